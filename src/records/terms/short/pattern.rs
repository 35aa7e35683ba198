//! Turns of phrase inside a short form: how many tokens they are, and what they say.

use super::token::Token;
use super::unknown;
use super::word::Word;
use crate::ground::error::Result;

/// What numbers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Days,
    Months,
    WorkingDays,
}

pub(super) fn is_article(token: &Token) -> bool {
    matches!(token, Token::Word(Word::Article | Word::On))
}

pub(super) fn articles(rest: &[Token]) -> usize {
    rest.iter().take_while(|token| is_article(token)).count()
}

pub(super) fn skip(rest: &[Token], passes: fn(&Token) -> bool) -> &[Token] {
    rest.get(rest.iter().take_while(|token| passes(token)).count()..).unwrap_or_default()
}

/// The unit of a number and how many words it is. A month that another one follows is no unit: "10 mese successivo".
pub(super) fn unit(rest: &[Token]) -> Option<(Unit, usize)> {
    Some(match rest {
        [Token::Word(Word::Days | Word::Day), Token::Word(Word::Working), ..] => (Unit::WorkingDays, 2),
        [Token::Word(Word::Working), Token::Word(Word::Days | Word::Day), ..] => (Unit::WorkingDays, 2),
        [Token::Word(Word::Working | Word::WorkingDays), ..] => (Unit::WorkingDays, 1),
        [Token::Word(Word::Days | Word::Day), ..] => (Unit::Days, 1),
        [Token::Word(Word::Month), Token::Word(Word::Following), ..] => return None,
        [Token::Word(Word::Month), ..] => (Unit::Months, 1),
        _ => return None,
    })
}

/// How many tokens say "of the following month".
pub(super) fn following(rest: &[Token]) -> Option<usize> {
    let lead = |token: &&Token| is_article(token) || matches!(token, Token::Word(Word::Filler | Word::Invoice));
    let before = rest.iter().take_while(lead).count();
    let words = match rest.get(before..)? {
        [Token::Word(Word::Following), Token::Word(Word::Weekday(_)), ..] => return None,
        [Token::Word(Word::Following | Word::FollowingMonth), Token::Word(Word::Month), ..]
        | [Token::Word(Word::Month), Token::Word(Word::Following), ..] => 2,
        [Token::Word(Word::Following | Word::FollowingMonth), ..] => 1,
        _ => return None,
    };
    Some(before.saturating_add(words))
}

/// Whether a number stands first that is a day of a month.
pub(super) fn is_fixed(rest: &[Token]) -> bool {
    match rest {
        [Token::Ordinal(_), ..] => true,
        [Token::Number(_), tail @ ..] => following(tail).is_some(),
        _ => false,
    }
}

/// How many tokens say "end of the month", and whether they mean the next one.
pub(super) fn month_end(rest: &[Token]) -> Option<(usize, bool)> {
    let (mut used, mut next) = match rest {
        [Token::Word(Word::MonthEnd | Word::SchemeMonthEnd), ..] => (1, false),
        [Token::Word(Word::End), tail @ ..] => {
            let between = |token: &&Token| is_article(token) || matches!(token, Token::Word(Word::Filler | Word::Invoice));
            let before = tail.iter().take_while(between).count().saturating_add(1);
            match rest.get(before..)? {
                [Token::Word(Word::Following | Word::FollowingMonth), Token::Word(Word::Month), ..] => (before.saturating_add(2), true),
                [Token::Word(Word::FollowingMonth), ..] => (before.saturating_add(1), true),
                [Token::Word(Word::Month), ..] => (before.saturating_add(1), false),
                _ => return None,
            }
        }
        _ => return None,
    };
    if let Some(words) = rest.get(used..).and_then(following).filter(|_| !next) {
        used = used.saturating_add(words);
        next = true;
    }
    Some((used, next))
}

/// Whether a count follows, fillers aside: "EOM 45 days".
pub(super) fn number_follows(rest: &[Token], used: usize) -> bool {
    let passes = |token: &Token| matches!(token, Token::Word(Word::Article | Word::Filler | Word::Invoice | Word::Netto | Word::Net));
    let tail = skip(rest.get(used..).unwrap_or_default(), passes);
    matches!(tail, [Token::Number(_), ..]) && !is_fixed(tail)
}

/// "agosto e dicembre": how many tokens, and which months.
pub(super) fn month_names(rest: &[Token]) -> Result<(usize, Vec<u8>)> {
    let mut months = Vec::new();
    let mut used = 0_usize;
    loop {
        let between = |token: &&Token| match token {
            Token::Word(Word::And | Word::Or | Word::Article | Word::On | Word::Filler | Word::Invoice | Word::Month) => true,
            Token::Mark(mark) => matches!(mark, ',' | '/' | '-'),
            _ => false,
        };
        let tail = rest.get(used..).unwrap_or_default();
        let before = tail.iter().take_while(between).count();
        let Some(Token::Word(Word::MonthName(month))) = tail.get(before) else { break };
        if !months.contains(month) {
            months.push(*month);
        }
        used = used.saturating_add(before).saturating_add(1);
    }
    if months.is_empty() { Err(unknown()) } else { Ok((used, months)) }
}
