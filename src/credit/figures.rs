//! The figures that the rules of a policy may test, and the tests.
//!
//! A figure that is not known fails every test: a rule never fires on a guess.

use crate::case::contacts::{is_outgoing, reached};
use crate::case::linked::Case;
use crate::case::stops;
use crate::credit::exposure::{Exposure, ExposureState};
use crate::ground::error::Result;
use crate::ground::map::{BTreeMap, Index};
use crate::ground::money::Money;
use crate::ground::money::arithmetic::{product, quotient};
use crate::ground::reason::Reason;
use crate::owed::behaviour;
use crate::owed::overdue::{Overdue, OverdueStatus};
use crate::owed::punctuality::{self, Punctuality};
use crate::policy::{Comparison, CompletePolicy, Figure, GateTest, TestValue};
use crate::records::account::{Contact, each};
use rust_decimal::Decimal;

/// The figures of an account on a day. Amounts are in the currency of the exposure.
#[derive(Clone, Debug)]
pub struct Figures {
    known: BTreeMap<Figure, Decimal>,
    /// What says a figure better than its name and its value.
    said: BTreeMap<Figure, Reason>,
}

/// A test that held: the figure, what it was and what it was compared with.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The figure.
    pub figure: Figure,
    /// What it was, as a text shows it.
    pub value: String,
    /// What it was compared with.
    pub bound: String,
    said: Option<Reason>,
}

impl Finding {
    /// The reason that says it.
    pub(crate) fn reason(self) -> Reason {
        self.said.unwrap_or_else(|| Reason::gate_rule(self.figure.as_str(), &self.value, &self.bound))
    }
}

impl Figures {
    /// The figures of an account whose exposure and arrears are at hand; `document` is the amount of the candidate of a gate.
    ///
    /// # Errors
    /// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
    pub fn gather(case: &Case<'_>, exposure: &Exposure, overdue: &Overdue, document: Option<Money>) -> Result<Self> {
        let (mut known, mut said) = (BTreeMap::new(), BTreeMap::new());
        let convert = |amount: Money| case.question.exchange.convert(amount, exposure.currency).map(Money::decimal);
        let whole = |count: u32| Decimal::from(count);
        known.insert(Figure::Total, exposure.total.decimal());
        if let Some(percent) = percent_used(exposure)? {
            known.insert(Figure::PercentUsed, percent);
        }
        known.insert(Figure::OverdueAmount, convert(overdue.amount)?);
        known.insert(Figure::OverdueCount, whole(overdue.count));
        known.insert(Figure::OldestDays, whole(overdue.oldest_days));
        known.insert(Figure::Disputed, convert(overdue.disputed)?);
        known.insert(Figure::DueSoon, convert(overdue.due_soon)?);
        known.insert(Figure::Level, Decimal::from(level(case, overdue)));
        known.insert(Figure::BrokenPromises, whole(behaviour::broken_promises(case)?));
        known.insert(Figure::Returned, whole(behaviour::returned(case)?));
        known.insert(Figure::LimitExpired, Decimal::from(u8::from(exposure.state == ExposureState::Expired)));
        if let Some(rating) = behaviour::rating(case)? {
            known.insert(Figure::Rating, Decimal::from(rating as u8));
        }
        // A customer nobody ever contacted was contacted longer ago than any number of days.
        known.insert(Figure::DaysSinceContact, days_since_contact(case).map_or(Decimal::MAX, Decimal::from));
        known.insert(Figure::Overdue, Decimal::from(u8::from(overdue.amount.is_positive())));
        said.extend(overdue.say_overdue().map(|reason| (Figure::Overdue, reason)));
        known.insert(Figure::ReturnedAmount, convert(overdue.returned)?);
        said.extend(overdue.say_returned().map(|reason| (Figure::ReturnedAmount, reason)));
        let legal = overdue.open_as(OverdueStatus::Legal)?;
        known.insert(Figure::Legal, convert(legal)?);
        said.insert(Figure::Legal, Reason::legal(legal));
        let (stopped, notice) = (stops::delivery(case)?, stops::formal_notice(case)?);
        known.insert(Figure::DeliveryStopped, Decimal::from(u8::from(stopped.is_some())));
        said.extend(stopped.map(|one| (Figure::DeliveryStopped, Reason::delivery_stopped(one.level, one.on, overdue.amount))));
        known.insert(Figure::FormalNotice, Decimal::from(u8::from(notice.is_some())));
        said.extend(notice.map(|one| (Figure::FormalNotice, Reason::formal_notice_unanswered(one.on))));
        known.insert(Figure::NoData, Decimal::from(u8::from(!case.has_records())));
        if !case.has_records() {
            said.insert(Figure::NoData, Reason::no_data());
        }
        if asks_for_punctuality(case.policy) {
            punctual(case, &Punctuality::of(case)?, &mut known)?;
        }
        if let Some(document) = document {
            known.insert(Figure::DocumentAmount, document.decimal());
        }
        Ok(Self { known, said })
    }

