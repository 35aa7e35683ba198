//! Whom an evaluation is about: what others know of the customer, and what our own records say.
//!
//! The two are apart because "what would change it" is found by evaluating again with other data of the first kind.

use crate::case::linked::Case;
use crate::case::question::Options;
use crate::case::signals;
use crate::credit::exposure::line_currency;
use crate::ground::date::Day;
use crate::ground::error::{Locate, Result};
use crate::ground::money::arithmetic::{product, quotient};
use crate::ground::money::{Amount, Currency, Money};
use crate::ground::read::record::record;
use crate::owed::behaviour::{self, Rating, behaviour};
use crate::owed::punctuality::{Punctuality, customer_since};
use crate::policy::LimitMethod;
use crate::records::account::{InvoiceKind, Party, Signal, each};
use rust_decimal::Decimal;

record! {
    /// The options of `evaluateProspect` and `reviewCredit`: as everywhere, with what we expect and what we are. Amounts are in the
    /// account's currency.
    EvaluationOptions {
        ..options: Options,
        /// What the customer will buy in a month, tax included; else what it bought of late.
        expected_monthly_sales: Option<Amount>,
        /// Our own capital (patrimonio netto).
        own_capital: Option<Amount>,
        /// Our own sales of a year.
        own_sales: Option<Amount>,
    }
}

/// What we expect and what we are, in the account's currency.
#[derive(Clone, Copy, Debug, Default)]
pub struct Expected {
    /// What the customer will buy in a month, tax included.
    pub monthly_sales: Option<Amount>,
    /// Our own capital.
    pub own_capital: Option<Amount>,
    /// Our own sales of a year.
    pub own_sales: Option<Amount>,
}

impl EvaluationOptions {
    /// What we expect and what we are.
    #[must_use]
    pub const fn expected(&self) -> Expected {
        Expected { monthly_sales: self.expected_monthly_sales, own_capital: self.own_capital, own_sales: self.own_sales }
    }
}

impl Expected {
    /// Whether the amounts fit the account's currency and are not negative.
    ///
    /// # Errors
    /// With the name of the option.
    pub fn check(&self, currency: Currency) -> Result<()> {
        let fits = |amount: Option<Amount>, key| amount.map_or(Ok(()), |one| one.not_negative(currency).within(key).map(drop));
        fits(self.monthly_sales, "expectedMonthlySales")?;
        fits(self.own_capital, "ownCapital")?;
        fits(self.own_sales, "ownSales")
    }
}

/// What others know of the customer, as far as it may be used.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    /// The master data.
    pub(crate) party: Option<Party>,
    /// The signals that had come, had not ended and are not gone by law.
    pub(crate) signals: Vec<Signal>,
    /// The method that is left out, to see what comes next.
    pub(crate) without: Option<LimitMethod>,
}

impl Subject {
    pub(crate) fn of(case: &Case<'_>) -> Self {
        Self { party: case.account.party.clone(), signals: signals::active(case).cloned().collect(), without: None }
    }
}

/// What our own records say of the customer.
#[derive(Clone, Debug)]
pub(crate) struct Own {
    /// How punctual it is.
    pub(crate) punctuality: Punctuality,
    /// Its rating without the days that were our doing.
    pub(crate) rating: Option<Rating>,
    /// Days late on average, our own doing included: the limit has to bear them.
    pub(crate) delay: Option<Decimal>,
    /// Days by which the oldest item is late, without what is in dispute and the days that were our doing.
    pub(crate) oldest_days: i64,
    /// Broken promises that are remembered.
    pub(crate) broken_promises: u32,
    /// Returned items that are remembered.
    pub(crate) returned: u32,
    /// Since when it is a customer.
    pub(crate) since: Option<Day>,
    /// What it buys in 30 days, in the currency of the credit line: as expected, else of the last year.
    pub(crate) monthly: Option<Money>,
    /// Whether that was expected, not read from the invoices.
    pub(crate) is_expected: bool,
    /// What it bought in the last year, in the account's currency.
    pub(crate) yearly: Option<Money>,
    /// The days from invoice to due date, weighted by amount, of the last year.
    pub(crate) terms_days: Option<Decimal>,
    /// The currency of the credit line, in which limits are answered.
    pub(crate) currency: Currency,
}

impl Own {
    pub(crate) fn of(case: &Case<'_>, expected: &Expected) -> Result<Self> {
        let (punctuality, currency) = (Punctuality::of(case)?, line_currency(case));
        let rating = punctuality.rating(&case.policy.behaviour)?;
        let bought = Bought::of(case)?;
        let stated = expected.monthly_sales.map(|amount| amount.in_currency(case.account.currency)).transpose()?;
        let monthly = stated.map_or_else(|| bought.monthly(case), |amount| Ok(Some(amount)))?;
        let monthly = monthly.map(|amount| case.question.exchange.convert(amount, currency)).transpose()?;
        Ok(Self {
            rating,
            delay: behaviour(case)?.average_days_late,
            oldest_days: punctuality.oldest_days(),
            broken_promises: behaviour::broken_promises(case)?,
            returned: behaviour::returned(case)?,
            since: customer_since(case),
            monthly,
            is_expected: stated.is_some(),
            yearly: bought.first.map(|_| bought.amount),
            terms_days: bought.terms_days,
            punctuality,
            currency,
        })
    }
}

/// What a customer bought in the 365 days up to the day asked about.
struct Bought {
    amount: Money,
    /// The first invoice of all; none when nothing was sold.
    first: Option<Day>,
    terms_days: Option<Decimal>,
}

/// The days of a year.
pub(crate) const YEAR: i64 = 365;
/// The days of a month.
const MONTH: i64 = 30;

impl Bought {
    fn of(case: &Case<'_>) -> Result<Self> {
        let ledger = case.ledger()?;
        let mut amount = Money::zero(ledger.currency);
        let (mut weighted, mut first) = (Some(Decimal::ZERO), None::<Day>);
        for item in &ledger.items {
            let Some(invoice) = item.invoice else { continue };
            first = Some(first.map_or(invoice.issued, |first| first.min(invoice.issued)));
            if case.as_of().days_since(invoice.issued) < YEAR {
                amount = amount.plus(item.amount)?;
                let days = Decimal::from(item.due.days_since(invoice.issued).max(0));
                weighted = weighted.and_then(|sum| sum.checked_add(product(item.amount.decimal(), days)?));
            }
        }
        let terms_days = weighted.and_then(|weighted| quotient(weighted, amount.decimal()));
        for note in each(&case.account.invoices).filter(|one| one.kind == Some(InvoiceKind::CreditNote)) {
            let young = case.as_of().days_since(note.issued) < YEAR;
            if young && crate::case::ledger::is_issued(note, case) {
                amount = amount.less(case.stated(note.amount, note.currency)?)?;
            }
        }
        Ok(Self { amount, first, terms_days })
    }

    /// What was bought in 30 days: over the last year, or since the first invoice where that is younger, a month at least.
    fn monthly(&self, case: &Case<'_>) -> Result<Option<Money>> {
        let Some(first) = self.first else { return Ok(None) };
        let days = case.as_of().days_since(first).saturating_add(1).clamp(MONTH, YEAR);
        let part = product(self.amount.decimal(), Decimal::from(MONTH)).and_then(|all| quotient(all, Decimal::from(days)));
        Money::from_decimal(part.unwrap_or_default(), self.amount.currency()).map(|one| Some(one).filter(|one| one.is_positive()))
    }
}
