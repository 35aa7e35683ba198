//! What the tests share: JSON as plain data, and how an expectation is matched.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "each user takes its part")]

use fidato::Result;
use fidato::calls::{self, Given};
use fidato::case::linked::Case;
use fidato::case::question::Question;
use fidato::ground::error::{CreditError, Problem, Wrong};
use fidato::ground::read::{Fields, Node, Shape, unknown_key};
use fidato::records::account::Account;
use serde_json::Value;

/// JSON as plain data, read by the same rules as JavaScript values.
pub struct Json<'a>(pub &'a Value);

impl Node for Json<'_> {
    fn shape(&self) -> Result<Shape<'_>> {
        Ok(match self.0 {
            Value::Null => Shape::Absent,
            Value::Bool(value) => Shape::Bool(*value),
            Value::Number(number) => match number.as_i64() {
                Some(value) if value.unsigned_abs() < 1 << 53 => Shape::Integer(value),
                // JavaScript does not tell 1.0 from 1.
                _ => match number.as_f64() {
                    Some(value) if value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0 => Shape::Integer(value as i64),
                    _ => Shape::Other,
                },
            },
            Value::String(text) => Shape::Text(text),
            Value::Array(items) => Shape::List(items.len() as u32),
            Value::Object(_) => Shape::Object,
        })
    }

    fn is_absent(&self) -> bool {
        self.0.is_null()
    }

    fn item(&self, index: u32) -> Result<Self> {
        Ok(Json(self.0.get(index as usize).unwrap_or(&Value::Null)))
    }

    fn fields(&self, known: &'static [&'static str], others_ignored: bool, wrong: &mut Wrong) -> Fields<Self> {
        let mut fields = Vec::new();
        for (key, value) in self.0.as_object().into_iter().flatten() {
            match known.iter().position(|name| name == key) {
                Some(_) if value.is_null() => {}
                Some(position) => fields.push((position, Json(value))),
                None if others_ignored => {}
                None if wrong.keep(unknown_key(key, known)) => break,
                None => {}
            }
        }
        fields
    }

    fn entries(&self) -> Result<Vec<(String, Self)>> {
        Ok(self.0.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), Json(value))).collect())
    }
}

impl<'a> Given for Json<'a> {
    type Node<'n> = Json<'n>;

    fn with<T>(&self, read: impl FnOnce(Json<'_>) -> T) -> T {
        read(Json(self.0))
    }

    fn each<T>(&self, _: bool, mut read: impl FnMut(Json<'_>) -> T) -> Result<impl Iterator<Item = T>> {
        let items = self.0.as_array().ok_or_else(|| CreditError::invalid(Problem::NoList))?;
        Ok(items.iter().map(move |item| read(Json(item))))
    }
}

/// The answer of a call to plain data, as the package gives it. Arguments that are not there are absent.
pub fn answer(function: &str, input: &[Value]) -> Result<Value> {
    let arguments = input.iter().chain(std::iter::repeat(&Value::Null)).map(Json);
    calls::answer(function, arguments, serde_json::value::Serializer).unwrap_or_else(|| panic!("no such function: {function}"))
}

/// Puts a question as the boundary does: account and options as plain data.
pub fn ask<T: serde::Serialize>(account: &Value, options: &Value, evaluate: fn(&Case<'_>) -> Result<T>) -> Result<Value> {
    let account = Account::read(Json(account))?;
    let question = Question::read(Json(options))?;
    let policy = question.policy_for(&account)?;
    evaluate(&Case::new(question.about(&account, &policy))).map(|answer| serde_json::to_value(answer).unwrap())
}

/// Whether the answer holds what is expected: of objects the listed keys, of lists every item, of the rest all of it.
pub fn differs(expected: &Value, actual: &Value, path: &str) -> Option<String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(found)) => {
            expected.iter().find_map(|(key, value)| differs(value, found.get(key).unwrap_or(&Value::Null), &format!("{path}.{key}")))
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            expected.iter().zip(found).enumerate().find_map(|(i, (expected, found))| differs(expected, found, &format!("{path}[{i}]")))
        }
        _ if expected == actual => None,
        _ => Some(format!("{path}: expected {expected}, found {actual}")),
    }
}

/// Reads a record as strictly as the boundary reads JavaScript values.
pub fn read<T: fidato::ground::read::Read>(value: &Value) -> Result<T> {
    fidato::ground::read::read(Json(value))
}

/// Puts any question to an account that is given as plain data.
pub fn with<T>(account: &Value, options: &Value, evaluate: impl FnOnce(&Case<'_>) -> T) -> T {
    let account = Account::read(Json(account)).expect("an account");
    let question = Question::read(Json(options)).expect("a question");
    let policy = question.policy_for(&account).expect("a policy");
    evaluate(&Case::new(question.about(&account, &policy)))
}

/// The code of a reason.
pub fn code(reason: &fidato::Reason) -> &'static str {
    reason.clone().into_parts().0
}

/// A value of a reason; empty where it has none of that name.
pub fn arg(reason: &fidato::Reason, name: &str) -> String {
    reason.clone().into_parts().1.get(name).cloned().unwrap_or_default()
}
