//! What is in dispute, and what we have admitted.

use super::{Assumptions, Item, places_of};
use crate::case::dispute::{Classifier, scope_of};
use crate::case::question::Query;
use crate::ground::error::Result;
use crate::ground::map::{BTreeMap, Index, sort_by_key};
use crate::ground::money::{Amount, Money};
use crate::records::account::{Dispute, DisputeReason, DisputeStatus, each};

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

/// The disputed amount less its credited, paid and written-off parts; none when the dispute is about all that is open.
pub(crate) fn remaining(dispute: &Dispute, query: &Query<'_>) -> Result<Option<Money>> {
    let currency = query.account.currency;
    let part = |amount: Option<Amount>| amount.map_or(Ok(Money::zero(currency)), |amount| amount.in_currency(currency));
    let Some(amount) = dispute.amount else { return Ok(None) };
    let done = part(dispute.credited)?.plus(part(dispute.paid)?)?.plus(part(dispute.written_off)?)?;
    amount.in_currency(currency)?.less(done).map(Some)
}

/// Whether an item is what a dispute is about. A dispute that names no invoice is about the account, and needs an amount.
pub(crate) fn concerns(dispute: &Dispute, item: &Item<'_>) -> bool {
    match dispute.invoice_ids.as_deref() {
        None | Some([]) => dispute.amount.is_some(),
        Some(ids) => ids.iter().any(|id| id == item.id) && dispute.instalment.is_none_or(|number| number == item.instalment),
    }
}

/// Marks the disputed and the admitted part of every item, oldest due date first; answers the part of each dispute.
///
/// A lack of cash is no dispute, whatever it was recorded as: it keeps nothing from being collected.
pub(super) fn mark<'a>(
    query: &Query<'a>,
    items: &mut [Item<'_>],
    index: &Index<'_>,
    assumed: &mut Assumptions,
) -> Result<BTreeMap<&'a str, Money>> {
    let zero = Money::zero(query.account.currency);
    let mut parts: Vec<(&'a str, Money)> = Vec::new();
    let mut disputes: Vec<&Dispute> = each(&query.account.disputes).collect();
    sort_by_key(&mut disputes, |dispute| (dispute.opened_on, dispute.id.as_str()));
    if disputes.is_empty() && !items.iter().any(is_marked) {
        return Ok(BTreeMap::new());
    }
    let classifier = Classifier::of(query.policy);
    // Before this position nothing is free any more: disputes that name nothing take the oldest first.
    let mut taken_up_to = 0;
    for dispute in disputes {
        let (stand, undated) = stand(dispute, query);
        if undated {
            assumed.undated("disputes.status");
        }
        if !matches!(stand, Stand::Open | Stand::Admitted) {
            continue;
        }
        let reason = classifier.classify(dispute).reason;
        if reason == Some(DisputeReason::CashProblem) {
            continue;
        }
        let scope = scope_of(query.policy, reason);
        let mut part = zero;
        let limit = remaining(dispute, query)?;
        let mut rest = limit.unwrap_or(zero);
        let (general, named) = match dispute.invoice_ids.as_deref() {
            None | Some([]) if limit.is_none() => (0..0, Vec::new()),
            None | Some([]) => (taken_up_to..items.len(), Vec::new()),
            Some(ids) => (0..0, places_of(index, ids)),
        };
        for place in general.chain(named) {
            let Some(item) = items.get_mut(place).filter(|item| concerns(dispute, item)) else { continue };
            let free = item.open.less(item.disputed)?.less(item.admitted)?;
            if free.is_zero() && place == taken_up_to {
                taken_up_to = taken_up_to.saturating_add(1);
            }
            if limit.is_some() && rest.is_zero() {
                break;
            }
            let taken = if limit.is_some() { free.min(rest) } else { free };
            rest = rest.less(taken)?;
            part = part.plus(taken)?;
            if stand == Stand::Open {
                item.dispute(taken, scope)?;
            } else {
                item.admitted = item.admitted.plus(taken)?;
            }
        }
        parts.push((dispute.id.as_str(), part));
    }
    for item in items.iter_mut().filter(|item| is_marked(item)) {
        if item.open.is_positive() {
            assumed.undated("invoices.disputed");
        }
        item.dispute(item.undisputed()?, scope_of(query.policy, None))?;
    }
    sort_by_key(&mut parts, |(id, _)| *id);
    Ok(parts.into_iter().collect())
}

/// Whether the CRM itself marked the document as disputed.
fn is_marked(item: &Item<'_>) -> bool {
    item.invoice.is_some_and(|invoice| invoice.disputed == Some(true))
}
