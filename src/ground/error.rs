//! The one error: what was wrong with the input, and where.

mod problem;

pub use problem::{Letters, Problem, Words};

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
/// Opaque on purpose: ask for [`code`](Self::code), [`path`](Self::path) and [`problem`](Self::problem). Its words, made
/// when it is shown, are for the developer's console and never repeat the value, which may be a customer's data.
///
/// Reading finds everything that is wrong with a record: the error speaks of the first, [`all`](Self::all) of every one.
///
/// ```
/// use fidato::{CreditError, ErrorCode, Problem};
/// let error = CreditError::invalid(Problem::NoDate).within("due").at(3).within("invoices");
/// assert_eq!(error.path(), "invoices[3].due");
/// assert_eq!(error.code(), ErrorCode::InvalidInput);
/// assert_eq!(error.to_string(), "invalid-input at invoices[3].due: expected a date YYYY-MM-DD");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditError(Box<Details>);

/// In a box, because every sum of money can fail and what it returns should stay small.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Details {
    code: ErrorCode,
    first: Found,
    /// What else was found.
    others: Vec<Found>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    path: String,
    problem: Problem,
}

/// The result of every reader and every evaluation.
pub type Result<T, E = CreditError> = std::result::Result<T, E>;

impl CreditError {
    /// How many problems are told at most: nobody mends more at a time.
    pub const MOST: usize = 100;

    /// An error of the given code, not yet tied to a field.
    #[must_use]
    pub fn new(code: ErrorCode, problem: Problem) -> Self {
        Self(Box::new(Details { code, first: Found { path: String::new(), problem }, others: Vec::new() }))
    }

    /// Malformed input.
    #[must_use]
    pub fn invalid(problem: Problem) -> Self {
        Self::new(ErrorCode::InvalidInput, problem)
    }

    /// Well-formed input outside its range.
    #[must_use]
    pub fn out_of_range(problem: Problem) -> Self {
        Self::new(ErrorCode::OutOfRange, problem)
    }

    /// A rate that the answer needs and nobody gave.
    #[must_use]
    pub fn unknown_rate(problem: Problem) -> Self {
        Self::new(ErrorCode::UnknownRate, problem)
    }

    /// A defect of this library, said instead of panicking.
    #[must_use]
    pub fn internal(what: &'static str) -> Self {
        Self::new(ErrorCode::Internal, Problem::Defect { what })
    }

    /// The same error, one key further out.
    #[must_use]
    pub fn within(mut self, key: &str) -> Self {
        self.0.first.below(key);
        self.0.others.iter_mut().for_each(|found| found.below(key));
        self
    }

    /// The same error, one list position further out.
    #[must_use]
    pub fn at(self, index: usize) -> Self {
        self.within(&format!("[{index}]"))
    }

    /// The same error, with the name of the argument for its path where the argument as a whole is meant.
    #[must_use]
    pub fn about(self, argument: &str) -> Self {
        if self.0.first.path.is_empty() { self.within(argument) } else { self }
    }

    /// The kind of failure.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// Where: `"invoices[3].due"`, or empty when the whole argument is meant.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.first.path
    }

    /// What is wrong there.
    #[must_use]
    pub fn problem(&self) -> Problem {
        self.0.first.problem
    }

    /// Everything that reading found wrong, with its path, in the order of reading: a hundred things at most.
    pub fn all(&self) -> impl Iterator<Item = (&str, Problem)> {
        std::iter::once(&self.0.first).chain(&self.0.others).map(|found| (found.path.as_str(), found.problem))
    }
}

impl Found {
    fn below(&mut self, step: &str) {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = [step, dot, &self.path].concat();
    }
}

/// What reading has found wrong so far.
#[derive(Debug, Default)]
pub struct Wrong(Option<CreditError>);

impl Wrong {
    /// Keeps what was found: the first is the one that is told. True when no more is told, so that whoever reads a list
    /// may stop.
    #[cold]
    pub fn keep(&mut self, error: CreditError) -> bool {
        let Some(kept) = &mut self.0 else {
            let full = error.all().count() == CreditError::MOST;
            self.0 = Some(error);
            return full;
        };
        let Details { first, others, .. } = *error.0;
        kept.0.others.push(first);
        kept.0.others.extend(others);
        kept.0.others.truncate(CreditError::MOST - 1);
        kept.all().count() == CreditError::MOST
    }

    /// What was read, unless something was wrong with it.
    ///
    /// # Errors
    /// What was kept.
    pub fn or<T>(self, read: T) -> Result<T> {
        self.0.map_or(Ok(read), Err)
    }
}

impl fmt::Display for CreditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code.as_str())?;
        if !self.path().is_empty() {
            write!(f, " at {}", self.path())?;
        }
        write!(f, ": {}", self.problem())
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
