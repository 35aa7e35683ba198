//! The period that is reviewed, and the account at its two ends.

use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Problem, Result};

/// Days of a period when no first day was asked for.
const DAYS: i64 = 90;

/// Some days, the first and the last included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Period {
    /// The first day.
    pub(super) from: Day,
    /// The last day.
    pub(super) to: Day,
}

impl Period {
    /// The period that ends on the day asked about.
    pub(super) fn of(from: Option<Day>, as_of: Day) -> Result<Self> {
        let from = from.unwrap_or(as_of.plus(1 - DAYS));
        if from > as_of {
            return Err(CreditError::out_of_range(Problem::AfterAsked).within("from"));
        }
        Ok(Self { from, to: as_of })
    }

    /// The period of the same length before this one.
    pub(super) fn before(self) -> Self {
        let to = self.from.previous();
        Self { from: to.plus(1_i64.saturating_sub(self.days())), to }
    }

    /// How many days it has.
    pub(super) fn days(self) -> i64 {
        self.to.days_since(self.from).saturating_add(1)
    }

    /// Whether a day is one of them.
    pub(super) fn holds(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }
}

/// An account on the evening before a period and on the evening of its last day: a past day by replay.
#[derive(Clone, Copy)]
pub(super) struct View<'v, 'a> {
    /// The evening before its first day.
    pub(super) start: &'v Case<'a>,
    /// The evening of its last day.
    pub(super) end: &'v Case<'a>,
    /// The period.
    pub(super) period: Period,
}

impl View<'_, '_> {
    /// Whether something dated `day` fell into the period.
    pub(super) fn within(&self, day: Day) -> bool {
        self.period.holds(day)
    }

    /// Whether something dated `day` had come by the last day; what has no date always had.
    pub(super) fn known(&self, day: Option<Day>) -> bool {
        day.is_none_or(|day| self.end.has_come(day))
    }
}
