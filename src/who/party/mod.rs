//! Will an invoice, a statement and a formal notice reach this customer? (anagrafica)
//!
//! ```
//! use fidato::records::account::{Address, Party};
//! use fidato::who::party::{FieldStatus, PartyVerdict, check_party};
//! let text = |value: &str| Some(value.into());
//! let address = Address {
//!     street: text("Via Roma"),
//!     house_number: text("1"),
//!     postcode: text("20121"),
//!     city: text("Milano"),
//!     province: text("MI"),
//!     ..Address::default()
//! };
//! let party = Party {
//!     name: text("Officine Bianchi S.r.l."),
//!     country: text("IT"),
//!     vat_number: text("IT00743110157"),
//!     recipient_code: text("abc1234"),
//!     address: Some(address),
//!     ..Party::default()
//! };
//! let check = check_party(&party);
//! assert_eq!(check.verdict, PartyVerdict::Ready);
//! assert_eq!(check.fields.recipient_code.normalised.as_deref(), Some("ABC1234"));
//! assert_eq!(check.fields.iban.status, FieldStatus::NotNeeded);
//! ```

mod address;
mod bic;
mod contact;
mod digits;
mod field;
mod italy;
mod postcodes;
mod vat;
mod vat_rules;

pub use bic::{BicCheck, check_bic};
pub(crate) use contact::{reachable_email, reachable_phone};
pub use field::{FieldStatus, Lack, PartyFieldCheck, Purpose};

use crate::ground::country::is_country;
use crate::ground::reason::Reason;
use crate::records::account::{DebtorKind, Party, each};
use crate::who::iban::{self, IbanError, check_iban};
use serde::Serialize;

/// What a customer's record is worth as a whole.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyVerdict {
    /// Invoices and notices will reach this customer, as far as can be told from the record.
    Ready,
    /// Something is missing.
    Incomplete,
    /// Something is wrong.
    Invalid,
}

/// The answer for every field of [`Party`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartyFields {
    /// Registered name.
    pub name: PartyFieldCheck,
    /// What kind of debtor; "company" when not given.
    pub kind: PartyFieldCheck,
    /// The country; when not given, that of the address, of the VAT number, else Italy, and that is said.
    pub country: PartyFieldCheck,
    /// Bank account: an IBAN, or for a country without IBAN whatever was given, with the reason `not-an-iban`.
    pub iban: PartyFieldCheck,
    /// The bank's code.
    pub bic: PartyFieldCheck,
    /// Partita IVA or VAT number, normalised with its prefix.
    pub vat_number: PartyFieldCheck,
    /// Codice fiscale.
    pub tax_code: PartyFieldCheck,
    /// Codice destinatario.
    pub recipient_code: PartyFieldCheck,
    /// Certified e-mail.
    pub pec: PartyFieldCheck,
    /// E-mail.
    pub email: PartyFieldCheck,
    /// Telephone, in E.164 where the country code is known.
    pub phone: PartyFieldCheck,
    /// Language of what is written to them.
    pub language: PartyFieldCheck,
    /// Whom to write to.
    pub contact_name: PartyFieldCheck,
    /// Where invoices and statements go, with commas between them.
    pub billing_emails: PartyFieldCheck,
    /// Postal address, normalised to one line.
    pub address: PartyFieldCheck,
    /// The day the firm was founded: no invoice needs it.
    pub founded_on: PartyFieldCheck,
    /// Legal form.
    pub legal_form: PartyFieldCheck,
    /// Filed accounts: the newest year. No invoice needs them.
    pub accounts: PartyFieldCheck,
}

impl PartyFields {
    /// Every field's answer.
    #[must_use]
    pub const fn all(&self) -> [&PartyFieldCheck; 18] {
        [
            &self.name,
            &self.kind,
            &self.country,
            &self.iban,
            &self.bic,
            &self.vat_number,
            &self.tax_code,
            &self.recipient_code,
            &self.pec,
            &self.email,
            &self.phone,
            &self.language,
            &self.contact_name,
            &self.billing_emails,
            &self.address,
            &self.founded_on,
            &self.legal_form,
            &self.accounts,
        ]
    }
}

/// Whether a customer can be invoiced and reminded, field by field.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartyCheck {
    /// The worst of the fields: wrong before missing; warnings do not count.
    pub verdict: PartyVerdict,
    /// One answer for each field.
    pub fields: PartyFields,
}

