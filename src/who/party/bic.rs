//! Is this a BIC, and where is the bank?

use crate::ground::country::is_country;
use crate::ground::reason::Reason;
use crate::who::iban::is_separator;
use serde::Serialize;

/// Everything there is to say about a BIC.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BicCheck {
    /// Whether a bank may have this BIC.
    pub valid: bool,
    /// Every finding.
    pub reasons: Vec<Reason>,
    /// No separators, upper case. Best effort when invalid.
    pub electronic: String,
    /// The bank's country.
    pub country: Option<String>,
    /// A code for testing (0 as the eighth character): no payment goes there.
    pub test: bool,
}

/// Checks a BIC (SWIFT code) by its structure: four letters or digits for the institution, two letters for the
/// country, two for the place, and three more for the branch or none.
///
/// Whether the bank exists only the directory knows. ISO 9362 has allowed digits in the institution's code since
/// 2014, but none has been given out: such a code is a finding, not a refusal.
///
/// ```
/// use fidato::who::party::check_bic;
/// let check = check_bic("bpmo it 22 xxx");
/// assert!(check.valid && check.electronic == "BPMOIT22XXX" && check.country.as_deref() == Some("IT"));
/// assert!(!check_bic("BPMOIT2").valid);
/// ```
#[must_use]
pub fn check_bic(input: &str) -> BicCheck {
    let electronic: String =
        input.chars().filter(|character| !is_separator(*character)).map(|character| character.to_ascii_uppercase()).collect();
    let country = electronic.get(4..6).filter(|code| is_country(code)).map(str::to_owned);
    let bytes = electronic.as_bytes();
    let mut reasons = Vec::new();
    if electronic.is_empty() {
        reasons.push(Reason::bic_empty());
    } else if !matches!(bytes.len(), 8 | 11) {
        reasons.push(Reason::bic_wrong_length(electronic.chars().count().into()));
    } else if !bytes.iter().all(u8::is_ascii_alphanumeric) || !bytes.iter().skip(4).take(2).all(u8::is_ascii_uppercase) {
        reasons.push(Reason::bic_wrong_structure());
    } else if country.is_none() {
        reasons.push(Reason::bic_unknown_country(electronic.get(4..6).unwrap_or_default()));
    }
    let valid = reasons.is_empty();
    if valid && bytes.iter().take(4).any(u8::is_ascii_digit) {
        reasons.push(Reason::bic_unusual());
    }
    let test = valid && bytes.get(7) == Some(&b'0');
    if test {
        reasons.push(Reason::bic_test());
    }
    BicCheck { valid, reasons, electronic, country, test }
}
