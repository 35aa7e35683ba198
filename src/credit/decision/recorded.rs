//! The account as it is once a candidate is one of its records (rule 2 of the semantics).
//!
//! Whatever the ledger makes of orders, deliveries, invoices and cash, it makes of the candidate too: what a decision calls
//! the exposure after the document is the exposure of the account that holds it.

use super::document::Candidate;
use crate::case::ledger::is_draft;
use crate::case::ledger::orders::{counts, currency_of, has_cash, is_closed, progress};
use crate::case::linked::Case;
use crate::ground::error::{ErrorCode, Result};
use crate::ground::map::sort_by_key;
use crate::ground::money::{Amount, Exchange, Money};
use crate::ground::read::Id;
use crate::policy::Gate;
use crate::records::account::{Account, Invoice, InvoiceStatus, Order, OrderStatus, Payment, each};

/// The account with the candidate, of which `prepaid` was paid in advance beyond what its order knows of.
pub(super) fn recorded(case: &Case<'_>, candidate: &Candidate, amount: Money, prepaid: Money) -> Result<Account> {
    let mut account = case.account.clone();
    let cash = match candidate.gate {
        Gate::Invoice => invoiced(&mut account, case, candidate, amount)?,
        Gate::Order | Gate::Delivery => ordered(&mut account, case, candidate, amount)?,
    };
    if prepaid.is_positive() {
        prepay(&mut account, case, cash, prepaid)?;
    }
    Ok(account)
}

/// The document that a prepayment names.
enum Payee {
    Order(Id),
    Invoice(Id),
}

/// An order is taken, or goes out: it is never smaller than what is asked for, and no more of it goes out than there is.
fn ordered(account: &mut Account, case: &Case<'_>, candidate: &Candidate, amount: Money) -> Result<Payee> {
    let known = candidate.order_id.as_ref().and_then(|id| account.orders.iter_mut().flatten().find(|order| order.id == *id));
    let Some(order) = known else {
        let taken =
            each(&account.orders).map(|order| &order.id).chain(each(&account.payments).filter_map(|payment| payment.order_id.as_ref()));
        let id = candidate.order_id.clone().unwrap_or_else(|| unused("candidate", &taken.map(Id::as_str).collect::<Vec<_>>()));
        let delivered = if candidate.gate == Gate::Delivery { amount } else { Money::zero(amount.currency()) };
        account.orders.get_or_insert_with(Vec::new).push(new_order(id.clone(), amount, delivered));
        return Ok(Payee::Order(id));
    };
    let asked = in_its_currency(order, case, amount)?;
    let progress = progress(order, case, case.links())?;
    let (total, mut delivered) = (progress.total, progress.delivered);
    if is_closed(order) {
        // Nothing more was to come of it: what was invoiced has gone out.
        delivered = delivered.max(progress.invoiced);
    }
    if candidate.gate == Gate::Delivery {
        delivered = delivered.max(delivered.plus(asked)?.min(total.max(asked)));
    }
    let total = match (counts(order, case), candidate.gate) {
        (true, _) => total.max(asked),
        (false, Gate::Delivery) if is_closed(order) => delivered,
        // It was no order yet: it becomes what is asked for.
        (false, _) => asked.max(delivered),
    };
    if !counts(order, case) {
        order.on = None;
    }
    (order.amount, order.delivered_amount, order.status) = (total.into(), Some(delivered.into()), Some(OrderStatus::Confirmed));
    Ok(Payee::Order(order.id.clone()))
}

/// The amount in the order's currency; where that rate was not given, the order in the currency of the amount.
fn in_its_currency(order: &mut Order, case: &Case<'_>, amount: Money) -> Result<Money> {
    let (own, exchange) = (currency_of(order, case), &case.question.exchange);
    match exchange.convert(amount, own) {
        Err(error) if error.code() == ErrorCode::UnknownRate => {}
        converted => return converted,
    }
    let stated = [&mut order.invoiced_amount, &mut order.delivered_amount, &mut order.prepaid_amount];
    for figure in std::iter::once(&mut order.amount).chain(stated.into_iter().flatten()) {
        *figure = exchange.convert(figure.in_currency(own)?, amount.currency())?.into();
    }
    order.currency = Some(amount.currency());
    Ok(amount)
}

