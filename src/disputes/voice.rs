//! What the customers' reasons say about us (la voce del cliente).

use super::causes::{Cause, Voice, causes, changes};
use super::reason::Classifier;
use super::triage::rule_for;
use crate::account::{Account, Contact, Dispute, DisputeReason, NonPaymentReason, each};
use crate::badge::identifier;
use crate::date::Day;
use crate::error::{CreditError, Locate, Result};
use crate::ledger::contested::{Stand, stand};
use crate::ledger::{Item, Ledger};
use crate::map::BTreeMap;
use crate::money::{Currency, FxRate, Money};
use crate::policy::Policy;
use crate::question::{Group, Options, Policies, Query, Question};
use crate::read::record::record;
use crate::read::{Node, Shape, Word, read};
use crate::reason::Reason;
use serde::Serialize;

record! {
    /// The options of [`voice_of_customer`].
    VoiceOptions {
        required {
            /// The day the question is asked about.
            as_of: Day,
        }
        texts {}
        optional {
            /// The rules.
            policy: Policy,
            /// Exchange rates.
            fx: Vec<FxRate>,
            /// Shared limits.
            groups: BTreeMap<Word, Group>,
            /// Currency of the answer; needed when the accounts' currencies differ.
            currency: Currency,
            /// First day of the period; absent = everything known on the day.
            since: Day,
        }
    }
}

/// An account that was left out because its record cannot be evaluated.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Skipped {
    /// The account, as far as its identifier can be read.
    pub account_id: String,
    /// Code of the error.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'invalid-input' | 'out-of-range' | 'unknown-rate' | 'internal'"))]
    pub code: &'static str,
    /// The field within the account.
    pub path: String,
}

/// The answer of [`voice_of_customer`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
pub struct VoiceOfCustomer {
    /// Currency of every amount here.
    pub currency: Currency,
    /// The causes, the dearest first.
    pub causes: Vec<Cause>,
    /// Accounts left out.
    pub skipped: Vec<Skipped>,
    /// What changed against the period before, and what was not decided.
    pub reasons: Vec<Reason>,
}

/// Days of the periods that are compared when no period was asked for.
const PERIOD: i64 = 90;

/// Root causes over many customers, from disputes and from the reasons customers gave for not paying.
///
/// A dispute counts with its amount, else with what is open in dispute, else with the amounts of its invoices; it
/// counts whatever became of it, for a mistaken customer was told something wrong too. A reason for not paying counts
/// once for each invoice, by its last contact, with what is open on it; where a dispute about the invoice says more,
/// the dispute speaks. An account that cannot be evaluated is skipped and said.
///
/// # Errors
/// `invalid-input` at `accounts` when they are no list, at `currency` when their currencies differ and none was asked for.
pub fn voice_of_customer<N: Node>(accounts: N, options: N) -> Result<VoiceOfCustomer> {
    let VoiceOptions { as_of, policy, fx, groups, currency, since } = read(options).argument("options")?;
    let question = Question::new(Options { as_of, policy, fx, groups })?;
    let mut policies = Policies::of(&question)?;
    let classifier = Classifier::of(&question.policy()?);
    let Shape::List(length) = accounts.shape().within("accounts")? else {
        return Err(CreditError::invalid("expected a list").within("accounts"));
    };
    let mut skipped = Vec::new();
    let mut readable = Vec::new();
    for index in 0..length {
        let record = accounts.item(index)?;
        let account_id = identifier(&record);
        match Account::read(record) {
            Ok(account) => readable.push(account),
            Err(error) => skipped.push(skip(account_id, &error)),
        }
    }
    let currency = match currency.or(readable.first().map(|account| account.currency)) {
        Some(first) if currency.is_none() && readable.iter().any(|account| account.currency != first) => {
            return Err(CreditError::invalid("the accounts' currencies differ: say which one to answer in").within("currency"));
        }
        Some(known) => known,
        None => Currency::EUR,
    };
    let mut voices = Vec::new();
    for account in &readable {
        let policy = policies.for_account(account)?;
        let query = question.about(account, policy);
        let convert = |mut voice: Voice| {
            voice.amount = question.exchange.convert(voice.amount, currency)?;
            Ok(voice)
        };
        match heard(&query, &classifier).and_then(|found| found.into_iter().map(convert).collect::<Result<Vec<_>>>()) {
            Ok(found) => voices.extend(found),
            Err(error) => skipped.push(skip(account.id.clone(), &error)),
        }
    }
    let first = since.unwrap_or(as_of.plus(1 - PERIOD));
    let before = first.plus(first.days_since(as_of).saturating_sub(1));
    let reasons = changes(&voices, first, before, currency)?;
    voices.retain(|voice| since.is_none_or(|since| voice.on >= since));
    Ok(VoiceOfCustomer { currency, causes: causes(voices, currency)?, skipped, reasons })
}

