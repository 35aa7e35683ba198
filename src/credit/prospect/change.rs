//! What would change it: the smallest changes of data that lead to another grade or another limit.
//!
//! Every one is found by judging again with the changed data, never by reckoning: a change that is told has been tried. Each changes
//! one thing alone; of amounts the smallest is found by halving, to the currency's smallest unit.
//!
//! Sources: C-634/21 (SCHUFA) and C-203/22: whoever is scored may know how other data would have changed the result.

use super::facts::bound;
use super::judge::{Judged, judge};
use super::otherwise::{set_figure, set_score, years_before};
use super::score::shown;
use super::subject::{Expected, Own, Subject};
use crate::case::linked::Case;
use crate::ground::error::Result;
use crate::ground::map::sort;
use crate::ground::money::arithmetic::{difference, sum};
use crate::ground::money::{Amount, Money};
use crate::ground::reason::Reason;
use crate::owed::overdue::overdue;
use crate::policy::{Fact, LimitMethod, ScoreTest};
use crate::records::account::{Account, FiledAccounts, Party, Payment, Signal, SignalKind};
use rust_decimal::Decimal;

/// The judgement as it stands, and how to judge again.
pub(super) struct Bench<'b, 'a> {
    pub(super) case: &'b Case<'a>,
    pub(super) subject: &'b Subject,
    pub(super) own: &'b Own,
    pub(super) expected: &'b Expected,
    pub(super) now: &'b Judged<'b>,
}

/// What a judgement comes to, as far as a change of it matters.
type Outcome = (Option<super::Grade>, super::ProspectDecision, Option<Money>);

const fn outcome(judged: &Judged<'_>) -> Outcome {
    (judged.score.grade, judged.decision, judged.limit)
}

/// A grade as a reason says it.
fn letter(outcome: &Outcome) -> Option<&'static str> {
    outcome.0.map(super::Grade::as_str)
}

/// That a reason has a limit to show.
fn shows(outcome: &Outcome) -> Option<&'static str> {
    outcome.2.map(|_| "limit")
}

impl Bench<'_, '_> {
    /// Everything that alone would change the grade or the limit.
    pub(super) fn changes(&self) -> Result<Vec<Reason>> {
        let mut found = Vec::new();
        self.signals(&mut found)?;
        self.payment(&mut found)?;
        self.age(&mut found)?;
        self.score(&mut found)?;
        self.filing(&mut found)?;
        self.figures(&mut found)?;
        self.method(&mut found)?;
        Ok(found)
    }

    /// What the changed subject comes to.
    fn again(&self, change: impl FnOnce(&mut Subject)) -> Result<Outcome> {
        let mut subject = self.subject.clone();
        change(&mut subject);
        judge(self.case, &subject, self.own, self.expected).map(|judged| outcome(&judged))
    }

    /// What the changed subject comes to, if its grade is another one.
    fn graded(&self, change: impl FnOnce(&mut Subject)) -> Result<Option<Outcome>> {
        self.again(change).map(|to| Some(to).filter(|to| to.0 != self.now.score.grade))
    }

    /// Without each adverse signal.
    fn signals(&self, found: &mut Vec<Reason>) -> Result<()> {
        for signal in &self.now.facts.adverse {
            let same = |one: &Signal| one.kind == signal.kind && one.on == signal.on && one.source == signal.source;
            let to = self.again(|subject| {
                if let Some(place) = subject.signals.iter().position(same) {
                    subject.signals.remove(place);
                }
            })?;
            if to != outcome(self.now) {
                let (kind, source) = (signal.kind.as_str(), &signal.source);
                found.push(Reason::would_change_signal(kind, source, signal.on, self.from(&to), letter(&to), to.2, shows(&to)));
            }
        }
        Ok(())
    }

