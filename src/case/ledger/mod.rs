//! What was open on the day, and what had settled the rest.
//!
//! Every answer about money starts here. The ledger takes the records that existed on the day asked about, splits
//! documents into instalments, lets what was paid fill them (oldest first unless a payment or a bill names one),
//! and keeps apart what is at risk with a bank, returned, disputed or admitted. All amounts are in the account's
//! currency. Documented choices: rules 4, 8, 10, 12, 13 and 15 of [the semantics](crate::semantics).

mod bills;
mod build;
mod claim;
pub(crate) mod contested;
mod discount;
mod held;
pub(crate) mod known;
pub(crate) mod orders;
mod part;

use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{BTreeMap, Index, sort};
use crate::ground::money::arithmetic::{product, quotient};
use crate::ground::money::{Currency, Money, Sums};
use crate::ground::reason::Reason;
use crate::policy::DisputeScope;
use crate::records::account::{Bill, Invoice};
pub(crate) use claim::net_of;

/// How a part of a claim was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FillKind {
    /// Cash.
    Payment,
    /// A bill whose outcome is known or no longer in doubt.
    Bill,
    /// A credit note.
    CreditNote,
    /// The discount of the terms, for what was paid in time (sconto cassa).
    Discount,
    /// Written off: not paid.
    WriteOff,
    /// Sold to a factor without recourse.
    Assigned,
    /// The CRM says so, without saying how.
    Stated,
}

/// A part of a claim that was settled.
#[derive(Clone, Copy, Debug)]
pub struct Fill {
    /// When; unknown when the CRM only stated what is open.
    pub on: Option<Day>,
    /// How much.
    pub amount: Money,
    /// The same in the document's own currency.
    pub own: Money,
    /// How.
    pub kind: FillKind,
}

/// What is left of an item, in the document's own currency: figures over many items are summed in it and converted once.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    /// What the customer had to pay: without what is withheld.
    pub amount: Money,
    /// What the customer still has to pay.
    pub open: Money,
    /// With a bank.
    pub at_risk: Money,
    /// Part of `open` that came back unpaid.
    pub returned: Money,
}

/// Cash or a credit note that settles nothing yet.
#[derive(Clone, Copy, Debug)]
pub struct Credit {
    /// Since when it is there.
    pub on: Day,
    /// How much, in its own currency.
    pub amount: Money,
    /// Cash or a credit note.
    pub kind: FillKind,
}

/// One due date of one document (partita), open or settled.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// The document; none for a bill that names no invoice known here.
    pub invoice: Option<&'a Invoice>,
    /// The bill, where it names no invoice known here.
    pub bill: Option<&'a Bill>,
    /// Identifier of the document, or of the bill.
    pub id: &'a str,
    /// Position among the instalments, from 1.
    pub instalment: u32,
    /// Due date.
    pub due: Day,
    /// What the customer had to pay: without what is withheld.
    pub amount: Money,
    /// What settled it so far.
    pub fills: Vec<Fill>,
    /// What is left of it, in the document's own currency.
    pub own: Own,
    /// Whether the CRM stated its open amount for a later day only, which cannot be used.
    pub later: bool,
    /// What the customer still has to pay, without what is with a bank.
    pub open: Money,
    /// With a bank and not yet certain (salvo buon fine).
    pub at_risk: Money,
    /// Part of `open` that was returned unpaid (insoluto).
    pub returned: Money,
    /// Part of `open` in an open dispute.
    pub disputed: Money,
    /// Part of `disputed` that is not asked for meanwhile.
    pub stopped: Money,
    /// The widest that an open dispute about it reaches.
    pub stops: DisputeScope,
    /// Part of `open` that we have admitted and not yet credited.
    pub admitted: Money,
    /// The last day of a cash discount that was deducted too late: what is open is no more than that deduction.
    pub late_discount: Option<Day>,
    /// What more has to come, each by its last day, for a cash discount to settle the rest of what is open; soonest first.
    pub early: Vec<(Day, Money)>,
    /// Whether it is past its due date and margin, and more than a residue.
    pub overdue: bool,
    /// Whether it is past its due date and margin, but too little to be called overdue by the policy.
    pub residue: bool,
}

