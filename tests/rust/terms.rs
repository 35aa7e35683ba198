//! Due dates: what must hold for any terms. The published examples are in tests/cases/terms.json.

use crate::common::{arg, code};
use fidato::records::terms::{Adjust, DueDates, MonthEnd, PaymentTerms, Terms, TermsDiscount, TermsRules, discount_offers, due_dates};
use fidato::{Currency, Day, Money, Result};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The customer's habits and a discount, all of which may be absent.
fn any_habits() -> impl Strategy<Value = PaymentTerms> {
    let some = |numbers, count| prop::option::weighted(0.3, prop::collection::vec(numbers, count));
    let one = |max: u8| prop::option::weighted(0.3, 1..=max);
    let discount = prop::collection::btree_map(0_u16..60, 1_u32..99, 0..3);
    (some(1_u8..=31, 1..4), some(1_u8..=11, 1..4), one(31), one(7), 0_u16..5, discount).prop_map(
        |(pay_days, exclude_months, excluded_moves_to, weekday, working_days, discount)| PaymentTerms {
            pay_days,
            exclude_months,
            excluded_moves_to,
            weekday,
            working_days: Some(working_days),
            discount: Some(discount.into_iter().map(|(days, percent)| TermsDiscount { percent: percentage(percent), days }).collect()),
            ..PaymentTerms::default()
        },
    )
}

fn percentage<T: fidato::ground::read::Read>(percent: u32) -> T {
    crate::common::read(&json!(percent.to_string())).expect("a percentage")
}

