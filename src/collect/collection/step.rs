//! What the step is on a day, whether it may be carried out, and when it may.

use super::blocker::Blocker;
use super::facts::{Facts, Obstacle, State};
use super::levels::{self, Draft, first_day};
use super::part::Part;
use super::progress::{Done, Progress};
use crate::case::dispute::concerns;
use crate::case::proceedings::takes_claims;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::sort_by_key;
use crate::ground::money::Money;
use crate::policy::{Anchor, CollectionLevel, CollectionScope, StepAction};
use crate::records::account::{Channel, NonPaymentReason, each};
use std::cmp::Reverse;

/// Where a step comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A level of the policy.
    Level { index: usize, repeated: bool },
    /// What the customer said.
    Reason { reason: NonPaymentReason, on: Day },
    /// Cash that nobody has matched.
    Cash,
    /// A proceeding that takes proofs of claim.
    Proceeding,
    /// An open dispute whose first answer is owed.
    Dispute,
}

/// A step on a day.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) origin: Origin,
    pub(super) action: StepAction,
    /// Its first day by itself: before interval, calendar and whatever stands in the way.
    pub(super) date: Day,
    /// The items, as positions among the parts.
    pub(super) parts: Vec<usize>,
    /// Everything that stands in the way on the day; nothing = it may be carried out.
    pub(super) blockers: Vec<Obstacle>,
}

impl Step {
    /// Whether the last contact already keeps it back.
    pub(super) fn is_too_soon(&self) -> bool {
        self.blockers.iter().any(|one| matches!(one.blocker, Blocker::ContactedRecently { .. }))
    }

    pub(super) fn is_allowed(&self) -> bool {
        self.blockers.is_empty()
    }
}

/// The channels by which an answer to the customer travels.
const fn answer_channels(action: StepAction) -> &'static [Channel] {
    match action {
        StepAction::Call => &[Channel::Phone],
        StepAction::ProposePlan => &[Channel::Phone, Channel::Email],
        StepAction::ResendInvoice | StepAction::Remind | StepAction::SendStatement => {
            &[Channel::Email, Channel::Pec, Channel::Letter, Channel::Phone]
        }
        StepAction::FormalNotice => &[Channel::Pec, Channel::RegisteredLetter],
        _ => &[],
    }
}

/// Whether a step is work of our own that asks the customer for nothing.
const fn is_internal(action: StepAction) -> bool {
    matches!(action, StepAction::MatchPayment | StepAction::ResolveDispute | StepAction::FileClaim)
}

