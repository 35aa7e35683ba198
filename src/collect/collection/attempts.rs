//! Which contacts tried to carry out a level, as bits: those of many items are one within a few steps.

/// Contacts by their position, and the one that a step to come would be.
#[derive(Clone, Debug, Default)]
pub(super) struct Attempts {
    /// The first position of `bits`, a multiple of 64.
    first: usize,
    bits: Vec<u64>,
    /// The step that is to be carried out next.
    coming: bool,
}

/// Positions in a word.
const WORD: usize = 64;

impl Attempts {
    /// Adds a contact; positions come in ascending order.
    pub(super) fn add(&mut self, place: usize) {
        let start = place & !(WORD.wrapping_sub(1));
        if self.bits.is_empty() {
            self.first = start;
        }
        self.put(start, 1_u64.rotate_left(u32::try_from(place.wrapping_sub(start)).unwrap_or(0)));
    }

    /// Adds the step that is to be carried out next.
    pub(super) const fn add_coming(&mut self) {
        self.coming = true;
    }

    /// Adds those of another item.
    pub(super) fn join(&mut self, other: &Self) {
        if self.bits.is_empty() {
            self.first = other.first;
        } else if let Some(gap) = self.first.checked_sub(other.first).and_then(|before| before.checked_div(WORD)).filter(|gap| *gap > 0) {
            self.bits.splice(0..0, std::iter::repeat_n(0, gap));
            self.first = other.first;
        }
        let starts = (other.first..).step_by(WORD);
        for (start, word) in starts.zip(&other.bits) {
            self.put(start, *word);
        }
        self.coming |= other.coming;
        crate::ground::work::done(other.bits.len());
    }

    fn put(&mut self, start: usize, word: u64) {
        let place = start.saturating_sub(self.first).checked_div(WORD).unwrap_or(0);
        if self.bits.len() <= place {
            self.bits.resize(place.saturating_add(1), 0);
        }
        self.bits.get_mut(place).into_iter().for_each(|known| *known |= word);
    }

    /// How many they are.
    pub(super) fn count(&self) -> usize {
        let counted = self.bits.iter().map(|word| usize::try_from(word.count_ones()).unwrap_or(usize::MAX));
        counted.fold(usize::from(self.coming), usize::saturating_add)
    }
}
