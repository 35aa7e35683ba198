//! How punctual the customer is, once the days that were our own doing are left out.
//!
//! Not late are the days of a dispute that was confirmed, the days by which our invoice or our delivery came after the date of the
//! document, and what is in dispute or admitted. Credit notes, discounts and sales to a factor say nothing of the customer; a
//! write-off was never paid. Documented choice: rule 38 of [the semantics](crate::semantics).

use crate::case::dispute::{Stand, concerns, stand};
use crate::case::ledger::{FillKind, Item};
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::map::{sort, sort_by_key};
use crate::ground::money::arithmetic::{difference, product, quotient, sum};
use crate::ground::money::{Money, fixed};
use crate::owed::behaviour::{Rating, rating_of};
use crate::policy::{BehaviourRules, CompletePolicy};
use crate::records::account::{Invoice, SdiState, each};
use rust_decimal::Decimal;

/// One due date on which the customer had to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The document.
    pub id: String,
    /// Its due date.
    pub due: Day,
    /// The day it was paid in full; none while something is late.
    pub done: Option<Day>,
    /// What was paid in time.
    pub in_time: Money,
    /// What was paid late, or is late.
    pub late: Money,
    /// Days late of the last part, without those that were our doing; zero or more.
    pub days: i64,
    /// Days that were our doing.
    pub excused: i64,
    /// Amount times days late, of every part, without the days that were our doing.
    weighted: Decimal,
}

/// How punctual a customer is on a day.
#[derive(Clone, Debug)]
pub struct Punctuality {
    /// The due dates of `behaviour.memoryDays`, by the day on which each was decided.
    pub judged: Vec<Judged>,
    /// The day of the last payment.
    pub last_paid: Option<Day>,
    zero: Money,
}

impl Punctuality {
    /// How punctual the customer of a case is.
    ///
    /// # Errors
    /// As the ledger's.
    pub fn of(case: &Case<'_>) -> Result<Self> {
        let ledger = case.ledger()?;
        let zero = Money::zero(ledger.currency);
        let (mut judged, mut last_paid) = (Vec::new(), None);
        for item in &ledger.items {
            let paid = item.fills.iter().filter(|fill| matches!(fill.kind, FillKind::Payment | FillKind::Bill | FillKind::Stated));
            last_paid = last_paid.max(paid.filter_map(|fill| fill.on).max());
            if let Some(one) = judge(case, item, zero)? {
                judged.push(one);
            }
        }
        let memory = i64::from(case.policy.behaviour.memory_days);
        judged.retain(|one| case.as_of().days_since(one.due) < memory || one.done.is_none());
        sort_by_key(&mut judged, |one| (one.done.is_none(), one.done, one.due));
        Ok(Self { judged, last_paid, zero })
    }

    /// Percent of what had to be paid that was paid in time, by amount, not rounded; none when nothing had to be.
    ///
    /// # Errors
    /// `out-of-range` when sums do not fit.
    pub fn on_time_share(&self) -> Result<Option<Decimal>> {
        let (mut good, mut all) = (self.zero, self.zero);
        for one in &self.judged {
            good = good.plus(one.in_time)?;
            all = all.plus(one.in_time)?.plus(one.late)?;
        }
        Ok(product(good.decimal(), Decimal::ONE_HUNDRED).and_then(|part| quotient(part, all.decimal())))
    }

    /// How many due dates in a row, up to the last, were paid in time.
    #[must_use]
    pub fn run(&self) -> usize {
        self.judged.iter().rev().take_while(|one| one.is_in_time()).count()
    }

    /// Days late on average, weighted by amount, not rounded; none when nothing had to be paid.
    ///
    /// # Errors
    /// `out-of-range` when sums do not fit.
    pub fn average(&self) -> Result<Option<Decimal>> {
        let large = || CreditError::out_of_range(Problem::SumsTooLarge);
        let (mut days, mut amounts) = (Decimal::ZERO, self.zero);
        for one in &self.judged {
            days = sum(days, one.weighted).ok_or_else(large)?;
            amounts = amounts.plus(one.in_time)?.plus(one.late)?;
        }
        Ok(quotient(days, amounts.decimal()))
    }

    /// By how many days the customer is late with the oldest item that it has not paid; what is in dispute is none.
    #[must_use]
    pub fn oldest_days(&self) -> i64 {
        self.judged.iter().filter(|one| one.done.is_none()).map(|one| one.days).max().unwrap_or(0)
    }

    /// The average, where the newer half of the due dates is late by so many days more than the older half, as
    /// [`Trend`](crate::owed::behaviour::Trend) compares them, and late at all.
    ///
    /// # Errors
    /// As [`average`](Self::average).
    pub fn worsening(&self, rules: &BehaviourRules) -> Result<Option<Decimal>> {
        let mut by_due = self.clone();
        sort_by_key(&mut by_due.judged, |one| one.due);
        let newer = Self { judged: by_due.judged.split_off(by_due.judged.len() / 2), ..by_due.clone() };
        if by_due.judged.len() < usize::from(rules.min_items) {
            return Ok(None);
        }
        let (Some(before), Some(after)) = (by_due.average()?, newer.average()?) else { return Ok(None) };
        let change = fixed(difference(after, before).unwrap_or_default(), 1);
        let average = self.average()?.map(|average| fixed(average, 1)).filter(|average| *average > Decimal::ZERO);
        Ok(average.filter(|_| change >= Decimal::from(rules.trend_days)))
    }

