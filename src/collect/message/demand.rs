//! Messages that ask for money, from the word before the due date to the lawyer; and an invoice sent again.

use super::chosen::Choice;
use super::clean::{NUMBER, line};
use super::content::{Content, Pay, Subject, Written, documents};
use super::due::term;
use super::figures::Figures;
use super::formal::{consequences, earlier, noticed, put_in_default};
use super::kind::{MessageAction, Stage};
use super::recipient::{is_spoken, is_written};
use crate::case::ledger::Item;
use crate::collect::collection::NextAction;
use crate::collect::collection::askable::{Askable, Asking, Met};
use crate::collect::notice;
use crate::collect::plan::{self, ProposedInstalment};
use crate::collect::unmatched::Unmatched;
use crate::ground::error::Result;
use crate::ground::map::{each_once, sort};
use crate::ground::money::Money;
use crate::ground::reason::{Part, Reason};
use crate::policy::Tone;
use crate::who::party::reachable_email;

/// What is asked for, and what was left out of it.
struct Demanded<'a> {
    items: Vec<Askable<'a>>,
    /// The documents that are sent again, asked for or not.
    resent: Vec<&'a Item<'a>>,
    disputed: bool,
    agreed: bool,
}

/// The content of a demand; or why there is none.
pub(super) fn demand<'c>(choice: &Choice<'c, '_>, met: &Met) -> Result<Written<'c>> {
    let mut reasons = Vec::new();
    let asked =
        if choice.is_named && !choice.is_step { chosen(choice, met, &mut reasons)? } else { Some(of_step(choice, met, &mut reasons)?) };
    let Some(asked) = asked else { return Ok(Err(reasons)) };
    if asked.items.is_empty() && asked.resent.is_empty() {
        reasons.insert(0, Reason::nothing_to_write());
        return Ok(Err(reasons));
    }
    written(choice, asked, reasons).map(Ok)
}

/// What the next step is about.
fn of_step<'c>(choice: &Choice<'c, '_>, met: &Met, reasons: &mut Vec<Reason>) -> Result<Demanded<'c>> {
    let mut items = step_items(choice)?;
    reasons.extend(met.told()?);
    let resent = if choice.action == MessageAction::ResendInvoice { items.iter().map(|one| one.item).collect() } else { Vec::new() };
    // Of what unmatched cash covers nothing is asked.
    items.retain(|one| one.asked.is_positive());
    let items = unbarred(choice, items, reasons)?;
    Ok(Demanded { items, resent, disputed: met.any_disputed(), agreed: met.any_agreed() })
}

/// What may be asked today for an action that the caller chose, whatever the ladder says of the day.
fn chosen<'c>(choice: &Choice<'c, '_>, met: &Met, reasons: &mut Vec<Reason>) -> Result<Option<Demanded<'c>>> {
    let case = choice.case;
    let asking = Asking::of(case)?;
    let resends = choice.action == MessageAction::ResendInvoice;
    let account = asking.of_account().told()?;
    let held = !account.is_empty();
    if held && !resends {
        reasons.push(Reason::nothing_to_write());
        reasons.extend(account);
        return Ok(None);
    }
    let is_late = |item: &Item<'_>| item.overdue || item.returned.is_positive();
    let named = !choice.wishes.invoice_ids.is_empty();
    let all: Vec<Askable<'c>> = asking.items().into_iter().filter(|one| choice.means(one.item.id)).collect();
    let late = all.iter().any(|one| one.asked.is_positive() && is_late(one.item));
    let soon = case.as_of().plus(i64::from(case.policy.due_soon_days));
    let near = |item: &Item<'_>| choice.action != MessageAction::Remind || item.due <= soon;
    let meant = |item: &Item<'_>| {
        if choice.action.needs_overdue() || (late && !named) { is_late(item) } else { named || near(item) }
    };
    let kept = asking.of_items(|item| choice.means(item.id) && meant(item));
    reasons.push(Reason::by_choice(choice.action.as_str()));
    // The step's own obstacles are about its day too, which a person may overrule knowingly.
    let told = if Some(choice.action) == action_of(choice) { met.told()? } else { kept.told()? };
    reasons.extend(told);
    let resent = if resends { all.iter().filter(|one| meant(one.item)).map(|one| one.item).collect() } else { Vec::new() };
    // An invoice may be sent again to who is left alone; nothing is asked of it then.
    let items = all.into_iter().filter(|one| !held && one.asked.is_positive() && meant(one.item)).collect();
    let items = less_cash(choice, unbarred(choice, items, reasons)?)?;
    Ok(Some(Demanded { items, resent, disputed: kept.any_disputed(), agreed: kept.any_agreed() }))
}

/// The due dates that the next step is about, as far as the caller named them.
pub(super) fn step_items<'c>(choice: &Choice<'c, '_>) -> Result<Vec<Askable<'c>>> {
    let ledger = choice.case.ledger()?;
    let find = |id: &str, number: u32| ledger.items_of(id).find(|item| item.instalment == number);
    let named = choice.step.items.iter().filter(|one| choice.means(&one.invoice_id));
    Ok(named
        .filter_map(|one| Some(Askable { item: find(&one.invoice_id, one.instalment)?, asked: one.open, taken: one.taken.clone() }))
        .collect())
}

