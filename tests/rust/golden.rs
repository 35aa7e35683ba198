//! The golden cases of `tests/cases`, which the JavaScript tests read too.

use crate::common::{Json, ask, differs};
use fidato::calls;
use fidato::case::agreements;
use fidato::case::question::{Policies, Question};
use fidato::collect::{collection, notice};
use fidato::credit::{decision, exposure};
use fidato::ground::reason::Declared;
use fidato::owed::{allocation, behaviour, overdue};
use fidato::policy::check_policy;
use fidato::whole::badge::badge_of;
use fidato::whole::{assessment, worklist};
use fidato::{Result, disputes};
use serde_json::{Value, json};

/// The answer of a public function to plain data, as the package gives it.
fn answer(function: &str, input: &[Value]) -> Result<Value> {
    let (first, second) = (input.first().unwrap_or(&Value::Null), input.get(1).unwrap_or(&Value::Null));
    match function {
        "exposure" => ask(first, second, exposure::exposure),
        "overdue" => ask(first, second, overdue::overdue),
        "assess" => ask(first, second, assessment::assess),
        "badges" => {
            let question = Question::read(Json(second))?;
            let mut policies = Policies::of(&question)?;
            let badges = first.as_array().unwrap().iter().map(|account| badge_of(Json(account), &question, &mut policies));
            Ok(serde_json::to_value(badges.collect::<Result<Vec<_>>>()?).unwrap())
        }
        "allocate" => {
            let options = input.get(2).unwrap_or(&Value::Null);
            allocation::ask_allocate(Json(first), Json(second), Json(options)).map(|made| serde_json::to_value(made).unwrap())
        }
        "behaviour" => ask(first, second, behaviour::behaviour),
        "decideCredit" => {
            let options = input.get(2).unwrap_or(&Value::Null);
            decision::ask_decide_credit(Json(first), Json(second), Json(options)).map(|made| serde_json::to_value(made).unwrap())
        }
        "nextStep" => ask(first, second, collection::next_step),
        "notice" => ask(first, second, notice::notice),
        "proposePlan" => fidato::collect::plan::ask_propose_plan(Json(first), Json(second)).map(|made| serde_json::to_value(made).unwrap()),
        "promiseStatus" => {
            let options = input.get(2).unwrap_or(&Value::Null);
            agreements::ask_promise_status(Json(first), Json(second), Json(options)).map(|made| serde_json::to_value(made).unwrap())
        }
        "planStatus" => {
            let options = input.get(2).unwrap_or(&Value::Null);
            agreements::ask_plan_status(Json(first), Json(second), Json(options)).map(|made| serde_json::to_value(made).unwrap())
        }
        "worklist" => {
            let records = first.as_array().unwrap().iter().map(|account| worklist::Record::read(Json(account)));
            let list = worklist::worklist(records, &Question::read(Json(second))?)?;
            Ok(serde_json::to_value(list).unwrap())
        }
        "checkPolicy" => Ok(serde_json::to_value(check_policy(Json(first))).unwrap()),
        "dueDates" => {
            let options = input.get(2).unwrap_or(&Value::Null);
            calls::ask_due_dates(Json(first), Json(second), Json(options)).map(|dates| serde_json::to_value(dates).unwrap())
        }
        "lateInterest" => calls::ask_late_interest(Json(first), Json(second)).map(|owed| serde_json::to_value(owed).unwrap()),
        "triageDispute" => {
            let options = input.get(2).unwrap_or(&Value::Null);
            disputes::ask_triage(Json(first), Json(second), Json(options)).map(|triage| serde_json::to_value(triage).unwrap())
        }
        "voiceOfCustomer" => disputes::voice_of_customer(Json(first), Json(second)).map(|voice| serde_json::to_value(voice).unwrap()),
        "remedyConsistency" => disputes::ask_consistency(Json(first), Json(second)).map(|found| serde_json::to_value(found).unwrap()),
        other => panic!("no such function: {other}"),
    }
}

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

/// The reason codes, for the JavaScript test that every code has a text in every language.
#[test]
fn reason_codes_are_listed() {
    let codes: Vec<Value> = fidato::ground::reason::ALL.iter().map(listed).collect();
    let text = format!("{:#}\n", Value::from(codes));
    let path = "tests/cases/reason-codes.json";
    if std::env::var_os("UPDATE_CASES").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let listed = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(listed, text, "run with UPDATE_CASES=1 to write {path}");
}
