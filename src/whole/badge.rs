//! The one thing to show beside a customer's name.
//!
//! The worst true thing wins, in this order: a protected claim, a claim in legal hands, something returned, something
//! overdue for longer than the first ageing bound, an exceeded or expired limit, anything else overdue, something in
//! dispute, a limit nearly used, a plan, a promise, something due soon; then the limit is respected, or nothing is
//! due, or nothing is open. A customer without any record is `no-data` and neutral: unknown is never good.

use crate::case::ledger::Ledger;
use crate::case::question::{Policies, Query, Question};
use crate::credit::exposure::{Exposure, ExposureState, judge, measure};
use crate::ground::error::{CreditError, ErrorCode, Result};
use crate::ground::map::BTreeMap;
use crate::ground::money::Money;
use crate::ground::read::record::choice;
use crate::ground::read::{Node, identifier};
use crate::ground::reason::{Reason, codes};
use crate::owed::overdue::{self, Overdue, OverdueStatus};
use crate::records::account::{Account, InvoiceStatus, each};
use rust_decimal::Decimal;
use serde::Serialize;

choice! {
    /// How a badge looks.
    BadgeTone {
        /// All is well.
        Good = "good",
        /// Worth knowing.
        Notice = "notice",
        /// Worth acting on.
        Warning = "warning",
        /// Act now.
        Danger = "danger",
        /// Nothing can be said.
        Neutral = "neutral",
    }
}

/// A badge, as data.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Badge {
    /// The account.
    pub account_id: String,
    /// How it looks.
    pub tone: BadgeTone,
    /// What it says; a reason code with a text in every language.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub code: &'static str,
    /// The values of the text.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<string, string>"))]
    pub args: BTreeMap<&'static str, String>,
    /// Used share of the limit in percent, one decimal.
    pub utilisation: Option<Decimal>,
}

/// The badge that sums up an exposure and what is overdue.
///
/// # Errors
/// `out-of-range` when sums do not fit.
pub fn badge(query: &Query<'_>, exposure: &Exposure, overdue: &Overdue) -> Result<Badge> {
    let (tone, reason) = verdict(query, exposure, overdue)?;
    let utilisation = exposure.utilisation;
    Ok(Badge { account_id: query.account.id.to_string(), tone, code: reason.code, args: reason.args, utilisation })
}

fn verdict(query: &Query<'_>, exposure: &Exposure, overdue: &Overdue) -> Result<(BadgeTone, Reason)> {
    use BadgeTone::{Danger, Good, Neutral, Notice, Warning};
    let with_status = |code, status| -> Result<Reason> {
        let items = overdue.items.iter().filter(|item| item.status == status);
        Ok(Reason::new(code).with_money("amount", Money::sum(items.map(|item| item.open), overdue.currency)?))
    };
    // The reason that the limit or the overdue items already gave, with its values.
    let said = |reasons: &[Reason], code| reasons.iter().find(|reason| reason.code == code).cloned();
    let limit = |code| said(&exposure.reasons, code);
    let due = |code| said(&overdue.reasons, code);
    let old = query.policy.ageing.bounds.first().is_some_and(|bound| overdue.oldest_days > u32::from(*bound));
    let late = due(codes::OVERDUE).filter(|_| overdue.status == OverdueStatus::Overdue);
    let exceeded = match exposure.state {
        ExposureState::Exceeded => limit(codes::LIMIT_EXCEEDED).or_else(|| limit(codes::BUCKET_LIMIT_EXCEEDED)),
        ExposureState::Expired => limit(codes::LIMIT_EXPIRED),
        _ => None,
    };
    Ok(match (overdue.status, late, exceeded) {
        (OverdueStatus::Protected, _, _) => (Danger, with_status(codes::PROTECTED, OverdueStatus::Protected)?),
        (OverdueStatus::Legal, _, _) => (Danger, with_status(codes::LEGAL, OverdueStatus::Legal)?),
        (OverdueStatus::Returned, _, _) => (Danger, due(codes::RETURNED).unwrap_or(Reason::new(codes::RETURNED))),
        (_, Some(late), _) if old => (Danger, late),
        (_, _, Some(exceeded)) => {
            let idle = exposure.state == ExposureState::Expired && !exposure.total.is_positive();
            (if idle { Warning } else { Danger }, exceeded)
        }
        (_, Some(late), _) => (Warning, late),
        (OverdueStatus::Disputed, _, _) => {
            (Warning, due(codes::DISPUTED).or_else(|| due(codes::ADMITTED)).unwrap_or(Reason::new(codes::DISPUTED)))
        }
        _ if exposure.state == ExposureState::Watch => (Warning, limit(codes::LIMIT_NEAR).unwrap_or(Reason::new(codes::LIMIT_NEAR))),
        (OverdueStatus::OnPlan, _, _) => (Notice, with_status(codes::ON_PLAN, OverdueStatus::OnPlan)?),
        (OverdueStatus::Promised, _, _) => (Notice, with_status(codes::PROMISED, OverdueStatus::Promised)?),
        (OverdueStatus::DueSoon, _, _) => (Notice, due(codes::DUE_SOON).unwrap_or(Reason::new(codes::DUE_SOON))),
        _ if !has_records(query) => (Neutral, Reason::new(codes::NO_DATA)),
        _ if exposure.state == ExposureState::Within => (Good, within(exposure)),
        (OverdueStatus::NotDue, _, _) => (Good, due(codes::NOT_DUE).unwrap_or(Reason::new(codes::NOT_DUE))),
        _ => (Good, Reason::new(codes::NOTHING_OPEN)),
    })
}

