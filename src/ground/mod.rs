//! Ground floor: what everything stands on and nothing here has heard of credit.

pub mod calendar;
pub mod country;
pub mod date;
pub mod error;
pub mod map;
pub mod money;
pub mod read;
pub mod reason;
