//! The short forms of payment terms as they stand on Italian and English invoices.
//!
//! | form | meaning |
//! |---|---|
//! | `30 gg DF`, `30`, `net 30`, `30 giorni data fattura` | that many days from the date of the document |
//! | `60 gg DFFM`, `60 FM`, `60 days EOM`, `fine mese` | with end of month; which meaning is the policy's |
//! | `60 FM + 10`, `60 FM 10`, `FM il 10 del mese successivo` | and then that many days, or that day |
//! | `60 gg, giorno fisso 15` | the next 15th |
//! | `30/60/90 FM` | equal parts |
//! | `30% anticipo, saldo 60 gg FM` | shares |
//! | `2 mesi` | months |
//! | `RD`, `rimessa diretta`, `vista fattura`, `contanti`, `due on receipt` | against the document |
//!
//! How it is paid (`RB`, `Ri.Ba.`, `bonifico`, `SDD`) is passed over. Terms that count from a day the document
//! does not carry (goods received, order) are refused, and so is every word not known here: a due date that
//! somebody guessed is worse than none.

mod token;

use super::{End, Plan, Rule, Share};
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::money::arithmetic::difference;
use rust_decimal::Decimal;
use token::{Token, tokens};

const LIMIT: u16 = 3650;

/// Reads a short form.
///
/// # Errors
/// `invalid-input` when any part of the text is not understood.
pub(crate) fn parse(text: &str) -> Result<Plan> {
    let mut parts: Vec<(Option<Decimal>, Phrase)> = Vec::new();
    let mut tokens = tokens(text).ok_or_else(unknown)?.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            Token::Percent(percent) => parts.push((Some(percent), Phrase::default())),
            Token::Word(word) if matches!(word.as_str(), "saldo" | "balance" | "rest") => {
                let given = parts.iter().map(|(percent, _)| *percent).sum::<Option<Decimal>>();
                let rest = given.filter(|given| !given.is_zero()).and_then(|given| difference(Decimal::ONE_HUNDRED, given));
                parts.push((Some(rest.filter(|rest| *rest > Decimal::ZERO).ok_or_else(unknown)?), Phrase::default()));
            }
            Token::Mark(',') if parts.iter().any(|(percent, _)| percent.is_some()) => {}
            token => {
                if parts.is_empty() {
                    parts.push((None, Phrase::default()));
                }
                let (_, phrase) = parts.last_mut().ok_or_else(unknown)?;
                phrase.take(token, tokens.peek())?;
            }
        }
    }
    match parts.as_slice() {
        [] => Err(unknown()),
        [(None, phrase)] => phrase.plan(),
        shares => split(shares),
    }
}

fn split(shares: &[(Option<Decimal>, Phrase)]) -> Result<Plan> {
    let read = |(percent, phrase): &(Option<Decimal>, Phrase)| {
        let percent = percent.filter(|percent| *percent > Decimal::ZERO).ok_or_else(unknown)?;
        Ok((Share::Percent(percent), phrase.plan()?))
    };
    let plans = shares.iter().map(read).collect::<Result<Vec<_>>>()?;
    let sum: Option<Decimal> = shares.iter().map(|(percent, _)| *percent).sum();
    if sum == Some(Decimal::ONE_HUNDRED) {
        Ok(Plan::Split(Rule::default(), plans))
    } else {
        Err(CreditError::invalid(Problem::SharesNotHundred))
    }
}

/// The terms read from one phrase so far.
#[derive(Debug, Default)]
struct Phrase {
    days: Vec<u16>,
    counts_months: bool,
    month_end: bool,
    plus: Option<u16>,
    fixed_day: Option<u8>,
    /// "RD", "vista", "contanti": at sight unless days are named.
    at_sight: bool,
    /// "anticipato", "on receipt": never with days.
    at_once: bool,
    before: Expect,
}

/// The meaning that the word before gives a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Expect {
    #[default]
    Anything,
    /// After a number: its unit, or a separator.
    Unit,
    /// After a separator: one more number of the list.
    Another,
    /// After `+`.
    Plus,
    /// After "il", "al", "fisso".
    FixedDay,
    /// After "fine", "end", "fin".
    Month,
}

impl Phrase {
    fn take(&mut self, token: Token, next: Option<&Token>) -> Result<()> {
        let before = std::mem::take(&mut self.before);
        match token {
            Token::Number(number) => self.number(number, before, next),
            Token::Mark('+') if before != Expect::Another => self.expect(Expect::Plus),
            Token::Mark('/' | '-' | ',') if before == Expect::Unit && matches!(next, Some(Token::Number(_))) => {
                self.expect(Expect::Another)
            }
            Token::Mark(',') if matches!(next, Some(Token::Word(_))) => Ok(()),
            Token::Mark(_) | Token::Percent(_) => Err(unknown()),
            Token::Word(word) => self.word(&word, before),
        }
    }

    fn expect(&mut self, next: Expect) -> Result<()> {
        self.before = next;
        Ok(())
    }