/// Checks a customer's master data.
///
/// What is needed depends on who the customer is. In Italy an electronic invoice needs name, address, a partita
/// IVA or codice fiscale (public bodies and consumers: the codice fiscale) and somewhere to send it: a codice
/// destinatario or a PEC address; consumers get theirs in the tax drawer. A formal notice needs the PEC address
/// or a complete postal one, a statement any of e-mail, PEC and post. Customers in other countries of the Union
/// need a VAT number for the reverse charge.
///
/// Sources: art. 21 D.P.R. 633/1972; Specifiche tecniche FatturaPA; art. 138 Directive 2006/112/EC.
#[must_use]
pub fn check_party(party: &Party) -> PartyCheck {
    let kind = party.kind.unwrap_or(DebtorKind::Company);
    let (country, country_check) = country_of(party);
    let abroad = country != "IT";
    let address = match &party.address {
        Some(address) => address::check_address(address, &country),
        None => PartyFieldCheck::missing(Lack::for_invoice("address")),
    };
    let pec = party.pec.as_deref().map(contact::check_pec);
    let email = party.email.as_deref().map(|text| contact::check_email(text, "email"));
    let has_pec = pec.as_ref().is_some_and(PartyFieldCheck::is_usable);
    let recipient = party.recipient_code.as_deref().and_then(|text| italy::check_recipient_code(text, kind, abroad, has_pec));
    let vat = party.vat_number.as_deref().map(|text| vat::check_vat_number(text, &country));
    let tax = party.tax_code.as_deref().map(|text| {
        // A tax code of another country is not ours to judge.
        if abroad {
            return PartyFieldCheck::ok(text.trim().to_owned());
        }
        italy::check_tax_code(text, kind, vat.as_ref().and_then(|check| check.normalised.as_deref()))
    });

    let missing = |field: &'static str| PartyFieldCheck::missing(Lack::for_invoice(field));
    let (needs_vat, needs_tax) = match kind {
        DebtorKind::Consumer => (false, !abroad),
        DebtorKind::PublicBody => (false, !abroad),
        _ if abroad => (vat_rules::in_union(&country), false),
        // Associations without a partita IVA are invoiced with their codice fiscale.
        _ => (tax.is_none(), false),
    };
    let sends_electronically = !abroad && kind != DebtorKind::Consumer;
    let has_channel = recipient.is_some() || has_pec && kind != DebtorKind::PublicBody;
    let recipient_code = recipient
        .unwrap_or_else(|| if !sends_electronically || has_channel { PartyFieldCheck::not_needed() } else { missing("recipientCode") });
    let by_post = address.is_usable();
    let pec = pec.unwrap_or_else(|| {
        let mut check = PartyFieldCheck::not_needed();
        if sends_electronically && !has_channel && kind != DebtorKind::PublicBody {
            check = check.lacking(Lack::for_invoice("pec"));
        }
        if !abroad && !by_post {
            check = check.lacking(Lack::for_notice("pec"));
        }
        check
    });
    let email = email.unwrap_or_else(|| {
        if has_pec || by_post { PartyFieldCheck::not_needed() } else { PartyFieldCheck::missing(Lack::for_statement("email")) }
    });
    let iban = party.iban.as_deref().map_or_else(PartyFieldCheck::not_needed, |text| account(text, &country));
    let bic = party.bic.as_deref().map_or_else(PartyFieldCheck::not_needed, |text| bank(text, &iban));
    let noted = |text: Option<String>| text.map_or_else(PartyFieldCheck::not_needed, PartyFieldCheck::ok);
    let fields = PartyFields {
        name: party
            .name
            .as_deref()
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map_or_else(|| missing("name"), |name| PartyFieldCheck::ok(one_space(name))),
        kind: PartyFieldCheck::ok(kind.to_string()),
        country: country_check,
        iban,
        bic,
        vat_number: vat.unwrap_or_else(|| if needs_vat { missing("vatNumber") } else { PartyFieldCheck::not_needed() }),
        tax_code: tax.unwrap_or_else(|| if needs_tax { missing("taxCode") } else { PartyFieldCheck::not_needed() }),
        recipient_code,
        pec,
        email,
        phone: party.phone.as_deref().map_or_else(PartyFieldCheck::not_needed, |text| contact::check_phone(text, &country)),
        language: party.language.map_or_else(PartyFieldCheck::not_needed, |language| PartyFieldCheck::ok(language.to_string())),
        contact_name: party.contact_name.as_deref().map_or_else(PartyFieldCheck::not_needed, |name| PartyFieldCheck::ok(one_space(name))),
        billing_emails: contact::check_emails(party.billing_emails.as_deref().unwrap_or_default(), "billingEmails"),
        address,
        founded_on: noted(party.founded_on.map(|day| day.to_string())),
        legal_form: noted(party.legal_form.as_deref().map(|form| form.trim().to_owned())),
        accounts: noted(each(&party.accounts).map(|one| one.year).max().map(|year| year.to_string())),
    };
    let has = |status: FieldStatus| fields.all().iter().any(|field| field.status == status);
    let verdict = if has(FieldStatus::Invalid) {
        PartyVerdict::Invalid
    } else if has(FieldStatus::Missing) {
        PartyVerdict::Incomplete
    } else {
        PartyVerdict::Ready
    };
    PartyCheck { verdict, fields }
}

