//! The boundary: the one place that knows JavaScript. It takes plain objects, puts one call of the table and writes the answer.
//!
//! Broken input is thrown as a plain object `{ code, path, message }`; the package turns it into a `CreditError`.
//! No class is exported and no 64-bit integer crosses in a signature, so nothing has to be freed and the module
//! can be translated to plain JavaScript.

mod identity;
mod node;
mod room;
#[cfg(test)]
mod tests;

use crate::calls::{self, Given};
use crate::ground::error::{CreditError, Locate, Problem};
use crate::ground::money::{Currency, Money};
use crate::ground::read::{Read, read};
use node::{Crossed, Value, items};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The answer of every exported function: a plain object, or a thrown `{ code, path, message }`.
type Answer = Result<JsValue, JsValue>;

fn argument<T: Read>(value: &JsValue) -> Result<T, CreditError> {
    read(&Crossed::new(value).tree())
}

fn answer<T: Serialize>(result: Result<T, CreditError>) -> Answer {
    result.and_then(|answer| calls::write(&answer, &serde_wasm_bindgen::Serializer::json_compatible())).map_err(|error| thrown(&error))
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

/// A JavaScript value as it was handed over; it crosses when it is read.
struct Handed(JsValue);

impl Given for Handed {
    type Node<'n> = &'n Value<'n>;

    fn with<T>(&self, read: impl FnOnce(Self::Node<'_>) -> T) -> T {
        read(&Crossed::new(&self.0).tree())
    }

    fn each<T>(&self, accounts: bool, mut read: impl FnMut(Self::Node<'_>) -> T) -> Result<impl Iterator<Item = T>, CreditError> {
        Ok(items(&self.0)?
            .map(move |item| if accounts { read(&Crossed::account(&item).tree()) } else { read(&Crossed::new(&item).tree()) }))
    }
}

/// Exports every call of the table.
macro_rules! export {
    ($($(#[$doc:meta])* $name:literal $function:ident($($argument:ident),+) -> $answer:ty as $type:literal = $evaluate:expr;)+) => {$(
        $(#[$doc])*
        #[wasm_bindgen(js_name = $name, unchecked_return_type = $type)]
        pub fn $function($($argument: JsValue),+) -> Answer {
            answer(calls::$function($(Handed($argument)),+))
        }
    )+};
}
calls::every_call!(export);
