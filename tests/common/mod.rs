//! What several test programs share: reading JSON through the strict reader of the public boundary.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use fidato::read::{Fields, Node, Shape};
use fidato::{CreditError, Result};
use serde::de::DeserializeOwned;
use serde_json::Value;

struct Json<'v>(&'v Value);

impl Node for Json<'_> {
    fn shape(&self) -> Result<Shape> {
        Ok(match self.0 {
            Value::Null => Shape::Absent,
            Value::Bool(value) => Shape::Bool(*value),
            Value::Number(number) => number.as_i64().map_or(Shape::Other, Shape::Integer),
            Value::String(text) => Shape::Text(text.clone()),
            Value::Array(items) => Shape::List(u32::try_from(items.len()).expect("a short list")),
            Value::Object(_) => Shape::Object,
        })
    }

    fn is_absent(&self) -> bool {
        self.0.is_null()
    }

    fn item(&self, index: u32) -> Result<Self> {
        Ok(Json(&self.0[index as usize]))
    }

    fn fields(&self, known: &'static [&'static str], others_ignored: bool) -> Result<Fields<Self>> {
        let mut fields = Fields::new();
        for (key, value) in self.0.as_object().expect("an object") {
            match known.iter().position(|one| one == key) {
                Some(position) if !value.is_null() => fields.push((position, Json(value))),
                None if !others_ignored => return Err(CreditError::invalid("unknown key").within(key)),
                _ => {}
            }
        }
        Ok(fields)
    }

    fn entries(&self) -> Result<Vec<(String, Self)>> {
        Ok(self.0.as_object().expect("an object").iter().map(|(key, value)| (key.clone(), Json(value))).collect())
    }
}

/// Reads JSON as strictly as the boundary reads JavaScript values.
pub fn read<T: DeserializeOwned>(value: &Value) -> Result<T> {
    fidato::read::read(Json(value))
}
