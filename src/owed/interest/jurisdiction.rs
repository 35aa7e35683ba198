//! What each country's law says about late payment between businesses.

use super::half_year::HalfYear;
use super::rates::{AUSTRIAN_BASE, BANK_RATE, GERMAN_BASE, MAIN_REFINANCING, ReferenceRate};
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::money::arithmetic::{product, quotient, sum};
use crate::records::account::Category;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The rules of one country.
#[derive(Clone, Copy, Debug)]
pub(super) struct Jurisdiction {
    pub base: Base,
    spreads: &'static [Spread],
    /// Since when the spread is what it is, by the day of accrual instead of the due date.
    pub spread_follows_accrual: bool,
    /// Whether the rate is rounded up to the half point.
    rounded_up: bool,
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

/// The lump sums for recovery costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LumpSums {
    None,
    /// 40 euro (art. 6 of Directive 2011/7/EU).
    Forty,
    /// 40, 70, 100 euro for debts up to 1 000, up to 10 000, above (SI 580/2012, schedule).
    Ireland,
    /// 40, 70, 100 pounds for debts below 1 000, below 10 000, from 10 000 (s. 5A of the 1998 Act).
    UnitedKingdom,
}

/// Points over the base, in hundredths, from a day on.
#[derive(Clone, Copy, Debug)]
struct Spread {
    since: Day,
    hundredths: i64,
}

const fn day(year: i32, month: u32, day: u32) -> Day {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => Day::from_date(date),
        None => Day::from_date(NaiveDate::MAX),
    }
}

const fn spread(since: Day, hundredths: i64) -> Spread {
    Spread { since, hundredths }
}

const ALWAYS: Day = day(1900, 1, 1);
/// The last day to transpose Directive 2011/7/EU was 15 March 2013.
const DIRECTIVE: Day = day(2013, 3, 16);
/// D.Lgs. 192/2012 art. 3: for transactions concluded from 1 January 2013.
const ITALY_2013: Day = day(2013, 1, 1);
/// Real Decreto-ley 4/2013, from 24 February 2013, whenever the debt arose.
const SPAIN_2013: Day = day(2013, 2, 24);
/// Art. 229 § 34 EGBGB: for obligations that arose after 28 July 2014.
const GERMANY_2014: Day = day(2014, 7, 29);

static SEVEN_THEN_EIGHT: &[Spread] = &[spread(ALWAYS, 700), spread(DIRECTIVE, 800)];

const EURO: Jurisdiction = Jurisdiction {
    base: Base::Table(MAIN_REFINANCING),
    spreads: SEVEN_THEN_EIGHT,
    spread_follows_accrual: false,
    rounded_up: false,
    fixed_at_start: false,
    lump_sum: LumpSums::Forty,
    lump_sum_since: DIRECTIVE,
    directive_minimum: false,
};

impl Jurisdiction {
    /// The rules of a country, by its ISO 3166-1 code; `EU` is the directive itself.
    ///
    /// # Errors
    /// `unknown-rate` for a country whose rules are not known here.
    pub(super) fn of(country: &str) -> Result<Self> {
        Ok(match country {
            "IT" => Self { spreads: &const { [spread(ALWAYS, 700), spread(ITALY_2013, 800)] }, lump_sum_since: ITALY_2013, ..EURO },
            "ES" => Self {
                spreads: &const { [spread(ALWAYS, 700), spread(SPAIN_2013, 800)] },
                spread_follows_accrual: true,
                lump_sum_since: SPAIN_2013,
                ..EURO
            },
            // L441-10 C. com.; 40 euro for claims due from 1 January 2013 (D. 2012-1115).
            "FR" => Self { spreads: &const { [spread(ALWAYS, 1000)] }, lump_sum_since: ITALY_2013, ..EURO },
            "DE" => Self {
                base: Base::Table(GERMAN_BASE),
                spreads: &const { [spread(ALWAYS, 800), spread(GERMANY_2014, 900)] },
                lump_sum_since: GERMANY_2014,
                ..EURO
            },
            // § 456 UGB, § 458 UGB.
            "AT" => Self { base: Base::Table(AUSTRIAN_BASE), spreads: &const { [spread(ALWAYS, 800), spread(DIRECTIVE, 920)] }, ..EURO },
            // Law of 2 August 2002, art. 5.
            "BE" => Self { rounded_up: true, ..EURO },
            // Art. 6:119a BW; not rounded, unlike the consumer rate.
            "NL" | "EU" => EURO,
            // SI 580/2012; "the rate in operation on the date the payment became overdue" (gov.ie).
            "IE" => Self { fixed_at_start: true, lump_sum: LumpSums::Ireland, ..EURO },
            // Late Payment of Commercial Debts (Interest) Act 1998 s. 4(2), SI 2002/1675 art. 4.
            "GB" => Self {
                base: Base::Table(BANK_RATE),
                spreads: &const { [spread(ALWAYS, 800)] },
                fixed_at_start: true,
                lump_sum: LumpSums::UnitedKingdom,
                lump_sum_since: ALWAYS,
                ..EURO
            },
            // Art. 104 OR.
            "CH" => Self {
                base: Base::Law(Decimal::from_parts(5, 0, 0, false, 0)),
                spreads: &const { [spread(ALWAYS, 0)] },
                fixed_at_start: true,
                lump_sum: LumpSums::None,
                ..EURO
            },
            // The other euro countries: at least what the directive asks for.
            "CY" | "EE" | "FI" | "GR" | "HR" | "LT" | "LU" | "LV" | "MT" | "PT" | "SI" | "SK" => Self { directive_minimum: true, ..EURO },
            _ => return Err(CreditError::unknown_rate(Problem::UnknownLaw).within("country")),
        })
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
        let rate = sum(base, spread).unwrap_or(base);
        if !self.rounded_up {
            return rate;
        }
        let halves = product(rate, Decimal::TWO).unwrap_or(rate).ceil();
        quotient(halves, Decimal::TWO).unwrap_or(rate)
    }
}

/// The reference rate of a half-year.
///
/// # Errors
/// `unknown-rate` before the first and after the last known half-year: an old rate is never used again.
pub(super) fn reference(table: &[ReferenceRate], half_year: HalfYear) -> Result<ReferenceRate> {
    let before = table.first().is_some_and(|first| half_year < first.half_year);
    table.iter().find(|rate| rate.half_year == half_year).copied().ok_or_else(|| {
        let (year, half) = half_year.parts();
        let error = CreditError::unknown_rate(Problem::UnknownReferenceRate { year, half });
        error.within(if before { "due" } else { "asOf" })
    })
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
