//! By when a dispute has to be answered and resolved, and which answers are owed.

use super::{Classifier, Stand, stand};
use crate::case::contacts::{is_outgoing, reached};
use crate::case::question::Query;
use crate::ground::calendar::Calendar;
use crate::ground::date::Day;
use crate::ground::map::{Linked, sort_by_key};
use crate::ground::reason::Reason;
use crate::policy::StepAction;
use crate::records::account::{Contact, Dispute, DisputeReason, each};
use chrono::{Datelike, Weekday};
use serde::Serialize;

/// The day `count` working days after `from`, which itself does not count.
///
/// Offices are closed on Saturdays even where civil law calls a Saturday a working day.
pub(crate) fn after_working_days(query: &Query<'_>, from: Day, count: u16) -> Day {
    let calendar = Calendar::civil(&query.policy.country);
    let works = |day: &Day| day.date().weekday() != Weekday::Sat && calendar.is_working_day(*day);
    let days = std::iter::successors(Some(from.next()), |day| Some(day.next())).filter(works);
    match usize::from(count).checked_sub(1) {
        None => from,
        Some(before) => days.take(usize::from(count)).nth(before).unwrap_or(from),
    }
}

/// What may have answered the disputes of an account: the contacts of ours that reached somebody. A step of the ladder asks for
/// money and answers nobody.
pub(crate) struct Answers<'a> {
    query: Query<'a>,
    contacts: Linked<'a, Contact>,
}

impl<'a> Answers<'a> {
    pub(crate) fn of(query: &Query<'a>) -> Self {
        let asks = |contact: &Contact| {
            let level = query.policy.collection.levels.iter().find(|level| contact.level_id.as_deref() == Some(level.id.as_str()));
            level.is_some_and(|level| level.action != StepAction::ResolveDispute)
        };
        let answers = each(&query.account.contacts).filter(|contact| is_outgoing(contact) && reached(query, contact) && !asks(contact));
        Self { query: *query, contacts: Linked::by_lists(answers, |contact| contact.invoice_ids.as_deref()) }
    }

    /// Whether somebody of ours has answered a dispute: the record says so, or a contact since it was opened was about it.
    pub(crate) fn has(&self, dispute: &Dispute) -> bool {
        let since = |contact: &Contact| contact.on > dispute.opened_on;
        let ids = dispute.invoice_ids.as_deref().unwrap_or_default();
        dispute.answered_on.is_some_and(|on| self.query.has_come(on))
            || self.contacts.general().any(since)
            || ids.iter().any(|id| self.contacts.naming(id).any(since))
            || ids.is_empty() && self.contacts.any(since)
    }
}

/// The first answer to an open dispute, which is owed: a step of ours.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwedAnswer {
    /// The dispute.
    pub dispute_id: String,
    /// Who answers: the dispute's own owner, else the department of the policy.
    pub owner: String,
    /// The last day of the first answer, by policy.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub respond_by: Day,
    /// Whether that day has passed.
    pub late: bool,
    /// The day the dispute was opened.
    #[serde(skip)]
    pub opened_on: Day,
}

impl OwedAnswer {
    /// The reason that says it.
    pub(crate) fn reason(&self) -> Reason {
        Reason::dispute_answer_owed(&self.dispute_id, &self.owner, self.opened_on, self.respond_by)
    }
}

/// The open disputes whose first answer is owed, the most pressing first. A lack of cash is no dispute.
#[must_use]
pub fn owed_answers(query: &Query<'_>) -> Vec<OwedAnswer> {
    let open: Vec<&Dispute> = each(&query.account.disputes).filter(|dispute| stand(dispute, query).0 == Stand::Open).collect();
    if open.is_empty() || !query.policy.collection.answer_disputes {
        return Vec::new();
    }
    let (answers, reasons) = (Answers::of(query), Classifier::of(query.policy));
    let mut owed = Vec::new();
    for dispute in open.into_iter().filter(|dispute| !answers.has(dispute)) {
        let reason = reasons.classify(dispute).reason;
        if reason == Some(DisputeReason::CashProblem) {
            continue;
        }
        let rule = query.policy.disputes.rules.of(reason.unwrap_or(DisputeReason::Other));
        let respond_by = after_working_days(query, dispute.opened_on, rule.respond_days);
        owed.push(OwedAnswer {
            dispute_id: dispute.id.to_string(),
            owner: dispute.owner.as_deref().unwrap_or(&rule.owner).to_owned(),
            respond_by,
            late: query.as_of() > respond_by,
            opened_on: dispute.opened_on,
        });
    }
    sort_by_key(&mut owed, |one| (one.respond_by, one.opened_on));
    owed
}
