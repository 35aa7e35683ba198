//! The answer: the step with its reasons, amounts, first day, and the one after it.

use super::blocker::Blocker;
use super::explained::{claims_term_passed, left_out, legal_checklist, merged, why};
use super::facts::{Facts, Obstacle, State};
use super::part::Part;
use super::silence::no_cash_suspected;
use super::since::free_since;
use super::step::{Origin, Step};
use crate::case::contacts::{is_outgoing, reached};
use crate::case::dispute::OwedAnswer;
use crate::case::linked::Case;
use crate::case::unknown::{of_contacts, of_holds};
use crate::collect::unmatched::Rest;
use crate::ground::date::Day;
use crate::ground::error::{ErrorCode, Result};
use crate::ground::money::{Currency, Money};
use crate::ground::reason::Reason;
use crate::owed::interest::Charges;
use crate::policy::{CollectionLevel, StepAction, Tone};
use crate::records::account::{Channel, HoldKind, WaiverKind, each};
use serde::Serialize;

/// What to do: a step, nothing, or wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NextAction {
    /// Nothing is owed, or the policy has nothing for what is.
    None,
    /// Something is coming by itself: a bill is with the bank.
    Wait,
    /// A step.
    #[serde(untagged)]
    Step(StepAction),
}

/// An item that a step is about.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepItem {
    /// The document; the bill's identifier for a returned bill that names no document.
    pub invoice_id: String,
    /// Due date.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub due: Day,
    /// What is asked for of it: without what disputes keep back by policy and without what we admitted. `0` where that is all.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub open: Money,
    /// Days past the due date; 0 while it is not overdue.
    pub days_late: u32,
}

/// The step after the next one, if nothing changes.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FollowingStep {
    /// The level.
    pub level_id: String,
    /// What it does.
    pub action: StepAction,
    /// The first day on which it may be carried out.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub on: Day,
}

/// The next collection step.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    /// The account's currency.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CurrencyCode"))]
    pub currency: Currency,
    /// What to do; "none" when nothing is owed or the policy has nothing for it, "wait" when something is coming.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'none' | 'wait' | StepAction"))]
    pub action: NextAction,
    /// Whether it may be carried out on the day asked about: then nothing is among `blockers`.
    pub allowed: bool,
    /// The first day on which it may be carried out; none when nothing recorded says that it ever may.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate | null"))]
    pub on: Option<Day>,
    /// The level of the policy; none when something else chose the step.
    pub level_id: Option<String>,
    /// The first channel of the level on which the customer can be reached.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Channel | null"))]
    pub channel: Option<Channel>,
    /// What it is about, oldest first.
    pub items: Vec<StepItem>,
    /// Sum of the items.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub amount: Money,
    /// Interest that would be claimed with it; none when a rate is not known.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal | null"))]
    pub interest: Option<Money>,
    /// The fee of the level.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub fee: Money,
    /// How it speaks.
    pub tone: Tone,
    /// The host's template.
    pub template: Option<String>,
    /// Everything that stands in the way; nothing when the step is allowed.
    pub blockers: Vec<Reason>,
    /// Why this step, and what it leaves out.
    pub reasons: Vec<Reason>,
    /// The step after this one, if nothing changes; where a dispute waits for its answer, what may be collected meanwhile.
    pub following: Option<FollowingStep>,
    /// The first answer to an open dispute, where it is owed: the most pressing one, with who answers and by when.
    pub dispute: Option<OwedAnswer>,
}

