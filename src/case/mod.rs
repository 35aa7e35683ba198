//! Case: one account on one day under one policy, and what follows from its records before anybody judges them.

pub mod agreements;
pub(crate) mod contacts;
pub mod dispute;
pub mod ledger;
pub mod linked;
pub mod links;
pub mod proceedings;
pub(crate) mod proof;
pub mod question;
pub mod signals;
pub(crate) mod stops;
pub(crate) mod unknown;
