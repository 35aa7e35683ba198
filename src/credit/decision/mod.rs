//! May this order, delivery or invoice go ahead? (affidamento)
//!
//! The exposure is measured with the document in it and judged against the limits; the policy's rules are tested on
//! the figures of that state; holds, severe signals and proceedings count whatever the figures are. Every cause is
//! reported, the most severe decides. Documented choices: rules 1, 2, 5 and 6 of [the semantics](crate::semantics).

mod blocks;
mod document;
mod recorded;

pub use document::Candidate;

use crate::case::linked::Case;
use crate::case::unknown::of_holds;
use crate::credit::exposure::{Exposure, bucket_limits, judge, measure};
use crate::credit::figures::Figures;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Money};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::owed::overdue::{self, late_part};
use crate::policy::{Gate, GateAction};
use crate::records::account::{Hold, HoldKind, Release, each};
use document::Document;
use serde::Serialize;

choice! {
    /// The decision, from mild to severe.
    DecisionAction {
        /// Go ahead.
        Allow = "allow",
        /// Go ahead, knowing this.
        Warn = "warn",
        /// Wait for a release (blocco).
        Hold = "hold",
        /// Do not go ahead.
        Stop = "stop",
    }
}

/// The answer of [`decide_credit`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreditDecision {
    /// Currency of every amount here: the credit line's, else the account's.
    pub currency: Currency,
    /// The decision.
    pub action: DecisionAction,
    /// The gate that was asked about.
    pub gate: Gate,
    /// What the limits leave without the document; negative when they are exceeded already, null without a limit.
    pub headroom: Option<Money>,
    /// The customer's exposure with the document in it.
    pub exposure_after: Money,
    /// Who may release what is held.
    pub releasable_by: Vec<String>,
    /// Why: everything that speaks for or against.
    pub reasons: Vec<Reason>,
}

/// The name of what passes a limit.
const LIMIT: &str = "limit";

/// A cause against a document.
#[derive(Clone, Debug)]
struct Cause {
    /// None once a release has lifted it, or because nothing of the document is at risk.
    action: Option<GateAction>,
    reason: Option<Reason>,
    /// Whether a one-off release lets the document past it.
    releasable: bool,
    /// What it is, in a word: the figure of a rule, the limit, a hold, a signal or a proceeding.
    name: &'static str,
}

/// A document weighed against the limits and the rules.
struct Weighed {
    /// The exposure without it.
    before: Exposure,
    /// The exposure with it.
    after: Exposure,
    causes: Vec<Cause>,
}

impl Cause {
    const fn block(action: GateAction, reason: Reason, name: &'static str) -> Self {
        Self { action: Some(action), reason: Some(reason), releasable: false, name }
    }
}

/// Decides on a document.
///
/// A prepaid amount is not at risk: a document that is all prepaid passes the limits and the rules of the
/// policy, though not a hold, a severe signal or a proceeding. A release lets a document past the limits and past
/// rules that hold it, not past rules that stop it.
///
/// # Errors
/// `out-of-range` or `invalid-input` at `amount` or `prepaidAmount`; `unknown-rate` when an exchange rate is missing.
///
/// # Example
/// See the golden cases in `tests/cases/decideCredit.json`.
pub fn decide_credit(case: &Case<'_>, candidate: &Candidate) -> Result<CreditDecision> {
    let (document, account) = Document::of(case, candidate)?;
    let holding = Case::new(case.question.about(&account, case.policy));
    let none = Money::zero(document.amount.currency());
    let Weighed { before, after, mut causes } = credit(case, &holding, &document, none)?;
    let mut notes = Vec::new();
    if document.prepaid.is_positive() {
        let otherwise = credit(case, &holding, &document, document.prepaid)?.causes;
        if document.is_prepaid() {
            causes.iter_mut().for_each(|cause| cause.action = None);
        }
        if worst(&otherwise) > worst(&causes) {
            notes.push(Reason::prepaid(document.prepaid));
        }
    }
    if worst(&causes) > Some(GateAction::Warn) && blocks::must_perform(case, candidate) {
        let bare = credit(&without_prior_arrears(case)?, &without_prior_arrears(&holding)?, &document, none)?.causes;
        if worst(&bare) < worst(&causes) {
            notes.push(Reason::prior_arrears_do_not_stop());
            let bound = worst(&bare).max(Some(GateAction::Warn));
            causes.iter_mut().for_each(|cause| cause.action = cause.action.min(bound));
        }
    }
    if let Some(release) = release(case, candidate)? {
        let held: Vec<&mut Cause> = causes.iter_mut().filter(|cause| cause.releasable && cause.action > Some(GateAction::Warn)).collect();
        if !held.is_empty() {
            held.into_iter().for_each(|cause| cause.action = None);
            notes.push(Reason::released(&release.by, &release.reason, release.from));
        }
    }
    causes.extend(blocks::blocks(case, candidate));
    let action = worst(&causes);
    let decided = action.map(|action| decided_by(action, &causes));
    let mut reasons = after.reasons;
    for reason in causes.into_iter().filter_map(|cause| cause.reason).chain(notes) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons.extend(decided);
    let concerns = |hold: &Hold| match candidate.gate {
        Gate::Order => hold.kind == HoldKind::Order,
        Gate::Delivery => hold.kind != HoldKind::Collection,
        Gate::Invoice => false,
    };
    reasons.extend(of_holds(case, case.links(), candidate.order_id.as_deref(), concerns));
    Ok(CreditDecision {
        currency: after.currency,
        action: action.map_or(DecisionAction::Allow, DecisionAction::of),
        gate: candidate.gate,
        headroom: headroom(case, &before, &document)?,
        exposure_after: after.total,
        releasable_by: case.policy.gates.releasable_by.clone(),
        reasons,
    })
}

