//! Disputes (contestazioni): why, who, by when, what goes on being collected, and what they teach us.
//!
//! The customer is not always right, and the rules are the same for everyone: what happens with a dispute is
//! decided in advance by the policy, one rule a reason. The reason is stated, mapped from a code of another
//! system, or read from the customer's words; "cannot decide" is an answer like any other.

mod causes;
mod complaint;
mod consistency;
mod contact;
mod priority;
mod remedy;
mod triage;
mod voice;

pub(crate) use complaint::complaint;

pub use causes::{Cause, CauseChange, Movement};
pub use consistency::{Consistency, DecidedDispute, Deviation, Granted, remedy_consistency};
pub use contact::{ProposedReason, propose_reason};
pub use priority::Priority;
pub use remedy::RemedyDecision;
pub use triage::{DisputeTriage, TriagedDispute, triage_account, triage_dispute};
pub use voice::{VoiceOfCustomer, VoiceOptions, voice_of_customer};
