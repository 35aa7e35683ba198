//! A policy's phrases by reason, compiled so that a message is looked up word by word.

use super::text::{self, Kind, Token};
use crate::ground::map::BTreeMap;
use crate::records::account::DisputeReason;

/// What a phrase stands for: a reason, or nothing at all (the phrase only keeps its words from being misread).
pub(super) type Meaning = Option<DisputeReason>;

/// A phrase: the places its words take, in order.
#[derive(Debug)]
pub(super) struct Phrase {
    pub meaning: Meaning,
    pub places: Vec<Place>,
    /// Whether the phrase itself contains a negation.
    pub denies: bool,
}

/// One place of a phrase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Which words fit, as a number of the lexicon.
    pub slot: usize,
    /// Whether it follows the place before without a word between.
    pub adjacent: bool,
}

/// Phrases, and which words fill their places.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub phrases: Vec<Phrase>,
    slots: usize,
    stems: BTreeMap<String, Vec<usize>>,
    exact: BTreeMap<String, Vec<usize>>,
    prefixes: Vec<(String, usize)>,
    numbers: Vec<usize>,
    negations: Vec<usize>,
}

impl Lexicon {
    /// Compiles the phrases of `entries`: pairs of a key (a reason, `undecided`, or `@group`) and a phrase.
    ///
    /// Groups may be used before they are defined, so words are only noted at first. Each is looked at once, however
    /// many places it fits.
    pub(super) fn compile<'a>(entries: &[(&'a str, &'a str)]) -> Self {
        let mut lexicon = Self::default();
        let mut slots: BTreeMap<&str, usize> = BTreeMap::new();
        let mut words: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (key, phrase) in entries.iter().filter(|(key, _)| !is_group(key)) {
            let meaning = DisputeReason::ALL.iter().copied().find(|reason| reason.as_str() == *key);
            for form in forms(phrase).into_iter().filter(|form| !form.is_empty()) {
                let mut places = Vec::with_capacity(form.len());
                for (text, adjacent) in form {
                    let new = slots.len();
                    let slot = *slots.entry(text).or_insert(new);
                    if slot == new {
                        alternatives(text).for_each(|word| words.entry(word).or_default().push(slot));
                    }
                    places.push(Place { slot, adjacent });
                }
                lexicon.phrases.push(Phrase { meaning, places, denies: false });
            }
        }
        lexicon.slots = slots.len();
        for (word, slots) in with_groups(words, entries).iter() {
            lexicon.word(word, slots);
        }
        let Self { phrases, negations, .. } = &mut lexicon;
        for phrase in phrases {
            phrase.denies = phrase.places.iter().any(|place| negations.contains(&place.slot));
        }
        lexicon
    }

    /// Notes which slots a word fills.
    fn word(&mut self, word: &str, slots: &[usize]) {
        crate::ground::work::done(1);
        if word == "#" {
            return self.numbers.extend(slots);
        }
        if let Some(exact) = word.strip_prefix('=') {
            return self.exact.entry(text::fold(exact)).or_default().extend(slots);
        }
        if let Some(prefix) = word.strip_suffix('*') {
            let prefix = text::fold(prefix);
            return self.prefixes.extend(slots.iter().map(|slot| (prefix.clone(), *slot)));
        }
        for token in text::tokens(word) {
            match token.kind {
                Kind::Negation => self.negations.extend(slots),
                _ => self.stems.entry(stem(&token.word).to_owned()).or_default().extend(slots),
            }
        }
    }

    /// Where in the message each slot is filled: positions by slot, ascending.
    pub(super) fn positions(&self, tokens: &[Token]) -> Vec<Vec<usize>> {
        let mut positions = vec![Vec::new(); self.slots];
        for (index, token) in tokens.iter().enumerate() {
            let mut filled: Vec<usize> = Vec::new();
            match token.kind {
                Kind::Number => filled.extend(&self.numbers),
                Kind::Negation => filled.extend(&self.negations),
                _ => {}
            }
            if !token.word.is_empty() {
                filled.extend(self.stems.get(stem(&token.word)).into_iter().flatten());
                filled.extend(self.exact.get(&token.word).into_iter().flatten());
                filled.extend(self.prefixes.iter().filter(|(prefix, _)| token.word.starts_with(prefix)).map(|(_, slot)| slot));
            }
            for slot in filled {
                if let Some(list) = positions.get_mut(slot)
                    && list.last() != Some(&index)
                {
                    list.push(index);
                }
            }
        }
        positions
    }
}

fn is_group(key: &str) -> bool {
    key.starts_with('@')
}

/// The words of `words` with the members of each group in the place of its name.
fn with_groups<'a>(words: BTreeMap<&'a str, Vec<usize>>, entries: &[(&'a str, &'a str)]) -> BTreeMap<&'a str, Vec<usize>> {
    let mut words = words;
    let groups = || entries.iter().filter(|(key, _)| is_group(key));
    // All of them first: a member that is spelled like a group is a word.
    let named: BTreeMap<&str, Vec<usize>> = groups().filter_map(|(key, _)| Some((*key, words.remove(key)?))).collect();
    for (key, members) in groups() {
        let Some(slots) = named.get(key) else { continue };
        for member in members.split([' ', '|']).filter(|member| !member.is_empty()) {
            words.entry(member).or_default().extend(slots);
        }
    }
    words
}

/// The words and groups of which any fits one place; a sequence of words takes places of its own.
fn alternatives(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').filter(|word| !word.is_empty() && !is_sequence(word))
}

fn is_sequence(word: &str) -> bool {
    word.contains('_')
}

/// The forms of a phrase: `a|b_c d` is "a d" and "b c d", so each form is a plain sequence of places, each with whether it
/// follows the place before directly.
fn forms(phrase: &str) -> Vec<Vec<(&str, bool)>> {
    let mut forms: Vec<Vec<(&str, bool)>> = vec![Vec::new()];
    for part in phrase.split(' ').filter(|part| !part.is_empty()) {
        if !is_sequence(part) {
            forms.iter_mut().for_each(|form| form.push((part, false)));
            continue;
        }
        let mut choices: Vec<Vec<(&str, bool)>> = Vec::new();
        if part.split('|').any(|word| !is_sequence(word)) {
            choices.push(vec![(part, false)]);
        }
        for sequence in part.split('|').filter(|word| is_sequence(word)) {
            let words = sequence.split('_').filter(|word| !word.is_empty());
            choices.push(words.enumerate().map(|(position, word)| (word, position > 0)).collect());
        }
        forms = forms.iter().flat_map(|form| choices.iter().map(move |choice| [form.as_slice(), choice.as_slice()].concat())).collect();
    }
    forms
}

/// A word without what number and gender change at its end ("pezzo", "pezzi"; "invoice", "invoices"), the same in every
/// language: vowels and s, as long as four letters stay.
fn stem(word: &str) -> &str {
    let mut letters = word.chars().count();
    let mut rest = word;
    while letters > 4
        && let Some(shorter) = rest.strip_suffix(['a', 'e', 'i', 'o', 'u', 's'])
    {
        rest = shorter;
        letters = letters.saturating_sub(1);
    }
    rest
}
