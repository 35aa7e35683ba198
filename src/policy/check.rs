//! Whether a policy makes sense.

use super::{
    Anchor, CompletePolicy, Fact, GateTest, GradeBounds, Information, InterestKind, LimitMethod, MinAmount, Policy, ProspectRules,
    RecognitionKind, RecognitionRule, ScoreTest, TestValue,
};
use crate::ground::country::jurisdiction;
use crate::ground::error::{CreditError, Problem, Words};
use crate::ground::map::sort_by_key;
use crate::ground::read::{Node, Read, Word};
use crate::ground::reason::Reason;
use crate::records::terms::Terms;
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

/// Checks a policy without using it. Never fails: what cannot be read is a problem too.
#[must_use]
pub fn check_policy<N: Node>(policy: N) -> PolicyCheck {
    let found = match Policy::read(&policy) {
        Ok(policy) => problems(&policy.overlay(None)),
        Err(error) => {
            let mut unreadable: Vec<_> = error.all().map(|(path, problem)| (path.to_owned(), problem)).collect();
            sort_by_key(&mut unreadable, |(path, _)| path.clone());
            unreadable
        }
    };
    let said = |(path, problem)| PolicyProblem { path, reasons: vec![reason(problem)] };
    let problems: Vec<_> = found.into_iter().take(CreditError::MOST).map(said).collect();
    PolicyCheck { valid: problems.is_empty(), problems }
}

/// A problem as a reason: the words for it are the catalogues'.
fn reason(problem: Problem) -> Reason {
    use Problem as P;
    match problem {
        P::Missing => Reason::policy_missing(),
        P::UnknownKey { .. } => Reason::policy_unknown_key(),
        P::NotOneOf { words } => Reason::policy_not_one_of(&words.to_string()),
        P::NotBetween { min, max } => Reason::policy_not_between(&min.to_string(), &max.to_string()),
        P::NoCountry => Reason::policy_unknown_country(),
        P::Negative => Reason::policy_negative(),
        P::NegativePercent => Reason::policy_not_at_least("0"),
        P::NotAtLeast { min } => Reason::policy_not_at_least(&min.to_string()),
        P::PercentAboveHundred => Reason::policy_percent(),
        P::PercentNotInside => Reason::policy_percent_inside(),
        P::NoAgreedRate => Reason::policy_no_agreed_rate(),
        P::TooManyDigits | P::TooMany => Reason::policy_out_of_range(),
        P::UnknownSchema => Reason::policy_unknown_schema(),
        P::BoundsNotAscending => Reason::policy_not_ascending(),
        P::AveragesNotAscending => Reason::policy_averages(),
        P::SpreadNotAscending => Reason::policy_spread(),
        P::GradesNotDescending => Reason::policy_not_descending(),
        P::NotAboveZero => Reason::policy_not_above_zero(),
        P::UnknownTerms => Reason::policy_unknown_terms(),
        P::NoPreviousLevel => Reason::policy_no_previous_level(),
        P::GivenTwice => Reason::policy_duplicate(),
        P::ValueMisfit => Reason::policy_value_misfit(),
        P::UnknownReason => Reason::policy_unknown_reason(),
        _ => form(problem).map_or_else(Reason::policy_unreadable, Reason::policy_wrong_form),
    }
}

/// What a value should have been, as a word.
const fn form(problem: Problem) -> Option<&'static str> {
    use Problem as P;
    Some(match problem {
        P::NoText => "text",
        P::BlankIdentifier | P::BlankValue => "not-blank",
        P::NoBoolean => "boolean",
        P::NoWholeNumber => "whole-number",
        P::NoDecimal => "decimal",
        P::NoList => "list",
        P::NoObject => "object",
        P::NoCurrency => "currency",
        _ => return None,
    })
}

/// Far more than any ladder needs, and small enough that no day overflows.
const MAX_DAYS: i32 = 3_660;

