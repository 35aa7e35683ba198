//! What stands before one open due date.

use super::facts::Obstacle;
use crate::case::agreements::Agreements;
use crate::case::ledger::{Item, Ledger};
use crate::case::proceedings::Protection;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::Index;
use crate::ground::money::Money;
use crate::ground::reason::{Reason, codes};
use crate::policy::DisputeScope;
use crate::records::account::{Hold, HoldKind, HoldScope, each};

/// One open due date, as collection sees it.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// The item of the ledger.
    pub(super) item: &'a Item<'a>,
    /// What may be asked for: without what is disputed, by policy, and without what we admitted.
    pub(super) claim: Money,
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

    pub(super) fn is_free(&self, day: Day) -> bool {
        !self.obstacles.iter().any(|obstacle| obstacle.stands(day))
    }
}

/// The holds on collection that stand in the way.
pub(super) fn holds<'a>(query: &Query<'a>) -> impl Iterator<Item = &'a Hold> + use<'a> {
    let query = *query;
    each(&query.account.holds)
        .filter(move |hold| hold.kind == HoldKind::Collection && query.has_come(hold.from))
        .filter(move |hold| hold.until.is_none_or(|until| query.as_of() <= until))
}

pub(super) fn obstacle_of(hold: &Hold) -> Obstacle {
    let mut reason = Reason::new(codes::HOLD).with("kind", hold.kind).with("reason", &hold.reason).with("scope", hold.scope);
    if let Some(target) = &hold.target_id {
        reason = reason.with("target", target);
    }
    if let Some(until) = hold.until {
        reason = reason.with("ends", "yes").with_day("until", until);
    }
    Obstacle::whole(hold.until, reason)
}

/// What is found out once for every item.
pub(super) struct Ground<'a> {
    /// Every due date by its document.
    items: Index<'a>,
    /// The documents that a dispute keeps back as a whole.
    whole: Index<'a>,
    /// Whether a dispute keeps everything back.
    stops_account: bool,
    holds: Vec<&'a Hold>,
    by_invoice: Index<'a>,
    by_order: Index<'a>,
}

impl<'a> Ground<'a> {
    pub(super) fn of(query: &Query<'a>, ledger: &'a Ledger<'a>) -> Self {
        let holds: Vec<&Hold> = holds(query).collect();
        let named = |scope: HoldScope| {
            let holds = holds.iter().enumerate().filter(|(_, hold)| hold.scope == scope);
            Index::new(holds.filter_map(|(place, hold)| Some((hold.target_id.as_deref()?, place))).collect())
        };
        let (by_invoice, by_order) = (named(HoldScope::Invoice), named(HoldScope::Order));
        Self {
            items: Index::of(ledger.items.iter().map(|item| item.id)),
            whole: Index::of(ledger.items.iter().filter(|item| item.stops == DisputeScope::Invoice).map(|item| item.id)),
            stops_account: stops_account(ledger),
            holds,
            by_invoice,
            by_order,
        }
    }

    /// The holds on a document or its order, in the order of the account.
    fn holds_of(&self, item: &Item<'_>) -> impl Iterator<Item = &'a Hold> {
        let order = item.invoice.and_then(|invoice| invoice.order_id.as_deref());
        let mut places: Vec<usize> =
            self.by_invoice.naming(item.id).chain(order.into_iter().flat_map(|id| self.by_order.naming(id))).collect();
        crate::ground::map::sort(&mut places);
        places.into_iter().filter_map(|place| self.holds.get(place).copied())
    }
}

/// Whether an open dispute keeps everything back.
pub(super) fn stops_account(ledger: &Ledger<'_>) -> bool {
    ledger.items.iter().any(|item| item.stops == DisputeScope::Account)
}

pub(super) fn part<'a>(
    query: &Query<'a>,
    ground: &Ground<'a>,
    agreements: &Agreements<'a>,
    protection: &Protection<'a>,
    place: usize,
    item: &'a Item<'a>,
) -> Result<Part<'a>> {
    let rules = &query.policy.collection;
    let mut obstacles = Vec::new();
    let mut partly = Vec::new();
    let obstacle =
        |until: Option<Day>, reason: Reason, amount: Option<Money>| Obstacle { until, reason, id: Some(item.id.to_owned()), amount };
    for one in agreements.promises_about(place).filter(|_| query.policy.promises.blocks_collection) {
        let amount = one.promise.amount.in_currency(item.open.currency())?;
        let reason = Reason::new(codes::PROMISE_OPEN).with_day("on", one.promise.on).with_day("until", one.until);
        obstacles.push(obstacle(Some(one.until), reason.with_money("amount", amount).with("paid", one.status.paid), None));
    }
    for one in agreements.plans_about(place) {
        let mut reason = Reason::new(codes::PLAN_ON_TRACK).with("plan", &*one.plan.id).with("missed", one.status.missed);
        if let Some(due) = one.status.next_due {
            reason = reason.with_day("due", due);
        }
        let until = one.breaks_on.map(Day::previous);
        obstacles.push(obstacle(until, reason.with_money("remaining", one.status.remaining), None));
    }
    let claim = item.collectable()?;
    let whole = ground.whole.first(item.id).is_some();
    // A dispute that stops the account is listed once, of the account.
    if (item.stopped.is_positive() || whole) && !ground.stops_account {
        let part = if whole { item.disputed } else { item.stopped };
        let list = if whole || !claim.is_positive() { &mut obstacles } else { &mut partly };
        list.push(obstacle(None, Reason::new(codes::INVOICE_DISPUTED), Some(part)));
    }
    for hold in ground.holds_of(item).map(obstacle_of) {
        obstacles.push(obstacle(hold.until, hold.reason, None));
    }
    if let Some(proceeding) = protection.of(item) {
        let mut reason = Reason::new(codes::PROTECTED).with("kind", proceeding.kind).with_day("publishedOn", proceeding.published_on);
        if let Some(until) = proceeding.until {
            reason = reason.with("ends", "yes").with_day("until", until);
        }
        obstacles.push(obstacle(proceeding.until, reason, Some(item.open)));
    }
    if let Some(tag) = item.invoice.and_then(|invoice| each(&invoice.tags).find(|tag| rules.exclude_tags.contains(*tag))) {
        obstacles.push(obstacle(None, Reason::new(codes::EXCLUDED).with("tag", tag), None));
    }
    if item.admitted.is_positive() {
        let list = if claim.is_positive() { &mut partly } else { &mut obstacles };
        list.push(obstacle(None, Reason::new(codes::ADMITTED), Some(item.admitted)));
    }
    let residue = query.policy.overdue.min_amount.decimal();
    if claim.is_positive() && item.open.decimal() < residue {
        let reason = Reason::new(codes::BELOW_MINIMUM).with("minimum", Money::from_decimal(residue, item.open.currency())?);
        obstacles.push(obstacle(None, reason, Some(item.open)));
    }
    let alone = ground.items.naming(item.id).count() == 1;
    Ok(Part { item, claim, obstacles, partly, alone })
}
