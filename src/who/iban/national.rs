//! Check digits that countries put inside the account number, apart from the IBAN's own.
//!
//! Each method names its source. TR201 is the Register of European Account Numbers of the European Committee
//! for Banking Standards (version 3.23, February 2007); "published accounts" are those that firms print on
//! their own invoices and web pages. A method is here only when it refuses no published account; countries
//! whose banks each use their own method (Germany, Denmark, Sweden, the United Kingdom) have none.
#![allow(clippy::arithmetic_side_effects, reason = "at most 24 digits, each times a weight below 27: far below u32::MAX")]

use super::symbols::remainder;

/// What the country's own check digits say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The country defines none that holds for every account.
    None,
    /// They are right.
    Verified,
    /// They would not be right by a method that newer accounts need not follow any more.
    Unconfirmed,
    /// They are wrong.
    Failed(Misfit),
}

/// The part whose check digits are wrong, and what would stand there if the rest is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Misfit {
    pub(super) part: &'static str,
    expected: [u8; 2],
    length: usize,
}

impl Misfit {
    /// The digits, or the letter, that would fit; `None` when no single digit does.
    pub(super) fn expected(&self) -> Option<&str> {
        let text = self.expected.get(..self.length)?;
        std::str::from_utf8(text).ok().filter(|text| !text.is_empty())
    }
}

/// Applies the method of a country to the part of its IBAN after the check digits, whose structure was checked before.
pub(super) fn check(country: [u8; 2], bban: &[u8]) -> Outcome {
    match &country {
        b"IT" | b"SM" => cin(bban),
        b"FR" | b"MC" => cle_rib(bban),
        b"TN" | b"MR" | b"DJ" => modulo_97(bban, 97),
        b"BA" | b"ME" | b"MK" | b"PT" | b"RS" | b"SI" | b"TL" | b"XK" => modulo_97(bban, 98),
        b"BE" => belgium(bban),
        b"ES" => spain(bban),
        b"HR" => croatia(bban),
        b"HU" => hungary(bban),
        b"CZ" | b"SK" => czechia(bban),
        b"EE" => estonia(bban),
        b"FI" => finland(bban),
        b"NO" => norway(bban),
        b"PL" => poland(bban),
        b"AL" => albania(bban),
        b"NL" => netherlands(bban),
        b"IS" => iceland(bban),
        _ => Outcome::None,
    }
}

/// The value of an ASCII digit.
#[inline]
const fn digit(byte: u8) -> u32 {
    (byte & 0x0f) as u32
}

/// The digits times the weights, added up; the shorter of the two ends it.
#[inline]
fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights.iter().cycle()).map(|(byte, weight)| digit(*byte) * weight).sum()
}

#[inline]
fn part(bban: &[u8], start: usize, end: usize) -> &[u8] {
    bban.get(start..end).unwrap_or_default()
}

/// One check digit, where 10 or more means that no digit fits.
fn one_digit(name: &'static str, found: Option<&u8>, wanted: u32) -> Outcome {
    match u8::try_from(wanted) {
        Ok(wanted) if wanted < 10 => one_symbol(name, found, b'0' + wanted),
        _ => Outcome::Failed(Misfit { part: name, expected: [0; 2], length: 0 }),
    }
}

fn one_symbol(name: &'static str, found: Option<&u8>, wanted: u8) -> Outcome {
    if found == Some(&wanted) { Outcome::Verified } else { Outcome::Failed(Misfit { part: name, expected: [wanted, 0], length: 1 }) }
}

/// Two check digits; `wanted` is below 100.
fn two_digits(name: &'static str, found: &[u8], wanted: u32) -> Outcome {
    let tens = u8::try_from(wanted / 10).unwrap_or(0);
    let ones = u8::try_from(wanted % 10).unwrap_or(0);
    let wanted = [b'0' + tens, b'0' + ones];
    if found == wanted { Outcome::Verified } else { Outcome::Failed(Misfit { part: name, expected: wanted, length: 2 }) }
}

/// The first failure of two independent checks.
fn both(first: Outcome, second: impl FnOnce() -> Outcome) -> Outcome {
    if first == Outcome::Verified { second() } else { first }
}

/// Italy and San Marino: CIN, one letter before ABI, CAB and account. Characters in odd places count by a
/// table, those in even places their rank; the sum modulo 26 is the letter.
///
/// Source: TR201, Italy, page 3; ABI, "Coordinate bancarie: standard BBAN".
fn cin(bban: &[u8]) -> Outcome {
    const ODD: [u8; 26] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let rank = |byte: u8| if byte.is_ascii_digit() { byte & 0x0f } else { byte.wrapping_sub(b'A') };
    let mut sum = 0;
    for pair in part(bban, 1, 23).chunks(2) {
        if let [odd, even] = pair {
            sum += u32::from(ODD.get(usize::from(rank(*odd))).copied().unwrap_or(0)) + u32::from(rank(*even));
        }
    }
    let letter = u8::try_from(sum % 26).map_or(b'A', |rank| b'A' + rank);
    one_symbol("cin", bban.first(), letter)
}

