//! What to do with this customer today, why, what stands in the way, and what comes after (sollecito).
//!
//! One pure function of the account, the policy and the day. Nothing is scheduled and nothing is stored: a missed
//! day is caught up, a payment takes effect at once, and any past day gives the answer it gave then. Everything is a
//! recommendation: nothing is ever sent. Documented choices: rules 19 to 24 of [the semantics](crate::semantics).
//!
//! How an answer comes about: the ledger says what is open, `facts` what keeps each item back, `progress` which
//! levels the recorded contacts carried out, `levels` which one comes next, and `step` judges it on a day. The days to
//! come are judged from the same facts, so that `on` and `following` are what the function itself will answer.

mod answer;
pub(crate) mod askable;
mod attempts;
mod blocker;
mod explained;
mod facts;
mod hindered;
mod levels;
mod part;
pub(crate) mod progress;
pub(crate) mod silence;
mod since;
mod step;

pub use answer::{FollowingStep, NextAction, NextStep, StepItem};
pub(crate) use silence::FormalNotices;
pub use silence::{Suspicion, no_cash_suspected};

use crate::case::linked::Case;
use crate::ground::error::Result;

pub(crate) use crate::case::contacts::FILED;

/// The next collection step of an account.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn next_step(case: &Case<'_>) -> Result<NextStep> {
    Ok(answer::answer(case)?.0)
}

/// The most severe level carried out on what is open: its position in the policy, from 0, and the day.
///
/// # Errors
/// As [`next_step`].
pub fn level_reached(case: &Case<'_>) -> Result<Option<(usize, crate::Day)>> {
    let facts = facts::Facts::of(case)?;
    let state = facts.state();
    Ok(state.progress.iter().filter_map(|progress| progress.done).max().map(|done| (done.level, done.on)))
}
