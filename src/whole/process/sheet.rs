//! What is summed of each account, and of all of them.

use super::finding::FindingId;
use super::measure::MeasureId;
use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::map::BTreeMap;
use crate::ground::money::arithmetic::{product, quotient};
use crate::ground::money::{Currency, Exchange, Money};
use crate::ground::reason::Reason;
use crate::ground::work;
use rust_decimal::Decimal;

/// The sums of one figure.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    /// The amount above the line, or the sum of days times amount.
    pub(super) top: Money,
    /// The amount below the line.
    pub(super) whole: Money,
    /// How many of the cases are what is counted.
    pub(super) hits: i64,
    /// How many cases there are.
    pub(super) cases: i64,
    /// The days of each case.
    pub(super) days: Vec<i64>,
    /// Accounts that were left out because something was settled without a date.
    pub(super) undated: i64,
}

impl Figure {
    pub(super) const fn empty(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self { top: zero, whole: zero, hits: 0, cases: 0, days: Vec::new(), undated: 0 }
    }

    /// Counts one case.
    pub(super) fn case(&mut self, hit: bool) {
        self.cases = self.cases.saturating_add(1);
        self.hits = self.hits.saturating_add(i64::from(hit));
    }

    /// Counts one case of so many days.
    pub(super) fn lasted(&mut self, days: i64) {
        self.cases = self.cases.saturating_add(1);
        self.days.push(days);
    }

    /// Adds amounts of so many cases.
    pub(super) fn amounts(&mut self, top: Money, whole: Money, cases: i64) -> Result<()> {
        self.top = self.top.plus(top)?;
        self.whole = self.whole.plus(whole)?;
        self.cases = self.cases.saturating_add(cases);
        Ok(())
    }
}

/// One case of a finding.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The account.
    pub(super) account: String,
    /// The document, where it is about one.
    pub(super) invoice: Option<String>,
    /// What it is worth, or days times amount.
    pub(super) stake: Money,
    /// Why it is one.
    pub(super) reasons: Vec<Reason>,
}

/// The cases of a finding.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// How many cases were looked at.
    pub(super) looked: i64,
    /// What is at stake: of an account, what none of its cases has; once it is converted, all of it.
    pub(super) amount: Money,
    /// Those that are a finding.
    pub(super) hits: Vec<Hit>,
}

impl Found {
    pub(super) const fn empty(currency: Currency) -> Self {
        Self { looked: 0, amount: Money::zero(currency), hits: Vec::new() }
    }

    /// Counts cases that were looked at.
    pub(super) const fn looked_at(&mut self, cases: i64) {
        self.looked = self.looked.saturating_add(cases);
    }
}

/// What was found in one period: of an account in its currency, of all in that of the answer.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    account: String,
    pub(super) currency: Currency,
    figures: BTreeMap<MeasureId, Figure>,
    findings: BTreeMap<FindingId, Found>,
}

impl Sheet {
    pub(super) fn new(account: &str, currency: Currency) -> Self {
        Self { account: account.to_owned(), currency, figures: BTreeMap::new(), findings: BTreeMap::new() }
    }

    /// The sums of a figure.
    pub(super) fn figure(&mut self, measure: MeasureId) -> &mut Figure {
        let currency = self.currency;
        self.figures.entry(measure).or_insert_with(|| Figure::empty(currency))
    }

    /// The sums of a figure, where something was summed.
    pub(super) fn get(&self, measure: MeasureId) -> Option<&Figure> {
        self.figures.get(&measure)
    }

    /// The cases of a finding.
    pub(super) fn found(&mut self, finding: FindingId) -> &mut Found {
        let currency = self.currency;
        self.findings.entry(finding).or_insert_with(|| Found::empty(currency))
    }

    /// The cases of a finding, where something was looked at.
    pub(super) fn of(&self, finding: FindingId) -> Option<&Found> {
        self.findings.get(&finding)
    }

    /// Adds a case to a finding.
    pub(super) fn hit(&mut self, finding: FindingId, invoice: Option<&str>, stake: Money, reasons: Vec<Reason>) {
        work::done(1);
        let hit = Hit { account: self.account.clone(), invoice: invoice.map(str::to_owned), stake, reasons };
        self.found(finding).hits.push(hit);
    }

    /// The same in another currency. Each sum is converted once; what is at stake in a finding is such a sum.
    pub(super) fn converted(mut self, exchange: &Exchange, to: Currency, days: i64) -> Result<Self> {
        self.currency = to;
        for measure in MeasureId::ALL {
            let Some(figure) = self.figures.get_mut(measure) else { continue };
            figure.top = exchange.convert(figure.top, to)?;
            figure.whole = exchange.convert(figure.whole, to)?;
        }
        for finding in FindingId::ALL {
            let Some(found) = self.findings.get_mut(finding) else { continue };
            let mut sum = found.amount;
            for hit in &mut found.hits {
                sum = sum.plus(hit.stake)?;
                hit.stake = exchange.convert(hit.stake, to)?;
            }
            let sum = if finding.counts_days() { by_days(sum, days)? } else { sum };
            found.amount = exchange.convert(sum, to)?;
        }
        Ok(self)
    }

    /// Adds what was found of an account, which is in the currency of this sheet already.
    pub(super) fn add(&mut self, other: Self) -> Result<()> {
        for (measure, figure) in other.figures {
            let mine = self.figure(measure);
            mine.amounts(figure.top, figure.whole, figure.cases)?;
            mine.hits = mine.hits.saturating_add(figure.hits);
            mine.undated = mine.undated.saturating_add(figure.undated);
            mine.days.extend(figure.days);
        }
        for (finding, found) in other.findings {
            let mine = self.found(finding);
            mine.looked_at(found.looked);
            mine.amount = mine.amount.plus(found.amount)?;
            mine.hits.extend(found.hits);
        }
        Ok(())
    }
}

/// Days times an amount.
pub(super) fn times(amount: Money, days: i64) -> Result<Money> {
    let value = product(amount.decimal(), Decimal::from(days)).ok_or_else(|| CreditError::out_of_range(Problem::TooLarge))?;
    Money::from_decimal(value, amount.currency())
}

/// Days times an amount, by the days of the period: what they keep away from us on average.
fn by_days(sum: Money, days: i64) -> Result<Money> {
    let value = quotient(sum.decimal(), Decimal::from(days));
    Money::from_decimal(value.ok_or_else(|| CreditError::out_of_range(Problem::TooLarge))?, sum.currency())
}