/// What the limits and the policy's rules say of a document, given the case that holds it; `unpaid` of what was paid in
/// advance is taken not to have been.
fn credit(case: &Case<'_>, holding: &Case<'_>, document: &Document, unpaid: Money) -> Result<Weighed> {
    let before = judge(case, measure(case)?)?;
    let mut measured = measure(holding)?;
    let bucket = measured.buckets.get_mut(document.bucket());
    *bucket = bucket.plus(unpaid)?;
    let after = judge(holding, measured)?;
    let mut causes = Vec::new();
    if after.is_exceeded() {
        let action = Some(case.policy.gates.on_exceeded);
        causes.push(Cause { action, reason: None, releasable: true, name: LIMIT });
        if before.is_exceeded() {
            let reason = Reason::limit_already_exceeded(before.total);
            causes.push(Cause { action, reason: Some(reason), releasable: true, name: LIMIT });
        }
    }
    let overdue = overdue::overdue(case)?;
    let figures = Figures::gather(case, &after, &overdue, Some(document.amount))?;
    for rule in &case.policy.gates.rules {
        if rule.gate.as_ref().is_some_and(|gates| !gates.contains(&document.gate)) {
            continue;
        }
        if let Some(found) = figures.test(&rule.when, case.policy) {
            let reason = Some(found.reason().by_rule(rule.id.as_str()));
            let releasable = rule.action != GateAction::Stop;
            causes.push(Cause { action: Some(rule.action), reason, releasable, name: rule.when.figure.as_str() });
        }
    }
    Ok(Weighed { before, after, causes })
}

/// What led to the answer: every cause as grave as that, in a word, each once.
fn decided_by(action: GateAction, causes: &[Cause]) -> Reason {
    let mut names: Vec<&str> = Vec::new();
    for cause in causes.iter().filter(|cause| cause.action == Some(action)) {
        if !names.contains(&cause.name) {
            names.push(cause.name);
        }
    }
    Reason::decided_by(action.as_str(), &names.join(", "))
}

fn worst(causes: &[Cause]) -> Option<GateAction> {
    causes.iter().filter_map(|cause| cause.action).max()
}

/// The case as if the protected prior claims whose time has come did not exist.
fn without_prior_arrears<'a>(case: &Case<'a>) -> Result<Case<'a>> {
    let protection = case.protection();
    let mut rest = case.ledger()?.clone();
    rest.items.retain(|item| !late_part(item).is_positive() || protection.of(item).is_none());
    Ok(case.with_ledger(rest))
}

/// The first release that covers a candidate on the day; its last day is included.
fn release<'a>(case: &Case<'a>, candidate: &Candidate) -> Result<Option<&'a Release>> {
    let own = candidate.currency.unwrap_or(case.account.currency);
    let amount = case.question.exchange.convert(candidate.amount.in_currency(own)?, case.account.currency)?;
    let covers = |release: &&Release| {
        case.has_come(release.from)
            && release.until.is_none_or(|until| case.as_of() <= until)
            && (release.order_id.is_none() || release.order_id == candidate.order_id)
            && release.up_to.is_none_or(|most| amount.decimal() <= most.decimal())
    };
    Ok(each(&case.account.releases).filter(covers).min_by_key(|release| (release.from, &release.by)))
}

/// What the limit of the total and that of the document's bucket leave, whichever is less.
fn headroom(case: &Case<'_>, before: &Exposure, document: &Document) -> Result<Option<Money>> {
    let mut room = before.available;
    for (bucket, amount, limit) in bucket_limits(case, &before.buckets)? {
        if bucket == document.bucket() {
            let left = limit.minus(amount)?;
            room = Some(room.map_or(left, |room| room.min(left)));
        }
    }
    Ok(room)
}

impl DecisionAction {
    const fn of(action: GateAction) -> Self {
        match action {
            GateAction::Warn => Self::Warn,
            GateAction::Hold => Self::Hold,
            GateAction::Stop => Self::Stop,
        }
    }
}
