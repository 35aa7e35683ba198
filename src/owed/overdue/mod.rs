//! What is overdue, since when, and what explains it (scaduto).

mod coverage;
mod status;

pub use status::OverdueStatus;

use crate::case::ledger::{Item, Ledger};
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Money};
use crate::ground::reason::Reason;
use coverage::Coverage;
use serde::Serialize;

/// Receivables of one age.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AgeingBucket {
    /// First day late, included; null = not due.
    pub from: Option<u32>,
    /// Last day late, included; null = no end.
    pub to: Option<u32>,
    /// Sum of what is open.
    pub amount: Money,
    /// Count of items.
    pub count: u32,
}

/// One open due date.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OverdueItem {
    /// The document; the bill's identifier for a returned bill that names no document.
    pub invoice_id: String,
    /// Position among the instalments, from 1.
    pub instalment: u32,
    /// Due date.
    pub due: Day,
    /// What the customer still has to pay.
    pub open: Money,
    /// Days past the due date; 0 when not overdue.
    pub days_late: u32,
    /// Part of it in dispute.
    pub disputed: Money,
    /// Where it stands.
    pub status: OverdueStatus,
}

/// The answer of [`overdue`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Overdue {
    /// Currency of every amount here: the account's.
    pub currency: Currency,
    /// Where the account stands.
    pub status: OverdueStatus,
    /// Overdue, disputed parts and returned items included.
    pub amount: Money,
    /// Count of overdue items.
    pub count: u32,
    /// Days the oldest of them is late.
    pub oldest_days: u32,
    /// Open and not overdue.
    pub not_due: Money,
    /// Part of it due within the policy's days.
    pub due_soon: Money,
    /// In dispute, due or not.
    pub disputed: Money,
    /// What is open, by age; not due first.
    pub ageing: Vec<AgeingBucket>,
    /// Every open due date, oldest first.
    pub items: Vec<OverdueItem>,
    /// Part of what is open that was returned unpaid (insoluto).
    #[serde(skip)]
    pub returned: Money,
    /// Part of what is open that we have admitted and not yet credited.
    #[serde(skip)]
    pub admitted: Money,
    /// The last day that counts as soon.
    #[serde(skip)]
    pub soon: Day,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What is overdue on the day.
///
/// An item is overdue when the day is after its due date plus the policy's margin: due today is not overdue.
/// A returned bill is overdue whatever the margin says.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn overdue(case: &Case<'_>) -> Result<Overdue> {
    let ledger = case.ledger()?;
    let zero = Money::zero(ledger.currency);
    let coverage = Coverage::of(case)?;
    let soon = case.as_of().plus(i64::from(case.policy.due_soon_days));
    let mut answer = Overdue {
        currency: ledger.currency,
        status: OverdueStatus::NothingOpen,
        amount: zero,
        count: 0,
        oldest_days: 0,
        not_due: zero,
        due_soon: zero,
        disputed: zero,
        ageing: ageing_buckets(case, zero),
        items: Vec::new(),
        returned: ledger.sum(|item| item.returned)?,
        admitted: ledger.sum(|item| item.admitted)?,
        soon,
        reasons: Vec::new(),
    };
    let mut statuses = status::Tally::of(case);
    for item in ledger.open_items() {
        let late = late_part(item);
        let waiting = item.open.minus(late)?;
        let days = item_days(item, case.as_of());
        answer.amount = answer.amount.plus(late)?;
        answer.not_due = answer.not_due.plus(waiting)?;
        answer.disputed = answer.disputed.plus(item.disputed)?;
        if late.is_positive() {
            answer.count = answer.count.saturating_add(1);
            answer.oldest_days = answer.oldest_days.max(days);
        }
        if item.due <= soon {
            answer.due_soon = answer.due_soon.plus(waiting)?;
        }
        age(&mut answer.ageing, days.max(1), late)?;
        age(&mut answer.ageing, 0, waiting)?;
        let status = statuses.add(&coverage, item, item.due <= soon)?;
        answer.items.push(OverdueItem {
            invoice_id: item.id.to_owned(),
            instalment: item.instalment,
            due: item.due,
            open: item.open,
            days_late: days,
            disputed: item.disputed,
            status,
        });
    }
    answer.status = statuses.worst();
    answer.reasons = answer.reasons(ledger);
    Ok(answer)
}

