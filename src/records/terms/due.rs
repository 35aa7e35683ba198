//! Due dates and amounts of the instalments.

use super::{Adjust, End, MonthEnd, Plan, Rule, Share, Terms};
use crate::ground::calendar::Calendar;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::money::arithmetic::{product, quotient};
use crate::ground::money::{Currency, Money};
use crate::ground::reason::Reason;
use chrono::Datelike;
use serde::Serialize;

/// What the terms leave open, decided by the policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TermsRules<'p> {
    /// Whether due dates move to a working day where the terms do not say.
    pub adjust: Adjust,
    /// What "fine mese" means in a short form.
    pub end_of_month: MonthEnd,
    /// ISO 3166-1 code of the country whose civil calendar applies; Italy when absent.
    pub country: Option<&'p str>,
}

/// When a document is due.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DueDates {
    /// The document's currency.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CurrencyCode"))]
    pub currency: Currency,
    /// In the order of the terms; the amounts sum to the document's.
    pub instalments: Vec<DueInstalment>,
    /// How the terms were read, and what was moved.
    pub reasons: Vec<Reason>,
}

/// One due date with its amount.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DueInstalment {
    /// Due date.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub due: Day,
    /// Amount; negative for a credit note given with a negative amount.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub amount: Money,
}

/// The due dates of a document issued on a day for an amount.
///
/// Shares are rounded half up to the minor unit; the last takes what remains, so the sum is always the amount
/// and the sign is kept. The reasons say which meaning of "fine mese" a short form was given, whether another
/// meaning would have led to other days, which due dates were moved to a working day, and from where.
///
/// # Errors
/// `out-of-range` when the amount is too large to be split exactly.
///
/// # Example
/// ```
/// use fidato::{Currency, Money, records::terms::{Terms, TermsRules, due_dates}};
/// let terms: Terms = "30/60 FM".parse()?;
/// let due = due_dates(&terms, "2027-01-30".parse()?, Money::from_minor(10_001, Currency::EUR), TermsRules::default())?;
/// let days: Vec<_> = due.instalments.iter().map(|one| (one.due.to_string(), one.amount.to_string())).collect();
/// assert_eq!(days, [("2027-02-28".into(), "50.01".into()), ("2027-03-31".into(), "50.00".into())]);
/// # Ok::<(), fidato::CreditError>(())
/// ```
pub fn due_dates(terms: &Terms, issued: Day, amount: Money, rules: TermsRules<'_>) -> Result<DueDates> {
    let mut work = Work { issued, rules, dates: DueDates { currency: amount.currency(), instalments: Vec::new(), reasons: Vec::new() } };
    work.readings(&terms.0);
    work.plan(&terms.0, issued, amount).within("amount")?;
    Ok(work.dates)
}

/// What is being worked out.
struct Work<'p> {
    issued: Day,
    rules: TermsRules<'p>,
    dates: DueDates,
}

