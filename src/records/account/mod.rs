//! The customer's account as the CRM hands it over.
//!
//! Reading and checking an account is one step, evaluating it another: an account that was read is valid,
//! whatever is asked of it afterwards.

mod agreement;
mod buckets;
mod check;
mod contact;
mod credit;
mod dispute;
mod invoice;
mod party;
mod payment;
mod skipped;

pub use agreement::{Hold, HoldKind, HoldScope, PlanState, PromiseToPay, RepaymentPlan, Waiver, WaiverKind};
pub use buckets::{BucketLimits, ExposureBucket, PerBucket};
pub use contact::{
    Channel, Contact, Direction, NonPaymentReason, Proceeding, ProceedingKind, Proof, ProofKind, Scale, ScaleDirection, Severity, Signal,
    SignalKind,
};
pub use credit::{Credit, Release};
pub use dispute::{CodeScheme, Dispute, DisputeCode, DisputeReason, DisputeStatus, Remedy, RemedyRequest};
pub use invoice::{Assignment, Category, Instalment, Invoice, InvoiceKind, InvoiceStatus, Order, OrderStatus, Sdi, SdiState, WriteOff};
pub use party::{Address, DebtorKind, FiledAccounts, Language, Party};
pub use payment::{Bill, BillKind, BillStatus, Payment, Refund, Return};
pub use skipped::Skipped;
pub(crate) use skipped::placed;

use crate::ground::date::Day;
use crate::ground::money::Currency;
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Text};

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
        /// Identifier.
        id: Id,
        /// Name.
        name: Option<Text>,
        /// Currency of the account: of every amount that names none.
        currency: Currency,
        /// ISO 3166-1 alpha-2 country code; chooses the policy preset.
        country: Option<Text>,
        /// The group whose limit it shares.
        group: Option<Id>,
        /// Who looks after the customer.
        owner: Option<Text>,
        /// The day on which it became a customer.
        customer_since: Option<Day>,
        /// Where the customer stands with us.
        lifecycle: Option<Lifecycle>,
        /// Labels the policy may use.
        tags: Option<Vec<String>>,
        /// Identity, address and bank details.
        party: Option<Party>,
        /// The credit line (fido).
        credit: Option<Credit>,
        /// Documents.
        invoices: Option<Vec<Invoice>>,
        /// Cash received, matched to an invoice or not.
        payments: Option<Vec<Payment>>,
        /// Ri.Ba., direct debits, notes.
        bills: Option<Vec<Bill>>,
        /// Orders.
        orders: Option<Vec<Order>>,
        /// Holds.
        holds: Option<Vec<Hold>>,
        /// Disputes.
        disputes: Option<Vec<Dispute>>,
        /// Promises to pay.
        promises: Option<Vec<PromiseToPay>>,
        /// Repayment plans.
        plans: Option<Vec<RepaymentPlan>>,
        /// Contacts.
        contacts: Option<Vec<Contact>>,
        /// Signals.
        signals: Option<Vec<Signal>>,
        /// Proceedings.
        proceedings: Option<Vec<Proceeding>>,
        /// One-off approvals past the limit.
        releases: Option<Vec<Release>>,
        /// Claims given up once.
        waivers: Option<Vec<Waiver>>,
    }
}

/// The records of an optional list; an absent one has none.
pub(crate) fn each<T>(list: &Option<Vec<T>>) -> std::slice::Iter<'_, T> {
    list.as_deref().unwrap_or_default().iter()
}
