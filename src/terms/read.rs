//! The object form of payment terms, and the choice between it and a short form.

use super::{Adjust, End, EndOfMonth, MonthEnd, Plan, Rule, Share, Terms, short};
use crate::error::{CreditError, Locate, Result};
use crate::money::Percent;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, de};
use std::fmt;

const MAX_DAYS: u16 = 3650;
const MAX_MONTHS: u16 = 120;

/// Payment terms as data. The order is: months, days, end of month, plus days, fixed day, working day.
///
/// ```
/// use fidato::terms::{PaymentTerms, Terms};
/// let sixty = PaymentTerms { days: Some(60), ..PaymentTerms::default() };
/// assert!(Terms::try_from(sixty).is_ok());
/// ```
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PaymentTerms {
    /// Calendar days after the date of the document, 0 to 3650.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(default, deserialize_with = "days")]
    pub days: Option<u16>,
    /// Months after it, 0 to 120; added before the days. A missing day becomes the month's last.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(default, deserialize_with = "months")]
    pub months: Option<u16>,
    /// End of month (fine mese); none by default.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(default)]
    pub end_of_month: Option<EndOfMonth>,
    /// Days after the end of the month ("FM + 10"), 0 to 3650.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(default, deserialize_with = "days")]
    pub plus_days: Option<u16>,
    /// The next such day of a month, on or after the day reached so far (giorno fisso), 1 to 31.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(default, deserialize_with = "day_of_month")]
    pub fixed_day: Option<u8>,
    /// Shares of the amount with terms of their own, which count from the day that the other fields lead to.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(default, deserialize_with = "split")]
    pub split: Option<Vec<TermsPart>>,
    /// Move to a working day.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(default)]
    pub adjust: Option<Adjust>,
}

/// A share of the amount with its terms.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TermsPart {
    /// Percent of the amount; the shares of one split sum to 100.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "DecimalInput"))]
    pub percent: Percent,
    /// When that share is due.
    pub terms: PaymentTerms,
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
            if value <= max { Ok(value) } else { Err(CreditError::out_of_range(range(0, max))) }.within(key)
        };
        if self.fixed_day.is_some_and(|day| !(1..=31).contains(&day)) {
            return Err(CreditError::out_of_range(range(1, 31)).within("fixedDay"));
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
        return Err(CreditError::out_of_range("expected a share above zero").within("percent").at(index));
    }
    let sum = parts.iter().fold(Decimal::ZERO, |sum, part| sum.saturating_add(part.percent.decimal()));
    if sum == Decimal::ONE_HUNDRED { Ok(()) } else { Err(CreditError::invalid("the shares do not sum to 100")) }
}

fn range(min: u16, max: u16) -> String {
    format!("expected a whole number from {min} to {max}")
}

/// A whole number of the given range, so that the error names the field.
struct Whole<const MIN: u16, const MAX: u16>(u16);

impl<'de, const MIN: u16, const MAX: u16> Deserialize<'de> for Whole<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<const MIN: u16, const MAX: u16>;
        impl<const MIN: u16, const MAX: u16> de::Visitor<'_> for Visitor<MIN, MAX> {
            type Value = Whole<MIN, MAX>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
                let value = u16::try_from(value).ok().filter(|value| (MIN..=MAX).contains(value));
                value.map(Whole).ok_or_else(|| E::custom(format!("{}{}", crate::error::OUT_OF_RANGE, range(MIN, MAX))))
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Self::Value, E> {
                self.visit_i64(i64::try_from(value).unwrap_or(i64::MAX))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

fn days<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    Ok(Option::<Whole<0, MAX_DAYS>>::deserialize(deserializer)?.map(|whole| whole.0))
}

fn months<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    Ok(Option::<Whole<0, MAX_MONTHS>>::deserialize(deserializer)?.map(|whole| whole.0))
}

fn day_of_month<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
    Ok(Option::<Whole<1, 31>>::deserialize(deserializer)?.and_then(|whole| u8::try_from(whole.0).ok()))
}

/// Checked while reading, so that the error names the split rather than the record around it.
fn split<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<TermsPart>>, D::Error> {
    let parts: Option<Vec<TermsPart>> = Option::deserialize(deserializer)?;
    if let Some(parts) = &parts {
        sums_to_hundred(parts).map_err(|error| de::Error::custom(error.problem()))?;
    }
    Ok(parts)
}

impl<'de> Deserialize<'de> for Terms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Terms;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("payment terms, as text or as an object")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Terms, E> {
                short::parse(text).map(Terms).map_err(|error| E::custom(error.problem()))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Terms, A::Error> {
                let terms = PaymentTerms::deserialize(de::value::MapAccessDeserializer::new(map))?;
                terms.plan().map(Terms).map_err(|error| de::Error::custom(error.problem()))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
