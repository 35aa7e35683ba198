//! The members of an object with known keys.

use super::{Fields, Node, Read, Shape, expected};
use crate::error::{CreditError, Result};

/// An object whose members are read one after the other, in the order of its known keys.
pub(crate) struct Object<N> {
    names: &'static [&'static str],
    fields: Fields<N>,
    next: usize,
}

impl<N: Node> Object<N> {
    pub(crate) fn open(node: &N, names: &'static [&'static str], others_ignored: bool) -> Result<Self> {
        match node.shape()? {
            Shape::Object => Ok(Self { names, fields: node.fields(names, others_ignored)?, next: 0 }),
            _ => Err(expected(node, "expected an object")),
        }
    }

    /// The next member.
    pub(crate) fn member<T: Read>(&mut self) -> Result<T> {
        let position = self.advance();
        let result = match self.fields.iter().find(|(known, _)| *known == position) {
            Some((_, node)) => T::read(node),
            None => T::absent(),
        };
        result.map_err(|error| self.locate(error, position))
    }

    /// The next member, an identifier or address: `""` means absent, as in many CRMs' exports.
    pub(crate) fn text(&mut self) -> Result<Option<String>> {
        Ok(self.member::<Option<String>>()?.filter(|text| !text.is_empty()))
    }

    /// The next member, an identifier that must be there and must not be blank.
    pub(crate) fn id(&mut self) -> Result<String> {
        let id: String = self.member()?;
        if id.is_empty() {
            let blank = CreditError::invalid("expected an identifier that is not blank");
            return Err(self.locate(blank, self.next.saturating_sub(1)));
        }
        Ok(id)
    }

    fn advance(&mut self) -> usize {
        let position = self.next;
        self.next = position.saturating_add(1);
        position
    }

    #[cold]
    fn locate(&self, error: CreditError, position: usize) -> CreditError {
        error.within(self.names.get(position).copied().unwrap_or_default())
    }
}
