//! Values of records as one line of print: nothing of them can end a line, turn its direction or fill a page.

use crate::ground::read::Line;
use crate::ground::reason::Reason;

/// Longest name or line of an address.
pub(super) const NAME: usize = 70;
/// Longest number of a document, of a case, of an order.
pub(super) const NUMBER: usize = 50;

/// A value as one line of at most so many characters; none where nothing is left of it. What was changed is said.
pub(super) fn line(value: Option<&str>, field: &str, most: usize, reasons: &mut Vec<Reason>) -> Option<String> {
    let value = value?;
    let mut clean = String::new();
    let mut length = 0_usize;
    let mut gap = false;
    for sign in value.chars() {
        if sign.is_whitespace() || sign.is_control() {
            gap = !clean.is_empty();
        } else if is_print(sign) {
            let space = if gap { 1 } else { 0 };
            if length.saturating_add(space) >= most {
                break;
            }
            if gap {
                clean.push(' ');
            }
            gap = false;
            clean.push(sign);
            length = length.saturating_add(space).saturating_add(1);
        }
    }
    // Spaces at the ends and double ones are no finding.
    let lost =
        !Line::fits(value) || value.chars().any(|sign| !is_print(sign)) || value.split_whitespace().map(signs).fold(0, joined) > most;
    if lost {
        reasons.push(Reason::value_cleaned(field));
    }
    (!clean.is_empty()).then_some(clean)
}

fn signs(word: &str) -> usize {
    word.chars().count()
}

/// The length of words with one space between them.
const fn joined(length: usize, word: usize) -> usize {
    length.saturating_add(word).saturating_add(if length == 0 { 0 } else { 1 })
}

/// Whether a sign is seen where it stands: no mark that turns the direction of writing, none that joins or hides, no tag.
const fn is_print(sign: char) -> bool {
    !matches!(
        sign,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}
