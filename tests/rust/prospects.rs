//! What holds of every evaluation and every review, whatever the record.

use crate::common::{answer, with};
use fidato::credit::exposure::exposure;
use fidato::ground::money::Money;
use fidato::owed::behaviour::behaviour;
use fidato::owed::overdue::overdue;
use fidato::whole::alerts::{AlertKind, Known, from_known};
use fidato::{Currency, Day};
use proptest::prelude::*;
use serde_json::{Value, json};

const TODAY: &str = "2026-06-30";

fn day(back: i64) -> String {
    TODAY.parse::<Day>().unwrap().plus(-back).to_string()
}

fn options(sales: Option<u32>) -> Value {
    json!({"asOf": TODAY, "expectedMonthlySales": sales.map(|sales| sales.to_string()), "ownCapital": "500000"})
}

fn evaluate(account: &Value, sales: Option<u32>) -> Value {
    answer("evaluateProspect", &[account.clone(), options(sales)]).unwrap()
}

fn review(account: &Value, sales: Option<u32>) -> Value {
    answer("reviewCredit", &[account.clone(), options(sales)]).unwrap()
}

fn score(value: u32, back: i64) -> Value {
    json!({"kind": "bureau-score", "on": day(back), "source": "B", "value": value.to_string(),
        "scale": {"min": "0", "max": "100", "better": "high"}})
}

fn accounts(adverse: bool) -> impl Strategy<Value = Value> {
    let low = if adverse { -400_i64 } else { 100 };
    (2022_u16..2026, 0..120_i64, low..900, low..500, low..400, low / 2..300, 1..3_000_u32).prop_map(
        |(year, lag, equity, working, retained, ebit, turnover)| {
            let filed: Day = format!("{}-05-20", year + 1).parse().unwrap();
            json!({"year": year, "filedOn": filed.plus(lag.min(40)).to_string(), "assets": "1000", "equity": equity.to_string(),
                "workingCapital": working.to_string(), "retainedEarnings": retained.to_string(), "ebit": ebit.to_string(),
                "turnover": turnover.to_string(), "liabilities": (1_000 - equity.min(999)).to_string()})
        },
    )
}

fn party(adverse: bool) -> impl Strategy<Value = Value> {
    let kinds = prop_oneof![4 => Just("company"), 1 => Just("sole-trader"), 1 => Just("consumer")];
    let filed = prop::option::of(accounts(adverse));
    (kinds, prop::option::of(2_600..12_000_i64), filed, prop::bool::weighted(0.1)).prop_map(|(kind, age, filed, partners)| {
        json!({"kind": kind, "foundedOn": age.map(day), "accounts": filed.map(|one| vec![one]), "legalForm": partners.then_some("S.n.c.")})
    })
}

fn adverse_signal() -> impl Strategy<Value = Value> {
    let kinds = prop_oneof![
        Just("protest"),
        Just("insolvency"),
        Just("enforcement"),
        Just("press"),
        Just("sales-force"),
        Just("bank-return"),
        Just("mortgage")
    ];
    (kinds, 0..1_500_i64, prop_oneof![Just("warning"), Just("severe")])
        .prop_map(|(kind, back, severity)| json!({"kind": kind, "on": day(back), "source": "register", "severity": severity}))
}

/// Invoices of 30 days, each with what was paid of it and when.
fn trade() -> impl Strategy<Value = (Vec<Value>, Vec<Value>)> {
    prop::collection::vec((30..500_i64, -10..100_i64, any::<bool>()), 0..8).prop_map(|sales| {
        let (mut invoices, mut payments) = (Vec::new(), Vec::new());
        for (number, (back, late, paid)) in sales.into_iter().enumerate() {
            let id = format!("F{number}");
            invoices.push(json!({"id": id, "issued": day(back), "due": day(back - 30), "amount": "1000"}));
            if paid && back - 30 - late >= 0 {
                payments.push(json!({"on": day(back - 30 - late), "amount": "1000", "invoiceId": id}));
            }
        }
        (invoices, payments)
    })
}

