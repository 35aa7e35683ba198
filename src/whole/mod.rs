//! Whole: everything about one customer at once, and lists of many.

pub mod alerts;
pub mod assessment;
pub mod badge;
pub mod statement;
pub mod worklist;
