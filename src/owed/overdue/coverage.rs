//! Which overdue items a plan or a promise explains.

use crate::case::agreements::Agreements;
use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::ground::error::Result;

/// The promises and plans of an account, as far as they explain why something is open.
pub(super) struct Coverage<'s, 'a>(&'s Agreements<'a>);

impl<'s, 'a> Coverage<'s, 'a> {
    pub(super) fn of(case: &'s Case<'a>) -> Result<Self> {
        case.agreements().map(Self)
    }

    /// Whether a plan covers an item, or promises reach as far as what is open and undisputed on it.
    pub(super) fn explains(&self, item: &Item<'_>) -> Result<bool> {
        Ok(self.on_plan(item) || self.promised(item)?)
    }

    pub(super) fn on_plan(&self, item: &Item<'_>) -> bool {
        self.0.on_plan(item)
    }

    /// Whether promises reach as far as what is open and undisputed on an item.
    pub(super) fn promised(&self, item: &Item<'_>) -> Result<bool> {
        let undisputed = item.undisputed()?;
        Ok(self.0.promised_amount(item).is_some_and(|promised| promised >= undisputed))
    }
}