fn account() -> impl Strategy<Value = Value> {
    let scores = prop::option::of((0..=100_u32, 0..500_i64).prop_map(|(value, back)| score(value, back)));
    let signals = prop::collection::vec(adverse_signal(), 0..3);
    let credit = (prop::option::of(0..5_000_u32), prop::option::of(100..9_000_u32), prop::option::of(0..900_i64));
    (prop::option::of(party(true)), scores, signals, trade(), credit).prop_map(
        |(party, scores, mut signals, (invoices, payments), (insured, limit, decided))| {
            signals.extend(scores);
            json!({"id": "P", "currency": "EUR", "country": "IT", "party": party, "signals": signals, "invoices": invoices,
                "payments": payments, "credit": {"insured": insured.map(|one| one.to_string()), "limit": limit.map(|one| one.to_string()),
                    "decidedOn": decided.map(day)}})
        },
    )
}

/// The place of a grade, best first; none without one.
fn grade(answer: &Value) -> Option<usize> {
    answer["grade"].as_str().map(|grade| "ABCD".find(grade).unwrap())
}

fn cents(amount: &Value) -> Option<i64> {
    amount.as_str().map(|text| text.replace('.', "").parse().unwrap())
}

/// The place of a decision, best first; none when more is to be known.
fn decision(answer: &Value) -> Option<usize> {
    ["accept", "accept-with-limits", "prepaid-only", "refuse"].iter().position(|one| answer["decision"] == *one)
}

fn points(answer: &Value) -> i64 {
    answer["contributions"].as_array().unwrap().iter().map(|one| one["points"].as_i64().unwrap()).sum()
}

/// Whether nothing in `after` is better than in `before`: points, grade, decision and limit.
fn is_no_better(before: &Value, after: &Value) -> bool {
    let grades = match (grade(before), grade(after)) {
        (Some(before), Some(after)) => after >= before,
        (None, after) => after.is_none_or(|after| after == 3),
        (Some(_), None) => false,
    };
    let limits = match (cents(&before["proposedLimit"]), cents(&after["proposedLimit"])) {
        (Some(before), Some(after)) => after <= before,
        (None, after) => after.is_none_or(|after| after == 0),
        (Some(_), None) => true,
    };
    let decisions = match (decision(before), decision(after)) {
        (Some(before), Some(after)) => after >= before,
        (None, after) => after.is_none_or(|after| after >= 2),
        (Some(_), None) => true,
    };
    points(after) <= points(before) && grades && limits && decisions
}

