//! The reason of a dispute, read from the customer's own words in Italian or English.
//!
//! No statistics and no guessing: a sentence is compared with phrases of the policy's lexicon, each of which
//! stands for a reason. What speaks for two reasons, or for none, is not decided, and that is an answer like
//! any other. The words that decided are always returned.
//!
//! # Phrases
//! A phrase is words in order, up to three other words between them: `ricevuto merce`. Words are compared by
//! their stem, without accents or case. `a|b` are alternatives, `a_b` follow each other directly, `=a` is
//! exactly that word, `a*` is any word that begins so, `#` is a number, `@a` is a group of words defined under
//! that key. A negation in the phrase ("non", "mai", "not") stands for any negation; a phrase without one does
//! not hold when the sentence denies it. Phrases under `undecided` stand for nothing, and keep their words from
//! being read otherwise ("abbiamo pagato una penale" is no payment of the invoice).

mod lexicon;
mod text;

use crate::ground::map::BTreeMap;
use crate::ground::map::sort_by_key;
use crate::policy::Phrases;
use crate::records::account::DisputeReason;
use lexicon::{Lexicon, Meaning, Phrase};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};
use text::{Kind, Language, Token};

/// What the words say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The reason; none when the words do not decide.
    pub reason: Option<DisputeReason>,
    /// Every reason the words speak for, the strongest first, with the words.
    pub matched: Vec<(DisputeReason, String)>,
}

/// A lexicon, ready to read sentences. Each language is compiled when a sentence first needs it.
#[derive(Debug)]
pub(crate) struct Reader {
    phrases: Phrases,
    italian: OnceLock<Lexicon>,
    english: OnceLock<Lexicon>,
}

/// The presets' lexicon.
static PRESETS: LazyLock<Arc<Reader>> = LazyLock::new(|| Arc::new(Reader::new(Phrases::default())));

/// The lexicon of a caller's own that was asked for last. One policy is put to thousands of accounts, and compiling takes
/// a hundred times as long as judging one of them.
static OWN: Mutex<Option<Arc<Reader>>> = Mutex::new(None);

/// Reads the reason from a customer's words by the presets' lexicon.
///
/// ```
/// use fidato::{case::dispute::read_words, records::account::DisputeReason};
/// let reading = read_words("La merce è arrivata, ma la fattura è sbagliata");
/// assert_eq!(reading.reason, Some(DisputeReason::WrongData));
/// assert_eq!(read_words("Ne parliamo la prossima settimana").reason, None);
/// ```
#[must_use]
pub fn read_words(text: &str) -> Reading {
    PRESETS.read(text)
}

/// Words of a sentence that fill a phrase.
struct Match {
    meaning: Meaning,
    weight: usize,
    places: Vec<usize>,
}

impl Reader {
    const fn new(phrases: Phrases) -> Self {
        Self { phrases, italian: OnceLock::new(), english: OnceLock::new() }
    }

    /// The reader of a policy's phrases: one that was made before where the phrases are the same.
    pub(crate) fn of(phrases: &Phrases) -> Arc<Self> {
        if phrases.is_preset() {
            return Arc::clone(&PRESETS);
        }
        let mut own = OWN.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = own.take().filter(|reader| reader.phrases == *phrases);
        Arc::clone(own.insert(kept.unwrap_or_else(|| Arc::new(Self::new(phrases.clone())))))
    }

    fn lexicon(&self, language: Language) -> &Lexicon {
        let compiled = match language {
            Language::Italian => &self.italian,
            Language::English => &self.english,
        };
        compiled.get_or_init(|| Lexicon::compile(&self.phrases.entries(), language))
    }

    /// What a text says.
    pub(crate) fn read(&self, text: &str) -> Reading {
        let tokens = text::tokens(text);
        let mut matches: Vec<Match> = Vec::new();
        for language in text::languages(&tokens) {
            let lexicon = self.lexicon(*language);
            let positions = lexicon.positions(&tokens, *language);
            matches.extend(lexicon.phrases.iter().filter_map(|phrase| find(phrase, &positions, &tokens)));
        }
        decide(&unshadowed(matches), &tokens)
    }
}

/// Other words that may stand between two words of a phrase.
const GAP: usize = 4;
/// How far before a phrase a negation still denies it.
const REACH: usize = 3;

