//! Values of every kind of record.

use super::{Member, Node, Object, Read, Shape, expected, text};
use crate::ground::error::{CreditError, Locate, Problem, Result, Wrong};
use crate::ground::map::BTreeMap;
use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

impl<T: Read> Read for Option<T> {
    fn read<N: Node>(node: &N) -> Result<Self> {
        if node.is_absent() { Ok(None) } else { T::read_given(node) }
    }
}

impl<T: Read> Member for Option<T> {
    fn stand_in() -> Self {
        None
    }
    fn fill<N: Node>(&mut self, object: &mut Object<N>) {
        object.optional(self);
    }
    fn is_left_out(&self) -> bool {
        self.is_none()
    }
}

impl<T: Read> Read for Vec<T> {
    fn read<N: Node>(node: &N) -> Result<Self> {
        let mut items = Self::new();
        each(node, &mut |item| {
            items.push(T::read(item)?);
            Ok(())
        })?;
        Ok(items)
    }
}

/// Goes through a list. Not generic in what its items are, for the sake of the module's weight.
#[inline(never)]
fn each<N: Node>(node: &N, read: &mut dyn FnMut(&N) -> Result<()>) -> Result<()> {
    let Shape::List(length) = node.shape()? else { return Err(expected(node, Problem::NoList)) };
    let mut wrong = Wrong::default();
    for index in 0..length {
        if let Err(error) = node.item(index).and_then(|item| read(&item))
            && wrong.keep(error.at(index as usize))
        {
            break;
        }
    }
    wrong.or(())
}

impl<T: Read> Member for Vec<T> {
    fn stand_in() -> Self {
        Self::new()
    }
}

impl<K: FromStr<Err = CreditError> + Ord, T: Read> Read for BTreeMap<K, T> {
    fn read<N: Node>(node: &N) -> Result<Self> {
        let mut map = Self::new();
        each_entry(node, &mut |key, value| {
            map.insert(K::from_str(key)?, T::read(value)?);
            Ok(())
        })?;
        Ok(map)
    }
}

/// Goes through a map, as [`each`] through a list.
#[inline(never)]
fn each_entry<N: Node>(node: &N, read: &mut dyn FnMut(&str, &N) -> Result<()>) -> Result<()> {
    let Shape::Object = node.shape()? else { return Err(expected(node, Problem::NoObject)) };
    let mut wrong = Wrong::default();
    for (key, value) in node.entries()?.iter().filter(|(_, value)| !value.is_absent()) {
        if let Err(error) = read(key, value).within(key)
            && wrong.keep(error)
        {
            break;
        }
    }
    wrong.or(())
}

/// The keys of a map that may have any: words of the caller's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Word(pub String);

impl FromStr for Word {
    type Err = CreditError;
    fn from_str(text: &str) -> Result<Self> {
        Ok(Self(text.to_owned()))
    }
}

impl Read for String {
    fn read<N: Node>(node: &N) -> Result<Self> {
        text(node, Problem::NoText).map(str::to_owned)
    }
}

impl Member for String {
    fn stand_in() -> Self {
        Self::new()
    }
}

/// A text that is not blank: where it may be absent, `""` means that it is, as in many CRMs' exports.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Text(String);

/// An identifier.
pub type Id = Text;

impl Text {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Text {
    /// A text that is known not to be blank.
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl Read for Text {
    fn read<N: Node>(node: &N) -> Result<Self> {
        Self::read_given(node)?.ok_or_else(|| CreditError::invalid(Problem::BlankIdentifier))
    }
    fn read_given<N: Node>(node: &N) -> Result<Option<Self>> {
        String::read(node).map(|text| Some(Self(text)).filter(|text| !text.is_empty()))
    }
}

impl Member for Text {
    fn stand_in() -> Self {
        Self(String::new())
    }
}

/// A text of one line, for what is printed or handed to a bank: no line end, no other control character, nothing that turns the
/// direction of writing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Line(Text);

impl Line {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a text is one.
    #[must_use]
    pub fn fits(text: &str) -> bool {
        let turns = |sign: char| matches!(sign, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !text.chars().any(|sign| sign.is_control() || turns(sign))
    }
}

impl Deref for Line {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<Line> for String {
    fn from(line: Line) -> Self {
        line.0.into()
    }
}

impl Read for Line {
    fn read<N: Node>(node: &N) -> Result<Self> {
        Self::read_given(node)?.ok_or_else(|| CreditError::invalid(Problem::BlankValue))
    }
    fn read_given<N: Node>(node: &N) -> Result<Option<Self>> {
        match Text::read_given(node)? {
            Some(text) if !Self::fits(&text) => Err(CreditError::invalid(Problem::NotOneLine)),
            text => Ok(text.filter(|text| !text.trim().is_empty()).map(Self)),
        }
    }
}

impl Member for Line {
    fn stand_in() -> Self {
        Self(Text::stand_in())
    }
}

impl Read for bool {
    fn read<N: Node>(node: &N) -> Result<Self> {
        match node.shape()? {
            Shape::Bool(value) => Ok(value),
            _ => Err(expected(node, Problem::NoBoolean)),
        }
    }
}

impl Member for bool {
    fn stand_in() -> Self {
        false
    }
}

/// A whole number of a given range.
///
/// # Errors
/// `invalid-input` when it is none, `out-of-range` when it is outside.
fn whole<N: Node>(node: &N, min: i64, max: i64) -> Result<i64> {
    match node.shape()? {
        Shape::Integer(value) if (min..=max).contains(&value) => Ok(value),
        Shape::Integer(_) => Err(CreditError::out_of_range(Problem::NotBetween { min, max })),
        _ => Err(expected(node, Problem::NoWholeNumber)),
    }
}

macro_rules! whole_numbers {
    ($($type:ty),+) => {
        $(impl Read for $type {
            fn read<N: Node>(node: &N) -> Result<Self> {
                let value = whole(node, i64::from(<$type>::MIN), i64::from(<$type>::MAX))?;
                Self::try_from(value).map_err(|_| CreditError::internal("a range check failed"))
            }
        }
        impl Member for $type {
            fn stand_in() -> Self {
                0
            }
        })+
    };
}

whole_numbers!(u8, u16, u32, i16, i32);

/// A value that is accepted and not looked at.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(type = "unknown"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Anything;

impl Read for Anything {
    fn read<N: Node>(_: &N) -> Result<Self> {
        Ok(Self)
    }
}
