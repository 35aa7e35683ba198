//! Cash that is held for the customer: paid in advance, or for a document that is not there, or not any more.

use super::claim::net_of;
use super::known::{Stated, cash, stated};
use super::{Assumptions, FillKind};
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::{ErrorCode, Result};
use crate::ground::map::sort_by_key;
use crate::ground::money::{Exchange, Money};
use crate::records::account::Invoice;

/// Something of the customer's that no claim has taken yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    pub(super) on: Day,
    /// In its own currency, or in that of what took a part of it.
    pub(super) amount: Money,
    pub(super) kind: HeldKind,
}

/// Where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeldKind {
    /// Cash.
    Cash,
    /// A paid advance, which is a document of its own: the invoices of the order may be net of it.
    Advance,
    /// A credit note.
    Note,
    /// What the CRM states as prepaid: no cash on record, so nothing is left over of it.
    Stated,
}

impl Held {
    /// Takes from it as much as there is room for; answers what was taken, in the currency of the room. Nothing is taken
    /// where the rate between the two currencies was not given: the amount stays what it is, a credit.
    pub(super) fn take(&mut self, room: Money, exchange: &Exchange) -> Result<Money> {
        let zero = Money::zero(room.currency());
        if !self.amount.is_positive() || !room.is_positive() {
            return Ok(zero);
        }
        let amount = match exchange.convert(self.amount, room.currency()) {
            Err(error) if error.code() == ErrorCode::UnknownRate => return Ok(zero),
            converted => converted?,
        };
        let taken = amount.min(room);
        self.amount = amount.minus(taken)?;
        Ok(taken)
    }

    /// What it is to the claim that it settles.
    pub(super) const fn fill(self) -> FillKind {
        match self.kind {
            HeldKind::Note => FillKind::CreditNote,
            HeldKind::Cash | HeldKind::Advance | HeldKind::Stated => FillKind::Payment,
        }
    }
}

/// What is held for one document: an advance, or one that is not there.
pub(super) struct Deposit<'a> {
    pub(super) invoice: &'a Invoice,
    pub(super) is_advance: bool,
    pub(super) held: Vec<Held>,
}

impl Deposit<'_> {
    /// Takes away what was given back, the latest first.
    pub(super) fn give_back(&mut self, amount: Money, exchange: &Exchange) -> Result<()> {
        let mut rest = amount;
        for held in self.held.iter_mut().rev() {
            rest = rest.minus(held.take(rest, exchange)?)?;
        }
        Ok(())
    }
}

/// What was paid of an advance: by the payments that name it, or because the CRM says so. What was paid beyond it is cash.
pub(super) fn advance<'a>(invoice: &'a Invoice, query: &Query<'_>, links: &Links<'_>, assumed: &mut Assumptions) -> Result<Deposit<'a>> {
    let net = net_of(invoice, query)?;
    let known = stated(invoice, net, query, assumed);
    let settled = invoice.settled.filter(|on| query.has_come(*on));
    let mut paid = cash(links.payments_by_invoice().naming(&invoice.id), query).collect::<Result<Vec<_>>>()?;
    sort_by_key(&mut paid, |(on, amount)| (*on, amount.minor()));
    let is_new = |on: Day| !known.is_some_and(|known| known.contains(on));
    let mut open = known.map_or(net, |known| known.open);
    let mut payments = Vec::new();
    for (on, amount) in paid {
        let foreign = amount.currency() != net.currency();
        let amount = query.question.exchange.convert(amount, net.currency())?;
        if is_new(on) {
            open = open.less(amount)?;
        }
        payments.push((on, amount, is_new(on) && !(foreign && settled.is_some())));
    }
    let mut rest = if settled.is_some() { net } else { net.less(open)? };
    let mut held = Vec::new();
    for (on, amount, may_exceed) in payments {
        let taken = amount.min(rest);
        rest = rest.minus(taken)?;
        held.push(Held { on, amount: taken, kind: HeldKind::Advance });
        if may_exceed {
            held.push(Held { on, amount: amount.minus(taken)?, kind: HeldKind::Cash });
        }
    }
    let on = settled.or(known.and_then(|known: Stated| known.on)).unwrap_or(invoice.issued);
    held.push(Held { on, amount: rest, kind: HeldKind::Advance });
    held.retain(|one| one.amount.is_positive());
    Ok(Deposit { invoice, is_advance: true, held })
}
