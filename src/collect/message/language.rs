//! The language that a customer is written to in.

use crate::case::question::Query;
use crate::ground::reason::Reason;
use crate::records::account::Language;

/// Countries by the language that most of their firms correspond in, as far as it is one of those written here. Where two
/// languages share a country none is taken for granted, so Belgium is not here; Switzerland and Luxembourg have the one that most
/// of their firms use.
const LANGUAGES: &[(Language, &str)] = &[
    (Language::It, "IT SM VA"),
    (Language::De, "DE AT LI CH"),
    (Language::Fr, "FR MC LU GF GP MQ RE YT NC PF PM BL MF WF"),
    (Language::Es, "ES AR BO CL CO CR CU DO EC GQ GT HN MX NI PA PE PR PY SV UY VE"),
    (Language::En, "GB IE US CA AU NZ MT ZA IN SG HK GG IM JE"),
];

/// The language: what the caller chose, what the record says, the country's, else English.
pub(super) fn language(query: &Query<'_>, chosen: Option<Language>, reasons: &mut Vec<Reason>) -> Language {
    let party = query.account.party.as_ref();
    if let Some(known) = chosen.or_else(|| party.and_then(|party| party.language)) {
        return known;
    }
    let country = party.and_then(|party| party.country.as_deref()).or(query.account.country.as_deref());
    let country = country.map(|country| country.trim().to_ascii_uppercase());
    let spoken = country.as_deref().and_then(|country| {
        let code = if country == "UK" { "GB" } else { country };
        let found = LANGUAGES.iter().find(|(_, countries)| countries.split(' ').any(|one| one == code))?;
        Some((found.0, code))
    });
    if let Some((language, country)) = spoken {
        reasons.push(Reason::language_by_country(language.as_str(), country));
        return language;
    }
    reasons.push(Reason::language_assumed(Language::En.as_str()));
    Language::En
}
