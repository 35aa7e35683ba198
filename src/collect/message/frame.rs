//! Head and end around what a message says, and everything that is not text: addresses, payment, the contact to store.

use super::Message;
use super::chosen::Choice;
use super::clean::{NAME, line};
use super::content::{Content, Pay, Subject, Written};
use super::kind::{MessageAction, Stage};
use super::language::language;
use super::recipient::{Recipient, is_letter, is_short, is_spoken, is_written};
use crate::case::contacts::NOT_SENT;
use crate::collect::collection::FILED;
use crate::collect::collection::askable::Askable;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::ground::read::Line;
use crate::ground::reason::{Part, Reason};
use crate::owed::line::StatementLine;
use crate::owed::payment::{Asked, Payee, PaymentRequest, one_line, request, request_of};
use crate::records::account::{Channel, Contact, Direction};
use crate::records::sender::Sender;
use crate::who::iban::check_iban;

/// The message: what it says with what belongs around it, or nothing and why.
pub(super) fn framed(choice: &Choice<'_, '_>, content: Written<'_>) -> Result<Message> {
    let mut language_reasons = Vec::new();
    let language = language(choice.case, choice.wishes.language, &mut language_reasons);
    let zero = Money::zero(choice.case.account.currency);
    let contact = Contact {
        id: None,
        on: choice.case.as_of(),
        channel: choice.channel,
        direction: Some(Direction::Out),
        invoice_ids: None,
        level_id: None,
        outcome: Some(NOT_SENT.into()),
        reason: None,
        operator: None,
        with: None,
        summary: None,
        proof: None,
    };
    let mut message = Message {
        account_id: choice.case.account.id.to_string(),
        currency: zero.currency(),
        action: choice.action,
        tone: choice.tone,
        channel: choice.channel,
        language,
        to: Vec::new(),
        cc: Vec::new(),
        parts: Vec::new(),
        lines: Vec::new(),
        total: zero,
        interest: Some(zero),
        costs: zero,
        pay_by: None,
        payment: None,
        contact,
        missing: Vec::new(),
        reasons: Vec::new(),
    };
    match content {
        Err(reasons) => message.reasons = reasons,
        Ok(content) => fill(&mut message, choice, content)?,
    }
    message.reasons.extend(language_reasons);
    message.reasons.extend(choice.case.ledger()?.reasons.iter().cloned());
    Ok(message)
}

fn fill(message: &mut Message, choice: &Choice<'_, '_>, content: Content<'_>) -> Result<()> {
    let mut reasons = content.reasons;
    let third = choice.action.third_party();
    let recipient = Recipient::of(choice.case, choice.channel, third, &mut reasons);
    let mut missing = absent(choice, &content.stage, &recipient, content.pay.is_some(), &mut reasons);
    for one in &content.lines {
        one_line(choice.case, one.item)?;
    }
    let payee = choice.wishes.sender.as_ref().and_then(|sender| Payee::of(sender).ok());
    if let (Some(pay), Some(payee)) = (&content.pay, payee) {
        message.payment = Some(payment_of(choice, &payee, pay)?);
    }
    missing.extend(content.missing);
    let payment = message.payment.as_ref();
    let around = Around { choice, recipient: &recipient, payment };
    message.parts = if is_short(choice.channel) {
        vec![around.short(&content.stage, &content.subject, content.pay_by, &content.lines)]
    } else if is_spoken(choice.channel) {
        around.spoken(&content.stage, content.body)
    } else {
        around.written(&content.stage, &content.subject, content.body, content.small, &content.lines, &mut reasons)
    };
    for one in &content.lines {
        let mut line = StatementLine::of(one.item, choice.case.as_of());
        line.open = one.item.in_own(one.asked)?;
        message.lines.push(line);
    }
    (message.to, message.cc) = (recipient.to, recipient.cc);
    (message.total, message.interest, message.costs, message.pay_by) = (content.total, content.interest, content.costs, content.pay_by);
    message.contact.outcome = None;
    message.contact.invoice_ids = (!content.about.is_empty()).then_some(content.about);
    message.contact.level_id = match choice.action {
        MessageAction::FileClaim => Some(FILED.into()),
        _ => choice.level.map(|level| level.id.clone()),
    };
    reasons.extend(third.map(|who| Reason::not_to_customer(who.as_str())));
    (message.missing, message.reasons) = (missing, reasons);
    Ok(())
}

