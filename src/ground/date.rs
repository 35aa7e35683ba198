//! Calendar days, read strictly.

use crate::ground::digits::{push_signed, push_whole};
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::read::{Member, Node, Read, text};
use chrono::{Datelike, Days, NaiveDate};
use serde::{Serialize, Serializer};
use std::fmt;

/// A calendar day. Read only from exactly `YYYY-MM-DD`, 1900-01-01 to 2199-12-31, proleptic Gregorian.
///
/// chrono's own parser accepts `2026-1-5` and `+12026-01-01`; a CRM that sends those has a defect which
/// should be seen.
///
/// ```
/// use fidato::Day;
/// let day: Day = "2026-11-22".parse()?;
/// assert_eq!(day.to_string(), "2026-11-22");
/// assert!("2026-1-5".parse::<Day>().is_err());
/// # Ok::<(), fidato::CreditError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// A day that was computed rather than read; no range check.
    #[must_use]
    pub const fn from_date(date: NaiveDate) -> Self {
        Self(date)
    }

    /// The chrono date.
    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// `YYYY-MM-DD`.
    pub(crate) fn written(self) -> String {
        let mut text = String::with_capacity("YYYY-MM-DD".len());
        push_signed(&mut text, i64::from(self.0.year()), 4);
        text.push('-');
        push_whole(&mut text, u64::from(self.0.month()), 2);
        text.push('-');
        push_whole(&mut text, u64::from(self.0.day()), 2);
        text
    }

    /// Whole days from `earlier` to this day; negative when this day comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The day `days` later (earlier when negative), kept at chrono's limits instead of overflowing.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        let count = Days::new(days.unsigned_abs());
        Self(if days < 0 {
            self.0.checked_sub_days(count).unwrap_or(NaiveDate::MIN)
        } else {
            self.0.checked_add_days(count).unwrap_or(NaiveDate::MAX)
        })
    }

    /// The day before.
    #[must_use]
    pub fn previous(self) -> Self {
        self.plus(-1)
    }

    /// The day after.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// Whole months from an earlier day to this one; 0 when it is later.
    #[must_use]
    pub fn months_since(self, earlier: Self) -> u32 {
        let months = |day: &NaiveDate| day.year().saturating_mul(12).saturating_add(i32::try_from(day.month0()).unwrap_or(0));
        let apart = u32::try_from(months(&self.0).saturating_sub(months(&earlier.0))).unwrap_or(0);
        if earlier.plus_months(apart) > self { apart.saturating_sub(1) } else { apart }
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn end_of_month(self) -> Self {
        let next = self.0.with_day(1).and_then(|first| first.checked_add_months(chrono::Months::new(1)));
        next.and_then(|next| next.pred_opt()).map_or(self, Self)
    }

    /// The same day of the month `months` later, or that month's last day (art. 2963 c.c.).
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        self.0.checked_add_months(chrono::Months::new(months)).map_or(self, Self)
    }
}

impl std::str::FromStr for Day {
    type Err = CreditError;
    fn from_str(text: &str) -> Result<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return Err(CreditError::invalid(Problem::NoDate));
        };
        let number = |digits: &[&u8]| {
            digits.iter().try_fold(0_u32, |sum, digit| {
                let value = digit.checked_sub(b'0').filter(|value| *value <= 9)?;
                sum.checked_mul(10)?.checked_add(u32::from(value))
            })
        };
        let year = number(&[y1, y2, y3, y4]).and_then(|year| i32::try_from(year).ok());
        let (Some(year), Some(month), Some(day)) = (year, number(&[m1, m2]), number(&[d1, d2])) else {
            return Err(CreditError::invalid(Problem::NoDate));
        };
        let date = NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| CreditError::invalid(Problem::NoSuchDay))?;
        if (1900..=2199).contains(&date.year()) { Ok(Self(date)) } else { Err(CreditError::out_of_range(Problem::DayOutOfRange)) }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written())
    }
}

impl Read for Day {
    fn read<N: Node>(node: &N) -> Result<Self> {
        text(node, Problem::NoDate)?.parse()
    }
}

impl Member for Day {
    fn stand_in() -> Self {
        Self(NaiveDate::MIN)
    }
}
