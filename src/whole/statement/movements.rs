//! What the records say of the balance: every document and every payment on its day.

use crate::case::ledger::{FillKind, is_issued, net_of};
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{Index, sort};
use crate::ground::money::{Currency, Money};
use crate::ground::read::record::choice;
use crate::records::account::{BillStatus, Invoice, InvoiceKind, InvoiceStatus, SdiState, each};
use serde::Serialize;

choice! {
    /// What moved the balance, in the order in which a day is listed.
    MovementKind {
        /// An invoice.
        Invoice = "invoice",
        /// A debit note.
        DebitNote = "debit-note",
        /// A credit note.
        CreditNote = "credit-note",
        /// A document was cancelled.
        Cancelled = "cancelled",
        /// Cash received.
        Payment = "payment",
        /// Settled on that day, and the record does not say how.
        Settled = "settled",
        /// Paid in advance for an order, on its day: the record names no payment.
        Prepayment = "prepayment",
        /// A bill was handed to the bank, or collected by it.
        Bill = "bill",
        /// A discount for paying early.
        Discount = "discount",
        /// A payment was returned unpaid, or undone.
        PaymentReturned = "payment-returned",
        /// A bill was returned unpaid (insoluto).
        BillReturned = "bill-returned",
        /// Cash given back.
        Refund = "refund",
        /// Anything else: given up, sold, or what no record explains.
        Adjustment = "adjustment",
    }
}

/// A movement of the period.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatementMovement {
    /// Its day.
    pub on: Day,
    /// What it is.
    pub kind: MovementKind,
    /// The document, payment or bill.
    pub id: Option<String>,
    /// The number of the document that it is, or that it is about.
    pub number: Option<String>,
    /// What it adds to the balance; negative when it lowers it.
    pub amount: Money,
    /// The balance after it.
    pub balance: Money,
}

/// A movement before its balance is known.
#[derive(Clone, Debug)]
pub(super) struct Movement<'a> {
    pub(super) on: Day,
    pub(super) kind: MovementKind,
    pub(super) id: Option<&'a str>,
    pub(super) number: Option<&'a str>,
    pub(super) amount: Money,
}

impl Movement<'_> {
    pub(super) fn listed(&self, balance: Money) -> StatementMovement {
        StatementMovement {
            on: self.on,
            kind: self.kind,
            id: self.id.map(str::to_owned),
            number: self.number.map(str::to_owned),
            amount: self.amount,
            balance,
        }
    }
}

/// The day from which a document counted no more, as far as it is on record; `Err` when it never counted.
fn end_of(invoice: &Invoice) -> Result<Option<Day>, ()> {
    let rejected = invoice.sdi.as_ref().filter(|sdi| sdi.state == SdiState::Rejected);
    match (invoice.status, invoice.cancelled_on, rejected) {
        (Some(InvoiceStatus::Draft), ..) | (Some(InvoiceStatus::Cancelled), None, _) => Err(()),
        (_, cancelled, Some(rejected)) => rejected.on.map(|on| Some(cancelled.map_or(on, |day| day.min(on)))).ok_or(()),
        (_, cancelled, None) => Ok(cancelled),
    }
}

/// What happens on its day, from a day on and up to the day asked about.
struct Book<'c, 'a> {
    case: &'c Case<'a>,
    from: Day,
    found: Vec<Movement<'a>>,
}

impl<'a> Book<'_, 'a> {
    fn put(&mut self, on: Day, kind: MovementKind, id: Option<&'a str>, number: Option<&'a str>, amount: Money) {
        if on >= self.from && self.case.has_come(on) && !amount.is_zero() {
            self.found.push(Movement { on, kind, id, number, amount });
        }
    }

    fn in_currency(&self, amount: Money, currency: Currency) -> Result<Money> {
        self.case.question.exchange.convert(amount, currency)
    }
}

