//! Was the customer told? ("non poteva non sapere"), with the evidence; and until when a claim can be made.
//!
//! The contact and its proof count, whoever the operator was. Documented choice: rule 25 of
//! [the semantics](crate::semantics).

mod prescription;

pub use prescription::{Nearness, Prescription};

use crate::case::contacts::{in_order, is_outgoing, reached};
use crate::case::linked::Case;
use crate::case::unknown::of_contacts;
use crate::collect::collection::progress::{is_about, proven_on};
use crate::collect::collection::silence::Told;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{Linked, each_once};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::records::account::{Channel, Contact, SdiState};
use serde::Serialize;

choice! {
    /// How sure it is that a customer was told.
    Informed {
        /// Evidence that it reached the customer.
        Proven = "proven",
        /// Told, and nothing proves it.
        Likely = "likely",
        /// Told of some and not of others: only for the account as a whole.
        Partly = "partly",
        /// Not told.
        No = "no",
    }
}

/// One contact that told the customer.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// The day of the contact.
    pub on: Day,
    /// How.
    pub channel: Channel,
    /// What proves it: the kind of proof; none when nothing does.
    pub proof: Option<String>,
    /// Who made it.
    pub operator: Option<String>,
}

/// What the customer was told of one invoice.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NoticeItem {
    /// The document.
    pub invoice_id: String,
    /// How sure it is; never `partly`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Exclude<Informed, 'partly'>"))]
    pub informed: Informed,
    /// The first time.
    pub first_told: Option<Day>,
    /// Every contact that told it, by day.
    pub evidence: Vec<Evidence>,
}

/// The answer of [`notice`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// The account as a whole: over everything that is open.
    pub informed: Informed,
    /// Every open document, oldest due date first.
    pub items: Vec<NoticeItem>,
    /// Every claim that is not settled, written-off ones included.
    pub prescriptions: Vec<Prescription>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Whether the customer was told of each open invoice, and when each claim is barred.
///
/// A contact tells the customer of the invoices it names, else of every one that existed that day; not when it was
/// missed (`contacts.failed` of the policy, or not delivered). A delivery receipt of a PEC, a receipt of a registered letter or its
/// storage period prove it, and so does a record that the customer opened, read or heard it. The acceptance of a PEC by
/// the provider does not.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn notice(case: &Case<'_>) -> Result<Notice> {
    answer(case, true)
}

/// As [`notice`], without the evidence: every contact that names no document is one of every invoice.
pub(crate) fn answer(case: &Case<'_>, shown: bool) -> Result<Notice> {
    let ledger = case.ledger()?;
    let mut items: Vec<NoticeItem> = Vec::new();
    let mut delivered = Vec::new();
    // The customer's own call counts too: whoever speaks of an invoice knows of it.
    let contacts: Vec<&Contact> = in_order(case).into_iter().filter(|contact| reached(case, contact)).collect();
    let by_document = Linked::by_lists(contacts.iter().copied(), |contact| contact.invoice_ids.as_deref());
    let told = Told::of(contacts.iter().copied());
    let proves = |contact: &&Contact| is_outgoing(contact) && proven_on(contact, false).is_some_and(|on| case.has_come(on));
    let proven = Told::of(contacts.iter().copied().filter(proves));
    // A document with several due dates is told of once.
    let documents = each_once(ledger.open_items().map(|item| item.id)).into_iter();
    for item in documents.filter_map(|id| ledger.items_of(id).next()) {
        let issued = item.invoice.map(|invoice| invoice.issued);
        let (count, first_told) = told.from(item.id, issued, None);
        let informed = match (count, proven.from(item.id, issued, None)) {
            (0, _) => Informed::No,
            (_, (0, _)) => Informed::Likely,
            _ => Informed::Proven,
        };
        let evidence = if shown { evidence(case, &by_document, item.id, issued) } else { Vec::new() };
        items.push(NoticeItem { invoice_id: item.id.to_owned(), informed, first_told, evidence });
        let sdi = item.invoice.and_then(|invoice| invoice.sdi.as_ref());
        if sdi.is_some_and(|sdi| sdi.state == SdiState::Delivered && sdi.on.is_none_or(|on| case.has_come(on))) {
            delivered.push(item.id);
        }
    }
    let informed = overall(&items);
    let mut reasons = vec![why(informed, &items)];
    if !delivered.is_empty() {
        reasons.push(Reason::sdi_delivered(&delivered.join(", ")));
    }
    let prescriptions = prescription::prescriptions(case, &mut reasons)?;
    reasons.extend(of_contacts(case));
    reasons.extend(ledger.reasons.iter().cloned());
    Ok(Notice { informed, items, prescriptions, reasons })
}

/// The claims that are barred on the day.
///
/// # Errors
/// As [`notice`].
pub(crate) fn barred(case: &Case<'_>) -> Result<Vec<Prescription>> {
    let mut all = prescription::prescriptions(case, &mut Vec::new())?;
    all.retain(|one| one.nearness == Nearness::Barred);
    Ok(all)
}

/// The contacts that told of a document.
fn evidence(case: &Case<'_>, contacts: &Linked<'_, Contact>, id: &str, issued: Option<Day>) -> Vec<Evidence> {
    let shown = |contact: &Contact| Evidence {
        on: contact.on,
        channel: contact.channel,
        proof: contact.proof.as_ref().filter(|proof| proof.on.is_none_or(|on| case.has_come(on))).map(|proof| proof.kind.to_string()),
        operator: contact.operator.clone().map(String::from),
    };
    contacts.about(id).filter(|contact| is_about(contact, id, issued)).map(shown).collect()
}

fn overall(items: &[NoticeItem]) -> Informed {
    let all = |wanted: &[Informed]| items.iter().all(|item| wanted.contains(&item.informed));
    if all(&[Informed::No]) {
        Informed::No
    } else if all(&[Informed::Proven]) {
        Informed::Proven
    } else if all(&[Informed::Proven, Informed::Likely]) {
        Informed::Likely
    } else {
        Informed::Partly
    }
}

fn why(informed: Informed, items: &[NoticeItem]) -> Reason {
    let count = items.len();
    if count == 0 {
        return Reason::nothing_open();
    }
    let missing: Vec<&str> = items.iter().filter(|item| item.informed == Informed::No).map(|item| item.invoice_id.as_str()).collect();
    let since = items.iter().filter_map(|item| item.first_told).max();
    match informed {
        Informed::Proven => Reason::informed_proven(count.into(), since),
        Informed::Likely => Reason::informed_likely(count.into(), since),
        Informed::Partly => Reason::informed_partly(count.into(), missing.len().into(), &missing.join(", ")),
        Informed::No => Reason::not_informed(count.into()),
    }
}
