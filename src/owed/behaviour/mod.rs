//! How the customer pays, and when it will probably pay what is open.
//!
//! ```
//! use fidato::owed::behaviour::Rating;
//! assert!(Rating::A < Rating::D); // A is best
//! ```

mod dso;
mod expected;
mod history;
mod measures;
mod memory;
mod prior;

pub(crate) use measures::rating as rating_of;
pub(crate) use memory::{broken_promises, returned};
pub use prior::payment_prior;

use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::arithmetic::{difference, quotient};
use crate::ground::money::{Money, fixed};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use expected::Curve;
use history::{Record, history};
use rust_decimal::Decimal;
use serde::Serialize;

choice! {
    /// How well a customer pays, best first.
    Rating {
        /// Up to the first bound of the policy on average.
        A = "A",
        /// Up to the second.
        B = "B",
        /// Up to the third.
        C = "C",
        /// Beyond.
        D = "D",
    }
}

choice! {
    /// Where payment behaviour is heading.
    Trend {
        /// Newer documents were paid sooner than older ones.
        Improving = "improving",
        /// No notable change.
        Steady = "steady",
        /// Newer documents were paid later.
        Worsening = "worsening",
        /// Too few documents to compare.
        Unknown = "unknown",
    }
}

/// When an open due date will probably be paid.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExpectedPayment {
    /// The document.
    pub invoice_id: String,
    /// Position among the instalments, from 1.
    pub instalment: u32,
    /// What is open.
    pub open: Money,
    /// As likely before as after this day.
    pub on: Day,
    /// First day of the interval.
    pub earliest: Day,
    /// Last day of the interval.
    pub latest: Day,
}

/// The answer of [`behaviour`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Behaviour {
    /// Days late, weighted by amount, over what was paid and what is overdue; one decimal, negative = early.
    pub average_days_late: Option<Decimal>,
    /// The middle of the days late of all paid and overdue due dates; one decimal.
    pub median_days_late: Option<Decimal>,
    /// Percent of what was paid that was paid late; one decimal.
    pub paid_late_share: Option<Decimal>,
    /// Where it is heading.
    pub trend: Trend,
    /// Days sales outstanding, counted back; one decimal.
    pub dso: Option<Decimal>,
    /// Rating by the policy's bounds; null without a history.
    pub rating: Option<Rating>,
    /// Count of broken promises that are remembered: what they were about is open, or they are younger than the policy's days.
    pub broken_promises: u32,
    /// Count of bills and payments that were returned unpaid (insoluti) and are remembered, as promises are.
    pub returned: u32,
    /// For every open due date: when it will probably be paid.
    pub expected: Vec<ExpectedPayment>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// How the customer pays (comportamento di pagamento).
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn behaviour(case: &Case<'_>) -> Result<Behaviour> {
    let ledger = case.ledger()?;
    let rules = &case.policy.behaviour;
    let (records, undated) = history(case)?;
    let judged: Vec<&Record> = records.iter().filter(|record| record.days().is_some()).collect();
    let average = measures::average(records.iter().flat_map(Record::parts))?;
    let median = measures::median(judged.iter().filter_map(|record| record.days()).collect());
    let margin = i64::from(case.policy.overdue.margin_days);
    let share = measures::paid_late_share(&records, margin, Money::zero(ledger.currency))?;
    let known = judged.len() >= usize::from(rules.min_items);
    let average_days_late = average.map(|days| fixed(days, 1));
    let dso = dso::count_back(case)?;
    let mut reasons = Vec::new();
    if known {
        reasons.push(Reason::payment_history(judged.len().into()));
    } else {
        reasons.push(Reason::history_too_short(judged.len().into(), rules.min_items.into()));
    }
    if undated > 0 {
        reasons.push(Reason::settlement_undated(undated.into()));
    }
    if dso.is_none() && ledger.open_items().next().is_some() {
        reasons.push(Reason::dso_beyond_sales());
    }
    let expected = expected(case, &records)?;
    let paid = records.iter().filter(|record| record.done.is_some()).count();
    if !expected.is_empty() {
        let from_prior = paid < usize::from(rules.min_items);
        let from = if from_prior { Reason::expected_from_prior } else { Reason::expected_from_history };
        reasons.push(from(paid.into(), rules.interval_percent.decimal()));
    }
    reasons.extend(ledger.reasons.iter().cloned());
    Ok(Behaviour {
        average_days_late,
        median_days_late: median.map(|days| fixed(days, 1)),
        paid_late_share: share,
        trend: measures::trend(&judged, rules)?,
        dso: dso.map(|days| fixed(days, 1)),
        rating: average_days_late.filter(|_| known).map(|average| measures::rating(average, rules)),
        broken_promises: broken_promises(case)?,
        returned: returned(case)?,
        expected,
        reasons,
    })
}

/// The rating alone, for the rules of a policy.
///
/// # Errors
/// As [`behaviour`].
pub(crate) fn rating(case: &Case<'_>) -> Result<Option<Rating>> {
    let rules = &case.policy.behaviour;
    let (records, _) = history(case)?;
    if records.iter().filter(|record| record.days().is_some()).count() < usize::from(rules.min_items) {
        return Ok(None);
    }
    let average = measures::average(records.iter().flat_map(Record::parts))?;
    Ok(average.map(|average| measures::rating(fixed(average, 1), rules)))
}

fn expected(case: &Case<'_>, records: &[Record]) -> Result<Vec<ExpectedPayment>> {
    let rules = &case.policy.behaviour;
    let curve = Curve::of(records, case.as_of(), rules);
    let inside = rules.interval_percent.decimal();
    let low = difference(Decimal::ONE_HUNDRED, inside).and_then(|outside| quotient(outside, Decimal::TWO)).unwrap_or_default();
    let high = difference(Decimal::ONE_HUNDRED, low).unwrap_or(Decimal::ONE_HUNDRED);
    let mut found = Vec::new();
    for item in case.ledger()?.open_items() {
        let so_far = case.as_of().days_since(item.due);
        let day = |percent: Decimal| item.due.plus(curve.quantile(so_far, percent));
        found.push(ExpectedPayment {
            invoice_id: item.id.to_owned(),
            instalment: item.instalment,
            open: item.open,
            on: day(Decimal::from(50)),
            earliest: day(low),
            latest: day(high),
        });
    }
    Ok(found)
}
