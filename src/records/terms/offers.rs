//! What settles a document that is paid early (sconto cassa, Skonto): how much, and until when.

use super::{Plan, Rule, Terms, TermsRules};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::sort_by_key;
use crate::ground::money::Money;
use serde::Serialize;

/// What settles an instalment that is paid early.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DiscountOffer {
    /// The last day, that day included. Never after the due date.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub until: Day,
    /// What is to be paid: the amount less the discount, which is rounded half up once.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub amount: Money,
}

/// The offers of the terms on a due date that the document states itself, as one that carries `terms` and `due` does.
///
/// `place` is the position among the document's due dates, from 0. Terms with one due date offer the same on each.
/// The days of an offer count from the date of the document, or from the day that the terms of a part count from; the
/// last day moves as due dates do. Soonest first.
///
/// # Errors
/// `out-of-range` when the amount is too large to be multiplied exactly.
///
/// # Example
/// ```
/// use fidato::{Currency, Money, records::terms::{Terms, TermsRules, discount_offers}};
/// let terms: Terms = "2/10 net 30".parse()?;
/// let (issued, due) = ("2026-01-15".parse()?, "2026-02-28".parse()?);
/// let offers = discount_offers(&terms, issued, 0, due, Money::from_minor(100_000, Currency::EUR), TermsRules::default())?;
/// assert_eq!((offers[0].until.to_string(), offers[0].amount.to_string()), ("2026-01-25".into(), "980.00".into()));
/// # Ok::<(), fidato::CreditError>(())
/// ```
pub fn discount_offers(
    terms: &Terms,
    issued: Day,
    place: usize,
    due: Day,
    amount: Money,
    rules: TermsRules<'_>,
) -> Result<Vec<DiscountOffer>> {
    let mut left = place;
    let found = match &terms.0 {
        Plan::One(rule) => Some((rule, issued)),
        split => leaf(split, issued, &mut left, rules),
    };
    let Some((rule, from)) = found else { return Ok(Vec::new()) };
    let offers = offers(rule, from, due, amount, rules)?;
    Ok(offers.into_iter().map(|(offer, _)| offer).collect())
}

/// The rule of the due date in a place, and the day it counts from.
fn leaf<'t>(plan: &'t Plan, from: Day, left: &mut usize, rules: TermsRules<'_>) -> Option<(&'t Rule, Day)> {
    match plan {
        Plan::One(rule) if *left == 0 => Some((rule, from)),
        Plan::One(_) => {
            *left = left.saturating_sub(1);
            None
        }
        Plan::Split(rule, parts) => {
            let from = rule.reached(from, rules.end_of_month, rules.civil());
            parts.iter().find_map(|(_, plan)| leaf(plan, from, left, rules))
        }
    }
}

/// The offers of a rule, each with its last day before it moved to a working day.
pub(super) fn offers(rule: &Rule, from: Day, due: Day, amount: Money, rules: TermsRules<'_>) -> Result<Vec<(DiscountOffer, Day)>> {
    let mut offers = Vec::with_capacity(rule.habits.discount.len());
    let from = rule.start(from, rules.received_on);
    let from = if rule.habits.discount_from_end { from.end_of_month() } else { from };
    for (percent, days) in &rule.habits.discount {
        let last = from.plus(i64::from(*days));
        let until = rules.calendar(rule).map_or(last, |calendar| calendar.next_working_day(last));
        let amount = amount.minus(amount.percent(*percent)?)?;
        offers.push((DiscountOffer { until: until.min(due), amount }, last));
    }
    sort_by_key(&mut offers, |(offer, _)| offer.until);
    Ok(offers)
}