    fn number(&mut self, number: u16, before: Expect, next: Option<&Token>) -> Result<()> {
        let unit_follows = matches!(next, Some(Token::Word(word)) if is_day(word) || is_month(word));
        match before {
            Expect::Plus if self.plus.is_none() => self.plus = Some(number),
            Expect::FixedDay if !unit_follows => {
                let day = u8::try_from(number).ok().filter(|day| (1..=31).contains(day) && self.fixed_day.is_none());
                self.fixed_day = Some(day.ok_or_else(unknown)?);
            }
            // "60 FM 10": the tenth after the end of the month.
            Expect::Anything if self.month_end && !self.days.is_empty() && number <= 31 && self.plus.is_none() => self.plus = Some(number),
            Expect::Another if self.days.last().is_some_and(|last| *last < number) => self.days.push(number),
            Expect::Anything | Expect::FixedDay if self.days.is_empty() => self.days.push(number),
            _ => return Err(unknown()),
        }
        if number > LIMIT { Err(unknown()) } else { self.expect(Expect::Unit) }
    }

    fn word(&mut self, word: &str, before: Expect) -> Result<()> {
        if before == Expect::Month && (is_month(word) || matches!(word, "of" | "the" | "de")) {
            return self.expect(if is_month(word) { Expect::Anything } else { Expect::Month });
        }
        if matches!(before, Expect::Month | Expect::Plus) {
            return Err(unknown());
        }
        match word {
            word if is_day(word) => self.before = before,
            "fm" | "dffm" | "fmdf" | "fmvf" | "eom" | "finemese" | "monatsende" => self.month_end = true,
            "fine" | "end" | "fin" => {
                self.month_end = true;
                self.before = Expect::Month;
            }
            "successivo" | "succ" | "seguente" | "prossimo" | "following" | "next" => {
                if self.fixed_day.is_none() && self.plus.is_none() {
                    return Err(unknown());
                }
                self.month_end = true;
            }
            word if is_month(word) => self.counts_months |= before == Expect::Unit && self.plus.is_none() && self.fixed_day.is_none(),
            "e" | "ed" | "and" | "et" | "y" if before == Expect::Unit => self.before = Expect::Another,
            "il" | "al" | "fisso" | "fissi" => self.before = Expect::FixedDay,
            "rd" | "rimessa" | "diretta" | "vista" | "vf" | "contanti" | "contante" | "contrassegno" | "cash" => self.at_sight = true,
            "immediato" | "immediata" | "immediate" | "immediately" | "anticipato" | "anticipo" | "receipt" | "prepaid" | "cod" => {
                self.at_once = true
            }
            "df" | "data" | "fattura" | "fatt" | "ft" | "documento" | "da" | "dal" | "dalla" | "di" | "del" | "della" | "a" | "ad"
            | "in" | "net" | "netto" | "netti" | "netta" | "invoice" | "date" | "from" | "of" | "after" | "the" | "due" | "on"
            | "within" | "entro" | "pagamento" | "payment" | "terms" => {}
            "rb" | "ri" | "ba" | "riba" | "ricevuta" | "bancaria" | "bb" | "bonifico" | "bancario" | "sdd" | "rid" | "sepa" | "assegno"
            | "bank" | "transfer" | "wire" => {}
            "ricevimento" | "consegna" | "merce" | "ddt" | "ordine" | "delivery" | "order" | "shipment" | "spedizione" => {
                return Err(CreditError::invalid(Problem::TermsWithoutStart));
            }
            _ => return Err(unknown()),
        }
        Ok(())
    }

    fn plan(&self) -> Result<Plan> {
        let says_when = !self.days.is_empty() || self.month_end || self.fixed_day.is_some();
        let contradicts = self.at_once && (says_when || self.plus.is_some());
        let complete = says_when || self.at_sight || self.at_once;
        let open = matches!(self.before, Expect::Another | Expect::Plus | Expect::FixedDay | Expect::Month);
        if contradicts || !complete || open || self.plus.is_some() && !self.month_end {
            return Err(unknown());
        }
        let rule = |number: u16| {
            let (months, days) = if self.counts_months { (number, 0) } else { (0, number) };
            if months > 120 {
                return Err(unknown());
            }
            Ok(Plan::One(Rule {
                days,
                months,
                month_end: if self.month_end { End::Open } else { End::No },
                plus_days: self.plus.unwrap_or(0),
                fixed_day: self.fixed_day,
                adjust: None,
                at_sight: !says_when,
            }))
        };
        match self.days.as_slice() {
            [] => rule(0),
            [number] => rule(*number),
            numbers => {
                let count = u16::try_from(numbers.len()).map_err(|_| unknown())?;
                let parts = numbers.iter().map(|number| Ok((Share::Equal(count), rule(*number)?)));
                parts.collect::<Result<_>>().map(|parts| Plan::Split(Rule::default(), parts))
            }
        }
    }
}

fn is_day(word: &str) -> bool {
    matches!(word, "gg" | "g" | "giorni" | "giorno" | "days" | "day" | "d" | "tage" | "tagen" | "jours" | "jour" | "días" | "dias")
}

fn is_month(word: &str) -> bool {
    matches!(word, "mesi" | "mese" | "months" | "month" | "mois" | "mes" | "meses")
}

fn unknown() -> CreditError {
    CreditError::invalid(Problem::UnknownTerms)
}
