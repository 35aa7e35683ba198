//! What is known of an account on the day asked about: the ground on which every day from then on is judged.

use super::progress::{self, Progress, is_conversation, is_outgoing};
use crate::account::{Channel, Contact, DebtorKind, Hold, HoldKind, HoldScope, each};
use crate::agreements::Agreements;
use crate::calendar::Calendar;
use crate::date::Day;
use crate::error::Result;
use crate::ledger::{Item, Ledger};
use crate::map::{Index, sort_by_key};
use crate::money::Money;
use crate::policy::{Compare, DisputeScope};
use crate::proceedings::{Protection, protection};
use crate::question::Query;
use crate::reason::{Reason, codes};
use crate::terms::Adjust;

/// Something that keeps an item, or the whole account, from being collected, up to its last day.
#[derive(Clone, Debug)]
pub(super) struct Obstacle {
    /// Last day on which it stands in the way; none = no end in sight.
    pub(super) until: Option<Day>,
    /// The blocker, without items and their amount.
    pub(super) reason: Reason,
    /// The document of the item; none when the account as a whole is meant.
    pub(super) id: Option<String>,
    /// What it keeps back, where that adds up over items.
    pub(super) amount: Option<Money>,
}

impl Obstacle {
    fn whole(until: Option<Day>, reason: Reason) -> Self {
        Self { until, reason, id: None, amount: None }
    }

    pub(super) fn stands(&self, day: Day) -> bool {
        self.until.is_none_or(|until| day <= until)
    }
}

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

/// The facts of an account on the day asked about.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub(super) query: Query<'a>,
    pub(super) ledger: &'a Ledger<'a>,
    pub(super) agreements: Agreements<'a>,
    pub(super) protection: Protection<'a>,
    pub(super) parts: Vec<Part<'a>>,
    /// What stands in the way of the whole account.
    pub(super) obstacles: Vec<Obstacle>,
    calendars: [Calendar; 2],
}

