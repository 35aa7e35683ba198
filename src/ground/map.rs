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
        let mut map = Self::new();
        map.extend(pairs);
        map
    }
}

impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, pairs: I) {
        // One by one: LiteMap's own way brings a stable sort for every kind of map.
        for (key, value) in pairs {
            self.insert(key, value);
        }
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

/// Where each identifier is named in a list of records: found without going through the list again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index<'a> {
    /// Identifier and position, in this order.
    named: Vec<(&'a str, usize)>,
    /// The records that name none: they may be about anything.
    general: Vec<usize>,
}

impl<'a> Index<'a> {
    /// From identifiers with their positions.
    #[inline(never)]
    pub(crate) fn new(named: Vec<(&'a str, usize)>) -> Self {
        let mut named = named;
        sort(&mut named);
        named.dedup();
        Self { named, general: Vec::new() }
    }

    /// From the identifier of each record of a list.
    pub(crate) fn of(mut ids: impl Iterator<Item = &'a str>) -> Self {
        Self::of_each(&mut ids)
    }

    /// Not generic, like its kin below, for the sake of the module's weight.
    #[inline(never)]
    fn of_each(ids: &mut dyn Iterator<Item = &'a str>) -> Self {
        Self::new(ids.enumerate().map(|(place, id)| (id, place)).collect())
    }

    /// From the identifiers that each record of a list names; an empty list of them names none.
    pub(crate) fn of_lists(lists: impl Iterator<Item = Option<&'a [String]>>) -> Self {
        Self::of_some(lists.enumerate())
    }

    /// As [`Index::of_lists`], for some records of a list.
    pub(crate) fn of_some(mut lists: impl Iterator<Item = (usize, Option<&'a [String]>)>) -> Self {
        Self::of_each_list(&mut lists)
    }

    #[inline(never)]
    fn of_each_list(lists: &mut dyn Iterator<Item = (usize, Option<&'a [String]>)>) -> Self {
        let mut named = Vec::new();
        let mut general = Vec::new();
        for (place, ids) in lists {
            match ids.unwrap_or_default() {
                [] => general.push(place),
                ids => named.extend(ids.iter().map(|id| (id.as_str(), place))),
            }
        }
        Self { general, ..Self::new(named) }
    }

    /// The records that name an identifier, in their order.
    pub(crate) fn naming(&self, id: &str) -> impl Iterator<Item = usize> + use<'_, 'a> {
        self.range(id).iter().map(|(_, place)| *place)
    }

    #[inline(never)]
    fn range(&self, id: &str) -> &[(&'a str, usize)] {
        let from = self.named.partition_point(|(known, _)| *known < id);
        let rest = self.named.get(from..).unwrap_or_default();
        let count = rest.partition_point(|(known, _)| *known <= id);
        rest.get(..count).unwrap_or_default()
    }

    /// The first record that names an identifier.
    #[inline(never)]
    pub(crate) fn first(&self, id: &str) -> Option<usize> {
        self.naming(id).next()
    }

    /// The records that name no identifier, in their order.
    pub(crate) fn general(&self) -> &[usize] {
        &self.general
    }

    /// The records that may be about an identifier, because they name it or none, in their order.
    #[inline(never)]
    pub(crate) fn about(&self, id: &str) -> Vec<usize> {
        let mut places: Vec<usize> = self.naming(id).chain(self.general.iter().copied()).collect();
        sort(&mut places);
        places
    }
}

/// Each identifier once, in the order in which they first come.
pub(crate) fn each_once<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let ids: Vec<&str> = ids.collect();
    let index = Index::of(ids.iter().copied());
    ids.iter().enumerate().filter(|(place, id)| index.first(id) == Some(*place)).map(|(_, id)| *id).collect()
}

/// Records that are found by an identifier they name: who asks is answered with records, never with positions.
#[derive(Clone, Debug)]
pub(crate) struct Linked<'a, T> {
    records: Vec<&'a T>,
    index: Index<'a>,
}

impl<'a, T> Linked<'a, T> {
    /// Records by the one identifier that each names; those that name none are left out.
    pub(crate) fn by(records: impl Iterator<Item = &'a T>, id: impl Fn(&'a T) -> Option<&'a str>) -> Self {
        let (mut kept, mut named) = (Vec::new(), Vec::new());
        for record in records {
            if let Some(id) = id(record) {
                named.push((id, kept.len()));
                kept.push(record);
            }
        }
        Self { records: kept, index: Index::new(named) }
    }

    /// Records by the identifiers that each names; those that name none may be about anything.
    pub(crate) fn by_lists(records: impl Iterator<Item = &'a T>, ids: impl Fn(&'a T) -> Option<&'a [String]>) -> Self {
        let records: Vec<&T> = records.collect();
        let index = Index::of_lists(records.iter().map(|record| ids(record)));
        Self { records, index }
    }

    /// The first record that names an identifier.
    pub(crate) fn first(&self, id: &str) -> Option<&'a T> {
        self.records.get(self.index.first(id)?).copied()
    }

    /// Whether a record names an identifier.
    pub(crate) fn holds(&self, id: &str) -> bool {
        self.index.first(id).is_some()
    }

    /// The records that name an identifier, in their order.
    pub(crate) fn naming(&self, id: &str) -> impl Iterator<Item = &'a T> + use<'_, 'a, T> {
        self.index.naming(id).filter_map(|place| self.records.get(place).copied())
    }

    /// Whether any of the records is one.
    pub(crate) fn any(&self, mut is: impl FnMut(&'a T) -> bool) -> bool {
        self.records.iter().any(|record| is(record))
    }

    /// The records that name one of two identifiers, in their order.
    pub(crate) fn naming_either(&self, id: &str, other: Option<&str>) -> impl Iterator<Item = &'a T> + use<'_, 'a, T> {
        let mut places: Vec<usize> = self.index.naming(id).chain(other.into_iter().flat_map(|id| self.index.naming(id))).collect();
        sort(&mut places);
        places.dedup();
        places.into_iter().filter_map(|place| self.records.get(place).copied())
    }

    /// The records that name no identifier, in their order.
    pub(crate) fn general(&self) -> impl DoubleEndedIterator<Item = &'a T> + use<'_, 'a, T> {
        self.index.general().iter().filter_map(|place| self.records.get(*place).copied())
    }

    /// The last record that names an identifier, or the last that names none where that one counts for it.
    pub(crate) fn last_about(&self, id: &str, counts: impl Fn(&'a T) -> bool) -> Option<&'a T> {
        let record = |place: &usize| self.records.get(*place).copied();
        let general = self.index.general().last().copied().filter(|place| record(place).is_some_and(counts));
        record(&self.index.naming(id).chain(general).max()?)
    }

    /// The records that may be about an identifier, because they name it or none, in their order.
    pub(crate) fn about(&self, id: &str) -> impl Iterator<Item = &'a T> + use<'_, 'a, T> {
        self.index.about(id).into_iter().filter_map(|place| self.records.get(place).copied())
    }
}

/// Sorts a list, keeping the order of equal items.
pub(crate) fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let swaps = swaps(items.len(), &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    for (a, b) in swaps {
        items.swap(a, b);
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

/// The swaps that sort a list; none when it is sorted already, as most are. Not generic on purpose.
fn swaps(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut swaps = Vec::new();
    if (1..length).all(|place| compare(place.saturating_sub(1), place).is_le()) {
        return swaps;
    }
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    // Each place in turn fetches what belongs there, which frees the next place of the same round.
    for start in 0..length {
        let mut place = start;
        while let Some(from) = order.get_mut(place) {
            let next = std::mem::replace(from, place);
            if next == start || next == place {
                break;
            }
            swaps.push((place, next));
            place = next;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn any_order_is_sorted_like_the_standard_sort() {
        let mut seed = 1_u64;
        for length in 0..200_u64 {
            let mut items: Vec<(u64, u64)> = (0..length)
                .map(|place| {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    (seed >> 58, place)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            assert_eq!(items, expected);
        }
    }
}