/// How to pay it. What is in other currencies than the account's is paid in them, the principal alone: interest, costs, an instalment
/// and a promise are of the account's currency.
fn payment_of(choice: &Choice<'_, '_>, payee: &Payee, pay: &Pay<'_>) -> Result<PaymentRequest> {
    let principal = Money::sum(pay.items.iter().map(|one| one.asked), pay.amount.currency())?;
    let is_foreign = pay.items.iter().any(|one| one.item.own.open.currency() != pay.amount.currency());
    if !is_foreign || pay.amount < principal {
        let items: Vec<_> = pay.items.iter().map(|one| one.item).collect();
        return request_of(choice.case, payee, pay.amount, &items, Vec::new());
    }
    let mut asked = Vec::new();
    for one in &pay.items {
        asked.push(Asked { item: one.item, amount: one.item.in_own(one.asked)? });
    }
    request(choice.case, payee, &asked, Vec::new())
}

/// What somebody must add because the record or the sender lacks it.
fn absent(choice: &Choice<'_, '_>, stage: &Stage, recipient: &Recipient, pays: bool, reasons: &mut Vec<Reason>) -> Vec<Reason> {
    let mut missing = Vec::new();
    let sender = choice.wishes.sender.as_ref();
    let formal = matches!(stage, Stage::Notice | Stage::Claim);
    match sender {
        None => missing.push(Reason::sender_missing()),
        Some(sender) => {
            if pays && is_written(choice.channel) {
                let wrong = Payee::of(sender).is_err();
                let lacking = sender.iban.is_none();
                missing.extend(lacking.then(Reason::sender_iban_missing).or_else(|| wrong.then(Reason::sender_iban_wrong)));
            }
            if sender.address.is_none() && (formal || is_letter(choice.channel)) {
                missing.push(Reason::sender_address_missing());
            }
            let optional = [("sender.phone", &sender.phone), ("sender.email", &sender.email), ("sender.contactName", &sender.contact_name)];
            reasons.extend(optional.iter().filter(|(_, value)| value.is_none()).map(|(field, _)| Reason::field_missing(field)));
        }
    }
    if let Some(who) = choice.action.third_party() {
        missing.push(Reason::recipient_unknown(who.as_str()));
    } else if recipient.to.is_empty() && choice.channel != Channel::Portal {
        missing.push(Reason::recipient_missing(choice.channel.as_str()));
    }
    if recipient.name.is_none() && (formal || is_letter(choice.channel)) {
        missing.push(Reason::recipient_name_missing());
    }
    missing
}

/// Whoever writes and is written to, and how it is paid.
struct Around<'f, 'c, 'a> {
    choice: &'f Choice<'c, 'a>,
    recipient: &'f Recipient,
    payment: Option<&'f PaymentRequest>,
}