/// The movements that the records tell, from a day on.
pub(super) fn recorded<'a>(case: &Case<'a>, from: Day) -> Result<Vec<Movement<'a>>> {
    let account = case.account;
    let invoices = each(&account.invoices).as_slice();
    let index = Index::of(invoices.iter().map(|invoice| invoice.id.as_str()));
    let named = |id: &str| index.first(id).and_then(|place| invoices.get(place));
    let currency_of = |invoice: &Invoice| invoice.currency.unwrap_or(account.currency);
    let mut book = Book { case, from, found: Vec::new() };
    for invoice in invoices.iter().filter(|invoice| invoice.kind != Some(InvoiceKind::Advance)) {
        let Ok(end) = end_of(invoice) else { continue };
        let net = net_of(invoice, case)?;
        let (kind, amount) = match invoice.kind {
            Some(InvoiceKind::CreditNote) => (MovementKind::CreditNote, net.negated()),
            Some(InvoiceKind::DebitNote) => (MovementKind::DebitNote, net),
            _ => (MovementKind::Invoice, net),
        };
        let (id, number) = (Some(invoice.id.as_str()), Some(invoice.printed()));
        book.put(invoice.issued, kind, id, number, amount);
        if let Some(on) = end {
            book.put(on.max(invoice.issued), MovementKind::Cancelled, id, number, amount.negated());
        }
    }
    for payment in each(&account.payments).filter(|payment| case.has_come(payment.on)) {
        let invoice = payment.invoice_id.as_deref().map(named);
        // Nobody knows what a payment is about that names a document which is not here: the ledger leaves it out.
        let Some(invoice) = invoice.map_or(Some(None), |found| found.map(Some)) else { continue };
        let own = payment.currency.unwrap_or(account.currency);
        let claim = invoice.filter(|invoice| invoice.is_claim() && is_issued(invoice, case));
        let currency = claim.map_or(own, currency_of);
        let amount = book.in_currency(payment.amount.in_currency(own)?, currency)?;
        let (id, number) = (payment.id.as_deref(), invoice.map(Invoice::printed));
        if invoice.is_some_and(|invoice| invoice.kind == Some(InvoiceKind::CreditNote)) {
            book.put(payment.on, MovementKind::Refund, id, number, amount);
            continue;
        }
        book.put(payment.on, MovementKind::Payment, id, number, amount.negated());
        let undone = payment.returned.as_ref().map(|back| back.on).into_iter().chain(payment.reversed_on).min();
        if let Some(on) = undone {
            book.put(on, MovementKind::PaymentReturned, id, number, amount);
        }
        for back in each(&payment.refunded).filter(|back| undone.is_none_or(|on| back.on < on)) {
            let part = book.in_currency(back.amount.in_currency(own)?, currency)?;
            book.put(back.on, MovementKind::Refund, id, number, part);
        }
    }
    for bill in each(&account.bills).filter(|bill| bill.presented.or(bill.credited_on).is_none_or(|on| case.has_come(on))) {
        let claim = bill.invoice_id.as_deref().and_then(named).filter(|invoice| invoice.is_claim() && is_issued(invoice, case));
        let amount = bill.amount.in_currency(account.currency)?;
        let amount = claim.map_or(Ok(amount), |invoice| book.in_currency(amount, currency_of(invoice)))?;
        let (id, number) = (Some(bill.id.as_str()), claim.map(Invoice::printed));
        if let (Some(on), true) = (bill.presented.or(bill.credited_on), claim.is_some()) {
            book.put(on, MovementKind::Bill, id, number, amount.negated());
        }
        if let (BillStatus::Returned, Some(on)) = (bill.status, bill.returned_on) {
            book.put(on, MovementKind::BillReturned, id, number, amount);
        }
    }
    for item in &case.ledger()?.items {
        for fill in &item.fills {
            let kind = match fill.kind {
                FillKind::Discount => MovementKind::Discount,
                FillKind::Stated => MovementKind::Settled,
                FillKind::WriteOff | FillKind::Assigned => MovementKind::Adjustment,
                FillKind::Payment | FillKind::Bill | FillKind::CreditNote => continue,
            };
            if let (Some(on), Some(invoice)) = (fill.on, item.invoice) {
                book.put(on, kind, Some(&invoice.id), Some(invoice.printed()), fill.own.negated());
            }
        }
    }
    Ok(book.found)
}

/// Every day of the period on which a record may have changed the balance, in order, each once; the last day is among them.
pub(super) fn days(case: &Case<'_>, from: Day) -> Vec<Day> {
    let account = case.account;
    let mut days = vec![case.as_of()];
    for invoice in each(&account.invoices) {
        let loss = invoice.written_off.as_ref().map(|loss| loss.on);
        let sold = invoice.assigned.as_ref().map(|sale| sale.on);
        let sdi = invoice.sdi.as_ref().and_then(|sdi| sdi.on);
        let known = [Some(invoice.issued), invoice.settled, invoice.cancelled_on, invoice.open_on, loss, sold, sdi];
        days.extend(known.into_iter().flatten());
    }
    for payment in each(&account.payments) {
        days.push(payment.on);
        days.extend(payment.returned.as_ref().map(|back| back.on).into_iter().chain(payment.reversed_on));
        days.extend(each(&payment.refunded).map(|back| back.on));
    }
    for bill in each(&account.bills) {
        let collected = bill.due.plus(i64::from(case.policy.exposure.bill_outcome_days)).next();
        days.extend([bill.presented, bill.credited_on, bill.paid_on, bill.returned_on, Some(collected)].into_iter().flatten());
    }
    days.extend(each(&account.orders).filter_map(|order| order.on));
    days.retain(|day| *day >= from && case.has_come(*day));
    sort(&mut days);
    days.dedup();
    days
}
