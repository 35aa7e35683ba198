//! Payments and bills: what settles a claim, and what comes back unpaid.

use crate::ground::date::Day;
use crate::ground::money::{Amount, Currency};
use crate::ground::read::record::{choice, record};

record! {
    /// What the bank said of a payment that did not hold.
    Return {
        required {
            /// The day.
            on: Day,
        }
        texts {
            /// SEPA reason code.
            code,
        }
        optional {}
    }
}

record! {
    /// A part of a payment that we gave back.
    Refund {
        required {
            /// The day.
            on: Day,
            /// Amount; zero or more.
            amount: Amount,
        }
        texts {}
        optional {}
    }
}

record! {
    /// Cash received (incasso).
    Payment {
        required {
            /// Value date.
            on: Day,
            /// Amount; zero or more.
            amount: Amount,
        }
        texts {
            /// Identifier.
            id,
            /// The invoice it pays; absent = not matched.
            invoice_id,
            /// The order it prepays.
            order_id,
        }
        optional {
            /// Currency; the account's by default.
            currency: Currency,
            /// The instalment it pays, from 1.
            instalment: u32,
            /// It was returned unpaid.
            returned: Return,
            /// What we gave back of it; together no more than the amount.
            refunded: Vec<Refund>,
            /// The day on which we undid a wrong posting of our own: it never was an insoluto.
            reversed_on: Day,
        }
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
        ids {
            /// Identifier.
            id,
        }
        required {
            /// What it is.
            kind: BillKind,
            /// Due date.
            due: Day,
            /// Amount.
            amount: Amount,
            /// How far it has come.
            status: BillStatus,
        }
        texts {
            /// The invoice it collects.
            invoice_id,
            /// The bank's reason code for a return.
            code,
        }
        optional {
            /// The instalment it collects, from 1.
            instalment: u32,
            /// The day it was presented.
            presented: Day,
            /// The day it was credited.
            credited_on: Day,
            /// The day it was paid.
            paid_on: Day,
            /// The day it was returned.
            returned_on: Day,
        }
    }
}
