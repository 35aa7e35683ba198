//! The credit line (fido) and what is let past it.

use super::BucketLimits;
use crate::ground::date::Day;
use crate::ground::money::{Amount, Currency, Percent};
use crate::ground::read::Id;
use crate::ground::read::record::record;

record! {
    /// The credit line of a customer or a group (fido).
    Credit {
        /// The limit (fido). Absent = no limit set, `"0"` = no credit.
        limit: Option<Amount>,
        /// Currency of all amounts here and of the exposure that is answered; the account's by default.
        currency: Option<Currency>,
        /// Last day of the limit.
        valid_until: Option<Day>,
        /// The day on which the limit was decided.
        decided_on: Option<Day>,
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
