//! Disputes (contestazioni).

use crate::ground::date::Day;
use crate::ground::money::{Amount, Currency};
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Text};

choice! {
    /// Why the customer disputes.
    DisputeReason {
        /// Price or discount.
        Price = "price",
        /// Quantity.
        Quantity = "quantity",
        /// Quality or damage.
        Quality = "quality",
        /// Never delivered.
        NotDelivered = "not-delivered",
        /// Delivered late.
        LateDelivery = "late-delivery",
        /// Invoiced twice.
        Duplicate = "duplicate",
        /// Wrong data on the invoice.
        WrongData = "wrong-data",
        /// The invoice never arrived.
        InvoiceNotReceived = "invoice-not-received",
        /// Already paid.
        AlreadyPaid = "already-paid",
        /// Payment terms or due date.
        Terms = "terms",
        /// A deduction (trattenuta).
        Deduction = "deduction",
        /// The contract itself.
        Contract = "contract",
        /// No cash: not a dispute, a plan.
        CashProblem = "cash-problem",
        /// Anything else.
        Other = "other",
    }
}

choice! {
    /// How far a dispute has come.
    DisputeStatus {
        /// Open; the default.
        Open = "open",
        /// We were wrong.
        Confirmed = "confirmed",
        /// The customer was wrong.
        Rejected = "rejected",
        /// Closed otherwise.
        Closed = "closed",
    }
}

choice! {
    /// What settles a dispute.
    Remedy {
        /// An explanation.
        Explanation = "explanation",
        /// Sending the invoice again.
        Resend = "resend",
        /// A corrected invoice.
        Correction = "correction",
        /// A discount.
        Discount = "discount",
        /// Money back.
        Refund = "refund",
        /// Rework.
        Rework = "rework",
        /// Replacement.
        Replacement = "replacement",
        /// Taking the goods back.
        Return = "return",
        /// A credit note.
        CreditNote = "credit-note",
        /// Nothing.
        None = "none",
    }
}

choice! {
    /// A list of reason codes of another system.
    CodeScheme {
        /// UN/EDIFACT 4465, adjustment reason.
        Uncl4465 = "uncl4465",
        /// X12 426, adjustment reason.
        X12 = "x12-426",
        /// SEPA return reason.
        Sepa = "sepa",
    }
}

record! {
    /// A reason code of another system.
    DisputeCode {
        /// The list.
        scheme: CodeScheme,
        /// The code.
        value: String,
    }
}

record! {
    /// What the customer asks for.
    RemedyRequest {
        /// The remedy.
        remedy: Remedy,
        /// Its amount.
        amount: Option<Amount>,
    }
}

record! {
    /// A dispute (contestazione).
    Dispute {
        /// Identifier.
        id: Id,
        /// The day it was opened.
        opened_on: Day,
        /// The invoices it is about.
        invoice_ids: Option<Vec<String>>,
        /// The instalment it is about, from 1.
        instalment: Option<u32>,
        /// Disputed amount; absent = all that is open on the invoices.
        amount: Option<Amount>,
        /// Currency of every amount here; the account's by default.
        currency: Option<Currency>,
        /// Why.
        reason: Option<DisputeReason>,
        /// A code from another system.
        code: Option<DisputeCode>,
        /// The customer's words, in a language that the model reads (Italian and English at least).
        text: Option<Text>,
        /// Plant, branch or product line the complaint is about.
        site: Option<Text>,
        /// Who handles it.
        owner: Option<Text>,
        /// Evidence at hand, as codes of the policy.
        evidence: Option<Vec<String>>,
        /// What the customer asks for.
        requested: Option<RemedyRequest>,
        /// The day of our first answer.
        answered_on: Option<Day>,
        /// How far it has come; open by default.
        status: Option<DisputeStatus>,
        /// The day it ceased to be open.
        closed_on: Option<Day>,
        /// Credited so far.
        credited: Option<Amount>,
        /// Paid so far.
        paid: Option<Amount>,
        /// Written off so far.
        written_off: Option<Amount>,
    }
}
