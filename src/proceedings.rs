//! tmp
/// tmp
pub fn is_protected(_: &crate::question::Query<'_>, _: &crate::ledger::Item<'_>) -> bool {
    false
}
