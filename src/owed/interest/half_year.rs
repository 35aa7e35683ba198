//! Half-years: reference rates change on 1 January and 1 July.

use crate::ground::date::Day;
use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A half of a calendar year (semestre).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfYear {
    year: i32,
    second: bool,
}

impl HalfYear {
    /// The first or the second half of a year.
    #[must_use]
    pub const fn new(year: i32, second: bool) -> Self {
        Self { year, second }
    }

    /// The half-year of a day.
    #[must_use]
    pub fn of(day: Day) -> Self {
        Self { year: day.date().year(), second: day.date().month() > 6 }
    }

    /// The year, and 1 or 2 for the half.
    #[must_use]
    pub const fn parts(self) -> (i32, u8) {
        (self.year, if self.second { 2 } else { 1 })
    }

    /// Whether a new year follows.
    #[must_use]
    pub const fn ends_year(self) -> bool {
        self.second
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Day {
        let (month, day) = if self.second { (12, 31) } else { (6, 30) };
        Day::from_date(NaiveDate::from_ymd_opt(self.year, month, day).unwrap_or(NaiveDate::MAX))
    }
}

impl fmt::Display for HalfYear {
    /// `"2026-2"`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, half) = self.parts();
        write!(f, "{year}-{half}")
    }
}