fn with_signal(account: &Value, signal: Value) -> Value {
    let mut more = account.clone();
    more["signals"].as_array_mut().unwrap().push(signal);
    more
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn an_adverse_signal_never_improves_anything(account in account(), signal in adverse_signal(), sales in prop::option::of(1..9_000_u32)) {
        let (before, after) = (evaluate(&account, sales), evaluate(&with_signal(&account, signal), sales));
        prop_assert!(is_no_better(&before, &after), "{before:#}\n{after:#}");
    }

    #[test]
    fn a_positive_fact_never_worsens_anything(account in account(), what in 0..4_usize, more in 1..900_i64, sales in prop::option::of(1..9_000_u32)) {
        let mut better = account.clone();
        match what {
            0 => better = with_signal(&account, score(100, 0)),
            1 if account["party"]["foundedOn"].is_string() => better["party"]["foundedOn"] = day(12_000 + more).into(),
            _ => {
                let Some(filed) = better["party"]["accounts"].as_array_mut().and_then(|all| all.first_mut()) else { return Ok(()) };
                for key in if what == 2 { ["equity", "workingCapital"] } else { ["ebit", "retainedEarnings"] } {
                    let now: i64 = filed[key].as_str().unwrap().parse().unwrap();
                    filed[key] = (now + more).to_string().into();
                }
            }
        }
        let (before, after) = (evaluate(&account, sales), evaluate(&better, sales));
        let known = grade(&before).is_some();
        prop_assert!(is_no_better(&after, &before) || !known && points(&after) >= points(&before), "{before:#}\n{after:#}");
    }

    /// Whatever is known, as long as nothing speaks against the prospect, the worst answer is that more has to be known.
    #[test]
    fn nobody_is_refused_for_want_of_data(
        party in prop::option::of(party(false)),
        value in prop::option::of((30..=100_u32, 0..900_i64)),
        sales in prop::option::of(1..9_000_u32),
    ) {
        let signals: Vec<Value> = value.into_iter().map(|(value, back)| score(value, back)).collect();
        let mut account = json!({"id": "P", "currency": "EUR", "country": "IT", "party": party, "signals": signals});
        // Accounts that should be newer are a minus of their own.
        if let Some(all) = account["party"]["accounts"].as_array_mut() {
            all.iter_mut().for_each(|one| one["year"] = 2025.into());
            all.iter_mut().for_each(|one| one["filedOn"] = day(30).into());
        }
        let answer = evaluate(&account, sales);
        prop_assert!(decision(&answer).is_none_or(|place| place < 2), "{answer:#}");
    }

    #[test]
    fn the_lowest_method_binds(account in account(), sales in prop::option::of(1..9_000_u32)) {
        let answer = evaluate(&account, sales);
        let limits = answer["limits"].as_array().unwrap();
        let lowest = limits.iter().filter_map(|one| cents(&one["amount"])).min();
        for one in limits {
            prop_assert_eq!(one["binding"].as_bool().unwrap(), cents(&one["amount"]).is_some() && cents(&one["amount"]) == lowest);
        }
        match decision(&answer) {
            None => prop_assert!(answer["proposedLimit"].is_null()),
            Some(0 | 1) => prop_assert_eq!(cents(&answer["proposedLimit"]), lowest),
            Some(_) => prop_assert_eq!(&answer["proposedLimit"], "0.00"),
        }
        if let Some(score) = answer["score"].as_i64() {
            prop_assert_eq!(points(&answer), score);
        }
    }

    /// What the law has made as if it had never been changes not one byte.
    #[test]
    fn what_is_gone_by_law_leaves_no_trace(account in account(), back in 1_826..6_000_i64, which in 0..3_usize) {
        let gone = [
            json!({"kind": "protest", "on": day(back), "source": "register"}),
            json!({"kind": "insolvency", "on": day(back + 1_827), "source": "register"}),
            json!({"kind": "protest", "on": day(400), "source": "register", "endedOn": day(back % 300)}),
        ][which].clone();
        prop_assert_eq!(review(&account, Some(900)), review(&with_signal(&account, gone), Some(900)));
    }

    /// Whoever carries out a change that was told finds the grade that was told.
    #[test]
    fn a_change_that_is_told_holds(account in account(), sales in prop::option::of(1..9_000_u32)) {
        let answer = evaluate(&account, sales);
        for change in answer["wouldChange"].as_array().unwrap() {
            let args = &change["args"];
            let mut other = account.clone();
            match change["code"].as_str().unwrap().trim_start_matches("other-") {
                "would-change-signal" => {
                    let signals = other["signals"].as_array_mut().unwrap();
                    let place = signals.iter().position(|one| one["kind"] == args["kind"] && one["on"] == args["on"]).unwrap();
                    signals.remove(place);
                }
                "would-change-equity" | "would-change-ebit" => {
                    let key = if args["equity"].is_string() { "equity" } else { "ebit" };
                    let filed = &mut other["party"]["accounts"][0];
                    let number = |value: &Value| -> i64 { cents(value).unwrap() };
                    let change = number(&args["needed"]) - number(&args[key]);
                    if key == "equity" {
                        let debt: i64 = filed["liabilities"].as_str().unwrap().parse::<i64>().unwrap() * 100 - change;
                        let sign = if debt < 0 { "-" } else { "" };
                        filed["liabilities"] = format!("{sign}{}.{:02}", debt.abs() / 100, debt.abs() % 100).into();
                        // Less than no debt is nobody's: the engine tries it all the same, a record cannot say it.
                        if debt < 0 {
                            continue;
                        }
                    }
                    filed[key] = args["needed"].clone();
                }
                "would-change-fact" if args["fact"] == "years-in-business" => {
                    let years: i32 = args["needed"].as_str().unwrap().parse().unwrap();
                    if other["party"].is_null() {
                        other["party"] = json!({});
                    }
                    other["party"]["foundedOn"] = format!("{}-06-30", 2026 - years).into();
                }
                _ => continue,
            }
            let found = evaluate(&other, sales);
            prop_assert_eq!(found["grade"].as_str(), args["to"].as_str(), "{:#}\n{:#}", change, found);
        }
    }

    #[test]
    fn a_review_says_what_it_does(account in account(), sales in prop::option::of(1..9_000_u32)) {
        let answer = review(&account, sales);
        let (current, proposed) = (cents(&answer["currentLimit"]), cents(&answer["proposedLimit"]));
        match answer["proposal"].as_str().unwrap() {
            "keep" => prop_assert_eq!(proposed, current),
            "raise" => prop_assert!(proposed > current),
            "lower" => prop_assert!(current.is_none() || proposed < current),
            "suspend" => prop_assert_eq!(proposed, Some(0)),
            _ => prop_assert_eq!(proposed, None),
        }
        prop_assert_eq!(answer["due"].as_bool().unwrap(), !answer["triggers"].as_array().unwrap().is_empty());
        prop_assert_eq!(&answer["evaluation"], &evaluate(&account, sales));
        let raised = answer["recognition"].as_array().unwrap().iter().any(|one| one["kind"] == "higher-limit");
        prop_assert_eq!(raised, answer["proposal"] == "raise");
    }
}

