//! What the customer may see: the statement of account (estratto conto).
//!
//! It lists what is open on the day, and where a period is asked for every movement between its opening and its closing
//! balance. Nothing internal is in it: no grade, signal, hold, insured amount, tag, note, or member of a group. Documented
//! choice: rule 30 of [the semantics](crate::semantics).

mod block;
mod movements;
mod period;

pub use block::{StatementBlock, StatementCredit};
pub use movements::{MovementKind, StatementMovement};
pub use period::StatementPeriod;

use crate::case::agreements::PlanStanding;
use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::case::question::Options;
use crate::collect::unmatched::Unmatched;
use crate::collect::{asked, notice};
use crate::credit::exposure::exposure;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, ErrorCode, Problem, Result};
use crate::ground::money::{Currency, Money, Sums};
use crate::ground::read::record::record;
use crate::ground::reason::Reason;
use crate::owed::interest::Charges;
use crate::owed::line::StatementLine;
use crate::owed::payment::{Payee, PaymentRequest, request_less};
use crate::policy::ZeroLimit;
use crate::records::sender::Sender;
use serde::Serialize;

record! {
    /// The options of `statement`: as everywhere, with the period and who is paid.
    StatementOptions {
        ..options: Options,
        /// First day of the period whose movements are listed, with the balance before it; none by default.
        from: Option<Day>,
        /// Who is paid: with it the statement says how.
        sender: Option<Sender>,
    }
}

/// What a statement should hold besides what is open.
#[derive(Clone, Debug, Default)]
pub struct StatementWishes {
    /// First day of the period.
    pub from: Option<Day>,
    /// Who is paid.
    pub payee: Option<Payee>,
    /// Whether somebody is to be paid who has no account.
    pub account_missing: bool,
}

/// A repayment plan that holds, as the customer may see it.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatementPlan {
    /// The plan.
    pub id: String,
    /// Due date of the next instalment.
    pub next_due: Option<Day>,
    /// Not yet paid, in the account's currency.
    pub remaining: Money,
}

/// What the customer may see. Never internal notes, grades or signals.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// The account.
    pub account_id: String,
    /// The customer's name.
    pub name: Option<String>,
    /// The account's currency: of every amount that no line or block gives its own.
    pub currency: Currency,
    /// The day of the statement.
    pub as_of: Day,
    /// The customer's own limit, as stated; zero when it has expired. Never the group's, and without insurance.
    pub limit: Option<Money>,
    /// What is left of it; negative when it is exceeded.
    pub available: Option<Money>,
    /// What is past its due date, oldest first.
    pub overdue: Vec<StatementLine>,
    /// What falls due, oldest first.
    pub falling_due: Vec<StatementLine>,
    /// What the bank collects and is not certain yet: shown, and in no total.
    pub presented: Vec<StatementLine>,
    /// Cash and credit notes that settle nothing yet, and what was paid for orders, as a positive figure.
    pub credits: Money,
    /// Repayment plans that hold.
    pub plans: Vec<StatementPlan>,
    /// Late-payment interest to the day on what is overdue, by law and policy, in no total; null when a rate is not known.
    pub interest: Option<Money>,
    /// What is overdue and falls due, less the credits.
    pub total: Money,
    /// One for each currency, the account's first.
    pub blocks: Vec<StatementBlock>,
    /// How to pay what is due, less the credits; none without a sender, or without its account.
    pub payment: Option<PaymentRequest>,
    /// What the figures rest on, and what is missing.
    pub reasons: Vec<Reason>,
}

