//! What a formal notice adds, and what a firm message reminds of: earlier contacts, broken promises, what follows.

use super::chosen::Choice;
use super::due::Term;
use super::kind::{MessageAction, NoticeLaw, Stage};
use super::recipient::is_written;
use crate::case::agreements::{PlanStanding, PromiseState};
use crate::case::contacts::{in_order, is_outgoing, reached};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::sort;
use crate::ground::money::Money;
use crate::ground::reason::{Part, Reason};
use crate::policy::{Anchor, CollectionLevel, StepAction};
use crate::records::account::{Channel, Contact, each};

/// Contacts of ours that reached the customer and carried out a level about some documents, with the level, by day.
fn carried_out<'c>(choice: &Choice<'c, '_>, about: &[String]) -> Vec<(&'c Contact, &'c CollectionLevel)> {
    let case = choice.case;
    let levels = &case.policy.collection.levels;
    let mut ids: Vec<&str> = about.iter().map(String::as_str).collect();
    sort(&mut ids);
    // A contact that names no document is about every one that existed.
    let first =
        each(&case.account.invoices).filter(|invoice| ids.binary_search(&invoice.id.as_str()).is_ok()).map(|invoice| invoice.issued).min();
    let speaks = |contact: &Contact| match contact.invoice_ids.as_deref() {
        None | Some([]) => first.is_none_or(|issued| issued <= contact.on),
        Some(named) => named.iter().any(|id| ids.binary_search(&id.as_str()).is_ok()),
    };
    let contacts = in_order(case).into_iter().filter(|contact| is_outgoing(contact) && reached(case, contact) && speaks(contact));
    contacts.filter_map(|contact| Some((contact, levels.iter().find(|level| contact.level_id.as_ref() == Some(&level.id))?))).collect()
}

/// Whether a level spoke to the customer.
const fn speaks(action: StepAction) -> bool {
    matches!(
        action,
        StepAction::Remind
            | StepAction::Call
            | StepAction::SendStatement
            | StepAction::ProposePlan
            | StepAction::FormalNotice
            | StepAction::StopDelivery
            | StepAction::ResendInvoice
    )
}

/// What a firm message reminds of.
pub(super) fn earlier(choice: &Choice<'_, '_>, about: &[String]) -> Result<Vec<Part>> {
    let case = choice.case;
    let mut told: Vec<(Day, Channel)> = carried_out(choice, about)
        .into_iter()
        .filter(|(_, level)| speaks(level.action))
        .map(|(contact, _)| (contact.on, contact.channel))
        .collect();
    told.dedup();
    let most = usize::from(case.policy.messages.earlier_contacts);
    let skipped = told.len().saturating_sub(most);
    let mut parts: Vec<Part> = told.into_iter().skip(skipped).map(|(on, channel)| Part::earlier_contact(on, channel.as_str())).collect();
    let mut known: Vec<&str> = about.iter().map(String::as_str).collect();
    sort(&mut known);
    let meant = |ids: Option<&[String]>| match ids {
        None | Some([]) => true,
        Some(ids) => ids.iter().any(|id| known.binary_search(&id.as_str()).is_ok()),
    };
    let agreements = case.agreements()?;
    let broken = agreements.promises().filter(|one| {
        matches!(one.status.status, PromiseState::Broken | PromiseState::PartlyKept) && meant(one.promise.invoice_ids.as_deref())
    });
    if let Some(one) = broken.max_by_key(|one| (one.promise.on, one.promise.made_on)) {
        let amount = case.stated(one.promise.amount, one.promise.currency)?;
        parts.push(Part::broken_promise(one.promise.made_on, one.promise.on, amount, one.status.paid));
    }
    let broken = agreements.plans().filter(|one| one.status.status == PlanStanding::Broken && meant(one.plan.invoice_ids.as_deref()));
    if let Some(one) = broken.last() {
        parts.push(Part::broken_plan(one.status.remaining, one.status.next_due));
    }
    Ok(parts)
}

/// The day of the last formal notice about what is asked for.
pub(super) fn noticed(choice: &Choice<'_, '_>, about: &[String]) -> Option<Day> {
    let formal = carried_out(choice, about).into_iter().filter(|(_, level)| level.action == StepAction::FormalNotice);
    formal.map(|(contact, _)| contact.on).max()
}

/// The demand of a formal notice, with what makes it one in the law that it follows.
///
/// Italy: an explicit written demand puts in default (art. 1219 c.c.) and interrupts prescription (art. 2943). Germany: it puts in
/// default (§ 286 BGB), and does not stop limitation. France: the words "mise en demeure" (art. 1344 C. civ.). England knows no
/// default: the letter before claim follows the Practice Direction, for natural persons the Pre-Action Protocol for Debt Claims.
pub(super) fn put_in_default(choice: &Choice<'_, '_>, amount: Money, term: Term, body: &mut Vec<Part>) {
    let law = choice.law.as_str();
    body.push(Part::demand(law, amount, term.by, term.days.into()));
    if !is_written(choice.channel) {
        return;
    }
    match choice.law {
        NoticeLaw::It => body.extend([Part::puts_in_default(law), Part::interrupts_prescription(law)]),
        NoticeLaw::De | NoticeLaw::Fr | NoticeLaw::Other => body.push(Part::puts_in_default(law)),
        NoticeLaw::GbCompany | NoticeLaw::GbPerson => body.push(Part::pre_action(law, term.by, term.days.into())),
    }
}

/// What somebody must add to a formal notice besides the signature.
pub(super) fn missing(choice: &Choice<'_, '_>) -> Vec<Reason> {
    let mut missing = Vec::new();
    if !matches!(choice.channel, Channel::Pec | Channel::RegisteredLetter) {
        missing.push(Reason::proof_needed(choice.channel.as_str()));
    }
    if choice.law == NoticeLaw::GbPerson {
        missing.extend([Reason::enclose_forms(), Reason::agreement_details()]);
    }
    missing
}

/// What the policy does after the day, and nothing else: no step is announced that is not meant.
///
/// A firm message announces the step that follows it, a notice every grave one to come; a level with conditions may never be
/// reached and is not announced. Stopping deliveries is left out where it would come before the day.
pub(super) fn consequences(
    choice: &Choice<'_, '_>,
    stage: Stage,
    term: Term,
    written: bool,
    body: &mut Vec<Part>,
    reasons: &mut Vec<Reason>,
) {
    let grave = |action: StepAction| {
        matches!(action, StepAction::FormalNotice | StepAction::StopDelivery | StepAction::Legal | StepAction::HandOver)
            && MessageAction::from(action) != choice.action
    };
    let levels = &choice.case.policy.collection.levels;
    let own = choice.level.and_then(|level| levels.iter().position(|other| other.id == level.id));
    let later = levels.iter().skip(own.map_or(levels.len(), |own| own.saturating_add(1)));
    let mut actions: Vec<StepAction> = Vec::new();
    if stage == Stage::Firm {
        actions.extend(later.map(|level| level.action).take(1).filter(|action| grave(*action)));
    } else {
        let too_soon = |level: &CollectionLevel| {
            level.action == StepAction::StopDelivery && level.anchor == Some(Anchor::Previous) && i64::from(level.days) < term.days
        };
        for level in later.filter(|level| level.conditions.is_none() && grave(level.action) && !too_soon(level)) {
            if !actions.contains(&level.action) {
                actions.push(level.action);
            }
        }
    }
    if actions.is_empty() && stage == Stage::Notice {
        reasons.push(Reason::no_consequence());
    }
    if written {
        body.extend(actions.into_iter().map(|action| Part::consequence(action.as_str(), term.by)));
    }
}
