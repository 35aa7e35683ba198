//! The boundary in a JavaScript engine: what crosses it, in both directions. The whole of it through the package is in `js/test`.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use super::identity::{check_iban_lines, check_iban_text};
use super::{badges, decimal, exposure, overdue};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A plain object, from its JSON.
fn object(json: &str) -> JsValue {
    js_sys::JSON::parse(json).unwrap()
}

fn json(value: &JsValue) -> String {
    js_sys::JSON::stringify(value).unwrap().into()
}

fn member(value: &JsValue, key: &str) -> JsValue {
    js_sys::Reflect::get(value, &JsValue::from_str(key)).unwrap()
}

fn text(value: &JsValue, key: &str) -> Option<String> {
    member(value, key).as_string()
}

/// `(code, path)` of what was thrown, which must be a plain object with a message.
fn refusal(answer: Result<JsValue, JsValue>) -> (String, String) {
    let thrown = answer.unwrap_err();
    assert!(!thrown.has_type::<js_sys::Error>());
    assert!(text(&thrown, "message").is_some_and(|message| !message.is_empty()));
    (text(&thrown, "code").unwrap(), text(&thrown, "path").unwrap())
}

const ACCOUNT: &str = r#"{"id": "C1", "name": null, "currency": "EUR", "credit": {"limit": 1000},
    "invoices": [{"id": "F1", "issued": "2026-08-01", "due": "2026-09-30", "amount": "1200.50"}]}"#;
const OPTIONS: &str = r#"{"asOf": "2026-11-22"}"#;

#[wasm_bindgen_test]
fn answers_are_plain_objects_with_every_key() {
    let answer = exposure(object(ACCOUNT), object(OPTIONS)).unwrap();
    assert_eq!(text(&answer, "total").as_deref(), Some("1200.50"));
    assert_eq!(text(&answer, "available").as_deref(), Some("-200.50"));
    assert!(member(&member(&answer, "buckets"), "not-due").is_string());
    // Nothing that JSON does not know: no Map, no BigInt, no undefined.
    assert_eq!(json(&object(&json(&answer))), json(&answer));
    let answer = overdue(object(r#"{"id": "C1", "currency": "EUR"}"#), object(OPTIONS)).unwrap();
    assert!(member(&answer, "items").is_array());
}

#[wasm_bindgen_test]
fn broken_input_is_thrown_with_its_path() {
    let of = |account: &str| refusal(exposure(object(account), object(OPTIONS)));
    let invalid = |path: &str| ("invalid-input".to_owned(), path.to_owned());
    assert_eq!(of(&ACCOUNT.replace("\"due\"", "\"deu\"")), invalid("invoices[0].deu"));
    assert_eq!(of(&ACCOUNT.replace("\"1200.50\"", "1200.5")), invalid("invoices[0].amount"));
    assert_eq!(of(&ACCOUNT.replace("2026-09-30", "2026-02-30")), invalid("invoices[0].due"));
    assert_eq!(of("[]"), invalid("account"));
    assert_eq!(refusal(exposure(object(ACCOUNT), JsValue::UNDEFINED)), invalid("options"));
    assert_eq!(refusal(exposure(object(ACCOUNT), object("{}"))), invalid("asOf"));
}

#[wasm_bindgen_test]
fn one_broken_record_never_spoils_a_list() {
    let list = object(&format!("[{ACCOUNT}, {{\"id\": 1}}, null, {ACCOUNT}]"));
    let answer = badges(list, object(OPTIONS)).unwrap();
    let codes: Vec<_> = js_sys::Array::from(&answer).iter().map(|badge| text(&badge, "code").unwrap()).collect();
    assert_eq!(codes.len(), 4);
    assert_eq!(codes.first(), codes.last());
    assert_eq!(codes.get(1..3), Some(&["invalid-input".to_owned(), "invalid-input".to_owned()][..]));
}

#[wasm_bindgen_test]
fn numbers_are_taken_on_purpose_only() {
    let euro = || JsValue::from_str("EUR");
    assert_eq!(decimal(JsValue::from_f64(1234.565), euro()).unwrap().as_string().as_deref(), Some("1234.57"));
    assert_eq!(refusal(decimal(JsValue::from_f64(f64::NAN), euro())).1, "value");
    assert_eq!(refusal(decimal(JsValue::from_str("1"), euro())).1, "value");
    assert_eq!(refusal(decimal(JsValue::from_f64(1.0), JsValue::from_str("XXX"))).1, "currency");
}

#[wasm_bindgen_test]
fn ibans_one_by_one_and_in_a_list() {
    let good = "IT60X0542811101000000123456";
    assert!(check_iban_text(JsValue::from_str(good)).unwrap().starts_with(&format!("valid\0\0{good}\0")));
    assert!(check_iban_text(JsValue::from_str("IT\0")).unwrap().starts_with("\0bad-characters\0IT\u{FFFD}\0"));
    assert_eq!(refusal(check_iban_text(JsValue::NULL).map(JsValue::from)).1, "input");
    assert_eq!(check_iban_lines(format!("{good}\nnonsense\n\n{good}").as_bytes()), [1, 0, 0, 1]);
}
