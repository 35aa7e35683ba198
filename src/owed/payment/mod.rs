//! How to pay: to which account, how much, with which reference, and as a code that a banking app reads.
//!
//! The account is ours, never the customer's. A payment of one invoice carries its reference, one of several names them in
//! words: never both. Documented choice: rule 29 of [the semantics](crate::semantics).

mod epc;
mod payee;
mod remittance;

pub use payee::Payee;

use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::ground::error::Result;
use crate::ground::map::each_once;
use crate::ground::money::{Currency, Money, Sums};
use crate::ground::reason::Reason;
use remittance::Remittance;
use serde::Serialize;

/// How to pay.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentRequest {
    /// Who is paid: the sender.
    pub name: String,
    /// The sender's account, in electronic form.
    pub iban: String,
    /// Its bank, in electronic form.
    pub bic: Option<String>,
    /// What is asked for.
    pub amount: Money,
    /// Its currency.
    pub currency: Currency,
    /// The reference, in electronic form: of ISO 11649, or a Swiss QR reference. Where there is one, there is no text.
    pub reference: Option<String>,
    /// The invoices in words, where no reference names them; at most 140 characters.
    pub text: Option<String>,
    /// What the pay code holds (EPC069-12, version 002, UTF-8); none where it cannot hold this payment, and `reasons` says why.
    pub epc: Option<String>,
    /// The documents that it pays, oldest due date first.
    pub invoice_ids: Vec<String>,
    /// What was left out, and what the pay code lacks.
    pub reasons: Vec<Reason>,
}

/// What is asked of one due date.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'l, 'a> {
    /// The due date.
    pub item: &'l Item<'a>,
    /// The amount, in the document's own currency.
    pub amount: Money,
}

/// The payment of what is asked. Reasons for what was left out come first.
///
/// # Errors
/// As [`request_less`].
pub fn request(case: &Case<'_>, payee: &Payee, asked: &[Asked<'_, '_>], reasons: Vec<Reason>) -> Result<PaymentRequest> {
    request_less(case, payee, asked, &Sums::default(), reasons)
}

/// The payment of what is asked, less what of the customer's is with us already.
///
/// All of it is of one currency: that of the account where it is among them, else that of the oldest due date. What is in
/// another one is left out. The credits are taken off in that currency.
///
/// # Errors
/// `invalid-input` with the path of a document whose number is more than a line; `out-of-range` when sums do not fit.
pub fn request_less(
    case: &Case<'_>,
    payee: &Payee,
    asked: &[Asked<'_, '_>],
    credits: &Sums,
    mut reasons: Vec<Reason>,
) -> Result<PaymentRequest> {
    let account = case.account.currency;
    let mut currencies = asked.iter().map(|one| one.amount.currency());
    let currency = if currencies.any(|one| one == account) { account } else { asked.first().map_or(account, |one| one.amount.currency()) };
    let mut amount = Money::zero(currency);
    let mut items = Vec::new();
    for one in asked {
        if one.amount.currency() == currency {
            amount = amount.plus(one.amount)?;
            items.push(one.item);
        } else {
            reasons.push(Reason::payment_other_currency(one.amount, one.item.id));
        }
    }
    amount = amount.less(credits.of(currency))?;
    if !amount.is_positive() {
        reasons.push(Reason::nothing_to_pay());
    }
    let remittance = remittance::of(case, payee, &items, &mut reasons)?;
    let epc = match epc::payload(payee, amount, &remittance) {
        Ok(payload) => payload,
        Err(why) => {
            reasons.push(why);
            None
        }
    };
    let (reference, text) = match remittance {
        Remittance::Reference(reference) => (Some(String::from(reference.as_str())), None),
        Remittance::Text(text) => (None, Some(text)),
        Remittance::Nothing => (None, None),
    };
    Ok(PaymentRequest {
        name: payee.name.clone(),
        iban: payee.iban.clone(),
        bic: payee.bic.clone(),
        amount,
        currency,
        reference,
        text,
        epc,
        invoice_ids: each_once(items.iter().map(|item| item.id)).into_iter().map(str::to_owned).collect(),
        reasons,
    })
}
