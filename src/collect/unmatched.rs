//! What cash that nobody has matched leaves to ask for.
//!
//! Documented choice: rule 12 of [the semantics](crate::semantics).

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

    /// What is left to ask for of items, in their order.
    pub(crate) fn leave(&self, asked: impl Iterator<Item = Money>) -> Result<Vec<Rest>> {
        let mut cash = self.0.clone();
        let mut rests = Vec::new();
        for mut asked in asked {
            let mut taken = Vec::new();
            for (on, amount) in cash.iter_mut().filter(|(_, amount)| amount.is_positive()) {
                if asked.is_zero() {
                    break;
                }
                let part = asked.min(*amount);
                (asked, *amount) = (asked.minus(part)?, amount.minus(part)?);
                taken.push((*on, part));
            }
            rests.push(Rest { asked, taken });
        }
        Ok(rests)
    }
}
