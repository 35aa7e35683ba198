//! E-mail, PEC and telephone: could a message get there?

use super::field::PartyFieldCheck;
use crate::ground::letters::{is_letter_or_digit, lower};
use crate::ground::read::Line;
use crate::ground::reason::Reason;

/// Domains of ordinary mailboxes, where no certified mail exists. Common ones in Italy; the list is a help, not a proof.
const ORDINARY: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.it",
    "outlook.com",
    "outlook.it",
    "live.it",
    "live.com",
    "yahoo.it",
    "yahoo.com",
    "icloud.com",
    "libero.it",
    "virgilio.it",
    "alice.it",
    "tim.it",
    "tiscali.it",
    "email.it",
    "fastwebnet.it",
];

/// Checks the shape of an e-mail address (RFC 5321 limits, letters of any script as RFC 6531 allows).
///
/// Normalised with the domain in lower case; the part before the at sign is the receiver's business.
pub(super) fn check_email(text: &str, field: &'static str) -> PartyFieldCheck {
    let text = text.trim();
    let Some((local, domain)) = text.rsplit_once('@') else { return PartyFieldCheck::malformed(field) };
    let domain = lower(domain);
    if is_local(local) && is_domain(&domain) && text.len() <= 254 {
        PartyFieldCheck::ok(format!("{local}@{domain}"))
    } else {
        PartyFieldCheck::malformed(field)
    }
}

/// Checks several addresses, each as [`check_email`]: one that is wrong spoils the field, since nobody would see that it got nothing.
pub(super) fn check_emails(texts: &[Line], field: &'static str) -> PartyFieldCheck {
    let checks: Vec<PartyFieldCheck> = texts.iter().map(|text| check_email(text, field)).collect();
    let addresses: Option<Vec<String>> = checks.into_iter().map(|check| check.normalised).collect();
    match addresses {
        None => PartyFieldCheck::malformed(field),
        Some(addresses) if addresses.is_empty() => PartyFieldCheck::not_needed(),
        Some(addresses) => PartyFieldCheck::ok(addresses.join(", ")),
    }
}

/// Checks a certified e-mail address (PEC); one at an ordinary mail provider is worth a look.
pub(super) fn check_pec(text: &str) -> PartyFieldCheck {
    let check = check_email(text, "pec");
    let domain = check.normalised.as_deref().and_then(|address| address.rsplit_once('@')).map(|(_, domain)| domain.to_owned());
    match domain {
        Some(domain) if ORDINARY.contains(&domain.as_str()) => check.warn(Reason::pec_ordinary_mail(&domain)),
        _ => check,
    }
}

fn is_local(local: &str) -> bool {
    let atom = |atom: &str| !atom.is_empty() && atom.chars().all(|c| is_letter_or_digit(c) || "!#$%&'*+-/=?^_`{|}~".contains(c));
    local.len() <= 64 && local.split('.').all(atom)
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| is_letter_or_digit(c) || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(label) && top.chars().count() >= 2 && !top.chars().all(|c| c.is_ascii_digit())
}

/// Country codes whose numbers keep the zero before the area code abroad too: Italy, San Marino, the Vatican.
const ZERO_KEPT: &[&str] = &["39", "378", "379"];

/// Country codes after which no number begins with a zero: it is only dialled inside the country (E.164, 7.3.2; national
/// numbering plans at the ITU). A zero that follows is the one that was meant for callers at home.
const ZERO_DIALLED_AT_HOME: &[&str] = &[
    "31", "32", "33", "353", "355", "358", "359", "380", "381", "382", "385", "386", "387", "389", "40", "41", "421", "43", "44", "46",
    "49", "61", "64", "81", "90",
];

/// Checks the shape of a telephone number: international with + or 00, or national.
///
/// Normalised to E.164 when the country code is there, or when the customer is Italian, where the zero of
/// land lines stays. Elsewhere the zero that is only dialled at home, in brackets (E.123) or not, is left out. Which
/// numbers are in service a numbering plan would have to say: the libraries that know every plan weigh more than this
/// whole module, and a wrong number is found by ringing it.
pub(super) fn check_phone(text: &str, country: &str) -> PartyFieldCheck {
    const FIELD: &str = "phone";
    let mut digits = String::new();
    let mut international = false;
    // Where the first brackets begin and how many digits they hold.
    let mut brackets: Option<(usize, usize)> = None;
    for (place, character) in text.trim().chars().enumerate() {
        match character {
            '0'..='9' => digits.push(character),
            '+' if place == 0 => international = true,
            '(' => brackets = brackets.or(Some((digits.len(), usize::MAX))),
            ')' => brackets = brackets.map(|(from, held)| (from, held.min(digits.len().saturating_sub(from)))),
            '.' | '/' => {}
            _ if crate::who::iban::is_separator(character) => {}
            _ => return PartyFieldCheck::malformed(FIELD),
        }
    }
    if international {
        digits = dialled_from_abroad(&digits, brackets);
    } else if let Some(rest) = digits.strip_prefix("00") {
        international = true;
        digits = dialled_from_abroad(rest, brackets.and_then(|(from, held)| Some((from.checked_sub(2)?, held))));
    }
    match (international, digits.len()) {
        (true, 8..=15) if !digits.starts_with('0') => PartyFieldCheck::ok(format!("+{digits}")),
        (false, 6..=11) if country == "IT" => PartyFieldCheck::ok(format!("+39{digits}")),
        (false, 5..=14) if country != "IT" => PartyFieldCheck::ok(digits).noting(Reason::phone_national()),
        _ => PartyFieldCheck::malformed(FIELD),
    }
}

/// The digits of an international number without those that only a caller at home dials.
fn dialled_from_abroad(digits: &str, brackets: Option<(usize, usize)>) -> String {
    let mut digits = digits.to_owned();
    if let Some((from, held)) = brackets
        && let Some((code, rest)) = digits.split_at_checked(from)
        && (1..=3).contains(&from)
        && !ZERO_KEPT.contains(&code)
    {
        let prefix = match code {
            "36" => "06",
            "370" if held == 1 => "8",
            _ => "0",
        };
        if let Some(rest) = rest.strip_prefix(prefix) {
            digits = format!("{code}{rest}");
        }
    }
    match ZERO_DIALLED_AT_HOME.iter().find_map(|code| Some((*code, digits.strip_prefix(*code)?))) {
        Some((code, rest)) => format!("{code}{}", rest.trim_start_matches('0')),
        None => digits,
    }
}
