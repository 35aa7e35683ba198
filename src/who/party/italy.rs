//! Italian master data: partita IVA, codice fiscale, codice destinatario.
#![allow(clippy::arithmetic_side_effects, reason = "digits times weights below 26, and dates of two digits")]

use super::digits::{are_digits, digit, is_day, luhn, number};
use super::field::{Lack, PartyFieldCheck};
use crate::ground::reason::Reason;
use crate::records::account::DebtorKind;

const TAX_CODE: &str = "taxCode";
const RECIPIENT_CODE: &str = "recipientCode";

/// Adds what the office code of a partita IVA says: an unknown one is worth a look, since test data and new
/// offices have such, and Luhn's digit is the only certain check.
///
/// Office codes: 001 to 100 (provincial offices), 120, 121, 888 and 999. Source: Agenzia delle Entrate, D.M. 23 December 1976.
pub(super) fn with_office(check: PartyFieldCheck, bare: &str) -> PartyFieldCheck {
    let office = bare.get(7..10).unwrap_or_default();
    let known = ("001"..="100").contains(&office) || matches!(office, "120" | "121" | "888" | "999");
    if known { check } else { check.warn(Reason::vat_office_unknown(office)) }
}

/// Adds the last digit that would fit.
pub(super) fn with_expected(check: PartyFieldCheck, field: &'static str, bare: &str) -> PartyFieldCheck {
    let Some((last, _)) = bare.as_bytes().split_last() else { return check };
    let expected = (10 + digit(*last) - luhn(bare.as_bytes())) % 10;
    check.noting(Reason::expected_check(field, &expected.to_string()))
}

/// Checks a codice fiscale: the sixteen characters of a natural person or the eleven digits of others.
///
/// Seven places hold a digit or, where two people would have the same code (omocodia), a letter for it. The
/// date of birth must be a day; its century is unknown, so 29 February needs a year that is a multiple of 4.
/// The place code is not looked up: places are renamed and abolished, their codes live on. A sole trader is a natural
/// person whose code has sixteen characters: the partita IVA in its place leaves the code missing.
///
/// Source: D.M. 23 December 1976, articles 2 to 7 and annexes.
pub(super) fn check_tax_code(text: &str, kind: DebtorKind, vat_number: Option<&str>) -> PartyFieldCheck {
    let Some(code) = compact(text) else { return PartyFieldCheck::malformed(TAX_CODE) };
    let person = code.len() == 16;
    let check = if person {
        natural_person(&code)
    } else if are_digits(code.as_bytes(), 11) {
        if luhn(code.as_bytes()) == 0 && number(code.as_bytes()) > 0 {
            PartyFieldCheck::ok(code.clone())
        } else {
            let check = PartyFieldCheck::invalid(Reason::wrong_check_character(TAX_CODE));
            with_expected(check, TAX_CODE, &code)
        }
    } else {
        PartyFieldCheck::malformed(TAX_CODE)
    };
    match kind {
        _ if !check.is_usable() => check,
        DebtorKind::Company | DebtorKind::PublicBody if person => check.warn(Reason::tax_code_of_person()),
        DebtorKind::SoleTrader if vat_number.is_some_and(|number| number.ends_with(&code)) => {
            PartyFieldCheck::missing(Lack::for_invoice(TAX_CODE)).noting(Reason::tax_code_of_entity())
        }
        DebtorKind::Consumer | DebtorKind::SoleTrader if !person => check.warn(Reason::tax_code_of_entity()),
        _ => check,
    }
}

fn natural_person(code: &str) -> PartyFieldCheck {
    let Ok(symbols) = <&[u8; 16]>::try_from(code.as_bytes()) else { return PartyFieldCheck::malformed(TAX_CODE) };
    let Some(birth) = Birth::read(symbols) else { return PartyFieldCheck::malformed(TAX_CODE) };
    let expected = control_letter(symbols);
    if symbols[15] != expected {
        return PartyFieldCheck::invalid(Reason::wrong_check_character(TAX_CODE))
            .noting(Reason::expected_check(TAX_CODE, &char::from(expected).to_string()));
    }
    // Any century: 2000 is a leap year and stands for all multiples of 4.
    if !is_day(2000 + birth.year, birth.month, birth.day) {
        return PartyFieldCheck::invalid(Reason::tax_code_impossible_date());
    }
    PartyFieldCheck::ok(code.to_owned())
}

