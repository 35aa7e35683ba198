//! The proof of claim (domanda di ammissione al passivo), to whoever administers the proceeding.

use super::chosen::Choice;
use super::clean::{NAME, NUMBER, line};
use super::content::{Content, Pay, Written, documents};
use super::demand::{step_items, subject, unbarred};
use super::figures::Figures;
use super::kind::Stage;
use super::recipient::is_written;
use crate::case::proceedings::takes_claims;
use crate::ground::error::Result;
use crate::ground::map::each_once;
use crate::ground::reason::{Part, Reason};
use crate::policy::Tone;

/// The claim as a creditor files it (art. 201 CCII): the debtor, the proceeding, each document, principal and interest apart. Only
/// while the proceeding takes claims, and about what it protects.
pub(super) fn proof_of_claim<'c>(choice: &Choice<'c, '_>) -> Result<Written<'c>> {
    let case = choice.case;
    let running = case.protection().running().filter(|one| takes_claims(one));
    let open = running.filter(|one| one.claims_by.is_none_or(|by| case.as_of() <= by)).min_by_key(|one| one.claims_by);
    let (Some(proceeding), true) = (open, choice.is_step) else {
        return Ok(Err(vec![Reason::nothing_to_write(), Reason::no_claim_to_file()]));
    };
    let ledger = case.ledger()?;
    let mut reasons = Vec::new();
    let mut items = unbarred(choice, step_items(choice)?, &mut reasons)?;
    items.retain(|one| one.asked.is_positive());
    let mut figures = Figures::of(choice, &items, Tone::Legal, &mut reasons)?;
    figures.ended = Some(proceeding.published_on.previous());
    let demanded = figures.demanded()?;
    let party = case.account.party.as_ref();
    let name = party.and_then(|party| party.name.as_deref()).or(case.account.name.as_deref());
    let debtor = line(name, "name", NAME, &mut Vec::new());
    let vat = line(party.and_then(|party| party.vat_number.as_deref()), "vatNumber", NUMBER, &mut Vec::new());
    let mut content = Content::new(Stage::Claim, ledger.currency);
    let mut subject = subject(choice, &items, &mut reasons);
    subject.amount = Some(demanded);
    let (kind, published) = (proceeding.kind.as_str(), proceeding.published_on);
    content.body.push(Part::open_claim(debtor.as_deref(), vat.as_deref(), kind, published, subject.count.into(), figures.principal));
    content.body.extend(figures.parts(case, items.len(), is_written(choice.channel))?);
    content.body.push(Part::claim_law(&case.policy.country));
    content.body.extend(proceeding.claims_by.map(Part::claim_by));
    let numbers = each_once(items.iter().map(|one| one.item.printed()));
    content.missing.push(Reason::attach_invoice(numbers.len().into(), &numbers.join(", ")));
    let signatory = choice.wishes.sender.as_ref().and_then(|sender| sender.signatory.as_deref());
    content.missing.push(Reason::signature_needed(choice.channel.as_str(), signatory));
    content.about = documents(&items);
    content.pay = Some(Pay { amount: demanded, items: items.clone() });
    (content.subject, content.total, content.interest, content.costs) = (subject, figures.principal, figures.interest, figures.costs()?);
    (content.lines, content.reasons) = (items, reasons);
    Ok(Ok(content))
}
