//! What is ordered and delivered and not yet invoiced, and the cash that was paid for it in advance.
//!
//! What was paid for an order in advance covers first what is not invoiced of it, then pays the invoices that name it,
//! oldest first; cash beyond both is a credit (rule 3 of the semantics).

use super::build::Places;
use super::claim::{Claim, Need};
use super::held::{Deposit, Held, HeldKind};
use super::known::{Standing, standing};
use super::{Assumptions, Credit, OrderPosition, held};
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::error::Result;
use crate::ground::map::{BTreeMap, sort_by_key};
use crate::ground::money::{Amount, Currency, Money, Sums};
use crate::records::account::{ExposureBucket, Invoice, InvoiceKind, Order, OrderStatus, each};

/// How far an order has come, in its own currency.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Progress {
    pub(crate) total: Money,
    pub(crate) delivered: Money,
    /// Stated, or what the issued invoices that name it sum to.
    pub(crate) invoiced: Money,
    /// What the issued invoices that name it sum to.
    issued: Money,
    /// What the drafts that name it sum to, where the policy counts drafts: they stand beside the order, not on top of it.
    drafted: Money,
}

/// How far an order has come by the day.
pub(crate) fn progress(order: &Order, query: &Query<'_>, links: &Links<'_>) -> Result<Progress> {
    let own = order.currency.unwrap_or(query.account.currency);
    let amount = |amount: Option<Amount>| amount.map(|amount| amount.in_currency(own)).transpose();
    let total = order.amount.in_currency(own)?;
    let delivered = amount(order.delivered_amount)?.unwrap_or_else(|| match order.status {
        Some(OrderStatus::Delivered) => total,
        _ => Money::zero(own),
    });
    let issued = sum_of(order, query, links, Standing::Issued, Invoice::is_claim)?;
    let drafts = query.policy.exposure.include.contains(&ExposureBucket::Draft);
    let drafted = if drafts { sum_of(order, query, links, Standing::Draft, Invoice::is_claim)? } else { Money::zero(own) };
    Ok(Progress { total, delivered, invoiced: amount(order.invoiced_amount)?.unwrap_or(issued), issued, drafted })
}

/// Whether an order counts on the day.
pub(crate) fn counts(order: &Order, query: &Query<'_>) -> bool {
    order.on.is_none_or(|on| query.has_come(on)) && !is_closed(order) && order.status != Some(OrderStatus::Draft)
}

/// Whether nothing more will come of an order.
pub(crate) const fn is_closed(order: &Order) -> bool {
    matches!(order.status, Some(OrderStatus::Closed | OrderStatus::Cancelled))
}

/// What the documents of a kind that name an order sum to, in its currency.
fn sum_of(order: &Order, query: &Query<'_>, links: &Links<'_>, wanted: Standing, is_kind: fn(&Invoice) -> bool) -> Result<Money> {
    let own = order.currency.unwrap_or(query.account.currency);
    let mut sums = Sums::default();
    for invoice in links.invoices_by_order().naming(&order.id).filter(|invoice| is_kind(invoice)) {
        if standing(invoice, query, &mut Assumptions::default()) == wanted {
            sums.add(invoice.amount.in_currency(invoice.currency.unwrap_or(query.account.currency))?)?;
        }
    }
    sums.total(&query.question.exchange, own)
}

/// What was paid for orders in advance, by the order.
pub(super) type Pools<'a> = BTreeMap<&'a str, Vec<Held>>;

/// Adds to what was paid for an order in advance.
pub(super) fn add<'a>(pools: &mut Pools<'a>, order: &'a str, held: Held) {
    pools.entry(order).or_default().push(held);
}

/// What was paid in advance finds its order, else it is a credit. An advance that an invoice refers to was deducted there.
pub(super) fn assign<'a>(
    deposits: Vec<Deposit<'a>>,
    claims: &[Claim<'a>],
    links: &Links<'a>,
    pools: &mut Pools<'a>,
    credits: &mut Vec<Credit>,
) {
    for deposit in deposits {
        let order = deposit.invoice.order_id.as_deref();
        let deducted = deposit.is_advance
            && !order.is_some_and(|id| links.orders().holds(id))
            && claims.iter().any(|claim| claim.invoice.refers_to.as_ref() == Some(&deposit.invoice.id));
        for held in deposit.held {
            match order {
                _ if deducted && held.kind == HeldKind::Advance => {}
                Some(order) => add(pools, order, held),
                None => credits.push(Credit { on: held.on, amount: held.amount, kind: held.fill() }),
            }
        }
    }
}

