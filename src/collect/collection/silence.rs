//! Informed, reminded and silent: the suspicion that a customer has no cash.

use super::progress::{is_about, proven_on};
use crate::case::contacts::{in_order, is_outgoing, reached};
use crate::case::ledger::{FillKind, Item};
use crate::case::linked::Case;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::Linked;
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::policy::StepAction;
use crate::records::account::{Contact, Direction, each};

/// Reminders without an answer from which silence means something.
const REMINDERS: usize = 2;

/// What makes a silent customer suspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// Reminders that went unanswered: the most for one item.
    pub reminders: usize,
    /// The day of the first.
    pub since: Day,
    /// What is overdue and met with silence.
    pub amount: Money,
}

impl Suspicion {
    pub(crate) fn reason(&self) -> Reason {
        Reason::no_cash_suspected(self.reminders.into(), self.since, self.amount)
    }
}

/// The suspicion that a customer has no cash: it is proven to be informed of what is overdue, was reminded twice,
/// disputes nothing, and has neither answered, promised nor paid since the first reminder.
///
/// # Errors
/// `out-of-range` when sums do not fit.
pub fn no_cash_suspected(case: &Case<'_>) -> Result<Option<Suspicion>> {
    let (account, ledger) = (case.account, case.ledger()?);
    let contacts = in_order(case);
    let asking = Told::of(contacts.iter().copied().filter(|contact| is_outgoing(contact) && reached(case, contact)));
    let proven = |contact: &&Contact| reached(case, contact) && proven_on(contact, false).is_some_and(|on| case.has_come(on));
    let proving = Told::of(contacts.iter().copied().filter(proven));
    // The last sign of life: an answer, a promise, a plan, a payment.
    let heard = contacts.iter().filter(|contact| contact.direction == Some(Direction::In) || contact.reason.is_some());
    let promised = each(&account.promises).map(|one| one.made_on);
    let agreed = each(&account.plans).filter_map(|one| one.agreed_on);
    let paid = ledger
        .items
        .iter()
        .flat_map(|item| &item.fills)
        .filter_map(|fill| fill.on.filter(|_| matches!(fill.kind, FillKind::Payment | FillKind::Bill | FillKind::Stated)));
    // Cash that nobody has matched yet is a sign of life too.
    let unmatched =
        each(&account.payments).filter(|payment| payment.invoice_id.is_none() && case.has_come(payment.on) && payment.returned.is_none());
    let paid = paid.chain(unmatched.map(|payment| payment.on));
    let heard = heard.map(|contact| contact.on).chain(promised.chain(agreed).filter(|on| case.has_come(*on))).chain(paid).max();
    let mut amount = Money::zero(ledger.currency);
    let (mut reminders, mut since): (usize, Option<Day>) = (0, None);
    for item in ledger.items.iter().filter(|item| item.overdue && item.disputed.is_zero() && item.admitted.is_zero()) {
        let issued = item.invoice.map(|invoice| invoice.issued);
        let (count, first) = asking.from(item.id, issued, Some(item.due.next()));
        let Some(first) = first.filter(|_| count >= REMINDERS) else { continue };
        let informed = proving.from(item.id, issued, None).0 > 0;
        if informed && heard.is_none_or(|last| last < first) {
            amount = amount.plus(item.open)?;
            reminders = reminders.max(count);
            since = Some(since.map_or(first, |known| known.min(first)));
        }
    }
    Ok(since.map(|since| Suspicion { reminders, since, amount }))
}

/// Some contacts, by the documents they name.
pub(crate) struct Told<'a> {
    contacts: Linked<'a, Contact>,
    /// The days of those that name no document, in order.
    general: Vec<Day>,
}

impl<'a> Told<'a> {
    /// From contacts by day.
    pub(crate) fn of(contacts: impl Iterator<Item = &'a Contact>) -> Self {
        let contacts = Linked::by_lists(contacts, |contact| contact.invoice_ids.as_deref());
        let general = contacts.general().map(|contact| contact.on).collect();
        Self { contacts, general }
    }

    /// How many were about a document from a day on, and the day of the first.
    pub(crate) fn from(&self, id: &str, issued: Option<Day>, day: Option<Day>) -> (usize, Option<Day>) {
        let known = issued.max(day);
        let general = self.general.get(self.general.partition_point(|on| Some(*on) < known)..).unwrap_or_default();
        let named = || self.contacts.naming(id).map(|contact| contact.on).filter(|on| Some(*on) >= day);
        (named().count().saturating_add(general.len()), named().chain(general.first().copied()).min())
    }
}

/// The formal notices that were delivered, as far as it is proven.
pub(crate) struct FormalNotices<'a>(Linked<'a, Contact>);

impl<'a> FormalNotices<'a> {
    pub(crate) fn of(query: &Query<'a>) -> Self {
        let levels = &query.policy.collection.levels;
        let formal = |contact: &&Contact| {
            let level = levels.iter().find(|level| contact.level_id.as_deref() == Some(level.id.as_str()));
            is_outgoing(contact) && level.is_some_and(|level| level.action == StepAction::FormalNotice)
        };
        let proven = |contact: &&Contact| reached(query, contact) && proven_on(contact, true).is_some_and(|on| query.has_come(on));
        let notices = each(&query.account.contacts).filter(formal).filter(proven);
        Self(Linked::by_lists(notices, |contact| contact.invoice_ids.as_deref()))
    }

    /// The days on which those about an item were delivered.
    pub(crate) fn about(&self, item: &Item<'_>) -> impl Iterator<Item = Day> {
        let issued = item.invoice.map(|invoice| invoice.issued);
        let notices = self.0.naming(item.id).chain(self.0.general()).filter(move |contact| is_about(contact, item.id, issued));
        notices.filter_map(|contact| proven_on(contact, true))
    }
}