/// Everything that is wrong with a policy that could be read, each with its path.
pub(super) fn problems(policy: &CompletePolicy) -> Vec<(String, Problem)> {
    let mut found = Vec::new();
    let mut wrong = |path: String, problem: Problem| found.push((path, problem));
    if policy.schema != 1 {
        wrong("schema".into(), Problem::UnknownSchema);
    }
    if jurisdiction(&policy.country).is_err() {
        wrong("country".into(), Problem::NoCountry);
    }
    let bounds = &policy.ageing.bounds;
    let ascending = bounds.iter().zip(bounds.iter().skip(1)).all(|(a, b)| a < b);
    if bounds.first().is_none_or(|first| *first == 0) || !ascending {
        wrong("ageing.bounds".into(), Problem::BoundsNotAscending);
    }
    let behaviour = &policy.behaviour;
    if behaviour.bounds.len() != 3 || !behaviour.bounds.is_sorted_by(|a, b| a < b) {
        wrong("behaviour.bounds".into(), Problem::AveragesNotAscending);
    }
    if behaviour.prior.spread.is_empty() || !behaviour.prior.spread.is_sorted() {
        wrong("behaviour.prior.spread".into(), Problem::SpreadNotAscending);
    }
    let interval = behaviour.interval_percent.decimal();
    if interval <= Decimal::ZERO || interval >= Decimal::ONE_HUNDRED {
        wrong("behaviour.intervalPercent".into(), Problem::PercentNotInside);
    }
    let counts = [
        (behaviour.half_life_days, "behaviour.halfLifeDays"),
        (behaviour.prior.pull, "behaviour.prior.pull"),
        (behaviour.prior.weight, "behaviour.prior.weight"),
        (behaviour.min_items, "behaviour.minItems"),
        (policy.collection.max_attempts, "collection.maxAttempts"),
        (policy.plans.max_instalments, "plans.maxInstalments"),
    ];
    for (_, path) in counts.iter().filter(|(count, _)| *count == 0) {
        wrong((*path).into(), Problem::NotAtLeast { min: 1 });
    }
    if policy.promises.kept_percent.decimal() > Decimal::ONE_HUNDRED {
        wrong("promises.keptPercent".into(), Problem::PercentAboveHundred);
    }
    // Who wants no interest says so: an agreed rate that nobody gave is none.
    if policy.interest.kind == InterestKind::Contract && policy.interest.rate_percent.decimal().is_zero() {
        wrong("interest.ratePercent".into(), Problem::NoAgreedRate);
    }
    let mut negative = |amount: Decimal, path: &str| {
        if amount < Decimal::ZERO {
            wrong(path.to_owned(), Problem::Negative);
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
    for (bucket, limit) in policy.exposure.bucket_limits.iter() {
        negative(limit.map_or(Decimal::ZERO, |limit| limit.decimal()), &format!("exposure.bucketLimits.{bucket}"));
    }
    for (index, level) in policy.collection.levels.iter().enumerate() {
        let fixed = level.fee.as_ref().and_then(|fee| fee.fixed);
        negative(fixed.map_or(Decimal::ZERO, |fixed| fixed.decimal()), &format!("collection.levels[{index}].fee.fixed"));
    }
    for (index, level) in policy.collection.levels.iter().enumerate() {
        let path = |key: &str| format!("collection.levels[{index}].{key}");
        if level.days.abs() > MAX_DAYS {
            wrong(path("days"), Problem::NotBetween { min: (-MAX_DAYS).into(), max: MAX_DAYS.into() });
        }
        if index == 0 && level.anchor == Some(Anchor::Previous) {
            wrong(path("anchor"), Problem::NoPreviousLevel);
        }
    }
    let messages = &policy.messages;
    for (days, key) in [
        (messages.courtesy_days, "courtesyDays"),
        (messages.firm_days, "firmDays"),
        (messages.formal_days, "formalDays"),
        (messages.person_formal_days, "personFormalDays"),
        (messages.last_days, "lastDays"),
    ] {
        if i32::from(days) > MAX_DAYS {
            wrong(format!("messages.{key}"), Problem::NotBetween { min: 0, max: MAX_DAYS.into() });
        }
    }
    let mut unique = |ids: Vec<&str>, list: &str, key: &str| {
        for (index, id) in ids.iter().enumerate() {
            if ids.iter().take(index).any(|earlier| earlier == id) {
                wrong(format!("{list}[{index}]{}{key}", if key.is_empty() { "" } else { "." }), Problem::GivenTwice);
            }
        }
    };
    unique(policy.collection.levels.iter().map(|level| level.id.as_str()).collect(), "collection.levels", "id");
    unique(policy.gates.rules.iter().map(|rule| rule.id.as_str()).collect(), "gates.rules", "id");
    unique(policy.worklist.rules.iter().map(|rule| rule.id.as_str()).collect(), "worklist.rules", "id");
    unique(policy.prospects.rules.iter().map(|rule| rule.id.as_str()).collect(), "prospects.rules", "id");
    unique(policy.care.recognition.iter().map(|rule| rule.id.as_str()).collect(), "care.recognition", "id");
    unique(policy.prospects.limits.methods.iter().map(String::as_str).collect(), "prospects.limits.methods", "");
    unique(policy.disputes.rules.given().iter().map(|rule| rule.reason.as_str()).collect(), "disputes.rules", "reason");
    let known_levels: Vec<&str> = policy.collection.levels.iter().map(|level| level.id.as_str()).collect();
    let mut values = Vec::new();
    for (index, rule) in policy.gates.rules.iter().enumerate() {
        test_values(&rule.when, &known_levels, format!("gates.rules[{index}].when"), &mut values);
    }
    for (index, rule) in policy.worklist.rules.iter().enumerate() {
        test_values(&rule.when, &known_levels, format!("worklist.rules[{index}].when"), &mut values);
    }
    for (index, rule) in policy.care.recognition.iter().enumerate() {
        test_values(&rule.when, &known_levels, format!("care.recognition[{index}].when"), &mut values);
        if !recognition_value(rule) {
            values.push(format!("care.recognition[{index}].value"));
        }
    }
    for (index, rule) in policy.prospects.rules.iter().enumerate() {
        fact_values(&rule.when, format!("prospects.rules[{index}].when"), &mut values);
    }
    for path in values {
        wrong(path, Problem::ValueMisfit);
    }
    prospect_problems(&policy.prospects, &mut wrong);
    for reason in policy.disputes.lexicon.keys() {
        let other_key = reason == "undecided" || reason.starts_with('@');
        if !other_key && !crate::records::account::DisputeReason::ALL.iter().any(|known| known.as_str() == reason) {
            wrong(format!("disputes.lexicon.{reason}"), Problem::UnknownReason);
        }
    }
    found
}

/// What makes no sense in the rules for prospects.
fn prospect_problems(rules: &ProspectRules, wrong: &mut impl FnMut(String, Problem)) {
    const METHODS: &[&str] = &words_of_methods();
    let GradeBounds { a, b, c } = rules.grades;
    if a <= b || b <= c {
        wrong("prospects.grades".into(), Problem::GradesNotDescending);
    }
    for (index, method) in rules.limits.methods.iter().enumerate() {
        if !METHODS.contains(&method.as_str()) {
            wrong(format!("prospects.limits.methods[{index}]"), Problem::NotOneOf { words: Words(METHODS) });
        }
    }
    if rules.limits.round_need_to.decimal() <= Decimal::ZERO {
        wrong("prospects.limits.roundNeedTo".into(), Problem::NotAboveZero);
    }
    const KINDS: &[&str] = &words_of_information();
    for (Word(kind), days) in rules.half_life_days.iter() {
        if !KINDS.contains(&kind.as_str()) {
            wrong(format!("prospects.halfLifeDays.{kind}"), Problem::NotOneOf { words: Words(KINDS) });
        } else if *days == 0 {
            wrong(format!("prospects.halfLifeDays.{kind}"), Problem::NotBetween { min: 1, max: i64::from(u16::MAX) });
        }
    }
    for (grade, terms) in [("A", &rules.terms.a), ("B", &rules.terms.b), ("C", &rules.terms.c)] {
        if terms.parse::<Terms>().is_err() {
            wrong(format!("prospects.terms.{grade}"), Problem::UnknownTerms);
        }
    }
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated by the compiler only: a fault is a compile error")]
const fn words_of_methods() -> [&'static str; LimitMethod::ALL.len()] {
    let mut words = [""; LimitMethod::ALL.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = LimitMethod::ALL[at].as_str();
        at += 1;
    }
    words
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated by the compiler only: a fault is a compile error")]
const fn words_of_information() -> [&'static str; Information::ALL.len()] {
    let mut words = [""; Information::ALL.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = Information::ALL[at].as_str();
        at += 1;
    }
    words
}

/// Whether a recognition has the value that its kind needs, and no other.
fn recognition_value(rule: &RecognitionRule) -> bool {
    match rule.kind {
        RecognitionKind::Priority | RecognitionKind::Thanks => rule.value.is_none(),
        RecognitionKind::LongerTerms => rule.more_days().is_some(),
        RecognitionKind::HigherLimit => rule.percent_more().is_some(),
        RecognitionKind::Discount => rule.discount().is_some(),
    }
}

/// Paths of the values that cannot be compared with their fact.
fn fact_values(test: &ScoreTest, path: String, misfits: &mut Vec<String>) {
    let fits = match (&test.value, test.fact) {
        (TestValue::Word(word), Fact::Rating) => matches!(word.as_str(), "A" | "B" | "C" | "D"),
        (TestValue::Word(_), _) | (TestValue::Number(_), Fact::Rating) => false,
        (TestValue::Number(_), _) => true,
    };
    if !fits {
        misfits.push(format!("{path}.value"));
    }
    for (index, further) in test.and.iter().flatten().enumerate() {
        fact_values(further, format!("{path}.and[{index}]"), misfits);
    }
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
