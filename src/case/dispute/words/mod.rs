//! The reason of a dispute, read from the customer's own words.
//!
//! A firm's own phrases go first (`disputes.lexicon` of its policy). Where they do not decide, a model does that was learned
//! from messages in Italian, English, German, French and Spanish; a message in another language is not decided, nor one that
//! speaks for two reasons, or for none. That is an answer like any other. The words that weighed most are always returned.
//!
//! # Phrases
//! A phrase is words in order, up to four other words between them: `ricevuto merce`. Words are compared without
//! accents or case, and without what number and gender change at their end. `a|b` are alternatives, `a_b` follow each other
//! directly, `=a` is exactly that word, `a*` is any word that begins so, `#` is a number, `@a` is a group of words defined
//! under that key. A negation in the phrase ("non", "mai", "not") stands for any negation; a phrase without one does not
//! hold when the message denies it. Phrases under `undecided` stand for nothing, and keep their words from being read
//! otherwise ("abbiamo pagato una penale" is no payment of the invoice).

mod features;
mod learned;
mod lexicon;
mod matching;
mod model;
mod packed;
mod table;
mod text;

use crate::policy::Phrases;
use crate::records::account::{DisputeReason, NonPaymentReason};
use lexicon::Lexicon;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

/// What the words say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The reason; none when the words do not decide.
    pub reason: Option<DisputeReason>,
    /// Why the customer does not pay; none when the words do not decide.
    pub why: Option<NonPaymentReason>,
    /// How far the model's first reading is ahead of the next, in 1/65 536 of a weight; nothing where a firm's phrases decided.
    pub lead: i64,
    /// The reasons that words speak for, the strongest first, with the words that weighed most.
    pub matched: Vec<(DisputeReason, String)>,
}

/// A policy's phrases, ready to read messages, with the model behind them.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    phrases: Phrases,
    compiled: OnceLock<Lexicon>,
}

/// The reader without phrases.
static MODEL: LazyLock<Arc<Reader>> = LazyLock::new(Arc::default);

/// The reader of the phrases that were asked for last. One policy is put to thousands of accounts, and compiling takes longer
/// than judging one of them.
static OWN: Mutex<Option<Arc<Reader>>> = Mutex::new(None);

/// Reads the reason from a customer's words, by the model alone.
///
/// ```
/// use fidato::{case::dispute::read_words, records::account::DisputeReason};
/// let reading = read_words("La merce è arrivata, ma la fattura ha la partita IVA sbagliata");
/// assert_eq!(reading.reason, Some(DisputeReason::WrongData));
/// assert_eq!(read_words("Ne parliamo la prossima settimana").reason, None);
/// ```
#[must_use]
pub fn read_words(text: &str) -> Reading {
    MODEL.read(text)
}

impl Reader {
    /// The reader of a policy's phrases: one that was made before where the phrases are the same.
    pub(crate) fn of(phrases: &Phrases) -> Arc<Self> {
        if phrases.is_empty() {
            return Arc::clone(&MODEL);
        }
        let mut own = OWN.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = own.take().filter(|reader| reader.phrases == *phrases);
        Arc::clone(own.insert(kept.unwrap_or_else(|| Arc::new(Self { phrases: phrases.clone(), compiled: OnceLock::new() }))))
    }

    /// What a text says.
    pub(crate) fn read(&self, text: &str) -> Reading {
        let mut tokens = text::tokens(text);
        let mut matched = Vec::new();
        if !self.phrases.is_empty() {
            let lexicon = self.compiled.get_or_init(|| Lexicon::compile(&self.phrases.entries()));
            let matches = matching::matches(lexicon, &tokens);
            let ahead;
            (matched, ahead) = matching::ranked(&matches, &tokens);
            if ahead {
                let reason = matched.first().map(|(reason, _)| *reason);
                return Reading { reason, why: reason.and_then(why_of), lead: 0, matched };
            }
            // Words that stand for nothing are nothing to the model either.
            for place in matches.iter().filter(|one| one.meaning.is_none()).flat_map(|one| &one.places) {
                if let Some(token) = tokens.get_mut(*place) {
                    token.word.clear();
                }
            }
        }
        if !matched.is_empty() {
            return Reading { matched, ..Reading::default() };
        }
        let model::Opinion { lead, reason, why, weighed } = model::read(&tokens);
        Reading { reason, why, lead, matched: weighed }
    }
}

/// What a reason that a firm's phrase stands for says of why the customer does not pay.
const fn why_of(reason: DisputeReason) -> Option<NonPaymentReason> {
    use DisputeReason as D;
    Some(match reason {
        D::Quantity | D::Quality | D::NotDelivered | D::LateDelivery => NonPaymentReason::OurFailure,
        D::Price | D::Duplicate | D::WrongData | D::Terms | D::Contract => NonPaymentReason::Dispute,
        D::InvoiceNotReceived => NonPaymentReason::InvoiceLost,
        D::AlreadyPaid => NonPaymentReason::AlreadyPaid,
        D::Deduction => NonPaymentReason::SetOff,
        D::CashProblem => NonPaymentReason::NoCash,
        D::Other => return None,
    })
}
