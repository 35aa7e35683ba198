//! The interest of one item of an account.

use super::{Claim, ClaimPayment, Exceptions, InterestBasis, LateInterest, late_interest};
use crate::account::{Proceeding, ProceedingKind, Waiver, WaiverKind, each};
use crate::date::Day;
use crate::error::Result;
use crate::ledger::{FillKind, Item};
use crate::question::Query;

/// The late-payment interest of an item up to a day, with the waivers and proceedings of its account.
///
/// # Errors
/// As [`late_interest`].
pub(crate) fn of_item(query: &Query<'_>, item: &Item<'_>, upto: Day) -> Result<LateInterest> {
    let currency = item.amount.currency();
    let waivers =
        |what: WaiverKind| each(&query.account.waivers).filter(move |waiver| waiver.what == what && concerns(waiver, item, query));
    let born = item.invoice.map_or(item.due, |invoice| invoice.delivered_on.unwrap_or(invoice.issued));
    // A negotiated settlement is no insolvency proceeding: interest runs on (art. 1(2) D.Lgs. 231/2002).
    let excludes =
        |one: &&Proceeding| one.kind != ProceedingKind::NegotiatedSettlement && query.has_come(one.published_on) && born < one.published_on;
    let exceptions = Exceptions {
        excluded_from: each(&query.account.proceedings).filter(excludes).map(|one| one.published_on).min(),
        waived_until: waivers(WaiverKind::Interest).map(|waiver| waiver.on).max(),
        lump_sum_waived: waivers(WaiverKind::LumpSum).next().is_some(),
        first_late: false,
    };
    // What settled a part nobody says when is taken off from the start: no interest on what may have been paid in time.
    let mut amount = item.amount;
    let mut payments = Vec::new();
    for fill in item.fills.iter().filter(|fill| fill.kind != FillKind::WriteOff) {
        match fill.on {
            Some(on) => payments.push(ClaimPayment { on, amount: fill.amount.into() }),
            None => amount = amount.less(fill.amount)?,
        }
    }
    let claim = Claim {
        amount: amount.into(),
        currency,
        due: item.due,
        payments: Some(payments),
        category: item.invoice.and_then(|invoice| invoice.category),
        debtor: query.account.party.as_ref().and_then(|party| party.kind),
        lump_sum: (item.instalment > 1).then_some(false),
    };
    let basis = InterestBasis::new(query.policy, &query.policy.country, &query.question.exchange);
    late_interest(&claim, upto, &basis, exceptions)
}

fn concerns(waiver: &Waiver, item: &Item<'_>, query: &Query<'_>) -> bool {
    query.has_come(waiver.on) && waiver.invoice_ids.as_deref().is_none_or(|ids| ids.is_empty() || ids.iter().any(|id| id == item.id))
}
