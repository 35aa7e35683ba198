//! What came in, and which promise or plan it counts towards: every amount once.

use crate::case::ledger::known::{Received, received};
use crate::case::ledger::{FillKind, Item, Ledger, is_issued, net_of};
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::sort_by_key;
use crate::ground::money::Money;
use crate::records::account::{Bill, Invoice, InvoiceStatus, SdiState, each};

/// Something that settled a part of the account, on a known day.
#[derive(Clone, Copy, Debug)]
struct Receipt<'a> {
    on: Day,
    amount: Money,
    /// What it settled; none for cash that names nothing.
    about: Option<About<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About<'a> {
    /// Position of the item in the ledger.
    Item(usize),
    /// A document that the account no longer holds.
    Unknown(&'a str),
}

/// A promise or a plan that waits for money.
#[derive(Debug)]
pub(super) struct Expectation {
    /// First day that counts.
    pub(super) since: Day,
    /// Last day that counts.
    pub(super) until: Option<Day>,
    /// The items meant.
    pub(super) scope: Scope,
    /// The documents meant that the account does not hold.
    pub(super) unknown: Vec<String>,
    /// What was promised in all.
    pub(super) need: Money,
    /// What came of it.
    pub(super) paid: Money,
    /// Whether a credit note counts too.
    pub(super) notes: bool,
}

/// The items that an agreement means.
#[derive(Debug)]
pub(super) enum Scope {
    /// Those of the documents it names, as positions in the ledger.
    Named(Vec<usize>),
    /// Every one that existed on the day it was made and was not settled before it; every one when nobody said when.
    Existing(Option<Day>),
}

/// A document that no longer asks for anything: it was cancelled, or never validly issued.
#[derive(Clone, Copy, Debug)]
struct Gone<'a> {
    invoice: &'a Invoice,
    /// Since when; none = always.
    since: Option<Day>,
}

/// Which items an agreement means, and since when nothing is left to pay of them: found out once for all agreements.
#[derive(Debug)]
pub(super) struct Meant {
    /// Since when nothing is left to pay, of each item: never, always, or from a day on.
    settled: Vec<Option<Option<Day>>>,
    /// The issue date of each item; none for a bill without a document.
    issued: Vec<Option<Day>>,
}

impl Meant {
    fn of(ledger: &Ledger<'_>) -> Result<Self> {
        Ok(Self {
            settled: ledger.items.iter().map(settled_since).collect::<Result<_>>()?,
            issued: ledger.items.iter().map(|item| item.invoice.map(|invoice| invoice.issued)).collect(),
        })
    }

    /// Whether nothing was left to pay of an item at the end of a day. A settlement without a day counts for every day.
    fn settled_by(&self, place: usize, day: Day) -> bool {
        self.settled.get(place).copied().flatten().is_some_and(|since| since.is_none_or(|since| since <= day))
    }

    /// Whether an agreement means an item.
    pub(super) fn means(&self, scope: &Scope, place: usize) -> bool {
        match scope {
            Scope::Named(places) => places.binary_search(&place).is_ok(),
            Scope::Existing(None) => true,
            Scope::Existing(Some(day)) => {
                let existed = self.issued.get(place).is_some_and(|issued| issued.is_none_or(|issued| issued <= *day));
                existed && !self.settled_by(place, day.previous())
            }
        }
    }

    /// The items that an agreement means, as positions in the ledger.
    pub(super) fn places<'s>(&'s self, scope: &'s Scope) -> impl Iterator<Item = usize> + use<'s> {
        let (named, all) = match scope {
            Scope::Named(places) => (places.as_slice(), 0..0),
            Scope::Existing(_) => (&[][..], 0..self.settled.len()),
        };
        named.iter().copied().chain(all.filter(move |place| self.means(scope, *place)))
    }
}

/// What promises and plans are judged by.
#[derive(Debug)]
pub(super) struct Grounds<'g, 'a> {
    pub(super) query: &'g Query<'a>,
    links: &'g Links<'a>,
    pub(super) ledger: &'g Ledger<'a>,
    pub(super) meant: Meant,
    /// The documents that no longer ask for anything, by their identifier.
    gone: Vec<Gone<'a>>,
}

