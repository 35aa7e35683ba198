//! What is asked for, and where it joins the exposure.

use crate::case::linked::Case;
use crate::credit::exposure::{Measured, line_currency};
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::money::{Amount, Currency, Money};
use crate::ground::read::Id;
use crate::ground::read::record::record;
use crate::policy::Gate;
use crate::records::account::ExposureBucket;

record! {
    /// A document at a gate: an order to take, a delivery to make, an invoice to issue.
    Candidate {
        /// The gate.
        gate: Gate,
        /// Amount, tax included; zero or more.
        amount: Amount,
        /// Currency; the account's by default.
        currency: Option<Currency>,
        /// Part that was paid in advance.
        prepaid_amount: Option<Amount>,
        /// The order it belongs to: what that order already counts moves, instead of counting twice.
        order_id: Option<Id>,
    }
}

/// A candidate in the currency of the credit line, with what its order already counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document {
    pub(super) gate: Gate,
    pub(super) amount: Money,
    /// Paid in advance, whether the candidate or its order says so.
    pub(super) prepaid: Money,
    /// Part of `prepaid` that the order's own figures are already without.
    known: Money,
    /// What the order counts in its buckets.
    ordered: Money,
    delivered: Money,
}

impl Document {
    pub(super) fn of(case: &Case<'_>, candidate: &Candidate) -> Result<Self> {
        let own = candidate.currency.unwrap_or(case.account.currency);
        let line = line_currency(case);
        let convert = |amount: Money| case.question.exchange.convert(amount, line);
        let amount = candidate.amount.not_negative(own).within("amount")?;
        let prepaid = candidate.prepaid_amount.map_or(Ok(Money::zero(own)), |part| part.not_negative(own)).within("prepaidAmount")?;
        if prepaid > amount {
            return Err(CreditError::out_of_range(Problem::MoreThanDocument).within("prepaidAmount"));
        }
        let ledger = case.ledger()?;
        let order = candidate.order_id.as_deref().and_then(|id| ledger.orders.iter().find(|order| order.id == id));
        let none = Money::zero(ledger.currency);
        let (ordered, delivered, known) = order.map_or((none, none, none), |order| (order.orders, order.deliveries, order.prepaid));
        let (amount, known) = (convert(amount)?, convert(known)?);
        let prepaid = convert(prepaid)?.max(known).min(amount);
        Ok(Self { gate: candidate.gate, amount, prepaid, known, ordered: convert(ordered)?, delivered: convert(delivered)? })
    }

    /// The bucket it joins (rule 2 of the semantics).
    pub(super) const fn bucket(&self) -> ExposureBucket {
        match self.gate {
            Gate::Order => ExposureBucket::Orders,
            Gate::Delivery => ExposureBucket::Deliveries,
            Gate::Invoice => ExposureBucket::NotDue,
        }
    }

    /// Whether nothing of it is at risk because all of it was paid in advance.
    pub(super) fn is_prepaid(&self) -> bool {
        self.prepaid.is_positive() && self.prepaid >= self.amount
    }

    /// The same document had nothing been paid in advance with it.
    pub(super) fn unpaid(&self) -> Self {
        let zero = Money::zero(self.amount.currency());
        Self { prepaid: zero, known: zero, ..*self }
    }

    /// The exposure with this document in it.
    ///
    /// The amount that its order already counts moves to the new bucket: an invoice takes first from what is delivered,
    /// an order or a delivery from what is ordered. Only the amount beyond that is added, less the prepayment.
    pub(super) fn join(&self, mut measured: Measured) -> Result<Measured> {
        let zero = Money::zero(self.amount.currency());
        let (first, second) = match self.gate {
            Gate::Invoice => (self.delivered, self.ordered),
            Gate::Order | Gate::Delivery => (self.ordered, self.delivered),
        };
        let from_first = self.amount.min(first);
        let from_second = self.amount.minus(from_first)?.min(second);
        let moved = from_first.plus(from_second)?;
        let (ordered, delivered) = match self.gate {
            Gate::Invoice => (from_second, from_first),
            Gate::Order | Gate::Delivery => (from_first, from_second),
        };
        let beyond = self.amount.minus(moved)?.less(self.known)?;
        let joining = moved.plus(beyond)?.less(self.prepaid.less(self.known)?)?;
        let buckets = &mut measured.buckets;
        buckets.orders = buckets.orders.minus(ordered)?;
        buckets.deliveries = buckets.deliveries.minus(delivered)?;
        let (orders, deliveries, not_due) = match self.gate {
            Gate::Order => (joining, zero, zero),
            Gate::Delivery => (zero, joining, zero),
            Gate::Invoice => (zero, zero, joining),
        };
        buckets.orders = buckets.orders.plus(orders)?;
        buckets.deliveries = buckets.deliveries.plus(deliveries)?;
        buckets.not_due = buckets.not_due.plus(not_due)?;
        Ok(measured)
    }
}
