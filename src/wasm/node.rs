//! A JavaScript value as a [`Node`].
//!
//! The object is read by one small JavaScript function per object, because a call across the boundary costs
//! more than the look-up itself, and because that is the only place where a getter that throws can be caught
//! without unwinding through the module.

use crate::error::CreditError;
use crate::map::BTreeMap;
use crate::read::{Fields, Node, Shape};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(inline_js = r#"
// What a value is: 0 absent, 1 false, 2 true, 3 safe integer, 4 text, 5 list, 6 plain object, 7 anything else.
export function shape(v) {
  switch (typeof v) {
    case 'undefined': return 0;
    case 'boolean': return v ? 2 : 1;
    case 'number': return Number.isSafeInteger(v) ? 3 : 7;
    case 'string': return 4;
    case 'object':
      if (v === null) return 0;
      try {
        if (Array.isArray(v)) return 5;
        return Object.prototype.toString.call(v) === '[object Object]' ? 6 : 7;
      } catch { return 7; }
    default: return 7;
  }
}
// [position, value, ...] of the present known keys; or the text of the first key that is unknown or cannot be read.
export function pick(v, known, lenient) {
  const out = [];
  let key = '';
  try {
    for (key of Object.keys(v)) {
      const position = known.get(key);
      if (position === undefined) {
        if (lenient) continue;
        return key;
      }
      const value = v[key];
      if (value !== undefined && value !== null) out.push(position, value);
    }
  } catch { return key; }
  return out;
}
// [key, value, ...] of all keys; or the key that cannot be read.
export function entries(v) {
  const out = [];
  let key = '';
  try { for (key of Object.keys(v)) out.push(key, v[key]); } catch { return key; }
  return out;
}
export function index(names) { return new Map(names.map((name, position) => [name, position])); }
// -1 when the length cannot be read or is not one.
export function size(v) {
  try { const n = v.length; return Number.isSafeInteger(n) && n >= 0 && n < 4294967296 ? n : -1; } catch { return -1; }
}
// undefined stands for an item that cannot be read, like one that is not there.
export function item(v, i) { try { return v[i]; } catch { return undefined; } }
export function wellFormed(v) {
  return v.isWellFormed ? v.isWellFormed() : !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/.test(v);
}
"#)]
extern "C" {
    fn shape(value: &JsValue) -> u32;
    fn pick(value: &JsValue, known: &JsValue, lenient: bool) -> JsValue;
    fn entries(value: &JsValue) -> JsValue;
    fn index(names: js_sys::Array) -> JsValue;
    fn size(value: &JsValue) -> f64;
    fn item(value: &JsValue, index: u32) -> JsValue;
    #[wasm_bindgen(js_name = wellFormed)]
    fn well_formed(value: &JsValue) -> bool;
}

thread_local! {
    /// One look-up table a known set of keys, made on first use: the addresses of static lists never change.
    static KNOWN: RefCell<BTreeMap<usize, JsValue>> = RefCell::default();
}

fn look_up(known: &'static [&'static str]) -> JsValue {
    KNOWN.with_borrow_mut(|tables| {
        tables.entry(known.as_ptr() as usize).or_insert_with(|| index(known.iter().map(|name| JsValue::from_str(name)).collect())).clone()
    })
}

/// A JavaScript value.
pub(super) struct JsNode(JsValue, u8);

/// Deeper nesting than any record of the API has; a cyclic object ends here.
const MAX_DEPTH: u8 = 24;

/// More items than any list of records has. An array costs nothing to make that long, and walking over its empty
/// places would keep the page busy for hours.
const MOST_ITEMS: f64 = 1_000_000.0;

impl JsNode {
    const fn below(&self, value: JsValue) -> Self {
        Self(value, self.1.saturating_add(1))
    }

    pub(super) const fn new(value: JsValue) -> Self {
        Self(value, 0)
    }
}

impl Node for JsNode {
    fn shape(&self) -> Result<Shape, CreditError> {
        if self.1 > MAX_DEPTH {
            return Err(CreditError::invalid("nested too deeply"));
        }
        Ok(match shape(&self.0) {
            0 => Shape::Absent,
            1 => Shape::Bool(false),
            2 => Shape::Bool(true),
            3 => self.0.as_f64().map_or(Shape::Other, |value| Shape::Integer(value as i64)),
            4 => match self.0.as_string() {
                // The conversion replaces lone surrogates by U+FFFD: what comes back would not be what was sent.
                Some(text) if text.contains('\u{FFFD}') && !well_formed(&self.0) => Shape::Other,
                Some(text) => Shape::Text(text),
                None => Shape::Other,
            },
            5 => {
                let length = size(&self.0);
                if length > MOST_ITEMS {
                    return Err(CreditError::out_of_range("more than a million items"));
                }
                if length < 0.0 { Shape::Other } else { Shape::List(length as u32) }
            }
            6 => Shape::Object,
            _ => Shape::Other,
        })
    }

    fn is_absent(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    fn item(&self, index: u32) -> Result<Self, CreditError> {
        Ok(self.below(item(&self.0, index)))
    }

    fn fields(&self, known: &'static [&'static str], others_ignored: bool) -> Result<Fields<Self>, CreditError> {
        let picked = pick(&self.0, &look_up(known), others_ignored);
        let pairs = readable(picked, "unknown key, or a key that cannot be read")?;
        let mut fields = Vec::with_capacity((pairs.length() / 2) as usize);
        let mut next = 0;
        while next < pairs.length() {
            let position = pairs.get(next).as_f64().unwrap_or_default() as usize;
            fields.push((position, self.below(pairs.get(next.saturating_add(1)))));
            next = next.saturating_add(2);
        }
        Ok(fields)
    }

    fn entries(&self) -> Result<Vec<(String, Self)>, CreditError> {
        let pairs = readable(entries(&self.0), "a key that cannot be read")?;
        let mut all = Vec::with_capacity((pairs.length() / 2) as usize);
        let mut next = 0;
        while next < pairs.length() {
            let key = pairs.get(next);
            if !well_formed(&key) {
                return Err(CreditError::invalid("a key is not well-formed text"));
            }
            all.push((key.as_string().unwrap_or_default(), self.below(pairs.get(next.saturating_add(1)))));
            next = next.saturating_add(2);
        }
        Ok(all)
    }
}

/// The list that a reading function returned, or the error for the key it returned instead.
fn readable(answer: JsValue, problem: &'static str) -> Result<js_sys::Array, CreditError> {
    match answer.as_string() {
        Some(key) => Err(CreditError::invalid(problem).within(&key)),
        None => Ok(js_sys::Array::from(&answer)),
    }
}
