//! What deserves a look (segnalazioni di attenzione), from what the other answers already know.
//!
//! An alert repeats the reason that an answer gives; it adds how grave it is and since when. Nothing is an alert by
//! guess: what is not known raises none. The suspicion that a silent customer has no cash is documented at
//! [`crate::collect::collection::no_cash_suspected`].

mod announced;

use crate::case::linked::Case;
use crate::case::signals::{active, severity};
use crate::case::stops;
use crate::collect::collection::no_cash_suspected;
use crate::collect::notice::{self, Informed, Nearness};
use crate::credit::exposure::{self, Exposure, Finding};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{Index, sort_by_key};
use crate::ground::money::Money;
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::owed::behaviour::{self, Behaviour, Trend};
use crate::owed::overdue::{self, Overdue, OverdueStatus};
use crate::records::account::Severity;
use announced::announce;
use serde::Serialize;
use std::cmp::Reverse;

choice! {
    /// What deserves a look.
    AlertKind {
        /// The limit is exceeded (fido superato).
        LimitExceeded = "limit-exceeded",
        /// The limit of a bucket is exceeded.
        BucketLimitExceeded = "bucket-limit-exceeded",
        /// The limit has expired (fido scaduto).
        LimitExpired = "limit-expired",
        /// The limit is nearly used.
        LimitNear = "limit-near",
        /// A level that stops deliveries was carried out, and what it was about is still overdue.
        DeliveryStopped = "delivery-stopped",
        /// The customer has come to pay later than it used to.
        LateTrend = "late-trend",
        /// The customer is proven to be informed, and has not paid.
        InformedUnpaid = "informed-unpaid",
        /// Informed, reminded, undisputed and silent: probably no cash.
        NoCashSuspected = "no-cash-suspected",
        /// A source reported something adverse that has not ended.
        AdverseSignal = "adverse-signal",
        /// A claim is barred (prescritto).
        Prescribed = "prescribed",
        /// A claim will soon be barred.
        PrescriptionNear = "prescription-near",
        /// An open promise falls due soon.
        PromiseDue = "promise-due",
        /// An instalment of a plan that holds falls due soon.
        InstalmentDue = "instalment-due",
        /// The limit is due for review.
        ReviewDue = "review-due",
        /// Accounts or a score are too old to rely on.
        InformationStale = "information-stale",
        /// Something has been overdue for long, and nobody looks after the customer.
        NoOwner = "no-owner",
        /// Something is overdue, and the record has no way to reach the customer.
        NoContactData = "no-contact-data",
        /// One customer carries much of the book, or one document most of what the account has open.
        Concentration = "concentration",
    }
}

/// Something that deserves a look.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Alert {
    /// What it is.
    pub kind: AlertKind,
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
    /// The exposure of the whole book, where the book is known; above zero.
    pub book: Option<Money>,
}

/// What deserves a look on the day asked about, the gravest first.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn alerts(case: &Case<'_>) -> Result<Vec<Alert>> {
    let exposure = exposure::exposure(case)?;
    let overdue = overdue::overdue(case)?;
    let behaviour = behaviour::behaviour(case)?;
    from_known(case, &Known { exposure: &exposure, overdue: &overdue, behaviour: &behaviour, book: None })
}

/// As [`alerts`], from answers that are there already.
///
/// # Errors
/// `out-of-range` when sums do not fit.
pub fn from_known(case: &Case<'_>, known: &Known<'_>) -> Result<Vec<Alert>> {
    let mut found = Vec::new();
    let mut raise = |kind: AlertKind, severity, since, reason| found.push(Alert { kind, severity, since, reasons: vec![reason] });
    for finding in &known.exposure.findings {
        let (kind, severity, since) = match finding {
            Finding::Exceeded { .. } => (AlertKind::LimitExceeded, Severity::Severe, None),
            Finding::BucketExceeded { .. } => (AlertKind::BucketLimitExceeded, Severity::Severe, None),
            // The customer's own last day, also where it is the group's limit that has expired.
            Finding::Expired { .. } => {
                let own = case.account.credit.as_ref().and_then(|one| one.valid_until);
                (AlertKind::LimitExpired, Severity::Warning, own.map(Day::next))
            }
            Finding::Near { .. } => (AlertKind::LimitNear, Severity::Warning, None),
            Finding::Within { .. }
            | Finding::NoLimit { .. }
            | Finding::RaisedByCover { .. }
            | Finding::CoverIsLimit { .. }
            | Finding::Group { .. } => continue,
        };
        raise(kind, severity, since, finding.reason());
    }
    if let Some(stopped) = stops::delivery(case)? {
        let reason = Reason::delivery_stopped(stopped.level, stopped.on, known.overdue.amount);
        raise(AlertKind::DeliveryStopped, Severity::Severe, Some(stopped.on), reason);
    }
    let worsening = known.behaviour.trend == Trend::Worsening;
    // No alert while the customer still pays by the due date on average.
    if let Some(days) = known.behaviour.average_days_late.filter(|days| days.is_sign_positive() && !days.is_zero() && worsening) {
        raise(AlertKind::LateTrend, Severity::Warning, None, Reason::late_trend(days));
    }
    let told = notice::answer(case, false)?;
    let suspected = no_cash_suspected(case)?;
    let late = known.overdue.items.iter().filter(|one| one.status == OverdueStatus::Overdue);
    let late = Index::of(late.map(|one| one.invoice_id.as_str()));
    let proven = told.items.iter().filter(|one| one.informed == Informed::Proven && late.first(&one.invoice_id).is_some());
    let days: Vec<Day> = proven.filter_map(|one| one.first_told).collect();
    match (suspected, days.iter().max().copied()) {
        (Some(one), _) => raise(AlertKind::NoCashSuspected, Severity::Severe, Some(one.since), one.reason()),
        // A customer suspected to have no cash is informed and has not paid: one alert is enough.
        (None, Some(since)) => {
            let reason = Reason::informed_proven(days.len().into(), Some(since));
            raise(AlertKind::InformedUnpaid, Severity::Info, None, reason);
        }
        (None, None) => {}
    }
    for signal in active(case).filter(|one| severity(one) != Severity::Info) {
        let reason = Reason::adverse_signal(signal.kind.as_str(), &signal.source, signal.on);
        raise(AlertKind::AdverseSignal, severity(signal), Some(signal.on), reason);
    }
    for one in &told.prescriptions {
        let Some(reason) = one.reason() else { continue };
        match one.nearness {
            Nearness::Barred => raise(AlertKind::Prescribed, Severity::Severe, Some(one.on.next()), reason),
            Nearness::Near | Nearness::Far => raise(AlertKind::PrescriptionNear, Severity::Warning, None, reason),
        }
    }
    announce(case, known, &mut found)?;
    sort_by_key(&mut found, |one| Reverse(one.severity));
    Ok(found)
}
