//! Answers questions of the tools in this folder: one JSON object a line on standard input, one answer a line.
//!
//! `{"function": "exposure", "input": [account, options]}`; see the functions below.
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

use common::{Json, ask};
use fidato::Result;
use fidato::case::question::Question;
use fidato::credit::{decision, exposure};
use fidato::owed::{behaviour, overdue};
use fidato::records::account::Account;
use serde_json::{Value, json};
use std::io::{BufRead, BufWriter, Write};

fn answer(function: &str, input: &[Value]) -> Result<Value> {
    match function {
        "exposure" => ask(&input[0], &input[1], exposure::exposure),
        "overdue" => ask(&input[0], &input[1], overdue::overdue),
        "behaviour" => ask(&input[0], &input[1], behaviour::behaviour),
        "decideCredit" => {
            let decision = decision::ask_decide_credit(Json(&input[0]), Json(&input[1]), Json(&input[2]))?;
            Ok(serde_json::to_value(decision).unwrap())
        }
        "paymentPrior" => {
            let accounts = input[0].as_array().unwrap().iter().map(|account| Account::read(Json(account)));
            let prior = behaviour::payment_prior(&accounts.collect::<Result<Vec<_>>>()?, &Question::read(Json(&input[1]))?)?;
            Ok(serde_json::to_value(prior).unwrap())
        }
        other => panic!("no such function: {other}"),
    }
}

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
