//! Check-digit arithmetic that several registers share.
#![allow(clippy::arithmetic_side_effects, reason = "at most 16 digits, each times a weight below 38: far below u32::MAX")]

use chrono::NaiveDate;

/// The value of an ASCII digit.
pub(super) const fn digit(byte: u8) -> u32 {
    (byte & 0x0f) as u32
}

/// Exactly so many digits and nothing else.
#[inline(never)]
pub(super) fn are_digits(bytes: &[u8], length: usize) -> bool {
    bytes.len() == length && bytes.iter().all(u8::is_ascii_digit)
}

/// The number that digits spell; at most 18 of them.
pub(super) fn number(bytes: &[u8]) -> u64 {
    bytes.iter().take(18).fold(0, |number, byte| number * 10 + u64::from(digit(*byte)))
}

/// The digits times their weights, added up; the shorter of the two ends it.
pub(super) fn weighted(bytes: &[u8], weights: &[u32]) -> u32 {
    bytes.iter().zip(weights).map(|(byte, weight)| digit(*byte) * weight).sum()
}

/// Luhn's sum modulo 10: every second digit doubled, beginning with the last but one, its digits added.
pub(super) fn luhn(bytes: &[u8]) -> u32 {
    let sum: u32 = bytes
        .iter()
        .rev()
        .enumerate()
        .map(|(place, byte)| match (place % 2, digit(*byte) * 2) {
            (0, doubled) => doubled / 2,
            (_, small @ 0..10) => small,
            (_, large) => large - 9,
        })
        .sum();
    sum % 10
}

/// ISO 7064 MOD 11,10, the last digit being the check digit.
pub(super) fn mod_11_10(bytes: &[u8]) -> bool {
    let Some((last, body)) = bytes.split_last() else { return false };
    let product = body.iter().fold(10, |product, byte| match (product + digit(*byte)) % 10 {
        0 => 9, // 20 modulo 11
        sum => sum * 2 % 11,
    });
    (11 - product) % 10 == digit(*last)
}

/// Whether there is such a day.
pub(super) fn is_day(year: u64, month: u64, day: u64) -> bool {
    let part = |value: u64| u32::try_from(value).unwrap_or(0);
    i32::try_from(year).is_ok_and(|year| NaiveDate::from_ymd_opt(year, part(month), part(day)).is_some())
}