fn action_of(choice: &Choice<'_, '_>) -> Option<MessageAction> {
    match choice.step.action {
        NextAction::Step(action) => Some(action.into()),
        NextAction::None | NextAction::Wait => None,
    }
}

/// What is left to ask for once unmatched cash is taken from it, as the next step asks.
fn less_cash<'c>(choice: &Choice<'_, '_>, items: Vec<Askable<'c>>) -> Result<Vec<Askable<'c>>> {
    let rests = Unmatched::of(choice.case)?.leave(items.iter().map(|one| (one.item, one.asked)))?;
    let left = items.into_iter().zip(rests).map(|(one, rest)| Askable { asked: rest.asked, taken: rest.taken, ..one });
    Ok(left.filter(|one| one.asked.is_positive()).collect())
}

/// Without what is barred, which nobody is asked for; says it.
pub(super) fn unbarred<'c>(choice: &Choice<'_, '_>, items: Vec<Askable<'c>>, reasons: &mut Vec<Reason>) -> Result<Vec<Askable<'c>>> {
    let barred = notice::barred(choice.case)?;
    let mut lapsed: Vec<(&str, u32)> = barred.iter().map(|one| (one.invoice_id.as_str(), one.instalment)).collect();
    sort(&mut lapsed);
    let is_barred = |item: &Item<'_>| lapsed.binary_search(&(item.id, item.instalment)).is_ok();
    let (gone, left): (Vec<_>, Vec<_>) = items.into_iter().partition(|one| is_barred(one.item));
    if !gone.is_empty() {
        let amount = Money::sum(gone.iter().map(|one| one.asked), choice.case.account.currency)?;
        reasons.push(Reason::left_prescribed(amount, &documents(&gone).join(", ")));
    }
    Ok(left)
}

/// What the subject and the openings name of due dates.
pub(super) fn subject(choice: &Choice<'_, '_>, items: &[Askable<'_>], reasons: &mut Vec<Reason>) -> Subject {
    let ids = documents(items);
    let today = choice.case.as_of();
    let number =
        items.first().filter(|_| ids.len() == 1).and_then(|one| line(Some(one.item.printed()), "invoices.number", NUMBER, reasons));
    let due = items.first().map(|one| one.item.due).filter(|due| items.iter().all(|one| one.item.due == *due));
    let days = items.iter().map(|one| one.item.days_overdue(today)).max();
    Subject { count: ids.len(), number, due, days, ..Subject::default() }
}

fn written<'c>(choice: &Choice<'c, '_>, asked: Demanded<'c>, mut reasons: Vec<Reason>) -> Result<Content<'c>> {
    let case = choice.case;
    let Demanded { items, resent, disputed, agreed } = asked;
    let mut subject = subject(choice, &items, &mut reasons);
    let stage = choice.action.stage(choice.tone, subject.days.unwrap_or(0) > 0);
    // Before it is due, in an offer, and where an invoice is only sent again, nothing but the principal is spoken of.
    let tone = if matches!(stage, Stage::BeforeDue | Stage::Resend | Stage::Plan | Stage::Insurer) { Tone::Courtesy } else { choice.tone };
    let figures = Figures::of(choice, &items, tone, &mut reasons)?;
    let demanded = figures.demanded()?;
    let written = is_written(choice.channel);
    let mut content = Content::new(stage, case.account.currency);
    content.about = if resent.is_empty() { documents(&items) } else { ids(&resent) };
    // Who calls asks for a day instead of naming one.
    let names_day = stage == Stage::Notice || !is_spoken(choice.channel);
    // A statement of what falls due later demands nothing before its day.
    let names_day = names_day && (stage != Stage::Statement || subject.days.unwrap_or(0) > 0);
    let term = if names_day { term(case, stage, choice.tone, &mut reasons) } else { None };
    content.pay_by = match stage {
        Stage::BeforeDue => subject.due,
        _ => term.map(|term| term.by),
    };
    if stage == Stage::Resend {
        subject.count = content.about.len();
        let only = resent.first().filter(|_| subject.count == 1);
        subject.number = only.and_then(|item| line(Some(item.printed()), "invoices.number", NUMBER, &mut reasons));
    }
    let mut first_amount = None;
    let body = &mut content.body;
    body.push(opening(choice, stage, &subject, figures.principal, &content.about));
    if matches!(stage, Stage::Firm | Stage::Notice) {
        body.extend(earlier(choice, &content.about)?);
    }
    if !items.is_empty() {
        body.extend(figures.parts(case, items.len(), written)?);
    }
    if stage != Stage::Resend {
        body.extend(disputed.then(Part::disputed_apart));
        body.extend(agreed.then(Part::agreed_apart));
    }
    let small = &mut content.small;
    match stage {
        Stage::Resend => {
            body.push(Part::unchanged_due(subject.due.filter(|_| subject.count == 1)));
            let email = case.account.party.as_ref().and_then(|party| party.email.as_deref()).and_then(reachable_email);
            body.push(Part::confirm_receipt(email.as_deref(), subject.count.into()));
            small.push(Part::tell_us());
        }
        Stage::BeforeDue => small.push(Part::tell_us()),
        Stage::Plan => {
            let first = offer(choice, demanded, body, &mut reasons)?;
            (content.pay_by, first_amount) = (first.as_ref().map(|one| one.due), first.map(|one| one.amount));
            small.push(Part::ask_reason());
        }
        Stage::Notice => {
            if let Some(term) = term {
                put_in_default(choice, demanded, term, body);
                consequences(choice, stage, term, written, body, &mut reasons);
            }
            small.extend([Part::if_paid(), Part::ask_reason()]);
            content.missing.extend(written.then(|| Reason::signature_needed(choice.channel.as_str(), signatory(choice))));
            content.missing.extend(super::formal::missing(choice));
        }
        Stage::Insurer => {}
        _ => {
            body.extend((stage == Stage::Last).then(Part::delivery_stopped));
            if let Some(term) = term {
                body.push(Part::pay_by(demanded, term.by));
                if matches!(stage, Stage::Firm | Stage::Last) {
                    consequences(choice, stage, term, written, body, &mut reasons);
                }
            }
            small.push(Part::if_paid());
            match stage {
                Stage::First | Stage::Statement => small.push(Part::tell_us()),
                Stage::Firm => small.push(Part::ask_reason()),
                _ => {}
            }
        }
    }
    if written && matches!(stage, Stage::Resend | Stage::Notice | Stage::Insurer) {
        let numbers: Vec<&str> = if resent.is_empty() { printed(&items) } else { resent.iter().map(|item| item.printed()).collect() };
        let numbers = each_once(numbers.into_iter());
        content.missing.push(Reason::attach_invoice(numbers.len().into(), &numbers.join(", ")));
    }
    if written && stage == Stage::Statement {
        content.missing.push(Reason::attach_statement());
    }
    if demanded.is_positive() && stage != Stage::Insurer {
        content.pay = Some(Pay { amount: first_amount.unwrap_or(demanded), items: items.clone() });
    }
    subject.amount = (!items.is_empty()).then_some(demanded);
    (content.subject, content.total, content.interest, content.costs) = (subject, figures.principal, figures.interest, figures.costs()?);
    (content.lines, content.reasons) = (items, reasons);
    Ok(content)
}

