//! Letters of the scripts that names, addresses and terms are written in here.
//!
//! `core` answers for all of Unicode, from tables that would be a twentieth of the module. Here case is known of Latin (to
//! U+017F, U+0200 to U+021F and U+1E00 to U+1EFF), modern Greek (U+0386 to U+03CE) and Cyrillic (U+0400 to U+052F): what is
//! written in the European Union, in Turkey and in Vietnam. Letters of other scripts are letters without case.

/// Capitals with their small letters: first and last capital, how far the small letter is, and every how many there is one.
#[rustfmt::skip]
const CAPITALS: &[(u16, u16, i16, u8)] = &[
    // Latin.
    (0x41, 0x5A, 32, 1), (0xC0, 0xD6, 32, 1), (0xD8, 0xDE, 32, 1), (0x100, 0x12E, 1, 2), (0x132, 0x136, 1, 2), (0x139, 0x147, 1, 2),
    (0x14A, 0x176, 1, 2), (0x178, 0x178, -121, 1), (0x179, 0x17D, 1, 2), (0x200, 0x21E, 1, 2), (0x1E00, 0x1E94, 1, 2),
    (0x1EA0, 0x1EFE, 1, 2),
    // Greek.
    (0x386, 0x386, 38, 1), (0x388, 0x38A, 37, 1), (0x38C, 0x38C, 64, 1), (0x38E, 0x38F, 63, 1), (0x391, 0x3A1, 32, 1),
    (0x3A3, 0x3AB, 32, 1),
    // Cyrillic.
    (0x400, 0x40F, 80, 1), (0x410, 0x42F, 32, 1), (0x460, 0x480, 1, 2), (0x48A, 0x4BE, 1, 2), (0x4C0, 0x4C0, 15, 1),
    (0x4C1, 0x4CD, 1, 2), (0x4D0, 0x52E, 1, 2),
];

/// The letter `far` away from this one, where the capital of the two is in the table.
fn other(letter: char, capital_at: impl Fn(u16, i16) -> Option<u16>, far: impl Fn(u16, i16) -> Option<u16>) -> Option<char> {
    let code = u16::try_from(u32::from(letter)).ok()?;
    CAPITALS.iter().find_map(|(first, last, shift, step)| {
        let capital = capital_at(code, *shift).filter(|capital| (first..=last).contains(&capital))?;
        let place = capital.checked_sub(*first)?;
        if place.checked_rem(u16::from(*step))? != 0 {
            return None;
        }
        char::from_u32(u32::from(far(code, *shift)?))
    })
}

/// The small letter of a capital; any other character as it is.
#[must_use]
pub fn lower_letter(letter: char) -> char {
    match letter {
        '\0'..='\x7f' => letter.to_ascii_lowercase(),
        // Its dot is the one that i has.
        'İ' => 'i',
        'ẞ' => 'ß',
        _ => other(letter, |code, _| Some(code), u16::checked_add_signed).unwrap_or(letter),
    }
}

/// The text in small letters.
///
/// A capital sigma becomes σ wherever it stands, as in domain names (UTS #46); the dot of a capital İ stays as a combining mark.
#[must_use]
pub fn lower(text: &str) -> String {
    let mut small = String::with_capacity(text.len());
    for letter in text.chars() {
        small.push(lower_letter(letter));
        if letter == 'İ' {
            small.push('\u{307}');
        }
    }
    small
}

/// The text in capitals. The few letters whose capital is more than one letter stay, but for ß.
#[must_use]
pub fn upper(text: &str) -> String {
    let mut capitals = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\0'..='\x7f' => capitals.push(letter.to_ascii_uppercase()),
            'ß' => capitals.push_str("SS"),
            'ς' => capitals.push('Σ'),
            'ı' => capitals.push('I'),
            _ => {
                let capital = |code: u16, shift: i16| code.checked_add_signed(shift.checked_neg()?);
                capitals.push(other(letter, capital, capital).unwrap_or(letter));
            }
        }
    }
    capitals
}

/// Whether it is a letter. To U+052F as Unicode says; beyond, whatever is no punctuation, sign, space or private character, so
/// that marks of scripts which write vowels as marks count too.
#[must_use]
pub const fn is_letter(character: char) -> bool {
    match character {
        'a'..='z' | 'A'..='Z' | 'ª' | 'µ' | 'º' => true,
        '\0'..='\u{bf}' | '×' | '÷' => false,
        // Modifier signs, and accents.
        '\u{2c2}'..='\u{2c5}' | '\u{2d2}'..='\u{2df}' | '\u{2e5}'..='\u{2eb}' | '\u{2ed}' | '\u{2ef}'..='\u{36f}' => false,
        // Greek and Cyrillic signs, and places without a letter.
        '\u{375}' | '\u{378}' | '\u{379}' | '\u{37e}' | '\u{380}'..='\u{385}' | '\u{387}' | '\u{38b}' | '\u{38d}' | '\u{3a2}' => false,
        '\u{3f6}' | '\u{482}'..='\u{489}' => false,
        // Punctuation of Armenian, Hebrew, Arabic and Devanagari.
        '\u{55a}'..='\u{55f}' | '\u{589}'..='\u{58f}' | '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5c6}' | '\u{5f3}'..='\u{60f}' => false,
        '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' | '\u{964}' | '\u{965}' => false,
        // A space of Ogham. Punctuation, arrows, letter-like and other signs; CJK punctuation; private; half-width signs; pictures; tags.
        '\u{1680}' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{fefd}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => false,
        '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{ffdd}'..='\u{ffff}' => false,
        '\u{1f000}'..='\u{1ffff}' | '\u{e0000}'..='\u{10ffff}' => false,
        _ => true,
    }
}

/// Whether it is a letter or a digit, raised digits and fractions among them.
#[must_use]
pub const fn is_letter_or_digit(character: char) -> bool {
    is_letter(character) || matches!(character, '0'..='9' | '²' | '³' | '¹' | '¼' | '½' | '¾')
}

/// Whether it is an accent that stands behind its letter, as in decomposed text (NFD).
#[must_use]
pub const fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}
