//! The collection ladder and its levels (livelli di sollecito) as data.

use super::disputes::DisputeScope;
use super::section::section;
use super::sections::Compare;
use crate::ground::error::Result;
use crate::ground::map::BTreeMap;
use crate::ground::money::{Amount, Currency, Percent};
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Node, Read, Shape, Text};
use crate::records::account::{Channel, NonPaymentReason};
use crate::records::terms::Adjust;
use serde::{Serialize, Serializer};

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

record! { written
    /// A reminder fee (spese di sollecito).
    Fee {
        /// A fixed amount, in the account's currency.
        fixed: Option<Amount>,
        /// Percent of the open amount without earlier fees.
        percent: Option<Percent>,
    }
}

record! { written
    /// When a level applies at all.
    LevelConditions {
        /// Smallest open amount of an item.
        min_amount: Option<Amount>,
        /// Smallest count of items.
        min_items: Option<u32>,
        /// Smallest sum of the items.
        min_total: Option<Amount>,
        /// The account has one of these tags.
        tags_any: Option<Vec<String>>,
        /// The account has none of these tags.
        tags_none: Option<Vec<String>>,
    }
}

record! { written
    /// One level of collection (livello di sollecito).
    CollectionLevel {
        /// Identifier, recorded on the contact that carried it out.
        id: Id,
        /// Days after the anchor; negative = before.
        days: i32,
        /// What the days count from; the due date by default.
        anchor: Option<Anchor>,
        /// What to do.
        action: StepAction,
        /// Channels in order of preference: the first on which the customer can be reached.
        channels: Option<Vec<Channel>>,
        /// How it speaks; courtesy by default.
        tone: Option<Tone>,
        /// Name of the host's template.
        template: Option<Text>,
        /// What it costs the customer.
        fee: Option<Fee>,
        /// When it applies at all.
        conditions: Option<LevelConditions>,
        /// Counts as carried out only with proof of delivery.
        needs_proof: Option<bool>,
        /// Deliveries stop from here on.
        stops_delivery: Option<bool>,
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
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self {
            Self::Any(amount) => amount.serialize(serializer),
            Self::Each(amounts) => amounts.serialize(serializer),
        }
    }
}

impl Read for MinAmount {
    fn read<N: Node>(node: &N) -> Result<Self> {
        match node.shape()? {
            Shape::Object => BTreeMap::read(node).map(Self::Each),
            _ => Amount::read(node).map(Self::Any),
        }
    }
}

choice! {
    /// How levels follow each other.
    Escalation {
        /// A level only after the one before was carried out; the default.
        Sequential = "sequential",
        /// The most severe that fits (Kill Bill).
        Jump = "jump",
    }
}

choice! {
    /// Whether levels belong to the customer or to each invoice.
    CollectionScope {
        /// One level for the customer; the default.
        Account = "account",
        /// One level for each invoice.
        Invoice = "invoice",
    }
}

section! {
    /// The collection ladder (solleciti).
    CollectionPolicy => CollectionRules {
        /// Levels from mild to severe.
        levels: Vec<CollectionLevel>,
        /// How levels follow each other.
        escalation: Escalation,
        /// Whom a level belongs to.
        per: CollectionScope,
        /// Days between contacts.
        min_interval_days: u16,
        /// Whether exactly that many days are enough.
        interval_compare: Compare,
        /// Nothing is done below this amount.
        min_amount: MinAmount,
        /// Contacts at most, repetitions included.
        max_attempts: u16,
        /// Days of grace after the due date, the last included.
        grace_days: u16,
        /// The last level is repeated after so many days; 0 = never.
        repeat_last_every_days: u16,
        /// Accounts and invoices with such a tag are left alone.
        exclude_tags: Vec<String>,
        /// On which days a step falls.
        calendar: Adjust,
        /// On which days natural persons (sole traders, consumers) are contacted, whatever `calendar` says.
        person_calendar: Adjust,
        /// Conversations a day at most, the customer's calls included; 0 = no limit.
        max_per_day: u16,
        /// What an open dispute blocks.
        dispute_blocks: DisputeScope,
        /// While the first answer to an open dispute is owed, that answer is the step, whatever else may be collected.
        answer_disputes: bool,
        /// The recorded reason for not paying chooses the step.
        on_reason: BTreeMap<NonPaymentReason, StepAction>,
    }
}
