//! Days relative to Easter Sunday.

use crate::ground::date::Day;
use chrono::{Datelike, NaiveDate};

/// Whole days from Easter Sunday of the same year to this day: -2 Good Friday, 1 Easter Monday, 39 Ascension.
pub fn days_from_easter(day: Day) -> Option<i64> {
    sunday(day.date().year()).map(|easter| day.days_since(easter))
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher; "Astronomical Algorithms", chapter 8).
#[expect(clippy::arithmetic_side_effects, reason = "a Day's year has at most six digits: no step leaves 32 bits, no divisor is zero")]
fn sunday(year: i32) -> Option<Day> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let last = (golden + 11 * epact + 22 * weekday) / 451;
    let count = epact + weekday - 7 * last + 114;
    let (month, day) = (u32::try_from(count / 31).ok()?, u32::try_from(count % 31 + 1).ok()?);
    NaiveDate::from_ymd_opt(year, month, day).map(Day::from_date)
}
