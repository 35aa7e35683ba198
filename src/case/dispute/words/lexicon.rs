//! Phrases by reason, compiled so that a sentence is looked up word by word.

use super::text::{self, Kind, Language, Token};
use crate::ground::map::BTreeMap;
use crate::records::account::DisputeReason;
use rust_stemmers::{Algorithm, Stemmer};

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

/// Phrases of one language's stems.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub phrases: Vec<Phrase>,
    slots: BTreeMap<String, usize>,
    stems: BTreeMap<String, Vec<usize>>,
    exact: BTreeMap<String, Vec<usize>>,
    prefixes: Vec<(String, usize)>,
    numbers: Vec<usize>,
    negations: Vec<usize>,
}

impl Lexicon {
    /// Compiles the phrases of `entries`: pairs of a key (a reason, `undecided`, or `@group`) and a phrase.
    ///
    /// Groups may be used before they are defined, so they are gathered first.
    pub(super) fn compile<'a>(entries: impl Iterator<Item = (&'a str, &'a str)> + Clone, language: Language) -> Self {
        // `create` with a constant lets the linker drop the other sixteen languages.
        let stemmer = match language {
            Language::Italian => Stemmer::create(Algorithm::Italian),
            Language::English => Stemmer::create(Algorithm::English),
        };
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (key, words) in entries.clone().filter(|(key, _)| key.starts_with('@')) {
            groups.entry(key).or_default().extend(words.split([' ', '|']).filter(|word| !word.is_empty()));
        }
        let mut lexicon = Self::default();
        for (key, phrase) in entries.filter(|(key, _)| !key.starts_with('@')) {
            let meaning = DisputeReason::ALL.iter().copied().find(|reason| reason.as_str() == key);
            for variant in variants(phrase) {
                let mut places = Vec::new();
                let mut denies = false;
                for (place, adjacent) in variant {
                    let slot = lexicon.slot(&place, &groups, &stemmer);
                    denies |= lexicon.negations.contains(&slot);
                    places.push(Place { slot, adjacent });
                }
                if !places.is_empty() {
                    lexicon.phrases.push(Phrase { meaning, places, denies });
                }
            }
        }
        lexicon
    }

    /// The slot of one place: alternatives separated by `|`.
    fn slot(&mut self, place: &str, groups: &BTreeMap<&str, Vec<&str>>, stemmer: &Stemmer) -> usize {
        if let Some(known) = self.slots.get(place) {
            return *known;
        }
        let slot = self.slots.len();
        self.slots.insert(place.to_owned(), slot);
        for word in place.split('|').filter(|word| !word.is_empty()) {
            match groups.get(word) {
                Some(members) => members.iter().for_each(|member| self.word(member, slot, stemmer)),
                None => self.word(word, slot, stemmer),
            }
        }
        slot
    }

    fn word(&mut self, word: &str, slot: usize, stemmer: &Stemmer) {
        if word == "#" {
            return self.numbers.push(slot);
        }
        if let Some(exact) = word.strip_prefix('=') {
            return self.exact.entry(text::fold(exact)).or_default().push(slot);
        }
        if let Some(prefix) = word.strip_suffix('*') {
            return self.prefixes.push((text::fold(prefix), slot));
        }
        for token in text::tokens(word) {
            match token.kind {
                Kind::Negation => self.negations.push(slot),
                _ if plain(&token.word) => self.stems.entry(stemmer.stem(&token.word).into_owned()).or_default().push(slot),
                _ => self.exact.entry(token.word).or_default().push(slot),
            }
        }
    }

    /// Where in the sentence each slot is filled: positions by slot, ascending.
    pub(super) fn positions(&self, tokens: &[Token], language: Language) -> Vec<Vec<usize>> {
        let stemmer = match language {
            Language::Italian => Stemmer::create(Algorithm::Italian),
            Language::English => Stemmer::create(Algorithm::English),
        };
        let mut positions = vec![Vec::new(); self.slots.len()];
        for (index, token) in tokens.iter().enumerate() {
            let mut filled: Vec<usize> = Vec::new();
            match token.kind {
                Kind::Number => filled.extend(&self.numbers),
                Kind::Negation => filled.extend(&self.negations),
                _ => {}
            }
            if !token.word.is_empty() {
                if plain(&token.word) {
                    filled.extend(self.stems.get(stemmer.stem(&token.word).as_ref()).into_iter().flatten());
                }
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

/// The forms of a phrase: `a|b_c d` is "a d" and "b c d", so each form is a plain sequence of places.
fn variants(phrase: &str) -> Vec<Vec<(String, bool)>> {
    let mut forms: Vec<Vec<(String, bool)>> = vec![Vec::new()];
    for part in phrase.split(' ').filter(|part| !part.is_empty()) {
        let (sequences, single): (Vec<&str>, Vec<&str>) = part.split('|').partition(|word| word.contains('_'));
        let mut choices: Vec<Vec<(String, bool)>> = Vec::new();
        if !single.is_empty() {
            choices.push(vec![(single.join("|"), false)]);
        }
        for sequence in sequences {
            let words = sequence.split('_').filter(|word| !word.is_empty());
            choices.push(words.enumerate().map(|(position, word)| (word.to_owned(), position > 0)).collect());
        }
        forms = forms.iter().flat_map(|form| choices.iter().map(move |choice| [form.as_slice(), choice.as_slice()].concat())).collect();
    }
    forms
}

/// Stems are made of plain letters only: the stemmers slice by bytes.
fn plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}
