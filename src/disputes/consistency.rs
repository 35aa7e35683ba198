//! Were like cases treated alike?

use super::remedy::{allows, bound};
use super::triage::rule_for;
use crate::case::dispute::Classifier;
use crate::case::question::Question;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::map::BTreeMap;
use crate::ground::money::arithmetic::difference;
use crate::ground::money::{Amount, Currency, Money, percent_of};
use crate::ground::read::Id;
use crate::ground::read::record::record;
use crate::ground::reason::Reason;
use crate::records::account::{Dispute, DisputeReason, DisputeStatus, Remedy};
use rust_decimal::Decimal;
use serde::Serialize;

record! {
    /// What was granted.
    Granted {
        /// The remedy.
        remedy: Remedy,
        /// What it cost.
        amount: Option<Amount>,
        /// The day it was granted.
        on: Day,
    }
}

record! {
    /// A dispute of any account with what was granted.
    DecidedDispute {
        ..dispute: Dispute,
        /// The account it belongs to.
        account_id: Id,
        /// What was granted; absent = nothing.
        granted: Option<Granted>,
    }
}

/// A decision that the policy or like cases do not explain.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Deviation {
    /// The dispute.
    pub dispute_id: String,
    /// Its account.
    pub account_id: String,
    /// In what it deviates.
    pub reasons: Vec<Reason>,
}

/// The answer of [`remedy_consistency`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
pub struct Consistency {
    /// The decisions that deviate, in the order of the disputes.
    pub deviations: Vec<Deviation>,
}

/// Percentage points by which the granted share may differ from that of like cases.
const TOLERANCE: i64 = 10;
/// From how many like cases there is a usual way to decide them.
const LIKE_CASES: usize = 3;

/// A decided case, reduced to what is compared.
struct Case<'d> {
    decided: &'d DecidedDispute,
    reason: Option<DisputeReason>,
    /// What was granted; nothing is a decision too.
    remedy: Remedy,
    /// Granted share of the disputed amount in percent, where both are known.
    share: Option<Decimal>,
}

/// Decisions that deviate from the remedy policy, or from how like cases were decided.
///
/// A case is decided when something was granted, or when the dispute was confirmed, rejected or closed by the day asked
/// about. Rejected cases are compared with the policy only: that the customer was wrong is a difference between cases.
/// Cases are alike when they have the same reason; from three of them on the most frequent remedy and the median
/// share are the usual way. Amounts are compared as plain numbers with two decimals: the cases carry no currency.
///
/// # Errors
/// `invalid-input` or `out-of-range` with the position of the dispute.
pub fn remedy_consistency(disputes: &[DecidedDispute], question: &Question) -> Result<Consistency> {
    let policy = question.policy()?;
    let classifier = Classifier::of(&policy);
    let has_come = |day: Day| day <= question.as_of;
    let mut cases = Vec::new();
    for (index, decided) in disputes.iter().enumerate() {
        let dispute = &decided.dispute;
        let granted = decided.granted.as_ref().filter(|granted| has_come(granted.on));
        let over = dispute.status.is_some_and(|status| status != DisputeStatus::Open) && dispute.closed_on.is_none_or(has_come);
        if granted.is_none() && !over || !has_come(dispute.opened_on) {
            continue;
        }
        let amount = dispute.amount.map(plain).transpose().within("amount").at(index)?;
        let cost = granted.and_then(|granted| granted.amount).map(plain).transpose().within("amount").within("granted").at(index)?;
        let share = amount.zip(cost).and_then(|(amount, cost)| percent_of(cost, amount));
        let remedy = granted.map_or(Remedy::None, |granted| granted.remedy);
        cases.push((Case { decided, reason: classifier.classify(dispute).reason, remedy, share }, amount, cost));
    }
    let mut like: BTreeMap<DisputeReason, Vec<&Case<'_>>> = BTreeMap::new();
    for (case, ..) in cases.iter().filter(|(case, ..)| case.decided.dispute.status != Some(DisputeStatus::Rejected)) {
        if let Some(reason) = case.reason {
            like.entry(reason).or_default().push(case);
        }
    }
    let like: BTreeMap<DisputeReason, Like> = like.into_iter().map(|(reason, group)| (reason, Like::of(&group))).collect();
    let mut deviations = Vec::new();
    for (case, amount, cost) in &cases {
        let mut reasons = against_policy(case, *amount, *cost, &rule_for(&policy, case.reason).remedy)?;
        if case.decided.dispute.status != Some(DisputeStatus::Rejected)
            && let Some(group) = case.reason.and_then(|reason| like.get(&reason))
        {
            reasons.extend(against_like(case, group));
        }
        if !reasons.is_empty() {
            let (dispute_id, account_id) = (case.decided.dispute.id.to_string(), case.decided.account_id.to_string());
            deviations.push(Deviation { dispute_id, account_id, reasons });
        }
    }
    Ok(Consistency { deviations })
}

