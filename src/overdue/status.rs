//! Where an open item and an account stand: the first that holds, from severe to harmless.

use super::coverage::Coverage;
use super::late_part;
use crate::account::each;
use crate::error::Result;
use crate::ledger::Item;
use crate::policy::StepAction;
use crate::proceedings::is_protected;
use crate::question::Query;
use crate::read::record::choice;

choice! {
    /// Where an item or an account stands; the first that holds counts.
    OverdueStatus {
        /// A prior claim in a proceeding.
        Protected = "protected",
        /// Handed to a lawyer or an agency.
        Legal = "legal",
        /// Returned unpaid (insoluto).
        Returned = "returned",
        /// Overdue, and nothing explains it (scaduto).
        Overdue = "overdue",
        /// Disputed (contestato), or admitted by us.
        Disputed = "disputed",
        /// Covered by a repayment plan that is on track.
        OnPlan = "on-plan",
        /// Covered by an open promise.
        Promised = "promised",
        /// Due soon.
        DueSoon = "due-soon",
        /// Not due.
        NotDue = "not-due",
        /// Nothing is open.
        NothingOpen = "nothing-open",
    }
}

/// The worst status among the items of an account.
#[derive(Default)]
pub(super) struct Tally {
    worst: Option<OverdueStatus>,
}

impl Tally {
    pub(super) fn add(&mut self, query: &Query<'_>, coverage: &Coverage<'_>, item: &Item<'_>, soon: bool) -> Result<OverdueStatus> {
        let status = of_item(query, coverage, item, soon)?;
        self.worst = Some(self.worst.map_or(status, |worst| worst.min(status)));
        Ok(status)
    }

    pub(super) fn worst(&self) -> OverdueStatus {
        self.worst.unwrap_or(OverdueStatus::NothingOpen)
    }
}

fn of_item(query: &Query<'_>, coverage: &Coverage<'_>, item: &Item<'_>, soon: bool) -> Result<OverdueStatus> {
    Ok(if is_protected(query, item) {
        OverdueStatus::Protected
    } else if is_legal(query, item) {
        OverdueStatus::Legal
    } else if item.returned.is_positive() {
        OverdueStatus::Returned
    } else if late_part(item).is_positive() && item.undisputed()?.is_positive() && !coverage.explains(item)? {
        OverdueStatus::Overdue
    } else if item.disputed.is_positive() || item.admitted.is_positive() {
        OverdueStatus::Disputed
    } else if coverage.on_plan(item) {
        OverdueStatus::OnPlan
    } else if coverage.promised(item) {
        OverdueStatus::Promised
    } else if soon {
        OverdueStatus::DueSoon
    } else {
        OverdueStatus::NotDue
    })
}

/// Whether a contact has carried out a level that hands the item to a lawyer or an agency.
fn is_legal(query: &Query<'_>, item: &Item<'_>) -> bool {
    let legal = |id: &str| {
        let level = query.policy.collection.levels.iter().find(|level| level.id == id);
        level.is_some_and(|level| matches!(level.action, StepAction::Legal | StepAction::HandOver))
    };
    each(&query.account.contacts).filter(|contact| query.has_come(contact.on)).any(|contact| {
        let names = contact.invoice_ids.as_ref().is_none_or(|ids| ids.iter().any(|id| id == item.id));
        let about = names && item.invoice.is_none_or(|invoice| invoice.issued <= contact.on);
        about && contact.level_id.as_deref().is_some_and(legal)
    })
}
