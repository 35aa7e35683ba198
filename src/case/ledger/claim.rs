//! One claim: its due dates, what settles them, what is with a bank.

use super::known::{Stated, stated};
use super::part::{Part, Taking, due_parts};
use super::{Assumptions, Credit, Fill, FillKind, Item, Own};
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::sort_by_key;
use crate::ground::money::{Currency, Money};
use crate::policy::DisputeScope;
use crate::records::account::{Invoice, Payment};

/// A claim while it is being filled.
pub(super) struct Claim<'a> {
    pub(super) invoice: &'a Invoice,
    pub(super) net: Money,
    /// By due date.
    parts: Vec<Part>,
    pub(super) stated: Option<Stated>,
    /// Whether the CRM stated an open amount of a later day, which cannot be used.
    later: bool,
    pub(super) events: Vec<Event>,
    pub(super) at_risk: Vec<Piece>,
    /// The bills of these pieces.
    pub(super) with_bank: Vec<&'a str>,
    pub(super) returned: Vec<Piece>,
    /// The position of each instalment, by its number less one.
    order: Vec<usize>,
    /// Before this position nothing is open any more.
    settled: usize,
}

/// Something that settles a claim.
pub(super) struct Event {
    pub(super) on: Day,
    /// None = all that is open.
    pub(super) amount: Option<Money>,
    /// How much of it may be left over; None = all that the claim does not need.
    pub(super) spare: Option<Money>,
    pub(super) instalment: Option<u32>,
    pub(super) kind: FillKind,
    /// Whether what the CRM stated contains it already.
    pub(super) contained: bool,
}

/// An amount that belongs to some due date of a claim.
pub(super) struct Piece {
    pub(super) amount: Money,
    pub(super) instalment: Option<u32>,
    pub(super) due: Option<Day>,
}

/// How much cash of its order a claim can take: what the CRM stated as settled and no record explains, and what is open
/// after that.
pub(super) struct Need {
    pub(super) explains: Money,
    pub(super) pays: Money,
}

/// What the customer itself has to pay of a document.
pub(crate) fn net_of(invoice: &Invoice, query: &Query<'_>) -> Result<Money> {
    let currency = invoice.currency.unwrap_or(query.account.currency);
    let withheld = invoice.withheld.map_or(Ok(Money::zero(currency)), |part| part.in_currency(currency))?;
    invoice.amount.in_currency(currency)?.less(withheld)
}

