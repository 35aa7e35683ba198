//! Payment references: what a payment says, so that its creditor knows which debt it settles.
//!
//! ```
//! use fidato::records::reference::{PaymentReference, creditor_reference};
//! assert_eq!(creditor_reference("539007547034")?, "RF18539007547034");
//! assert_eq!(creditor_reference("2026/123")?, "RF642026123");
//! assert!(creditor_reference("1/12/2026").is_err()); // 11/2/2026 would have the same
//! assert!("RF18 5390 0754 7034".parse::<PaymentReference>().is_ok());
//! # Ok::<(), fidato::CreditError>(())
//! ```

use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::read::{Node, Read, Text};
use std::str::FromStr;

/// Letters and digits after `RF` and the check digits (ISO 11649).
const MOST: usize = 21;
/// Digits of a Swiss QR reference, the check digit among them.
const QRR_DIGITS: usize = 27;

/// A structured reference with right check digits, in electronic form: no spaces, upper case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum PaymentReference {
    /// ISO 11649, `RF…`; in Switzerland called SCOR.
    Creditor(String),
    /// Swiss QR reference (QRR): 27 digits. Only with a QR-IBAN.
    Swiss(String),
}

impl PaymentReference {
    /// The electronic form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let (Self::Creditor(text) | Self::Swiss(text)) = self;
        text
    }
}

impl FromStr for PaymentReference {
    type Err = CreditError;
    /// Reads a reference as printed, in groups or not, in either case.
    fn from_str(text: &str) -> Result<Self> {
        let electronic: String = text.chars().filter(|sign| !sign.is_whitespace()).map(|sign| sign.to_ascii_uppercase()).collect();
        let bytes = electronic.as_bytes();
        if let Some((head, content)) = electronic.split_at_checked(4)
            && let Some(check) = head.strip_prefix("RF")
            && (1..=MOST).contains(&content.len())
            && bytes.iter().all(u8::is_ascii_alphanumeric)
            && check == check_digits(content)
        {
            return Ok(Self::Creditor(electronic));
        }
        if let Some((last, body)) = bytes.split_last()
            && bytes.len() == QRR_DIGITS
            && bytes.iter().all(u8::is_ascii_digit)
            && last & 0x0f == recursive_mod_10(body)
        {
            return Ok(Self::Swiss(electronic));
        }
        Err(CreditError::invalid(Problem::NoPaymentReference))
    }
}

impl Read for PaymentReference {
    fn read<N: Node>(node: &N) -> Result<Self> {
        Text::read(node)?.parse()
    }
    fn read_given<N: Node>(node: &N) -> Result<Option<Self>> {
        Text::read_given(node)?.map(|text| text.parse()).transpose()
    }
}

/// The creditor reference (ISO 11649) of an invoice number: `RF`, two check digits, and the number without its separators.
///
/// No two numbers of one way of numbering share it, or there is none. The number may have letters of one case, digits, and
/// single separators (space, `/`, `-`, `.`, `_`) between them. A separator between a letter and a digit can be put back, so
/// it goes. One between two digits goes where one of its sides is a year, which tells where it was. Documented choice: rule 28
/// of [the semantics](crate::semantics).
///
/// # Errors
/// `invalid-input` when the number holds anything else, is longer than 21 letters and digits, or shares its reference with
/// another number.
pub fn creditor_reference(number: &str) -> Result<String> {
    let content = content_of(number)?;
    Ok(["RF", &check_digits(&content), &content].concat())
}

/// The letters and digits of a number, where they tell which number it is.
fn content_of(number: &str) -> Result<String> {
    let parts: Vec<&str> = number.trim().split([' ', '/', '-', '.', '_']).collect();
    let letters = || number.chars().filter(char::is_ascii_alphabetic);
    let one_case = letters().all(|letter| letter.is_ascii_lowercase()) || letters().all(|letter| letter.is_ascii_uppercase());
    let plain = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if !plain || !one_case {
        return Err(CreditError::invalid(Problem::NotInReference));
    }
    let content = parts.concat().to_ascii_uppercase();
    if content.len() > MOST {
        return Err(CreditError::out_of_range(Problem::ReferenceTooLong));
    }
    let pairs = parts.iter().zip(parts.iter().skip(1));
    let mut lost = pairs.filter(|(before, after)| kind(before.bytes().last()) == kind(after.bytes().next()));
    match (lost.next(), lost.next()) {
        (None, _) => Ok(content),
        (Some((before, after)), None) if is_year(before, true) || is_year(after, false) => Ok(content),
        _ => Err(CreditError::invalid(Problem::ReferenceAmbiguous)),
    }
}

fn kind(sign: Option<u8>) -> bool {
    sign.is_some_and(|sign| sign.is_ascii_digit())
}

/// Whether the digits at the end of a part, or at its start, are a year: four digits from 1900 to 2199; behind the separator
/// two as well, as in `123/26`.
fn is_year(part: &str, at_end: bool) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let digits = if at_end {
        part.rsplit(|sign: char| !is_digit(sign)).next().unwrap_or_default()
    } else {
        part.split(|sign: char| !is_digit(sign)).next().unwrap_or_default()
    };
    match digits.len() {
        4 => matches!(digits.get(..2), Some("19" | "20" | "21")),
        2 => !at_end,
        _ => false,
    }
}

/// ISO 7064 MOD 97-10 of a reference, letters counting 10 to 35.
fn check_digits(content: &str) -> String {
    let add = |rest: u32, symbol: u8| {
        let value = if symbol.is_ascii_digit() { u32::from(symbol & 0x0f) } else { u32::from(symbol.wrapping_sub(55)) };
        let shift = if symbol.is_ascii_digit() { 10 } else { 100 };
        rest.wrapping_mul(shift).wrapping_add(value) % 97
    };
    let rest = content.bytes().chain(*b"RF00").fold(0, add);
    format!("{:02}", 98_u32.saturating_sub(rest))
}

/// The Swiss check digit: modulo 10, recursive.
fn recursive_mod_10(digits: &[u8]) -> u8 {
    const TABLE: [u8; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let step = |carry: u8, digit: &u8| TABLE.get(usize::from(carry.wrapping_add(digit & 0x0f) % 10)).copied().unwrap_or_default();
    10_u8.wrapping_sub(digits.iter().fold(0, step)) % 10
}
