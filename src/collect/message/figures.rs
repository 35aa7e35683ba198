//! Interest and costs of what a message asks for.

use super::chosen::Choice;
use super::kind::{CostKind, InterestOrigin};
use crate::case::linked::Case;
use crate::collect::collection::askable::Askable;
use crate::ground::date::Day;
use crate::ground::error::{ErrorCode, Result};
use crate::ground::map::sort;
use crate::ground::money::Money;
use crate::ground::reason::{Part, Reason};
use crate::owed::interest::Charges;
use crate::policy::{InterestKind, Tone};
use crate::records::account::{WaiverKind, each};
use rust_decimal::Decimal;

/// What is asked for besides the principal.
pub(super) struct Figures {
    pub(super) principal: Money,
    /// None when a rate is not known.
    pub(super) interest: Option<Money>,
    /// Whether interest is demanded, not only told.
    pub(super) claimed: bool,
    pub(super) lump_sum: Money,
    /// The documents that it is owed for.
    lump_sums: usize,
    pub(super) fee: Money,
    /// Today's rates, in percent a year.
    rates: Vec<Decimal>,
    /// The last day of the interest, where it has one: it runs on otherwise.
    pub(super) ended: Option<Day>,
}

impl Figures {
    /// The figures of due dates at a tone: interest is told from `messages.interestFrom` on and demanded, with the lump sum, from
    /// `formal` on.
    pub(super) fn of(choice: &Choice<'_, '_>, items: &[Askable<'_>], tone: Tone, reasons: &mut Vec<Reason>) -> Result<Self> {
        let case = choice.case;
        let zero = Money::zero(case.account.currency);
        let principal = Money::sum(items.iter().map(|one| one.asked), zero.currency())?;
        let told = tone >= case.policy.messages.interest_from;
        let claimed = told && tone >= Tone::Formal;
        let fee = fee(choice, principal)?;
        let (interest, rates) = (Some(zero), Vec::new());
        let mut figures = Self { principal, interest, claimed, lump_sum: zero, lump_sums: 0, fee, rates, ended: None };
        if told {
            figures.charge(case, items, reasons)?;
        } else if items.iter().any(|one| one.item.due < case.as_of()) {
            reasons.push(Reason::interest_not_told(tone.as_str()));
        }
        Ok(figures)
    }

    fn charge(&mut self, case: &Case<'_>, items: &[Askable<'_>], reasons: &mut Vec<Reason>) -> Result<()> {
        let charges = Charges::of(case);
        let mut sum = Money::zero(self.principal.currency());
        for one in items {
            let found = match charges.of_item(one.item, one.asked, &one.taken, case.as_of()) {
                Ok(found) => found,
                Err(error) if error.code() == ErrorCode::UnknownRate => {
                    reasons.push(Reason::rate_unknown());
                    (self.interest, self.lump_sum, self.lump_sums) = (None, Money::zero(sum.currency()), 0);
                    return Ok(());
                }
                Err(error) => return Err(error),
            };
            sum = sum.plus(found.interest)?;
            if found.interest.is_positive() {
                self.rates.extend(found.periods.last().map(|period| period.rate_percent));
            }
            if self.claimed && found.lump_sum.is_positive() {
                self.lump_sum = self.lump_sum.plus(found.lump_sum)?;
                self.lump_sums = self.lump_sums.saturating_add(1);
            }
        }
        self.interest = Some(sum);
        sort(&mut self.rates);
        self.rates.dedup();
        Ok(())
    }

    /// Lump sums and fee.
    pub(super) fn costs(&self) -> Result<Money> {
        self.lump_sum.plus(self.fee)
    }

    /// All that is demanded.
    pub(super) fn demanded(&self) -> Result<Money> {
        let interest = self.interest.filter(|_| self.claimed).unwrap_or(Money::zero(self.principal.currency()));
        self.principal.plus(interest)?.plus(self.costs()?)
    }

    /// The parts that tell them, below the lines.
    pub(super) fn parts(&self, case: &Case<'_>, lines: usize, written: bool) -> Result<Vec<Part>> {
        let mut parts = vec![Part::items(lines.into())];
        let demanded = self.demanded()?;
        let more = demanded != self.principal;
        let interest = self.interest.filter(|interest| interest.is_positive());
        if lines > 1 || more || interest.is_some() {
            parts.push(Part::total(lines.into(), self.principal));
        }
        if let Some(interest) = interest {
            let tell = if self.claimed { Part::interest_claimed } else { Part::interest_accrued };
            parts.push(tell(interest, self.ended.unwrap_or(case.as_of())));
            let origin =
                if case.policy.interest.kind == InterestKind::Contract { InterestOrigin::Contract } else { InterestOrigin::Statutory };
            let basis = |rate: &Decimal| Part::interest_basis(origin.as_str(), &case.policy.country, *rate);
            parts.extend(self.rates.iter().filter(|_| written).map(basis));
            if self.claimed && written && self.ended.is_none() {
                parts.push(Part::interest_runs());
            }
        }
        if self.lump_sum.is_positive() {
            parts.push(Part::cost(CostKind::LumpSum.as_str(), self.lump_sum, Some(self.lump_sums.into())));
        }
        if self.fee.is_positive() {
            parts.push(Part::cost(CostKind::Fee.as_str(), self.fee, None));
        }
        if more {
            parts.push(Part::grand_total(demanded));
        }
        Ok(parts)
    }
}

/// The fee of the level: the step's own, or that of a level that was chosen; none where one was ever given up.
fn fee(choice: &Choice<'_, '_>, principal: Money) -> Result<Money> {
    let zero = Money::zero(principal.currency());
    if choice.is_step && choice.wishes.invoice_ids.is_empty() {
        return Ok(choice.step.fee);
    }
    let Some(fee) = choice.level.and_then(|level| level.fee.as_ref()) else { return Ok(zero) };
    let waived = each(&choice.case.account.waivers).any(|one| one.what == WaiverKind::Fee && choice.case.has_come(one.on));
    if waived {
        return Ok(zero);
    }
    let fixed = fee.fixed.map_or(Ok(zero), |fixed| Money::from_decimal(fixed.decimal(), zero.currency()))?;
    let share = fee.percent.map_or(Ok(zero), |percent| principal.percent(percent.decimal()))?;
    fixed.plus(share)
}
