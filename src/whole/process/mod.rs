//! Where our own process leaks: figures and findings over many accounts and a period, with what to do at once.
//!
//! Every figure is one of the trade's, with its formula at [`MeasureId`]; rules 34 to 36 of [the semantics](crate::semantics)
//! say which reading was taken where sources differ. Past days are answered by replay: what is dated later does not exist
//! for them. The sums of an account are made in its currency, and each is converted once.

mod action;
mod cases;
mod cash;
mod contact;
mod due;
mod finding;
mod invoicing;
mod limits;
mod measure;
mod period;
mod sheet;

pub use action::QuickAction;
pub use finding::{FindingCase, FindingId, FoundBefore, ProcessFinding};
pub use measure::{MeasureId, MeasureUnit, ProcessMeasure};

use crate::case::linked::Case;
use crate::case::question::{Options, Policies, Question};
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::map::{sort_by, sort_by_key};
use crate::ground::money::Currency;
use crate::ground::read::identifier;
use crate::ground::read::record::record;
use crate::ground::read::{Node, Shape};
use crate::ground::reason::Reason;
use crate::ground::work;
use crate::policy::CompletePolicy;
use crate::records::account::{Account, Skipped, each};
use period::{Period, View};
use serde::Serialize;
use sheet::{Figure, Found, Sheet};
use std::cmp::Reverse;

record! {
    /// The options of [`review_process`].
    ProcessOptions {
        ..options: Options,
        /// First day of the period; 90 days up to the day asked about when not given.
        from: Option<Day>,
        /// Currency of the answer; needed when the accounts' currencies differ.
        currency: Option<Currency>,
    }
}

/// The answer of [`review_process`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
pub struct ProcessReview {
    /// Currency of every amount here.
    pub currency: Currency,
    /// The first day of the period.
    pub from: Day,
    /// Its last day: the one asked about.
    pub to: Day,
    /// Every figure, in the order of [`MeasureId`].
    pub measures: Vec<ProcessMeasure>,
    /// The findings that have a case, the dearest first.
    pub findings: Vec<ProcessFinding>,
    /// Accounts left out, by identifier.
    pub skipped: Vec<Skipped>,
    /// What is not known of the period before.
    pub reasons: Vec<Reason>,
}

/// Reviews our own process over many accounts and a period, beside the period of the same length before it.
///
/// An account that cannot be read or evaluated is listed in `skipped`. Group limits are left out: only a customer's own
/// limit is looked at.
///
/// # Errors
/// `invalid-input` at `accounts` when they are no list, at `currency` when their currencies differ and none was asked for;
/// `out-of-range` at `from` when the period begins after the day asked about, or when sums do not fit.
pub fn review_process<N: Node>(accounts: N, asked: ProcessOptions) -> Result<ProcessReview> {
    let ProcessOptions { options, from, currency } = asked;
    let question = Question::new(options)?;
    let period = Period::of(from, question.as_of)?;
    let mut policies = Policies::of(&question)?;
    let Shape::List(length) = accounts.shape().within("accounts")? else {
        return Err(CreditError::invalid(Problem::NoList).within("accounts"));
    };
    let (mut skipped, mut readable) = (Vec::new(), Vec::new());
    for index in 0..length {
        let record = accounts.item(index)?;
        let account_id = identifier(&record);
        match Account::read(record) {
            Ok(account) => readable.push(account),
            Err(error) => skipped.push(Skipped::new(account_id, &error)),
        }
    }
    let currency = match currency.or(readable.first().map(|account| account.currency)) {
        Some(first) if currency.is_none() && readable.iter().any(|account| account.currency != first) => {
            return Err(CreditError::invalid(Problem::CurrenciesDiffer).within("currency"));
        }
        Some(known) => known,
        None => Currency::EUR,
    };
    let days = Days::of(&question, period);
    let (mut now, mut past) = (Sheet::new("", currency), Sheet::new("", currency));
    for account in &readable {
        match days.sheets(account, policies.for_account(account)?, currency) {
            Ok((one, before)) => {
                now.add(one)?;
                past.add(before)?;
            }
            Err(error) => skipped.push(Skipped::new(account.id.to_string(), &error)),
        }
    }
    sort_by(&mut skipped, |a, b| (&a.account_id, &a.path, &a.message).cmp(&(&b.account_id, &b.path, &b.message)));
    let known = readable.iter().any(|account| began(account).is_some_and(|on| on < period.from));
    let (measures, findings) = said(&now, known.then_some(&past));
    let reasons = (!known).then(|| Reason::nothing_before(period.from)).into_iter().collect();
    Ok(ProcessReview { currency, from: period.from, to: period.to, measures, findings, skipped, reasons })
}

