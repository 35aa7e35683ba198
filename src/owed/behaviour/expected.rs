//! When an open invoice will probably be paid.
//!
//! The estimate joins the customer's own delays, newer ones counting more, and the policy's prior: the delays of
//! customers without a history, moved to where this customer usually pays. An unpaid item counts too, as "later than so
//! far" (the product-limit estimator of Kaplan and Meier); otherwise a customer that has stopped paying would look
//! punctual. The answer is the median of the delays still possible for the invoice, with an interval around it.
//!
//! Integers and decimals throughout, so that every build answers the same.

use super::history::Record;
use crate::ground::date::Day;
use crate::ground::money::arithmetic::{difference, product, quotient};
use crate::policy::BehaviourRules;
use rust_decimal::Decimal;

/// What one item weighs, so that shares of it remain whole numbers.
const UNIT: i64 = 1_000_000;

/// No promise is made further than ten years ahead.
const HORIZON: i64 = 3_650;

/// Beyond all that is known, at least a week is taken for the scale of what follows.
const LEAST_SCALE: i64 = 7;

/// The delays a customer may show: after each, the share of items that is still unpaid.
#[derive(Debug)]
pub(super) struct Curve {
    steps: Vec<(i64, Decimal)>,
}

/// The delays of items as a mass of their own: days after the due date, and weight.
type Mass = Vec<(i64, i64)>;

impl Curve {
    /// The curve of a customer on a day.
    pub(super) fn of(records: &[Record], as_of: Day, rules: &BehaviourRules) -> Self {
        let mut mass: Mass = Vec::new();
        for record in records {
            if let Some(on) = record.done {
                mass.push((on.days_since(record.due), weight(as_of.days_since(on), rules.half_life_days)));
            }
        }
        mass.extend(prior(&mass, rules));
        let waiting: Vec<i64> = records.iter().filter_map(|record| record.waiting).collect();
        Self { steps: survival(mass, &waiting) }
    }

    /// The day by which an item that is unpaid `so_far` days after its due date is paid with this probability, as days
    /// after the due date.
    pub(super) fn quantile(&self, so_far: i64, percent: Decimal) -> i64 {
        let unpaid = difference(Decimal::ONE, quotient(percent, Decimal::ONE_HUNDRED).unwrap_or(Decimal::ONE)).unwrap_or_default();
        let now = self.steps.iter().rev().find(|(days, _)| *days <= so_far).map_or(Decimal::ONE, |(_, share)| *share);
        let bound = product(now, unpaid).unwrap_or(now);
        if now.is_zero() {
            return beyond(so_far, Decimal::ONE, unpaid);
        }
        let found = self.steps.iter().find(|(days, share)| *days > so_far && *share <= bound);
        found.map_or_else(
            || {
                let (days, share) = self.steps.last().copied().filter(|(days, _)| *days > so_far).unwrap_or((so_far, now));
                beyond(days.max(so_far), quotient(share, now).unwrap_or(Decimal::ONE), unpaid)
            },
            |(days, _)| *days,
        )
    }
}

/// An item settled `half_life` days ago counts half of one settled today.
fn weight(age: i64, half_life: u16) -> i64 {
    let half_life = i64::from(half_life);
    let all = half_life.saturating_add(age.max(0));
    UNIT.saturating_mul(half_life).checked_div(all).unwrap_or(UNIT)
}

/// The prior's shape around the place where this customer pays.
fn prior(own: &[(i64, i64)], rules: &BehaviourRules) -> Mass {
    let prior = &rules.prior;
    let pull = UNIT.saturating_mul(i64::from(prior.pull));
    let (mut sum, mut weights) = (pull.saturating_mul(i64::from(prior.days_late)), pull);
    for (days, weight) in own {
        sum = sum.saturating_add(days.saturating_mul(*weight));
        weights = weights.saturating_add(*weight);
    }
    let place = crate::ground::money::round_half_up(quotient(Decimal::from(sum), Decimal::from(weights)).unwrap_or_default(), 0);
    let place = i64::try_from(place).unwrap_or_default();
    let share = UNIT.saturating_mul(i64::from(prior.weight)).checked_div(i64::try_from(prior.spread.len()).unwrap_or(1)).unwrap_or(0);
    prior.spread.iter().map(|off| (place.saturating_add(i64::from(*off)), share)).filter(|(_, share)| *share > 0).collect()
}

/// The product-limit estimate: a paid item lowers the share, a waiting one only leaves the count when its days are over.
fn survival(mut mass: Mass, waiting: &[i64]) -> Vec<(i64, Decimal)> {
    crate::ground::map::sort(&mut mass);
    let mut waiting = waiting.to_vec();
    crate::ground::map::sort(&mut waiting);
    let total = |mass: &[(i64, i64)]| mass.iter().fold(0_i64, |sum, (_, weight)| sum.saturating_add(*weight));
    let mut left = total(&mass);
    let mut steps: Vec<(i64, Decimal)> = Vec::new();
    let mut share = Decimal::ONE;
    for group in mass.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((days, _)) = group.first() else { continue };
        let paid = total(group);
        let patient = waiting.len().saturating_sub(waiting.partition_point(|so_far| so_far < days));
        let exposed = left.saturating_add(UNIT.saturating_mul(i64::try_from(patient).unwrap_or(i64::MAX)));
        let stay = quotient(Decimal::from(exposed.saturating_sub(paid)), Decimal::from(exposed)).unwrap_or_default();
        share = product(share, stay).unwrap_or(share);
        left = left.saturating_sub(paid);
        steps.push((*days, share));
    }
    steps
}

/// Where no history reaches: the chance of staying unpaid halves each time the delay doubles (a Pareto tail of index 1,
/// the most cautious that still has a median), from a share `share` at `days` down to `bound`.
fn beyond(days: i64, share: Decimal, bound: Decimal) -> i64 {
    let scale = Decimal::from(days.max(LEAST_SCALE));
    let factor = difference(quotient(share, bound).unwrap_or(Decimal::MAX), Decimal::ONE).unwrap_or(Decimal::MAX);
    let more = product(scale, factor).unwrap_or(Decimal::MAX).ceil().clamp(Decimal::ONE, Decimal::from(HORIZON));
    days.saturating_add(i64::try_from(more).unwrap_or(HORIZON))
}
