//! Invoices and orders: what creates a claim.

use crate::ground::date::Day;
use crate::ground::money::{Amount, Currency};
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Line};
use crate::records::link::Link;
use crate::records::reference::PaymentReference;
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
        /// Due date.
        due: Day,
        /// Amount, tax included.
        amount: Amount,
    }
}

record! {
    /// A write-off (passaggio a perdita).
    WriteOff {
        /// The day.
        on: Day,
        /// The amount; absent = all that is open.
        amount: Option<Amount>,
    }
}

record! {
    /// What the SdI said of an e-invoice.
    Sdi {
        /// Identifier given by the SdI.
        id: Option<Id>,
        /// The state.
        state: SdiState,
        /// Since when.
        on: Option<Day>,
    }
}

record! {
    /// A sale of the claim to a factor (cessione).
    Assignment {
        /// The day.
        on: Day,
        /// Whether the risk stays with the seller (pro solvendo).
        recourse: bool,
    }
}

record! {
    /// A document of the receivables ledger.
    Invoice {
        /// Identifier.
        id: Id,
        /// What it is; an invoice by default.
        kind: Option<InvoiceKind>,
        /// Whether it counts; issued by default.
        status: Option<InvoiceStatus>,
        /// Date of the document.
        issued: Day,
        /// Due date, the parties' own: never moved.
        due: Option<Day>,
        /// Payment terms, where no due date was given. A text that is not understood is an error only there.
        terms: Option<StatedTerms>,
        /// Several due dates; they take precedence.
        instalments: Option<Vec<Instalment>>,
        /// Total, tax included; zero or more.
        amount: Amount,
        /// Currency; the account's by default.
        currency: Option<Currency>,
        /// Open amount when the CRM already knows it.
        open: Option<Amount>,
        /// The day `open` was read; for an earlier day it is recomputed.
        open_on: Option<Day>,
        /// The day the open amount became zero.
        settled: Option<Day>,
        /// Part that the customer itself does not pay: split-payment VAT, ritenuta.
        withheld: Option<Amount>,
        /// The invoice a credit or debit note belongs to.
        refers_to: Option<Id>,
        /// The order behind it.
        order_id: Option<Id>,
        /// The day the goods or services were delivered.
        delivered_on: Option<Day>,
        /// The day the customer received the invoice.
        received_on: Option<Day>,
        /// The day of cancellation.
        cancelled_on: Option<Day>,
        /// A write-off.
        written_off: Option<WriteOff>,
        /// Number as printed, where it is not the identifier: customers see this one.
        number: Option<Line>,
        /// The customer's own order number.
        customer_reference: Option<Line>,
        /// What a payment of it says: a creditor reference (ISO 11649) or a Swiss QR reference (QRR).
        payment_reference: Option<PaymentReference>,
        /// Where it can be paid on the web; https only.
        pay_link: Option<Link>,
        /// State in the Italian exchange system.
        sdi: Option<Sdi>,
        /// A sale to a factor.
        assigned: Option<Assignment>,
        /// What was sold.
        category: Option<Category>,
        /// Shorthand for a dispute on the whole open amount.
        disputed: Option<bool>,
        /// Labels the policy may use.
        tags: Option<Vec<String>>,
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
        /// Identifier.
        id: Id,
        /// How far it has come; confirmed by default.
        status: Option<OrderStatus>,
        /// Order date.
        on: Option<Day>,
        /// Total of the order.
        amount: Amount,
        /// Currency; the account's by default.
        currency: Option<Currency>,
        /// Already invoiced.
        invoiced_amount: Option<Amount>,
        /// Already delivered.
        delivered_amount: Option<Amount>,
        /// Prepaid; payments that name the order replace it.
        prepaid_amount: Option<Amount>,
    }
}

impl Invoice {
    /// The number that the customer knows it by.
    #[must_use]
    pub fn printed(&self) -> &str {
        self.number.as_ref().map_or(self.id.as_str(), Line::as_str)
    }

    /// Whether the document raises what is owed.
    #[must_use]
    pub const fn is_claim(&self) -> bool {
        matches!(self.kind, None | Some(InvoiceKind::Invoice | InvoiceKind::DebitNote))
    }
}
