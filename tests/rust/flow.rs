//! Orders, deliveries, invoices, advances and cash are one flow: nothing counts twice and nothing vanishes.

use crate::common::{Json, ask};
use fidato::calls;
use fidato::credit::exposure;
use proptest::prelude::*;
use serde_json::{Value, json};

const DAY: &str = "2026-06-30";

fn text(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

fn minor(value: &Value) -> i64 {
    value.as_str().unwrap().replace('.', "").parse().unwrap()
}

fn day(offset: i64) -> String {
    DAY.parse::<fidato::Day>().unwrap().plus(offset).to_string()
}

/// No rule of the gates, so that only amounts speak; drafts counted or not, cash ignored or not.
fn options(drafts: bool, ignored: bool) -> Value {
    let mut include = vec!["not-due", "overdue", "orders", "deliveries", "bills", "returned"];
    if drafts {
        include.push("draft");
    }
    let cash = if ignored { "ignored" } else { "reduces" };
    json!({"asOf": DAY, "policy": {"exposure": {"include": include, "unappliedCash": cash}, "gates": {"rules": []}}})
}

fn total(account: &Value, options: &Value) -> i64 {
    minor(&ask(account, options, exposure::exposure).unwrap()["total"])
}

/// An order with whatever may have been recorded about it.
fn business() -> impl Strategy<Value = Value> {
    let order = (100_i64..100_000, 0_i64..=110, 0_usize..6, prop::option::of(0_i64..=120), prop::option::of(0_i64..=100));
    let documents = prop::collection::vec((0_usize..8, 1_i64..=60, -60_i64..=0, 0_i64..60), 0..6);
    let payments = prop::collection::vec((0_usize..4, 0_usize..6, 1_i64..=70, -60_i64..=0), 0..5);
    (order, documents, payments).prop_map(|((amount, delivered, status, prepaid, invoiced), documents, payments)| {
        let part = |percent: i64| text(amount * percent / 100);
        let status = ["confirmed", "confirmed", "confirmed", "delivered", "closed", "draft"][status];
        let mut order = json!({"id": "O", "amount": text(amount), "status": status, "deliveredAmount": part(delivered)});
        if let Some(prepaid) = prepaid {
            order["prepaidAmount"] = part(prepaid).into();
        }
        if let Some(invoiced) = invoiced.filter(|percent| percent % 4 == 0) {
            order["invoicedAmount"] = part(invoiced).into();
        }
        let mut invoices = Vec::new();
        for (place, (kind, percent, issued, term)) in documents.into_iter().enumerate() {
            let mut invoice = json!({"id": format!("F{place}"), "orderId": "O", "issued": day(issued), "amount": part(percent)});
            invoice["due"] = day(issued + term).into();
            match kind {
                0 => invoice["status"] = "draft".into(),
                1 => invoice["sdi"] = json!({"state": "rejected", "on": day(issued.min(-2) + 2)}),
                2 => invoice["kind"] = "advance".into(),
                3 => {
                    invoice["kind"] = "credit-note".into();
                    invoice["refersTo"] = "F0".into();
                }
                4 => invoice["cancelledOn"] = day(issued.min(-5) + 5).into(),
                _ => {}
            }
            invoices.push(invoice);
        }
        let payments: Vec<Value> = payments
            .into_iter()
            .map(|(names, place, percent, on)| match names {
                0 => json!({"on": day(on), "amount": part(percent), "orderId": "O"}),
                1 => json!({"on": day(on), "amount": part(percent)}),
                _ => json!({"on": day(on), "amount": part(percent), "invoiceId": format!("F{place}")}),
            })
            .collect();
        json!({"id": "C", "currency": "EUR", "credit": {"limit": "500"}, "orders": [order], "invoices": invoices, "payments": payments})
    })
}

/// The account with the candidate written down as a clerk would: the order never smaller, no more goods out than there are
/// unless more is asked for, the oldest drafts of the order become the invoice.
fn written_down(account: &Value, gate: &str, asked: i64, named: bool) -> Option<Value> {
    let mut account = account.clone();
    let order = account["orders"][0].clone();
    let counts = order["status"] == "confirmed" || order["status"] == "delivered";
    if named && gate != "invoice" && !counts {
        // What becomes of an order that does not count is told by cases, one by one.
        return None;
    }
    if gate == "invoice" {
        let mut rest = if named { asked } else { 0 };
        let invoices = account["invoices"].as_array_mut().unwrap();
        let mut drafts: Vec<usize> = (0..invoices.len()).collect();
        drafts.retain(|place| {
            let one = &invoices[*place];
            one["kind"].is_null() && (one["status"] == "draft" || one["sdi"]["on"].as_str().is_some_and(|on| on <= DAY))
        });
        drafts.sort_by_key(|place| (invoices[*place]["issued"].to_string(), invoices[*place]["id"].to_string()));
        for place in drafts {
            let taken = minor(&invoices[place]["amount"]).min(rest);
            rest -= taken;
            invoices[place]["amount"] = text(minor(&invoices[place]["amount"]) - taken).into();
        }
        let mut invoice = json!({"id": "NEW", "issued": DAY, "due": day(30), "amount": text(asked)});
        if named {
            invoice["orderId"] = "O".into();
        }
        invoices.push(invoice);
        return Some(account);
    }
    if !named {
        let delivered = if gate == "delivery" { asked } else { 0 };
        let order = json!({"id": "NEW", "amount": text(asked), "deliveredAmount": text(delivered)});
        account["orders"].as_array_mut().unwrap().push(order);
        return Some(account);
    }
    let (amount, before) = (minor(&order["amount"]), minor(&order["deliveredAmount"]));
    let largest = amount.max(asked);
    account["orders"][0]["amount"] = text(largest).into();
    if gate == "delivery" {
        account["orders"][0]["deliveredAmount"] = text((before + asked).min(largest).max(before)).into();
    }
    Some(account)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    /// What a decision calls the exposure after the document is the exposure of the account that holds it.
    #[test]
    fn a_decision_measures_the_account_that_holds_the_document(
        account in business(), gate in 0_usize..3, percent in 1_i64..=130, named in any::<bool>(), drafts in any::<bool>(), ignored in any::<bool>(),
    ) {
        let gate = ["order", "delivery", "invoice"][gate];
        let asked = minor(&account["orders"][0]["amount"]) * percent / 100;
        let mut candidate = json!({"gate": gate, "amount": text(asked)});
        if named {
            candidate["orderId"] = "O".into();
        }
        let options = options(drafts, ignored);
        if let Some(holding) = written_down(&account, gate, asked, named) {
            let decided = calls::decide_credit(Json(&account), Json(&candidate), Json(&options)).unwrap();
            let after = minor(&serde_json::to_value(decided).unwrap()["exposureAfter"]);
            prop_assert_eq!(after, total(&holding, &options), "{}", holding);
        }
    }

    /// In whatever order the records stand in their lists, the money is the same.
    #[test]
    fn in_whatever_order_the_records_arrive(account in business(), by in 0_usize..6) {
        let mut other = account.clone();
        for key in ["invoices", "payments"] {
            let list = other[key].as_array_mut().unwrap();
            list.reverse();
            if !list.is_empty() {
                let by = by % list.len();
                list.rotate_left(by);
            }
        }
        let answer = |account: &Value| ask(account, &options(true, false), exposure::exposure).unwrap().to_string();
        prop_assert_eq!(answer(&account), answer(&other));
    }

    /// Goods that are prepaid in part, delivered and invoiced in parts, with a draft that became an invoice, one that the SdI
    /// rejected, a credit note and a refund: once all is paid, nothing is left.
    #[test]
    fn a_life_sums_to_zero(
        amount in 1_000_i64..100_000, parts in prop::collection::vec(1_i64..10, 1..5), advance in prop::option::of(1_i64..60),
        way in 0_usize..4, net in any::<bool>(), noted in prop::option::of(1_i64..50), refunded in any::<bool>(), by_order in any::<bool>(),
        closed in any::<bool>(), rejected in any::<bool>(), drafts in any::<bool>(),
    ) {
        let mut order = json!({"id": "O", "amount": text(amount), "status": if closed { "closed" } else { "delivered" }});
        let (mut invoices, mut payments) = (Vec::new(), Vec::new());
        let paid = advance.map_or(0, |percent| amount * percent / 100);
        let mut net_of = 0;
        if paid > 0 {
            match way {
                0 => payments.push(json!({"on": day(-90), "amount": text(paid), "orderId": "O"})),
                1 => order["prepaidAmount"] = text(paid).into(),
                _ => {
                    let mut document = json!({"id": "ADV", "kind": "advance", "issued": day(-91), "amount": text(paid), "orderId": "O"});
                    if way == 2 {
                        payments.push(json!({"on": day(-90), "amount": text(paid), "invoiceId": "ADV"}));
                    } else {
                        document["settled"] = day(-90).into();
                    }
                    invoices.push(document);
                    net_of = if net { paid } else { 0 };
                }
            }
        }
        // The invoices are net of the advance, or name the whole.
        let (weights, billed) = (parts.iter().sum::<i64>(), amount - net_of);
        let mut open = billed;
        for (place, weight) in parts.iter().enumerate() {
            let each = if place + 1 == parts.len() { open } else { billed * weight / weights };
            open -= each;
            let mut invoice = json!({"id": format!("F{place}"), "orderId": "O", "issued": day(-40), "due": day(-10), "amount": text(each)});
            if rejected && place == 0 {
                let mut first = invoice.clone();
                first["id"] = "R".into();
                first["sdi"] = json!({"state": "rejected", "on": day(-41)});
                first["issued"] = day(-43).into();
                first["cancelledOn"] = day(-40).into();
                invoices.push(first);
                invoice["issued"] = day(-39).into();
            }
            invoices.push(invoice);
        }
        let note = noted.map_or(0, |percent| minor(&invoices.last().unwrap()["amount"]) * percent / 100);
        if note > 0 {
            let last = invoices.last().unwrap()["id"].clone();
            invoices.push(json!({"id": "CN", "kind": "credit-note", "refersTo": last, "issued": day(-30), "amount": text(note)}));
        }
        // What is left is paid: the note given back in cash instead, when it was paid all the same.
        let owed = billed - (paid - net_of) - if refunded { 0 } else { note };
        if note > 0 && refunded {
            payments.push(json!({"on": day(-5), "amount": text(note), "invoiceId": "CN"}));
        }
        if owed >= 0 {
            if by_order {
                payments.push(json!({"on": day(-8), "amount": text(owed), "orderId": "O"}));
            } else {
                payments.push(json!({"on": day(-8), "amount": text(owed)}));
            }
            if by_order && way == 1 && paid > 0 {
                // Cash that names the order replaces what is stated: it is recorded too.
                payments.push(json!({"on": day(-90), "amount": text(paid), "orderId": "O"}));
            }
            let account = json!({"id": "C", "currency": "EUR", "orders": [order], "invoices": invoices, "payments": payments});
            prop_assert_eq!(total(&account, &options(drafts, false)), 0, "{}", account);
        }
    }
}
