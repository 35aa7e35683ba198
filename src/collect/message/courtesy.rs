//! Messages that ask for no money: thanks for a payment, a dispute acknowledged, a promise put in writing.

use super::chosen::Choice;
use super::clean::{NUMBER, line};
use super::content::{Content, Pay, Subject, Written, documents};
use super::demand::{step_items, unbarred};
use super::kind::Stage;
use crate::case::agreements::PromiseState;
use crate::case::dispute::{Answers, Classifier, Stand, after_working_days, stand};
use crate::case::ledger::{FillKind, Item};
use crate::collect::collection::askable::{Askable, Asking};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{each_once, sort};
use crate::ground::money::Money;
use crate::ground::reason::{Part, Reason};
use crate::records::account::{Dispute, DisputeReason, each};

/// Departments that a customer may be told of: those of the presets. A policy's own name for one may be a name of ours.
const DEPARTMENTS: &[&str] = &["sales", "logistics", "quality", "billing", "cash-application", "credit", "finance", "legal", "collections"];
/// Evidence that the customer has and we have not.
const THEIRS: &[&str] = &["photos", "payment-receipt", "deduction-notice", "correct-data", "delivery-note"];

/// Thanks for what was paid last: the invoices that it settled, what is open besides, and credit that is left.
pub(super) fn thank<'c>(choice: &Choice<'c, '_>) -> Result<Written<'c>> {
    let case = choice.case;
    let ledger = case.ledger()?;
    let is_cash = |kind: FillKind| matches!(kind, FillKind::Payment | FillKind::Bill);
    let meant = || ledger.items.iter().filter(|item| choice.means(item.id));
    let days = meant().flat_map(|item| &item.fills).filter(|fill| is_cash(fill.kind)).filter_map(|fill| fill.on);
    let Some(on) = days.max() else { return Ok(Err(vec![Reason::nothing_to_write(), Reason::no_payment_to_thank()])) };
    let mut reasons = Vec::new();
    let zero = Money::zero(ledger.currency);
    let paid_of = |item: &Item<'_>| {
        let fills = item.fills.iter().filter(|fill| is_cash(fill.kind) && fill.on == Some(on));
        Money::sum(fills.map(|fill| fill.amount), zero.currency())
    };
    let touched = |item: &&Item<'_>| item.fills.iter().any(|fill| is_cash(fill.kind) && fill.on == Some(on) && fill.amount.is_positive());
    let (mut amount, mut settled): (Money, Vec<(&str, &str, Money)>) = (zero, Vec::new());
    for id in each_once(meant().filter(touched).map(|item| item.id)) {
        let mut paid = zero;
        for item in ledger.items_of(id) {
            paid = paid.plus(paid_of(item)?)?;
        }
        amount = amount.plus(paid)?;
        settled.push((id, ledger.items_of(id).next().map_or(id, |item| item.printed()), paid));
    }
    let payments = each(&case.account.payments).filter(|payment| payment.on == on && payment.reversed_on.is_none()).count().max(1);
    let mut content = Content::new(Stage::Thank, zero.currency());
    content.about = settled.iter().map(|(id, _, _)| (*id).to_owned()).collect();
    let number = settled
        .first()
        .filter(|_| settled.len() == 1)
        .and_then(|(_, number, _)| line(Some(number), "invoices.number", NUMBER, &mut reasons));
    content.subject = Subject { count: settled.len(), number, amount: Some(amount), on: Some(on), ..Subject::default() };
    content.body.push(Part::open_thank(payments.into(), amount, on));
    for (_, number, paid) in &settled {
        let number = line(Some(number), "invoices.number", NUMBER, &mut reasons).unwrap_or_default();
        content.body.push(Part::settled_invoice(&number, *paid));
    }
    let open = Money::sum(free(choice)?.iter().map(|one| one.asked), zero.currency())?;
    if open.is_positive() {
        content.body.push(Part::remains(open));
    } else if ledger.items.iter().all(|item| item.open.is_zero() && item.at_risk.is_zero()) {
        content.body.push(Part::nothing_remains());
    }
    content.body.extend(ledger.credits.is_positive().then(|| Part::credit_left(ledger.credits)));
    content.reasons = reasons;
    Ok(Ok(content))
}

