//! What must hold of every review of our own process.

use crate::common::answer;
use fidato::ground::date::Day;
use fidato::ground::work::counted;
use proptest::prelude::*;
use serde_json::{Value, json};

const AS_OF: &str = "2026-06-30";

fn day(number: i64) -> String {
    "2026-01-01".parse::<Day>().unwrap().plus(number).to_string()
}

fn cents(amount: i64) -> String {
    format!("{}.{:02}", amount / 100, amount % 100)
}

fn review(accounts: &[Value], options: &Value) -> Value {
    answer("reviewProcess", &[accounts.into(), options.clone()]).unwrap()
}

/// Records of one account, whatever their days.
fn account() -> impl Strategy<Value = Value> {
    let invoice = (0_i64..200, 1_i64..90_000, 0_i64..60, prop::option::of(0_i64..20), prop::option::of(0_i64..90));
    let contact = (0_i64..200, prop::bool::ANY, prop::option::of(0_usize..6));
    let dispute = (0_i64..200, 1_i64..9_000, prop::option::of(0_i64..30), prop::bool::ANY);
    let order = (0_i64..200, 1_i64..90_000);
    let records = (
        prop::collection::vec(invoice, 0..6),
        prop::collection::vec(contact, 0..5),
        prop::collection::vec(dispute, 0..4),
        prop::collection::vec(order, 0..4),
        prop::collection::vec((0_i64..200, 1_i64..9_000), 0..3),
    );
    (records, prop::option::of(1_i64..200_000)).prop_map(|((invoices, contacts, disputes, orders, loose), limit)| {
        let (mut list, mut payments) = (Vec::new(), Vec::new());
        for (index, (issued, amount, days, delivered, paid)) in invoices.into_iter().enumerate() {
            let mut one = json!({"id": format!("F{index}"), "issued": day(issued), "due": day(issued + days), "amount": cents(amount)});
            if let Some(before) = delivered {
                one["deliveredOn"] = day(issued - before).into();
                one["sdi"] = json!({"state": if before > 15 { "rejected" } else { "delivered" }, "on": day(issued + before)});
            }
            list.push(one);
            payments.extend(paid.map(|after| json!({"on": day(issued + after), "amount": cents(amount), "invoiceId": format!("F{index}")})));
        }
        payments.extend(loose.into_iter().map(|(on, amount)| json!({"on": day(on), "amount": cents(amount)})));
        let contacts: Vec<Value> = contacts
            .into_iter()
            .map(|(on, phone, about)| {
                let ids: Vec<String> = about.into_iter().map(|index| format!("F{index}")).collect();
                json!({"on": day(on), "channel": if phone { "phone" } else { "email" }, "invoiceIds": ids})
            })
            .collect();
        let disputes: Vec<Value> = disputes
            .into_iter()
            .enumerate()
            .map(|(index, (opened, amount, closed, confirmed))| {
                let id = format!("D{index}");
                let mut one = json!({"id": id, "openedOn": day(opened), "amount": cents(amount), "reason": "price", "invoiceIds": ["F0"]});
                if let Some(after) = closed {
                    one["status"] = if confirmed { "confirmed" } else { "rejected" }.into();
                    one["closedOn"] = day(opened + after).into();
                }
                one
            })
            .collect();
        let orders: Vec<Value> = orders
            .into_iter()
            .enumerate()
            .map(|(index, (on, amount))| json!({"id": format!("O{index}"), "on": day(on), "amount": cents(amount)}))
            .collect();
        let mut account = json!({
            "id": "C", "currency": "EUR", "invoices": list, "payments": payments, "contacts": contacts, "disputes": disputes, "orders": orders,
        });
        if let Some(limit) = limit {
            account["credit"] = json!({"limit": cents(limit)});
        }
        account
    })
}

fn book() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(account(), 1..5).prop_map(|mut accounts| {
        for (index, account) in accounts.iter_mut().enumerate() {
            account["id"] = format!("C{index}").into();
        }
        accounts
    })
}

