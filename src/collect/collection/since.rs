//! Since when a step has been allowed without interruption.

use super::facts::{Facts, State};
use super::step::{Origin, Step};
use crate::case::agreements::PromiseState;
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::Index;
use crate::records::account::{HoldKind, each};

/// The first day of the current uninterrupted stretch in which the step has been allowed.
///
/// Not before its own day, nor before the interval after the last contact, nor before the end of a promise or a hold
/// that kept its items back. From there the function is asked again for each day on which something was recorded or
/// could turn, with what was known then.
pub(super) fn free_since(case: &Case<'_>, facts: &Facts<'_>, state: &State, step: &Step) -> Result<Day> {
    let today = case.as_of();
    let Origin::Level { index, .. } = step.origin else { return Ok(step.date.min(today)) };
    let floor = step.date.max(facts.rested_on(state).unwrap_or(step.date)).max(state.last_contact.unwrap_or(step.date));
    let floor = facts.awaited_until(state, &step.parts, index).map_or(floor, |until| floor.max(until.next()));
    for end in ends(case, facts, step).into_iter().filter(|end| *end > floor && *end <= today) {
        let day = search(case, facts.next_working_day(end), index)?;
        if !was_free(case, day.previous(), index)? {
            return Ok(day);
        }
    }
    search(case, facts.next_working_day(floor), index)
}

/// The first day from `day` on, up to the day asked about, on which the level could be carried out.
fn search(case: &Case<'_>, mut day: Day, level: usize) -> Result<Day> {
    let today = case.as_of();
    let recorded = recorded_days(case);
    while day < today {
        let question = case.question.on(day);
        let then = Case::new(question.about(case.account, case.policy));
        let facts = Facts::of(&then)?;
        let state = facts.state();
        if facts.evaluate(&state, day)?.is_some_and(|one| one.is_allowed() && is_level(&one, level)) {
            return Ok(day);
        }
        let foreseen = facts.first_allowed(&state, day)?;
        let next = recorded.iter().find(|one| **one > day).copied();
        // What is foreseen holds unless something is recorded before or a dispute comes first, and needs no other look.
        if let Some((on, step)) = foreseen.as_ref().filter(|_| facts.owed.is_empty())
            && *on <= today
            && next.is_none_or(|next| *on < next)
            && is_level(step, level)
        {
            return Ok(*on);
        }
        let changed = next.map(|one| facts.next_working_day(one));
        match foreseen.map(|(on, _)| on).into_iter().chain(changed).min() {
            Some(next) if next > day => day = next,
            _ => break,
        }
    }
    Ok(today)
}

fn was_free(case: &Case<'_>, day: Day, level: usize) -> Result<bool> {
    let question = case.question.on(day);
    let then = Case::new(question.about(case.account, case.policy));
    let facts = Facts::of(&then)?;
    Ok(facts.evaluate(&facts.state(), day)?.is_some_and(|one| one.is_allowed() && is_level(&one, level)))
}

fn is_level(step: &Step, level: usize) -> bool {
    matches!(step.origin, Origin::Level { index, .. } if index == level)
}

/// The days after which something that kept back items of the step no longer did, the latest first.
fn ends(case: &Case<'_>, facts: &Facts<'_>, step: &Step) -> Vec<Day> {
    let ids: Vec<&str> = facts.at(&step.parts).map(|part| part.item.id).collect();
    let ids = Index::of(ids.into_iter());
    let names =
        |wanted: Option<&[String]>| wanted.is_none_or(|wanted| wanted.is_empty() || wanted.iter().any(|id| ids.first(id).is_some()));
    let mut days = Vec::new();
    for one in facts.agreements.promises().filter(|one| names(one.promise.invoice_ids.as_deref())) {
        if matches!(one.status.status, PromiseState::Broken | PromiseState::PartlyKept | PromiseState::Withdrawn) {
            days.push(one.until.next());
        }
        if one.waits_until < one.until {
            days.push(one.waits_until.next());
        }
    }
    let holds = each(&case.account.holds).filter(|hold| hold.kind == HoldKind::Collection && case.has_come(hold.from));
    days.extend(holds.filter_map(|hold| hold.until).map(Day::next));
    days.extend(each(&case.account.disputes).filter(|one| names(one.invoice_ids.as_deref())).filter_map(|one| one.closed_on));
    crate::ground::map::sort(&mut days);
    days.reverse();
    days.dedup();
    days
}

/// The days on which something was recorded that an answer may depend on.
fn recorded_days(case: &Case<'_>) -> Vec<Day> {
    let account = case.account;
    let mut days = Vec::new();
    for invoice in each(&account.invoices) {
        days.push(invoice.issued);
        days.extend(invoice.settled.into_iter().chain(invoice.cancelled_on).chain(invoice.open_on));
        days.extend(invoice.written_off.as_ref().map(|loss| loss.on));
        days.extend(invoice.assigned.as_ref().map(|sale| sale.on));
        days.extend(invoice.sdi.as_ref().and_then(|sdi| sdi.on));
    }
    for payment in each(&account.payments) {
        days.push(payment.on);
        days.extend(payment.returned.as_ref().map(|back| back.on).into_iter().chain(payment.reversed_on));
        days.extend(each(&payment.refunded).map(|back| back.on));
    }
    for bill in each(&account.bills) {
        days.extend(bill.presented.into_iter().chain(bill.credited_on).chain(bill.paid_on).chain(bill.returned_on));
    }
    for contact in each(&account.contacts) {
        days.push(contact.on);
        days.extend(contact.proof.as_ref().and_then(|proof| proof.on));
    }
    days.extend(each(&account.disputes).flat_map(|one| std::iter::once(one.opened_on).chain(one.answered_on).chain(one.closed_on)));
    days.extend(each(&account.promises).flat_map(|one| std::iter::once(one.made_on).chain(one.withdrawn_on)));
    days.extend(each(&account.plans).flat_map(|one| one.agreed_on.into_iter().chain(one.cancelled_on)));
    days.extend(each(&account.holds).map(|one| one.from));
    days.extend(each(&account.proceedings).map(|one| one.published_on));
    crate::ground::map::sort(&mut days);
    days
}