/// What may be asked today, whatever the ladder says; nothing while the whole account is left alone.
pub(super) fn free<'c>(choice: &Choice<'c, '_>) -> Result<Vec<Askable<'c>>> {
    let asking = Asking::of(choice.case)?;
    if !asking.of_account().told()?.is_empty() {
        return Ok(Vec::new());
    }
    let items = asking.items().into_iter().filter(|one| one.asked.is_positive()).collect();
    unbarred(choice, items, &mut Vec::new())
}

/// The dispute, what it is about, who answers by when, and what is left to pay meanwhile. Nothing of what is disputed is asked for.
pub(super) fn dispute<'c>(choice: &Choice<'c, '_>) -> Result<Written<'c>> {
    let case = choice.case;
    let Some(dispute) = meant_dispute(choice) else { return complaint(choice) };
    let ledger = case.ledger()?;
    let mut reasons = Vec::new();
    let said = Classifier::of(case.policy).classify(dispute).reason;
    let rule = case.policy.disputes.rules.of(said.unwrap_or(DisputeReason::Other));
    let ids = dispute.invoice_ids.as_deref().unwrap_or_default();
    let mut numbers = Vec::new();
    for id in each_once(ids.iter().map(String::as_str)) {
        let printed = ledger.items_of(id).next().map_or(id, |item| item.printed());
        numbers.extend(line(Some(printed), "invoices.number", NUMBER, &mut reasons));
    }
    let case_number = line(Some(&dispute.id), "disputes.id", NUMBER, &mut reasons).unwrap_or_default();
    let only = numbers.first().filter(|_| numbers.len() == 1).cloned();
    let mut content = Content::new(Stage::Dispute, ledger.currency);
    content.subject = Subject {
        count: numbers.len(),
        number: only.clone(),
        dispute: Some(case_number.clone()),
        on: Some(dispute.opened_on),
        ..Subject::default()
    };
    let reason = said.filter(|reason| *reason != DisputeReason::Other).map(DisputeReason::as_str);
    content.body.push(Part::open_dispute(Some(&case_number), dispute.opened_on, numbers.len().into(), only.as_deref(), reason));
    content.body.extend(numbers.iter().map(|number| Part::disputed_invoice(number)));
    let contested = ledger.contested_by(&dispute.id);
    content.body.extend(contested.is_positive().then(|| Part::disputed_amount(contested)));
    let mut known: Vec<&str> = ids.iter().map(String::as_str).collect();
    sort(&mut known);
    let concerned = |one: &Askable<'_>| {
        known.binary_search(&one.item.id).is_ok() && dispute.instalment.is_none_or(|number| number == one.item.instalment)
    };
    let rest: Vec<Askable<'_>> = free(choice)?.into_iter().filter(concerned).collect();
    let left = Money::sum(rest.iter().map(|one| one.asked), ledger.currency)?;
    if left.is_positive() {
        let due = rest.first().map(|one| one.item.due).filter(|due| rest.iter().all(|one| one.item.due == *due));
        content.body.push(Part::undisputed_rest(left, due));
    }
    let by = after_working_days(case, dispute.opened_on, rule.respond_days);
    let by = Some(by).filter(|by| *by >= case.as_of() && !Answers::of(case).has(dispute));
    let owner = DEPARTMENTS.iter().find(|known| **known == rule.owner).copied();
    content.body.extend((by.is_some() || owner.is_some()).then(|| Part::dispute_answer(by, owner)));
    let given = dispute.evidence.as_deref().unwrap_or_default();
    let asked = rule.evidence.iter().filter(|code| THEIRS.contains(&code.as_str()) && !given.contains(code));
    content.body.extend(asked.map(|code| Part::ask_evidence(code)));
    content.about = if ids.is_empty() { documents(&rest) } else { ids.to_vec() };
    content.reasons = reasons;
    Ok(Ok(content))
}

