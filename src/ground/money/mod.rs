//! Amounts: integer minor units with a currency, checked arithmetic, one rounding rule.
//!
//! An [`Amount`] is what somebody wrote down, exactly as written. A [`Money`] is an amount in a currency,
//! counted in that currency's minor units. Rates and percentages are [`rust_decimal::Decimal`]; the only
//! way back from them to money is [`round_half_up`].

mod amount;
pub(crate) mod arithmetic;
mod currency;
mod fx;
mod sums;
mod table;

pub use amount::{Amount, Percent};
pub use currency::Currency;
pub use fx::{Exchange, FxRate};
pub use sums::Sums;

use crate::ground::digits::push_whole;
use crate::ground::error::{CreditError, Problem, Result};
use arithmetic::{product, quotient};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};
use std::fmt;

/// The one rounding rule of the library: to `digits` decimal places, halves away from zero.
///
/// Commercial rounding ("half up") made symmetrical, so that a credit note always mirrors its invoice.
/// It is applied once per figure, never to an intermediate result.
///
/// ```
/// use fidato::ground::money::round_half_up;
/// use rust_decimal::Decimal;
/// assert_eq!(round_half_up(Decimal::new(1005, 3), 2), Decimal::new(101, 2));
/// assert_eq!(round_half_up(Decimal::new(-1005, 3), 2), Decimal::new(-101, 2));
/// ```
#[must_use]
pub fn round_half_up(value: Decimal, digits: u32) -> Decimal {
    value.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
}

