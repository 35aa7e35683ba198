//! What an exposure consists of.

use crate::case::ledger::Ledger;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Exchange, Money, Sums};
use crate::records::account::PerBucket;

/// An amount for every bucket.
#[cfg_attr(target_arch = "wasm32", tsify::declare)]
pub type Buckets = PerBucket<Money>;

/// What the ledger holds in each bucket, in a currency: each is summed per currency and converted once.
pub(super) fn of(ledger: &Ledger<'_>, exchange: &Exchange, currency: Currency) -> Result<Buckets> {
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
    Ok(Buckets {
        draft: total(&ledger.drafts)?,
        not_due: total(&not_due)?,
        overdue: total(&overdue)?,
        orders: total(&orders)?,
        deliveries: total(&deliveries)?,
        bills: total(&bills)?,
        returned: total(&returned)?,
    })
}