pub(super) fn answer(case: &Case<'_>) -> Result<NextStep> {
    let (facts, ledger) = (Facts::of(case)?, case.ledger()?);
    let state = facts.state();
    let today = case.as_of();
    let Some(now) = facts.evaluate(&state, today)? else { return nothing(case, &facts, &state, true) };
    let mut blockers = now.blockers.clone();
    let (step, on) = if now.is_allowed() {
        let on = free_since(case, &facts, &state, &now)?;
        (now, Some(on))
    } else {
        match facts.first_allowed(&state, today)? {
            Some((day, later)) => {
                // What keeps the items of that day back today.
                for part in facts.at(&later.parts) {
                    blockers.extend(part.obstacles.iter().filter(|one| one.stands(today)).cloned());
                }
                (later, Some(day))
            }
            None if is_all_protected(&facts, &now, today) => return protected(case, &facts, &state, now),
            None => (now, None),
        }
    };
    let allowed = blockers.is_empty();
    let left_out = left_out(&facts, &step, today);
    let mut reasons = why(&facts, &state, &step);
    if allowed {
        reasons.extend(merged(&left_out, ledger.currency)?);
    } else {
        blockers.extend(left_out);
    }
    reasons.extend(no_cash_suspected(case)?.map(|one| one.reason()));
    if step.action == StepAction::Legal {
        reasons.extend(legal_checklist(&facts, &step));
    }
    let level = facts.level_of(&step);
    // What it asks for is as of the day on which it may be carried out.
    let then = on.unwrap_or(today).max(today);
    let (fee, waived) = fee(&facts, &step, level, then)?;
    reasons.extend(waived);
    let interest = interest(case, &facts, &step, then)?;
    if interest.is_none() {
        reasons.push(Reason::rate_unknown());
    }
    let channels = facts.channels_of(&step);
    let channel = facts.channel(channels).ok().flatten();
    if case.account.party.is_none() && !channels.is_empty() {
        let names: Vec<&str> = channels.iter().map(|channel| channel.as_str()).collect();
        reasons.push(Reason::channel_unknown(&names.join(", ")));
    }
    reasons.extend(
        channel
            .and_then(|to| facts.gave_way(channels, to).map(|(from, on)| (from, on, to)))
            .map(|(from, on, to)| Reason::channel_gave_way(from.as_str(), on, to.as_str())),
    );
    reasons.extend(unapplied(&facts, &step, then)?);
    reasons.extend(unknown_words(case));
    reasons.extend(ledger.reasons.iter().cloned());
    Ok(NextStep {
        currency: ledger.currency,
        action: NextAction::Step(step.action),
        allowed,
        on,
        level_id: level.map(|level| level.id.to_string()),
        channel,
        items: items(&facts, &step, today, then)?,
        amount: facts.amount_of(&step, then)?,
        interest,
        fee,
        tone: level.and_then(|level| level.tone).unwrap_or(if step.origin == Origin::Proceeding { Tone::Legal } else { Tone::Courtesy }),
        template: level.map_or_else(|| Some(step.action.to_string()), |level| level.template.clone().map(String::from)),
        blockers: merged(&blockers, ledger.currency)?,
        reasons,
        following: on.map_or(Ok(None), |on| following(&facts, &state, &step, on.max(today)))?,
        dispute: facts.owed.first().cloned(),
    })
}

/// The items of a step, with what is asked for of each on its day.
fn items(facts: &Facts<'_>, step: &Step, today: Day, then: Day) -> Result<Vec<StepItem>> {
    let rests = facts.rests(&step.parts, then)?;
    let item = |(part, rest): (&Part<'_>, Rest)| StepItem {
        invoice_id: part.item.id.to_owned(),
        due: part.item.due,
        open: rest.asked,
        days_late: u32::try_from(part.item.days_late(today)).unwrap_or(u32::MAX),
    };
    Ok(facts.at(&step.parts).zip(rests).map(item).collect())
}

/// What the record says of contacts and holds that nobody here knows.
fn unknown_words(case: &Case<'_>) -> Vec<Reason> {
    let holds = of_holds(case, case.links(), None, |hold| hold.kind == HoldKind::Collection);
    of_contacts(case).into_iter().chain(holds).collect()
}

/// Cash and credit notes that settle nothing yet, and how much less a step asks for because of them.
fn unapplied(facts: &Facts<'_>, step: &Step, then: Day) -> Result<Vec<Reason>> {
    let credits = facts.ledger.credits;
    let mut reasons: Vec<Reason> = credits.is_positive().then(|| Reason::unapplied_cash(credits)).into_iter().collect();
    let left = facts.amount_of(step, then)?;
    let taken = facts.rests(&step.parts, then)?.into_iter().flat_map(|rest| rest.taken).map(|(_, amount)| amount);
    let taken = Money::sum(taken, facts.ledger.currency)?;
    if taken.is_positive() && (left.is_positive() || step.origin != Origin::Cash) {
        reasons.push(Reason::asked_less_cash(taken, left));
    }
    if let Some(smallest) = facts.minimum()?.filter(|smallest| step.origin == Origin::Cash && left.is_positive() && left < *smallest) {
        reasons.push(Reason::below_minimum(left, smallest, None));
    }
    Ok(reasons)
}

/// Whether every item of a step is a prior claim of a proceeding.
fn is_all_protected(facts: &Facts<'_>, step: &Step, today: Day) -> bool {
    let protected =
        |part: &Part<'_>| part.obstacles.iter().any(|one| matches!(one.blocker, Blocker::Protected { .. }) && one.stands(today));
    !step.parts.is_empty() && facts.at(&step.parts).all(protected)
}

/// Only prior claims of a proceeding without a known end are left: no level will ever be carried out on them, so none
/// is named. What the proceeding decides is waited for.
fn protected(case: &Case<'_>, facts: &Facts<'_>, state: &State, step: Step) -> Result<NextStep> {
    let today = facts.query.as_of();
    let mut answer = nothing(case, facts, state, false)?;
    answer.action = NextAction::Wait;
    answer.items = items(facts, &step, today, today)?;
    answer.amount = facts.amount_of(&step, today)?;
    answer.interest = interest(case, facts, &step, today)?;
    answer.tone = Tone::Legal;
    answer.reasons.extend(claims_term_passed(facts, state));
    if answer.interest.is_none() {
        answer.reasons.push(Reason::rate_unknown());
    }
    Ok(answer)
}

