//! The scorecard: which rules hold, how many points each gives, and the grade that the sum comes to.

use super::Contribution;
use super::facts::Facts;
use crate::case::signals::severity;
use crate::ground::money::arithmetic::product;
use crate::ground::money::{fixed, round_half_up};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::owed::behaviour::Rating;
use crate::policy::{Fact, Information, ProspectRules, ScoreRule, ScoreTest, TestValue};
use crate::records::account::{Severity, Signal, SignalKind};
use rust_decimal::Decimal;

choice! {
    /// How good a risk is, best first.
    Grade {
        /// Best.
        A = "A",
        /// Good.
        B = "B",
        /// Weak.
        C = "C",
        /// Too weak for credit.
        D = "D",
    }
}

choice! {
    /// Where information that a grade needs may come from.
    ScoreSource {
        /// The day the firm was founded.
        Age = "age",
        /// Fresh filed accounts.
        Accounts = "accounts",
        /// A fresh score of a credit bureau.
        BureauScore = "bureau-score",
        /// How it has paid us of late; as good as two others.
        Payments = "payments",
    }
}

/// What the scorecard says.
#[derive(Clone, Debug)]
pub(crate) struct Score {
    /// The sum of the points.
    pub(crate) points: i64,
    /// The rules behind it.
    pub(crate) contributions: Vec<Contribution>,
    /// The grade; none when too little is known for one.
    pub(crate) grade: Option<Grade>,
    /// Whether anything speaks against the customer.
    pub(crate) is_adverse: bool,
    /// The sources that lack, where the grade lacks.
    pub(crate) lacking: Vec<ScoreSource>,
    /// How many sources there are, as the policy counts them.
    pub(crate) sources: u16,
}

/// Judges the facts by the rules.
///
/// Below grade C is only whom something adverse speaks against: what is not known takes nothing away (rule 37 of the semantics).
pub(crate) fn score(facts: &Facts<'_>, rules: &ProspectRules) -> Score {
    let base = Contribution { rule: "base".to_owned(), points: i64::from(rules.base), reasons: vec![Reason::score_base()] };
    let mut contributions = vec![base];
    contributions.extend(rules.rules.iter().filter_map(|rule| contribution(facts, rule, rules)));
    let points = contributions.iter().fold(0_i64, |sum, one| sum.saturating_add(one.points));
    let is_adverse = contributions.iter().skip(1).any(|one| one.points < 0);
    let (lacking, sources) = sources(facts, rules);
    let bounds = [(rules.grades.a, Grade::A), (rules.grades.b, Grade::B), (rules.grades.c, Grade::C)];
    let reached = bounds.into_iter().find(|(bound, _)| points >= i64::from(*bound)).map_or(Grade::D, |(_, grade)| grade);
    let enough = sources >= rules.min_sources;
    let grade = match reached {
        Grade::D if !is_adverse => None,
        Grade::D => Some(Grade::D),
        better => Some(better).filter(|_| enough),
    };
    Score { points, contributions, grade, is_adverse, lacking: if enough { Vec::new() } else { lacking }, sources }
}

/// The sources that lack, and how many there are.
fn sources(facts: &Facts<'_>, rules: &ProspectRules) -> (Vec<ScoreSource>, u16) {
    let (mut lacking, mut count) = (Vec::new(), 0_u16);
    let judged = facts.altman.is_some() || facts.value(Fact::EquityShare).is_some() || facts.value(Fact::EbitMargin).is_some();
    for source in ScoreSource::ALL {
        let (there, worth) = match source {
            ScoreSource::Age => (facts.value(Fact::YearsInBusiness).is_some(), 1),
            ScoreSource::Accounts => (judged && facts.has_fresh(Information::Accounts, rules), 1),
            ScoreSource::BureauScore => (facts.value(Fact::BureauScore).is_some() && facts.has_fresh(Information::BureauScore, rules), 1),
            ScoreSource::Payments => (facts.has_fresh(Information::Payments, rules), 2),
        };
        if there {
            count = count.saturating_add(worth);
        } else if *source != ScoreSource::Accounts || facts.files {
            lacking.push(*source);
        }
    }
    (lacking, count)
}

fn contribution(facts: &Facts<'_>, rule: &ScoreRule, rules: &ProspectRules) -> Option<Contribution> {
    let weight = facts.test(&rule.when, rules)?;
    let points = product(Decimal::from(rule.points), weight).map(|points| round_half_up(points, 0))?;
    let points = i64::try_from(points).ok().filter(|points| *points != 0)?;
    let mut reasons = Vec::new();
    say(facts, &rule.when, &mut reasons);
    if let Some(dated) = facts.rests_on(rule.when.fact).filter(|_| weight < Decimal::ONE) {
        let percent = product(weight, Decimal::ONE_HUNDRED).unwrap_or_default();
        reasons.push(Reason::information_faded(dated.kind.as_str(), dated.on, fixed(percent, 0)));
    }
    let rule = rule.id.to_string();
    Some(Contribution { points, reasons: reasons.into_iter().map(|reason| reason.by_rule(rule.as_str())).collect(), rule })
}

/// Says what a test found: the signals that it counts, else the fact with its value and its bound.
fn say(facts: &Facts<'_>, test: &ScoreTest, reasons: &mut Vec<Reason>) {
    let signals: Vec<&Signal> = facts.adverse.iter().copied().filter(|signal| counts(test.fact, signal)).collect();
    if signals.is_empty() {
        let value = facts.value(test.fact).unwrap_or_default();
        reasons.push(Reason::score_fact(test.fact.as_str(), &shown(test.fact, value), &bound(&test.value)));
    }
    reasons.extend(signals.iter().map(|signal| Reason::adverse_signal(signal.kind.as_str(), &signal.source, signal.on)));
    test.and.iter().flatten().for_each(|further| say(facts, further, reasons));
}

fn counts(fact: Fact, signal: &Signal) -> bool {
    match (fact, signal.kind) {
        (Fact::SevereSignals, _) => severity(signal) == Severity::Severe,
        (Fact::Protests, SignalKind::Protest)
        | (Fact::Insolvencies, SignalKind::Insolvency)
        | (Fact::Enforcements, SignalKind::Enforcement)
        | (Fact::Mortgages, SignalKind::Mortgage)
        | (Fact::BankReturns, SignalKind::BankReturn)
        | (Fact::Press, SignalKind::Press)
        | (Fact::SalesForce, SignalKind::SalesForce) => true,
        _ => false,
    }
}

/// A fact as a text shows it: a rating as its letter, shares with one decimal, Altman's figures with two.
pub(super) fn shown(fact: Fact, value: Decimal) -> String {
    let digits = match fact {
        Fact::Rating => {
            let letter = Rating::ALL.iter().find(|rating| Decimal::from(**rating as u8) == value);
            return letter.map_or_else(String::new, ToString::to_string);
        }
        Fact::ZPrime | Fact::ZDoublePrime => 2,
        Fact::EquityShare | Fact::EbitMargin | Fact::BureauScore | Fact::AverageDaysLate | Fact::OnTimeShare => 1,
        _ => 0,
    };
    fixed(value, digits).to_string()
}

fn bound(value: &TestValue) -> String {
    match value {
        TestValue::Number(number) => number.to_string(),
        TestValue::Word(word) => word.clone(),
    }
}