/// The opening of a stage.
fn opening(choice: &Choice<'_, '_>, stage: Stage, subject: &Subject, principal: Money, about: &[String]) -> Part {
    let (count, number) = (subject.count.into(), subject.number.as_deref());
    let days = subject.days.unwrap_or(0).into();
    let noticed = || noticed(choice, about);
    let vat = || choice.case.account.party.as_ref().and_then(|party| party.vat_number.as_deref());
    let debtor = || choice.case.account.party.as_ref().and_then(|party| party.name.as_deref()).or(choice.case.account.name.as_deref());
    match stage {
        Stage::BeforeDue => Part::open_before_due(count, number, principal, subject.due),
        Stage::Firm => Part::open_firm(count, number, principal, days),
        Stage::Statement => Part::open_statement(count, principal),
        Stage::Resend => Part::open_resend(count, number),
        Stage::Plan => Part::open_plan(count, principal),
        Stage::Notice => Part::open_notice(choice.law.as_str(), count, number, principal),
        Stage::Last => Part::open_last(principal, noticed()),
        Stage::Legal => Part::open_legal(principal, noticed()),
        Stage::HandOver => Part::open_hand_over(principal, noticed()),
        Stage::Insurer => {
            let mut changed = Vec::new();
            let (debtor, vat) = (line(debtor(), "name", super::clean::NAME, &mut changed), line(vat(), "vatNumber", NUMBER, &mut changed));
            Part::open_insurer(debtor.as_deref(), vat.as_deref(), count, principal, days)
        }
        _ => Part::open_first(count, number, principal, days),
    }
}

/// The instalments that are offered, and what goes with them; answers the first.
fn offer(choice: &Choice<'_, '_>, total: Money, body: &mut Vec<Part>, reasons: &mut Vec<Reason>) -> Result<Option<ProposedInstalment>> {
    let instalments = plan::instalments(choice.case, total, reasons)?;
    for (number, one) in (1_u32..).zip(&instalments) {
        body.push(Part::plan_instalment(number.into(), one.due, one.amount));
    }
    if let Some(first) = instalments.first() {
        let rules = &choice.case.policy.plans;
        body.push(Part::plan_missed(rules.tolerance_days.into(), rules.max_missed.into()));
        body.push(Part::plan_accept(first.due));
    }
    Ok(instalments.into_iter().next())
}

fn signatory<'c>(choice: &Choice<'c, '_>) -> Option<&'c str> {
    choice.wishes.sender.as_ref().and_then(|sender| sender.signatory.as_deref())
}

fn printed<'i>(items: &[Askable<'i>]) -> Vec<&'i str> {
    items.iter().map(|one| one.item.printed()).collect()
}

fn ids(items: &[&Item<'_>]) -> Vec<String> {
    each_once(items.iter().map(|item| item.id)).into_iter().map(str::to_owned).collect()
}
