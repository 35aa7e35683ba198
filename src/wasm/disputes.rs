//! Disputes at the boundary.

use super::node::Crossed;
use super::{Answer, answer};
use crate::disputes;
use wasm_bindgen::prelude::*;

/// What happens with a dispute.
#[wasm_bindgen(js_name = triageDispute, unchecked_return_type = "DisputeTriage")]
pub fn triage_dispute(dispute: JsValue, account: JsValue, options: JsValue) -> Answer {
    answer(disputes::ask_triage(&Crossed::new(&dispute).tree(), &Crossed::new(&account).tree(), &Crossed::new(&options).tree()))
}

/// What the customers' reasons say about us.
#[wasm_bindgen(js_name = voiceOfCustomer, unchecked_return_type = "VoiceOfCustomer")]
pub fn voice_of_customer(accounts: JsValue, options: JsValue) -> Answer {
    answer(disputes::voice_of_customer(&Crossed::new(&accounts).tree(), &Crossed::new(&options).tree()))
}

/// Decisions that the remedy policy or like cases do not explain.
#[wasm_bindgen(js_name = remedyConsistency, unchecked_return_type = "Consistency")]
pub fn remedy_consistency(disputes: JsValue, options: JsValue) -> Answer {
    answer(disputes::ask_consistency(&Crossed::new(&disputes).tree(), &Crossed::new(&options).tree()))
}
