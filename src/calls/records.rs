//! Calls about an account and a record beside it.

use super::Given;
use super::argument::{Argument, put};
use crate::case::agreements::{self, PlanStatus, PromiseStatus};
use crate::case::question::Question;
use crate::collect::plan::{self, PlanOptions, PlanProposal};
use crate::credit::decision::{self, Candidate, CreditDecision};
use crate::disputes::{self, DisputeTriage, ProposedReason};
use crate::ground::error::Result;
use crate::owed::allocation::{self, Allocation, Receipt};
use crate::records::account::{Contact, Dispute, PromiseToPay, RepaymentPlan};

pub(super) fn decide_credit<G: Given>(account: Argument<G>, candidate: Argument<G>, options: Argument<G>) -> Result<CreditDecision> {
    let account = account.account()?;
    let candidate: Candidate = candidate.whole()?;
    put(&account, &options.question()?, |case| decision::decide_credit(case, &candidate))
}

pub(super) fn allocate<G: Given>(payment: Argument<G>, account: Argument<G>, options: Argument<G>) -> Result<Allocation> {
    let payment: Receipt = payment.whole()?;
    put(&account.account()?, &options.question()?, |case| allocation::allocate(&payment, case))
}

pub(super) fn promise_status<G: Given>(promise: Argument<G>, account: Argument<G>, options: Argument<G>) -> Result<PromiseStatus> {
    let promise: PromiseToPay = promise.whole()?;
    let account = account.account()?;
    promise.check(account.currency)?;
    put(&account, &options.question()?, |case| agreements::promise_status(&promise, case))
}

pub(super) fn plan_status<G: Given>(plan: Argument<G>, account: Argument<G>, options: Argument<G>) -> Result<PlanStatus> {
    let plan: RepaymentPlan = plan.whole()?;
    let account = account.account()?;
    plan.check(account.currency)?;
    put(&account, &options.question()?, |case| agreements::plan_status(&plan, case))
}

pub(super) fn propose_plan<G: Given>(account: Argument<G>, options: Argument<G>) -> Result<PlanProposal> {
    let account = account.account()?;
    let asked: PlanOptions = options.whole()?;
    let wishes = asked.wishes();
    put(&account, &Question::new(asked.options)?, |case| plan::propose_plan(&wishes, case))
}

pub(super) fn triage_dispute<G: Given>(dispute: Argument<G>, account: Argument<G>, options: Argument<G>) -> Result<DisputeTriage> {
    let dispute: Dispute = dispute.inside()?;
    let account = account.account()?;
    disputes::triage_dispute(&dispute, &account, &options.question()?)
}

pub(super) fn propose_reason<G: Given>(contact: Argument<G>, options: Argument<G>) -> Result<ProposedReason> {
    let contact: Contact = contact.inside()?;
    let policy = options.question()?.policy()?;
    Ok(disputes::propose_reason(&contact, &policy))
}
