//! Nothing panics: a rich account, its options and policies, with values of every kind put in every place.

use crate::common::{Json, ask};
use fidato::calls;
use fidato::case::question::{Policies, Question};
use fidato::collect::message::{MessageAction, MessageWishes, message};
use fidato::credit::exposure;
use fidato::credit::prospect::{self, Expected};
use fidato::credit::review;
use fidato::owed::overdue;
use fidato::policy::check_policy;
use fidato::whole::assessment;
use fidato::whole::badge::badge_of;
use proptest::prelude::*;
use serde_json::{Value, json};

/// An account with a record of every kind.
fn account() -> Value {
    json!({
        "id": "C1", "name": "Rossi", "currency": "EUR", "country": "IT", "group": "G", "lifecycle": "customer", "tags": ["a"],
        "party": {"name": "Rossi", "kind": "company", "country": "IT", "iban": "IT60X0542811101000000123456", "address": {"postcode": "20100"},
                  "foundedOn": "2001-02-03", "legalForm": "S.r.l.", "accounts": [{"year": 2025, "filedOn": "2026-05-20", "assets": "1000", "equity": "200",
                  "workingCapital": "100", "retainedEarnings": "50", "ebit": "70", "turnover": "900", "liabilities": "700", "intangibles": "1"}]},
        "owner": "Anna", "customerSince": "2020-01-01",
        "credit": {"limit": "1000", "currency": "EUR", "validUntil": "2027-01-01", "decidedOn": "2026-10-01", "insured": "500", "insuredPercent": "90",
                   "insuredUntil": "2026-12-01", "bucketLimits": {"overdue": "100"}},
        "invoices": [
            {"id": "1", "kind": "invoice", "status": "issued", "issued": "2026-09-01", "terms": "30/60 FM", "amount": "300", "withheld": "10",
             "open": "200", "openOn": "2026-10-01", "orderId": "O", "receivedOn": "2026-09-03", "category": "goods", "disputed": false, "tags": ["b"]},
            {"id": "2", "issued": "2026-09-01", "amount": "200", "currency": "USD", "settled": "2026-12-01", "sdi": {"state": "delivered", "on": "2026-09-02"},
             "instalments": [{"due": "2026-10-01", "amount": "100"}, {"due": "2026-12-01", "amount": "100"}]},
            {"id": "N", "kind": "credit-note", "issued": "2026-09-10", "amount": "20", "refersTo": "1"},
            {"id": "A", "kind": "advance", "issued": "2026-09-10", "due": "2026-09-20", "amount": "50"},
            {"id": "W", "issued": "2026-08-10", "due": "2026-09-20", "amount": "50", "writtenOff": {"on": "2026-11-01", "amount": "20"},
             "assigned": {"on": "2026-11-02", "recourse": true}, "cancelledOn": "2027-01-01"}
        ],
        "payments": [
            {"id": "P", "on": "2026-10-02", "amount": "60", "invoiceId": "2", "instalment": 2, "currency": "USD"},
            {"on": "2026-10-03", "amount": "5"}, {"on": "2026-10-03", "amount": "5", "orderId": "O"},
            {"on": "2026-10-04", "amount": "7", "invoiceId": "1", "returned": {"on": "2026-10-09", "code": "AM04"}}
        ],
        "bills": [{"id": "B", "kind": "riba", "invoiceId": "1", "presented": "2026-10-01", "due": "2026-11-20", "amount": "70", "status": "credited"},
                  {"id": "B2", "kind": "sdd", "due": "2026-10-20", "amount": "7", "status": "returned", "returnedOn": "2026-10-24"}],
        "orders": [{"id": "O", "status": "confirmed", "amount": "900", "deliveredAmount": "300", "prepaidAmount": "10", "on": "2026-09-01"}],
        "holds": [{"scope": "invoice", "targetId": "1", "kind": "collection", "from": "2026-10-01", "until": "2026-12-01", "reason": "x"}],
        "disputes": [{"id": "D", "invoiceIds": ["1"], "instalment": 1, "amount": "30", "reason": "price", "openedOn": "2026-10-05", "credited": "5"},
                     {"id": "E", "invoiceIds": ["2"], "openedOn": "2026-10-05", "status": "confirmed", "closedOn": "2026-10-20"}],
        "promises": [{"madeOn": "2026-11-01", "on": "2026-11-30", "amount": "40", "invoiceIds": ["1"]}],
        "plans": [{"id": "L", "agreedOn": "2026-11-01", "invoiceIds": ["2"], "instalments": [{"due": "2026-12-01", "amount": "100"}]}],
        "contacts": [{"on": "2026-11-01", "channel": "email", "levelId": "courtesy", "invoiceIds": ["1"], "reason": "forgotten",
                      "proof": {"kind": "read-receipt", "on": "2026-11-02"}}],
        "signals": [{"kind": "bureau-score", "on": "2026-01-01", "source": "b", "value": "50", "scale": {"min": "0", "max": "100", "better": "high"}}],
        "proceedings": [{"kind": "negotiated-settlement", "publishedOn": "2026-11-10", "measures": false}],
        "releases": [{"orderId": "O", "upTo": "10", "from": "2026-11-01", "until": "2026-12-01", "by": "x", "reason": "y"}],
        "waivers": [{"on": "2026-11-01", "what": "interest", "invoiceIds": ["1"]}]
    })
}

