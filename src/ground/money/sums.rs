//! Sums over several currencies.

use super::{Currency, Exchange, Money};
use crate::ground::error::Result;

/// Amounts of several currencies: summed apart, and converted once.
///
/// Whoever converts each amount and sums the results adds up as many roundings as there are amounts.
#[derive(Clone, Debug, Default)]
pub struct Sums(Vec<Money>);

impl Sums {
    /// Adds an amount to the sum of its currency.
    ///
    /// # Errors
    /// `out-of-range` when it does not fit.
    pub fn add(&mut self, amount: Money) -> Result<()> {
        match self.0.iter_mut().find(|sum| sum.currency() == amount.currency()) {
            Some(sum) => *sum = sum.plus(amount)?,
            None => self.0.push(amount),
        }
        Ok(())
    }

    /// The sum of one currency.
    #[must_use]
    pub fn of(&self, currency: Currency) -> Money {
        self.each().find(|sum| sum.currency() == currency).unwrap_or(Money::zero(currency))
    }

    /// The sum of each currency that was added.
    pub fn each(&self) -> impl Iterator<Item = Money> {
        self.0.iter().copied()
    }

    /// The sum of all, in one currency.
    ///
    /// # Errors
    /// `unknown-rate` when the rate of a currency was not given, `out-of-range` when the result does not fit.
    pub fn total(&self, exchange: &Exchange, to: Currency) -> Result<Money> {
        self.0.iter().try_fold(Money::zero(to), |total, sum| total.plus(exchange.convert(*sum, to)?))
    }
}
