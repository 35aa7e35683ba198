//! Interest and the amount asked always speak of the same money, whatever was disputed, admitted, credited, written off or
//! paid. The interest is worked out a second time from the records, as that of a claim that never was for more.

use crate::common::with;
use fidato::collect::collection::next_step;
use fidato::collect::plan::{PlanWishes, propose_plan};
use fidato::ground::date::Day;
use fidato::ground::money::Exchange;
use fidato::owed::interest::{Claim, ClaimPayment, Exceptions, InterestBasis, late_interest};
use fidato::policy::Preset;
use fidato::whole::assessment::assess;
use fidato::{Currency, Money};
use proptest::prelude::*;
use serde_json::{Value, json};

fn day(number: i64) -> Day {
    "2025-01-01".parse::<Day>().unwrap().plus(number)
}

fn cents(minor: i64) -> String {
    Money::from_minor(minor, Currency::EUR).to_string()
}

/// An invoice of which something may be left to ask for, and what became of the rest.
#[derive(Clone, Debug)]
struct Story {
    due: i64,
    /// Left to ask for, in dispute, admitted, credited, written off, and paid in two parts: in cents.
    left: i64,
    disputed: i64,
    admitted: i64,
    credited: i64,
    lost: i64,
    paid: [i64; 2],
    /// Days after the due date.
    note_on: i64,
    lost_on: i64,
    paid_on: [i64; 2],
    /// Whether the note answers the dispute that was admitted, which does not say so.
    answers: bool,
    /// Whether the open dispute waits for its first answer: then the step is about its invoice alone.
    waits: bool,
}

impl Story {
    fn amount(&self) -> i64 {
        self.left + self.disputed + self.admitted + self.credited + self.lost + self.paid[0] + self.paid[1]
    }
}

fn story() -> impl Strategy<Value = Story> {
    let part = || prop_oneof![Just(0), 1_i64..500_000];
    // Sometimes nothing is left: all of it is in dispute, admitted, credited, lost or paid.
    let left = prop_oneof![1 => Just(0), 4 => 1_i64..1_000_000];
    let amounts = (left, part(), part(), part(), part(), [part(), part()]);
    let days = (0_i64..300, 1_i64..200, 1_i64..200, [-20_i64..200, -20_i64..200], any::<bool>(), prop::bool::weighted(0.2));
    (amounts, days).prop_map(|((left, disputed, admitted, credited, lost, paid), (due, note_on, lost_on, paid_on, answers, waits))| Story {
        due,
        left,
        disputed,
        admitted,
        credited,
        lost,
        paid,
        note_on,
        lost_on,
        paid_on,
        answers,
        waits,
    })
}

/// The day asked about: after everything above.
const TODAY: i64 = 550;

fn account(stories: &[Story]) -> Value {
    let (mut invoices, mut disputes, mut payments) = (Vec::new(), Vec::new(), Vec::new());
    for (number, one) in stories.iter().enumerate().filter(|(_, one)| one.amount() > 0) {
        let (id, on) = (format!("I{number}"), |days: i64| day(one.due + days).to_string());
        let mut invoice = json!({"id": id, "issued": on(-30), "due": on(0), "amount": cents(one.amount())});
        if one.lost > 0 {
            invoice["writtenOff"] = json!({"on": on(one.lost_on), "amount": cents(one.lost)});
        }
        invoices.push(invoice);
        if one.credited > 0 {
            invoices.push(json!({"id": format!("N{number}"), "kind": "credit-note", "refersTo": id, "issued": on(one.note_on), "amount": cents(one.credited)}));
        }
        if one.disputed > 0 {
            let answered = (!one.waits).then(|| on(202));
            disputes.push(json!({"id": format!("D{number}"), "invoiceIds": [id], "amount": cents(one.disputed), "reason": "price",
                "openedOn": on(201), "answeredOn": answered}));
        }
        // The note came after it was opened and answers it in part; or before, and then it is none of it.
        let answered = one.answers && one.credited > 0 && one.admitted > 0;
        let (opened, more) = if answered { (0, one.credited) } else { (201, 0) };
        if one.admitted > 0 {
            disputes.push(json!({"id": format!("A{number}"), "invoiceIds": [id], "amount": cents(one.admitted + more), "reason": "price",
                "openedOn": on(opened), "status": "confirmed", "closedOn": on(220)}));
        }
        for (paid, paid_on) in one.paid.iter().zip(one.paid_on).filter(|(paid, _)| **paid > 0) {
            payments.push(json!({"on": on(paid_on), "amount": cents(*paid), "invoiceId": id}));
        }
    }
    json!({"id": "C", "currency": "EUR", "country": "IT", "invoices": invoices, "disputes": disputes, "payments": payments,
        "party": {"name": "Rossi Srl", "email": "a@example.it", "phone": "02123"}})
}

/// The interest of a claim that never was for more than was paid of it and is left to ask for.
/// Of an invoice of which nothing is left to ask for, no interest is asked either.
fn interest(one: &Story) -> Money {
    if one.left == 0 {
        return Money::zero(Currency::EUR);
    }
    let policy = Preset::It.policy();
    let exchange = Exchange::default();
    let paid = one.paid.iter().zip(one.paid_on).filter(|(paid, _)| **paid > 0);
    let payments = paid.map(|(paid, on)| ClaimPayment { on: day(one.due + on), amount: Money::from_minor(*paid, Currency::EUR).into() });
    let claim = Claim {
        amount: Money::from_minor(one.left + one.paid[0] + one.paid[1], Currency::EUR).into(),
        currency: Currency::EUR,
        due: day(one.due),
        payments: Some(payments.collect()),
        category: None,
        debtor: None,
        lump_sum: None,
    };
    late_interest(&claim, day(TODAY), &InterestBasis::new(&policy, "IT", &exchange), Exceptions::default()).unwrap().interest
}

