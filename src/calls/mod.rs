//! Calls: the questions as the package asks them, with arguments as plain data.

mod due_dates;
mod late_interest;

pub use due_dates::{TermsDocument, TermsOptions, ask_due_dates};
pub use late_interest::{InterestOptions, ask_late_interest};