impl<'a> Facts<'a> {
    /// The level of a step, where it is one.
    pub(super) fn level_of(&self, step: &Step) -> Option<&'a CollectionLevel> {
        match step.origin {
            Origin::Level { index, .. } => self.query.policy.collection.levels.get(index),
            _ => None,
        }
    }

    /// The channels of a step in order of preference.
    pub(super) fn channels_of(&self, step: &Step) -> &'a [Channel] {
        match self.level_of(step) {
            Some(level) => level.channels.as_deref().unwrap_or_default(),
            None => answer_channels(step.action),
        }
    }

    /// What would be asked for with a step on a day.
    pub(super) fn amount_of(&self, step: &Step, day: Day) -> Result<Money> {
        Money::sum(self.rests(&step.parts, day)?.iter().map(|rest| rest.asked), self.ledger.currency)
    }

    /// The step on a day, from the day asked about on, if nothing else is recorded; none when there is nothing to do.
    pub(super) fn evaluate(&self, state: &State, day: Day) -> Result<Option<Step>> {
        match self.claim_to_file(state, day)? {
            Some(step) => Ok(Some(step)),
            None => self.dispute_to_answer().map_or_else(|| self.rest(state, day), |step| Ok(Some(step))),
        }
    }

    /// The dispute whose answer is the most pressing. It is work of our own: nothing stands in its way.
    fn dispute_to_answer(&self) -> Option<Step> {
        let owed = self.owed.first()?;
        let dispute = each(&self.query.account.disputes).find(|dispute| *dispute.id == *owed.dispute_id)?;
        let parts = self.places(|part| concerns(dispute, part.item.id, part.item.instalment));
        let (action, date) = (StepAction::ResolveDispute, owed.opened_on);
        Some(Step { origin: Origin::Dispute, action, date, parts, blockers: Vec::new() })
    }

    /// As [`evaluate`](Self::evaluate), leaving aside that a dispute waits for its answer.
    pub(super) fn rest(&self, state: &State, day: Day) -> Result<Option<Step>> {
        if let Some(step) = self.claim_to_file(state, day)? {
            return Ok(Some(step));
        }
        let answer = self.answer(state, day)?;
        if let Some(step) = &answer
            && !is_internal(step.action)
        {
            return Ok(answer);
        }
        // While we look for a payment or resolve a dispute, what it is about waits; the rest goes on.
        let waiting: &[usize] = answer.as_ref().map_or(&[], |step| &step.parts);
        let level = self.level_step(state, day, waiting)?;
        let Some(level) = level else { return Ok(answer) };
        if level.is_allowed()
            && let Some(matching) = self.cash(&level, day)?
        {
            return Ok(Some(matching));
        }
        Ok(if level.is_allowed() || answer.is_none() { Some(level) } else { answer })
    }

    /// Filing the proof of claim, while a proceeding takes it.
    fn claim_to_file(&self, state: &State, day: Day) -> Result<Option<Step>> {
        let known = self.protection.running().filter(|one| takes_claims(one));
        let Some(open) = known.filter(|one| one.claims_by.is_none_or(|by| day <= by)).min_by_key(|one| one.claims_by) else {
            return Ok(None);
        };
        if state.filed_on.is_some_and(|on| on >= open.published_on) || open.until.is_some_and(|until| day > until) {
            return Ok(None);
        }
        let parts = self.places(|part| self.protection.of(part.item).is_some());
        let step = Step { origin: Origin::Proceeding, action: StepAction::FileClaim, date: open.published_on, parts, blockers: Vec::new() };
        Ok((!step.parts.is_empty()).then_some(step))
    }

    /// What answers the last reason for not paying that waits for an answer.
    fn answer(&self, state: &State, day: Day) -> Result<Option<Step>> {
        let mut latest = None;
        for (part, progress) in self.parts.iter().zip(&state.progress) {
            let Some(pending) = progress.pending else { continue };
            if (part.is_free(day) || is_internal(pending.action)) && latest.is_none_or(|(on, _)| pending.on > on) {
                latest = Some((pending.on, pending));
            }
        }
        let Some((on, pending)) = latest else { return Ok(None) };
        let same = |part: &Part<'_>, progress: &Progress| {
            progress.pending.is_some_and(|one| one.on == on && one.action == pending.action)
                && (part.is_free(day) || is_internal(pending.action))
        };
        let known = self.parts.iter().zip(&state.progress).enumerate();
        let parts = known.filter(|(_, (part, progress))| same(part, progress)).map(|(place, _)| place).collect();
        let origin = Origin::Reason { reason: pending.reason, on };
        let mut step = Step { origin, action: pending.action, date: on, parts, blockers: Vec::new() };
        if !is_internal(step.action) {
            step.blockers.extend(self.obstacles.iter().filter(|one| one.stands(day)).cloned());
            self.when(state, &mut step, day);
            self.reach(state, &mut step, day);
        }
        Ok(Some(step))
    }

    /// Looking for the invoice of a payment, where the account holds enough cash for all that would be asked, or leaves too
    /// little of it to ask for.
    fn cash(&self, level: &Step, day: Day) -> Result<Option<Step>> {
        let Some(action) = self.query.policy.collection.on_reason.get(&NonPaymentReason::AlreadyPaid) else { return Ok(None) };
        let rests = self.rests(&level.parts, day)?;
        let lowered = rests.iter().any(|rest| !rest.taken.is_empty());
        let left = self.amount_of(level, day)?;
        let covered = lowered && (left.is_zero() || self.minimum()?.is_some_and(|smallest| left < smallest));
        let parts = level.parts.clone();
        Ok(covered.then_some(Step { origin: Origin::Cash, action: *action, date: level.date.max(day), parts, blockers: Vec::new() }))
    }

    /// The next level, for the items that are free of obstacles; where none is, for those that are not.
    fn level_step(&self, state: &State, day: Day, waiting: &[usize]) -> Result<Option<Step>> {
        let others = |mut places: Vec<usize>| {
            places.retain(|place| waiting.binary_search(place).is_err());
            places
        };
        let free = others(self.places(|part| part.is_free(day)));
        let pool = if free.is_empty() { others(self.places(|_| true)) } else { free };
        let mut first: Option<Step> = None;
        for draft in self.drafts(state, &pool, day)? {
            let step = self.judge(state, draft, day)?;
            if step.is_allowed() {
                return Ok(Some(step));
            }
            first = first.or(Some(step));
        }
        Ok(first)
    }

    /// The levels that come next: one for the account, or one for each group of items that share it; what is ready
    /// first, the most severe first.
    fn drafts(&self, state: &State, pool: &[usize], day: Day) -> Result<Vec<Draft>> {
        if self.query.policy.collection.per == CollectionScope::Account {
            return Ok(levels::next(self, state, pool, day)?.into_iter().collect());
        }
        let mut drafts: Vec<Draft> = Vec::new();
        for place in pool {
            if let Some(draft) = levels::next(self, state, &[*place], day)? {
                drafts.push(draft);
            }
        }
        let mut worthwhile = Vec::new();
        let mut rest = Vec::new();
        for draft in drafts {
            let alone = self.is_small(&draft.parts, day)? || self.is_worn_out(state, &draft.parts);
            if alone { rest.push(draft) } else { worthwhile.push(draft) }
        }
        sort_by_key(&mut worthwhile, |one| {
            let waits = (one.date > day).then_some(one.date);
            (waits, Reverse(one.level), one.repeated)
        });
        let mut groups: Vec<Draft> = Vec::new();
        for draft in worthwhile {
            let fits = |group: &&mut Draft| {
                group.level == draft.level && group.repeated == draft.repeated && (draft.date <= day || draft.date == group.date)
            };
            match groups.iter_mut().find(fits) {
                Some(group) => {
                    group.parts.extend(draft.parts);
                    group.date = group.date.min(draft.date);
                }
                None => groups.push(draft),
            }
        }
        groups.extend(rest);
        Ok(groups)
    }

    /// The first day after `after` on which a step may be carried out if nothing else is recorded, with that step. That a
    /// dispute waits for its answer is left aside.
    pub(super) fn first_allowed(&self, state: &State, after: Day) -> Result<Option<(Day, Step)>> {
        for day in self.turning_days(state, after) {
            if let Some(step) = self.rest(state, day)?
                && step.is_allowed()
            {
                return Ok(Some((day, step)));
            }
        }
        Ok(None)
    }

    /// Every day on which the answer can become another one although nothing is recorded, and the first working day
    /// from each: in order.
    fn turning_days(&self, state: &State, after: Day) -> Vec<Day> {
        let (rules, policy) = (&self.query.policy.collection, self.query.policy);
        let mut days = vec![after.next()];
        days.extend(self.rested_on(state));
        let whole = self.obstacles.iter().filter_map(|one| one.until);
        days.extend(whole.chain(self.parts.iter().flat_map(Part::ends)).map(Day::next));
        for proceeding in self.protection.running() {
            days.extend(proceeding.claims_by.into_iter().chain(proceeding.until).map(Day::next));
        }
        let mut done: Vec<Done> = state.progress.iter().filter_map(|progress| progress.done).collect();
        crate::ground::map::sort(&mut done);
        done.dedup();
        days.extend(state.progress.iter().filter_map(|progress| progress.awaited).map(|(_, until)| until.next()));
        days.extend(done.iter().map(|done| done.on.plus(i64::from(rules.repeat_last_every_days))));
        for (part, progress) in self.parts.iter().zip(&state.progress) {
            let due = part.item.due;
            days.extend([due.next(), due.plus(i64::from(policy.overdue.margin_days)).next()]);
            for level in 0..rules.levels.len() {
                days.push(first_day(self, level, part, progress, None));
            }
        }
        // A level that follows the one before counts from it, whichever item that one was carried out for.
        for level in rules.levels.iter().filter(|level| level.anchor == Some(Anchor::Previous)) {
            let grace = if level.days >= 1 { i64::from(rules.grace_days) } else { 0 };
            days.extend(done.iter().map(|done| done.on.plus(i64::from(level.days)).plus(grace)));
        }
        days.retain(|day| *day > after);
        crate::ground::map::sort(&mut days);
        days.dedup();
        let working: Vec<Day> = days.iter().map(|day| self.next_working_day(*day)).collect();
        days.extend(working);
        crate::ground::map::sort(&mut days);
        days.dedup();
        days
    }

    /// How things stand once a step was carried out on a day.
    pub(super) fn after(&self, state: &State, step: &Step, day: Day) -> State {
        let mut next = state.clone();
        for place in &step.parts {
            let Some(progress) = next.progress.get_mut(*place) else { continue };
            progress.pending = None;
            if let Origin::Level { index, .. } = step.origin {
                progress.done = Some(progress.done.filter(|done| done.level > index).unwrap_or(Done { level: index, on: day }));
                progress.attempts.add_coming();
            }
        }
        match step.origin {
            Origin::Proceeding => next.filed_on = Some(day),
            _ if is_internal(step.action) => {}
            _ => next.last_contact = Some(day),
        }
        next
    }
}
