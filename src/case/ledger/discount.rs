//! Cash discount (sconto cassa, Skonto): what is paid in time settles the rest, and a deduction taken too late is a claim.

use super::part::Part;
use super::{Fill, FillKind};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::ground::money::arithmetic::{product, quotient};

impl Part {
    /// Lets the discount of the terms settle what is open, where what had to be paid for it came by its last day.
    pub(super) fn take_discount(&mut self, on: Day) -> Result<()> {
        for offer in self.offers.clone() {
            let paid = self.cash(Some(offer.until))?;
            if self.open.is_positive() && paid.is_positive() && paid >= self.to_pay(offer.amount)? {
                self.fills.push(Fill { on: Some(on), amount: self.open, own: self.open, kind: FillKind::Discount });
                self.open = Money::zero(self.open.currency());
            }
        }
        Ok(())
    }

    /// The last day of the discount that was deducted and paid for too late: all that is open is no more than it was.
    pub(super) fn late_discount(&self) -> Result<Option<Day>> {
        let paid = self.cash(None)?;
        let mut until = None;
        for offer in self.offers.iter().filter(|_| self.open.is_positive() && paid.is_positive()) {
            if paid >= self.to_pay(offer.amount)? {
                until = until.max(Some(offer.until));
            }
        }
        Ok(until)
    }

    /// What more has to come, by the last day of each offer, for the discount to settle the rest.
    pub(super) fn early(&self) -> Result<Vec<(Day, Money)>> {
        let mut early = Vec::new();
        for offer in self.offers.iter().filter(|_| self.open.is_positive()) {
            early.push((offer.until, self.to_pay(offer.amount)?.less(self.cash(Some(offer.until))?)?));
        }
        Ok(early)
    }

    /// The cash that came, by a day where one is given.
    fn cash(&self, by: Option<Day>) -> Result<Money> {
        let in_time = |fill: &&Fill| fill.on.is_some_and(|on| by.is_none_or(|by| on <= by));
        let cash = self.fills.iter().filter(|fill| matches!(fill.kind, FillKind::Payment | FillKind::Bill)).filter(in_time);
        Money::sum(cash.map(|fill| fill.amount), self.amount.currency())
    }

    /// What is to be paid of an offer once credit notes and the like have taken their share of the amount.
    fn to_pay(&self, offered: Money) -> Result<Money> {
        let other = |kind: FillKind| !matches!(kind, FillKind::Payment | FillKind::Bill | FillKind::Discount);
        let taken = self.fills.iter().filter(|fill| other(fill.kind)).map(|fill| fill.amount);
        let kept = self.amount.less(Money::sum(taken, self.amount.currency())?)?;
        let share = product(offered.decimal(), kept.decimal()).and_then(|part| quotient(part, self.amount.decimal()));
        share.map_or(Ok(offered), |share| Money::from_decimal(share, offered.currency()))
    }
}
