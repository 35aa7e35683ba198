//! Reading plain data strictly, wherever it lives.
//!
//! A [`Node`] is one value of a tree: a JavaScript value at the boundary, parsed JSON in the tests. [`read`] turns it
//! into a type that implements [`Read`], with four guarantees that serde's formats and serde-wasm-bindgen do not give
//! together: an unknown key is an error, `null` and `undefined` both mean "absent", every error carries the path of the
//! field, and one reading finds everything that is wrong. It is also a quarter of the size of what serde's derived
//! visitors compile to for as many records.

mod object;
pub(crate) mod record;
mod values;

pub use object::Object;
pub use values::{Anything, Id, Line, Text, Word};

use crate::ground::error::{CreditError, Problem, Result, Words, Wrong};

/// What one value is.
#[derive(Debug)]
pub enum Shape<'v> {
    /// `null` or `undefined`.
    Absent,
    /// `true` or `false`.
    Bool(bool),
    /// A number that is an integer JavaScript holds exactly.
    Integer(i64),
    /// Text.
    Text(&'v str),
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
    /// `invalid-input` when asking fails (a proxy that throws) or the value is nested deeper than any record is.
    fn shape(&self) -> Result<Shape<'_>>;

    /// Whether the value is absent; must agree with [`shape`](Self::shape).
    fn is_absent(&self) -> bool;

    /// The item at a position of a list.
    ///
    /// # Errors
    /// `invalid-input` when reading it fails (a getter that throws).
    fn item(&self, index: u32) -> Result<Self>;

    /// The keys of an object that are present and not absent, each of which must be in `known`, in any order.
    ///
    /// A key that is unknown is kept in `wrong`, unless others are ignored.
    fn fields(&self, known: &'static [&'static str], others_ignored: bool, wrong: &mut Wrong) -> Fields<Self>;

    /// All entries of an object used as a map.
    ///
    /// # Errors
    /// `invalid-input` when a getter throws.
    fn entries(&self) -> Result<Vec<(String, Self)>>;
}

/// A type that can be read strictly from plain data.
pub trait Read: Sized {
    /// Reads a value.
    ///
    /// # Errors
    /// `invalid-input` or `out-of-range` with the path of the field, and all else that is wrong within the value.
    fn read<N: Node>(node: &N) -> Result<Self>;

    /// Reads a value that is there into a member that may be absent; none where the value says nothing.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    fn read_given<N: Node>(node: &N) -> Result<Option<Self>> {
        Self::read(node).map(Some)
    }
}

/// A type that members of records may have. One that must be there is read as it is, one that may be absent is an `Option`.
pub trait Member: Read {
    /// What takes its place until it is read, and where it is wrong. Such a record is never handed out.
    fn stand_in() -> Self;

    /// Reads it as the next member of an object, which keeps what is wrong with it.
    fn fill<N: Node>(&mut self, object: &mut Object<N>) {
        object.required(self);
    }

    /// Whether a record that is written leaves it out.
    fn is_left_out(&self) -> bool {
        false
    }
}

/// Reads a value strictly.
///
/// # Errors
/// As [`Read::read`].
pub fn read<T: Read, N: Node>(node: N) -> Result<T> {
    T::read(&node)
}

/// The error for a value that is not what was expected.
pub(crate) fn expected<N: Node>(node: &N, what: Problem) -> CreditError {
    CreditError::invalid(if node.is_absent() { Problem::Missing } else { what })
}

/// The error for a key that an object does not have, with those it has: nobody remembers them all.
#[must_use]
pub fn unknown_key(key: &str, known: &'static [&'static str]) -> CreditError {
    CreditError::invalid(Problem::UnknownKey { known: Words(known) }).within(key)
}

/// The text of a value.
pub(crate) fn text<N: Node>(node: &N, what: Problem) -> Result<&str> {
    match node.shape()? {
        Shape::Text(text) => Ok(text),
        _ => Err(expected(node, what)),
    }
}

/// The identifier of a record, as far as it can be read.
pub(crate) fn identifier<N: Node>(record: &N) -> String {
    let Ok(Shape::Object) = record.shape() else { return String::new() };
    let fields = record.fields(&["id"], true, &mut Wrong::default());
    match fields.first().map(|(_, node)| node.shape()) {
        Some(Ok(Shape::Text(id))) => id.to_owned(),
        _ => String::new(),
    }
}
