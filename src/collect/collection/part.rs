//! What stands before one open due date.

use super::blocker::Blocker;
use super::facts::Obstacle;
use crate::case::agreements::{Agreements, PlanStatus, Promised};
use crate::case::ledger::contested::Stop;
use crate::case::ledger::{Item, Ledger};
use crate::case::linked::Case;
use crate::case::proceedings::Protection;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::Linked;
use crate::ground::money::Money;
use crate::records::account::{Hold, HoldKind, HoldScope, each};

/// One open due date, as collection sees it.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// The item of the ledger.
    pub(super) item: &'a Item<'a>,
    /// What may be asked for: without what is disputed, by policy, and without what we admitted.
    pub(super) claim: Money,
    /// Whether a dispute keeps back its whole document, or the account.
    stopped: bool,
    /// What open promises leave of `claim`, each up to a day, by day; all of it where they reach it all, and stand in its way.
    left: Vec<(Day, Money)>,
    /// What keeps all of it from being asked for.
    pub(super) obstacles: Vec<Obstacle>,
    /// What keeps a part of it from being asked for.
    pub(super) partly: Vec<Obstacle>,
    /// Whether it is the only due date of its document.
    pub(super) alone: bool,
}

impl Part<'_> {
    /// The date of its document; the due date of a bill without one.
    pub(super) fn issued(&self) -> Day {
        self.item.invoice.map_or(self.item.due, |invoice| invoice.issued)
    }

    /// What may be asked for on a day, while promises keep back a part of it.
    pub(super) fn claim_on(&self, day: Day) -> Money {
        self.left.iter().find(|(until, _)| day <= *until).map_or(self.claim, |(_, left)| *left)
    }

    /// What a step about it on a day asks for: nothing while a dispute keeps back its whole document or the account.
    pub(super) fn asked_on(&self, day: Day) -> Money {
        if self.stopped { Money::zero(self.claim.currency()) } else { self.claim_on(day) }
    }

    /// The last days of what keeps it back, in whole or in part.
    pub(super) fn ends(&self) -> impl Iterator<Item = Day> {
        self.obstacles.iter().filter_map(|one| one.until).chain(self.left.iter().map(|(until, _)| *until))
    }

    pub(super) fn is_free(&self, day: Day) -> bool {
        !self.obstacles.iter().any(|obstacle| obstacle.stands(day))
    }
}

/// Whether a hold keeps something from being collected.
pub(super) fn stops_collecting(hold: &Hold, query: &Query<'_>) -> bool {
    hold.kind == HoldKind::Collection && query.has_come(hold.from) && hold.until.is_none_or(|until| query.as_of() <= until)
}

pub(super) fn obstacle_of(hold: &Hold) -> Obstacle {
    let (kind, scope, until) = (hold.kind, hold.scope, hold.until);
    Obstacle::whole(
        until,
        Blocker::Hold { kind, reason: hold.reason.clone(), scope, target: hold.target_id.clone().map(String::from), until },
    )
}

/// What is found out once for every item.
pub(super) struct Ground<'a> {
    query: Query<'a>,
    holds: &'a Linked<'a, Hold>,
}

impl<'a> Ground<'a> {
    pub(super) fn of(case: &'a Case<'_>) -> Self {
        Self { query: **case, holds: case.links().holds() }
    }

