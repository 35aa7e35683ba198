//! What proves that a contact reached the customer.

use crate::ground::date::Day;
use crate::records::account::{Contact, ProofKind};

/// Ordinary registered letters are kept for collection for 30 days (Poste Italiane, raccomandata: giacenza).
pub(crate) const STORAGE_DAYS: i64 = 30;

/// Since when a contact is proven to have reached the customer; none when nothing proves it.
///
/// A formal act needs delivery: the delivery receipt of a PEC, the receipt of a registered letter, or its storage
/// period. For anything milder it is enough that the customer opened, read or heard it.
pub(crate) fn proven_on(contact: &Contact, formal: bool) -> Option<Day> {
    let proof = contact.proof.as_ref()?;
    match proof.kind {
        ProofKind::PecDelivery | ProofKind::RegisteredReceipt => Some(proof.on.unwrap_or(contact.on)),
        ProofKind::RegisteredUnclaimed => Some(proof.on.unwrap_or(contact.on.plus(STORAGE_DAYS))),
        ProofKind::ReadReceipt | ProofKind::CallRecord | ProofKind::PortalView if !formal => Some(proof.on.unwrap_or(contact.on)),
        _ => None,
    }
}
