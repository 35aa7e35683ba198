//! The short forms of payment terms as they stand on invoices, in Italian, English, French, German and Spanish.
//!
//! | form | meaning |
//! |---|---|
//! | `30 gg DF`, `30`, `net 30`, `30 giorni data fattura` | that many days from the date of the document |
//! | `60 gg DFFM`, `60 FM`, `60 days EOM`, `fine mese` | with end of month; which meaning is the policy's |
//! | `10 days after end of month`, `EOM 45 days`, `net 10 EOM` | from the end of the month: the words say so |
//! | `fine mese successivo`, `end of next month` | the end of the month after |
//! | `60 FM + 10`, `60 FM 10` | and then that many days |
//! | `il 10 del mese successivo`, `20th of the following month` | that day of the month after the one reached |
//! | `60 FM il 10`, `30 jours fin de mois le 10` | that day of the month after the end |
//! | `60 gg, giorno fisso 15`, `giorni fissi 10 e 25` | the next such day |
//! | `5 giorni lavorativi`, `5 working days` | Monday to Friday, no holidays |
//! | `30 gg, il venerdì`, `30 days, next Friday` | the next such day of the week |
//! | `30 FM esclusi agosto e dicembre` | what would fall due there moves to the next month |
//! | `30 FM escluso agosto, al 10`, `60 FM + 10 se agosto` | to that day of it |
//! | `30/60/90 FM`, `30 60 90 gg` | equal parts |
//! | `30% anticipo, saldo 60 gg FM`, `30% acconto, 70% saldo a 60 gg` | shares |
//! | `2/10 net 30`, `30 Tage netto, 10 Tage 2% Skonto` | less a discount when paid early |
//! | `1/10 EOM`, `2/10 EOM net 30` | the discount counts from the end of the month, and so does what is due without it |
//! | `30 gg d.r.f.`, `30 gg ricevimento fattura` | from the receipt of the document, where its day is known |
//! | `30% alla consegna`, `30% all'ordine` | against the document, which comes no sooner |
//! | `10 MFI`, `prox 10`, `30 gg FM 10 m.s.` | that day of the month after |
//! | `2 mesi` | months |
//! | `RD`, `rimessa diretta`, `vista fattura`, `contanti`, `due on receipt` | against the document |
//!
//! How it is paid (`RB`, `Ri.Ba.`, `bonifico`, `SDD CORE`, `MP05`) is passed over. Terms that count from a day the document
//! does not carry (goods received, 30 days from the order) are refused, and so is every word not known here: a due date that
//! somebody guessed is worse than none.

mod discount;
mod pattern;
mod phrase;
mod plan;
mod token;
mod word;

use super::{Plan, Rule, Share};
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::money::arithmetic::{difference, sum};
use phrase::Phrase;
use rust_decimal::Decimal;
use token::{Token, tokens};
use word::Word;

/// Reads a short form.
///
/// # Errors
/// `invalid-input` when any part of the text is not understood.
pub(crate) fn parse(text: &str) -> Result<Plan> {
    let (offers, tokens, from_end) = discount::take(tokens(text).ok_or_else(unknown)?)?;
    let shares = shares(&tokens)?;
    match shares.as_slice() {
        [] => {
            let mut phrase = Phrase::read(&tokens)?;
            phrase.habits.discount_from_end = from_end;
            phrase.plan(&offers)
        }
        // A discount on shares leaves open what it is taken off.
        _ if !offers.is_empty() => Err(unknown()),
        shares => split(shares),
    }
}

/// The shares of the amount, each with the tokens that say when it is due; none when the text speaks of no share.
fn shares(tokens: &[Token]) -> Result<Vec<(Decimal, Vec<Token>)>> {
    let mut shares: Vec<(Decimal, Vec<Token>)> = Vec::new();
    let mut label = None;
    let mut loose = false;
    for (index, token) in tokens.iter().enumerate() {
        let percent_follows = || {
            let tail = tokens.get(index.saturating_add(1)..).unwrap_or_default();
            let next = tail.iter().find(|token| !matches!(token, Token::Word(Word::Article | Word::Filler | Word::Invoice)));
            matches!(next, Some(Token::Percent(_)))
        };
        match (token, shares.last_mut()) {
            (Token::Percent(percent), _) => shares.push((*percent, label.take().into_iter().collect())),
            // "acconto 30%", "saldo del 70%": the word belongs to the share that follows.
            (Token::Word(Word::AtOnce), _) if percent_follows() => label = Some(*token),
            (Token::Word(Word::Rest), _) if percent_follows() => {}
            // "70% saldo a 60 gg"
            (Token::Word(Word::Rest), Some((_, said))) if said.is_empty() => {}
            (Token::Word(Word::Rest), Some(_)) => {
                let rest = given(&shares).and_then(|given| difference(Decimal::ONE_HUNDRED, given)).filter(|rest| *rest > Decimal::ZERO);
                shares.push((rest.ok_or_else(unknown)?, Vec::new()));
            }
            (Token::Mark(','), Some(_)) => {}
            (_, Some((_, said))) => said.push(*token),
            (Token::Word(Word::Filler | Word::Invoice | Word::Article), None) => {}
            (_, None) => loose = true,
        }
    }
    // What stands before the first share would hold for none of them.
    if loose && !shares.is_empty() { Err(unknown()) } else { Ok(shares) }
}

/// The sum of the shares.
fn given(shares: &[(Decimal, Vec<Token>)]) -> Option<Decimal> {
    shares.iter().try_fold(Decimal::ZERO, |all, (percent, _)| sum(all, *percent))
}

fn split(shares: &[(Decimal, Vec<Token>)]) -> Result<Plan> {
    let mut plans = Vec::with_capacity(shares.len());
    for (percent, said) in shares {
        if percent.is_zero() {
            return Err(unknown());
        }
        plans.push((Share::Percent(*percent), Phrase::read(said)?.plan(&[])?));
    }
    if given(shares) == Some(Decimal::ONE_HUNDRED) {
        Ok(Plan::Split(Rule::default(), plans))
    } else {
        Err(CreditError::invalid(Problem::SharesNotHundred))
    }
}

fn unknown() -> CreditError {
    CreditError::invalid(Problem::UnknownTerms)
}
