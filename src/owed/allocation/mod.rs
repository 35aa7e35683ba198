//! Which debts a payment settles (imputazione del pagamento).
//!
//! The payer's declaration comes first (art. 1193 c.c., first paragraph). The rest follows the order of the law, and is
//! shared in proportion where that order is silent. Of each debt, costs and interest come before the principal
//! (art. 1194 c.c.), as far as the policy lets them (rule 17 of [the semantics](crate::semantics)). Every step carries
//! its reason.

mod accessories;
mod named;
mod order;

use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::ground::date::Day;
use crate::ground::error::{Locate, Result};
use crate::ground::map::{Index, sort_by, sort_by_key};
use crate::ground::money::arithmetic::{product, quotient};
use crate::ground::money::{Amount, Currency, Money};
use crate::ground::read::record::record;
use crate::ground::reason::Reason;
use accessories::{Past, accessories};
use order::Rank;
use rust_decimal::Decimal;
use serde::Serialize;

record! {
    /// A payment to be allocated.
    Receipt {
        /// Amount; zero or more.
        amount: Amount,
        /// Currency.
        currency: Currency,
        /// Value date.
        on: Day,
        /// The invoices the payer named, in its order.
        invoice_ids: Option<Vec<String>>,
    }
}

/// What one due date receives.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Allocated {
    /// The document.
    pub invoice_id: String,
    /// Position among the instalments, from 1.
    pub instalment: u32,
    /// Due date.
    pub due: Day,
    /// Towards the costs of recovery.
    pub costs: Money,
    /// Towards interest.
    pub interest: Money,
    /// Towards the principal.
    pub principal: Money,
}

/// The answer of [`allocate`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Allocation {
    /// Currency of every amount here: the account's.
    pub currency: Currency,
    /// What each due date receives, in the order in which it was decided.
    pub allocations: Vec<Allocated>,
    /// What is left when every debt is settled, with what the payer meant for an advance.
    pub unapplied: Money,
    /// Why, one reason for each step.
    pub reasons: Vec<Reason>,
}

/// The criterion by which a debt receives money, as the reason that names it.
type Criterion = fn(&str, Money) -> Reason;

/// A debt while it is being paid.
struct Debt<'a> {
    /// Position of the item in the ledger.
    place: usize,
    item: &'a Item<'a>,
    rank: Rank,
    costs: Money,
    interest: Money,
    principal: Money,
    /// What of the principal settles it, when a cash discount makes that less (sconto cassa), and the last day of the discount.
    discounted: Option<(Day, Money)>,
}

/// Allocates a payment that is not yet among the account's payments.
///
/// # Errors
/// `out-of-range` or `invalid-input` at `amount`; `unknown-rate` when an exchange rate is missing. An interest rate that
/// is not known leaves the interest of that debt out, and says so.
///
/// # Example
/// See the golden cases in `tests/cases/allocate.json`.
pub fn allocate(receipt: &Receipt, case: &Case<'_>) -> Result<Allocation> {
    let currency = case.account.currency;
    let amount = receipt.amount.not_negative(receipt.currency).within("amount")?;
    let ledger = case.ledger()?;
    let mut work = Work {
        rest: case.question.exchange.convert(amount, currency)?,
        paid: vec![None; ledger.items.len()],
        answer: Allocation { currency, allocations: Vec::new(), unapplied: Money::zero(currency), reasons: Vec::new() },
    };
    if !case.has_come(receipt.on) {
        work.answer.reasons.push(Reason::receipt_later(receipt.on, case.as_of()));
    }
    if work.rest.is_zero() {
        work.answer.reasons.push(Reason::nothing_to_allocate());
    }
    let debts = debts(case, receipt.on, &mut work.answer.reasons)?;
    let by_document = Index::of(debts.iter().map(|debt| debt.item.id));
    let mut left: Vec<Option<Debt<'_>>> = debts.into_iter().map(Some).collect();
    let named = receipt.invoice_ids.as_deref().unwrap_or_default();
    let mut declared: Vec<Debt<'_>> = Vec::new();
    let mut reserved = Money::zero(currency);
    for id in named {
        let mut chosen: Vec<Debt<'_>> = by_document.naming(id).filter_map(|place| left.get_mut(place)?.take()).collect();
        if ledger.items_of(id).next().is_none() {
            let (reason, kept) = named::without_debt(case, id, work.rest)?;
            work.answer.reasons.push(reason);
            work.rest = work.rest.minus(kept)?;
            reserved = reserved.plus(kept)?;
        }
        sort_by_key(&mut chosen, |debt| debt.rank);
        for debt in &chosen {
            let owed = debt.owed()?;
            let amount = work.rest.min(owed);
            work.pay(debt, amount, Reason::allocated_declared)?;
        }
        declared.append(&mut chosen);
    }
    work.pay_undeducted(&declared)?;
    let mut debts: Vec<Debt<'_>> = left.into_iter().flatten().collect();
    sort_by(&mut debts, |a, b| (a.rank, a.item.id, a.item.instalment).cmp(&(b.rank, b.item.id, b.item.instalment)));
    let mut groups = debts.chunk_by(|a, b| a.rank == b.rank).peekable();
    while let Some(group) = groups.next() {
        let next = groups.peek().and_then(|group| group.first());
        work.pay_group(group, next)?;
    }
    work.pay_undeducted(&debts)?;
    declared.append(&mut debts);
    work.say_discounts(&declared)?;
    work.answer.unapplied = work.rest.plus(reserved)?;
    if work.rest.is_positive() {
        work.answer.reasons.push(Reason::allocation_rest(work.rest));
    }
    work.answer.reasons.extend(ledger.reasons.iter().cloned());
    Ok(work.answer)
}

