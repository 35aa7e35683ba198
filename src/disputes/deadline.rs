//! By when a dispute has to be answered and resolved.

use crate::case::linked::Case;
use crate::ground::calendar::Calendar;
use crate::ground::date::Day;
use crate::records::account::{Contact, Direction, Dispute, each};
use chrono::{Datelike, Weekday};

/// The day `count` working days after `from`, which itself does not count.
///
/// Offices are closed on Saturdays even where civil law calls a Saturday a working day.
pub(super) fn after_working_days(case: &Case<'_>, from: Day, count: u16) -> Day {
    let calendar = Calendar::civil(&case.policy.country);
    let works = |day: &Day| day.date().weekday() != Weekday::Sat && calendar.is_working_day(*day);
    let days = std::iter::successors(Some(from.next()), |day| Some(day.next())).filter(works);
    match usize::from(count).checked_sub(1) {
        None => from,
        Some(before) => days.take(usize::from(count)).nth(before).unwrap_or(from),
    }
}

/// Whether anybody of ours has spoken with the customer about the dispute since it was opened.
pub(super) fn answered(case: &Case<'_>, dispute: &Dispute) -> bool {
    let about = |contact: &Contact| match (contact.invoice_ids.as_deref(), dispute.invoice_ids.as_deref()) {
        (Some(ids), Some(disputed)) => ids.iter().any(|id| disputed.contains(id)),
        _ => true,
    };
    each(&case.account.contacts).any(|contact| {
        contact.direction != Some(Direction::In) && contact.on >= dispute.opened_on && case.has_come(contact.on) && about(contact)
    })
}
