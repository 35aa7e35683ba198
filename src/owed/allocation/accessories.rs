//! Interest and costs that a debt carries besides its principal (art. 1194 c.c.).

use crate::case::contacts::{is_outgoing, reached};
use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::{ErrorCode, Result};
use crate::ground::map::Linked;
use crate::ground::money::Money;
use crate::owed::interest::Charges;
use crate::policy::{CollectionLevel, InterestFirst, StepAction};
use crate::records::account::{Bill, BillKind, BillStatus, Contact, WaiverKind, each};

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
/// up to the day of that notice, and the lump sum. Fees of the levels that were carried out are costs. Interest is of `clear`,
/// what is neither disputed nor admitted: nobody asks for more.
pub(super) fn accessories(past: &Past<'_>, item: &Item<'_>, clear: Money) -> Result<Accessories> {
    let (query, paid_on) = (&past.query, past.paid_on);
    let zero = Money::zero(query.account.currency);
    let mut owed = Accessories { costs: zero, interest: zero, unknown: false };
    let upto = match query.policy.allocation.interest_first {
        InterestFirst::Never => return Ok(owed),
        InterestFirst::Always => Some(paid_on),
        InterestFirst::Claimed => past.carried_out(item).filter(|(_, level)| demands(level)).map(|(contact, _)| contact.on).max(),
    };
    if let Some(upto) = upto {
        match past.charges.of_item(item, clear, &[], upto) {
            Ok(found) => (owed.interest, owed.costs) = (found.interest, found.lump_sum),
            Err(error) if error.code() == ErrorCode::UnknownRate => owed.unknown = true,
            Err(error) => return Err(error),
        }
    }
    for (contact, level) in past.carried_out(item) {
        let waived = past.charges.waived_until(WaiverKind::Fee, item).is_some_and(|on| on >= contact.on);
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

/// What was recorded before a payment, by the documents it is about: found out once for every debt.
pub(super) struct Past<'a> {
    pub(super) query: Query<'a>,
    pub(super) paid_on: Day,
    charges: Charges<'a>,
    /// The contacts that reached the customer.
    contacts: Linked<'a, Contact>,
    /// The notes that can still be enforced (cambiale, pagherò): the only security on record.
    notes: Linked<'a, Bill>,
}

impl<'a> Past<'a> {
    pub(super) fn of(case: &'a Case<'_>, paid_on: Day) -> Self {
        let out = each(&case.account.contacts).filter(|contact| contact.on <= paid_on && is_outgoing(contact) && reached(case, contact));
        let contacts = Linked::by_lists(out, |contact| contact.invoice_ids.as_deref());
        let note = |bill: &&Bill| bill.kind == BillKind::PromissoryNote && bill.status != BillStatus::Paid && bill.invoice_id.is_some();
        let notes = Linked::by(each(&case.account.bills).filter(note), |bill| bill.invoice_id.as_deref());
        Self { query: **case, paid_on, charges: Charges::of(case), contacts, notes }
    }

    /// Whether a debt is secured by a note.
    pub(super) fn is_secured(&self, item: &Item<'_>) -> bool {
        self.notes.naming(item.id).any(|bill| bill.instalment.is_none_or(|number| number == item.instalment))
    }

    /// The levels that were carried out about an item.
    fn carried_out(&self, item: &Item<'_>) -> impl Iterator<Item = (&'a Contact, &'a CollectionLevel)> {
        let issued = item.invoice.map_or(item.due, |invoice| invoice.issued);
        let about = move |contact: &&Contact| contact.invoice_ids.as_ref().is_some_and(|ids| !ids.is_empty()) || issued <= contact.on;
        let levels = &self.query.policy.collection.levels;
        self.contacts.about(item.id).filter(about).filter_map(|contact| {
            let id = contact.level_id.as_ref()?;
            Some((contact, levels.iter().find(|level| level.id == *id)?))
        })
    }
}

const fn demands(level: &CollectionLevel) -> bool {
    matches!(level.action, StepAction::FormalNotice | StepAction::Legal)
}
