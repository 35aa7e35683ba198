//! Reading plain data strictly, wherever it lives.
//!
//! A [`Node`] is one value of a tree: a JavaScript value at the boundary, parsed JSON in the tests. [`read`]
//! turns it into a type that derives `Deserialize`, with three guarantees that serde's usual formats and
//! serde-wasm-bindgen do not give: an unknown key is an error even where it is cheap to miss, `null` and
//! `undefined` both mean "absent", and every error carries the path of the field.

mod deserializer;
pub(crate) mod record;

use crate::error::{CreditError, Result};
use deserializer::Strict;
use serde::de::DeserializeOwned;

/// Deeper nesting than any record of the API has; a cyclic object ends here.
const MAX_DEPTH: u8 = 24;

/// What one value is.
#[derive(Debug)]
pub enum Shape {
    /// `null` or `undefined`.
    Absent,
    /// `true` or `false`.
    Bool(bool),
    /// A number that is an integer JavaScript holds exactly.
    Integer(i64),
    /// Text.
    Text(String),
    /// A list of so many items.
    List(u32),
    /// An object with keys.
    Object,
    /// Anything else: a fraction, NaN, an infinity, a function, a symbol, a date object, text that is not well-formed Unicode.
    Other,
}

/// The present keys of an object: the position of each in the list of known keys, with its value.
pub type Fields<N> = Vec<(usize, N)>;

/// One value of a tree of plain data.
pub trait Node: Sized {
    /// What this value is.
    ///
    /// # Errors
    /// `invalid-input` when asking fails (a proxy that throws).
    fn shape(&self) -> Result<Shape>;

    /// Whether the value is absent; must agree with [`shape`](Self::shape).
    fn is_absent(&self) -> bool;

    /// The item at a position of a list.
    ///
    /// # Errors
    /// `invalid-input` when reading it fails (a getter that throws).
    fn item(&self, index: u32) -> Result<Self>;

    /// The keys of an object that are present and not absent, each of which must be in `known`, in any order.
    ///
    /// # Errors
    /// `invalid-input` with the key as its path when a key is unknown (unless `others_ignored`) or its getter throws.
    fn fields(&self, known: &'static [&'static str], others_ignored: bool) -> Result<Fields<Self>>;

    /// All entries of an object used as a map.
    ///
    /// # Errors
    /// `invalid-input` when a getter throws.
    fn entries(&self) -> Result<Vec<(String, Self)>>;
}

/// Reads a value strictly.
///
/// # Errors
/// `invalid-input` or `out-of-range` with the path of the field.
pub fn read<T: DeserializeOwned, N: Node>(node: N) -> Result<T> {
    T::deserialize(Strict::new(&node, false))
}

/// As [`read`], but keys that the outermost object does not know are passed over.
///
/// # Errors
/// As [`read`].
pub fn read_known<T: DeserializeOwned, N: Node>(node: N) -> Result<T> {
    T::deserialize(Strict::new(&node, true))
}

/// For identifiers and addresses: `""` means absent, as in many CRMs' exports.
///
/// # Errors
/// As reading a string.
pub(crate) fn blank_is_absent<'de, D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Option<String>, D::Error> {
    let text: Option<String> = serde::Deserialize::deserialize(deserializer)?;
    Ok(text.filter(|text| !text.is_empty()))
}

/// An identifier that must be there and must not be blank.
///
/// # Errors
/// `invalid-input` when it is blank.
pub(crate) fn not_blank<'de, D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<String, D::Error> {
    let text: String = serde::Deserialize::deserialize(deserializer)?;
    if text.is_empty() {
        return Err(serde::de::Error::custom("expected an identifier that is not blank"));
    }
    Ok(text)
}

fn too_deep() -> CreditError {
    CreditError::invalid("nested too deeply")
}