/// How far collection has come: what changes when a step is carried out.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// One for each part.
    pub(super) progress: Vec<Progress>,
    /// The last contact that went out.
    pub(super) last_contact: Option<Day>,
    /// The days of conversations, ours and the customer's.
    pub(super) conversations: Vec<Day>,
    /// Levels recorded, whichever item they were about, with their last day.
    pub(super) filed_on: Option<Day>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(query: &Query<'a>, ledger: &'a Ledger<'a>) -> Result<Self> {
        let agreements = Agreements::of(query, ledger)?;
        let protection = protection(query);
        let rules = &query.policy.collection;
        let mut parts = Vec::new();
        let ground = Ground::of(query, ledger);
        for (place, item) in ledger.items.iter().enumerate().filter(|(_, item)| item.open.is_positive()) {
            parts.push(part(query, &ground, &agreements, &protection, place, item)?);
        }
        let natural =
            matches!(query.account.party.as_ref().and_then(|party| party.kind), Some(DebtorKind::SoleTrader | DebtorKind::Consumer));
        let person = if natural { rules.person_calendar } else { Adjust::None };
        let calendars = [rules.calendar, person].map(|adjust| match adjust {
            Adjust::None => Calendar::EveryDay,
            Adjust::Civil => Calendar::civil(&query.policy.country),
            Adjust::Target => Calendar::Target,
        });
        let mut facts = Self { query: *query, ledger, agreements, protection, parts, obstacles: Vec::new(), calendars };
        facts.obstacles = facts.of_account()?;
        Ok(facts)
    }

    /// What stands in the way of the account as a whole.
    fn of_account(&self) -> Result<Vec<Obstacle>> {
        let (query, rules) = (&self.query, &self.query.policy.collection);
        let mut found = Vec::new();
        if let Some(tag) = each(&query.account.tags).find(|tag| rules.exclude_tags.contains(*tag)) {
            found.push(Obstacle::whole(None, Reason::new(codes::EXCLUDED).with("tag", tag)));
        }
        found.extend(holds(query).filter(|hold| hold.scope == HoldScope::Account).map(obstacle_of));
        if stops_account(self.ledger) {
            let disputed = self.ledger.sum(|item| item.disputed)?;
            let mut ids: Vec<&str> = self.ledger.items.iter().filter(|item| item.disputed.is_positive()).map(|item| item.id).collect();
            crate::map::sort(&mut ids);
            ids.dedup();
            let reason = Reason::new(codes::INVOICE_DISPUTED).with("invoices", ids.join(", "));
            found.push(Obstacle { amount: Some(disputed), ..Obstacle::whole(None, reason) });
        }
        Ok(found)
    }

    /// The contacts recorded so far, and how far they have brought each item.
    pub(super) fn state(&self) -> State {
        let query = &self.query;
        let mut contacts: Vec<&Contact> = each(&query.account.contacts).filter(|contact| query.has_come(contact.on)).collect();
        sort_by_key(&mut contacts, |contact| contact.on);
        let talks = |contact: &&&Contact| is_conversation(contact.channel);
        let filed = |contact: &&&Contact| contact.level_id.as_deref() == Some("file-claim");
        State {
            progress: progress::of_parts(query, &self.parts, &contacts),
            last_contact: contacts.iter().filter(|contact| is_outgoing(contact)).map(|contact| contact.on).max(),
            conversations: contacts.iter().filter(talks).map(|contact| contact.on).collect(),
            filed_on: contacts.iter().filter(filed).map(|contact| contact.on).max(),
        }
    }

    /// Whether a contact may fall on a day.
    pub(super) fn is_working_day(&self, day: Day) -> bool {
        self.calendars.iter().all(|calendar| calendar.is_working_day(day))
    }

    /// The day itself, or the first after it on which a contact may fall.
    pub(super) fn next_working_day(&self, day: Day) -> Day {
        std::iter::successors(Some(day), |day| Some(day.next())).take(14).find(|day| self.is_working_day(*day)).unwrap_or(day)
    }

    /// The first day on which the interval since the last contact has passed.
    pub(super) fn rested_on(&self, state: &State) -> Option<Day> {
        let rules = &self.query.policy.collection;
        let days = i64::from(rules.min_interval_days);
        state.last_contact.map(|last| match rules.interval_compare {
            Compare::GreaterOrEqual => last.plus(days),
            Compare::Greater => last.plus(days).next(),
        })
    }

    /// The first channel of a level on which the customer can be reached; `Err` when there is none, `Ok(None)` when
    /// the level names no channel or nobody said how the customer is reached.
    pub(super) fn channel(&self, channels: &[Channel]) -> Result<Option<Channel>, ()> {
        let Some(party) = self.query.account.party.as_ref().filter(|_| !channels.is_empty()) else { return Ok(None) };
        let address = party.address.as_ref().is_some_and(|address| address.street.is_some() && address.city.is_some());
        let reaches = |channel: &Channel| match channel {
            Channel::Email => party.email.is_some(),
            Channel::Pec => party.pec.is_some(),
            Channel::Phone | Channel::Sms => party.phone.is_some(),
            Channel::Letter | Channel::RegisteredLetter | Channel::Visit => address,
            Channel::Statement => party.email.is_some() || address,
            Channel::Chat | Channel::Portal => true,
        };
        channels.iter().copied().find(reaches).map(Some).ok_or(())
    }
}

/// The holds on collection that stand in the way.
fn holds<'a>(query: &Query<'a>) -> impl Iterator<Item = &'a Hold> + use<'a> {
    let query = *query;
    each(&query.account.holds)
        .filter(move |hold| hold.kind == HoldKind::Collection && query.has_come(hold.from))
        .filter(move |hold| hold.until.is_none_or(|until| query.as_of() <= until))
}

fn obstacle_of(hold: &Hold) -> Obstacle {
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
struct Ground<'a> {
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
    fn of(query: &Query<'a>, ledger: &'a Ledger<'a>) -> Self {
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
        crate::map::sort(&mut places);
        places.into_iter().filter_map(|place| self.holds.get(place).copied())
    }
}

/// Whether an open dispute keeps everything back.
fn stops_account(ledger: &Ledger<'_>) -> bool {
    ledger.items.iter().any(|item| item.stops == DisputeScope::Account)
}

fn part<'a>(
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
    // What stops the account is said once, of the account.
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
