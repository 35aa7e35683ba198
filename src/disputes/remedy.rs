//! The remedy decided in advance, and what lies beyond it.

use crate::ground::error::Result;
use crate::ground::money::{Amount, Money};
use crate::ground::reason::Reason;
use crate::policy::RemedyRule;
use crate::records::account::{Remedy, RemedyRequest};
use serde::Serialize;

/// The remedy for a kind of case, and its bounds for this one.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemedyDecision {
    /// The remedy.
    pub kind: Remedy,
    /// What it may cost at most.
    pub up_to: Money,
    /// Whether what the customer asks for is within the policy; null when it asks for nothing.
    pub requested_within_policy: Option<bool>,
    /// Who may decide beyond the policy.
    pub approver: Option<String>,
}

/// Whether a remedy gives money back, so that without a bound it may cost all that is disputed.
const fn pays(remedy: Remedy) -> bool {
    matches!(remedy, Remedy::Discount | Remedy::Refund | Remedy::Return | Remedy::CreditNote)
}

/// Whether a remedy costs nothing and binds nobody, so that it never needs a decision.
const fn is_free(remedy: Remedy) -> bool {
    matches!(remedy, Remedy::Explanation | Remedy::Resend | Remedy::None)
}

/// What a remedy may cost at most for a case of this size: the tighter of its bounds, never more than the case.
pub(super) fn bound(rule: &RemedyRule, complaint: Money) -> Result<Money> {
    let currency = complaint.currency();
    let by_percent = rule.max_percent.map(|percent| complaint.percent(percent.decimal())).transpose()?;
    let by_amount = rule.max_amount.map(|most| Money::from_decimal(most.decimal(), currency)).transpose()?;
    let bound = match (by_percent, by_amount) {
        (Some(percent), Some(amount)) => percent.min(amount),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) if pays(rule.kind) => complaint,
        (None, None) => Money::zero(currency),
    };
    Ok(bound.min(complaint))
}

/// Whether a remedy of this kind and cost is what the rule allows.
pub(super) fn allows(rule: &RemedyRule, kind: Remedy, cost: Money, bound: Money) -> bool {
    is_free(kind) || kind == rule.kind && (cost <= bound || !pays(kind) && bound.is_zero() && cost.is_zero())
}

/// The remedy for a case of a size, and what to say of what the customer asks for. A request without an amount is for all of it.
pub(super) fn decide(rule: &RemedyRule, requested: Option<&RemedyRequest>, complaint: Money) -> Result<(RemedyDecision, Vec<Reason>)> {
    let up_to = bound(rule, complaint)?;
    let currency = complaint.currency();
    let mut decision =
        RemedyDecision { kind: rule.kind, up_to, requested_within_policy: None, approver: rule.approver.clone().map(String::from) };
    let Some(request) = requested else { return Ok((decision, Vec::new())) };
    let cost = match request.amount {
        Some(amount) => Amount::in_currency(amount, currency)?,
        None if pays(request.remedy) => complaint,
        None => Money::zero(currency),
    };
    let within = allows(rule, request.remedy, cost, up_to);
    decision.requested_within_policy = Some(within);
    let verdict = if within { Reason::remedy_within } else { Reason::remedy_beyond };
    let mut reasons = vec![verdict(request.remedy.as_str(), rule.kind.as_str(), up_to)];
    reasons.extend(rule.approver.as_deref().filter(|_| !within).map(Reason::remedy_approver));
    Ok((decision, reasons))
}
