//! The question as the package asks it: account, candidate and options as plain data.

use super::{Candidate, CreditDecision, decide_credit};
use crate::case::linked::Case;
use crate::case::question::Question;
use crate::ground::error::{Locate, Result};
use crate::ground::read::{Node, read};
use crate::records::account::Account;

/// Reads account, candidate and options, and answers [`decide_credit`].
///
/// # Errors
/// As [`decide_credit`], with the path of the field.
pub fn ask_decide_credit<N: Node>(account: N, candidate: N, options: N) -> Result<CreditDecision> {
    let account = Account::read(account).argument("account")?;
    let candidate: Candidate = read(candidate).argument("candidate")?;
    let question = Question::read(options).argument("options")?;
    let policy = question.policy_for(&account)?;
    decide_credit(&Case::new(question.about(&account, &policy)), &candidate)
}
