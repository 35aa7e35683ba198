//! Owed: what is overdue and since when, what interest comes with it, how the customer pays.

pub mod allocation;
pub mod behaviour;
pub mod interest;
pub mod line;
pub mod overdue;
pub mod payment;
pub mod punctuality;
