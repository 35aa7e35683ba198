//! What is open in one currency: its sums, its ages, its credits.

use super::StatementPeriod;
use crate::case::ledger::{FillKind, Ledger, is_issued};
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Currency, Money, Sums};
use crate::ground::read::record::choice;
use crate::owed::line::StatementLine;
use crate::owed::overdue::AgeingBucket;
use crate::records::account::{InvoiceKind, each};
use serde::Serialize;

choice! {
    /// What a credit of the customer is.
    CreditKind {
        /// Cash that settles nothing yet.
        Payment = "payment",
        /// A credit note that settles nothing yet.
        CreditNote = "credit-note",
        /// Paid for orders that are not invoiced yet.
        Prepayment = "prepayment",
    }
}

/// A credit of the customer: a line of its own, off no invoice.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatementCredit {
    /// What it is.
    pub kind: CreditKind,
    /// Since when; none for what was paid for an order.
    pub on: Option<Day>,
    /// The number of the credit note, where one of that day is the only one; the order of a prepayment.
    pub number: Option<String>,
    /// How much, as a positive figure.
    pub amount: Money,
}

/// What is open in one currency.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatementBlock {
    /// The currency of every amount here.
    pub currency: Currency,
    /// Past its due date.
    pub overdue: Money,
    /// Falling due.
    pub falling_due: Money,
    /// With a bank and not certain yet; in no other figure.
    pub presented: Money,
    /// Credits one by one, oldest first.
    pub credits: Vec<StatementCredit>,
    /// Their sum.
    pub unapplied: Money,
    /// Overdue and falling due, less the credits.
    pub balance: Money,
    /// What is open by days past the due date, not due first; they sum to what is overdue and falls due.
    pub buckets: Vec<AgeingBucket>,
    /// Every movement of the period; none where no period was asked for, or its movements cannot be told.
    pub period: Option<StatementPeriod>,
}

impl StatementBlock {
    fn empty(case: &Case<'_>, currency: Currency) -> Self {
        let zero = Money::zero(currency);
        let bucket = |from, to| AgeingBucket { from, to, amount: zero, count: 0 };
        let mut buckets = vec![bucket(None, None)];
        let mut from = 1;
        for bound in &case.policy.ageing.bounds {
            buckets.push(bucket(Some(from), Some(u32::from(*bound))));
            from = u32::from(*bound).saturating_add(1);
        }
        buckets.push(bucket(Some(from), None));
        Self {
            currency,
            overdue: zero,
            falling_due: zero,
            presented: zero,
            credits: Vec::new(),
            unapplied: zero,
            balance: zero,
            buckets,
            period: None,
        }
    }

    fn add_line(&mut self, line: &StatementLine) -> Result<()> {
        let days = line.days_late;
        let sum = if days > 0 { &mut self.overdue } else { &mut self.falling_due };
        *sum = sum.plus(line.open)?;
        let fits = |bucket: &&mut AgeingBucket| match bucket.from {
            None => days == 0,
            Some(from) => days >= from && bucket.to.is_none_or(|to| days <= to),
        };
        if let Some(bucket) = self.buckets.iter_mut().find(fits) {
            bucket.amount = bucket.amount.plus(line.open)?;
            bucket.count = bucket.count.saturating_add(1);
        }
        Ok(())
    }
}

/// One block for each currency in which something is open, with a bank or a credit; the account's comes first and is always
/// there.
pub(super) fn blocks(case: &Case<'_>, open: [&[StatementLine]; 2], presented: &[StatementLine]) -> Result<Vec<StatementBlock>> {
    let mut blocks = vec![StatementBlock::empty(case, case.account.currency)];
    for line in open.into_iter().flatten() {
        of(case, &mut blocks, line.currency).map_or(Ok(()), |block| block.add_line(line))?;
    }
    for line in presented {
        if let Some(block) = of(case, &mut blocks, line.currency) {
            block.presented = block.presented.plus(line.open)?;
        }
    }
    for credit in credits(case)? {
        if let Some(block) = of(case, &mut blocks, credit.amount.currency()) {
            block.unapplied = block.unapplied.plus(credit.amount)?;
            block.credits.push(credit);
        }
    }
    for block in &mut blocks {
        block.balance = block.overdue.plus(block.falling_due)?.minus(block.unapplied)?;
    }
    Ok(blocks)
}

/// The block of a currency, made where there is none yet.
pub(super) fn of<'b>(case: &Case<'_>, blocks: &'b mut Vec<StatementBlock>, currency: Currency) -> Option<&'b mut StatementBlock> {
    if !blocks.iter().any(|block| block.currency == currency) {
        blocks.push(StatementBlock::empty(case, currency));
    }
    blocks.iter_mut().find(|block| block.currency == currency)
}

/// The customer's credits, oldest first.
fn credits(case: &Case<'_>) -> Result<Vec<StatementCredit>> {
    let ledger = case.ledger()?;
    let note_of = |on: Day, currency: Currency| {
        let is_it = |kind: Option<InvoiceKind>| kind == Some(InvoiceKind::CreditNote);
        let mut notes = each(&case.account.invoices).filter(|note| {
            is_it(note.kind) && note.issued == on && note.currency.unwrap_or(case.account.currency) == currency && is_issued(note, case)
        });
        let only = notes.next()?;
        notes.next().is_none().then(|| only.printed().to_owned())
    };
    let mut found: Vec<StatementCredit> = Vec::new();
    for credit in &ledger.unapplied {
        let is_note = credit.kind == FillKind::CreditNote;
        let number = if is_note { note_of(credit.on, credit.amount.currency()) } else { None };
        let kind = if is_note { CreditKind::CreditNote } else { CreditKind::Payment };
        found.push(StatementCredit { kind, on: Some(credit.on), number, amount: credit.amount });
    }
    crate::ground::map::sort_by_key(&mut found, |credit| (credit.on, credit.kind));
    for order in ledger.orders.iter().filter(|order| order.prepaid.is_positive()) {
        let number = Some(order.id.to_owned());
        found.push(StatementCredit { kind: CreditKind::Prepayment, on: None, number, amount: order.prepaid });
    }
    Ok(found)
}

/// The balance of each currency: what is open, less the customer's credits.
pub(super) fn balances(ledger: &Ledger<'_>) -> Result<Sums> {
    let mut sums = Sums::default();
    ledger.items.iter().try_for_each(|item| sums.add(item.own.open))?;
    ledger.unapplied.iter().try_for_each(|credit| sums.add(credit.amount.negated()))?;
    ledger.orders.iter().try_for_each(|order| sums.add(order.prepaid.negated()))?;
    Ok(sums)
}
