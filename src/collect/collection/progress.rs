//! What was carried out so far: which level reached which item, and what the customer said.

use super::attempts::Attempts;
use super::part::Part;
use crate::case::contacts::{is_outgoing, reached};
use crate::case::dispute::{Stand, concerns, stand};
use crate::case::linked::Case;
use crate::case::proof::STORAGE_DAYS;
pub(crate) use crate::case::proof::proven_on;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::map::{Index, Linked};
use crate::policy::{Anchor, CollectionLevel, StepAction};
use crate::records::account::{Channel, Contact, Dispute, NonPaymentReason, PlanState, PromiseToPay, RepaymentPlan};

/// A level that was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Done {
    /// Its position in the policy.
    pub(super) level: usize,
    /// When it last was: the day of the proof where the level needs one.
    pub(super) on: Day,
}

/// A reason for not paying that waits for its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pending {
    /// What the customer said.
    pub(super) reason: NonPaymentReason,
    /// What answers it, by policy.
    pub(super) action: StepAction,
    /// When it was said.
    pub(super) on: Day,
}

/// How far collection of one item has come.
#[derive(Clone, Debug, Default)]
pub(super) struct Progress {
    /// The most severe level carried out.
    pub(super) done: Option<Done>,
    /// The contacts that reached the customer and carried out, or tried to carry out, a level.
    pub(super) attempts: Attempts,
    /// The levels count from this day: the customer had not received the invoice.
    pub(super) restart: Option<Day>,
    /// A level that was sent and waits for its proof, with the last day of waiting.
    pub(super) awaited: Option<(usize, Day)>,
    /// The last reason for not paying, while nobody has answered it.
    pub(super) pending: Option<Pending>,
}

/// How long the proof of a contact may take: the provider of a PEC answers within a day (DPR 68/2005 art. 8), the
/// receipt of a registered letter may wait for the storage period. Nobody sends the same notice again before.
const fn proof_takes(channel: Channel) -> i64 {
    match channel {
        Channel::Pec => 1,
        Channel::RegisteredLetter => STORAGE_DAYS,
        _ => 0,
    }
}

/// Whether a channel is a conversation.
pub(super) const fn is_conversation(channel: Channel) -> bool {
    matches!(channel, Channel::Phone | Channel::Visit | Channel::Chat)
}

/// Whether a contact is about an item: it names its document, or none and the document existed that day.
pub(crate) fn is_about(contact: &Contact, id: &str, issued: Option<Day>) -> bool {
    match contact.invoice_ids.as_deref() {
        Some(ids) if !ids.is_empty() => ids.iter().any(|one| one == id),
        _ => issued.is_none_or(|issued| issued <= contact.on),
    }
}

/// What was agreed or is disputed, by the documents it names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'a> {
    disputes: &'a Linked<'a, Dispute>,
    promises: &'a Linked<'a, PromiseToPay>,
    plans: &'a Linked<'a, RepaymentPlan>,
}

impl<'a> Named<'a> {
    pub(super) fn of(case: &'a Case<'_>) -> Self {
        let links = case.links();
        Self { disputes: links.disputes(), promises: links.promises(), plans: links.plans() }
    }
}

/// What was recorded, by the documents it names: found out once for every item.
struct Records<'s, 'a> {
    query: &'s Query<'a>,
    /// By day.
    contacts: &'s [&'a Contact],
    /// The contacts that carried out a level or brought a reason.
    telling: Index<'a>,
    /// The others that went out and reached somebody; and of those that name no document the positions, in order.
    silent: Index<'a>,
    named: Named<'a>,
}

