//! Whether a policy makes sense.

use super::unreadable::{Mends, read_all};
use super::{Anchor, CompletePolicy, GateTest, MinAmount, Policy, TestValue};
use crate::ground::error::Result;
use crate::ground::reason::Reason;
use rust_decimal::Decimal;
use serde::Serialize;

/// One thing that is wrong with a policy.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyProblem {
    /// The field: `"collection.levels[2].days"`; empty when the policy as a whole is meant.
    pub path: String,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The same for a developer's console.
    #[serde(skip)]
    pub(super) explanation: &'static str,
}

/// What [`check_policy`] answers.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyCheck {
    /// Whether it may be used.
    pub valid: bool,
    /// Everything that is wrong, a hundred things at most. What can be read but makes no sense is looked for once all
    /// of it can be read.
    pub problems: Vec<PolicyProblem>,
}

/// Checks a policy without using it. Never fails: what cannot be read is a problem too, and all of it is found because
/// `read` reads the policy with mends in the places of what could not be read before; `bytes` is how long it is, which
/// bounds how often.
#[must_use]
pub fn check_policy(bytes: usize, read: impl Fn(&Mends) -> Result<Policy>) -> PolicyCheck {
    let problems = read_all(bytes, read).map_or_else(|unreadable| unreadable, |policy| problems(&policy.overlay(None)));
    PolicyCheck { valid: problems.is_empty(), problems }
}

/// Far more than any ladder needs, and small enough that no day overflows.
const MAX_DAYS: i32 = 3_660;

