//! What the learned model says of a message: a language, then a reason, or that neither can be told.
//!
//! The weights were learned from invented messages (tests/words) by tests/tools/words/learn.py, which also measured what
//! lead a reason needs. Everything is whole numbers: the answer is the same on every machine.

use super::features::{self, Feature, GROUPS};
use super::learned::{CLASSES, LANGUAGE_TABLE, LANGUAGES};
use super::table::{Table, length};
use super::text::{Token, shown};
use crate::ground::map::{sort, sort_by_key};
use crate::records::account::{DisputeReason, NonPaymentReason};
use std::cmp::Reverse;
use std::sync::OnceLock;

/// What a class of messages stands for: a reason, or none when such a message decides nothing; why the customer does not pay;
/// and whether it only tells more of the class with the same reason.
pub(super) type Class = (Option<DisputeReason>, NonPaymentReason, bool);

/// What the model says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Opinion {
    /// How far the first reason, or that there is none, is ahead of the next, in 1/65 536 of a weight.
    pub lead: i64,
    /// The reason, where it is far enough ahead.
    pub reason: Option<DisputeReason>,
    /// Why the customer does not pay, where that is far enough ahead.
    pub why: Option<NonPaymentReason>,
    /// The two most likely reasons with the words that speak most for one against the other, the likelier first. None where no
    /// word of the message speaks for it.
    pub weighed: Vec<(DisputeReason, String)>,
}

/// Unpacked when a message first needs them.
static LANGUAGE: OnceLock<Table> = OnceLock::new();
static TABLES: [OnceLock<Table>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

/// Reads a message.
pub(super) fn read(tokens: &[Token]) -> Opinion {
    let features = features::features(tokens);
    crate::ground::work::done(features.len());
    let languages = LANGUAGE.get_or_init(|| Table::read(LANGUAGE_TABLE)).scores(&features);
    let found = first(&languages).and_then(|at| LANGUAGES.get(at).zip(TABLES.get(at)));
    // The last class of languages is any other.
    let Some((learned, table)) = found else { return Opinion::default() };
    let table = table.get_or_init(|| Table::read(learned.table));
    let scores = table.scores(&features);
    let (reasons, whys) = (ranked(&scores, |class| class.0), ranked(&scores, |class| class.1));
    let lead = lead(&reasons);
    let mut opinion = Opinion { lead, ..Opinion::default() };
    if lead >= learned.lead {
        opinion.reason = reasons.first().and_then(|best| best.0);
    }
    if self::lead(&whys) >= learned.why_lead {
        let why = whys.first().map(|(why, _, class)| finer(*class, &scores).unwrap_or(*why));
        opinion.why = why.filter(|why| *why != NonPaymentReason::Unknown);
    }
    if let [(first, _, for_first), (second, _, for_second), ..] = reasons.as_slice() {
        let words = |this: usize, other: usize| speaking(table, &features, this, other, tokens);
        let weighed = [(first, words(*for_first, *for_second)), (second, words(*for_second, *for_first))];
        opinion.weighed = weighed.into_iter().filter_map(|(reason, words)| Some(((*reason)?, words?))).collect();
    }
    opinion
}

/// The place of the highest number, the first of them.
fn first(scores: &[i64]) -> Option<usize> {
    let best = scores.iter().max()?;
    scores.iter().position(|score| score == best)
}

/// The highest score of each value that classes stand for, the highest first, with its class.
fn ranked<T: Copy + PartialEq>(scores: &[i64], of: impl Fn(&Class) -> T) -> Vec<(T, i64, usize)> {
    let mut best: Vec<(T, i64, usize)> = Vec::new();
    for (place, (class, score)) in CLASSES.iter().zip(scores).enumerate().filter(|(_, (class, _))| !class.2) {
        match best.iter_mut().find(|(value, ..)| *value == of(class)) {
            Some(known) if known.1 < *score => (known.1, known.2) = (*score, place),
            Some(_) => {}
            None => best.push((of(class), *score, place)),
        }
    }
    sort_by_key(&mut best, |(_, score, place)| (Reverse(*score), *place));
    best
}

/// How far the first is ahead of the second.
fn lead<T>(ranked: &[(T, i64, usize)]) -> i64 {
    match ranked {
        [(_, score, _), (_, next, _), ..] => score.saturating_sub(*next),
        _ => 0,
    }
}

/// Why the customer does not pay, where a class that tells more of this one holds; the best of them.
fn finer(class: usize, scores: &[i64]) -> Option<NonPaymentReason> {
    let (reason, ..) = CLASSES.get(class)?;
    let holding = CLASSES.iter().zip(scores).filter(|((of, _, finer), score)| *finer && of == reason && **score > 0);
    holding.max_by_key(|(_, score)| **score).map(|((_, why, _), _)| *why)
}

/// How many words are shown at most.
const SHOWN: usize = 3;
/// A word is shown when it speaks at least a third as clearly as the clearest.
const SHARE: i64 = 3;

/// The words that speak most for one class against another, as the customer wrote them; none when no word does.
fn speaking(table: &Table, features: &[Feature], this: usize, other: usize, tokens: &[Token]) -> Option<String> {
    let mut weight = vec![0_i64; tokens.len()];
    let roots: [i64; GROUPS] = std::array::from_fn(|group| length(features, group));
    for feature in features {
        let Some(weights) = table.weights(feature) else { continue };
        let (Some(one), Some(two), Some(root)) = (weights.get(this), weights.get(other), roots.get(feature.group)) else { continue };
        // Half to the first word and half to the last, which may be the same.
        let half = i64::from(*one).saturating_sub(i64::from(*two)).saturating_mul(1 << 23).checked_div_euclid(*root).unwrap_or(0);
        for token in [feature.tokens.0, feature.tokens.1] {
            if let Some(weight) = weight.get_mut(token) {
                *weight = weight.saturating_add(half);
            }
        }
    }
    let mut order: Vec<usize> = (0..weight.len()).collect();
    let of = |token: &usize| weight.get(*token).copied().unwrap_or(0);
    sort_by_key(&mut order, |token| Reverse(of(token)));
    let least = order.first().map_or(0, of).checked_div(SHARE).unwrap_or(0).max(1);
    let mut places: Vec<usize> = order.into_iter().take(SHOWN).filter(|token| of(token) >= least).collect();
    sort(&mut places);
    (!places.is_empty()).then(|| shown(&places, tokens))
}
