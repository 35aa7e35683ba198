//! Credit decision, payment behaviour and allocation at the boundary.

use super::node::{Crossed, items};
use super::{Answer, answer, ask, question};
use crate::credit::decision;
use crate::ground::error::Locate;
use crate::owed::{allocation, behaviour};
use crate::records::account::Account;
use wasm_bindgen::prelude::*;

/// May this order, delivery or invoice go ahead?
#[wasm_bindgen(js_name = decideCredit, unchecked_return_type = "CreditDecision")]
pub fn decide_credit(account: JsValue, candidate: JsValue, options: JsValue) -> Answer {
    answer(decision::ask_decide_credit(&Crossed::new(&account).tree(), &Crossed::new(&candidate).tree(), &Crossed::new(&options).tree()))
}

/// How the customer pays.
#[wasm_bindgen(unchecked_return_type = "Behaviour")]
pub fn behaviour(account: JsValue, options: JsValue) -> Answer {
    ask(account, options, behaviour::behaviour)
}

/// Which debts a payment settles.
#[wasm_bindgen(unchecked_return_type = "Allocation")]
pub fn allocate(payment: JsValue, account: JsValue, options: JsValue) -> Answer {
    answer(allocation::ask_allocate(&Crossed::new(&payment).tree(), &Crossed::new(&account).tree(), &Crossed::new(&options).tree()))
}

/// What a portfolio teaches about customers without a history: the policy's `behaviour.prior`.
#[wasm_bindgen(js_name = paymentPrior, unchecked_return_type = "PaymentPrior | null")]
pub fn payment_prior(accounts: JsValue, options: JsValue) -> Answer {
    let learn = || {
        let mut read = Vec::new();
        for (place, record) in items(&accounts).within("accounts")?.enumerate() {
            read.push(Account::read(&Crossed::new(&record).tree()).at(place).within("accounts")?);
        }
        let question = question(&options)?;
        behaviour::payment_prior(&read, &question)
    };
    answer(learn())
}
