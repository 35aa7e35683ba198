//! The question as the package asks it: account, candidate and options as plain data.

use super::{Candidate, CreditDecision, decide_credit};
use crate::account::Account;
use crate::error::Result;
use crate::question::Question;
use crate::read::{Node, read};
use crate::terms::whole;

/// Reads account, candidate and options, and answers [`decide_credit`].
///
/// # Errors
/// As [`decide_credit`], with the path of the field.
pub fn ask_decide_credit<N: Node>(account: N, candidate: N, options: N) -> Result<CreditDecision> {
    let account = Account::read(account).map_err(whole("account"))?;
    let candidate: Candidate = read(candidate).map_err(whole("candidate"))?;
    let question = Question::read(options).map_err(whole("options"))?;
    let policy = question.policy_for(&account)?;
    decide_credit(&question.about(&account, &policy), &candidate)
}
