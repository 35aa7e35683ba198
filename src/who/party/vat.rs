//! Is this a VAT number, and of which country? (partita IVA)

use super::field::PartyFieldCheck;
use super::vat_rules::{Fit, fit, prefix_of, register};
use crate::ground::reason::Reason;

const FIELD: &str = "vatNumber";

/// Checks a VAT number, with or without its prefix, of a customer in `country` (ISO 3166-1).
///
/// Normalised with the prefix that VIES uses ("EL" for Greece), from the form in which the country writes it at home too
/// where only one number can be meant. A number of another country than the customer's is a warning: branches and fiscal
/// representatives are registered where they trade. Where the register is not known nothing is refused, and that is said.
pub(super) fn check_vat_number(text: &str, country: &str) -> PartyFieldCheck {
    let Some(number) = compact(without_label(text)) else { return PartyFieldCheck::malformed(FIELD) };
    let home = prefix_of(country);
    let own = home.map(|home| {
        let bare = strip(&number, home);
        let found = fit(home, bare.as_bytes());
        (home, bare, found)
    });
    // A French key or a Spanish letter may look like somebody else's prefix: what fits at home is of home.
    if let Some((home, bare, found)) = &own
        && (*found == Fit::Good || bare.len() < number.len())
    {
        return answer(home, bare, *found);
    }
    if let Some(abroad) = number.get(..2).and_then(register)
        && home != Some(abroad)
    {
        let bare = strip(&number, abroad);
        let found = fit(abroad, bare.as_bytes());
        // XI and GB share their numbers: Northern Ireland trades with the Union under XI.
        let other = (home, abroad) != (Some("GB"), "XI");
        if found == Fit::Good || home.is_none() {
            let check = answer(abroad, &bare, found);
            let reason = Reason::vat_country_differs(country, abroad);
            return if other && found == Fit::Good { check.warn(reason) } else { check };
        }
    }
    match own {
        Some((home, bare, found)) => answer(home, &bare, found),
        None => PartyFieldCheck::ok(number).noting(Reason::vat_not_checked(country)),
    }
}

/// Names of the number in the languages of those who print it before it.
const LABELS: &[&str] = &[
    "P.IVA",
    "P. IVA",
    "PIVA",
    "PARTITA IVA",
    "VAT NO",
    "VAT ID",
    "VAT",
    "UST-IDNR",
    "UST-ID",
    "USTID",
    "UID",
    "TVA",
    "BTW-NR",
    "BTW",
    "NIF",
    "CIF",
    "NIP",
    "CUI",
    "CVR-NR",
    "CVR",
    "OIB",
    "DIČ",
    "IČ DPH",
];

/// The text without the label before the number, when a mark or a space ends the label.
pub(super) fn without_label(text: &str) -> &str {
    let text = text.trim();
    let after = |label: &&str| {
        let (head, rest) = text.split_at_checked(label.len())?;
        let ended = rest.starts_with(|next: char| !next.is_ascii_alphanumeric());
        (head.eq_ignore_ascii_case(label) && ended).then(|| rest.trim_start_matches(|next: char| !next.is_ascii_alphanumeric()))
    };
    LABELS.iter().find_map(after).filter(|rest| !rest.is_empty()).unwrap_or(text)
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
        "HU" => bare = hungarian(bare),
        // The number of the register (organisationsnummer): the VAT number is the same and 01.
        "SE" if bare.len() == 10 => return format!("{bare}01"),
        _ => {}
    }
    // Belgian and Greek numbers of before 2005 and 1999 lack their leading zero.
    let short = matches!((prefix, bare.len()), ("BE", 9) | ("EL", 8));
    if short { format!("0{bare}") } else { bare.to_owned() }
}

/// The first eight digits of a Hungarian tax number (adószám, 8-1-2): they are the VAT number unless the ninth says that
/// the firm is taxed as a member of a group (4), which has another. The last two are the county.
fn hungarian(number: &str) -> &str {
    let Some((base, rest)) = number.split_at_checked(8) else { return number };
    let known = matches!(rest.as_bytes(), [b'1' | b'2' | b'3' | b'5', b'0'..=b'5', county] if county.is_ascii_digit());
    if known { base } else { number }
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
