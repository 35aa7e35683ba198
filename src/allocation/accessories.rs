//! Interest and costs that a debt carries besides its principal (art. 1194 c.c.).

use crate::account::{BillKind, BillStatus, Contact, Direction, Waiver, WaiverKind, each};
use crate::date::Day;
use crate::error::{ErrorCode, Result};
use crate::interest::of_item;
use crate::ledger::Item;
use crate::money::Money;
use crate::policy::{CollectionLevel, InterestFirst, StepAction};
use crate::question::Query;

/// What is to be paid before the principal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Accessories {
    pub(super) costs: Money,
    pub(super) interest: Money,
    /// Whether interest should be in here, and its rate is not known.
    pub(super) unknown: bool,
}

/// Interest and costs of an item on the day of a payment, as far as the policy lets a payment cover them.
///
/// Under `claimed` it is what a formal notice, or the step to legal action, demanded before the payment: the interest
/// up to the day of that notice, and the lump sum. Fees of the levels that were carried out are costs.
pub(super) fn accessories(query: &Query<'_>, item: &Item<'_>, paid_on: Day) -> Result<Accessories> {
    let zero = Money::zero(query.account.currency);
    let mut owed = Accessories { costs: zero, interest: zero, unknown: false };
    let upto = match query.policy.allocation.interest_first {
        InterestFirst::Never => return Ok(owed),
        InterestFirst::Always => Some(paid_on),
        InterestFirst::Claimed => {
            carried_out(query, item, paid_on).filter(|(_, level)| demands(level)).map(|(contact, _)| contact.on).max()
        }
    };
    if let Some(upto) = upto {
        match of_item(query, item, upto) {
            Ok(found) => (owed.interest, owed.costs) = (found.interest, found.lump_sum),
            Err(error) if error.code() == ErrorCode::UnknownRate => owed.unknown = true,
            Err(error) => return Err(error),
        }
    }
    for (contact, level) in carried_out(query, item, paid_on) {
        let waived = each(&query.account.waivers)
            .any(|waiver| waiver.what == WaiverKind::Fee && waiver.on >= contact.on && concerns(waiver, item, query));
        // A fee of a letter about several documents is owed once: by the first it names.
        let first = contact.invoice_ids.as_deref().and_then(<[String]>::first).is_some_and(|id| id == item.id) && item.instalment == 1;
        if let (Some(fee), true, false) = (&level.fee, first, waived) {
            let fixed = fee.fixed.map_or(Ok(zero), |fixed| fixed.in_currency(zero.currency()))?;
            let share = fee.percent.map_or(Ok(zero), |percent| item.open.percent(percent.decimal()))?;
            owed.costs = owed.costs.plus(fixed)?.plus(share)?;
        }
    }
    Ok(owed)
}

/// Whether a debt is secured by a note that can still be enforced (cambiale, pagherò): the only security on record.
pub(super) fn is_secured(query: &Query<'_>, item: &Item<'_>) -> bool {
    each(&query.account.bills).any(|bill| {
        bill.kind == BillKind::PromissoryNote
            && bill.status != BillStatus::Paid
            && bill.invoice_id.as_deref() == Some(item.id)
            && bill.instalment.is_none_or(|number| number == item.instalment)
    })
}

/// The levels that were carried out about an item until a day.
fn carried_out<'a>(query: &Query<'a>, item: &Item<'_>, until: Day) -> impl Iterator<Item = (&'a Contact, &'a CollectionLevel)> {
    let (id, issued) = (item.id.to_owned(), item.invoice.map_or(item.due, |invoice| invoice.issued));
    let levels = &query.policy.collection.levels;
    let about = move |contact: &&Contact| match contact.invoice_ids.as_deref() {
        None | Some([]) => issued <= contact.on,
        Some(ids) => ids.contains(&id),
    };
    let out = each(&query.account.contacts).filter(move |contact| contact.on <= until && contact.direction != Some(Direction::In));
    out.filter(about).filter_map(move |contact| {
        let level = contact.level_id.as_ref()?;
        Some((contact, levels.iter().find(|one| one.id == *level)?))
    })
}

const fn demands(level: &CollectionLevel) -> bool {
    matches!(level.action, StepAction::FormalNotice | StepAction::Legal)
}

fn concerns(waiver: &Waiver, item: &Item<'_>, query: &Query<'_>) -> bool {
    query.has_come(waiver.on) && waiver.invoice_ids.as_deref().is_none_or(|ids| ids.is_empty() || ids.iter().any(|id| id == item.id))
}
