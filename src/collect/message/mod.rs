//! What to write for a step: a message to the customer, as codes and values.
//!
//! One message holds all that may be asked of a customer and nothing that may not, and nothing that we wrote for ourselves. The
//! core decides what is in it, for whom, on which channel and until when; the npm package makes the text. Nothing is ever sent.
//! Documented choices: rules 31 to 33 of [the semantics](crate::semantics).

mod chosen;
mod claim;
mod clean;
mod content;
mod courtesy;
mod demand;
mod due;
mod figures;
mod formal;
mod frame;
mod kind;
mod language;
mod matching;
mod recipient;

pub use kind::{CostKind, InterestOrigin, MessageAction, NoticeLaw, Stage, ThirdParty};

use crate::case::linked::Case;
use crate::case::question::Options;
use crate::collect::collection::NextStep;
use crate::collect::collection::askable::{Met, step_with_obstacles};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Money};
use crate::ground::read::Id;
use crate::ground::read::record::record;
use crate::ground::reason::{Part, Reason};
use crate::owed::line::StatementLine;
use crate::owed::payment::PaymentRequest;
use crate::policy::Tone;
use crate::records::account::{Channel, Contact, Language};
use crate::records::sender::Sender;
use chosen::Choice;
use serde::Serialize;

record! {
    /// The options of `message`: as everywhere, with who writes and what the caller wants otherwise than the next step has it.
    MessageOptions {
        ..options: Options,
        /// Who writes: us. Without it the message lacks letterhead, account and signature, and says so.
        sender: Option<Sender>,
        /// What the message does; what the next step does by default.
        action: Option<MessageAction>,
        /// How it travels; the step's channel by default.
        channel: Option<Channel>,
        /// Its language; the recipient's by default.
        language: Option<Language>,
        /// The invoices it is about; all that may be asked for by default.
        invoice_ids: Option<Vec<String>>,
        /// The dispute that is acknowledged; the one whose answer is most pressing by default.
        dispute_id: Option<Id>,
        /// The promise that is confirmed; the latest open one by default.
        promise_id: Option<Id>,
    }
}

/// What a message should be, as the caller wants it: see [`MessageOptions`].
#[derive(Clone, Debug, Default)]
pub struct MessageWishes {
    /// Who writes.
    pub sender: Option<Sender>,
    /// What it does.
    pub action: Option<MessageAction>,
    /// How it travels.
    pub channel: Option<Channel>,
    /// Its language.
    pub language: Option<Language>,
    /// The invoices it is about; empty = all.
    pub invoice_ids: Vec<String>,
    /// The dispute.
    pub dispute_id: Option<Id>,
    /// The promise.
    pub promise_id: Option<Id>,
}

impl MessageOptions {
    /// The options of every question, and what the message should be.
    #[must_use]
    pub fn apart(self) -> (Options, MessageWishes) {
        let Self { options, sender, action, channel, language, invoice_ids, dispute_id, promise_id } = self;
        let invoice_ids = invoice_ids.unwrap_or_default();
        (options, MessageWishes { sender, action, channel, language, invoice_ids, dispute_id, promise_id })
    }
}

/// What to write, as codes and values.
///
/// A message that may not be written has no parts: its `reasons` begin with `nothing-to-write` or a like code and say why, and its
/// contact has the outcome `not-sent`, which counts for nothing once stored.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// The account.
    pub account_id: String,
    /// The account's currency: of `total`, `interest` and `costs`.
    pub currency: Currency,
    /// What it does.
    pub action: MessageAction,
    /// How it speaks.
    pub tone: Tone,
    /// How it travels.
    pub channel: Channel,
    /// Its language.
    pub language: Language,
    /// Addresses on the channel: mailboxes, telephone numbers, a postal address in one line.
    pub to: Vec<String>,
    /// Copies, of e-mails only.
    pub cc: Vec<String>,
    /// What is written, in this order.
    pub parts: Vec<Part>,
    /// What is asked for, by due date; `open` is what is asked of each, in the document's own currency.
    pub lines: Vec<StatementLine>,
    /// The principal that is asked for: what `nextStep` asks, without what is barred.
    pub total: Money,
    /// Interest that is told, at a formal tone demanded; none where a rate is not known.
    pub interest: Option<Money>,
    /// Lump sums and fees that are demanded.
    pub costs: Money,
    /// The day to pay by.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate | null"))]
    pub pay_by: Option<Day>,
    /// How to pay; none where nothing is to be paid or the sender's account is not known.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "PaymentRequest | null"))]
    pub payment: Option<PaymentRequest>,
    /// What to store once it was sent: it proves later that they were told, and carries out the level.
    pub contact: Contact,
    /// What somebody must add or attach before it may go.
    pub missing: Vec<Reason>,
    /// Why it is so, what it leaves out, and what was not known.
    pub reasons: Vec<Reason>,
}

/// What to write for the next step of a customer, or for what the caller chose.
///
/// By default the message is about what `nextStep` is about, and nothing is written while something stands in its way. Who
/// chooses an action decides about the day, not about the money: what is disputed as far as the policy stops collecting it, what
/// we admitted, what is promised or on a plan that holds, what a proceeding protects, what a hold or a tag keeps back, and what
/// is barred is in no message, whoever asks.
///
/// # Errors
/// `invalid-input` with the path of a document whose number is more than a line; `unknown-rate` when an exchange rate is
/// missing; `out-of-range` when sums do not fit.
pub fn message(wishes: &MessageWishes, case: &Case<'_>) -> Result<Message> {
    let (step, met) = step_with_obstacles(case)?;
    let choice = Choice::of(case, wishes, &step)?;
    let content = match choice.action {
        _ if !choice.is_named && !step.allowed => Ok(Err(standing(case, &step, &met)?)),
        MessageAction::Thank => courtesy::thank(&choice),
        MessageAction::AcknowledgeDispute | MessageAction::ResolveDispute => courtesy::dispute(&choice),
        MessageAction::ConfirmPromise => courtesy::promise(&choice),
        MessageAction::MatchPayment => matching::unmatched(&choice),
        MessageAction::FileClaim => claim::proof_of_claim(&choice),
        MessageAction::WriteOff => Ok(Err(vec![Reason::nothing_to_send(choice.action.as_str())])),
        _ => demand::demand(&choice, &met),
    }?;
    frame::framed(&choice, content)
}

/// Why nothing is written today: what stands in the way of the next step, or that there is none.
fn standing(case: &Case<'_>, step: &NextStep, met: &Met) -> Result<Vec<Reason>> {
    let mut reasons = vec![Reason::nothing_to_write()];
    let told = met.told()?;
    if told.is_empty() && step.items.is_empty() {
        reasons.push(if case.ledger()?.open_items().next().is_some() { Reason::no_level() } else { Reason::nothing_open() });
    }
    reasons.extend(told);
    Ok(reasons)
}
