//! Weights of features by class, and what they add up to for a message.

use super::features::{Feature, GROUPS};
use super::packed::Packed;

/// Weights by feature and class.
#[derive(Debug)]
pub(super) struct Table {
    /// How many bits of a feature's number tell it from others.
    bits: u32,
    /// What each class starts from, in 1/65 536 of a weight.
    start: Vec<i64>,
    /// The features that weigh something, ascending.
    known: Vec<u32>,
    /// Their weights, all classes of one feature after another.
    weights: Vec<i16>,
}

/// Kinds of packed bits: how far the next feature is, how coarse its weights are, and the weights of each class.
const SHIFT: usize = 32;
const FIRST: usize = 36;
const KINDS: usize = 18;

impl Table {
    /// Unpacks a table.
    pub(super) fn read(bytes: &'static [u8]) -> Self {
        let (bits, classes, rows) = match bytes {
            [bits, classes, high, low, ..] => (u32::from(*bits), usize::from(*classes), usize::from(*high) << 8 | usize::from(*low)),
            _ => (0, 0, 0),
        };
        let mut packed = Packed::new(bytes.get(4..).unwrap_or_default(), FIRST.saturating_add(KINDS.saturating_mul(classes)));
        let start = (0..classes).map(|_| i64::from(packed.plain(24)).saturating_sub(1 << 23)).collect();
        let mut known = Vec::with_capacity(rows);
        let mut weights = Vec::with_capacity(rows.saturating_mul(classes));
        let mut at = 0_u32;
        for _ in 0..rows {
            at = at.wrapping_add(packed.counted(0));
            known.push(at);
            at = at.wrapping_add(1);
            let shift = packed.shift(SHIFT);
            for class in 0..classes {
                weights.push(i16::from(packed.weight(FIRST.saturating_add(KINDS.saturating_mul(class)))) << shift);
            }
        }
        Self { bits, start, known, weights }
    }

    /// How many classes there are.
    pub(super) const fn classes(&self) -> usize {
        self.start.len()
    }

    /// The weights of a feature; none when it weighs nothing.
    pub(super) fn weights(&self, feature: &Feature) -> Option<&[i16]> {
        let number = feature.hash >> 32_u32.saturating_sub(self.bits).min(31);
        let at = self.known.binary_search(&number).ok()?.saturating_mul(self.classes());
        self.weights.get(at..at.saturating_add(self.classes()))
    }

    /// What speaks for each class, in 1/65 536 of a weight: the sum of the weights of each group over the root of how many
    /// features the group has, so that long messages do not shout.
    pub(super) fn scores(&self, features: &[Feature]) -> Vec<i64> {
        let mut scores = self.start.clone();
        for group in 0..GROUPS {
            let root = length(features, group);
            let mut sums = vec![0_i64; self.classes()];
            for weights in features.iter().filter(|feature| feature.group == group).filter_map(|feature| self.weights(feature)) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum = sum.saturating_add(i64::from(*weight));
                }
            }
            for (score, sum) in scores.iter_mut().zip(sums) {
                *score = score.saturating_add(sum.saturating_mul(1 << 24).checked_div_euclid(root).unwrap_or(0));
            }
        }
        scores
    }
}

/// The root of how many features of a group there are, in 1/256.
pub(super) fn length(features: &[Feature], group: usize) -> i64 {
    let count = features.iter().filter(|feature| feature.group == group).count();
    i64::try_from(count.saturating_mul(1 << 16).isqrt()).unwrap_or(i64::MAX)
}
