//! The members of an object with known keys.

use super::{Fields, Node, Read, Shape, expected};
use crate::ground::error::{CreditError, Problem, Result, Wrong};

/// An object whose members are read one after the other, in the order of its known keys.
///
/// What is wrong with a member is kept until the end: all of it is told, and returning at each would be half of the code.
#[derive(Debug)]
pub struct Object<N> {
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
    pub(crate) fn required<T: Read>(&mut self, member: &mut T) {
        let result = match self.step() {
            Some(node) => T::read(node),
            None => Err(CreditError::invalid(Problem::Missing)),
        };
        match result {
            Ok(value) => *member = value,
            Err(error) => self.keep(error),
        }
    }

    /// The next member, which may be absent.
    pub(crate) fn optional<T: Read>(&mut self, member: &mut Option<T>) {
        let Some(node) = self.step() else { return };
        match T::read_given(node) {
            Ok(value) => *member = value,
            Err(error) => self.keep(error),
        }
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
