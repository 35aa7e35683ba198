//! Records: what the CRM hands over, read strictly and checked.

pub mod account;
pub mod link;
pub mod reference;
pub mod sender;
pub mod terms;
