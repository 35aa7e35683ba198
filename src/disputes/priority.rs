//! How urgent a dispute is.

use crate::case::linked::Case;
use crate::ground::error::Result;
use crate::ground::money::{Money, percent_of};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
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
    let share = percent_of(disputed, open).filter(|share| *share >= urgency.share_percent.decimal());
    let age = case.as_of().days_since(dispute.opened_on);
    let stands = disputed.is_positive();
    let points = [
        (stands && disputed.decimal() >= urgency.amount.decimal()).then(|| Reason::priority_amount(disputed)),
        share.filter(|_| stands).map(Reason::priority_share),
        (stands && age >= i64::from(urgency.age_days)).then(|| Reason::priority_age(age.into())),
        // A customer who always pays in time and now does not has a reason worth hearing first.
        (stands && rating == Some(Rating::A)).then(|| Reason::priority_rating(Rating::A.as_str())),
        (repeated >= usize::from(urgency.repeated).max(1)).then(|| Reason::priority_repeated(repeated.into())),
    ];
    let steps = points.iter().flatten().count().saturating_add(usize::from(late));
    let reasons = points.into_iter().flatten().collect();
    let priority = match steps {
        0 => Priority::Low,
        1 => Priority::Normal,
        2 => Priority::High,
        _ => Priority::Urgent,
    };
    Ok((priority, reasons))
}
