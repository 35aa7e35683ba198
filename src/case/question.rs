//! What is asked: the day, the rules, the exchange rates.

use crate::ground::date::Day;
use crate::ground::error::{Locate, Result};
use crate::ground::map::BTreeMap;
use crate::ground::money::{Amount, Currency, Exchange, FxRate, Money};
use crate::ground::read::record::record;
use crate::ground::read::{Node, Word, read};
use crate::policy::{CompletePolicy, Policy, Preset};
use crate::records::account::{Account, Credit};
use litemap::Entry;
use std::sync::Arc;

record! {
    /// A group of accounts that share a limit.
    Group {
        /// The group's credit line.
        credit: Credit,
        /// The other members' accounts.
        accounts: Vec<Account>,
    }
}

record! {
    /// What a question needs besides the account.
    Options {
        /// The day the question is asked about: the user's local day.
        as_of: Day,
        /// The rules; absent = the preset of the account's country, else Italy's.
        policy: Option<Policy>,
        /// Exchange rates.
        fx: Option<Vec<FxRate>>,
        /// Shared limits by the accounts' `group`.
        groups: Option<BTreeMap<Word, Group>>,
    }
}

/// A question that was read and checked: it can be put to many accounts.
#[derive(Clone, Debug)]
pub struct Question {
    /// The day the question is asked about.
    pub as_of: Day,
    /// The rates it may use.
    pub exchange: Exchange,
    /// Shared limits.
    pub groups: BTreeMap<String, Group>,
    policy: Option<Policy>,
}

impl Question {
    /// Reads the options of a call strictly and checks them.
    ///
    /// # Errors
    /// `invalid-input` or `out-of-range` with the path of the field.
    pub fn read<N: Node>(options: N) -> Result<Self> {
        Self::new(read(options)?)
    }

    /// Checks options.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn new(options: Options) -> Result<Self> {
        let mut groups = BTreeMap::new();
        for (Word(name), group) in options.groups.unwrap_or_default() {
            groups.insert(name.clone(), group.checked().within(&name).within("groups")?);
        }
        let exchange = Exchange::new(options.fx.as_deref().unwrap_or_default()).within("fx")?;
        Ok(Self { as_of: options.as_of, exchange, groups, policy: options.policy })
    }

    /// The complete policy where no account chooses the preset.
    ///
    /// # Errors
    /// As [`Policy::compile`], at `policy`.
    pub fn policy(&self) -> Result<Arc<CompletePolicy>> {
        self.compiled(None)
    }

    /// The complete policy for an account: the caller's over the preset of the account's country.
    ///
    /// # Errors
    /// As [`Policy::compile`], at `policy`.
    pub fn policy_for(&self, account: &Account) -> Result<Arc<CompletePolicy>> {
        self.compiled(country(account))
    }

    fn compiled(&self, country: Option<&str>) -> Result<Arc<CompletePolicy>> {
        match &self.policy {
            Some(policy) => policy.clone().compile(country).map(Arc::new),
            None => Preset::kept(country),
        }
        .within("policy")
    }

    /// The same question about another day, for an account whose policy is known. Groups are left out.
    pub(crate) fn on(&self, day: Day) -> Self {
        Self { as_of: day, exchange: self.exchange.clone(), groups: BTreeMap::new(), policy: None }
    }

    /// This question about one account.
    #[must_use]
    pub const fn about<'a>(&'a self, account: &'a Account, policy: &'a CompletePolicy) -> Query<'a> {
        Query { account, policy, question: self }
    }
}

/// The policies of a question that is put to many accounts, each compiled once.
#[derive(Debug)]
pub struct Policies<'q> {
    question: &'q Question,
    compiled: BTreeMap<Option<String>, Arc<CompletePolicy>>,
}

impl<'q> Policies<'q> {
    /// None compiled yet, but checked.
    ///
    /// # Errors
    /// As [`Policy::compile`], at `policy`.
    pub fn of(question: &'q Question) -> Result<Self> {
        let compiled = BTreeMap::from_iter([(None, question.policy()?)]);
        Ok(Self { question, compiled })
    }

    /// The policy for an account.
    ///
    /// # Errors
    /// As [`Policy::compile`], at `policy`.
    pub fn for_account(&mut self, account: &Account) -> Result<&CompletePolicy> {
        let country = country(account);
        match self.compiled.entry(country.map(str::to_owned)) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(new) => Ok(new.insert(self.question.policy_for(account)?)),
        }
    }
}

/// The country that chooses the preset.
fn country(account: &Account) -> Option<&str> {
    account.country.as_deref().or_else(|| account.party.as_ref()?.country.as_deref())
}

impl Group {
    /// The currency of the group's credit line: its own, else the first member's, else the one that is given.
    pub(crate) fn currency(&self, otherwise: Currency) -> Currency {
        self.credit.currency.unwrap_or_else(|| self.accounts.first().map_or(otherwise, |account| account.currency))
    }

    fn checked(self) -> Result<Self> {
        let mut accounts = Vec::with_capacity(self.accounts.len());
        for (index, account) in self.accounts.into_iter().enumerate() {
            accounts.push(account.checked().at(index).within("accounts")?);
        }
        if let Some(account) = accounts.first() {
            self.credit.check(account.currency).within("credit")?;
        }
        Ok(Self { credit: self.credit, accounts })
    }
}

/// One question about one account under one policy: what every evaluation takes.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// The account.
    pub account: &'a Account,
    /// The rules.
    pub policy: &'a CompletePolicy,
    /// The question.
    pub question: &'a Question,
}

impl Query<'_> {
    /// An amount of a record that names its currency, else means the account's; in the account's currency.
    ///
    /// # Errors
    /// `unknown-rate` when the exchange rate is missing, `out-of-range` when it does not fit.
    pub fn stated(&self, amount: Amount, currency: Option<Currency>) -> Result<Money> {
        let own = amount.in_currency(currency.unwrap_or(self.account.currency))?;
        self.question.exchange.convert(own, self.account.currency)
    }

    /// The day the question is asked about.
    #[must_use]
    pub const fn as_of(&self) -> Day {
        self.question.as_of
    }

    /// Whether something dated `day` exists for the answer.
    #[must_use]
    pub fn has_come(&self, day: Day) -> bool {
        day <= self.question.as_of
    }
}