impl Item<'_> {
    /// Days past the due date; 0 until the item is overdue.
    #[must_use]
    pub fn days_late(&self, as_of: Day) -> i64 {
        if self.overdue { as_of.days_since(self.due).max(0) } else { 0 }
    }

    /// The least that settles all that is open when it comes on a day, with the last day of its discount; none without one in time.
    #[must_use]
    pub fn discounted(&self, on: Day) -> Option<(Day, Money)> {
        let in_time = self.early.iter().copied().filter(|(until, more)| on <= *until && *more < self.open);
        in_time.min_by_key(|(_, more)| more.minor())
    }

    /// The number that the customer knows it by.
    #[must_use]
    pub fn printed(&self) -> &str {
        self.invoice.map_or(self.id, Invoice::printed)
    }

    /// Date of the document; of a bill without one the day it was presented, else its due date.
    #[must_use]
    pub fn issued(&self) -> Day {
        let of_bill = || self.bill.and_then(|bill| bill.presented).unwrap_or(self.due);
        self.invoice.map_or_else(of_bill, |invoice| invoice.issued)
    }

    /// Days an item is late, as customers read them: as [`days_late`](Self::days_late), or since the due date for what came back.
    #[must_use]
    pub fn days_overdue(&self, as_of: Day) -> u32 {
        let days = if self.returned.is_positive() { as_of.days_since(self.due).max(0) } else { self.days_late(as_of) };
        u32::try_from(days).unwrap_or(u32::MAX)
    }

    /// A part of `open` in the document's own currency.
    ///
    /// # Errors
    /// `out-of-range` when amounts do not fit.
    pub fn in_own(&self, part: Money) -> Result<Money> {
        let currency = self.own.open.currency();
        if part.currency() == currency || part == self.open {
            return Ok(if part == self.open { self.own.open } else { part });
        }
        let share = product(self.own.open.decimal(), part.decimal()).and_then(|share| quotient(share, self.open.decimal()));
        share.map_or(Ok(Money::zero(currency)), |share| Money::from_decimal(share, currency))
    }

    /// Puts a part of it in dispute.
    fn dispute(&mut self, part: Money, scope: DisputeScope) -> Result<()> {
        self.disputed = self.disputed.plus(part)?;
        if part.is_positive() && scope != DisputeScope::None {
            self.stopped = self.stopped.plus(part)?;
            self.stops = self.stops.max(scope);
        }
        Ok(())
    }

    /// Part of `open` that may be asked for: neither admitted nor kept back by a dispute (contestazione).
    ///
    /// # Errors
    /// `out-of-range` when amounts do not fit.
    pub fn collectable(&self) -> Result<Money> {
        self.open.less(self.stopped)?.less(self.admitted)
    }

    /// Part of `open` that is neither disputed nor admitted.
    ///
    /// # Errors
    /// `out-of-range` when amounts do not fit.
    pub fn undisputed(&self) -> Result<Money> {
        self.open.less(self.disputed)?.less(self.admitted)
    }
}

/// What an order adds to the exposure, in its own currency.
#[derive(Clone, Copy, Debug)]
pub struct OrderPosition<'a> {
    /// Identifier of the order.
    pub id: &'a str,
    /// Ordered, not delivered, not invoiced, not prepaid.
    pub orders: Money,
    /// Delivered, not invoiced, not prepaid.
    pub deliveries: Money,
    /// Prepayment that these two are already without.
    pub prepaid: Money,
    /// Invoiced before it was delivered.
    pub ahead: Money,
}

/// What was open on the day asked about.
#[derive(Clone, Debug)]
pub struct Ledger<'a> {
    /// The account's currency: of every amount here.
    pub currency: Currency,
    /// Every due date of every document that existed, by due date, document and instalment.
    pub items: Vec<Item<'a>>,
    /// Cash and credit notes that settle nothing yet, as a positive figure.
    pub credits: Money,
    /// The same one by one, each in its own currency.
    pub unapplied: Vec<Credit>,
    /// Drafts less draft credit notes, with the documents that the exchange system rejected.
    pub drafts: Sums,
    /// What is ordered and delivered and not yet invoiced.
    pub orders: Vec<OrderPosition<'a>>,
    /// What each dispute keeps from being collected, because it is open or admitted and not settled.
    pub contested: BTreeMap<&'a str, Money>,
    /// What credit notes took off each dispute, where its record does not say what was credited.
    pub noted: BTreeMap<&'a str, Money>,
    /// How far open disputes reach.
    reach: contested::Reach<'a>,
    /// What the ledger had to assume or leave out.
    pub reasons: Vec<Reason>,
    by_document: Index<'a>,
}

