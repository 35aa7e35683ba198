//! The golden cases of `tests/cases`, which the JavaScript tests read too.

use crate::common::{answer, differs};
use fidato::ground::reason::Declared;
use serde_json::{Value, json};

/// A reason code of the case that the answer does not give; others may be among its reasons.
fn lacks_reason(case: &Value, found: &Value) -> Option<String> {
    let given: Vec<&str> = found["reasons"].as_array().into_iter().flatten().filter_map(|reason| reason["code"].as_str()).collect();
    let wanted = case["reasonCodes"].as_array().into_iter().flatten().filter_map(Value::as_str);
    wanted.into_iter().find(|code| !given.contains(code)).map(|code| format!("the reason {code} is missing from {given:?}"))
}

/// The answer with its reason codes spelled as usual. With the feature `other-codes` every one of them is spelled another
/// way, and whatever else an answer says must stay: nothing may decide by a code.
fn as_usual(mut answer: Value, respelled: &mut usize) -> Value {
    match &mut answer {
        Value::Array(items) => items.iter_mut().for_each(|item| *item = as_usual(item.take(), respelled)),
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                *value = match value.as_str().filter(|_| key == "code").and_then(|code| code.strip_prefix("other-")) {
                    Some(code) => {
                        *respelled += 1;
                        code.into()
                    }
                    None => as_usual(value.take(), respelled),
                };
            }
        }
        _ => {}
    }
    answer
}

#[test]
fn golden_cases() {
    let (mut count, mut respelled) = (0, 0);
    let mut failures = Vec::new();
    for entry in std::fs::read_dir("tests/cases").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let file: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let Some(function) = file.get("function").and_then(Value::as_str) else { continue };
        for case in file["cases"].as_array().unwrap() {
            count += 1;
            let name = format!("{} / {}", path.display(), case["name"].as_str().unwrap());
            let found = answer(case.get("function").and_then(Value::as_str).unwrap_or(function), case["input"].as_array().unwrap());
            let found = found.map(|answer| as_usual(answer, &mut respelled));
            let difference = match (&case["error"], found) {
                (Value::Null, Ok(found)) => differs(&case["expect"], &found, "").or_else(|| lacks_reason(case, &found)),
                (Value::Null, Err(error)) => Some(error.to_string()),
                (expected, Ok(found)) => Some(format!("expected the error {expected}, found {found}")),
                (expected, Err(error)) => differs(expected, &json!({"code": error.code().as_str(), "path": error.path()}), "error"),
            };
            failures.extend(difference.map(|difference| format!("{name}: {difference}")));
        }
    }
    assert!(failures.is_empty(), "{} of {count} failed:\n{}", failures.len(), failures.join("\n"));
    assert!(count > 0);
    assert_eq!(respelled > 0, cfg!(feature = "other-codes"), "codes that were spelled another way: {respelled}");
}

/// A code with the names and kinds of its values; `currency` comes with every amount.
fn listed(declared: &Declared) -> Value {
    let mut args: Vec<(&str, &str)> = declared.args.to_vec();
    if args.iter().any(|(_, kind)| kind.contains("Money")) {
        args.push(("currency", "CurrencyCode"));
    }
    let kinds: serde_json::Map<String, Value> = args.iter().map(|(name, kind)| ((*name).to_owned(), json!(kind))).collect();
    json!({"code": declared.code, "args": args.iter().map(|(name, _)| *name).collect::<Vec<_>>(), "kinds": kinds})
}

/// Compares a list of codes with the file that the JavaScript tests and types are made from, or writes it.
fn compare(path: &str, codes: impl Iterator<Item = Value>) {
    let text = format!("{:#}\n", Value::from(codes.collect::<Vec<_>>()));
    if std::env::var_os("UPDATE_CASES").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let listed = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(listed, text, "run with UPDATE_CASES=1 to write {path}");
}

/// The reason codes, for the JavaScript test that every code has a text in every language.
#[test]
fn reason_codes_are_listed() {
    compare("tests/cases/reason-codes.json", fidato::ground::reason::ALL.iter().map(listed));
}

/// The codes of a message's parts, for the types and for whoever writes their texts.
#[test]
fn part_codes_are_listed() {
    compare("tests/cases/part-codes.json", fidato::ground::reason::Part::ALL.iter().map(listed));
}
