//! Why the customer disputes: said, mapped from a code, read from its words, or undecided.

mod schemes;
mod words;

pub use schemes::{CodeMeaning, ReturnClass, ReturnMeaning, meaning_of, return_meaning};
pub use words::{Reading, read_words};

use crate::ground::read::record::choice;
use crate::ground::reason::{Reason, codes};
use crate::policy::{CompletePolicy, DisputeScope, Phrases};
use crate::records::account::{CodeScheme, Dispute, DisputeCode, DisputeReason};

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

    /// The reason of a dispute: stated before coded before said. A code that decides nothing leaves it to the words.
    pub(crate) fn classify(&self, dispute: &Dispute) -> Classified {
        if let Some(reason) = dispute.reason {
            let said = Reason::new(codes::REASON_GIVEN).with("reason", reason);
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
            for (reason, words) in reading.matched.iter().take(if decided { 1 } else { usize::MAX }) {
                let code = if decided { codes::WORDS_MATCHED } else { codes::WORDS_CONFLICT };
                reasons.push(Reason::new(code).with("reason", reason).with("words", words));
            }
            if decided {
                return Classified { reason: reading.reason, confidence: Confidence::Matched, reasons };
            }
        }
        reasons.push(Reason::new(codes::CANNOT_DECIDE));
        Classified { reason: None, confidence: Confidence::Undecided, reasons }
    }
}

/// What a code says, and what to say about it.
fn from_code(code: &DisputeCode) -> (Option<DisputeReason>, Vec<Reason>) {
    let about = |name| Reason::new(name).with("scheme", code.scheme).with("code", code.value.trim());
    let mut reasons = Vec::new();
    if code.scheme == CodeScheme::Sepa
        && let Some(found) = return_meaning(&code.value)
    {
        reasons.push(Reason::new(class_code(found.class)).with("code", code.value.trim()));
        if found.risk {
            reasons.push(Reason::new(codes::RETURN_RISK).with("code", code.value.trim()));
        }
    }
    match meaning_of(code) {
        CodeMeaning::Reason(reason) => {
            reasons.insert(0, about(codes::CODE_MAPPED).with("reason", reason));
            (Some(reason), reasons)
        }
        CodeMeaning::Silent => {
            reasons.insert(0, about(codes::CODE_SILENT));
            (None, reasons)
        }
        CodeMeaning::Foreign => (None, vec![about(codes::CODE_FOREIGN)]),
        CodeMeaning::Unknown => (None, vec![about(codes::CODE_UNKNOWN)]),
    }
}

const fn class_code(class: ReturnClass) -> &'static str {
    match class {
        ReturnClass::DataError => codes::RETURN_DATA_ERROR,
        ReturnClass::Liquidity => codes::RETURN_LIQUIDITY,
        ReturnClass::Refusal => codes::RETURN_REFUSAL,
        ReturnClass::Mandate => codes::RETURN_MANDATE,
        ReturnClass::Stop => codes::RETURN_STOP,
        ReturnClass::Ours => codes::RETURN_OURS,
        ReturnClass::Unclear => codes::RETURN_UNCLEAR,
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