/// What somebody is called, who looks after it and how it is labelled earns and costs nothing; nor does a complaint.
#[test]
fn recognition_looks_at_the_record_alone() {
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig { cases: 150, ..ProptestConfig::default() });
    let earned = |answer: &Value| -> Vec<String> {
        answer["recognition"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect()
    };
    let loyal = (trade(), 1..12_usize, any::<bool>()).prop_map(|((mut invoices, mut payments), more, confirmed)| {
        for number in 0..more {
            let (id, issued) = (format!("G{number}"), 350 - 25 * i64::try_from(number).unwrap());
            invoices.push(json!({"id": id, "issued": day(issued), "due": day(issued - 30), "amount": "1000"}));
            payments.push(json!({"on": day(issued - 30), "amount": "1000", "invoiceId": id}));
        }
        let account = json!({"id": "P", "currency": "EUR", "country": "IT", "customerSince": "2020-01-01", "invoices": invoices,
            "payments": payments, "credit": {"limit": "500"}});
        (account, confirmed)
    });
    let rewarded = std::cell::Cell::new(0);
    runner
        .run(&loyal, |(account, confirmed)| {
            let before = review(&account, None);
            rewarded.set(rewarded.get() + usize::from(!earned(&before).is_empty()));
            let mut other = account.clone();
            for (key, value) in
                [("id", json!("Q")), ("name", json!("Friends of the owner")), ("owner", json!("Anna")), ("tags", json!(["vip"]))]
            {
                other[key] = value;
            }
            prop_assert_eq!(&before, &review(&other, None));
            let ids: Vec<&Value> = account["invoices"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
            let status = if confirmed { "confirmed" } else { "open" };
            let mut complaint = account.clone();
            complaint["disputes"] = ids
                .iter()
                .map(|id| {
                    json!({"id": id, "invoiceIds": [id], "reason": "quality", "openedOn": day(400),
                "status": status, "closedOn": confirmed.then(|| day(1)), "amount": "1"})
                })
                .collect();
            let after = earned(&review(&complaint, None));
            prop_assert!(earned(&before).iter().all(|kind| kind == "thanks" || after.contains(kind)), "{before:#}\n{after:?}");
            Ok(())
        })
        .unwrap();
    assert!(rewarded.get() > 10, "only {} earned anything", rewarded.get());
}

#[test]
fn a_customer_with_much_of_the_book_is_a_concentration() {
    let account =
        json!({"id": "C", "currency": "EUR", "invoices": [{"id": "A", "issued": "2026-06-01", "due": "2026-07-30", "amount": "100"}]});
    for (book, raised) in [(100_000, true), (100_001, false)] {
        let found = with(&account, &json!({"asOf": TODAY}), |case| {
            let (exposure, overdue, behaviour) = (exposure(case).unwrap(), overdue(case).unwrap(), behaviour(case).unwrap());
            let book = Some(Money::from_minor(book, Currency::EUR));
            from_known(case, &Known { exposure: &exposure, overdue: &overdue, behaviour: &behaviour, book }).unwrap()
        });
        assert_eq!(found.iter().any(|one| one.kind == AlertKind::Concentration), raised, "{book}");
    }
}