/// An invoice is issued: it may be one of the drafts of its order.
fn invoiced(account: &mut Account, case: &Case<'_>, candidate: &Candidate, amount: Money) -> Result<Payee> {
    let exchange = &case.question.exchange;
    if let Some(order) = &candidate.order_id {
        issue(account, case, order, amount, exchange)?;
    }
    let id = unused("candidate", &each(&account.invoices).map(|invoice| invoice.id.as_str()).collect::<Vec<_>>());
    let invoice = new_invoice(id.clone(), case, candidate, amount);
    account.invoices.get_or_insert_with(Vec::new).push(invoice);
    Ok(candidate.order_id.clone().map_or(Payee::Invoice(id), Payee::Order))
}

/// Takes what is invoiced from the drafts of the order, the oldest first.
fn issue(account: &mut Account, case: &Case<'_>, order: &str, amount: Money, exchange: &Exchange) -> Result<()> {
    let of_order = |invoice: &&mut Invoice| invoice.order_id.as_deref() == Some(order) && invoice.is_claim() && is_draft(invoice, case);
    let mut drafts: Vec<&mut Invoice> = account.invoices.iter_mut().flatten().filter(of_order).collect();
    sort_by_key(&mut drafts, |draft| (draft.issued, draft.id.clone()));
    let mut rest = amount;
    for draft in drafts {
        let drafted = draft.amount.in_currency(draft.currency.unwrap_or(case.account.currency))?;
        let drafted = exchange.convert(drafted, rest.currency())?;
        let taken = drafted.min(rest);
        rest = rest.minus(taken)?;
        (draft.amount, draft.currency, draft.instalments) = (drafted.minus(taken)?.into(), Some(rest.currency()), None);
        if taken == drafted {
            draft.status = Some(InvoiceStatus::Cancelled);
            draft.cancelled_on = Some(case.as_of());
        }
        if rest.is_zero() {
            break;
        }
    }
    Ok(())
}

/// Records what the candidate says was paid in advance: on top of what the order states, where no cash is on record.
fn prepay(account: &mut Account, case: &Case<'_>, payee: Payee, prepaid: Money) -> Result<()> {
    let (order_id, invoice_id) = match payee {
        Payee::Order(id) => (Some(id), None),
        Payee::Invoice(id) => (None, Some(id)),
    };
    if let Some(id) = order_id.as_deref()
        && let Some(order) = account.orders.iter_mut().flatten().find(|order| order.id == id)
        && let Some(stated) = order.prepaid_amount
        && !has_cash(order, case, case.links())?
    {
        let own = currency_of(order, case);
        order.prepaid_amount = Some(stated.in_currency(own)?.plus(case.question.exchange.convert(prepaid, own)?)?.into());
        return Ok(());
    }
    account.payments.get_or_insert_with(Vec::new).push(Payment {
        on: case.as_of(),
        amount: prepaid.into(),
        currency: Some(prepaid.currency()),
        order_id,
        invoice_id,
        id: None,
        instalment: None,
        returned: None,
        refunded: None,
        reversed_on: None,
    });
    Ok(())
}

fn new_order(id: Id, amount: Money, delivered: Money) -> Order {
    Order {
        id,
        amount: amount.into(),
        status: None,
        invoiced_amount: None,
        delivered_amount: Some(Amount::from(delivered)),
        prepaid_amount: None,
        on: None,
        currency: Some(amount.currency()),
    }
}

/// Due on the day itself: it is not overdue, whatever the policy's margin.
fn new_invoice(id: Id, case: &Case<'_>, candidate: &Candidate, amount: Money) -> Invoice {
    Invoice {
        id,
        issued: case.as_of(),
        due: Some(case.as_of()),
        amount: amount.into(),
        currency: Some(amount.currency()),
        order_id: candidate.order_id.clone(),
        refers_to: None,
        kind: None,
        status: None,
        terms: None,
        instalments: None,
        open: None,
        open_on: None,
        settled: None,
        withheld: None,
        delivered_on: None,
        received_on: None,
        cancelled_on: None,
        written_off: None,
        number: None,
        customer_reference: None,
        payment_reference: None,
        pay_link: None,
        sdi: None,
        assigned: None,
        category: None,
        disputed: None,
        tags: None,
    }
}

/// An identifier that nothing has yet.
fn unused(name: &str, known: &[&str]) -> Id {
    let mut id = name.to_owned();
    while known.contains(&id.as_str()) {
        id.push('\'');
    }
    id.as_str().into()
}
