//! What deserves a look (segnalazioni di attenzione), from what the other answers already know.
//!
//! An alert repeats the reason that an answer gives; it adds how grave it is and since when. Nothing is an alert by
//! guess: what is not known raises none. The suspicion that a silent customer has no cash is documented at
//! [`crate::collect::collection::no_cash_suspected`].

use crate::case::linked::Case;
use crate::case::signals::{active, severity};
use crate::collect::collection::no_cash_suspected;
use crate::collect::notice::{self, Informed};
use crate::credit::exposure::{self, Exposure};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{Index, sort_by_key};
use crate::ground::reason::{Reason, codes};
use crate::owed::behaviour::{self, Behaviour, Trend};
use crate::owed::overdue::{self, Overdue, OverdueStatus};
use crate::records::account::Severity;
use serde::Serialize;
use std::cmp::Reverse;

/// Something that deserves a look.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Alert {
    /// What it is: `limit-exceeded`, `bucket-limit-exceeded`, `limit-expired`, `limit-near`, `late-trend`,
    /// `informed-unpaid`, `no-cash-suspected`, `adverse-signal`, `prescribed`, `prescription-near`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub kind: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The first day on which it held; none where no record says so.
    pub since: Option<Day>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The answers that alerts are read from.
#[derive(Debug)]
pub struct Known<'a> {
    /// How much of the limit is used.
    pub exposure: &'a Exposure,
    /// What is overdue.
    pub overdue: &'a Overdue,
    /// How the customer pays.
    pub behaviour: &'a Behaviour,
}

/// What deserves a look on the day asked about, the gravest first.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn alerts(case: &Case<'_>) -> Result<Vec<Alert>> {
    let exposure = exposure::exposure(case)?;
    let overdue = overdue::overdue(case)?;
    let behaviour = behaviour::behaviour(case)?;
    from_known(case, &Known { exposure: &exposure, overdue: &overdue, behaviour: &behaviour })
}

/// As [`alerts`], from answers that are there already.
///
/// # Errors
/// `out-of-range` when sums do not fit.
pub fn from_known(case: &Case<'_>, known: &Known<'_>) -> Result<Vec<Alert>> {
    let mut found = Vec::new();
    let mut raise = |kind, severity, since, reason| found.push(Alert { kind, severity, since, reasons: vec![reason] });
    for reason in &known.exposure.reasons {
        let (severity, since) = match reason.code {
            codes::LIMIT_EXCEEDED | codes::BUCKET_LIMIT_EXCEEDED => (Severity::Severe, None),
            codes::LIMIT_EXPIRED => (Severity::Warning, case.account.credit.as_ref().and_then(|one| one.valid_until).map(Day::next)),
            codes::LIMIT_NEAR => (Severity::Warning, None),
            _ => continue,
        };
        raise(reason.code, severity, since, reason.clone());
    }
    let worsening = known.behaviour.trend == Trend::Worsening;
    // No alert while the customer still pays by the due date on average.
    if let Some(days) = known.behaviour.average_days_late.filter(|days| days.is_sign_positive() && !days.is_zero() && worsening) {
        raise(codes::LATE_TREND, Severity::Warning, None, Reason::new(codes::LATE_TREND).with("days", days));
    }
    let told = notice::answer(case, false)?;
    let suspected = no_cash_suspected(case)?;
    let late = known.overdue.items.iter().filter(|one| one.status == OverdueStatus::Overdue);
    let late = Index::of(late.map(|one| one.invoice_id.as_str()));
    let proven = told.items.iter().filter(|one| one.informed == Informed::Proven && late.first(&one.invoice_id).is_some());
    let days: Vec<Day> = proven.filter_map(|one| one.first_told).collect();
    match (suspected, days.iter().max().copied()) {
        (Some(reason), _) => raise(codes::NO_CASH_SUSPECTED, Severity::Severe, day(&reason, "since"), reason),
        // A customer suspected to have no cash is informed and has not paid: one alert is enough.
        (None, Some(since)) => {
            let reason = Reason::new(codes::INFORMED_PROVEN).with("count", days.len()).with_day("since", since);
            raise("informed-unpaid", Severity::Info, None, reason);
        }
        (None, None) => {}
    }
    for signal in active(case).filter(|one| severity(one) != Severity::Info) {
        let reason = Reason::new(codes::ADVERSE_SIGNAL).with("kind", signal.kind).with("source", &signal.source).with_day("on", signal.on);
        raise(codes::ADVERSE_SIGNAL, severity(signal), Some(signal.on), reason);
    }
    for reason in told.reasons {
        match reason.code {
            codes::PRESCRIBED => raise(codes::PRESCRIBED, Severity::Severe, day(&reason, "on").map(Day::next), reason),
            codes::PRESCRIPTION_NEAR => raise(codes::PRESCRIPTION_NEAR, Severity::Warning, None, reason),
            _ => {}
        }
    }
    sort_by_key(&mut found, |one| Reverse(one.severity));
    Ok(found)
}

fn day(reason: &Reason, name: &str) -> Option<Day> {
    reason.args.get(name)?.parse().ok()
}
