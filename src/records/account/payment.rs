//! Payments and bills: what settles a claim, and what comes back unpaid.

use crate::ground::date::Day;
use crate::ground::money::{Amount, Currency};
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Text};

record! {
    /// What the bank said of a payment that did not hold.
    Return {
        /// The day.
        on: Day,
        /// SEPA reason code.
        code: Option<Text>,
    }
}

record! {
    /// A part of a payment that we gave back.
    Refund {
        /// The day.
        on: Day,
        /// Amount; zero or more.
        amount: Amount,
    }
}

record! {
    /// Cash received (incasso).
    Payment {
        /// Identifier.
        id: Option<Id>,
        /// Value date.
        on: Day,
        /// Amount; zero or more.
        amount: Amount,
        /// Currency; the account's by default.
        currency: Option<Currency>,
        /// The invoice it pays; absent = not matched.
        invoice_id: Option<Id>,
        /// The instalment it pays, from 1.
        instalment: Option<u32>,
        /// The order it prepays.
        order_id: Option<Id>,
        /// It was returned unpaid.
        returned: Option<Return>,
        /// What we gave back of it; together no more than the amount.
        refunded: Option<Vec<Refund>>,
        /// The day on which we undid a wrong posting of our own: it never was an insoluto.
        reversed_on: Option<Day>,
    }
}

choice! {
    /// The kind of a bill.
    BillKind {
        /// Ricevuta bancaria.
        Riba = "riba",
        /// SEPA direct debit.
        Sdd = "sdd",
        /// Promissory note (cambiale, pagherò).
        PromissoryNote = "promissory-note",
    }
}

choice! {
    /// How far a bill has come.
    BillStatus {
        /// Presented to the bank.
        Presented = "presented",
        /// Credited subject to collection (salvo buon fine).
        Credited = "credited",
        /// Paid.
        Paid = "paid",
        /// Returned unpaid (insoluto).
        Returned = "returned",
    }
}

record! {
    /// A Ri.Ba., a direct debit or a promissory note, at risk until its due date plus the outcome lag.
    Bill {
        /// Identifier.
        id: Id,
        /// What it is.
        kind: BillKind,
        /// The invoice it collects.
        invoice_id: Option<Id>,
        /// The instalment it collects, from 1.
        instalment: Option<u32>,
        /// Due date.
        due: Day,
        /// Amount.
        amount: Amount,
        /// How far it has come.
        status: BillStatus,
        /// The day it was presented.
        presented: Option<Day>,
        /// The day it was credited.
        credited_on: Option<Day>,
        /// The day it was paid.
        paid_on: Option<Day>,
        /// The day it was returned.
        returned_on: Option<Day>,
        /// The bank's reason code for a return.
        code: Option<Text>,
    }
}
