//! Collect: the next step and what stands in its way, plans, and what the customer was told.

pub mod asked;
pub mod collection;
pub mod notice;
pub mod plan;
pub(crate) mod unmatched;