impl<'g, 'a> Grounds<'g, 'a> {
    pub(super) fn of(query: &'g Query<'a>, links: &'g Links<'a>, ledger: &'g Ledger<'a>) -> Result<Self> {
        let mut gone: Vec<Gone<'a>> = each(&query.account.invoices).filter_map(|invoice| gone(invoice, query)).collect();
        sort_by_key(&mut gone, |one| one.invoice.id.as_str());
        Ok(Self { query, links, ledger, meant: Meant::of(ledger)?, gone })
    }

    /// The items that an agreement of a day means.
    pub(super) fn scope(&self, ids: Option<&[String]>, made: Option<Day>) -> Scope {
        match ids {
            Some(ids) if !ids.is_empty() => Scope::Named(self.ledger.places_of(ids)),
            _ => Scope::Existing(made),
        }
    }

    /// The items that an agreement means.
    pub(super) fn items<'s>(&'s self, scope: &'s Scope) -> impl Iterator<Item = &'g Item<'a>> + use<'s, 'g, 'a> {
        self.meant.places(scope).filter_map(|place| self.ledger.items.get(place))
    }

    /// Whether nothing was left to pay at the end of a day of what an agreement means: all of it was settled, or its
    /// documents were gone.
    pub(super) fn is_settled(&self, one: &Expectation, ids: &[String], day: Day) -> bool {
        let mut places = self.meant.places(&one.scope).peekable();
        if places.peek().is_some() {
            return places.all(|place| self.meant.settled_by(place, day));
        }
        one.unknown.is_empty() && self.gone(one, ids, day).next().is_some()
    }

    /// Whether nobody can say what became of what an agreement names: the account holds none of it, or only what is gone.
    pub(super) fn is_unknown(&self, one: &Expectation) -> bool {
        !one.unknown.is_empty() && self.meant.places(&one.scope).next().is_none()
    }

    /// How much less is expected of an agreement because its documents are gone, or were written off or sold since.
    pub(super) fn reduction(&self, one: &Expectation, ids: &[String]) -> Result<Money> {
        let (exchange, currency) = (&self.query.question.exchange, self.ledger.currency);
        let mut sum = Money::zero(currency);
        for gone in self.gone(one, ids, self.query.as_of()) {
            sum = sum.plus(exchange.convert(net_of(gone.invoice, self.query)?, currency)?)?;
        }
        for fill in self.items(&one.scope).flat_map(|item| &item.fills) {
            let lost = matches!(fill.kind, FillKind::WriteOff | FillKind::Assigned) && fill.on.is_some_and(|on| on >= one.since);
            if lost {
                sum = sum.plus(fill.amount)?;
            }
        }
        Ok(sum)
    }

    /// The documents that an agreement means and that were gone at the end of a day. One that names none means those that it
    /// could have meant on its own day.
    fn gone<'s>(&'s self, one: &'s Expectation, ids: &'s [String], day: Day) -> impl Iterator<Item = &'s Gone<'a>> {
        let named = ids.iter().filter_map(|id| {
            let place = self.gone.binary_search_by_key(&id.as_str(), |gone| gone.invoice.id.as_str()).ok()?;
            self.gone.get(place)
        });
        let all = if ids.is_empty() { self.gone.as_slice() } else { &[] };
        let existed = |gone: &&Gone<'a>| {
            let draft = gone.invoice.status == Some(InvoiceStatus::Draft);
            gone.invoice.issued <= one.since && gone.since.is_none_or(|since| since > one.since) && !draft
        };
        named.chain(all.iter().filter(existed)).filter(move |gone| gone.since.is_none_or(|since| since <= day))
    }

    /// The documents an agreement names that the account does not hold: a CRM may hand over open documents only.
    pub(super) fn unknown(&self, ids: Option<&[String]>) -> Vec<String> {
        ids.unwrap_or_default().iter().filter(|id| !self.is_known(id)).cloned().collect()
    }

    fn is_known(&self, id: &str) -> bool {
        let presented = |bill: &Bill| bill.presented.or(bill.credited_on).is_none_or(|on| self.query.has_come(on));
        self.links.invoices().first(id).is_some_and(|invoice| self.query.has_come(invoice.issued))
            || self.links.bills().first(id).is_some_and(presented)
    }
}