/// An amount as a number: the cases carry no currency, and only shares and bounds are compared.
fn plain(amount: Amount) -> Result<Money> {
    let money = Money::from_decimal(amount.decimal(), Currency::EUR)?;
    if money.is_negative() { Err(CreditError::out_of_range(Problem::Negative)) } else { Ok(money) }
}

/// What the policy would not have granted.
fn against_policy(case: &Case<'_>, amount: Option<Money>, cost: Option<Money>, rule: &crate::policy::RemedyRule) -> Result<Vec<Reason>> {
    let by_rule = |reason: Reason| reason.by_rule(format!("disputes.rules.{}", case.reason.unwrap_or(DisputeReason::Other)));
    if case.decided.dispute.status == Some(DisputeStatus::Rejected) && case.remedy != Remedy::None {
        return Ok(vec![by_rule(Reason::granted_though_rejected(case.remedy.as_str()))]);
    }
    let cost = cost.unwrap_or(Money::zero(Currency::EUR));
    let bound = bound(rule, amount.unwrap_or(cost))?;
    if allows(rule, case.remedy, cost, bound) {
        return Ok(Vec::new());
    }
    Ok(vec![by_rule(if case.remedy == rule.kind {
        Reason::granted_above_bound(cost, bound)
    } else {
        Reason::granted_other_remedy(case.remedy.as_str(), rule.kind.as_str())
    })])
}

/// What cases of one reason were given: found out once for all of them.
struct Like {
    cases: usize,
    usual: Option<(Remedy, usize)>,
    /// The shares granted under each remedy: the middle one, and how many.
    shares: Vec<(Remedy, Decimal, usize)>,
}

impl Like {
    fn of(group: &[&Case<'_>]) -> Self {
        let count = |remedy: Remedy| group.iter().filter(|other| other.remedy == remedy).count();
        let usual = Remedy::ALL.iter().map(|remedy| (*remedy, count(*remedy))).max_by_key(|(_, count)| *count);
        let middle = |remedy: &Remedy| {
            let mut shares: Vec<Decimal> = group.iter().filter(|other| other.remedy == *remedy).filter_map(|other| other.share).collect();
            crate::ground::map::sort(&mut shares);
            let middle = shares.get(shares.len().checked_sub(1)?.checked_div(2)?).copied()?;
            Some((*remedy, middle, shares.len()))
        };
        Self { cases: group.len(), usual, shares: Remedy::ALL.iter().filter_map(middle).collect() }
    }
}

/// In what a case differs from the usual way of its like.
fn against_like(case: &Case<'_>, like: &Like) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if like.cases < LIKE_CASES {
        return reasons;
    }
    if let Some((usual, count)) = like.usual.filter(|(usual, count)| case.remedy != *usual && count.saturating_mul(2) > like.cases) {
        reasons.push(Reason::unlike_remedy(case.remedy.as_str(), usual.as_str(), count.into(), like.cases.into()));
    }
    let known = like.shares.iter().find(|(remedy, _, count)| *remedy == case.remedy && *count >= LIKE_CASES);
    if let (Some(share), Some((_, median, count))) = (case.share, known)
        && difference(share.max(*median), share.min(*median)).is_some_and(|apart| apart > Decimal::from(TOLERANCE))
    {
        reasons.push(Reason::unlike_share(share, *median, (*count).into()));
    }
    reasons
}
