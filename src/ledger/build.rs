//! Building the ledger: documents, what fills them, what is left over.

use super::bills::{Outcome, outcome};
use super::known::{Standing, Stated, is_claim, standing, stated};
use super::{Assumptions, Fill, FillKind, Item, Ledger, contested, orders};
use crate::account::{Invoice, InvoiceKind, Payment, each};
use crate::date::Day;
use crate::error::Result;
use crate::map::{BTreeMap, sort_by_key};
use crate::money::Money;
use crate::policy::DisputeScope;
use crate::question::Query;
use crate::terms::{Terms, due_dates};

/// Terms of a document that names none: 30 days from receipt, else from issue (D.Lgs. 231/2002 art. 4).
const STATUTORY_DAYS: u16 = 30;

/// One due date of a claim while it is being filled, in the document's currency.
struct Part {
    number: u32,
    due: Day,
    amount: Money,
    open: Money,
    at_risk: Money,
    returned: Money,
    fills: Vec<Fill>,
}

/// A claim while it is being filled.
struct Claim<'a> {
    invoice: &'a Invoice,
    net: Money,
    /// By due date.
    parts: Vec<Part>,
    stated: Option<Stated>,
    events: Vec<Event>,
    at_risk: Vec<Piece>,
    returned: Vec<Piece>,
}

/// Something that settles a claim.
struct Event {
    on: Day,
    /// None = all that is open.
    amount: Option<Money>,
    instalment: Option<u32>,
    kind: FillKind,
    /// Whether what the CRM stated contains it already.
    contained: bool,
}

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

impl Place {
    const fn claim(self) -> Option<usize> {
        match self {
            Self::Claim(place) => Some(place),
            Self::Note | Self::Gone => None,
        }
    }
}

/// An amount that belongs to some due date of a claim.
struct Piece {
    amount: Money,
    instalment: Option<u32>,
    due: Option<Day>,
}

