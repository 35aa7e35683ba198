//! E-mail, PEC and telephone: could a message get there?

use super::field::PartyFieldCheck;
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
    let domain = domain.to_lowercase();
    if is_local(local) && is_domain(&domain) && text.len() <= 254 {
        PartyFieldCheck::ok(format!("{local}@{domain}"))
    } else {
        PartyFieldCheck::malformed(field)
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
    let atom = |atom: &str| !atom.is_empty() && atom.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c));
    local.len() <= 64 && local.split('.').all(atom)
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(label) && top.chars().count() >= 2 && !top.chars().all(|c| c.is_ascii_digit())
}

/// Checks the shape of a telephone number: international with + or 00, or national.
///
/// Normalised to E.164 when the country code is there, or when the customer is Italian, where the zero of
/// land lines stays. Which numbers are in service a numbering plan would have to say: the libraries that know
/// every plan weigh more than this whole module, and a wrong number is found by ringing it.
pub(super) fn check_phone(text: &str, country: &str) -> PartyFieldCheck {
    const FIELD: &str = "phone";
    let mut digits = String::new();
    let mut international = false;
    for (place, character) in text.trim().chars().enumerate() {
        match character {
            '0'..='9' => digits.push(character),
            '+' if place == 0 => international = true,
            '(' | ')' | '.' | '/' => {}
            _ if crate::who::iban::is_separator(character) => {}
            _ => return PartyFieldCheck::malformed(FIELD),
        }
    }
    // "+39 (0)2 ..." is how some print the zero that foreigners leave out; Italy's is never left out.
    if !international && let Some(rest) = digits.strip_prefix("00") {
        digits = rest.to_owned();
        international = true;
    }
    match (international, digits.len()) {
        (true, 8..=15) if !digits.starts_with('0') => PartyFieldCheck::ok(format!("+{digits}")),
        (false, 6..=11) if country == "IT" => PartyFieldCheck::ok(format!("+39{digits}")),
        (false, 5..=14) if country != "IT" => PartyFieldCheck::ok(digits).noting(Reason::phone_national()),
        _ => PartyFieldCheck::malformed(FIELD),
    }
}