/// What is worked on while the orders are gone through.
pub(super) struct Desk<'d, 'a> {
    pub(super) query: &'d Query<'a>,
    pub(super) links: &'d Links<'a>,
    pub(super) places: &'d Places<'a>,
    pub(super) claims: &'d mut [Claim<'a>],
    pub(super) drafts: &'d mut Sums,
    pub(super) credits: &'d mut Vec<Credit>,
}

/// The orders that count.
pub(super) fn build<'a>(mut pools: Pools<'a>, desk: &mut Desk<'_, 'a>) -> Result<Vec<OrderPosition<'a>>> {
    let mut positions = Vec::new();
    for order in each(&desk.query.account.orders) {
        let paid = paid(order, pools.remove(order.id.as_str()).unwrap_or_default(), desk)?;
        positions.extend(one(order, paid, desk)?);
    }
    // Cash that names an order the CRM did not send pays the invoices of that order all the same.
    for (order, held) in pools {
        desk.pay(order, held)?;
    }
    Ok(positions)
}

/// Whether cash on record says what was paid for an order in advance, so that what the CRM states does not count.
pub(crate) fn has_cash(order: &Order, query: &Query<'_>, links: &Links<'_>) -> Result<bool> {
    if links.payments_by_order().naming(&order.id).any(|payment| payment.invoice_id.is_none()) {
        return Ok(true);
    }
    for advance in links.invoices_by_order().naming(&order.id).filter(|invoice| invoice.kind == Some(InvoiceKind::Advance)) {
        let issued = standing(advance, query, &mut Assumptions::default()) == Standing::Issued;
        if issued && !held::advance(advance, query, links, &mut Assumptions::default())?.held.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What was paid for an order in advance, by day. Cash on record replaces the stated amount.
fn paid(order: &Order, mut held: Vec<Held>, desk: &Desk<'_, '_>) -> Result<Vec<Held>> {
    let named = desk.links.payments_by_order().naming(&order.id).any(|payment| payment.invoice_id.is_none());
    let cash = named || held.iter().any(|one| one.kind != HeldKind::Note);
    if let Some(stated) = order.prepaid_amount.filter(|_| !cash) {
        let amount = stated.in_currency(order.currency.unwrap_or(desk.query.account.currency))?;
        let on = order.on.filter(|on| desk.query.has_come(*on)).unwrap_or(desk.query.as_of());
        held.push(Held { on, amount, kind: HeldKind::Stated });
    }
    held.retain(|one| one.amount.is_positive());
    sort_by_key(&mut held, |one| (one.on, one.kind as u8, one.amount.minor()));
    Ok(held)
}

/// One order: what is left of it, and what its prepayment does.
fn one<'a>(order: &'a Order, mut held: Vec<Held>, desk: &mut Desk<'_, 'a>) -> Result<Option<OrderPosition<'a>>> {
    let (query, exchange) = (desk.query, &desk.query.question.exchange);
    let counts = counts(order, query);
    // Nothing to say, and no exchange rate needed to say it.
    if !counts && held.is_empty() {
        return Ok(None);
    }
    let progress = progress(order, query, desk.links)?;
    let zero = Money::zero(progress.total.currency());
    if is_closed(order) {
        deduct(order, &progress, &mut held, desk)?;
    }
    let invoiced = progress.invoiced.plus(progress.drafted)?;
    let mut waiting = progress.total.less(progress.delivered.max(invoiced))?;
    let mut shipped = progress.delivered.less(invoiced)?;
    let mut drafted = progress.drafted;
    if !counts {
        (waiting, shipped, drafted) = (zero, zero, zero);
    }
    let mut prepaid = zero;
    for one in held.iter_mut().filter(|one| one.kind != HeldKind::Note) {
        for room in [&mut waiting, &mut shipped] {
            let taken = one.take(*room, exchange)?;
            *room = room.minus(taken)?;
            prepaid = prepaid.plus(taken)?;
        }
        let taken = one.take(drafted, exchange)?;
        drafted = drafted.minus(taken)?;
        desk.drafts.add(taken.negated())?;
    }
    desk.pay(&order.id, held)?;
    let ahead = progress.invoiced.less(progress.delivered)?;
    Ok(counts.then_some(OrderPosition { id: &order.id, orders: waiting, deliveries: shipped, prepaid, ahead }))
}

