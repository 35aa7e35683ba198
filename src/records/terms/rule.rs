//! How one due date follows from the date of the document.

use super::{Adjust, End, MonthEnd};
use crate::ground::calendar::Calendar;
use crate::ground::date::Day;
use chrono::Datelike;
use rust_decimal::Decimal;

/// How one due date follows from the date of the document: what leads to a day, and on which days the customer pays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rule {
    pub days: u16,
    pub months: u16,
    pub month_end: End,
    /// Days after the end of the month ("+ 10").
    pub plus_days: u16,
    /// Days from Monday to Friday that are no holidays.
    pub working_days: u16,
    /// The next of these days of a month, 1 to 31 (giorno fisso); whatever day when there is none.
    pub fixed_days: Vec<u8>,
    pub habits: Habits,
    pub adjust: Option<Adjust>,
    /// Payment against the document, without a term (rimessa diretta, vista fattura).
    pub at_sight: bool,
    /// The days count from the receipt of the document (data ricevimento fattura).
    pub from_receipt: bool,
}

/// When the customer pays, and what for paying early: holds for every part of a split that says nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Habits {
    /// The next of these days of a month, 1 to 31.
    pub pay_days: Vec<u8>,
    /// The next such day of the week, 1 (Monday) to 7.
    pub weekday: Option<u8>,
    /// Months in which nothing falls due, 1 to 12.
    pub excluded: Vec<u8>,
    /// The day of the next month to which a due date of an excluded month moves, 1 to 31; its own day when absent.
    pub excluded_moves_to: Option<u8>,
    /// Percent that is taken off, and within how many days from the day the terms count from.
    pub discount: Vec<(Decimal, u16)>,
    /// The days of the discount count from the end of the month ("1/10 EOM").
    pub discount_from_end: bool,
}

impl Rule {
    pub fn days(days: u16) -> Self {
        Self { days, ..Self::default() }
    }

    /// The day that the terms count from: the date of the document, or the day it was received where they say so and it is known.
    pub fn start(&self, from: Day, received: Option<Day>) -> Day {
        received.filter(|_| self.from_receipt).map_or(from, |received| received.max(from))
    }

    /// The day that the terms lead to, before it moves to a working day, and the one it was before it left an excluded month.
    pub fn due(&self, issued: Day, open: MonthEnd, civil: Calendar) -> (Day, Day) {
        let pay_day = next_of(&self.habits.pay_days, self.reached(issued, open, civil));
        // An end of month that leaves its month stays one.
        let ends = self.month_end != End::No && self.plus_days == 0 && self.working_days == 0 && self.fixed_days.is_empty();
        (self.habits.past_excluded(pay_day, ends), self.habits.in_week(pay_day))
    }

    /// Months, days, end of month, plus days, working days, fixed day: in that order.
    pub fn reached(&self, issued: Day, open: MonthEnd, civil: Calendar) -> Day {
        let (months, days) = (u32::from(self.months), i64::from(self.days));
        let reached = match self.meaning(open) {
            None => issued.plus_months(months).plus(days),
            Some(MonthEnd::DaysThenEom) => issued.plus_months(months).plus(days).end_of_month(),
            Some(MonthEnd::EomThenDays) => issued.plus_months(months).end_of_month().plus(days),
            Some(MonthEnd::MonthsThenEom) => {
                let whole = u32::from(self.days / 30).saturating_add(months);
                issued.plus_months(whole).plus(i64::from(self.days % 30)).end_of_month()
            }
        };
        let reached = civil.plus_working_days(reached.plus(i64::from(self.plus_days)), self.working_days);
        next_of(&self.fixed_days, reached)
    }

    /// What the end of the month means, if there is one.
    pub fn meaning(&self, open: MonthEnd) -> Option<MonthEnd> {
        match self.month_end {
            End::No => None,
            End::Said(meaning) | End::Words(meaning) => Some(meaning),
            End::Open => Some(open),
        }
    }
}

impl Habits {
    /// The first day of the week on or after `day` on which the customer pays.
    fn in_week(&self, day: Day) -> Day {
        let waited = |weekday: u8| {
            let ahead = i64::from(weekday).saturating_sub(i64::from(day.date().weekday().number_from_monday()));
            day.plus(ahead.rem_euclid(7))
        };
        self.weekday.map_or(day, waited)
    }

    /// Where a day on which the customer pays moves from an excluded month: into the next month that is none.
    fn past_excluded(&self, pay_day: Day, ends_month: bool) -> Day {
        let excluded = |day: Day| self.excluded.iter().any(|month| u32::from(*month) == day.date().month());
        let moved = |day: Day| {
            let target = (1..=12).map(|months| day.plus_months(months)).find(|day| !excluded(*day)).unwrap_or(day);
            match self.excluded_moves_to {
                Some(number) => in_month(target, number),
                None if ends_month && self.pay_days.is_empty() => target.end_of_month(),
                None => next_of(&self.pay_days, target),
            }
        };
        let mut due = self.in_week(if excluded(pay_day) { moved(pay_day) } else { pay_day });
        // The day of the week may lie in the next month, which may be excluded too; at least one month of the year is not.
        for _ in 0..12 {
            if !excluded(due) {
                break;
            }
            due = self.in_week(moved(due));
        }
        due
    }

    /// These habits, and those of the whole where these are silent.
    pub fn or(self, whole: &Self) -> Self {
        let list = |own: Vec<u8>, whole: &[u8]| if own.is_empty() { whole.to_vec() } else { own };
        let moves_to = if self.excluded.is_empty() { self.excluded_moves_to.or(whole.excluded_moves_to) } else { self.excluded_moves_to };
        Self {
            pay_days: list(self.pay_days, &whole.pay_days),
            weekday: self.weekday.or(whole.weekday),
            excluded: list(self.excluded, &whole.excluded),
            excluded_moves_to: moves_to,
            discount_from_end: if self.discount.is_empty() { whole.discount_from_end } else { self.discount_from_end },
            discount: if self.discount.is_empty() { whole.discount.clone() } else { self.discount },
        }
    }
}

/// The first of these days of a month on or after `from`, which stays where there are none.
fn next_of(numbers: &[u8], from: Day) -> Day {
    let following = from.end_of_month().next();
    let candidates = numbers.iter().flat_map(|number| [in_month(from, *number), in_month(following, *number)]);
    candidates.filter(|day| *day >= from).min().unwrap_or(from)
}

/// The day of that number in the month of `day`, which offers its last day when it lacks it.
fn in_month(day: Day, number: u8) -> Day {
    day.date().with_day(u32::from(number)).map_or_else(|| day.end_of_month(), Day::from_date)
}
