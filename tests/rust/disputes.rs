//! What must hold of every dispute, whatever the account; and the code tables, code by code.

use crate::common::Json;
use fidato::calls::triage_dispute;
use fidato::case::dispute::{CodeMeaning, meaning_of, read_words, return_meaning};
use fidato::records::account::{CodeScheme, DisputeCode};
use proptest::prelude::*;
use serde_json::{Value, json};

fn table() -> Value {
    serde_json::from_str(&std::fs::read_to_string("tests/cases/dispute-codes.json").unwrap()).unwrap()
}

fn meaning(scheme: CodeScheme, value: &str) -> String {
    match meaning_of(&DisputeCode { scheme, value: value.to_owned() }) {
        CodeMeaning::Reason(reason) => reason.as_str().to_owned(),
        CodeMeaning::Silent => "silent".to_owned(),
        CodeMeaning::Foreign => "foreign".to_owned(),
        CodeMeaning::Unknown => "unknown".to_owned(),
    }
}

#[test]
fn every_code_of_uncl_4465() {
    let table = table();
    let codes = table["uncl4465"].as_object().unwrap();
    assert_eq!(codes.len(), 105, "1 to 104 and ZZZ");
    for (code, entry) in codes {
        assert_eq!(meaning(CodeScheme::Uncl4465, code), entry[1], "{code} {}", entry[0]);
    }
    for code in ["0", "105", "999", "", "ZZ", "4x"] {
        assert_eq!(meaning(CodeScheme::Uncl4465, code), "unknown", "{code}");
    }
    assert_eq!(meaning(CodeScheme::Uncl4465, " 04 "), "quantity");
}

#[test]
fn every_code_of_x12_426() {
    let table = table();
    let codes = table["x12-426"].as_object().unwrap();
    assert_eq!(codes.len(), 481);
    for (code, expected) in codes {
        assert_eq!(meaning(CodeScheme::X12, code), *expected, "{code}");
    }
    for code in ["67", "A0", "ZY", "", "001"] {
        assert_eq!(meaning(CodeScheme::X12, code), "unknown", "{code}");
    }
    assert_eq!(meaning(CodeScheme::X12, "md"), "wrong-data");
}

#[test]
fn every_return_code() {
    let table = table();
    let codes = table["sepa"].as_object().unwrap();
    assert_eq!(codes.len(), 106, "104 of ISO 20022, FF01 and FRAD");
    for (code, expected) in codes {
        let (code, risk) = code.strip_suffix('!').map_or((code.as_str(), false), |code| (code, true));
        let found = return_meaning(code).unwrap();
        assert_eq!((found.class.as_str(), found.risk), (expected.as_str().unwrap(), risk), "{code}");
    }
    assert_eq!(return_meaning("AC99"), None);
}

/// An account of some invoices, part paid, and a dispute about some of them.
fn account() -> impl Strategy<Value = Value> {
    let invoice = (1_i64..500_000, 0_i64..100, -60_i64..60);
    (prop::collection::vec(invoice, 1..6), prop::option::of(0_i64..800_000)).prop_map(|(invoices, unapplied)| {
        let mut list = Vec::new();
        let mut payments = Vec::new();
        for (index, (amount, percent, days)) in invoices.iter().enumerate() {
            let id = format!("{index}");
            let due = fidato::Day::from_date("2026-11-22".parse().unwrap()).plus(*days);
            list.push(json!({"id": id, "issued": "2026-09-01", "due": due.to_string(), "amount": cents(*amount)}));
            if *percent > 0 {
                payments.push(json!({"on": "2026-11-01", "amount": cents(amount * percent / 100), "invoiceId": id}));
            }
        }
        payments.extend(unapplied.map(|amount| json!({"on": "2026-11-02", "amount": cents(amount)})));
        json!({"id": "C", "currency": "EUR", "country": "IT", "invoices": list, "payments": payments})
    })
}

fn cents(amount: i64) -> String {
    format!("{}.{:02}", amount / 100, amount % 100)
}

fn minor(value: &Value) -> i64 {
    value.as_str().unwrap().replace('.', "").parse().unwrap()
}

fn dispute() -> impl Strategy<Value = Value> {
    let reason = prop::sample::select(fidato::records::account::DisputeReason::ALL).prop_map(|reason| reason.as_str());
    let taken = (0_i64..50_000, 0_i64..50_000, 0_i64..50_000);
    let ids = prop::collection::btree_set(0_usize..6, 1..4);
    (reason, ids, prop::option::of(0_i64..900_000), taken, 1_u32..22).prop_map(|(reason, ids, amount, (credited, paid, lost), day)| {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let mut dispute = json!({
            "id": "D", "reason": reason, "invoiceIds": ids, "openedOn": format!("2026-11-{day:02}"),
            "credited": cents(credited), "paid": cents(paid), "writtenOff": cents(lost),
        });
        if let Some(amount) = amount {
            dispute["amount"] = cents(amount).into();
        }
        dispute
    })
}