proptest! {
    /// What is overdue and explained by promises is not asked for, and what they leave is: whatever was promised, until when.
    #[test]
    fn overdue_and_the_step_agree_on_promises(
        promises in prop::collection::vec((0_i64..40, 0_i64..200, 1_i64..150_000, any::<bool>()), 0..4),
        today in 41_i64..260,
    ) {
        let invoices = json!([{"id": "I", "issued": day(-30).to_string(), "due": day(0).to_string(), "amount": "1000.00"}]);
        let made: Vec<Value> = promises.iter().map(|(made, after, amount, named)| {
            let ids = if *named { json!(["I"]) } else { json!([]) };
            json!({"madeOn": day(*made).to_string(), "on": day(made + after).to_string(), "amount": cents(*amount), "invoiceIds": ids})
        }).collect();
        // By hand: each is waited for to its day, 60 days at most, and 3 of tolerance.
        let waiting = promises.iter().filter(|(made, after, ..)| today <= made + after.min(&60) + 3);
        let kept: i64 = waiting.map(|(_, _, amount, _)| (*amount).min(100_000)).sum();
        let account = json!({"id": "C", "currency": "EUR", "country": "IT", "invoices": invoices, "promises": made});
        let (step, late) = with(&account, &json!({"asOf": day(today).to_string()}), |case| {
            (next_step(case).unwrap(), fidato::owed::overdue::overdue(case).unwrap())
        });
        prop_assert_eq!(late.status.as_str(), if kept >= 100_000 { "promised" } else { "overdue" });
        if kept >= 100_000 {
            prop_assert!(!step.allowed);
        } else {
            if step.allowed {
                prop_assert_eq!(step.amount, Money::from_minor(100_000 - kept, Currency::EUR));
            }
        }
    }

    /// What a step and a plan ask for, with its interest, is the same before and after somebody matches the cash.
    #[test]
    fn matching_cash_changes_nothing_that_is_asked(
        paid in prop::collection::vec((-20_i64..80, 1_i64..60_000), 0..4), left in 1_i64..100_000,
    ) {
        let total: i64 = left + paid.iter().map(|(_, amount)| amount).sum::<i64>();
        let account = |matched: bool| {
            let payments = paid.iter().map(|(on, amount)| {
                let mut payment = json!({"on": day(*on).to_string(), "amount": cents(*amount)});
                if matched {
                    payment["invoiceId"] = json!("I");
                }
                payment
            });
            json!({"id": "C", "currency": "EUR", "country": "IT", "payments": payments.collect::<Vec<_>>(),
                "invoices": [{"id": "I", "issued": day(-30).to_string(), "due": day(0).to_string(), "amount": cents(total)}]})
        };
        let asked = |matched: bool| with(&account(matched), &json!({"asOf": day(90).to_string()}), |case| {
            let wishes = PlanWishes { with_interest: true, ..PlanWishes::default() };
            let (step, plan) = (next_step(case).unwrap(), propose_plan(&wishes, case).unwrap());
            // As the answer tells them: which cash was taken off is kept for the interest alone.
            let items = serde_json::to_value(&step.items).unwrap();
            (step.action, step.amount, step.interest, items, plan.total, plan.interest)
        });
        prop_assert_eq!(asked(false), asked(true));
        prop_assert_eq!(asked(false).1, Money::from_minor(left, Currency::EUR));
    }

    #[test]
    fn interest_is_of_what_is_asked(stories in prop::collection::vec(story(), 1..4)) {
        // Of the invoices by their identifiers: what is left to ask for, and its interest.
        let of = |ids: &[String]| {
            let chosen = || stories.iter().enumerate().filter(|(number, _)| ids.contains(&format!("I{number}"))).map(|(_, one)| one);
            let asked = Money::sum(chosen().map(|one| Money::from_minor(one.left, Currency::EUR)), Currency::EUR).unwrap();
            (asked, Money::sum(chosen().map(interest), Currency::EUR).unwrap())
        };
        let options = json!({"asOf": day(TODAY).to_string()});
        let (step, assessed, plan) = with(&account(&stories), &options, |case| {
            let wishes = PlanWishes { with_interest: true, ..PlanWishes::default() };
            (next_step(case).unwrap(), assess(case).unwrap().next_step, propose_plan(&wishes, case).unwrap())
        });
        let waits = stories.iter().any(|one| one.waits && one.disputed > 0);
        let asking = stories.iter().filter(|one| one.left > 0).count();
        for step in [step, assessed] {
            let ids: Vec<String> = step.items.iter().map(|item| item.invoice_id.clone()).collect();
            prop_assert_eq!(step.dispute.is_some(), waits);
            if waits {
                prop_assert_eq!(ids.len(), 1);
            } else if asking > 0 {
                prop_assert_eq!(ids.len(), asking);
            }
            for item in &step.items {
                prop_assert_eq!(item.open, of(std::slice::from_ref(&item.invoice_id)).0);
            }
            let (asked, owed) = of(&ids);
            prop_assert_eq!((step.amount, step.interest), (asked, Some(owed)));
        }
        let (asked, owed) = of(&plan.plan.invoice_ids);
        prop_assert_eq!(plan.plan.invoice_ids.len(), asking);
        prop_assert_eq!((plan.total, plan.interest), (asked.plus(owed).unwrap(), Some(owed)));
    }
}
