//! Promises to pay: open, kept, partly kept, broken.

use super::receipts::{Expectation, Grounds, Scope, fill};
use crate::case::ledger::Ledger;
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Money};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::records::account::{PromiseToPay, each};
use serde::Serialize;

choice! {
    /// What has become of a promise to pay.
    PromiseState {
        /// Its day, tolerance included, has not passed.
        Open = "open",
        /// The promised share was paid, or nothing of what it was about is left to pay.
        Kept = "kept",
        /// Something was paid, and too little.
        PartlyKept = "partly-kept",
        /// Nothing was paid.
        Broken = "broken",
        /// Withdrawn or replaced by its day: neither kept nor broken.
        Withdrawn = "withdrawn",
    }
}

/// What has become of a promise to pay.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PromiseStatus {
    /// The account's currency.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CurrencyCode"))]
    pub currency: Currency,
    /// How it stands.
    pub status: PromiseState,
    /// What was paid of it, from the day it was made to the last day of the tolerance.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub paid: Money,
    /// The day after the tolerance, from which the judgement is final, or the day it was withdrawn; none before. A promise whose money is there
    /// counts as kept before it, and a bank may still return the payment.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate | null"))]
    pub decided_on: Option<Day>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A promise that existed on the day, with what has become of it.
#[derive(Debug)]
pub(crate) struct Promised<'a> {
    /// The promise.
    pub(crate) promise: &'a PromiseToPay,
    /// What has become of it.
    pub(crate) status: PromiseStatus,
    /// The last day of its tolerance; of one that was withdrawn, the day before.
    pub(crate) until: Day,
    /// The last day on which it keeps anything from being collected: that of its tolerance, or of the longest wait of the policy.
    pub(crate) waits_until: Day,
    /// The items it keeps from being collected while it is open, as positions in the ledger, and how much of each is
    /// still to come.
    pub(crate) covers: Vec<(usize, Money)>,
}

impl Promised<'_> {
    /// Whether it is open and the policy waits for it no longer.
    pub(crate) fn is_wait_over(&self, today: Day) -> bool {
        self.status.status == PromiseState::Open && self.waits_until < self.until && today > self.waits_until
    }

    /// How much of an item it keeps from being collected; none where that is nothing.
    pub(crate) fn part_of(&self, place: usize) -> Option<Money> {
        let at = self.covers.binary_search_by_key(&place, |(at, _)| *at).ok()?;
        self.covers.get(at).map(|(_, part)| *part).filter(|part| part.is_positive())
    }
}

/// What has become of one promise, which may or may not be among the account's.
///
/// A payment counts once, towards the oldest promise first, from the day a promise was made to the end of its
/// tolerance. It is kept from `promises.keptPercent` of its amount on, or when everything it was about is settled or gone: one
/// that was cancelled or never validly issued asks for nothing. What was withdrawn by the promised day is not judged.
///
/// Source: SAP Collections, promise to pay: judged when promised day and tolerance have passed.
///
/// # Errors
/// `out-of-range` when amounts do not fit, `unknown-rate` when an exchange rate is missing.
pub fn promise_status(promise: &PromiseToPay, query: &Query<'_>) -> Result<PromiseStatus> {
    let links = Links::of(query);
    let ledger = Ledger::build(query, &links)?;
    let zero = Money::zero(ledger.currency);
    let mut all: Vec<&PromiseToPay> = each(&query.account.promises).filter(|one| !same(one, promise)).collect();
    all.push(promise);
    let found = promised(&Grounds::of(query, &links, &ledger)?, &all)?.into_iter().find(|one| std::ptr::eq(one.promise, promise));
    Ok(found.map_or_else(
        || PromiseStatus {
            currency: ledger.currency,
            status: PromiseState::Open,
            paid: zero,
            decided_on: None,
            reasons: vec![Reason::agreement_not_yet(promise.made_on)],
        },
        |one| one.status,
    ))
}

/// Judges those of `promises` that had been made.
pub(super) fn promised<'p>(grounds: &Grounds<'_, '_>, promises: &[&'p PromiseToPay]) -> Result<Vec<Promised<'p>>> {
    let (query, ledger) = (grounds.query, grounds.ledger);
    let tolerance = i64::from(query.policy.promises.tolerance_days);
    let zero = Money::zero(ledger.currency);
    let made: Vec<&'p PromiseToPay> = promises.iter().copied().filter(|promise| query.has_come(promise.made_on)).collect();
    let mut expected = Vec::with_capacity(made.len());
    for promise in &made {
        expected.push(Expectation {
            since: promise.made_on,
            until: Some(withdrawn(promise, query).map_or(promise.on.plus(tolerance), Day::previous)),
            scope: grounds.scope(promise.invoice_ids.as_deref(), Some(promise.made_on)),
            unknown: grounds.unknown(promise.invoice_ids.as_deref()),
            need: query.stated(promise.amount, promise.currency)?,
            paid: zero,
            notes: false,
        });
    }
    fill(grounds, &mut expected)?;
    let open: Vec<usize> =
        (0..ledger.items.len()).filter(|place| ledger.items.get(*place).is_some_and(|item| item.open.is_positive())).collect();
    made.into_iter().zip(expected).map(|(promise, one)| judge(grounds, &open, promise, one)).collect()
}

