//! Powers of decimals with any exponent, exact to more digits than anybody shows, and the same in every build.

use crate::ground::money::arithmetic::{difference, product, quotient, sum};
use rust_decimal::Decimal;

/// The natural logarithm of two, to 28 digits.
const LN_2: Decimal = Decimal::from_parts(2_860_148_159, 2_180_329_217, 375_755_839, false, 28);

/// Terms of a series; the last one is far below what 28 digits can hold.
const TERMS: u32 = 60;

/// Beyond so many halvings or doublings nothing is left, or nothing fits.
const MOST: i64 = 90;

/// What is left of a weight of one after `age` days when it halves every `half_life` days: 0.5^(age / half_life). One before the
/// day, and one where nothing halves it (`half_life` 0).
///
/// ```
/// use fidato::ground::growth::fade;
/// use rust_decimal::Decimal;
/// assert_eq!(fade(0, 180), Decimal::ONE);
/// assert_eq!(fade(360, 180), Decimal::new(25, 2));
/// assert_eq!(fade(90, 180).round_dp(9), Decimal::new(707_106_781, 9)); // the square root of one half
/// ```
#[must_use]
pub fn fade(age: i64, half_life: u16) -> Decimal {
    let half_life = i64::from(half_life);
    let (Some(halvings), Some(rest)) = (age.checked_div(half_life), age.checked_rem(half_life)) else { return Decimal::ONE };
    if age <= 0 {
        return Decimal::ONE;
    }
    if halvings > MOST {
        return Decimal::ZERO;
    }
    let exponent = product(LN_2, Decimal::from(rest)).and_then(|all| quotient(all, Decimal::from(half_life)));
    let part = exponent
        .map(|exponent| if exponent.is_zero() { Decimal::ONE } else { series(difference(Decimal::ZERO, exponent).unwrap_or_default()) });
    (0..halvings).try_fold(part.unwrap_or(Decimal::ONE), |weight, _| quotient(weight, Decimal::TWO)).unwrap_or_default()
}

/// `base` to the power of `exponent`, for a base of at least one and an exponent of zero or more; none for others, and when it does
/// not fit.
///
/// ```
/// use fidato::ground::growth::power;
/// use rust_decimal::Decimal;
/// let three_halves = Decimal::new(15, 1);
/// assert_eq!(power(Decimal::from(4), three_halves).map(|value| value.round_dp(12)), Some(Decimal::from(8)));
/// assert_eq!(power(Decimal::new(5, 1), three_halves), None);
/// ```
#[must_use]
pub fn power(base: Decimal, exponent: Decimal) -> Option<Decimal> {
    if base < Decimal::ONE || exponent < Decimal::ZERO {
        return None;
    }
    let whole = product(logarithm(base)?, exponent)?;
    let doublings = quotient(whole, LN_2)?.floor();
    let count = i64::try_from(doublings).ok().filter(|count| *count <= MOST)?;
    let rest = series(difference(whole, product(doublings, LN_2)?)?);
    (0..count).try_fold(rest, |value, _| product(value, Decimal::TWO))
}

/// The exponential of a number between -1 and 1, by its series.
fn series(exponent: Decimal) -> Decimal {
    let (mut total, mut term) = (Decimal::ONE, Decimal::ONE);
    for place in 1..=TERMS {
        let Some(next) = product(term, exponent).and_then(|value| quotient(value, Decimal::from(place))) else { break };
        term = next;
        total = sum(total, term).unwrap_or(total);
    }
    total
}

/// The natural logarithm of a number of at least one: halved down to between 1 and 2, then by the series of the area tangent.
fn logarithm(value: Decimal) -> Option<Decimal> {
    let (mut rest, mut doublings) = (value, 0_i64);
    while rest >= Decimal::TWO {
        rest = quotient(rest, Decimal::TWO)?;
        doublings = doublings.checked_add(1)?;
    }
    let ratio = quotient(difference(rest, Decimal::ONE)?, sum(rest, Decimal::ONE)?)?;
    let square = product(ratio, ratio)?;
    let (mut total, mut term) = (ratio, ratio);
    for place in 1..=TERMS {
        term = product(term, square)?;
        total = sum(total, quotient(term, Decimal::from(place.checked_mul(2)?.checked_add(1)?))?)?;
    }
    sum(product(total, Decimal::TWO)?, product(LN_2, Decimal::from(doublings))?)
}
