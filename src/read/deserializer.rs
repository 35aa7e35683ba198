//! The serde side of the strict reader.

use super::{Fields, MAX_DEPTH, Node, Shape, too_deep};
use crate::error::{CreditError, Locate, Result};
use serde::de::value::{StrDeserializer, StringDeserializer};
use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};

/// A node with what reading it needs to know.
pub(super) struct Strict<'n, N> {
    node: &'n N,
    depth: u8,
    others_ignored: bool,
}

impl<'n, N: Node> Strict<'n, N> {
    pub(super) const fn new(node: &'n N, others_ignored: bool) -> Self {
        Self { node, depth: 0, others_ignored }
    }

    fn below<'m>(&self, node: &'m N) -> Result<Strict<'m, N>> {
        let depth = self.depth.checked_add(1).filter(|depth| *depth <= MAX_DEPTH).ok_or_else(too_deep)?;
        Ok(Strict { node, depth, others_ignored: false })
    }

    fn mismatch<T>(&self, visitor: &dyn de::Expected) -> Result<T> {
        if self.node.is_absent() {
            return Err(CreditError::invalid("missing"));
        }
        Err(CreditError::invalid(format!("expected {visitor}")))
    }

    fn list<'de, V: Visitor<'de>>(self, length: u32, visitor: V) -> Result<V::Value> {
        visitor.visit_seq(Items { parent: &self, next: 0, length })
    }

    fn map<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let entries = self.node.entries()?;
        visitor.visit_map(Entries { parent: &self, entries: entries.into_iter(), current: None })
    }
}

impl<'de, N: Node> de::Deserializer<'de> for Strict<'_, N> {
    type Error = CreditError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.node.shape()? {
            Shape::Absent => visitor.visit_unit(),
            Shape::Bool(value) => visitor.visit_bool(value),
            Shape::Integer(value) => visitor.visit_i64(value),
            Shape::Text(text) => visitor.visit_string(text),
            Shape::List(length) => self.list(length, visitor),
            Shape::Object => self.map(visitor),
            Shape::Other => self.mismatch(&visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if self.node.is_absent() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, known: &'static [&'static str], visitor: V) -> Result<V::Value> {
        match self.node.shape()? {
            Shape::Object => {
                let fields = self.node.fields(known, self.others_ignored)?;
                visitor.visit_map(Members { parent: &self, known, fields, next: 0 })
            }
            _ => self.mismatch(&"an object"),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.node.shape()? {
            Shape::Object => self.map(visitor),
            _ => self.mismatch(&"an object"),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.node.shape()? {
            Shape::List(length) => self.list(length, visitor),
            _ => self.mismatch(&"a list"),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value> {
        match self.node.shape()? {
            Shape::Text(text) => {
                let variant: StringDeserializer<CreditError> = text.into_deserializer();
                visitor.visit_enum(variant)
            }
            _ => self.mismatch(&"a text"),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.node.shape()? {
            Shape::Text(text) => visitor.visit_string(text),
            _ => self.mismatch(&visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_string(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct identifier
    }
}

/// The members of an object with known keys.
struct Members<'p, 'n, N> {
    parent: &'p Strict<'n, N>,
    known: &'static [&'static str],
    fields: Fields<N>,
    next: usize,
}

impl<'de, N: Node> de::MapAccess<'de> for Members<'_, '_, N> {
    type Error = CreditError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        let Some(key) = self.fields.get(self.next).and_then(|(position, _)| self.known.get(*position)) else {
            return Ok(None);
        };
        let key: StrDeserializer<'_, CreditError> = (*key).into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value> {
        let Some((position, node)) = self.fields.get(self.next) else {
            return Err(CreditError::internal("a value was asked for before its key"));
        };
        self.next = self.next.saturating_add(1);
        let key = self.known.get(*position).copied().unwrap_or_default();
        self.parent.below(node).and_then(|below| seed.deserialize(below)).within(key)
    }
}

/// The entries of an object used as a map.
struct Entries<'p, 'n, N> {
    parent: &'p Strict<'n, N>,
    entries: std::vec::IntoIter<(String, N)>,
    current: Option<(String, N)>,
}

impl<'de, N: Node> de::MapAccess<'de> for Entries<'_, '_, N> {
    type Error = CreditError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        self.current = self.entries.next();
        let Some((key, _)) = &self.current else { return Ok(None) };
        let read: StrDeserializer<'_, CreditError> = key.as_str().into_deserializer();
        // A record read as one of several shapes already names the key it does not know.
        let named = |error: CreditError| if error.path().is_empty() { error.within(key) } else { error };
        seed.deserialize(read).map_err(named).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value> {
        let Some((key, node)) = self.current.take() else {
            return Err(CreditError::internal("a value was asked for before its key"));
        };
        self.parent.below(&node).and_then(|below| seed.deserialize(below)).within(&key)
    }
}

/// The items of a list.
struct Items<'p, 'n, N> {
    parent: &'p Strict<'n, N>,
    next: u32,
    length: u32,
}

impl<'de, N: Node> de::SeqAccess<'de> for Items<'_, '_, N> {
    type Error = CreditError;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        if self.next >= self.length {
            return Ok(None);
        }
        let index = self.next;
        self.next = index.saturating_add(1);
        let item = || -> Result<S::Value> {
            let node = self.parent.node.item(index)?;
            seed.deserialize(self.parent.below(&node)?)
        };
        item().at(index as usize).map(Some)
    }
}
