//! Where a policy's phrases hold in a message, and what those that hold stand for.

use super::lexicon::{Lexicon, Meaning, Phrase};
use super::text::{Kind, Token, shown};
use crate::ground::map::{BTreeMap, sort_by_key};
use crate::records::account::DisputeReason;

/// Words of a message that fill a phrase.
pub(super) struct Match {
    pub meaning: Meaning,
    pub places: Vec<usize>,
}

impl Match {
    const fn weight(&self) -> usize {
        self.places.len()
    }
}

/// Other words that may stand between two words of a phrase.
const GAP: usize = 4;
/// How far before a phrase a negation still denies it.
const REACH: usize = 3;

/// The phrases that hold, without those whose words serve a longer one.
pub(super) fn matches(lexicon: &Lexicon, tokens: &[Token]) -> Vec<Match> {
    let positions = lexicon.positions(tokens);
    unshadowed(lexicon.phrases.iter().filter_map(|phrase| find(phrase, &positions, tokens)).collect())
}

/// The first place of the message where the phrase holds.
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
            return Some(Match { meaning: phrase.meaning, places });
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
    for token in tokens.get(..*first).unwrap_or_default() {
        since = since.saturating_add(1);
        match token.kind {
            Kind::Negation => (denied, since) = (true, 0),
            Kind::Pause | Kind::Break => denied = false,
            Kind::Word | Kind::Number => {}
        }
    }
    denied && since < REACH
}

/// Drops matches whose words serve a longer phrase with another meaning.
fn unshadowed(matches: Vec<Match>) -> Vec<Match> {
    let overlaps = |a: &Match, b: &Match| a.places.iter().any(|place| b.places.contains(place));
    let shadowed: Vec<bool> = matches
        .iter()
        .map(|one| {
            matches.iter().any(|other| {
                let stronger = other.weight() > one.weight() || other.weight() == one.weight() && other.meaning.is_none();
                other.meaning != one.meaning && stronger && overlaps(one, other)
            })
        })
        .collect();
    matches.into_iter().zip(shadowed).filter(|(_, shadowed)| !shadowed).map(|(one, _)| one).collect()
}

/// How many words more than the next the strongest phrase must have.
const LEAD: usize = 2;

/// Every reason that phrases stand for, the strongest first, with its words; and whether the first is clearly ahead.
pub(super) fn ranked(matches: &[Match], tokens: &[Token]) -> (Vec<(DisputeReason, String)>, bool) {
    let mut best: BTreeMap<DisputeReason, &Match> = BTreeMap::new();
    for one in matches {
        if let Some(reason) = one.meaning {
            let strongest = best.entry(reason).or_insert(one);
            if one.weight() > strongest.weight() {
                *strongest = one;
            }
        }
    }
    let mut ranked: Vec<(DisputeReason, &Match)> = best.into_iter().collect();
    sort_by_key(&mut ranked, |(reason, one)| (std::cmp::Reverse(one.weight()), *reason));
    let ahead = match ranked.as_slice() {
        [] => false,
        [_] => true,
        [(_, first), (_, second), ..] => first.weight() >= second.weight().saturating_add(LEAD),
    };
    (ranked.into_iter().map(|(reason, one)| (reason, shown(&one.places, tokens))).collect(), ahead)
}
