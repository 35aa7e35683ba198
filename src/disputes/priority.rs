//! How urgent a dispute is.

use crate::case::linked::Case;
use crate::ground::error::Result;
use crate::ground::money::{Money, percent_of};
use crate::ground::read::record::choice;
use crate::ground::reason::{Reason, codes};
use crate::owed::behaviour::Rating;
use crate::records::account::Dispute;

choice! {
    /// How urgent a dispute is.
    Priority {
        /// When there is time.
        Low = "low",
        /// In its turn.
        Normal = "normal",
        /// Before others.
        High = "high",
        /// Today.
        Urgent = "urgent",
    }
}

/// The priority, and what raised it: each point of the policy's `disputes.urgency` that
/// holds is one step, and so are a customer of the best rating and a missed deadline.
pub(super) fn priority(
    case: &Case<'_>,
    dispute: &Dispute,
    disputed: Money,
    open: Money,
    rating: Option<Rating>,
    repeated: usize,
    late: bool,
) -> Result<(Priority, Vec<Reason>)> {
    let urgency = &case.policy.disputes.urgency;
    let mut reasons = Vec::new();
    if disputed.is_positive() && disputed.decimal() >= urgency.amount.decimal() {
        reasons.push(Reason::new(codes::PRIORITY_AMOUNT).with_money("amount", disputed));
    }
    if let Some(share) = percent_of(disputed, open).filter(|share| *share >= urgency.share_percent.decimal() && disputed.is_positive()) {
        reasons.push(Reason::new(codes::PRIORITY_SHARE).with("percent", share));
    }
    let age = case.as_of().days_since(dispute.opened_on);
    if disputed.is_positive() && age >= i64::from(urgency.age_days) {
        reasons.push(Reason::new(codes::PRIORITY_AGE).with("days", age));
    }
    // A customer who always pays in time and now does not has a reason worth hearing first.
    if rating == Some(Rating::A) && disputed.is_positive() {
        reasons.push(Reason::new(codes::PRIORITY_RATING).with("rating", Rating::A));
    }
    if repeated >= usize::from(urgency.repeated).max(1) {
        reasons.push(Reason::new(codes::PRIORITY_REPEATED).with("count", repeated));
    }
    let steps = reasons.len().saturating_add(usize::from(late));
    let priority = match steps {
        0 => Priority::Low,
        1 => Priority::Normal,
        2 => Priority::High,
        _ => Priority::Urgent,
    };
    Ok((priority, reasons))
}
