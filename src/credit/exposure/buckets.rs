//! What an exposure consists of.

use crate::case::ledger::Ledger;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::records::account::ExposureBucket;
use serde::Serialize;

/// An amount for every bucket.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Buckets {
    /// Drafts (bozze).
    pub draft: Money,
    /// Not overdue (a scadere).
    pub not_due: Money,
    /// Overdue, without what was returned (scaduto).
    pub overdue: Money,
    /// Ordered.
    pub orders: Money,
    /// Delivered.
    pub deliveries: Money,
    /// With a bank (salvo buon fine).
    pub bills: Money,
    /// Returned unpaid (insoluto).
    pub returned: Money,
}

impl Buckets {
    pub(super) fn of(ledger: &Ledger<'_>) -> Result<Self> {
        let zero = Money::zero(ledger.currency);
        let mut buckets =
            Self { draft: ledger.drafts, not_due: zero, overdue: zero, orders: zero, deliveries: zero, bills: zero, returned: zero };
        for item in &ledger.items {
            let rest = item.open.less(item.returned)?;
            buckets.bills = buckets.bills.plus(item.at_risk)?;
            buckets.returned = buckets.returned.plus(item.returned)?;
            let bucket = if item.overdue { &mut buckets.overdue } else { &mut buckets.not_due };
            *bucket = bucket.plus(rest)?;
        }
        for order in &ledger.orders {
            buckets.orders = buckets.orders.plus(order.orders)?;
            buckets.deliveries = buckets.deliveries.plus(order.deliveries)?;
        }
        Ok(buckets)
    }

    /// One bucket.
    #[must_use]
    pub const fn get(&self, bucket: ExposureBucket) -> Money {
        match bucket {
            ExposureBucket::Draft => self.draft,
            ExposureBucket::NotDue => self.not_due,
            ExposureBucket::Overdue => self.overdue,
            ExposureBucket::Orders => self.orders,
            ExposureBucket::Deliveries => self.deliveries,
            ExposureBucket::Bills => self.bills,
            ExposureBucket::Returned => self.returned,
        }
    }

    /// The same buckets with something done to every amount.
    pub(super) fn try_map(self, change: impl Fn(Money) -> Result<Money>) -> Result<Self> {
        Ok(Self {
            draft: change(self.draft)?,
            not_due: change(self.not_due)?,
            overdue: change(self.overdue)?,
            orders: change(self.orders)?,
            deliveries: change(self.deliveries)?,
            bills: change(self.bills)?,
            returned: change(self.returned)?,
        })
    }
}