/// The open debts; a partly disputed one is two, because only what is undisputed takes part in the order of the law.
fn debts<'a>(case: &'a Case<'_>, paid_on: Day, reasons: &mut Vec<Reason>) -> Result<Vec<Debt<'a>>> {
    let ledger = case.ledger()?;
    let zero = Money::zero(ledger.currency);
    let mut debts = Vec::new();
    let past = Past::of(case, paid_on);
    for (place, item) in ledger.items.iter().enumerate().filter(|(_, item)| item.open.is_positive()) {
        let disputed = item.disputed.plus(item.admitted)?.min(item.open);
        let clear = item.open.less(disputed)?;
        let mut owed = accessories(&past, item, clear)?;
        if owed.unknown {
            reasons.push(Reason::allocation_rate_unknown(item.id));
        }
        for (principal, contested) in [(clear, false), (disputed, true)] {
            if principal.is_positive() {
                let rank = Rank::of(&past, item, contested);
                // What is in dispute hinders the discount of all of it.
                let discounted = item.discounted(paid_on).filter(|_| disputed.is_zero());
                debts.push(Debt { place, item, rank, costs: owed.costs, interest: owed.interest, principal, discounted });
                (owed.costs, owed.interest) = (zero, zero);
            }
        }
    }
    Ok(debts)
}

impl Debt<'_> {
    /// What settles it: with the discount, while that can still be taken.
    fn owed(&self) -> Result<Money> {
        self.costs.plus(self.interest)?.plus(self.discounted.map_or(self.principal, |(_, enough)| enough))
    }
}

struct Work {
    rest: Money,
    /// Where in the answer each item of the ledger is.
    paid: Vec<Option<usize>>,
    answer: Allocation,
}

impl Work {
    /// Debts of one rank: all of them while the money lasts, else each its share.
    fn pay_group(&mut self, group: &[Debt<'_>], next: Option<&Debt<'_>>) -> Result<()> {
        let mut total = Money::zero(self.answer.currency);
        for debt in group {
            total = total.plus(debt.owed()?)?;
        }
        let paying = self.rest.min(total);
        let shared = group.len() > 1 && paying < total;
        let mut left = paying;
        let mut owed_left = total;
        for debt in group {
            let owed = debt.owed()?;
            // Each takes its share of what is left, so that no cent is lost and none too much is paid.
            let share = if shared {
                let part = product(left.decimal(), owed.decimal()).and_then(|part| quotient(part, owed_left.decimal()));
                Money::from_decimal(part.unwrap_or(Decimal::ZERO), left.currency())?.min(owed).min(left)
            } else {
                owed.min(left)
            };
            left = left.minus(share)?;
            owed_left = owed_left.minus(owed)?;
            let criterion: Criterion = match next {
                _ if shared => Reason::allocated_pro_rata,
                Some(next) => debt.rank.before(&next.rank),
                None => Reason::allocated_last,
            };
            self.pay(debt, share, criterion)?;
        }
        Ok(())
    }

    /// What discounts would leave of debts, from what is left of the money: the payer did not deduct them.
    fn pay_undeducted(&mut self, debts: &[Debt<'_>]) -> Result<()> {
        for debt in debts {
            let Some((_, enough)) = debt.discounted else { continue };
            let undeducted = Debt { costs: Money::zero(self.rest.currency()), interest: Money::zero(self.rest.currency()), ..*debt };
            self.pay(&undeducted, self.rest.min(debt.principal.minus(enough)?), Reason::allocated_undeducted)?;
        }
        Ok(())
    }

    /// The discounts that were deducted in time, and settle the rest of their debts.
    fn say_discounts(&mut self, debts: &[Debt<'_>]) -> Result<()> {
        for debt in debts {
            let Some((until, enough)) = debt.discounted else { continue };
            let known = self.paid.get(debt.place).copied().flatten().and_then(|place| self.answer.allocations.get(place));
            let Some(paid) = known.map(|known| known.principal).filter(|paid| *paid >= enough && *paid < debt.principal) else { continue };
            self.answer.reasons.push(Reason::allocated_discount(debt.item.id, debt.principal.minus(paid)?, until));
        }
        Ok(())
    }

    /// Costs, then interest, then principal (art. 1194 c.c.).
    fn pay(&mut self, debt: &Debt<'_>, amount: Money, criterion: Criterion) -> Result<()> {
        if !amount.is_positive() {
            return Ok(());
        }
        let costs = amount.min(debt.costs);
        let interest = amount.minus(costs)?.min(debt.interest);
        let principal = amount.minus(costs)?.minus(interest)?.min(debt.principal);
        self.rest = self.rest.minus(amount)?;
        self.answer.reasons.push(criterion(debt.item.id, amount));
        if costs.is_positive() || interest.is_positive() {
            self.answer.reasons.push(Reason::allocated_interest_first(debt.item.id, costs.plus(interest)?));
        }
        let known = self.paid.get(debt.place).copied().flatten();
        if let Some(known) = known.and_then(|known| self.answer.allocations.get_mut(known)) {
            known.costs = known.costs.plus(costs)?;
            known.interest = known.interest.plus(interest)?;
            known.principal = known.principal.plus(principal)?;
            return Ok(());
        }
        if let Some(known) = self.paid.get_mut(debt.place) {
            *known = Some(self.answer.allocations.len());
        }
        self.answer.allocations.push(Allocated {
            invoice_id: debt.item.id.to_owned(),
            instalment: debt.item.instalment,
            due: debt.item.due,
            costs,
            interest,
            principal,
        });
        Ok(())
    }
}
