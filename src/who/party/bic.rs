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

/// Labels that are pasted with the code.
const LABELS: &[&str] = &["BIC", "SWIFT", "CODE", "CODICE"];

/// Words of the shape of a BIC that stand where there is none: what payment files carry, what people type, and names of
/// banks. That a bank uses one of them is as good as excluded, for it would have to be in another country than its name.
const WORDS: &str = "NOTPROVIDED NOTAVAIL NOTKNOWN NOTVALID NOTINUSE NOBICNEEDED NONPRESENTE PROVIDED UNAVAILABLE UNSPECIFIED TOBECHECKED \
    TOBEDEFINED PLACEHOLDER BANCAINTESA BARCLAYS DEUTSCHE";

/// Checks a BIC (SWIFT code) by its structure: four letters or digits for the institution, two letters for the
/// country, two for the place, and three more for the branch or none.
///
/// Whether the bank exists only the directory knows. ISO 9362 has allowed digits in the institution's code since
/// 2014, but none has been given out: such a code is a finding, not a refusal. A leading label ("BIC", "SWIFT") is taken
/// off. A word that says that there is no BIC ("NOTPROVIDED", ISO 20022) is none, though its letters fit.
///
/// ```
/// use fidato::who::party::check_bic;
/// let check = check_bic("bpmo it 22 xxx");
/// assert!(check.valid && check.electronic == "BPMOIT22XXX" && check.country.as_deref() == Some("IT"));
/// assert_eq!(check_bic("BIC: BPMOIT22").electronic, "BPMOIT22");
/// assert!(!check_bic("BPMOIT2").valid);
/// assert!(!check_bic("NOTPROVIDED").valid);
/// ```
#[must_use]
pub fn check_bic(input: &str) -> BicCheck {
    let pasted: String =
        input.chars().filter(|character| !is_separator(*character)).map(|character| character.to_ascii_uppercase()).collect();
    let electronic = without_label(&pasted).to_owned();
    let word = WORDS.split(' ').any(|word| word == electronic) || matches!(electronic.len(), 8 | 11) && electronic.ends_with("BANK");
    let country = country_of(&electronic).filter(|_| !word).map(str::to_owned);
    let bytes = electronic.as_bytes();
    let mut reasons = Vec::new();
    if electronic.is_empty() || word {
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

/// The country in its place.
fn country_of(code: &str) -> Option<&str> {
    code.get(4..6).filter(|code| is_country(code))
}

/// The text without the labels before it. They are labels only when what follows has the shape of a BIC: some banks'
/// own codes begin like one (BICIGALXXXX).
fn without_label(text: &str) -> &str {
    let (mut code, mut rest) = (text, text);
    while let Some(after) = LABELS.iter().find_map(|label| rest.strip_prefix(label)) {
        rest = after.trim_start_matches([':', '/', '.', '(', ')']);
        if matches!(rest.len(), 8 | 11) && country_of(rest).is_some() {
            code = rest;
        }
    }
    code
}
