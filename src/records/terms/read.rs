//! The object form of payment terms, and the choice between it and a short form.

use super::{Adjust, End, EndOfMonth, MonthEnd, Plan, Rule, Share, StatedTerms, Terms, short};
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::money::Percent;
use crate::ground::money::arithmetic::sum;
use crate::ground::read::record::record;
use crate::ground::read::{Node, Read, Shape};
use rust_decimal::Decimal;

const MAX_DAYS: u16 = 3650;
const MAX_MONTHS: u16 = 120;

record! {
    /// Payment terms as data. The order is: months, days, end of month, plus days, fixed day, working day.
    ///
    /// ```
    /// use fidato::records::terms::{PaymentTerms, Terms};
    /// let sixty = PaymentTerms { days: Some(60), ..PaymentTerms::default() };
    /// assert!(Terms::try_from(sixty).is_ok());
    /// ```
    #[derive(Default, PartialEq, Eq)]
    PaymentTerms {
        /// Calendar days after the date of the document, 0 to 3650.
        days: Option<u16>,
        /// Months after it, 0 to 120; added before the days. A missing day becomes the month's last.
        months: Option<u16>,
        /// End of month (fine mese); none by default.
        end_of_month: Option<EndOfMonth>,
        /// Days after the end of the month ("FM + 10"), 0 to 3650.
        plus_days: Option<u16>,
        /// The next such day of a month, on or after the day reached so far (giorno fisso), 1 to 31.
        fixed_day: Option<u8>,
        /// Shares of the amount with terms of their own, which count from the day that the other fields lead to.
        split: Option<Vec<TermsPart>>,
        /// Move to a working day.
        adjust: Option<Adjust>,
    }
}

record! {
    /// A share of the amount with its terms.
    #[derive(PartialEq, Eq)]
    TermsPart {
        /// Percent of the amount; the shares of one split sum to 100.
        percent: Percent,
        /// When that share is due.
        terms: PaymentTerms,
    }
}

impl PaymentTerms {
    pub(super) fn plan(&self) -> Result<Plan> {
        self.below(None)
    }

    fn below(&self, outer: Option<Adjust>) -> Result<Plan> {
        let adjust = self.adjust.or(outer);
        let Some(parts) = &self.split else {
            return self.rule(adjust).map(Plan::One);
        };
        sums_to_hundred(parts).within("split")?;
        let plan = |(index, part): (usize, &TermsPart)| {
            let plan = part.terms.below(adjust).within("terms").at(index).within("split")?;
            Ok((Share::from(part.percent), plan))
        };
        let parts = parts.iter().enumerate().map(plan).collect::<Result<_>>()?;
        Ok(Plan::Split(self.rule(adjust)?, parts))
    }

    fn rule(&self, adjust: Option<Adjust>) -> Result<Rule> {
        let up_to = |value: Option<u16>, max: u16, key: &str| {
            let value = value.unwrap_or(0);
            if value <= max { Ok(value) } else { Err(not_between(0, max)) }.within(key)
        };
        if self.fixed_day.is_some_and(|day| !(1..=31).contains(&day)) {
            return Err(not_between(1, 31).within("fixedDay"));
        }
        Ok(Rule {
            days: up_to(self.days, MAX_DAYS, "days")?,
            months: up_to(self.months, MAX_MONTHS, "months")?,
            month_end: match self.end_of_month {
                None | Some(EndOfMonth::None) => End::No,
                Some(EndOfMonth::MonthsThenEom) => End::Said(MonthEnd::MonthsThenEom),
                Some(EndOfMonth::DaysThenEom) => End::Said(MonthEnd::DaysThenEom),
                Some(EndOfMonth::EomThenDays) => End::Said(MonthEnd::EomThenDays),
            },
            plus_days: up_to(self.plus_days, MAX_DAYS, "plusDays")?,
            fixed_day: self.fixed_day,
            adjust,
            at_sight: false,
        })
    }
}

/// Shares must be above zero and sum to exactly 100.
fn sums_to_hundred(parts: &[TermsPart]) -> Result<()> {
    if let Some(index) = parts.iter().position(|part| part.percent.decimal().is_zero()) {
        return Err(CreditError::out_of_range(Problem::ShareNotAboveZero).within("percent").at(index));
    }
    let sum = parts.iter().fold(Decimal::ZERO, |all, part| sum(all, part.percent.decimal()).unwrap_or(Decimal::MAX));
    if sum == Decimal::ONE_HUNDRED { Ok(()) } else { Err(CreditError::invalid(Problem::SharesNotHundred)) }
}

fn not_between(min: u16, max: u16) -> CreditError {
    CreditError::out_of_range(Problem::NotBetween { min: i64::from(min), max: i64::from(max) })
}

impl Read for Terms {
    fn read<N: Node>(node: &N) -> Result<Self> {
        match node.shape()? {
            Shape::Text(text) => short::parse(text).map(Self),
            Shape::Object => PaymentTerms::read(node)?.plan().map(Self),
            _ => Err(crate::ground::read::expected(node, Problem::NoTerms)),
        }
    }
}

impl Read for StatedTerms {
    fn read<N: Node>(node: &N) -> Result<Self> {
        match node.shape()? {
            Shape::Text(text) => Ok(short::parse(text).map_or_else(Self::Unread, |plan| Self::Read(Terms(plan)))),
            _ => Terms::read(node).map(Self::Read),
        }
    }
}
