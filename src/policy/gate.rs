//! Tests over figures that the engine already computes.

use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::money::Amount;
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Member, Node, Read, Shape};

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
        /// Count of broken promises that are remembered: what they were about is open, or they are younger than
        /// `behaviour.memoryDays`.
        BrokenPromises = "broken-promises",
        /// Count of returned items (insoluti) that are remembered: still open, or younger than `behaviour.memoryDays`.
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
        /// 1 when something is overdue, else 0; said with its amount and its age.
        Overdue = "overdue",
        /// Amount that came back unpaid and is still open.
        ReturnedAmount = "returned-amount",
        /// Amount in the hands of a lawyer or an agency.
        Legal = "legal",
        /// 1 when a level that stops deliveries was carried out about something still overdue, else 0.
        DeliveryStopped = "delivery-stopped",
        /// 1 when a formal notice was carried out about something still overdue, else 0.
        FormalNotice = "formal-notice",
        /// 1 when nothing about money is on record, else 0.
        NoData = "no-data",
        /// Percent of what fell due within `behaviour.memoryDays` that was paid on time, by amount, without the days that were our
        /// own doing.
        OnTimeShare = "on-time-share",
        /// Count of due dates in a row, up to the last, that were paid on time.
        OnTimeRun = "on-time-run",
        /// 1 when the last due date was paid on time and the one before it was not, else 0.
        Recovered = "recovered",
        /// Whole months since it became a customer, else since the first invoice on record.
        CustomerMonths = "customer-months",
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

record! { written
    /// A test of one figure, and of others with it.
    GateTest {
        /// The figure.
        figure: Figure,
        /// How it is compared.
        op: Comparison,
        /// What it is compared with: a number, a rating or a level id.
        value: TestValue,
        /// Further tests, all of which must hold too.
        and: Option<Vec<GateTest>>,
    }
}

/// What a figure is compared with: a plain decimal where it can be read as one, otherwise a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TestValue {
    /// A number.
    Number(Amount),
    /// A rating or a level id.
    Word(String),
}

impl serde::Serialize for TestValue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::Word(word) => serializer.serialize_str(word),
        }
    }
}

impl Read for TestValue {
    fn read<N: Node>(node: &N) -> Result<Self> {
        match node.shape()? {
            Shape::Text("") => Err(CreditError::invalid(Problem::BlankValue)),
            Shape::Text(text) => Ok(text.parse().map_or_else(|_| Self::Word(text.to_owned()), Self::Number)),
            _ => Amount::read(node).map(Self::Number),
        }
    }
}

impl Member for TestValue {
    fn stand_in() -> Self {
        Self::Number(Member::stand_in())
    }
}

record! { written
    /// A rule of the credit decision.
    GateRule {
        /// Identifier, named in the reasons.
        id: Id,
        /// The gates it guards; absent = all.
        gate: Option<Vec<Gate>>,
        /// When it fires.
        when: GateTest,
        /// What it leads to.
        action: GateAction,
    }
}

record! { written
    /// A rule of the day's worklist.
    WorklistRule {
        /// Identifier, named with its points.
        id: Id,
        /// When it counts.
        when: GateTest,
        /// Points it gives; negative ones take away.
        points: i32,
    }
}
