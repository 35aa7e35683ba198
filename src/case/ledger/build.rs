//! Building the ledger: documents, what fills them, what is left over.

use super::bills::{Outcome, outcome};
use super::claim::{Claim, Event, Piece, net_of};
use super::known::{Standing, standing, stated};
use super::{Assumptions, Fill, FillKind, Item, Ledger, contested, orders};
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::error::Result;
use crate::ground::map::{BTreeMap, Index, sort_by};
use crate::ground::money::Money;
use crate::policy::DisputeScope;
use crate::records::account::{Invoice, InvoiceKind, each};

/// Where a document went that payments, notes and bills may name.
#[derive(Clone, Copy)]
enum Place {
    /// A claim, at its position.
    Claim(usize),
    /// A credit note or an advance, which looks for its payments itself.
    Note,
    /// A draft, or not there on the day: not yet issued, or cancelled.
    Gone,
}

/// Where every document of the account went.
struct Places<'a> {
    index: Index<'a>,
    /// One for each document.
    places: Vec<Place>,
}

impl Places<'_> {
    fn get(&self, id: &str) -> Option<Place> {
        self.places.get(self.index.first(id)?).copied()
    }
}

impl Place {
    const fn claim(self) -> Option<usize> {
        match self {
            Self::Claim(place) => Some(place),
            Self::Note | Self::Gone => None,
        }
    }
}

pub(super) fn build<'a>(query: &Query<'a>, links: &Links<'a>) -> Result<Ledger<'a>> {
    let currency = query.account.currency;
    let mut assumed = Assumptions::default();
    let mut ledger = Ledger {
        currency,
        items: Vec::new(),
        credits: Money::zero(currency),
        drafts: Money::zero(currency),
        orders: Vec::new(),
        contested: BTreeMap::new(),
        reasons: Vec::new(),
        by_document: Index::default(),
    };
    let mut claims: Vec<Claim<'a>> = Vec::new();
    let mut places = Places { index: Index::of(each(&query.account.invoices).map(|invoice| invoice.id.as_str())), places: Vec::new() };
    let mut notes: Vec<&'a Invoice> = Vec::new();
    for invoice in each(&query.account.invoices) {
        let mut place = Place::Gone;
        match (standing(invoice, query, &mut assumed), invoice.is_claim()) {
            (Standing::Issued, true) => {
                place = Place::Claim(claims.len());
                claims.push(Claim::open(invoice, query, &mut assumed)?);
            }
            (Standing::Issued, false) => {
                place = Place::Note;
                notes.push(invoice);
            }
            (Standing::Draft, true) => {
                let draft = query.question.exchange.convert(net_of(invoice, query)?, currency)?;
                ledger.drafts = ledger.drafts.plus(draft)?;
            }
            (Standing::Draft | Standing::Absent, _) => {}
        }
        places.places.push(place);
    }
    let mut spare = payments(query, &mut claims, &places, &mut assumed)?;
    for note in notes {
        spare = spare.plus(credit(note, query, &mut claims, &places, links, &mut assumed)?)?;
    }
    bills(query, &mut claims, &places, &mut ledger.items, &mut assumed)?;
    for claim in claims {
        spare = spare.plus(claim.close(query, &mut ledger.items)?)?;
    }
    let (orders, unused) = orders::build(query, links)?;
    ledger.orders = orders;
    ledger.credits = spare.plus(unused)?;
    sort_by(&mut ledger.items, |a, b| (a.due, a.id, a.instalment).cmp(&(b.due, b.id, b.instalment)));
    ledger.by_document = Index::of(ledger.items.iter().map(|item| item.id));
    ledger.contested = contested::mark(query, &mut ledger.items, &ledger.by_document, &mut assumed)?;
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

/// Matches the payments that had come; the sum of those that name nothing, in the account's currency.
fn payments(query: &Query<'_>, claims: &mut [Claim<'_>], places: &Places<'_>, assumed: &mut Assumptions) -> Result<Money> {
    let mut spare = Money::zero(query.account.currency);
    for payment in each(&query.account.payments).filter(|payment| query.has_come(payment.on)) {
        let amount = payment.amount.in_currency(payment.currency.unwrap_or(query.account.currency))?;
        let returned = payment.returned.as_ref().is_some_and(|back| query.has_come(back.on));
        match (&payment.invoice_id, &payment.order_id) {
            (Some(id), _) => match places.get(id) {
                Some(Place::Claim(place)) => {
                    if let Some(claim) = claims.get_mut(place) {
                        claim.paid(payment, amount, returned, query)?;
                    }
                }
                // Cash for a document that is not there, or no longer, is the customer's until it is matched.
                Some(Place::Gone) if !returned => spare = spare.plus(query.question.exchange.convert(amount, query.account.currency)?)?,
                Some(Place::Gone | Place::Note) => {}
                None => assumed.unmatched = assumed.unmatched.saturating_add(1),
            },
            (None, Some(_)) => {}
            (None, None) if returned => {}
            (None, None) => spare = spare.plus(query.question.exchange.convert(amount, query.account.currency)?)?,
        }
    }
    Ok(spare)
}

