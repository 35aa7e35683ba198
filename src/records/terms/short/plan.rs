//! The due dates that a phrase speaks of.

use super::pattern::Unit;
use super::phrase::{Ending, Phrase};
use super::unknown;
use crate::ground::error::Result;
use crate::records::terms::rule::Habits;
use crate::records::terms::{End, MonthEnd, Plan, Rule, Share};
use rust_decimal::Decimal;

pub(super) const MAX_DAYS: u16 = 3650;
const MAX_MONTHS: u16 = 120;
const MAX_WORKING_DAYS: u16 = 365;

impl Phrase {
    /// The due dates that the phrase speaks of, with what is taken off for paying early.
    pub fn plan(&self, discount: &[(Decimal, u16)]) -> Result<Plan> {
        let says_when = !self.numbers.is_empty() || self.month_end.is_some() || !self.fixed_days.is_empty();
        let contradicts = self.at_once && (says_when || self.plus.is_some());
        let ends = self.month_end.is_some();
        let complete = says_when || self.at_sight || self.at_once;
        let moves_twice = self.needs_end && self.plus.is_some();
        if contradicts || !complete || moves_twice || !ends && (self.plus.is_some() || self.needs_end) {
            return Err(unknown());
        }
        let habits = Habits { discount: discount.to_vec(), ..self.habits.clone() };
        let rule = |number: u16| self.rule(number, habits.clone(), !says_when).map(Plan::One);
        match self.numbers.as_slice() {
            [] => rule(0),
            [number] => rule(*number),
            numbers => {
                let count = u16::try_from(numbers.len()).map_err(|_| unknown())?;
                let parts = numbers.iter().map(|number| Ok((Share::Equal(count), rule(*number)?)));
                parts.collect::<Result<_>>().map(|parts| Plan::Split(Rule::default(), parts))
            }
        }
    }

    fn rule(&self, number: u16, habits: Habits, at_sight: bool) -> Result<Rule> {
        let within = |max: u16| if number <= max { Ok(number) } else { Err(unknown()) };
        let (months, days, working_days) = match self.unit {
            None | Some(Unit::Days) => (0, within(MAX_DAYS)?, 0),
            Some(Unit::Months) => (within(MAX_MONTHS)?, 0, 0),
            Some(Unit::WorkingDays) => (0, 0, within(MAX_WORKING_DAYS)?),
        };
        // A discount that ends after the due date is none.
        let plain = self.month_end.is_none() && self.fixed_days.is_empty() && self.unit.is_none_or(|unit| unit == Unit::Days);
        if plain && habits.discount.iter().any(|(_, within)| *within > number) {
            return Err(unknown());
        }
        let trade_term = self.net && self.numbers.len() == 1 && self.unit != Some(Unit::Months) && !number.is_multiple_of(30);
        let month_end = match self.month_end {
            None => End::No,
            Some(Ending::Open) if !trade_term => {
                // "5 working days end of month" could mean two things.
                if working_days > 0 {
                    return Err(unknown());
                }
                End::Open
            }
            Some(_) => End::Words(MonthEnd::EomThenDays),
        };
        Ok(Rule {
            days,
            months: months.saturating_add(u16::from(self.next_month)),
            month_end,
            plus_days: self.plus.unwrap_or(0),
            working_days,
            fixed_days: self.fixed_days.clone(),
            habits,
            adjust: None,
            at_sight,
            from_receipt: self.from_receipt,
        })
    }
}
