//! What a country's law says about late payment between businesses: base, points, rounding, lump sum.

use super::half_year::HalfYear;
use super::laws::LAWS;
use super::rates::ReferenceRate;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::money::arithmetic::{product, quotient, sum};
use crate::records::account::Category;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The rules of one country.
#[derive(Clone, Copy, Debug)]
pub(super) struct Jurisdiction {
    /// The act that the rules are read from.
    pub act: &'static str,
    /// The day on which somebody last compared the rules with that act.
    pub checked: Day,
    pub base: Base,
    /// The first half-year whose rate is built on that base: before it the country had another one, not known here.
    pub base_since: HalfYear,
    pub spreads: &'static [Spread],
    /// Since when the spread is what it is, by the day of accrual instead of the due date.
    pub spread_follows_accrual: bool,
    pub round_up: RoundUp,
    /// Whether the rate of the day interest starts holds for the whole debt.
    pub fixed_at_start: bool,
    pub lump_sum: LumpSums,
    /// Claims due before this day carry no lump sum.
    pub lump_sum_since: Day,
    /// Whether the spread is the directive's minimum, national law not being known here.
    pub directive_minimum: bool,
}

/// What the rate is built on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Base {
    /// One rate per half-year.
    Table(&'static [ReferenceRate]),
    /// A rate set by law.
    Law(Decimal),
}

/// What is rounded up to the half point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RoundUp {
    Nothing,
    /// The reference rate, before the points come on top.
    Reference,
    /// The statutory rate.
    Rate,
}

/// The lump sums for recovery costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LumpSums {
    None,
    /// 40 euro (art. 6 of Directive 2011/7/EU).
    Forty,
    /// 40, 70, 100 euro for debts up to 1 000, up to 10 000, above (SI 580/2012, schedule).
    Ireland,
    /// 40, 70, 100 euro for debts up to 5 000, below 50 000, from 50 000 zloty due from 2020; 40 euro before
    /// (art. 10(1) of the Act of 8 March 2013).
    Poland,
    /// 40, 70, 100 pounds for debts below 1 000, below 10 000, from 10 000 (s. 5A of the 1998 Act).
    UnitedKingdom,
}

/// Points over the base, in hundredths, from a day on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread {
    since: Day,
    hundredths: i64,
}

pub(super) const fn day(year: i32, month: u32, day: u32) -> Day {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => Day::from_date(date),
        None => Day::from_date(NaiveDate::MAX),
    }
}

pub(super) const fn spread(since: Day, hundredths: i64) -> Spread {
    Spread { since, hundredths }
}

impl Jurisdiction {
    /// The rules of a country, by its ISO 3166-1 code; `EU` is the directive itself.
    ///
    /// # Errors
    /// `unknown-rate` for a country whose rules are not known here.
    pub(super) fn of(country: &str) -> Result<Self> {
        let known = LAWS.iter().find(|(code, _)| *code == country).map(|(_, law)| *law);
        known.ok_or_else(|| CreditError::unknown_rate(Problem::UnknownLaw).within("country"))
    }

    /// Points over the base, and whether a later law has changed them.
    pub(super) fn spread(&self, on: Day) -> (Decimal, bool) {
        let known = self.spreads.iter().rev().find(|spread| spread.since <= on).or_else(|| self.spreads.first());
        let latest = self.spreads.last().map(|spread| spread.since);
        known.map_or((Decimal::ZERO, false), |spread| (Decimal::new(spread.hundredths, 2), Some(spread.since) != latest))
    }

    /// The day after which the spread changes, when it follows accrual.
    pub(super) fn spread_changes(&self) -> impl Iterator<Item = Day> {
        let changes = if self.spread_follows_accrual { self.spreads.get(1..).unwrap_or_default() } else { &[] };
        changes.iter().map(|spread| spread.since.previous())
    }

    /// The statutory rate from its base and spread.
    pub(super) fn rate(&self, base: Decimal, spread: Decimal) -> Decimal {
        let base = if self.round_up == RoundUp::Reference { half_point_up(base) } else { base };
        let rate = sum(base, spread).unwrap_or(base);
        if self.round_up == RoundUp::Rate { half_point_up(rate) } else { rate }
    }

    /// The reference rate of a half-year.
    ///
    /// # Errors
    /// `unknown-rate` before the first and after the last known half-year: an old rate is never used again.
    pub(super) fn reference(&self, table: &[ReferenceRate], half_year: HalfYear) -> Result<ReferenceRate> {
        let before = half_year < self.base_since || table.first().is_some_and(|first| half_year < first.half_year);
        let known = table.iter().find(|rate| rate.half_year == half_year && !before).copied();
        known.ok_or_else(|| {
            let (year, half) = half_year.parts();
            let error = CreditError::unknown_rate(Problem::UnknownReferenceRate { year, half });
            error.within(if before { "due" } else { "asOf" })
        })
    }
}

/// The next half point, or the rate itself when it is one.
fn half_point_up(rate: Decimal) -> Decimal {
    let halves = product(rate, Decimal::TWO).unwrap_or(rate).ceil();
    quotient(halves, Decimal::TWO).unwrap_or(rate)
}

/// Points over the general spread for agricultural and food products in Italy, which no agreement can lower:
/// 4 from 4 July 2015 (D.L. 51/2015; D.Lgs. 198/2021 art. 4), 2 from 24 October 2012 (D.L. 1/2012 art. 62),
/// before that 2 for perishable ones (D.Lgs. 231/2002 art. 4).
pub(super) fn agri_food_points(country: &str, category: Option<Category>, due: Day) -> Option<Decimal> {
    let perishable = match category {
        Some(Category::AgriFoodPerishable) => true,
        Some(Category::AgriFood) => false,
        _ => return None,
    };
    let points = if due >= day(2015, 7, 4) {
        4
    } else if due >= day(2012, 10, 24) || perishable {
        2
    } else {
        return None;
    };
    (country == "IT").then(|| Decimal::from(points))
}
