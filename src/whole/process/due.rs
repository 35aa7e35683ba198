//! A due date as it stood on some day, by what settled it.

use crate::case::ledger::{Item, Ledger};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;

/// What is still to come of it: open or with a bank.
pub(super) fn receivable(item: &Item<'_>) -> Result<Money> {
    item.open.plus(item.at_risk)
}

/// All of an account that is still to come.
pub(super) fn receivables(ledger: &Ledger<'_>) -> Result<Money> {
    ledger.items.iter().try_fold(Money::zero(ledger.currency), |sum, item| sum.plus(receivable(item)?))
}

/// Whether everything that settled a part of it has a day.
pub(super) fn is_dated(item: &Item<'_>) -> bool {
    item.fills.iter().all(|fill| fill.on.is_some())
}

/// Whether a part of it was unpaid at the end of a day.
pub(super) fn was_unpaid(item: &Item<'_>, day: Day) -> Result<bool> {
    let settled = item.fills.iter().filter(|fill| fill.on.is_some_and(|on| on <= day)).map(|fill| fill.amount);
    Ok(item.amount > Money::sum(settled, item.amount.currency())?)
}

/// The day on which the last part of it was settled; none while something is to come.
pub(super) fn settled_on(item: &Item<'_>) -> Option<Day> {
    let last = item.fills.iter().filter_map(|fill| fill.on).max();
    last.filter(|_| !item.open.is_positive() && !item.at_risk.is_positive())
}
