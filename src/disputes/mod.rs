//! Disputes (contestazioni): why, who, by when, what goes on being collected, and what they teach us.
//!
//! The customer is not always right, and the rules are the same for everyone: what happens with a dispute is
//! decided in advance by the policy, one rule a reason. The reason is stated, mapped from a code of another
//! system, or read from the customer's words; "cannot decide" is an answer like any other.

mod causes;
mod codes;
mod consistency;
mod deadline;
mod priority;
mod reason;
mod remedy;
mod rules;
mod triage;
mod voice;
mod words;

pub use causes::Cause;
pub use codes::{CodeMeaning, ReturnClass, ReturnMeaning, meaning_of, return_meaning};
pub use consistency::{Consistency, DecidedDispute, Deviation, Granted, ask_consistency, remedy_consistency};
pub use priority::Priority;
pub use reason::Confidence;
pub use remedy::RemedyDecision;
pub use triage::{DisputeTriage, TriagedDispute, ask_triage, scope_of, triage_account, triage_dispute};
pub use voice::{Skipped, VoiceOfCustomer, VoiceOptions, voice_of_customer};
pub use words::{Reading, read_words};

pub(crate) use rules::preset_rule;
pub(crate) use words::built_in as built_in_phrases;

use crate::account::{Dispute, DisputeReason};
use crate::policy::CompletePolicy;
use reason::Classifier;
use std::cell::OnceCell;

/// The reasons of many disputes under one policy, whose word lists are read at most once.
pub(crate) struct ReasonsOf<'p> {
    policy: &'p CompletePolicy,
    classifier: OnceCell<Classifier>,
}

impl<'p> ReasonsOf<'p> {
    pub(crate) const fn new(policy: &'p CompletePolicy) -> Self {
        Self { policy, classifier: OnceCell::new() }
    }

    /// Why the customer disputes, where it can be decided.
    pub(crate) fn of(&self, dispute: &Dispute) -> Option<DisputeReason> {
        if dispute.reason.is_some() || dispute.code.is_none() && dispute.text.is_none() {
            return dispute.reason;
        }
        self.classifier.get_or_init(|| Classifier::of(self.policy)).classify(dispute).reason
    }
}