    /// The same figures with how punctual the customer is.
    ///
    /// # Errors
    /// `out-of-range` when sums do not fit.
    pub fn with_punctuality(mut self, case: &Case<'_>, punctuality: &Punctuality) -> Result<Self> {
        punctual(case, punctuality, &mut self.known)?;
        Ok(self)
    }

    /// The value of a figure; none where it is not known.
    #[must_use]
    pub fn value(&self, figure: Figure) -> Option<Decimal> {
        self.known.get(&figure).copied()
    }

    /// The first tests of a tree that fail, each without those tied to it.
    #[must_use]
    pub fn failing<'t>(&self, test: &'t GateTest, policy: &CompletePolicy) -> Vec<&'t GateTest> {
        let alone = GateTest { and: None, ..test.clone() };
        let mut failing: Vec<&GateTest> = if self.test(&alone, policy).is_some() { Vec::new() } else { vec![test] };
        failing.extend(test.and.iter().flatten().flat_map(|further| self.failing(further, policy)));
        failing
    }

    /// Whether a test holds together with all that is tied to it; what was found then.
    #[must_use]
    pub fn test(&self, test: &GateTest, policy: &CompletePolicy) -> Option<Finding> {
        let value = *self.known.get(&test.figure)?;
        let bound = bound(test, policy)?;
        let holds = match test.op {
            Comparison::Greater => value > bound,
            Comparison::GreaterOrEqual => value >= bound,
            Comparison::Less => value < bound,
            Comparison::LessOrEqual => value <= bound,
            Comparison::Equal => value == bound,
        };
        let all = holds && test.and.iter().flatten().all(|further| self.test(further, policy).is_some());
        // A rule that looks for the opposite is not said by what it looks away from.
        let said = || self.said.get(&test.figure).filter(|_| value > Decimal::ZERO).cloned();
        all.then(|| Finding { figure: test.figure, value: shown(test.figure, value), bound: written(&test.value), said: said() })
    }
}

/// Whether a rule of the gates or of the worklist asks how punctual the customer is, which takes its time to find out.
fn asks_for_punctuality(policy: &CompletePolicy) -> bool {
    fn asks(test: &GateTest) -> bool {
        let figure = matches!(test.figure, Figure::OnTimeShare | Figure::OnTimeRun | Figure::Recovered | Figure::CustomerMonths);
        figure || test.and.iter().flatten().any(asks)
    }
    policy.gates.rules.iter().any(|rule| asks(&rule.when)) || policy.worklist.rules.iter().any(|rule| asks(&rule.when))
}

