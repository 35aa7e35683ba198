//! A JavaScript value as a [`Node`].
//!
//! The whole value crosses the boundary at once, as one text: a call across it costs more than reading a field, and a
//! getter that throws can only be caught on the other side. What JSON would change in silence (NaN, a date, a
//! function, a lone surrogate, a cycle) is marked instead, so that reading refuses it with its path.

use super::room;
use crate::ground::error::{CreditError, Problem, Wrong};
use crate::ground::read::{Fields, Node, Shape, unknown_key};
use crate::records::account::Account;
use wasm_bindgen::prelude::*;

// What each does, and what the tokens of the text are, is said there.
#[wasm_bindgen(module = "/src/wasm/node.js")]
extern "C" {
    fn flatten(value: &JsValue, known: &JsValue, strict: bool) -> Option<Vec<u8>>;
    fn names(list: js_sys::Array) -> JsValue;
    fn size(value: &JsValue) -> i32;
    fn item(value: &JsValue, index: u32) -> JsValue;
}

std::thread_local! {
    /// The names of an account's keys, on the other side: they cross once, not with every list.
    static KEYS_OF_AN_ACCOUNT: JsValue = names(Account::KEYS.iter().map(|key| JsValue::from_str(key)).collect());
}

/// A JavaScript value that has crossed.
pub(super) struct Crossed(String);

impl Crossed {
    pub(super) fn new(value: &JsValue) -> Self {
        Self::cross(value, &JsValue::UNDEFINED)
    }

    /// Of an account only what is known of it: a CRM's record may hold half the page behind its other keys.
    pub(super) fn account(value: &JsValue) -> Self {
        KEYS_OF_AN_ACCOUNT.with(|known| Self::cross(value, known))
    }

    fn cross(value: &JsValue, known: &JsValue) -> Self {
        let text = |strict| flatten(value, known, strict).and_then(|bytes| String::from_utf8(bytes).ok());
        // A NUL inside a text makes more tokens than were written. It is in no identifier, and neither is a lone surrogate.
        let whole = |text: &String| {
            text.split_once('\0').is_some_and(|(count, rest)| count.parse() == Ok(rest.bytes().filter(|byte| *byte == 0).count()))
        };
        let text = text(false).filter(whole).or_else(|| text(true)).unwrap_or_default();
        room::make_for(text.len());
        Self(text)
    }

    pub(super) fn tree(&self) -> Value<'_> {
        let mut tokens = Tokens(&self.0);
        tokens.next(); // how many follow
        Value::of(&mut tokens)
    }
}

/// The items of a list, which cross one at a time: so many accounts need not be held as one text.
pub(super) fn items(list: &JsValue) -> Result<impl Iterator<Item = JsValue>, CreditError> {
    match u32::try_from(size(list)) {
        Ok(length) => Ok((0..length).map(move |index| item(list, index))),
        Err(_) if size(list) < -1 => Err(too_many()),
        Err(_) => Err(CreditError::invalid(Problem::NoList)),
    }
}

fn too_many() -> CreditError {
    CreditError::out_of_range(Problem::TooMany)
}

/// What is left of the text. Tokens are short, for which looking at each byte is faster than `str::split`.
struct Tokens<'t>(&'t str);

impl<'t> Tokens<'t> {
    fn next(&mut self) -> &'t str {
        let end = self.0.bytes().position(|byte| byte == 0).unwrap_or(self.0.len());
        let (token, rest) = self.0.split_at_checked(end).unwrap_or_default();
        self.0 = rest.get(1..).unwrap_or_default();
        token
    }
}

/// A tree of plain data.
pub(super) enum Value<'t> {
    Absent,
    Bool(bool),
    Integer(i64),
    Text(&'t str),
    List(Vec<Self>),
    Object(Vec<(&'t str, Self)>),
    Other,
    Unreadable,
    TooDeep,
    TooMany,
}

impl<'t> Value<'t> {
    fn of(tokens: &mut Tokens<'t>) -> Self {
        let Some((mark, rest)) = tokens.next().split_at_checked(1) else { return Self::Other };
        match mark {
            "-" => Self::Absent,
            "0" => Self::Bool(false),
            "1" => Self::Bool(true),
            "n" => rest.parse().map_or(Self::Other, Self::Integer),
            "s" => Self::Text(rest),
            "[" => Self::List(many(rest, || Self::of(tokens))),
            "{" => Self::Object(many(rest, || (tokens.next(), Self::of(tokens)))),
            "!" => Self::Unreadable,
            "^" => Self::TooDeep,
            ">" => Self::TooMany,
            _ => Self::Other,
        }
    }
}

/// As many as the text says, which was counted on the other side.
fn many<T>(count: &str, mut next: impl FnMut() -> T) -> Vec<T> {
    let count = count.parse().unwrap_or_default();
    let mut all = Vec::with_capacity(count);
    for _ in 0..count {
        all.push(next());
    }
    all
}

impl Node for &Value<'_> {
    fn shape(&self) -> Result<Shape<'_>, CreditError> {
        Ok(match self {
            Value::Absent => Shape::Absent,
            Value::Bool(value) => Shape::Bool(*value),
            Value::Integer(value) => Shape::Integer(*value),
            Value::Text(text) => Shape::Text(text),
            Value::List(items) => Shape::List(u32::try_from(items.len()).unwrap_or(u32::MAX)),
            Value::Object(_) => Shape::Object,
            Value::Other => Shape::Other,
            Value::Unreadable => return Err(CreditError::invalid(Problem::Unreadable)),
            Value::TooDeep => return Err(CreditError::invalid(Problem::TooDeep)),
            Value::TooMany => return Err(too_many()),
        })
    }

    fn is_absent(&self) -> bool {
        matches!(self, Value::Absent)
    }

    fn item(&self, index: u32) -> Result<Self, CreditError> {
        match self {
            Value::List(items) => Ok(items.get(index as usize).unwrap_or(&Value::Absent)),
            _ => Ok(&Value::Absent),
        }
    }

    fn fields(&self, known: &'static [&'static str], others_ignored: bool, wrong: &mut Wrong) -> Fields<Self> {
        let Value::Object(pairs) = self else { return Fields::new() };
        let mut fields = Fields::with_capacity(pairs.len());
        for (key, value) in pairs {
            match known.iter().position(|name| name == key) {
                Some(_) if value.is_absent() => {}
                Some(position) => fields.push((position, value)),
                None if others_ignored => {}
                None if wrong.keep(unknown_key(key, known)) => break,
                None => {}
            }
        }
        fields
    }

    fn entries(&self) -> Result<Vec<(String, Self)>, CreditError> {
        let Value::Object(pairs) = self else { return Ok(Vec::new()) };
        Ok(pairs.iter().map(|(key, value)| ((*key).to_owned(), value)).collect())
    }
}
