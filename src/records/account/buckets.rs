//! The parts of an exposure: the one list of them.

use crate::ground::error::Result;
use crate::ground::money::{Amount, Money};
use crate::ground::read::record::choice;
use crate::ground::read::{Node, Object, Read};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// Declares the buckets, and the record that has a value for each.
macro_rules! buckets {
    ($($(#[$doc:meta])* $bucket:ident $field:ident = $word:literal,)+) => {
        choice! {
            /// What an amount at risk consists of.
            ExposureBucket { $($(#[$doc])* $bucket = $word,)+ }
        }

        /// Something for every bucket.
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct PerBucket<T> {
            $($(#[$doc])* #[cfg_attr(target_arch = "wasm32", serde(rename = $word))] pub $field: T,)+
        }

        impl<T> PerBucket<T> {
            /// What there is for one bucket.
            #[must_use]
            pub const fn get(&self, bucket: ExposureBucket) -> &T {
                match bucket {
                    $(ExposureBucket::$bucket => &self.$field,)+
                }
            }

            /// The place of one bucket, to change it.
            pub(crate) const fn get_mut(&mut self, bucket: ExposureBucket) -> &mut T {
                match bucket {
                    $(ExposureBucket::$bucket => &mut self.$field,)+
                }
            }

            /// The same buckets with something done to the value of every bucket.
            ///
            /// # Errors
            /// The first that `change` answers.
            pub fn try_map<U>(self, change: impl Fn(T) -> Result<U>) -> Result<PerBucket<U>> {
                Ok(PerBucket { $($field: change(self.$field)?,)+ })
            }
        }

        impl<T: Read> Read for PerBucket<Option<T>> {
            fn read<N: Node>(node: &N) -> Result<Self> {
                let mut object = Object::open(node, &[$($word),+], false)?;
                let mut some = Self::default();
                $(object.optional(&mut some.$field);)+
                object.finish(some)
            }
        }

        impl Serialize for PerBucket<Money> {
            fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
                let mut object = serializer.serialize_struct("PerBucket", ExposureBucket::ALL.len())?;
                $(object.serialize_field($word, &self.$field)?;)+
                object.end()
            }
        }

        /// Writes the buckets that have a value.
        impl<T: Serialize> Serialize for PerBucket<Option<T>> {
            fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
                let mut object = serializer.serialize_struct("PerBucket", self.iter().filter(|(_, value)| value.is_some()).count())?;
                $(
                    match &self.$field {
                        Some(value) => object.serialize_field($word, value)?,
                        None => object.skip_field($word)?,
                    }
                )+
                object.end()
            }
        }
    };
}

buckets! {
    /// Invoices not yet issued (bozze).
    Draft draft = "draft",
    /// Issued and not yet overdue (a scadere).
    NotDue not_due = "not-due",
    /// Overdue, without what was returned (scaduto).
    Overdue overdue = "overdue",
    /// Ordered and not yet delivered or invoiced.
    Orders orders = "orders",
    /// Delivered and not yet invoiced.
    Deliveries deliveries = "deliveries",
    /// Ri.Ba., direct debits and notes presented, at risk until their outcome is known (salvo buon fine).
    Bills bills = "bills",
    /// Returned unpaid by the bank (insoluti).
    Returned returned = "returned",
}

impl<T> PerBucket<T> {
    /// Every bucket with its value.
    pub fn iter(&self) -> impl Iterator<Item = (ExposureBucket, &T)> {
        ExposureBucket::ALL.iter().map(|bucket| (*bucket, self.get(*bucket)))
    }
}

/// A limit for each of some buckets.
#[cfg_attr(target_arch = "wasm32", tsify::declare)]
pub type BucketLimits = PerBucket<Option<Amount>>;
