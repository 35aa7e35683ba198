//! What is ordered and delivered and not yet invoiced.

use super::OrderPosition;
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::error::Result;
use crate::ground::money::{Amount, Money};
use crate::records::account::{InvoiceKind, Order, OrderStatus, each};

/// The orders that count, and the cash that prepaid more than they need, in the account's currency.
pub(super) fn build<'a>(query: &Query<'a>, links: &Links<'a>) -> Result<(Vec<OrderPosition<'a>>, Money)> {
    let currency = query.account.currency;
    let exchange = &query.question.exchange;
    let mut positions = Vec::new();
    let mut unused = Money::zero(currency);
    for order in each(&query.account.orders) {
        let (prepaid, cash) = prepaid(order, query, links)?;
        let counts = order.on.is_none_or(|on| query.has_come(on))
            && !matches!(order.status, Some(OrderStatus::Draft | OrderStatus::Closed | OrderStatus::Cancelled));
        // Nothing to say, and no exchange rate needed to say it.
        if !counts && prepaid.is_zero() {
            continue;
        }
        let own = order.currency.unwrap_or(currency);
        let amount = |amount: Option<Amount>| amount.map(|amount| amount.in_currency(own)).transpose();
        let total = order.amount.in_currency(own)?;
        let delivered = amount(order.delivered_amount)?.unwrap_or_else(|| match order.status {
            Some(OrderStatus::Delivered) => total,
            _ => Money::zero(own),
        });
        let invoiced = match amount(order.invoiced_amount)? {
            Some(given) => given,
            None => invoiced(order, query, links)?,
        };
        let (mut waiting, mut shipped) = (total.less(delivered.max(invoiced))?, delivered.less(invoiced)?);
        if !counts {
            (waiting, shipped) = (Money::zero(own), Money::zero(own));
        }
        let rest = prepaid.less(waiting)?;
        waiting = waiting.less(prepaid)?;
        let over = rest.less(shipped)?;
        shipped = shipped.less(rest)?;
        if cash {
            unused = unused.plus(exchange.convert(over, currency)?)?;
        }
        if counts {
            let (orders, deliveries) = (exchange.convert(waiting, currency)?, exchange.convert(shipped, currency)?);
            let prepaid = exchange.convert(prepaid.minus(over)?, currency)?;
            positions.push(OrderPosition { id: &order.id, orders, deliveries, prepaid });
        }
    }
    // Cash that names an order the CRM did not send is cash all the same.
    for payment in each(&query.account.payments).filter(|payment| payment.invoice_id.is_none()) {
        let back = payment.returned.as_ref().is_some_and(|back| query.has_come(back.on));
        if payment.order_id.as_deref().is_some_and(|id| !links.orders().holds(id)) && query.has_come(payment.on) && !back {
            let amount = payment.amount.in_currency(payment.currency.unwrap_or(currency))?;
            unused = unused.plus(exchange.convert(amount, currency)?)?;
        }
    }
    Ok((positions, unused))
}

/// What was prepaid, in the order's currency, and whether it is recorded cash. Payments that name the order replace
/// the stated amount.
fn prepaid(order: &Order, query: &Query<'_>, links: &Links<'_>) -> Result<(Money, bool)> {
    let own = order.currency.unwrap_or(query.account.currency);
    let mut sum = Money::zero(own);
    let mut named = false;
    for payment in links.payments_by_order().naming(&order.id) {
        if payment.invoice_id.is_some() {
            continue;
        }
        named = true;
        let back = payment.returned.as_ref().is_some_and(|back| query.has_come(back.on));
        if query.has_come(payment.on) && !back {
            let amount = payment.amount.in_currency(payment.currency.unwrap_or(query.account.currency))?;
            sum = sum.plus(query.question.exchange.convert(amount, own)?)?;
        }
    }
    match order.prepaid_amount {
        Some(stated) if !named => Ok((stated.in_currency(own)?, false)),
        _ => Ok((sum, true)),
    }
}

/// What the invoices that name the order have invoiced of it, in its currency.
fn invoiced(order: &Order, query: &Query<'_>, links: &Links<'_>) -> Result<Money> {
    let own = order.currency.unwrap_or(query.account.currency);
    let mut sum = Money::zero(own);
    for invoice in links.invoices_by_order().naming(&order.id) {
        let cancelled = match invoice.cancelled_on {
            Some(on) => query.has_come(on),
            None => invoice.status == Some(crate::records::account::InvoiceStatus::Cancelled),
        };
        let draft = invoice.status == Some(crate::records::account::InvoiceStatus::Draft);
        let claim = matches!(invoice.kind, None | Some(InvoiceKind::Invoice | InvoiceKind::DebitNote));
        if claim && !draft && !cancelled && query.has_come(invoice.issued) {
            let amount = invoice.amount.in_currency(invoice.currency.unwrap_or(query.account.currency))?;
            sum = sum.plus(query.question.exchange.convert(amount, own)?)?;
        }
    }
    Ok(sum)
}
