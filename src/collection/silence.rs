//! Informed, reminded and silent: what that says of a customer.

use super::progress::{is_about, is_outgoing, proven_on};
use crate::account::{Contact, Direction, each};
use crate::date::Day;
use crate::error::Result;
use crate::ledger::{FillKind, Item, Ledger};
use crate::money::Money;
use crate::policy::StepAction;
use crate::question::Query;
use crate::reason::{Reason, codes};

/// Reminders without an answer from which silence means something.
const REMINDERS: usize = 2;

/// The suspicion that a customer has no cash: it is proven to be informed of what is overdue, was reminded twice,
/// disputes nothing, and has neither answered, promised nor paid since the first reminder.
///
/// # Errors
/// `out-of-range` when sums do not fit.
pub fn no_cash_suspected(query: &Query<'_>, ledger: &Ledger<'_>) -> Result<Option<Reason>> {
    let contacts: Vec<&Contact> = each(&query.account.contacts).filter(|contact| query.has_come(contact.on)).collect();
    let mut amount = Money::zero(ledger.currency);
    let (mut reminders, mut since): (usize, Option<Day>) = (0, None);
    for item in ledger.items.iter().filter(|item| item.overdue && item.disputed.is_zero() && item.admitted.is_zero()) {
        let about = |contact: &&&Contact| is_about(contact, item.id, item.invoice.map(|invoice| invoice.issued));
        let asked: Vec<Day> = contacts
            .iter()
            .filter(about)
            .filter(|contact| is_outgoing(contact) && contact.on > item.due)
            .map(|contact| contact.on)
            .collect();
        let Some(first) = asked.iter().min().copied().filter(|_| asked.len() >= REMINDERS) else { continue };
        let informed = contacts.iter().filter(about).any(|contact| proven_on(contact, false).is_some_and(|on| query.has_come(on)));
        let heard =
            contacts.iter().any(|contact| contact.on >= first && (contact.direction == Some(Direction::In) || contact.reason.is_some()));
        let promised = each(&query.account.promises).any(|one| one.made_on >= first && query.has_come(one.made_on));
        let agreed = each(&query.account.plans).any(|one| one.agreed_on.is_some_and(|on| on >= first && query.has_come(on)));
        let paid = ledger.items.iter().flat_map(|item| &item.fills).any(|fill| {
            matches!(fill.kind, FillKind::Payment | FillKind::Bill | FillKind::Stated) && fill.on.is_some_and(|on| on >= first)
        });
        if informed && !heard && !promised && !agreed && !paid {
            amount = amount.plus(item.open)?;
            reminders = reminders.max(asked.len());
            since = Some(since.map_or(first, |known| known.min(first)));
        }
    }
    let suspicion = |since| Reason::new(codes::NO_CASH_SUSPECTED).with("reminders", reminders).with_day("since", since);
    Ok(since.map(|since| suspicion(since).with_money("amount", amount)))
}

/// The days on which formal notices about an item were delivered, as far as it is proven.
pub(crate) fn formal_notices<'q>(query: &Query<'q>, item: &Item<'_>) -> impl Iterator<Item = Day> + use<'q> {
    let query = *query;
    let (id, issued) = (item.id.to_owned(), item.invoice.map(|invoice| invoice.issued));
    let formal = move |contact: &&Contact| {
        let level = query.policy.collection.levels.iter().find(|level| contact.level_id.as_deref() == Some(level.id.as_str()));
        level.is_some_and(|level| level.action == StepAction::FormalNotice)
    };
    each(&query.account.contacts)
        .filter(move |contact| is_outgoing(contact) && is_about(contact, &id, issued))
        .filter(formal)
        .filter_map(|contact| proven_on(contact, true))
        .filter(move |on| query.has_come(*on))
}
