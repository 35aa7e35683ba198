//! What a firm can do at once against a leak.

use crate::ground::read::record::choice;
use crate::ground::reason::Reason;

choice! {
    /// What a firm can do at once.
    QuickAction {
        /// Work by an ordered worklist, and call early.
        OrderWorklist = "order-worklist",
        /// Dun more strictly.
        Dun = "dun",
        /// Grant shorter terms.
        ShortenTerms = "shorten-terms",
        /// Look after what is 31 to 60 days late.
        Focus31To60 = "focus-31-60",
        /// Invoice at delivery.
        BillAtDelivery = "bill-at-delivery",
        /// Check channel and address.
        CheckChannel = "check-channel",
        /// Mend codes and data before an invoice is written.
        FixCodes = "fix-codes",
        /// Mend the dearest cause first.
        TopCause = "top-cause",
        /// Remind automatically.
        RemindAutomatically = "remind-automatically",
        /// Find better names and hours.
        BetterNames = "better-names",
        /// Confirm promises in writing, and agree shorter dates.
        ConfirmInWriting = "confirm-in-writing",
        /// Give each cause an owner and a deadline.
        OwnerPerCause = "owner-per-cause",
        /// Name somebody who looks after it.
        Assign = "assign",
        /// Check the limit before an order is confirmed.
        Gate = "gate",
        /// Go through the limits.
        ReviewLimits = "review-limits",
        /// Match payments, and ask what they are for.
        Match = "match",
        /// Complete the master data.
        Complete = "complete",
        /// Look at the customer's grade when selling.
        GradeAtSale = "grade-at-sale",
    }
}

impl QuickAction {
    /// It as a reason.
    pub(super) fn reason(self) -> Reason {
        Reason::quick_action(self.as_str())
    }
}
