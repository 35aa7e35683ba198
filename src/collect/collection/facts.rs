//! What is known of an account on the day asked about: the ground on which every day from then on is judged.

use super::blocker::Blocker;
use super::part::{Ground, Part, obstacle_of, part, stops_collecting};
use super::progress::{self, Named, Progress, is_conversation};
use crate::case::agreements::Agreements;
use crate::case::contacts::{in_order, is_outgoing, reached};
use crate::case::dispute::{OwedAnswer, owed_answers};
use crate::case::ledger::Ledger;
use crate::case::linked::Case;
use crate::case::proceedings::Protection;
use crate::case::question::Query;
use crate::ground::calendar::Calendar;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::policy::Compare;
use crate::records::account::{Channel, Contact, DebtorKind, HoldScope, each};
use crate::records::terms::Adjust;

/// Something that keeps an item, or the whole account, from being collected, up to its last day.
#[derive(Clone, Debug)]
pub(super) struct Obstacle {
    /// Last day on which it stands in the way; none = no end in sight.
    pub(super) until: Option<Day>,
    /// What it is.
    pub(super) blocker: Blocker,
    /// The document of the item; none when the account as a whole is meant.
    pub(super) id: Option<String>,
    /// What it keeps back, where that adds up over items.
    pub(super) amount: Option<Money>,
}

impl Obstacle {
    pub(super) fn whole(until: Option<Day>, blocker: Blocker) -> Self {
        Self { until, blocker, id: None, amount: None }
    }

    pub(super) fn stands(&self, day: Day) -> bool {
        self.until.is_none_or(|until| day <= until)
    }
}

/// The facts of an account on the day asked about.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub(super) query: Query<'a>,
    pub(super) ledger: &'a Ledger<'a>,
    pub(super) agreements: &'a Agreements<'a>,
    pub(super) protection: &'a Protection<'a>,
    pub(super) parts: Vec<Part<'a>>,
    /// What stands in the way of the whole account.
    pub(super) obstacles: Vec<Obstacle>,
    calendars: [Calendar; 2],
    named: Named<'a>,
    /// The open disputes whose first answer is owed, the most pressing first.
    pub(super) owed: Vec<OwedAnswer>,
    /// The channels on which the last attempts, as many as the policy allows, all reached nobody.
    dead: Vec<Channel>,
}

/// How far collection has come: what changes when a step is carried out.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// One for each part.
    pub(super) progress: Vec<Progress>,
    /// The last contact that went out and reached somebody.
    pub(super) last_contact: Option<Day>,
    /// The days of conversations, ours and the customer's.
    pub(super) conversations: Vec<Day>,
    /// The last contact that filed a proof of claim (level `file-claim`), whichever item it was about.
    pub(super) filed_on: Option<Day>,
}

impl State {
    /// How far the parts at some positions have come.
    pub(super) fn at<'s>(&'s self, places: &'s [usize]) -> impl Iterator<Item = &'s Progress> {
        places.iter().filter_map(|place| self.progress.get(*place))
    }
}

impl<'a> Facts<'a> {
    pub(super) fn of(case: &'a Case<'_>) -> Result<Self> {
        let query: Query<'a> = **case;
        let (ledger, agreements, protection) = (case.ledger()?, case.agreements()?, case.protection());
        let rules = &query.policy.collection;
        let mut parts = Vec::new();
        let ground = Ground::of(case);
        for (place, item) in ledger.items.iter().enumerate().filter(|(_, item)| item.open.is_positive()) {
            parts.push(part(&query, &ground, ledger, agreements, protection, place, item)?);
        }
        let natural =
            matches!(query.account.party.as_ref().and_then(|party| party.kind), Some(DebtorKind::SoleTrader | DebtorKind::Consumer));
        let person = if natural { rules.person_calendar } else { Adjust::None };
        let calendars = [rules.calendar, person].map(|adjust| match adjust {
            Adjust::None => Calendar::EveryDay,
            Adjust::Civil => Calendar::civil(&query.policy.country),
            Adjust::Target => Calendar::Target,
        });
        let mut facts = Self {
            query,
            ledger,
            agreements,
            protection,
            parts,
            obstacles: Vec::new(),
            calendars,
            named: Named::of(case),
            owed: owed_answers(&query),
            dead: dead(&query),
        };
        facts.obstacles = facts.of_account()?;
        Ok(facts)
    }

