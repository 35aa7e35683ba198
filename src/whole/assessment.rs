//! Everything about one customer at once.

use crate::case::linked::Case;
use crate::collect::collection::{NextStep, next_step};
use crate::credit::exposure::{self, Exposure};
use crate::disputes::{TriagedDispute, triage_account};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::owed::behaviour::{self, Behaviour};
use crate::owed::overdue::{self, Overdue};
use crate::whole::alerts::{self, Alert, Known};
use crate::whole::badge::{Badge, badge};
use serde::Serialize;

/// The answer of [`assess`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// The account.
    pub account_id: String,
    /// The day the answer holds for.
    pub as_of: Day,
    /// How much of the limit is used.
    pub exposure: Exposure,
    /// What is overdue.
    pub overdue: Overdue,
    /// How the customer pays.
    pub behaviour: Behaviour,
    /// What to do about it, and what stands in the way.
    pub next_step: NextStep,
    /// Open disputes, oldest first, and what happens with them.
    pub disputes: Vec<TriagedDispute>,
    /// What deserves a look, the gravest first.
    pub alerts: Vec<Alert>,
    /// What to show beside the name.
    pub badge: Badge,
}

/// Everything about one customer at once, from one ledger.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn assess(case: &Case<'_>) -> Result<Assessment> {
    let exposure = exposure::exposure(case)?;
    let overdue = overdue::overdue(case)?;
    let behaviour = behaviour::behaviour(case)?;
    let next_step = next_step(case)?;
    let badge = badge(case, &exposure, &overdue)?;
    let disputes = triage_account(case, behaviour.rating)?;
    let alerts = alerts::from_known(case, &Known { exposure: &exposure, overdue: &overdue, behaviour: &behaviour, book: None })?;
    let (account_id, as_of) = (case.account.id.to_string(), case.as_of());
    Ok(Assessment { account_id, as_of, exposure, overdue, behaviour, next_step, disputes, alerts, badge })
}
