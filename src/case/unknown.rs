//! What the record says and the policy or the record itself does not know: such words count for something or for nothing,
//! and the answer says so.
//!
//! Documented choice: rule 18 of [the semantics](crate::semantics).

use crate::case::contacts::{FILED, is_made, is_outgoing};
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::map::sort;
use crate::ground::reason::Reason;
use crate::records::account::{Hold, HoldKind, HoldScope, each};

/// The outcomes of contacts that the policy lists neither as failed nor as reached: such a contact counts as one that reached
/// somebody. And the levels that its ladder does not have: such a contact carried out nothing.
pub(crate) fn of_contacts(query: &Query<'_>) -> Vec<Reason> {
    let rules = &query.policy.contacts;
    let known = |outcome: &str| rules.failed.iter().chain(&rules.reached).any(|known| known == outcome);
    let is_level = |id: &str| id == FILED || query.policy.collection.levels.iter().any(|level| level.id == id);
    let made = || each(&query.account.contacts).filter(|contact| is_made(query, contact));
    let outcomes = made().filter_map(|contact| contact.outcome.as_deref()).filter(|outcome| !known(outcome));
    let levels = made().filter(|contact| is_outgoing(contact)).filter_map(|contact| contact.level_id.as_deref()).filter(|id| !is_level(id));
    let outcomes = listed(outcomes).map(|(words, count)| Reason::outcome_unknown(&words, count.into()));
    let levels = listed(levels).map(|(ids, count)| Reason::level_unknown(&ids, count.into()));
    outcomes.into_iter().chain(levels).collect()
}

/// The holds among some that hold nothing, because they name nothing, or something that is neither on record nor `asked`.
pub(crate) fn of_holds<'q>(
    query: &'q Query<'_>,
    links: &'q Links<'_>,
    asked: Option<&'q str>,
    among: impl Fn(&Hold) -> bool + 'q,
) -> impl Iterator<Item = Reason> + 'q {
    let active = |hold: &&Hold| query.has_come(hold.from) && hold.until.is_none_or(|until| query.as_of() <= until);
    each(&query.account.holds).filter(active).filter(move |hold| among(hold)).filter_map(move |hold| {
        let target = hold.target_id.as_deref();
        let is_on_record = |id: &str| match hold.scope {
            HoldScope::Account => true,
            HoldScope::Invoice => links.invoices().holds(id) || links.bills().holds(id),
            HoldScope::Order => Some(id) == asked || links.orders().holds(id) || links.invoices_by_order().naming(id).next().is_some(),
        };
        match target {
            _ if hold.scope == HoldScope::Account => None,
            _ if hold.scope == HoldScope::Invoice && hold.kind != HoldKind::Collection => {
                Some(Reason::hold_without_effect(&hold.reason, hold.kind.as_str()))
            }
            None => Some(Reason::hold_without_target(&hold.reason, hold.scope.as_str())),
            Some(id) => (!is_on_record(id)).then(|| Reason::hold_target_unknown(&hold.reason, hold.scope.as_str(), id)),
        }
    })
}

/// Some words, each once, and how often there was one; none where there was none.
fn listed<'w>(words: impl Iterator<Item = &'w str>) -> Option<(String, usize)> {
    let mut all: Vec<&str> = words.collect();
    let count = all.len();
    sort(&mut all);
    all.dedup();
    (count > 0).then(|| (all.join(", "), count))
}
