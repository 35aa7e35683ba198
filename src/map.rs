//! Maps and orders without the weight of the standard ones.
//!
//! Every kind of key and value of a B-tree adds 5 kB to the module, every kind of element of a stable sort 4 kB; the
//! maps here have a handful of entries, and one sort of positions serves every list.

use litemap::LiteMap;
use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::ops::{Deref, DerefMut};

/// A map as a sorted list. Named like the standard one, which is how tsify knows that it becomes a plain object;
/// `LiteMap` itself would write an empty map as a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BTreeMap<K, V>(LiteMap<K, V>);

impl<K, V> BTreeMap<K, V> {
    /// An empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self(LiteMap::new())
    }
}

impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> Deref for BTreeMap<K, V> {
    type Target = LiteMap<K, V>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<K, V> DerefMut for BTreeMap<K, V> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        // One by one: LiteMap's own way brings a stable sort for every kind of map.
        let mut map = Self::new();
        for (key, value) in pairs {
            map.insert(key, value);
        }
        map
    }
}

impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_tuple_vec().into_iter()
    }
}

impl<K: Serialize, V: Serialize> Serialize for BTreeMap<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter())
    }
}

/// Sorts a list, keeping the order of equal items.
pub(crate) fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let exchanges = exchanges(items.len(), &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    for (one, other) in exchanges {
        items.swap(one, other);
    }
}

/// As [`sort_by`], by the order of the items themselves.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// As [`sort_by`], by a key of each item.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Which positions to exchange, one pair after the other, until the list is sorted. Not generic on purpose.
fn exchanges(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    // As most lists are.
    if (1..length).all(|place| compare(place.saturating_sub(1), place).is_le()) {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    // Along each cycle of the order: a place gets what belongs there, and what stood there goes on to the next.
    let mut exchanges = Vec::new();
    for start in 0..length {
        let mut place = start;
        while let Some(from) =
            order.get_mut(place).map(|from| std::mem::replace(from, place)).filter(|from| *from != start && *from != place)
        {
            exchanges.push((place, from));
            place = from;
        }
    }
    exchanges
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn lists_are_sorted_as_the_standard_library_does_and_equal_items_keep_their_order() {
        for length in 0..=7_usize {
            for number in 0..4_usize.pow(u32::try_from(length).unwrap_or(0)) {
                let mut items: Vec<(usize, usize)> = (0..length).map(|place| (number >> (2 * place) & 3, place)).collect();
                let mut expected = items.clone();
                expected.sort_by_key(|item| item.0);
                sort_by_key(&mut items, |item| item.0);
                assert_eq!(items, expected);
            }
        }
    }
}
