//! Who names whom: the records of an account, found by the documents they are about.
//!
//! Each join is made once, when it is first asked for. Who asks is answered with records of whatever day; whether one had
//! come by the day asked about is [`Query::has_come`]'s to say.

use crate::case::question::Query;
use crate::ground::map::Linked;
use crate::records::account::{
    Account, Bill, Dispute, Hold, Invoice, InvoiceKind, Order, Payment, PromiseToPay, RepaymentPlan, Waiver, each,
};
use std::cell::OnceCell;

/// A join that is made when it is first asked for.
type Join<'a, T> = OnceCell<Linked<'a, T>>;

/// The joins of one account.
#[derive(Debug)]
pub struct Links<'a> {
    account: &'a Account,
    invoices: Join<'a, Invoice>,
    bills: Join<'a, Bill>,
    orders: Join<'a, Order>,
    payments_by_invoice: Join<'a, Payment>,
    payments_by_order: Join<'a, Payment>,
    invoices_by_order: Join<'a, Invoice>,
    notes: Join<'a, Invoice>,
    disputes: Join<'a, Dispute>,
    promises: Join<'a, PromiseToPay>,
    plans: Join<'a, RepaymentPlan>,
    waivers: Join<'a, Waiver>,
    holds: Join<'a, Hold>,
}

impl<'a> Links<'a> {
    /// No join made yet.
    #[must_use]
    pub const fn of(query: &Query<'a>) -> Self {
        Self {
            account: query.account,
            invoices: Join::new(),
            bills: Join::new(),
            orders: Join::new(),
            payments_by_invoice: Join::new(),
            payments_by_order: Join::new(),
            invoices_by_order: Join::new(),
            notes: Join::new(),
            disputes: Join::new(),
            promises: Join::new(),
            plans: Join::new(),
            waivers: Join::new(),
            holds: Join::new(),
        }
    }

    /// The documents by their identifier.
    pub(crate) fn invoices(&self) -> &Linked<'a, Invoice> {
        self.invoices.get_or_init(|| Linked::by(each(&self.account.invoices), |invoice| Some(&invoice.id)))
    }

    /// The bills by their identifier.
    pub(crate) fn bills(&self) -> &Linked<'a, Bill> {
        self.bills.get_or_init(|| Linked::by(each(&self.account.bills), |bill| Some(&bill.id)))
    }

    /// The orders by their identifier.
    pub(crate) fn orders(&self) -> &Linked<'a, Order> {
        self.orders.get_or_init(|| Linked::by(each(&self.account.orders), |order| Some(&order.id)))
    }

    /// The payments by the document they name.
    pub(crate) fn payments_by_invoice(&self) -> &Linked<'a, Payment> {
        self.payments_by_invoice.get_or_init(|| Linked::by(each(&self.account.payments), |payment| payment.invoice_id.as_deref()))
    }

    /// The payments by the order they name.
    pub(crate) fn payments_by_order(&self) -> &Linked<'a, Payment> {
        self.payments_by_order.get_or_init(|| Linked::by(each(&self.account.payments), |payment| payment.order_id.as_deref()))
    }

    /// The documents by the order they name.
    pub(crate) fn invoices_by_order(&self) -> &Linked<'a, Invoice> {
        self.invoices_by_order.get_or_init(|| Linked::by(each(&self.account.invoices), |invoice| invoice.order_id.as_deref()))
    }

    /// The credit notes by the document they correct.
    pub(crate) fn notes(&self) -> &Linked<'a, Invoice> {
        let notes = || each(&self.account.invoices).filter(|invoice| invoice.kind == Some(InvoiceKind::CreditNote));
        self.notes.get_or_init(|| Linked::by(notes(), |note| note.refers_to.as_deref()))
    }

    /// The disputes by the documents they name.
    pub(crate) fn disputes(&self) -> &Linked<'a, Dispute> {
        self.disputes.get_or_init(|| Linked::by_lists(each(&self.account.disputes), |dispute| dispute.invoice_ids.as_deref()))
    }

    /// The promises by the documents they name.
    pub(crate) fn promises(&self) -> &Linked<'a, PromiseToPay> {
        self.promises.get_or_init(|| Linked::by_lists(each(&self.account.promises), |promise| promise.invoice_ids.as_deref()))
    }

    /// The plans by the documents they name.
    pub(crate) fn plans(&self) -> &Linked<'a, RepaymentPlan> {
        self.plans.get_or_init(|| Linked::by_lists(each(&self.account.plans), |plan| plan.invoice_ids.as_deref()))
    }

    /// The waivers by the documents they name.
    pub(crate) fn waivers(&self) -> &Linked<'a, Waiver> {
        self.waivers.get_or_init(|| Linked::by_lists(each(&self.account.waivers), |waiver| waiver.invoice_ids.as_deref()))
    }

    /// The holds by the document or the order they stop.
    pub(crate) fn holds(&self) -> &Linked<'a, Hold> {
        self.holds.get_or_init(|| Linked::by(each(&self.account.holds), |hold| hold.target_id.as_deref()))
    }
}
