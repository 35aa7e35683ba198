//! A case: one account on one day under one policy, linked once.
//!
//! Whoever asks about a case finds what somebody else found out before: the ledger, what was agreed, what is protected.
//! Everything is found out when it is first asked for, and no answer depends on the order of the questions.

use crate::case::agreements::Agreements;
use crate::case::ledger::Ledger;
use crate::case::links::Links;
use crate::case::proceedings::{Protection, protection};
use crate::case::question::Query;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::records::account::{InvoiceStatus, each};
use std::cell::OnceCell;
use std::ops::Deref;

/// One account on one day under one policy, with what its records amount to.
#[derive(Debug)]
pub struct Case<'a> {
    query: Query<'a>,
    links: Links<'a>,
    ledger: OnceCell<Result<Ledger<'a>>>,
    agreements: OnceCell<Result<Agreements<'a>>>,
    protection: OnceCell<Protection<'a>>,
}

impl<'a> Deref for Case<'a> {
    type Target = Query<'a>;
    fn deref(&self) -> &Self::Target {
        &self.query
    }
}

impl<'a> Case<'a> {
    /// A case of which nothing is found out yet.
    #[must_use]
    pub const fn new(query: Query<'a>) -> Self {
        Self { query, links: Links::of(&query), ledger: OnceCell::new(), agreements: OnceCell::new(), protection: OnceCell::new() }
    }

    /// The same case as if its ledger were another one.
    #[must_use]
    pub fn with_ledger(&self, ledger: Ledger<'a>) -> Self {
        let case = Self::new(self.query);
        // The cell of a new case is empty.
        let _ = case.ledger.set(Ok(ledger));
        case
    }

    /// Who names whom.
    pub const fn links(&self) -> &Links<'a> {
        &self.links
    }

    /// What was open on the day, and what had settled the rest (partitario).
    ///
    /// # Errors
    /// `unknown-rate` when an exchange rate is missing, `out-of-range` when sums do not fit.
    pub fn ledger(&self) -> Result<&Ledger<'a>> {
        self.ledger.get_or_init(|| Ledger::build(&self.query, &self.links)).as_ref().map_err(Clone::clone)
    }

    /// Every promise and plan, judged.
    ///
    /// # Errors
    /// As [`ledger`](Self::ledger).
    pub fn agreements(&self) -> Result<&Agreements<'a>> {
        let judge = || Agreements::of(&self.query, &self.links, self.ledger()?);
        self.agreements.get_or_init(judge).as_ref().map_err(Clone::clone)
    }

    /// What crisis and insolvency proceedings protect.
    pub fn protection(&self) -> &Protection<'a> {
        self.protection.get_or_init(|| protection(&self.query))
    }

    /// Whether anything about money existed on the day. Of a customer without any such record nothing is known.
    #[must_use]
    pub fn has_records(&self) -> bool {
        let account = self.account;
        let issued = |status: Option<InvoiceStatus>| status != Some(InvoiceStatus::Draft);
        each(&account.invoices).any(|invoice| self.has_come(invoice.issued) && issued(invoice.status))
            || each(&account.payments).any(|payment| self.has_come(payment.on))
            || each(&account.orders).any(|order| order.on.is_none_or(|on| self.has_come(on)))
            || each(&account.bills).any(|bill| bill.presented.or(bill.credited_on).is_none_or(|on| self.has_come(on)))
    }

    /// An amount in the account's currency.
    ///
    /// # Errors
    /// `unknown-rate` when its exchange rate is missing, `out-of-range` when it does not fit.
    pub fn convert(&self, amount: Money) -> Result<Money> {
        self.question.exchange.convert(amount, self.account.currency)
    }
}
