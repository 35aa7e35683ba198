//! Calls: the questions as the package asks them, with arguments as plain data.
//!
//! One table, `every_call`, names each call with its arguments and what answers it. The boundary exports what it lists,
//! and [`answer`] puts any of its calls by name, as the golden cases and the tools do.

mod argument;
mod due_dates;
mod interest;
mod lists;
mod records;

pub use argument::{Given, Keys};
pub use due_dates::{TermsDocument, TermsOptions};
pub use interest::InterestOptions;

use crate::case::agreements::{PlanStatus, PromiseStatus};
use crate::collect::collection;
use crate::collect::message::Message;
use crate::collect::notice::{self, Notice};
use crate::collect::plan::PlanProposal;
use crate::credit::decision::CreditDecision;
use crate::credit::exposure::{self, Exposure};
use crate::credit::prospect::Evaluation;
use crate::credit::review::CreditReview;
use crate::disputes::{Consistency, DisputeTriage, ProposedReason, VoiceOfCustomer};
use crate::ground::error::{CreditError, Locate, Result};
use crate::owed::allocation::Allocation;
use crate::owed::behaviour::{self, Behaviour};
use crate::owed::interest::LateInterest;
use crate::owed::overdue::{self, Overdue};
use crate::owed::payment::PaymentRequest;
use crate::policy::{self, CompletePolicy, PaymentPrior, PolicyCheck, Preset};
use crate::records::reference;
use crate::records::terms::DueDates;
use crate::whole::alerts::{self, Alert};
use crate::whole::assessment::{self, Assessment};
use crate::whole::badge::Badge;
use crate::whole::process::ProcessReview;
use crate::whole::statement::Statement;
use crate::whole::worklist::Worklist;
use argument::{Argument, about};
use collection::NextStep;
use serde::{Serialize, Serializer};

