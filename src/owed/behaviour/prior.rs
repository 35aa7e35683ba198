//! How customers pay of whom nothing is known yet: learned from a portfolio, to be put into the policy.

use super::history::{Record, history};
use crate::case::linked::Case;
use crate::case::question::{Policies, Question};
use crate::ground::date::Day;
use crate::ground::error::{Locate, Result};
use crate::ground::map::sort_by_key;
use crate::ground::money::arithmetic::quotient;
use crate::policy::PaymentPrior;
use crate::records::account::Account;
use rust_decimal::Decimal;

/// Steps of the spread: 1.2 %, 3.7 %, ... 98.8 %.
const STEPS: usize = 41;

/// After this many items a customer's own delays count as much as the learned spread, and its average as much as the
/// learned mean. These values did best on the sample that `tests/expected-payment.md` reports. A prior that was only
/// assumed is worth less, see the presets.
const WEIGHT: u16 = 10;
const PULL: u16 = 3;

/// Fewer deviations than this say nothing of a shape.
const LEAST: usize = 100;

/// The prior that a portfolio supports; none when it is too small.
///
/// `days_late` is the mean delay of all settled due dates. The spread is made of one-step-ahead errors: for every due
/// date, how far it ended from the mean of what was known of its customer when the document was issued. Deviations
/// from the customer's mean in hindsight would be too small, and so would every interval made of them.
///
/// # Errors
/// As the ledger's, at `accounts[i]`.
pub fn payment_prior(accounts: &[Account], question: &Question) -> Result<Option<PaymentPrior>> {
    let mut policies = Policies::of(question)?;
    let mut histories = Vec::with_capacity(accounts.len());
    let (mut sum, mut count) = (0_i64, 0_i64);
    for (index, account) in accounts.iter().enumerate() {
        let policy = policies.for_account(account)?;
        let (records, _) = history(&Case::new(question.about(account, policy))).at(index).within("accounts")?;
        let done: Vec<(Record, i64)> = records
            .into_iter()
            .filter_map(|record| {
                let days = record.done?.days_since(record.due);
                Some((record, days))
            })
            .collect();
        sum = done.iter().fold(sum, |sum, (_, days)| sum.saturating_add(*days));
        count = count.saturating_add(i64::try_from(done.len()).unwrap_or(i64::MAX));
        histories.push(done);
    }
    let Some(mean) = whole(sum, count) else { return Ok(None) };
    let pull = i64::from(PULL);
    let mut errors = Vec::new();
    for done in &histories {
        // What was paid up to each day, so that nobody counts it anew for every invoice.
        let mut paid: Vec<(Day, i64)> = done.iter().filter_map(|(record, days)| Some((record.done?, *days))).collect();
        sort_by_key(&mut paid, |(on, _)| *on);
        let mut sums = Vec::with_capacity(paid.len());
        let mut sum = 0_i64;
        for (_, days) in &paid {
            sum = sum.saturating_add(*days);
            sums.push(sum);
        }
        for (record, days) in done {
            let known = paid.partition_point(|(on, _)| *on < record.issued);
            let sum = known.checked_sub(1).and_then(|last| sums.get(last)).copied().unwrap_or(0);
            let count = i64::try_from(known).unwrap_or(i64::MAX);
            if count >= 2
                && let Some(expected) = whole(sum.saturating_add(pull.saturating_mul(mean)), count.saturating_add(pull))
            {
                errors.push(days.saturating_sub(expected));
            }
        }
    }
    if errors.len() < LEAST {
        return Ok(None);
    }
    crate::ground::map::sort(&mut errors);
    let position = |step: usize| {
        let odd = step.saturating_mul(2).saturating_add(1);
        errors.len().saturating_mul(odd).checked_div(STEPS.saturating_mul(2)).unwrap_or(0)
    };
    let spread = (0..STEPS).filter_map(|step| errors.get(position(step))).map(|days| narrow(*days)).collect();
    Ok(Some(PaymentPrior { days_late: narrow(mean), weight: WEIGHT, pull: PULL, spread }))
}

/// A mean as a whole number of days.
fn whole(sum: i64, count: i64) -> Option<i64> {
    let mean = quotient(Decimal::from(sum), Decimal::from(count))?;
    i64::try_from(crate::ground::money::round_half_up(mean, 0)).ok()
}

fn narrow(days: i64) -> i16 {
    i16::try_from(days).unwrap_or(if days < 0 { i16::MIN } else { i16::MAX })
}
