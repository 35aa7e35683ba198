//! ISO 4217 currencies with their minor units.

use super::table::CURRENCIES;
use crate::ground::error::{CreditError, Letters, Problem, Result};
use crate::ground::read::{Member, Node, Read, text};
use serde::{Serialize, Serializer};
use std::fmt;

/// A currency of ISO 4217, upper case, with its number of decimal places (0, 2, 3; 4 for two units of account).
///
/// Currencies that have ended are read too: an invoice that was settled in kuna must not spoil the account of today.
///
/// ```
/// use fidato::Currency;
/// assert_eq!("JPY".parse::<Currency>()?.digits(), 0);
/// assert_eq!("KWD".parse::<Currency>()?.digits(), 3);
/// assert!("HRK".parse::<Currency>().is_ok());
/// assert!("EURO".parse::<Currency>().is_err());
/// # Ok::<(), fidato::CreditError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency {
    code: [u8; 3],
    digits: u8,
}

impl Currency {
    /// The euro.
    pub const EUR: Self = Self { code: *b"EUR", digits: 2 };

    /// Decimal places of the minor unit.
    #[must_use]
    pub const fn digits(self) -> u32 {
        self.digits as u32
    }

    /// Minor units in one major unit: 1, 100, 1000 or 10000.
    #[must_use]
    pub const fn units_per_major(self) -> u64 {
        10_u64.pow(self.digits as u32)
    }

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or_default()
    }

    fn find(text: &str) -> Option<Self> {
        let code = <[u8; 3]>::try_from(text.as_bytes()).ok()?;
        let found = CURRENCIES.binary_search_by(|(other, _)| other.cmp(&code)).ok()?;
        CURRENCIES.get(found).map(|(code, digits)| Self { code: *code, digits: *digits })
    }
}

impl std::str::FromStr for Currency {
    type Err = CreditError;
    fn from_str(text: &str) -> Result<Self> {
        Self::find(text).ok_or_else(|| CreditError::invalid(Problem::NoCurrency))
    }
}

impl From<Currency> for Letters {
    fn from(currency: Currency) -> Self {
        Self(currency.code)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl Read for Currency {
    fn read<N: Node>(node: &N) -> Result<Self> {
        text(node, Problem::NoCurrency)?.parse()
    }
}

impl Member for Currency {
    fn stand_in() -> Self {
        Self::EUR
    }
}
