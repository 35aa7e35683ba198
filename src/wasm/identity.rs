//! Who the customer is: IBAN, BIC and master data.

use super::{Answer, answer, argument, thrown};
use crate::ground::error::{CreditError, Locate, Problem};
use crate::ground::map::BTreeMap;
use crate::who::iban::{IbanError, Plain, TYPED_SEPARATORS, check_iban, is_valid_iban, plain_iban};
use crate::who::party::{check_bic, check_party};
use wasm_bindgen::prelude::*;

/// Everything about one IBAN, as texts with a NUL between them: one text costs a third of an object made field by field.
///
/// They are whether it is valid, error, electronic form, formatted, country, whether in SEPA, the country's length; the number of parts, name and
/// value of each; the national check; for each reason its code, the number of its arguments, name and value of each. What is
/// null or false is empty.
#[wasm_bindgen(js_name = checkIban)]
pub fn check_iban_text(input: JsValue) -> Result<String, JsValue> {
    // A NUL is in no identifier, and neither is what stands for it.
    let check = text(&input).map(|text| check_iban(&text.replace('\0', "\u{FFFD}"))).map_err(|error| thrown(&error))?;
    let mut out = String::with_capacity(256);
    put(&mut out, if check.valid { "valid" } else { "" });
    for field in [check.error.map_or("", IbanError::as_str), &check.electronic, &check.formatted, check.country.as_deref().unwrap_or("")] {
        put(&mut out, field);
    }
    put(&mut out, if check.sepa { "sepa" } else { "" });
    put(&mut out, &check.length.map_or_else(String::new, |length| length.to_string()));
    put_pairs(&mut out, &check.parts);
    put(&mut out, check.national_check.as_str());
    for reason in check.reasons {
        let (code, args) = reason.into_parts();
        put(&mut out, code);
        put_pairs(&mut out, &args);
    }
    Ok(out)
}

fn put(out: &mut String, field: &str) {
    out.push_str(field);
    out.push('\0');
}

fn put_pairs(out: &mut String, pairs: &BTreeMap<&'static str, String>) {
    put(out, &pairs.len().to_string());
    for (name, value) in pairs.iter() {
        put(out, name);
        put(out, value);
    }
}

/// The short cut of `checkIban`: up to 36 characters, four in each number, the first in the lowest byte.
///
/// Numbers cross the boundary for nothing, a text costs more than all the checks. 0 means that the long way has to
/// be taken; else the number of the country and 1, and [`VERIFIED`] where national check digits were verified.
#[wasm_bindgen(js_name = plainIban)]
#[must_use]
#[allow(clippy::too_many_arguments, reason = "an array would have to be allocated in the module's memory")]
pub fn plain(length: u32, a: u32, b: u32, c: u32, d: u32, e: u32, f: u32, g: u32, h: u32, i: u32) -> u32 {
    let mut bytes = [0; 36];
    for (four, word) in bytes.chunks_exact_mut(4).zip([a, b, c, d, e, f, g, h, i]) {
        four.copy_from_slice(&word.to_le_bytes());
    }
    let found = bytes.get(..usize::try_from(length).unwrap_or(usize::MAX)).and_then(plain_iban);
    found.map_or(0, |plain| {
        let country = u32::try_from(plain.country).map_or(0, |country| country.wrapping_add(1));
        if plain.verified { country | VERIFIED } else { country }
    })
}

const VERIFIED: u32 = 128;

/// How the answer to such an IBAN is put together, for what [`plain`] answered.
#[wasm_bindgen(js_name = ibanLayout, unchecked_return_type = "object | null")]
pub fn layout(found: u32) -> Answer {
    let country = usize::try_from(found & !VERIFIED).ok().and_then(|number| number.checked_sub(1)).unwrap_or(usize::MAX);
    answer(Ok(Plain { country, verified: found & VERIFIED != 0 }.layout()))
}

/// What people type between the characters of an IBAN.
#[wasm_bindgen(js_name = ibanSeparators)]
#[must_use]
pub fn separators() -> String {
    TYPED_SEPARATORS.to_owned()
}

/// Everything about one BIC.
#[wasm_bindgen(js_name = checkBic, unchecked_return_type = "BicCheck")]
pub fn check_bic_text(input: JsValue) -> Answer {
    answer(text(&input).map(|text| check_bic(&text)))
}

/// A customer's master data.
#[wasm_bindgen(js_name = checkParty, unchecked_return_type = "PartyCheck")]
pub fn check_party_data(party: JsValue) -> Answer {
    answer(argument(&party).map(|party| check_party(&party)).within("party"))
}

/// 1 for each line that is a valid IBAN, else 0. The bytes of one text: a boundary crossed once for a million lines.
#[wasm_bindgen(js_name = checkIbanLines)]
#[must_use]
pub fn check_iban_lines(lines: &[u8]) -> Vec<u8> {
    let mut answers = Vec::with_capacity(lines.len() / 28);
    answers.extend(lines.split(|byte| *byte == b'\n').map(|line| u8::from(is_valid_iban(line))));
    answers
}

/// Lone surrogates arrive as U+FFFD, which is in no identifier.
fn text(input: &JsValue) -> Result<String, CreditError> {
    input.as_string().ok_or_else(|| CreditError::invalid(Problem::NoText).within("input"))
}