/// How punctual the customer is, as figures.
fn punctual(case: &Case<'_>, punctuality: &Punctuality, known: &mut BTreeMap<Figure, Decimal>) -> Result<()> {
    if let Some(share) = punctuality.on_time_share()? {
        known.insert(Figure::OnTimeShare, share);
    }
    let run = punctuality.run();
    known.insert(Figure::OnTimeRun, Decimal::from(u64::try_from(run).unwrap_or(u64::MAX)));
    known.insert(Figure::Recovered, Decimal::from(u8::from(run == 1 && punctuality.judged.len() > 1)));
    if let Some(since) = punctuality::customer_since(case) {
        known.insert(Figure::CustomerMonths, Decimal::from(case.as_of().months_since(since)));
    }
    Ok(())
}

/// Used share of the limit that counts, in percent, not rounded; none without a limit. A limit of zero that is used at
/// all is used more than any percentage.
fn percent_used(exposure: &Exposure) -> Result<Option<Decimal>> {
    let (Some(limit), Some(available)) = (exposure.limit, exposure.available) else { return Ok(None) };
    let used = limit.minus(available)?;
    let share = product(used.decimal(), Decimal::ONE_HUNDRED).and_then(|used| quotient(used, limit.decimal()));
    Ok(Some(share.unwrap_or(if used.is_positive() { Decimal::MAX } else { Decimal::ZERO })))
}

/// Position from 1 of the last collection level that was carried out about something still overdue; 0 = none.
fn level(case: &Case<'_>, overdue: &Overdue) -> usize {
    let late: Vec<_> = overdue.items.iter().filter(|item| item.days_late > 0).collect();
    let first = late.iter().map(|item| item.due).min();
    let index = Index::of(late.iter().map(|item| item.invoice_id.as_str()));
    let about = |contact: &Contact| match contact.invoice_ids.as_deref() {
        None | Some([]) => first.is_some_and(|due| due < contact.on),
        Some(ids) => ids.iter().any(|id| index.first(id).is_some()),
    };
    let done = each(&case.account.contacts)
        .filter(|contact| reached(case, contact) && is_outgoing(contact) && about(contact))
        .filter_map(|contact| Some((contact.on, place(contact.level_id.as_deref()?, case.policy)?)));
    done.max().map_or(0, |(_, place)| place)
}

fn place(level: &str, policy: &CompletePolicy) -> Option<usize> {
    policy.collection.levels.iter().position(|one| one.id == level)?.checked_add(1)
}

fn days_since_contact(case: &Case<'_>) -> Option<i64> {
    let last = each(&case.account.contacts).filter(|contact| reached(case, contact)).map(|contact| contact.on).max()?;
    Some(case.as_of().days_since(last))
}

fn bound(test: &GateTest, policy: &CompletePolicy) -> Option<Decimal> {
    match (&test.value, test.figure) {
        (TestValue::Number(number), _) => Some(number.decimal()),
        (TestValue::Word(word), Figure::Rating) => {
            let rating = behaviour::Rating::ALL.iter().find(|rating| rating.as_str() == word)?;
            Some(Decimal::from(*rating as u8))
        }
        (TestValue::Word(word), _) => place(word, policy).map(Decimal::from),
    }
}

fn written(value: &TestValue) -> String {
    match value {
        TestValue::Number(number) => number.to_string(),
        TestValue::Word(word) => word.clone(),
    }
}

/// A figure as a text shows it: a rating as its letter, a percentage with one decimal.
pub(crate) fn shown(figure: Figure, value: Decimal) -> String {
    match figure {
        Figure::Rating => behaviour::Rating::ALL
            .iter()
            .find(|rating| Decimal::from(**rating as u8) == value)
            .map_or_else(String::new, ToString::to_string),
        // Never, and more than any percentage: see `days_since_contact` and `percent_used`.
        Figure::DaysSinceContact if value == Decimal::MAX => "never".to_owned(),
        Figure::PercentUsed if value == Decimal::MAX => "Infinity".to_owned(),
        Figure::PercentUsed | Figure::OnTimeShare => crate::ground::money::fixed(value, 1).to_string(),
        _ => value.to_string(),
    }
}
