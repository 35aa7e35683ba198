//! Which level comes next, for which items, and from which day.

use super::facts::{Facts, State};
use super::part::Part;
use super::progress::{Done, Progress};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::policy::{Anchor, CollectionLevel, Escalation};
use crate::records::account::each;

/// A level that is the next one for some items.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// Its position in the policy.
    pub(super) level: usize,
    /// Its first day, before interval and calendar.
    pub(super) date: Day,
    /// Whether it was carried out before.
    pub(super) repeated: bool,
    /// The items, as positions among the parts.
    pub(super) parts: Vec<usize>,
}

/// The day a level counts from, and its days, without grace: what [`first_day`] builds on. `done` is the last level
/// carried out on the items that share the ladder.
///
/// With anchor `previous`, an item that the level before was not carried out for joins only once it would have reached
/// the level on its own dates.
pub(super) fn ungraced(facts: &Facts<'_>, index: usize, part: &Part<'_>, progress: &Progress, done: Option<Done>) -> Day {
    let levels = &facts.query.policy.collection.levels;
    let Some(level) = levels.get(index) else { return part.item.due };
    if level.anchor != Some(Anchor::Previous) {
        return alone(levels, index, part, progress);
    }
    let followed = done.map(|done| done.on.plus(i64::from(level.days)));
    let carried = done.is_some_and(|done| progress.done.is_some_and(|own| own.level >= done.level));
    match followed {
        Some(followed) if carried => followed,
        Some(followed) => followed.max(alone(levels, index, part, progress)),
        None => alone(levels, index, part, progress),
    }
}

/// When an item would have come to a level by itself, had every level before been carried out on its first day.
fn alone(levels: &[CollectionLevel], index: usize, part: &Part<'_>, progress: &Progress) -> Day {
    let Some(level) = levels.get(index) else { return part.item.due };
    let days = i64::from(level.days);
    let since = |anchor: Day| progress.restart.map_or(anchor, |restart| anchor.max(restart));
    match (level.anchor.unwrap_or(Anchor::Due), index.checked_sub(1)) {
        (Anchor::Issued, _) => since(part.issued()).plus(days),
        (Anchor::EndOfMonth, _) => since(part.item.due).plus(days).end_of_month(),
        (Anchor::Previous, Some(before)) => alone(levels, before, part, progress).plus(days),
        (Anchor::Due, _) | (Anchor::Previous, None) => since(part.item.due).plus(days),
    }
}

/// The first day of a level for an item: anchor + days, + grace where it comes after the anchor; and what asks for
/// something overdue waits until it is.
pub(super) fn first_day(facts: &Facts<'_>, index: usize, part: &Part<'_>, progress: &Progress, done: Option<Done>) -> Day {
    let rules = &facts.query.policy.collection;
    let (days, anchor) = rules.levels.get(index).map_or((0, Anchor::Due), |level| (level.days, level.anchor.unwrap_or(Anchor::Due)));
    let grace = if days >= 1 { i64::from(rules.grace_days) } else { 0 };
    let day = ungraced(facts, index, part, progress, done).plus(grace);
    let after_due = days >= 1 && matches!(anchor, Anchor::Due | Anchor::EndOfMonth);
    if after_due { day.max(part.item.due.plus(i64::from(facts.query.policy.overdue.margin_days)).next()) } else { day }
}

/// Whether a level is a word before the due date that nobody needs any more.
fn lapsed(level: &CollectionLevel, part: &Part<'_>, day: Day, past_due: bool) -> bool {
    level.days < 0 && level.anchor.unwrap_or(Anchor::Due) == Anchor::Due && (past_due || day > part.item.due)
}

/// The next level for items that share one, on a day; none when the ladder has nothing more for them.
///
/// `sequential`: the first level after the last one carried out. `jump`: the most severe one whose day has come,
/// else the earliest to come; never one milder than what was carried out. A level whose conditions do not hold on the
/// day is no part of the ladder that day; a word before the due date lapses with the due date. Where nothing is left
/// for the item that came furthest, the others go on by themselves under `sequential`: nothing overdue is forgotten
/// beside a lawsuit. Under `jump` the account has one state, as in Kill Bill.
pub(super) fn next(facts: &Facts<'_>, state: &State, pool: &[usize], day: Day) -> Result<Option<Draft>> {
    let rules = &facts.query.policy.collection;
    let done = done(state, pool);
    let past_due = facts.at(pool).any(|part| day > part.item.due);
    let mut ready: Option<Draft> = None;
    let mut coming: Option<Draft> = None;
    for (index, level) in rules.levels.iter().enumerate().skip(done.map_or(0, |done| done.level.saturating_add(1))) {
        let Some((base, draft)) = draft(facts, state, pool, index, level, day, past_due)? else { continue };
        if draft.date <= day {
            ready = Some(draft);
            if rules.escalation == Escalation::Sequential {
                return Ok(ready);
            }
        } else {
            let waits = base > day;
            if coming.as_ref().is_none_or(|known| draft.date < known.date) {
                coming = Some(draft);
            }
            // This level is next: only its day is missing. A level whose conditions fail today is skipped.
            if waits && rules.escalation == Escalation::Sequential {
                return Ok(coming);
            }
        }
    }
    if ready.is_some() || coming.is_some() {
        return Ok(ready.or(coming));
    }
    if let Some(again) = repetition(facts, state, pool, done, day, past_due) {
        return Ok(Some(again));
    }
    if rules.escalation == Escalation::Jump {
        return Ok(None);
    }
    // The ladder has ended for one invoice only: the others go on where they are.
    let others: Vec<usize> = pool.iter().zip(state.at(pool)).filter(|(_, own)| own.done < done).map(|(place, _)| *place).collect();
    if others.is_empty() { Ok(None) } else { next(facts, state, &others, day) }
}

