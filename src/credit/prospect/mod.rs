//! May this prospect have credit, how much, and on which terms? (valutazione del cliente nuovo)
//!
//! A scorecard that explains itself: every rule that holds gives its points and its reason, the sum is the grade, each method of the
//! policy computes a limit, and the lowest counts. The answer is a proposal; where a natural person is judged, a person has to decide
//! (art. 22 GDPR). Documented choices: rule 37 of [the semantics](crate::semantics).

mod change;
mod facts;
mod filed;
mod judge;
mod limits;
mod otherwise;
mod score;
mod subject;

pub use filed::AltmanZone;
pub(crate) use judge::{Judged, judge};
pub use limits::LimitLacking;
pub(crate) use limits::days_of;
pub use score::{Grade, ScoreSource};
pub use subject::{EvaluationOptions, Expected};
pub(crate) use subject::{Own, Subject, YEAR};

use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Money, fixed};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::policy::LimitMethod;
use change::Bench;
use facts::half_life;
use serde::Serialize;

choice! {
    /// What is proposed.
    ProspectDecision {
        /// Credit as it is needed.
        Accept = "accept",
        /// Credit up to the limit.
        AcceptWithLimits = "accept-with-limits",
        /// No credit: payment before delivery.
        PrepaidOnly = "prepaid-only",
        /// No business.
        Refuse = "refuse",
        /// Too little is known to propose anything.
        MoreInformation = "more-information",
    }
}

/// The points of one rule.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contribution {
    /// The rule's identifier; `base` for the points that everybody starts with.
    pub rule: String,
    /// Its points, after the information behind them has faded.
    pub points: i64,
    /// What the rule found.
    pub reasons: Vec<Reason>,
}

/// The limit by one method.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LimitFound {
    /// The method.
    pub method: LimitMethod,
    /// The limit; none where the method lacks data.
    pub amount: Option<Money>,
    /// Whether it is the lowest, which counts.
    pub binding: bool,
    /// What it was computed from, or what it lacks.
    pub reasons: Vec<Reason>,
}

/// Information that is too old to rely on.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StaleInformation {
    /// What it is.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub kind: &'static str,
    /// Where it comes from: the source of a signal, the year of accounts, `own` for our own records.
    pub source: String,
    /// Its day.
    pub on: Day,
    /// The first day on which it is stale.
    #[serde(skip)]
    pub since: Day,
    /// Days after which it counts half.
    #[serde(skip)]
    pub half_life: u16,
}

impl StaleInformation {
    /// The reason that says it.
    pub(crate) fn reason(&self) -> Reason {
        Reason::information_stale(self.kind, &self.source, self.on, self.half_life.into())
    }
}

/// The answer of [`evaluate_prospect`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evaluation {
    /// Currency of every amount here: the credit line's, else the account's.
    pub currency: Currency,
    /// The grade; none when too little is known for one.
    pub grade: Option<Grade>,
    /// The sum of the points; none with the grade.
    pub score: Option<i64>,
    /// The limit; none when more information is needed, zero when nothing is sold on credit.
    pub proposed_limit: Option<Money>,
    /// The terms of the policy for the grade; none without one.
    pub proposed_terms: Option<String>,
    /// What is proposed, for a person to decide.
    pub decision: ProspectDecision,
    /// Every rule that holds, in the order of the policy; the points sum to the score.
    pub contributions: Vec<Contribution>,
    /// Every method of the policy with its limit; the lowest binds.
    pub limits: Vec<LimitFound>,
    /// What alone would change the grade or the limit, found by judging again.
    pub would_change: Vec<Reason>,
    /// Information that is too old to rely on.
    pub stale: Vec<StaleInformation>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Whether a prospect may have credit, how much and on which terms.
///
/// What is not known adds and takes nothing: below grade C is only whom something adverse speaks against, and nobody is refused for
/// want of data. Erased protests and expired insolvencies are as if they had never been.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when amounts do not fit.
///
/// # Example
/// See the golden cases in `tests/cases/prospect.json`.
pub fn evaluate_prospect(case: &Case<'_>, expected: &Expected) -> Result<Evaluation> {
    expected.check(case.account.currency)?;
    let (subject, own) = (Subject::of(case), Own::of(case, expected)?);
    let judged = judge(case, &subject, &own, expected)?;
    let would_change = Bench { case, subject: &subject, own: &own, expected, now: &judged }.changes()?;
    Ok(answer(case, &own, &judged, would_change))
}

