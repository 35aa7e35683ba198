//! What one phrase says of one due date, or of several equal ones.

use super::pattern::{Unit, articles, following, is_article, is_fixed, month_end, month_names, number_follows, skip, unit};
use super::plan::MAX_DAYS;
use super::token::Token;
use super::unknown;
use super::word::Word;
use crate::ground::error::{CreditError, Problem, Result};
use crate::records::terms::rule::Habits;

/// What the end of the month does with the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The words leave it open.
    Open,
    /// The number counts from the end of the month.
    CountsFrom,
}

/// What one phrase has said so far.
#[derive(Debug, Default)]
pub struct Phrase {
    pub(super) numbers: Vec<u16>,
    pub(super) unit: Option<Unit>,
    /// "net 15 EOM": a number no multiple of 30 after this word counts from the end of the month.
    pub(super) net: bool,
    pub(super) month_end: Option<Ending>,
    /// The end meant is that of the next month.
    pub(super) next_month: bool,
    pub(super) plus: Option<u16>,
    pub(super) fixed_days: Vec<u8>,
    pub(super) habits: Habits,
    /// The exclusion only makes sense for an end of month ("+ 10 se agosto").
    pub(super) needs_end: bool,
    pub(super) at_sight: bool,
    pub(super) at_once: bool,
    /// It counts from the receipt of the document.
    pub(super) from_receipt: bool,
}

impl Phrase {
    /// Reads all of the tokens.
    pub fn read(tokens: &[Token]) -> Result<Self> {
        let mut phrase = Self::default();
        let mut rest = tokens;
        while !rest.is_empty() {
            // "RB - 30", "Skonto ..., 30 Tage": a mark before the first number that counts.
            let mark = match rest {
                [Token::Mark(','), Token::Number(_), ..] => true,
                [Token::Mark('-'), Token::Number(_), ..] => rest.len() < tokens.len(),
                _ => false,
            };
            let used = if mark && phrase.numbers.is_empty() { 1 } else { phrase.step(rest)? };
            rest = rest.get(used.max(1)..).unwrap_or_default();
        }
        Ok(phrase)
    }

    /// Reads what stands first; answers how many tokens that was.
    fn step(&mut self, rest: &[Token]) -> Result<usize> {
        match rest {
            [Token::Number(_) | Token::Ordinal(_), ..] => self.number(rest),
            [Token::Mark('+'), Token::Number(number), tail @ ..] => self.plus(*number, tail).map(|used| used.saturating_add(2)),
            [Token::Mark(',' | '-'), Token::Word(_), ..] => Ok(1),
            [Token::Mark(','), next @ ..] if is_fixed(next) => Ok(1),
            [Token::Word(word), ..] => self.word(*word, rest),
            _ => Err(unknown()),
        }
    }

    fn word(&mut self, word: Word, rest: &[Token]) -> Result<usize> {
        let tail = rest.get(1..).unwrap_or_default();
        match word {
            Word::MonthEnd | Word::SchemeMonthEnd | Word::End => self.month_end(rest, false),
            Word::After | Word::Following if month_end(skip(tail, is_article)).is_some() => {
                let before = articles(tail).saturating_add(1);
                self.month_end(rest.get(before..).unwrap_or_default(), true).map(|used| used.saturating_add(before))
            }
            Word::On | Word::Day | Word::Days | Word::Fixed => self.fixed(rest),
            Word::Following if matches!(tail, [Token::Word(Word::Weekday(_)), ..]) => Ok(1),
            Word::Until if matches!(tail, [Token::Word(Word::On), ..]) => Ok(1),
            Word::Weekday(day) if self.habits.weekday.is_none() => {
                self.habits.weekday = Some(day);
                Ok(if matches!(tail, [Token::Word(Word::Following), ..]) { 2 } else { 1 })
            }
            Word::Except if matches!(tail, [Token::Word(Word::Deduction), ..]) => Ok(2),
            Word::Except => self.except(tail).map(|used| used.saturating_add(1)),
            Word::AtSight => self.say(|phrase| phrase.at_sight = true),
            Word::AtOnce => self.say(|phrase| phrase.at_once = true),
            Word::Net => self.say(|phrase| phrase.net |= phrase.numbers.is_empty()),
            Word::Netto | Word::Article | Word::Filler | Word::Invoice | Word::After => Ok(1),
            Word::FromReceipt if !self.numbers.is_empty() => self.say(|phrase| phrase.from_receipt = true),
            Word::Receiving => self.receiving(tail),
            // "30% alla consegna": the document comes no sooner. Nothing says when "30 gg consegna" begins.
            Word::Before if self.numbers.is_empty() => self.say(|phrase| phrase.at_once = true),
            // "prox 10"
            Word::FollowingMonth if self.numbers.is_empty() => match tail {
                [Token::Number(day) | Token::Ordinal(day), after @ ..] if unit(after).is_none() => {
                    self.in_following_month(&[*day])?;
                    Ok(2)
                }
                _ => Err(unknown()),
            },
            Word::Elsewhere | Word::Before => Err(CreditError::invalid(Problem::TermsWithoutStart)),
            _ => Err(unknown()),
        }
    }