/// Nothing is open, or the ladder has nothing for it, which is said where `ladder` decides.
fn nothing(case: &Case<'_>, facts: &Facts<'_>, state: &State, ladder: bool) -> Result<NextStep> {
    let ledger = facts.ledger;
    let zero = Money::zero(ledger.currency);
    let at_risk = ledger.sum(|item| item.at_risk)?;
    let mut blockers = Vec::new();
    let mut reasons = Vec::new();
    let mut action = NextAction::None;
    if facts.parts.is_empty() && at_risk.is_positive() {
        action = NextAction::Wait;
        blockers.push(Reason::bill_at_risk(at_risk));
    } else if facts.parts.is_empty() {
        reasons.push(Reason::nothing_open());
    } else if !ladder {
        // What a proceeding decides is waited for.
    } else if let Some(done) = state.progress.iter().filter_map(|progress| progress.done).max() {
        let level = facts.query.policy.collection.levels.get(done.level).map_or("", |level| level.id.as_str());
        reasons.push(Reason::levels_exhausted(level, done.on));
    } else {
        reasons.push(Reason::no_level());
    }
    if ledger.credits.is_positive() {
        reasons.push(Reason::unapplied_cash(ledger.credits));
    }
    // With nothing to do there is no refusal, so no blocker is required; existing obstacles are listed anyway.
    let standing = facts.parts.iter().flat_map(|part| &part.obstacles).chain(&facts.obstacles);
    let standing: Vec<Obstacle> = standing.filter(|one| one.stands(facts.query.as_of())).cloned().collect();
    blockers.extend(merged(&standing, ledger.currency)?);
    reasons.extend(no_cash_suspected(case)?.map(|one| one.reason()));
    reasons.extend(unknown_words(case));
    reasons.extend(ledger.reasons.iter().cloned());
    Ok(NextStep {
        currency: ledger.currency,
        action,
        allowed: false,
        on: None,
        level_id: None,
        channel: None,
        items: Vec::new(),
        amount: zero,
        interest: Some(zero),
        fee: zero,
        tone: Tone::Courtesy,
        template: None,
        blockers,
        reasons,
        following: None,
        dispute: facts.owed.first().cloned(),
    })
}

/// The fee of a level, once; none where it was given up.
fn fee(facts: &Facts<'_>, step: &Step, level: Option<&CollectionLevel>, day: Day) -> Result<(Money, Option<Reason>)> {
    let currency = facts.ledger.currency;
    let Some(fee) = level.and_then(|level| level.fee.as_ref()) else { return Ok((Money::zero(currency), None)) };
    let fixed = fee.fixed.map_or(Ok(Money::zero(currency)), |fixed| Money::from_decimal(fixed.decimal(), currency))?;
    let share = fee.percent.map_or(Ok(Money::zero(currency)), |percent| facts.amount_of(step, day)?.percent(percent.decimal()))?;
    let query = &facts.query;
    let sent =
        each(&query.account.contacts).filter(|contact| reached(query, contact) && is_outgoing(contact) && contact.level_id.is_some());
    let last = sent.map(|contact| contact.on).max();
    let charged = |since: Day| last.is_some_and(|on| on > since);
    let waiver = each(&query.account.waivers).filter(|one| one.what == WaiverKind::Fee && query.has_come(one.on)).find(|one| {
        let about = one
            .invoice_ids
            .as_deref()
            .is_none_or(|ids| ids.is_empty() || facts.at(&step.parts).all(|part| ids.iter().any(|id| id == part.item.id)));
        about && !charged(one.on)
    });
    match waiver {
        Some(waiver) => Ok((Money::zero(currency), Some(Reason::fee_waived(waiver.on)))),
        None => Ok((fixed.plus(share)?, None)),
    }
}

/// The interest up to today on what a step asks for on a day; none when a rate is not known.
fn interest(case: &Case<'_>, facts: &Facts<'_>, step: &Step, then: Day) -> Result<Option<Money>> {
    let currency = facts.ledger.currency;
    let mut sum = Money::zero(currency);
    let charges = Charges::of(case);
    // Of an item of which nothing is asked, no interest is asked either.
    let asked = facts.at(&step.parts).zip(facts.rests(&step.parts, then)?).filter(|(_, rest)| rest.asked.is_positive());
    for (part, rest) in asked {
        match charges.of_item(part.item, rest.asked, &rest.taken, case.as_of()) {
            Ok(found) => sum = sum.plus(found.interest)?,
            Err(error) if error.code() == ErrorCode::UnknownRate => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    Ok(Some(sum))
}

/// The step after this one, once it was carried out on its day. What may be collected does not wait for a dispute to be answered.
fn following(facts: &Facts<'_>, state: &State, step: &Step, on: Day) -> Result<Option<FollowingStep>> {
    let follows = if step.origin == Origin::Dispute {
        match facts.rest(state, on)?.filter(Step::is_allowed) {
            Some(today) => Some((on, today)),
            None => facts.first_allowed(state, on)?,
        }
    } else {
        facts.first_allowed(&facts.after(state, step, on), on)?
    };
    let Some((on, next)) = follows else { return Ok(None) };
    let level = facts.level_of(&next);
    Ok(level.map(|level| FollowingStep { level_id: level.id.to_string(), action: next.action, on }))
}
