//! Ground floor: what everything stands on and nothing here has heard of credit.

pub mod calendar;
pub mod country;
pub mod date;
mod digits;
pub mod error;
pub mod growth;
pub mod letters;
pub mod map;
pub mod money;
pub mod read;
pub mod reason;
pub mod work;
