//! What has become of a bill on the day (salvo buon fine).

use super::Assumptions;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::records::account::{Bill, BillStatus};

/// The state of a bill on the day asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Not yet presented.
    Absent,
    /// With the bank.
    AtRisk,
    /// Paid, or past its outcome lag without a return. `recorded` when the CRM says it was paid.
    Collected { on: Day, recorded: bool },
    /// Returned unpaid (insoluto).
    Returned,
}

pub(super) fn outcome(bill: &Bill, query: &Query<'_>, assumed: &mut Assumptions) -> Outcome {
    if bill.presented.or(bill.credited_on).is_some_and(|day| !query.has_come(day)) {
        return Outcome::Absent;
    }
    match (bill.status, bill.returned_on, bill.paid_on) {
        (BillStatus::Returned, Some(on), _) if query.has_come(on) => return Outcome::Returned,
        (BillStatus::Returned, None, _) => {
            assumed.undated("bills.status");
            return Outcome::Returned;
        }
        (BillStatus::Paid, _, Some(on)) if query.has_come(on) => return Outcome::Collected { on, recorded: true },
        (BillStatus::Paid, _, None) => {
            assumed.undated("bills.status");
            return Outcome::Collected { on: bill.due.min(query.as_of()), recorded: true };
        }
        _ => {}
    }
    if query.as_of() <= bill.due.plus(i64::from(query.policy.exposure.bill_outcome_days)) {
        Outcome::AtRisk
    } else {
        Outcome::Collected { on: bill.due, recorded: false }
    }
}
