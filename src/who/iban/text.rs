//! What people paste into an IBAN field, and what of it counts.

/// A leading "IBAN", as printed on invoices, with or without a colon.
const PREFIX: &str = "IBAN";

/// Longest input that can still be an IBAN once separators are gone: prefix, colon and 33 characters, rounded up.
const ROOM: usize = 40;

/// Spaces of every width, line ends, dashes of every kind, and the invisible marks that copying from mail,
/// spreadsheets and PDF leaves behind.
pub(crate) fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character,
            '-' | '\u{AD}' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The separators that people type, rather than paste.
pub const TYPED_SEPARATORS: &str = " \u{A0}-";

/// The electronic form: no separators, no leading "IBAN", upper case. Whatever else was typed stays, to be shown.
pub(super) fn electronic(input: &str) -> String {
    let mut text = String::with_capacity(input.len().min(ROOM));
    text.extend(input.chars().filter(|character| !is_separator(*character)).map(|character| character.to_ascii_uppercase()));
    match text.strip_prefix(PREFIX) {
        Some(rest) => rest.strip_prefix(':').unwrap_or(rest).to_owned(),
        None => text,
    }
}

/// Characters of a group, as ISO 13616 prints an IBAN on paper.
pub(super) const GROUP: u32 = 4;

/// In groups with a space between them.
pub(super) fn grouped(electronic: &str) -> String {
    let mut text = String::with_capacity(electronic.len().saturating_add(electronic.len() / 4));
    for (place, character) in (0..).zip(electronic.chars()) {
        if place > 0 && place % GROUP == 0 {
            text.push(' ');
        }
        text.push(character);
    }
    text
}

/// [`electronic`] without allocating: `None` when the input cannot be an IBAN, because too much of it counts
/// or something in it is no ASCII letter or digit.
pub(super) fn compact(input: &[u8]) -> Option<Compact> {
    let mut bytes = [0; ROOM];
    let mut length = 0_usize;
    let mut push = |byte: u8| -> Option<()> {
        *bytes.get_mut(length)? = byte.to_ascii_uppercase();
        length = length.checked_add(1)?;
        Some(())
    };
    if input.is_ascii() {
        for byte in input.iter().filter(|byte| !is_separator(char::from(**byte))) {
            push(*byte)?;
        }
    } else {
        for character in std::str::from_utf8(input).ok()?.chars().filter(|character| !is_separator(*character)) {
            push(u8::try_from(character).ok().filter(u8::is_ascii)?)?;
        }
    }
    let mut start = 0;
    if bytes.starts_with(PREFIX.as_bytes()) {
        start = PREFIX.len();
        if bytes.get(start) == Some(&b':') {
            start = start.checked_add(1)?;
        }
    }
    Some(Compact { bytes, start, end: length })
}

/// The bytes that count of a short input.
pub(super) struct Compact {
    bytes: [u8; ROOM],
    start: usize,
    end: usize,
}

impl Compact {
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(self.start..self.end).unwrap_or_default()
    }
}
