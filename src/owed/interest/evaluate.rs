//! What is owed for the lateness of one claim.

use super::accrual::{Principal, Sum, cuts, days, total};
use super::claim::{Claim, InterestPeriod, LateInterest};
use super::rate_of_day::Rates;
use crate::ground::date::Day;
use crate::ground::error::{Locate, Result};
use crate::ground::money::{Currency, Exchange, Money};
use crate::ground::reason::Reason;
use crate::policy::{CompletePolicy, DayCount, InterestKind, InterestRules, LumpSum};
use crate::records::account::DebtorKind;

/// Under which law and policy interest is computed.
#[derive(Clone, Copy, Debug)]
pub struct InterestBasis<'p> {
    /// The policy.
    pub rules: &'p InterestRules,
    /// Jurisdiction, ISO 3166-1 alpha-2, or `EU`.
    pub country: &'p str,
    /// Exchange rates, for a lump sum in another currency than the claim's.
    pub exchange: &'p Exchange,
}

impl<'p> InterestBasis<'p> {
    /// The rules of a policy in a country.
    #[must_use]
    pub const fn new(policy: &'p CompletePolicy, country: &'p str, exchange: &'p Exchange) -> Self {
        Self { rules: &policy.interest, country, exchange }
    }
}

/// What the account says beyond the claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exceptions {
    /// The first day without interest: opening of proceedings that exclude it (art. 1(2) D.Lgs. 231/2002).
    pub excluded_from: Option<Day>,
    /// Interest up to this day, included, was given up.
    pub waived_until: Option<Day>,
    /// The lump sum was given up.
    pub lump_sum_waived: bool,
    /// No earlier claim on this customer was late, so that `waiveFirst` applies.
    pub first_late: bool,
}

/// Late-payment interest of one claim up to and including `as_of`.
///
/// Payments after `as_of` do not exist yet. A payment bears interest up to and including the day it arrives.
///
/// # Errors
/// `unknown-rate` when the answer needs a half-year whose reference rate is not known, a country whose law is not
/// known here, or an exchange rate nobody gave; `out-of-range` or `invalid-input` for the claim's amounts.
///
/// # Example
/// ```
/// use fidato::owed::interest::{Claim, Exceptions, InterestBasis, late_interest};
/// use fidato::ground::money::Exchange;
/// use fidato::policy::Preset;
/// use fidato::Currency;
/// let policy = Preset::It.policy();
/// let exchange = Exchange::default();
/// let basis = InterestBasis::new(&policy, "IT", &exchange);
/// let claim = Claim {
///     amount: "10000".parse()?,
///     currency: Currency::EUR,
///     due: "2024-01-31".parse()?,
///     payments: None,
///     category: None,
///     debtor: None,
///     lump_sum: None,
/// };
/// let owed = late_interest(&claim, "2024-03-31".parse()?, &basis, Exceptions::default())?;
/// assert_eq!(owed.interest.to_string(), "205.48"); // 60 days at 12.50 %
/// assert_eq!(owed.lump_sum.to_string(), "40.00");
/// # Ok::<(), fidato::CreditError>(())
/// ```
pub fn late_interest(claim: &Claim, as_of: Day, basis: &InterestBasis<'_>, exceptions: Exceptions) -> Result<LateInterest> {
    let amount = claim.amount.not_negative(claim.currency).within("amount")?;
    let mut payments = Vec::new();
    for (index, payment) in claim.payments.iter().flatten().enumerate() {
        let paid = payment.amount.not_negative(claim.currency).within("amount").at(index).within("payments")?;
        if payment.on <= as_of && !paid.is_zero() {
            payments.push((payment.on, paid));
        }
    }
    let mut work = Work { claim, basis, exceptions, principal: Principal::new(amount, payments)?, answer: nothing(claim.currency) };
    // Only the amount can be too large for the arithmetic.
    work.evaluate(as_of).argument("amount")?;
    Ok(work.answer)
}

const fn nothing(currency: Currency) -> LateInterest {
    let zero = Money::zero(currency);
    LateInterest { currency, interest: zero, lump_sum: zero, total: zero, provisional: false, periods: Vec::new(), reasons: Vec::new() }
}

/// What is being worked out.
struct Work<'p> {
    claim: &'p Claim,
    basis: &'p InterestBasis<'p>,
    exceptions: Exceptions,
    principal: Principal,
    answer: LateInterest,
}