/// The three evenings that two periods lie between.
struct Days {
    period: Period,
    before: Period,
    last: Question,
    between: Question,
    first: Question,
}

impl Days {
    fn of(question: &Question, period: Period) -> Self {
        let before = period.before();
        let (last, between, first) = (period.to, before.to, before.from.previous());
        Self { period, before, last: question.on(last), between: question.on(between), first: question.on(first) }
    }

    /// What is found of an account in the period and in the one before.
    fn sheets(&self, account: &Account, policy: &CompletePolicy, currency: Currency) -> Result<(Sheet, Sheet)> {
        work::done(1);
        let [last, between, first] = [&self.last, &self.between, &self.first].map(|question| Case::new(question.about(account, policy)));
        let converted = |view: View<'_, '_>| sheet_of(&view)?.converted(&self.last.exchange, currency, view.period.days());
        let now = converted(View { start: &between, end: &last, period: self.period })?;
        Ok((now, converted(View { start: &first, end: &between, period: self.before })?))
    }
}

/// What is found of an account in a period, in its currency.
fn sheet_of(view: &View<'_, '_>) -> Result<Sheet> {
    let account = view.end.account;
    let mut sheet = Sheet::new(&account.id, account.currency);
    cash::cash(view, &mut sheet)?;
    invoicing::invoicing(view, &mut sheet)?;
    contact::contact(view, &mut sheet)?;
    cases::cases(view, &mut sheet)?;
    limits::limits(view, &mut sheet)?;
    Ok(sheet)
}

/// The first day of which the record of an account knows something.
fn began(account: &Account) -> Option<Day> {
    let issued = each(&account.invoices).map(|invoice| invoice.issued);
    let paid = each(&account.payments).map(|payment| payment.on);
    let ordered = each(&account.orders).filter_map(|order| order.on);
    let opened = each(&account.disputes).map(|dispute| dispute.opened_on);
    issued.chain(paid).chain(ordered).chain(opened).chain(each(&account.contacts).map(|contact| contact.on)).min()
}

/// Every figure and every finding with a case.
fn said(now: &Sheet, past: Option<&Sheet>) -> (Vec<ProcessMeasure>, Vec<ProcessFinding>) {
    let (no_figure, nothing) = (Figure::empty(now.currency), Found::empty(now.currency));
    let mut measures = Vec::with_capacity(MeasureId::ALL.len());
    for measure in MeasureId::ALL {
        // Master data carry no dates: how they were before is not known.
        let before = past.filter(|_| *measure != MeasureId::NotReachable).map(|past| past.get(*measure).unwrap_or(&no_figure));
        measures.push(measure.said(now.get(*measure).unwrap_or(&no_figure), before));
    }
    let mut findings = Vec::new();
    for finding in FindingId::ALL {
        let found = finding.said(now.of(*finding).unwrap_or(&nothing), past.map(|past| past.of(*finding)));
        findings.extend(found);
    }
    sort_by_key(&mut findings, |one: &ProcessFinding| Reverse((one.amount.minor(), one.count)));
    (measures, findings)
}
