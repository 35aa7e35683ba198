//! Which overdue items a plan or a promise explains.

use crate::error::Result;
use crate::ledger::{Item, Ledger};
use crate::question::Query;

/// tmp
pub(super) struct Coverage<'l>(std::marker::PhantomData<&'l ()>);
impl<'l> Coverage<'l> {
    pub(super) fn of(_: &Query<'_>, _: &'l Ledger<'_>) -> Result<Self> {
        Ok(Self(std::marker::PhantomData))
    }
    pub(super) fn explains(&self, _: &Item<'_>) -> bool {
        false
    }
    pub(super) fn on_plan(&self, _: &Item<'_>) -> bool {
        false
    }
    pub(super) fn promised(&self, _: &Item<'_>) -> bool {
        false
    }
}
