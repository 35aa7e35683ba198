//! Disputes (contestazioni).

mod words;

pub use words::{Reading, read_words};
