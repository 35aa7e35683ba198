//! The limit: each method computes one from its own data, and the lowest counts.
//!
//! A method without its data is left out and says what it lacks. Sources: the lower of 10 percent of the equity and 20 percent of the
//! working capital (payontime.co.uk), no customer over 10 percent of our own business (bernsteinlaw).

use super::LimitFound;
use super::facts::Facts;
use super::score::Grade;
use super::subject::{Expected, Own, Subject};
use crate::case::linked::Case;
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::money::arithmetic::{product, quotient};
use crate::ground::money::{Amount, Money};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::policy::{Information, LimitMethod, LimitRules};
use crate::records::account::{Signal, SignalKind};
use crate::records::terms::{Terms, due_dates};
use rust_decimal::Decimal;
use std::cmp::Reverse;

choice! {
    /// What a method of finding a limit lacks.
    LimitLacking {
        /// What the customer buys in a month.
        MonthlySales = "monthly-sales",
        /// A grade.
        Grade = "grade",
        /// Equity or working capital.
        Accounts = "accounts",
        /// Accounts that are not stale.
        FreshAccounts = "fresh-accounts",
        /// Our own sales or our own capital.
        OwnFigures = "own-figures",
        /// A limit that a bureau recommends, and that is not stale.
        BureauLimit = "bureau-limit",
        /// Cover by a credit insurer.
        Cover = "cover",
    }
}

/// The limits of every method, and the lowest.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    /// By method, in the order of the policy.
    pub(crate) found: Vec<LimitFound>,
    /// The lowest of them.
    pub(crate) lowest: Option<Money>,
    /// What the customer needs.
    pub(crate) need: Option<Money>,
}

/// What a method says: an amount, or what it lacks.
type Said = Result<(Option<Money>, Vec<Reason>)>;

struct Ground<'s, 'a> {
    case: &'s Case<'a>,
    subject: &'s Subject,
    own: &'s Own,
    facts: &'s Facts<'s>,
    grade: Option<Grade>,
    expected: &'s Expected,
    rules: &'s LimitRules,
}

/// The limits of every method of the policy.
pub(crate) fn limits(
    case: &Case<'_>,
    subject: &Subject,
    own: &Own,
    facts: &Facts<'_>,
    grade: Option<Grade>,
    expected: &Expected,
) -> Result<Limits> {
    let rules = &case.policy.prospects.limits;
    let ground = Ground { case, subject, own, facts, grade, expected, rules };
    let (need, why) = ground.need()?;
    let mut found = Vec::new();
    for method in LimitMethod::ALL.iter().filter(|one| rules.methods.iter().any(|name| name == one.as_str())) {
        if subject.without == Some(*method) {
            continue;
        }
        let (amount, reasons) = match method {
            LimitMethod::Need => (need, why.clone()),
            LimitMethod::Grade => ground.by_grade(need)?,
            LimitMethod::Strength => ground.strength()?,
            LimitMethod::Own => ground.own_share()?,
            LimitMethod::Bureau => ground.bureau()?,
            LimitMethod::Insurer => ground.insurer()?,
        };
        found.push(LimitFound { method: *method, amount, binding: false, reasons });
    }
    let lowest = found.iter().filter_map(|one| one.amount).reduce(Money::min);
    found.iter_mut().for_each(|one| one.binding = one.amount.is_some() && one.amount == lowest);
    Ok(Limits { found, lowest, need })
}

/// The last due date of terms that count from the day asked about, in days; none where they are not understood.
pub(crate) fn days_of(terms: &str, case: &Case<'_>) -> Option<i64> {
    let terms: Terms = terms.parse().ok()?;
    let amount = Money::from_minor(100, case.account.currency);
    let due = due_dates(&terms, case.as_of(), amount, case.policy.terms_rules()).ok()?;
    due.instalments.iter().map(|one| one.due.days_since(case.as_of())).max()
}

fn lacks(what: LimitLacking) -> Said {
    Ok((None, vec![Reason::limit_lacks(what.as_str())]))
}

impl Ground<'_, '_> {
    /// What the customer buys in a month, for as long as its terms and its usual delay, rounded up.
    fn need(&self) -> Said {
        let Some(monthly) = self.own.monthly else { return lacks(LimitLacking::MonthlySales) };
        let large = || CreditError::out_of_range(Problem::TooLarge);
        let terms = match self.own.terms_days {
            Some(days) => i64::try_from(days.ceil()).map_err(|_| large())?,
            None => {
                let by_grade = &self.case.policy.prospects.terms;
                let terms = match self.grade {
                    Some(Grade::A) => Some(&by_grade.a),
                    Some(Grade::C) => Some(&by_grade.c),
                    _ => Some(&by_grade.b),
                };
                terms.and_then(|terms| days_of(terms, self.case)).unwrap_or(30)
            }
        };
        let prior = Decimal::from(self.case.policy.behaviour.prior.days_late);
        let delay = self.own.delay.unwrap_or(prior).max(Decimal::ZERO).ceil();
        let delay = i64::try_from(delay).map_err(|_| large())?;
        let days = Decimal::from(terms.saturating_add(delay));
        let exact = product(monthly.decimal(), days).and_then(|all| quotient(all, Decimal::from(30))).ok_or_else(large)?;
        let step = self.rules.round_need_to.decimal();
        let steps = quotient(exact, step).ok_or_else(large)?.ceil();
        let amount = Money::from_decimal(product(steps, step).ok_or_else(large)?, self.own.currency)?;
        Ok((Some(amount), vec![Reason::limit_need(monthly, terms.into(), delay.into())]))
    }

