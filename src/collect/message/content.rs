//! What a message says, before its head and its end are put around it.

use super::kind::Stage;
use crate::collect::collection::askable::Askable;
use crate::ground::date::Day;
use crate::ground::map::each_once;
use crate::ground::money::{Currency, Money};
use crate::ground::reason::{Part, Reason};

/// What is to be paid: how much, of which due dates.
pub(super) struct Pay<'a> {
    pub(super) amount: Money,
    pub(super) items: Vec<Askable<'a>>,
}

/// What the subject and a short message name.
#[derive(Default)]
pub(super) struct Subject {
    pub(super) count: usize,
    /// The number of the only document.
    pub(super) number: Option<String>,
    pub(super) amount: Option<Money>,
    /// Days late of the oldest.
    pub(super) days: Option<u32>,
    pub(super) due: Option<Day>,
    pub(super) dispute: Option<String>,
    /// The day it speaks of: of a payment, of a promise.
    pub(super) on: Option<Day>,
}

/// What a message says.
pub(super) struct Content<'a> {
    pub(super) stage: Stage,
    pub(super) subject: Subject,
    /// From the opening to the demand.
    pub(super) body: Vec<Part>,
    /// What stands below the payment.
    pub(super) small: Vec<Part>,
    /// What is asked for.
    pub(super) lines: Vec<Askable<'a>>,
    pub(super) total: Money,
    pub(super) interest: Option<Money>,
    pub(super) costs: Money,
    pub(super) pay: Option<Pay<'a>>,
    pub(super) pay_by: Option<Day>,
    /// The documents that the customer is told of.
    pub(super) about: Vec<String>,
    pub(super) missing: Vec<Reason>,
    pub(super) reasons: Vec<Reason>,
}

/// A content, or why nothing may be written.
pub(super) type Written<'a> = Result<Content<'a>, Vec<Reason>>;

impl Content<'_> {
    /// One that says nothing and asks for nothing yet.
    pub(super) const fn new(stage: Stage, currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self {
            stage,
            subject: Subject { count: 0, number: None, amount: None, days: None, due: None, dispute: None, on: None },
            body: Vec::new(),
            small: Vec::new(),
            lines: Vec::new(),
            total: zero,
            interest: Some(zero),
            costs: zero,
            pay: None,
            pay_by: None,
            about: Vec::new(),
            missing: Vec::new(),
            reasons: Vec::new(),
        }
    }
}

/// The documents of due dates, each once.
pub(super) fn documents(items: &[Askable<'_>]) -> Vec<String> {
    each_once(items.iter().map(|one| one.item.id)).into_iter().map(str::to_owned).collect()
}
