//! Records: what the CRM hands over, read strictly and checked.

pub mod account;
pub mod terms;
