//! The facts that the scorecard may test, and the tests.
//!
//! A fact that is not known fails every test. A fact that comes from somebody's report fades with its age.

use super::filed::{self, Altman};
use super::subject::{Own, Subject};
use crate::case::linked::Case;
use crate::case::signals::severity;
use crate::ground::date::Day;
use crate::ground::growth::fade;
use crate::ground::map::BTreeMap;
use crate::ground::money::arithmetic::{difference, product, quotient};
use crate::ground::read::Word;
use crate::owed::behaviour::Rating;
use crate::policy::{Comparison, Fact, Information, ProspectRules, ScoreTest, TestValue};
use crate::records::account::{DebtorKind, FiledAccounts, ProceedingKind, ScaleDirection, Severity, Signal, SignalKind, each};
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// Information of which the age matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    /// What it is.
    pub(crate) kind: Information,
    /// Where it comes from.
    pub(crate) source: String,
    /// Its day.
    pub(crate) on: Day,
}

/// A fact: its value, and what it rests on where that ages.
#[derive(Clone, Copy, Debug)]
struct Known {
    value: Decimal,
    from: Option<usize>,
}

/// The facts of a subject on a day.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    known: BTreeMap<Fact, Known>,
    /// The newest information of each kind.
    pub(crate) dated: Vec<Dated>,
    /// The accounts that decide.
    pub(crate) accounts: Option<&'a FiledAccounts>,
    /// What Altman's models say of them.
    pub(crate) altman: Option<Altman>,
    /// A year whose accounts should be public, with the last day of the term.
    pub(crate) missing_year: Option<(i32, Day)>,
    /// Whether the customer is a natural person, or its owners answer with all they have.
    pub(crate) natural: bool,
    /// Whether it files accounts that the public can see.
    pub(crate) files: bool,
    /// The adverse signals behind the counts, the newest first.
    pub(crate) adverse: Vec<&'a Signal>,
    /// The kinds of signals that must not be used of a natural person, with their counts.
    pub(crate) unused: Vec<(SignalKind, usize)>,
    /// Sources of scores that cannot be read, for want of a value or a scale.
    pub(crate) unscaled: Vec<&'a str>,
    as_of: Day,
}

/// The fact that counts the signals of a kind.
const fn count_of(kind: SignalKind) -> Option<Fact> {
    Some(match kind {
        SignalKind::Protest => Fact::Protests,
        SignalKind::Insolvency => Fact::Insolvencies,
        SignalKind::Enforcement => Fact::Enforcements,
        SignalKind::Mortgage => Fact::Mortgages,
        SignalKind::BankReturn => Fact::BankReturns,
        SignalKind::Press => Fact::Press,
        SignalKind::SalesForce => Fact::SalesForce,
        SignalKind::BureauScore | SignalKind::BureauLimit => return None,
    })
}

/// Whether a kind of signal may be used of somebody: of natural persons no press, of consumers only what registers say.
///
/// Source: the code of conduct for commercial information (Garante, 29 April 2021).
const fn is_usable(kind: SignalKind, natural: bool, consumer: bool) -> bool {
    match kind {
        SignalKind::Press => !natural,
        SignalKind::SalesForce | SignalKind::BureauScore | SignalKind::BureauLimit | SignalKind::BankReturn => !consumer,
        SignalKind::Protest | SignalKind::Insolvency | SignalKind::Enforcement | SignalKind::Mortgage => true,
    }
}

/// A score on a scale from 0 to 100, where 100 is best; none without a value or a scale.
pub(super) fn normalised(signal: &Signal) -> Option<Decimal> {
    let (value, scale) = (signal.value?.decimal(), signal.scale.as_ref()?);
    let (min, max) = (scale.min.decimal(), scale.max.decimal());
    let above = match scale.better {
        ScaleDirection::High => difference(value, min)?,
        ScaleDirection::Low => difference(max, value)?,
    };
    let share = quotient(product(above, Decimal::ONE_HUNDRED)?, difference(max, min)?)?;
    Some(share.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED))
}

