//! What kind of message it is: its action, its stage, and the law that a formal notice follows.

use crate::ground::read::record::choice;
use crate::policy::{StepAction, Tone};
use crate::records::account::DebtorKind;

choice! {
    /// What a message does: what a step does, or one of three courtesies.
    MessageAction {
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
        /// The last notice: deliveries stop.
        StopDelivery = "stop-delivery",
        /// Announce that a lawyer takes over.
        Legal = "legal",
        /// Ask what a payment is for.
        MatchPayment = "match-payment",
        /// Proof of claim (domanda di ammissione al passivo).
        FileClaim = "file-claim",
        /// Announce that an agency takes over.
        HandOver = "hand-over",
        /// Notify the credit insurer.
        NotifyInsurer = "notify-insurer",
        /// Write off: nothing is written.
        WriteOff = "write-off",
        /// Acknowledge the dispute whose answer is owed.
        ResolveDispute = "resolve-dispute",
        /// Thank for a payment.
        Thank = "thank",
        /// Acknowledge a dispute.
        AcknowledgeDispute = "acknowledge-dispute",
        /// Confirm a promise in writing.
        ConfirmPromise = "confirm-promise",
    }
}

choice! {
    /// How far collection has come, as the reader of a message sees it.
    Stage {
        /// Something falls due.
        BeforeDue = "before-due",
        /// The first reminder.
        First = "first",
        /// A firm reminder.
        Firm = "firm",
        /// A statement of account.
        Statement = "statement",
        /// An invoice again.
        Resend = "resend",
        /// A repayment plan.
        Plan = "plan",
        /// Formal notice.
        Notice = "notice",
        /// Last notice.
        Last = "last",
        /// A lawyer takes over.
        Legal = "legal",
        /// An agency takes over.
        HandOver = "hand-over",
        /// A payment without invoices.
        Match = "match",
        /// Thanks.
        Thank = "thank",
        /// A dispute.
        Dispute = "dispute",
        /// A promise.
        Promise = "promise",
        /// To the credit insurer.
        Insurer = "insurer",
        /// A proof of claim.
        Claim = "claim",
    }
}

choice! {
    /// The law and custom that a formal notice follows.
    NoticeLaw {
        /// Italy: art. 1219 and 2943 c.c.
        It = "it",
        /// England, a company or public body: Practice Direction, Pre-Action Conduct and Protocols.
        GbCompany = "gb-company",
        /// England, a sole trader or consumer: Pre-Action Protocol for Debt Claims.
        GbPerson = "gb-person",
        /// Germany: § 286 BGB.
        De = "de",
        /// France: art. 1344 C. civ.
        Fr = "fr",
        /// Elsewhere.
        Other = "other",
    }
}

choice! {
    /// What is charged besides principal and interest.
    CostKind {
        /// The lump sum for recovery costs (indennizzo forfettario).
        LumpSum = "lump-sum",
        /// A reminder fee (spese di sollecito).
        Fee = "fee",
    }
}

choice! {
    /// Where the right to interest comes from.
    InterestOrigin {
        /// The law of late payment.
        Statutory = "statutory",
        /// An agreement.
        Contract = "contract",
    }
}

choice! {
    /// Who a message goes to, if not to the customer.
    ThirdParty {
        /// The credit insurer.
        Insurer = "insurer",
        /// Whoever administers the proceeding (curatore).
        Trustee = "trustee",
    }
}

impl From<StepAction> for MessageAction {
    fn from(action: StepAction) -> Self {
        match action {
            StepAction::ResendInvoice => Self::ResendInvoice,
            StepAction::Remind => Self::Remind,
            StepAction::Call => Self::Call,
            StepAction::SendStatement => Self::SendStatement,
            StepAction::ProposePlan => Self::ProposePlan,
            StepAction::FormalNotice => Self::FormalNotice,
            StepAction::StopDelivery => Self::StopDelivery,
            StepAction::Legal => Self::Legal,
            StepAction::MatchPayment => Self::MatchPayment,
            StepAction::FileClaim => Self::FileClaim,
            StepAction::HandOver => Self::HandOver,
            StepAction::NotifyInsurer => Self::NotifyInsurer,
            StepAction::WriteOff => Self::WriteOff,
            StepAction::ResolveDispute => Self::ResolveDispute,
        }
    }
}

impl MessageAction {
    /// The stage of a message, by its tone and by whether anything is late.
    pub(super) const fn stage(self, tone: Tone, late: bool) -> Stage {
        match self {
            Self::Remind | Self::Call if !late => Stage::BeforeDue,
            Self::Remind | Self::Call | Self::WriteOff => match tone {
                Tone::Courtesy => Stage::First,
                Tone::Firm | Tone::Formal | Tone::Legal => Stage::Firm,
            },
            Self::ResendInvoice => Stage::Resend,
            Self::SendStatement => Stage::Statement,
            Self::ProposePlan => Stage::Plan,
            Self::FormalNotice => Stage::Notice,
            Self::StopDelivery => Stage::Last,
            Self::Legal => Stage::Legal,
            Self::HandOver => Stage::HandOver,
            Self::MatchPayment => Stage::Match,
            Self::FileClaim => Stage::Claim,
            Self::NotifyInsurer => Stage::Insurer,
            Self::ResolveDispute | Self::AcknowledgeDispute => Stage::Dispute,
            Self::Thank => Stage::Thank,
            Self::ConfirmPromise => Stage::Promise,
        }
    }

    /// The tone where no level says another.
    pub(super) const fn usual_tone(self) -> Tone {
        match self {
            Self::ProposePlan => Tone::Firm,
            Self::FormalNotice | Self::StopDelivery => Tone::Formal,
            Self::Legal | Self::HandOver | Self::FileClaim => Tone::Legal,
            _ => Tone::Courtesy,
        }
    }

    /// Whether it speaks of what is late, and of that alone.
    pub(super) const fn needs_overdue(self) -> bool {
        matches!(
            self,
            Self::Call | Self::ProposePlan | Self::FormalNotice | Self::StopDelivery | Self::Legal | Self::HandOver | Self::NotifyInsurer
        )
    }

    /// Who it goes to, if not to the customer.
    pub(super) const fn third_party(self) -> Option<ThirdParty> {
        match self {
            Self::NotifyInsurer => Some(ThirdParty::Insurer),
            Self::FileClaim => Some(ThirdParty::Trustee),
            _ => None,
        }
    }
}

impl NoticeLaw {
    /// The law of a policy's country for a kind of debtor.
    pub(super) fn of(country: &str, kind: Option<DebtorKind>) -> Self {
        match (country, kind) {
            ("IT", _) => Self::It,
            ("GB", Some(DebtorKind::SoleTrader | DebtorKind::Consumer)) => Self::GbPerson,
            ("GB", _) => Self::GbCompany,
            ("DE", _) => Self::De,
            ("FR", _) => Self::Fr,
            _ => Self::Other,
        }
    }
}