impl<'a> Ledger<'a> {
    /// The ledger of an account on the day asked about.
    ///
    /// # Errors
    /// `unknown-rate` when an exchange rate is missing, `out-of-range` when sums do not fit.
    pub fn build(query: &Query<'a>, links: &Links<'a>) -> Result<Self> {
        build::build(query, links)
    }

    /// What a dispute keeps from being collected.
    #[must_use]
    pub fn contested_by(&self, dispute_id: &str) -> Money {
        self.contested.get(dispute_id).copied().unwrap_or(Money::zero(self.currency))
    }

    /// The due dates of a document, in their order.
    pub(crate) fn items_of(&self, id: &str) -> impl Iterator<Item = &Item<'a>> {
        self.by_document.naming(id).filter_map(|place| self.items.get(place))
    }

    /// What credit notes took off a dispute whose record does not say what was credited.
    pub(crate) fn noted_of(&self, dispute_id: &str) -> Money {
        self.noted.get(dispute_id).copied().unwrap_or(Money::zero(self.currency))
    }

    /// The due dates of documents, in order, each once.
    pub(crate) fn items_named(&self, ids: &[String]) -> impl Iterator<Item = &Item<'a>> {
        self.places_of(ids).into_iter().filter_map(|place| self.items.get(place))
    }

    /// The positions of the due dates of documents, in order, each once.
    pub(crate) fn places_of(&self, ids: &[String]) -> Vec<usize> {
        places_of(&self.by_document, ids)
    }

    /// The items on which something is open.
    pub fn open_items(&self) -> impl Iterator<Item = &Item<'a>> {
        self.items.iter().filter(|item| item.open.is_positive())
    }

    /// The sum of a figure over all items.
    ///
    /// # Errors
    /// `out-of-range` when it does not fit.
    pub fn sum(&self, figure: impl Fn(&Item<'a>) -> Money) -> Result<Money> {
        Money::sum(self.items.iter().map(figure), self.currency)
    }
}

/// The positions of what is named, in order, each once.
fn places_of(index: &Index<'_>, ids: &[String]) -> Vec<usize> {
    let mut places: Vec<usize> = ids.iter().flat_map(|id| index.naming(id)).collect();
    sort(&mut places);
    places.dedup();
    places
}

/// Whether a document had been issued by the day asked about, and was neither cancelled nor rejected.
pub(crate) fn is_issued(document: &Invoice, query: &Query<'_>) -> bool {
    known::standing(document, query, &mut Assumptions::default()) == known::Standing::Issued
}

/// Whether a document is a draft on the day asked about, or was rejected by the exchange system.
pub(crate) fn is_draft(document: &Invoice, query: &Query<'_>) -> bool {
    known::standing(document, query, &mut Assumptions::default()) == known::Standing::Draft
}

/// Counts the states without a date that an answer relied on.
#[derive(Debug, Default)]
struct Assumptions {
    undated: BTreeMap<&'static str, u32>,
    unmatched: u32,
    /// Open amounts that the CRM stated for a later day.
    later: u32,
    /// Open amounts above the amount of their document.
    above: u32,
    /// Bills that name no document of the account, and count beside them.
    apart: Vec<String>,
    /// Whether terms count from the receipt of a document, which nobody dated.
    receipt: bool,
    /// Bills for more than is claimed with their document.
    beyond: Vec<String>,
}

impl Assumptions {
    /// A state that holds always because nobody said since when.
    fn undated(&mut self, field: &'static str) {
        let count = self.undated.entry(field).or_default();
        *count = count.saturating_add(1);
    }

    fn reasons(&self) -> Vec<Reason> {
        let undated = self.undated.iter().map(|(field, count)| Reason::undated_state(field, (*count).into()));
        let unmatched = (self.unmatched > 0).then(|| Reason::payment_unmatched(self.unmatched.into()));
        let later = (self.later > 0).then(|| Reason::later_balance(self.later.into()));
        let above = (self.above > 0).then(|| Reason::open_above_amount(self.above.into()));
        let listed = |ids: &[String]| {
            let mut ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            sort(&mut ids);
            ids.dedup();
            (!ids.is_empty()).then(|| ids.join(", "))
        };
        let apart = listed(&self.apart).map(|ids| Reason::bill_unmatched(&ids));
        let beyond = listed(&self.beyond).map(|ids| Reason::bill_above_invoice(&ids));
        undated
            .chain(unmatched)
            .chain(later)
            .chain(above)
            .chain(apart)
            .chain(beyond)
            .chain(self.receipt.then(Reason::receipt_day_unknown))
            .collect()
    }
}
