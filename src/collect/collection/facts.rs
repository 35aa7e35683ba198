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
use crate::collect::unmatched::{Rest, Unmatched};
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
    /// The attempts on each channel that reached nobody since one did, with the day of the last.
    missed: Vec<(Channel, usize, Day)>,
    /// Cash that nobody has matched yet.
    unmatched: Unmatched,
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
            missed: missed(&query),
            unmatched: Unmatched::of(case)?,
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
        let filed = |contact: &&&Contact| contact.level_id.as_deref() == Some("file-claim");
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

    /// What is left to ask for on a day of the parts at some positions, once unmatched cash is taken from them.
    pub(super) fn rests(&self, places: &[usize], day: Day) -> Result<Vec<Rest>> {
        self.unmatched.leave(self.at(places).map(|part| (part.item, part.asked_on(day))))
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

    /// The first channel of a level on which the customer can be reached, where one that failed gives way to one that failed
    /// less; `Err` when there is none, `Ok(None)` when the level names no channel or nobody said how the customer is reached.
    /// A channel that led nowhere too often is none.
    pub(super) fn channel(&self, channels: &[Channel]) -> Result<Option<Channel>, ()> {
        let most = usize::from(self.query.policy.collection.max_attempts).max(1);
        let alive = |channel: &Channel| self.missed_on(*channel).is_none_or(|(count, _)| count < most);
        if !channels.is_empty() && !channels.iter().any(alive) {
            return Err(());
        }
        if self.query.account.party.is_none() {
            return Ok(None);
        }
        let usable = channels.iter().copied().filter(|channel| alive(channel) && self.reaches(*channel));
        let first = usable.min_by_key(|channel| self.missed_on(*channel).map_or(0, |(count, _)| count));
        if channels.is_empty() { Ok(None) } else { first.map(Some).ok_or(()) }
    }

    /// The channel that would come first of some, had its last attempt not reached nobody on a day.
    pub(super) fn gave_way(&self, channels: &[Channel], to: Channel) -> Option<(Channel, Day)> {
        let first = channels.iter().copied().find(|channel| self.reaches(*channel)).filter(|first| *first != to)?;
        self.missed_on(first).map(|(_, on)| (first, on))
    }

    /// How many attempts in a row on a channel reached nobody, and the day of the last; none when the last reached somebody.
    fn missed_on(&self, channel: Channel) -> Option<(usize, Day)> {
        self.missed.iter().find(|(known, ..)| *known == channel).map(|(_, count, on)| (*count, *on))
    }

    /// Whether the customer's record says how it is reached on a channel.
    fn reaches(&self, channel: Channel) -> bool {
        let Some(party) = &self.query.account.party else { return false };
        let address = party.address.as_ref().is_some_and(|address| address.street.is_some() && address.city.is_some());
        match channel {
            Channel::Email => party.email.is_some(),
            Channel::Pec => party.pec.is_some(),
            Channel::Phone | Channel::Sms => party.phone.is_some(),
            Channel::Letter | Channel::RegisteredLetter | Channel::Visit => address,
            Channel::Statement => party.email.is_some() || address,
            Channel::Chat | Channel::Portal => true,
        }
    }
}

/// The attempts on each channel that reached nobody since one did, with the day of the last.
fn missed(query: &Query<'_>) -> Vec<(Channel, usize, Day)> {
    let mut missed: Vec<(Channel, usize, Day)> = Vec::new();
    for contact in in_order(query).into_iter().filter(|contact| is_outgoing(contact)) {
        let known = missed.iter().position(|(channel, ..)| *channel == contact.channel);
        match known.and_then(|place| missed.get_mut(place)) {
            Some(known) if !reached(query, contact) => (known.1, known.2) = (known.1.saturating_add(1), contact.on),
            Some(_) => missed.retain(|(channel, ..)| *channel != contact.channel),
            None if !reached(query, contact) => missed.push((contact.channel, 1, contact.on)),
            None => {}
        }
    }
    missed
}