/// Part of an item that is overdue: all of it when its time has come, else what was returned.
#[must_use]
pub fn late_part(item: &Item<'_>) -> Money {
    if item.overdue { item.open } else { item.returned }
}

/// Days an item is late: as the item says, or since the due date for what was returned.
fn item_days(item: &Item<'_>, as_of: Day) -> u32 {
    let days = if item.returned.is_positive() { as_of.days_since(item.due).max(0) } else { item.days_late(as_of) };
    u32::try_from(days).unwrap_or(u32::MAX)
}

fn ageing_buckets(case: &Case<'_>, zero: Money) -> Vec<AgeingBucket> {
    let mut buckets = vec![AgeingBucket { from: None, to: None, amount: zero, count: 0 }];
    let mut from = 1;
    for bound in &case.policy.ageing.bounds {
        buckets.push(AgeingBucket { from: Some(from), to: Some(u32::from(*bound)), amount: zero, count: 0 });
        from = u32::from(*bound).saturating_add(1);
    }
    buckets.push(AgeingBucket { from: Some(from), to: None, amount: zero, count: 0 });
    buckets
}

/// Adds an amount to the bucket of its age; 0 days = not due.
fn age(buckets: &mut [AgeingBucket], days: u32, amount: Money) -> Result<()> {
    if !amount.is_positive() {
        return Ok(());
    }
    let fits = |bucket: &&mut AgeingBucket| match bucket.from {
        None => days == 0,
        Some(from) => days >= from && bucket.to.is_none_or(|to| days <= to),
    };
    if let Some(bucket) = buckets.iter_mut().find(fits) {
        bucket.amount = bucket.amount.plus(amount)?;
        bucket.count = bucket.count.saturating_add(1);
    }
    Ok(())
}

impl Overdue {
    /// What is overdue, said; nothing when nothing is. The same holds of its kin below.
    pub(crate) fn say_overdue(&self) -> Option<Reason> {
        self.amount.is_positive().then(|| Reason::overdue(self.amount, self.count.into(), self.oldest_days.into()))
    }

    pub(crate) fn say_returned(&self) -> Option<Reason> {
        self.returned.is_positive().then(|| Reason::returned(self.returned))
    }

    pub(crate) fn say_disputed(&self) -> Option<Reason> {
        self.disputed.is_positive().then(|| Reason::disputed(self.disputed))
    }

    pub(crate) fn say_admitted(&self) -> Option<Reason> {
        self.admitted.is_positive().then(|| Reason::admitted(self.admitted, None))
    }

    pub(crate) fn say_due_soon(&self) -> Option<Reason> {
        self.due_soon.is_positive().then(|| Reason::due_soon(self.due_soon, self.soon))
    }

    pub(crate) fn say_not_due(&self) -> Option<Reason> {
        (!self.items.is_empty() && !self.amount.is_positive()).then(|| Reason::not_due(self.not_due))
    }

    fn reasons(&self, ledger: &Ledger<'_>) -> Vec<Reason> {
        let sayings = [self.say_overdue(), self.say_returned(), self.say_disputed(), self.say_admitted(), self.say_due_soon()];
        let mut reasons: Vec<Reason> = sayings.into_iter().flatten().collect();
        reasons.extend(self.items.is_empty().then(Reason::nothing_open));
        reasons.extend(self.say_not_due());
        let residues = ledger.open_items().filter(|item| item.residue).count();
        if residues > 0 {
            reasons.push(Reason::residue_ignored(residues.into()));
        }
        reasons.extend(ledger.reasons.iter().cloned());
        reasons
    }
}