/// Takes the advances out that the invoices of a closed order are net of: with them they make up the order, or one of
/// them says so.
fn deduct(order: &Order, progress: &Progress, held: &mut [Held], desk: &Desk<'_, '_>) -> Result<()> {
    let is_advance = |invoice: &Invoice| invoice.kind == Some(InvoiceKind::Advance);
    let advances = sum_of(order, desk.query, desk.links, Standing::Issued, is_advance)?;
    let says = desk.of(&order.id).any(|claim| {
        let meant = claim.invoice.refers_to.as_deref().and_then(|id| desk.links.invoices().first(id));
        meant.is_some_and(|meant| is_advance(meant) && meant.order_id.as_ref() == Some(&order.id))
    });
    if !progress.issued.is_positive() || !says && progress.issued.plus(advances)? < progress.total {
        return Ok(());
    }
    let mut rest = progress.total.less(progress.issued)?;
    for one in held.iter_mut().filter(|one| one.kind == HeldKind::Advance) {
        let taken = one.take(rest, &desk.query.question.exchange)?;
        rest = rest.minus(taken)?;
    }
    Ok(())
}

impl<'a> Desk<'_, 'a> {
    /// The claims that name an order.
    fn of(&self, order: &str) -> impl Iterator<Item = &Claim<'a>> {
        let places = self.links.invoices_by_order().naming(order).filter_map(|invoice| self.places.claim(&invoice.id));
        places.filter_map(|place| self.claims.get(place))
    }

    /// Pays the invoices that name an order, oldest first; what is left is a credit.
    fn pay(&mut self, order: &str, mut held: Vec<Held>) -> Result<()> {
        held.retain(|one| one.amount.is_positive());
        if held.is_empty() {
            return Ok(());
        }
        let mut wanting = self.wanting(order)?;
        self.explain(&mut held, &wanting)?;
        let mut from = 0;
        for one in &mut held {
            for (place, need) in wanting.iter_mut().skip(from) {
                let Some(claim) = self.claims.get_mut(*place) else { continue };
                if let Some(room) = claim.room(need, one.on, self.query) {
                    let taken = one.take(*room, &self.query.question.exchange)?;
                    if taken.is_positive() {
                        *room = room.minus(taken)?;
                        claim.settle(one.on, taken, one.fill());
                    }
                }
                if !one.amount.is_positive() {
                    break;
                }
            }
            from = wanting.iter().take_while(|(_, need)| need.explains.is_zero() && need.pays.is_zero()).count();
            if one.kind != HeldKind::Stated {
                self.credits.push(Credit { on: one.on, amount: one.amount, kind: one.fill() });
            }
        }
        Ok(())
    }

    /// The claims that name an order, the oldest due date first, with what each of them needs.
    fn wanting(&self, order: &str) -> Result<Vec<(usize, Need)>> {
        let named = self.links.invoices_by_order().naming(order).filter_map(|invoice| self.places.claim(&invoice.id));
        let mut places: Vec<usize> = named.collect();
        let claims = &*self.claims;
        sort_by_key(&mut places, |place| {
            claims.get(*place).map(|claim| (claim.first_due(), claim.invoice.issued, claim.invoice.id.as_str()))
        });
        places.into_iter().filter_map(|place| Some((place, claims.get(place)?.need()))).map(|(place, need)| Ok((place, need?))).collect()
    }

    /// What was recorded as paid of the invoices in advance is what the CRM states as prepaid: the same money never counts
    /// twice.
    fn explain(&self, held: &mut [Held], wanting: &[(usize, Need)]) -> Result<()> {
        for one in held.iter_mut().filter(|one| one.kind == HeldKind::Stated) {
            for claim in wanting.iter().filter_map(|(place, _)| self.claims.get(*place)) {
                one.take(claim.paid_in_advance()?, &self.query.question.exchange)?;
            }
        }
        Ok(())
    }
}

/// The currency of an order.
pub(crate) fn currency_of(order: &Order, query: &Query<'_>) -> Currency {
    order.currency.unwrap_or(query.account.currency)
}
