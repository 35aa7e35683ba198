//! Repayment plans (piani di rientro): how each instalment stands, and whether the plan still holds.

use super::receipts::{Expectation, Grounds, Scope, fill};
use crate::case::ledger::Ledger;
use crate::case::links::Links;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::sort_by_key;
use crate::ground::money::{Currency, Money};
use crate::ground::read::record::choice;
use crate::ground::reason::{Count, Reason};
use crate::records::account::{PlanState, RepaymentPlan, each};
use serde::Serialize;

choice! {
    /// How a plan stands.
    PlanStanding {
        /// Offered, not agreed.
        Proposed = "proposed",
        /// Everything due so far was paid.
        OnTrack = "on-track",
        /// Something is late, and the plan bears it.
        Late = "late",
        /// More instalments were missed than the policy allows: the original due dates count again.
        Broken = "broken",
        /// Everything was paid.
        Completed = "completed",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}

choice! {
    /// How an instalment stands.
    InstalmentState {
        /// Paid, or nothing of it is left to pay.
        Paid = "paid",
        /// To come, or due today.
        Due = "due",
        /// Late, within the tolerance.
        Late = "late",
        /// Late beyond the tolerance.
        Missed = "missed",
    }
}

/// How an instalment of a plan stands.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InstalmentStatus {
    /// Due date.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub due: Day,
    /// Amount.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub amount: Money,
    /// Paid of it.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub paid: Money,
    /// How it stands.
    pub status: InstalmentState,
}

/// How a plan stands.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanStatus {
    /// The account's currency.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CurrencyCode"))]
    pub currency: Currency,
    /// How it stands.
    pub status: PlanStanding,
    /// Due date of the first instalment that is not fully paid; none when nothing more is expected of the plan.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate | null"))]
    pub next_due: Option<Day>,
    /// Instalments late beyond the tolerance.
    pub missed: u32,
    /// Not yet paid.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub remaining: Money,
    /// Every instalment, by due date.
    pub instalments: Vec<InstalmentStatus>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A plan that existed on the day, with how it stands.
#[derive(Debug)]
pub(crate) struct Planned<'a> {
    /// The plan.
    pub(crate) plan: &'a RepaymentPlan,
    /// How it stands.
    pub(crate) status: PlanStatus,
    /// The first day on which it is broken if nothing more is paid; none when it does not hold or is complete.
    pub(crate) breaks_on: Option<Day>,
    /// The items it covers.
    pub(super) covers: Scope,
}

/// How one plan stands, which may or may not be among the account's.
///
/// A payment since a plan was agreed counts once, towards the oldest plan first, and fills its instalments by due
/// date. An instalment is missed after `plans.toleranceDays`; more than `plans.maxMissed` of them break the plan, and
/// a later payment heals it. What the documents of a plan no longer ask for, because they were cancelled, never validly issued,
/// written off or sold, is no longer expected of it, from its end; of documents that the account does not hold nobody can say
/// that the plan was broken. Of a plan without the day of its agreement, everything counts as paid that is no longer
/// open on its invoices.
///
/// # Errors
/// `out-of-range` when amounts do not fit, `unknown-rate` when an exchange rate is missing.
pub fn plan_status(plan: &RepaymentPlan, query: &Query<'_>) -> Result<PlanStatus> {
    let links = Links::of(query);
    let ledger = Ledger::build(query, &links)?;
    let mut all: Vec<&RepaymentPlan> = each(&query.account.plans).filter(|one| !same(one, plan)).collect();
    all.push(plan);
    let grounds = Grounds::of(query, &links, &ledger)?;
    if let Some(found) = planned(&grounds, &all)?.into_iter().find(|one| std::ptr::eq(one.plan, plan)) {
        return Ok(found.status);
    }
    // Agreed later than the day asked about: nothing but an offer so far.
    let expected = expectation(&grounds, plan)?;
    let mut status = judge(&grounds, plan, expected, Stand::Proposed)?.status;
    status.reasons.extend(plan.agreed_on.map(Reason::agreement_not_yet));
    Ok(status)
}

/// What the record itself says of a plan on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    Absent,
    Proposed,
    Agreed,
    Cancelled,
}

fn stand(query: &Query<'_>, plan: &RepaymentPlan) -> Stand {
    let cancelled = match plan.cancelled_on {
        Some(on) => query.has_come(on),
        None => plan.status == Some(PlanState::Cancelled),
    };
    if plan.agreed_on.is_some_and(|on| !query.has_come(on)) {
        Stand::Absent
    } else if cancelled {
        Stand::Cancelled
    } else if plan.status == Some(PlanState::Proposed) {
        Stand::Proposed
    } else {
        Stand::Agreed
    }
}

/// Judges those of `plans` that existed.
pub(super) fn planned<'p>(grounds: &Grounds<'_, '_>, plans: &[&'p RepaymentPlan]) -> Result<Vec<Planned<'p>>> {
    let query = grounds.query;
    let known: Vec<(&'p RepaymentPlan, Stand)> =
        plans.iter().map(|plan| (*plan, stand(query, plan))).filter(|(_, stand)| *stand != Stand::Absent).collect();
    let mut expected = Vec::with_capacity(known.len());
    for (plan, stand) in &known {
        let mut one = expectation(grounds, plan)?;
        if *stand == Stand::Proposed {
            one.need = Money::zero(grounds.ledger.currency);
        }
        expected.push(one);
    }
    fill(grounds, &mut expected)?;
    known.into_iter().zip(expected).map(|((plan, stand), one)| judge(grounds, plan, one, stand)).collect()
}

