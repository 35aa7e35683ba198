//! The countries that have an IBAN, found by their two letters.

use super::registry::COUNTRIES;

/// What an IBAN of one country looks like.
pub(super) struct Country {
    /// ISO 3166-1 alpha-2, except XK (Kosovo).
    pub(super) code: [u8; 2],
    /// Characters of the whole IBAN.
    pub(super) length: u8,
    /// Whether the country takes part in the SEPA schemes.
    pub(super) sepa: bool,
    /// Places that hold a digit: bit i is character i of the IBAN.
    pub(super) digits: u64,
    /// Places that hold a letter.
    pub(super) letters: u64,
    /// National parts with their first character and the one after their last.
    pub(super) parts: &'static [(&'static str, u8, u8)],
}

/// For each pair of letters one more than its place in [`COUNTRIES`], or 0: a look-up instead of a search.
static PLACE: [u8; 26 * 26] = places();

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    reason = "evaluated by the compiler, where a failure is an error of the build"
)]
const fn places() -> [u8; 26 * 26] {
    let mut table = [0; 26 * 26];
    let mut index = 0;
    while index < COUNTRIES.len() {
        let [first, second] = COUNTRIES[index].code;
        index += 1;
        table[(first - b'A') as usize * 26 + (second - b'A') as usize] = index as u8;
    }
    table
}

/// The country of two upper-case letters, when it has an IBAN.
#[inline]
pub(super) fn find(first: u8, second: u8) -> Option<&'static Country> {
    let (first, second) = (first.wrapping_sub(b'A'), second.wrapping_sub(b'A'));
    if first > 25 || second > 25 {
        return None;
    }
    let place = PLACE.get(usize::from(first).wrapping_mul(26).wrapping_add(usize::from(second)))?;
    COUNTRIES.get(usize::from(*place).checked_sub(1)?)
}

/// The place of a country in the table.
pub(super) fn number(country: &Country) -> usize {
    COUNTRIES.partition_point(|other| other.code < country.code)
}

impl Country {
    /// Whether digits and letters (one bit a character) stand where this country wants them.
    #[inline]
    pub(super) const fn fits(&self, digits: u64, letters: u64) -> bool {
        self.digits & !digits == 0 && self.letters & !letters == 0
    }
}