/// Lets a credit note or a paid advance work; what it does not settle, in the account's currency.
fn credit(
    note: &Invoice,
    query: &Query<'_>,
    claims: &mut [Claim<'_>],
    places: &Places<'_>,
    links: &Links<'_>,
    assumed: &mut Assumptions,
) -> Result<Money> {
    let net = net_of(note, query)?;
    let known = stated(note, net, query, assumed);
    let settled = note.settled.is_some_and(|on| query.has_come(on));
    // Cash that names a credit note is a refund; cash that names an advance pays it.
    let mut cash = Money::zero(net.currency());
    for payment in links.payments_by_invoice().naming(&note.id) {
        let back = payment.returned.as_ref().is_some_and(|back| query.has_come(back.on));
        if query.has_come(payment.on) && !back && !known.is_some_and(|known| known.contains(payment.on)) {
            let amount = payment.amount.in_currency(payment.currency.unwrap_or(query.account.currency))?;
            cash = cash.plus(query.question.exchange.convert(amount, net.currency())?)?;
        }
    }
    let open = if settled { Money::zero(net.currency()) } else { known.map_or(net, |known| known.open).less(cash)? };
    let spare = if note.kind == Some(InvoiceKind::Advance) {
        net.less(open)?
    } else if let Some(place) = note.refers_to.as_deref().and_then(|id| places.get(id)) {
        let Some(claim) = place.claim().and_then(|place| claims.get_mut(place)) else { return Ok(Money::zero(query.account.currency)) };
        // The open amount that the CRM stated already contains the earlier credit notes that name the invoice. A refunded
        // part settles nothing, and a note that the CRM calls used up is nobody's credit any more.
        let contained = claim.stated.is_some_and(|known| known.contains(note.issued));
        let convert = |amount: Money| query.question.exchange.convert(amount, claim.net.currency());
        let (amount, spare) = (Some(convert(net.less(cash)?)?), Some(convert(open)?));
        claim.events.push(Event { on: note.issued, amount, spare, instalment: None, kind: FillKind::CreditNote, contained });
        return Ok(Money::zero(query.account.currency));
    } else {
        open
    };
    query.question.exchange.convert(spare, query.account.currency)
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
        let place = bill.invoice_id.as_deref().and_then(|id| places.get(id)?.claim());
        if let Some(claim) = place.and_then(|place| claims.get_mut(place)) {
            let amount = query.question.exchange.convert(amount, claim.net.currency())?;
            let piece = Piece { amount, instalment: bill.instalment, due: Some(bill.due) };
            match state {
                Outcome::Absent => {}
                Outcome::AtRisk => claim.at_risk.push(piece),
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
            open: zero,
            at_risk: zero,
            returned: zero,
            disputed: zero,
            stopped: zero,
            stops: DisputeScope::None,
            admitted: zero,
            overdue: false,
            residue: false,
        };
        match state {
            Outcome::Absent => continue,
            Outcome::AtRisk => item.at_risk = amount,
            Outcome::Returned => (item.open, item.returned) = (amount, amount),
            Outcome::Collected { on, .. } => item.fills.push(Fill { on: Some(on), amount, kind: FillKind::Bill }),
        }
        items.push(item);
    }
    Ok(())
}