impl Around<'_, '_, '_> {
    fn sender(&self) -> Option<&Sender> {
        self.choice.wishes.sender.as_ref()
    }

    /// What is said in front of the opening, the opening and what follows it, and how the call ends.
    fn spoken(&self, stage: &Stage, body: Vec<Part>) -> Vec<Part> {
        let name = self.sender().map(|sender| short(&sender.name));
        let contact = self.sender().and_then(|sender| sender.contact_name.as_ref()).map(short);
        let mut parts = vec![
            Part::call_who(name.as_deref(), contact.as_deref()),
            Part::call_person(self.recipient.contact.as_deref(), self.recipient.name.as_deref()),
        ];
        parts.extend(body);
        if is_demand(stage) {
            parts.extend([Part::call_why(), Part::call_when()]);
        }
        if *stage != Stage::Thank {
            parts.extend([Part::call_read_back(), Part::call_confirm(self.recipient.email.as_deref())]);
        }
        parts.extend([Part::call_record(), Part::call_voicemail()]);
        parts
    }

    fn written(
        &self,
        stage: &Stage,
        subject: &Subject,
        body: Vec<Part>,
        small: Vec<Part>,
        lines: &[Askable<'_>],
        reasons: &mut Vec<Reason>,
    ) -> Vec<Part> {
        let mut parts = vec![Part::subject(
            stage.as_str(),
            subject.count.into(),
            subject.number.as_deref(),
            subject.amount,
            subject.days.filter(|days| *days > 0).map(Into::into),
            subject.due.filter(|_| matches!(stage, Stage::BeforeDue | Stage::Promise)),
            subject.dispute.as_deref(),
        )];
        let third = self.choice.action.third_party().is_some();
        // Whatever it travels by, a formal act names creditor and debtor.
        if is_letter(self.choice.channel) || matches!(stage, Stage::Notice | Stage::Claim) {
            parts.extend(self.sender().map(letterhead));
            if matches!(self.choice.channel, Channel::Pec | Channel::RegisteredLetter) {
                parts.push(Part::sent_by(self.choice.channel.as_str()));
            }
            if !third {
                parts.push(self.recipient.block(self.choice.case, reasons));
            }
            parts.push(Part::dated(self.choice.case.as_of()));
        }
        let (contact, name) = if third { (None, None) } else { (self.recipient.contact.as_deref(), self.recipient.name.as_deref()) };
        parts.push(Part::greeting(contact, name));
        parts.extend(body);
        if let Some(payment) = self.payment.filter(|payment| payment.amount.is_positive()) {
            let (bic, reference, text) = (payment.bic.as_deref(), payment.reference.as_deref(), payment.text.as_deref());
            parts.push(Part::pay_to(
                &short_text(&payment.name),
                &check_iban(&payment.iban).formatted,
                bic,
                reference,
                text,
                payment.amount,
            ));
        }
        if self.payment.is_some() || is_demand(stage) {
            parts.extend(self.link(lines).map(Part::pay_link));
        }
        parts.extend(small);
        if let Some(sender) = self.sender() {
            let (name, phone, email) = (sender.contact_name.as_ref().map(short), sender.phone.as_ref(), sender.email.as_ref());
            if name.is_some() || phone.is_some() || email.is_some() {
                parts.push(Part::contact_person(name.as_deref(), phone.map(Line::as_str), email.map(Line::as_str)));
            }
        }
        parts.push(Part::closing());
        if let Some(sender) = self.sender() {
            let (signatory, contact) = (sender.signatory.as_ref().map(short), sender.contact_name.as_ref().map(short));
            parts.push(Part::signature(&short(&sender.name), signatory.as_deref(), contact.as_deref()));
        }
        parts
    }

    /// Where the only document can be paid on the web.
    fn link<'l>(&self, lines: &[Askable<'l>]) -> Option<&'l str> {
        let first = lines.first()?.item;
        let only = lines.iter().all(|one| one.item.id == first.id);
        first.invoice.filter(|_| only).and_then(|invoice| invoice.pay_link.as_deref())
    }

    /// All in one sentence: who writes, one number or total, one day, one request.
    fn short(&self, stage: &Stage, subject: &Subject, by: Option<Day>, lines: &[Askable<'_>]) -> Part {
        let sender = self.sender();
        Part::short(
            stage.as_str(),
            sender.map(|sender| short(&sender.name)).as_deref(),
            subject.count.into(),
            subject.number.as_deref(),
            subject.amount,
            subject.days.filter(|days| *days > 0).map(Into::into),
            subject.due,
            by.filter(|_| *stage != Stage::BeforeDue),
            subject.on,
            subject.dispute.as_deref(),
            self.link(lines),
            sender.and_then(|sender| sender.phone.as_deref()),
        )
    }
}

/// Whether a stage asks for money.
const fn is_demand(stage: &Stage) -> bool {
    matches!(
        stage,
        Stage::BeforeDue
            | Stage::First
            | Stage::Firm
            | Stage::Statement
            | Stage::Plan
            | Stage::Notice
            | Stage::Last
            | Stage::Legal
            | Stage::HandOver
    )
}

fn letterhead(sender: &Sender) -> Part {
    let text = |line: &Option<Line>| line.as_ref().map(short);
    let (address, vat, phone) = (text(&sender.address), text(&sender.vat_number), text(&sender.phone));
    let (email, pec) = (text(&sender.email), text(&sender.pec));
    Part::sender(&short(&sender.name), address.as_deref(), vat.as_deref(), phone.as_deref(), email.as_deref(), pec.as_deref())
}

/// A line of the sender's, as long as a line is.
fn short(text: &Line) -> String {
    short_text(text)
}

fn short_text(text: &str) -> String {
    line(Some(text), "sender", 2 * NAME, &mut Vec::new()).unwrap_or_default()
}
