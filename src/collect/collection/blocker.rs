//! What stands in the way of a step, as facts.

use crate::ground::date::Day;
use crate::ground::money::{Currency, Money};
use crate::ground::reason::Reason;
use crate::records::account::{HoldKind, HoldScope, ProceedingKind};

/// One kind of obstacle with what it is about, in the order in which the contract lists them. Amounts are minor units of
/// the account's currency.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Blocker {
    /// A promise to pay that is open.
    PromiseOpen { on: Day, until: Day, amount: i64, paid: i64 },
    /// A repayment plan that holds.
    PlanOnTrack { plan: String, remaining: i64, missed: u32, due: Option<Day> },
    /// A dispute; `invoices` where the whole account waits for them.
    InvoiceDisputed { invoices: Option<String> },
    /// Somebody put the account or the item on hold (blocco).
    Hold { kind: HoldKind, reason: String, scope: HoldScope, target: Option<String>, until: Option<Day> },
    /// The customer was contacted too recently; 0 days where a day has one conversation at most.
    ContactedRecently { last: Day, days: i64, on: Day },
    /// Nothing to reach the customer by.
    NoChannel { channels: String },
    /// Too little to ask for.
    BelowMinimum { minimum: i64 },
    /// A prior claim of a proceeding.
    Protected { kind: ProceedingKind, published_on: Day, until: Option<Day> },
    /// Days of grace.
    Grace { until: Day, days: i64 },
    /// As many contacts as the policy allows.
    AttemptsExhausted { attempts: usize, max: u16 },
    /// A tag excludes it.
    Excluded { tag: String },
    /// We admitted that the customer was right.
    Admitted,
    /// All that is open is a cash discount deducted too late: a small claim of its own.
    DiscountLate { until: Day },
    /// Its day has not come.
    NotYet { on: Day },
}

impl Blocker {
    /// The reason that says it: `amount` is what it keeps back in all, `ids` the items it stands before.
    pub(super) fn reason(&self, amount: Option<Money>, ids: Option<&str>, currency: Currency) -> Reason {
        let kept = amount.unwrap_or(Money::zero(currency));
        let money = |minor: &i64| Money::from_minor(*minor, currency);
        match self {
            Self::PromiseOpen { on, until, amount, paid } => Reason::promise_open(*on, *until, money(amount), money(paid), ids),
            Self::PlanOnTrack { plan, remaining, missed, due } => {
                Reason::plan_on_track(Some(plan), money(remaining), (*missed).into(), *due, ids)
            }
            Self::InvoiceDisputed { invoices } => Reason::invoice_disputed(kept, ids.or(invoices.as_deref())),
            Self::Hold { kind, reason, scope, target, until } => {
                let ends = until.map(|_| "yes");
                Reason::hold(kind.as_str(), reason, Some(scope.as_str()), target.as_deref(), ends, *until, ids)
            }
            Self::ContactedRecently { last, days, on } => Reason::contacted_recently(*last, (*days).into(), *on),
            Self::NoChannel { channels } => Reason::no_channel(channels),
            Self::BelowMinimum { minimum } => Reason::below_minimum(kept, money(minimum), ids),
            Self::Protected { kind, published_on, until } => {
                let ends = until.map(|_| "yes");
                Reason::protected(kept, Some(kind.as_str()), Some(*published_on), ends, *until, ids)
            }
            Self::Grace { until, days } => Reason::grace(*until, (*days).into()),
            Self::AttemptsExhausted { attempts, max } => Reason::attempts_exhausted((*attempts).into(), (*max).into()),
            Self::Excluded { tag } => Reason::excluded(tag, ids),
            Self::Admitted => Reason::admitted(kept, ids),
            Self::DiscountLate { until } => Reason::discount_late(kept, *until, ids),
            Self::NotYet { on } => Reason::not_yet(*on),
        }
    }

    /// As [`reason`](Self::reason), without what we wrote for ourselves: why somebody held it back, which tag excludes it, what we
    /// call a plan.
    pub(super) fn told(&self, amount: Option<Money>, ids: Option<&str>, currency: Currency) -> Reason {
        match self {
            Self::Hold { until, .. } => Reason::held_back(*until, ids),
            Self::Excluded { .. } => Reason::left_alone(ids),
            Self::PlanOnTrack { remaining, missed, due, .. } => {
                Reason::plan_on_track(None, Money::from_minor(*remaining, currency), (*missed).into(), *due, ids)
            }
            other => other.reason(amount, ids, currency),
        }
    }

    /// Where its kind stands among all, whatever it is about.
    pub(super) const fn rank(&self) -> u8 {
        match self {
            Self::PromiseOpen { .. } => 0,
            Self::PlanOnTrack { .. } => 1,
            Self::InvoiceDisputed { .. } => 2,
            Self::Hold { .. } => 3,
            Self::ContactedRecently { .. } => 4,
            Self::NoChannel { .. } => 5,
            Self::BelowMinimum { .. } => 6,
            Self::Protected { .. } => 7,
            Self::Grace { .. } => 8,
            Self::AttemptsExhausted { .. } => 9,
            Self::Excluded { .. } => 10,
            Self::Admitted => 11,
            Self::DiscountLate { .. } => 12,
            Self::NotYet { .. } => 13,
        }
    }
}
