//! Is this an IBAN, and whose account is it?
//!
//! ```
//! use fidato::who::iban::{check_iban, IbanError};
//! let check = check_iban("IBAN: it60 x054 2811 1010 0000 0123 456");
//! assert!(check.valid);
//! assert_eq!(check.electronic, "IT60X0542811101000000123456");
//! assert_eq!(check.parts[&"abi"], "05428");
//!
//! // The control letter (CIN) is wrong, and X is what would fit.
//! let check = check_iban("IT56W0542811101000000123456");
//! assert_eq!(check.error, Some(IbanError::WrongNationalCheck));
//! let (code, args) = check.reasons[1].clone().into_parts();
//! assert_eq!((code, args[&"expected"].as_str()), ("expected-check", "X"));
//! ```

mod country;
mod national;
mod registry;
mod symbols;
mod text;

pub use text::TYPED_SEPARATORS;
pub(crate) use text::is_separator;

use crate::ground::map::BTreeMap;
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use country::Country;
use national::Outcome;
use serde::Serialize;
use symbols::{Symbols, remainder};

choice! {
    /// Why a text is no valid IBAN: the first thing that is wrong, in the order in which a reader would look.
    IbanError {
        /// Nothing but separators.
        Empty = "empty",
        /// Something that is neither letter, digit nor separator.
        BadCharacters = "bad-characters",
        /// The first two letters are no country with an IBAN.
        UnknownCountry = "unknown-country",
        /// Too long or too short for the country.
        WrongLength = "wrong-length",
        /// A letter where the country has a digit, or the other way round.
        WrongStructure = "wrong-structure",
        /// The two digits after the country do not fit the rest, or are 00, 01 or 99, which ISO 7064 never yields.
        WrongCheckDigits = "wrong-check-digits",
        /// The country's own check digits are wrong.
        WrongNationalCheck = "wrong-national-check",
    }
}

choice! {
    /// What the check digits inside the account number say.
    NationalCheck {
        /// The country has them and they are right.
        Verified = "verified",
        /// The country has them and they are wrong.
        Failed = "failed",
        /// The country has none that is binding, or it did not come to that.
        None = "none",
    }
}

/// Everything there is to say about an IBAN.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IbanCheck {
    /// Whether an account may have this IBAN. Whether one has it only its bank knows.
    pub valid: bool,
    /// The first failure.
    pub error: Option<IbanError>,
    /// Every finding; also those that refuse nothing, such as a country outside SEPA.
    pub reasons: Vec<Reason>,
    /// No separators, upper case: what a payment file takes. Best effort when invalid.
    pub electronic: String,
    /// [`electronic`](Self::electronic) in groups of four, as printed.
    pub formatted: String,
    /// The country, when it has an IBAN.
    pub country: Option<String>,
    /// Whether the country takes part in the SEPA schemes.
    pub sepa: bool,
    /// Characters that every IBAN of the country has.
    pub length: Option<u8>,
    /// The national parts (in Italy and San Marino `cin`, `abi`, `cab`, `account`), when the length is right.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<string, string>"))]
    pub parts: BTreeMap<&'static str, String>,
    /// The country's own check digits.
    pub national_check: NationalCheck,
}

/// Checks an IBAN as typed or pasted: lower case, spaces, no-break spaces, dashes and a leading "IBAN" are accepted.
///
/// The findings are in [`IbanCheck::reasons`]; where digits are wrong, `expected-check` says which would fit
/// if everything else is right. Answers for every string.
///
/// Structures: SWIFT IBAN registry (ISO 13616), 89 countries. Check digits: ISO 7064 MOD 97-10.
#[must_use]
pub fn check_iban(input: &str) -> IbanCheck {
    let electronic = text::electronic(input);
    let mut check = IbanCheck {
        valid: false,
        error: None,
        reasons: Vec::new(),
        formatted: text::grouped(&electronic),
        country: None,
        sepa: false,
        length: None,
        parts: BTreeMap::new(),
        national_check: NationalCheck::None,
        electronic,
    };
    examine(&mut check);
    check.valid = check.error.is_none();
    check
}

