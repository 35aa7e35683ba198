//! What must hold for any account: the invariants of the ledger and of everything that is read from it.

use crate::common::{Json, ask};
use fidato::calls;
use fidato::credit::exposure;
use fidato::owed::{behaviour, overdue};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Days around the day asked about, 2026-06-30.
fn day(offset: i64) -> String {
    "2026-06-30".parse::<fidato::Day>().unwrap().plus(offset).to_string()
}

fn amount(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

fn options() -> Value {
    json!({"asOf": "2026-06-30"})
}

fn minor(value: &Value) -> i64 {
    value.as_str().unwrap().replace('.', "").parse().unwrap()
}

fn exposed(account: &Value) -> Value {
    ask(account, &options(), exposure::exposure).unwrap()
}

fn late(account: &Value) -> Value {
    ask(account, &options(), overdue::overdue).unwrap()
}

prop_compose! {
    fn invoice(id: usize)(
        issued in -200_i64..10,
        term in 0_i64..120,
        total in 0_i64..100_000,
        withheld in prop::option::of(0_u32..=30),
        parts in 1_usize..4,
        fate in 0_u8..12,
        after in 0_i64..150,
    ) -> Value {
        let mut invoice = json!({"id": format!("F{id}"), "issued": day(issued), "amount": amount(total)});
        let withheld = withheld.map_or(0, |percent| total * i64::from(percent) / 100);
        if withheld > 0 {
            invoice["withheld"] = amount(withheld).into();
        }
        if parts == 1 {
            invoice["due"] = day(issued + term).into();
        } else {
            let count = i64::try_from(parts).unwrap();
            let each = total / count;
            invoice["instalments"] = (0..count)
                .map(|part| {
                    let share = if part + 1 == count { total - each * (count - 1) } else { each };
                    json!({"due": day(issued + term + 30 * part), "amount": amount(share)})
                })
                .collect();
        }
        match fate {
            0 => invoice["settled"] = day(issued + after).into(),
            1 => invoice["writtenOff"] = json!({"on": day(issued + after)}),
            2 => invoice["cancelledOn"] = day(issued + after).into(),
            3 => invoice["disputed"] = true.into(),
            4 => {
                invoice["open"] = amount((total - withheld) / 3).into();
                invoice["openOn"] = day(issued + after).into();
            }
            5 => invoice["assigned"] = json!({"on": day(issued + after), "recourse": after % 2 == 0}),
            6 => invoice["status"] = "draft".into(),
            _ => {}
        }
        invoice
    }
}

prop_compose! {
    fn payment()(on in -200_i64..20, total in 0_i64..60_000, to in prop::option::of(0_usize..6), returned in 0_u8..6) -> Value {
        let mut payment = json!({"on": day(on), "amount": amount(total)});
        if let Some(to) = to {
            payment["invoiceId"] = format!("F{to}").into();
        }
        if returned == 0 {
            payment["returned"] = json!({"on": day(on + 9)});
        }
        payment
    }
}

prop_compose! {
    fn bill(id: usize)(due in -120_i64..60, total in 1_i64..40_000, to in prop::option::of(0_usize..6), status in 0_usize..4) -> Value {
        let word = ["presented", "credited", "paid", "returned"][status];
        let mut bill = json!({"id": format!("B{id}"), "kind": "riba", "due": day(due), "presented": day(due - 40), "amount": amount(total), "status": word});
        match word {
            "paid" => bill["paidOn"] = day(due).into(),
            "returned" => bill["returnedOn"] = day(due + 8).into(),
            _ => {}
        }
        if let Some(to) = to {
            bill["invoiceId"] = format!("F{to}").into();
        }
        bill
    }
}

prop_compose! {
    fn order(id: usize)(on in -60_i64..10, total in 0_i64..80_000, delivered in 0_i64..=100, invoiced in 0_i64..=100, prepaid in 0_i64..=120) -> Value {
        json!({"id": format!("O{id}"), "on": day(on), "amount": amount(total), "deliveredAmount": amount(total * delivered / 100),
               "invoicedAmount": amount(total * invoiced / 100), "prepaidAmount": amount(total * prepaid / 100)})
    }
}

fn note(id: usize) -> impl Strategy<Value = Value> {
    (-100_i64..10, 0_i64..30_000, prop::option::of(0_usize..6)).prop_map(move |(issued, total, to)| {
        let mut note = json!({"id": format!("N{id}"), "kind": "credit-note", "issued": day(issued), "amount": amount(total)});
        if let Some(to) = to {
            note["refersTo"] = format!("F{to}").into();
        }
        note
    })
}

fn dispute(id: usize) -> impl Strategy<Value = Value> {
    (-60_i64..5, prop::option::of(1_i64..40_000), 0_usize..6, 0_usize..4).prop_map(move |(opened, total, to, status)| {
        let word = ["open", "confirmed", "rejected", "closed"][status];
        let mut dispute = json!({"id": format!("D{id}"), "openedOn": day(opened), "invoiceIds": [format!("F{to}")],
            "status": word});
        if status > 0 {
            dispute["closedOn"] = day(opened + 20).into();
        }
        if let Some(total) = total {
            dispute["amount"] = amount(total).into();
        }
        dispute
    })
}

fn account() -> impl Strategy<Value = Value> {
    let invoices = (0..6).map(invoice).collect::<Vec<_>>();
    let bills = (0..3).map(bill).collect::<Vec<_>>();
    let orders = (0..2).map(order).collect::<Vec<_>>();
    let notes = (0..2).map(note).collect::<Vec<_>>();
    let disputes = (0..2).map(dispute).collect::<Vec<_>>();
    (invoices, prop::collection::vec(payment(), 0..6), bills, orders, notes, disputes).prop_map(
        |(mut invoices, payments, bills, orders, notes, disputes)| {
            invoices.extend(notes);
            json!({"id": "C", "currency": "EUR", "credit": {"limit": "500"}, "invoices": invoices, "payments": payments, "bills": bills,
                   "orders": orders, "disputes": disputes})
        },
    )
}

/// The same account with every list turned around and then rotated.
fn reordered(account: &Value, by: usize) -> Value {
    let mut other = account.clone();
    for key in ["invoices", "payments", "bills", "orders", "disputes"] {
        let list = other[key].as_array_mut().unwrap();
        list.reverse();
        if !list.is_empty() {
            let by = by % list.len();
            list.rotate_left(by);
        }
    }
    other
}

fn sum<'a>(values: impl IntoIterator<Item = &'a Value>) -> i64 {
    values.into_iter().map(minor).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// In whatever order the CRM sends its records, every answer is the same, byte for byte.
    #[test]
    fn order_never_matters(account in account(), by in 0_usize..7) {
        let other = reordered(&account, by);
        prop_assert_eq!(exposed(&account).to_string(), exposed(&other).to_string());
        prop_assert_eq!(late(&account).to_string(), late(&other).to_string());
        let behaves = |account: &Value| ask(account, &options(), behaviour::behaviour).unwrap().to_string();
        prop_assert_eq!(behaves(&account), behaves(&other));
    }

    /// Buckets less credits are the total; ages sum to what is open, and so do the items.
    #[test]
    fn buckets_sum(account in account()) {
        let exposure = exposed(&account);
        let buckets = exposure["buckets"].as_object().unwrap();
        let included = buckets.iter().filter(|(name, _)| *name != "draft").map(|(_, amount)| amount);
        prop_assert_eq!(sum(included) - minor(&exposure["credits"]), minor(&exposure["total"]));
        let overdue = late(&account);
        let open = minor(&overdue["amount"]) + minor(&overdue["notDue"]);
        prop_assert_eq!(sum(overdue["ageing"].as_array().unwrap().iter().map(|age| &age["amount"])), open);
        prop_assert_eq!(sum(overdue["items"].as_array().unwrap().iter().map(|item| &item["open"])), open);
        let known = ["not-due", "overdue", "returned"].iter().map(|name| &buckets[*name]);
        prop_assert_eq!(sum(known), open);
        prop_assert!(minor(&overdue["disputed"]) <= open);
        for amount in buckets.values() {
            prop_assert!(minor(amount) >= 0, "{exposure}");
        }
    }

    /// One due date or several, the exposure is the same.
    #[test]
    fn splitting_never_changes_the_total(account in account()) {
        // What the CRM stated is one figure for the document; a bill may say which due date it stands for.
        let mut account = account;
        for invoice in account["invoices"].as_array_mut().unwrap() {
            let invoice = invoice.as_object_mut().unwrap();
            invoice.remove("open");
            invoice.remove("openOn");
        }
        let mut whole = account.clone();
        for invoice in whole["invoices"].as_array_mut().unwrap() {
            let invoice = invoice.as_object_mut().unwrap();
            if let Some(parts) = invoice.remove("instalments") {
                invoice.insert("due".into(), parts[0]["due"].clone());
            }
        }
        prop_assert_eq!(&exposed(&account)["total"], &exposed(&whole)["total"]);
    }

    /// Paying never raises the exposure, nor what is overdue; neither does paying more.
    #[test]
    fn paying_never_raises(account in account(), to in prop::option::of(0_usize..6), total in 1_i64..80_000, on in -100_i64..=0) {
        let mut paid = account.clone();
        let mut payment = json!({"on": day(on), "amount": amount(total)});
        if let Some(to) = to {
            payment["invoiceId"] = format!("F{to}").into();
        }
        paid["payments"].as_array_mut().unwrap().push(payment);
        let (before, after) = (exposed(&account), exposed(&paid));
        prop_assert!(minor(&after["total"]) <= minor(&before["total"]), "{before}\n{after}");
        prop_assert!(minor(&late(&paid)["amount"]) <= minor(&late(&account)["amount"]));
    }

    /// An invoice, an order or a bill returned never lowers the exposure.
    #[test]
    fn owing_more_never_lowers(account in account(), total in 1_i64..80_000, due in -60_i64..60) {
        let mut more = account.clone();
        more["invoices"].as_array_mut().unwrap().push(json!({"id": "NEW", "issued": day(-60), "due": day(due), "amount": amount(total)}));
        prop_assert_eq!(minor(&exposed(&more)["total"]), minor(&exposed(&account)["total"]) + total);
    }

    /// A record of tomorrow changes nothing about today.
    #[test]
    fn tomorrow_does_not_exist(account in account(), total in 1_i64..80_000) {
        let mut later = account.clone();
        let push = |account: &mut Value, key: &str, record: Value| account[key].as_array_mut().unwrap().push(record);
        push(&mut later, "invoices", json!({"id": "NEW", "issued": day(1), "amount": amount(total)}));
        push(&mut later, "payments", json!({"on": day(1), "amount": amount(total), "invoiceId": "F0"}));
        push(&mut later, "payments", json!({"on": day(1), "amount": amount(total)}));
        push(&mut later, "orders", json!({"id": "NEW", "on": day(1), "amount": amount(total)}));
        push(&mut later, "bills", json!({"id": "NEW", "kind": "riba", "due": day(30), "presented": day(1), "amount": amount(total), "status": "presented"}));
        push(&mut later, "disputes", json!({"id": "NEW", "openedOn": day(1), "invoiceIds": ["F0"]}));
        prop_assert_eq!(exposed(&account).to_string(), exposed(&later).to_string());
        prop_assert_eq!(late(&account).to_string(), late(&later).to_string());
    }

    /// What fits into the headroom passes, and one cent more does not; what is asked for is in the exposure after.
    #[test]
    fn headroom_is_what_passes(account in account(), gate in 0_usize..3, more in 1_i64..50_000) {
        let gate = ["order", "delivery", "invoice"][gate];
        let decide = |minor: i64| {
            let candidate = json!({"gate": gate, "amount": amount(minor)});
            // The limit alone.
            let options = json!({"asOf": "2026-06-30", "policy": {"gates": {"rules": []}}});
            serde_json::to_value(calls::decide_credit(Json(&account), Json(&candidate), Json(&options)).unwrap()).unwrap()
        };
        let headroom = minor(&decide(0)["headroom"]);
        if headroom >= 0 {
            prop_assert_eq!(&decide(headroom)["action"], "allow");
        }
        let beyond = headroom.max(0) + more;
        let held = decide(beyond);
        prop_assert_eq!(&held["action"], "hold");
        prop_assert_eq!(minor(&held["exposureAfter"]), minor(&exposed(&account)["total"]) + beyond);
    }

    /// No cent of a payment is lost or made, no debt is paid more than once, and what is over means that nothing is owed.
    #[test]
    fn an_allocation_is_the_payment(account in account(), total in 0_i64..150_000, named in prop::collection::vec(0_usize..7, 0..3)) {
        let named: Vec<String> = named.into_iter().map(|place| format!("F{place}")).collect();
        let payment = json!({"amount": amount(total), "currency": "EUR", "on": "2026-06-30", "invoiceIds": named});
        let made = calls::allocate(Json(&payment), Json(&account), Json(&options())).unwrap();
        let made = serde_json::to_value(made).unwrap();
        let parts = made["allocations"].as_array().unwrap();
        let paid: i64 = parts.iter().map(|part| minor(&part["principal"]) + minor(&part["interest"]) + minor(&part["costs"])).sum();
        prop_assert_eq!(paid + minor(&made["unapplied"]), total);
        let overdue = late(&account);
        let items = overdue["items"].as_array().unwrap();
        for part in parts {
            let item = items.iter().find(|item| item["invoiceId"] == part["invoiceId"] && item["instalment"] == part["instalment"]);
            prop_assert!(minor(&part["principal"]) <= minor(&item.unwrap()["open"]), "{}", made);
        }
        if minor(&made["unapplied"]) > 0 {
            prop_assert_eq!(paid, sum(items.iter().map(|item| &item["open"])));
        }
    }

    /// What is expected comes after the day asked about, in the order earliest, on, latest; and every open item has it.
    #[test]
    fn expected_dates_are_ahead(account in account()) {
        let behaviour = ask(&account, &options(), behaviour::behaviour).unwrap();
        let expected = behaviour["expected"].as_array().unwrap();
        prop_assert_eq!(expected.len(), late(&account)["items"].as_array().unwrap().len());
        for one in expected {
            let (earliest, on, latest) = (one["earliest"].as_str().unwrap(), one["on"].as_str().unwrap(), one["latest"].as_str().unwrap());
            prop_assert!("2026-06-30" < earliest && earliest <= on && on <= latest, "{}", one);
        }
    }
}
