//! Invoices and orders: what creates a claim.

use crate::ground::date::Day;
use crate::ground::money::{Amount, Currency};
use crate::ground::read::record::{choice, record};
use crate::records::terms::StatedTerms;

choice! {
    /// What a document does to the account.
    InvoiceKind {
        /// Raises what is owed; the default.
        Invoice = "invoice",
        /// Lowers it; its amount is positive (nota di credito).
        CreditNote = "credit-note",
        /// Raises it (nota di debito).
        DebitNote = "debit-note",
        /// Asks for a prepayment: no exposure while unpaid, a credit once paid (acconto).
        Advance = "advance",
    }
}

choice! {
    /// Whether a document counts.
    InvoiceStatus {
        /// Not yet issued.
        Draft = "draft",
        /// Issued; the default.
        Issued = "issued",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}

choice! {
    /// Where the Italian exchange system (SdI) has an e-invoice.
    SdiState {
        /// Delivered to the customer.
        Delivered = "delivered",
        /// Not deliverable, made available instead (mancata consegna).
        Undelivered = "undelivered",
        /// Rejected by the SdI (scartata): counts as not issued.
        Rejected = "rejected",
        /// Refused by a public body (rifiutata).
        Refused = "refused",
    }
}

choice! {
    /// What was sold: chooses the rules of interest and prescription.
    Category {
        /// Goods.
        Goods = "goods",
        /// Services.
        Services = "services",
        /// Transport.
        Transport = "transport",
        /// Perishable agricultural and food products.
        AgriFoodPerishable = "agri-food-perishable",
        /// Other agricultural and food products.
        AgriFood = "agri-food",
    }
}

record! {
    /// One of several due dates of a document (rata).
    Instalment {
        required {
            /// Due date.
            due: Day,
            /// Amount, tax included.
            amount: Amount,
        }
        texts {}
        optional {}
    }
}

record! {
    /// A write-off (passaggio a perdita).
    WriteOff {
        required {
            /// The day.
            on: Day,
        }
        texts {}
        optional {
            /// The amount; absent = all that is open.
            amount: Amount,
        }
    }
}

record! {
    /// What the SdI said of an e-invoice.
    Sdi {
        required {
            /// The state.
            state: SdiState,
        }
        texts {
            /// Identifier given by the SdI.
            id,
        }
        optional {
            /// Since when.
            on: Day,
        }
    }
}

record! {
    /// A sale of the claim to a factor (cessione).
    Assignment {
        required {
            /// The day.
            on: Day,
            /// Whether the risk stays with the seller (pro solvendo).
            recourse: bool,
        }
        texts {}
        optional {}
    }
}

record! {
    /// A document of the receivables ledger.
    Invoice {
        ids {
            /// Identifier.
            id,
        }
        required {
            /// Date of the document.
            issued: Day,
            /// Total, tax included; zero or more.
            amount: Amount,
        }
        texts {
            /// The invoice a credit or debit note belongs to.
            refers_to,
            /// The order behind it.
            order_id,
        }
        optional {
            /// What it is; an invoice by default.
            kind: InvoiceKind,
            /// Whether it counts; issued by default.
            status: InvoiceStatus,
            /// Due date, the parties' own: never moved.
            due: Day,
            /// Payment terms, where no due date was given. A text that is not understood is an error only there.
            #[cfg_attr(target_arch = "wasm32", tsify(type = "Terms"))]
            terms: StatedTerms,
            /// Several due dates; they take precedence.
            instalments: Vec<Instalment>,
            /// Currency; the account's by default.
            currency: Currency,
            /// Open amount when the CRM already knows it.
            open: Amount,
            /// The day `open` was read; for an earlier day it is recomputed.
            open_on: Day,
            /// The day the open amount became zero.
            settled: Day,
            /// Part that the customer itself does not pay: split-payment VAT, ritenuta.
            withheld: Amount,
            /// The day the goods or services were delivered.
            delivered_on: Day,
            /// The day the customer received the invoice.
            received_on: Day,
            /// The day of cancellation.
            cancelled_on: Day,
            /// A write-off.
            written_off: WriteOff,
            /// State in the Italian exchange system.
            sdi: Sdi,
            /// A sale to a factor.
            assigned: Assignment,
            /// What was sold.
            category: Category,
            /// Shorthand for a dispute on the whole open amount.
            disputed: bool,
            /// Labels the policy may use.
            tags: Vec<String>,
        }
    }
}

choice! {
    /// How far an order has come.
    OrderStatus {
        /// Not confirmed: no exposure.
        Draft = "draft",
        /// Confirmed; the default.
        Confirmed = "confirmed",
        /// Delivered.
        Delivered = "delivered",
        /// Closed: nothing more will come of it.
        Closed = "closed",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}

record! {
    /// A sales order; amounts with tax.
    Order {
        ids {
            /// Identifier.
            id,
        }
        required {
            /// Total of the order.
            amount: Amount,
        }
        texts {}
        optional {
            /// How far it has come; confirmed by default.
            status: OrderStatus,
            /// Already invoiced.
            invoiced_amount: Amount,
            /// Already delivered.
            delivered_amount: Amount,
            /// Prepaid; payments that name the order replace it.
            prepaid_amount: Amount,
            /// Order date.
            on: Day,
            /// Currency; the account's by default.
            currency: Currency,
        }
    }
}

impl Invoice {
    /// Whether the document raises what is owed.
    #[must_use]
    pub const fn is_claim(&self) -> bool {
        matches!(self.kind, None | Some(InvoiceKind::Invoice | InvoiceKind::DebitNote))
    }
}
