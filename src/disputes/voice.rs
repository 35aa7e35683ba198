//! What the customers' reasons say about us (la voce del cliente).

use super::causes::{Cause, CauseChange, Voice, causes, changes};
use super::complaint::complaint;
use super::triage::rule_for;
use crate::case::contacts::in_order;
use crate::case::dispute::Classifier;
use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::case::question::{Options, Policies, Question};
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::map::Linked;
use crate::ground::money::{Currency, Money};
use crate::ground::read::identifier;
use crate::ground::read::record::record;
use crate::ground::read::{Node, Shape};
use crate::ground::reason::Reason;
use crate::records::account::{Account, Contact, Dispute, DisputeReason, NonPaymentReason, Skipped, each, placed};
use serde::Serialize;

record! {
    /// The options of [`voice_of_customer`].
    VoiceOptions {
        ..options: Options,
        /// Currency of the answer; needed when the accounts' currencies differ.
        currency: Option<Currency>,
        /// First day of the period; absent = everything known on the day.
        since: Option<Day>,
    }
}

/// The answer of [`voice_of_customer`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
pub struct VoiceOfCustomer {
    /// Currency of every amount here.
    pub currency: Currency,
    /// The causes, the dearest first.
    pub causes: Vec<Cause>,
    /// The first day of the period that is compared with the one before.
    pub since: Day,
    /// What changed against the period before, the largest change first; empty too where nothing is known of it.
    pub changes: Vec<CauseChange>,
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
/// once for each invoice, by its last contact, with what is open on it; where a dispute about the invoice says more, the
/// dispute counts instead. An account that cannot be evaluated is listed in `skipped`.
///
/// # Errors
/// `invalid-input` at `accounts` when they are no list, at `currency` when their currencies differ and none was asked for.
pub fn voice_of_customer<N: Node>(accounts: N, asked: VoiceOptions) -> Result<VoiceOfCustomer> {
    let VoiceOptions { options, currency, since } = asked;
    let question = Question::new(options)?;
    let mut policies = Policies::of(&question)?;
    let policy = question.policy()?;
    let classifier = Classifier::of(&policy);
    let Shape::List(length) = accounts.shape().within("accounts")? else {
        return Err(CreditError::invalid(Problem::NoList).within("accounts"));
    };
    let mut skipped = Vec::new();
    let mut readable = Vec::new();
    for index in 0..length {
        let record = accounts.item(index)?;
        let account_id = identifier(&record);
        match Account::read(record) {
            Ok(account) => readable.push(account),
            Err(error) => {
                let error = placed(error, &account_id, usize::try_from(index).unwrap_or(0));
                skipped.push(Skipped::new(account_id, &error));
            }
        }
    }
    let currency = match currency.or(readable.first().map(|account| account.currency)) {
        Some(first) if currency.is_none() && readable.iter().any(|account| account.currency != first) => {
            return Err(CreditError::invalid(Problem::CurrenciesDiffer).within("currency"));
        }
        Some(known) => known,
        None => Currency::EUR,
    };
    let mut voices = Vec::new();
    for account in &readable {
        let policy = policies.for_account(account)?;
        let case = Case::new(question.about(account, policy));
        let convert = |mut voice: Voice| {
            voice.amount = question.exchange.convert(voice.amount, currency)?;
            Ok(voice)
        };
        match heard(&case, &classifier).and_then(|found| found.into_iter().map(convert).collect::<Result<Vec<_>>>()) {
            Ok(found) => voices.extend(found),
            Err(error) => skipped.push(Skipped::new(account.id.to_string(), &error)),
        }
    }
    let first = since.unwrap_or(question.as_of.plus(1 - PERIOD));
    let before = first.plus(first.days_since(question.as_of).saturating_sub(1));
    let known = readable.iter().any(|account| began(account).is_some_and(|on| on < first));
    // Without any record of the time before, nothing can be called new.
    let changes = if known { changes(&voices, first, before, currency)? } else { Vec::new() };
    let mut reasons: Vec<Reason> = changes.iter().map(CauseChange::reason).collect();
    reasons.extend((!known && !voices.is_empty()).then(|| Reason::nothing_before(first)));
    voices.retain(|voice| since.is_none_or(|since| voice.on >= since));
    Ok(VoiceOfCustomer { currency, causes: causes(voices, currency)?, since: first, changes, skipped, reasons })
}

/// The first day of which the record of a customer knows something.
fn began(account: &Account) -> Option<Day> {
    let issued = each(&account.invoices).map(|invoice| invoice.issued);
    let opened = each(&account.disputes).map(|dispute| dispute.opened_on);
    issued.chain(opened).chain(each(&account.contacts).map(|contact| contact.on)).min()
}

/// What one customer told us.
fn heard(case: &Case<'_>, classifier: &Classifier<'_>) -> Result<Vec<Voice>> {
    let ledger = case.ledger()?;
    let mut voices = Vec::new();
    let disputes: Vec<&Dispute> = each(&case.account.disputes).filter(|dispute| case.has_come(dispute.opened_on)).collect();
    for dispute in &disputes {
        let rule = rule_for(case.policy, classifier.classify(dispute).reason);
        voices.push(Voice {
            cause: rule.root_cause,
            touchpoint: rule.touchpoint,
            site: dispute.site.clone().map(String::from),
            on: dispute.opened_on,
            amount: complaint(dispute, case)?,
            account: case.account.id.to_string(),
        });
    }
    // A dispute about all of an invoice explains it; one about a part leaves the rest to what the customer says of it.
    let is_whole = |dispute: &Dispute| dispute.amount.is_none() && dispute.instalment.is_none();
    let about = |whole: bool| {
        let wanted = disputes.iter().copied().filter(move |dispute| is_whole(dispute) == whole);
        Linked::by_lists(wanted, |dispute| dispute.invoice_ids.as_deref())
    };
    let (explained, in_part) = (about(true), about(false));
    // Of each invoice the last reason given counts.
    let told = |contact: &&Contact| contact.reason.is_some();
    let telling = Linked::by_lists(in_order(case).into_iter().filter(told), |contact| contact.invoice_ids.as_deref());
    let mut known: Vec<&str> = ledger.items.iter().map(|item| item.id).collect();
    crate::ground::map::sort(&mut known);
    known.dedup();
    for id in known.into_iter().filter(|id| !explained.holds(id)) {
        let places: Vec<&Item<'_>> = ledger.items_of(id).collect();
        let existed = |contact: &Contact| {
            places.iter().any(|item| item.open.is_positive() && item.invoice.is_none_or(|invoice| invoice.issued <= contact.on))
        };
        let Some((contact, reason)) = telling.last_about(id, existed).and_then(|contact| Some((contact, contact.reason?))) else {
            continue;
        };
        let disputed = in_part.holds(id);
        if disputed && reason == NonPaymentReason::Dispute {
            continue;
        }
        let open = places.iter().map(|item| if disputed { item.undisputed() } else { Ok(item.open) });
        let amount = Money::sum(open.collect::<Result<Vec<_>>>()?, ledger.currency)?;
        if disputed && !amount.is_positive() {
            continue;
        }
        let Some((cause, touchpoint)) = cause_of(reason, case) else { continue };
        voices.push(Voice { cause, touchpoint, site: None, on: contact.on, amount, account: case.account.id.to_string() });
    }
    Ok(voices)
}

/// Root cause and touchpoint of a reason for not paying; none when the customer gave none.
fn cause_of(reason: NonPaymentReason, case: &Case<'_>) -> Option<(String, String)> {
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
    let rule = rule_for(case.policy, Some(as_dispute));
    Some((rule.root_cause, rule.touchpoint))
}
