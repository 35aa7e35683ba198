//! Which documents existed on the day, and what the CRM itself said was open.

use super::Assumptions;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::records::account::{Invoice, InvoiceStatus, Payment, SdiState, each};

/// Whether and how a document counted on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Not yet there, or cancelled.
    Absent,
    /// A draft, or rejected by the exchange system.
    Draft,
    /// Issued.
    Issued,
}

pub(super) fn standing(invoice: &Invoice, query: &Query<'_>, assumed: &mut Assumptions) -> Standing {
    if !query.has_come(invoice.issued) {
        return Standing::Absent;
    }
    match (invoice.cancelled_on, invoice.status) {
        (Some(on), _) if query.has_come(on) => return Standing::Absent,
        (None, Some(InvoiceStatus::Cancelled)) => {
            assumed.undated("invoices.status");
            return Standing::Absent;
        }
        (_, Some(InvoiceStatus::Draft)) => return Standing::Draft,
        _ => {}
    }
    match &invoice.sdi {
        Some(sdi) if sdi.state == SdiState::Rejected => match sdi.on {
            Some(on) if !query.has_come(on) => Standing::Issued,
            Some(_) => Standing::Draft,
            None => {
                assumed.undated("invoices.sdi");
                Standing::Draft
            }
        },
        _ => Standing::Issued,
    }
}

/// What the CRM said was open, and since when it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stated {
    pub(super) open: Money,
    /// The day it was read; none when it holds always.
    pub(super) on: Option<Day>,
}

impl Stated {
    /// Whether something of that day is already contained in the stated amount.
    pub(super) fn contains(&self, day: Day) -> bool {
        self.on.is_none_or(|read| day <= read)
    }
}

/// The open amount that the CRM stated, where it can be used for the day asked about. A figure read later cannot, and
/// neither can an undated one when a later settlement, cancellation or write-off shows that it is of another day.
pub(super) fn stated(invoice: &Invoice, net: Money, query: &Query<'_>, assumed: &mut Assumptions) -> Option<Stated> {
    // Checked when the account was read.
    let stated = invoice.open?.in_currency(net.currency()).ok()?;
    let open = stated.min(net);
    let later = |day: Option<Day>| day.is_some_and(|day| !query.has_come(day));
    match invoice.open_on {
        Some(on) if query.has_come(on) => {
            assumed.above = assumed.above.saturating_add(u32::from(is_above(invoice, stated)));
            Some(Stated { open, on: Some(on) })
        }
        Some(_) => {
            assumed.later = assumed.later.saturating_add(1);
            None
        }
        None if later(invoice.settled) || later(invoice.cancelled_on) || later(invoice.written_off.as_ref().map(|loss| loss.on)) => None,
        None => {
            assumed.undated("invoices.open");
            assumed.above = assumed.above.saturating_add(u32::from(is_above(invoice, stated)));
            Some(Stated { open, on: None })
        }
    }
}

/// Whether more is stated as open than the document is for, with what the customer does not pay itself.
fn is_above(invoice: &Invoice, stated: Money) -> bool {
    invoice.amount.in_currency(stated.currency()).is_ok_and(|amount| stated > amount)
}

/// What a payment had brought by the day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Received {
    /// Without what we gave back, in the payment's own currency.
    pub(crate) amount: Money,
    /// Whether the bank had returned it.
    pub(crate) returned: bool,
}

/// What a payment had brought by the day; none before its day, and none once we have undone a posting of our own.
pub(crate) fn received(payment: &Payment, query: &Query<'_>) -> Result<Option<Received>> {
    if !query.has_come(payment.on) || payment.reversed_on.is_some_and(|on| query.has_come(on)) {
        return Ok(None);
    }
    let currency = payment.currency.unwrap_or(query.account.currency);
    let mut amount = payment.amount.in_currency(currency)?;
    for back in each(&payment.refunded).filter(|back| query.has_come(back.on)) {
        amount = amount.less(back.amount.in_currency(currency)?)?;
    }
    let returned = payment.returned.as_ref().is_some_and(|back| query.has_come(back.on));
    Ok(Some(Received { amount, returned }))
}

/// The cash that payments had brought by the day, with their days: without those that were returned.
pub(super) fn cash<'p>(payments: impl Iterator<Item = &'p Payment>, query: &Query<'_>) -> impl Iterator<Item = Result<(Day, Money)>> {
    payments.filter_map(|payment| match received(payment, query) {
        Ok(Some(Received { amount, returned: false })) => Some(Ok((payment.on, amount))),
        Ok(_) => None,
        Err(error) => Some(Err(error)),
    })
}