impl<'a> Claim<'a> {
    pub(super) fn open(invoice: &'a Invoice, query: &Query<'_>, assumed: &mut Assumptions) -> Result<Self> {
        let net = net_of(invoice, query)?;
        let mut parts = due_parts(invoice, net, query)?;
        sort_by_key(&mut parts, |part| (part.due, part.number));
        let mut order: Vec<usize> = (0..parts.len()).collect();
        sort_by_key(&mut order, |place| parts.get(*place).map(|part| part.number));
        let stated = stated(invoice, net, query, assumed);
        let mut events = Vec::new();
        let mut ends = |on: Day, amount, kind| {
            if query.has_come(on) {
                events.push(Event { on, amount, spare: None, instalment: None, kind, contained: false });
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
        let later = invoice.open.is_some() && invoice.open_on.is_some_and(|on| !query.has_come(on));
        Ok(Self {
            invoice,
            net,
            parts,
            stated,
            later,
            events,
            at_risk: Vec::new(),
            with_bank: Vec::new(),
            returned: Vec::new(),
            order,
            settled: 0,
        })
    }

    /// Whether the CRM calls the claim settled, and the day has come.
    fn settled_on(&self, query: &Query<'_>) -> Option<Day> {
        self.invoice.settled.filter(|on| query.has_come(*on))
    }

    /// What may be left over of something in another currency: nothing when the CRM calls the claim settled by then. What
    /// seems too much, or too little, is the difference of exchange rates.
    pub(super) fn spare_of(&self, on: Day, currency: Currency, query: &Query<'_>) -> Option<Money> {
        let difference = currency != self.net.currency() && self.settled_on(query).is_some_and(|settled| on <= settled);
        difference.then(|| Money::zero(self.net.currency()))
    }

    pub(super) fn paid(&mut self, payment: &Payment, amount: Money, returned: bool, query: &Query<'_>) -> Result<()> {
        let spare = self.spare_of(payment.on, amount.currency(), query);
        let amount = query.question.exchange.convert(amount, self.net.currency())?;
        if returned {
            self.returned.push(Piece { amount, instalment: payment.instalment, due: None });
        } else {
            let contained = self.stated.is_some_and(|known| known.contains(payment.on));
            let (on, instalment) = (payment.on, payment.instalment);
            self.events.push(Event { on, amount: Some(amount), spare, instalment, kind: FillKind::Payment, contained });
        }
        Ok(())
    }

    /// The first due date.
    pub(super) fn first_due(&self) -> Option<Day> {
        self.parts.first().map(|part| part.due)
    }

    /// What cash of its order the claim can take.
    pub(super) fn need(&self) -> Result<Need> {
        let sum = |contained: bool| {
            let events = self.events.iter().filter(|event| event.contained == contained);
            Money::sum(events.filter_map(|event| event.amount), self.net.currency())
        };
        let open = self.stated.map_or(self.net, |known| known.open);
        Ok(Need { explains: self.net.less(open)?.less(sum(true)?)?, pays: open.less(sum(false)?)? })
    }

    /// Which part of its need something of a day may fill: none once the claim is settled or sold.
    pub(super) fn room<'n>(&self, need: &'n mut Need, on: Day, query: &Query<'_>) -> Option<&'n mut Money> {
        if self.stated.is_some_and(|known| known.contains(on)) {
            return Some(&mut need.explains);
        }
        let sold = self.events.iter().any(|event| event.kind == FillKind::Assigned && event.on < on);
        let over = sold || self.settled_on(query).is_some_and(|settled| settled < on);
        (!over).then_some(&mut need.pays)
    }

    /// What was recorded as paid of it by the day it was issued.
    pub(super) fn paid_in_advance(&self) -> Result<Money> {
        let is_advance = |event: &&Event| matches!(event.kind, FillKind::Payment | FillKind::Bill) && event.on <= self.invoice.issued;
        let paid = self.events.iter().filter(is_advance);
        Money::sum(paid.filter_map(|event| event.amount), self.net.currency())
    }

    /// Lets cash or a credit note of its order work, as much of it as there is room for.
    pub(super) fn settle(&mut self, on: Day, amount: Money, kind: FillKind) {
        let contained = self.stated.is_some_and(|known| known.contains(on));
        self.events.push(Event { on, amount: Some(amount), spare: None, instalment: None, kind, contained });
    }

    pub(super) fn number_due(&self, due: Day) -> Option<u32> {
        self.parts.get(self.due_on(due)?).map(|part| part.number)
    }

    /// The first due date of that day, as a position.
    fn due_on(&self, due: Day) -> Option<usize> {
        let place = self.parts.partition_point(|part| part.due < due);
        self.parts.get(place).filter(|part| part.due == due).map(|_| place)
    }

    /// The position of an instalment.
    fn place_of(&self, number: Option<u32>) -> Option<usize> {
        self.order.get(usize::try_from(number?.checked_sub(1)?).ok()?).copied()
    }

    /// Says which bills with the bank are together for more than the claim.
    pub(super) fn count_bills(&self, assumed: &mut Assumptions) -> Result<()> {
        let all = Money::sum(self.at_risk.iter().map(|piece| piece.amount), self.net.currency())?;
        if all > self.net {
            assumed.beyond.extend(self.with_bank.iter().map(|id| (*id).to_owned()));
        }
        Ok(())
    }

    /// Fills the claim, writes its items, and adds what was paid too much to the credits.
    pub(super) fn close(mut self, query: &Query<'_>, items: &mut Vec<Item<'a>>, credits: &mut Vec<Credit>) -> Result<()> {
        let mut events = std::mem::take(&mut self.events);
        let minor = |amount: Option<Money>| amount.map(Money::minor);
        sort_by_key(&mut events, |event| (event.on, event.kind as u8, event.instalment, minor(event.spare), minor(event.amount)));
        if let Some(known) = self.stated {
            // Records explain the settled part of the stated amount as far as they go; how the rest was settled is not known.
            let mut unexplained = self.net.less(known.open)?;
            for event in events.iter().filter(|event| event.contained) {
                let amount = event.amount.unwrap_or(unexplained).min(unexplained);
                unexplained = unexplained.less(amount)?;
                self.fill(Some(event.on), amount, event.instalment, event.kind)?;
                self.discount(event)?;
            }
            self.fill(None, unexplained, None, FillKind::Stated)?;
        }
        let mut lost = false;
        for event in events.iter().filter(|event| !event.contained) {
            let amount = match event.amount {
                Some(amount) => amount,
                None => Money::sum(self.parts.iter().map(|part| part.open), self.net.currency())?,
            };
            let rest = self.fill(Some(event.on), amount, event.instalment, event.kind)?;
            self.discount(event)?;
            lost |= matches!(event.kind, FillKind::WriteOff | FillKind::Assigned);
            // Cash on a claim that was written off or sold is a recovery, not a credit of the customer.
            if matches!(event.kind, FillKind::Payment | FillKind::CreditNote) && !lost {
                let amount = event.spare.map_or(rest, |spare| spare.min(rest));
                credits.push(Credit { on: event.on, amount, kind: event.kind });
            }
        }
        if let Some(on) = self.settled_on(query) {
            self.fill(Some(on), self.net, None, FillKind::Stated)?;
        }
        self.bank()?;
        self.write(query, items)
    }

    /// What was paid in time settles the discount of the terms too.
    fn discount(&mut self, event: &Event) -> Result<()> {
        let cash = matches!(event.kind, FillKind::Payment | FillKind::Bill);
        self.parts.iter_mut().filter(|part| cash && !part.offers.is_empty()).try_for_each(|part| part.take_discount(event.on))
    }

    /// Fills the named due date, then the oldest; answers what is left over.
    fn fill(&mut self, on: Option<Day>, amount: Money, instalment: Option<u32>, kind: FillKind) -> Result<Money> {
        let mut rest = amount;
        while self.parts.get(self.settled).is_some_and(|part| !part.open.is_positive()) {
            self.settled = self.settled.saturating_add(1);
        }
        let order = self.place_of(instalment).into_iter().chain(self.settled..self.parts.len());
        for place in order {
            if !rest.is_positive() {
                break;
            }
            let Some(part) = self.parts.get_mut(place).filter(|part| part.open.is_positive()) else { continue };
            let taken = part.open.min(rest);
            if taken.is_positive() {
                part.open = part.open.minus(taken)?;
                part.fills.push(Fill { on, amount: taken, own: taken, kind });
                rest = rest.minus(taken)?;
            }
        }
        Ok(rest)
    }

    /// Takes what is with a bank out of what is open, and marks what came back.
    fn bank(&mut self) -> Result<()> {
        // A bill first takes from what is open. The rest may account for a settlement that the CRM reported without
        // details, never for one recorded as cash or credit note.
        let (mut open, mut unexplained, mut back) =
            (Taking::of(|part| Ok(part.open)), Taking::of(Part::unexplained), Taking::of(Part::not_returned));
        let risk_open = |part: &mut Part, taken: Money| {
            part.at_risk = part.at_risk.plus(taken)?;
            part.open = part.open.minus(taken)?;
            Ok(())
        };
        let risk = |part: &mut Part, taken: Money| {
            part.at_risk = part.at_risk.plus(taken)?;
            Ok(())
        };
        let came_back = |part: &mut Part, taken: Money| {
            part.returned = part.returned.plus(taken)?;
            Ok(())
        };
        for piece in std::mem::take(&mut self.at_risk) {
            let meant = self.meant(&piece);
            let rest = open.take(&mut self.parts, meant, piece.amount, risk_open)?;
            let rest = unexplained.take(&mut self.parts, meant, rest, risk)?;
            let rest = open.take_oldest(&mut self.parts, rest, risk_open)?;
            unexplained.take_oldest(&mut self.parts, rest, risk)?;
        }
        for piece in std::mem::take(&mut self.returned) {
            let meant = self.meant(&piece);
            let rest = back.take(&mut self.parts, meant, piece.amount, came_back)?;
            back.take_oldest(&mut self.parts, rest, came_back)?;
        }
        Ok(())
    }

    /// The due date a piece belongs to: the named one or the one of that day, if there is one.
    fn meant(&self, piece: &Piece) -> Option<usize> {
        self.place_of(piece.instalment).or_else(|| self.due_on(piece.due?))
    }

    fn write(self, query: &Query<'_>, items: &mut Vec<Item<'a>>) -> Result<()> {
        let (exchange, currency) = (&query.question.exchange, query.account.currency);
        for part in self.parts {
            let late_discount = part.late_discount()?;
            let mut early = part.early()?;
            for (_, more) in &mut early {
                *more = exchange.convert(*more, currency)?;
            }
            let mut fills = part.fills;
            for fill in &mut fills {
                fill.amount = exchange.convert(fill.amount, currency)?;
            }
            items.push(Item {
                invoice: Some(self.invoice),
                bill: None,
                id: &self.invoice.id,
                instalment: part.number,
                due: part.due,
                amount: exchange.convert(part.amount, currency)?,
                fills,
                own: Own { amount: part.amount, open: part.open, at_risk: part.at_risk, returned: part.returned },
                later: self.later,
                open: exchange.convert(part.open, currency)?,
                at_risk: exchange.convert(part.at_risk, currency)?,
                returned: exchange.convert(part.returned, currency)?,
                disputed: Money::zero(currency),
                stopped: Money::zero(currency),
                stops: DisputeScope::None,
                admitted: Money::zero(currency),
                late_discount,
                early,
                overdue: false,
                residue: false,
            });
        }
        Ok(())
    }
}