fn any_terms() -> impl Strategy<Value = PaymentTerms> {
    let days = (0_u16..400, 0_u16..24, 0_u16..40, prop::option::of(1_u8..=31), 0_usize..4);
    let one = (days, any_habits()).prop_map(|((days, months, plus, fixed, end), habits)| {
        let ends = ["none", "months-then-eom", "days-then-eom", "eom-then-days"];
        PaymentTerms {
            days: Some(days),
            months: Some(months),
            plus_days: Some(plus),
            fixed_day: fixed,
            end_of_month: crate::common::read(&ends[end].into()).expect("a meaning"),
            ..habits
        }
    });
    let part = |percent: u32, terms: PaymentTerms| fidato::records::terms::TermsPart { percent: percentage(percent), terms };
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

/// A short form, and the object form it must be when the end of the month means what the reasons name.
fn any_words() -> impl Strategy<Value = (String, Value)> {
    let end = prop::sample::select(vec!["FM", "fine mese", "EOM", "end of month", "fin de mois", "Monatsende", "fin de mes", "DFFM"]);
    let after = prop::sample::select(vec![
        "giorni dopo fine mese",
        "gg dalla fine del mese",
        "days after end of month",
        "days from EOM",
        "jours après fin de mois",
        "Tage nach Monatsende",
        "días después de fin de mes",
    ]);
    let first =
        prop::sample::select(vec!["fine mese {} gg", "EOM {} days", "fin de mois {} jours", "Monatsende {} Tage", "fin de mes {} días"]);
    let next = prop::sample::select(vec!["fine mese successivo", "end of next month", "fin du mois suivant", "Ende des Folgemonats"]);
    let following = prop::sample::select(vec!["il {} del mese successivo", "on the {}th of the following month", "am {}. des Folgemonats"]);
    let except = prop::sample::select(vec!["esclusi agosto e dicembre", "except August and December", "sauf août et décembre"]);
    let days = || 1_u16..=180;
    prop_oneof![
        (days(), end.clone()).prop_map(|(n, end)| (format!("{n} gg {end}"), json!({ "days": n }))),
        (1_u16..=12, end.clone()).prop_map(|(n, end)| (format!("{n} mesi {end}"), json!({ "months": n }))),
        (days(), end.clone(), 1_u16..=60).prop_map(|(n, end, k)| (format!("{n} days {end} + {k}"), json!({ "days": n, "plusDays": k }))),
        (days(), after).prop_map(|(n, after)| (format!("{n} {after}"), json!({ "days": n }))),
        (days(), first).prop_map(|(n, text)| (text.replace("{}", &n.to_string()), json!({ "days": n }))),
        days().prop_map(|n| (format!("net {n} EOM"), json!({ "days": n }))),
        next.prop_map(|next| (next.to_owned(), json!({ "months": 1 }))),
        (days(), end.clone(), following, 1_u16..=31).prop_map(|(n, end, following, day)| {
            let text = format!("{n} gg {end} {}", following.replace("{}", &day.to_string()));
            (text, json!({ "days": n, "plusDays": 1, "fixedDay": day }))
        }),
        (days(), end, except)
            .prop_map(|(n, end, except)| (format!("{n} gg {end} {except}"), json!({ "days": n, "excludeMonths": [8, 12] }))),
    ]
}

/// Words of short forms, to be put together without sense.
const WORDS: &[&str] = &[
    "10",
    "30",
    "60",
    "2",
    "90",
    "31",
    "gg",
    "giorni",
    "FM",
    "fine",
    "mese",
    "DFFM",
    "+",
    "/",
    ",",
    "-",
    "2%",
    "50%",
    "successivo",
    "il",
    "al",
    "giorno",
    "fisso",
    "e",
    "se",
    "agosto",
    "esclusi",
    "dicembre",
    "net",
    "netto",
    "sconto",
    "Skonto",
    "lavorativi",
    "dopo",
    "dalla",
    "venerdì",
    "acconto",
    "saldo",
    "RD",
    "RB",
    "prox",
    "20th",
    "end",
    "of",
    "the",
    "next",
    "month",
    "mesi",
    "oder",
    "MP05",
    "data",
    "fattura",
];

const READINGS: [(&str, MonthEnd); 3] = [
    ("end-of-month-months-first", MonthEnd::MonthsThenEom),
    ("end-of-month-days-first", MonthEnd::DaysThenEom),
    ("end-of-month-then-days", MonthEnd::EomThenDays),
];

fn days_of(dates: &DueDates) -> Vec<Day> {
    dates.instalments.iter().map(|one| one.due).collect()
}

fn read(text: &str, issued: Day, rules: TermsRules<'_>) -> Result<DueDates> {
    due_dates(&text.parse()?, issued, Money::from_minor(100_000, Currency::EUR), rules)
}

fn month_of(day: Day) -> u8 {
    day.to_string()[5..7].parse().expect("a month")
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
            for offer in &one.discounts {
                prop_assert!(offer.until >= issued && offer.until <= one.due, "{:?}", one);
                prop_assert!(offer.amount.minor().abs() <= one.amount.minor().abs(), "{:?}", one);
            }
            prop_assert!(one.discounts.is_sorted_by_key(|offer| offer.until));
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

    /// A document that states its due dates has the offers that the terms make on the ones they lead to.
    #[test]
    fn offers_are_those_of_the_due_dates(terms in any_terms(), issued in any_day(), minor in 1_i64..10_000_000) {
        let terms = Terms::try_from(terms).expect("terms");
        let rules = TermsRules { adjust: Adjust::Target, ..TermsRules::default() };
        let dates = due_dates(&terms, issued, Money::from_minor(minor, Currency::EUR), rules).expect("dates");
        for (place, one) in dates.instalments.iter().enumerate() {
            let offers = discount_offers(&terms, issued, place, one.due, one.amount, rules).expect("offers");
            prop_assert_eq!(&offers, &one.discounts);
        }
    }

    /// Nothing falls due in a month that was left out, on another day of the week or on another day of the month.
    #[test]
    fn the_customers_habits_hold(days in 0_u16..400, habits in any_habits(), issued in any_day()) {
        let terms = PaymentTerms { days: Some(days), ..habits.clone() };
        let dates = due_dates(&Terms::try_from(terms).expect("terms"), issued, Money::zero(Currency::EUR), TermsRules::default());
        let due = dates.expect("dates").instalments[0].due;
        let (month, day, last) = (month_of(due), due.to_string()[8..].parse::<u8>().expect("a day"), due == due.end_of_month());
        prop_assert!(habits.exclude_months.iter().flatten().all(|excluded| *excluded != month), "{due}");
        if let Some(weekday) = habits.weekday {
            let monday: Day = "2001-01-01".parse().expect("a day");
            prop_assert_eq!(due.days_since(monday).rem_euclid(7), i64::from(weekday) - 1);
        } else if let Some(pay_days) = habits.pay_days.filter(|_| habits.excluded_moves_to.is_none()) {
            prop_assert!(pay_days.iter().any(|pay_day| *pay_day == day || last && *pay_day > day), "{due}");
        }
    }

    /// What the reasons name is what was computed: the object form with that reading gives the same days.
    #[test]
    fn the_reading_named_recomputes_the_dates((text, object) in any_words(), issued in any_day(), policy in 0_usize..3) {
        let rules = TermsRules { end_of_month: READINGS[policy].1, ..TermsRules::default() };
        let dates = read(&text, issued, rules).unwrap_or_else(|error| panic!("{text}: {error}"));
        let named: Vec<_> = READINGS.iter().filter(|(wanted, _)| dates.reasons.iter().any(|reason| code(reason) == *wanted)).collect();
        prop_assert_eq!(named.len(), 1, "{}: {:?}", text, dates.reasons);
        let by = |meaning: MonthEnd| {
            let mut object = object.clone();
            object["endOfMonth"] = json!(meaning.as_str());
            let terms: Terms = crate::common::read(&object).expect("terms");
            days_of(&due_dates(&terms, issued, Money::zero(Currency::EUR), TermsRules::default()).expect("dates"))
        };
        prop_assert_eq!(by(named[0].1), days_of(&dates), "{}", text);
        // Only where the words leave it open can another reading lead elsewhere, and then it is said.
        let open = READINGS.map(|(_, meaning)| days_of(&read(&text, issued, TermsRules { end_of_month: meaning, ..rules }).expect("dates")));
        let ambiguous = dates.reasons.iter().find(|reason| code(reason) == "end-of-month-ambiguous");
        prop_assert_eq!(ambiguous.is_some(), open.iter().any(|days| *days != open[0]), "{}", text);
        if let Some(reason) = ambiguous {
            let said = (arg(reason, "earliest"), arg(reason, "latest"));
            let bounds = (open.iter().min().expect("three")[0].to_string(), open.iter().max().expect("three")[0].to_string());
            prop_assert_eq!(said, bounds, "{}", text);
        }
        for due in days_of(&dates) {
            prop_assert!(due >= issued, "{text}");
        }
    }

    /// "The nth of the following month" is in the month after, whatever the day and the month.
    #[test]
    fn the_following_month_is_the_one_after(day in 1_u8..=31, issued in any_day()) {
        let due = days_of(&read(&format!("il {day} del mese successivo"), issued, TermsRules::default()).expect("dates"))[0];
        let next = issued.end_of_month().next();
        prop_assert!(due >= next && due <= next.end_of_month());
        let number = format!("-{day:02}");
        prop_assert!(due.to_string().ends_with(&number) || due == next.end_of_month());
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
        let terms: Result<Terms> = text.parse();
        if let Ok(terms) = terms {
            prop_assert!(due_dates(&terms, "2026-01-31".parse()?, Money::from_minor(10_001, Currency::EUR), TermsRules::default()).is_ok());
        }
    }

    /// Whatever known words in whatever order: an answer whose days are not before the document, or a typed error.
    #[test]
    fn any_words_are_answered(words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..9), issued in any_day()) {
        if let Ok(dates) = read(&words.join(" "), issued, TermsRules { adjust: Adjust::Civil, ..TermsRules::default() }) {
            for one in &dates.instalments {
                prop_assert!(one.due >= issued && one.discounts.iter().all(|offer| offer.until >= issued && offer.until <= one.due));
            }
        }
    }
}
