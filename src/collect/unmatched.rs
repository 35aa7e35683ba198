//! What cash that nobody has matched leaves to ask for.
//!
//! Documented choice: rule 12 of [the semantics](crate::semantics).

use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::{ErrorCode, Result};
use crate::ground::map::sort_by_key;
use crate::ground::money::Money;
use crate::records::account::NonPaymentReason;

/// Cash and credit notes that settle nothing yet, the oldest first: they lower what is asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unmatched(Vec<(Day, Money)>);

/// What may be asked for of an item once unmatched cash is taken from it, the oldest cash first.
#[derive(Clone, Debug)]
pub(crate) struct Rest {
    /// What is left to ask for.
    pub(crate) asked: Money,
    /// The cash that was taken, each with the day since when it is there.
    pub(crate) taken: Vec<(Day, Money)>,
}

impl Unmatched {
    /// That of an account; nothing where the policy looks for no payments (`onReason.already-paid`).
    pub(crate) fn of(case: &Case<'_>) -> Result<Self> {
        let (ledger, query): (_, &Query<'_>) = (case.ledger()?, case);
        let looks = query.policy.collection.on_reason.contains_key(&NonPaymentReason::AlreadyPaid);
        // What was given back is taken off already: no more counts than the credits come to.
        let mut rest = ledger.credits.or_zero();
        let mut credits = ledger.unapplied.clone();
        sort_by_key(&mut credits, |credit| credit.on);
        let mut known = Vec::new();
        for credit in credits.iter().filter(|credit| looks && credit.amount.is_positive()) {
            let amount = match query.question.exchange.convert(credit.amount, ledger.currency) {
                Err(error) if error.code() == ErrorCode::UnknownRate => continue,
                converted => converted?.min(rest),
            };
            rest = rest.minus(amount)?;
            known.push((credit.on, amount));
        }
        known.retain(|(_, amount)| amount.is_positive());
        Ok(Self(known))
    }

    /// What is left to ask for of items, in their order. What came in time for a cash discount settles all of an item.
    pub(crate) fn leave<'i>(&self, asked: impl Iterator<Item = (&'i Item<'i>, Money)>) -> Result<Vec<Rest>> {
        let mut cash = self.0.clone();
        let mut rests = Vec::new();
        for (item, asked) in asked {
            let offers = item.early.iter().filter(|(_, more)| asked == item.open && *more < asked);
            let mut enough = None;
            for (until, more) in offers {
                let in_time = cash.iter().filter(|(on, _)| on <= until).map(|(_, amount)| *amount);
                if Money::sum(in_time, asked.currency())? >= *more {
                    enough = Some(*more);
                    break;
                }
            }
            let (taken, left) = take(&mut cash, enough.unwrap_or(asked))?;
            rests.push(Rest { asked: if enough.is_some() { Money::zero(asked.currency()) } else { left }, taken });
        }
        Ok(rests)
    }
}

/// Takes an amount from cash, the oldest first; answers what was taken, and what of the amount is left.
fn take(cash: &mut [(Day, Money)], mut amount: Money) -> Result<(Vec<(Day, Money)>, Money)> {
    let mut taken = Vec::new();
    for (on, there) in cash.iter_mut().filter(|(_, there)| there.is_positive()) {
        if amount.is_zero() {
            break;
        }
        let part = amount.min(*there);
        (amount, *there) = (amount.minus(part)?, there.minus(part)?);
        taken.push((*on, part));
    }
    Ok((taken, amount))
}