/// France and Monaco: clé RIB. Letters count 1 to 9 by their place in AJ, BKS, CLT ... IRZ; the key is 97
/// less the remainder by 97 of bank, branch and account with two zeros.
///
/// Source: TR201, France, page 4; Comité français d'organisation et de normalisation bancaires.
fn cle_rib(bban: &[u8]) -> Outcome {
    let mut digits = [b'0'; 21];
    for (target, source) in digits.iter_mut().zip(bban) {
        *target = match source {
            b'A'..=b'R' => b'1' + (source - b'A') % 9,
            b'S'..=b'Z' => b'2' + (source - b'S'),
            _ => *source,
        };
    }
    two_digits("cleRib", part(bban, 21, 23), 97 - remainder(0, &digits) * 100 % 97)
}

/// ISO 7064 MOD 97-10 over everything before the last two digits, which are 98 (or 97, the French habit)
/// less the remainder of the rest with two zeros.
///
/// Sources: TR201 for Bosnia and Herzegovina, North Macedonia, Montenegro, Portugal, Serbia, Slovenia and
/// Tunisia (clé RIB, circular of the Banque centrale de Tunisie). Mauritania, Timor-Leste and Kosovo
/// (Central Bank of Kosovo, structure of bank account numbers) use the same two formulas, Djibouti the clé
/// RIB; the registry names these digits, and every published account there fits.
fn modulo_97(bban: &[u8], complement: u32) -> Outcome {
    let (body, found) = bban.split_at_checked(bban.len().saturating_sub(2)).unwrap_or_default();
    two_digits("check", found, complement - remainder(0, body) * 100 % 97)
}

/// Belgium: the first ten digits modulo 97, where 0 is written 97.
///
/// Source: TR201, Belgium, page 3; Febelfin.
fn belgium(bban: &[u8]) -> Outcome {
    let rest = remainder(0, part(bban, 0, 10));
    two_digits("check", part(bban, 10, 12), if rest == 0 { 97 } else { rest })
}

/// Spain: dígitos de control, the first over bank and branch, the second over the account; 11 less the
/// weighted sum modulo 11, with 10 written 1 and 11 written 0.
///
/// Source: TR201, Spain, page 3; Consejo Superior Bancario, código cuenta cliente.
fn spain(bban: &[u8]) -> Outcome {
    const WEIGHTS: [u32; 10] = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
    let control = |sum: u32| match 11 - sum % 11 {
        10 => 1,
        11 => 0,
        other => other,
    };
    let office = control(weighted(part(bban, 0, 8), WEIGHTS.get(2..).unwrap_or_default()));
    let account = control(weighted(part(bban, 10, 20), &WEIGHTS));
    two_digits("dc", part(bban, 8, 10), office * 10 + account)
}

/// Croatia: ISO 7064 MOD 11,10 over the bank code and over the account, each with its own last digit.
///
/// Source: TR201, Croatia, page 3; Hrvatska narodna banka, decision on account numbers.
fn croatia(bban: &[u8]) -> Outcome {
    let control = |digits: &[u8]| {
        let product = digits.iter().fold(10, |product, byte| match (product + digit(*byte)) % 10 {
            0 => 9, // 20 modulo 11
            sum => sum * 2 % 11,
        });
        (11 - product) % 10
    };
    both(one_digit("bank", bban.get(6), control(part(bban, 0, 6))), || one_digit("account", bban.get(16), control(part(bban, 7, 16))))
}

/// Hungary: weights 9, 7, 3, 1 modulo 10, over bank and branch with the eighth digit, and over the account
/// with its last one. Accounts of 16 digits are followed by eight zeros, which change no sum.
///
/// Source: TR201, Hungary, page 3; Magyar Nemzeti Bank.
fn hungary(bban: &[u8]) -> Outcome {
    const WEIGHTS: [u32; 4] = [9, 7, 3, 1];
    let control = |sum: u32| (10 - sum % 10) % 10;
    both(one_digit("branchCheck", bban.get(7), control(weighted(part(bban, 0, 7), &WEIGHTS))), || {
        let short = part(bban, 16, 24).iter().all(|byte| *byte == b'0');
        let last = if short { 15 } else { 23 };
        let name = if short { "account" } else { "check" };
        one_digit(name, bban.get(last), control(weighted(part(bban, 8, last), &WEIGHTS)))
    })
}

