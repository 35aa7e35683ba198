//! What a dispute is about, whether or not the invoice is paid.

use crate::case::dispute::{Stand, concerns, stand};
use crate::case::linked::Case;
use crate::ground::error::Result;
use crate::ground::money::{Amount, Money};
use crate::records::account::Dispute;

/// What a dispute was about, in the account's currency: its amount, else what is open in dispute, else the amounts of its
/// invoices.
pub(crate) fn complaint(dispute: &Dispute, case: &Case<'_>) -> Result<Money> {
    let ledger = case.ledger()?;
    if let Some(amount) = dispute.amount {
        return case.stated(amount, dispute.currency);
    }
    let open = stand(dispute, case).0 == Stand::Open;
    let contested = ledger.contested_by(&dispute.id);
    if open && contested.is_positive() {
        return Ok(contested);
    }
    Ok(invoiced(dispute, case)?.unwrap_or(Money::zero(ledger.currency)))
}

/// What the invoices that a dispute names were for; none where the account holds none of them.
fn invoiced(dispute: &Dispute, case: &Case<'_>) -> Result<Option<Money>> {
    let ledger = case.ledger()?;
    let named = ledger.items_named(dispute.invoice_ids.as_deref().unwrap_or_default());
    let mut named = named.filter(|item| concerns(dispute, item.id, item.instalment)).map(|item| item.amount).peekable();
    named.peek().is_some().then(|| Money::sum(named, ledger.currency)).transpose()
}

/// What is left of a complaint for a remedy, never more than its invoices were for: what was credited or written off has been
/// made good already. What the customer paid of it has not: whoever paid first is heard like the others.
pub(super) fn to_remedy(dispute: &Dispute, case: &Case<'_>) -> Result<Money> {
    let ledger = case.ledger()?;
    if stand(dispute, case).0 != Stand::Open {
        return Ok(Money::zero(ledger.currency));
    }
    let part = |amount: Option<Amount>| amount.map_or(Ok(Money::zero(ledger.currency)), |amount| case.stated(amount, dispute.currency));
    let credited = if dispute.credited.is_some() { part(dispute.credited)? } else { ledger.noted_of(&dispute.id) };
    let complaint = complaint(dispute, case)?;
    let complaint = invoiced(dispute, case)?.map_or(complaint, |most| complaint.min(most));
    complaint.less(credited)?.less(part(dispute.written_off)?)
}
