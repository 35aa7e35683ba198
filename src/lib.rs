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
//! It never sends anything to anybody: its answers are recommendations with reasons.
//!
//! Where law, practice and other systems leave a choice, [the semantics](semantics) say once how it is made.

pub mod calls;
pub mod case;
pub mod collect;
pub mod credit;
pub mod disputes;
pub mod ground;
pub mod owed;
pub mod policy;
pub mod records;
#[doc = include_str!("semantics.md")]
pub mod semantics {}
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod who;
pub mod whole;

pub use ground::date::Day;
pub use ground::error::{CreditError, ErrorCode, Problem, Result};
pub use ground::money::{Amount, Currency, Money};
pub use ground::reason::Reason;
