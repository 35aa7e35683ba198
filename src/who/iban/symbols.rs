//! The characters of an IBAN, eight at a time: which are digits, which are letters, and their remainder by 97.
//!
//! A list of a million IBANs spends its time here, so each step works on a word of eight characters and is inlined.

/// 0x80 in every byte: where the comparisons below leave their answers.
const HIGH: u64 = 0x8080_8080_8080_8080;
/// One in every byte.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The digit zero in every byte.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// Up to 40 characters, all of them ASCII letters or digits, letters in upper case.
pub(super) struct Symbols {
    bytes: [[u8; 8]; 5],
    length: usize,
    /// Bit i: character i is a digit.
    pub(super) digits: u64,
    /// Bit i: character i is a letter.
    pub(super) letters: u64,
}

impl Symbols {
    /// Reads the characters; `None` when there are more than 40 or one is neither ASCII letter nor digit.
    #[inline]
    pub(super) fn read(input: &[u8]) -> Option<Self> {
        let mut symbols = Self { bytes: [[0; 8]; 5], length: input.len(), digits: 0, letters: 0 };
        let (eights, rest) = input.as_chunks();
        if input.len() > symbols.bytes.as_flattened().len() {
            return None;
        }
        let mut targets = symbols.bytes.iter_mut();
        let mut place = 0_u32;
        for (source, target) in eights.iter().zip(&mut targets) {
            let (upper, digits, letters) = classify(u64::from_le_bytes(*source))?;
            *target = upper.to_le_bytes();
            symbols.digits |= digits.wrapping_shl(place);
            symbols.letters |= letters.wrapping_shl(place);
            place = place.wrapping_add(8);
        }
        if let Some(target) = targets.next().filter(|_| !rest.is_empty()) {
            let (word, there) = padded(rest);
            let (upper, digits, letters) = classify(word)?;
            *target = upper.to_le_bytes();
            symbols.digits |= (digits & there).wrapping_shl(place);
            symbols.letters |= letters.wrapping_shl(place);
        }
        Some(symbols)
    }

    #[inline]
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.as_flattened().get(..self.length).unwrap_or_default()
    }

    /// The characters from `start` up to `end`; nothing when they are not there.
    #[inline]
    pub(super) fn slice(&self, start: usize, end: usize) -> &[u8] {
        self.as_bytes().get(start..end).unwrap_or_default()
    }
}

/// Less than eight bytes as a little-endian word, filled up with the digit zero, and a bit for each byte that was there.
#[inline]
fn padded(source: &[u8]) -> (u64, u64) {
    let word = source.iter().rev().fold(0, |word, byte| (word << 8) | u64::from(*byte));
    let bits = u32::try_from(source.len()).unwrap_or_default().wrapping_mul(8);
    (word | ZEROS.wrapping_shl(bits), 1_u64.wrapping_shl(bits / 8).wrapping_sub(1))
}

/// The word with its letters in upper case, and one bit a byte for digits and for letters.
#[inline]
fn classify(word: u64) -> Option<(u64, u64, u64)> {
    if word & HIGH != 0 {
        return None;
    }
    // Adding 0x80 - x carries into the high bit of exactly the bytes that are x or more.
    let at_least = |limit: u8| word.wrapping_add(ONES.wrapping_mul(u64::from(0x80_u8.wrapping_sub(limit))));
    let digits = at_least(b'0') & !at_least(b'9'.wrapping_add(1)) & HIGH;
    let upper = at_least(b'A') & !at_least(b'Z'.wrapping_add(1)) & HIGH;
    let lower = at_least(b'a') & !at_least(b'z'.wrapping_add(1)) & HIGH;
    if digits | upper | lower != HIGH {
        return None;
    }
    Some((word ^ (lower >> 2), bits(digits), bits(upper | lower)))
}

/// The eight high bits, gathered into one byte.
#[inline]
const fn bits(high: u64) -> u64 {
    (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// The remainder by 97 of the number that follows `before`, letters counting 10 to 35 (ISO 7064, ISO 13616).
///
/// `before` is below 97; `symbols` are ASCII digits and upper-case letters.
#[inline]
pub(super) fn remainder(before: u32, symbols: &[u8]) -> u32 {
    let (eights, last) = symbols.as_chunks();
    let mut rest = before;
    for eight in eights {
        rest = match eight_digits(u64::from_le_bytes(*eight)) {
            // 10^8 is 81 modulo 97
            Some(number) => rest.wrapping_mul(81).wrapping_add(number) % 97,
            None => one_by_one(rest, eight),
        };
    }
    // The last eight characters again, with zeros for those that have been counted.
    let again = symbols.last_chunk().map(|eight| u64::from_le_bytes(*eight));
    let counted = u64::MAX.wrapping_shr(u32::try_from(last.len()).unwrap_or_default().wrapping_mul(8));
    match again.and_then(|word| eight_digits((word & !counted) | (ZEROS & counted))) {
        Some(number) => rest.wrapping_mul(POWERS.get(last.len()).copied().unwrap_or(1)).wrapping_add(number) % 97,
        None => one_by_one(rest, last),
    }
}

/// 10 to the power of the place, modulo 97.
const POWERS: [u32; 8] = [1, 10, 3, 30, 9, 90, 27, 76];

/// The number that eight ASCII digits spell, in three multiplications instead of eight.
#[inline]
fn eight_digits(word: u64) -> Option<u32> {
    let digits = word ^ ZEROS;
    // Digits leave the high four bits empty, letters do not.
    if digits & ONES.wrapping_mul(0xf0) != 0 {
        return None;
    }
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_ffff_0000_ffff;
    let eight = fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xffff_ffff;
    u32::try_from(eight).ok()
}

/// At most eight symbols, one after the other: 97 times 10^16 still fits, so one division is enough.
#[inline]
fn one_by_one(before: u32, symbols: &[u8]) -> u32 {
    let mut number = u64::from(before);
    for symbol in symbols {
        number = if symbol.is_ascii_digit() {
            number.wrapping_mul(10).wrapping_add(u64::from(symbol & 0x0f))
        } else {
            number.wrapping_mul(100).wrapping_add(u64::from(symbol.wrapping_sub(55)))
        };
    }
    // WebAssembly has no wide multiplication, so a 64-bit division is dear and two of 32 bits are not: 2^32 is 35 modulo 97.
    let (high, low) = ((number >> 32) as u32, number as u32);
    ((high % 97).wrapping_mul(35).wrapping_add(low % 97)) % 97
}
