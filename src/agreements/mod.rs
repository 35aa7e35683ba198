//! What was agreed with the customer, and whether it holds: promises to pay and repayment plans.
//!
//! An agreement that holds explains why something is open, and keeps collection away from it; one that does not
//! lets the original due dates speak again. Documented choices: rules 14 and 23 of the semantics.

mod plans;
mod promises;
mod propose;
mod receipts;

pub use plans::{InstalmentState, InstalmentStatus, PlanStanding, PlanStatus, ask_plan_status, plan_status, plan_statuses};
pub use promises::{PromiseState, PromiseStatus, ask_promise_status, promise_status, promise_statuses};
pub use propose::{PlanOptions, PlanProposal, PlanWishes, ProposedInstalment, ProposedPlan, ask_propose_plan, propose_plan};

use crate::account::each;
use crate::date::Day;
use crate::error::Result;
use crate::ledger::{Item, Ledger};
use crate::money::Money;
use crate::question::Query;
use plans::Planned;
use promises::Promised;

/// Every promise and plan of an account on the day asked about, judged once.
#[derive(Debug)]
pub struct Agreements<'a> {
    promises: Vec<Promised<'a>>,
    plans: Vec<Planned<'a>>,
    /// For each item that a promise or a plan explains: its document and instalment, the end of the promises that cover it, and the
    /// day on which the last plan that covers it breaks.
    covers: Vec<Cover<'a>>,
}

#[derive(Debug)]
struct Cover<'a> {
    id: &'a str,
    instalment: u32,
    promised_until: Option<Day>,
    promised: Money,
    plan_breaks_on: Option<Day>,
}

impl<'a> Agreements<'a> {
    /// Judges the promises and plans of an account.
    ///
    /// # Errors
    /// As [`promise_statuses`].
    pub fn of(query: &Query<'a>, ledger: &Ledger<'a>) -> Result<Self> {
        let promises = promises::promised(query, ledger, &each(&query.account.promises).collect::<Vec<_>>())?;
        let plans = plans::planned(query, ledger, &each(&query.account.plans).collect::<Vec<_>>())?;
        let mut covers = Vec::new();
        for (place, item) in ledger.items.iter().enumerate() {
            let open = || {
                promises.iter().flat_map(|one| one.covers.iter().map(move |cover| (one.until, cover))).filter(|(_, cover)| cover.0 == place)
            };
            let cover = Cover {
                id: item.id,
                instalment: item.instalment,
                promised_until: open().map(|(until, _)| until).max(),
                promised: Money::sum(open().map(|(_, cover)| cover.1), ledger.currency)?,
                plan_breaks_on: plans.iter().filter(|one| one.covers.contains(&place)).filter_map(|one| one.breaks_on).max(),
            };
            if cover.promised_until.is_some() || cover.plan_breaks_on.is_some() {
                covers.push(cover);
            }
        }
        Ok(Self { promises, plans, covers })
    }

    /// Whether an open promise is about this item.
    #[must_use]
    pub fn promised(&self, item: &Item<'_>) -> bool {
        self.promised_until(item).is_some()
    }

    /// How much of this item the open promises are about.
    #[must_use]
    pub fn promised_amount(&self, item: &Item<'_>) -> Option<Money> {
        self.cover(item).filter(|cover| cover.promised_until.is_some()).map(|cover| cover.promised)
    }

    /// Whether a plan that holds covers this item.
    #[must_use]
    pub fn on_plan(&self, item: &Item<'_>) -> bool {
        self.plan_breaks_on(item).is_some()
    }

    /// Count of promises that were broken, or kept only in part.
    #[must_use]
    pub fn broken_promises(&self) -> usize {
        let failed = |one: &&Promised<'_>| matches!(one.status.status, PromiseState::Broken | PromiseState::PartlyKept);
        self.promises.iter().filter(failed).count()
    }

    /// The last day of the tolerance of the open promises about this item.
    #[must_use]
    pub fn promised_until(&self, item: &Item<'_>) -> Option<Day> {
        self.cover(item).and_then(|cover| cover.promised_until)
    }

    /// The first day on which no plan covers this item any more if nothing is paid.
    #[must_use]
    pub fn plan_breaks_on(&self, item: &Item<'_>) -> Option<Day> {
        self.cover(item).and_then(|cover| cover.plan_breaks_on)
    }

    /// Every promise that had been made, with what has become of it.
    pub(crate) fn promises(&self) -> impl Iterator<Item = &Promised<'a>> {
        self.promises.iter()
    }

    /// The open promises that are about this item.
    pub(crate) fn promises_about<'s>(&'s self, place: usize) -> impl Iterator<Item = &'s Promised<'a>> {
        self.promises.iter().filter(move |one| one.covers.iter().any(|(at, _)| *at == place))
    }

    /// The plans that hold and cover this item.
    pub(crate) fn plans_about<'s>(&'s self, place: usize) -> impl Iterator<Item = &'s Planned<'a>> {
        self.plans.iter().filter(move |one| one.breaks_on.is_some() && one.covers.contains(&place))
    }

    fn cover(&self, item: &Item<'_>) -> Option<&Cover<'a>> {
        self.covers.iter().find(|cover| cover.id == item.id && cover.instalment == item.instalment)
    }
}
