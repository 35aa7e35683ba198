//! With policy data alone the engine answers as the systems people use today do: their own tests and documentation.

use crate::common::{answer, differs};
use fidato::Result;
use serde_json::{Value, json};

/// Lays one policy over another as a user would write it: section by section, field by field.
fn overlay(base: &mut Value, over: &Value) {
    for (section, fields) in over.as_object().into_iter().flatten() {
        for (field, value) in fields.as_object().unwrap() {
            if base[section].is_null() {
                base[section] = json!({});
            }
            base[section][field] = value.clone();
        }
    }
}

/// The answer of a call under a policy.
fn under(policy: Value, function: &str, input: &[Value]) -> Result<Value> {
    let mut input = input.to_vec();
    input.last_mut().unwrap()["policy"] = policy;
    answer(function, &input)
}

fn read(path: impl AsRef<std::path::Path>) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn peers_answers() {
    let mut failures = Vec::new();
    let mut peers = Vec::new();
    for entry in std::fs::read_dir("tests/peers").unwrap() {
        let path = entry.unwrap().path();
        let file = read(&path);
        let peer = file["policy"].as_str().unwrap();
        let policy = read(format!("js/policies/{peer}.json"));
        for case in file["cases"].as_array().unwrap() {
            let mut policy = policy.clone();
            overlay(&mut policy, &case["policy"]);
            let difference = match under(policy, case["function"].as_str().unwrap(), case["input"].as_array().unwrap()) {
                Ok(found) => differs(&case["expect"], &found, ""),
                Err(error) => Some(error.to_string()),
            };
            failures.extend(difference.map(|difference| format!("{peer} / {}: {difference}", case["name"])));
        }
        peers.push(peer.to_owned());
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    peers.sort();
    assert_eq!(peers, ["adempiere", "dynamics-365", "erpnext", "oca", "tryton"]);
}
