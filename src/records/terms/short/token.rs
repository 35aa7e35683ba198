//! Numbers, words and marks of a short form.

use crate::ground::letters::{is_letter, lower};
use rust_decimal::Decimal;

/// One piece of the text.
#[derive(Debug, PartialEq, Eq)]
pub enum Token {
    /// A whole number.
    Number(u16),
    /// A number followed by `%`.
    Percent(Decimal),
    /// Letters, lower case, without full stops; single letters in a row are one word ("d. f. f. m.").
    Word(String),
    /// `+ / , -`
    Mark(char),
}

/// The longest text that can be payment terms.
const MAX_LENGTH: usize = 200;

/// The text in pieces; `None` when it has a character that no terms have, or a number no terms have.
pub fn tokens(text: &str) -> Option<Vec<Token>> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    let text = lower(text);
    let mut found: Vec<Token> = Vec::new();
    let mut letters_in_row = false;
    let mut chars = text.chars().peekable();
    while let Some(first) = chars.next() {
        let mut run = String::from(first);
        let grows = |run: &mut String, chars: &mut std::iter::Peekable<std::str::Chars<'_>>, more: fn(char) -> bool| {
            while let Some(next) = chars.next_if(|next| more(*next)) {
                run.push(next);
            }
        };
        match first {
            '0'..='9' => {
                letters_in_row = false;
                grows(&mut run, &mut chars, |next| next.is_ascii_digit() || matches!(next, '.' | ','));
                while chars.next_if(|next| next.is_whitespace()).is_some() {}
                match chars.next_if_eq(&'%') {
                    Some(_) => found.push(Token::Percent(percent(&run)?)),
                    None => list(&run, &mut found)?,
                }
            }
            _ if is_letter(first) => {
                grows(&mut run, &mut chars, |next| is_letter(next) || next == '.');
                run.retain(|letter| letter != '.');
                let single = run.chars().count() == 1;
                let run_is_not_unit = run != "g";
                match found.last_mut() {
                    Some(Token::Word(word)) if single && letters_in_row => word.push_str(&run),
                    _ => found.push(Token::Word(run)),
                }
                // "30 g. d. f.": the g is a unit, not the beginning of an abbreviation.
                letters_in_row = single && run_is_not_unit;
            }
            '+' | '/' | ',' | '-' => {
                letters_in_row = false;
                found.push(Token::Mark(first));
            }
            _ if first.is_whitespace() || matches!(first, '.' | '\'' | '’' | '(' | ')' | ':') => {}
            _ => return None,
        }
    }
    Some(found)
}

/// "33.33" or "33,33", at most 100.
fn percent(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(&text.replace(',', ".")).ok().filter(|percent| *percent <= Decimal::ONE_HUNDRED)
}

/// "30", "30." or "30,60,90".
fn list(text: &str, found: &mut Vec<Token>) -> Option<()> {
    for (index, number) in text.split(',').enumerate() {
        if index > 0 {
            found.push(Token::Mark(','));
        }
        if !number.is_empty() {
            found.push(Token::Number(number.trim_end_matches('.').parse().ok()?));
        }
    }
    Some(())
}
