//! Cutting the days into periods of one principal and one rate, and adding them up exactly.

use super::claim::InterestPeriod;
use super::half_year::HalfYear;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::map::sort_by_key;
use crate::ground::money::arithmetic::{product, quotient, sum};
use crate::ground::money::{Currency, Money};
use crate::policy::{DayCount, Rounding};
use chrono::Datelike;
use rust_decimal::Decimal;

/// What is owed after each day on which it changes, oldest first.
#[derive(Clone, Debug)]
pub(super) struct Principal {
    start: Money,
    /// Day of payment and what is left after it.
    steps: Vec<(Day, Money)>,
}

impl Principal {
    /// The amount, less the payments in the order of their days; never below nothing.
    pub(super) fn new(amount: Money, mut payments: Vec<(Day, Money)>) -> Result<Self> {
        sort_by_key(&mut payments, |(on, _)| *on);
        let mut left = amount;
        let mut steps = Vec::with_capacity(payments.len());
        for (on, paid) in payments {
            left = left.less(paid)?;
            steps.push((on, left));
        }
        Ok(Self { start: amount, steps })
    }

    /// The principal that bears interest on a day. A payment still bears interest on the day it arrives, because the
    /// first day is not counted and the last one is.
    pub(super) fn on(&self, day: Day) -> Money {
        self.steps.iter().rev().find(|(on, _)| *on < day).map_or(self.start, |(_, left)| *left)
    }

    fn changes(&self) -> impl Iterator<Item = Day> {
        self.steps.iter().map(|(on, _)| *on)
    }
}

/// The last day of each period from the day after `start` to `end`.
pub(super) fn cuts(start: Day, end: Day, principal: &Principal, others: impl Iterator<Item = Day>, halves: bool, years: bool) -> Vec<Day> {
    let mut cuts: Vec<Day> = principal.changes().chain(others).filter(|cut| *cut > start && *cut < end).collect();
    if halves || years {
        let mut half = HalfYear::of(start.next());
        while half.last_day() < end {
            if halves || half.ends_year() {
                cuts.push(half.last_day());
            }
            half = HalfYear::of(half.last_day().next());
        }
    }
    cuts.push(end);
    sort_by_key(&mut cuts, |cut| *cut);
    cuts.dedup();
    cuts
}

/// Days between two days, the first not counted.
pub(super) fn days(count: DayCount, after: Day, to: Day) -> i64 {
    match count {
        DayCount::Act365 | DayCount::ActAct => to.days_since(after),
        DayCount::Thirty360 => thirty(to).saturating_sub(thirty(after)),
    }
}

/// A day as a number of days in months of 30 (ISDA 2006, 4.16(g): the 31st counts as the 30th).
fn thirty(day: Day) -> i64 {
    let date = day.date();
    let months = i64::from(date.year()).saturating_mul(12).saturating_add(i64::from(date.month()));
    months.saturating_mul(30).saturating_add(i64::from(date.day().min(30)))
}

/// The exact sum of interest: one numerator for each length of year, so that nothing is rounded on the way.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    common: Decimal,
    leap: Decimal,
}

impl Sum {
    /// The period that ends on `to`, exactly.
    pub(super) fn of(principal: Money, rate: Decimal, days: i64, count: DayCount, to: Day) -> Result<Self> {
        let exact = product(principal.decimal(), rate).and_then(|yearly| product(yearly, Decimal::from(days)));
        let product = exact.ok_or_else(too_large)?;
        let leap = count == DayCount::ActAct && to.date().leap_year();
        Ok(if leap { Self { common: Decimal::ZERO, leap: product } } else { Self { common: product, leap: Decimal::ZERO } })
    }

    pub(super) fn plus(self, other: Self) -> Result<Self> {
        let add = |a: Decimal, b: Decimal| sum(a, b).ok_or_else(too_large);
        Ok(Self { common: add(self.common, other.common)?, leap: add(self.leap, other.leap)? })
    }

    /// The interest, rounded once.
    pub(super) fn rounded(self, count: DayCount, currency: Currency) -> Result<Money> {
        let common_year = Decimal::from(if count == DayCount::Thirty360 { 360 } else { 365 });
        let leap_year = Decimal::from(366);
        let value = if self.leap.is_zero() {
            quotient(self.common, common_year)
        } else {
            // One division at the end: a half cent stays a half cent.
            let numerator = product(self.common, leap_year).zip(product(self.leap, common_year)).and_then(|(a, b)| sum(a, b));
            numerator.zip(product(common_year, leap_year)).and_then(|(numerator, years)| quotient(numerator, years))
        };
        let value = value.and_then(|value| quotient(value, Decimal::ONE_HUNDRED)).ok_or_else(too_large)?;
        Money::from_decimal(value, currency)
    }
}

/// What the periods come to.
pub(super) fn total(periods: &[InterestPeriod], exact: Sum, count: DayCount, rounding: Rounding, currency: Currency) -> Result<Money> {
    match rounding {
        Rounding::PerClaim => exact.rounded(count, currency),
        Rounding::PerPeriod => Money::sum(periods.iter().map(|period| period.interest), currency),
    }
}

fn too_large() -> CreditError {
    CreditError::out_of_range(Problem::TooLarge)
}
