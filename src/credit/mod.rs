//! Credit: how much of the limit (fido) is used, and may this order go out?

pub mod decision;
pub mod exposure;
pub mod figures;
pub mod prospect;
pub mod review;
