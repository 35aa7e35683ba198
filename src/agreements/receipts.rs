//! What came in, and which promise or plan it counts towards: every amount once.

use crate::account::{Bill, each};
use crate::date::Day;
use crate::error::Result;
use crate::ledger::{FillKind, Item, Ledger};
use crate::map::sort_by_key;
use crate::money::Money;
use crate::question::Query;

/// Something that settled a part of the account, on a known day.
#[derive(Clone, Copy, Debug)]
struct Receipt<'a> {
    on: Day,
    amount: Money,
    /// What it settled; none for cash that names nothing.
    about: Option<About<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About<'a> {
    /// Position of the item in the ledger.
    Item(usize),
    /// A document that the account no longer holds.
    Unknown(&'a str),
}

/// A promise or a plan that waits for money.
#[derive(Debug)]
pub(super) struct Expectation {
    /// First day that counts.
    pub(super) since: Day,
    /// Last day that counts.
    pub(super) until: Option<Day>,
    /// The items meant, as positions in the ledger.
    pub(super) scope: Vec<usize>,
    /// The documents meant that the account does not hold.
    pub(super) unknown: Vec<String>,
    /// What was promised in all.
    pub(super) need: Money,
    /// What came of it.
    pub(super) paid: Money,
    /// Whether a credit note counts too.
    pub(super) notes: bool,
}

/// Lets what came in fill the expectations: by day, the oldest expectation first.
///
/// Cash that names no invoice counts for any of them: a customer who paid as promised has kept the promise,
/// whether or not somebody has matched the payment yet.
pub(super) fn fill(query: &Query<'_>, ledger: &Ledger<'_>, expected: &mut [Expectation]) -> Result<()> {
    let mut order: Vec<usize> = (0..expected.len()).collect();
    sort_by_key(&mut order, |place| expected.get(*place).map(|one| (one.since, *place)));
    for notes in [false, true] {
        for receipt in receipts(query, ledger, notes)? {
            let mut rest = receipt.amount;
            for place in &order {
                let Some(one) = expected.get_mut(*place) else { continue };
                let in_time = one.since <= receipt.on && one.until.is_none_or(|until| receipt.on <= until);
                let meant = receipt.about.is_none_or(|about| match about {
                    About::Item(item) => one.scope.contains(&item),
                    About::Unknown(id) => one.unknown.iter().any(|unknown| unknown == id),
                });
                if !in_time || !meant || notes && !one.notes {
                    continue;
                }
                let taken = one.need.less(one.paid)?.min(rest);
                one.paid = one.paid.plus(taken)?;
                rest = rest.minus(taken)?;
            }
        }
    }
    Ok(())
}

/// Cash, collected bills and dated settlements; or the credit notes. By day.
fn receipts<'a>(query: &Query<'a>, ledger: &Ledger<'_>, notes: bool) -> Result<Vec<Receipt<'a>>> {
    let mut all = Vec::new();
    for (place, item) in ledger.items.iter().enumerate() {
        for fill in &item.fills {
            let counts = match fill.kind {
                FillKind::Payment | FillKind::Bill | FillKind::Stated => !notes,
                FillKind::CreditNote => notes,
                FillKind::WriteOff | FillKind::Assigned => false,
            };
            if let Some(on) = fill.on.filter(|_| counts) {
                all.push(Receipt { on, amount: fill.amount, about: Some(About::Item(place)) });
            }
        }
    }
    for payment in each(&query.account.payments).filter(|_| !notes) {
        let gone = payment.invoice_id.as_deref().filter(|id| !is_known(query, id));
        let named = payment.invoice_id.is_some() && gone.is_none() || payment.order_id.is_some();
        let back = payment.returned.as_ref().is_some_and(|back| query.has_come(back.on));
        if !named && !back && query.has_come(payment.on) {
            let amount = payment.amount.in_currency(payment.currency.unwrap_or(query.account.currency))?;
            all.push(Receipt {
                on: payment.on,
                amount: query.question.exchange.convert(amount, ledger.currency)?,
                about: gone.map(About::Unknown),
            });
        }
    }
    sort_by_key(&mut all, |receipt| (receipt.on, receipt.about));
    Ok(all)
}

/// The items that an agreement of a day means: those of the invoices it names, else every one that existed that day
/// and was not settled before it.
pub(super) fn scope(ledger: &Ledger<'_>, ids: Option<&[String]>, made: Option<Day>) -> Result<Vec<usize>> {
    let mut places = Vec::new();
    for (place, item) in ledger.items.iter().enumerate() {
        let meant = match ids {
            Some(ids) if !ids.is_empty() => ids.iter().any(|id| id == item.id),
            _ => match made {
                Some(day) => {
                    let existed = item.invoice.is_none_or(|invoice| invoice.issued <= day);
                    existed && !settled_by(item, day.previous())?
                }
                None => true,
            },
        };
        if meant {
            places.push(place);
        }
    }
    Ok(places)
}

/// The documents an agreement names that the account does not hold: a CRM may hand over open documents only.
pub(super) fn unknown(query: &Query<'_>, ids: Option<&[String]>) -> Vec<String> {
    ids.unwrap_or_default().iter().filter(|id| !is_known(query, id)).cloned().collect()
}

fn is_known(query: &Query<'_>, id: &str) -> bool {
    let presented = |bill: &Bill| bill.presented.or(bill.credited_on).is_none_or(|on| query.has_come(on));
    each(&query.account.invoices).any(|invoice| invoice.id == id && query.has_come(invoice.issued))
        || each(&query.account.bills).any(|bill| bill.id == id && presented(bill))
}

/// Whether nothing was left to pay at the end of a day. A settlement without a day counts for every day.
pub(crate) fn settled_by(item: &Item<'_>, day: Day) -> Result<bool> {
    let fills = item.fills.iter().filter(|fill| fill.on.is_none_or(|on| on <= day)).map(|fill| fill.amount);
    let settled = Money::sum(fills, item.amount.currency())?;
    Ok(settled.minor() >= item.amount.minor())
}