    /// The rating of the average; none without a history.
    ///
    /// # Errors
    /// As [`average`](Self::average).
    pub fn rating(&self, rules: &BehaviourRules) -> Result<Option<Rating>> {
        let known = self.judged.len() >= usize::from(rules.min_items);
        Ok(self.average()?.filter(|_| known).map(|average| rating_of(fixed(average, 1), rules)))
    }
}

impl Judged {
    /// Whether all of it was paid in time.
    #[must_use]
    pub const fn is_in_time(&self) -> bool {
        !self.late.is_positive() && self.done.is_some()
    }
}

/// The day since which somebody is a customer: as the record says, else the first invoice.
#[must_use]
pub fn customer_since(case: &Case<'_>) -> Option<Day> {
    let first = || each(&case.account.invoices).map(|invoice| invoice.issued).filter(|on| case.has_come(*on)).min();
    case.account.customer_since.filter(|on| case.has_come(*on)).or_else(first)
}

/// What one due date says; none while nothing can be judged, or when a part was settled nobody knows when.
fn judge(case: &Case<'_>, item: &Item<'_>, zero: Money) -> Result<Option<Judged>> {
    let CompletePolicy { overdue, .. } = case.policy;
    let margin = i64::from(overdue.margin_days);
    let mut one = Judged {
        id: item.id.to_owned(),
        due: item.due,
        done: None,
        in_time: zero,
        late: zero,
        days: 0,
        excused: 0,
        weighted: Decimal::ZERO,
    };
    let add = |one: &mut Judged, amount: Money, on: Day| -> Result<()> {
        let passed = on.days_since(item.due).max(0);
        let excused = excused(case, item, on).min(passed);
        let days = passed.saturating_sub(excused);
        if days > margin {
            one.late = one.late.plus(amount)?;
            one.days = one.days.max(days);
        } else {
            one.in_time = one.in_time.plus(amount)?;
        }
        one.excused = one.excused.max(excused);
        let more = product(amount.decimal(), Decimal::from(days)).and_then(|more| sum(one.weighted, more));
        one.weighted = more.ok_or_else(|| CreditError::out_of_range(Problem::SumsTooLarge))?;
        Ok(())
    };
    let mut last: Option<Day> = None;
    let mut lost = zero;
    for fill in &item.fills {
        match (fill.kind, fill.on) {
            (FillKind::Payment | FillKind::Bill | FillKind::Stated, Some(on)) => {
                add(&mut one, fill.amount, on)?;
                last = last.max(Some(on));
            }
            (FillKind::Payment | FillKind::Bill | FillKind::Stated, None) => return Ok(None),
            (FillKind::WriteOff, _) => lost = lost.plus(fill.amount)?,
            (FillKind::CreditNote | FillKind::Discount | FillKind::Assigned, _) => {}
        }
    }
    let open = if item.overdue { item.undisputed()? } else { item.returned.min(item.undisputed()?) };
    let unpaid = open.plus(if case.as_of() > item.due { lost } else { zero })?;
    let waiting = item.open.is_positive() || item.at_risk.is_positive();
    if unpaid.is_positive() {
        add(&mut one, unpaid, case.as_of())?;
        if !one.late.is_positive() {
            // Late by the calendar, and by our own doing.
            return Ok(None);
        }
    } else if waiting || last.is_none() {
        return Ok(None);
    } else {
        one.done = last;
    }
    Ok(Some(one))
}

/// The days between the due date and a day that were our own doing.
fn excused(case: &Case<'_>, item: &Item<'_>, until: Day) -> i64 {
    let ours = item.invoice.map_or(0, |invoice| our_delay(case, invoice));
    let from = item.due.plus(ours);
    let mut spans: Vec<(Day, Day)> = Vec::new();
    for dispute in case.links().disputes().about(item.id) {
        if stand(dispute, case).0 == Stand::Admitted && concerns(dispute, item.id, item.instalment) {
            let end = dispute.closed_on.unwrap_or(until).min(until);
            let start = dispute.opened_on.max(from);
            if start < end {
                spans.push((start, end));
            }
        }
    }
    sort(&mut spans);
    // Days that two disputes share count once.
    let (mut days, mut reached) = (ours, from);
    for (start, end) in spans {
        days = days.saturating_add(end.days_since(start.max(reached)).max(0));
        reached = reached.max(end);
    }
    days
}

/// The days by which our invoice reached the customer, or our goods did, after the date of the document. Where the term itself counts
/// from the receipt it has them already.
fn our_delay(case: &Case<'_>, invoice: &Invoice) -> i64 {
    let dated = invoice.due.is_some() || invoice.terms.is_some() || each(&invoice.instalments).next().is_some();
    let delivered = invoice.sdi.as_ref().filter(|sdi| sdi.state == SdiState::Delivered).and_then(|sdi| sdi.on);
    let received = invoice.received_on.or(delivered).filter(|_| dated);
    let days = [received, invoice.delivered_on].into_iter().flatten().filter(|on| case.has_come(*on));
    days.map(|on| on.days_since(invoice.issued)).max().unwrap_or(0).max(0)
}
