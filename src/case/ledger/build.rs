//! Building the ledger: documents, what fills them, what is left over.

use super::bills::{Outcome, outcome};
use super::claim::{Claim, Event, Piece, net_of};
use super::held::{Deposit, Held, HeldKind};
use super::known::{Received, Standing, cash, received, standing, stated};
use super::orders::{Desk, Pools};
use super::part::lacks_receipt;
use super::{Assumptions, Credit, Fill, FillKind, Item, Ledger, Own, contested, held, orders};
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::error::Result;
use crate::ground::map::{BTreeMap, Index, sort_by};
use crate::ground::money::{Money, Sums};
use crate::policy::DisputeScope;
use crate::records::account::{Invoice, InvoiceKind, each};

/// Where a document went that payments, notes and bills may name.
#[derive(Clone, Copy)]
enum Place {
    /// A claim, at its position.
    Claim(usize),
    /// A credit note, which looks for its payments itself.
    Note,
    /// What is held for it, at its position: an advance, or a document that is a draft, not there on the day, or cancelled.
    Deposit(usize),
}

/// Where every document of the account went.
pub(super) struct Places<'a> {
    index: Index<'a>,
    /// One for each document.
    places: Vec<Place>,
}

impl Places<'_> {
    fn get(&self, id: &str) -> Option<Place> {
        self.places.get(self.index.first(id)?).copied()
    }

    /// The position of the claim that a document is.
    pub(super) fn claim(&self, id: &str) -> Option<usize> {
        match self.get(id)? {
            Place::Claim(place) => Some(place),
            Place::Note | Place::Deposit(_) => None,
        }
    }
}

/// The documents of an account, each where it belongs.
struct Documents<'a> {
    places: Places<'a>,
    claims: Vec<Claim<'a>>,
    deposits: Vec<Deposit<'a>>,
    notes: Vec<&'a Invoice>,
    drafts: Sums,
}

pub(super) fn build<'a>(query: &Query<'a>, links: &Links<'a>) -> Result<Ledger<'a>> {
    let (currency, exchange) = (query.account.currency, &query.question.exchange);
    let mut assumed = Assumptions::default();
    let mut documents = documents(query, links, &mut assumed)?;
    let (mut items, mut credits, mut pools) = (Vec::new(), Vec::new(), Pools::default());
    payments(query, &mut documents, &mut pools, &mut credits, &mut assumed)?;
    for note in std::mem::take(&mut documents.notes) {
        credit_note(note, query, &mut documents, links, &mut pools, &mut credits, &mut assumed)?;
    }
    let Documents { places, mut claims, deposits, mut drafts, .. } = documents;
    bills(query, &mut claims, &places, &mut items, &mut assumed)?;
    orders::assign(deposits, &claims, links, &mut pools, &mut credits);
    let mut desk = Desk { query, links, places: &places, claims: &mut claims, drafts: &mut drafts, credits: &mut credits };
    let orders = orders::build(pools, &mut desk)?;
    for claim in claims {
        claim.count_bills(&mut assumed)?;
        claim.close(query, &mut items, &mut credits)?;
    }
    sort_by(&mut items, |a, b| (a.due, a.id, a.instalment).cmp(&(b.due, b.id, b.instalment)));
    credits.retain(|credit| !credit.amount.is_zero());
    let mut sum = Sums::default();
    credits.iter().try_for_each(|credit| sum.add(credit.amount))?;
    let mut ledger = Ledger {
        currency,
        by_document: Index::of(items.iter().map(|item| item.id)),
        items,
        credits: sum.total(exchange, currency)?,
        unapplied: credits,
        drafts,
        orders,
        contested: BTreeMap::new(),
        noted: BTreeMap::new(),
        reach: contested::Reach::default(),
        reasons: Vec::new(),
    };
    contested::mark(query, links, &mut ledger, &mut assumed)?;
    let margin = i64::from(query.policy.overdue.margin_days);
    let residue = query.policy.overdue.min_amount.decimal();
    for item in &mut ledger.items {
        let late = query.as_of() > item.due.plus(margin);
        let late = item.open.is_positive() && late;
        item.overdue = late && item.open.decimal() >= residue;
        item.residue = late && !item.overdue;
    }
    ledger.reasons = assumed.reasons();
    Ok(ledger)
}