/// The day on which a promise was withdrawn or replaced; none when it was not, or only after its day.
fn withdrawn(promise: &PromiseToPay, query: &Query<'_>) -> Option<Day> {
    promise.withdrawn_on.filter(|on| query.has_come(*on) && *on <= promise.on)
}

fn judge<'p>(grounds: &Grounds<'_, '_>, open: &[usize], promise: &'p PromiseToPay, one: Expectation) -> Result<Promised<'p>> {
    let (query, ledger) = (grounds.query, grounds.ledger);
    let until = one.until.unwrap_or(promise.on);
    let enough = one.need.percent(query.policy.promises.kept_percent.decimal())?.min(one.need);
    // Between two currencies a minor unit is rounding, and breaks no promise.
    let foreign = promise.currency.is_some_and(|currency| currency != ledger.currency);
    let enough = if foreign { enough.less(Money::from_minor(1, ledger.currency))? } else { enough };
    let decided = query.as_of() > until;
    let named = promise.invoice_ids.as_deref().unwrap_or_default();
    // Nobody can say what became of documents that the account does not hold: such a promise is neither kept nor broken.
    let unknown = grounds.is_unknown(&one);
    let withdrawn = withdrawn(promise, query);
    let mut reasons = Vec::new();
    let status = if one.paid >= enough && (one.paid.is_positive() || !foreign) {
        PromiseState::Kept
    } else if grounds.is_settled(&one, named, until) {
        reasons.push(Reason::promise_settled_otherwise());
        PromiseState::Kept
    } else if withdrawn.is_some() {
        PromiseState::Withdrawn
    } else if unknown && !one.paid.is_positive() {
        if decided {
            reasons.push(Reason::promise_invoices_unknown(&one.unknown.join(", ")));
        }
        PromiseState::Open
    } else if !decided {
        PromiseState::Open
    } else if one.paid.is_positive() {
        PromiseState::PartlyKept
    } else {
        PromiseState::Broken
    };
    let (on, amount, paid) = (promise.on, one.need, one.paid);
    let waits_until = until.min(longest_wait(promise, query).unwrap_or(until));
    let waits = status == PromiseState::Open && query.as_of() <= waits_until;
    let stand = match status {
        PromiseState::Open if waits_until < until && !waits => Reason::promise_wait_over(amount, on, waits_until.next()),
        PromiseState::Open => Reason::promise_open(on, waits_until, amount, paid, None),
        PromiseState::Kept => Reason::promise_kept(on, until, amount, paid),
        PromiseState::PartlyKept => Reason::promise_partly_kept(on, until, amount, paid),
        PromiseState::Broken => Reason::promise_broken(on, until, amount, paid),
        PromiseState::Withdrawn => Reason::promise_withdrawn(on, amount, paid, until.next()),
    };
    reasons.insert(0, stand);
    reasons.extend(ledger.reasons.iter().cloned());
    let covers = if waits { covers(grounds, open, &one)? } else { Vec::new() };
    let decided_on = (decided && !(unknown && status == PromiseState::Open)).then(|| until.next());
    Ok(Promised {
        promise,
        status: PromiseStatus { currency: ledger.currency, status, paid: one.paid, decided_on, reasons },
        until,
        waits_until,
        covers,
    })
}

/// The last day of the longest wait for a promise that the policy allows; none without a limit, or where promises keep nothing back.
fn longest_wait(promise: &PromiseToPay, query: &Query<'_>) -> Option<Day> {
    let rules = &query.policy.promises;
    let days = i64::from(rules.max_days).saturating_add(rules.tolerance_days.into());
    (rules.max_days > 0 && rules.blocks_collection).then(|| promise.made_on.plus(days))
}

/// The items an open promise keeps from being collected: the invoices it names, else as many as what is still to
/// come of it reaches, oldest first.
fn covers(grounds: &Grounds<'_, '_>, open: &[usize], one: &Expectation) -> Result<Vec<(usize, Money)>> {
    let ledger = grounds.ledger;
    let (places, named) = match &one.scope {
        Scope::Named(places) => (places.as_slice(), true),
        Scope::Existing(_) => (open, false),
    };
    let mut rest = one.need.less(one.paid)?;
    let mut covered = Vec::new();
    for place in places {
        if !named && !rest.is_positive() {
            break;
        }
        let Some(item) = ledger.items.get(*place).filter(|item| item.open.is_positive()) else { continue };
        if grounds.meant.means(&one.scope, *place) {
            let part = rest.min(item.undisputed()?);
            covered.push((*place, part));
            rest = rest.minus(part)?;
        }
    }
    Ok(covered)
}

fn same(a: &PromiseToPay, b: &PromiseToPay) -> bool {
    match (&a.id, &b.id) {
        (Some(a), Some(b)) => a == b,
        _ => (a.made_on, a.on, a.amount, &a.invoice_ids) == (b.made_on, b.on, b.amount, &b.invoice_ids),
    }
}
