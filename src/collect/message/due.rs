//! The day by which a message asks for payment.

use super::kind::Stage;
use crate::case::question::Query;
use crate::ground::calendar::Calendar;
use crate::ground::date::Day;
use crate::ground::reason::Reason;
use crate::policy::Tone;
use crate::records::account::DebtorKind;
use chrono::{Datelike, Weekday};

/// The day to pay by, with its term in days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub(super) by: Day,
    pub(super) days: i64,
}

/// The term of a stage by policy, from the day of the message; none where it sets none.
pub(super) fn term(query: &Query<'_>, stage: Stage, tone: Tone, reasons: &mut Vec<Reason>) -> Option<Term> {
    let rules = &query.policy.messages;
    let kind = query.account.party.as_ref().and_then(|party| party.kind);
    let person = matches!(kind, Some(DebtorKind::SoleTrader | DebtorKind::Consumer));
    let days = match (stage, tone) {
        (Stage::Notice, _) if person => rules.person_formal_days,
        (Stage::Notice, _) => rules.formal_days,
        (Stage::Last | Stage::Legal | Stage::HandOver, _) => rules.last_days,
        (Stage::First | Stage::Firm | Stage::Statement, Tone::Courtesy) => rules.courtesy_days,
        (Stage::First | Stage::Firm | Stage::Statement, Tone::Firm | Tone::Formal | Tone::Legal) => rules.firm_days,
        _ => return None,
    };
    let days = i64::from(days);
    let ends = query.as_of().plus(days);
    let by = next_banking_day(query, ends);
    reasons.push(Reason::pay_by_set(by, days.into(), tone.as_str()));
    if by != ends {
        reasons.push(Reason::pay_by_moved(ends, by));
    }
    Some(Term { by, days })
}

/// The day itself, or the first after it on which a customer can pay: a working day of the country, a Saturday is none, and one
/// on which banks settle.
fn next_banking_day(query: &Query<'_>, day: Day) -> Day {
    let civil = Calendar::civil(&query.policy.country);
    let works = |day: &Day| day.date().weekday() != Weekday::Sat && civil.is_working_day(*day) && Calendar::Target.is_working_day(*day);
    std::iter::successors(Some(day), |day| Some(day.next())).take(14).find(works).unwrap_or(day)
}