fn within(exposure: &Exposure) -> Reason {
    let mut reason = Reason::new(codes::WITHIN_LIMIT).with("percent", exposure.utilisation.unwrap_or_default());
    if let (Some(available), Some(limit)) = (exposure.available, exposure.limit) {
        reason = reason.with_money("available", available).with_money("limit", limit);
    }
    reason
}

/// Whether anything about money existed on the day.
fn has_records(query: &Query<'_>) -> bool {
    let account: &Account = query.account;
    let issued = |status: Option<InvoiceStatus>| status != Some(InvoiceStatus::Draft);
    each(&account.invoices).any(|invoice| query.has_come(invoice.issued) && issued(invoice.status))
        || each(&account.payments).any(|payment| query.has_come(payment.on))
        || each(&account.orders).any(|order| order.on.is_none_or(|on| query.has_come(on)))
        || each(&account.bills).any(|bill| bill.presented.or(bill.credited_on).is_none_or(|on| query.has_come(on)))
}

/// The badge of an account as the CRM hands it over. A record that cannot be read is neutral and spoils no list; keys
/// of the outermost object that an account does not have are passed over.
///
/// # Errors
/// Only for the policy, which is not the record's fault: as [`Policies::for_account`].
pub fn badge_of<N: Node>(record: N, question: &Question, policies: &mut Policies<'_>) -> Result<Badge> {
    let id = identifier(&record);
    let account = match Account::read_known(record) {
        Ok(account) => account,
        Err(error) => return Ok(unreadable(id, &error)),
    };
    let policy = policies.for_account(&account)?;
    Ok(alone(&question.about(&account, policy)).unwrap_or_else(|error| unreadable(id, &error)))
}

/// The badge without the rest of an assessment, which a list does not show.
fn alone(query: &Query<'_>) -> Result<Badge> {
    let ledger = Ledger::build(query)?;
    badge(query, &judge(query, measure(query, &ledger)?)?, &overdue::of_ledger(query, &ledger)?)
}

/// The badge of a record that cannot be read.
fn unreadable(account_id: String, error: &CreditError) -> Badge {
    let code = if error.code() == ErrorCode::UnknownRate { codes::UNKNOWN_RATE } else { codes::INVALID_INPUT };
    let args = BTreeMap::from_iter([("path", error.path().to_owned())]);
    Badge { account_id, tone: BadgeTone::Neutral, code, args, utilisation: None }
}
