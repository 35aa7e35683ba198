//! Credit decision, payment behaviour and allocation at the boundary.

use super::{Answer, JsNode, answer, argument_named, ask, length};
use crate::account::Account;
use crate::error::Locate;
use crate::question::Question;
use crate::read::Node;
use crate::{allocation, behaviour, decision};
use wasm_bindgen::prelude::*;

/// May this order, delivery or invoice go ahead?
#[wasm_bindgen(js_name = decideCredit, unchecked_return_type = "CreditDecision")]
pub fn decide_credit(account: JsValue, candidate: JsValue, options: JsValue) -> Answer {
    answer(decision::ask_decide_credit(JsNode::new(account), JsNode::new(candidate), JsNode::new(options)))
}

/// How the customer pays.
#[wasm_bindgen(unchecked_return_type = "Behaviour")]
pub fn behaviour(account: JsValue, options: JsValue) -> Answer {
    ask(account, options, behaviour::behaviour)
}

/// Which debts a payment settles.
#[wasm_bindgen(unchecked_return_type = "Allocation")]
pub fn allocate(payment: JsValue, account: JsValue, options: JsValue) -> Answer {
    answer(allocation::ask_allocate(JsNode::new(payment), JsNode::new(account), JsNode::new(options)))
}

/// What a portfolio teaches about customers without a history: the policy's `behaviour.prior`.
#[wasm_bindgen(js_name = paymentPrior, unchecked_return_type = "PaymentPrior | null")]
pub fn payment_prior(accounts: JsValue, options: JsValue) -> Answer {
    let learn = || {
        let list = JsNode::new(accounts);
        let mut read = Vec::new();
        for (place, index) in (0..length(&list).within("accounts")?).enumerate() {
            read.push(list.item(index).and_then(Account::read).at(place).within("accounts")?);
        }
        let question = argument_named(Question::read(JsNode::new(options)), "options")?;
        behaviour::payment_prior(&read, &question)
    };
    answer(learn())
}
