//! Tests over figures that the engine already computes.

use crate::read::record::{choice, record};

choice! {
    /// A step of a sale at which credit is checked.
    Gate {
        /// Taking an order.
        Order = "order",
        /// Delivering.
        Delivery = "delivery",
        /// Invoicing.
        Invoice = "invoice",
    }
}

choice! {
    /// What a check leads to, from mild to severe.
    GateAction {
        /// Go on, but say so.
        Warn = "warn",
        /// Wait for a release (blocco).
        Hold = "hold",
        /// Do not go on.
        Stop = "stop",
    }
}

choice! {
    /// A figure to test.
    Figure {
        /// Total exposure, the candidate included.
        Total = "total",
        /// Used share of the limit in percent, the candidate included.
        PercentUsed = "percent-used",
        /// Overdue amount.
        OverdueAmount = "overdue-amount",
        /// Count of overdue items.
        OverdueCount = "overdue-count",
        /// Days since the oldest overdue item was due.
        OldestDays = "oldest-days",
        /// Last collection level carried out: its position from 1, or its id; 0 = none.
        Level = "level",
        /// Count of broken promises.
        BrokenPromises = "broken-promises",
        /// Count of returned items (insoluti).
        Returned = "returned",
        /// 1 when the limit has expired, else 0.
        LimitExpired = "limit-expired",
        /// Amount of the candidate.
        DocumentAmount = "document-amount",
        /// Rating of the payment behaviour, A (best) to D.
        Rating = "rating",
        /// Amount in dispute.
        Disputed = "disputed",
        /// Days since the last contact.
        DaysSinceContact = "days-since-contact",
        /// Amount falling due soon.
        DueSoon = "due-soon",
    }
}

choice! {
    /// How a figure is compared.
    Comparison {
        /// Greater.
        Greater = ">",
        /// Greater or equal.
        GreaterOrEqual = ">=",
        /// Less.
        Less = "<",
        /// Less or equal.
        LessOrEqual = "<=",
        /// Equal.
        Equal = "==",
    }
}

record! {
    /// A test of one figure, and of others with it.
    #[derive(serde::Serialize)]
    GateTest {
        required {
            /// The figure.
            figure: Figure,
            /// How it is compared.
            op: Comparison,
            /// What it is compared with: a number, a rating or a level id.
            value: TestValue,
        }
        texts {}
        optional {
            /// Further tests, all of which must hold too.
            #[serde(skip_serializing_if = "Option::is_none")]
            and: Vec<GateTest>,
        }
    }
}

/// What a figure is compared with: a plain decimal where it can be read as one, otherwise a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TestValue {
    /// A number.
    Number(crate::money::Amount),
    /// A rating or a level id.
    Word(String),
}

impl serde::Serialize for TestValue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::Word(word) => serializer.serialize_str(word),
        }
    }
}

impl<'de> serde::Deserialize<'de> for TestValue {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = TestValue;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a plain decimal, a rating or a level id")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<TestValue, E> {
                if text.is_empty() {
                    return Err(E::custom("expected a value that is not blank"));
                }
                Ok(text.parse().map_or_else(|_| TestValue::Word(text.to_owned()), TestValue::Number))
            }
            fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<TestValue, E> {
                Ok(TestValue::Number(rust_decimal::Decimal::from(value).into()))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

record! {
    /// A rule of the credit decision.
    #[derive(serde::Serialize)]
    GateRule {
        required {
            /// Identifier, named in the reasons.
            #[serde(deserialize_with = "crate::read::not_blank")]
            id: String,
            /// When it fires.
            when: GateTest,
            /// What it leads to.
            action: GateAction,
        }
        texts {}
        optional {
            /// The gates it guards; absent = all.
            #[serde(skip_serializing_if = "Option::is_none")]
            gate: Vec<Gate>,
        }
    }
}

record! {
    /// A rule of the day's worklist.
    #[derive(serde::Serialize)]
    WorklistRule {
        required {
            /// Identifier, named with its points.
            #[serde(deserialize_with = "crate::read::not_blank")]
            id: String,
            /// When it counts.
            when: GateTest,
            /// Points it gives; negative ones take away.
            points: i32,
        }
        texts {}
        optional {}
    }
}
