//! One judgement of one subject: score, limits, and the decision that follows.

use super::ProspectDecision;
use super::facts::Facts;
use super::limits::{Limits, limits};
use super::score::{Grade, Score, score};
use super::subject::{Expected, Own, Subject};
use crate::case::linked::Case;
use crate::ground::error::Result;
use crate::ground::money::Money;

/// What the rules say of a subject.
#[derive(Debug)]
pub(crate) struct Judged<'a> {
    /// The facts it rests on.
    pub(crate) facts: Facts<'a>,
    /// The scorecard.
    pub(crate) score: Score,
    /// The limits.
    pub(crate) limits: Limits,
    /// What is proposed.
    pub(crate) decision: ProspectDecision,
    /// The limit that is proposed; none when more information is needed.
    pub(crate) limit: Option<Money>,
}

/// Judges a subject.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when amounts do not fit.
pub(crate) fn judge<'a>(case: &Case<'_>, subject: &'a Subject, own: &Own, expected: &Expected) -> Result<Judged<'a>> {
    let facts = Facts::gather(case, subject, own);
    let score = score(&facts, &case.policy.prospects);
    let limits = limits(case, subject, own, &facts, score.grade, expected)?;
    let decision = decide(&score, &limits, i64::from(case.policy.prospects.refuse_below));
    let limit = match decision {
        ProspectDecision::MoreInformation => None,
        ProspectDecision::Refuse | ProspectDecision::PrepaidOnly => Some(Money::zero(own.currency)),
        ProspectDecision::Accept | ProspectDecision::AcceptWithLimits => limits.lowest,
    };
    Ok(Judged { facts, score, limits, decision, limit })
}

/// What follows from a score and the limits. Nobody is refused, or asked to prepay, for want of data.
fn decide(score: &Score, limits: &Limits, refuse_below: i64) -> ProspectDecision {
    match (score.grade, limits.lowest) {
        (None, _) => ProspectDecision::MoreInformation,
        (Some(Grade::D), _) if score.points < refuse_below => ProspectDecision::Refuse,
        (Some(Grade::D), _) => ProspectDecision::PrepaidOnly,
        (Some(_), None) => ProspectDecision::MoreInformation,
        (Some(_), Some(limit)) if !limit.is_positive() => ProspectDecision::PrepaidOnly,
        (Some(Grade::A | Grade::B), Some(limit)) if limits.need.is_some_and(|need| limit >= need) => ProspectDecision::Accept,
        (Some(_), Some(_)) => ProspectDecision::AcceptWithLimits,
    }
}
