//! One open due date as the customer may see it: a line of a message or of a statement.

use crate::case::ledger::Item;
use crate::ground::date::Day;
use crate::ground::money::{Currency, Money};
use serde::Serialize;

/// One open due date, as the customer may see it. Amounts are in the document's own currency.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatementLine {
    /// The document's currency.
    pub currency: Currency,
    /// The document; the bill's identifier for a bill that names no document.
    pub invoice_id: String,
    /// The number that the customer knows it by.
    pub number: String,
    /// The customer's own order number.
    pub customer_reference: Option<String>,
    /// Position among the due dates of the document, from 1.
    pub instalment: u32,
    /// Date of the document.
    pub issued: Day,
    /// Due date.
    pub due: Day,
    /// What was to be paid on this due date.
    pub amount: Money,
    /// What is still to be paid.
    pub open: Money,
    /// Days past the due date, whatever the policy tolerates; 0 on the due date and before it.
    pub days_late: u32,
    /// Whether a part of it is in dispute.
    pub disputed: bool,
}

impl StatementLine {
    /// The line of an item on a day.
    #[must_use]
    pub fn of(item: &Item<'_>, as_of: Day) -> Self {
        Self {
            currency: item.own.amount.currency(),
            invoice_id: item.id.to_owned(),
            number: item.printed().to_owned(),
            customer_reference: item.invoice.and_then(|invoice| invoice.customer_reference.clone()).map(String::from),
            instalment: item.instalment,
            issued: item.issued(),
            due: item.due,
            amount: item.own.amount,
            open: item.own.open,
            days_late: u32::try_from(as_of.days_since(item.due)).unwrap_or(0),
            disputed: item.disputed.is_positive() || item.admitted.is_positive(),
        }
    }
}