/// The statement of account on the day.
///
/// A due date is overdue from the day after it: what the policy tolerates is internal. The lines of a currency and its
/// ageing buckets each sum to what is open in it, and that less the credits is its balance. Where a period is asked for, the
/// balance before it and its movements sum to the same balance, whatever day is asked about.
///
/// # Errors
/// `out-of-range` at `from` when it is after the day asked about, and when sums do not fit; `unknown-rate` when an exchange
/// rate is missing.
pub fn statement(wishes: &StatementWishes, case: &Case<'_>) -> Result<Statement> {
    if wishes.from.is_some_and(|from| from > case.as_of()) {
        return Err(CreditError::out_of_range(Problem::AfterAsked).within("from"));
    }
    let (ledger, today) = (case.ledger()?, case.as_of());
    let (mut overdue, mut falling_due, mut presented) = (Vec::new(), Vec::new(), Vec::new());
    for item in &ledger.items {
        let line = StatementLine::of(item, today);
        if item.own.at_risk.is_positive() {
            presented.push(StatementLine { open: item.own.at_risk, ..line.clone() });
        }
        if item.open.is_positive() {
            if line.days_late > 0 { overdue.push(line) } else { falling_due.push(line) }
        }
    }
    let mut reasons = Vec::new();
    let mut blocks = block::blocks(case, [&overdue, &falling_due], &presented)?;
    if let Some(from) = wishes.from {
        reasons.extend(period::fill(case, from, &mut blocks)?);
    }
    let exchange = &case.question.exchange;
    let (mut credits, mut total) = (Sums::default(), Sums::default());
    for block in &blocks {
        credits.add(block.unapplied)?;
        total.add(block.balance)?;
    }
    // What was left out, and why, is between us: the lines show what the customer may know.
    let mut payment = None;
    if let Some(payee) = &wishes.payee {
        let asked = asked::asked(case, None, &mut Vec::new())?;
        payment = Some(request_less(case, payee, &asked, &credits, Vec::new())?);
    }
    let (limit, available) = limit(case)?;
    let interest = interest(case)?;
    if interest.is_none() {
        reasons.push(Reason::rate_unknown());
    }
    if wishes.account_missing {
        reasons.push(Reason::payment_account_missing());
    }
    reasons.extend(ledger.reasons.iter().cloned());
    let account = case.account;
    let name = account.name.as_ref().or_else(|| account.party.as_ref().and_then(|party| party.name.as_ref()));
    Ok(Statement {
        account_id: account.id.to_string(),
        name: name.map(ToString::to_string),
        currency: ledger.currency,
        as_of: today,
        limit,
        available,
        overdue,
        falling_due,
        presented,
        credits: credits.total(exchange, ledger.currency)?,
        plans: plans(case)?,
        interest,
        total: total.total(exchange, ledger.currency)?,
        blocks,
        payment,
        reasons,
    })
}

/// The customer's own limit and what is left of it, without what the insurer adds and without the group's.
fn limit(case: &Case<'_>) -> Result<(Option<Money>, Option<Money>)> {
    let Some(credit) = &case.account.credit else { return Ok((None, None)) };
    let Some(stated) = credit.limit else { return Ok((None, None)) };
    let alone = case.question.on(case.as_of());
    let used = exposure(&Case::new(alone.about(case.account, case.policy)))?;
    let limit = stated.in_currency(used.currency)?;
    if limit.is_zero() && case.policy.exposure.limit_zero_means == ZeroLimit::Unlimited {
        return Ok((None, None));
    }
    let expired = credit.valid_until.is_some_and(|until| until < case.as_of());
    let limit = if expired { Money::zero(limit.currency()) } else { limit };
    Ok((Some(case.convert(limit)?), Some(case.convert(limit.minus(used.total)?)?)))
}

/// Interest of what is overdue and may be asked for, on the same money that the next step asks.
fn interest(case: &Case<'_>) -> Result<Option<Money>> {
    let (ledger, charges, barred) = (case.ledger()?, Charges::of(case), notice::barred(case)?);
    let lapsed = |item: &Item<'_>| barred.iter().any(|one| one.invoice_id == item.id && one.instalment == item.instalment);
    let mut due = Vec::new();
    for item in ledger.open_items().filter(|item| item.due < case.as_of()) {
        let asked = item.collectable()?;
        if asked.is_positive() && case.protection().of(item).is_none() && !lapsed(item) && !ledger.stops_whole(item) {
            due.push((item, asked));
        }
    }
    let rests = Unmatched::of(case)?.leave(due.iter().copied())?;
    let mut sum = Money::zero(ledger.currency);
    for ((item, _), rest) in due.iter().zip(rests).filter(|(_, rest)| rest.asked.is_positive()) {
        match charges.of_item(item, rest.asked, &rest.taken, case.as_of()) {
            Ok(found) => sum = sum.plus(found.interest)?,
            Err(error) if error.code() == ErrorCode::UnknownRate => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    Ok(Some(sum))
}

fn plans(case: &Case<'_>) -> Result<Vec<StatementPlan>> {
    let holds = |standing: PlanStanding| matches!(standing, PlanStanding::OnTrack | PlanStanding::Late);
    let shown = case.agreements()?.plans().filter(|one| holds(one.status.status));
    Ok(shown
        .map(|one| StatementPlan { id: one.plan.id.to_string(), next_due: one.status.next_due, remaining: one.status.remaining })
        .collect())
}
