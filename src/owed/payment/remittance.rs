//! What a payment says of the invoices it pays: a reference, or their numbers.

use super::Payee;
use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::map::each_once;
use crate::ground::read::Line;
use crate::ground::reason::Reason;
use crate::records::account::each;
use crate::records::reference::{PaymentReference, creditor_reference};

/// Characters of a text (EPC069-12, AT-05).
const MOST: usize = 140;

/// What a payment says. Never a reference and a text: the payer's bank passes on one of them.
pub(super) enum Remittance {
    Reference(PaymentReference),
    Text(String),
    Nothing,
}

pub(super) fn of(case: &Case<'_>, payee: &Payee, items: &[&Item<'_>], reasons: &mut Vec<Reason>) -> Result<Remittance> {
    let documents: Vec<&Item<'_>> =
        each_once(items.iter().map(|item| item.id)).into_iter().filter_map(|id| items.iter().find(|item| item.id == id).copied()).collect();
    let Some(first) = documents.first() else { return Ok(Remittance::Nothing) };
    if payee.is_qr_iban() {
        let swiss = stated(&documents).filter(|reference| matches!(reference, PaymentReference::Swiss(_)));
        if let Some(reference) = swiss {
            return Ok(Remittance::Reference(reference.clone()));
        }
        reasons.push(Reason::qr_reference_needed());
        return text(case, &documents, reasons);
    }
    match stated(&documents) {
        Some(PaymentReference::Swiss(_)) => reasons.push(Reason::qr_iban_needed(first.id)),
        Some(reference) => return Ok(Remittance::Reference(reference.clone())),
        None if documents.len() > 1 => reasons.push(Reason::reference_of_one(documents.len().into())),
        None => match own(case, first) {
            Some(reference) => return Ok(Remittance::Reference(reference)),
            None => reasons.push(Reason::reference_not_unique(first.id)),
        },
    }
    text(case, &documents, reasons)
}

/// The reference that all documents state.
fn stated<'a>(documents: &[&Item<'a>]) -> Option<&'a PaymentReference> {
    let mut references = documents.iter().map(|item| item.invoice.and_then(|invoice| invoice.payment_reference.as_ref()));
    let first = references.next()??;
    references.all(|other| other == Some(first)).then_some(first)
}

/// The reference of a document's number, where no other document of the account has it.
fn own(case: &Case<'_>, item: &Item<'_>) -> Option<PaymentReference> {
    let reference = PaymentReference::Creditor(creditor_reference(item.printed()).ok()?);
    let mut others = each(&case.account.invoices).filter(|other| other.id.as_str() != item.id);
    let shared = others.any(|other| match &other.payment_reference {
        Some(stated) => *stated == reference,
        None => creditor_reference(other.printed()).is_ok_and(|other| other == reference.as_str()),
    });
    (!shared).then_some(reference)
}

/// The numbers of the documents, as many as there is room for.
fn text(case: &Case<'_>, documents: &[&Item<'_>], reasons: &mut Vec<Reason>) -> Result<Remittance> {
    let mut text = String::new();
    let mut length = 0_usize;
    for (named, item) in documents.iter().enumerate() {
        let number = one_line(case, item)?;
        let left = documents.len().saturating_sub(named);
        let comma = if named == 0 { "" } else { ", " };
        // How many are left is said behind the last that is named, unless it is the last of all.
        let rest = if left > 1 { format!(" +{}", left.saturating_sub(1)) } else { String::new() };
        let longer = length.saturating_add(comma.len()).saturating_add(number.chars().count());
        if longer.saturating_add(rest.len()) > MOST {
            reasons.push(Reason::payment_text_shortened(named.into(), documents.len().into()));
            if named == 0 {
                return Ok(Remittance::Nothing);
            }
            text.push_str(&format!(" +{left}"));
            break;
        }
        text.push_str(comma);
        text.push_str(number);
        length = longer;
    }
    Ok(Remittance::Text(text))
}

/// The number of a document, which must not be more than a line.
fn one_line<'i>(case: &Case<'_>, item: &'i Item<'_>) -> Result<&'i str> {
    let number = item.printed();
    if Line::fits(number) {
        return Ok(number);
    }
    let invoice = each(&case.account.invoices).position(|invoice| invoice.id.as_str() == item.id).filter(|_| item.invoice.is_some());
    let bill = || each(&case.account.bills).position(|bill| bill.id.as_str() == item.id);
    let error = CreditError::invalid(Problem::NotOneLine).within("id");
    Err(match invoice {
        Some(place) => error.at(place).within("invoices"),
        None => error.at(bill().unwrap_or_default()).within("bills"),
    })
}
