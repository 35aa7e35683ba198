//! What others say of the customer, on a day (segnalazioni).

use crate::case::question::Query;
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
        SignalKind::BureauScore | SignalKind::SalesForce => Severity::Info,
    })
}

/// The signals that had come by the day and had not ended.
pub fn active<'a>(query: &Query<'a>) -> impl Iterator<Item = &'a Signal> {
    let as_of = query.as_of();
    each(&query.account.signals).filter(move |signal| signal.on <= as_of && signal.ended_on.is_none_or(|ended| as_of < ended))
}