/// Everything that is wrong with a policy that could be read.
pub(super) fn problems(policy: &CompletePolicy) -> Vec<PolicyProblem> {
    let mut found = Vec::new();
    let mut wrong = |path: String, why: fn() -> Reason, explanation: &'static str| {
        found.push(PolicyProblem { path, reasons: vec![why()], explanation });
    };
    if policy.schema != 1 {
        wrong("schema".into(), Reason::policy_unknown_schema, "unknown version of the format");
    }
    if !crate::records::account::is_country_code(&policy.country) {
        wrong("country".into(), Reason::policy_unknown_country, "expected an ISO 3166-1 alpha-2 country code");
    }
    let bounds = &policy.ageing.bounds;
    let ascending = bounds.iter().zip(bounds.iter().skip(1)).all(|(a, b)| a < b);
    if bounds.first().is_none_or(|first| *first == 0) || !ascending {
        wrong("ageing.bounds".into(), Reason::policy_not_ascending, "expected ascending days, the first at least 1");
    }
    let behaviour = &policy.behaviour;
    if behaviour.bounds.len() != 3 || !behaviour.bounds.is_sorted_by(|a, b| a < b) {
        wrong("behaviour.bounds".into(), Reason::policy_not_ascending, "expected three ascending averages");
    }
    if behaviour.prior.spread.is_empty() || !behaviour.prior.spread.is_sorted() {
        wrong("behaviour.prior.spread".into(), Reason::policy_not_ascending, "expected ascending days");
    }
    let interval = behaviour.interval_percent.decimal();
    if interval <= Decimal::ZERO || interval >= Decimal::ONE_HUNDRED {
        wrong("behaviour.intervalPercent".into(), Reason::policy_out_of_range, "expected a percentage between 0 and 100");
    }
    if behaviour.half_life_days == 0 || behaviour.prior.pull == 0 || behaviour.prior.weight == 0 {
        wrong("behaviour".into(), Reason::policy_out_of_range, "expected a half-life, a weight and a pull of at least 1");
    }
    let mut negative = |amount: Decimal, path: &str| {
        if amount < Decimal::ZERO {
            wrong(path.to_owned(), Reason::policy_negative, "expected an amount of zero or more");
        }
    };
    negative(policy.overdue.min_amount.decimal(), "overdue.minAmount");
    negative(policy.plans.min_instalment.decimal(), "plans.minInstalment");
    negative(policy.interest.claim_from.decimal(), "interest.claimFrom");
    negative(policy.disputes.urgency.amount.decimal(), "disputes.urgency.amount");
    for (index, rule) in policy.disputes.rules.given().iter().enumerate() {
        negative(rule.remedy.max_amount.map_or(Decimal::ZERO, |most| most.decimal()), &format!("disputes.rules[{index}].remedy.maxAmount"));
    }
    match &policy.collection.min_amount {
        MinAmount::Any(amount) => negative(amount.decimal(), "collection.minAmount"),
        MinAmount::Each(amounts) => {
            for (currency, amount) in amounts.iter() {
                negative(amount.decimal(), &format!("collection.minAmount.{currency}"));
            }
        }
    }
    for bucket in crate::records::account::ExposureBucket::ALL {
        let limit = policy.exposure.bucket_limits.of(*bucket).map_or(Decimal::ZERO, crate::ground::money::Amount::decimal);
        negative(limit, &format!("exposure.bucketLimits.{bucket}"));
    }
    for (index, level) in policy.collection.levels.iter().enumerate() {
        let path = |key: &str| format!("collection.levels[{index}].{key}");
        if level.days.abs() > MAX_DAYS {
            wrong(path("days"), Reason::policy_out_of_range, "too many days");
        }
        if index == 0 && level.anchor == Some(Anchor::Previous) {
            wrong(path("anchor"), Reason::policy_no_previous_level, "the first level has none before it");
        }
    }
    let mut unique = |ids: Vec<&str>, list: &str, key: &str| {
        for (index, id) in ids.iter().enumerate() {
            if ids.iter().take(index).any(|earlier| earlier == id) {
                wrong(format!("{list}[{index}].{key}"), Reason::policy_duplicate, "given twice");
            }
        }
    };
    unique(policy.collection.levels.iter().map(|level| level.id.as_str()).collect(), "collection.levels", "id");
    unique(policy.gates.rules.iter().map(|rule| rule.id.as_str()).collect(), "gates.rules", "id");
    unique(policy.worklist.rules.iter().map(|rule| rule.id.as_str()).collect(), "worklist.rules", "id");
    unique(policy.disputes.rules.given().iter().map(|rule| rule.reason.as_str()).collect(), "disputes.rules", "reason");
    let known_levels: Vec<&str> = policy.collection.levels.iter().map(|level| level.id.as_str()).collect();
    let mut values = Vec::new();
    for (index, rule) in policy.gates.rules.iter().enumerate() {
        test_values(&rule.when, &known_levels, format!("gates.rules[{index}].when"), &mut values);
    }
    for (index, rule) in policy.worklist.rules.iter().enumerate() {
        test_values(&rule.when, &known_levels, format!("worklist.rules[{index}].when"), &mut values);
    }
    for path in values {
        wrong(path, Reason::policy_value_misfit, "the value does not fit the figure");
    }
    for reason in policy.disputes.lexicon.keys() {
        let other_key = reason == "undecided" || reason.starts_with('@');
        if !other_key && !crate::records::account::DisputeReason::ALL.iter().any(|known| known.as_str() == reason) {
            wrong(format!("disputes.lexicon.{reason}"), Reason::policy_unknown_reason, "no such dispute reason");
        }
    }
    found
}

/// Paths of the values that cannot be compared with their figure.
fn test_values(test: &GateTest, levels: &[&str], path: String, misfits: &mut Vec<String>) {
    use super::Figure::{Level, Rating};
    let fits = match (&test.value, test.figure) {
        (TestValue::Word(word), Rating) => matches!(word.as_str(), "A" | "B" | "C" | "D"),
        (TestValue::Word(word), Level) => levels.contains(&word.as_str()),
        (TestValue::Word(_), _) | (TestValue::Number(_), Rating) => false,
        (TestValue::Number(_), _) => true,
    };
    if !fits {
        misfits.push(format!("{path}.value"));
    }
    for (index, further) in test.and.iter().flatten().enumerate() {
        test_values(further, levels, format!("{path}.and[{index}]"), misfits);
    }
}
