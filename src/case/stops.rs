//! What was carried out and stops deliveries, as long as something it was about is still overdue.

use crate::case::contacts::{is_outgoing, reached};
use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::case::proof::proven_on;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::policy::{Anchor, CollectionLevel, StepAction};
use crate::records::account::{Contact, each};

/// A level of the collection that was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CarriedOut<'a> {
    /// Its identifier.
    pub(crate) level: &'a str,
    /// When: the day of the proof where the level needs one.
    pub(crate) on: Day,
}

/// The last level with `stopsDelivery` that was carried out about something still overdue.
///
/// # Errors
/// As [`Case::ledger`].
pub(crate) fn delivery<'a>(case: &Case<'a>) -> Result<Option<CarriedOut<'a>>> {
    last(case, |level| level.stops_delivery == Some(true))
}

/// The last formal notice that was carried out about something still overdue.
///
/// # Errors
/// As [`Case::ledger`].
pub(crate) fn formal_notice<'a>(case: &Case<'a>) -> Result<Option<CarriedOut<'a>>> {
    last(case, |level| level.action == StepAction::FormalNotice)
}

fn last<'a>(case: &Case<'a>, wanted: fn(&CollectionLevel) -> bool) -> Result<Option<CarriedOut<'a>>> {
    let levels: Vec<&CollectionLevel> = case.policy.collection.levels.iter().filter(|level| wanted(level)).collect();
    if levels.is_empty() || each(&case.account.contacts).next().is_none() {
        return Ok(None);
    }
    let ledger = case.ledger()?;
    let is_late = |item: &&Item<'_>| item.open.is_positive() && (item.overdue || item.returned.is_positive());
    let late = || ledger.items.iter().filter(is_late);
    // A contact that names nothing is about what was due by then, or had been issued where the level counts from that.
    let (due, issued) = (late().map(|item| item.due).min(), late().filter_map(|item| item.invoice).map(|invoice| invoice.issued).min());
    let about = |contact: &Contact, level: &CollectionLevel| match contact.invoice_ids.as_deref() {
        None | Some([]) if level.anchor == Some(Anchor::Issued) => issued.is_some_and(|issued| issued <= contact.on),
        None | Some([]) => due.is_some_and(|due| due < contact.on),
        Some(ids) => ids.iter().any(|id| ledger.items_of(id).any(|item| is_late(&item))),
    };
    let carried_out = each(&case.account.contacts).filter(|contact| is_outgoing(contact) && reached(case, contact)).filter_map(|contact| {
        let level = levels.iter().find(|level| Some(level.id.as_str()) == contact.level_id.as_deref())?;
        let on = if level.needs_proof == Some(true) { proven_on(contact, true)? } else { contact.on };
        (case.has_come(on) && about(contact, level)).then_some(CarriedOut { level: level.id.as_str(), on })
    });
    Ok(carried_out.max_by_key(|one| one.on))
}