fn documents<'a>(query: &Query<'a>, links: &Links<'a>, assumed: &mut Assumptions) -> Result<Documents<'a>> {
    let index = Index::of(each(&query.account.invoices).map(|invoice| invoice.id.as_str()));
    let mut found = Documents {
        places: Places { index, places: Vec::new() },
        claims: Vec::new(),
        deposits: Vec::new(),
        notes: Vec::new(),
        drafts: Sums::default(),
    };
    for invoice in each(&query.account.invoices) {
        let standing = standing(invoice, query, assumed);
        let place = match (standing, invoice.kind) {
            (Standing::Issued, Some(InvoiceKind::CreditNote)) => {
                found.notes.push(invoice);
                Place::Note
            }
            (Standing::Issued, Some(InvoiceKind::Advance)) => {
                found.deposits.push(held::advance(invoice, query, links, assumed)?);
                Place::Deposit(found.deposits.len().saturating_sub(1))
            }
            (Standing::Issued, _) => {
                assumed.receipt |= lacks_receipt(invoice);
                found.claims.push(Claim::open(invoice, query, assumed)?);
                Place::Claim(found.claims.len().saturating_sub(1))
            }
            (Standing::Draft | Standing::Absent, kind) => {
                match (standing, kind) {
                    (Standing::Draft, Some(InvoiceKind::CreditNote)) => found.drafts.add(net_of(invoice, query)?.negated())?,
                    (Standing::Draft, None | Some(InvoiceKind::Invoice | InvoiceKind::DebitNote)) => {
                        found.drafts.add(net_of(invoice, query)?)?;
                    }
                    _ => {}
                }
                found.deposits.push(Deposit { invoice, is_advance: false, held: Vec::new() });
                Place::Deposit(found.deposits.len().saturating_sub(1))
            }
        };
        found.places.places.push(place);
    }
    Ok(found)
}

/// Matches the payments that had come with what they name.
fn payments<'a>(
    query: &Query<'a>,
    documents: &mut Documents<'a>,
    pools: &mut Pools<'a>,
    credits: &mut Vec<Credit>,
    assumed: &mut Assumptions,
) -> Result<()> {
    for payment in each(&query.account.payments) {
        let Some(Received { amount, returned }) = received(payment, query)? else { continue };
        let held = Held { on: payment.on, amount, kind: HeldKind::Cash };
        match (&payment.invoice_id, &payment.order_id) {
            (Some(id), order) => match documents.places.get(id) {
                Some(Place::Claim(place)) => {
                    if let Some(claim) = documents.claims.get_mut(place) {
                        claim.paid(payment, amount, returned, query)?;
                    }
                }
                // An advance has found its payments already. Cash for a document that is not there, or not any more, is
                // the customer's until it is matched.
                Some(Place::Deposit(place)) if !returned => match (documents.deposits.get_mut(place), order) {
                    (Some(deposit), _) if deposit.is_advance => {}
                    (Some(deposit), None) => deposit.held.push(held),
                    (_, Some(order)) => orders::add(pools, order, held),
                    (None, None) => {}
                },
                Some(Place::Deposit(_) | Place::Note) => {}
                None => assumed.unmatched = assumed.unmatched.saturating_add(1),
            },
            _ if returned => {}
            (None, Some(order)) => orders::add(pools, order, held),
            (None, None) => credits.push(Credit { on: payment.on, amount, kind: FillKind::Payment }),
        }
    }
    Ok(())
}

/// Lets a credit note work: on the claim it names, on the cash held for the document it names, or as a credit.
///
/// Cash that names a credit note is a refund. A refunded part settles nothing, and a note that the CRM calls used up is
/// nobody's credit any more.
fn credit_note<'a>(
    note: &'a Invoice,
    query: &Query<'a>,
    documents: &mut Documents<'a>,
    links: &Links<'a>,
    pools: &mut Pools<'a>,
    credits: &mut Vec<Credit>,
    assumed: &mut Assumptions,
) -> Result<()> {
    let exchange = &query.question.exchange;
    let net = net_of(note, query)?;
    let known = stated(note, net, query, assumed);
    let mut refunds = Sums::default();
    for refund in cash(links.payments_by_invoice().naming(&note.id), query) {
        let (on, amount) = refund?;
        if !known.is_some_and(|known| known.contains(on)) {
            refunds.add(amount)?;
        }
    }
    let refunded = refunds.total(exchange, net.currency())?;
    let settled = note.settled.is_some_and(|on| query.has_come(on));
    let open = if settled { Money::zero(net.currency()) } else { known.map_or(net, |known| known.open).less(refunded)? };
    let named = match note.refers_to.as_deref() {
        Some(id) => documents.places.get(id),
        None => advance_of(note, net, query, documents)?,
    };
    match named {
        Some(Place::Claim(place)) => {
            let Some(claim) = documents.claims.get_mut(place) else { return Ok(()) };
            // The open amount that the CRM stated already contains the earlier credit notes that name the invoice.
            let contained = claim.stated.is_some_and(|known| known.contains(note.issued));
            let convert = |amount: Money| exchange.convert(amount, claim.net.currency());
            let (amount, left) = (Some(convert(net.less(refunded)?)?), Some(convert(open)?));
            let spare = claim.spare_of(note.issued, net.currency(), query).or(left);
            claim.events.push(Event { on: note.issued, amount, spare, instalment: None, kind: FillKind::CreditNote, contained });
        }
        // It undoes the document; what was given back of the cash held for it is the customer's no more.
        Some(Place::Deposit(place)) => {
            if let Some(deposit) = documents.deposits.get_mut(place) {
                deposit.give_back(net.less(open)?, exchange)?;
            }
        }
        Some(Place::Note) => {}
        None => match &note.order_id {
            Some(order) => orders::add(pools, order, Held { on: note.issued, amount: open, kind: HeldKind::Note }),
            None => credits.push(Credit { on: note.issued, amount: open, kind: FillKind::CreditNote }),
        },
    }
    Ok(())
}

