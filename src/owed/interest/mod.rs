//! Interest and lump sums for late payment (interessi di mora, indennizzo forfettario).
//!
//! Interest runs by itself from the day after the due date to the day of payment, that day included (art. 4
//! D.Lgs. 231/2002; law.ch; s. 4 of the Late Payment of Commercial Debts (Interest) Act 1998), on the amount with
//! tax (CJEU C-585/20). The first day is not counted, the last one is; half-years are cut on 30 June and 31 December
//! because the reference rate changes then. Interest bears no interest.

mod accrual;
mod claim;
mod evaluate;
mod half_year;
mod jurisdiction;
mod laws;
mod of_item;
mod rate_of_day;
pub mod rates;

pub use claim::{Claim, ClaimPayment, InterestPeriod, LateInterest};
pub use evaluate::{Exceptions, InterestBasis, late_interest};
pub use half_year::HalfYear;
pub use laws::{Law, laws};
pub(crate) use of_item::Charges;
