//! The credit line (fido) and what is let past it.

use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Amount, Currency, Percent};
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Node, Object, Read};

choice! {
    /// What an amount at risk consists of.
    ExposureBucket {
        /// Invoices not yet issued (bozze).
        Draft = "draft",
        /// Issued and not yet overdue (a scadere).
        NotDue = "not-due",
        /// Overdue (scaduto).
        Overdue = "overdue",
        /// Ordered and not yet delivered or invoiced.
        Orders = "orders",
        /// Delivered and not yet invoiced.
        Deliveries = "deliveries",
        /// Ri.Ba., direct debits and notes presented, at risk until their outcome is known (salvo buon fine).
        Bills = "bills",
        /// Returned unpaid by the bank (insoluti).
        Returned = "returned",
    }
}

/// A limit for each of some buckets.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BucketLimits {
    /// Limit for drafts.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<Amount>,
    /// Limit for what is not due.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_due: Option<Amount>,
    /// Limit for what is overdue.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue: Option<Amount>,
    /// Limit for orders.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orders: Option<Amount>,
    /// Limit for deliveries.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deliveries: Option<Amount>,
    /// Limit for bills.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bills: Option<Amount>,
    /// Limit for returned items.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub returned: Option<Amount>,
}

impl Read for BucketLimits {
    fn read<N: Node>(node: &N) -> Result<Self> {
        const KEYS: &[&str] = &["draft", "not-due", "overdue", "orders", "deliveries", "bills", "returned"];
        let mut object = Object::open(node, KEYS, false)?;
        let mut limits = Self::default();
        object.optional(&mut limits.draft);
        object.optional(&mut limits.not_due);
        object.optional(&mut limits.overdue);
        object.optional(&mut limits.orders);
        object.optional(&mut limits.deliveries);
        object.optional(&mut limits.bills);
        object.optional(&mut limits.returned);
        object.finish(limits)
    }
}

impl BucketLimits {
    /// The limit of one bucket.
    #[must_use]
    pub const fn of(&self, bucket: ExposureBucket) -> Option<Amount> {
        match bucket {
            ExposureBucket::Draft => self.draft,
            ExposureBucket::NotDue => self.not_due,
            ExposureBucket::Overdue => self.overdue,
            ExposureBucket::Orders => self.orders,
            ExposureBucket::Deliveries => self.deliveries,
            ExposureBucket::Bills => self.bills,
            ExposureBucket::Returned => self.returned,
        }
    }
}

record! {
    /// The credit line of a customer or a group (fido).
    Credit {
        /// The limit (fido). Absent = no limit set, `"0"` = no credit.
        limit: Option<Amount>,
        /// Currency of all amounts here and of the exposure that is answered; the account's by default.
        currency: Option<Currency>,
        /// Last day of the limit.
        valid_until: Option<Day>,
        /// Insured limit (fido assicurato).
        insured: Option<Amount>,
        /// Insured share in percent, 0 to 100; 100 by default.
        insured_percent: Option<Percent>,
        /// Last day on which an issued invoice is covered.
        insured_until: Option<Day>,
        /// Limits for single buckets.
        bucket_limits: Option<BucketLimits>,
    }
}

record! {
    /// A one-off approval past the limit (sblocco).
    Release {
        /// The order it is for; absent = any.
        order_id: Option<Id>,
        /// Up to this amount of the candidate; absent = any.
        up_to: Option<Amount>,
        /// First day.
        from: Day,
        /// Last day; absent = no end.
        until: Option<Day>,
        /// Who approved.
        by: Id,
        /// Why.
        reason: String,
    }
}
