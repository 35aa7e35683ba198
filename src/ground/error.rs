//! The one error: what was wrong with the input, and where.

use std::borrow::Cow;
use std::fmt;

/// What kind of failure a [`CreditError`] is. The codes are part of the public API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The input has the wrong shape: a wrong type, an unknown or missing key, a malformed value.
    InvalidInput,
    /// The input is well formed, but outside the range that has a meaning (or that fits).
    OutOfRange,
    /// A reference rate or an exchange rate that the answer needs is not known.
    UnknownRate,
    /// A defect of this library; never the caller's fault.
    Internal,
}

impl ErrorCode {
    /// The code as the public API spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidInput => "invalid-input",
            Self::OutOfRange => "out-of-range",
            Self::UnknownRate => "unknown-rate",
            Self::Internal => "internal",
        }
    }
}

/// Broken input, with the path of the offending field.
///
/// Opaque on purpose: ask for [`code`](Self::code) and [`path`](Self::path). The message is for the
/// developer's console and never repeats the value, which may be a customer's data.
///
/// ```
/// use fidato::{CreditError, ErrorCode};
/// let error = CreditError::invalid("expected a date").within("due").at(3).within("invoices");
/// assert_eq!(error.path(), "invoices[3].due");
/// assert_eq!(error.code(), ErrorCode::InvalidInput);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditError(Box<Details>);

/// In a box, because every sum of money can fail and what it returns should stay small.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Details {
    code: ErrorCode,
    path: String,
    problem: Cow<'static, str>,
}

/// The result of every reader and every evaluation.
pub type Result<T, E = CreditError> = std::result::Result<T, E>;

impl CreditError {
    /// An error of the given code, not yet tied to a field.
    #[must_use]
    pub fn new(code: ErrorCode, problem: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Details { code, path: String::new(), problem: problem.into() }))
    }

    /// Malformed input.
    #[must_use]
    pub fn invalid(problem: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorCode::InvalidInput, problem)
    }

    /// Well-formed input outside its range.
    #[must_use]
    pub fn out_of_range(problem: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorCode::OutOfRange, problem)
    }

    /// A rate that the answer needs and nobody gave.
    #[must_use]
    pub fn unknown_rate(problem: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorCode::UnknownRate, problem)
    }

    /// A defect of this library, said instead of panicking.
    #[must_use]
    pub fn internal(problem: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorCode::Internal, problem)
    }

    /// The same error, one key further out.
    #[must_use]
    pub fn within(mut self, key: &str) -> Self {
        if self.0.path.is_empty() || self.0.path.starts_with('[') {
            self.0.path.insert_str(0, key);
        } else {
            self.0.path = format!("{key}.{}", self.0.path);
        }
        self
    }

    /// The same error, one list position further out.
    #[must_use]
    pub fn at(mut self, index: usize) -> Self {
        let dot = if self.0.path.is_empty() || self.0.path.starts_with('[') { "" } else { "." };
        self.0.path = format!("[{index}]{dot}{}", self.0.path);
        self
    }

    /// The same error, with the name of the argument for its path where the argument as a whole is meant.
    #[must_use]
    pub fn about(self, argument: &str) -> Self {
        if self.0.path.is_empty() { self.within(argument) } else { self }
    }

    /// The kind of failure.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// Where: `"invoices[3].due"`, or empty when the whole argument is meant.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What was wrong, in English, without the value.
    #[must_use]
    pub fn problem(&self) -> &str {
        &self.0.problem
    }
}

impl fmt::Display for CreditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code.as_str())?;
        if !self.0.path.is_empty() {
            write!(f, " at {}", self.0.path)?;
        }
        write!(f, ": {}", self.0.problem)
    }
}

impl std::error::Error for CreditError {}

/// Ties an error to the place where it was met.
pub(crate) trait Locate<T> {
    /// One key further out.
    fn within(self, key: &str) -> Result<T>;
    /// One list position further out.
    fn at(self, index: usize) -> Result<T>;
    /// The name of an argument, for an error about the whole of it.
    fn argument(self, name: &str) -> Result<T>;
}

impl<T> Locate<T> for Result<T> {
    fn within(self, key: &str) -> Self {
        self.map_err(|error| error.within(key))
    }
    fn at(self, index: usize) -> Self {
        self.map_err(|error| error.at(index))
    }
    fn argument(self, name: &str) -> Self {
        self.map_err(|error| error.about(name))
    }
}
