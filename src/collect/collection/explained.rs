//! Why this step, what stands in the way, and what a step to court needs.

use super::blocker::Blocker;
use super::facts::{Facts, Obstacle, State};
use super::part::Part;
use super::step::{Origin, Step};
use crate::case::agreements::{PromiseState, Promised};
use crate::case::contacts::{in_order, is_outgoing, reached};
use crate::case::proceedings::takes_claims;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{sort_by, sort_by_key};
use crate::ground::money::{Currency, Money};
use crate::ground::reason::Reason;
use crate::records::account::each;

/// A blocker, the items it stands before with their amounts, and an amount of its own.
type Obstructed<'o> = (&'o Blocker, Vec<(&'o str, Option<Money>)>, Option<Money>);

/// Why this step.
pub(super) fn why(facts: &Facts<'_>, state: &State, step: &Step) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let level = facts.level_of(step);
    let id = level.map_or("", |level| level.id.as_str());
    let done = super::levels::done(state, &step.parts);
    reasons.push(match step.origin {
        Origin::Level { repeated: true, .. } => {
            let last = done.map_or(step.date, |done| done.on);
            Reason::step_repeated(id, last).by_rule(id)
        }
        Origin::Level { .. } => Reason::step_by_level(id, step.date).by_rule(id),
        Origin::Reason { reason, on } => Reason::step_by_reason(reason.as_str(), on).by_rule(format!("onReason.{reason}")),
        Origin::Cash => Reason::step_by_cash().by_rule("onReason.already-paid"),
        Origin::Proceeding => {
            let running = facts.protection.running().filter(|one| takes_claims(one) && one.published_on == step.date);
            let open = running.min_by_key(|one| one.claims_by);
            let by = open.and_then(|one| one.claims_by);
            Reason::claim_to_file(open.map(|one| one.kind.as_str()), open.map(|one| one.published_on), by.map(|_| "yes"), by)
        }
        Origin::Dispute => Reason::step_by_dispute().by_rule("collection.answerDisputes"),
    });
    for one in &facts.owed {
        reasons.push(one.reason());
        reasons.extend(one.late.then(|| Reason::answer_late(one.respond_by, facts.query.as_of().days_since(one.respond_by).into())));
    }
    reasons.extend(claims_term_passed(facts, state));
    reasons.extend(waits_over(facts));
    reasons.extend(broken(facts, step));
    reasons.extend(contacts_missed(&facts.query));
    // A level that needs proof and was sent without: it is still to be carried out.
    if let Some(level) = level.filter(|level| level.needs_proof == Some(true)) {
        let sent = each(&facts.query.account.contacts)
            .filter(|contact| is_outgoing(contact) && reached(&facts.query, contact))
            .filter(|contact| contact.level_id.as_deref() == Some(level.id.as_str()) && done.is_none_or(|done| contact.on > done.on));
        reasons.extend(sent.map(|contact| contact.on).max().map(|on| Reason::proof_awaited(id, on)));
    }
    reasons
}

/// The open promises about what is open that the policy waits for no longer.
fn waits_over<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = Reason> + use<'f> {
    let open = |ids: Option<&[String]>| {
        let ids = ids.unwrap_or_default();
        ids.is_empty() || facts.parts.iter().any(|part| ids.iter().any(|id| id == part.item.id))
    };
    let over = facts.agreements.promises().filter(|one| one.is_wait_over(facts.query.as_of()));
    let over = over.filter(move |one| open(one.promise.invoice_ids.as_deref()));
    over.filter_map(|one| one.status.reasons.first().cloned())
}

/// The promises about the items of a step that were broken, or kept only in part.
fn broken<'f>(facts: &'f Facts<'_>, step: &'f Step) -> impl Iterator<Item = Reason> + use<'f> {
    let failed = facts.agreements.promises().filter(|one| matches!(one.status.status, PromiseState::Broken | PromiseState::PartlyKept));
    let about = move |one: &&Promised<'_>| match one.promise.invoice_ids.as_deref().unwrap_or_default() {
        [] => facts.at(&step.parts).any(|part| part.issued() <= one.promise.made_on),
        ids => facts.at(&step.parts).any(|part| ids.iter().any(|id| id == part.item.id)),
    };
    failed.filter(about).filter_map(|one| one.status.reasons.first().cloned())
}

/// The attempts that reached nobody since one did.
fn contacts_missed(query: &Query<'_>) -> Option<Reason> {
    let contacts = in_order(query);
    let ours = contacts.iter().rev().filter(|contact| is_outgoing(contact));
    let missed: Vec<Day> = ours.take_while(|contact| !reached(query, contact)).map(|contact| contact.on).collect();
    missed.first().map(|last| Reason::contacts_missed(missed.len().into(), *last))
}

