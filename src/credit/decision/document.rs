//! What is asked for, and how much of it was paid in advance.

use super::recorded;
use crate::case::ledger::FillKind;
use crate::case::linked::Case;
use crate::credit::exposure::line_currency;
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::money::{Amount, Currency, Money, Sums};
use crate::ground::read::Id;
use crate::ground::read::record::record;
use crate::policy::Gate;
use crate::records::account::{Account, ExposureBucket};

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

/// A candidate in the currency of the credit line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document {
    pub(super) gate: Gate,
    pub(super) amount: Money,
    /// Paid in advance, whether the candidate or its order says so.
    pub(super) prepaid: Money,
}

impl Document {
    /// The candidate, with the account as it is once the candidate is one of its records.
    pub(super) fn of(case: &Case<'_>, candidate: &Candidate) -> Result<(Self, Account)> {
        let own = candidate.currency.unwrap_or(case.account.currency);
        let amount = candidate.amount.not_negative(own).within("amount")?;
        let prepaid = candidate.prepaid_amount.map_or(Ok(Money::zero(own)), |part| part.not_negative(own)).within("prepaidAmount")?;
        if prepaid > amount {
            return Err(CreditError::out_of_range(Problem::MoreThanDocument).within("prepaidAmount"));
        }
        let line = line_currency(case);
        let convert = |amount: Money| case.question.exchange.convert(amount, line);
        let known = known(case, candidate)?;
        let (asked, known, prepaid) = (convert(amount)?, convert(known)?, convert(prepaid)?);
        let account = recorded::recorded(case, candidate, amount, prepaid.less(known)?)?;
        Ok((Self { gate: candidate.gate, amount: asked, prepaid: prepaid.max(known).min(asked) }, account))
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
}

/// What was paid in advance for the order of a candidate and is not used yet: for what is not invoiced, and at the gates
/// before invoicing the invoices that were paid before the goods go out.
fn known(case: &Case<'_>, candidate: &Candidate) -> Result<Money> {
    let ledger = case.ledger()?;
    let Some(order) = candidate.order_id.as_deref().and_then(|id| ledger.orders.iter().find(|order| order.id == id)) else {
        return Ok(Money::zero(case.account.currency));
    };
    if candidate.gate == Gate::Invoice || !order.ahead.is_positive() {
        return Ok(order.prepaid);
    }
    let mut paid = Sums::default();
    for invoice in case.links().invoices_by_order().naming(order.id) {
        for fill in ledger.items_of(&invoice.id).flat_map(|item| &item.fills) {
            if matches!(fill.kind, FillKind::Payment | FillKind::Bill | FillKind::Stated) {
                paid.add(fill.amount)?;
            }
        }
    }
    let paid = paid.total(&case.question.exchange, order.ahead.currency())?;
    order.prepaid.plus(paid.min(order.ahead))
}
