//! What was agreed with the customer, and whether it holds: promises to pay and repayment plans.
//!
//! An agreement that holds explains why something is open, and keeps collection away from it. Once it no longer holds,
//! the original due dates count again. Documented choices: rules 14 and 23 of [the semantics](crate::semantics).

mod plans;
mod promises;
mod receipts;

pub use plans::{InstalmentState, InstalmentStatus, PlanStanding, PlanStatus, plan_status};
pub use promises::{PromiseState, PromiseStatus, promise_status};

use crate::case::ledger::{Item, Ledger};
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{sort, sort_by_key};
use crate::ground::money::Money;
use crate::records::account::each;
use plans::Planned;
pub(crate) use promises::Promised;
use receipts::{Grounds, Meant, Scope};

/// Every promise and plan of an account on the day asked about, judged once.
#[derive(Debug)]
pub struct Agreements<'a> {
    promises: Vec<Promised<'a>>,
    plans: Vec<Planned<'a>>,
    /// The promises that keep each item from being collected, by position.
    promises_at: Vec<Vec<usize>>,
    /// The plans that hold: those that name documents by item, and those that name none.
    plans_at: Vec<Vec<usize>>,
    general_plans: Vec<usize>,
    meant: Meant,
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
    /// As [`promise_status`].
    pub fn of(query: &Query<'a>, links: &Links<'a>, ledger: &Ledger<'a>) -> Result<Self> {
        let grounds = Grounds::of(query, links, ledger)?;
        let promises = promises::promised(&grounds, &each(&query.account.promises).collect::<Vec<_>>())?;
        let plans = plans::planned(&grounds, &each(&query.account.plans).collect::<Vec<_>>())?;
        let meant = grounds.meant;
        let (promises_at, plans_at) = (vec![Vec::new(); ledger.items.len()], vec![Vec::new(); ledger.items.len()]);
        let mut all = Self { promises, plans, promises_at, plans_at, general_plans: Vec::new(), meant, covers: Vec::new() };
        let add = |lists: &mut Vec<Vec<usize>>, place: usize, number| lists.get_mut(place).into_iter().for_each(|list| list.push(number));
        for (number, one) in all.promises.iter().enumerate() {
            one.covers.iter().for_each(|(place, _)| add(&mut all.promises_at, *place, number));
        }
        for (number, one) in all.plans.iter().enumerate().filter(|(_, one)| one.breaks_on.is_some()) {
            match &one.covers {
                Scope::Named(places) => places.iter().for_each(|place| add(&mut all.plans_at, *place, number)),
                Scope::Existing(_) => all.general_plans.push(number),
            }
        }
        let mut longest: Vec<&Planned<'_>> = all.general_plans.iter().filter_map(|number| all.plans.get(*number)).collect();
        sort_by_key(&mut longest, |one| std::cmp::Reverse(one.breaks_on));
        let mut covers = Vec::new();
        for (place, item) in ledger.items.iter().enumerate() {
            let mut promised = Money::zero(ledger.currency);
            let mut promised_until = None;
            for one in all.promises_about(place) {
                promised_until = promised_until.max(Some(one.waits_until));
                promised = one.part_of(place).map_or(Ok(promised), |part| promised.plus(part))?;
            }
            let named = all.plans_at.get(place).into_iter().flatten().filter_map(|number| all.plans.get(*number)?.breaks_on).max();
            let general = longest.iter().find(|one| all.meant.means(&one.covers, place)).and_then(|one| one.breaks_on);
            let plan_breaks_on = named.max(general);
            if promised_until.is_some() || plan_breaks_on.is_some() {
                covers.push(Cover { id: item.id, instalment: item.instalment, promised_until, promised, plan_breaks_on });
            }
        }
        sort_by_key(&mut covers, |cover| (cover.id, cover.instalment));
        all.covers = covers;
        Ok(all)
    }

    /// How much of this item the open promises are about, as long as the policy waits for them.
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

    /// The last day on which an open promise about this item keeps a part of it back.
    #[must_use]
    pub fn promised_until(&self, item: &Item<'_>) -> Option<Day> {
        self.cover(item).and_then(|cover| cover.promised_until)
    }

    /// The first day on which no plan covers this item any more if nothing is paid.
    #[must_use]
    pub fn plan_breaks_on(&self, item: &Item<'_>) -> Option<Day> {
        self.cover(item).and_then(|cover| cover.plan_breaks_on)
    }

    /// What has become of every promise that had been made by the day, in the order of the account.
    pub fn promise_statuses(&self) -> impl Iterator<Item = &PromiseStatus> {
        self.promises.iter().map(|one| &one.status)
    }

    /// How every plan that existed on the day stands, in the order of the account.
    pub fn plan_statuses(&self) -> impl Iterator<Item = &PlanStatus> {
        self.plans.iter().map(|one| &one.status)
    }

    /// Every plan that existed on the day, with how it stands.
    pub(crate) fn plans(&self) -> impl Iterator<Item = &Planned<'a>> {
        self.plans.iter()
    }

    /// Every promise that had been made, with what has become of it.
    pub(crate) fn promises(&self) -> impl Iterator<Item = &Promised<'a>> {
        self.promises.iter()
    }

    /// The open promises that are about this item.
    pub(crate) fn promises_about<'s>(&'s self, place: usize) -> impl Iterator<Item = &'s Promised<'a>> {
        self.promises_at.get(place).into_iter().flatten().filter_map(|number| self.promises.get(*number))
    }

    /// The plans that hold and cover this item.
    pub(crate) fn plans_about<'s>(&'s self, place: usize) -> impl Iterator<Item = &'s Planned<'a>> {
        let general =
            self.general_plans.iter().filter(|number| self.plans.get(**number).is_some_and(|one| self.meant.means(&one.covers, place)));
        let mut numbers: Vec<usize> = self.plans_at.get(place).into_iter().flatten().chain(general).copied().collect();
        sort(&mut numbers);
        numbers.into_iter().filter_map(|number| self.plans.get(number))
    }

    fn cover(&self, item: &Item<'_>) -> Option<&Cover<'a>> {
        let place = self.covers.binary_search_by(|cover| (cover.id, cover.instalment).cmp(&(item.id, item.instalment))).ok()?;
        self.covers.get(place)
    }
}
