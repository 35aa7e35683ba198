//! What the European pay code holds: EPC069-12, "Quick Response Code: guidelines to enable data capture for the initiation of
//! a SEPA credit transfer", version 3.1 of 2024.

use super::Payee;
use super::remittance::Remittance;
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::records::reference::PaymentReference;

/// Bytes of the payload: what a code of version 13 holds at level M.
const MOST_BYTES: usize = 331;
/// Characters of the payee's name (AT-21).
const MOST_NAME: usize = 70;
/// 999,999,999.99 in cents (AT-04).
const MOST_CENTS: i64 = 99_999_999_999;
/// Where the BIC may be left out in version 002: the European Economic Area.
const EEA: &str = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

/// The payload, none for an amount of nothing; or what prevents it.
pub(super) fn payload(payee: &Payee, amount: Money, remittance: &Remittance) -> Result<Option<String>, Reason> {
    if !amount.is_positive() {
        return Ok(None);
    }
    let (reference, text) = match remittance {
        Remittance::Reference(PaymentReference::Creditor(reference)) => (reference.as_str(), ""),
        Remittance::Text(text) => ("", text.as_str()),
        Remittance::Nothing => ("", ""),
        Remittance::Reference(PaymentReference::Swiss(_)) => return Err(Reason::pay_code_qr_iban()),
    };
    let name = payee.name.chars().count();
    if payee.is_qr_iban() {
        return Err(Reason::pay_code_qr_iban());
    } else if amount.currency().code() != "EUR" {
        return Err(Reason::not_euro(amount.currency().code()));
    } else if !payee.sepa {
        return Err(Reason::not_sepa(&payee.country));
    } else if payee.bic.is_none() && !EEA.split(' ').any(|code| code == payee.country) {
        return Err(Reason::pay_code_needs_bic(&payee.country));
    } else if name > MOST_NAME {
        return Err(Reason::pay_code_name_too_long(name.into(), MOST_NAME.into()));
    } else if amount.minor() > MOST_CENTS {
        return Err(Reason::pay_code_amount_too_large(amount, Money::from_minor(MOST_CENTS, amount.currency())));
    }
    let written = format!("EUR{amount}");
    let bic = payee.bic.as_deref().unwrap_or_default();
    // The ninth line is the purpose. Nothing follows the last line that is used.
    let lines = ["BCD", "002", "1", "SCT", bic, &payee.name, &payee.iban, &written, "", reference, text];
    let payload = lines.join("\n").trim_end_matches('\n').to_owned();
    if payload.len() > MOST_BYTES {
        return Err(Reason::pay_code_too_large(payload.len().into(), MOST_BYTES.into()));
    }
    Ok(Some(payload))
}
