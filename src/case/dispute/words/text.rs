//! A customer's message as words that can be compared: lower case, no accents, elisions and contractions opened.

use crate::ground::letters::{is_accent, is_letter_or_digit, lower_letter};

/// What a word does in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An ordinary word.
    Word,
    /// A number, whatever its value.
    Number,
    /// Denies what follows: "non", "mai", "senza", "never", "no".
    Negation,
    /// Nothing is denied across it: a comma, "perché", "because".
    Pause,
    /// No phrase runs across it: a full stop, "ma", "but".
    Break,
}

/// One word.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// What it does.
    pub kind: Kind,
    /// Folded: lower case, no accents.
    pub word: String,
    /// As the customer wrote it.
    pub written: String,
}

const NEGATIONS: &[&str] = &[
    "non", "nn", "nessun", "nessuno", "nessuna", "niente", "nulla", "mai", "senza", "nemmeno", "neanche", "neppure", "mica", "privo",
    "priva", "not", "never", "no", "none", "nothing", "nobody", "without", "neither", "nor",
];
const PAUSES: &[&str] = &[
    "perche",
    "poiche",
    "siccome",
    "quindi",
    "percio",
    "because",
    "since",
    "so",
    "therefore",
    "until",
    "finche",
    "prima",
    "before",
    "invece",
    "mentre",
    "instead",
    "whereas",
];
const BREAKS: &[&str] = &["ma", "pero", "bensi", "but", "however", "although", "though"];
/// Contractions as people type them without the apostrophe.
const BARE: &[&str] = &[
    "dont", "didnt", "doesnt", "isnt", "wasnt", "arent", "werent", "havent", "hasnt", "hadnt", "cant", "wont", "couldnt", "shouldnt",
    "wouldnt",
];

/// Splits a sentence into words.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let within_number = matches!(letter, '.' | ',' | '/') && before.is_ascii_digit() && next.is_ascii_digit();
        let within_word = is_apostrophe(letter) || is_accent(letter);
        if is_letter_or_digit(letter) || within_number || within_word && !word.is_empty() {
            word.push(letter);
        } else {
            finish(&mut word, &mut found);
            match letter {
                '.' | '!' | '?' | ';' | ':' | '(' | ')' | '\n' => mark(&mut found, Kind::Break),
                ',' | '\u{2013}' | '\u{2014}' => mark(&mut found, Kind::Pause),
                '-' if before == ' ' => mark(&mut found, Kind::Pause),
                '%' => push(&mut found, "percent", "%"),
                _ => {}
            }
        }
        before = letter;
    }
    finish(&mut word, &mut found);
    found
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}')
}

fn mark(found: &mut Vec<Token>, kind: Kind) {
    found.push(Token { kind, word: String::new(), written: String::new() });
}

/// Ends a word: opens elisions ("l'abbiamo") and contractions ("didn't").
fn finish(word: &mut String, found: &mut Vec<Token>) {
    let whole = std::mem::take(word);
    let mut parts = whole.split(is_apostrophe).filter(|part| !part.is_empty()).peekable();
    while let Some(part) = parts.next() {
        let denies = parts.peek().is_some_and(|next| next.eq_ignore_ascii_case("t")) && part.to_ascii_lowercase().ends_with('n');
        if denies {
            push(found, part.get(..part.len().saturating_sub(1)).unwrap_or(part), &whole);
            push(found, "not", &whole);
            break;
        }
        push(found, part, part);
    }
}

fn push(found: &mut Vec<Token>, part: &str, written: &str) {
    // An accent is all that tells the negation "né" from the pronoun "ne".
    let neither = matches!(part, "né" | "nè" | "Né" | "Nè" | "ne\u{301}" | "ne\u{300}" | "Ne\u{301}" | "Ne\u{300}");
    let word = fold(part);
    if word == "cannot" || BARE.contains(&word.as_str()) {
        let stem = word.strip_suffix("not").or_else(|| word.strip_suffix("nt")).unwrap_or(&word);
        found.push(Token { kind: Kind::Word, word: stem.to_owned(), written: written.to_owned() });
        found.push(Token { kind: Kind::Negation, word: "not".to_owned(), written: written.to_owned() });
        return;
    }
    let is = |list: &[&str]| list.contains(&word.as_str());
    let kind = if word.starts_with(|first: char| first.is_ascii_digit()) {
        Kind::Number
    } else if neither || is(NEGATIONS) {
        Kind::Negation
    } else if is(PAUSES) {
        Kind::Pause
    } else if is(BREAKS) {
        Kind::Break
    } else {
        Kind::Word
    };
    found.push(Token { kind, word, written: written.to_owned() });
}

/// Lower case without accents.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().map(lower_letter) {
        folded.push(match letter {
            'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            // A combining accent after its letter.
            accent if is_accent(accent) => continue,
            other => other,
        });
    }
    folded
}

/// The words at some places, as the customer wrote them.
pub(super) fn shown(places: &[usize], tokens: &[Token]) -> String {
    let mut text = String::new();
    let mut before: Option<usize> = None;
    for place in places {
        let Some(token) = tokens.get(*place) else { continue };
        if before.and_then(|index| tokens.get(index)).is_some_and(|last| last.written == token.written) {
            continue;
        }
        if let Some(index) = before {
            text.push_str(if index.saturating_add(1) == *place { " " } else { " \u{2026} " });
        }
        text.push_str(&token.written);
        before = Some(*place);
    }
    text
}