    /// "30 gg ricevimento fattura": from that day. "due on receipt": at once. Other things are received on a day that nobody names.
    fn receiving(&mut self, tail: &[Token]) -> Result<usize> {
        let between = tail.iter().take_while(|token| is_article(token)).count();
        let invoice = matches!(tail.get(between), Some(Token::Word(Word::Invoice)));
        match (self.numbers.is_empty(), invoice) {
            (true, true) => self.at_once = true,
            (true, false) if tail.is_empty() => self.at_once = true,
            (false, true) => self.from_receipt = true,
            _ => return Err(CreditError::invalid(Problem::TermsWithoutStart)),
        }
        Ok(if invoice { between.saturating_add(2) } else { 1 })
    }

    fn say(&mut self, what: impl FnOnce(&mut Self)) -> Result<usize> {
        what(self);
        Ok(1)
    }

    /// An end of month; a number after it counts from it, and so does one before it when the words say "after".
    fn month_end(&mut self, rest: &[Token], after: bool) -> Result<usize> {
        let (used, next_month) = month_end(rest).ok_or_else(unknown)?;
        if after && (self.numbers.is_empty() && !number_follows(rest, used) || self.month_end.is_some()) {
            return Err(unknown());
        }
        // "60 gg fine mese successivo" could mean two things.
        if next_month && (self.month_end.is_some() || !after && !self.numbers.is_empty()) {
            return Err(unknown());
        }
        let scheme = matches!(rest, [Token::Word(Word::SchemeMonthEnd), ..]);
        let counts = after || !scheme && self.numbers.is_empty() && number_follows(rest, used);
        let ending = if counts { Ending::CountsFrom } else { Ending::Open };
        self.month_end = Some(self.month_end.unwrap_or(ending));
        self.next_month |= next_month;
        Ok(used)
    }

    /// A number: a list with its unit, or a day of a month.
    fn number(&mut self, rest: &[Token]) -> Result<usize> {
        if is_fixed(rest) {
            return self.days_of_month(rest, false);
        }
        let [Token::Number(number), tail @ ..] = rest else { return Err(unknown()) };
        if self.month_end.is_some() && !self.numbers.is_empty() {
            // "60 FM 10": the tenth after the end of the month.
            return if *number <= 31 { self.plus(*number, tail).map(|used| used.saturating_add(1)) } else { Err(unknown()) };
        }
        self.list(rest)
    }

    /// "30", "30 gg", "30/60/90 gg", "30 gg, 60 gg e 90 gg", "30 60 90".
    fn list(&mut self, rest: &[Token]) -> Result<usize> {
        if !self.numbers.is_empty() {
            return Err(unknown());
        }
        let (mut used, mut slash) = (0_usize, false);
        while let Some([Token::Number(number), tail @ ..]) = rest.get(used..) {
            if self.numbers.last().is_some_and(|last| last >= number) {
                return Err(unknown());
            }
            self.numbers.push(*number);
            used = used.saturating_add(1);
            let unit = unit(tail);
            if let Some((unit, words)) = unit {
                if self.unit.is_some_and(|before| before != unit) {
                    return Err(unknown());
                }
                self.unit = Some(unit);
                used = used.saturating_add(words);
            }
            match rest.get(used..) {
                Some([Token::Mark('/' | '-' | ',') | Token::Word(Word::And), next @ ..])
                    if matches!(next, [Token::Number(_), ..]) && !is_fixed(next) =>
                {
                    slash |= matches!(rest.get(used), Some(Token::Mark('/')));
                    used = used.saturating_add(1);
                }
                Some(next @ [Token::Number(_), ..]) if unit.is_none() && !is_fixed(next) => {}
                _ => break,
            }
        }
        // "2/10" alone is how a discount is written too.
        if slash && matches!(self.numbers.as_slice(), [1..=5, _]) && self.unit.is_none() {
            return Err(unknown());
        }
        Ok(used)
    }

    /// What follows "+ 10", or the 10 of "60 FM 10".
    fn plus(&mut self, number: u16, tail: &[Token]) -> Result<usize> {
        let used = usize::from(matches!(tail, [Token::Word(Word::Days | Word::Day), ..]));
        let after = tail.get(used..).unwrap_or_default();
        if let [Token::Word(Word::If), months @ ..] = after {
            let (words, months) = month_names(months)?;
            self.exclude(months, Some(number))?;
            self.needs_end = true;
            return Ok(used.saturating_add(words).saturating_add(1));
        }
        if self.plus.is_some() {
            return Err(unknown());
        }
        if let Some(words) = following(after) {
            self.in_following_month(&[number])?;
            return Ok(used.saturating_add(words));
        }
        self.plus = Some(number).filter(|number| *number <= MAX_DAYS);
        self.plus.map(|_| used).ok_or_else(unknown)
    }

