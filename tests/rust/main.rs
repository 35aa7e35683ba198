//! Every Rust test of the crate as one program, which links once: `cargo test --test rust golden` runs one of them.
#![allow(
    missing_docs,
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

mod agreements;
mod calendar;
mod common;
mod disputes;
mod floors;
mod flow;
mod golden;
mod iban;
mod interest;
mod ledger;
mod letters;
mod messages;
mod money_asked;
mod party;
mod peer_policies;
mod peers;
mod process;
mod prospects;
mod reading;
mod robust;
mod rulebook;
mod sample;
mod scale;
mod simulation;
mod statement;
mod terms;
mod words;