/// The advance that a credit note corrects although it names nothing: there was no claim yet that it could correct, and an
/// advance of just its amount.
fn advance_of(note: &Invoice, net: Money, query: &Query<'_>, documents: &Documents<'_>) -> Result<Option<Place>> {
    if documents.claims.iter().any(|claim| claim.invoice.issued <= note.issued) {
        return Ok(None);
    }
    for (place, deposit) in documents.deposits.iter().enumerate().filter(|(_, deposit)| deposit.is_advance) {
        let advance = deposit.invoice;
        let order = note.order_id.is_none() || note.order_id == advance.order_id;
        if order && advance.issued <= note.issued && net_of(advance, query)? == net {
            return Ok(Some(Place::Deposit(place)));
        }
    }
    Ok(None)
}

fn bills<'a>(
    query: &Query<'a>,
    claims: &mut [Claim<'a>],
    places: &Places<'_>,
    items: &mut Vec<Item<'a>>,
    assumed: &mut Assumptions,
) -> Result<()> {
    for bill in each(&query.account.bills) {
        let state = outcome(bill, query, assumed);
        let amount = bill.amount.in_currency(query.account.currency)?;
        let place = bill.invoice_id.as_deref().and_then(|id| places.claim(id));
        if let Some(claim) = place.and_then(|place| claims.get_mut(place)) {
            let amount = query.question.exchange.convert(amount, claim.net.currency())?;
            if state != Outcome::Absent && amount > claim.net {
                assumed.beyond.push(bill.id.to_string());
            }
            let piece = Piece { amount, instalment: bill.instalment, due: Some(bill.due) };
            match state {
                Outcome::Absent => {}
                Outcome::AtRisk => {
                    claim.at_risk.push(piece);
                    claim.with_bank.push(bill.id.as_str());
                }
                Outcome::Returned => claim.returned.push(piece),
                Outcome::Collected { on, recorded } => {
                    let contained = recorded && claim.stated.is_some_and(|known| known.contains(on));
                    let instalment = bill.instalment.or_else(|| claim.number_due(bill.due));
                    claim.events.push(Event { on, amount: Some(amount), spare: None, instalment, kind: FillKind::Bill, contained });
                }
            }
            continue;
        }
        let zero = Money::zero(query.account.currency);
        let mut item = Item {
            invoice: None,
            bill: Some(bill),
            id: &bill.id,
            instalment: 1,
            due: bill.due,
            amount,
            fills: Vec::new(),
            own: Own { amount, open: zero, at_risk: zero, returned: zero },
            later: false,
            open: zero,
            at_risk: zero,
            returned: zero,
            disputed: zero,
            stopped: zero,
            stops: DisputeScope::None,
            admitted: zero,
            late_discount: None,
            early: Vec::new(),
            overdue: false,
            residue: false,
        };
        match state {
            Outcome::Absent => continue,
            Outcome::AtRisk => item.at_risk = amount,
            Outcome::Returned => (item.open, item.returned) = (amount, amount),
            Outcome::Collected { on, .. } => item.fills.push(Fill { on: Some(on), amount, own: amount, kind: FillKind::Bill }),
        }
        if matches!(state, Outcome::AtRisk | Outcome::Returned) {
            assumed.apart.push(bill.id.to_string());
        }
        item.own = Own { amount, open: item.open, at_risk: item.at_risk, returned: item.returned };
        items.push(item);
    }
    Ok(())
}
