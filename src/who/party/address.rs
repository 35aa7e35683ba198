//! The postal address: complete, and its parts consistent with each other?

use super::field::{Lack, PartyFieldCheck};
use super::postcodes::PROVINCES;
use crate::ground::country::is_country;
use crate::ground::letters::upper;
use crate::ground::reason::Reason;
use crate::records::account::Address;

/// Sardinia's provinces, old and new: they were redrawn in 2005, 2016 and 2025, and addresses carry any of them.
const SARDINIA: &[&str] = &["CA", "NU", "OR", "SS", "SU", "OT", "OG", "CI", "VS"];

/// Checks an address for delivery and for an invoice: street, postcode and town, in Italy the province too.
///
/// In Italy the postcode (CAP) must be five digits, and lie in the province by its first three; a contradiction
/// is a warning, since either may be the wrong one. Elsewhere only that something is there is checked.
pub(super) fn check_address(address: &Address, country: &str) -> PartyFieldCheck {
    let country = address.country.as_deref().unwrap_or(country);
    let postcode = address.postcode.as_deref().map(|text| upper(text.trim()));
    let province = address.province.as_deref().map(|text| upper(text.trim()));
    let mut check = PartyFieldCheck::ok(one_line(address, postcode.as_deref(), province.as_deref(), country));
    if !is_country(country) {
        check = check.with_wrong("country", Reason::country_unknown(country));
    }
    for (given, field) in [(&address.street, "street"), (&address.city, "city")] {
        if given.is_none() {
            check = check.lacking(Lack::for_invoice(field));
        }
    }
    if country == "IT" {
        check = italian(check, postcode.as_deref(), province.as_deref());
    } else if postcode.is_none() && !matches!(country, "AE" | "HK" | "IE" | "PA" | "QA") {
        check = check.warn(Reason::postcode_missing());
    }
    if !check.is_usable() {
        check.normalised = None;
    }
    check
}

fn italian(mut check: PartyFieldCheck, postcode: Option<&str>, province: Option<&str>) -> PartyFieldCheck {
    let known = province.is_none_or(|province| SARDINIA.contains(&province) || entries().any(|(_, name)| name == province));
    if !known {
        check = check.warn(Reason::province_unknown(province.unwrap_or_default()));
    }
    let Some(postcode) = postcode else {
        return check.lacking(Lack::for_invoice("postcode"));
    };
    if postcode.len() != 5 || !postcode.bytes().all(|byte| byte.is_ascii_digit()) {
        return check.with_wrong("postcode", Reason::wrong_shape("postcode"));
    }
    let possible = provinces_of(postcode);
    if possible.is_empty() {
        return check.warn(Reason::postcode_unknown(postcode));
    }
    match province {
        None => check.warn(Reason::province_missing(&possible.join(", "))),
        Some(province) if known && !possible.contains(&province) => {
            check.warn(Reason::postcode_province_differ(postcode, province, &possible.join(", ")))
        }
        Some(_) => check,
    }
}

/// The three digits and the province of every entry of the table.
fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    PROVINCES.as_bytes().chunks_exact(5).filter_map(|entry| std::str::from_utf8(entry).ok()?.split_at_checked(3))
}

fn provinces_of(postcode: &str) -> Vec<&'static str> {
    let prefix = postcode.get(..3).unwrap_or_default();
    if matches!(prefix, "070" | "071" | "080" | "081" | "090" | "091") {
        return SARDINIA.to_vec();
    }
    entries().filter(|(digits, _)| *digits == prefix).map(|(_, province)| province).collect()
}

/// "Via Roma 1, 20121 Milano MI, IT"
fn one_line(address: &Address, postcode: Option<&str>, province: Option<&str>, country: &str) -> String {
    let join = |parts: &[Option<&str>], by: &str| {
        parts.iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(by)
    };
    let street = join(&[address.street.as_deref(), address.house_number.as_deref()], " ");
    let town = join(&[postcode, address.city.as_deref(), province], " ");
    join(&[Some(street.as_str()), Some(town.as_str()), Some(country)], ", ")
}
