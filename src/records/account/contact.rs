//! The record of contacts, and what others say of the customer.

use crate::ground::date::Day;
use crate::ground::money::Amount;
use crate::ground::read::record::{choice, record};

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

record! {
    /// Evidence of a contact.
    Proof {
        required {
            /// What it is.
            kind: ProofKind,
        }
        texts {
            /// Identifier.
            id,
        }
        optional {
            /// Its day; the contact's by default.
            on: Day,
        }
    }
}

record! {
    /// One contact with the customer.
    Contact {
        required {
            /// The day.
            on: Day,
            /// How.
            channel: Channel,
        }
        texts {
            /// Identifier.
            id,
            /// The collection level it carried out.
            level_id,
            /// What came of it, as a code of the policy.
            outcome,
            /// Who made it.
            operator,
            /// Whom they spoke to.
            with,
            /// Free text; never leaves the record.
            summary,
        }
        optional {
            /// Who contacted whom; we did by default.
            direction: Direction,
            /// The invoices it was about; absent = all open that day.
            invoice_ids: Vec<String>,
            /// Why the customer says it has not paid.
            reason: NonPaymentReason,
            /// Evidence.
            proof: Proof,
        }
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
        required {
            /// Lowest value.
            min: Amount,
            /// Highest value.
            max: Amount,
            /// Which end is good.
            better: ScaleDirection,
        }
        texts {}
        optional {}
    }
}

record! {
    /// What a dated source said of the customer.
    Signal {
        required {
            /// What it is about.
            kind: SignalKind,
            /// Its day.
            on: Day,
            /// Where it comes from.
            source: String,
        }
        texts {
            /// Free text; never leaves the record.
            note,
        }
        optional {
            /// A value.
            value: Amount,
            /// The scale of the value.
            scale: Scale,
            /// The day it ended.
            ended_on: Day,
            /// How bad; by kind when absent.
            severity: Severity,
        }
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
        required {
            /// Its kind.
            kind: ProceedingKind,
            /// The day of publication.
            published_on: Day,
        }
        texts {}
        optional {
            /// Whether protective measures were asked for (misure protettive).
            measures: bool,
            /// The day the measures were confirmed.
            confirmed_on: Day,
            /// Last day.
            until: Day,
            /// Last day for the proof of claim (domanda di ammissione al passivo).
            claims_by: Day,
        }
    }
}
