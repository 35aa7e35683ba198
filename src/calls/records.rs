//! Calls about an account and a record beside it.

use super::Given;
use super::argument::{Argument, put};
use crate::case::agreements::{self, PlanStatus, PromiseStatus};
use crate::case::question::Question;
use crate::collect::asked::{self, PaymentOptions};
use crate::collect::message::{self, Message, MessageOptions};
use crate::collect::plan::{self, PlanOptions, PlanProposal};
use crate::credit::decision::{self, Candidate, CreditDecision};
use crate::credit::prospect::{self, Evaluation, EvaluationOptions};
use crate::credit::review::{self, CreditReview};
use crate::disputes::{self, DisputeTriage, ProposedReason};
use crate::ground::error::{Locate, Result};
use crate::owed::allocation::{self, Allocation, Receipt};
use crate::owed::payment::{Payee, PaymentRequest};
use crate::records::account::{Contact, Dispute, PromiseToPay, RepaymentPlan};
use crate::whole::statement::{self, Statement, StatementOptions, StatementWishes};

pub(super) fn decide_credit<G: Given>(account: Argument<G>, candidate: Argument<G>, options: Argument<G>) -> Result<CreditDecision> {
    let account = account.account()?;
    let candidate: Candidate = candidate.whole()?;
    put(&account, &options.question()?, |case| decision::decide_credit(case, &candidate))
}

pub(super) fn evaluate_prospect<G: Given>(account: Argument<G>, options: Argument<G>) -> Result<Evaluation> {
    let account = account.account()?;
    let asked: EvaluationOptions = options.whole()?;
    let expected = asked.expected();
    put(&account, &Question::new(asked.options)?, |case| prospect::evaluate_prospect(case, &expected))
}

pub(super) fn review_credit<G: Given>(account: Argument<G>, options: Argument<G>) -> Result<CreditReview> {
    let account = account.account()?;
    let asked: EvaluationOptions = options.whole()?;
    let expected = asked.expected();
    put(&account, &Question::new(asked.options)?, |case| review::review_credit(case, &expected))
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

pub(super) fn payment_request<G: Given>(account: Argument<G>, options: Argument<G>) -> Result<PaymentRequest> {
    let account = account.account()?;
    let PaymentOptions { options, sender, invoice_ids }: PaymentOptions = options.whole()?;
    let payee = Payee::of(&sender).within("sender")?;
    put(&account, &Question::new(options)?, |case| asked::payment_request(case, &payee, invoice_ids.as_deref()))
}

pub(super) fn statement<G: Given>(account: Argument<G>, options: Argument<G>) -> Result<Statement> {
    let account = account.account()?;
    let StatementOptions { options, from, sender }: StatementOptions = options.whole()?;
    // A sender without an account still has a statement; one with a wrong account would mislead.
    let payee = sender.as_ref().filter(|sender| sender.iban.is_some()).map(Payee::of).transpose().within("sender")?;
    let wishes = StatementWishes { from, payee, account_missing: sender.is_some_and(|sender| sender.iban.is_none()) };
    put(&account, &Question::new(options)?, |case| statement::statement(&wishes, case))
}

pub(super) fn message<G: Given>(account: Argument<G>, options: Argument<G>) -> Result<Message> {
    let account = account.account()?;
    let asked: MessageOptions = options.whole()?;
    let (options, wishes) = asked.apart();
    put(&account, &Question::new(options)?, |case| message::message(&wishes, case))
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