/// The most severe level carried out on any of the items.
pub(super) fn done(state: &State, pool: &[usize]) -> Option<Done> {
    state.at(pool).filter_map(|progress| progress.done).max()
}

/// A level for those items whose day has come, or that are the first to reach it; with the day its first item does.
fn draft(
    facts: &Facts<'_>,
    state: &State,
    pool: &[usize],
    index: usize,
    level: &CollectionLevel,
    day: Day,
    past_due: bool,
) -> Result<Option<(Day, Draft)>> {
    if !tags_fit(facts, level) {
        return Ok(None);
    }
    let done = done(state, pool);
    let conditions = level.conditions.as_ref();
    let smallest = conditions.and_then(|known| known.min_amount).map(|amount| amount.decimal());
    let mut days: Vec<(Day, usize)> = Vec::new();
    for (place, (part, progress)) in pool.iter().zip(facts.at(pool).zip(state.at(pool))) {
        let small = smallest.is_some_and(|smallest| part.claim_on(day).decimal() < smallest);
        if !small && !lapsed(level, part, day, past_due) {
            days.push((first_day(facts, index, part, progress, done), *place));
        }
    }
    crate::ground::map::sort(&mut days);
    let Some((base, _)) = days.first().copied() else { return Ok(None) };
    let count = conditions.and_then(|known| known.min_items).unwrap_or(0).max(1);
    let total = conditions.and_then(|known| known.min_total).map(|amount| amount.decimal());
    let mut sum = Money::zero(facts.ledger.currency);
    let mut date = None;
    let in_turn: Vec<usize> = days.iter().map(|(_, place)| *place).collect();
    for (number, ((first, _), part)) in days.iter().zip(facts.at(&in_turn)).enumerate() {
        sum = sum.plus(part.claim_on(day))?;
        if number.saturating_add(1) >= count as usize && total.is_none_or(|total| sum.decimal() >= total) {
            date = Some(*first);
            break;
        }
    }
    let Some(date) = date else { return Ok(None) };
    let mut parts: Vec<usize> = days.iter().filter(|(first, _)| *first <= date.max(day)).map(|(_, place)| *place).collect();
    crate::ground::map::sort(&mut parts);
    Ok(Some((base, Draft { level: index, date, repeated: false, parts })))
}

fn tags_fit(facts: &Facts<'_>, level: &CollectionLevel) -> bool {
    let Some(conditions) = &level.conditions else { return true };
    let has = |tag: &String| each(&facts.query.account.tags).any(|own| own == tag);
    conditions.tags_any.as_ref().is_none_or(|tags| tags.is_empty() || tags.iter().any(has))
        && !conditions.tags_none.iter().flatten().any(has)
}

/// The last level again, where the policy says so.
fn repetition(facts: &Facts<'_>, state: &State, pool: &[usize], done: Option<Done>, day: Day, past_due: bool) -> Option<Draft> {
    let rules = &facts.query.policy.collection;
    let done = done.filter(|_| rules.repeat_last_every_days > 0)?;
    let level = rules.levels.get(done.level)?;
    let date = done.on.plus(i64::from(rules.repeat_last_every_days));
    let speaks = |part: &Part<'_>, progress: &Progress| {
        let reached =
            progress.done.is_some_and(|own| own.level == done.level) || first_day(facts, done.level, part, progress, None) <= date.max(day);
        reached && !lapsed(level, part, day, past_due)
    };
    let known = pool.iter().zip(facts.at(pool).zip(state.at(pool)));
    let parts: Vec<usize> = known.filter(|(_, (part, progress))| speaks(part, progress)).map(|(place, _)| *place).collect();
    (!parts.is_empty() && tags_fit(facts, level)).then_some(Draft { level: done.level, date, repeated: true, parts })
}