    /// The share of the need that the grade allows. Grade D is nothing whatever the need is.
    fn by_grade(&self, need: Option<Money>) -> Said {
        let Some(grade) = self.grade else { return lacks(LimitLacking::Grade) };
        let shares = &self.rules.by_grade;
        let share = match grade {
            Grade::A => shares.a,
            Grade::B => shares.b,
            Grade::C => shares.c,
            Grade::D => shares.d,
        };
        let need = if share.decimal().is_zero() { Some(Money::zero(self.own.currency)) } else { need };
        let Some(need) = need else { return lacks(LimitLacking::MonthlySales) };
        Ok((Some(need.percent(share.decimal())?), vec![Reason::limit_grade(grade.as_str(), share.decimal())]))
    }

    /// An amount of the account's currency, in that of the credit line.
    fn own_currency(&self, amount: Amount) -> Result<Money> {
        self.case.question.exchange.convert(amount.in_currency(self.case.account.currency)?, self.own.currency)
    }

    /// The lower of a share of the equity and a share of the working capital, never below zero.
    fn strength(&self) -> Said {
        let Some(accounts) = self.facts.accounts else { return lacks(LimitLacking::Accounts) };
        if !self.facts.has_fresh(Information::Accounts, &self.case.policy.prospects) {
            return lacks(LimitLacking::FreshAccounts);
        }
        let (mut lowest, mut reasons) = (None::<Money>, Vec::new());
        let parts =
            [(accounts.equity, self.rules.equity_percent, true), (accounts.working_capital, self.rules.working_capital_percent, false)];
        for (figure, percent, is_equity) in parts {
            let Some(figure) = figure else { continue };
            let figure = self.own_currency(figure)?;
            let part = figure.percent(percent.decimal())?.or_zero();
            lowest = Some(lowest.map_or(part, |lowest| lowest.min(part)));
            let say = if is_equity { Reason::limit_equity } else { Reason::limit_working_capital };
            reasons.push(say(figure, percent.decimal(), accounts.year.into()));
        }
        if lowest.is_none() { lacks(LimitLacking::Accounts) } else { Ok((lowest, reasons)) }
    }

    /// The lower of a share of our sales and a share of our capital.
    fn own_share(&self) -> Said {
        let (mut lowest, mut reasons) = (None::<Money>, Vec::new());
        let parts = [
            (self.expected.own_sales, self.rules.max_share_of_sales, true),
            (self.expected.own_capital, self.rules.max_share_of_capital, false),
        ];
        for (figure, percent, is_sales) in parts {
            let Some(figure) = figure else { continue };
            let figure = self.own_currency(figure)?;
            let part = figure.percent(percent.decimal())?;
            lowest = Some(lowest.map_or(part, |lowest| lowest.min(part)));
            let say = if is_sales { Reason::limit_own_sales } else { Reason::limit_own_capital };
            reasons.push(say(figure, percent.decimal()));
        }
        if lowest.is_none() { lacks(LimitLacking::OwnFigures) } else { Ok((lowest, reasons)) }
    }

    /// The newest limit that a bureau recommends, of one day the lowest.
    fn bureau(&self) -> Said {
        let limits = self.subject.signals.iter().filter(|signal| signal.kind == SignalKind::BureauLimit);
        let fresh = |signal: &&Signal| {
            let dated = super::facts::Dated { kind: Information::BureauScore, source: String::new(), on: signal.on };
            !self.facts.is_stale(&dated, &self.case.policy.prospects)
        };
        let usable = limits.filter(fresh).filter(|_| !self.facts.unused.iter().any(|(kind, _)| *kind == SignalKind::BureauLimit));
        let newest = usable.filter_map(|signal| Some((signal.on, Reverse(signal.value?.decimal()), signal)));
        let Some((on, Reverse(value), signal)) = newest.max_by_key(|(on, value, _)| (*on, *value)) else {
            return lacks(LimitLacking::BureauLimit);
        };
        let amount = Money::from_decimal(value, self.case.account.currency)?.or_zero();
        let amount = self.case.question.exchange.convert(amount, self.own.currency)?;
        Ok((Some(amount), vec![Reason::limit_bureau(&signal.source, on)]))
    }

    /// What the credit insurer covers today.
    fn insurer(&self) -> Said {
        let credit = self.case.account.credit.as_ref();
        let cover = credit.filter(|credit| credit.insured_until.is_none_or(|until| until >= self.case.as_of())).and_then(|one| one.insured);
        let Some(cover) = cover else { return lacks(LimitLacking::Cover) };
        Ok((Some(cover.in_currency(self.own.currency)?), vec![Reason::limit_insurer()]))
    }
}
