//! What an exposure consists of.

use crate::case::ledger::Ledger;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Exchange, Money, Sums};
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
    /// The buckets in a currency: each is summed per currency and converted once.
    pub(super) fn of(ledger: &Ledger<'_>, exchange: &Exchange, currency: Currency) -> Result<Self> {
        let (mut not_due, mut overdue, mut bills, mut returned) = (Sums::default(), Sums::default(), Sums::default(), Sums::default());
        let (mut orders, mut deliveries) = (Sums::default(), Sums::default());
        for item in &ledger.items {
            bills.add(item.own.at_risk)?;
            returned.add(item.own.returned)?;
            let bucket = if item.overdue { &mut overdue } else { &mut not_due };
            bucket.add(item.own.open.less(item.own.returned)?)?;
        }
        for order in &ledger.orders {
            orders.add(order.orders)?;
            deliveries.add(order.deliveries)?;
        }
        let total = |sums: &Sums| sums.total(exchange, currency);
        Ok(Self {
            draft: total(&ledger.drafts)?,
            not_due: total(&not_due)?,
            overdue: total(&overdue)?,
            orders: total(&orders)?,
            deliveries: total(&deliveries)?,
            bills: total(&bills)?,
            returned: total(&returned)?,
        })
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

    /// One bucket, to change it.
    pub(crate) const fn get_mut(&mut self, bucket: ExposureBucket) -> &mut Money {
        match bucket {
            ExposureBucket::Draft => &mut self.draft,
            ExposureBucket::NotDue => &mut self.not_due,
            ExposureBucket::Overdue => &mut self.overdue,
            ExposureBucket::Orders => &mut self.orders,
            ExposureBucket::Deliveries => &mut self.deliveries,
            ExposureBucket::Bills => &mut self.bills,
            ExposureBucket::Returned => &mut self.returned,
        }
    }
}