    /// What stands in the way of the account as a whole.
    fn of_account(&self) -> Result<Vec<Obstacle>> {
        let (query, rules) = (&self.query, &self.query.policy.collection);
        let mut found = Vec::new();
        if let Some(tag) = each(&query.account.tags).find(|tag| rules.exclude_tags.contains(*tag)) {
            found.push(Obstacle::whole(None, Blocker::Excluded { tag: tag.clone() }));
        }
        found.extend(
            each(&query.account.holds).filter(|hold| hold.scope == HoldScope::Account && stops_collecting(hold, query)).map(obstacle_of),
        );
        if self.ledger.stops_account() {
            let disputed = self.ledger.sum(|item| item.disputed)?;
            let mut ids: Vec<&str> = self.ledger.items.iter().filter(|item| item.disputed.is_positive()).map(|item| item.id).collect();
            crate::ground::map::sort(&mut ids);
            ids.dedup();
            let blocker = Blocker::InvoiceDisputed { invoices: Some(ids.join(", ")) };
            found.push(Obstacle { amount: Some(disputed), ..Obstacle::whole(None, blocker) });
        }
        Ok(found)
    }

    /// The contacts recorded so far, and how far they have brought each item.
    pub(super) fn state(&self) -> State {
        let query = &self.query;
        let contacts = in_order(query);
        let met = || contacts.iter().filter(|contact| reached(query, contact));
        let talks = |contact: &&&Contact| is_conversation(contact.channel);
        let filed = |contact: &&&Contact| contact.level_id.as_deref() == Some(super::FILED);
        State {
            progress: progress::of_parts(query, self.named, &self.parts, &contacts),
            last_contact: met().filter(|contact| is_outgoing(contact)).map(|contact| contact.on).max(),
            conversations: met().filter(talks).map(|contact| contact.on).collect(),
            filed_on: met().filter(filed).map(|contact| contact.on).max(),
        }
    }

    /// The parts at some positions. Positions come from the parts themselves, so none is missing.
    pub(super) fn at<'s>(&'s self, places: &'s [usize]) -> impl Iterator<Item = &'s Part<'a>> {
        places.iter().filter_map(|place| self.parts.get(*place))
    }

    /// The positions of the parts that are as asked, in order.
    pub(super) fn places(&self, is: impl Fn(&Part<'a>) -> bool) -> Vec<usize> {
        self.parts.iter().enumerate().filter(|(_, part)| is(part)).map(|(place, _)| place).collect()
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
    /// the level names no channel or nobody said how the customer is reached. A channel that led nowhere too often is none.
    pub(super) fn channel(&self, channels: &[Channel]) -> Result<Option<Channel>, ()> {
        let alive = |channel: &Channel| !self.dead.contains(channel);
        if !channels.is_empty() && !channels.iter().any(alive) {
            return Err(());
        }
        let Some(party) = self.query.account.party.as_ref().filter(|_| !channels.is_empty()) else { return Ok(None) };
        let address = party.address.as_ref().is_some_and(|address| address.street.is_some() && address.city.is_some());
        let mail = party.email.is_some() || each(&party.billing_emails).next().is_some();
        let reaches = |channel: &Channel| match channel {
            Channel::Email => mail,
            Channel::Pec => party.pec.is_some(),
            Channel::Phone | Channel::Sms => party.phone.is_some(),
            Channel::Letter | Channel::RegisteredLetter | Channel::Visit => address,
            Channel::Statement => mail || address,
            Channel::Chat | Channel::Portal => true,
        };
        channels.iter().copied().filter(alive).find(reaches).map(Some).ok_or(())
    }
}

/// The channels on which as many attempts in a row as the policy allows reached nobody.
fn dead(query: &Query<'_>) -> Vec<Channel> {
    let most = usize::from(query.policy.collection.max_attempts).max(1);
    let mut missed: Vec<(Channel, usize)> = Vec::new();
    for contact in in_order(query).into_iter().filter(|contact| is_outgoing(contact)) {
        let place = missed.iter().position(|(channel, _)| *channel == contact.channel);
        let count = place.and_then(|place| missed.get(place)).map_or(0, |(_, count)| *count);
        let count = if reached(query, contact) { 0 } else { count.saturating_add(1) };
        match place.and_then(|place| missed.get_mut(place)) {
            Some(known) => known.1 = count,
            None => missed.push((contact.channel, count)),
        }
    }
    missed.into_iter().filter(|(_, count)| *count >= most).map(|(channel, _)| channel).collect()
}
