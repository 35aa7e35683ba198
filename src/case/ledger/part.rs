//! One due date of a claim, and what is taken from it.

use super::{Fill, FillKind};
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::records::account::Invoice;
use crate::records::terms::{DiscountOffer, StatedTerms, Terms, TermsRules, discount_offers, due_dates};

/// Terms of a document that names none: 30 days from receipt, else from issue (D.Lgs. 231/2002 art. 4).
const STATUTORY_DAYS: u16 = 30;

/// One due date of a claim while it is being filled, in the document's currency.
pub(super) struct Part {
    pub(super) number: u32,
    pub(super) due: Day,
    pub(super) amount: Money,
    pub(super) open: Money,
    pub(super) at_risk: Money,
    pub(super) returned: Money,
    pub(super) fills: Vec<Fill>,
    /// What settles it when it is paid early.
    pub(super) offers: Vec<DiscountOffer>,
}

impl Part {
    /// The part that was settled without a record of how.
    pub(super) fn unexplained(&self) -> Result<Money> {
        let known = self.fills.iter().filter(|fill| fill.kind != FillKind::Stated).map(|fill| fill.amount);
        let known = Money::sum(known, self.amount.currency())?;
        self.amount.less(known)?.less(self.open)?.less(self.at_risk)
    }

    pub(super) fn not_returned(&self) -> Result<Money> {
        self.open.less(self.returned)
    }
}

/// Takes from due dates what only ever grows less; remembers how far there is nothing left.
pub(super) struct Taking {
    room: fn(&Part) -> Result<Money>,
    from: usize,
}

impl Taking {
    pub(super) const fn of(room: fn(&Part) -> Result<Money>) -> Self {
        Self { room, from: 0 }
    }

    /// From the due date meant, if there is one; answers what is left over.
    pub(super) fn take(
        &self,
        parts: &mut [Part],
        meant: Option<usize>,
        amount: Money,
        apply: fn(&mut Part, Money) -> Result<()>,
    ) -> Result<Money> {
        let Some(part) = meant.and_then(|place| parts.get_mut(place)).filter(|_| amount.is_positive()) else { return Ok(amount) };
        let taken = (self.room)(part)?.min(amount);
        apply(part, taken)?;
        amount.minus(taken)
    }

    /// From the oldest on; answers what is left over.
    pub(super) fn take_oldest(
        &mut self,
        parts: &mut [Part],
        mut amount: Money,
        apply: fn(&mut Part, Money) -> Result<()>,
    ) -> Result<Money> {
        while amount.is_positive() && self.from < parts.len() {
            amount = self.take(parts, Some(self.from), amount, apply)?;
            if amount.is_positive() {
                self.from = self.from.saturating_add(1);
            }
        }
        Ok(amount)
    }
}

/// Whether the due dates of a document count from its receipt, and nobody said when that was.
pub(super) fn lacks_receipt(invoice: &Invoice) -> bool {
    let follows = invoice.due.is_none() && invoice.instalments.as_deref().unwrap_or_default().is_empty();
    let counts = matches!(&invoice.terms, Some(StatedTerms::Read(agreed)) if agreed.count_from_receipt());
    follows && counts && invoice.received_on.is_none()
}

/// The due dates of a document: its instalments, else its due date, else its terms, else the statutory 30 days.
pub(super) fn due_parts(invoice: &Invoice, net: Money, query: &Query<'_>) -> Result<Vec<Part>> {
    let part = |number: u32, due: Day, amount: Money, offers: Vec<DiscountOffer>| Part {
        number,
        due,
        amount,
        open: amount,
        at_risk: Money::zero(amount.currency()),
        returned: Money::zero(amount.currency()),
        fills: Vec::new(),
        offers,
    };
    let rules = TermsRules { received_on: invoice.received_on, ..query.policy.terms_rules() };
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
            Some(StatedTerms::Read(agreed)) => (agreed, invoice.issued),
            // Terms that are not understood never come here without a due date.
            Some(StatedTerms::Unread(_)) | None => (&statutory, invoice.received_on.unwrap_or(invoice.issued)),
        };
        let due = due_dates(agreed, from, net, rules)?;
        dates.extend(due.instalments.iter().map(|instalment| (instalment.due, instalment.amount)));
    }
    // Instalments may sum to the total: what is withheld is then not part of the last ones.
    let mut over = Money::sum(dates.iter().map(|(_, amount)| *amount), net.currency())?.less(net)?;
    for (_, amount) in dates.iter_mut().rev() {
        let cut = over.min(*amount);
        *amount = amount.minus(cut)?;
        over = over.minus(cut)?;
    }
    let mut parts = Vec::with_capacity(dates.len());
    for ((number, place), (due, amount)) in (1_u32..).zip(0_usize..).zip(dates) {
        // The terms say what settles a due date early, whether or not they led to it.
        let offers = match &invoice.terms {
            Some(StatedTerms::Read(agreed)) => discount_offers(agreed, invoice.issued, place, due, amount, rules)?,
            Some(StatedTerms::Unread(_)) | None => Vec::new(),
        };
        parts.push(part(number, due, amount, offers));
    }
    Ok(parts)
}
