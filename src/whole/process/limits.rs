//! Whether credit limits hold: orders past them, and accounts without a good one.

use super::due::receivables;
use super::finding::FindingId;
use super::invoicing::issued;
use super::measure::MeasureId;
use super::period::View;
use super::sheet::Sheet;
use crate::case::linked::Case;
use crate::credit::exposure::exposure;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{BTreeMap, sort};
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::records::account::{Credit, Order, OrderStatus, each};

/// Days after which a limit is to be decided again.
const YEAR: i64 = 365;

pub(super) fn limits(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let orders: Vec<(&Order, Day)> = confirmed(view).collect();
    over_limit(view, &orders, sheet)?;
    let trades = !orders.is_empty() || issued(view).any(|(_, is_claim)| is_claim);
    if trades { limit(view, sheet) } else { Ok(()) }
}

/// The orders of the period that were confirmed, whatever became of them since, with their days.
fn confirmed<'v>(view: &'v View<'_, '_>) -> impl Iterator<Item = (&'v Order, Day)> {
    let account = view.end.account;
    let counts = |order: &&Order| !matches!(order.status, Some(OrderStatus::Draft | OrderStatus::Cancelled));
    each(&account.orders).filter(counts).filter_map(|order| Some((order, order.on.filter(|on| view.within(*on))?)))
}

/// Whether the record says which limit held on a day: not before the limit was decided.
fn holds(credit: &Credit, day: Day) -> bool {
    credit.decided_on.is_none_or(|decided| decided <= day)
}

/// The orders on whose day, that day's orders included, the exposure was over the limit. Every such day is replayed once.
fn over_limit(view: &View<'_, '_>, orders: &[(&Order, Day)], sheet: &mut Sheet) -> Result<()> {
    let Some(credit) = view.end.account.credit.as_ref().filter(|credit| credit.limit.is_some()) else { return Ok(()) };
    let known: Vec<&(&Order, Day)> = orders.iter().filter(|(_, on)| holds(credit, *on)).collect();
    let mut days: Vec<Day> = known.iter().map(|(_, on)| *on).collect();
    sort(&mut days);
    days.dedup();
    let mut over = BTreeMap::new();
    for day in days {
        let question = view.end.question.on(day);
        let then = Case::new(question.about(view.end.account, view.end.policy));
        over.insert(day, exposure(&then)?.available.is_some_and(Money::is_negative));
    }
    for (order, on) in known {
        let amount = view.end.stated(order.amount, order.currency)?;
        let is_over = over.get(on).copied().unwrap_or(false);
        let released = is_over && is_released(view, order, *on, amount);
        sheet.figure(MeasureId::OverLimit).case(is_over && !released);
        sheet.figure(MeasureId::OverLimitReleased).case(released);
        sheet.found(FindingId::OverLimit).looked_at(1);
        if is_over && !released {
            sheet.hit(FindingId::OverLimit, None, amount, vec![Reason::process_over_limit(&order.id, *on, amount)]);
        }
    }
    Ok(())
}

/// Whether somebody let an order past the limit on its day.
fn is_released(view: &View<'_, '_>, order: &Order, on: Day, amount: Money) -> bool {
    each(&view.end.account.releases).any(|release| {
        release.from <= on
            && release.until.is_none_or(|until| on <= until)
            && release.order_id.as_ref().is_none_or(|id| *id == order.id)
            && release.up_to.is_none_or(|most| amount.decimal() <= most.decimal())
    })
}

/// The limit of an account that we traded with in the period. Which limit held before the present one was decided is not known.
fn limit(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let (credit, to) = (view.end.account.credit.as_ref(), view.period.to);
    if credit.is_some_and(|credit| !holds(credit, to)) {
        return Ok(());
    }
    let open = receivables(view.end.ledger()?)?;
    let given = credit.and_then(|credit| Some((credit, credit.limit?)));
    let reason = match given {
        None => Some(Reason::no_limit(open)),
        Some((credit, limit)) => match (credit.valid_until, credit.decided_on) {
            (Some(until), _) if until < to => {
                let limit = limit.in_currency(credit.currency.unwrap_or(view.end.account.currency))?;
                Some(Reason::limit_expired(until, limit))
            }
            (_, Some(decided)) if to.days_since(decided) > YEAR => Some(Reason::process_limit_old(decided, to.days_since(decided).into())),
            _ => None,
        },
    };
    sheet.figure(MeasureId::Limits).case(reason.is_some());
    sheet.found(FindingId::Limits).looked_at(1);
    if let Some(reason) = reason {
        sheet.hit(FindingId::Limits, None, open, vec![reason]);
    }
    Ok(())
}
