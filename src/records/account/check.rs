//! Whether an account that was read makes sense: amounts fit their currency, identifiers are unique, parts sum up.
//!
//! Evaluation relies on this and never meets broken input again.

use super::{
    Account, BucketLimits, Credit, Dispute, FiledAccounts, Instalment, Invoice, Order, Payment, PromiseToPay, RepaymentPlan, Signal, each,
};
use crate::ground::country::law_of;
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::map::{Index, sort_by_key};
use crate::ground::money::{Amount, Currency, Money};
use crate::ground::read::{Member, Node, Object, read};
use crate::records::terms::StatedTerms;
use rust_decimal::Decimal;

impl Account {
    /// Reads an account strictly and checks it.
    ///
    /// # Errors
    /// `invalid-input` or `out-of-range` with the path of the field.
    pub fn read<N: Node>(node: N) -> Result<Self> {
        read::<Self, N>(node)?.checked()
    }

    /// As [`read`](Self::read), passing over keys of the outermost object that an account does not have.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_known<N: Node>(node: N) -> Result<Self> {
        let mut object = Object::open(&node, Self::KEYS, true)?;
        let mut account = Self::stand_in();
        account.members(&mut object);
        object.finish(account)?.checked()
    }

    /// The country that chooses the law: the account's, else that of its party. "de", "Germania" and "ZZ" must not become
    /// Italy's. Where the law does not depend on it, a party's country is for `check_party` to judge, and so is its address.
    fn law(&self) -> Result<()> {
        match (&self.country, self.party.as_ref().and_then(|party| party.country.as_ref())) {
            (Some(code), _) => law_of(code).map(drop).within("country"),
            (None, Some(code)) => law_of(code).map(drop).within("country").within("party"),
            (None, None) => Ok(()),
        }
    }

    pub(crate) fn checked(self) -> Result<Self> {
        self.law()?;
        if let Some(credit) = &self.credit {
            credit.check(self.currency).within("credit")?;
        }
        if let Some(party) = &self.party {
            all(&party.accounts, "accounts", |one| one.check(self.currency)).within("party")?;
            let years =
                each(&party.accounts).enumerate().find(|(place, one)| each(&party.accounts).take(*place).any(|two| two.year == one.year));
            if let Some((place, _)) = years {
                return Err(CreditError::invalid(Problem::GivenTwice).within("year").at(place).within("accounts").within("party"));
            }
        }
        all(&self.signals, "signals", Signal::check)?;
        unique(each(&self.invoices).map(|invoice| invoice.id.as_str())).within("invoices")?;
        unique(each(&self.bills).map(|bill| bill.id.as_str())).within("bills")?;
        unique(each(&self.orders).map(|order| order.id.as_str())).within("orders")?;
        unique(each(&self.disputes).map(|dispute| dispute.id.as_str())).within("disputes")?;
        unique(each(&self.plans).map(|plan| &*plan.id)).within("plans")?;
        all(&self.invoices, "invoices", |invoice| invoice.check(self.currency))?;
        let numbered =
            each(&self.payments).any(|payment| payment.instalment.is_some()) || each(&self.bills).any(|bill| bill.instalment.is_some());
        let index = if numbered { Index::of(each(&self.invoices).map(|invoice| invoice.id.as_str())) } else { Index::default() };
        all(&self.payments, "payments", |payment| payment.check(&self, &index))?;
        all(&self.bills, "bills", |bill| {
            bill.amount.not_negative(self.currency).within("amount")?;
            self.instalment_exists(&index, bill.invoice_id.as_deref(), bill.instalment)
        })?;
        all(&self.orders, "orders", |order| order.check(self.currency))?;
        all(&self.disputes, "disputes", |dispute| dispute.check(self.currency))?;
        all(&self.promises, "promises", |promise| promise.check(self.currency))?;
        all(&self.plans, "plans", |plan| {
            if plan.id.is_empty() {
                return Err(CreditError::invalid(Problem::Missing).within("id"));
            }
            plan.check(self.currency)
        })?;
        all(&self.releases, "releases", |release| fits(release.up_to, self.currency, "upTo"))?;
        Ok(self)
    }

    fn instalment_exists(&self, index: &Index<'_>, invoice_id: Option<&str>, instalment: Option<u32>) -> Result<()> {
        let Some(number) = instalment else { return Ok(()) };
        let invoice = invoice_id.and_then(|id| each(&self.invoices).as_slice().get(index.first(id)?));
        let count = invoice.map_or(usize::MAX, |invoice| each(&invoice.instalments).len().max(1));
        if number == 0 || number as usize > count {
            return Err(CreditError::out_of_range(Problem::NoSuchInstalment).within("instalment"));
        }
        Ok(())
    }
}