fn skip(account_id: String, error: &CreditError) -> Skipped {
    Skipped { account_id, code: error.code().as_str(), path: error.path().to_owned() }
}

/// What one customer told us.
fn heard(query: &Query<'_>, classifier: &Classifier) -> Result<Vec<Voice>> {
    let ledger = Ledger::build(query)?;
    let mut voices = Vec::new();
    let mut explained: Vec<&str> = Vec::new();
    for dispute in each(&query.account.disputes).filter(|dispute| query.has_come(dispute.opened_on)) {
        explained.extend(each(&dispute.invoice_ids).map(String::as_str));
        let rule = rule_for(query.policy, classifier.classify(dispute).reason);
        voices.push(Voice {
            cause: rule.root_cause,
            touchpoint: rule.touchpoint,
            site: dispute.site.clone(),
            on: dispute.opened_on,
            amount: amount_of(dispute, query, &ledger)?,
            account: query.account.id.clone(),
        });
    }
    // The last reason given for each invoice speaks.
    let mut last: BTreeMap<&str, (&Contact, Money)> = BTreeMap::new();
    for contact in each(&query.account.contacts).filter(|contact| query.has_come(contact.on) && contact.reason.is_some()) {
        for (id, open) in about(contact, &ledger)? {
            if !explained.contains(&id) && last.get(id).is_none_or(|(other, _)| other.on <= contact.on) {
                last.insert(id, (contact, open));
            }
        }
    }
    for (contact, amount) in last.into_iter().map(|(_, value)| value) {
        let Some((cause, touchpoint)) = contact.reason.and_then(|reason| cause_of(reason, query)) else { continue };
        voices.push(Voice { cause, touchpoint, site: None, on: contact.on, amount, account: query.account.id.clone() });
    }
    Ok(voices)
}

/// What a dispute was about, in the account's currency.
fn amount_of(dispute: &Dispute, query: &Query<'_>, ledger: &Ledger<'_>) -> Result<Money> {
    if let Some(amount) = dispute.amount {
        return amount.in_currency(ledger.currency);
    }
    let open = stand(dispute, query).0 == Stand::Open;
    let contested = ledger.contested_by(&dispute.id);
    if open && contested.is_positive() {
        return Ok(contested);
    }
    let named =
        |item: &&Item<'_>| each(&dispute.invoice_ids).any(|id| id == item.id) && dispute.instalment.is_none_or(|n| n == item.instalment);
    Money::sum(ledger.items.iter().filter(named).map(|item| item.amount), ledger.currency)
}

/// The invoices a contact was about, with what is open on each.
fn about<'l>(contact: &Contact, ledger: &'l Ledger<'_>) -> Result<BTreeMap<&'l str, Money>> {
    let mut found: BTreeMap<&str, Money> = BTreeMap::new();
    for item in &ledger.items {
        let named = match contact.invoice_ids.as_deref() {
            Some(ids) => ids.iter().any(|id| id == item.id),
            None => item.open.is_positive() && item.invoice.is_none_or(|invoice| invoice.issued <= contact.on),
        };
        if named {
            let sum = found.entry(item.id).or_insert(Money::zero(ledger.currency));
            *sum = sum.plus(item.open)?;
        }
    }
    Ok(found)
}

/// Root cause and touchpoint of a reason for not paying; none when the customer gave none.
fn cause_of(reason: NonPaymentReason, query: &Query<'_>) -> Option<(String, String)> {
    use NonPaymentReason as N;
    let as_dispute = match reason {
        N::InvoiceLost => DisputeReason::InvoiceNotReceived,
        N::NoCash | N::Insolvent => DisputeReason::CashProblem,
        N::AlreadyPaid | N::SetOff => DisputeReason::AlreadyPaid,
        N::Dispute => DisputeReason::Other,
        N::OurFailure => return Some(("our-failure".to_owned(), "service".to_owned())),
        N::Forgotten | N::AwaitingApproval => return Some((reason.as_str().to_owned(), "payment".to_owned())),
        N::Unknown => return None,
    };
    let rule = rule_for(query.policy, Some(as_dispute));
    Some((rule.root_cause, rule.touchpoint))
}
