//! What the payer names and nothing is owed on.

use crate::case::ledger::known::received;
use crate::case::ledger::{is_draft, is_issued, net_of};
use crate::case::linked::Case;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::records::account::InvoiceKind;

/// What a document is that the payer names and that has no due date here; and how much of the money is meant for it: an advance
/// (acconto) asks for a payment, and the declaration of the payer decides (art. 1193 c.c.).
pub(super) fn without_debt(case: &Case<'_>, id: &str, money: Money) -> Result<(Reason, Money)> {
    let nothing = Money::zero(money.currency());
    let Some(document) = case.links().invoices().first(id) else { return Ok((Reason::allocated_unknown(id), nothing)) };
    let kind = match document.kind {
        _ if !case.has_come(document.issued) => "later",
        _ if is_draft(document, case) => "draft",
        _ if !is_issued(document, case) => "cancelled",
        Some(InvoiceKind::CreditNote) => "credit-note",
        Some(InvoiceKind::Advance) => {
            let exchange = &case.question.exchange;
            let mut open = exchange.convert(net_of(document, case)?, money.currency())?;
            for payment in case.links().payments_by_invoice().naming(id) {
                if let Some(paid) = received(payment, case)?.filter(|paid| !paid.returned) {
                    open = open.less(exchange.convert(paid.amount, money.currency())?)?;
                }
            }
            let kept = money.min(open);
            return Ok((Reason::allocated_advance(id, kept), kept));
        }
        // Every other document that was issued has a due date.
        _ => return Ok((Reason::allocated_unknown(id), nothing)),
    };
    Ok((Reason::allocated_not_owed(id, kind), nothing))
}
