//! Statements: their parts sum up, their movements lead from balance to balance, later records change nothing, and nothing
//! internal is in them.

use crate::common::{Json, differs};
use fidato::calls;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Days around 2026-06-30.
fn day(offset: i64) -> String {
    "2026-06-30".parse::<fidato::Day>().unwrap().plus(offset).to_string()
}

fn amount(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

fn minor(value: &Value) -> i64 {
    value.as_str().unwrap().replace('.', "").parse().unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn statement(account: &Value, options: &Value) -> Value {
    serde_json::to_value(calls::statement(Json(account), Json(options)).unwrap()).unwrap()
}

fn sender() -> Value {
    json!({"name": "Alfa S.r.l.", "iban": "IT60X0542811101000000123456"})
}

fn options(on: i64, from: Option<i64>) -> Value {
    json!({"asOf": day(on), "from": from.map(day), "sender": sender(), "fx": [{"from": "USD", "to": "EUR", "rate": "0.9"}, {"from": "EUR", "to": "USD", "rate": "1.1"}]})
}

prop_compose! {
    /// A document with dated facts only.
    fn document(id: usize)(
        kind in 0_u8..9, issued in -200_i64..40, term in 0_i64..90, total in 1_i64..100_000, dollars in 0_u8..5,
        fate in 0_u8..14, after in 0_i64..150, parts in 1_i64..4,
    ) -> Value {
        let mut one = json!({"id": format!("F{id}"), "issued": day(issued), "amount": amount(total)});
        if dollars == 0 {
            one["currency"] = "USD".into();
        }
        match kind {
            0 => {
                one["kind"] = "credit-note".into();
                if id > 0 {
                    one["refersTo"] = format!("F{}", id - 1).into();
                }
            }
            1 => one["kind"] = "credit-note".into(),
            2 => one["kind"] = "debit-note".into(),
            3 => one["terms"] = json!({"days": 60, "discount": [{"percent": "2", "days": 20}]}),
            4 if parts > 1 => {
                let share = total / parts;
                one["instalments"] = (0..parts).map(|part| {
                    let amounts = if part + 1 == parts { total - share * (parts - 1) } else { share };
                    json!({"due": day(issued + 30 * (part + 1)), "amount": amount(amounts)})
                }).collect();
            }
            _ => one["due"] = day(issued + term).into(),
        }
        match fate {
            0 => one["settled"] = day(issued + after).into(),
            1 => one["writtenOff"] = json!({"on": day(issued + after)}),
            2 => one["cancelledOn"] = day(issued + after).into(),
            3 => one["disputed"] = true.into(),
            4 => one["assigned"] = json!({"on": day(issued + after), "recourse": after % 2 == 0}),
            5 => one["status"] = "draft".into(),
            6 => one["sdi"] = json!({"state": "rejected", "on": day(issued + 3)}),
            _ => {}
        }
        one
    }
}

prop_compose! {
    fn payment(id: usize)(on in -200_i64..40, total in 1_i64..60_000, to in prop::option::of(0_usize..8), fate in 0_u8..10, dollars in 0_u8..6) -> Value {
        let mut one = json!({"id": format!("P{id}"), "on": day(on), "amount": amount(total)});
        if dollars == 0 {
            one["currency"] = "USD".into();
        }
        if let Some(to) = to {
            one["invoiceId"] = format!("F{to}").into();
        }
        match fate {
            0 => one["returned"] = json!({"on": day(on + 9)}),
            1 => one["reversedOn"] = day(on + 5).into(),
            2 => one["refunded"] = json!([{"on": day(on + 7), "amount": amount(total / 3)}]),
            3 => one["orderId"] = "O".into(),
            _ => {}
        }
        one
    }
}

prop_compose! {
    fn bill(id: usize)(due in -120_i64..60, total in 1_i64..40_000, to in prop::option::of(0_usize..8), status in 0_usize..4) -> Value {
        let word = ["presented", "credited", "paid", "returned"][status];
        let mut one = json!({"id": format!("B{id}"), "kind": "riba", "due": day(due), "presented": day(due - 40), "amount": amount(total), "status": word});
        match word {
            "paid" => one["paidOn"] = day(due).into(),
            "returned" => one["returnedOn"] = day(due + 8).into(),
            _ => {}
        }
        if let Some(to) = to {
            one["invoiceId"] = format!("F{to}").into();
        }
        one
    }
}

fn numbered<S: Strategy>(make: impl Fn(usize) -> S, most: usize) -> impl Strategy<Value = Vec<S::Value>>
where
    S::Value: Clone,
{
    let all: Vec<S> = (0..most).map(make).collect();
    (all, 0..=most).prop_map(|(all, count)| all.into_iter().take(count).collect())
}

fn account() -> impl Strategy<Value = Value> {
    (numbered(document, 8), numbered(payment, 8), numbered(bill, 3), any::<bool>()).prop_map(|(invoices, payments, bills, order)| {
        let orders = if order { json!([{"id": "O", "on": day(-100), "amount": "500"}]) } else { json!([]) };
        json!({"id": "C", "currency": "EUR", "country": "IT", "invoices": invoices, "payments": payments, "bills": bills, "orders": orders})
    })
}

/// Lines and buckets of every currency sum to what is open in it, and with the credits to its balance.
fn adds_up(found: &Value) {
    let mut open: BTreeMap<&str, i64> = BTreeMap::new();
    let mut presented: BTreeMap<&str, i64> = BTreeMap::new();
    for line in list(&found["overdue"]).iter().chain(list(&found["fallingDue"])) {
        *open.entry(line["currency"].as_str().unwrap()).or_default() += minor(&line["open"]);
    }
    for line in list(&found["presented"]) {
        *presented.entry(line["currency"].as_str().unwrap()).or_default() += minor(&line["open"]);
    }
    let mut seen = Vec::new();
    for block in list(&found["blocks"]) {
        let currency = block["currency"].as_str().unwrap();
        let lines = open.remove(currency).unwrap_or_default();
        let buckets: i64 = list(&block["buckets"]).iter().map(|one| minor(&one["amount"])).sum();
        let credits: i64 = list(&block["credits"]).iter().map(|one| minor(&one["amount"])).sum();
        assert_eq!(lines, buckets, "{currency}: {block}");
        assert_eq!(lines, minor(&block["overdue"]) + minor(&block["fallingDue"]), "{currency}");
        assert_eq!(credits, minor(&block["unapplied"]), "{currency}");
        assert_eq!(lines - credits, minor(&block["balance"]), "{currency}");
        assert_eq!(presented.remove(currency).unwrap_or_default(), minor(&block["presented"]), "{currency}");
        seen.push(currency);
    }
    assert!(open.is_empty() && presented.is_empty(), "every currency has its block: {open:?} {presented:?}");
    assert_eq!(seen.first(), Some(&"EUR"));
}

/// The balance of a currency; nothing where it has no block.
fn balance(found: &Value, currency: &str) -> i64 {
    list(&found["blocks"]).iter().find(|block| block["currency"] == currency).map_or(0, |block| minor(&block["balance"]))
}

/// What there was on a day of an account: without the records and facts of later days.
fn known_on(account: &Value, on: &str) -> Value {
    let mut account = account.clone();
    let later = |value: &Value| value.as_str().is_some_and(|day| day > on);
    for invoice in account["invoices"].as_array_mut().unwrap() {
        for key in ["settled", "cancelledOn"] {
            if later(&invoice[key]) {
                invoice[key] = Value::Null;
            }
        }
        for key in ["writtenOff", "assigned", "sdi"] {
            if later(&invoice[key]["on"]) {
                invoice[key] = Value::Null;
            }
        }
    }
    for payment in account["payments"].as_array_mut().unwrap() {
        if later(&payment["returned"]["on"]) {
            payment["returned"] = Value::Null;
        }
        if later(&payment["reversedOn"]) {
            payment["reversedOn"] = Value::Null;
        }
        if let Some(parts) = payment["refunded"].as_array_mut() {
            parts.retain(|part| !later(&part["on"]));
        }
    }
    for bill in account["bills"].as_array_mut().unwrap() {
        if later(&bill["paidOn"]) || later(&bill["returnedOn"]) {
            bill["status"] = "credited".into();
            bill["paidOn"] = Value::Null;
            bill["returnedOn"] = Value::Null;
        }
    }
    for (list, date) in [("payments", "on"), ("bills", "presented")] {
        account[list].as_array_mut().unwrap().retain(|one| !later(&one[date]));
    }
    account
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn lines_buckets_and_credits_are_the_balance(account in account(), on in -150_i64..30) {
        adds_up(&statement(&account, &options(on, None)));
    }

    #[test]
    fn opening_and_movements_are_the_closing_balance(account in account(), on in -150_i64..30, length in 0_i64..120) {
        let found = statement(&account, &options(on, Some(on - length)));
        adds_up(&found);
        let before = statement(&account, &options(on - length - 1, None));
        for block in list(&found["blocks"]) {
            let currency = block["currency"].as_str().unwrap();
            let period = &block["period"];
            prop_assert!(period.is_object(), "every fact has its day: {}", found);
            let mut sum = minor(&period["opening"]);
            prop_assert_eq!(sum, balance(&before, currency), "the balance of the day before");
            let mut last = day(on - length);
            for movement in list(&period["movements"]) {
                sum += minor(&movement["amount"]);
                prop_assert_eq!(sum, minor(&movement["balance"]), "{}", period);
                let this = movement["on"].as_str().unwrap().to_owned();
                prop_assert!(last <= this && this <= day(on), "in order, within the period: {}", period);
                last = this;
            }
            prop_assert_eq!(sum, minor(&period["closing"]));
            prop_assert_eq!(sum, minor(&block["balance"]), "{}", block);
        }
    }

    #[test]
    fn later_records_change_nothing(account in account(), on in -150_i64..0) {
        let options = options(on, Some(on - 60));
        prop_assert_eq!(statement(&account, &options), statement(&known_on(&account, &day(on)), &options));
    }

    /// Documents and payments that name them, within what is open: every movement is a record, none an adjustment.
    #[test]
    fn a_plain_account_has_no_adjustments(
        bills in prop::collection::vec((-100_i64..0, 1_i64..50_000, 0_i64..=100, 0_i64..60, any::<bool>()), 1..6), on in -60_i64..30,
    ) {
        let (mut invoices, mut payments) = (Vec::new(), Vec::new());
        for (place, (issued, total, percent, after, noted)) in bills.into_iter().enumerate() {
            let id = format!("F{place}");
            invoices.push(json!({"id": id, "issued": day(issued), "due": day(issued + 30), "amount": amount(total)}));
            let part = amount(total * percent / 100);
            if noted {
                invoices.push(json!({"id": format!("N{place}"), "kind": "credit-note", "refersTo": id, "issued": day(issued + after), "amount": part}));
            } else {
                payments.push(json!({"on": day(issued + after), "amount": part, "invoiceId": id}));
            }
        }
        let account = json!({"id": "C", "currency": "EUR", "invoices": invoices, "payments": payments});
        let found = statement(&account, &options(on, Some(on - 50)));
        for movement in list(&found["blocks"][0]["period"]["movements"]) {
            prop_assert_ne!(&movement["kind"], "adjustment");
        }
    }
}

/// An account in which everything internal is marked.
fn marked() -> Value {
    let secret = |what: &str| format!("SECRET {what}");
    json!({
        "id": "C1", "name": "Rossi", "currency": "EUR", "country": "IT", "group": "SECRET-GROUP", "tags": [secret("tag")],
        "party": {"name": "Rossi Srl", "iban": "DE89370400440532013000", "contactName": "SECRET contact", "email": "secret@example.it"},
        "credit": {"limit": "5000", "insured": "1357.91", "insuredPercent": "90", "validUntil": "2027-12-31"},
        "invoices": [
            {"id": "F1", "issued": "2026-04-01", "due": "2026-05-01", "amount": "100", "tags": [secret("tag")]},
            {"id": "F2", "issued": "2026-04-01", "due": "2026-05-01", "amount": "200"},
            {"id": "F3", "issued": "2026-06-01", "due": "2026-08-01", "amount": "300"},
            {"id": "SECRET-DRAFT", "status": "draft", "issued": "2026-06-01", "amount": "2468.02"},
            {"id": "F4", "issued": "2010-06-01", "due": "2010-08-01", "amount": "50"},
            {"id": "F5", "issued": "2026-04-01", "due": "2026-05-01", "amount": "70", "writtenOff": {"on": "2026-06-01"}}
        ],
        "payments": [{"id": "P1", "on": "2026-05-20", "amount": "30", "returned": {"on": "2026-05-25", "code": "SECRET"}}],
        "holds": [{"scope": "account", "kind": "collection", "from": "2026-05-01", "reason": secret("hold"), "by": secret("user")}],
        "disputes": [{"id": "SECRET-DISPUTE", "invoiceIds": ["F2"], "openedOn": "2026-05-10", "reason": "price", "text": secret("note"), "owner": secret("owner")}],
        "contacts": [{"id": "SECRET", "on": "2026-05-12", "channel": "phone", "outcome": "promise", "operator": secret("operator"), "with": secret("with"),
            "summary": secret("summary"), "levelId": "SECRET-LEVEL", "reason": "no-cash"}],
        "promises": [{"id": "SECRET", "madeOn": "2026-05-12", "on": "2026-06-12", "amount": "10", "invoiceIds": ["F1"]}],
        "signals": [{"kind": "protest", "on": "2026-05-01", "source": secret("source"), "note": secret("note"), "severity": "severe"}],
        "proceedings": [{"kind": "preventive-composition", "publishedOn": "2026-05-01"}],
        "releases": [{"from": "2026-05-01", "by": secret("by"), "reason": secret("release")}],
        "plans": [{"id": "R1", "agreedOn": "2026-06-01", "invoiceIds": ["F1"], "instalments": [{"due": "2026-07-15", "amount": "100"}]}]
    })
}

#[test]
fn nothing_internal_is_in_a_statement() {
    let mut options = json!({"asOf": "2026-06-30", "from": "2026-05-15", "sender": sender(),
        "policy": {"exposure": {"insured": "raises-limit"}, "overdue": {"marginDays": 90}},
        "groups": {"SECRET-GROUP": {"credit": {"limit": "10"}, "accounts": [{"id": "SECRET-MEMBER", "currency": "EUR",
            "invoices": [{"id": "SECRET-1", "issued": "2026-05-01", "amount": "975.31"}]}]}}});
    for from in [json!("2026-05-15"), Value::Null] {
        options["from"] = from;
        let found = statement(&marked(), &options);
        let text = found.to_string();
        for word in
            ["SECRET", "secret", "1357.91", "2468.02", "975.31", "6357.91", "DE89", "protest", "no-cash", "write", "prescribed", "rating"]
        {
            assert!(!text.contains(word), "{word} in {found:#}");
        }
        assert_eq!(found["limit"], "5000.00", "its own limit, neither raised by cover nor the group's");
        assert_eq!(list(&found["overdue"]).len(), 3, "the policy's margin is internal: {found:#}");
    }
}

#[test]
fn a_statement_says_which_lines_are_disputed_and_which_the_bank_collects() {
    let account = json!({"id": "C", "currency": "EUR", "country": "IT",
        "invoices": [{"id": "F1", "issued": "2026-05-01", "due": "2026-06-01", "amount": "100"}, {"id": "F2", "issued": "2026-05-01", "due": "2026-07-31", "amount": "80"}],
        "bills": [{"id": "B", "kind": "riba", "invoiceId": "F2", "presented": "2026-06-10", "due": "2026-07-31", "amount": "80", "status": "presented"}],
        "disputes": [{"id": "D", "invoiceIds": ["F1"], "openedOn": "2026-06-05", "reason": "price", "amount": "10"}]});
    let found = statement(&account, &json!({"asOf": "2026-06-30"}));
    let expected = json!({
        "overdue": [{"invoiceId": "F1", "open": "100.00", "disputed": true, "daysLate": 29}], "fallingDue": [],
        "presented": [{"invoiceId": "F2", "open": "80.00", "due": "2026-07-31"}], "total": "100.00", "payment": null,
        "blocks": [{"presented": "80.00", "balance": "100.00", "period": null}]
    });
    assert_eq!(differs(&expected, &found, ""), None, "{found:#}");
}