    /// With everything paid that is overdue.
    fn payment(&self, found: &mut Vec<Reason>) -> Result<()> {
        let late = overdue(self.case)?;
        if !late.amount.is_positive() {
            return Ok(());
        }
        let mut account: Account = self.case.account.clone();
        let as_of = self.case.as_of();
        let items = self.case.ledger()?.items.iter().filter(|item| item.overdue && item.open.is_positive() && item.invoice.is_some());
        let payments = items.map(|item| Payment {
            id: None,
            on: as_of,
            amount: item.own.open.into(),
            currency: Some(item.own.open.currency()),
            invoice_id: Some(item.id.into()),
            instalment: Some(item.instalment),
            order_id: None,
            returned: None,
            refunded: None,
            reversed_on: None,
        });
        account.payments.get_or_insert_default().extend(payments);
        let question = self.case.question.on(as_of);
        let paid = Case::new(question.about(&account, self.case.policy));
        let own = Own::of(&paid, self.expected)?;
        let to = outcome(&judge(&paid, self.subject, &own, self.expected)?);
        if to != outcome(self.now) {
            let amount = self.case.question.exchange.convert(late.amount, self.own.currency)?;
            found.push(Reason::would_change_payment(amount, self.from(&to), letter(&to), to.2, shows(&to)));
        }
        Ok(())
    }

    /// Founded so much earlier that the age changes the grade, or known to be so old.
    fn age(&self, found: &mut Vec<Reason>) -> Result<()> {
        let now = self.now.facts.value(Fact::YearsInBusiness);
        let mut tried = self.bounds(Fact::YearsInBusiness);
        tried.retain(|years| now.is_none_or(|now| *years > now) && years.fract().is_zero() && *years >= Decimal::ZERO);
        if now.is_none() {
            tried.insert(0, Decimal::ZERO);
        }
        for years in tried {
            let Some(on) = years_before(self.case.as_of(), years) else { continue };
            let to = self.graded(|subject| subject.party.get_or_insert_with(Party::default).founded_on = Some(on))?;
            if let Some(to) = to {
                found.push(self.told(Fact::YearsInBusiness, now, years, &to));
                break;
            }
        }
        Ok(())
    }

    /// The nearest scores above and below that change the grade, of the day asked about.
    fn score(&self, found: &mut Vec<Reason>) -> Result<()> {
        if self.now.facts.unused.iter().any(|(kind, _)| *kind == SignalKind::BureauScore) {
            return Ok(());
        }
        let now = self.now.facts.value(Fact::BureauScore);
        let near = |bound: Decimal| [difference(bound, Decimal::ONE), Some(bound), sum(bound, Decimal::ONE)];
        let mut tried: Vec<Decimal> = self.bounds(Fact::BureauScore).into_iter().flat_map(near).flatten().collect();
        tried.retain(|value| *value >= Decimal::ZERO && *value <= Decimal::ONE_HUNDRED);
        sort(&mut tried);
        tried.dedup();
        // A score that is not known is told by the least that helps and the most that harms.
        let grade = self.now.score.grade;
        let helps = |to: &Outcome| to.0.is_some_and(|to| to < grade.unwrap_or(super::Grade::D));
        let harms = |to: &Outcome| grade.is_some_and(|grade| to.0.is_some_and(|to| to > grade));
        let above = tried.iter().copied().filter(|value| now.is_none_or(|now| *value > now));
        self.nearest_score(above, now, &helps, found)?;
        let below = tried.iter().rev().copied().filter(|value| now.is_none_or(|now| *value < now));
        self.nearest_score(below, now, &harms, found)?;
        Ok(())
    }

    fn nearest_score(
        &self,
        mut tried: impl Iterator<Item = Decimal>,
        now: Option<Decimal>,
        wanted: &dyn Fn(&Outcome) -> bool,
        found: &mut Vec<Reason>,
    ) -> Result<()> {
        let told = tried.find_map(|value| match self.graded(|subject| set_score(subject, value, self.case.as_of())) {
            Ok(to) => to.filter(wanted).map(|to| Ok(self.told(Fact::BureauScore, now, value, &to))),
            Err(error) => Some(Err(error)),
        });
        found.extend(told.transpose()?);
        Ok(())
    }

    /// With the accounts filed that should be public, like the newest ones.
    fn filing(&self, found: &mut Vec<Reason>) -> Result<()> {
        let Some((year, _)) = self.now.facts.missing_year else { return Ok(()) };
        let Some(newest) = self.now.facts.accounts else { return Ok(()) };
        let filed = FiledAccounts { year: u16::try_from(year).unwrap_or(newest.year), filed_on: Some(self.case.as_of()), ..newest.clone() };
        let to = self.again(|subject| {
            subject.party.get_or_insert_with(Party::default).accounts.get_or_insert_default().push(filed);
        })?;
        if to != outcome(self.now) {
            found.push(Reason::would_change_filing(year.into(), self.from(&to), letter(&to), to.2, shows(&to)));
        }
        Ok(())
    }

