//! The one thing to show beside a customer's name.
//!
//! The worst true thing wins, in this order: a protected claim, a claim in legal hands, something returned, deliveries
//! stopped, something overdue for longer than the first ageing bound, an exceeded or expired limit, anything else overdue, something in
//! dispute, a limit nearly used, a plan, a promise, something due soon; then the limit is respected, or nothing is
//! due, or nothing is open. A customer without any record is `no-data` and neutral: unknown is never good.

use crate::case::dispute::{OwedAnswer, owed_answers};
use crate::case::linked::Case;
use crate::case::question::{Policies, Question};
use crate::case::stops;
use crate::credit::exposure::{self, Exposure, ExposureState, Finding};
use crate::ground::error::{CreditError, ErrorCode, Result};
use crate::ground::map::BTreeMap;
use crate::ground::money::Money;
use crate::ground::read::record::choice;
use crate::ground::read::{Node, identifier};
use crate::ground::reason::Reason;
use crate::owed::overdue::{self, Overdue, OverdueStatus};
use crate::records::account::{Account, placed};
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
    /// What else waits for us: the first answer to each open dispute, with who owes it and by when.
    pub reasons: Vec<Reason>,
}

/// The badge that sums up an exposure and what is overdue.
///
/// # Errors
/// `out-of-range` when sums do not fit.
pub fn badge(case: &Case<'_>, exposure: &Exposure, overdue: &Overdue) -> Result<Badge> {
    let (mut tone, reason) = verdict(case, exposure, overdue)?;
    if tone == BadgeTone::Danger && case.ledger()?.open_items().any(|item| item.later) {
        tone = without_later(case)?;
    }
    let (code, args) = reason.into_parts();
    let reasons = owed_answers(case).iter().map(OwedAnswer::reason).collect();
    Ok(Badge { account_id: case.account.id.to_string(), tone, code, args, utilisation: exposure.utilisation, reasons })
}

/// The tone, no worse than a warning where only balances of a later day make it red: nobody knows what was open.
fn without_later(case: &Case<'_>) -> Result<BadgeTone> {
    let mut known = case.ledger()?.clone();
    known.items.retain(|item| !item.later);
    let case = case.with_ledger(known);
    let (tone, _) = verdict(&case, &exposure::exposure(&case)?, &overdue::overdue(&case)?)?;
    Ok(if tone == BadgeTone::Danger { BadgeTone::Danger } else { BadgeTone::Warning })
}

fn verdict(case: &Case<'_>, exposure: &Exposure, overdue: &Overdue) -> Result<(BadgeTone, Reason)> {
    use BadgeTone::{Danger, Good, Neutral, Notice, Warning};
    let open_as = |status| overdue.open_as(status);
    let stopped = stops::delivery(case)?.map(|one| Reason::delivery_stopped(one.level, one.on, overdue.amount));
    let zero = Money::zero(overdue.currency);
    let old = case.policy.ageing.bounds.first().is_some_and(|bound| overdue.oldest_days > u32::from(*bound));
    let late = overdue.say_overdue().filter(|_| overdue.status == OverdueStatus::Overdue);
    let first = |wanted: fn(&Finding) -> bool| exposure.findings.iter().find(|one| wanted(one)).map(Finding::reason);
    let exceeded = match exposure.state {
        ExposureState::Exceeded => {
            first(|one| matches!(one, Finding::Exceeded { .. })).or_else(|| first(|one| matches!(one, Finding::BucketExceeded { .. })))
        }
        ExposureState::Expired => first(|one| matches!(one, Finding::Expired { .. })),
        _ => None,
    };
    let near = first(|one| matches!(one, Finding::Near { .. })).filter(|_| exposure.state == ExposureState::Watch);
    let grave = matches!(overdue.status, OverdueStatus::Protected | OverdueStatus::Legal | OverdueStatus::Returned);
    if let Some(stopped) = stopped.filter(|_| !grave) {
        return Ok((Danger, stopped));
    }
    Ok(match (overdue.status, late, exceeded, near) {
        (OverdueStatus::Protected, ..) => (Danger, Reason::protected(open_as(OverdueStatus::Protected)?, None, None, None, None, None)),
        (OverdueStatus::Legal, ..) => (Danger, Reason::legal(open_as(OverdueStatus::Legal)?)),
        (OverdueStatus::Returned, ..) => (Danger, Reason::returned(overdue.returned)),
        (_, Some(late), ..) if old => (Danger, late),
        (_, _, Some(exceeded), _) => {
            let idle = exposure.state == ExposureState::Expired && !exposure.total.is_positive();
            (if idle { Warning } else { Danger }, exceeded)
        }
        (_, Some(late), ..) => (Warning, late),
        (OverdueStatus::Disputed, ..) => {
            (Warning, overdue.say_disputed().or_else(|| overdue.say_admitted()).unwrap_or_else(|| Reason::disputed(zero)))
        }
        (_, _, _, Some(near)) => (Warning, near),
        (OverdueStatus::OnPlan, ..) => (Notice, Reason::on_plan(open_as(OverdueStatus::OnPlan)?)),
        (OverdueStatus::Promised, ..) => (Notice, Reason::promised(open_as(OverdueStatus::Promised)?)),
        (OverdueStatus::DueSoon, ..) => (Notice, Reason::due_soon(overdue.due_soon, overdue.soon)),
        _ if !case.has_records() => (Neutral, Reason::no_data()),
        _ if exposure.state == ExposureState::Within => {
            (Good, Reason::within_limit(exposure.available, exposure.limit, exposure.utilisation.unwrap_or_default()))
        }
        (OverdueStatus::NotDue, ..) => (Good, Reason::not_due(overdue.not_due)),
        _ => (Good, Reason::nothing_open()),
    })
}

/// The badge of an account as the CRM hands it over. A record that cannot be read is neutral and spoils no list; keys
/// of the outermost object that an account does not have are passed over. `place` is its position in the list, from 0.
///
/// # Errors
/// Only for the policy, which is not the record's fault: as [`Policies::for_account`].
pub fn badge_of<N: Node>(record: N, place: usize, question: &Question, policies: &mut Policies<'_>) -> Result<Badge> {
    let id = identifier(&record);
    let account = match Account::read_known(record) {
        Ok(account) => account,
        Err(error) => {
            let error = placed(error, &id, place);
            return Ok(unreadable(id, &error));
        }
    };
    let policy = policies.for_account(&account)?;
    Ok(alone(&Case::new(question.about(&account, policy))).unwrap_or_else(|error| unreadable(id, &error)))
}

/// The badge without the rest of an assessment, which a list does not show.
fn alone(case: &Case<'_>) -> Result<Badge> {
    badge(case, &exposure::exposure(case)?, &overdue::overdue(case)?)
}

/// The badge of a record that cannot be read.
fn unreadable(account_id: String, error: &CreditError) -> Badge {
    let why = if error.code() == ErrorCode::UnknownRate { Reason::unknown_rate } else { Reason::invalid_input };
    let (code, args) = why(error.path(), &error.problem().to_string()).into_parts();
    Badge { account_id, tone: BadgeTone::Neutral, code, args, utilisation: None, reasons: Vec::new() }
}
