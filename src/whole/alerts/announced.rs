//! What is about to happen, or lacks: promises and instalments that fall due, limits due for review, stale information, nobody in charge,
//! no way to reach the customer, and too much with one debtor.

use super::{Alert, AlertKind, Known};
use crate::case::agreements::{InstalmentState, PlanStanding, PromiseState};
use crate::case::linked::Case;
use crate::credit::prospect::stale;
use crate::credit::review::review_due;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::BTreeMap;
use crate::ground::money::arithmetic::product;
use crate::ground::money::{Money, Percent, fixed, percent_of};
use crate::ground::reason::Reason;
use crate::policy::Information;
use crate::records::account::{Party, Severity, SignalKind, each};
use rust_decimal::Decimal;

/// Without a contact by anybody for so many days an overdue item has nobody.
const ALONE: i64 = 90;

/// One document carries an account only where others are open too: of so many.
const DOCUMENTS: usize = 3;

/// Adds these alerts.
pub(super) fn announce(case: &Case<'_>, known: &Known<'_>, found: &mut Vec<Alert>) -> Result<()> {
    let mut raise = |kind, severity, since, reasons| found.push(Alert { kind, severity, since, reasons });
    agreements(case, &mut raise)?;
    if let Some((since, decided)) = review_due(case) {
        let days = case.as_of().days_since(decided);
        raise(AlertKind::ReviewDue, Severity::Info, Some(since), vec![Reason::review_due(decided, days.into())]);
    }
    old_information(case, &mut raise)?;
    if known.overdue.amount.is_positive() {
        if let Some((since, days)) = nobody(case)? {
            raise(AlertKind::NoOwner, Severity::Info, Some(since), vec![Reason::no_owner(days.into())]);
        }
        if case.account.party.as_ref().is_some_and(is_out_of_reach) {
            raise(AlertKind::NoContactData, Severity::Warning, None, vec![Reason::no_contact_data()]);
        }
    }
    concentration(case, known, &mut raise)
}

type Raise<'r> = dyn FnMut(AlertKind, Severity, Option<Day>, Vec<Reason>) + 'r;

/// Promises and instalments that fall due within the days of the policy.
fn agreements(case: &Case<'_>, raise: &mut Raise<'_>) -> Result<()> {
    let as_of = case.as_of();
    let ahead = i64::from(case.policy.due_soon_days);
    let is_near = |day: Day| day >= as_of && day.days_since(as_of) <= ahead;
    for one in case.agreements()?.promises().filter(|one| one.status.status == PromiseState::Open && is_near(one.promise.on)) {
        let since = one.promise.on.plus(ahead.saturating_neg()).max(one.promise.made_on);
        let reason =
            Reason::promise_open(one.promise.on, one.until, case.stated(one.promise.amount, one.promise.currency)?, one.status.paid, None);
        raise(AlertKind::PromiseDue, Severity::Info, Some(since), vec![reason]);
    }
    for planned in case.agreements()?.plans() {
        let (plan, status) = (planned.plan, &planned.status);
        let holds = matches!(status.status, PlanStanding::OnTrack | PlanStanding::Late);
        let mut coming = status.instalments.iter().filter(|one| one.status == InstalmentState::Due && is_near(one.due));
        let Some(next) = coming.next().filter(|_| holds) else { continue };
        let since = next.due.plus(ahead.saturating_neg());
        let since = plan.agreed_on.map_or(since, |agreed| since.max(agreed));
        let reason = Reason::instalment_due(&plan.id, next.due, next.amount.less(next.paid)?);
        raise(AlertKind::InstalmentDue, Severity::Info, Some(since), vec![reason]);
    }
    Ok(())
}

/// Accounts and scores that are too old, of a customer who has credit or trades.
fn old_information(case: &Case<'_>, raise: &mut Raise<'_>) -> Result<()> {
    let account = case.account;
    let filed = account.party.as_ref().is_some_and(|party| each(&party.accounts).next().is_some());
    let scored = each(&account.signals).any(|signal| signal.kind == SignalKind::BureauScore);
    let matters = account.credit.as_ref().is_some_and(|credit| credit.limit.is_some()) || case.has_records();
    if !matters || !(filed || scored) {
        return Ok(());
    }
    let outside = [Information::Accounts.as_str(), Information::BureauScore.as_str()];
    for one in stale(case)?.iter().filter(|one| outside.contains(&one.kind)) {
        raise(AlertKind::InformationStale, Severity::Info, Some(one.since), vec![one.reason()]);
    }
    Ok(())
}

/// Since when an overdue item has had nobody: the account names no owner, and no operator was in touch for so many days.
fn nobody(case: &Case<'_>) -> Result<Option<(Day, i64)>> {
    if case.account.owner.is_some() {
        return Ok(None);
    }
    let oldest = case.ledger()?.items.iter().filter(|item| item.overdue && item.open.is_positive()).map(|item| item.due).min();
    let by_hand = each(&case.account.contacts).filter(|contact| contact.operator.is_some() && case.has_come(contact.on));
    let from = by_hand.map(|contact| contact.on).max().max(oldest);
    Ok(from.map(|from| (from.plus(ALONE), case.as_of().days_since(from))).filter(|(_, days)| *days >= ALONE))
}

/// Whether master data is at hand, and nothing in it by which to reach the customer.
fn is_out_of_reach(party: &Party) -> bool {
    let address = party.address.as_ref().is_some_and(|address| address.street.is_some() || address.city.is_some());
    party.email.is_none() && party.pec.is_none() && party.phone.is_none() && !address
}

/// One customer with much of the book, where the book is known; else one document with most of what the account has open.
fn concentration(case: &Case<'_>, known: &Known<'_>, raise: &mut Raise<'_>) -> Result<()> {
    let care = &case.policy.care;
    if let Some(book) = known.book {
        let total = case.question.exchange.convert(known.exposure.total, book.currency())?;
        if let Some(percent) = percent_of(total, book).filter(|_| reaches(total, book, care.book_share_percent)) {
            raise(AlertKind::Concentration, Severity::Warning, None, vec![Reason::concentration_book(total, fixed(percent, 1))]);
        }
        return Ok(());
    }
    let ledger = case.ledger()?;
    let mut documents: BTreeMap<&str, Money> = BTreeMap::new();
    for item in ledger.open_items() {
        let open = documents.entry(item.id).or_insert_with(|| Money::zero(ledger.currency));
        *open = open.plus(item.open)?;
    }
    let total = Money::sum(documents.iter().map(|(_, open)| *open), ledger.currency)?;
    let largest = documents.iter().fold(None::<(&str, Money)>, |best, (id, open)| match best {
        Some((_, most)) if most >= *open => best,
        _ => Some((id, *open)),
    });
    let Some((id, open)) = largest.filter(|_| documents.len() >= DOCUMENTS) else { return Ok(()) };
    if let Some(percent) = percent_of(open, total).filter(|_| reaches(open, total, care.concentration_percent)) {
        raise(AlertKind::Concentration, Severity::Info, None, vec![Reason::concentration_document(id, open, percent)]);
    }
    Ok(())
}

/// Whether a part is at least so many percent of the whole, without rounding.
fn reaches(part: Money, whole: Money, percent: Percent) -> bool {
    product(part.decimal(), Decimal::ONE_HUNDRED) >= product(whole.decimal(), percent.decimal())
}