/// A document that is there and asks for nothing, with the day since when; none while it counts.
fn gone<'a>(invoice: &'a Invoice, query: &Query<'a>) -> Option<Gone<'a>> {
    if !invoice.is_claim() || !query.has_come(invoice.issued) || is_issued(invoice, query) {
        return None;
    }
    let rejected = invoice.sdi.as_ref().filter(|sdi| sdi.state == SdiState::Rejected).and_then(|sdi| sdi.on);
    let cancelled = invoice.cancelled_on.filter(|on| query.has_come(*on));
    let never = matches!(invoice.status, Some(InvoiceStatus::Draft | InvoiceStatus::Cancelled)) && cancelled.is_none();
    Some(Gone { invoice, since: cancelled.or(rejected.filter(|_| !never)) })
}

/// Expectations that wait, by rank: those that are over are skipped, however often it is gone through.
#[derive(Clone, Debug, Default)]
struct Queue {
    ranks: Vec<usize>,
    /// Where to go on from each position.
    skip: Vec<usize>,
}

impl Queue {
    fn push(&mut self, rank: usize) {
        self.skip.push(self.ranks.len());
        self.ranks.push(rank);
    }

    /// The first from a position on that is not over, with its position.
    fn next(&mut self, from: usize, is_over: impl Fn(usize) -> bool) -> Option<(usize, usize)> {
        let mut place = from;
        loop {
            let rank = *self.ranks.get(place)?;
            let ahead = *self.skip.get(place)?;
            let next = match (ahead > place, is_over(rank)) {
                (false, false) => return Some((place, rank)),
                (false, true) => place.saturating_add(1),
                // Halves the way for whoever comes later.
                (true, _) => self.skip.get(ahead).copied().unwrap_or(ahead),
            };
            if let Some(skip) = self.skip.get_mut(place) {
                *skip = next;
            }
            place = next;
        }
    }
}

