//! What may be asked of each open due date today, for whoever writes to the customer.

use super::answer::{self, NextStep};
use super::blocker::Blocker;
use super::explained::said;
use super::facts::{Facts, Obstacle};
use super::part::Part;
use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Money};
use crate::ground::reason::Reason;

/// Obstacles that were met, to be told without what we wrote for ourselves.
pub(crate) struct Met {
    obstacles: Vec<Obstacle>,
    currency: Currency,
}

impl Met {
    /// As reasons.
    ///
    /// # Errors
    /// `out-of-range` when sums do not fit.
    pub(crate) fn told(&self) -> Result<Vec<Reason>> {
        said(&self.obstacles, self.currency, Blocker::told)
    }

    /// Whether something of it is disputed, or was admitted.
    pub(crate) fn any_disputed(&self) -> bool {
        self.obstacles.iter().any(|one| matches!(one.blocker, Blocker::InvoiceDisputed { .. } | Blocker::Admitted))
    }

    /// Whether something of it is promised, or on a plan that holds.
    pub(crate) fn any_agreed(&self) -> bool {
        self.obstacles.iter().any(|one| matches!(one.blocker, Blocker::PromiseOpen { .. } | Blocker::PlanOnTrack { .. }))
    }
}

/// The next step, with what stands in its way; of a step that is allowed, with what it leaves out.
///
/// # Errors
/// As [`next_step`](super::next_step).
pub(crate) fn step_with_obstacles(case: &Case<'_>) -> Result<(NextStep, Met)> {
    let (step, obstacles) = answer::answer(case)?;
    let met = Met { obstacles, currency: step.currency };
    Ok((step, met))
}

/// An open due date and what may be asked of it.
#[derive(Clone)]
pub(crate) struct Askable<'a> {
    /// The due date.
    pub(crate) item: &'a Item<'a>,
    /// What may be asked for; zero where something keeps all of it back today.
    pub(crate) asked: Money,
    /// Unmatched cash that `asked` is already without.
    pub(crate) taken: Vec<(Day, Money)>,
}

/// What may be asked today, whatever the ladder says.
pub(crate) struct Asking<'a> {
    facts: Facts<'a>,
}

impl<'a> Asking<'a> {
    /// # Errors
    /// As [`next_step`](super::next_step).
    pub(crate) fn of(case: &'a Case<'_>) -> Result<Self> {
        Facts::of(case).map(|facts| Self { facts })
    }

    /// Every open due date, oldest first.
    pub(crate) fn items(&self) -> Vec<Askable<'a>> {
        let today = self.facts.query.as_of();
        let nothing = Money::zero(self.facts.ledger.currency);
        let asked = |part: &Part<'a>| if part.is_free(today) { part.asked_on(today).or_zero() } else { nothing };
        self.facts.parts.iter().map(|part| Askable { item: part.item, asked: asked(part), taken: Vec::new() }).collect()
    }

    /// What stands today in the way of the account as a whole.
    pub(crate) fn of_account(&self) -> Met {
        let today = self.facts.query.as_of();
        let obstacles = self.facts.obstacles.iter().filter(|one| one.stands(today)).cloned().collect();
        Met { obstacles, currency: self.facts.ledger.currency }
    }

    /// What stands today in the way of due dates, or of a part of what is open on them.
    pub(crate) fn of_items(&self, meant: impl Fn(&Item<'_>) -> bool) -> Met {
        let today = self.facts.query.as_of();
        let parts = self.facts.parts.iter().filter(|part| meant(part.item));
        let all = parts.flat_map(|part| part.obstacles.iter().chain(&part.partly)).filter(|one| one.stands(today));
        Met { obstacles: all.cloned().collect(), currency: self.facts.ledger.currency }
    }
}
