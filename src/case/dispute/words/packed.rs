//! Whole numbers out of packed bytes: a binary range coder with adaptive odds, as LZMA has.
//!
//! The weights of the model are mostly small and unevenly spread; packed so, they take three quarters of what gzip makes of them.
//! Bytes that end too early read as zeros, so that every input is an answer.

/// Odds are of 2048.
const HALF: u16 = 1 << 10;
/// How fast odds follow what was seen.
const RATE: u32 = 5;

/// Reads numbers one by one.
#[derive(Debug)]
pub(super) struct Packed {
    bytes: std::slice::Iter<'static, u8>,
    range: u32,
    code: u32,
    odds: Vec<u16>,
}

impl Packed {
    /// At the start of `bytes`, with so many kinds of bits whose odds are learned.
    pub(super) fn new(bytes: &'static [u8], kinds: usize) -> Self {
        let mut packed = Self { bytes: bytes.iter(), range: u32::MAX, code: 0, odds: vec![HALF; kinds] };
        for _ in 0..4 {
            packed.code = packed.code << 8 | packed.byte();
        }
        packed
    }

    fn byte(&mut self) -> u32 {
        self.bytes.next().copied().map_or(0, u32::from)
    }

    /// Takes the lower or the upper part of the range.
    fn part(&mut self, bound: u32) -> bool {
        let upper = self.code >= bound;
        if upper {
            self.code = self.code.wrapping_sub(bound);
            self.range = self.range.wrapping_sub(bound);
        } else {
            self.range = bound;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.code = self.code << 8 | self.byte();
        }
        upper
    }

    /// A bit of a kind.
    pub(super) fn bit(&mut self, kind: usize) -> bool {
        let odds = self.odds.get(kind).copied().unwrap_or(HALF);
        let one = self.part((self.range >> 11).wrapping_mul(odds.into()));
        if let Some(slot) = self.odds.get_mut(kind) {
            *slot = if one { odds.wrapping_sub(odds >> RATE) } else { odds.wrapping_add((HALF << 1).wrapping_sub(odds) >> RATE) };
        }
        one
    }

    /// A number of so many bits, all equally likely.
    pub(super) fn plain(&mut self, bits: u32) -> u32 {
        (0..bits).fold(0, |number, _| number << 1 | u32::from(self.part(self.range >> 1)))
    }

    /// A number from 0 on, small ones more likely: how many bits it has, by kinds from `kind` on (32 of them), then those bits.
    pub(super) fn counted(&mut self, kind: usize) -> u32 {
        let mut bits = 0;
        while bits < 31 && self.bit(kind.wrapping_add(bits)) {
            bits = bits.wrapping_add(1);
        }
        let bits = u32::try_from(bits).unwrap_or(0);
        (1_u32 << bits).wrapping_add(self.plain(bits)).wrapping_sub(1)
    }

    /// A number from 0 to 3; by kinds from `kind` on (3 of them).
    pub(super) fn shift(&mut self, kind: usize) -> u32 {
        let high = self.bit(kind);
        let low = self.bit(kind.wrapping_add(if high { 2 } else { 1 }));
        u32::from(high) << 1 | u32::from(low)
    }

    /// A weight: zero or not, its sign, then its size step by step; by kinds from `kind` on (18 of them).
    pub(super) fn weight(&mut self, kind: usize) -> i8 {
        if !self.bit(kind) {
            return 0;
        }
        let negative = self.bit(kind.wrapping_add(1));
        let mut size = 1_i8;
        while size < 127 && self.bit(kind.wrapping_add(1).wrapping_add(usize::from(size.unsigned_abs().min(16)))) {
            size = size.wrapping_add(1);
        }
        if negative { size.wrapping_neg() } else { size }
    }
}
