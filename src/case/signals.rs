//! What others say of the customer, on a day (segnalazioni).

use crate::case::question::Query;
use crate::ground::date::Day;
use crate::records::account::{Severity, Signal, SignalKind, each};

/// How bad a signal is: as it says, else by its kind.
///
/// Insolvency, enforcement and protests are severe, a mortgage, a bank's return and the press ask for attention; a
/// score and a salesperson's word are to be weighed by somebody who said how bad they are.
#[must_use]
pub fn severity(signal: &Signal) -> Severity {
    signal.severity.unwrap_or(match signal.kind {
        SignalKind::Insolvency | SignalKind::Enforcement | SignalKind::Protest => Severity::Severe,
        SignalKind::Mortgage | SignalKind::BankReturn | SignalKind::Press => Severity::Warning,
        SignalKind::BureauScore | SignalKind::BureauLimit | SignalKind::SalesForce => Severity::Info,
    })
}

/// Years after which a prejudicial act may no longer be held against anybody: a protest leaves the register after five, insolvencies,
/// enforcements and mortgages may be used for ten. None of it may be kept in private files either.
///
/// Source: the Italian code of conduct for commercial information (Garante, 29 April 2021), the public register of protests
/// (L. 235/2000). The terms of Italy hold everywhere: those of other countries are not known here, and to forget is the lesser error.
const fn years_of(kind: SignalKind) -> Option<u32> {
    match kind {
        SignalKind::Protest => Some(5),
        SignalKind::Insolvency | SignalKind::Enforcement | SignalKind::Mortgage => Some(10),
        SignalKind::BureauScore | SignalKind::BureauLimit | SignalKind::BankReturn | SignalKind::Press | SignalKind::SalesForce => None,
    }
}

/// Whether the law has made a signal as if it had never been, from that day of the year on.
#[must_use]
pub fn is_gone(signal: &Signal, as_of: Day) -> bool {
    years_of(signal.kind).is_some_and(|years| as_of >= signal.on.plus_months(years.saturating_mul(12)))
}

/// Whether a signal had come by a day, had not ended and is not gone by law.
#[must_use]
pub fn is_active(signal: &Signal, as_of: Day) -> bool {
    signal.on <= as_of && signal.ended_on.is_none_or(|ended| as_of < ended) && !is_gone(signal, as_of)
}

/// The active signals of an account.
pub fn active<'a>(query: &Query<'a>) -> impl Iterator<Item = &'a Signal> {
    let as_of = query.as_of();
    each(&query.account.signals).filter(move |signal| is_active(signal, as_of))
}
