//! Average, median, share, trend: what the history amounts to.

use super::history::{Part, Record};
use super::{Rating, Trend};
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::money::arithmetic::{difference, product, quotient, sum};
use crate::ground::money::{Money, fixed, percent_of};
use crate::policy::BehaviourRules;
use rust_decimal::Decimal;

/// Amount-weighted days late; none without an amount.
pub(super) fn average<'a>(parts: impl Iterator<Item = &'a Part>) -> Result<Option<Decimal>> {
    let large = || CreditError::out_of_range(Problem::SumsTooLarge);
    let (mut days, mut amounts) = (Decimal::ZERO, Decimal::ZERO);
    for part in parts {
        let weighted = product(part.amount.decimal(), Decimal::from(part.days)).ok_or_else(large)?;
        days = sum(days, weighted).ok_or_else(large)?;
        amounts = sum(amounts, part.amount.decimal()).ok_or_else(large)?;
    }
    Ok(quotient(days, amounts))
}

/// The middle value, or the mean of the two middle ones.
pub(super) fn median(mut days: Vec<i64>) -> Option<Decimal> {
    crate::ground::map::sort(&mut days);
    let upper = *days.get(days.len() / 2)?;
    let lower = *days.get(days.len().saturating_sub(1) / 2)?;
    quotient(sum(Decimal::from(upper), Decimal::from(lower))?, Decimal::TWO)
}

/// Percent of what was paid that was paid after the due date and the policy's margin.
pub(super) fn paid_late_share(records: &[Record], margin: i64, zero: Money) -> Result<Option<Decimal>> {
    let (mut late, mut all) = (zero, zero);
    for part in records.iter().flat_map(|record| &record.paid) {
        all = all.plus(part.amount)?;
        if part.days > margin {
            late = late.plus(part.amount)?;
        }
    }
    Ok(percent_of(late, all))
}

/// The rating of an average: the first bound that is not passed; the last rating beyond all bounds.
pub(crate) fn rating(average: Decimal, rules: &BehaviourRules) -> Rating {
    let passed = rules.bounds.iter().filter(|bound| average > Decimal::from(**bound)).count();
    Rating::ALL.get(passed).copied().unwrap_or(Rating::D)
}

/// Compares the newer half of the due dates with the older half; each half must be a history of its own.
pub(super) fn trend(judged: &[&Record], rules: &BehaviourRules) -> Result<Trend> {
    let (older, newer) = judged.split_at(judged.len() / 2);
    if older.len() < usize::from(rules.min_items) {
        return Ok(Trend::Unknown);
    }
    let of = |half: &[&Record]| average(half.iter().flat_map(|record| record.parts()));
    let (Some(before), Some(after)) = (of(older)?, of(newer)?) else { return Ok(Trend::Unknown) };
    let change = fixed(difference(after, before).unwrap_or_default(), 1);
    let notable = Decimal::from(rules.trend_days);
    Ok(if change >= notable {
        Trend::Worsening
    } else if change <= Decimal::from(i64::from(rules.trend_days).saturating_neg()) {
        Trend::Improving
    } else {
        Trend::Steady
    })
}
