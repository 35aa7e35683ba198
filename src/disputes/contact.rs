//! Why a customer does not pay, read from the note of a contact.

use crate::case::dispute::{Classifier, Confidence};
use crate::ground::reason::Reason;
use crate::policy::CompletePolicy;
use crate::records::account::{Contact, NonPaymentReason};
use serde::Serialize;

/// The answer of [`propose_reason`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
pub struct ProposedReason {
    /// Why the customer does not pay; null = cannot decide.
    pub reason: Option<NonPaymentReason>,
    /// How that is known.
    pub confidence: Confidence,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Why the customer says it has not paid: the reason that the contact states, else what its note (`summary`) says, for somebody
/// to confirm. No word of the note is repeated.
#[must_use]
pub fn propose_reason(contact: &Contact, policy: &CompletePolicy) -> ProposedReason {
    if let Some(reason) = contact.reason {
        let reasons = vec![Reason::contact_reason_given(reason.as_str())];
        return ProposedReason { reason: Some(reason), confidence: Confidence::Given, reasons };
    }
    let read = contact.summary.as_deref().and_then(|note| Classifier::of(policy).why(note));
    let (confidence, said) = read.map_or_else(
        || (Confidence::Undecided, Reason::cannot_decide()),
        |reason| (Confidence::Matched, Reason::contact_reason_read(reason.as_str())),
    );
    ProposedReason { reason: read, confidence, reasons: vec![said] }
}
