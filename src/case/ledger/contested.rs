//! What is in dispute, and what we have admitted.

use super::claim::net_of;
use super::{Assumptions, Item, Ledger, is_issued, places_of};
use crate::case::dispute::{Classifier, Stand, concerns, remaining, scope_of, stand};
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::error::Result;
use crate::ground::map::{BTreeMap, Index, sort_by_key};
use crate::ground::money::Money;
use crate::policy::DisputeScope;
use crate::records::account::{Dispute, DisputeReason, DisputeStatus, each};

/// What open disputes keep from being collected of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Nothing.
    Nothing,
    /// A part.
    Part(Money),
    /// All of its document, with what is in dispute of the item.
    Document(Money),
    /// Everything on the account.
    Account,
}

/// How far the open disputes of an account reach: the one place that says what a dispute stops.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach<'a> {
    /// The documents that a dispute keeps back as a whole.
    documents: Index<'a>,
    /// Whether a dispute keeps everything back.
    account: bool,
}

impl<'a> Reach<'a> {
    fn of(items: &[Item<'a>]) -> Self {
        let whole = items.iter().filter(|item| item.stops == DisputeScope::Invoice);
        Self { documents: Index::of(whole.map(|item| item.id)), account: items.iter().any(|item| item.stops == DisputeScope::Account) }
    }
}

impl Ledger<'_> {
    /// Whether an open dispute keeps everything on the account from being collected.
    pub(crate) const fn stops_account(&self) -> bool {
        self.reach.account
    }

    /// What open disputes keep from being collected of an item.
    pub(crate) fn stop_of(&self, item: &Item<'_>) -> Stop {
        if self.reach.account {
            Stop::Account
        } else if self.reach.documents.first(item.id).is_some() {
            Stop::Document(item.disputed)
        } else if item.stopped.is_positive() {
            Stop::Part(item.stopped)
        } else {
            Stop::Nothing
        }
    }

    /// Whether an open dispute keeps back all of an item's document, or everything on the account.
    pub(crate) fn stops_whole(&self, item: &Item<'_>) -> bool {
        matches!(self.stop_of(item), Stop::Document(_) | Stop::Account)
    }
}

/// What credit notes took off each dispute whose record does not say what was credited: those about its documents, issued
/// since it was opened, each once, the oldest dispute first.
fn noted<'a>(disputes: &[&'a Dispute], query: &Query<'a>, links: &Links<'a>) -> Result<Vec<Money>> {
    let zero = Money::zero(query.account.currency);
    let mut used: BTreeMap<&str, Money> = BTreeMap::new();
    let mut all = Vec::with_capacity(disputes.len());
    for dispute in disputes {
        let mut taken = zero;
        if dispute.status == Some(DisputeStatus::Rejected) && stand(dispute, query).0 == Stand::Over {
            all.push(taken);
            continue;
        }
        let disputed = dispute.amount.map_or(Ok(zero), |amount| query.stated(amount, dispute.currency))?;
        let wanted = dispute.credited.map_or(Ok(disputed), |stated| query.stated(stated, dispute.currency))?;
        let named = each(&dispute.invoice_ids).flat_map(|id| links.notes().naming(id));
        for note in named.filter(|note| note.issued >= dispute.opened_on && is_issued(note, query)) {
            if taken >= wanted {
                break;
            }
            let known = used.get(note.id.as_str()).copied().unwrap_or(zero);
            let left = query.question.exchange.convert(net_of(note, query)?, zero.currency())?.less(known)?;
            let part = left.min(wanted.less(taken)?);
            taken = taken.plus(part)?;
            used.insert(&note.id, known.plus(part)?);
        }
        all.push(taken);
    }
    Ok(all)
}

/// Marks the disputed and the admitted part of every item, oldest due date first, and the part of each dispute.
///
/// A lack of cash is no dispute, whatever it was recorded as: it keeps nothing from being collected.
pub(super) fn mark<'a>(query: &Query<'a>, links: &Links<'a>, ledger: &mut Ledger<'a>, assumed: &mut Assumptions) -> Result<()> {
    let Ledger { items, by_document: index, .. } = ledger;
    let zero = Money::zero(query.account.currency);
    let mut parts: Vec<(&'a str, Money)> = Vec::new();
    let mut disputes: Vec<&Dispute> = each(&query.account.disputes).collect();
    sort_by_key(&mut disputes, |dispute| (dispute.opened_on, dispute.id.as_str()));
    if disputes.is_empty() && !items.iter().any(is_marked) {
        return Ok(());
    }
    let classifier = Classifier::of(query.policy);
    // Before this position nothing is free any more: disputes that name nothing take the oldest first.
    let mut taken_up_to = 0;
    let noted = noted(&disputes, query, links)?;
    for (dispute, noted) in disputes.into_iter().zip(noted) {
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
        let limit = remaining(dispute, noted, query)?;
        ledger.noted.extend(noted.is_positive().then_some((dispute.id.as_str(), noted)));
        let mut rest = limit.unwrap_or(zero);
        let (general, named) = match dispute.invoice_ids.as_deref() {
            None | Some([]) if limit.is_none() => (0..0, Vec::new()),
            None | Some([]) => (taken_up_to..items.len(), Vec::new()),
            Some(ids) => (0..0, places_of(index, ids)),
        };
        for place in general.chain(named) {
            let Some(item) = items.get_mut(place).filter(|item| concerns(dispute, item.id, item.instalment)) else { continue };
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
    ledger.contested = parts.into_iter().collect();
    ledger.reach = Reach::of(&ledger.items);
    Ok(())
}

/// Whether the CRM itself marked the document as disputed.
fn is_marked(item: &Item<'_>) -> bool {
    item.invoice.is_some_and(|invoice| invoice.disputed == Some(true))
}
