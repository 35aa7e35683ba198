//! The holidays of each calendar; weekends are not repeated here.

use super::easter::days_from_easter;
use crate::ground::date::Day;
use chrono::{Datelike, Weekday};

const GOOD_FRIDAY: Option<i64> = Some(-2);
const EASTER_MONDAY: Option<i64> = Some(1);
const ASCENSION: Option<i64> = Some(39);

fn parts(day: Day) -> (i32, u32, u32) {
    (day.date().year(), day.date().month(), day.date().day())
}

/// L. 260/1949 art. 2 as amended: 2 June again from 2001 (L. 336/2000), 4 October again from 2026 (L. 151/2025),
/// and once 17 March 2011 (D.L. 5/2011). The patron saint's day is local and not known here.
pub fn italy(day: Day) -> bool {
    match parts(day) {
        (_, 1, 1 | 6) | (_, 4, 25) | (_, 5, 1) | (_, 8, 15) | (_, 11, 1) | (_, 12, 8 | 25 | 26) => true,
        (year, 6, 2) => year >= 2001,
        (year, 10, 4) => year >= 2026,
        (2011, 3, 17) => true,
        _ => days_from_easter(day) == EASTER_MONDAY,
    }
}

/// Closing days of TARGET: since 2000 six days a year, and once 31 December 2001 (euro cash changeover).
pub fn target(day: Day) -> bool {
    match parts(day) {
        (_, 1 | 5, 1) | (_, 12, 25 | 26) | (2001, 12, 31) => true,
        _ => matches!(days_from_easter(day), GOOD_FRIDAY | EASTER_MONDAY),
    }
}

/// The holidays of all 26 cantons: New Year, Ascension, 1 August (art. 110 Cst.), Christmas.
pub fn switzerland(day: Day) -> bool {
    match parts(day) {
        (_, 1 | 8, 1) | (_, 12, 25) => true,
        _ => days_from_easter(day) == ASCENSION,
    }
}

/// Bank holidays of England and Wales with their substitutes when they fall on a weekend, and the proclaimed ones.
pub fn united_kingdom(day: Day) -> bool {
    let (year, month, number) = parts(day);
    let weekday = day.date().weekday();
    let monday = weekday == Weekday::Mon;
    match (year, month, number) {
        // Moved for one year: Golden and Diamond Jubilee, 75 years of VE Day, Platinum Jubilee.
        (2002 | 2012 | 2022, 5, _) if monday && number > 24 => false,
        (2002, 6, 3 | 4) | (2012, 6, 4 | 5) | (2022, 6, 2 | 3) | (2020, 5, 8) => true,
        (2020, 5, 4) => false,
        // Proclaimed once: a royal wedding, a state funeral, a coronation.
        (2011, 4, 29) | (2022, 9, 19) | (2023, 5, 8) => true,
        (_, 1, 1) | (_, 12, 25 | 26) => true,
        (_, 1, 2 | 3) => monday,
        (_, 12, 27 | 28) => monday || weekday == Weekday::Tue,
        (_, 5, 1..=7 | 25..=31) | (_, 8, 25..=31) => monday,
        _ => matches!(days_from_easter(day), GOOD_FRIDAY | EASTER_MONDAY),
    }
}
