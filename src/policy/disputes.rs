//! How disputes are handled, decided in advance and for everyone.

use crate::account::{DisputeReason, Remedy};
use crate::money::{Amount, Percent};
use crate::read::record::{choice, record};

choice! {
    /// What an open dispute keeps from being collected.
    DisputeScope {
        /// Nothing.
        None = "none",
        /// The disputed amount only; the default.
        DisputedAmount = "disputed-amount",
        /// The whole invoice.
        Invoice = "invoice",
        /// The whole account.
        Account = "account",
    }
}

record! { written
    /// The remedy decided in advance for a kind of case, and its bounds.
    RemedyRule {
        required {
            /// The remedy.
            kind: Remedy,
        }
        texts {
            /// Who may decide beyond the bounds.
            approver,
        }
        optional {
            /// At most this share of the disputed amount.
            max_percent: Percent,
            /// At most this amount.
            max_amount: Amount,
        }
    }
}

record! { written
    /// How disputes for one reason are handled.
    DisputeRule {
        required {
            /// The reason.
            reason: DisputeReason,
            /// Department that handles it.
            owner: String,
            /// Root cause, for the statistics.
            root_cause: String,
            /// Where the customer met the cause.
            touchpoint: String,
            /// Working days to the first answer.
            respond_days: u16,
            /// Working days to the resolution.
            resolve_days: u16,
            /// What it keeps from being collected.
            stops_collection: DisputeScope,
            /// Evidence needed, as codes.
            evidence: Vec<String>,
            /// The remedy.
            remedy: RemedyRule,
        }
        texts {}
        optional {}
    }
}