impl<'s, 'a> Records<'s, 'a> {
    fn of(query: &'s Query<'a>, named: Named<'a>, contacts: &'s [&'a Contact]) -> Self {
        let tells = |contact: &Contact| contact.level_id.is_some() || contact.reason.is_some();
        let index = |telling: bool| {
            let wanted = contacts
                .iter()
                .enumerate()
                .filter(move |(_, contact)| tells(contact) == telling && (telling || is_outgoing(contact) && reached(query, contact)));
            Index::of_some(wanted.map(|(place, contact)| (place, contact.invoice_ids.as_deref())))
        };
        Self { query, contacts, telling: index(true), silent: index(false), named }
    }

    /// Whether a contact of ours that neither carried out a level nor brought a reason lies between two others.
    fn is_silent_between(&self, part: &Part<'_>, after: usize, before: usize) -> bool {
        let general = self.silent.general();
        let next = general.get(general.partition_point(|place| *place <= after)..).and_then(<[usize]>::first);
        let issued = part.item.invoice.map(|invoice| invoice.issued);
        let existed = |place: &usize| self.contacts.get(*place).is_some_and(|contact| issued.is_none_or(|issued| issued <= contact.on));
        // Contacts are by day: when the last of them was before the document, all were.
        let last = general.get(..general.partition_point(|place| *place < before)).and_then(<[usize]>::last);
        next.is_some_and(|place| *place < before) && last.is_some_and(existed)
            || self.silent.naming(part.item.id).any(|place| place > after && place < before)
    }

    fn disputes_about(&self, part: &Part<'_>) -> impl Iterator<Item = &'a Dispute> {
        let disputes = self.named.disputes;
        disputes.naming(part.item.id).chain(disputes.general()).filter(|dispute| concerns(dispute, part.item.id, part.item.instalment))
    }
}

/// How far collection of each item has come; `contacts` by day.
pub(super) fn of_parts(query: &Query<'_>, named: Named<'_>, parts: &[Part<'_>], contacts: &[&Contact]) -> Vec<Progress> {
    let records = Records::of(query, named, contacts);
    parts.iter().map(|part| progress(&records, part)).collect()
}

fn progress(records: &Records<'_, '_>, part: &Part<'_>) -> Progress {
    let query = records.query;
    let mut state = Progress::default();
    let about = |contact: &Contact| is_about(contact, part.item.id, part.item.invoice.map(|invoice| invoice.issued));
    let mut said = 0;
    for place in records.telling.about(part.item.id) {
        let Some(contact) = records.contacts.get(place).copied().filter(|contact| about(contact)) else { continue };
        if state.pending.is_some() && records.is_silent_between(part, said, place) {
            answered(&mut state, records, part);
        }
        let ours = is_outgoing(contact) && reached(query, contact);
        if ours {
            answered(&mut state, records, part);
        }
        if let Some(reason) = contact.reason.filter(|reason| *reason != NonPaymentReason::Unknown) {
            let action = query.policy.collection.on_reason.get(&reason).copied();
            state.pending = action.map(|action| Pending { reason, action, on: contact.on });
            said = place;
            if action == Some(StepAction::ResendInvoice) {
                state = Progress { restart: Some(contact.on), pending: state.pending, ..Progress::default() };
                continue;
            }
        }
        // Whoever reached nobody carried nothing out.
        let level = contact.level_id.as_deref().filter(|_| ours);
        if let Some(id) = level.filter(|_| state.restart.is_none_or(|day| contact.on > day)) {
            state.attempts.add(place);
            let levels = &query.policy.collection.levels;
            if let Some((index, level)) = levels.iter().enumerate().find(|(_, level)| level.id == id)
                && could_reach(part, contact, level, state.done)
            {
                if let Some(on) = carried_out(query, contact, level) {
                    let known = state.done.filter(|done| done.level > index);
                    state.done = Some(known.unwrap_or(Done { level: index, on }));
                } else {
                    state.awaited = Some((index, contact.on.plus(proof_takes(contact.channel))));
                }
            }
        }
    }
    if state.pending.is_some() && records.is_silent_between(part, said, usize::MAX) {
        answered(&mut state, records, part);
    }
    if let Some(pending) = state.pending
        && is_settled(records, part, pending)
    {
        state.pending = None;
    }
    state
}

/// A further contact of ours answers a reason, unless it waits for a dispute to be closed.
fn answered(state: &mut Progress, records: &Records<'_, '_>, part: &Part<'_>) {
    let waits = state.pending.is_some_and(|pending| pending.action == StepAction::ResolveDispute) && open_dispute(records, part);
    if !waits {
        state.pending = None;
    }
}

fn open_dispute(records: &Records<'_, '_>, part: &Part<'_>) -> bool {
    records.disputes_about(part).any(|dispute| stand(dispute, records.query).0 == Stand::Open)
}

/// Whether a later record answers a reason: a promise, a plan, or the end of the dispute.
fn is_settled(records: &Records<'_, '_>, part: &Part<'_>, pending: Pending) -> bool {
    let query = records.query;
    if pending.action == StepAction::ResolveDispute {
        let closed = records
            .disputes_about(part)
            .filter(|dispute| dispute.closed_on.is_none_or(|on| on >= pending.on))
            .any(|dispute| matches!(stand(dispute, query).0, Stand::Over | Stand::Admitted));
        return closed && !open_dispute(records, part);
    }
    let promised = |one: &PromiseToPay| one.made_on >= pending.on && query.has_come(one.made_on);
    let planned = |plan: &RepaymentPlan| match plan.agreed_on {
        Some(on) => on >= pending.on && query.has_come(on),
        None => plan.status == Some(PlanState::Proposed),
    };
    let (promises, plans, id) = (records.named.promises, records.named.plans, part.item.id);
    promises.naming(id).chain(promises.general()).any(promised) || plans.naming(id).chain(plans.general()).any(planned)
}

/// The day a contact carried out a level: none without the proof that the level needs.
fn carried_out(query: &Query<'_>, contact: &Contact, level: &CollectionLevel) -> Option<Day> {
    if level.needs_proof != Some(true) {
        return Some(contact.on);
    }
    let formal = matches!(level.action, StepAction::FormalNotice | StepAction::Legal);
    proven_on(contact, formal).filter(|on| query.has_come(*on))
}

/// Whether a contact could carry out a level for this item: it named its document, or the item's time for the level
/// had come, or it was past due. A reminder about all that is open says nothing of what is not due yet.
fn could_reach(part: &Part<'_>, contact: &Contact, level: &CollectionLevel, done: Option<Done>) -> bool {
    let named = contact.invoice_ids.as_deref().is_some_and(|ids| !ids.is_empty());
    let days = i64::from(level.days);
    let first = match level.anchor.unwrap_or(Anchor::Due) {
        Anchor::Due => part.item.due.plus(days),
        Anchor::Issued => part.issued().plus(days),
        Anchor::EndOfMonth => part.item.due.plus(days).end_of_month(),
        Anchor::Previous => match done {
            Some(_) => return true,
            None => part.item.due.plus(days),
        },
    };
    named && part.alone || contact.on >= first.min(part.item.due.next())
}