fn expectation(grounds: &Grounds<'_, '_>, plan: &RepaymentPlan) -> Result<Expectation> {
    let currency = grounds.ledger.currency;
    let amounts = plan.instalments.iter().map(|part| grounds.query.stated(part.amount, plan.currency)).collect::<Result<Vec<_>>>()?;
    let need = Money::sum(amounts, currency)?;
    let scope = grounds.scope(plan.invoice_ids.as_deref(), plan.agreed_on);
    // Without its day nothing dated can be counted; what its invoices still lack is what remains.
    let (since, paid) = match plan.agreed_on {
        Some(on) => (on, Money::zero(currency)),
        None => {
            let open = grounds.items(&scope).map(|item| item.open);
            (grounds.query.as_of().next(), need.less(Money::sum(open, currency)?)?)
        }
    };
    let unknown = grounds.unknown(plan.invoice_ids.as_deref());
    Ok(Expectation { since, until: plan.cancelled_on, scope, unknown, need, paid, notes: true })
}

fn judge<'p>(grounds: &Grounds<'_, '_>, plan: &'p RepaymentPlan, one: Expectation, stand: Stand) -> Result<Planned<'p>> {
    let (query, ledger) = (grounds.query, grounds.ledger);
    let (as_of, rules, currency) = (query.as_of(), &query.policy.plans, ledger.currency);
    let tolerance = i64::from(rules.tolerance_days);
    let mut parts = Vec::with_capacity(plan.instalments.len());
    for part in &plan.instalments {
        parts.push((part.due, query.stated(part.amount, plan.currency)?));
    }
    sort_by_key(&mut parts, |(due, _)| *due);
    let named = plan.invoice_ids.as_deref().unwrap_or_default();
    // What its documents no longer ask for falls away from the end of the plan: nobody waits for it, and nobody paid it.
    let total = Money::sum(parts.iter().map(|(_, amount)| *amount), currency)?;
    let fallen = if plan.agreed_on.is_some() { grounds.reduction(&one, named)?.min(total.less(one.paid)?) } else { Money::zero(currency) };
    let mut expected = total.minus(fallen)?;
    let mut rest = one.paid;
    let mut instalments = Vec::with_capacity(parts.len());
    for (due, amount) in parts {
        let paid = amount.min(rest);
        rest = rest.minus(paid)?;
        let needed = amount.min(expected);
        expected = expected.minus(needed)?;
        let status = if paid >= needed {
            InstalmentState::Paid
        } else if as_of <= due {
            InstalmentState::Due
        } else if as_of <= due.plus(tolerance) {
            InstalmentState::Late
        } else {
            InstalmentState::Missed
        };
        instalments.push(InstalmentStatus { due, amount, paid, status });
    }
    let unpaid: Vec<Day> = instalments.iter().filter(|one| one.status != InstalmentState::Paid).map(|one| one.due).collect();
    let missed = instalments.iter().filter(|one| one.status == InstalmentState::Missed).count();
    let late = instalments.iter().any(|one| one.status == InstalmentState::Late);
    let settled = || grounds.is_settled(&one, named, as_of);
    // Nobody can say what became of documents that the account does not hold: such a plan is not broken.
    let unknown = grounds.is_unknown(&one);
    type Said = fn(Option<&str>, Money, Count, Option<Day>) -> Reason;
    let (status, say): (_, Said) = match stand {
        Stand::Cancelled => (PlanStanding::Cancelled, Reason::plan_cancelled),
        Stand::Proposed | Stand::Absent => (PlanStanding::Proposed, Reason::plan_proposed),
        Stand::Agreed if unpaid.is_empty() || settled() => (PlanStanding::Completed, Reason::plan_completed),
        Stand::Agreed if missed > usize::from(rules.max_missed) && !unknown => (PlanStanding::Broken, Reason::plan_broken),
        Stand::Agreed if late || missed > 0 => (PlanStanding::Late, Reason::plan_late),
        Stand::Agreed => (PlanStanding::OnTrack, |plan, remaining, missed, due| Reason::plan_on_track(plan, remaining, missed, due, None)),
    };
    let paid = Money::sum(instalments.iter().map(|one| one.paid), currency)?;
    let remaining = if status == PlanStanding::Completed { Money::zero(currency) } else { total.less(paid)?.less(fallen)? };
    let holds = matches!(status, PlanStanding::OnTrack | PlanStanding::Late);
    let next_due = unpaid.first().copied().filter(|_| holds || status == PlanStanding::Proposed);
    let breaks_on = unpaid.get(usize::from(rules.max_missed)).filter(|_| holds).map(|due| due.plus(tolerance).next());
    let plan_id = Some(&*plan.id).filter(|id| !id.is_empty());
    let mut reasons = vec![say(plan_id, remaining, missed.into(), next_due)];
    if fallen.is_positive() {
        reasons.push(Reason::plan_reduced(fallen));
    }
    if unknown && status == PlanStanding::Late && missed > usize::from(rules.max_missed) {
        reasons.push(Reason::plan_invoices_unknown(&one.unknown.join(", ")));
    }
    if plan.agreed_on.is_none() && status != PlanStanding::Proposed {
        reasons.push(Reason::undated_state("plans.agreedOn", 1.into()));
    }
    reasons.extend(ledger.reasons.iter().cloned());
    let missed = u32::try_from(missed).unwrap_or(u32::MAX);
    let status = PlanStatus { currency, status, next_due, missed, remaining, instalments, reasons };
    Ok(Planned { plan, status, breaks_on, covers: one.scope })
}

fn same(a: &RepaymentPlan, b: &RepaymentPlan) -> bool {
    if !a.id.is_empty() && !b.id.is_empty() {
        return a.id == b.id;
    }
    let parts = |plan: &RepaymentPlan| plan.instalments.iter().map(|part| (part.due, part.amount)).collect::<Vec<_>>();
    a.agreed_on == b.agreed_on && a.invoice_ids == b.invoice_ids && parts(a) == parts(b)
}
