//! Collection levels (livelli di sollecito) as data.

use crate::account::Channel;
use crate::money::{Amount, Currency, Percent};
use crate::read::record::{choice, record};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::collections::BTreeMap;
use std::fmt;

choice! {
    /// What the days of a level count from.
    Anchor {
        /// The due date; the default.
        Due = "due",
        /// The date of the document.
        Issued = "issued",
        /// The level before was carried out.
        Previous = "previous",
        /// End of the month of due date + days.
        EndOfMonth = "end-of-month",
    }
}

choice! {
    /// What a level does.
    StepAction {
        /// Send the invoice again.
        ResendInvoice = "resend-invoice",
        /// Remind (sollecito).
        Remind = "remind",
        /// Call.
        Call = "call",
        /// Send a statement of account (estratto conto).
        SendStatement = "send-statement",
        /// Propose a repayment plan (piano di rientro).
        ProposePlan = "propose-plan",
        /// Formal notice (messa in mora).
        FormalNotice = "formal-notice",
        /// Stop deliveries.
        StopDelivery = "stop-delivery",
        /// Legal action.
        Legal = "legal",
        /// Look for the payment.
        MatchPayment = "match-payment",
        /// File the claim (domanda di ammissione al passivo).
        FileClaim = "file-claim",
        /// Hand over to an agency.
        HandOver = "hand-over",
        /// Notify the credit insurer.
        NotifyInsurer = "notify-insurer",
        /// Write off.
        WriteOff = "write-off",
        /// Resolve the dispute first.
        ResolveDispute = "resolve-dispute",
    }
}

choice! {
    /// How a level speaks.
    Tone {
        /// Friendly.
        Courtesy = "courtesy",
        /// Firm.
        Firm = "firm",
        /// Formal.
        Formal = "formal",
        /// Legal.
        Legal = "legal",
    }
}

record! {
    /// A reminder fee (spese di sollecito).
    #[derive(Serialize)]
    Fee {
        required {}
        texts {}
        optional {
            /// A fixed amount, in the account's currency.
            #[serde(skip_serializing_if = "Option::is_none")]
            fixed: Amount,
            /// Percent of the open amount without earlier fees.
            #[serde(skip_serializing_if = "Option::is_none")]
            percent: Percent,
        }
    }
}

record! {
    /// When a level applies at all.
    #[derive(Serialize)]
    LevelConditions {
        required {}
        texts {}
        optional {
            /// Smallest open amount of an item.
            #[serde(skip_serializing_if = "Option::is_none")]
            min_amount: Amount,
            /// Smallest count of items.
            #[serde(skip_serializing_if = "Option::is_none")]
            min_items: u32,
            /// Smallest sum of the items.
            #[serde(skip_serializing_if = "Option::is_none")]
            min_total: Amount,
            /// The account has one of these tags.
            #[serde(skip_serializing_if = "Option::is_none")]
            tags_any: Vec<String>,
            /// The account has none of these tags.
            #[serde(skip_serializing_if = "Option::is_none")]
            tags_none: Vec<String>,
        }
    }
}

record! {
    /// One level of collection (livello di sollecito).
    #[derive(Serialize)]
    CollectionLevel {
        required {
            /// Identifier, recorded on the contact that carried it out.
            #[serde(deserialize_with = "crate::read::not_blank")]
            id: String,
            /// Days after the anchor; negative = before.
            days: i32,
            /// What to do.
            action: StepAction,
        }
        texts {
            /// Name of the host's template.
            template,
        }
        optional {
            /// What the days count from; the due date by default.
            #[serde(skip_serializing_if = "Option::is_none")]
            anchor: Anchor,
            /// Channels in order of preference: the first on which the customer can be reached.
            #[serde(skip_serializing_if = "Option::is_none")]
            channels: Vec<Channel>,
            /// How it speaks; courtesy by default.
            #[serde(skip_serializing_if = "Option::is_none")]
            tone: Tone,
            /// What it costs the customer.
            #[serde(skip_serializing_if = "Option::is_none")]
            fee: Fee,
            /// When it applies at all.
            #[serde(skip_serializing_if = "Option::is_none")]
            conditions: LevelConditions,
            /// Counts as carried out only with proof of delivery.
            #[serde(skip_serializing_if = "Option::is_none")]
            needs_proof: bool,
            /// Deliveries stop from here on.
            #[serde(skip_serializing_if = "Option::is_none")]
            stops_delivery: bool,
        }
    }
}

/// A smallest amount: one for the account's currency, or one for each of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MinAmount {
    /// In the account's currency, whichever it is.
    Any(Amount),
    /// By currency; none where the currency is not listed.
    Each(BTreeMap<Currency, Amount>),
}

impl MinAmount {
    /// The smallest amount for a currency.
    #[must_use]
    pub fn of(&self, currency: Currency) -> Option<Amount> {
        match self {
            Self::Any(amount) => Some(*amount),
            Self::Each(amounts) => amounts.get(&currency).copied(),
        }
    }
}

impl Serialize for MinAmount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Any(amount) => amount.serialize(serializer),
            Self::Each(amounts) => amounts.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for MinAmount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = MinAmount;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an amount, or amounts by currency")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<MinAmount, E> {
                Amount::read(text).map(MinAmount::Any).map_err(E::custom)
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<MinAmount, E> {
                Ok(MinAmount::Any(rust_decimal::Decimal::from(value).into()))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<MinAmount, A::Error> {
                BTreeMap::deserialize(de::value::MapAccessDeserializer::new(map)).map(MinAmount::Each)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