    /// The holds on a document or its order, in the order of the account.
    fn holds_of(&self, item: &Item<'_>) -> impl Iterator<Item = &'a Hold> {
        let order = item.invoice.and_then(|invoice| invoice.order_id.as_deref());
        let is_on = move |hold: &Hold| match hold.scope {
            HoldScope::Invoice => hold.target_id.as_deref() == Some(item.id),
            HoldScope::Order => order.is_some() && hold.target_id.as_deref() == order,
            HoldScope::Account => false,
        };
        self.holds.naming_either(item.id, order).filter(move |hold| is_on(hold) && stops_collecting(hold, &self.query))
    }
}

pub(super) fn part<'a>(
    query: &Query<'a>,
    ground: &Ground<'a>,
    ledger: &Ledger<'_>,
    agreements: &Agreements<'a>,
    protection: &Protection<'a>,
    place: usize,
    item: &'a Item<'a>,
) -> Result<Part<'a>> {
    let rules = &query.policy.collection;
    let mut obstacles = Vec::new();
    let mut partly = Vec::new();
    let obstacle =
        |until: Option<Day>, blocker: Blocker, amount: Option<Money>| Obstacle { until, blocker, id: Some(item.id.to_owned()), amount };
    let claim = item.collectable()?;
    let promises: Vec<(&Promised<'_>, Money)> = if query.policy.promises.blocks_collection {
        agreements.promises_about(place).filter_map(|one| Some((one, one.part_of(place)?))).collect()
    } else {
        Vec::new()
    };
    let left = left_by(claim, &promises)?;
    // Up to here promises reach all of it.
    let whole = left.iter().rfind(|(_, left)| *left == claim).map(|(until, _)| *until);
    for (one, _) in &promises {
        let amount = query.stated(one.promise.amount, one.promise.currency)?.minor();
        let (on, until, paid) = (one.promise.on, one.waits_until, one.status.paid.minor());
        let blocker = Blocker::PromiseOpen { on, until, amount, paid };
        if let Some(whole) = whole {
            obstacles.push(obstacle(Some(until.min(whole)), blocker, None));
        } else {
            partly.push(obstacle(Some(until), blocker, None));
        }
    }
    for one in agreements.plans_about(place) {
        let PlanStatus { remaining, missed, next_due: due, .. } = one.status;
        let blocker = Blocker::PlanOnTrack { plan: one.plan.id.to_string(), remaining: remaining.minor(), missed, due };
        obstacles.push(obstacle(one.breaks_on.map(Day::previous), blocker, None));
    }
    let disputed = |part| obstacle(None, Blocker::InvoiceDisputed { invoices: None }, Some(part));
    let stop = ledger.stop_of(item);
    match stop {
        // A dispute that stops the account is listed once, of the account.
        Stop::Nothing | Stop::Account => {}
        Stop::Part(part) if claim.is_positive() => partly.push(disputed(part)),
        Stop::Part(part) | Stop::Document(part) => obstacles.push(disputed(part)),
    }
    for hold in ground.holds_of(item).map(obstacle_of) {
        obstacles.push(obstacle(hold.until, hold.blocker, None));
    }
    if let Some(proceeding) = protection.of(item) {
        let (kind, published_on, until) = (proceeding.kind, proceeding.published_on, proceeding.until);
        obstacles.push(obstacle(until, Blocker::Protected { kind, published_on, until }, Some(item.open)));
    }
    if let Some(tag) = item.invoice.and_then(|invoice| each(&invoice.tags).find(|tag| rules.exclude_tags.contains(*tag))) {
        obstacles.push(obstacle(None, Blocker::Excluded { tag: tag.clone() }, None));
    }
    if item.admitted.is_positive() {
        let list = if claim.is_positive() { &mut partly } else { &mut obstacles };
        list.push(obstacle(None, Blocker::Admitted, Some(item.admitted)));
    }
    if let Some(until) = item.late_discount {
        obstacles.push(obstacle(None, Blocker::DiscountLate { until }, Some(item.open)));
    }
    let residue = query.policy.overdue.min_amount.decimal();
    if claim.is_positive() && item.open.decimal() < residue {
        let minimum = Money::from_decimal(residue, item.open.currency())?.minor();
        obstacles.push(obstacle(None, Blocker::BelowMinimum { minimum }, Some(item.open)));
    }
    let alone = ledger.items_of(item.id).count() == 1;
    let stopped = ledger.stops_whole(item);
    Ok(Part { item, claim, stopped, left, obstacles, partly, alone })
}

/// What promises leave of a claim up to the last day of each, by day; all of it while they reach it all.
fn left_by(claim: Money, promises: &[(&Promised<'_>, Money)]) -> Result<Vec<(Day, Money)>> {
    let mut ends: Vec<Day> = promises.iter().map(|(one, _)| one.waits_until).collect();
    crate::ground::map::sort(&mut ends);
    ends.dedup();
    let mut left = Vec::with_capacity(ends.len());
    for end in ends {
        let kept = Money::sum(promises.iter().filter(|(one, _)| one.waits_until >= end).map(|(_, part)| *part), claim.currency())?;
        left.push((end, if kept >= claim { claim } else { claim.minus(kept)? }));
    }
    Ok(left)
}
