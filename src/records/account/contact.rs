//! The record of contacts, and what others say of the customer.

use crate::ground::date::Day;
use crate::ground::money::Amount;
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Text};

choice! {
    /// How a contact was made.
    Channel {
        /// E-mail.
        Email = "email",
        /// Text message.
        Sms = "sms",
        /// Telephone.
        Phone = "phone",
        /// Chat.
        Chat = "chat",
        /// Statement of account (estratto conto).
        Statement = "statement",
        /// Ordinary letter.
        Letter = "letter",
        /// Registered letter (raccomandata).
        RegisteredLetter = "registered-letter",
        /// Certified e-mail.
        Pec = "pec",
        /// Visit.
        Visit = "visit",
        /// Customer portal.
        Portal = "portal",
    }
}

choice! {
    /// Who contacted whom.
    Direction {
        /// We contacted the customer; the default.
        Out = "out",
        /// The customer contacted us.
        In = "in",
    }
}

choice! {
    /// Why a customer says it has not paid.
    NonPaymentReason {
        /// The invoice was lost or never arrived.
        InvoiceLost = "invoice-lost",
        /// Forgotten.
        Forgotten = "forgotten",
        /// Waiting for somebody's approval.
        AwaitingApproval = "awaiting-approval",
        /// No cash.
        NoCash = "no-cash",
        /// We failed.
        OurFailure = "our-failure",
        /// Disputed.
        Dispute = "dispute",
        /// Already paid.
        AlreadyPaid = "already-paid",
        /// Set off against a claim of its own (compensazione).
        SetOff = "set-off",
        /// Insolvent.
        Insolvent = "insolvent",
        /// Not said.
        Unknown = "unknown",
    }
}

choice! {
    /// What proves that a contact reached the customer.
    ProofKind {
        /// Read receipt.
        ReadReceipt = "read-receipt",
        /// PEC accepted by the sender's provider (accettazione): no proof of delivery.
        PecAcceptance = "pec-acceptance",
        /// PEC delivered (avvenuta consegna).
        PecDelivery = "pec-delivery",
        /// PEC not delivered (mancata consegna).
        PecNonDelivery = "pec-non-delivery",
        /// Registered letter not collected (compiuta giacenza).
        RegisteredUnclaimed = "registered-unclaimed",
        /// Receipt of a registered letter (avviso di ricevimento).
        RegisteredReceipt = "registered-receipt",
        /// Record of a call.
        CallRecord = "call-record",
        /// Seen in the portal.
        PortalView = "portal-view",
    }
}

record! { written
    /// Evidence of a contact.
    Proof {
        /// What it is.
        kind: ProofKind,
        /// Identifier.
        id: Option<Id>,
        /// Its day; the contact's by default.
        on: Option<Day>,
    }
}

record! { written
    /// One contact with the customer.
    Contact {
        /// Identifier.
        id: Option<Id>,
        /// The day.
        on: Day,
        /// How.
        channel: Channel,
        /// Who contacted whom; we did by default.
        direction: Option<Direction>,
        /// The invoices it was about; absent = all open that day.
        invoice_ids: Option<Vec<String>>,
        /// The collection level it carried out.
        level_id: Option<Id>,
        /// What came of it, as a code of the policy.
        outcome: Option<Text>,
        /// Why the customer says it has not paid.
        reason: Option<NonPaymentReason>,
        /// Who made it.
        operator: Option<Text>,
        /// Whom they spoke to.
        with: Option<Text>,
        /// Free text; never leaves the record.
        summary: Option<Text>,
        /// Evidence.
        proof: Option<Proof>,
    }
}

choice! {
    /// What a signal is about.
    SignalKind {
        /// A score of a credit bureau.
        BureauScore = "bureau-score",
        /// A protest (protesto).
        Protest = "protest",
        /// Insolvency.
        Insolvency = "insolvency",
        /// Enforcement (pignoramento).
        Enforcement = "enforcement",
        /// The press.
        Press = "press",
        /// The sales force.
        SalesForce = "sales-force",
        /// A return reported by a bank.
        BankReturn = "bank-return",
        /// A mortgage (ipoteca).
        Mortgage = "mortgage",
        /// The limit that a credit bureau recommends (fido consigliato); `value` is it, in the account's currency.
        BureauLimit = "bureau-limit",
    }
}

choice! {
    /// How bad a signal is.
    Severity {
        /// Worth knowing.
        Info = "info",
        /// Worth acting on.
        Warning = "warning",
        /// Serious.
        Severe = "severe",
    }
}

choice! {
    /// Which end of a scale is good.
    ScaleDirection {
        /// High is good.
        High = "high",
        /// Low is good.
        Low = "low",
    }
}

record! {
    /// The scale of a score.
    Scale {
        /// Lowest value.
        min: Amount,
        /// Highest value.
        max: Amount,
        /// Which end is good.
        better: ScaleDirection,
    }
}

record! {
    /// What a dated source said of the customer.
    Signal {
        /// What it is about.
        kind: SignalKind,
        /// Its day.
        on: Day,
        /// Where it comes from.
        source: String,
        /// A value.
        value: Option<Amount>,
        /// The scale of the value.
        scale: Option<Scale>,
        /// The day it ended.
        ended_on: Option<Day>,
        /// How bad; by kind when absent.
        severity: Option<Severity>,
        /// Free text; never leaves the record.
        note: Option<Text>,
    }
}

choice! {
    /// The kind of a crisis or insolvency proceeding (Codice della crisi).
    ProceedingKind {
        /// Composizione negoziata.
        NegotiatedSettlement = "negotiated-settlement",
        /// Accordo di ristrutturazione.
        RestructuringAgreement = "restructuring-agreement",
        /// Concordato preventivo.
        PreventiveComposition = "preventive-composition",
        /// Liquidazione giudiziale.
        JudicialLiquidation = "judicial-liquidation",
        /// Any other.
        Other = "other",
    }
}

record! {
    /// A crisis or insolvency proceeding; prior claims are protected.
    Proceeding {
        /// Its kind.
        kind: ProceedingKind,
        /// The day of publication.
        published_on: Day,
        /// Whether protective measures were asked for (misure protettive).
        measures: Option<bool>,
        /// The day the measures were confirmed.
        confirmed_on: Option<Day>,
        /// Last day.
        until: Option<Day>,
        /// Last day for the proof of claim (domanda di ammissione al passivo).
        claims_by: Option<Day>,
    }
}