/// The table: the name of each call, the function, its arguments, its answer in Rust and in TypeScript, and what
/// evaluates it. An argument's name is also where the path of an error in it begins, or its whole path.
macro_rules! every_call {
    ($then:ident) => {
        $then! {
            /// How much of the credit limit is used.
            "exposure" exposure(account, options) -> Exposure as "Exposure" = about(account, options, exposure::exposure);
            /// What is overdue.
            "overdue" overdue(account, options) -> Overdue as "Overdue" = about(account, options, overdue::overdue);
            /// How the customer pays.
            "behaviour" behaviour(account, options) -> Behaviour as "Behaviour" = about(account, options, behaviour::behaviour);
            /// What to do with this customer, why, what stands in the way, and what comes after.
            "nextStep" next_step(account, options) -> NextStep as "NextStep" = about(account, options, collection::next_step);
            /// Was the customer told, and until when can a claim be made?
            "notice" notice(account, options) -> Notice as "Notice" = about(account, options, notice::notice);
            /// What deserves a look.
            "alerts" alerts(account, options) -> Vec<Alert> as "Alert[]" = about(account, options, alerts::alerts);
            /// Everything about one customer at once.
            "assess" assess(account, options) -> Assessment as "Assessment" = about(account, options, assessment::assess);

            /// May this order, delivery or invoice go ahead?
            "decideCredit" decide_credit(account, candidate, options) -> CreditDecision as "CreditDecision"
                = records::decide_credit(account, candidate, options);
            /// May this prospect have credit, how much and on which terms?
            "evaluateProspect" evaluate_prospect(account, options) -> Evaluation as "Evaluation"
                = records::evaluate_prospect(account, options);
            /// Does the limit stay, and what has this customer earned?
            "reviewCredit" review_credit(account, options) -> CreditReview as "CreditReview" = records::review_credit(account, options);
            /// Which debts a payment settles.
            "allocate" allocate(payment, account, options) -> Allocation as "Allocation"
                = records::allocate(payment, account, options);
            /// What has become of a promise to pay.
            "promiseStatus" promise_status(promise, account, options) -> PromiseStatus as "PromiseStatus"
                = records::promise_status(promise, account, options);
            /// How a repayment plan stands.
            "planStatus" plan_status(plan, account, options) -> PlanStatus as "PlanStatus"
                = records::plan_status(plan, account, options);
            /// A repayment plan within what the policy allows.
            "proposePlan" propose_plan(account, options) -> PlanProposal as "PlanProposal" = records::propose_plan(account, options);
            /// How to pay: account, amount, reference, pay code.
            "paymentRequest" payment_request(account, options) -> PaymentRequest as "PaymentRequest"
                = records::payment_request(account, options);
            /// What the customer may see: the statement of account.
            "statement" statement(account, options) -> Statement as "Statement" = records::statement(account, options);
            /// What to write for a step, as codes and values.
            "message" message(account, options) -> Message as "Message" = records::message(account, options);
            /// The creditor reference (ISO 11649) of an invoice number.
            "creditorReference" creditor_reference(invoice_id) -> String as "string"
                = invoice_id.inside().and_then(|number: String| reference::creditor_reference(&number).within("invoiceId"));
            /// What happens with a dispute.
            "triageDispute" triage_dispute(dispute, account, options) -> DisputeTriage as "DisputeTriage"
                = records::triage_dispute(dispute, account, options);
            /// Why a customer does not pay, by the note of a contact.
            "proposeReason" propose_reason(contact, options) -> ProposedReason as "ProposedReason"
                = records::propose_reason(contact, options);

            /// A badge for every account of a list.
            "badges" badges(accounts, options) -> Vec<Badge> as "Badge[]" = lists::badges(accounts, options);
            /// The day's worklist.
            "worklist" worklist(accounts, options) -> Worklist as "Worklist" = lists::worklist(accounts, options);
            /// What a portfolio teaches about customers without a history: the policy's `behaviour.prior`.
            "paymentPrior" payment_prior(accounts, options) -> Option<PaymentPrior> as "PaymentPrior | null"
                = lists::payment_prior(accounts, options);
            /// What the customers' reasons say about us.
            "voiceOfCustomer" voice_of_customer(accounts, options) -> VoiceOfCustomer as "VoiceOfCustomer"
                = lists::voice_of_customer(accounts, options);
            /// Where our own process leaks.
            "reviewProcess" review_process(accounts, options) -> ProcessReview as "ProcessReview"
                = lists::review_process(accounts, options);
            /// Decisions that the remedy policy or like cases do not explain.
            "remedyConsistency" remedy_consistency(disputes, options) -> Consistency as "Consistency"
                = lists::remedy_consistency(disputes, options);

            /// When a document is due.
            "dueDates" due_dates(terms, document, options) -> DueDates as "DueDates" = due_dates::due_dates(terms, document, options);
            /// Late-payment interest of one claim to a day.
            "lateInterest" late_interest(claim, options) -> LateInterest as "LateInterest" = interest::late_interest(claim, options);
            /// The complete policy of a preset; Italy's by default.
            "defaultPolicy" default_policy(preset) -> CompletePolicy as "CompletePolicy"
                = preset.inside().map(|preset: Option<Preset>| preset.unwrap_or(Preset::It).policy());
            /// Whether a policy makes sense.
            "checkPolicy" check_policy(policy) -> PolicyCheck as "PolicyCheck" = Ok(policy.with(|node| policy::check_policy(node)));
        }
    };
}
#[cfg(target_arch = "wasm32")]
pub(crate) use every_call;

macro_rules! functions {
    ($($(#[$doc:meta])* $name:literal $function:ident($($argument:ident),+) -> $answer:ty as $type:literal = $evaluate:expr;)+) => {
        $(
            $(#[$doc])*
            ///
            /// # Errors
            /// As the function that evaluates it, with the path of the field.
            pub fn $function<G: Given>($($argument: G),+) -> Result<$answer> {
                $(let $argument = Argument::new(stringify!($argument), $argument);)+
                $evaluate
            }
        )+

        /// Puts a call by its name and writes the answer; none where no call has that name, or it takes more arguments.
        ///
        /// # Errors
        /// As the call; `internal` when the answer cannot be written.
        pub fn answer<G: Given, S: Serializer>(name: &str, mut arguments: impl Iterator<Item = G>, to: S) -> Option<Result<S::Ok>> {
            Some(match name {
                $($name => {
                    $(let $argument = arguments.next()?;)+
                    $function($($argument),+).and_then(|answer| write(&answer, to))
                })+
                _ => return None,
            })
        }
    };
}
every_call!(functions);

/// Writes an answer.
pub(crate) fn write<T: Serialize, S: Serializer>(answer: &T, to: S) -> Result<S::Ok> {
    answer.serialize(to).map_err(|_| CreditError::internal("the answer cannot be written"))
}
