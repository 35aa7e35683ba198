//! Does the limit stay, and what has this customer earned? (revisione del fido)
//!
//! The evaluation of a prospect is asked again with the customer's own record, what has changed is named, and the rules of
//! recognition are applied. A limit is lowered only for something that speaks against the customer or for what a method can bear, and
//! raised only by rule. Documented choices: rule 38 of [the semantics](crate::semantics).

mod recognition;
mod triggers;

pub use recognition::{Recognition, rates};
pub(crate) use triggers::review_due;

use crate::case::linked::Case;
use crate::credit::exposure::exposure;
use crate::credit::prospect::{Evaluation, Expected, Grade, Judged, Own, ProspectDecision, Subject, evaluate_prospect, judge};
use crate::ground::error::Result;
use crate::ground::money::{Currency, Money};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::owed::overdue::overdue;
use crate::policy::{LimitMethod, RecognitionKind, ZeroLimit};
use serde::Serialize;
use triggers::{Trigger, Weight};

choice! {
    /// What is proposed for a limit.
    Proposal {
        /// It stays.
        Keep = "keep",
        /// It is raised, by a rule of recognition.
        Raise = "raise",
        /// It is lowered; a first limit where there was none, which is less than no limit at all.
        Lower = "lower",
        /// Nothing more is sold on credit.
        Suspend = "suspend",
        /// Too little is known to propose anything.
        MoreInformation = "more-information",
    }
}

/// The answer of [`review_credit`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreditReview {
    /// Currency of every amount here: the credit line's, else the account's.
    pub currency: Currency,
    /// What is proposed, for a person to decide.
    pub proposal: Proposal,
    /// The limit as it is; none where none was set.
    pub current_limit: Option<Money>,
    /// The limit that is proposed; none when more information is needed.
    pub proposed_limit: Option<Money>,
    /// The terms of the policy for the grade; none without one.
    pub proposed_terms: Option<String>,
    /// Whether the limit is due for review: something triggers it.
    pub due: bool,
    /// Why it is looked at again, the heaviest first.
    pub triggers: Vec<Reason>,
    /// What a good payer has earned. Who gets no more credit is thanked at most.
    pub recognition: Vec<Recognition>,
    /// The evaluation behind it.
    pub evaluation: Evaluation,
    /// Why, what is not earned yet, and what will be lost.
    pub reasons: Vec<Reason>,
}

/// Reviews the limit of a customer.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when amounts do not fit.
///
/// # Example
/// See the golden cases in `tests/cases/review.json`.
pub fn review_credit(case: &Case<'_>, expected: &Expected) -> Result<CreditReview> {
    let evaluation = evaluate_prospect(case, expected)?;
    let (subject, own) = (Subject::of(case), Own::of(case, expected)?);
    let judged = judge(case, &subject, &own, expected)?;
    let (exposure, overdue) = (exposure(case)?, overdue(case)?);
    let current = current_limit(case, own.currency)?;
    let ground = triggers::Ground { case, expected, own: &own, judged: &judged, exposure: &exposure, overdue: &overdue, current };
    let triggers = ground.triggers()?;
    let terms = evaluation.proposed_terms.as_deref();
    let ground = recognition::Ground { case, own: &own, lowest: judged.limit, current, terms };
    let mut recognised = ground.recognise()?;
    let heaviest = triggers.first().map(|trigger| trigger.weight);
    let (proposal, proposed) = propose(&judged, heaviest, current, recognised.raised, own.currency);
    if proposal != Proposal::Raise {
        recognised.earned.retain(|one| one.kind != RecognitionKind::HigherLimit);
    }
    if proposal == Proposal::Suspend {
        recognised.earned.retain(|one| one.kind == RecognitionKind::Thanks);
    }
    let mut reasons = vec![said(proposal, current, proposed)];
    let excused: Vec<i64> = own.punctuality.judged.iter().map(|one| one.excused).filter(|days| *days > 0).collect();
    if !excused.is_empty() {
        let days = excused.iter().fold(0_i64, |sum, days| sum.saturating_add(*days));
        reasons.push(Reason::days_excused(excused.len().into(), days.into()));
    }
    if current.is_some() && case.account.credit.as_ref().is_some_and(|credit| credit.decided_on.is_none()) {
        reasons.push(Reason::limit_undated());
    }
    reasons.extend(recognised.reasons);
    Ok(CreditReview {
        currency: own.currency,
        proposal,
        current_limit: current,
        proposed_limit: proposed,
        proposed_terms: evaluation.proposed_terms.clone(),
        due: !triggers.is_empty(),
        triggers: triggers.into_iter().map(|Trigger { reason, .. }| reason).collect(),
        recognition: recognised.earned,
        evaluation,
        reasons,
    })
}

/// The limit of the record; none where none was set, or zero means none.
fn current_limit(case: &Case<'_>, currency: Currency) -> Result<Option<Money>> {
    let limit = case.account.credit.as_ref().and_then(|credit| credit.limit).map(|limit| limit.in_currency(currency)).transpose()?;
    let unlimited = case.policy.exposure.limit_zero_means == ZeroLimit::Unlimited;
    Ok(limit.filter(|limit| !(limit.is_zero() && unlimited)))
}

/// What is proposed, with the limit.
fn propose(
    judged: &Judged<'_>,
    heaviest: Option<Weight>,
    current: Option<Money>,
    raised: Option<Money>,
    currency: Currency,
) -> (Proposal, Option<Money>) {
    if heaviest == Some(Weight::Stop) || matches!(judged.decision, ProspectDecision::Refuse | ProspectDecision::PrepaidOnly) {
        return (Proposal::Suspend, Some(Money::zero(currency)));
    }
    let Some(lowest) = judged.limit else { return (Proposal::MoreInformation, None) };
    let Some(current) = current else { return (Proposal::Lower, Some(lowest)) };
    let adverse = heaviest == Some(Weight::Adverse);
    if lowest < current {
        let bears = |method| matches!(method, LimitMethod::Strength | LimitMethod::Own | LimitMethod::Bureau | LimitMethod::Insurer);
        let cannot_bear = judged.limits.found.iter().any(|one| one.binding && bears(one.method));
        let is_weak = judged.score.is_adverse && judged.score.grade == Some(Grade::C);
        if adverse || cannot_bear || is_weak {
            return (Proposal::Lower, Some(lowest));
        }
    }
    match raised.filter(|_| !adverse) {
        Some(limit) => (Proposal::Raise, Some(limit)),
        None => (Proposal::Keep, Some(current)),
    }
}

/// The proposal as a reason.
fn said(proposal: Proposal, current: Option<Money>, proposed: Option<Money>) -> Reason {
    match (proposal, proposed, current) {
        (Proposal::Suspend, ..) => Reason::limit_suspended(current),
        (Proposal::Raise, Some(limit), Some(before)) => Reason::limit_raised(limit, before),
        (Proposal::Lower, Some(limit), Some(before)) => Reason::limit_lowered(limit, before),
        (Proposal::Keep, Some(limit), _) => Reason::limit_kept(limit),
        (_, Some(limit), _) => Reason::limit_first(limit),
        (_, None, _) => Reason::limit_undecided(),
    }
}
