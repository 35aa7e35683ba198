//! Exchange: only at rates the caller gave.

use super::{Amount, Currency, Money};
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::read::record::record;
use rust_decimal::Decimal;

record! {
    /// Units of `to` for one `from`.
    FxRate {
        /// The currency given away.
        from: Currency,
        /// The currency received.
        to: Currency,
        /// Units of `to` for one `from`; above zero.
        rate: Amount,
    }
}

/// The rates of one question.
///
/// Only the pair and direction that was given is used: no inverse and no cross rate is derived, because
/// nobody quoted it.
#[derive(Clone, Debug, Default)]
pub struct Exchange {
    rates: Vec<(Currency, Currency, Decimal)>,
}

impl Exchange {
    /// Checks the rates.
    ///
    /// # Errors
    /// `out-of-range` at `[i].rate` when a rate is not above zero; `invalid-input` at `[i]` when a pair is given twice.
    pub fn new(rates: &[FxRate]) -> Result<Self> {
        let mut known: Vec<(Currency, Currency, Decimal)> = Vec::with_capacity(rates.len());
        for (index, rate) in rates.iter().enumerate() {
            let value = rate.rate.decimal();
            if value <= Decimal::ZERO {
                return Err(CreditError::out_of_range(Problem::RateNotAboveZero)).within("rate").at(index);
            }
            if known.iter().any(|(from, to, _)| (*from, *to) == (rate.from, rate.to)) {
                return Err(CreditError::invalid(Problem::PairTwice)).at(index);
            }
            known.push((rate.from, rate.to, value));
        }
        Ok(Self { rates: known })
    }

    /// The amount in another currency, rounded once to its minor units.
    ///
    /// # Errors
    /// `unknown-rate` when the rate was not given, `out-of-range` when the result does not fit.
    pub fn convert(&self, amount: Money, to: Currency) -> Result<Money> {
        if amount.currency() == to {
            return Ok(amount);
        }
        let rate = self.rates.iter().find(|(from, target, _)| (*from, *target) == (amount.currency(), to));
        let Some((_, _, rate)) = rate else {
            return Err(
                CreditError::unknown_rate(Problem::UnknownExchangeRate { from: amount.currency().into(), to: to.into() }).within("fx")
            );
        };
        let value = super::arithmetic::product(amount.decimal(), *rate).ok_or_else(super::too_large)?;
        Money::from_decimal(value, to)
    }
}
