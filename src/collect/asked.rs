//! What may be asked of the customer, as a payment.

use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::case::question::Options;
use crate::collect::notice;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::ground::read::record::record;
use crate::ground::reason::Reason;
use crate::owed::payment::{Asked, Payee, PaymentRequest, request};
use crate::records::sender::Sender;

record! {
    /// The options of `paymentRequest`: as everywhere, with who is paid and for what.
    PaymentOptions {
        ..options: Options,
        /// Who is paid: us, with our account.
        sender: Sender,
        /// The invoices to be paid; all that is due by default.
        invoice_ids: Option<Vec<String>>,
    }
}

/// How to pay the invoices that are named, or all that is due.
///
/// Never asked are what is disputed as far as the policy stops collecting it, what we admitted, what a proceeding protects,
/// and what is with a bank. What is promised, on a plan that holds, or barred is asked only where its invoice is named.
/// A hold keeps reminders back and no payment. Unapplied cash is said, and taken off nothing: nobody knows of what.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn payment_request(case: &Case<'_>, payee: &Payee, invoice_ids: Option<&[String]>) -> Result<PaymentRequest> {
    let mut reasons = Vec::new();
    let asked = asked(case, invoice_ids.filter(|ids| !ids.is_empty()), &mut reasons)?;
    let ledger = case.ledger()?;
    let mut answer = request(case, payee, &asked, reasons)?;
    if ledger.credits.is_positive() {
        answer.reasons.push(Reason::unapplied_cash(ledger.credits));
    }
    answer.reasons.extend(ledger.reasons.iter().cloned());
    Ok(answer)
}

/// What may be asked of the invoices that are named, or of all that is due; says what is left out.
///
/// # Errors
/// As [`payment_request`].
pub(crate) fn asked<'l>(case: &'l Case<'_>, named: Option<&[String]>, reasons: &mut Vec<Reason>) -> Result<Vec<Asked<'l, 'l>>> {
    let ledger = case.ledger()?;
    let mut asked = Vec::new();
    if let Some(ids) = named {
        let missing: Vec<&str> = ids.iter().map(String::as_str).filter(|id| !ledger.items_of(id).any(has_open)).collect();
        if !missing.is_empty() {
            reasons.push(Reason::payment_nothing_open(&missing.join(", ")));
        }
        for item in ledger.items_named(ids).filter(|item| has_open(item)) {
            asked.extend(part(case, item, reasons)?);
        }
        return Ok(asked);
    }
    let (agreements, barred) = (case.agreements()?, notice::barred(case)?);
    for item in ledger.open_items().filter(|item| item.due <= case.as_of() || item.returned.is_positive()) {
        let lapsed = barred.iter().find(|one| one.invoice_id == item.id && one.instalment == item.instalment);
        if let Some(one) = lapsed {
            reasons.push(Reason::prescribed(item.id, one.on));
        } else if agreements.on_plan(item) || agreements.promised(item) {
            reasons.push(Reason::already_agreed(item.open, Some(item.id)));
        } else {
            asked.extend(part(case, item, reasons)?);
        }
    }
    Ok(asked)
}

fn has_open(item: &Item<'_>) -> bool {
    item.open.is_positive() || item.at_risk.is_positive()
}

/// What may be asked of one item.
fn part<'l>(case: &Case<'_>, item: &'l Item<'l>, reasons: &mut Vec<Reason>) -> Result<Option<Asked<'l, 'l>>> {
    if let Some(proceeding) = case.protection().of(item) {
        let (kind, until) = (Some(proceeding.kind.as_str()), proceeding.until);
        let ends = if until.is_some() { Some("yes") } else { None };
        reasons.push(Reason::protected(item.open, kind, Some(proceeding.published_on), ends, until, Some(item.id)));
        return Ok(None);
    }
    type Left = fn(Money, Option<&str>) -> Reason;
    let mut left = |why: Left, amount: Money| {
        if amount.is_positive() {
            reasons.push(why(amount, Some(item.id)));
        }
    };
    left(Reason::invoice_disputed, item.stopped);
    left(Reason::admitted, item.admitted);
    left(|amount, _| Reason::bill_at_risk(amount), item.at_risk);
    let amount = item.in_own(item.collectable()?)?;
    Ok(amount.is_positive().then_some(Asked { item, amount }))
}
