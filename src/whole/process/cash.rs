//! How fast money comes in, what never will, and what came without a name.

use super::due::{is_dated, receivables, was_unpaid};
use super::finding::FindingId;
use super::invoicing::issued;
use super::measure::MeasureId;
use super::period::View;
use super::sheet::{Sheet, times};
use crate::case::ledger::known::{Received, received};
use crate::case::ledger::{FillKind, Ledger, net_of};
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::records::account::each;

/// Days late beyond which a debt is hard to collect.
const HARD: i64 = 90;

/// Sales of the period: what was invoiced less credit notes, without what customers do not pay themselves.
struct Sales {
    amount: Money,
    documents: i64,
}

pub(super) fn cash(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let sales = sales(view)?;
    effectiveness(view, &sales, sheet)?;
    hard(view, sheet)?;
    late(view, sheet)?;
    lost(view, &sales, sheet)?;
    unapplied(view, sheet)
}

fn sales(view: &View<'_, '_>) -> Result<Sales> {
    let mut sales = Sales { amount: Money::zero(view.end.account.currency), documents: 0 };
    for (document, is_claim) in issued(view) {
        let net = view.end.convert(net_of(document, view.end)?)?;
        sales.amount = if is_claim { sales.amount.plus(net)? } else { sales.amount.minus(net)? };
        sales.documents = sales.documents.saturating_add(1);
    }
    Ok(sales)
}

/// Open items as a count.
fn open_items(ledger: &Ledger<'_>) -> i64 {
    let open = ledger.items.iter().filter(|item| item.open.is_positive() || item.at_risk.is_positive()).count();
    i64::try_from(open).unwrap_or(i64::MAX)
}

/// The collection effectiveness index and the days of sales. They need to know since when everything is settled: an
/// account of which that is not known is left out.
fn effectiveness(view: &View<'_, '_>, sales: &Sales, sheet: &mut Sheet) -> Result<()> {
    use MeasureId::{AverageDaysDelinquent, BestPossibleDso, Cei, Dso};
    let (start, end) = (view.start.ledger()?, view.end.ledger()?);
    if !start.items.iter().chain(&end.items).all(is_dated) {
        for measure in [Cei, Dso, BestPossibleDso, AverageDaysDelinquent] {
            sheet.figure(measure).undated = 1;
        }
        return Ok(());
    }
    let (before, after) = (receivables(start)?, receivables(end)?);
    let past = end.open_items().filter(|item| item.due < view.period.to).map(|item| item.open);
    let late = Money::sum(past, end.currency)?;
    let current = after.minus(late)?;
    let (all, days) = (before.plus(sales.amount)?, view.period.days());
    let documents = sales.documents.saturating_add(open_items(start));
    sheet.figure(Cei).amounts(all.minus(after)?, all.minus(current)?, documents)?;
    for (measure, amount) in [(Dso, after), (BestPossibleDso, current), (AverageDaysDelinquent, late)] {
        sheet.figure(measure).amounts(times(amount, days)?, sales.amount, sales.documents)?;
    }
    Ok(())
}

/// The age of what is open, and what became hard to collect in the period.
fn hard(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let ledger = view.end.ledger()?;
    let (mut late, mut old) = (Money::zero(ledger.currency), Money::zero(ledger.currency));
    for item in &ledger.items {
        let days = view.period.to.days_since(item.due);
        if days > 0 {
            late = late.plus(item.open)?;
        }
        if days > HARD {
            old = old.plus(item.open)?;
        }
        if view.within(item.due.plus(HARD)) && is_dated(item) {
            let unpaid = was_unpaid(item, item.due.plus(HARD))?;
            sheet.figure(MeasureId::Reached90).case(unpaid);
        }
    }
    let (all, count) = (receivables(ledger)?, open_items(ledger));
    sheet.figure(MeasureId::Current).amounts(all.minus(late)?, all, count)?;
    sheet.figure(MeasureId::Over90).amounts(old, all, count)
}

/// What is late, and what is late enough to turn.
fn late(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let ledger = view.end.ledger()?;
    let count = open_items(ledger);
    for finding in [FindingId::Overdue, FindingId::Late31To60] {
        sheet.found(finding).looked_at(count);
    }
    for item in ledger.open_items() {
        let days = view.period.to.days_since(item.due);
        let say = || vec![Reason::overdue(item.open, 1_u32.into(), days.into())];
        let invoice = item.invoice.map(|invoice| invoice.id.as_str());
        if days > 0 {
            sheet.hit(FindingId::Overdue, invoice, item.open, say());
        }
        if (31..=60).contains(&days) {
            sheet.hit(FindingId::Late31To60, invoice, item.open, say());
        }
    }
    Ok(())
}

/// What was written off in the period.
fn lost(view: &View<'_, '_>, sales: &Sales, sheet: &mut Sheet) -> Result<()> {
    let ledger = view.end.ledger()?;
    let mut lost = Money::zero(ledger.currency);
    for item in &ledger.items {
        for fill in item.fills.iter().filter(|fill| fill.kind == FillKind::WriteOff) {
            let Some(on) = fill.on.filter(|on| view.within(*on)) else { continue };
            lost = lost.plus(fill.amount)?;
            sheet.hit(FindingId::WriteOffs, Some(item.id), fill.amount, vec![Reason::process_written_off(on, fill.amount)]);
        }
    }
    let items = i64::try_from(ledger.items.len()).unwrap_or(i64::MAX);
    sheet.found(FindingId::WriteOffs).looked_at(items);
    sheet.figure(MeasureId::WriteOffs).amounts(lost, sales.amount, sales.documents)
}

/// Payments that name neither a document nor an order.
fn unapplied(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let ledger = view.end.ledger()?;
    let mut sum = Money::zero(ledger.currency);
    for payment in each(&view.end.account.payments) {
        let Some(Received { amount, returned: false }) = received(payment, view.end)? else { continue };
        sheet.found(FindingId::UnappliedCash).looked_at(1);
        let amount = view.end.convert(amount)?;
        if payment.invoice_id.is_some() || payment.order_id.is_some() || !amount.is_positive() {
            continue;
        }
        let days = view.period.to.days_since(payment.on);
        sum = sum.plus(amount)?;
        sheet.figure(MeasureId::UnappliedAge).lasted(days);
        sheet.hit(FindingId::UnappliedCash, None, amount, vec![Reason::process_unapplied(amount, payment.on, days.into())]);
    }
    sheet.figure(MeasureId::UnappliedCash).amounts(sum, receivables(ledger)?, open_items(ledger))
}
