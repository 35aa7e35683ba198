//! What is held against a customer: what came back unpaid and which promises were broken, and for how long.
//!
//! Both are remembered while what they were about is open, and for `behaviour.memoryDays` after the day. A return that left
//! nothing unpaid was a transfer of our own: a refund that came back, or an overpayment that we sent back.

use crate::case::agreements::PromiseState;
use crate::case::ledger::{Item, Ledger};
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::records::account::{BillStatus, InvoiceKind, Payment, each};

/// Bills and payments that had come back unpaid by the day and are remembered.
pub(crate) fn returned(case: &Case<'_>) -> Result<u32> {
    let there = |day: Option<Day>| day.is_none_or(|on| case.has_come(on));
    let ledger = case.ledger()?;
    let mut count = 0_u32;
    for bill in each(&case.account.bills).filter(|bill| bill.status == BillStatus::Returned) {
        let remembered =
            || is_young(case, bill.returned_on.unwrap_or(bill.due)) || is_open(ledger, bill.invoice_id.as_deref().unwrap_or(&bill.id));
        if there(bill.presented.or(bill.credited_on)) && there(bill.returned_on) && remembered() {
            count = count.saturating_add(1);
        }
    }
    for payment in each(&case.account.payments).filter(|payment| case.has_come(payment.on)) {
        let Some(on) = payment.returned.as_ref().map(|back| back.on).filter(|on| case.has_come(*on)) else { continue };
        if payment.reversed_on.is_some_and(|on| case.has_come(on)) || is_own_transfer(case, payment, on)? {
            continue;
        }
        if is_young(case, on) || payment.invoice_id.as_deref().is_some_and(|id| is_open(ledger, id)) {
            count = count.saturating_add(1);
        }
    }
    Ok(count)
}

/// Promises that were broken, or kept only in part, and are remembered.
pub(crate) fn broken_promises(case: &Case<'_>) -> Result<u32> {
    let ledger = case.ledger()?;
    let failed = case.agreements()?.promises().filter(|one| matches!(one.status.status, PromiseState::Broken | PromiseState::PartlyKept));
    let remembered = failed.filter(|one| {
        let open = match one.promise.invoice_ids.as_deref() {
            None | Some([]) => {
                let existed = |item: &Item<'_>| item.invoice.is_none_or(|invoice| invoice.issued <= one.promise.made_on);
                ledger.open_items().any(existed)
            }
            Some(ids) => ids.iter().any(|id| is_open(ledger, id)),
        };
        open || one.status.decided_on.is_some_and(|on| is_young(case, on))
    });
    Ok(u32::try_from(remembered.count()).unwrap_or(u32::MAX))
}

fn is_young(case: &Case<'_>, on: Day) -> bool {
    case.as_of().days_since(on) < i64::from(case.policy.behaviour.memory_days)
}

fn is_open(ledger: &Ledger<'_>, id: &str) -> bool {
    ledger.items_of(id).any(|item| item.open.is_positive())
}

/// Whether a payment that came back was ours: it names a credit note, or it left nothing unpaid when it came back.
fn is_own_transfer(case: &Case<'_>, payment: &Payment, on: Day) -> Result<bool> {
    let ledger = case.ledger()?;
    match payment.invoice_id.as_deref() {
        Some(id) => {
            let document = case.links().invoices().first(id);
            let note = document.is_some_and(|invoice| invoice.kind == Some(InvoiceKind::CreditNote));
            let mut items = ledger.items_of(id).peekable();
            Ok(note || items.peek().is_some() && !any_unpaid(items, ledger, on)?)
        }
        None if payment.order_id.is_some() => Ok(false),
        None => Ok(!any_unpaid(ledger.items.iter(), ledger, on)?),
    }
}

/// Whether something of these items was unpaid at the end of a day.
fn any_unpaid<'i>(items: impl Iterator<Item = &'i Item<'i>>, ledger: &Ledger<'_>, on: Day) -> Result<bool> {
    for item in items.filter(|item| item.invoice.is_none_or(|invoice| invoice.issued <= on)) {
        let fills = item.fills.iter().filter(|fill| fill.on.is_none_or(|day| day <= on)).map(|fill| fill.amount);
        if item.amount.minus(Money::sum(fills, ledger.currency)?)?.is_positive() {
            return Ok(true);
        }
    }
    Ok(false)
}