impl Credit {
    /// Whether the amounts fit; `account` is the currency where the credit line names none.
    ///
    /// # Errors
    /// With the path of the field.
    pub fn check(&self, account: Currency) -> Result<()> {
        let currency = self.currency.unwrap_or(account);
        fits(self.limit, currency, "limit")?;
        fits(self.insured, currency, "insured")?;
        if self.insured_percent.is_some_and(|percent| percent.decimal() > Decimal::ONE_HUNDRED) {
            return Err(CreditError::out_of_range(Problem::PercentAboveHundred).within("insuredPercent"));
        }
        self.bucket_limits.as_ref().map_or(Ok(()), |limits| limits.check(currency).within("bucketLimits"))
    }
}

impl FiledAccounts {
    /// Whether the year is one and the amounts fit the currency of the account. Equity, working capital, retained earnings and
    /// the operating result may be negative.
    fn check(&self, currency: Currency) -> Result<()> {
        if !(1900..=2199).contains(&self.year) {
            return Err(CreditError::out_of_range(Problem::NotBetween { min: 1900, max: 2199 }).within("year"));
        }
        let signed = |amount: Option<Amount>, key| amount.map_or(Ok(()), |amount| amount.in_currency(currency).within(key).map(drop));
        fits(self.turnover, currency, "turnover")?;
        signed(self.equity, "equity")?;
        fits(self.intangibles, currency, "intangibles")?;
        fits(self.assets, currency, "assets")?;
        signed(self.working_capital, "workingCapital")?;
        signed(self.retained_earnings, "retainedEarnings")?;
        signed(self.ebit, "ebit")?;
        fits(self.liabilities, currency, "liabilities")
    }
}

impl Signal {
    /// Whether the scale of a value has a width.
    fn check(&self) -> Result<()> {
        match &self.scale {
            Some(scale) if scale.max.decimal() <= scale.min.decimal() => {
                Err(CreditError::out_of_range(Problem::ScaleWithoutWidth).within("max").within("scale"))
            }
            _ => Ok(()),
        }
    }
}

impl BucketLimits {
    /// Whether the amounts fit.
    ///
    /// # Errors
    /// With the path of the field.
    pub fn check(&self, currency: Currency) -> Result<()> {
        self.iter().try_for_each(|(bucket, limit)| fits(*limit, currency, bucket.as_str()))
    }
}

impl Invoice {
    fn check(&self, account: Currency) -> Result<()> {
        let currency = self.currency.unwrap_or(account);
        let amount = self.amount.not_negative(currency).within("amount")?;
        fits(self.open, currency, "open")?;
        fits(self.written_off.as_ref().and_then(|loss| loss.amount), currency, "amount").within("writtenOff")?;
        let dated = self.due.is_some() || self.instalments.as_ref().is_some_and(|parts| !parts.is_empty());
        if let (Some(StatedTerms::Unread(error)), false, true) = (&self.terms, dated, self.is_claim()) {
            return Err(error.clone().within("terms"));
        }
        let withheld = self.withheld.map_or(Ok(Money::zero(currency)), |part| part.not_negative(currency)).within("withheld")?;
        if withheld > amount {
            return Err(CreditError::out_of_range(Problem::MoreThanInvoice).within("withheld"));
        }
        let parts = self.instalments.as_deref().unwrap_or_default();
        let sum = instalments(parts, currency).within("instalments")?;
        if !parts.is_empty() && sum != amount && sum != amount.minus(withheld)? {
            return Err(CreditError::invalid(Problem::InstalmentsNotAmount).within("instalments"));
        }
        Ok(())
    }
}

