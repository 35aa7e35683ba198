//! When a claim is barred (prescrizione), and what interrupted it.
//!
//! Italy, codice civile: ten years (art. 2946), one year for carriage (art. 2951, transport), five for periodic supplies
//! and interest (art. 2948 n. 4). The term runs from the day the claim can be made (art. 2935), the due date, and ends on
//! the same day of its last year (art. 2963). A demand that is proven to be delivered interrupts it (art. 1219, 2943), a
//! written acknowledgement too (art. 2944); it then begins anew (art. 2945). A reminder or the invoice does not
//! (Cass. 4205/2022).

use crate::case::ledger::{FillKind, Item};
use crate::case::linked::Case;
use crate::collect::collection::FormalNotices;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::Linked;
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::records::account::{Category, RepaymentPlan, each};
use serde::Serialize;

/// From how many days before it a prescription is near.
const NEAR_DAYS: i64 = 180;

/// When a claim is barred.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Prescription {
    /// The document.
    pub invoice_id: String,
    /// Position among its due dates, from 1.
    pub instalment: u32,
    /// The last day on which the claim can be made.
    pub on: Day,
    /// The last interruption; none when the term still runs from the due date.
    pub interrupted_on: Option<Day>,
    /// How near it is on the day asked about.
    #[serde(skip)]
    pub nearness: Nearness,
}

/// How near a prescription is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// Its last day has passed.
    Barred,
    /// Its last day is less than half a year away.
    Near,
    /// Neither.
    Far,
}

impl Prescription {
    /// The reason that says that it is barred, or nearly.
    pub(crate) fn reason(&self) -> Option<Reason> {
        match self.nearness {
            Nearness::Barred => Some(Reason::prescribed(&self.invoice_id, self.on)),
            Nearness::Near => Some(Reason::prescription_near(&self.invoice_id, self.on)),
            Nearness::Far => None,
        }
    }
}

pub(super) fn prescriptions(case: &Case<'_>, reasons: &mut Vec<Reason>) -> Result<Vec<Prescription>> {
    let country = &case.policy.country;
    if country != "IT" {
        reasons.push(Reason::prescription_unknown(country));
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let interrupting = Interrupting::of(case);
    for item in &case.ledger()?.items {
        if !is_owed(item)? {
            continue;
        }
        let category = item.invoice.and_then(|invoice| invoice.category);
        let years = if category == Some(Category::Transport) { 1 } else { 10 };
        let one = term(&interrupting, item, years, case.as_of());
        reasons.extend(one.reason());
        // The record does not tell a periodic supply from another: both dates are shown.
        if matches!(category, None | Some(Category::Services)) {
            let periodic = term(&interrupting, item, 5, case.as_of());
            reasons.push(Reason::prescription_if_periodic(item.id, periodic.on));
        }
        found.push(one);
    }
    Ok(found)
}

/// Whether something is still owed: a write-off gives up nothing.
fn is_owed(item: &Item<'_>) -> Result<bool> {
    let settled = item.fills.iter().filter(|fill| fill.kind != FillKind::WriteOff).map(|fill| fill.amount);
    Ok(item.amount.minus(Money::sum(settled, item.amount.currency())?)?.is_positive())
}

/// What interrupts prescription, by the documents it names: found out once for every item.
struct Interrupting<'a> {
    notices: FormalNotices<'a>,
    /// The plans by which the debt was acknowledged in writing.
    plans: Linked<'a, RepaymentPlan>,
}

impl<'a> Interrupting<'a> {
    fn of(case: &Case<'a>) -> Self {
        let known = |plan: &&RepaymentPlan| plan.acknowledged_on.is_some_and(|on| case.has_come(on));
        let plans = Linked::by_lists(each(&case.account.plans).filter(known), |plan| plan.invoice_ids.as_deref());
        Self { notices: FormalNotices::of(case), plans }
    }
}

fn term(known: &Interrupting<'_>, item: &Item<'_>, years: u32, today: Day) -> Prescription {
    let mut interruptions: Vec<Day> = known.notices.about(item).collect();
    let existed = |plan: &&RepaymentPlan| {
        let made = plan.agreed_on.or(plan.acknowledged_on);
        item.invoice.is_none_or(|invoice| made.is_some_and(|made| invoice.issued <= made))
    };
    let general = known.plans.general().filter(existed);
    interruptions.extend(known.plans.naming(item.id).chain(general).filter_map(|plan| plan.acknowledged_on));
    crate::ground::map::sort(&mut interruptions);
    let end = |from: Day| from.plus_months(years.saturating_mul(12));
    let mut from = item.due;
    let mut interrupted_on = None;
    // An event after the end of the term interrupts nothing.
    for day in interruptions {
        if day > item.due && day <= end(from) {
            from = day;
            interrupted_on = Some(day);
        }
    }
    let on = end(from);
    let nearness = if today > on {
        Nearness::Barred
    } else if today >= on.plus(NEAR_DAYS.saturating_neg()) {
        Nearness::Near
    } else {
        Nearness::Far
    };
    Prescription { invoice_id: item.id.to_owned(), instalment: item.instalment, on, interrupted_on, nearness }
}
