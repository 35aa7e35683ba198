//! What stands in the way whatever the amount: holds, severe signals, proceedings.

use super::Cause;
use super::document::Candidate;
use crate::case::linked::Case;
use crate::case::signals;
use crate::ground::reason::Reason;
use crate::policy::{Gate, GateAction, Reaction};
use crate::records::account::{Hold, HoldKind, HoldScope, Proceeding, ProceedingKind, Severity, each};

/// Everything that stands in the way of a candidate whatever its amount.
pub(super) fn blocks(case: &Case<'_>, candidate: &Candidate) -> Vec<Cause> {
    holds(case, candidate).chain(severe_signals(case)).chain(proceedings(case, candidate)).collect()
}

/// Holds whose last day is included (rule 9 of the semantics).
fn holds<'q>(case: &'q Case<'_>, candidate: &'q Candidate) -> impl Iterator<Item = Cause> + 'q {
    let active = |hold: &&Hold| case.has_come(hold.from) && hold.until.is_none_or(|until| case.as_of() <= until);
    each(&case.account.holds).filter(active).filter(|hold| stops(hold, candidate)).map(|hold| {
        let reason = Reason::hold(hold.kind.as_str(), &hold.reason, None, None, None, None, None);
        Cause::block(GateAction::Hold, reason, "hold")
    })
}

/// An order hold stops the taking of orders; on one order it stops its delivery too. A delivery hold stops deliveries.
fn stops(hold: &Hold, candidate: &Candidate) -> bool {
    let named = || hold.target_id.is_some() && hold.target_id == candidate.order_id;
    match (hold.kind, hold.scope, candidate.gate) {
        (HoldKind::Order, HoldScope::Account, Gate::Order) | (HoldKind::Delivery, HoldScope::Account, Gate::Delivery) => true,
        (HoldKind::Order, HoldScope::Order, Gate::Order | Gate::Delivery) | (HoldKind::Delivery, HoldScope::Order, Gate::Delivery) => {
            named()
        }
        _ => false,
    }
}

fn severe_signals(case: &Case<'_>) -> impl Iterator<Item = Cause> {
    let severe = signals::active(case).filter(|signal| signals::severity(signal) == Severity::Severe);
    let action = case.policy.gates.on_severe_signal.action();
    severe.filter_map(move |signal| {
        Some(Cause::block(action?, Reason::severe_signal(signal.kind.as_str(), &signal.source, signal.on), "signal"))
    })
}

/// A liquidation, or protective measures, lead to what the policy says; other proceedings to a warning at most.
fn proceedings<'q>(case: &'q Case<'_>, candidate: &'q Candidate) -> impl Iterator<Item = Cause> + 'q {
    let running = |one: &&Proceeding| case.has_come(one.published_on) && one.until.is_none_or(|until| case.as_of() <= until);
    each(&case.account.proceedings).filter(running).filter_map(|one| {
        let reaction = case.policy.gates.on_proceedings.action()?;
        let grave = one.kind == ProceedingKind::JudicialLiquidation || one.measures == Some(true);
        let action = if grave && !binds(one, case, candidate) { reaction } else { GateAction::Warn };
        let reason = Reason::proceeding_running(one.kind.as_str(), one.published_on);
        Some(Cause::block(action, reason, "proceeding"))
    })
}

/// Whether a proceeding binds us to perform: a pending contract under a negotiated settlement whose measures were
/// confirmed may be neither refused nor suspended for prior arrears (art. 18(5) CCII). Until they are confirmed,
/// performance may be suspended.
///
/// A delivery or an invoice performs a contract that is pending, unless its order was taken after the publication.
fn binds(proceeding: &Proceeding, case: &Case<'_>, candidate: &Candidate) -> bool {
    let confirmed = proceeding.measures == Some(true) && proceeding.confirmed_on.is_some_and(|on| case.has_come(on));
    let order = each(&case.account.orders).find(|order| Some(&order.id) == candidate.order_id.as_ref());
    let later = order.and_then(|order| order.on).is_some_and(|on| on >= proceeding.published_on);
    proceeding.kind == ProceedingKind::NegotiatedSettlement && confirmed && candidate.gate != Gate::Order && !later
}

/// Whether prior arrears alone must not stop this candidate.
pub(super) fn must_perform(case: &Case<'_>, candidate: &Candidate) -> bool {
    let running = |one: &&Proceeding| case.has_come(one.published_on) && one.until.is_none_or(|until| case.as_of() <= until);
    each(&case.account.proceedings).filter(running).any(|one| binds(one, case, candidate))
}

impl Reaction {
    /// The action, when there is one.
    pub(super) const fn action(self) -> Option<GateAction> {
        match self {
            Self::None => None,
            Self::Warn => Some(GateAction::Warn),
            Self::Hold => Some(GateAction::Hold),
            Self::Stop => Some(GateAction::Stop),
        }
    }
}
