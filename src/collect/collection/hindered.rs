//! What stands in the way of a step on a day.

use super::attempts::Attempts;
use super::blocker::Blocker;
use super::facts::{Facts, Obstacle, State};
use super::levels::{self, Draft, first_day, ungraced};
use super::progress::is_conversation;
use super::step::{Origin, Step};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::policy::StepAction;

impl Facts<'_> {
    fn total(&self, parts: &[usize], day: Day) -> Result<Money> {
        Money::sum(self.at(parts).map(|part| part.claim_on(day)), self.ledger.currency)
    }

    pub(super) fn minimum(&self) -> Result<Option<Money>> {
        let smallest = self.query.policy.collection.min_amount.of(self.ledger.currency);
        smallest.map(|amount| Money::from_decimal(amount.decimal(), self.ledger.currency)).transpose()
    }

    pub(super) fn is_small(&self, parts: &[usize], day: Day) -> Result<bool> {
        let total = self.total(parts, day)?;
        Ok(self.minimum()?.is_some_and(|smallest| total < smallest))
    }

    fn attempts(&self, state: &State, parts: &[usize]) -> usize {
        let mut all = Attempts::default();
        for progress in state.at(parts) {
            all.join(&progress.attempts);
        }
        all.count()
    }

    pub(super) fn is_worn_out(&self, state: &State, parts: &[usize]) -> bool {
        self.attempts(state, parts) >= usize::from(self.query.policy.collection.max_attempts)
    }

    /// Everything that stands in the way of a level on a day.
    pub(super) fn judge(&self, state: &State, draft: Draft, day: Day) -> Result<Step> {
        let rules = &self.query.policy.collection;
        let origin = Origin::Level { index: draft.level, repeated: draft.repeated };
        let Some(level) = rules.levels.get(draft.level) else { return Err(crate::CreditError::internal("no such level")) };
        let mut step = Step { origin, action: level.action, date: draft.date, parts: draft.parts, blockers: Vec::new() };
        let parts: Vec<_> = self.at(&step.parts).collect();
        for part in &parts {
            step.blockers.extend(part.obstacles.iter().filter(|one| one.stands(day)).cloned());
        }
        step.blockers.extend(self.obstacles.iter().filter(|one| one.stands(day)).cloned());
        let amount = self.total(&step.parts, day)?;
        let nothing = amount.is_zero() && step.blockers.iter().any(|one| one.id.is_some());
        if let Some(smallest) = self.minimum()?.filter(|smallest| amount < *smallest && !nothing) {
            let blocker = Blocker::BelowMinimum { minimum: smallest.minor() };
            step.blockers.push(Obstacle { amount: Some(amount), ..Obstacle::whole(None, blocker) });
        }
        let attempts = self.attempts(state, &step.parts);
        if attempts >= usize::from(rules.max_attempts) {
            step.blockers.push(Obstacle::whole(None, Blocker::AttemptsExhausted { attempts, max: rules.max_attempts }));
        }
        self.grace(state, &mut step, draft.level, day);
        self.when(state, &mut step, day);
        self.proof(state, &mut step, draft.level, day);
        self.reach(state, &mut step, day);
        Ok(step)
    }

    /// Days of grace: they keep back what counts from the due date, up to their last day.
    fn grace(&self, state: &State, step: &mut Step, level: usize, day: Day) {
        let days = i64::from(self.query.policy.collection.grace_days);
        let counts = self.query.policy.collection.levels.get(level).is_some_and(|level| level.days >= 1);
        if days == 0 || !counts || day >= step.date {
            return;
        }
        let done = levels::done(state, &step.parts);
        let graced = self.at(&step.parts).zip(state.at(&step.parts)).find(|(part, progress)| {
            let until = part.item.due.plus(days);
            let first = first_day(self, level, part, progress, done);
            part.item.due < day && day <= until && day < first
        });
        if let Some((part, progress)) = graced {
            let until = part.item.due.plus(days);
            step.blockers.push(Obstacle::whole(Some(until), Blocker::Grace { until, days }));
            // By itself the level could be carried out: only grace keeps it back.
            if ungraced(self, level, part, progress, done) <= day {
                step.date = step.date.min(day);
            }
        }
    }

    /// Its day, the working days, and the days between contacts.
    pub(super) fn when(&self, state: &State, step: &mut Step, day: Day) {
        let first = self.next_working_day(step.date.max(day));
        if first > day {
            step.blockers.push(Obstacle::whole(Some(first.previous()), Blocker::NotYet { on: first }));
        }
        // The customer asked for it, so no interval since the last contact has to pass.
        let asked =
            matches!(step.origin, Origin::Reason { .. }) && matches!(step.action, StepAction::ResendInvoice | StepAction::ProposePlan);
        if let (Some(last), Some(rested)) = (state.last_contact, self.rested_on(state).filter(|rested| *rested > day && !asked)) {
            let days = i64::from(self.query.policy.collection.min_interval_days);
            step.blockers.push(Obstacle::whole(Some(rested.previous()), Blocker::ContactedRecently { last, days, on: rested }));
        }
    }

    /// A level that was sent and waits for its proof is not sent again.
    fn proof(&self, state: &State, step: &mut Step, level: usize, day: Day) {
        let Some(until) = self.awaited_until(state, &step.parts, level).filter(|until| day <= *until) else { return };
        if let Some(last) = state.last_contact.filter(|_| !step.is_too_soon()) {
            let (on, days) = (until.next(), until.next().days_since(last));
            step.blockers.push(Obstacle::whole(Some(until), Blocker::ContactedRecently { last, days, on }));
        }
    }

    /// The last day of waiting for the proof of a level.
    pub(super) fn awaited_until(&self, state: &State, parts: &[usize], level: usize) -> Option<Day> {
        let known = state.at(parts).filter_map(|progress| progress.awaited);
        known.filter(|(index, _)| *index == level).map(|(_, until)| until).max()
    }

    /// Whether the customer can be reached, and has not been spoken to that day.
    pub(super) fn reach(&self, state: &State, step: &mut Step, day: Day) {
        let channels = self.channels_of(step);
        let channel = self.channel(channels);
        if channel.is_err() {
            let names: Vec<&str> = channels.iter().map(|channel| channel.as_str()).collect();
            step.blockers.push(Obstacle::whole(None, Blocker::NoChannel { channels: names.join(", ") }));
        }
        let talk = step.action == StepAction::Call || channel.ok().flatten().is_some_and(is_conversation);
        let most = usize::from(self.query.policy.collection.max_per_day);
        let had = state.conversations.iter().filter(|on| **on == day).count();
        if talk && most > 0 && had >= most && !step.is_too_soon() {
            let blocker = Blocker::ContactedRecently { last: day, days: 0, on: day.next() };
            step.blockers.push(Obstacle::whole(Some(day), blocker));
        }
    }
}