/// An amount of money: whole minor units of one currency.
///
/// ```
/// use fidato::{Currency, ground::money::Money};
/// let yen: Currency = "JPY".parse()?;
/// assert_eq!(Money::from_minor(1200, yen).to_string(), "1200");
/// # Ok::<(), fidato::CreditError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// Nothing, in this currency.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// So many minor units.
    #[must_use]
    pub const fn from_minor(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Plain notation with all minor units: `"1200.00"`, JPY `"1200"`.
    pub(crate) fn written(self) -> String {
        let units = self.currency.units_per_major();
        let magnitude = self.minor.unsigned_abs();
        let (whole, rest) = (magnitude.checked_div(units).unwrap_or(magnitude), magnitude.checked_rem(units).unwrap_or(0));
        let mut text = String::with_capacity(12);
        if self.minor < 0 {
            text.push('-');
        }
        push_whole(&mut text, whole, 0);
        match self.currency.digits() as usize {
            0 => {}
            digits => {
                text.push('.');
                push_whole(&mut text, rest, digits);
            }
        }
        text
    }

    /// The decimal value rounded by [`round_half_up`] to the currency's minor units.
    ///
    /// # Errors
    /// `out-of-range` when the value does not fit.
    pub fn from_decimal(value: Decimal, currency: Currency) -> Result<Self> {
        let mut rounded = round_half_up(value, currency.digits());
        rounded.rescale(currency.digits());
        if rounded.scale() != currency.digits() {
            return Err(too_large());
        }
        let minor = i64::try_from(rounded.mantissa()).map_err(|_| too_large())?;
        Ok(Self { minor, currency })
    }

    /// A number of a CRM's float field, in its shortest decimal notation (what JavaScript's `String(value)` says),
    /// rounded by [`round_half_up`].
    ///
    /// The shortest notation is what the user typed, so `1.005` becomes `1.01` although the float lies below it.
    ///
    /// # Errors
    /// `invalid-input` when it is no number; `out-of-range` when its minor units are no safe integer (beyond 2^53 - 1).
    pub fn from_float_text(text: &str, currency: Currency) -> Result<Self> {
        const MAX_SAFE: u64 = 9_007_199_254_740_991;
        let value = match text.split_once('e') {
            // JavaScript writes an exponent below 1e-6, which rounds to nothing in every currency, and from 1e21.
            Some((_, exponent)) if exponent.starts_with('-') => return Ok(Self::zero(currency)),
            Some(_) => return Err(too_large()),
            None if text == "NaN" || text.ends_with("Infinity") => return Err(CreditError::invalid(Problem::NoFiniteNumber)),
            None => text.parse::<Amount>()?.decimal(),
        };
        let money = Self::from_decimal(value, currency)?;
        if money.minor.unsigned_abs() > MAX_SAFE { Err(too_large()) } else { Ok(money) }
    }

    /// The count of minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The exact value as a decimal, for rates and percentages.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.minor, self.currency.digits())
    }

    /// Whether nothing is left.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// Whether there is more than nothing.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// Whether it is below nothing.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// The sum.
    ///
    /// # Errors
    /// `out-of-range` when it does not fit, `internal` when the currencies differ.
    #[inline(never)]
    pub fn plus(self, other: Self) -> Result<Self> {
        self.combine(other, i64::checked_add)
    }

    /// The difference.
    ///
    /// # Errors
    /// As [`add`](Self::plus).
    #[inline(never)]
    pub fn minus(self, other: Self) -> Result<Self> {
        self.combine(other, i64::checked_sub)
    }

    /// The amount less `other`, never below zero.
    ///
    /// # Errors
    /// As [`add`](Self::plus).
    pub fn less(self, other: Self) -> Result<Self> {
        self.minus(other).map(|rest| rest.or_zero())
    }

    /// This amount, or nothing when it is negative.
    #[must_use]
    pub const fn or_zero(self) -> Self {
        if self.minor < 0 { Self::zero(self.currency) } else { self }
    }

    /// The smaller one; both must be of one currency, which every caller has made sure of.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        if other.minor < self.minor { other } else { self }
    }

    /// The larger one; both must be of one currency, which every caller has made sure of.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        if other.minor > self.minor { other } else { self }
    }

    /// The same amount with the opposite sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { minor: self.minor.saturating_neg(), currency: self.currency }
    }

    /// `percent` of this amount, rounded once.
    ///
    /// # Errors
    /// `out-of-range` when the result does not fit.
    pub fn percent(self, percent: Decimal) -> Result<Self> {
        let part = product(self.decimal(), percent).and_then(|part| quotient(part, Decimal::ONE_HUNDRED));
        Self::from_decimal(part.ok_or_else(too_large)?, self.currency)
    }

    /// The sum of many amounts of one currency.
    ///
    /// # Errors
    /// As [`add`](Self::plus).
    pub fn sum(amounts: impl IntoIterator<Item = Self>, currency: Currency) -> Result<Self> {
        amounts.into_iter().try_fold(Self::zero(currency), Self::plus)
    }

    fn combine(self, other: Self, with: fn(i64, i64) -> Option<i64>) -> Result<Self> {
        if self.currency != other.currency {
            return Err(CreditError::internal("two currencies in one sum"));
        }
        Ok(Self { minor: with(self.minor, other.minor).ok_or_else(too_large)?, currency: self.currency })
    }
}

impl PartialOrd for Money {
    /// Amounts of different currencies have no order.
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        (self.currency == other.currency).then(|| self.minor.cmp(&other.minor))
    }
}

/// How many percent `part` is of `whole`, to one decimal; `None` when the whole is not positive.
#[must_use]
pub fn percent_of(part: Money, whole: Money) -> Option<Decimal> {
    if !whole.is_positive() {
        return None;
    }
    let ratio = quotient(product(Decimal::from(part.minor()), Decimal::ONE_HUNDRED)?, Decimal::from(whole.minor()))?;
    Some(fixed(ratio, 1))
}

/// The value rounded to exactly `digits` decimals, trailing zeros kept ("12.0").
#[must_use]
pub fn fixed(value: Decimal, digits: u32) -> Decimal {
    let mut rounded = round_half_up(value, digits);
    rounded.rescale(digits);
    if rounded.is_zero() { Decimal::new(0, digits) } else { rounded }
}

fn too_large() -> CreditError {
    CreditError::out_of_range(Problem::TooLarge)
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self} {}", self.currency)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written())
    }
}
