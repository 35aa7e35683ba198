//! Numbers, words and marks of a short form.

use super::word::{Word, meanings};
use crate::ground::letters::{is_letter, lower};
use crate::ground::money::Amount;
use rust_decimal::Decimal;
use std::iter::Peekable;
use std::str::Chars;

/// One piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// A whole number.
    Number(u16),
    /// A number that says that it is a day: "20th", "10º".
    Ordinal(u16),
    /// A number with a point, which only a discount has ("1.5/10").
    Decimal(Decimal),
    /// A number followed by `%`.
    Percent(Decimal),
    /// What a word means.
    Word(Word),
    /// `+ / , -`
    Mark(char),
}

/// The longest text that can be payment terms.
const MAX_LENGTH: usize = 200;

/// The text in pieces; `None` when it has a character that no terms have, a number no terms have, or an unknown word.
pub fn tokens(text: &str) -> Option<Vec<Token>> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    let lower: String = lower(text).chars().map(plain).collect();
    let mut found: Vec<Token> = Vec::new();
    let mut letters = Letters::default();
    let mut chars = lower.chars().peekable();
    while let Some(first) = chars.next() {
        match first {
            '0'..='9' => {
                letters.end(&mut found)?;
                number(first, &mut chars, &mut found)?;
            }
            _ if is_letter(first) => {
                let run = grow(first, &mut chars, |next| is_letter(next) || next == '.');
                if run == "mp" && chars.peek().is_some_and(char::is_ascii_digit) {
                    // How it is paid, as FatturaPA writes it: MP05.
                    grow('0', &mut chars, |next| next.is_ascii_digit());
                } else if run == "b" && chars.peek() == Some(&'2') {
                    // Direct debits between firms: B2B.
                    grow('2', &mut chars, |next| matches!(next, '2' | 'b'));
                } else {
                    letters.take(&run, &mut found)?;
                }
            }
            '+' | '/' | ',' | '-' | ';' | '\u{2013}' => {
                letters.end(&mut found)?;
                found.push(Token::Mark(match first {
                    ';' => ',',
                    '\u{2013}' => '-',
                    mark => mark,
                }));
            }
            _ if first.is_whitespace() || matches!(first, '.' | '\'' | '’' | '(' | ')' | ':' | 'º' | '°') => {}
            _ => return None,
        }
    }
    letters.end(&mut found)?;
    Some(found)
}

/// A letter without its accent: people leave it out, and so do their systems.
const fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ß' => 's',
        other => other,
    }
}

/// The character and what follows it as long as it belongs.
fn grow(first: char, chars: &mut Peekable<Chars<'_>>, belongs: fn(char) -> bool) -> String {
    let mut run = String::from(first);
    while let Some(next) = chars.next_if(|next| belongs(*next)) {
        run.push(next);
    }
    run
}

fn number(first: char, chars: &mut Peekable<Chars<'_>>, found: &mut Vec<Token>) -> Option<()> {
    let run = grow(first, chars, |next| next.is_ascii_digit() || matches!(next, '.' | ','));
    if chars.next_if(|next| matches!(next, 'º' | '°')).is_some() || ordinal_follows(chars) {
        found.push(Token::Ordinal(run.parse().ok()?));
        return Some(());
    }
    while chars.next_if(|next| next.is_whitespace()).is_some() {}
    if chars.next_if_eq(&'%').is_some() {
        let percent = decimal(&run.replace(',', "."))?;
        found.push(Token::Percent(Some(percent).filter(|percent| *percent <= Decimal::ONE_HUNDRED)?));
        return Some(());
    }
    list(&run, found)
}

/// Takes "st", "nd", "rd", "th" or "er" that ends a number.
fn ordinal_follows(chars: &mut Peekable<Chars<'_>>) -> bool {
    let mut ahead = chars.clone();
    let ending: String = ahead.by_ref().take(2).collect();
    let follows = matches!(ending.as_str(), "st" | "nd" | "rd" | "th" | "er") && !ahead.peek().is_some_and(|next| is_letter(*next));
    if follows {
        *chars = ahead;
    }
    follows
}

fn decimal(text: &str) -> Option<Decimal> {
    text.trim_end_matches('.').parse::<Amount>().ok().map(Amount::decimal)
}

/// "30", "30.", "1.5" or "30,60,90".
fn list(text: &str, found: &mut Vec<Token>) -> Option<()> {
    for (index, number) in text.split(',').enumerate() {
        if index > 0 {
            found.push(Token::Mark(','));
        }
        let number = number.trim_end_matches('.');
        if number.contains('.') {
            found.push(Token::Decimal(decimal(number)?));
        } else if !number.is_empty() {
            found.push(Token::Number(number.parse().ok()?));
        }
    }
    Some(())
}

/// Letters that stand alone and may be one word together ("d. f. f. m.").
#[derive(Default)]
struct Letters(String);

impl Letters {
    fn take(&mut self, run: &str, found: &mut Vec<Token>) -> Option<()> {
        for piece in run.split('.').filter(|piece| !piece.is_empty()) {
            if piece.chars().count() > 1 {
                self.end(found)?;
                found.extend(meanings(piece)?.into_iter().flatten());
            } else if self.0.is_empty() && begins_nothing(piece, found.last()) {
                // "30 g. d. f.": the g is a unit, "a f.m.": the a a word, neither the beginning of an abbreviation.
                found.extend(meanings(piece)?.into_iter().flatten());
            } else {
                self.0.push_str(piece);
            }
        }
        Some(())
    }

    fn end(&mut self, found: &mut Vec<Token>) -> Option<()> {
        if !self.0.is_empty() {
            found.extend(meanings(&std::mem::take(&mut self.0))?.into_iter().flatten());
        }
        Some(())
    }
}

/// Whether a single letter is a word by itself.
fn begins_nothing(letter: &str, before: Option<&Token>) -> bool {
    let unit = matches!(before, Some(Token::Number(_))) && matches!(letter, "g" | "j" | "t");
    unit || matches!(letter, "a" | "i" | "l" | "o" | "u" | "y")
}
