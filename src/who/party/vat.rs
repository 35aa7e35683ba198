//! Is this a VAT number, and of which country? (partita IVA)

use super::field::PartyFieldCheck;
use super::vat_rules::{Fit, fit, prefix_of};
use crate::ground::reason::Reason;

const FIELD: &str = "vatNumber";

/// Checks a VAT number, with or without its prefix, of a customer in `country` (ISO 3166-1).
///
/// Normalised with the prefix that VIES uses ("EL" for Greece). A number of another country than the customer's
/// is a warning: branches and fiscal representatives are registered where they trade. Where the register is not
/// known nothing is refused, and that is said.
pub(super) fn check_vat_number(text: &str, country: &str) -> PartyFieldCheck {
    let Some(number) = compact(text) else { return PartyFieldCheck::malformed(FIELD) };
    let home = prefix_of(country);
    if let Some(home) = home {
        let bare = strip(&number, home);
        let found = fit(home, bare.as_bytes());
        // A French key or a Spanish letter may look like somebody else's prefix: what fits at home is of home.
        if found == Fit::Good || bare.len() < number.len() {
            return answer(home, &bare, found);
        }
    }
    if let Some(abroad) = number.get(..2).and_then(prefix_of)
        && home != Some(abroad)
    {
        let bare = strip(&number, abroad);
        let found = fit(abroad, bare.as_bytes());
        // XI and GB share their numbers: Northern Ireland trades with the Union under XI.
        let other = !matches!((country, abroad), ("GB", "XI"));
        if found == Fit::Good || home.is_none() {
            let check = answer(abroad, &bare, found);
            let reason = Reason::vat_country_differs(country, abroad);
            return if other && found == Fit::Good { check.warn(reason) } else { check };
        }
    }
    match home {
        Some(home) => answer(home, &number, fit(home, number.as_bytes())),
        None => PartyFieldCheck::ok(number).noting(Reason::vat_not_checked(country)),
    }
}

/// Letters and digits in upper case; separators go, anything else is no VAT number.
fn compact(text: &str) -> Option<String> {
    let mut number = String::with_capacity(text.len().min(24));
    for character in text.chars() {
        match character {
            _ if crate::who::iban::is_separator(character) => {}
            '.' | '/' | ',' | ':' => {}
            // Irish numbers of before 2013
            '+' | '*' => number.push(character),
            _ if character.is_ascii_alphanumeric() => number.push(character.to_ascii_uppercase()),
            _ => return None,
        }
    }
    (!number.is_empty()).then_some(number)
}

/// The number without prefix and without what countries hang on to it.
fn strip(number: &str, prefix: &str) -> String {
    let mut bare = number.strip_prefix(prefix).unwrap_or(number);
    match prefix {
        "EL" => bare = bare.strip_prefix("GR").unwrap_or(bare),
        "CH" => {
            bare = bare.strip_prefix('E').unwrap_or(bare);
            bare = ["MWST", "TVA", "IVA", "TPV"].iter().find_map(|suffix| bare.strip_suffix(suffix)).unwrap_or(bare);
        }
        "NO" => bare = bare.strip_suffix("MVA").unwrap_or(bare),
        _ => {}
    }
    // Belgian and Greek numbers of before 2005 and 1999 lack their leading zero.
    let short = matches!((prefix, bare.len()), ("BE", 9) | ("EL", 8));
    if short { format!("0{bare}") } else { bare.to_owned() }
}

fn answer(prefix: &'static str, bare: &str, found: Fit) -> PartyFieldCheck {
    match found {
        Fit::Good => {
            let normalised = match prefix {
                "CH" => format!("CHE{bare}"),
                "NO" => format!("NO{bare}MVA"),
                _ => format!("{prefix}{bare}"),
            };
            let check = PartyFieldCheck::ok(normalised);
            if prefix == "IT" { super::italy::with_office(check, bare) } else { check }
        }
        Fit::Shape => PartyFieldCheck::invalid(Reason::vat_wrong_shape(prefix)),
        Fit::Check => {
            let check = PartyFieldCheck::invalid(Reason::vat_wrong_check(prefix));
            if prefix == "IT" { super::italy::with_expected(check, FIELD, bare) } else { check }
        }
    }
}