/// Whether [`check_iban`] would call these UTF-8 bytes valid: the same checks, nothing allocated.
///
/// ```
/// use fidato::who::iban::is_valid_iban;
/// assert!(is_valid_iban(b"IT60X0542811101000000123456"));
/// assert!(!is_valid_iban(b"IT61X0542811101000000123456"));
/// ```
#[must_use]
pub fn is_valid_iban(input: &[u8]) -> bool {
    // Most lists hold IBANs in electronic form already; whatever else it may be, the slow way knows.
    if let Some(symbols) = Symbols::read(input)
        && let [first, second, ..] = symbols.as_bytes()
        && let Some(country) = country::find(*first, *second)
    {
        return passes(&symbols, country);
    }
    text::compact(input).is_some_and(|compact| {
        Symbols::read(compact.as_bytes()).is_some_and(|symbols| {
            let [first, second, ..] = symbols.as_bytes() else { return false };
            country::find(*first, *second).is_some_and(|country| passes(&symbols, country))
        })
    })
}

/// A valid IBAN about which there is nothing else to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plain {
    /// Number of the country; below 127.
    pub country: usize,
    /// Whether the country has check digits of its own.
    pub verified: bool,
}

/// The short cut for an IBAN that is in electronic form, valid and in SEPA, so that [`check_iban`] would have
/// no reason to give: the caller can put its answer together from the text that it holds already.
#[must_use]
pub fn plain_iban(input: &[u8]) -> Option<Plain> {
    let symbols = Symbols::read(input)?;
    let [first, second, ..] = input else { return None };
    let country = country::find(*first, *second)?;
    let verified = match judged(&symbols, country)? {
        _ if !country.sepa || symbols.as_bytes() != input => return None,
        Outcome::None => false,
        Outcome::Verified => true,
        Outcome::Unconfirmed | Outcome::Failed(_) => return None,
    };
    Some(Plain { country: country::number(country), verified })
}

/// What [`check_iban`] answers to each [`Plain`] IBAN of a country, besides the text itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Layout {
    /// The country.
    pub country: String,
    /// Whether it takes part in the SEPA schemes.
    pub sepa: bool,
    /// The country's own check digits.
    pub national_check: NationalCheck,
    /// Characters of each group, as printed.
    pub group: u32,
    /// The national parts: name, first character, the one after the last.
    pub parts: &'static [(&'static str, u8, u8)],
}

impl Plain {
    /// How the answer is put together; none for a number that no country has.
    #[must_use]
    pub fn layout(self) -> Option<Layout> {
        let country = registry::COUNTRIES.get(self.country)?;
        Some(Layout {
            country: country.code.iter().copied().map(char::from).collect(),
            sepa: country.sepa,
            national_check: if self.verified { NationalCheck::Verified } else { NationalCheck::None },
            group: text::GROUP,
            parts: country.parts,
        })
    }
}

/// Whether accounts in this country (two upper-case letters) have an IBAN.
#[must_use]
pub fn has_iban(country: &str) -> bool {
    matches!(country.as_bytes(), [first, second] if country::find(*first, *second).is_some())
}

#[inline]
fn passes(symbols: &Symbols, country: &Country) -> bool {
    judged(symbols, country).is_some_and(|outcome| !matches!(outcome, Outcome::Failed(_)))
}

/// What the country's own check digits say of a text that is an IBAN otherwise.
#[inline]
fn judged(symbols: &Symbols, country: &Country) -> Option<Outcome> {
    let length = usize::from(country.length);
    let fits = symbols.as_bytes().len() == length && country.fits(symbols.digits, symbols.letters) && check_digits_fit(symbols);
    fits.then(|| national::check(country.code, symbols.slice(4, length)))
}

/// ISO 7064 MOD 97-10: the account, then country and check digits, leave 1. 00, 01 and 99 may leave 1 too,
/// but no calculation yields them.
#[inline]
fn check_digits_fit(symbols: &Symbols) -> bool {
    let (rest, found) = check_digits(symbols);
    rest.wrapping_add(found) % 97 == 1 && (2..=98).contains(&found)
}

/// The check digits that would fit the rest.
fn expected_check_digits(symbols: &Symbols) -> u32 {
    98_u32.wrapping_sub(check_digits(symbols).0)
}

