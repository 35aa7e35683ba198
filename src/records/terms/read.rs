//! The object form of payment terms, and the choice between it and a short form.

use super::rule::Habits;
use super::{Adjust, End, EndOfMonth, MonthEnd, Plan, Rule, Share, StatedTerms, Terms, short};
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::money::Percent;
use crate::ground::money::arithmetic::sum;
use crate::ground::read::record::record;
use crate::ground::read::{Node, Read, Shape};
use rust_decimal::Decimal;

const MAX_DAYS: u16 = 3650;
const MAX_MONTHS: u16 = 120;
const MAX_WORKING_DAYS: u16 = 365;

record! {
    /// Payment terms as data. The order is: months, days, end of month, plus days, working days, fixed day; then the
    /// customer's habits (pay days, day of the week, excluded months); last the move to a working day.
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
        /// The next of these days of a month, 1 to 31: the days on which the customer pays.
        pay_days: Option<Vec<u8>>,
        /// The next such day of the week, 1 (Monday) to 7.
        weekday: Option<u8>,
        /// Months without payments, 1 to 12 ("esclusi agosto e dicembre"): what would fall due in one moves to the next
        /// month that is none, to its own day of it, the end of a month to the end.
        exclude_months: Option<Vec<u8>>,
        /// The day of that next month instead, 1 to 31.
        excluded_moves_to: Option<u8>,
        /// Working days after the day reached so far, 0 to 365: Monday to Friday, no civil holidays.
        working_days: Option<u16>,
        /// What is taken off for paying early (sconto cassa, Skonto).
        discount: Option<Vec<TermsDiscount>>,
        /// Shares of the amount with terms of their own, which count from the day that the other fields up to the fixed
        /// day lead to. What stands here of the customer's habits, discount and working day holds for parts that say nothing
        /// of it.
        split: Option<Vec<TermsPart>>,
        /// Move to a working day.
        adjust: Option<Adjust>,
    }
}

record! {
    /// A discount for paying early.
    #[derive(PartialEq, Eq)]
    TermsDiscount {
        /// Percent of the amount; above 0, below 100.
        percent: Percent,
        /// Within so many calendar days, 0 to 3650, from the day the terms count from; never after the due date.
        days: u16,
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
        self.below(None, &Habits::default())
    }

    fn below(&self, outer: Option<Adjust>, whole: &Habits) -> Result<Plan> {
        let adjust = self.adjust.or(outer);
        let habits = self.habits()?.or(whole);
        let Some(parts) = &self.split else {
            return self.rule(adjust, habits).map(Plan::One);
        };
        sums_to_hundred(parts).within("split")?;
        let plan = |(index, part): (usize, &TermsPart)| {
            let plan = part.terms.below(adjust, &habits).within("terms").at(index).within("split")?;
            Ok((Share::from(part.percent), plan))
        };
        let parts = parts.iter().enumerate().map(plan).collect::<Result<_>>()?;
        Ok(Plan::Split(self.rule(adjust, Habits::default())?, parts))
    }

    fn rule(&self, adjust: Option<Adjust>, habits: Habits) -> Result<Rule> {
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
            working_days: up_to(self.working_days, MAX_WORKING_DAYS, "workingDays")?,
            fixed_days: one_of(self.fixed_day, 31, "fixedDay")?.into_iter().collect(),
            habits,
            adjust,
            at_sight: false,
            from_receipt: false,
        })
    }

    fn habits(&self) -> Result<Habits> {
        let moves_to = one_of(self.excluded_moves_to, 31, "excludedMovesTo")?;
        let excluded = all_of(self.exclude_months.as_deref(), 12, "excludeMonths")?;
        if (1..=12).all(|month| excluded.contains(&month)) {
            return Err(CreditError::invalid(Problem::NoMonthLeft).within("excludeMonths"));
        }
        let mut discount: Vec<(Decimal, u16)> = Vec::new();
        for (index, offer) in self.discount.iter().flatten().enumerate() {
            let (percent, days) = offer.read().at(index).within("discount")?;
            if discount.iter().any(|(_, other)| *other == days) {
                return Err(CreditError::invalid(Problem::SameDaysTwice).within("days").at(index).within("discount"));
            }
            discount.push((percent, days));
        }
        Ok(Habits {
            pay_days: all_of(self.pay_days.as_deref(), 31, "payDays")?,
            weekday: one_of(self.weekday, 7, "weekday")?,
            excluded,
            excluded_moves_to: moves_to,
            discount,
            discount_from_end: false,
        })
    }
}

impl TermsDiscount {
    fn read(&self) -> Result<(Decimal, u16)> {
        let percent = self.percent.decimal();
        if percent.is_zero() || percent >= Decimal::ONE_HUNDRED {
            return Err(CreditError::out_of_range(Problem::PercentNotBetween).within("percent"));
        }
        Ok((percent, up_to(Some(self.days), MAX_DAYS, "days")?))
    }
}

fn up_to(value: Option<u16>, max: u16, key: &str) -> Result<u16> {
    let value = value.unwrap_or(0);
    if value <= max { Ok(value) } else { Err(not_between(0, max)) }.within(key)
}

fn one_of(value: Option<u8>, max: u8, key: &str) -> Result<Option<u8>> {
    let fits = value.is_none_or(|value| (1..=max).contains(&value));
    if fits { Ok(value) } else { Err(not_between(1, u16::from(max))) }.within(key)
}

fn all_of(values: Option<&[u8]>, max: u8, key: &str) -> Result<Vec<u8>> {
    for (index, value) in values.iter().flat_map(|values| values.iter().enumerate()) {
        if !(1..=max).contains(value) {
            return Err(not_between(1, u16::from(max))).at(index).within(key);
        }
    }
    Ok(values.unwrap_or_default().to_vec())
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
