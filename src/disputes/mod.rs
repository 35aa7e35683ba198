//! Disputes (contestazioni): why, who, by when, what goes on being collected, and what they teach us.
//!
//! The customer is not always right, and the rules are the same for everyone: what happens with a dispute is
//! decided in advance by the policy, one rule a reason. The reason is stated, mapped from a code of another
//! system, or read from the customer's words; "cannot decide" is an answer like any other.

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

pub use codes::{CodeMeaning, ReturnClass, ReturnMeaning, meaning_of, return_meaning};
pub use consistency::{Consistency, DecidedDispute, Deviation, Granted, ask_consistency, remedy_consistency};
pub use priority::Priority;
pub use reason::Confidence;
pub use remedy::RemedyDecision;
pub use triage::{DisputeTriage, TriagedDispute, ask_triage, scope_of, triage_account, triage_dispute};
pub use voice::{Cause, Skipped, VoiceOfCustomer, VoiceOptions, voice_of_customer};
pub use words::{Reading, read_words};

pub(crate) use rules::preset_rule;
pub(crate) use words::built_in as built_in_phrases;

use crate::account::{Dispute, DisputeReason};
use crate::policy::CompletePolicy;
use reason::Classifier;

/// Whether what was recorded as a dispute is a lack of cash, which is none.
pub(crate) fn is_cash_problem(policy: &CompletePolicy, dispute: &Dispute) -> bool {
    match dispute.reason {
        Some(reason) => reason == DisputeReason::CashProblem,
        None if dispute.code.is_none() && dispute.text.is_none() => false,
        None => Classifier::of(policy).classify(dispute).reason == Some(DisputeReason::CashProblem),
    }
}
