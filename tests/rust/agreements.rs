//! Promises and plans: SAP's documented states, and what must hold for any account.

use crate::common::{read, with};
use fidato::case::agreements::{plan_status, promise_status};
use serde_json::{Value, json};

fn promise(account: &Value, as_of: &str) -> (String, String, Option<String>) {
    with(account, &json!({ "asOf": as_of }), |case| {
        let one = case.agreements().expect("statuses").promise_statuses().last().expect("a promise");
        (one.status.as_str().to_owned(), one.paid.to_string(), one.decided_on.map(|day| day.to_string()))
    })
}

fn account(payments: Value, promises: Value) -> Value {
    json!({
        "id": "A", "currency": "EUR",
        "invoices": [
            { "id": "1", "issued": "2026-01-01", "due": "2026-01-31", "amount": "1000.00" },
            { "id": "2", "issued": "2026-01-01", "due": "2026-02-28", "amount": "500.00" },
        ],
        "payments": payments, "promises": promises,
    })
}

/// SAP Collections: judged when promised day and tolerance have passed: nothing paid, broken; part, partly kept.
#[test]
fn a_promise_is_judged_when_its_day_and_the_tolerance_have_passed() {
    let promises = json!([{ "madeOn": "2026-02-10", "on": "2026-02-20", "amount": "1000.00", "invoiceIds": ["1"] }]);
    let state = |payments: Value, as_of: &str| promise(&account(payments, promises.clone()), as_of);
    let of = |status: &str, paid: &str, decided: Option<&str>| (status.to_owned(), paid.to_owned(), decided.map(str::to_owned));
    let none = json!([]);
    assert_eq!(state(none.clone(), "2026-02-10"), of("open", "0.00", None));
    // The last day of the tolerance of three days still belongs to it.
    assert_eq!(state(none.clone(), "2026-02-23"), of("open", "0.00", None));
    assert_eq!(state(none, "2026-02-24"), of("broken", "0.00", Some("2026-02-24")));
    let part = json!([{ "on": "2026-02-23", "amount": "400.00", "invoiceId": "1" }]);
    assert_eq!(state(part.clone(), "2026-02-23"), of("open", "400.00", None));
    assert_eq!(state(part, "2026-02-24"), of("partly-kept", "400.00", Some("2026-02-24")));
    let late = json!([{ "on": "2026-02-24", "amount": "1000.00", "invoiceId": "1" }]);
    assert_eq!(state(late, "2026-03-01"), of("broken", "0.00", Some("2026-02-24")));
    let full = json!([{ "on": "2026-02-15", "amount": "1000.00", "invoiceId": "1" }]);
    assert_eq!(state(full.clone(), "2026-02-16"), of("kept", "1000.00", None));
    assert_eq!(state(full, "2026-03-01"), of("kept", "1000.00", Some("2026-02-24")));
    // What was paid before the promise is not what was promised.
    let before = json!([{ "on": "2026-02-09", "amount": "600.00", "invoiceId": "1" }]);
    assert_eq!(state(before, "2026-03-01"), of("broken", "0.00", Some("2026-02-24")));
    // A payment that the bank took back never came.
    let returned = json!([{ "on": "2026-02-15", "amount": "1000.00", "invoiceId": "1", "returned": { "on": "2026-02-22" } }]);
    assert_eq!(state(returned.clone(), "2026-02-21"), of("kept", "1000.00", None));
    assert_eq!(state(returned, "2026-02-24"), of("broken", "0.00", Some("2026-02-24")));
    // Cash nobody has matched yet is cash; a payment of another invoice is not.
    let unmatched = json!([{ "on": "2026-02-15", "amount": "1000.00" }]);
    assert_eq!(state(unmatched, "2026-03-01"), of("kept", "1000.00", Some("2026-02-24")));
    let other = json!([{ "on": "2026-02-15", "amount": "500.00", "invoiceId": "2" }]);
    assert_eq!(state(other, "2026-03-01"), of("broken", "0.00", Some("2026-02-24")));
}

#[test]
fn what_was_paid_counts_once_for_the_oldest_promise_first() {
    let promises = json!([
        { "madeOn": "2026-02-12", "on": "2026-02-20", "amount": "500.00" },
        { "madeOn": "2026-02-10", "on": "2026-02-20", "amount": "500.00" },
    ]);
    let state = |paid: &str, as_of: &str| {
        let payments = json!([{ "on": "2026-02-15", "amount": paid, "invoiceId": "1" }]);
        with(&account(payments, promises.clone()), &json!({ "asOf": as_of }), |case| {
            let all = case.agreements().expect("statuses").promise_statuses();
            all.map(|one| format!("{} {}", one.status, one.paid)).collect::<Vec<_>>()
        })
    };
    assert_eq!(state("700.00", "2026-03-01"), ["partly-kept 200.00", "kept 500.00"]);
    assert_eq!(state("1000.00", "2026-03-01"), ["kept 500.00", "kept 500.00"]);
    assert_eq!(state("500.00", "2026-03-01"), ["broken 0.00", "kept 500.00"]);
}

#[test]
fn a_promise_about_invoices_that_were_settled_otherwise_is_kept() {
    let mut account = account(json!([]), json!([{ "madeOn": "2026-02-10", "on": "2026-02-20", "amount": "1000.00", "invoiceIds": ["1"] }]));
    account["invoices"][0]["settled"] = json!("2026-02-18");
    assert_eq!(promise(&account, "2026-03-01").0, "kept");
    account["invoices"][0]["settled"] = json!("2026-02-25");
    assert_eq!(promise(&account, "2026-03-01").0, "broken");
    assert_eq!(promise(&account, "2026-02-20").0, "open");
}