impl<'a> Facts<'a> {
    pub(crate) fn gather(case: &Case<'_>, subject: &'a Subject, own: &Own) -> Self {
        let (as_of, rules) = (case.as_of(), &case.policy.prospects);
        let party = subject.party.as_ref();
        let natural = filed::is_natural(party, rules);
        let consumer = party.is_some_and(|party| party.kind == Some(DebtorKind::Consumer));
        let mut facts = Self {
            known: BTreeMap::new(),
            dated: Vec::new(),
            accounts: None,
            altman: None,
            missing_year: filed::missing_year(subject, as_of, rules),
            natural,
            files: filed::files(party, rules),
            adverse: Vec::new(),
            unused: Vec::new(),
            unscaled: Vec::new(),
            as_of,
        };
        let years = |since: Day| Decimal::from(as_of.months_since(since) / 12);
        if let Some(on) = party.and_then(|party| party.founded_on).filter(|on| *on <= as_of) {
            facts.put(Fact::YearsInBusiness, years(on), None);
        }
        if let Some(on) = own.since {
            facts.put(Fact::YearsAsCustomer, years(on), None);
        }
        facts.read_accounts(subject, rules);
        facts.read_signals(subject, consumer);
        facts.read_proceedings(case);
        facts.read_own(own);
        facts
    }

    fn put(&mut self, fact: Fact, value: Decimal, from: Option<usize>) {
        self.known.insert(fact, Known { value, from });
    }

    fn date(&mut self, kind: Information, source: String, on: Day) -> Option<usize> {
        self.dated.push(Dated { kind, source, on });
        self.dated.len().checked_sub(1)
    }

    fn read_accounts(&mut self, subject: &'a Subject, rules: &ProspectRules) {
        let Some((accounts, on)) = filed::newest(subject, self.as_of, rules) else { return };
        self.accounts = Some(accounts);
        let from = self.date(Information::Accounts, accounts.year.to_string(), on);
        self.altman = filed::altman(accounts);
        if let Some(altman) = self.altman {
            self.put(Fact::Altman, Decimal::from(altman.zone as u8), from);
            altman.z_prime.into_iter().for_each(|z| self.put(Fact::ZPrime, z, from));
            altman.z_double_prime.into_iter().for_each(|z| self.put(Fact::ZDoublePrime, z, from));
        }
        let share = filed::percent(accounts.equity, accounts.assets);
        share.into_iter().for_each(|share| self.put(Fact::EquityShare, share, from));
        let margin = filed::percent(accounts.ebit, accounts.turnover);
        margin.into_iter().for_each(|margin| self.put(Fact::EbitMargin, margin, from));
        if self.files {
            self.put(Fact::FilingOverdue, Decimal::from(u8::from(self.missing_year.is_some())), None);
        }
    }

    fn read_signals(&mut self, subject: &'a Subject, consumer: bool) {
        let usable = |signal: &&Signal| is_usable(signal.kind, self.natural, consumer);
        for kind in SignalKind::ALL {
            let count = subject.signals.iter().filter(|signal| signal.kind == *kind && !usable(signal)).count();
            if count > 0 {
                self.unused.push((*kind, count));
            }
        }
        let used: Vec<&Signal> = subject.signals.iter().filter(usable).collect();
        self.adverse = used.iter().copied().filter(|one| count_of(one.kind).is_some() && severity(one) != Severity::Info).collect();
        crate::ground::map::sort_by_key(&mut self.adverse, |signal| Reverse(signal.on));
        for kind in SignalKind::ALL {
            let Some(fact) = count_of(*kind) else { continue };
            let of_kind: Vec<&Signal> = self.adverse.iter().copied().filter(|signal| signal.kind == *kind).collect();
            let Some(newest) = of_kind.first() else { continue };
            let information = match kind {
                SignalKind::Press => Some(Information::Press),
                SignalKind::SalesForce => Some(Information::SalesForce),
                _ => None,
            };
            let from = information.and_then(|kind| self.date(kind, newest.source.clone(), newest.on));
            self.put(fact, Decimal::from(u64::try_from(of_kind.len()).unwrap_or(u64::MAX)), from);
        }
        let severe = self.adverse.iter().filter(|signal| severity(signal) == Severity::Severe).count();
        self.put(Fact::SevereSignals, Decimal::from(u64::try_from(severe).unwrap_or(u64::MAX)), None);
        let scores = used.iter().copied().filter(|signal| signal.kind == SignalKind::BureauScore);
        let (scaled, unscaled): (Vec<&Signal>, Vec<&Signal>) = scores.partition(|signal| normalised(signal).is_some());
        self.unscaled = unscaled.iter().map(|signal| signal.source.as_str()).collect();
        // The newest decides, of one day the worst.
        let newest = scaled.into_iter().filter_map(|signal| Some((signal.on, Reverse(normalised(signal)?), signal)));
        if let Some((on, Reverse(value), signal)) = newest.max_by_key(|(on, value, _)| (*on, *value)) {
            let from = self.date(Information::BureauScore, signal.source.clone(), on);
            self.put(Fact::BureauScore, value, from);
        }
    }

