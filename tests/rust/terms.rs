//! Due dates: what must hold for any terms. The published examples are in tests/cases/terms.json.

use fidato::records::terms::{Adjust, PaymentTerms, Terms, TermsRules, due_dates};
use fidato::{Currency, Day, Money, Result};
use proptest::prelude::*;

fn any_terms() -> impl Strategy<Value = PaymentTerms> {
    let one = (0_u16..400, 0_u16..24, 0_u16..40, prop::option::of(1_u8..=31), 0_usize..4).prop_map(|(days, months, plus, fixed, end)| {
        let ends = ["none", "months-then-eom", "days-then-eom", "eom-then-days"];
        PaymentTerms {
            days: Some(days),
            months: Some(months),
            plus_days: Some(plus),
            fixed_day: fixed,
            end_of_month: crate::common::read(&ends[end].into()).expect("a meaning"),
            ..PaymentTerms::default()
        }
    });
    let part = |percent: u32, terms: PaymentTerms| {
        crate::common::read(&serde_json::json!(percent.to_string()))
            .map(|percent| fidato::records::terms::TermsPart { percent, terms })
            .expect("a part")
    };
    (prop::collection::vec(one, 1..5), prop::collection::vec(1_u32..25, 4)).prop_map(move |(mut many, shares)| {
        if many.len() == 1 {
            return many.remove(0);
        }
        let count = many.len();
        let mut rest = 100;
        let mut parts = Vec::new();
        for (index, (terms, share)) in many.into_iter().zip(shares).enumerate() {
            let percent = if index + 1 == count { rest } else { share };
            rest -= percent;
            parts.push(part(percent, terms));
        }
        PaymentTerms { split: Some(parts), ..PaymentTerms::default() }
    })
}

fn any_day() -> impl Strategy<Value = Day> {
    (0_i64..36_525).prop_map(|days| "2000-01-01".parse::<Day>().expect("a day").plus(days))
}

proptest! {
    /// No cent is made or lost, no instalment has the wrong sign, none is due before the document.
    #[test]
    fn instalments_are_the_amount(terms in any_terms(), issued in any_day(), minor in -10_000_000_i64..10_000_000) {
        let amount = Money::from_minor(minor, Currency::EUR);
        let rules = TermsRules { adjust: Adjust::Civil, ..TermsRules::default() };
        let dates = due_dates(&Terms::try_from(terms).expect("terms"), issued, amount, rules).expect("dates");
        prop_assert_eq!(Money::sum(dates.instalments.iter().map(|one| one.amount), Currency::EUR).expect("a sum"), amount);
        for one in &dates.instalments {
            prop_assert!(one.due >= issued);
            prop_assert!(one.amount.minor().signum() * minor.signum() >= 0 || one.amount.minor().abs() <= 4, "{:?}", one);
        }
    }

    /// A credit note mirrors the invoice to the cent.
    #[test]
    fn a_credit_note_mirrors_its_invoice(terms in any_terms(), issued in any_day(), minor in 1_i64..10_000_000) {
        let terms = Terms::try_from(terms).expect("terms");
        let of = |minor| due_dates(&terms, issued, Money::from_minor(minor, Currency::EUR), TermsRules::default()).expect("dates");
        let (invoice, credit) = (of(minor), of(-minor));
        for (one, other) in invoice.instalments.iter().zip(&credit.instalments) {
            prop_assert_eq!((one.due, one.amount.negated()), (other.due, other.amount));
        }
    }

    /// A later document is never due earlier, whatever fine mese means.
    #[test]
    fn due_dates_follow_the_document(days in 0_u16..200, meaning in 0_usize..3, issued in any_day()) {
        let end = ["months-then-eom", "days-then-eom", "eom-then-days"][meaning];
        let terms: Terms = crate::common::read(&serde_json::json!({ "days": days, "endOfMonth": end })).expect("terms");
        let due = |issued| due_dates(&terms, issued, Money::zero(Currency::EUR), TermsRules::default()).expect("dates").instalments[0].due;
        prop_assert!(due(issued) <= due(issued.next()));
    }

    /// Whatever the text, an answer or a typed error, never a panic.
    #[test]
    fn any_text_is_answered(text in "[0-9a-z%+/,. àFM-]{0,40}") {
        let read: Result<Terms> = text.parse();
        if let Ok(terms) = read {
            prop_assert!(due_dates(&terms, "2026-01-31".parse()?, Money::from_minor(10_001, Currency::EUR), TermsRules::default()).is_ok());
        }
    }
}