impl Payment {
    fn check(&self, account: &Account, index: &Index<'_>) -> Result<()> {
        let currency = self.currency.unwrap_or(account.currency);
        let amount = self.amount.not_negative(currency).within("amount")?;
        let given_back = each(&self.refunded).enumerate().try_fold(Money::zero(currency), |sum, (index, back)| {
            let part = back.amount.not_negative(currency).within("amount").at(index)?;
            sum.plus(part).at(index)
        });
        if given_back.within("refunded")? > amount {
            return Err(CreditError::out_of_range(Problem::MoreThanPayment).within("refunded"));
        }
        account.instalment_exists(index, self.invoice_id.as_deref(), self.instalment)
    }
}

impl Order {
    fn check(&self, account: Currency) -> Result<()> {
        let currency = self.currency.unwrap_or(account);
        self.amount.not_negative(currency).within("amount")?;
        fits(self.invoiced_amount, currency, "invoicedAmount")?;
        fits(self.delivered_amount, currency, "deliveredAmount")?;
        fits(self.prepaid_amount, currency, "prepaidAmount")
    }
}

impl Dispute {
    /// Whether the amounts fit the currency; `account` is it where the dispute names none.
    ///
    /// # Errors
    /// With the path of the field.
    pub fn check(&self, account: Currency) -> Result<()> {
        let currency = self.currency.unwrap_or(account);
        fits(self.amount, currency, "amount")?;
        fits(self.credited, currency, "credited")?;
        fits(self.paid, currency, "paid")?;
        fits(self.written_off, currency, "writtenOff")?;
        fits(self.requested.as_ref().and_then(|request| request.amount), currency, "amount").within("requested")
    }
}

impl PromiseToPay {
    /// Whether the amount fits its currency, by default the account's, and neither the promised day nor that of its withdrawal is
    /// before the day of the promise: it would count as broken before it was made. Documents that it names need not be there,
    /// they may be history.
    ///
    /// # Errors
    /// With the path of the field.
    pub fn check(&self, account: Currency) -> Result<()> {
        if self.on < self.made_on {
            return Err(CreditError::out_of_range(Problem::BeforePromise).within("on"));
        }
        if self.withdrawn_on.is_some_and(|on| on < self.made_on) {
            return Err(CreditError::out_of_range(Problem::BeforePromise).within("withdrawnOn"));
        }
        self.amount.not_negative(self.currency.unwrap_or(account)).within("amount").map(drop)
    }
}

impl RepaymentPlan {
    /// Whether the plan has instalments and their amounts fit their currency, by default the account's.
    ///
    /// # Errors
    /// With the path of the field.
    pub fn check(&self, account: Currency) -> Result<()> {
        if self.instalments.is_empty() {
            return Err(CreditError::invalid(Problem::NoInstalments).within("instalments"));
        }
        instalments(&self.instalments, self.currency.unwrap_or(account)).within("instalments").map(drop)
    }
}

fn instalments(parts: &[Instalment], currency: Currency) -> Result<Money> {
    parts.iter().enumerate().try_fold(Money::zero(currency), |sum, (index, part)| {
        let amount = part.amount.not_negative(currency).within("amount").at(index)?;
        sum.plus(amount).at(index)
    })
}

fn fits(amount: Option<Amount>, currency: Currency, key: &str) -> Result<()> {
    amount.map_or(Ok(()), |amount| amount.not_negative(currency).within(key).map(drop))
}

fn all<T>(list: &Option<Vec<T>>, key: &str, check: impl Fn(&T) -> Result<()>) -> Result<()> {
    each(list).enumerate().try_for_each(|(index, item)| check(item).at(index)).within(key)
}

fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<()> {
    let mut sorted: Vec<(&str, usize)> = ids.enumerate().map(|(index, id)| (id, index)).collect();
    sort_by_key(&mut sorted, |(id, _)| *id);
    let mut pairs = sorted.iter().zip(sorted.iter().skip(1));
    match pairs.find(|((first, _), (second, _))| first == second) {
        Some((_, (_, index))) => Err(CreditError::invalid(Problem::IdentifierTwice).within("id").at(*index)),
        None => Ok(()),
    }
}
