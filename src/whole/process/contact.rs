//! Whether we speak to the customer: in time, with the right person, about what was promised.

use super::due::{is_dated, receivables, settled_on, was_unpaid};
use super::finding::FindingId;
use super::measure::MeasureId;
use super::period::View;
use super::sheet::Sheet;
use crate::case::agreements::PromiseState;
use crate::case::contacts::{in_order, is_outgoing};
use crate::case::ledger::Item;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::Linked;
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::owed::overdue::late_part;
use crate::records::account::{Channel, Contact, Lifecycle};
use crate::who::party::{FieldStatus, PartyVerdict, check_party};

pub(super) fn contact(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    first_contact(view, sheet)?;
    right_party(view, sheet)?;
    promises(view, sheet)?;
    reachable(view, sheet)
}

/// From a due date that passed unpaid to our first contact about it, while it was unpaid. A contact that names no invoice is
/// about all that were open.
fn first_contact(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let ours = in_order(view.end).into_iter().filter(|contact| is_outgoing(contact));
    let contacts = Linked::by_lists(ours, |contact| contact.invoice_ids.as_deref());
    let general: Vec<Day> = contacts.general().map(|contact| contact.on).collect();
    for item in &view.end.ledger()?.items {
        let Some(invoice) = item.invoice else { continue };
        let passed = view.within(item.due) && item.due < view.period.to;
        if !passed || !is_dated(item) || !was_unpaid(item, item.due)? {
            continue;
        }
        let named = contacts.naming(&invoice.id).map(|contact| contact.on).find(|on| *on > item.due);
        let any = general.get(general.partition_point(|on| *on <= item.due)).copied();
        let first = named.into_iter().chain(any).min().filter(|on| settled_on(item).is_none_or(|settled| *on <= settled));
        sheet.figure(MeasureId::NeverContacted).case(first.is_none());
        sheet.found(FindingId::NeverContacted).looked_at(1);
        match first {
            Some(on) => sheet.figure(MeasureId::FirstContact).lasted(on.days_since(item.due)),
            None => never(view, item, &invoice.id, sheet),
        }
    }
    Ok(())
}

fn never(view: &View<'_, '_>, item: &Item<'_>, invoice: &str, sheet: &mut Sheet) {
    let last = settled_on(item).unwrap_or(view.period.to);
    let said = Reason::process_never_contacted(item.due, last.days_since(item.due).into(), item.open);
    sheet.hit(FindingId::NeverContacted, Some(invoice), item.open, vec![said]);
}

/// Whether a call or a visit reached somebody: a name is recorded, or an outcome that is none of `contacts.failed`.
fn reached_somebody(view: &View<'_, '_>, contact: &Contact) -> bool {
    let failed = |outcome: &str| view.end.policy.contacts.failed.iter().any(|known| known == outcome);
    let given = |text: &str| !text.trim().is_empty();
    contact.with.as_deref().is_some_and(given) || contact.outcome.as_deref().is_some_and(|outcome| given(outcome) && !failed(outcome))
}

fn right_party(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let mut missed = false;
    let calls = |contact: &&Contact| matches!(contact.channel, Channel::Phone | Channel::Visit) && is_outgoing(contact);
    for contact in in_order(view.end).into_iter().filter(|contact| view.within(contact.on)).filter(calls) {
        let reached = reached_somebody(view, contact);
        sheet.figure(MeasureId::RightParty).case(reached);
        sheet.found(FindingId::NobodyReached).looked_at(1);
        if !reached {
            missed = true;
            let said = Reason::process_nobody_reached(contact.on, contact.channel.as_str());
            let zero = Money::zero(sheet.currency);
            sheet.hit(FindingId::NobodyReached, None, zero, vec![said]);
        }
    }
    if missed {
        // What the account owes overdue is at stake once, however often nobody answered.
        let ledger = view.end.ledger()?;
        sheet.found(FindingId::NobodyReached).amount = Money::sum(ledger.items.iter().map(late_part), ledger.currency)?;
    }
    Ok(())
}

/// The promises that were judged in the period.
fn promises(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    for one in view.end.agreements()?.promises() {
        let judged = one.status.decided_on.is_some_and(|on| view.within(on));
        let kept = one.status.status == PromiseState::Kept;
        if !judged || matches!(one.status.status, PromiseState::Open | PromiseState::Withdrawn) {
            continue;
        }
        let promised = view.end.stated(one.promise.amount, one.promise.currency)?;
        let top = if kept { promised } else { Money::zero(promised.currency()) };
        sheet.figure(MeasureId::PromisesKept).case(kept);
        sheet.figure(MeasureId::PromisesKeptAmount).amounts(top, promised, 1)?;
        sheet.found(FindingId::PromisesBroken).looked_at(1);
        if !kept {
            let invoice = match one.promise.invoice_ids.as_deref() {
                Some([id]) => Some(id.as_str()),
                _ => None,
            };
            let said = one.status.reasons.first().cloned().into_iter().collect();
            sheet.hit(FindingId::PromisesBroken, invoice, promised.less(one.status.paid)?, said);
        }
    }
    Ok(())
}

/// Whether an invoice reaches the customer. Of a customer whose master data are not given nothing is known.
fn reachable(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let account = view.end.account;
    let is_customer = account.lifecycle.unwrap_or(Lifecycle::Customer) == Lifecycle::Customer && view.known(account.customer_since);
    let Some(party) = account.party.as_ref().filter(|_| is_customer) else { return Ok(()) };
    let check = check_party(party);
    let reached = check.verdict == PartyVerdict::Ready;
    sheet.figure(MeasureId::NotReachable).case(!reached);
    sheet.found(FindingId::NotReachable).looked_at(1);
    if !reached {
        let wrong = |status: FieldStatus| matches!(status, FieldStatus::Missing | FieldStatus::Invalid);
        let fields = check.fields.all().into_iter().filter(|field| wrong(field.status));
        let said = fields.flat_map(|field| field.reasons.iter().cloned()).collect();
        sheet.hit(FindingId::NotReachable, None, receivables(view.end.ledger()?)?, said);
    }
    Ok(())
}
