//! The customer has paid, or says so, and we do not know for what.

use super::chosen::Choice;
use super::content::{Content, Subject, Written, documents};
use super::courtesy::free;
use super::demand::subject;
use super::kind::Stage;
use crate::case::ledger::Credit;
use crate::collect::collection::askable::Askable;
use crate::ground::error::Result;
use crate::ground::map::{sort, sort_by_key};
use crate::ground::money::Money;
use crate::ground::reason::{Part, Reason};

/// Payments that are listed at most, the latest.
const MOST: usize = 12;

/// The money that we hold, the open invoices that it may be for, and the question which. Where the customer says that it paid and
/// we hold nothing, the question is when and how much. Nothing is asked for.
pub(super) fn unmatched<'c>(choice: &Choice<'c, '_>) -> Result<Written<'c>> {
    let case = choice.case;
    let ledger = case.ledger()?;
    if choice.is_named && !choice.is_step && ledger.unapplied.is_empty() {
        return Ok(Err(vec![Reason::nothing_to_write(), Reason::nothing_unmatched()]));
    }
    let mut reasons = Vec::new();
    // The step may be about what a promise, a dispute or a proceeding keeps back: of that the customer is not reminded here.
    let mut known: Vec<(&str, u32)> = choice.step.items.iter().map(|one| (one.invoice_id.as_str(), one.instalment)).collect();
    sort(&mut known);
    let of_step = |one: &Askable<'_>| known.binary_search(&(one.item.id, one.item.instalment)).is_ok();
    let meant = |one: &Askable<'_>| choice.means(one.item.id) && (!choice.is_step || of_step(one));
    let items: Vec<Askable<'c>> = free(choice)?.into_iter().filter(meant).collect();
    let mut held: Vec<&Credit> = ledger.unapplied.iter().filter(|credit| credit.amount.is_positive()).collect();
    sort_by_key(&mut held, |credit| credit.on);
    let mut content = Content::new(Stage::Match, ledger.currency);
    let Subject { count, .. } = subject(choice, &items, &mut reasons);
    let amount = (!held.is_empty()).then_some(ledger.credits);
    content.subject = Subject { count, amount, ..Subject::default() };
    content.body.push(Part::open_match(held.len().into(), ledger.credits));
    let skipped = held.len().saturating_sub(MOST);
    content.body.extend(held.into_iter().skip(skipped).map(|credit| Part::unmatched_payment(credit.on, credit.amount)));
    if !items.is_empty() {
        content.body.push(Part::items(items.len().into()));
    }
    content.body.push(Part::ask_allocation());
    content.total = Money::sum(items.iter().map(|one| one.asked), ledger.currency)?;
    content.about = documents(&items);
    content.lines = items;
    content.reasons = reasons;
    Ok(Ok(content))
}