fn triage(dispute: &Value, account: &Value) -> Value {
    let options = json!({"asOf": "2026-11-22"});
    serde_json::to_value(triage_dispute(Json(dispute), Json(account), Json(&options)).unwrap()).unwrap()
}

fn with(account: &Value, disputes: &[&Value]) -> Value {
    let mut account = account.clone();
    account["disputes"] = disputes.iter().copied().cloned().collect();
    account
}

fn ask(account: &Value) -> Value {
    crate::common::ask(account, &json!({"asOf": "2026-11-22"}), fidato::whole::assessment::assess).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// What is disputed and what is undisputed are together what is open on the invoices.
    #[test]
    fn disputed_and_undisputed_are_what_is_open(account in account(), dispute in dispute()) {
        let found = triage(&dispute, &account);
        let ids: Vec<&str> = dispute["invoiceIds"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let overdue = ask(&account)["overdue"].clone();
        let items = overdue["items"].as_array().unwrap();
        let open: i64 = items.iter().filter(|item| ids.contains(&item["invoiceId"].as_str().unwrap())).map(|item| minor(&item["open"])).sum();
        prop_assert_eq!(minor(&found["disputed"]) + minor(&found["undisputed"]), open);
        prop_assert!(minor(&found["disputed"]) >= 0 && minor(&found["undisputed"]) >= 0);
        // SAP: never more than the amount less what was credited, paid and written off.
        if let Some(amount) = dispute.get("amount") {
            let rest = minor(amount) - minor(&dispute["credited"]) - minor(&dispute["paid"]) - minor(&dispute["writtenOff"]);
            prop_assert!(minor(&found["disputed"]) <= rest.max(0));
        }
        // The remedy is bound by the complaint, paid or not: what is stated and not yet made good, else what the invoices were for.
        let bound = dispute.get("amount").map_or(i64::MAX, |amount| minor(amount) - minor(&dispute["credited"]) - minor(&dispute["writtenOff"]));
        prop_assert!(minor(&found["remedy"]["upTo"]) <= bound.max(0));
    }

    /// A dispute lowers neither the exposure nor what is overdue, and closing it restores every answer.
    #[test]
    fn a_dispute_never_lowers_the_exposure(account in account(), dispute in dispute()) {
        let before = ask(&account);
        let during = ask(&with(&account, &[&dispute]));
        prop_assert_eq!(&before["exposure"], &during["exposure"]);
        prop_assert_eq!(&before["overdue"]["amount"], &during["overdue"]["amount"]);
        let mut closed = dispute.clone();
        closed["status"] = "closed".into();
        closed["closedOn"] = "2026-11-22".into();
        let after = ask(&with(&account, &[&closed]));
        for key in ["exposure", "overdue", "badge"] {
            prop_assert_eq!(&before[key], &after[key]);
        }
        prop_assert_eq!(&after["disputes"], &json!([]));
    }

    /// The order of the evidence does not matter.
    #[test]
    fn the_order_of_evidence_does_not_matter(account in account(), dispute in dispute(), evidence in Just(
        vec!["photos", "signed-order", "proof-of-delivery", "price-list", "delivery-note", "invented"]).prop_shuffle(), count in 0_usize..6) {
        let mut one = dispute.clone();
        one["evidence"] = evidence[..count].to_vec().into();
        let mut other = dispute;
        other["evidence"] = evidence[..count].iter().rev().copied().collect::<Vec<_>>().into();
        prop_assert_eq!(triage(&one, &account), triage(&other, &account));
    }

    /// Two disputes share what is open; none of it is disputed twice.
    #[test]
    fn nothing_is_disputed_twice(account in account(), first in dispute(), second in dispute()) {
        let mut second = second;
        second["id"] = "E".into();
        let found = ask(&with(&account, &[&first, &second]));
        let each: i64 = found["disputes"].as_array().unwrap().iter().map(|one| minor(&one["disputed"])).sum();
        prop_assert_eq!(each, minor(&found["overdue"]["disputed"]));
    }

    /// Any words are answered, always in the same way, and never with a panic.
    #[test]
    fn any_words_are_answered(text in "\\PC{0,80}", words in prop::collection::vec(prop::sample::select(vec![
        "non", "mai", "merce", "fattura", "perché", "l'abbiamo", "didn't", "pagata", "3,5", "%", "ma", "—", "È", "e\u{301}", "'", "goods", "late",
    ]), 0..12)) {
        let text = format!("{text} {}", words.join(" "));
        prop_assert_eq!(read_words(&text), read_words(&text));
    }

    /// Capitals change nothing, whatever the words.
    #[test]
    fn capitals_do_not_matter(words in prop::collection::vec("[a-z]{1,14}", 0..10)) {
        let text = format!("{} la merce non è mai arrivata", words.join(" "));
        prop_assert_eq!(read_words(&text).reason, read_words(&text.to_uppercase()).reason);
    }
}
