//! Payment terms and late-payment interest at the boundary.

use super::node::Crossed;
use super::{Answer, answer};
use crate::calls;
use wasm_bindgen::prelude::*;

/// When a document is due.
#[wasm_bindgen(js_name = dueDates, unchecked_return_type = "DueDates")]
pub fn due_dates(terms: JsValue, document: JsValue, options: JsValue) -> Answer {
    answer(calls::ask_due_dates(&Crossed::new(&terms).tree(), &Crossed::new(&document).tree(), &Crossed::new(&options).tree()))
}

/// Late-payment interest of one claim to a day.
#[wasm_bindgen(js_name = lateInterest, unchecked_return_type = "LateInterest")]
pub fn late_interest(claim: JsValue, options: JsValue) -> Answer {
    answer(calls::ask_late_interest(&Crossed::new(&claim).tree(), &Crossed::new(&options).tree()))
}
