//! Where an open item and an account stand: the first that holds, from severe to harmless.

use super::coverage::Coverage;
use super::late_part;
use crate::case::contacts::reached;
use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::case::proceedings::Protection;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::Index;
use crate::ground::read::record::choice;
use crate::policy::StepAction;
use crate::records::account::{Contact, each};

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
pub(super) struct Tally<'s, 'a> {
    worst: Option<OverdueStatus>,
    protection: &'s Protection<'a>,
    /// The days of the contacts that carried out a level of legal action, and what they are about.
    legal: Vec<Day>,
    about: Index<'a>,
}

impl<'s, 'a> Tally<'s, 'a> {
    pub(super) fn of(case: &'s Case<'a>) -> Self {
        let levels = &case.policy.collection.levels;
        let is_legal = |id: &str| {
            let level = levels.iter().find(|level| level.id == id);
            level.is_some_and(|level| matches!(level.action, StepAction::Legal | StepAction::HandOver))
        };
        let contacts: Vec<&Contact> = each(&case.account.contacts)
            .filter(|contact| reached(case, contact) && contact.level_id.as_deref().is_some_and(is_legal))
            .collect();
        Self {
            worst: None,
            protection: case.protection(),
            legal: contacts.iter().map(|contact| contact.on).collect(),
            about: Index::of_lists(contacts.iter().map(|contact| contact.invoice_ids.as_deref())),
        }
    }

    pub(super) fn add(&mut self, coverage: &Coverage<'_, '_>, item: &Item<'_>, soon: bool) -> Result<OverdueStatus> {
        let status = self.of_item(coverage, item, soon)?;
        self.worst = Some(self.worst.map_or(status, |worst| worst.min(status)));
        Ok(status)
    }

    pub(super) fn worst(&self) -> OverdueStatus {
        self.worst.unwrap_or(OverdueStatus::NothingOpen)
    }

    fn of_item(&self, coverage: &Coverage<'_, '_>, item: &Item<'_>, soon: bool) -> Result<OverdueStatus> {
        Ok(if self.protection.of(item).is_some() {
            OverdueStatus::Protected
        } else if self.is_legal(item) {
            OverdueStatus::Legal
        } else if item.returned.is_positive() {
            OverdueStatus::Returned
        } else if late_part(item).is_positive() && item.undisputed()?.is_positive() && !coverage.explains(item)? {
            OverdueStatus::Overdue
        } else if item.disputed.is_positive() || item.admitted.is_positive() {
            OverdueStatus::Disputed
        } else if coverage.on_plan(item) {
            OverdueStatus::OnPlan
        } else if coverage.promised(item)? {
            OverdueStatus::Promised
        } else if soon {
            OverdueStatus::DueSoon
        } else {
            OverdueStatus::NotDue
        })
    }

    /// Whether a contact has carried out a level that hands the item to a lawyer or an agency.
    fn is_legal(&self, item: &Item<'_>) -> bool {
        let existed = |place: usize| self.legal.get(place).is_some_and(|on| item.invoice.is_none_or(|invoice| invoice.issued <= *on));
        self.about.naming(item.id).any(existed) || self.about.general().iter().copied().any(existed)
    }
}
