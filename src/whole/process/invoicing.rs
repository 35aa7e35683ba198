//! How an invoice comes about: when it is written, whether it arrives, whether it is right.

use super::finding::FindingId;
use super::measure::MeasureId;
use super::period::View;
use super::sheet::{Sheet, times};
use crate::case::dispute::{Classifier, Stand, stand};
use crate::case::ledger::{is_issued, net_of};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::records::account::{DisputeReason, Invoice, InvoiceKind, InvoiceStatus, SdiState, each};

/// The documents of the period that count: invoices and debit notes (true), and credit notes.
pub(super) fn issued<'v>(view: &'v View<'_, '_>) -> impl Iterator<Item = (&'v Invoice, bool)> {
    let account = view.end.account;
    let counts = |invoice: &&Invoice| {
        (invoice.is_claim() || invoice.kind == Some(InvoiceKind::CreditNote)) && view.within(invoice.issued) && is_issued(invoice, view.end)
    };
    each(&account.invoices).filter(counts).map(|invoice| (invoice, invoice.is_claim()))
}

/// The invoices that were written in the period, whatever became of them.
fn written<'v>(view: &'v View<'_, '_>) -> impl Iterator<Item = &'v Invoice> {
    let account = view.end.account;
    let is_written = |invoice: &&Invoice| invoice.is_claim() && invoice.status != Some(InvoiceStatus::Draft) && view.within(invoice.issued);
    each(&account.invoices).filter(is_written)
}

pub(super) fn invoicing(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let invoices: Vec<&Invoice> = issued(view).filter(|(_, is_claim)| *is_claim).map(|(invoice, _)| invoice).collect();
    for invoice in invoices {
        let net = view.end.convert(net_of(invoice, view.end)?)?;
        lag(view, invoice, net, sheet)?;
        arrival(view, invoice, net, sheet)?;
    }
    let classifier = Classifier::of(view.end.policy);
    let written: Vec<&Invoice> = written(view).collect();
    for invoice in written {
        let net = view.end.convert(net_of(invoice, view.end)?)?;
        bounced(view, invoice, net, sheet);
        faults(view, invoice, net, &classifier, sheet);
    }
    Ok(())
}

/// From the delivery to the invoice, by amount. What was invoiced before it was delivered counts as negative days.
fn lag(view: &View<'_, '_>, invoice: &Invoice, net: Money, sheet: &mut Sheet) -> Result<()> {
    let Some(delivered) = invoice.delivered_on.filter(|on| view.end.has_come(*on)) else { return Ok(()) };
    let days = invoice.issued.days_since(delivered);
    sheet.figure(MeasureId::InvoiceLag).amounts(times(net, days)?, net, 1)?;
    sheet.found(FindingId::InvoicedLate).looked_at(1);
    if days > 0 {
        let said = Reason::process_invoiced_late(delivered, invoice.issued, days.into(), net);
        sheet.hit(FindingId::InvoicedLate, Some(&invoice.id), times(net, days)?, vec![said]);
    }
    Ok(())
}

/// From the invoice to its arrival.
fn arrival(view: &View<'_, '_>, invoice: &Invoice, net: Money, sheet: &mut Sheet) -> Result<()> {
    let Some(arrived) = arrived_on(invoice).filter(|on| view.end.has_come(*on)) else { return Ok(()) };
    let days = arrived.days_since(invoice.issued);
    sheet.figure(MeasureId::ArrivalLag).lasted(days);
    sheet.found(FindingId::ArrivedLate).looked_at(1);
    if days > 0 {
        let said = Reason::process_arrived_late(invoice.issued, arrived, days.into(), net);
        sheet.hit(FindingId::ArrivedLate, Some(&invoice.id), times(net, days)?, vec![said]);
    }
    Ok(())
}

/// The day it was received, else the day the SdI delivered it.
fn arrived_on(invoice: &Invoice) -> Option<Day> {
    let delivered = invoice.sdi.as_ref().filter(|sdi| sdi.state == SdiState::Delivered).and_then(|sdi| sdi.on);
    invoice.received_on.or(delivered)
}

/// What the exchange system said of it by the last day.
fn sdi_state(view: &View<'_, '_>, invoice: &Invoice) -> Option<SdiState> {
    invoice.sdi.as_ref().filter(|sdi| view.known(sdi.on)).map(|sdi| sdi.state)
}

fn bounced(view: &View<'_, '_>, invoice: &Invoice, net: Money, sheet: &mut Sheet) {
    let Some(state) = sdi_state(view, invoice) else { return };
    let came_back = state != SdiState::Delivered;
    sheet.figure(MeasureId::Bounced).case(came_back);
    sheet.found(FindingId::Bounced).looked_at(1);
    if came_back {
        sheet.hit(FindingId::Bounced, Some(&invoice.id), net, vec![Reason::process_fault(state.as_str(), net)]);
    }
}

/// Whether it was right: no correcting credit note, no dispute that we confirmed, not rejected, not cancelled.
fn faults(view: &View<'_, '_>, invoice: &Invoice, net: Money, classifier: &Classifier<'_>, sheet: &mut Sheet) {
    let mut faults = Vec::new();
    if view.end.links().notes().naming(&invoice.id).any(|note| is_issued(note, view.end)) {
        faults.push("credit-note");
    }
    let ours = view.end.links().disputes().naming(&invoice.id).any(|dispute| {
        stand(dispute, view.end).0 == Stand::Admitted && classifier.classify(dispute).reason != Some(DisputeReason::CashProblem)
    });
    if ours {
        faults.push("dispute");
    }
    match sdi_state(view, invoice) {
        Some(SdiState::Rejected) => faults.push("rejected"),
        Some(SdiState::Refused) => faults.push("refused"),
        _ => {}
    }
    let cancelled = match invoice.cancelled_on {
        Some(on) => view.end.has_come(on),
        None => invoice.status == Some(InvoiceStatus::Cancelled),
    };
    if cancelled {
        faults.push("cancelled");
    }
    sheet.figure(MeasureId::InvoiceAccuracy).case(faults.is_empty());
    sheet.found(FindingId::Inaccurate).looked_at(1);
    if !faults.is_empty() {
        let said = faults.into_iter().map(|fault| Reason::process_fault(fault, net)).collect();
        sheet.hit(FindingId::Inaccurate, Some(&invoice.id), net, said);
    }
}