    /// "il 10", "al giorno 10", "giorni fissi 10 e 25", or one of these words that means nothing here.
    fn fixed(&mut self, rest: &[Token]) -> Result<usize> {
        let lead = |token: &Token| matches!(token, Token::Word(Word::On | Word::Day | Word::Days | Word::Fixed | Word::Article));
        let before = rest.iter().take_while(|token| lead(token)).count();
        let numbers = rest.get(before..).unwrap_or_default();
        let leads = rest.get(..before).unwrap_or_default();
        // "gg 30" are thirty days, "giorno 30" is one of them.
        let names_a_day = leads.iter().any(|token| !matches!(token, Token::Word(Word::Days | Word::Article)));
        match numbers {
            [Token::Number(_) | Token::Ordinal(_), tail @ ..] if names_a_day && unit(tail).is_none() => {
                let always = leads.iter().any(|token| matches!(token, Token::Word(Word::Fixed)));
                self.days_of_month(numbers, always).map(|used| used.saturating_add(before))
            }
            // An article at the end announces something that never comes.
            [] => Err(unknown()),
            _ => Ok(before),
        }
    }

    /// Days of a month, and of which month. `always`: of any month ("giorno fisso").
    fn days_of_month(&mut self, rest: &[Token], always: bool) -> Result<usize> {
        let mut days = Vec::new();
        let mut used = 0_usize;
        while let Some([Token::Number(number) | Token::Ordinal(number), tail @ ..]) = rest.get(used..) {
            if unit(tail).is_some() {
                break;
            }
            days.push(*number);
            used = used.saturating_add(1);
            let between =
                |token: &&Token| matches!(token, Token::Mark(',' | '/' | '-') | Token::Word(Word::And | Word::On | Word::Article));
            let between = tail.iter().take_while(between).count();
            let another = tail.get(between..).unwrap_or_default();
            match another {
                [Token::Number(_) | Token::Ordinal(_), after @ ..] if between > 0 && unit(after).is_none() => {
                    used = used.saturating_add(between);
                }
                _ => break,
            }
        }
        let tail = rest.get(used..).unwrap_or_default();
        if let Some(words) = following(tail) {
            self.in_following_month(&days)?;
            return Ok(used.saturating_add(words));
        }
        // "60 FM il 10": in the month after the end, also where the end itself has that number.
        if !always && self.month_end.is_some() && self.plus.is_none() {
            self.plus = Some(1);
        }
        self.fix(&days)?;
        let month = articles(tail);
        let of_month = matches!(tail.get(month), Some(Token::Word(Word::Month)));
        Ok(used.saturating_add(if of_month { month.saturating_add(1) } else { 0 }))
    }

    /// The first day after the end of the month, and from there the days of that number.
    fn in_following_month(&mut self, days: &[u16]) -> Result<()> {
        if self.plus.is_some() {
            return Err(unknown());
        }
        self.plus = Some(1);
        self.month_end = Some(self.month_end.unwrap_or(Ending::Open));
        self.fix(days)
    }

    fn fix(&mut self, days: &[u16]) -> Result<()> {
        if !self.fixed_days.is_empty() {
            return Err(unknown());
        }
        for day in days {
            let day = u8::try_from(*day).ok().filter(|day| (1..=31).contains(day));
            self.fixed_days.push(day.ok_or_else(unknown)?);
        }
        Ok(())
    }

    /// "esclusi agosto e dicembre", and where what would fall due in them goes: ", al 10", "+ 10".
    fn except(&mut self, tail: &[Token]) -> Result<usize> {
        let (used, months) = month_names(tail)?;
        let comma = usize::from(matches!(tail.get(used), Some(Token::Mark(','))));
        let moves = tail.get(used.saturating_add(comma)..).unwrap_or_default();
        let (words, day) = match moves {
            [Token::Mark('+'), Token::Number(day), after @ ..] => {
                self.needs_end = true;
                (if unit(after).is_some() { 3 } else { 2 }, Some(*day))
            }
            [Token::Word(Word::On), Token::Number(day) | Token::Ordinal(day), after @ ..] if unit(after).is_none() => {
                (following(after).unwrap_or(0).saturating_add(2), Some(*day))
            }
            _ => (0, None),
        };
        self.exclude(months, day)?;
        Ok(if day.is_some() { used.saturating_add(comma).saturating_add(words) } else { used })
    }

    fn exclude(&mut self, months: Vec<u8>, moves_to: Option<u16>) -> Result<()> {
        let day = moves_to.map(|day| u8::try_from(day).ok().filter(|day| (1..=31).contains(day)).ok_or_else(unknown)).transpose()?;
        if !self.habits.excluded.is_empty() || months.len() > 11 {
            return Err(unknown());
        }
        self.habits.excluded = months;
        self.habits.excluded_moves_to = day;
        Ok(())
    }
}