/// The first place of the sentence where the phrase holds.
fn find(phrase: &Phrase, positions: &[Vec<usize>], tokens: &[Token]) -> Option<Match> {
    let (first, rest) = phrase.places.split_first()?;
    for start in positions.get(first.slot)? {
        let mut places = vec![*start];
        let mut at = *start;
        let complete = rest.iter().all(|place| {
            let next = positions.get(place.slot).into_iter().flatten().copied().find(|next| *next > at);
            let Some(next) = next.filter(|next| near(tokens, at, *next, if place.adjacent { 0 } else { GAP })) else { return false };
            places.push(next);
            at = next;
            true
        });
        if complete && (phrase.denies || !denied(tokens, &places)) {
            return Some(Match { meaning: phrase.meaning, weight: places.len(), places });
        }
    }
    None
}

/// Whether two words are close enough for one phrase.
fn near(tokens: &[Token], from: usize, to: usize, gap: usize) -> bool {
    let between = tokens.get(from.saturating_add(1)..to).unwrap_or_default();
    between.iter().all(|token| token.kind != Kind::Break) && between.len() <= gap
}

/// Whether a negation denies the words at `places`.
fn denied(tokens: &[Token], places: &[usize]) -> bool {
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return false };
    let inside = tokens.get(*first..*last).unwrap_or_default();
    if inside.iter().any(|token| token.kind == Kind::Negation) {
        return true;
    }
    let mut denied = false;
    let mut since = 0_usize;
    let mut untrue = false;
    for token in tokens.get(..*first).unwrap_or_default() {
        since = since.saturating_add(1);
        match token.kind {
            Kind::Negation => (denied, since) = (true, 0),
            Kind::Pause | Kind::Break => (denied, untrue) = (false, false),
            // "Non solo", "not only": what follows is affirmed.
            Kind::Word if matches!(token.word.as_str(), "solo" | "soltanto" | "solamente" | "only" | "just") => denied = false,
            // "Non è vero che", "it is not true that": the whole clause is denied.
            Kind::Word if matches!(token.word.as_str(), "vero" | "true") => untrue |= denied && since <= REACH,
            _ => {}
        }
    }
    untrue || denied && since < REACH
}

/// Drops matches whose words serve a longer phrase with another meaning.
fn unshadowed(matches: Vec<Match>) -> Vec<Match> {
    let overlaps = |a: &Match, b: &Match| a.places.iter().any(|place| b.places.contains(place));
    let shadowed: Vec<bool> = matches
        .iter()
        .map(|one| {
            matches.iter().any(|other| {
                let stronger = other.weight > one.weight || other.weight == one.weight && other.meaning.is_none();
                other.meaning != one.meaning && stronger && overlaps(one, other)
            })
        })
        .collect();
    matches.into_iter().zip(shadowed).filter(|(_, shadowed)| !shadowed).map(|(one, _)| one).collect()
}

/// The reason that is clearly ahead, if one is.
fn decide(matches: &[Match], tokens: &[Token]) -> Reading {
    let mut best: BTreeMap<DisputeReason, &Match> = BTreeMap::new();
    for one in matches {
        if let Some(reason) = one.meaning {
            let strongest = best.entry(reason).or_insert(one);
            if one.weight > strongest.weight {
                *strongest = one;
            }
        }
    }
    let mut ranked: Vec<(DisputeReason, &Match)> = best.into_iter().collect();
    sort_by_key(&mut ranked, |(reason, one)| (std::cmp::Reverse(one.weight), *reason));
    let reason = match ranked.as_slice() {
        [(reason, _)] => Some(*reason),
        [(reason, first), (_, second), ..] if first.weight >= second.weight.saturating_add(LEAD) => Some(*reason),
        _ => None,
    };
    let matched = ranked.into_iter().map(|(reason, one)| (reason, written(one, tokens))).collect();
    Reading { reason, matched }
}

/// How many words more than the next the strongest phrase must have.
const LEAD: usize = 2;

/// The words of a match as the customer wrote them.
fn written(one: &Match, tokens: &[Token]) -> String {
    let mut text = String::new();
    let mut before: Option<usize> = None;
    for place in &one.places {
        let Some(token) = tokens.get(*place) else { continue };
        if before.and_then(|index| tokens.get(index)).is_some_and(|last| last.written == token.written) {
            continue;
        }
        if let Some(index) = before {
            text.push_str(if index.saturating_add(1) == *place { " " } else { " \u{2026} " });
        }
        text.push_str(&token.written);
        before = Some(*place);
    }
    text
}
