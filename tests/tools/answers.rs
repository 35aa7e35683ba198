//! Answers questions of the tools in this folder: one JSON object a line on standard input, one answer a line.
//!
//! `{"function": "exposure", "input": [account, options]}`; any call of the table in `src/calls/mod.rs`.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

#[path = "../rust/common.rs"]
mod common;

use common::answer;
use serde_json::{Value, json};
use std::io::{BufRead, BufWriter, Write};

fn main() {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let question: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let answer = match answer(question["function"].as_str().unwrap(), question["input"].as_array().unwrap()) {
            Ok(value) => value,
            Err(error) => json!({"error": {"code": error.code().as_str(), "path": error.path(), "message": error.to_string()}}),
        };
        writeln!(out, "{answer}").unwrap();
    }
}
