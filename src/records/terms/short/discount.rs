//! A discount for paying early inside a short form: "2/10 net 30", "30 Tage netto, 10 Tage 2% Skonto".

use super::token::Token;
use super::unknown;
use super::word::Word;
use crate::ground::error::Result;
use crate::ground::money::arithmetic::sum;
use rust_decimal::Decimal;

/// The largest percentage that "p/d net n" is read as; "30/60" are instalments.
const MAX_SLASH_PERCENT: u16 = 20;

/// Percent and days of each offer.
pub type Offers = Vec<(Decimal, u16)>;

/// Takes the offers out of the text; what is left says when the document is due, and the flag whether the days of the offers
/// count from the end of the month.
///
/// # Errors
/// `invalid-input` when the text speaks of a discount and it is not understood.
pub fn take(tokens: Vec<Token>) -> Result<(Offers, Vec<Token>, bool)> {
    // "1/10 EOM": who pays by then takes the discount, and without another word the amount is due then too.
    if let [Token::Number(percent @ 1..=MAX_SLASH_PERCENT), Token::Mark('/'), Token::Number(days), Token::Word(Word::MonthEnd), tail @ ..] =
        tokens.as_slice()
        && percent < days
    {
        let after = [Token::Word(Word::After), Token::Word(Word::MonthEnd)];
        let left = match tail {
            [] => [&[Token::Number(*days), Token::Word(Word::Days)], after.as_slice()].concat(),
            [Token::Word(Word::Net | Word::Netto), Token::Number(net), ..] if net >= days => [tail, &after].concat(),
            _ => return Err(unknown()),
        };
        return Ok((vec![(Decimal::from(*percent), *days)], left, true));
    }
    let percents = |token: &Token| if let Token::Percent(percent) = token { Some(*percent) } else { None };
    let word = |token: &Token| matches!(token, Token::Word(Word::Discount));
    let net = |token: &Token| matches!(token, Token::Word(Word::Net | Word::Netto));
    let mut percents = tokens.iter().filter_map(percents).peekable();
    let has_percent = percents.peek().is_some();
    let whole = percents.try_fold(Decimal::ZERO, sum) == Some(Decimal::ONE_HUNDRED);
    let speaks = tokens.iter().any(word) || has_percent && !whole && tokens.iter().any(net);
    let mut offers = Offers::new();
    let mut left = Vec::with_capacity(tokens.len());
    let mut rest = tokens.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        let found = slash(rest).or_else(|| if speaks { days_first(rest, left.last()).or_else(|| percent_first(rest)) } else { None });
        if let Some((percent, days, used)) = found {
            if percent <= Decimal::ZERO || percent >= Decimal::ONE_HUNDRED || offers.iter().any(|(_, other)| *other == days) {
                return Err(unknown());
            }
            offers.push((percent, days));
            left.pop_if(|before| is_loose(before));
            rest = rest.get(used..).unwrap_or_default();
            rest = rest.get(rest.iter().take_while(|token| is_loose(token)).count()..).unwrap_or_default();
            continue;
        }
        match first {
            // "n/30"
            Token::Mark('/') if left.last().is_some_and(net) => {}
            Token::Word(Word::Discount) => {}
            Token::Percent(_) if speaks => return Err(unknown()),
            other => left.push(*other),
        }
        rest = tail;
    }
    match (offers.is_empty(), speaks) {
        (true, true) => Err(unknown()),
        (true, false) => Ok((offers, tokens, false)),
        (false, _) => Ok((offers, left, false)),
    }
}

/// A mark or a word that only joins the offer to the rest: "oder", "altrimenti".
fn is_loose(token: &Token) -> bool {
    matches!(token, Token::Mark(',' | '-') | Token::Word(Word::Or | Word::If | Word::Discount))
}

/// "2/10" where "net 30" or "n/30" comes later.
fn slash(rest: &[Token]) -> Option<(Decimal, u16, usize)> {
    let (percent, days) = match rest {
        [Token::Number(percent), Token::Mark('/'), Token::Number(days), ..] if *percent <= MAX_SLASH_PERCENT && percent < days => {
            (Decimal::from(*percent), *days)
        }
        [Token::Decimal(percent), Token::Mark('/'), Token::Number(days), ..] => (*percent, *days),
        _ => return None,
    };
    let net = |pair: &[Token]| matches!(pair, [Token::Word(Word::Net | Word::Netto), Token::Number(_) | Token::Mark('/')]);
    let net_follows = rest.windows(2).any(net);
    net_follows.then_some((percent, days, 3))
}

/// "10 Tage 2% Skonto"; not "netto 10 Tage", and not "60 gg sconto 2% 10 gg", where the word begins the discount.
fn days_first(rest: &[Token], before: Option<&Token>) -> Option<(Decimal, u16, usize)> {
    let [Token::Number(days), tail @ ..] = rest else { return None };
    if matches!(before, Some(Token::Word(Word::Net | Word::Netto) | Token::Mark('+'))) {
        return None;
    }
    let unit = usize::from(is_unit(tail.first()));
    let between = tail.get(unit..)?.iter().take_while(|token| passes(token) && !matches!(token, Token::Mark(','))).count();
    let place = unit.saturating_add(between);
    let Token::Percent(percent) = tail.get(place)? else { return None };
    let word = tail.get(unit..place)?.iter().any(|token| matches!(token, Token::Word(Word::Discount)));
    let after = tail.get(place..)?;
    // "30 days 3% discount 14 days": the days before are those without the discount, which would otherwise end after them.
    let longer = || {
        let [Token::Percent(_), Token::Word(Word::Discount), Token::Number(later), end @ ..] = after else { return false };
        let end = end.get(usize::from(is_unit(end.first()))..).unwrap_or_default();
        later < days && !end.iter().any(|token| matches!(token, Token::Percent(_)))
    };
    if word && percent_first(after).is_some() || longer() {
        return None;
    }
    Some((*percent, *days, place.saturating_add(2)))
}

/// "2% 10", "2% Skonto innerhalb 10 Tagen", "2%-10".
fn percent_first(rest: &[Token]) -> Option<(Decimal, u16, usize)> {
    let [Token::Percent(percent), tail @ ..] = rest else { return None };
    let between = tail.iter().take_while(|token| passes(token)).count();
    let Token::Number(days) = tail.get(between)? else { return None };
    let unit = usize::from(is_unit(tail.get(between.saturating_add(1))));
    Some((*percent, *days, between.saturating_add(2).saturating_add(unit)))
}

fn is_unit(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Word(Word::Days | Word::Day)))
}

/// What may stand between a percentage and its days.
fn passes(token: &Token) -> bool {
    matches!(
        token,
        Token::Word(Word::Discount | Word::Filler | Word::Invoice | Word::Article | Word::On | Word::If | Word::AtSight)
            | Token::Mark('-' | ',')
    )
}