impl Work<'_> {
    fn plan(&mut self, plan: &Plan, from: Day, amount: Money) -> Result<()> {
        match plan {
            Plan::One(rule) => {
                let due = self.working_day(*rule, rule.due(from, self.rules.end_of_month));
                self.dates.instalments.push(DueInstalment { due, amount });
                Ok(())
            }
            Plan::Split(rule, parts) => self.split(parts, rule.due(from, self.rules.end_of_month), amount),
        }
    }

    fn split(&mut self, parts: &[(Share, Plan)], from: Day, amount: Money) -> Result<()> {
        let mut rest = amount;
        for (index, (share, plan)) in parts.iter().enumerate() {
            let regular = part_of(amount, *share)?;
            let last = index.saturating_add(1) == parts.len();
            let part = if last { rest } else { regular };
            if last && part != regular {
                self.dates.reasons.push(Reason::last_instalment_takes_rest(part));
            }
            rest = rest.minus(part)?;
            self.plan(plan, from, part)?;
        }
        Ok(())
    }

    fn working_day(&mut self, rule: Rule, due: Day) -> Day {
        let country = self.rules.country.unwrap_or("IT");
        let adjust = rule.adjust.unwrap_or(self.rules.adjust);
        type Moved = fn(Day, Day) -> Reason;
        let (calendar, moved_by): (_, Moved) = match adjust {
            Adjust::None => return due,
            Adjust::Civil => (Calendar::civil(country), Reason::due_moved_civil),
            Adjust::Target => (Calendar::Target, Reason::due_moved_target),
        };
        let moved = calendar.next_working_day(due);
        if moved != due {
            self.dates.reasons.push(moved_by(due, moved));
            if adjust == Adjust::Civil && calendar.is_stand_in(country) {
                self.say(Reason::calendar_stand_in(country));
            }
        }
        moved
    }

    /// Says how the text was read; before any date, because it explains them all.
    fn readings(&mut self, plan: &Plan) {
        match plan {
            Plan::Split(_, parts) => parts.iter().for_each(|(_, plan)| self.readings(plan)),
            Plan::One(rule) if rule.at_sight => self.say(Reason::due_at_sight()),
            Plan::One(rule) if rule.month_end == End::Open => {
                self.say(match self.rules.end_of_month {
                    MonthEnd::MonthsThenEom => Reason::end_of_month_months_first(),
                    MonthEnd::DaysThenEom => Reason::end_of_month_days_first(),
                    MonthEnd::EomThenDays => Reason::end_of_month_then_days(),
                });
                let all = [MonthEnd::MonthsThenEom, MonthEnd::DaysThenEom, MonthEnd::EomThenDays];
                let days = all.map(|meaning| rule.due(self.issued, meaning));
                if let (Some(first), Some(last)) = (days.iter().min(), days.iter().max())
                    && first != last
                {
                    self.say(Reason::end_of_month_ambiguous(*first, *last));
                }
            }
            Plan::One(_) => {}
        }
    }

    /// Once is enough.
    fn say(&mut self, reason: Reason) {
        if !self.dates.reasons.contains(&reason) {
            self.dates.reasons.push(reason);
        }
    }
}

impl Rule {
    /// The due date before any move to a working day.
    fn due(self, issued: Day, open: MonthEnd) -> Day {
        let meaning = match self.month_end {
            End::No => None,
            End::Said(meaning) => Some(meaning),
            End::Open => Some(open),
        };
        let (months, days) = (u32::from(self.months), i64::from(self.days));
        let reached = match meaning {
            None => issued.plus_months(months).plus(days),
            Some(MonthEnd::DaysThenEom) => issued.plus_months(months).plus(days).end_of_month(),
            Some(MonthEnd::EomThenDays) => issued.end_of_month().plus_months(months).plus(days),
            Some(MonthEnd::MonthsThenEom) => {
                let whole = u32::from(self.days / 30).saturating_add(months);
                issued.plus_months(whole).plus(i64::from(self.days % 30)).end_of_month()
            }
        };
        let reached = reached.plus(i64::from(self.plus_days));
        self.fixed_day.map_or(reached, |day| next_fixed_day(reached, day))
    }
}

/// The first day with that number on or after `from`; a month that lacks it offers its last day.
fn next_fixed_day(from: Day, number: u8) -> Day {
    let in_month = |day: Day| {
        let fixed = day.date().with_day(u32::from(number));
        fixed.map_or_else(|| day.end_of_month(), Day::from_date)
    };
    let here = in_month(from);
    if here >= from { here } else { in_month(from.end_of_month().next()) }
}

fn part_of(amount: Money, share: Share) -> Result<Money> {
    let (numerator, denominator) = share.ratio();
    let part = product(amount.decimal(), numerator).and_then(|part| quotient(part, denominator));
    Money::from_decimal(part.ok_or_else(|| CreditError::out_of_range(Problem::TooLarge))?, amount.currency())
}