fn one_space(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The customer's country, and what to say about it.
fn country_of(party: &Party) -> (String, PartyFieldCheck) {
    if let Some(given) = &party.country {
        let code = given.trim().to_ascii_uppercase();
        return if is_country(&code) {
            (code.clone(), PartyFieldCheck::ok(code))
        } else {
            let reason = Reason::country_unknown(given);
            (code, PartyFieldCheck::invalid(reason))
        };
    }
    let of_address = party.address.as_ref().and_then(|address| address.country.as_deref()).map(|code| code.trim().to_ascii_uppercase());
    let of_vat = || {
        let prefix = vat::without_label(party.vat_number.as_deref()?).get(..2)?.to_ascii_uppercase();
        let country = if prefix == "EL" { "GR".to_owned() } else { prefix };
        vat_rules::register(&country).map(|_| country)
    };
    let code = of_address.filter(|code| is_country(code)).or_else(of_vat).unwrap_or_else(|| "IT".to_owned());
    let check = PartyFieldCheck::ok(code.clone()).noting(Reason::country_assumed(&code));
    (code, check)
}

/// The bank account: valid, invalid, or no IBAN at all, where the customer's country has none.
fn account(text: &str, country: &str) -> PartyFieldCheck {
    let check = check_iban(text);
    if check.valid {
        return check.reasons.into_iter().fold(PartyFieldCheck::ok(check.electronic), PartyFieldCheck::noting);
    }
    let unlike = matches!(check.error, Some(IbanError::UnknownCountry | IbanError::BadCharacters)) && check.country.is_none();
    if unlike && is_country(country) && !iban::has_iban(iban_country(country)) {
        return PartyFieldCheck::ok(check.electronic).noting(Reason::not_an_iban(country));
    }
    PartyFieldCheck { reasons: check.reasons, ..PartyFieldCheck::of(FieldStatus::Invalid, None) }
}

/// The bank's code; one of another country than the account's is worth a look.
fn bank(text: &str, iban: &PartyFieldCheck) -> PartyFieldCheck {
    let check = check_bic(text);
    if !check.valid {
        return PartyFieldCheck { reasons: check.reasons, ..PartyFieldCheck::of(FieldStatus::Invalid, None) };
    }
    let bank_country = check.country.unwrap_or_default();
    let mut field = PartyFieldCheck::ok(check.electronic);
    for reason in check.reasons {
        field = field.warn(reason);
    }
    let account_country = iban.normalised.as_deref().and_then(|iban| iban.get(..2)).filter(|code| iban::has_iban(code));
    match account_country {
        Some(code) if code != iban_country(&bank_country) => field.warn(Reason::bic_country_differs(&bank_country, code)),
        _ => field,
    }
}

/// The country whose IBANs a territory uses: the French overseas departments, the Channel Islands and so on
/// have country codes of their own, in addresses and BICs, but not in IBANs.
fn iban_country(code: &str) -> &str {
    match code {
        "AX" => "FI",
        "BL" | "GF" | "GP" | "MF" | "MQ" | "NC" | "PF" | "PM" | "RE" | "TF" | "WF" | "YT" => "FR",
        "GG" | "IM" | "JE" => "GB",
        other => other,
    }
}