    fn read_proceedings(&mut self, case: &Case<'_>) {
        let running = each(&case.account.proceedings)
            .filter(|one| case.has_come(one.published_on) && one.until.is_none_or(|until| case.as_of() <= until));
        let (mut liquidations, mut settlements, mut others) = (0_u32, 0_u32, 0_u32);
        for one in running {
            let count = match one.kind {
                ProceedingKind::JudicialLiquidation => &mut liquidations,
                ProceedingKind::NegotiatedSettlement => &mut settlements,
                _ => &mut others,
            };
            *count = count.saturating_add(1);
        }
        self.put(Fact::Liquidations, Decimal::from(liquidations), None);
        self.put(Fact::NegotiatedSettlements, Decimal::from(settlements), None);
        self.put(Fact::Proceedings, Decimal::from(others), None);
    }

    fn read_own(&mut self, own: &Own) {
        let paid = own.punctuality.last_paid;
        let late = own.punctuality.judged.iter().any(|one| one.done.is_none());
        // What is late today is news of today.
        let on = if late { Some(self.as_of) } else { paid };
        if let (Some(rating), Some(on)) = (own.rating, on) {
            let from = self.date(Information::Payments, "own".to_owned(), on);
            self.put(Fact::Rating, Decimal::from(rating as u8), from);
            if let Ok(Some(average)) = own.punctuality.average() {
                self.put(Fact::AverageDaysLate, average, from);
            }
            if let Ok(Some(share)) = own.punctuality.on_time_share() {
                self.put(Fact::OnTimeShare, share, from);
            }
        }
        self.put(Fact::OldestDays, Decimal::from(own.oldest_days), None);
        self.put(Fact::BrokenPromises, Decimal::from(own.broken_promises), None);
        self.put(Fact::Returned, Decimal::from(own.returned), None);
    }

    /// The value of a fact.
    pub(crate) fn value(&self, fact: Fact) -> Option<Decimal> {
        self.known.get(&fact).map(|known| known.value)
    }

    /// What a fact rests on, where that ages.
    pub(crate) fn rests_on(&self, fact: Fact) -> Option<&Dated> {
        self.dated.get(self.known.get(&fact)?.from?)
    }

    /// What is left of the weight of information on the day; one where it does not age.
    pub(crate) fn weight(&self, dated: &Dated, rules: &ProspectRules) -> Decimal {
        half_life(dated.kind, rules).map_or(Decimal::ONE, |days| fade(self.as_of.days_since(dated.on), days))
    }

    /// Whether information is older than twice its half-life.
    pub(crate) fn is_stale(&self, dated: &Dated, rules: &ProspectRules) -> bool {
        half_life(dated.kind, rules).is_some_and(|days| self.as_of.days_since(dated.on) > i64::from(days).saturating_mul(2))
    }

    /// Whether there is fresh information of a kind.
    pub(crate) fn has_fresh(&self, kind: Information, rules: &ProspectRules) -> bool {
        self.dated.iter().any(|dated| dated.kind == kind && !self.is_stale(dated, rules))
    }

    /// The weight with which a test holds, with all that is tied to it: that of the oldest information. None when it does not.
    pub(crate) fn test(&self, test: &ScoreTest, rules: &ProspectRules) -> Option<Decimal> {
        let (value, bound) = (self.value(test.fact)?, bound(&test.value)?);
        let holds = match test.op {
            Comparison::Greater => value > bound,
            Comparison::GreaterOrEqual => value >= bound,
            Comparison::Less => value < bound,
            Comparison::LessOrEqual => value <= bound,
            Comparison::Equal => value == bound,
        };
        let own = self.rests_on(test.fact).map_or(Decimal::ONE, |dated| self.weight(dated, rules));
        let others = test.and.iter().flatten().try_fold(own, |least, further| Some(self.test(further, rules)?.min(least)));
        others.filter(|_| holds)
    }
}

/// Days after which information of a kind counts half.
pub(crate) fn half_life(kind: Information, rules: &ProspectRules) -> Option<u16> {
    rules.half_life_days.get(&Word(kind.as_str().to_owned())).copied()
}

/// What a test compares with: a number, or the place of a rating.
pub(super) fn bound(value: &TestValue) -> Option<Decimal> {
    match value {
        TestValue::Number(number) => Some(number.decimal()),
        TestValue::Word(word) => Rating::ALL.iter().find(|rating| rating.as_str() == word).map(|rating| Decimal::from(*rating as u8)),
    }
}
