//! How a dispute stood on the day, what it is about, and what is left of it.

use crate::case::question::Query;
use crate::ground::error::Result;
use crate::ground::money::{Amount, Money};
use crate::records::account::{Dispute, DisputeStatus};

/// How a dispute stood on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    /// Not opened yet.
    Absent,
    /// Open.
    Open,
    /// We were wrong.
    Admitted,
    /// Rejected or closed otherwise.
    Over,
}

/// How a dispute stood, and whether nobody said since when.
pub(crate) fn stand(dispute: &Dispute, query: &Query<'_>) -> (Stand, bool) {
    let status = dispute.status.unwrap_or(DisputeStatus::Open);
    if !query.has_come(dispute.opened_on) {
        return (Stand::Absent, false);
    }
    if status == DisputeStatus::Open {
        return (Stand::Open, false);
    }
    if dispute.closed_on.is_some_and(|on| !query.has_come(on)) {
        return (Stand::Open, false);
    }
    let after = if status == DisputeStatus::Confirmed { Stand::Admitted } else { Stand::Over };
    (after, dispute.closed_on.is_none())
}

/// Whether a due date of a document is what a dispute is about. A dispute that names no invoice is about the account, and
/// needs an amount.
pub(crate) fn concerns(dispute: &Dispute, id: &str, instalment: u32) -> bool {
    match dispute.invoice_ids.as_deref() {
        None | Some([]) => dispute.amount.is_some(),
        Some(ids) => ids.iter().any(|one| one == id) && dispute.instalment.is_none_or(|number| number == instalment),
    }
}

/// The disputed amount less its credited, paid and written-off parts; none when the dispute is about all that is open.
/// `noted` is what credit notes took off it: it counts where the record does not say what was credited.
pub(crate) fn remaining(dispute: &Dispute, noted: Money, query: &Query<'_>) -> Result<Option<Money>> {
    let own = dispute.currency.unwrap_or(query.account.currency);
    let part = |amount: Option<Amount>| amount.map_or(Ok(Money::zero(own)), |amount| amount.in_currency(own));
    let Some(amount) = dispute.amount else { return Ok(None) };
    let done = part(dispute.credited)?.plus(part(dispute.paid)?)?.plus(part(dispute.written_off)?)?;
    let rest = query.question.exchange.convert(amount.in_currency(own)?.less(done)?, noted.currency())?;
    if dispute.credited.is_some() { Ok(Some(rest)) } else { rest.less(noted).map(Some) }
}
