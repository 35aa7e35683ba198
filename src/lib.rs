//! Credit logic for CRMs: how much credit a customer has used, what is overdue, what to do next and why.
//!
//! ```
//! use fidato::Day;
//! let due: Day = "2026-10-31".parse()?;
//! let today: Day = "2026-11-22".parse()?;
//! assert_eq!(today.days_since(due), 22);
//! # Ok::<(), fidato::CreditError>(())
//! ```
//!
//! # Scope of this crate
//! Pure functions over plain data: no clock, no network, no stored state. The day a question is asked about is
//! an argument, so every answer can be reproduced. It knows no JavaScript; the boundary, built for
//! wasm32 only, reads plain objects strictly, calls one function of this crate and writes the answer.
//! It never sends anything to anybody: what it says are recommendations with reasons.

pub mod account;
pub mod agreements;
pub mod alerts;
pub mod allocation;
pub mod assessment;
pub mod badge;
pub mod behaviour;
pub mod calendar;
pub mod collection;
pub mod date;
pub mod decision;
pub mod disputes;
pub mod error;
pub mod exposure;
pub mod figures;
pub mod iban;
pub mod interest;
pub mod ledger;
pub mod map;
pub mod money;
pub mod notice;
pub mod overdue;
pub mod party;
pub mod policy;
pub mod proceedings;
pub mod question;
pub mod read;
pub mod reason;
pub mod signals;
pub mod terms;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod worklist;

pub use date::Day;
pub use error::{CreditError, ErrorCode, Result};
pub use money::{Amount, Currency, Money};
pub use reason::Reason;
