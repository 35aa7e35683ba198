//! Late-payment interest: an independent second implementation, and what must hold for any claim. The published
//! rates and computations are in tests/cases/interest.json.

use crate::common::{Json, arg, code};
use fidato::calls;
use fidato::ground::money::Exchange;
use fidato::owed::interest::{Claim, ClaimPayment, Exceptions, InterestBasis, LateInterest, late_interest, laws};
use fidato::policy::{CompletePolicy, Preset};
use fidato::{CreditError, Currency, Day, Money, Result};
use proptest::prelude::*;
use serde_json::{Value, json};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// Compared to the cent with tests/tools/interest_oracle.py, which accrues day by day over the central banks'
/// own series of decisions.
#[test]
#[ignore = "needs the file that tests/tools/interest_oracle.py writes"]
fn a_second_implementation_agrees_to_the_cent() {
    let path = std::env::var("FIDATO_INTEREST_ORACLE").expect("FIDATO_INTEREST_ORACLE names the oracle's file");
    let lines = std::fs::read_to_string(path).expect("the oracle's file");
    let mut count = 0;
    for line in lines.lines() {
        let case: Value = serde_json::from_str(line).expect("JSON");
        let input = (Json(&case["input"][0]), Json(&case["input"][1]));
        let answer = calls::late_interest(input.0, input.1).unwrap_or_else(|error| panic!("{error}: {case}"));
        let got = json!({
            "interest": answer.interest.to_string(),
            "lumpSum": answer.lump_sum.to_string(),
            "total": answer.total.to_string(),
            "provisional": answer.provisional,
        });
        assert_eq!(got, case["expect"], "{case}");
        count += 1;
    }
    assert!(count >= 10_000, "only {count} claims");
    println!("{count} claims agree to the cent");
}

fn with(preset: Preset, change: impl FnOnce(&mut CompletePolicy)) -> CompletePolicy {
    let mut policy = preset.policy();
    change(&mut policy);
    policy
}

fn claim(minor: i64, due: Day, payments: &[(Day, i64)]) -> Claim {
    let money = |minor| Money::from_minor(minor, Currency::EUR).into();
    let payments = payments.iter().map(|(on, minor)| ClaimPayment { on: *on, amount: money(*minor) }).collect();
    Claim {
        amount: money(minor),
        currency: Currency::EUR,
        due,
        payments: Some(payments),
        category: None,
        debtor: None,
        lump_sum: Some(false),
    }
}

fn owed(claim: &Claim, as_of: Day, policy: &CompletePolicy, exceptions: Exceptions) -> Result<LateInterest, CreditError> {
    late_interest(claim, as_of, &InterestBasis::new(policy, "IT", &Exchange::default()), exceptions)
}

#[test]
fn interest_stops_where_proceedings_exclude_it() {
    let policy = Preset::It.policy();
    let claim = claim(3_650_000, day("2024-03-01"), &[]);
    let until = |day: Option<Day>| {
        let exceptions = Exceptions { excluded_from: day, ..Exceptions::default() };
        owed(&claim, self::day("2024-04-30"), &policy, exceptions).expect("interest")
    };
    assert_eq!(until(None).interest.to_string(), "750.00");
    assert_eq!(until(Some(day("2024-03-12"))).interest.to_string(), "125.00");
    assert_eq!(until(Some(day("2024-03-12"))).reasons.iter().filter(|reason| code(reason) == "interest-excluded").count(), 1);
    assert_eq!(until(Some(day("2024-03-02"))).total.to_string(), "0.00");
    assert_eq!(until(Some(day("2024-06-01"))).interest.to_string(), "750.00");
}

#[test]
fn what_was_given_up_is_not_claimed_and_it_is_said() {
    let mut claim = claim(3_650_000, day("2024-03-01"), &[]);
    claim.lump_sum = None;
    let policy = with(Preset::It, |policy| policy.interest.waive_first = true);
    let of = |exceptions| owed(&claim, day("2024-03-11"), &policy, exceptions).expect("interest");
    let figures = |answer: &LateInterest| (answer.interest.to_string(), answer.lump_sum.to_string());
    assert_eq!(figures(&of(Exceptions::default())), ("125.00".into(), "40.00".into()));
    let waived = of(Exceptions { waived_until: Some(day("2024-03-05")), ..Exceptions::default() });
    assert_eq!(figures(&waived), ("75.00".into(), "40.00".into()));
    let all = of(Exceptions { waived_until: Some(day("2024-03-11")), lump_sum_waived: true, ..Exceptions::default() });
    assert_eq!(figures(&all), ("0.00".into(), "0.00".into()));
    let codes: Vec<_> = all.reasons.iter().map(code).collect();
    assert_eq!(codes, ["interest-waived", "statutory-interest", "lump-sum-waived"]);
    let first = of(Exceptions { first_late: true, ..Exceptions::default() });
    assert_eq!(first.total.to_string(), "0.00");
    assert_eq!(first.periods.len(), 1);
    assert!(first.reasons.iter().any(|reason| code(reason) == "first-late-forgiven" && arg(reason, "amount") == "165.00"));
}

/// Today, by the clock of the machine.
///
/// The library has no clock and no answer of it depends on one. What is tested with this day is not an answer but
/// whether the table of rates has fallen behind: it needs a row each 1 January and 1 July, and only a calendar knows
/// that the day has come. A day fixed in the test would have to be moved by the very person who forgot the row. So an
/// old revision fails when it is tested later, and rightly: its table is out of date.
fn today() -> Day {
    let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a clock after 1970");
    day("1970-01-01").plus(i64::try_from(since_1970.as_secs() / 86_400).expect("a day"))
}

