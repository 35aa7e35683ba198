//! What is open, by its age.

use crate::case::ledger::{Item, Ledger};
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Money, Sums};
use crate::policy::{AgeingBy, AgeingCredits};
use serde::Serialize;

/// Receivables of one age.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AgeingBucket {
    /// First day late, included; null = not due.
    pub from: Option<u32>,
    /// Last day late, included; null = no end.
    pub to: Option<u32>,
    /// Sum of what is open, less the unused credits of that age where the policy puts them here.
    pub amount: Money,
    /// Count of items, and of such credits.
    pub count: u32,
}

/// A bucket while it is being filled.
struct Bucket {
    from: Option<u32>,
    to: Option<u32>,
    amount: Sums,
    count: u32,
}

/// The buckets of a policy, not due first.
pub(super) struct Ageing(Vec<Bucket>);

impl Ageing {
    pub(super) fn of(case: &Case<'_>) -> Self {
        let bucket = |from, to| Bucket { from, to, amount: Sums::default(), count: 0 };
        let mut buckets = vec![bucket(None, None)];
        let mut from = 1;
        for bound in &case.policy.ageing.bounds {
            buckets.push(bucket(Some(from), Some(u32::from(*bound))));
            from = u32::from(*bound).saturating_add(1);
        }
        buckets.push(bucket(Some(from), None));
        Self(buckets)
    }

    /// Adds an item: the late part by the days it is late and the rest as not due, or all of it by the age of the invoice.
    pub(super) fn add_item(&mut self, case: &Case<'_>, item: &Item<'_>, days: u32, late: Money, waiting: Money) -> Result<()> {
        match (case.policy.ageing.by, item.invoice) {
            (AgeingBy::Issued, Some(invoice)) => self.add(age(case, invoice.issued), item.own.open),
            _ => {
                self.add(days.max(1), late)?;
                self.add(0, waiting)
            }
        }
    }

    /// Adds the unused credits, each by its own age, where the policy wants them here.
    pub(super) fn add_credits(&mut self, case: &Case<'_>, ledger: &Ledger<'_>) -> Result<()> {
        if case.policy.ageing.credits == AgeingCredits::ByAge {
            ledger.unapplied.iter().try_for_each(|credit| self.add(age(case, credit.on), credit.amount.negated()))?;
        }
        Ok(())
    }

    /// Adds an amount to the bucket of its age; 0 days = not due.
    fn add(&mut self, days: u32, amount: Money) -> Result<()> {
        if amount.is_zero() {
            return Ok(());
        }
        let fits = |bucket: &&mut Bucket| match bucket.from {
            None => days == 0,
            Some(from) => days >= from && bucket.to.is_none_or(|to| days <= to),
        };
        if let Some(bucket) = self.0.iter_mut().find(fits) {
            bucket.amount.add(amount)?;
            bucket.count = bucket.count.saturating_add(1);
        }
        Ok(())
    }

    pub(super) fn buckets(&self, total: impl Fn(&Sums) -> Result<Money>) -> Result<Vec<AgeingBucket>> {
        let bucket = |one: &Bucket| Ok(AgeingBucket { from: one.from, to: one.to, amount: total(&one.amount)?, count: one.count });
        self.0.iter().map(bucket).collect()
    }
}

/// Days since a document was written or a credit arose; its own day is the first.
fn age(case: &Case<'_>, on: Day) -> u32 {
    u32::try_from(case.as_of().days_since(on)).unwrap_or(0).max(1)
}
