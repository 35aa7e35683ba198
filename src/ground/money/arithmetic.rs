//! The four operations on decimals, each compiled once.
//!
//! `rust_decimal` inlines the whole algorithm wherever it is used; called from here instead, a twentieth of the module
//! goes away.

use rust_decimal::Decimal;

/// `a + b`; none when it does not fit.
#[inline(never)]
pub(crate) fn sum(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_add(b)
}

/// `a - b`; none when it does not fit.
#[inline(never)]
pub(crate) fn difference(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_sub(b)
}

/// `a × b`; none when it does not fit.
#[inline(never)]
pub(crate) fn product(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_mul(b)
}

/// `a ÷ b`; none when it does not fit, or `b` is zero.
#[inline(never)]
pub(crate) fn quotient(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_div(b)
}