impl Work<'_> {
    fn evaluate(&mut self, as_of: Day) -> Result<()> {
        let rules = self.basis.rules;
        let consumer = self.claim.debtor == Some(DebtorKind::Consumer);
        if rules.kind == InterestKind::None {
            self.say(Reason::interest_not_claimed());
            return Ok(());
        }
        if consumer && rules.kind == InterestKind::Statutory {
            self.say(Reason::no_interest_consumer());
            return Ok(());
        }
        let first_day = self.claim.due.next();
        if as_of < first_day || !self.principal.on(first_day).is_positive() {
            self.say(Reason::not_late(self.claim.due));
            return Ok(());
        }
        let law = Rates::new(self.claim, self.basis)?;
        let last_day = match self.exceptions.excluded_from {
            Some(from) if from <= as_of => {
                self.say(Reason::interest_excluded(from));
                from.previous()
            }
            _ => as_of,
        };
        let mut after = self.claim.due;
        if let Some(until) = self.exceptions.waived_until.filter(|until| *until > after) {
            self.say(Reason::interest_waived(until));
            after = until;
        }
        law.say_basis(&mut self.answer.reasons);
        let interest = self.periods(&law, after, last_day)?;
        let lump_sum = if last_day < first_day || consumer { Money::zero(self.claim.currency) } else { self.lump_sum(&law)? };
        self.claim_by_policy(interest, lump_sum)
    }

    /// The interest of the days after `after` up to `last_day`.
    fn periods(&mut self, law: &Rates<'_>, after: Day, last_day: Day) -> Result<Money> {
        let (count, currency) = (self.basis.rules.day_count, self.claim.currency);
        let mut exact = Sum::default();
        if after < last_day {
            let halves = law.changes_each_half_year();
            let ends = cuts(after, last_day, &self.principal, law.spread_changes(), halves, count == DayCount::ActAct);
            let mut start = after;
            for to in ends {
                let principal = self.principal.on(to);
                if !principal.is_positive() {
                    break;
                }
                let mut rate = law.rate(to, &mut self.answer)?;
                rate.rescale(rate.scale().max(2));
                let days = days(count, start, to);
                let sum = Sum::of(principal, rate, days, count, to)?;
                let interest = sum.rounded(count, currency)?;
                self.answer.periods.push(InterestPeriod { from: start.next(), to, days, principal, rate_percent: rate, interest });
                exact = exact.plus(sum)?;
                start = to;
            }
        }
        let interest = total(&self.answer.periods, exact, count, self.basis.rules.rounding, currency)?;
        let shown = Money::sum(self.answer.periods.iter().map(|period| period.interest), currency)?;
        if shown != interest {
            self.say(Reason::interest_rounded_once(shown, interest));
        }
        Ok(interest)
    }

    fn lump_sum(&mut self, law: &Rates<'_>) -> Result<Money> {
        let none = Money::zero(self.claim.currency);
        let late = self.principal.on(self.claim.due.next());
        if self.basis.rules.lump_sum == LumpSum::None || self.claim.lump_sum == Some(false) {
            return Ok(none);
        }
        let Some(sum) = law.lump_sum(self.claim.due, late, self.basis.exchange)? else {
            return Ok(none);
        };
        if self.exceptions.lump_sum_waived {
            self.say(Reason::lump_sum_waived(sum));
            return Ok(none);
        }
        self.say(Reason::lump_sum(sum));
        Ok(sum)
    }

    /// Claims what is owed, unless the policy forgives it: then the answer says so.
    fn claim_by_policy(&mut self, interest: Money, lump_sum: Money) -> Result<()> {
        let owed = interest.plus(lump_sum)?;
        let rules = self.basis.rules;
        if rules.waive_first && self.exceptions.first_late && owed.is_positive() {
            self.say(Reason::first_late_forgiven(owed));
        } else if owed.is_positive() && owed.decimal() < rules.claim_from.decimal() {
            let from = rules.claim_from;
            self.say(Reason::below_claim_minimum(owed, from.decimal()));
        } else {
            self.answer.interest = interest;
            self.answer.lump_sum = lump_sum;
            self.answer.total = owed;
        }
        Ok(())
    }

    fn say(&mut self, reason: Reason) {
        self.answer.reasons.push(reason);
    }
}