/// The remainder by 97 of account and country with two zeros, and the check digits that are there instead of them.
#[inline]
fn check_digits(symbols: &Symbols) -> (u32, u32) {
    let Some(([first, second, tens, ones], account)) = symbols.as_bytes().split_first_chunk() else { return (0, 0) };
    let letter = |byte: &u8| u32::from(byte.wrapping_sub(55));
    let digit = |byte: &u8| u32::from(byte & 0x0f);
    // Four digits of the country and two zeros: at most 97 million, so one division is enough.
    let number = remainder(0, account).wrapping_mul(10_000).wrapping_add(letter(first).wrapping_mul(100)).wrapping_add(letter(second));
    (number.wrapping_mul(100) % 97, digit(tens).wrapping_mul(10).wrapping_add(digit(ones)))
}

fn examine(check: &mut IbanCheck) {
    let fail = |check: &mut IbanCheck, error: IbanError, reason: Reason| {
        check.error.get_or_insert(error);
        check.reasons.push(reason);
    };
    if check.electronic.is_empty() {
        return fail(check, IbanError::Empty, Reason::empty());
    }
    let known = match check.electronic.as_bytes() {
        [first, second, ..] => country::find(*first, *second),
        _ => None,
    };
    if let Some(country) = known {
        check.country = Some(country.code.iter().copied().map(char::from).collect());
        check.sepa = country.sepa;
        check.length = Some(country.length);
    }
    let strange = check.electronic.chars().find(|character| !character.is_ascii_alphanumeric());
    if let Some(strange) = strange {
        return fail(check, IbanError::BadCharacters, Reason::bad_characters(&strange.to_string()));
    }
    let Some(country) = known else {
        let code: String = check.electronic.chars().take(2).collect();
        return fail(check, IbanError::UnknownCountry, Reason::unknown_country(&code));
    };
    let code = check.country.clone().unwrap_or_default();
    let length = check.electronic.len();
    if length == usize::from(country.length) {
        for (name, start, end) in country.parts {
            let part = check.electronic.get(usize::from(*start)..usize::from(*end)).unwrap_or_default();
            check.parts.insert(name, part.to_owned());
        }
        examine_symbols(check, country, &fail);
    } else {
        let reason = Reason::wrong_length(&code, country.length.into(), length.into());
        fail(check, IbanError::WrongLength, reason);
    }
    if !country.sepa {
        check.reasons.push(Reason::not_sepa(&code));
    }
}

/// What comes after country and length.
fn examine_symbols(check: &mut IbanCheck, country: &Country, fail: &impl Fn(&mut IbanCheck, IbanError, Reason)) {
    let Some(symbols) = Symbols::read(check.electronic.as_bytes()) else { return };
    if !country.fits(symbols.digits, symbols.letters) {
        let misplaced = (country.digits & !symbols.digits) | (country.letters & !symbols.letters);
        let place = misplaced.trailing_zeros();
        let wanted = if country.digits & !symbols.digits & (misplaced & misplaced.wrapping_neg()) == 0 { "letter" } else { "digit" };
        let reason = Reason::wrong_structure(place.wrapping_add(1).into(), wanted);
        return fail(check, IbanError::WrongStructure, reason);
    }
    if !check_digits_fit(&symbols) {
        fail(check, IbanError::WrongCheckDigits, Reason::wrong_check_digits());
        let expected = expected_check_digits(&symbols);
        check.reasons.push(Reason::expected_check("iban", &format!("{expected:02}")));
    }
    check.national_check = match national::check(country.code, symbols.slice(4, usize::from(country.length))) {
        Outcome::None => NationalCheck::None,
        Outcome::Verified => NationalCheck::Verified,
        Outcome::Unconfirmed => {
            check.reasons.push(Reason::national_check_unconfirmed(check.country.as_deref().unwrap_or_default()));
            NationalCheck::None
        }
        Outcome::Failed(misfit) => {
            fail(check, IbanError::WrongNationalCheck, Reason::wrong_national_check(misfit.part));
            if let Some(expected) = misfit.expected() {
                check.reasons.push(Reason::expected_check(misfit.part, expected));
            }
            NationalCheck::Failed
        }
    };
}