#[test]
fn the_rate_of_the_half_year_that_has_begun_is_known() {
    let (today, policy, exchange) = (today(), Preset::Eu.policy(), Exchange::default());
    let unknown: Vec<_> = laws()
        .filter_map(|law| {
            let basis = InterestBasis::new(&policy, law.country, &exchange);
            let owed = late_interest(&claim(1_000_000, today.previous(), &[]), today, &basis, Exceptions::default());
            owed.err().map(|error| format!("{}: {error}", law.country))
        })
        .collect();
    assert!(unknown.is_empty(), "src/owed/interest/rates.rs lacks a half-year that has begun: {unknown:#?}");
}

#[test]
fn every_law_names_its_act_and_the_day_of_its_last_check() {
    let mut countries: Vec<_> = laws().map(|law| law.country).collect();
    assert!(countries.len() >= 24);
    assert!(countries.is_sorted(), "{countries:?}");
    countries.dedup();
    assert_eq!(countries.len(), laws().count());
    for law in laws() {
        assert!(!law.act.is_empty() && law.checked >= day("2026-11-22") && law.checked <= today(), "{law:?}");
    }
}

#[test]
fn finland_pays_whole_and_half_points() {
    let (policy, exchange) = (Preset::Eu.policy(), Exchange::default());
    let rates = |country| {
        let basis = InterestBasis::new(&policy, country, &exchange);
        late_interest(&claim(1_000_000, day("2013-06-30"), &[]), day("2026-12-31"), &basis, Exceptions::default())
            .expect("interest")
            .periods
    };
    for (finland, directive) in rates("FI").iter().zip(rates("EU")) {
        let (rate, minimum) = (finland.rate_percent, directive.rate_percent);
        assert!((rate * rust_decimal::Decimal::TWO).is_integer(), "{rate}");
        assert!(rate >= minimum && rate - minimum < rust_decimal::Decimal::new(5, 1), "{rate} over {minimum}");
    }
}

fn days() -> impl Strategy<Value = Day> {
    (0_i64..6_000).prop_map(|days| day("2010-01-01").plus(days))
}

proptest! {
    /// On a principal whose daily interest is a whole number of cents, interest to a day and from that day on sum to
    /// the whole, wherever the cut is.
    #[test]
    fn interest_is_additive_over_adjoining_periods(start in days(), first in 0_i64..900, second in 0_i64..900, units in 1_i64..1_000) {
        let (middle, end) = (start.plus(first), start.plus(first + second));
        prop_assume!(end <= day("2026-12-31"));
        let policy = with(Preset::It, |policy| policy.interest.spread_percent = Some(crate::common::read(&json!("8.5")).expect("a percentage")));
        let interest = |due, as_of| owed(&claim(units * 3_650_000, due, &[]), as_of, &policy, Exceptions::default()).expect("interest").interest;
        prop_assert_eq!(interest(start, middle).plus(interest(middle, end)), Ok(interest(start, end)));
    }

    /// Paying earlier never costs more, and the interest of a claim is that of its parts.
    #[test]
    fn paying_earlier_never_costs_more(due in days(), delay in 1_i64..400, earlier in 0_i64..400, minor in 1_i64..100_000_000, paid in 1_i64..100_000_000) {
        let as_of = due.plus(delay + 30);
        prop_assume!(as_of <= day("2026-12-31"));
        let policy = Preset::It.policy();
        let interest = |on| owed(&claim(minor, due, &[(on, paid)]), as_of, &policy, Exceptions::default()).expect("interest").interest;
        prop_assert!(interest(due.plus((delay - earlier).max(-10))) <= interest(due.plus(delay)));
    }

    /// The order of the payments never matters.
    #[test]
    fn the_order_of_payments_never_matters(due in days(), payments in prop::collection::vec((0_i64..300, 1_i64..1_000_000), 0..6)) {
        let as_of = due.plus(300);
        prop_assume!(as_of <= day("2026-12-31"));
        let policy = Preset::It.policy();
        let mut list: Vec<_> = payments.iter().map(|(after, paid)| (due.plus(*after), *paid)).collect();
        let one = owed(&claim(1_234_567, due, &list), as_of, &policy, Exceptions::default()).expect("interest");
        list.reverse();
        let other = owed(&claim(1_234_567, due, &list), as_of, &policy, Exceptions::default()).expect("interest");
        prop_assert_eq!(one.interest, other.interest);
        // The periods follow one another without a gap.
        for pair in one.periods.windows(2) {
            prop_assert_eq!(pair[0].to.next(), pair[1].from);
        }
    }

    /// Splitting a claim in two changes the interest by no more than the rounding of one cent.
    #[test]
    fn splitting_a_claim_moves_at_most_a_cent(due in days(), delay in 0_i64..900, a in 0_i64..10_000_000, b in 0_i64..10_000_000) {
        let as_of = due.plus(delay);
        prop_assume!(as_of <= day("2026-12-31"));
        let policy = Preset::It.policy();
        let interest = |minor| owed(&claim(minor, due, &[]), as_of, &policy, Exceptions::default()).expect("interest").interest.minor();
        prop_assert!((interest(a) + interest(b) - interest(a + b)).abs() <= 1);
    }
}
