//! Collection, promises and plans, notice and the worklist at the boundary.

use super::node::{Crossed, items};
use super::{Answer, answer, ask, question};
use crate::case::agreements;
use crate::collect::plan;
use crate::collect::{collection, notice};
use crate::ground::error::Locate;
use crate::whole::worklist::{self, Record};
use wasm_bindgen::prelude::*;

/// What to do with this customer, why, what stands in the way, and what comes after.
#[wasm_bindgen(js_name = nextStep, unchecked_return_type = "NextStep")]
pub fn next_step(account: JsValue, options: JsValue) -> Answer {
    ask(account, options, collection::next_step)
}

/// What has become of a promise to pay.
#[wasm_bindgen(js_name = promiseStatus, unchecked_return_type = "PromiseStatus")]
pub fn promise_status(promise: JsValue, account: JsValue, options: JsValue) -> Answer {
    answer(agreements::ask_promise_status(&Crossed::new(&promise).tree(), &Crossed::new(&account).tree(), &Crossed::new(&options).tree()))
}

/// How a repayment plan stands.
#[wasm_bindgen(js_name = planStatus, unchecked_return_type = "PlanStatus")]
pub fn plan_status(plan: JsValue, account: JsValue, options: JsValue) -> Answer {
    answer(agreements::ask_plan_status(&Crossed::new(&plan).tree(), &Crossed::new(&account).tree(), &Crossed::new(&options).tree()))
}

/// A repayment plan within what the policy allows.
#[wasm_bindgen(js_name = proposePlan, unchecked_return_type = "PlanProposal")]
pub fn propose_plan(account: JsValue, options: JsValue) -> Answer {
    answer(plan::ask_propose_plan(&Crossed::new(&account).tree(), &Crossed::new(&options).tree()))
}

/// Was the customer told, and until when can a claim be made?
#[wasm_bindgen(unchecked_return_type = "Notice")]
pub fn notice(account: JsValue, options: JsValue) -> Answer {
    ask(account, options, notice::notice)
}

/// The day's worklist.
#[wasm_bindgen(unchecked_return_type = "Worklist")]
pub fn worklist(accounts: JsValue, options: JsValue) -> Answer {
    let all = || {
        let question = question(&options)?;
        let records = items(&accounts).within("accounts")?.map(|record| Record::read(&Crossed::new(&record).tree()));
        worklist::worklist(records, &question)
    };
    answer(all())
}
