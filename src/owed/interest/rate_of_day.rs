//! Which rate holds on which day, by which law, and which lump sum comes with it.

use super::claim::{Claim, LateInterest};
use super::evaluate::InterestBasis;
use super::half_year::HalfYear;
use super::jurisdiction::{Base, Jurisdiction, LumpSums, agri_food_points};
use super::laws::POLAND_2020;
use super::rates::State;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Result};
use crate::ground::money::arithmetic::sum;
use crate::ground::money::{Currency, Exchange, Money, Percent};
use crate::ground::reason::Reason;
use crate::policy::InterestKind;
use rust_decimal::Decimal;

/// The rate of each day.
pub(super) struct Rates<'p> {
    country: &'p str,
    due: Day,
    /// Absent for an agreed rate in a country whose law is not known.
    law: Option<Jurisdiction>,
    agreed: Option<Decimal>,
    own_spread: Option<Decimal>,
    agri_food: Option<Decimal>,
}

impl<'p> Rates<'p> {
    pub(super) fn new(claim: &Claim, basis: &InterestBasis<'p>) -> Result<Self> {
        let agri_food = agri_food_points(basis.country, claim.category, claim.due);
        let contract = basis.rules.kind == InterestKind::Contract && agri_food.is_none();
        let law = Jurisdiction::of(basis.country);
        Ok(Self {
            country: basis.country,
            due: claim.due,
            law: if contract { law.ok() } else { Some(law?) },
            agreed: contract.then(|| basis.rules.rate_percent.decimal()),
            own_spread: basis.rules.spread_percent.map(Percent::decimal),
            agri_food,
        })
    }

    pub(super) fn changes_each_half_year(&self) -> bool {
        self.agreed.is_none() && self.law.is_some_and(|law| !law.fixed_at_start)
    }

    pub(super) fn spread_changes(&self) -> impl Iterator<Item = Day> {
        let statutory = self.law.iter().filter(|_| self.agreed.is_none() && self.own_spread.is_none());
        statutory.flat_map(Jurisdiction::spread_changes)
    }

    /// Points over the reference rate on a day, and whether a later law has changed them.
    fn spread(&self, law: &Jurisdiction, on: Day) -> (Decimal, bool) {
        let (legal, older) = law.spread(if law.spread_follows_accrual { on } else { self.due });
        match (self.agri_food, self.own_spread) {
            // No agreement can lower it.
            (Some(points), own) => (own.unwrap_or_default().max(sum(legal, points).unwrap_or(legal)), older),
            (None, Some(own)) => (own, false),
            (None, None) => (legal, older),
        }
    }

    /// The rate of the period that ends on a day.
    pub(super) fn rate(&self, to: Day, answer: &mut LateInterest) -> Result<Decimal> {
        if let Some(agreed) = self.agreed {
            return Ok(agreed);
        }
        let law = self.law.as_ref().ok_or_else(|| CreditError::internal("a statutory rate without a law"))?;
        let day = if law.fixed_at_start { self.due.next() } else { to };
        let (spread, _) = self.spread(law, day);
        let base = match law.base {
            Base::Law(rate) => rate,
            Base::Table(table) => {
                let rate = law.reference(table, HalfYear::of(day))?;
                if rate.state == State::Provisional {
                    answer.provisional = true;
                    let reason = Reason::rate_provisional(&rate.half_year.to_string(), rate.percent());
                    if !answer.reasons.contains(&reason) {
                        answer.reasons.push(reason);
                    }
                }
                rate.percent()
            }
        };
        Ok(law.rate(base, spread))
    }

    pub(super) fn say_basis(&self, reasons: &mut Vec<Reason>) {
        if let Some(agreed) = self.agreed {
            reasons.push(Reason::contract_interest(agreed.normalize()));
            return;
        }
        let Some(law) = &self.law else { return };
        let (spread, older) = self.spread(law, self.due.next());
        let basis = match law.base {
            Base::Law(rate) => Reason::statutory_interest_fixed(self.country, law.rate(rate, spread).normalize()),
            Base::Table(_) => Reason::statutory_interest(self.country, spread.normalize()),
        };
        reasons.push(basis);
        if self.agri_food.is_some() {
            reasons.push(Reason::agri_food_interest(spread.normalize()));
        }
        if matches!(law.base, Base::Table(_)) && law.fixed_at_start {
            reasons.push(Reason::rate_fixed_at_start(self.due.next()));
        }
        if older && !law.spread_follows_accrual {
            reasons.push(Reason::older_spread(spread.normalize(), self.due));
        }
        if law.directive_minimum && self.own_spread.is_none() {
            reasons.push(Reason::directive_minimum(self.country));
        }
    }

    /// The lump sum for a debt, in its currency, at the rates that the caller gave.
    pub(super) fn lump_sum(&self, due: Day, debt: Money, exchange: &Exchange) -> Result<Option<Money>> {
        let Some(law) = self.law.filter(|law| due >= law.lump_sum_since) else { return Ok(None) };
        // The currency of the sum; where it grows with the debt, the currency of the bounds and the first amounts above them.
        let (currency, bands) = match law.lump_sum {
            LumpSums::None => return Ok(None),
            LumpSums::Poland if due >= POLAND_2020 => ("EUR", Some(("PLN", 500_001, 5_000_000))),
            LumpSums::Forty | LumpSums::Poland => ("EUR", None),
            LumpSums::Ireland => ("EUR", Some(("EUR", 100_001, 1_000_001))),
            LumpSums::UnitedKingdom => ("GBP", Some(("GBP", 100_000, 1_000_000))),
        };
        let currency: Currency = currency.parse()?;
        let major = match bands {
            None => 40,
            Some((bounds, medium, large)) => match exchange.convert(debt, bounds.parse()?)?.minor() {
                minor if minor < medium => 40,
                minor if minor < large => 70,
                _ => 100,
            },
        };
        exchange.convert(Money::from_decimal(Decimal::from(major), currency)?, debt.currency()).map(Some)
    }
}