fn options() -> Value {
    json!({
        "asOf": "2026-11-22",
        "fx": [{"from": "USD", "to": "EUR", "rate": "0.92"}],
        "groups": {"G": {"credit": {"limit": "900"}, "accounts": [{"id": "C2", "currency": "EUR", "invoices": [{"id": "1", "issued": "2026-09-01", "amount": "5"}]}]}},
        "policy": {"dueSoonDays": 5, "exposure": {"include": ["not-due", "overdue"], "watchPercent": "70", "billOutcomeDays": 10},
                   "overdue": {"marginDays": 2, "minAmount": "1"}, "ageing": {"bounds": [10, 20]},
                   "collection": {"levels": [{"id": "courtesy", "days": 3, "action": "remind"}], "minAmount": {"EUR": "5"}},
                   "gates": {"rules": [{"id": "r", "when": {"figure": "oldest-days", "op": ">", "value": "30"}, "action": "hold"}]},
                   "prospects": {"base": 40, "rules": [{"id": "a", "when": {"fact": "altman", "op": ">=", "value": "1"}, "points": 10},
                                 {"id": "s", "when": {"fact": "bureau-score", "op": ">=", "value": "50"}, "points": 10}],
                                 "grades": {"A": 70, "B": 55, "C": 40}, "halfLifeDays": {"bureau-score": 90}},
                   "care": {"recognition": [{"id": "d", "when": {"figure": "on-time-run", "op": ">=", "value": "0"}, "kind": "discount", "value": "2/10"}]}}
    })
}

/// What is expected, and what we are.
fn expected() -> Expected {
    let amount = |value: &str| Some(value.parse().unwrap());
    Expected { monthly_sales: amount("500"), own_capital: amount("90000"), own_sales: amount("92233720368547758.07") }
}

/// A value that somebody's CRM may send in any place.
fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[-0-9.eE+ ]{0,40}".prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        (0_u32..40_000).prop_map(|days| Value::from(format!("{:04}-{:02}-{:02}", 1890 + days / 120, days % 14, days % 33))),
        "[0-9]{15,30}".prop_map(Value::from),
        Just(json!("92233720368547758.07")),
        Just(json!("-92233720368547758.08")),
        Just(json!("2199-12-31")),
        Just(json!("1900-01-01")),
        Just(json!("0")),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[[[1]]]])),
    ]
}

/// The next choice among `count`, from a seed.
fn choose(seed: &mut u64, count: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize % count.max(1)
}

/// Puts `value` at a place of the tree that `seed` chooses; some seeds remove or add a key instead.
fn put(tree: &mut Value, seed: &mut u64, value: &Value) {
    let stop = choose(seed, 5) == 0;
    match tree {
        Value::Object(map) if !map.is_empty() => {
            let key = map.keys().nth(choose(seed, map.len())).unwrap().clone();
            match (stop, choose(seed, 3)) {
                (true, 0) => drop(map.remove(&key)),
                (true, 1) => drop(map.insert("unheardOf".into(), value.clone())),
                (true, _) => drop(map.insert(key, value.clone())),
                _ => put(&mut map[&key], seed, value),
            }
        }
        Value::Array(items) if !items.is_empty() && !stop => {
            let index = choose(seed, items.len());
            put(&mut items[index], seed, value);
        }
        other => *other = value.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    #[test]
    fn no_input_panics(changes in prop::collection::vec((any::<bool>(), any::<u64>(), odd()), 1..4)) {
        let (mut account, mut options) = (account(), options());
        for (first, seed, value) in &changes {
            put(if *first { &mut account } else { &mut options }, &mut seed.clone(), value);
        }
        for answer in [
            ask(&account, &options, exposure::exposure),
            ask(&account, &options, overdue::overdue),
            ask(&account, &options, assessment::assess),
            ask(&account, &options, |case| message(&MessageWishes::default(), case)),
            ask(&account, &options, |case| {
                message(&MessageWishes { action: Some(MessageAction::FormalNotice), ..MessageWishes::default() }, case)
            }),
            ask(&account, &options, |case| prospect::evaluate_prospect(case, &expected())),
            ask(&account, &options, |case| review::review_credit(case, &expected())),
        ] {
            if let Err(error) = answer {
                prop_assert_ne!(error.code().as_str(), "internal", "{}", error);
            }
        }
        if options.is_object() {
            options["sender"] = json!({"name": "Alfa", "iban": "IT60X0542811101000000123456"});
            let mut period = options.clone();
            period["from"] = json!("2026-09-15");
            let paid = calls::payment_request(Json(&account), Json(&options)).map(drop);
            for answer in [paid, calls::statement(Json(&account), Json(&period)).map(drop)] {
                prop_assert!(answer.as_ref().err().is_none_or(|error| error.code().as_str() != "internal"), "{:?}", answer);
            }
            options["sender"] = Value::Null;
        }
        if let Ok(question) = Question::read(Json(&options))
            && let Ok(mut policies) = Policies::of(&question)
        {
            let badge = badge_of(Json(&account), 0, &question, &mut policies);
            prop_assert!(badge.is_ok(), "{:?}", badge);
        }
        let _ = check_policy(Json(&options["policy"]));
    }
}

#[test]
fn the_rich_account_itself_is_answered() {
    let answer = ask(&account(), &options(), assessment::assess).unwrap();
    assert_eq!(answer["badge"]["accountId"], "C1");
}
