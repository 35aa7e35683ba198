//! Why this step, what stands in the way, and what a step to court needs.

use super::facts::{Facts, Obstacle, State};
use super::part::Part;
use super::progress::is_outgoing;
use super::step::{Origin, Step};
use crate::case::proceedings::takes_claims;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{sort_by, sort_by_key};
use crate::ground::money::Money;
use crate::ground::reason::{Reason, codes};
use crate::records::account::each;

/// A reason, the items it stands before with their amounts, and an amount of its own.
type Obstructed = (Reason, Vec<(String, Option<Money>)>, Option<Money>);

/// Why this step.
pub(super) fn why(facts: &Facts<'_>, state: &State, step: &Step) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let level = facts.level_of(step);
    let id = level.map_or("", |level| level.id.as_str());
    let done = super::levels::done(state, &step.parts);
    reasons.push(match step.origin {
        Origin::Level { repeated: true, .. } => {
            let last = done.map_or(step.date, |done| done.on);
            Reason::new(codes::STEP_REPEATED).with("level", id).with_day("last", last).by_rule(id)
        }
        Origin::Level { .. } => Reason::new(codes::STEP_BY_LEVEL).with("level", id).with_day("since", step.date).by_rule(id),
        Origin::Reason { reason, on } => {
            Reason::new(codes::STEP_BY_REASON).with("reason", reason).with_day("on", on).by_rule(format!("onReason.{reason}"))
        }
        Origin::Cash => Reason::new(codes::STEP_BY_CASH).by_rule("onReason.already-paid"),
        Origin::Proceeding => {
            let running = facts.protection.running().filter(|one| takes_claims(one) && one.published_on == step.date);
            let open = running.min_by_key(|one| one.claims_by);
            let mut reason = Reason::new(codes::CLAIM_TO_FILE);
            if let Some(one) = open {
                reason = reason.with("kind", one.kind).with_day("publishedOn", one.published_on);
                if let Some(by) = one.claims_by {
                    reason = reason.with("ends", "yes").with_day("claimsBy", by);
                }
            }
            reason
        }
    });
    reasons.extend(claims_term_passed(facts, state));
    // A level that needs proof and was sent without: it is still to be carried out.
    if let Some(level) = level.filter(|level| level.needs_proof == Some(true)) {
        let sent = each(&facts.query.account.contacts)
            .filter(|contact| is_outgoing(contact) && facts.query.has_come(contact.on))
            .filter(|contact| contact.level_id.as_deref() == Some(level.id.as_str()) && done.is_none_or(|done| contact.on > done.on));
        reasons
            .extend(sent.map(|contact| contact.on).max().map(|on| Reason::new(codes::PROOF_AWAITED).with("level", id).with_day("on", on)));
    }
    reasons
}

/// The terms for proofs of claim that passed without one.
pub(super) fn claims_term_passed(facts: &Facts<'_>, state: &State) -> Vec<Reason> {
    let open = facts.protection.running().filter(|one| takes_claims(one));
    let missed = open.filter(|one| state.filed_on.is_none_or(|on| on < one.published_on)).filter_map(|one| one.claims_by);
    missed.filter(|by| facts.query.as_of() > *by).map(|by| Reason::new(codes::CLAIMS_TERM_PASSED).with_day("claimsBy", by)).collect()
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
pub(super) fn merged(obstacles: Vec<Obstacle>) -> Result<Vec<Reason>> {
    const ORDER: &[&str] = &[
        codes::PROMISE_OPEN,
        codes::PLAN_ON_TRACK,
        codes::INVOICE_DISPUTED,
        codes::HOLD,
        codes::CONTACTED_RECENTLY,
        codes::NO_CHANNEL,
        codes::BELOW_MINIMUM,
        codes::PROTECTED,
        codes::BILL_AT_RISK,
        codes::GRACE,
        codes::ATTEMPTS_EXHAUSTED,
        codes::EXCLUDED,
        codes::ADMITTED,
        codes::NOT_YET,
    ];
    // Those that say the same become one, where the first of them stands.
    let mut order: Vec<usize> = (0..obstacles.len()).collect();
    sort_by(&mut order, |a, b| obstacles.get(*a).map(|one| &one.reason).cmp(&obstacles.get(*b).map(|one| &one.reason)));
    let mut same: Vec<&[usize]> =
        order.chunk_by(|a, b| obstacles.get(*a).map(|one| &one.reason) == obstacles.get(*b).map(|one| &one.reason)).collect();
    sort_by_key(&mut same, |places| places.first().copied());
    let mut groups: Vec<Obstructed> = Vec::new();
    for places in same {
        let known: Vec<&Obstacle> = places.iter().filter_map(|place| obstacles.get(*place)).collect();
        let Some(first) = known.first() else { continue };
        let whole = known.iter().filter(|one| one.id.is_none()).find_map(|one| one.amount);
        // An item is named once, however often it was met.
        let mut items: Vec<(String, Option<Money>)> = known.iter().filter_map(|one| Some((one.id.clone()?, one.amount))).collect();
        sort_by(&mut items, |(a, one), (b, other)| (a, one.map(Money::minor)).cmp(&(b, other.map(Money::minor))));
        items.dedup();
        groups.push((first.reason.clone(), items, whole));
    }
    sort_by_key(&mut groups, |(reason, _, _)| ORDER.iter().position(|code| *code == reason.code));
    let mut reasons = Vec::with_capacity(groups.len());
    for (mut reason, items, whole) in groups {
        let mut amount = whole;
        for part in items.iter().filter_map(|(_, amount)| *amount) {
            amount = Some(amount.map_or(Ok(part), |sum| sum.plus(part))?);
        }
        if let Some(amount) = amount {
            reason = reason.with_money("amount", amount);
        }
        let mut ids: Vec<&str> = items.iter().map(|(id, _)| id.as_str()).collect();
        crate::ground::map::sort(&mut ids);
        ids.dedup();
        if !ids.is_empty() {
            reason = reason.with("invoices", ids.join(", "));
        }
        reasons.push(reason);
    }
    Ok(reasons)
}

/// What a lawyer asks for first (art. 633 to 642 c.p.c.; since D.Lgs. 164/2024 an e-invoice that passed the SdI is
/// written proof): undisputed, due, delivered, on record with the SdI, and given formal notice.
pub(super) fn legal_checklist(facts: &Facts<'_>, step: &Step) -> Vec<Reason> {
    let parts: Vec<&Part<'_>> = step.parts.iter().filter_map(|place| facts.parts.get(*place)).collect();
    let notices = super::silence::FormalNotices::of(&facts.query);
    let noticed = |part: &&Part<'_>| notices.about(part.item).next().is_some();
    let check = |name: &str, missing: Vec<&str>| {
        let reason = Reason::new(if missing.is_empty() { codes::LEGAL_CHECK_MET } else { codes::LEGAL_CHECK_MISSING }).with("check", name);
        if missing.is_empty() { reason } else { reason.with("invoices", missing.join(", ")) }
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