pub(super) fn build<'a>(query: &Query<'a>) -> Result<Ledger<'a>> {
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
    };
    let mut claims: Vec<Claim<'a>> = Vec::new();
    let mut places: BTreeMap<&'a str, Place> = BTreeMap::new();
    let mut notes: Vec<&'a Invoice> = Vec::new();
    for invoice in each(&query.account.invoices) {
        let mut place = Place::Gone;
        match (standing(invoice, query, &mut assumed), is_claim(invoice.kind)) {
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
        places.insert(&invoice.id, place);
    }
    let mut spare = payments(query, &mut claims, &places, &mut assumed)?;
    for note in notes {
        spare = spare.plus(credit(note, query, &mut claims, &places, &mut assumed)?)?;
    }
    bills(query, &mut claims, &places, &mut ledger.items, &mut assumed)?;
    for claim in claims {
        spare = spare.plus(claim.close(query, &mut ledger.items)?)?;
    }
    let (orders, unused) = orders::build(query)?;
    ledger.orders = orders;
    ledger.credits = spare.plus(unused)?;
    ledger.contested = contested::mark(query, &mut ledger.items, &mut assumed)?;
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

/// What the customer itself has to pay of a document.
fn net_of(invoice: &Invoice, query: &Query<'_>) -> Result<Money> {
    let currency = invoice.currency.unwrap_or(query.account.currency);
    let withheld = invoice.withheld.map_or(Ok(Money::zero(currency)), |part| part.in_currency(currency))?;
    invoice.amount.in_currency(currency)?.less(withheld)
}

/// Matches the payments that had come; the sum of those that name nothing, in the account's currency.
fn payments(query: &Query<'_>, claims: &mut [Claim<'_>], places: &BTreeMap<&str, Place>, assumed: &mut Assumptions) -> Result<Money> {
    let mut spare = Money::zero(query.account.currency);
    for payment in each(&query.account.payments).filter(|payment| query.has_come(payment.on)) {
        let amount = payment.amount.in_currency(payment.currency.unwrap_or(query.account.currency))?;
        let returned = payment.returned.as_ref().is_some_and(|back| query.has_come(back.on));
        match (&payment.invoice_id, &payment.order_id) {
            (Some(id), _) => match places.get(id.as_str()) {
                Some(Place::Claim(place)) => {
                    if let Some(claim) = claims.get_mut(*place) {
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
    places: &BTreeMap<&str, Place>,
    assumed: &mut Assumptions,
) -> Result<Money> {
    let net = net_of(note, query)?;
    let known = stated(note, net, query, assumed);
    let settled = note.settled.is_some_and(|on| query.has_come(on));
    // Cash that names a credit note is a refund; cash that names an advance pays it.
    let mut cash = Money::zero(net.currency());
    for payment in each(&query.account.payments).filter(|payment| payment.invoice_id.as_deref() == Some(note.id.as_str())) {
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
        // What the CRM says is open on the invoice contains the credit notes of before that name it.
        let contained = claim.stated.is_some_and(|known| known.contains(note.issued));
        let amount = query.question.exchange.convert(net, claim.net.currency())?;
        claim.events.push(Event { on: note.issued, amount: Some(amount), instalment: None, kind: FillKind::CreditNote, contained });
        return Ok(Money::zero(query.account.currency));
    } else {
        open
    };
    query.question.exchange.convert(spare, query.account.currency)
}

fn bills<'a>(
    query: &Query<'a>,
    claims: &mut [Claim<'a>],
    places: &BTreeMap<&str, Place>,
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
                    claim.events.push(Event { on, amount: Some(amount), instalment, kind: FillKind::Bill, contained });
                }
            }
            continue;
        }
        let zero = Money::zero(query.account.currency);
        let mut item = Item {
            invoice: None,
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

impl<'a> Claim<'a> {
    fn open(invoice: &'a Invoice, query: &Query<'_>, assumed: &mut Assumptions) -> Result<Self> {
        let net = net_of(invoice, query)?;
        let mut parts = due_parts(invoice, net, query)?;
        sort_by_key(&mut parts, |part| (part.due, part.number));
        let stated = stated(invoice, net, query, assumed);
        let mut events = Vec::new();
        let mut ends = |on: Day, amount, kind| {
            if query.has_come(on) {
                events.push(Event { on, amount, instalment: None, kind, contained: false });
            }
        };
        if let Some(loss) = &invoice.written_off {
            let amount = loss.amount.map(|amount| amount.in_currency(net.currency())).transpose()?;
            ends(loss.on, amount, FillKind::WriteOff);
        }
        if let Some(sale) = invoice.assigned.as_ref().filter(|sale| !sale.recourse) {
            ends(sale.on, None, FillKind::Assigned);
        }
        for event in &mut events {
            event.contained = event.amount.is_some() && stated.is_some_and(|known| known.contains(event.on));
        }
        Ok(Self { invoice, net, parts, stated, events, at_risk: Vec::new(), returned: Vec::new() })
    }

    fn paid(&mut self, payment: &Payment, amount: Money, returned: bool, query: &Query<'_>) -> Result<()> {
        let amount = query.question.exchange.convert(amount, self.net.currency())?;
        if returned {
            self.returned.push(Piece { amount, instalment: payment.instalment, due: None });
        } else {
            let contained = self.stated.is_some_and(|known| known.contains(payment.on));
            let (on, instalment) = (payment.on, payment.instalment);
            self.events.push(Event { on, amount: Some(amount), instalment, kind: FillKind::Payment, contained });
        }
        Ok(())
    }

    fn number_due(&self, due: Day) -> Option<u32> {
        self.parts.iter().find(|part| part.due == due).map(|part| part.number)
    }

    /// Fills the claim, writes its items, and answers what was paid too much, in the account's currency.
    fn close(mut self, query: &Query<'_>, items: &mut Vec<Item<'a>>) -> Result<Money> {
        let zero = Money::zero(self.net.currency());
        let mut events = std::mem::take(&mut self.events);
        sort_by_key(&mut events, |event| (event.on, event.kind as u8, event.instalment));
        let mut excess = zero;
        if let Some(known) = self.stated {
            // What is recorded explains the stated amount as far as it goes; the rest is settled nobody says how.
            let mut unexplained = self.net.less(known.open)?;
            for event in events.iter().filter(|event| event.contained) {
                let amount = event.amount.unwrap_or(unexplained).min(unexplained);
                unexplained = unexplained.less(amount)?;
                self.fill(Some(event.on), amount, event.instalment, event.kind)?;
            }
            self.fill(None, unexplained, None, FillKind::Stated)?;
        }
        let mut lost = false;
        for event in events.iter().filter(|event| !event.contained) {
            let open = Money::sum(self.parts.iter().map(|part| part.open), self.net.currency())?;
            let amount = event.amount.unwrap_or(open);
            let rest = self.fill(Some(event.on), amount, event.instalment, event.kind)?;
            lost |= matches!(event.kind, FillKind::WriteOff | FillKind::Assigned);
            // Cash on a claim that was written off or sold is a recovery, not a credit of the customer.
            if matches!(event.kind, FillKind::Payment | FillKind::CreditNote) && !lost {
                excess = excess.plus(rest)?;
            }
        }
        if let Some(on) = self.invoice.settled.filter(|on| query.has_come(*on)) {
            self.fill(Some(on), self.net, None, FillKind::Stated)?;
        }
        self.bank()?;
        self.write(query, items)?;
        query.question.exchange.convert(excess, query.account.currency)
    }

    /// Fills the named due date, then the oldest; answers what is left over.
    fn fill(&mut self, on: Option<Day>, amount: Money, instalment: Option<u32>, kind: FillKind) -> Result<Money> {
        let mut rest = amount;
        let named = self.parts.iter().position(|part| Some(part.number) == instalment);
        let order = named.into_iter().chain(0..self.parts.len());
        for place in order {
            let Some(part) = self.parts.get_mut(place).filter(|part| part.open.is_positive()) else { continue };
            let taken = part.open.min(rest);
            if taken.is_positive() {
                part.open = part.open.minus(taken)?;
                part.fills.push(Fill { on, amount: taken, kind });
                rest = rest.minus(taken)?;
            }
        }
        Ok(rest)
    }

    /// Takes what is with a bank out of what is open, and marks what came back.
    fn bank(&mut self) -> Result<()> {
        for piece in std::mem::take(&mut self.at_risk) {
            let mut rest = piece.amount;
            let (meant, others) = self.places(&piece);
            for places in [meant, others] {
                // First what is open. What is left explains a settlement that the CRM stated and nobody else explains;
                // what cash or a note settled it cannot.
                for place in &places {
                    let Some(part) = self.parts.get_mut(*place) else { continue };
                    let taken = part.open.min(rest);
                    part.at_risk = part.at_risk.plus(taken)?;
                    part.open = part.open.minus(taken)?;
                    rest = rest.minus(taken)?;
                }
                for place in &places {
                    let Some(part) = self.parts.get_mut(*place) else { continue };
                    let known = part.fills.iter().filter(|fill| fill.kind != FillKind::Stated).map(|fill| fill.amount);
                    let known = Money::sum(known, part.amount.currency())?;
                    let taken = part.amount.less(known)?.less(part.open)?.less(part.at_risk)?.min(rest);
                    part.at_risk = part.at_risk.plus(taken)?;
                    rest = rest.minus(taken)?;
                }
            }
        }
        for piece in std::mem::take(&mut self.returned) {
            let mut rest = piece.amount;
            let (meant, others) = self.places(&piece);
            for place in meant.into_iter().chain(others) {
                let Some(part) = self.parts.get_mut(place) else { continue };
                let taken = part.open.less(part.returned)?.min(rest);
                part.returned = part.returned.plus(taken)?;
                rest = rest.minus(taken)?;
            }
        }
        Ok(())
    }

    /// The due dates a piece belongs to: the named one or the one of that day, if there is one; and the others, oldest first.
    fn places(&self, piece: &Piece) -> (Vec<usize>, Vec<usize>) {
        let named = self.parts.iter().position(|part| Some(part.number) == piece.instalment);
        let same = self.parts.iter().position(|part| Some(part.due) == piece.due);
        let meant = named.or(same);
        (meant.into_iter().collect(), (0..self.parts.len()).filter(|place| Some(*place) != meant).collect())
    }

    fn write(self, query: &Query<'_>, items: &mut Vec<Item<'a>>) -> Result<()> {
        let (exchange, currency) = (&query.question.exchange, query.account.currency);
        for part in self.parts {
            let mut fills = part.fills;
            for fill in &mut fills {
                fill.amount = exchange.convert(fill.amount, currency)?;
            }
            items.push(Item {
                invoice: Some(self.invoice),
                id: &self.invoice.id,
                instalment: part.number,
                due: part.due,
                amount: exchange.convert(part.amount, currency)?,
                fills,
                open: exchange.convert(part.open, currency)?,
                at_risk: exchange.convert(part.at_risk, currency)?,
                returned: exchange.convert(part.returned, currency)?,
                disputed: Money::zero(currency),
                stopped: Money::zero(currency),
                stops: DisputeScope::None,
                admitted: Money::zero(currency),
                overdue: false,
                residue: false,
            });
        }
        Ok(())
    }
}

/// The due dates of a document: its instalments, else its due date, else its terms, else the statutory 30 days.
fn due_parts(invoice: &Invoice, net: Money, query: &Query<'_>) -> Result<Vec<Part>> {
    let part = |number: u32, due: Day, amount: Money| Part {
        number,
        due,
        amount,
        open: amount,
        at_risk: Money::zero(amount.currency()),
        returned: Money::zero(amount.currency()),
        fills: Vec::new(),
    };
    let given = invoice.instalments.as_deref().unwrap_or_default();
    let mut dates: Vec<(Day, Money)> = Vec::new();
    if !given.is_empty() {
        for instalment in given {
            dates.push((instalment.due, instalment.amount.in_currency(net.currency())?));
        }
    } else if let Some(due) = invoice.due {
        dates.push((due, net));
    } else {
        let statutory = Terms::days(STATUTORY_DAYS);
        let (agreed, from) = match &invoice.terms {
            Some(agreed) => (agreed, invoice.issued),
            None => (&statutory, invoice.received_on.unwrap_or(invoice.issued)),
        };
        let due = due_dates(agreed, from, net, query.policy.terms_rules())?;
        dates.extend(due.instalments.iter().map(|instalment| (instalment.due, instalment.amount)));
    }
    // Instalments may sum to the total: what is withheld is then not part of the last ones.
    let mut over = Money::sum(dates.iter().map(|(_, amount)| *amount), net.currency())?.less(net)?;
    for (_, amount) in dates.iter_mut().rev() {
        let cut = over.min(*amount);
        *amount = amount.minus(cut)?;
        over = over.minus(cut)?;
    }
    Ok((1_u32..).zip(dates).map(|(number, (due, amount))| part(number, due, amount)).collect())
}
