//! Why the customer disputes: said, mapped from a code, read from its words, or undecided.

mod deadline;
mod schemes;
mod standing;
mod words;

pub(crate) use deadline::{Answers, after_working_days};
pub use deadline::{OwedAnswer, owed_answers};
pub use schemes::{CodeMeaning, ReturnClass, ReturnMeaning, meaning_of, return_meaning};
pub(crate) use standing::{Stand, concerns, remaining, stand};
pub use words::{Reading, read_words};

use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::policy::{CompletePolicy, DisputeScope, Phrases};
use crate::records::account::{CodeScheme, Dispute, DisputeCode, DisputeReason, NonPaymentReason};

use std::cell::OnceCell;
use std::sync::Arc;
use words::Reader;

choice! {
    /// How the reason of a dispute is known.
    Confidence {
        /// Somebody stated it.
        Given = "given",
        /// Mapped from a code of another system.
        Mapped = "mapped",
        /// Read from the customer's words.
        Matched = "matched",
        /// Not known: somebody has to ask.
        Undecided = "undecided",
    }
}

/// The reason of a dispute, and how it is known.
#[derive(Clone, Debug)]
pub(crate) struct Classified {
    pub reason: Option<DisputeReason>,
    pub confidence: Confidence,
    pub reasons: Vec<Reason>,
}

/// Says why customers dispute, by one policy. Its lexicon is looked for when somebody's words have to be read.
#[derive(Debug)]
pub(crate) struct Classifier<'p> {
    lexicon: &'p Phrases,
    reader: OnceCell<Arc<Reader>>,
}

impl<'p> Classifier<'p> {
    /// For a policy.
    pub(crate) const fn of(policy: &'p CompletePolicy) -> Self {
        Self { lexicon: &policy.disputes.lexicon, reader: OnceCell::new() }
    }

    /// Why a customer does not pay, by what somebody wrote down; none when the words do not decide.
    pub(crate) fn why(&self, text: &str) -> Option<NonPaymentReason> {
        self.reader.get_or_init(|| Reader::of(self.lexicon)).read(text).why
    }

    /// The reason of a dispute: stated before coded before said. A code that decides nothing leaves it to the words.
    pub(crate) fn classify(&self, dispute: &Dispute) -> Classified {
        if let Some(reason) = dispute.reason {
            let said = Reason::reason_given(reason.as_str());
            return Classified { reason: Some(reason), confidence: Confidence::Given, reasons: vec![said] };
        }
        let mut reasons = Vec::new();
        if let Some(code) = &dispute.code {
            let (reason, said) = from_code(code);
            reasons.extend(said);
            if reason.is_some() {
                return Classified { reason, confidence: Confidence::Mapped, reasons };
            }
        }
        if let Some(text) = dispute.text.as_deref() {
            let reading = self.reader.get_or_init(|| Reader::of(self.lexicon)).read(text);
            let decided = reading.reason.is_some();
            for (reason, words) in &reading.matched {
                let say = if reading.reason == Some(*reason) { Reason::words_matched } else { Reason::words_conflict };
                reasons.push(say(reason.as_str(), words));
            }
            if decided {
                return Classified { reason: reading.reason, confidence: Confidence::Matched, reasons };
            }
        }
        reasons.push(Reason::cannot_decide());
        Classified { reason: None, confidence: Confidence::Undecided, reasons }
    }
}

/// What a code says, and what to say about it.
fn from_code(code: &DisputeCode) -> (Option<DisputeReason>, Vec<Reason>) {
    let (scheme, value) = (code.scheme.as_str(), code.value.trim());
    let mut reasons = Vec::new();
    if code.scheme == CodeScheme::Sepa
        && let Some(found) = return_meaning(&code.value)
    {
        reasons.push(class_reason(found.class)(value));
        if found.risk {
            reasons.push(Reason::return_risk(code.value.trim()));
        }
    }
    match meaning_of(code) {
        CodeMeaning::Reason(reason) => {
            reasons.insert(0, Reason::code_mapped(scheme, value, reason.as_str()));
            (Some(reason), reasons)
        }
        CodeMeaning::Silent => {
            reasons.insert(0, Reason::code_silent(scheme, value));
            (None, reasons)
        }
        CodeMeaning::Foreign => (None, vec![Reason::code_foreign(scheme, value)]),
        CodeMeaning::Unknown => (None, vec![Reason::code_unknown(scheme, value)]),
    }
}

const fn class_reason(class: ReturnClass) -> fn(&str) -> Reason {
    match class {
        ReturnClass::DataError => Reason::return_data_error,
        ReturnClass::Liquidity => Reason::return_liquidity,
        ReturnClass::Refusal => Reason::return_refusal,
        ReturnClass::Mandate => Reason::return_mandate,
        ReturnClass::Stop => Reason::return_stop,
        ReturnClass::Ours => Reason::return_ours,
        ReturnClass::Unclear => Reason::return_unclear,
    }
}

/// What an open dispute for a reason keeps from being collected.
///
/// `collection.disputeBlocks` is the rule for all disputes; where it is left at the disputed amount, the rule of the
/// reason decides.
#[must_use]
pub fn scope_of(policy: &CompletePolicy, reason: Option<DisputeReason>) -> DisputeScope {
    match policy.collection.dispute_blocks {
        DisputeScope::DisputedAmount => policy.disputes.rules.of(reason.unwrap_or(DisputeReason::Other)).stops_collection,
        general => general,
    }
}