/// The terms for proofs of claim that passed without one.
pub(super) fn claims_term_passed(facts: &Facts<'_>, state: &State) -> Vec<Reason> {
    let open = facts.protection.running().filter(|one| takes_claims(one));
    let missed = open.filter(|one| state.filed_on.is_none_or(|on| on < one.published_on)).filter_map(|one| one.claims_by);
    missed.filter(|by| facts.query.as_of() > *by).map(Reason::claims_term_passed).collect()
}

/// What keeps back items that would otherwise be part of the step today.
pub(super) fn left_out(facts: &Facts<'_>, step: &Step, today: Day) -> Vec<Obstacle> {
    let mut found = Vec::new();
    let mut chosen = step.parts.clone();
    crate::ground::map::sort(&mut chosen);
    for (place, part) in facts.parts.iter().enumerate() {
        if chosen.binary_search(&place).is_ok() {
            found.extend(part.partly.iter().cloned());
        } else if part.item.due < today {
            found.extend(part.obstacles.iter().filter(|one| one.stands(today)).cloned());
        }
    }
    found
}

/// One reason for each thing that stands in the way, with all its items, in the order of the contract.
pub(super) fn merged(obstacles: &[Obstacle], currency: Currency) -> Result<Vec<Reason>> {
    // Those that say the same become one, where the first of them stands.
    let mut order: Vec<usize> = (0..obstacles.len()).collect();
    let blocker = |place: &usize| obstacles.get(*place).map(|one| &one.blocker);
    sort_by(&mut order, |a, b| blocker(a).cmp(&blocker(b)));
    let mut same: Vec<&[usize]> = order.chunk_by(|a, b| blocker(a) == blocker(b)).collect();
    sort_by_key(&mut same, |places| places.first().copied());
    let mut groups: Vec<Obstructed<'_>> = Vec::new();
    for places in same {
        let known: Vec<&Obstacle> = places.iter().filter_map(|place| obstacles.get(*place)).collect();
        let Some(first) = known.first() else { continue };
        let whole = known.iter().filter(|one| one.id.is_none()).find_map(|one| one.amount);
        // An item is named once, however often it was met.
        let mut items: Vec<(&str, Option<Money>)> = known.iter().filter_map(|one| Some((one.id.as_deref()?, one.amount))).collect();
        sort_by(&mut items, |(a, one), (b, other)| (a, one.map(Money::minor)).cmp(&(b, other.map(Money::minor))));
        items.dedup();
        groups.push((&first.blocker, items, whole));
    }
    sort_by_key(&mut groups, |(blocker, _, _)| blocker.rank());
    let mut reasons = Vec::with_capacity(groups.len());
    for (blocker, items, whole) in groups {
        let mut amount = whole;
        for part in items.iter().filter_map(|(_, amount)| *amount) {
            amount = Some(amount.map_or(Ok(part), |sum| sum.plus(part))?);
        }
        let mut ids: Vec<&str> = items.iter().map(|(id, _)| *id).collect();
        crate::ground::map::sort(&mut ids);
        ids.dedup();
        let ids = (!ids.is_empty()).then(|| ids.join(", "));
        reasons.push(blocker.reason(amount, ids.as_deref(), currency));
    }
    Ok(reasons)
}

/// What a lawyer asks for first (art. 633 to 642 c.p.c.; since D.Lgs. 164/2024 an e-invoice that passed the SdI is
/// written proof): undisputed, due, delivered, on record with the SdI, and given formal notice.
pub(super) fn legal_checklist(facts: &Facts<'_>, step: &Step) -> Vec<Reason> {
    let parts: Vec<&Part<'_>> = facts.at(&step.parts).collect();
    let notices = super::silence::FormalNotices::of(&facts.query);
    let noticed = |part: &&Part<'_>| notices.about(part.item).next().is_some();
    let check = |name: &str, missing: Vec<&str>| {
        if missing.is_empty() { Reason::legal_check_met(name) } else { Reason::legal_check_missing(name, &missing.join(", ")) }
    };
    let lacking = |fulfilled: &dyn Fn(&&Part<'_>) -> bool| -> Vec<&str> {
        parts.iter().filter(|part| !fulfilled(part)).map(|part| part.item.id).collect()
    };
    let mut list = vec![
        check("undisputed", lacking(&|part| part.item.disputed.is_zero() && part.item.admitted.is_zero())),
        check("due", lacking(&|part| part.item.overdue)),
        check("documents", lacking(&|part| part.item.invoice.is_some_and(|invoice| invoice.delivered_on.is_some()))),
        check("formal-notice", lacking(&noticed)),
    ];
    if facts.query.policy.country == "IT" {
        list.push(check(
            "sdi",
            lacking(&|part| part.item.invoice.and_then(|invoice| invoice.sdi.as_ref()).is_some_and(|sdi| sdi.id.is_some())),
        ));
    }
    list
}