    /// The smallest change of equity and of the operating result that changes the grade, up and down.
    fn figures(&self, found: &mut Vec<Reason>) -> Result<()> {
        let Some(accounts) = self.now.facts.accounts else { return Ok(()) };
        let currency = self.case.account.currency;
        let known = |amount: Option<Amount>| amount.map(|one| Money::from_decimal(one.decimal(), currency)).transpose();
        let Some(size) = known(accounts.assets)?.filter(|size| size.is_positive()) else { return Ok(()) };
        for is_equity in [true, false] {
            let Some(now) = known(if is_equity { accounts.equity } else { accounts.ebit })? else { continue };
            for up in [true, false] {
                // More equity is less debt, and there is no less than none.
                let most = known(accounts.liabilities)?.filter(|_| is_equity && up).map_or(size, |debt| size.min(debt));
                if !most.is_positive() {
                    continue;
                }
                let Some((value, to)) = self.nearest(now, most, up, is_equity)? else { continue };
                let say = if is_equity { Reason::would_change_equity } else { Reason::would_change_ebit };
                found.push(say(now, value, self.from(&to), letter(&to)));
            }
        }
        Ok(())
    }

    /// The value nearest to `now`, at most `size` away, at which the grade is another one.
    fn nearest(&self, now: Money, size: Money, up: bool, is_equity: bool) -> Result<Option<(Money, Outcome)>> {
        let at = |away: i64| -> Result<Money> {
            let away = Money::from_minor(away, now.currency());
            if up { now.plus(away) } else { now.minus(away) }
        };
        let tried = |away: i64| -> Result<Option<Outcome>> {
            let value = at(away)?;
            let change = value.minus(now)?.decimal();
            self.graded(|subject| set_figure(subject, change, is_equity))
        };
        let (mut same, mut other) = (0_i64, size.minor());
        let Some(mut to) = tried(other)? else { return Ok(None) };
        while other.saturating_sub(same) > 1 {
            let middle = same.saturating_add(other.saturating_sub(same) / 2);
            match tried(middle)? {
                Some(outcome) => (other, to) = (middle, outcome),
                None => same = middle,
            }
        }
        Ok(Some((at(other)?, to)))
    }

    /// Without the method that binds, where one alone does.
    fn method(&self, found: &mut Vec<Reason>) -> Result<()> {
        let mut binding = self.now.limits.found.iter().filter(|one| one.binding);
        let (Some(one), None) = (binding.next(), binding.next()) else { return Ok(()) };
        if one.method == LimitMethod::Grade {
            return Ok(());
        }
        let mut subject = self.subject.clone();
        subject.without = Some(one.method);
        let to = judge(self.case, &subject, self.own, self.expected)?;
        let next = to.limits.found.iter().find(|next| next.binding).map(|next| next.method);
        if let (Some(next), Some(limit)) = (next, to.limit.filter(|limit| Some(*limit) != self.now.limit)) {
            found.push(Reason::would_change_method(one.method.as_str(), next.as_str(), limit));
        }
        Ok(())
    }

    /// The grade as it is, where the change leads to another one.
    fn from(&self, to: &Outcome) -> Option<&'static str> {
        let now = outcome(self.now);
        letter(&now).filter(|_| now.0 != to.0)
    }

    fn told(&self, fact: Fact, now: Option<Decimal>, needed: Decimal, to: &Outcome) -> Reason {
        let now = now.map(|now| shown(fact, now));
        Reason::would_change_fact(
            fact.as_str(),
            now.as_deref(),
            now.as_ref().map(|_| "yes"),
            &shown(fact, needed),
            self.from(to),
            letter(to),
            to.2,
            shows(to),
        )
    }

    /// The bounds with which the rules compare a fact, ascending.
    fn bounds(&self, fact: Fact) -> Vec<Decimal> {
        fn collect(test: &ScoreTest, fact: Fact, found: &mut Vec<Decimal>) {
            found.extend(bound(&test.value).filter(|_| test.fact == fact));
            test.and.iter().flatten().for_each(|further| collect(further, fact, found));
        }
        let mut found = Vec::new();
        self.case.policy.prospects.rules.iter().for_each(|rule| collect(&rule.when, fact, &mut found));
        sort(&mut found);
        found.dedup();
        found
    }
}
