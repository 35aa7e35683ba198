//! The customer's account as the CRM hands it over.
//!
//! Reading and checking an account is one step, evaluating it another: an account that was read is valid,
//! whatever is asked of it afterwards.

mod agreement;
mod check;
mod contact;
mod credit;
mod dispute;
mod invoice;
mod party;
mod payment;
mod skipped;

pub use agreement::{Hold, HoldKind, HoldScope, PlanState, PromiseToPay, RepaymentPlan, Waiver, WaiverKind};
pub use contact::{
    Channel, Contact, Direction, NonPaymentReason, Proceeding, ProceedingKind, Proof, ProofKind, Scale, ScaleDirection, Severity, Signal,
    SignalKind,
};
pub use credit::{BucketLimits, Credit, ExposureBucket, Release};
pub use dispute::{CodeScheme, Dispute, DisputeCode, DisputeReason, DisputeStatus, Remedy, RemedyRequest};
pub use invoice::{Assignment, Category, Instalment, Invoice, InvoiceKind, InvoiceStatus, Order, OrderStatus, Sdi, SdiState, WriteOff};
pub use party::{Address, DebtorKind, Party};
pub use payment::{Bill, BillKind, BillStatus, Payment, Refund, Return};
pub use skipped::Skipped;

use crate::ground::money::Currency;
use crate::ground::read::record::{choice, record};

choice! {
    /// Where the customer stands with us.
    Lifecycle {
        /// Not yet a customer.
        Prospect = "prospect",
        /// A customer; the default.
        Customer = "customer",
        /// No longer one.
        Former = "former",
    }
}

record! {
    /// Everything the CRM knows about the customer that matters for credit.
    Account {
        ids {
            /// Identifier.
            id,
        }
        required {
            /// Currency of the account: of every amount that names none.
            currency: Currency,
        }
        texts {
            /// Name.
            name,
            /// ISO 3166-1 alpha-2 country code; chooses the policy preset.
            country,
            /// The group whose limit it shares.
            group,
        }
        optional {
            /// Where the customer stands with us.
            lifecycle: Lifecycle,
            /// Labels the policy may use.
            tags: Vec<String>,
            /// Identity, address and bank details.
            party: Party,
            /// The credit line (fido).
            credit: Credit,
            /// Documents.
            invoices: Vec<Invoice>,
            /// Cash received, matched to an invoice or not.
            payments: Vec<Payment>,
            /// Ri.Ba., direct debits, notes.
            bills: Vec<Bill>,
            /// Orders.
            orders: Vec<Order>,
            /// Holds.
            holds: Vec<Hold>,
            /// Disputes.
            disputes: Vec<Dispute>,
            /// Promises to pay.
            promises: Vec<PromiseToPay>,
            /// Repayment plans.
            plans: Vec<RepaymentPlan>,
            /// Contacts.
            contacts: Vec<Contact>,
            /// Signals.
            signals: Vec<Signal>,
            /// Proceedings.
            proceedings: Vec<Proceeding>,
            /// One-off approvals past the limit.
            releases: Vec<Release>,
            /// Claims given up once.
            waivers: Vec<Waiver>,
        }
    }
}

/// The records of an optional list; an absent one has none.
pub(crate) fn each<T>(list: &Option<Vec<T>>) -> std::slice::Iter<'_, T> {
    list.as_deref().unwrap_or_default().iter()
}