/// What the code says about the person; stays inside this module, and nothing of it is printed.
struct Birth {
    /// Two digits: the century is not in the code.
    year: u64,
    month: u64,
    /// Women have 40 added, which is taken off here.
    day: u64,
}

impl Birth {
    /// `None` when a place holds what it cannot hold.
    fn read(code: &[u8; 16]) -> Option<Self> {
        let letters = code[..6].iter().chain([&code[11], &code[15]]).all(u8::is_ascii_uppercase);
        let year = decoded(code[6])? * 10 + decoded(code[7])?;
        let month = b"ABCDEHLMPRST".iter().zip(1..).find(|(letter, _)| **letter == code[8])?.1;
        let day = decoded(code[9])? * 10 + decoded(code[10])?;
        // Every day above 31 is a woman's.
        let day = if day > 40 { day - 40 } else { day };
        for place in &code[12..15] {
            decoded(*place)?;
        }
        letters.then_some(Self { year, month, day })
    }
}

/// A digit, or the letter that stands for it in case of omocodia.
fn decoded(byte: u8) -> Option<u64> {
    match byte {
        b'0'..=b'9' => Some(u64::from(digit(byte))),
        _ => b"LMNPQRSTUV".iter().zip(0..).find(|(letter, _)| **letter == byte).map(|(_, value)| value),
    }
}

/// The last character, from the fifteen before it: those in odd places count by a table, the others their rank.
fn control_letter(code: &[u8; 16]) -> u8 {
    const ODD: [u32; 26] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let rank = |byte: u8| if byte.is_ascii_digit() { byte & 0x0f } else { byte - b'A' };
    let count = |place: usize, byte: u8| match place % 2 {
        0 => ODD.get(usize::from(rank(byte))).copied().unwrap_or(0),
        _ => u32::from(rank(byte)),
    };
    let sum: u32 = code[..15].iter().enumerate().map(|(place, byte)| count(place, *byte)).sum();
    u8::try_from(sum % 26).map_or(b'A', |rank| b'A' + rank)
}

/// Checks a codice destinatario of the Sistema di Interscambio: seven characters, six for public bodies.
///
/// `0000000` means that there is no channel: the invoice goes to the PEC address, or waits in the customer's
/// tax drawer, which is where a consumer looks. A firm with neither is answered as one without a code: `None`.
/// `XXXXXXX` is for customers abroad, public bodies too: only Italian ones have office codes.
/// Source: Agenzia delle Entrate, Specifiche tecniche FatturaPA, 1.1.4.
pub(super) fn check_recipient_code(text: &str, kind: DebtorKind, abroad: bool, has_pec: bool) -> Option<PartyFieldCheck> {
    let Some(code) = compact(text) else { return Some(PartyFieldCheck::malformed(RECIPIENT_CODE)) };
    let expected = if kind == DebtorKind::PublicBody && !abroad { 6 } else { 7 };
    if code.len() != expected {
        let reason = Reason::recipient_code_length(expected.into(), code.len().into());
        return Some(PartyFieldCheck::invalid(reason));
    }
    let check = PartyFieldCheck::ok(code.clone());
    match code.as_str() {
        "0000000" if abroad => Some(check.warn(Reason::recipient_code_resident())),
        "0000000" if has_pec || kind == DebtorKind::Consumer => Some(check.noting(Reason::recipient_code_no_channel())),
        "0000000" => None,
        "XXXXXXX" if !abroad => Some(PartyFieldCheck::invalid(Reason::recipient_code_abroad())),
        _ => Some(check),
    }
}

/// ASCII letters and digits in upper case; separators go.
fn compact(text: &str) -> Option<String> {
    let mut code = String::with_capacity(text.len().min(16));
    for character in text.chars().filter(|character| !crate::who::iban::is_separator(*character)) {
        code.push(if character.is_ascii_alphanumeric() { character.to_ascii_uppercase() } else { return None });
    }
    Some(code)
}