/// The same accounts and records the other way round.
fn turned(accounts: &[Value]) -> Vec<Value> {
    let mut accounts = accounts.to_vec();
    accounts.reverse();
    for account in &mut accounts {
        for records in account.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
            records.reverse();
        }
    }
    accounts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_accounts_and_records_changes_nothing(accounts in book()) {
        let options = json!({"asOf": AS_OF});
        prop_assert_eq!(review(&accounts, &options), review(&turned(&accounts), &options));
    }

    #[test]
    fn the_period_before_is_what_was_said_of_it(accounts in book(), length in 1_i64..120) {
        let last: Day = AS_OF.parse().unwrap();
        let from = last.plus(1 - length);
        let now = review(&accounts, &json!({"asOf": AS_OF, "from": from.to_string()}));
        let earlier = json!({"asOf": from.previous().to_string(), "from": from.plus(-length).to_string()});
        let past = review(&accounts, &earlier);
        let known = now["reasons"].as_array().unwrap().is_empty();
        for (one, before) in now["measures"].as_array().unwrap().iter().zip(past["measures"].as_array().unwrap()) {
            if known && one["id"] != "not-reachable" {
                prop_assert_eq!(&one["before"], &before["value"], "{}", &one["id"]);
            }
        }
        for one in now["findings"].as_array().unwrap().iter().filter(|_| known) {
            let before = past["findings"].as_array().unwrap().iter().find(|before| before["id"] == one["id"]);
            let (count, amount) = before.map_or((json!(0), json!("0.00")), |found| (found["count"].clone(), found["amount"].clone()));
            prop_assert_eq!(&one["before"], &json!({"count": count, "amount": amount}), "{}", &one["id"]);
        }
    }

    #[test]
    fn a_later_record_changes_no_past_period(accounts in book(), asked in 60_i64..150) {
        let options = json!({"asOf": day(asked), "from": day(asked - 40)});
        let mut fewer = accounts.clone();
        for account in &mut fewer {
            for (list, key) in [("invoices", "issued"), ("payments", "on"), ("contacts", "on"), ("disputes", "openedOn"), ("orders", "on")] {
                account[list].as_array_mut().unwrap().retain(|record| record[key].as_str().unwrap() <= day(asked).as_str());
            }
        }
        prop_assert_eq!(review(&accounts, &options), review(&fewer, &options));
    }

    #[test]
    fn findings_are_ranked_by_money_and_count_their_cases(accounts in book()) {
        let answer = review(&accounts, &json!({"asOf": AS_OF}));
        let findings = answer["findings"].as_array().unwrap();
        let amounts: Vec<f64> = findings.iter().map(|one| one["amount"].as_str().unwrap().parse().unwrap()).collect();
        prop_assert!(amounts.is_sorted_by(|a, b| a >= b), "{amounts:?}");
        for one in findings {
            prop_assert_eq!(&one["count"], &json!(one["cases"].as_array().unwrap().len()));
            prop_assert!(one["share"].as_str().unwrap().parse::<f64>().unwrap() <= 100.0);
        }
    }
}

/// Twice the accounts cost twice the work, and no more.
#[test]
#[cfg(debug_assertions)]
fn the_work_grows_with_the_accounts() {
    let accounts = |count: i64| -> Vec<Value> {
        (0..count)
            .map(|i| {
                json!({
                    "id": format!("C{i}"), "currency": "EUR", "credit": {"limit": "50"},
                    "invoices": [{"id": "F", "issued": day(i % 150), "due": day(i % 150 + 20), "amount": "100", "deliveredOn": day(i % 150 - 3)}],
                    "orders": [{"id": "O", "on": day(170), "amount": "10"}],
                })
            })
            .collect()
    };
    let work = |count: i64| counted(|| review(&accounts(count), &json!({"asOf": AS_OF}))).1;
    let (some, twice) = (work(200), work(400));
    assert!(some > 200, "nothing was counted");
    assert!(twice <= some * 9 / 4, "{some} and {twice}");
}

/// An account with thousands of records of each kind is reviewed in a second or two: nothing walks all of them for each.
#[test]
fn an_account_of_thousands_of_records() {
    const MANY: i64 = 4_000;
    let list = |record: &dyn Fn(i64) -> Value| -> Value { (0..MANY).map(record).collect() };
    let at = |i: i64| day(i * 180 / MANY);
    let account = json!({
        "id": "C", "currency": "EUR", "credit": {"limit": "1000"},
        "invoices": list(&|i| json!({"id": format!("I{i}"), "issued": at(i), "due": day(i * 180 / MANY + 5), "amount": "100"})),
        "payments": list(&|i| json!({"on": day(i * 180 / MANY + 30), "amount": "60", "invoiceId": format!("I{i}")})),
        "contacts": list(&|i| json!({"on": at(i), "channel": "phone"})),
        "disputes": list(&|i| json!({"id": format!("D{i}"), "openedOn": at(i), "invoiceIds": [format!("I{i}")], "reason": "price", "amount": "30"})),
        "promises": list(&|i| json!({"madeOn": at(i), "on": day(i * 180 / MANY + 9), "amount": "50", "invoiceIds": [format!("I{i}")]})),
        "orders": list(&|i| json!({"id": format!("O{i}"), "on": at(i), "amount": "1"})),
    });
    let answer = review(&[account], &json!({"asOf": AS_OF, "from": "2026-06-20"}));
    assert!(answer["findings"].as_array().unwrap().len() > 5);
}