/// What the customer said and nobody has recorded as a dispute yet: that we have it, and the question what exactly is wrong.
fn complaint<'c>(choice: &Choice<'c, '_>) -> Result<Written<'c>> {
    let (true, Some(on)) = (choice.is_step, choice.step.on) else {
        return Ok(Err(vec![Reason::nothing_to_write(), Reason::no_dispute_open()]));
    };
    let items = step_items(choice)?;
    let mut reasons = Vec::new();
    let numbers = each_once(items.iter().map(|one| one.item.printed())).into_iter();
    let numbers: Vec<String> = numbers.filter_map(|number| line(Some(number), "invoices.number", NUMBER, &mut reasons)).collect();
    let only = numbers.first().filter(|_| numbers.len() == 1).cloned();
    let mut content = Content::new(Stage::Dispute, choice.case.account.currency);
    content.body.push(Part::open_dispute(None, on, numbers.len().into(), only.as_deref(), None));
    content.body.extend(numbers.iter().map(|number| Part::disputed_invoice(number)));
    content.small.push(Part::ask_reason());
    content.subject = Subject { count: numbers.len(), number: only, on: Some(on), ..Subject::default() };
    content.about = documents(&items);
    content.reasons = reasons;
    Ok(Ok(content))
}

/// The dispute that the caller named, else the one whose answer is most pressing, else the latest that is open.
fn meant_dispute<'c>(choice: &Choice<'c, '_>) -> Option<&'c Dispute> {
    let case = choice.case;
    let named = choice.wishes.dispute_id.as_deref().or_else(|| choice.step.dispute.as_ref().map(|owed| owed.dispute_id.as_str()));
    let mut open = each(&case.account.disputes).filter(|dispute| stand(dispute, case).0 == Stand::Open);
    match named {
        Some(id) => open.find(|dispute| &*dispute.id == id),
        None => open.max_by_key(|dispute| dispute.opened_on),
    }
}

/// What was promised, in writing: the amount that is still to come, its day, and how to pay it.
pub(super) fn promise<'c>(choice: &Choice<'c, '_>) -> Result<Written<'c>> {
    let case = choice.case;
    let ledger = case.ledger()?;
    let nothing = || Ok(Err(vec![Reason::nothing_to_write(), Reason::no_promise_open()]));
    let open = case.agreements()?.promises().filter(|one| one.status.status == PromiseState::Open);
    let named = choice.wishes.promise_id.as_deref();
    let meant = open.filter(|one| named.is_none_or(|id| one.promise.id.as_deref() == Some(id)));
    let Some(one) = meant.max_by_key(|one| (one.promise.made_on, one.promise.on)) else { return nothing() };
    let amount = case.stated(one.promise.amount, one.promise.currency)?.less(one.status.paid)?;
    if !amount.is_positive() {
        return nothing();
    }
    let mut reasons = Vec::new();
    let ids = one.promise.invoice_ids.as_deref().unwrap_or_default();
    let items: Vec<Askable<'_>> = one
        .covers
        .iter()
        .filter_map(|(place, part)| Some(Askable { item: ledger.items.get(*place)?, asked: *part, taken: Vec::new() }))
        .collect();
    let mut numbers = Vec::new();
    for id in each_once(ids.iter().map(String::as_str)) {
        let printed = ledger.items_of(id).next().map_or(id, |item| item.printed());
        numbers.extend(line(Some(printed), "invoices.number", NUMBER, &mut reasons));
    }
    let on: Day = one.promise.on;
    let mut content = Content::new(Stage::Promise, ledger.currency);
    let only = numbers.first().filter(|_| numbers.len() == 1).cloned();
    content.subject =
        Subject { count: numbers.len(), number: only, amount: Some(amount), due: Some(on), on: Some(on), ..Subject::default() };
    content.body.push(Part::open_promise(amount, on, one.promise.made_on));
    content.body.extend(numbers.iter().map(|number| Part::promised_invoice(number)));
    content.small.push(Part::promise_correct());
    content.about = if ids.is_empty() { documents(&items) } else { ids.to_vec() };
    content.pay_by = Some(on);
    content.pay = Some(Pay { amount, items });
    content.reasons = reasons;
    Ok(Ok(content))
}
