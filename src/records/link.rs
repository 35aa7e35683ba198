//! Addresses on the web that a customer may be sent to.

use crate::ground::error::{CreditError, Problem, Result};
use crate::ground::read::{Node, Read, Text};
use std::ops::Deref;

/// Longest address that browsers and mail programs pass on unharmed.
const MAX: usize = 2048;

/// An address that begins with `https://`, safe to be written into a message: nothing in it ends an attribute or a line, and
/// no user name before the host makes it look like another one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Link(String);

impl Deref for Link {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Link {
    fn new(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_at_checked("https://".len())?;
        let host = rest.split(['/', '?', '#']).next()?;
        let plain =
            |byte: u8| matches!(byte, 0x21..=0x7e) && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}');
        let named = host.starts_with(|first: char| first.is_ascii_alphanumeric()) && !host.contains('@');
        let fits = scheme.eq_ignore_ascii_case("https://") && named && text.len() <= MAX && text.bytes().all(plain);
        fits.then(|| Self(text.to_owned()))
    }
}

impl Read for Link {
    fn read<N: Node>(node: &N) -> Result<Self> {
        let text = Text::read(node)?;
        Self::new(&text).ok_or_else(|| CreditError::invalid(Problem::NoSecureLink))
    }
    fn read_given<N: Node>(node: &N) -> Result<Option<Self>> {
        Text::read_given(node)?.map(|text| Self::new(&text).ok_or_else(|| CreditError::invalid(Problem::NoSecureLink))).transpose()
    }
}
