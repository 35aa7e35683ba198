//! What is overdue, since when, and what explains it (scaduto).

mod ageing;
mod coverage;
mod status;

pub use ageing::AgeingBucket;
pub use status::OverdueStatus;

use crate::case::ledger::{Item, Ledger};
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Money, Sums};
use crate::ground::reason::Reason;
use ageing::Ageing;
use coverage::Coverage;
use serde::Serialize;

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
    /// Part of it that we admitted to be wrong and have not credited yet (riconosciuto): never asked for.
    pub admitted: Money,
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
    /// Admitted by us and not credited yet, due or not.
    pub admitted: Money,
    /// What is open, by age; not due first.
    pub ageing: Vec<AgeingBucket>,
    /// Every open due date, oldest first.
    pub items: Vec<OverdueItem>,
    /// Part of what is open that was returned unpaid (insoluto).
    #[serde(skip)]
    pub returned: Money,
    /// The last day that counts as soon.
    #[serde(skip)]
    pub soon: Day,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Sums of an account's items: per currency, and converted once.
struct Totals {
    amount: Sums,
    not_due: Sums,
    due_soon: Sums,
    disputed: Sums,
    admitted: Sums,
    returned: Sums,
    ageing: Ageing,
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
    let coverage = Coverage::of(case)?;
    let soon = case.as_of().plus(i64::from(case.policy.due_soon_days));
    let mut sums = Totals {
        amount: Sums::default(),
        not_due: Sums::default(),
        due_soon: Sums::default(),
        disputed: Sums::default(),
        admitted: Sums::default(),
        returned: Sums::default(),
        ageing: Ageing::of(case),
    };
    let (mut count, mut oldest_days, mut items) = (0_u32, 0, Vec::new());
    let mut statuses = status::Tally::of(case);
    for item in ledger.open_items() {
        let late = if item.overdue { item.own.open } else { item.own.returned };
        let waiting = item.own.open.minus(late)?;
        let days = item.days_overdue(case.as_of());
        sums.amount.add(late)?;
        sums.not_due.add(waiting)?;
        sums.returned.add(item.own.returned)?;
        // All of an item is all of it in its own currency too.
        sums.disputed.add(if item.disputed == item.open { item.own.open } else { item.disputed })?;
        sums.admitted.add(if item.admitted == item.open { item.own.open } else { item.admitted })?;
        if late.is_positive() {
            count = count.saturating_add(1);
            oldest_days = days.max(oldest_days);
        }
        if item.due <= soon {
            sums.due_soon.add(waiting)?;
        }
        sums.ageing.add_item(case, item, days, late, waiting)?;
        let status = statuses.add(&coverage, item, item.due <= soon)?;
        items.push(OverdueItem {
            invoice_id: item.id.to_owned(),
            instalment: item.instalment,
            due: item.due,
            open: item.open,
            days_late: days,
            disputed: item.disputed,
            admitted: item.admitted,
            status,
        });
    }
    sums.ageing.add_credits(case, ledger)?;
    let total = |sums: &Sums| sums.total(&case.question.exchange, ledger.currency);
    let mut answer = Overdue {
        currency: ledger.currency,
        status: statuses.worst(),
        amount: total(&sums.amount)?,
        count,
        oldest_days,
        not_due: total(&sums.not_due)?,
        due_soon: total(&sums.due_soon)?,
        disputed: total(&sums.disputed)?,
        admitted: total(&sums.admitted)?,
        ageing: sums.ageing.buckets(total)?,
        items,
        returned: total(&sums.returned)?,
        soon,
        reasons: Vec::new(),
    };
    answer.reasons = answer.reasons(ledger);
    Ok(answer)
}

/// Part of an item that is overdue: all of it when its time has come, else what was returned.
#[must_use]
pub fn late_part(item: &Item<'_>) -> Money {
    if item.overdue { item.open } else { item.returned }
}

impl Overdue {
    /// The sum of what is open and stands like that.
    ///
    /// # Errors
    /// `out-of-range` when it does not fit.
    pub(crate) fn open_as(&self, status: OverdueStatus) -> Result<Money> {
        Money::sum(self.items.iter().filter(|item| item.status == status).map(|item| item.open), self.currency)
    }

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
