//! The boundary: the one place that knows JavaScript. It reads strictly, calls one domain function, writes the answer.
//!
//! Broken input is thrown as a plain object `{ code, path, message }`; the package turns it into a `CreditError`.
//! No class is exported and no 64-bit integer crosses in a signature, so nothing has to be freed and the module
//! can be translated to plain JavaScript.

mod collection;
mod decision;
mod disputes;
mod identity;
mod node;
mod room;
mod terms;
#[cfg(test)]
mod tests;

use crate::case::linked::Case;
use crate::case::question::{Policies, Question};
use crate::credit::exposure;
use crate::ground::error::{CreditError, Locate, Problem};
use crate::ground::money::{Currency, Money};
use crate::ground::read::{Read, read};
use crate::owed::overdue;
use crate::policy;
use crate::policy::Preset;
use crate::records::account::Account;
use crate::whole::badge::badge_of;
use crate::whole::{alerts, assessment};
use node::{Crossed, Known, items};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The answer of every exported function: a plain object, or a thrown `{ code, path, message }`.
type Answer = Result<JsValue, JsValue>;

fn argument<T: Read>(value: &JsValue) -> Result<T, CreditError> {
    read(&Crossed::new(value).tree())
}

fn answer<T: Serialize>(result: Result<T, CreditError>) -> Answer {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    match result {
        Ok(value) => value.serialize(&serializer).map_err(|_| thrown(&CreditError::internal("the answer cannot be written"))),
        Err(error) => Err(thrown(&error)),
    }
}

fn thrown(error: &CreditError) -> JsValue {
    let object = js_sys::Object::new();
    let set = |key: &str, value: &str| {
        // Setting a key of an object made one line above cannot fail.
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str(key), &JsValue::from_str(value));
    };
    set("code", error.code().as_str());
    set("path", error.path());
    set("message", &error.to_string());
    object.into()
}

/// The version of the package.
#[wasm_bindgen(unchecked_return_type = "string")]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// From a CRM's float field to a plain decimal string.
#[wasm_bindgen]
pub fn decimal(value: JsValue, currency: JsValue) -> Answer {
    let convert = || {
        let currency: Currency = argument(&currency).within("currency")?;
        if value.as_f64().is_none() {
            return Err(CreditError::invalid(Problem::NoNumber).within("value"));
        }
        // For a JavaScript number this is its shortest notation.
        let text = String::from(
            js_sys::Number::unchecked_from_js(value).to_string_with_radix(10).map_err(|_| CreditError::internal("no notation"))?,
        );
        Money::from_float_text(&text, currency).within("value")
    };
    answer(convert())
}

/// An error about the whole of an argument has the argument's name for its path.
fn argument_named<T>(result: Result<T, CreditError>, name: &str) -> Result<T, CreditError> {
    result.map_err(|error| error.about(name))
}

/// Reads an account and options, and puts the question.
fn ask<T: Serialize>(account: JsValue, options: JsValue, evaluate: fn(&Case<'_>) -> Result<T, CreditError>) -> Answer {
    let put = || {
        let account = argument_named(Account::read(&Crossed::new(&account).tree()), "account")?;
        let question = question(&options)?;
        let policy = question.policy_for(&account)?;
        evaluate(&Case::new(question.about(&account, &policy)))
    };
    answer(put())
}

fn question(options: &JsValue) -> Result<Question, CreditError> {
    argument_named(Question::read(&Crossed::new(options).tree()), "options")
}

/// How much of the credit limit is used.
#[wasm_bindgen(unchecked_return_type = "Exposure")]
pub fn exposure(account: JsValue, options: JsValue) -> Answer {
    ask(account, options, exposure::exposure)
}

/// What is overdue.
#[wasm_bindgen(unchecked_return_type = "Overdue")]
pub fn overdue(account: JsValue, options: JsValue) -> Answer {
    ask(account, options, overdue::overdue)
}

/// What deserves a look.
#[wasm_bindgen(unchecked_return_type = "Alert[]")]
pub fn alerts(account: JsValue, options: JsValue) -> Answer {
    ask(account, options, alerts::alerts)
}

/// Everything about one customer at once.
#[wasm_bindgen(unchecked_return_type = "Assessment")]
pub fn assess(account: JsValue, options: JsValue) -> Answer {
    ask(account, options, assessment::assess)
}

/// A badge for every account of a list.
#[wasm_bindgen(unchecked_return_type = "Badge[]")]
pub fn badges(accounts: JsValue, options: JsValue) -> Answer {
    let all = || {
        let question = question(&options)?;
        let mut policies = Policies::of(&question)?;
        let known = Known::of(Account::KEYS);
        let mut badges = Vec::new();
        for record in items(&accounts).within("accounts")? {
            badges.push(badge_of(&Crossed::known(&record, &known).tree(), &question, &mut policies)?);
        }
        Ok(badges)
    };
    answer(all())
}

/// The complete policy of a preset; Italy's by default.
#[wasm_bindgen(js_name = defaultPolicy, unchecked_return_type = "CompletePolicy")]
pub fn default_policy(preset: JsValue) -> Answer {
    answer(argument::<Option<Preset>>(&preset).within("preset").map(|preset| preset.unwrap_or(Preset::It).policy()))
}

/// Whether a policy makes sense.
#[wasm_bindgen(js_name = checkPolicy, unchecked_return_type = "PolicyCheck")]
pub fn check_policy(policy: JsValue) -> Answer {
    answer(Ok(policy::check_policy(&Crossed::new(&policy).tree())))
}
