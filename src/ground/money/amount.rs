//! Amounts and percentages as somebody wrote them.

use super::{Currency, Money};
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::read::{Member, Node, Read, Shape, expected};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use std::fmt;

/// A decimal exactly as written, before its currency is known: plain notation, at most 28 digits.
///
/// Accepted: `"0"`, `"1200"`, `"-1234.50"`, and whole numbers up to 2^53 - 1. Refused: exponents, separators,
/// spaces, `+`, a bare point, any other number.
///
/// ```
/// use fidato::{Currency, ground::money::Amount};
/// let amount: Amount = "1234.5".parse()?;
/// assert_eq!(amount.in_currency(Currency::EUR)?.to_string(), "1234.50");
/// assert!("1e5".parse::<Amount>().is_err());
/// assert!("1_000".parse::<Amount>().is_err());
/// # Ok::<(), fidato::CreditError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Amount(Decimal);

impl Amount {
    /// The exact value.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The amount in minor units of a currency.
    ///
    /// # Errors
    /// `invalid-input` when it has more fraction digits than the currency ("10.505" EUR), even zeros past
    /// them; `out-of-range` when it does not fit into 64 bits.
    pub fn in_currency(self, currency: Currency) -> Result<Money> {
        if self.0.scale() > currency.digits() {
            return Err(CreditError::invalid(Problem::TooManyFractionDigits));
        }
        Money::from_decimal(self.0, currency)
    }

    /// As [`in_currency`](Self::in_currency), refusing a negative amount.
    ///
    /// # Errors
    /// `out-of-range` when it is below zero.
    pub fn not_negative(self, currency: Currency) -> Result<Money> {
        if self.0.is_sign_negative() && !self.0.is_zero() {
            return Err(CreditError::out_of_range(Problem::Negative));
        }
        self.in_currency(currency)
    }
}

impl From<Decimal> for Amount {
    fn from(value: Decimal) -> Self {
        Self(value)
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self(money.decimal())
    }
}

impl std::str::FromStr for Amount {
    type Err = CreditError;
    fn from_str(text: &str) -> Result<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(fraction) {
            return Err(CreditError::invalid(Problem::NoDecimal));
        }
        let value = Decimal::from_str_exact(text);
        value.map(Self).map_err(|_| CreditError::out_of_range(Problem::TooManyDigits))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Read for Amount {
    fn read<N: Node>(node: &N) -> Result<Self> {
        match node.shape()? {
            Shape::Text(text) => text.parse(),
            Shape::Integer(value) => Ok(Self(Decimal::from(value))),
            _ => Err(expected(node, Problem::NoDecimal)),
        }
    }
}

impl Member for Amount {
    fn stand_in() -> Self {
        Self(Decimal::ZERO)
    }
}

/// A percentage from 0 to 100 000, as written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Percent(Decimal);

impl Percent {
    /// A percentage known to be in range, for presets.
    #[must_use]
    pub const fn whole(value: u16) -> Self {
        Self(Decimal::from_parts(value as u32, 0, 0, false, 0))
    }

    /// The value: 80 for "80 percent".
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }
}

impl fmt::Debug for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", self.0)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Read for Percent {
    fn read<N: Node>(node: &N) -> Result<Self> {
        let value = Amount::read(node)?.decimal();
        if value.is_sign_negative() && !value.is_zero() || value > Decimal::from(100_000) {
            return Err(CreditError::out_of_range(Problem::NegativePercent));
        }
        Ok(Self(value))
    }
}

impl Member for Percent {
    fn stand_in() -> Self {
        Self(Decimal::ZERO)
    }
}
