//! The members of an object with known keys.

use super::{Fields, Node, Read, Required, Shape, expected};
use crate::ground::error::{CreditError, Problem, Result, Wrong};

/// An object whose members are read one after the other, in the order of its known keys.
///
/// What is wrong with a member is kept until the end: all of it is told, and returning at each would be half of the code.
pub(crate) struct Object<N> {
    names: &'static [&'static str],
    fields: Fields<N>,
    next: usize,
    wrong: Wrong,
}

impl<N: Node> Object<N> {
    pub(crate) fn open(node: &N, names: &'static [&'static str], others_ignored: bool) -> Result<Self> {
        match node.shape()? {
            Shape::Object => {
                let mut wrong = Wrong::default();
                Ok(Self { names, fields: node.fields(names, others_ignored, &mut wrong), next: 0, wrong })
            }
            _ => Err(expected(node, Problem::NoObject)),
        }
    }

    /// The next member, which must be there.
    pub(crate) fn member<T: Required>(&mut self) -> T {
        let result = match self.step() {
            Some(node) => T::read(node),
            None => T::absent(),
        };
        result.unwrap_or_else(|error| {
            self.keep(error);
            T::stand_in()
        })
    }

    /// The next member, which may be absent.
    pub(crate) fn optional<T: Read>(&mut self) -> Option<T> {
        match T::read(self.step()?) {
            Ok(value) => Some(value),
            Err(error) => {
                self.keep(error);
                None
            }
        }
    }

    /// The next member, an identifier or address: `""` means absent, as in many CRMs' exports.
    #[inline(never)]
    pub(crate) fn text(&mut self) -> Option<String> {
        self.optional().filter(|text: &String| !text.is_empty())
    }

    /// The next member, an identifier that must be there and must not be blank.
    #[inline(never)]
    pub(crate) fn id(&mut self) -> String {
        let result = match self.step().map(String::read) {
            Some(Ok(id)) if id.is_empty() => Err(CreditError::invalid(Problem::BlankIdentifier)),
            Some(result) => result,
            None => Err(CreditError::invalid(Problem::Missing)),
        };
        result.unwrap_or_else(|error| {
            self.keep(error);
            String::new()
        })
    }

    /// The record, unless one of its members was wrong.
    pub(crate) fn finish<T>(self, record: T) -> Result<T> {
        self.wrong.or(record)
    }

    /// Goes to the next member, and says what is there.
    #[inline(never)]
    fn step(&mut self) -> Option<&N> {
        let position = self.next;
        self.next = position.saturating_add(1);
        self.fields.iter().find(|(known, _)| *known == position).map(|(_, node)| node)
    }

    /// Keeps what is wrong with the member that was read last.
    #[cold]
    fn keep(&mut self, error: CreditError) {
        let name = self.next.checked_sub(1).and_then(|last| self.names.get(last));
        self.wrong.keep(error.within(name.copied().unwrap_or_default()));
    }
}
