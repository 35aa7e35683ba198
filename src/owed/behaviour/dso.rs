//! Days sales outstanding by the count-back method (exhaust method, metodo a esaurimento).

use crate::case::ledger::is_issued;
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::BTreeMap;
use crate::ground::money::Money;
use crate::ground::money::arithmetic::{product, quotient, sum};
use crate::records::account::{InvoiceKind, each};
use chrono::Datelike;
use rust_decimal::Decimal;

/// A month, in an order: years times 12 plus months.
type Month = i32;

/// How many days of sales the receivables are, counted back month by month from the day asked about.
///
/// The receivables are what is open or with a bank, less unapplied credits. A month that they exhaust counts with all
/// its days (the last one up to the day asked about), the first that they do not with the same share of its days.
///
/// None when nothing was sold, or when the receivables reach behind the first sale that is known here.
pub(super) fn count_back(case: &Case<'_>) -> Result<Option<Decimal>> {
    let ledger = case.ledger()?;
    let sales = sales(case)?;
    let Some(first) = sales.first().map(|(month, _)| *month) else { return Ok(None) };
    let mut rest = ledger.sum(|item| item.open)?.plus(ledger.sum(|item| item.at_risk)?)?.less(ledger.credits)?;
    let mut days = Decimal::ZERO;
    let mut end = case.as_of();
    while rest.is_positive() {
        let month = month_of(end);
        if month < first {
            return Ok(None);
        }
        let length = Decimal::from(end.date().day());
        let sold = sales.get(&month).copied().unwrap_or(Money::zero(ledger.currency)).or_zero();
        let share = if sold > rest { quotient(rest.decimal(), sold.decimal()) } else { Some(Decimal::ONE) };
        let covered = share.map_or(Some(length), |share| product(share, length));
        days = covered.and_then(|covered| sum(days, covered)).unwrap_or(Decimal::MAX);
        rest = rest.less(sold)?;
        end = end.plus(i64::from(end.date().day()).saturating_neg());
    }
    Ok(Some(days))
}

/// What was invoiced each month, less the credit notes of that month, in the account's currency.
fn sales(case: &Case<'_>) -> Result<BTreeMap<Month, Money>> {
    let ledger = case.ledger()?;
    let mut months: BTreeMap<Month, Money> = BTreeMap::new();
    let mut add = |day: Day, amount: Money| -> Result<()> {
        let month = months.entry(month_of(day)).or_insert_with(|| Money::zero(ledger.currency));
        *month = month.plus(amount)?;
        Ok(())
    };
    for item in &ledger.items {
        if let Some(invoice) = item.invoice {
            add(invoice.issued, item.amount)?;
        }
    }
    let notes = each(&case.account.invoices).filter(|invoice| invoice.kind == Some(InvoiceKind::CreditNote) && is_issued(invoice, case));
    for note in notes {
        let amount = note.amount.in_currency(note.currency.unwrap_or(ledger.currency))?;
        add(note.issued, case.question.exchange.convert(amount, ledger.currency)?.negated())?;
    }
    Ok(months)
}

fn month_of(day: Day) -> Month {
    let date = day.date();
    date.year().saturating_mul(12).saturating_add(i32::try_from(date.month0()).unwrap_or(0))
}
