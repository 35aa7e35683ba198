//! The day's worklist: who to deal with first, and which rule gave how many points.
//!
//! After the collection strategies of SAP: every rule that holds gives its valuation, the sum is the priority.

use crate::case::linked::Case;
use crate::case::question::{Policies, Question};
use crate::collect::collection::{NextStep, next_step};
use crate::credit::exposure::exposure;
use crate::credit::figures::Figures;
use crate::ground::error::{CreditError, Result};
use crate::ground::map::sort_by_key;
use crate::ground::read::Node;
use crate::ground::read::identifier;
use crate::owed::overdue::overdue;
use crate::records::account::{Account, Skipped, placed};
use serde::Serialize;
use std::cmp::Reverse;

/// The points of one rule.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RulePoints {
    /// The rule's identifier.
    pub rule: String,
    /// Its points.
    pub points: i64,
}

/// One customer of the worklist.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorklistItem {
    /// The account.
    pub account_id: String,
    /// The priority: the sum of the points.
    pub score: i64,
    /// The rules that held, in the order of the policy.
    pub contributions: Vec<RulePoints>,
    /// What to do.
    pub next_step: NextStep,
}

/// The answer of [`worklist`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
pub struct Worklist {
    /// By priority, highest first; what is equal stays in the order in which it came.
    pub items: Vec<WorklistItem>,
    /// Records that could not be judged.
    pub skipped: Vec<Skipped>,
}

/// A record of a list as far as it can be read.
#[derive(Debug)]
pub struct Record {
    id: String,
    account: Result<Account>,
}

impl Record {
    /// Reads a record of a list; `place` is its position there, from 0.
    pub fn read<N: Node>(record: N, place: usize) -> Self {
        let id = identifier(&record);
        let account = Account::read(record).map_err(|error| placed(error, &id, place));
        Self { id, account }
    }
}

/// The worklist of many accounts as the CRM hands them over. A record that cannot be judged spoils nothing.
///
/// # Errors
/// Only for the policy, which is no record's fault: as [`Policies::for_account`].
pub fn worklist(records: impl Iterator<Item = Record>, question: &Question) -> Result<Worklist> {
    let mut policies = Policies::of(question)?;
    let mut list = Worklist { items: Vec::new(), skipped: Vec::new() };
    for Record { id, account } in records {
        let skip = |error: &CreditError| Skipped::new(id.clone(), error);
        match account {
            Ok(account) => {
                let policy = policies.for_account(&account)?;
                match item(&Case::new(question.about(&account, policy))) {
                    Ok(item) => list.items.push(item),
                    Err(error) => list.skipped.push(skip(&error)),
                }
            }
            Err(error) => list.skipped.push(skip(&error)),
        }
    }
    sort_by_key(&mut list.items, |item| Reverse(item.score));
    Ok(list)
}

/// One account of the worklist.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
pub fn item(case: &Case<'_>) -> Result<WorklistItem> {
    let figures = Figures::gather(case, &exposure(case)?, &overdue(case)?, None)?;
    let rules = case.policy.worklist.rules.iter();
    let held = rules.filter(|rule| figures.test(&rule.when, case.policy).is_some());
    let contributions: Vec<RulePoints> =
        held.map(|rule| RulePoints { rule: rule.id.to_string(), points: i64::from(rule.points) }).collect();
    let score = contributions.iter().fold(0_i64, |sum, one| sum.saturating_add(one.points));
    Ok(WorklistItem { account_id: case.account.id.to_string(), score, contributions, next_step: next_step(case)? })
}
