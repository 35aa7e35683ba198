//! What may be asked of the customer, as a payment.

use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::case::question::Options;
use crate::collect::notice;
use crate::collect::unmatched::Unmatched;
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
/// A hold keeps reminders back and no payment. Unapplied cash is said, and taken off
/// all that is due, as the next step takes it; off an invoice that is named nothing is taken: nobody knows what the cash pays.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn payment_request(case: &Case<'_>, payee: &Payee, invoice_ids: Option<&[String]>) -> Result<PaymentRequest> {
    let mut reasons = Vec::new();
    let named = invoice_ids.filter(|ids| !ids.is_empty());
    let due = due(case, named, &mut reasons)?;
    let ledger = case.ledger()?;
    let due = match named {
        Some(_) => due,
        None => less_unmatched(case, due, &mut reasons)?,
    };
    let mut answer = request(case, payee, &in_own(due)?, reasons)?;
    if ledger.credits.is_positive() {
        answer.reasons.push(Reason::unapplied_cash(ledger.credits));
    }
    answer.reasons.extend(ledger.reasons.iter().cloned());
    Ok(answer)
}

/// What is left of the amounts once unmatched cash is taken from them, as the next step takes it.
fn less_unmatched<'l>(case: &Case<'_>, due: Vec<Due<'l>>, reasons: &mut Vec<Reason>) -> Result<Vec<Due<'l>>> {
    let currency = case.ledger()?.currency;
    let sum = |due: &[Due<'_>]| Money::sum(due.iter().map(|(_, amount)| *amount), currency);
    let before = sum(&due)?;
    let rests = Unmatched::of(case)?.leave(due.iter().copied())?;
    let due: Vec<Due<'l>> = due.into_iter().zip(rests).map(|((item, _), rest)| (item, rest.asked)).collect();
    let left = sum(&due)?;
    if left < before {
        reasons.push(Reason::asked_less_cash(before.minus(left)?, left));
    }
    Ok(due)
}

/// One item, and what may be asked of it, in the account's currency.
type Due<'l> = (&'l Item<'l>, Money);

fn in_own<'l>(due: Vec<Due<'l>>) -> Result<Vec<Asked<'l, 'l>>> {
    let some = due.into_iter().filter(|(_, amount)| amount.is_positive());
    some.map(|(item, amount)| Ok(Asked { item, amount: item.in_own(amount)? })).collect()
}

/// What may be asked of the invoices that are named, or of all that is due; says what is left out.
///
/// # Errors
/// As [`payment_request`].
pub(crate) fn asked<'l>(case: &'l Case<'_>, named: Option<&[String]>, reasons: &mut Vec<Reason>) -> Result<Vec<Asked<'l, 'l>>> {
    in_own(due(case, named, reasons)?)
}

fn due<'l>(case: &'l Case<'_>, named: Option<&[String]>, reasons: &mut Vec<Reason>) -> Result<Vec<Due<'l>>> {
    let ledger = case.ledger()?;
    let mut due = Vec::new();
    if let Some(ids) = named {
        let missing: Vec<&str> = ids.iter().map(String::as_str).filter(|id| !ledger.items_of(id).any(has_open)).collect();
        if !missing.is_empty() {
            reasons.push(Reason::payment_nothing_open(&missing.join(", ")));
        }
        for item in ledger.items_named(ids).filter(|item| has_open(item)) {
            due.extend(part(case, item, reasons)?);
        }
        return Ok(due);
    }
    let (agreements, barred) = (case.agreements()?, notice::barred(case)?);
    for item in ledger.open_items().filter(|item| item.due <= case.as_of() || item.returned.is_positive()) {
        let lapsed = barred.iter().find(|one| one.invoice_id == item.id && one.instalment == item.instalment);
        if let Some(one) = lapsed {
            reasons.push(Reason::prescribed(item.id, one.on));
        } else if agreements.on_plan(item) {
            reasons.push(Reason::already_agreed(item.open, Some(item.id)));
        } else if let Some((_, amount)) = part(case, item, reasons)? {
            let promised = agreements.promised_amount(item).map(|promised| promised.min(amount));
            if let Some(promised) = promised {
                reasons.push(Reason::already_agreed(promised, Some(item.id)));
            }
            due.push((item, promised.map_or(Ok(amount), |promised| amount.minus(promised))?));
        }
    }
    Ok(due)
}

fn has_open(item: &Item<'_>) -> bool {
    item.open.is_positive() || item.at_risk.is_positive()
}

/// What may be asked of one item.
fn part<'l>(case: &Case<'_>, item: &'l Item<'l>, reasons: &mut Vec<Reason>) -> Result<Option<Due<'l>>> {
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
    // A dispute may keep back more than what is in dispute: all of its document, or the account.
    if case.ledger()?.stops_whole(item) {
        left(Reason::invoice_disputed, item.open);
        return Ok(None);
    }
    left(Reason::invoice_disputed, item.stopped);
    left(Reason::admitted, item.admitted);
    left(|amount, _| Reason::bill_at_risk(amount), item.at_risk);
    let amount = item.collectable()?;
    Ok(amount.is_positive().then_some((item, amount)))
}
