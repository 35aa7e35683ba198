//! The balance before a period, its movements, and the balance after it.

use super::block::{StatementBlock, balances, of};
use super::movements::{Movement, MovementKind, StatementMovement, days, recorded};
use crate::case::ledger::{FillKind, Item};
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::sort_by_key;
use crate::ground::money::{Money, Sums};
use crate::ground::reason::Reason;
use crate::records::account::each;
use serde::Serialize;

/// Days that are looked at one by one, where the records do not account for the balance.
const MOST_DAYS: usize = 1000;

/// A period of one currency.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatementPeriod {
    /// Its first day; its last is the day of the statement.
    pub from: Day,
    /// The balance at the end of the day before.
    pub opening: Money,
    /// Every movement, oldest first.
    pub movements: Vec<StatementMovement>,
    /// The balance at the end: the opening balance and all movements, and what is open less the credits.
    pub closing: Money,
}

/// Gives every block its period; the reason where its movements cannot be told.
pub(super) fn fill(case: &Case<'_>, from: Day, blocks: &mut Vec<StatementBlock>) -> Result<Option<Reason>> {
    let ledger = case.ledger()?;
    let undated = ledger.items.iter().filter(|item| is_undated(item)).count();
    if undated > 0 {
        return Ok(Some(Reason::movements_undated(undated.into())));
    }
    let opening = balance_on(case, from.previous())?;
    let closing = balances(ledger)?;
    let mut movements = recorded(case, from)?;
    if let Some(reason) = adjust(case, from, &opening, &closing, &mut movements)? {
        return Ok(Some(reason));
    }
    sort_by_key(&mut movements, |one| (one.on, one.kind));
    for sum in opening.each() {
        of(case, blocks, sum.currency());
    }
    for one in &movements {
        of(case, blocks, one.amount.currency());
    }
    for block in blocks.iter_mut() {
        let opening = opening.of(block.currency);
        let mut balance = opening;
        let mut listed = Vec::new();
        for one in movements.iter().filter(|one| one.amount.currency() == block.currency) {
            balance = balance.plus(one.amount)?;
            listed.push(one.listed(balance));
        }
        block.period = Some(StatementPeriod { from, opening, movements: listed, closing: balance });
    }
    // A currency of which nothing is left and in which nothing moved needs no block.
    let account = case.account.currency;
    blocks.retain(|block| {
        let moved = block.period.as_ref().is_none_or(|period| !period.opening.is_zero() || !period.movements.is_empty());
        block.currency == account || moved || !block.balance.is_zero() || block.presented.is_positive() || !block.credits.is_empty()
    });
    Ok(None)
}

/// Whether a part of an item was settled on a day that nobody stated, or may have been.
fn is_undated(item: &Item<'_>) -> bool {
    item.later || item.fills.iter().any(|fill| fill.kind == FillKind::Stated && fill.on.is_none() && fill.amount.is_positive())
}

fn balance_on(case: &Case<'_>, day: Day) -> Result<Sums> {
    let question = case.question.on(day);
    balances(Case::new(question.about(case.account, case.policy)).ledger()?)
}

/// Where the records do not account for the balance of a day, the rest of it becomes a movement of that day.
fn adjust<'a>(case: &Case<'a>, from: Day, opening: &Sums, closing: &Sums, movements: &mut Vec<Movement<'a>>) -> Result<Option<Reason>> {
    let mut told = opening.clone();
    movements.iter().try_for_each(|one| told.add(one.amount))?;
    if agrees(&told, closing) {
        return Ok(None);
    }
    let days = days(case, from);
    if days.len() > MOST_DAYS {
        return Ok(Some(Reason::movements_too_many(days.len().into(), MOST_DAYS.into())));
    }
    let mut told = opening.clone();
    let mut found = Vec::new();
    let mut after = from.previous();
    for day in days {
        for one in movements.iter().filter(|one| one.on > after && one.on <= day) {
            told.add(one.amount)?;
        }
        after = day;
        let real = balance_on(case, day)?;
        for currency in told.each().chain(real.each()).map(Money::currency).collect::<Vec<_>>() {
            let rest = real.of(currency).minus(told.of(currency))?;
            if !rest.is_zero() {
                told.add(rest)?;
                // An order that states what was paid for it says nothing of the day.
                let mut orders = each(&case.account.orders).filter(|order| order.on == Some(day) && order.prepaid_amount.is_some());
                let order = orders.next().filter(|_| rest.is_negative()).map(|order| order.id.as_str());
                let kind = if order.is_some() { MovementKind::Prepayment } else { MovementKind::Adjustment };
                found.push(Movement { on: day, kind, id: order, number: order, amount: rest });
            }
        }
    }
    movements.extend(found);
    Ok(None)
}

fn agrees(one: &Sums, other: &Sums) -> bool {
    one.each().chain(other.each()).map(Money::currency).all(|currency| one.of(currency) == other.of(currency))
}
