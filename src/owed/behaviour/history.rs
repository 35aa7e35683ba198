//! What the ledger says of how the customer paid.

use crate::case::ledger::{FillKind, Item};
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;

/// An amount and how many days after its due date it was paid, or is late so far. Negative = paid early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) amount: Money,
    pub(super) days: i64,
}

/// What one due date says of the customer.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) due: Day,
    /// The day the document was issued, where there is one.
    pub(super) issued: Day,
    /// What the customer paid, with the day.
    pub(super) paid: Vec<Part>,
    /// What it has not paid although the time has come.
    pub(super) late: Option<Part>,
    /// The day on which the customer had paid all it had to.
    pub(super) done: Option<Day>,
    /// Not paid until the day asked about; days after the due date, negative before it.
    pub(super) waiting: Option<i64>,
}

impl Record {
    /// Days late of the due date as a whole: when it was done, else so far; none when there is nothing to judge yet.
    pub(super) fn days(&self) -> Option<i64> {
        self.late.map(|part| part.days).or_else(|| self.done.map(|on| on.days_since(self.due)))
    }

    /// Everything that the amount-weighted average is made of.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Part> {
        self.paid.iter().chain(self.late.iter())
    }
}

/// The record of every due date, in order, and how many of them were settled without a date.
pub(super) fn history(case: &Case<'_>) -> Result<(Vec<Record>, u32)> {
    let mut records = Vec::new();
    let mut undated = 0_u32;
    for item in &case.ledger()?.items {
        let (record, unknown) = record(case, item)?;
        undated = undated.saturating_add(u32::from(unknown));
        records.push(record);
    }
    Ok((records, undated))
}

fn record(case: &Case<'_>, item: &Item<'_>) -> Result<(Record, bool)> {
    let mut record = Record {
        due: item.due,
        issued: item.invoice.map_or(item.due, |invoice| invoice.issued),
        paid: Vec::new(),
        late: None,
        done: None,
        waiting: None,
    };
    let so_far = case.as_of().days_since(item.due);
    let mut unpaid = if item.overdue { item.open } else { item.returned }.less(item.admitted)?;
    let (mut unknown, mut lost, mut last) = (false, false, None::<Day>);
    for fill in &item.fills {
        match (fill.kind, fill.on) {
            (FillKind::Payment | FillKind::Bill | FillKind::Stated, Some(on)) => {
                record.paid.push(Part { amount: fill.amount, days: on.days_since(item.due) });
                last = last.max(Some(on));
            }
            // A write-off is not a payment: the amount stays late (rule 15 of the semantics).
            (FillKind::WriteOff, _) => {
                lost = true;
                if so_far > 0 {
                    unpaid = unpaid.plus(fill.amount)?;
                }
            }
            // Our own note, or the factor's money: says nothing of the customer.
            (FillKind::CreditNote | FillKind::Discount | FillKind::Assigned, _) => {}
            (FillKind::Payment | FillKind::Bill | FillKind::Stated, None) => unknown = true,
        }
    }
    let open = item.open.is_positive() || item.at_risk.is_positive();
    if open || lost {
        record.waiting = Some(so_far);
    } else if !unknown {
        record.done = last;
    }
    if unpaid.is_positive() && so_far > 0 {
        record.late = Some(Part { amount: unpaid, days: so_far });
    }
    Ok((record, unknown))
}