#[test]
fn a_share_may_be_enough_and_a_promise_of_tomorrow_is_none_yet() {
    let account = account(
        json!([{ "on": "2026-02-15", "amount": "900.00", "invoiceId": "1" }]),
        json!([{ "madeOn": "2026-02-10", "on": "2026-02-20", "amount": "1000.00" }]),
    );
    let of = |as_of: &str| {
        with(&account, &json!({ "asOf": as_of, "policy": { "promises": { "keptPercent": "90" } } }), |query| {
            let made = read(&json!({ "madeOn": "2026-02-10", "on": "2026-02-20", "amount": "1000.00" })).expect("a promise");
            promise_status(&made, query).expect("a status").status.as_str()
        })
    };
    assert_eq!(of("2026-03-01"), "kept");
    assert_eq!(of("2026-02-09"), "open");
    assert_eq!(promise(&account, "2026-03-01").0, "partly-kept");
}

fn plan(payments: Value, plan: Value, as_of: &str, rules: Value) -> (String, Vec<String>, u32, String, Option<String>) {
    let account = account(payments, json!([]));
    with(&account, &json!({ "asOf": as_of, "policy": { "plans": rules } }), |query| {
        let status = plan_status(&read(&plan).expect("a plan"), query).expect("a status");
        (
            status.status.as_str().to_owned(),
            status.instalments.iter().map(|one| format!("{} {}", one.status, one.paid)).collect(),
            status.missed,
            status.remaining.to_string(),
            status.next_due.map(|day| day.to_string()),
        )
    })
}

#[test]
fn a_plan_is_on_track_late_broken_completed_or_cancelled() {
    let agreed = json!({ "agreedOn": "2026-02-10", "instalments": [
        { "due": "2026-03-10", "amount": "750.00" }, { "due": "2026-02-20", "amount": "750.00" },
    ] });
    let rules = json!({ "maxMissed": 0, "toleranceDays": 5 });
    let none = json!([]);
    let state = |payments: &Value, as_of: &str| plan(payments.clone(), agreed.clone(), as_of, rules.clone());
    let (status, parts, missed, remaining, next) = state(&none, "2026-02-20");
    assert_eq!((status.as_str(), missed, remaining.as_str(), next.as_deref()), ("on-track", 0, "1500.00", Some("2026-02-20")));
    assert_eq!(parts, ["due 0.00", "due 0.00"]);
    assert_eq!(state(&none, "2026-02-25").0, "late");
    let (status, parts, missed, ..) = state(&none, "2026-02-26");
    assert_eq!((status.as_str(), parts[0].as_str(), missed), ("broken", "missed 0.00", 1));
    // What came before the agreement is no instalment; what came since fills the oldest.
    let paid =
        json!([{ "on": "2026-02-09", "amount": "100.00", "invoiceId": "1" }, { "on": "2026-02-25", "amount": "800.00", "invoiceId": "1" }]);
    let (status, parts, _, remaining, next) = state(&paid, "2026-02-26");
    assert_eq!((status.as_str(), remaining.as_str(), next.as_deref()), ("on-track", "700.00", Some("2026-03-10")));
    assert_eq!(parts, ["paid 750.00", "due 50.00"]);
    // What is paid late heals the plan.
    let late = json!([{ "on": "2026-03-01", "amount": "750.00", "invoiceId": "1" }]);
    assert_eq!(state(&late, "2026-02-28").0, "broken");
    assert_eq!(state(&late, "2026-03-01").0, "on-track");
    let all = json!([{ "on": "2026-03-01", "amount": "1000.00", "invoiceId": "1" }, { "on": "2026-03-02", "amount": "500.00", "invoiceId": "2" }]);
    assert_eq!(state(&all, "2026-03-02").0, "completed");
    assert_eq!(state(&all, "2026-02-09").0, "proposed");
    let bearing = json!({ "maxMissed": 1, "toleranceDays": 5 });
    assert_eq!(plan(none.clone(), agreed.clone(), "2026-02-26", bearing.clone()).0, "late");
    assert_eq!(plan(none.clone(), agreed.clone(), "2026-03-16", bearing).0, "broken");
    let mut cancelled = agreed.clone();
    cancelled["cancelledOn"] = json!("2026-02-15");
    assert_eq!(plan(none.clone(), cancelled.clone(), "2026-02-14", rules.clone()).0, "on-track");
    assert_eq!(plan(none.clone(), cancelled, "2026-02-15", rules.clone()).0, "cancelled");
    let mut offered = agreed;
    offered["status"] = json!("proposed");
    assert_eq!(plan(none, offered, "2026-02-26", rules).0, "proposed");
}

/// Where nobody said when it was agreed, what its invoices lack tells what was paid.
#[test]
fn an_undated_plan_is_read_from_what_is_left_of_its_invoices() {
    let undated = json!({ "invoiceIds": ["1"], "instalments": [
        { "due": "2026-02-20", "amount": "500.00" }, { "due": "2026-03-20", "amount": "500.00" },
    ] });
    let paid = json!([{ "on": "2026-02-18", "amount": "500.00", "invoiceId": "1" }]);
    let (status, parts, ..) = plan(paid, undated.clone(), "2026-03-01", json!({}));
    assert_eq!((status.as_str(), parts.join(", ").as_str()), ("on-track", "paid 500.00, due 0.00"));
    assert_eq!(plan(json!([]), undated, "2026-03-01", json!({})).0, "broken");
}
