//! What the model looks at in a message: its words, their pairs, and the groups of letters that they are made of.

use super::text::Token;

/// How many groups of features there are: words and pairs, groups of letters.
pub(super) const GROUPS: usize = 2;
/// Letters of the shortest and the longest group, the ends of the word counted.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=5;
/// What stands for the end of a word in a group of letters, and between the words of a pair.
const END: u8 = b'\n';

/// Something in a message, known by its number alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Feature {
    /// Its number.
    pub hash: u32,
    /// Its group.
    pub group: usize,
    /// The first token that it was made of, and the last.
    pub tokens: (usize, usize),
}

/// A number for a run of bytes (FNV-1a; its bits mixed at the end, as MurmurHash3 does).
#[derive(Clone, Copy)]
struct Hash(u32);

impl Hash {
    /// Features of different kinds are different, whatever their letters.
    fn of_kind(kind: u8) -> Self {
        Self(0x811c_9dc5).and(&[kind])
    }

    fn and(self, bytes: &[u8]) -> Self {
        bytes.iter().fold(self, |hash, byte| Self((hash.0 ^ u32::from(*byte)).wrapping_mul(0x0100_0193)))
    }

    fn number(self) -> u32 {
        let mut hash = self.0;
        hash = (hash ^ hash >> 16).wrapping_mul(0x85eb_ca6b);
        hash = (hash ^ hash >> 13).wrapping_mul(0xc2b2_ae35);
        hash ^ hash >> 16
    }
}

/// The features of a message, each once, ordered by group and number.
pub(super) fn features(tokens: &[Token]) -> Vec<Feature> {
    let words: Vec<(usize, String)> =
        tokens.iter().enumerate().filter(|(_, token)| !token.word.is_empty()).map(|(at, token)| (at, digits(&token.word))).collect();
    let mut found = Vec::new();
    for (place, (at, word)) in words.iter().enumerate() {
        let mut add = |hash: Hash, group: usize, last: usize| found.push(Feature { hash: hash.number(), group, tokens: (*at, last) });
        add(Hash::of_kind(1).and(word.as_bytes()), 0, *at);
        for (kind, ahead) in [(2, 1), (3, 2)] {
            if let Some((last, next)) = words.get(place.saturating_add(ahead)) {
                add(Hash::of_kind(kind).and(word.as_bytes()).and(&[END]).and(next.as_bytes()), 0, *last);
            }
        }
        let mut ends: Vec<usize> = word.char_indices().map(|(index, _)| index).collect();
        ends.push(word.len());
        // The whole word with its ends is at 0 and at the length of `ends`: one place more at either side.
        let length = ends.len().saturating_add(1);
        for size in LETTERS {
            for from in 0..length.saturating_add(1).saturating_sub(size) {
                let upto = from.saturating_add(size);
                let first = ends.get(from.saturating_sub(1)).copied().unwrap_or(0);
                let last = ends.get(upto.saturating_sub(1)).copied().unwrap_or(word.len());
                let letters = word.as_bytes().get(first..last).unwrap_or_default();
                let mut hash = Hash::of_kind(4);
                if from == 0 {
                    hash = hash.and(&[END]);
                }
                hash = hash.and(letters);
                if upto == length {
                    hash = hash.and(&[END]);
                }
                add(hash, 1, *at);
            }
        }
    }
    crate::ground::map::sort_by_key(&mut found, |feature| (feature.group, feature.hash));
    found.dedup_by_key(|feature| (feature.group, feature.hash));
    found
}

/// The word with 0 for every number in it.
fn digits(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    let mut number = false;
    for letter in word.chars() {
        number = letter.is_ascii_digit() || number && matches!(letter, '.' | ',' | '/');
        if !number {
            plain.push(letter);
        } else if !plain.ends_with('0') {
            plain.push('0');
        }
    }
    plain
}