/// Czechia and Slovakia: prefix and base number, each weighted, are multiples of 11. The last digit has the weight 1.
///
/// Source: TR201, Czech Republic and Slovak Republic, page 3; Česká národní banka, decree 169/2011, annex.
fn czechia(bban: &[u8]) -> Outcome {
    const WEIGHTS: [u32; 9] = [6, 3, 7, 9, 10, 5, 8, 4, 2];
    let control = |sum: u32| (11 - sum % 11) % 11;
    both(one_digit("prefix", bban.get(9), control(weighted(part(bban, 4, 9), WEIGHTS.get(4..).unwrap_or_default()))), || {
        one_digit("account", bban.get(19), control(weighted(part(bban, 10, 19), &WEIGHTS)))
    })
}

/// Estonia: weights 7, 3, 1 from the right, modulo 10, over branch and account.
///
/// Source: TR201, Estonia, page 3; Pangaliit, method 7-3-1.
fn estonia(bban: &[u8]) -> Outcome {
    // Thirteen digits: read from the left, the weights from the right end on a 7 again.
    let sum = weighted(part(bban, 2, 15), &[7, 1, 3]);
    one_digit("check", bban.get(15), (10 - sum % 10) % 10)
}

/// Finland: Luhn over the first thirteen digits of the account number in its machine form. No refusal for bank 798
/// (Viva), whose accounts do not follow it.
///
/// Source: TR201, Finland, page 3; Finanssiala, "IBAN and BIC in payments"; ibantools #354.
fn finland(bban: &[u8]) -> Outcome {
    let doubled = |byte: &u8| match digit(*byte) * 2 {
        small @ 0..10 => small,
        large => large - 9,
    };
    let sum: u32 =
        part(bban, 0, 13).chunks(2).map(|pair| pair.first().map_or(0, doubled) + pair.get(1).map_or(0, |byte| digit(*byte))).sum();
    match one_digit("check", bban.get(13), (10 - sum % 10) % 10) {
        Outcome::Failed(_) if bban.starts_with(b"798") => Outcome::Unconfirmed,
        answer => answer,
    }
}

/// Norway: weights 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 modulo 11. Where the fifth and sixth digits are zero, TR201
/// leaves the bank code out; banks are seen to do either, so either is accepted.
///
/// Source: TR201, Norway, page 3; Finans Norge, "Kontonummer, modulus 11".
fn norway(bban: &[u8]) -> Outcome {
    const WEIGHTS: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let control = |sum: u32| (11 - sum % 11) % 11;
    let whole = one_digit("check", bban.get(10), control(weighted(part(bban, 0, 10), &WEIGHTS)));
    if whole != Outcome::Verified && part(bban, 4, 6) == b"00" {
        let short = one_digit("check", bban.get(10), control(weighted(part(bban, 6, 10), WEIGHTS.get(6..).unwrap_or_default())));
        if short == Outcome::Verified {
            return short;
        }
    }
    whole
}

/// Poland: the eighth digit of the bank's number, weights 3, 9, 7, 1 modulo 10. The account itself has none.
///
/// Source: TR201, Poland, page 3; Narodowy Bank Polski, numer rozliczeniowy.
fn poland(bban: &[u8]) -> Outcome {
    let sum = weighted(part(bban, 0, 7), &[3, 9, 7, 1]);
    one_digit("check", bban.get(7), (10 - sum % 10) % 10)
}

/// Albania: the eighth digit, over bank and branch, weights 9, 7, 3, 1 modulo 10.
///
/// Source: Bank of Albania, regulation on the IBAN of 16 July 2008, as its banks apply it: all 29 bank and
/// branch numbers seen in published accounts fit (the Luhn method that php-iban uses fits one of them).
fn albania(bban: &[u8]) -> Outcome {
    let sum = weighted(part(bban, 0, 7), &[9, 7, 3, 1]);
    one_digit("check", bban.get(7), (10 - sum % 10) % 10)
}

/// Netherlands: elfproef, weights 10 to 1, a multiple of 11. Never a refusal: former Postbank accounts
/// (three zeros or more in front) have no check, and since the IBAN replaced the account number new accounts
/// need not pass it.
///
/// Source: TR201, The Netherlands, page 3; Betaalvereniging Nederland (IBAN only); ibantools #103 and #493.
fn netherlands(bban: &[u8]) -> Outcome {
    let account = part(bban, 4, 14);
    if account.starts_with(b"000") {
        return Outcome::None;
    }
    unless_newer(weighted(account, &[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11))
}

/// Iceland: the ninth digit of the holder's kennitala, weights 3, 2, 7, 6, 5, 4, 3, 2 modulo 11. Never a
/// refusal: numbers given out from 18 February 2026 on have no check digit any more.
///
/// Source: TR201, Iceland, page 3; Þjóðskrá, "Kennitölur án vartölu".
fn iceland(bban: &[u8]) -> Outcome {
    let sum = weighted(part(bban, 12, 21), &[3, 2, 7, 6, 5, 4, 3, 2, 1]);
    unless_newer(sum.is_multiple_of(11))
}

/// The answer of a method that older accounts follow and newer ones need not.
const fn unless_newer(fits: bool) -> Outcome {
    if fits { Outcome::Verified } else { Outcome::Unconfirmed }
}
