//! What an exposure consists of.

use crate::case::ledger::Ledger;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::records::account::PerBucket;

/// An amount for every bucket.
#[cfg_attr(target_arch = "wasm32", tsify::declare)]
pub type Buckets = PerBucket<Money>;

/// What the ledger holds in each bucket, in the account's currency.
pub(super) fn of(ledger: &Ledger<'_>) -> Result<Buckets> {
    let zero = Money::zero(ledger.currency);
    let mut buckets =
        Buckets { draft: ledger.drafts, not_due: zero, overdue: zero, orders: zero, deliveries: zero, bills: zero, returned: zero };
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
