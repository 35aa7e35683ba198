//! What the limits say, as facts: decisions, badges and alerts ask these, and the reasons repeat them.

use crate::ground::date::Day;
use crate::ground::money::{Money, Percent};
use crate::ground::reason::Reason;
use crate::records::account::ExposureBucket;
use rust_decimal::Decimal;

/// One thing that comparing an exposure with its limits has shown, in the order in which it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The limit is exceeded (fido superato), or has expired while something of it is used.
    Exceeded {
        /// By how much.
        over: Money,
        /// What is used.
        total: Money,
        /// The limit that counts.
        limit: Money,
    },
    /// The share of the limit that asks for attention is used.
    Near {
        /// What is left.
        available: Money,
        /// Used share in percent.
        percent: Decimal,
        /// The share from which the policy asks for attention.
        watch: Percent,
        /// What is used.
        total: Money,
        /// The limit that counts.
        limit: Money,
    },
    /// The limit is respected.
    Within {
        /// What is left.
        available: Money,
        /// What is used.
        total: Money,
        /// The limit that counts.
        limit: Money,
    },
    /// No limit was set.
    NoLimit {
        /// What is at risk.
        total: Money,
    },
    /// The limit has expired and counts as zero (fido scaduto).
    Expired {
        /// The last day on which it counted.
        valid_until: Day,
        /// What it was.
        limit: Money,
    },
    /// The insurer's cover raises the limit.
    RaisedByCover {
        /// The cover.
        insured: Money,
        /// The limit without it.
        limit: Money,
    },
    /// The insurer's cover is higher than the limit, and stands for it.
    CoverIsLimit {
        /// The cover.
        insured: Money,
        /// The limit without it.
        limit: Money,
    },
    /// The group's limit leaves less than the customer's own.
    Group {
        /// The group.
        name: String,
        /// Its limit.
        limit: Money,
        /// What its members use.
        total: Money,
    },
    /// A bucket is over its own limit.
    BucketExceeded {
        /// The bucket.
        bucket: ExposureBucket,
        /// What is in it.
        amount: Money,
        /// Its limit.
        limit: Money,
    },
}

impl Finding {
    /// Whether a limit is exceeded: the total's or a bucket's.
    #[must_use]
    pub const fn exceeds(&self) -> bool {
        matches!(self, Self::Exceeded { .. } | Self::BucketExceeded { .. })
    }

    /// The reason that says it.
    pub(crate) fn reason(&self) -> Reason {
        match self {
            Self::Exceeded { over, total, limit } => Reason::limit_exceeded(*over, *total, *limit),
            Self::Near { available, percent, watch, total, limit } => {
                Reason::limit_near(*available, *percent, watch.decimal(), *total, *limit)
            }
            Self::Within { available, total, limit } => Reason::limit_within(*available, *total, *limit),
            Self::NoLimit { total } => Reason::no_limit(*total),
            Self::Expired { valid_until, limit } => Reason::limit_expired(*valid_until, *limit),
            Self::RaisedByCover { insured, limit } => Reason::limit_raised_by_cover(*insured, *limit),
            Self::CoverIsLimit { insured, limit } => Reason::cover_is_limit(*insured, *limit),
            Self::Group { name, limit, total } => Reason::group_limit(name, *limit, *total),
            Self::BucketExceeded { bucket, amount, limit } => Reason::bucket_limit_exceeded(bucket.as_str(), *amount, *limit),
        }
    }
}
