//! The contacts that had been made, in their order, and whether they reached anybody.

use crate::case::question::Query;
use crate::ground::map::sort_by_key;
use crate::records::account::{Contact, Direction, ProofKind, each};

/// The level of a contact that filed a proof of claim, whatever the ladder of the policy.
pub(crate) const FILED: &str = "file-claim";

/// The outcome of a contact that was drawn up and never made: whatever else it says, it counts for nothing.
pub(crate) const NOT_SENT: &str = "not-sent";

/// Whether a contact had been made by the day asked about.
pub(crate) fn is_made(query: &Query<'_>, contact: &Contact) -> bool {
    query.has_come(contact.on) && contact.outcome.as_deref() != Some(NOT_SENT)
}

/// Whether a contact went out to the customer.
pub(crate) fn is_outgoing(contact: &Contact) -> bool {
    contact.direction.unwrap_or(Direction::Out) == Direction::Out
}

/// Whether a contact had been made and reached somebody: its outcome is none of `contacts.failed` of the policy, and no
/// provider had reported that it was not delivered.
///
/// A registered letter that nobody collected comes back, and counts as delivered all the same (compiuta giacenza).
pub(crate) fn reached(query: &Query<'_>, contact: &Contact) -> bool {
    let proof = contact.proof.as_ref().filter(|proof| proof.on.is_none_or(|on| query.has_come(on))).map(|proof| proof.kind);
    let failed = contact.outcome.as_ref().is_some_and(|outcome| query.policy.contacts.failed.iter().any(|known| *known == **outcome));
    is_made(query, contact)
        && match proof {
            Some(ProofKind::PecNonDelivery) => false,
            Some(ProofKind::RegisteredUnclaimed) => true,
            _ => !failed,
        }
}

/// The contacts that had been made, by day; what came in follows what went out on the same day.
pub(crate) fn in_order<'a>(query: &Query<'a>) -> Vec<&'a Contact> {
    let mut contacts: Vec<&Contact> = each(&query.account.contacts).filter(|contact| is_made(query, contact)).collect();
    sort_by_key(&mut contacts, |contact| (contact.on, !is_outgoing(contact)));
    contacts
}