/// Lets what came in fill the expectations: by day, the oldest expectation first.
///
/// Cash that names no invoice counts for any of them: a customer who paid as promised has kept the promise,
/// whether or not somebody has matched the payment yet.
pub(super) fn fill(grounds: &Grounds<'_, '_>, expected: &mut [Expectation]) -> Result<()> {
    let ledger = grounds.ledger;
    let mut order: Vec<usize> = (0..expected.len()).collect();
    sort_by_key(&mut order, |place| expected.get(*place).map(|one| (one.since, *place)));
    let mut lost: Vec<String> = expected.iter().flat_map(|one| one.unknown.iter().cloned()).collect();
    crate::ground::map::sort(&mut lost);
    lost.dedup();
    // A queue for each item, one for each document that is not held, those that mean any, and all.
    let (general, all) = (ledger.items.len().saturating_add(lost.len()), ledger.items.len().saturating_add(lost.len()).saturating_add(1));
    let of_lost =
        |id: &str| lost.binary_search_by(|known| known.as_str().cmp(id)).ok().map(|place| ledger.items.len().saturating_add(place));
    for notes in [false, true] {
        let mut queues: Vec<Queue> = vec![Queue::default(); all.saturating_add(1)];
        let mut push = |queue: usize, rank: usize| queues.get_mut(queue).into_iter().for_each(|queue| queue.push(rank));
        for (rank, one) in order.iter().enumerate().filter_map(|(rank, place)| Some((rank, expected.get(*place)?))) {
            if notes && !one.notes {
                continue;
            }
            push(all, rank);
            match &one.scope {
                Scope::Named(places) => places.iter().for_each(|place| push(*place, rank)),
                Scope::Existing(_) => push(general, rank),
            }
            let mut ids: Vec<&String> = one.unknown.iter().collect();
            crate::ground::map::sort(&mut ids);
            ids.dedup();
            ids.iter().filter_map(|id| of_lost(id)).for_each(|queue| push(queue, rank));
        }
        for receipt in receipts(grounds, notes)? {
            let mut ways = match receipt.about {
                None => vec![(all, 0)],
                Some(About::Item(place)) => vec![(place, 0), (general, 0)],
                Some(About::Unknown(id)) => of_lost(id).map(|queue| (queue, 0)).into_iter().collect(),
            };
            let mut rest = receipt.amount;
            while rest.is_positive() {
                let is_over = |rank: usize| {
                    let one = order.get(rank).and_then(|place| expected.get(*place));
                    one.is_none_or(|one| one.paid.minor() >= one.need.minor() || one.until.is_some_and(|until| receipt.on > until))
                };
                let heads = ways.iter_mut().filter_map(|way| {
                    let (place, rank) = queues.get_mut(way.0)?.next(way.1, is_over)?;
                    way.1 = place;
                    Some((rank, way))
                });
                let Some((rank, way)) = heads.min_by_key(|(rank, _)| *rank) else { break };
                way.1 = way.1.saturating_add(1);
                let Some(one) = order.get(rank).and_then(|place| expected.get_mut(*place)) else { break };
                if one.since > receipt.on {
                    break;
                }
                if matches!((receipt.about, &one.scope), (Some(About::Item(place)), scope) if !grounds.meant.means(scope, place)) {
                    continue;
                }
                let taken = one.need.less(one.paid)?.min(rest);
                one.paid = one.paid.plus(taken)?;
                rest = rest.minus(taken)?;
            }
        }
    }
    Ok(())
}

/// Cash, collected bills and dated settlements; or the credit notes. By day.
fn receipts<'a>(grounds: &Grounds<'_, 'a>, notes: bool) -> Result<Vec<Receipt<'a>>> {
    let (query, ledger) = (grounds.query, grounds.ledger);
    let mut all = Vec::new();
    for (place, item) in ledger.items.iter().enumerate() {
        for fill in &item.fills {
            let counts = match fill.kind {
                FillKind::Payment | FillKind::Bill | FillKind::Stated => !notes,
                FillKind::CreditNote => notes,
                FillKind::Discount | FillKind::WriteOff | FillKind::Assigned => false,
            };
            if let Some(on) = fill.on.filter(|_| counts) {
                all.push(Receipt { on, amount: fill.amount, about: Some(About::Item(place)) });
            }
        }
    }
    for payment in each(&query.account.payments).filter(|_| !notes) {
        let gone = payment.invoice_id.as_deref().filter(|id| !grounds.is_known(id));
        let named = payment.invoice_id.is_some() && gone.is_none() || payment.order_id.is_some();
        if let (false, Some(Received { amount, returned: false })) = (named, received(payment, query)?) {
            all.push(Receipt {
                on: payment.on,
                amount: query.question.exchange.convert(amount, ledger.currency)?,
                about: gone.map(About::Unknown),
            });
        }
    }
    sort_by_key(&mut all, |receipt| (receipt.on, receipt.about));
    Ok(all)
}

/// Since when nothing is left to pay of an item: never, always (a settlement without a day), or from a day on.
fn settled_since(item: &Item<'_>) -> Result<Option<Option<Day>>> {
    let mut fills: Vec<(Option<Day>, Money)> = item.fills.iter().map(|fill| (fill.on, fill.amount)).collect();
    sort_by_key(&mut fills, |(on, _)| *on);
    let mut sum = Money::zero(item.amount.currency());
    let mut since = None;
    for (on, amount) in fills {
        if sum.minor() >= item.amount.minor() {
            break;
        }
        sum = sum.plus(amount)?;
        since = on;
    }
    Ok((sum.minor() >= item.amount.minor()).then_some(since))
}
