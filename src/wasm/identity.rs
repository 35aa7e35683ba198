//! Who the customer is: IBAN, BIC and master data.

use super::{Answer, answer, argument};
use crate::error::{CreditError, Locate};
use crate::iban::{check_iban, is_valid_iban};
use crate::party::{check_bic, check_party};
use wasm_bindgen::prelude::*;

/// Everything about one IBAN.
#[wasm_bindgen(js_name = checkIban, unchecked_return_type = "IbanCheck")]
pub fn check_iban_text(input: JsValue) -> Answer {
    answer(text(&input).map(|text| check_iban(&text)))
}

/// Everything about one BIC.
#[wasm_bindgen(js_name = checkBic, unchecked_return_type = "BicCheck")]
pub fn check_bic_text(input: JsValue) -> Answer {
    answer(text(&input).map(|text| check_bic(&text)))
}

/// A customer's master data.
#[wasm_bindgen(js_name = checkParty, unchecked_return_type = "PartyCheck")]
pub fn check_party_data(party: JsValue) -> Answer {
    answer(argument(party).map(|party| check_party(&party)).within("party"))
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
    input.as_string().ok_or_else(|| CreditError::invalid("expected a text").within("input"))
}