/// Information about a customer that is too old to rely on.
///
/// # Errors
/// As [`evaluate_prospect`].
pub fn stale(case: &Case<'_>) -> Result<Vec<StaleInformation>> {
    let (subject, own) = (Subject::of(case), Own::of(case, &Expected::default())?);
    Ok(stale_of(case, &facts::Facts::gather(case, &subject, &own)))
}

fn stale_of(case: &Case<'_>, facts: &facts::Facts<'_>) -> Vec<StaleInformation> {
    let rules = &case.policy.prospects;
    let old = facts.dated.iter().filter(|dated| facts.is_stale(dated, rules));
    old.map(|dated| {
        let days = half_life(dated.kind, rules).unwrap_or_default();
        let since = dated.on.plus(i64::from(days).saturating_mul(2).saturating_add(1));
        StaleInformation { kind: dated.kind.as_str(), source: dated.source.clone(), on: dated.on, since, half_life: days }
    })
    .collect()
}

fn answer(case: &Case<'_>, own: &Own, judged: &Judged<'_>, would_change: Vec<Reason>) -> Evaluation {
    let rules = &case.policy.prospects;
    let (score, facts) = (&judged.score, &judged.facts);
    let stale = stale_of(case, facts);
    let terms = score.grade.map(|grade| match (judged.decision, grade) {
        // Without a limit nothing is sold on terms, whatever the grade.
        (ProspectDecision::PrepaidOnly | ProspectDecision::Refuse, _) | (_, Grade::D) => &rules.terms.d,
        (_, Grade::A) => &rules.terms.a,
        (_, Grade::B) => &rules.terms.b,
        (_, Grade::C) => &rules.terms.c,
    });
    let mut reasons = Vec::new();
    match score.grade {
        Some(grade) => reasons.push(Reason::grade_given(grade.as_str(), score.points.into())),
        None => reasons.push(Reason::grade_undecided(score.sources.into(), rules.min_sources.into())),
    }
    reasons.extend(score.lacking.iter().map(|source| Reason::information_missing(source.as_str())));
    let binding = judged.limits.found.iter().find(|one| one.binding);
    if let (Some(one), Some(limit)) = (binding, judged.limit) {
        reasons.push(Reason::limit_binding(one.method.as_str(), limit));
    }
    if let (Some(need), Some(limit)) = (judged.limits.need, judged.limit)
        && need > limit
        && limit.is_positive()
    {
        reasons.push(Reason::need_above_limit(need, limit));
    }
    if let (Some(altman), Some(accounts)) = (facts.altman, facts.accounts) {
        let (z, zz) = (altman.z_prime.map(|z| fixed(z, 2)), altman.z_double_prime.map(|z| fixed(z, 2)));
        reasons.push(Reason::altman_zone(altman.zone.as_str(), z, zz, accounts.year.into()));
    }
    if let Some((year, due)) = facts.missing_year {
        reasons.push(Reason::filing_overdue(year.into(), due));
    }
    if !facts.files {
        reasons.push(Reason::accounts_not_filed());
    }
    if facts.natural {
        reasons.push(Reason::natural_person());
    }
    reasons.extend(facts.unused.iter().map(|(kind, count)| Reason::signal_not_used(kind.as_str(), (*count).into())));
    reasons.extend(facts.unscaled.iter().map(|source| Reason::score_without_scale(source)));
    reasons.extend(stale.iter().map(StaleInformation::reason));
    reasons.extend(case.ledger().map(|ledger| ledger.reasons.clone()).unwrap_or_default());
    Evaluation {
        currency: own.currency,
        grade: score.grade,
        score: score.grade.map(|_| score.points),
        proposed_limit: judged.limit,
        proposed_terms: terms.map(ToString::to_string),
        decision: judged.decision,
        contributions: score.contributions.clone(),
        limits: judged.limits.found.clone(),
        would_change,
        stale,
        reasons,
    }
}
