//! One reading finds everything that is wrong, and speaks of the first as if it were alone.

use crate::common::{Json, read};
use fidato::ground::country::{is_country, jurisdiction};
use fidato::policy::{Policy, Preset, check_policy};
use fidato::records::account::Account;
use fidato::who::iban::has_iban;
use fidato::{Problem, Result};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The paths of all values of a tree that hold no others.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            let dot = if path.is_empty() { "" } else { "." };
            map.iter().for_each(|(key, inner)| leaves(inner, &format!("{path}{dot}{key}"), found));
        }
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().for_each(|(index, inner)| leaves(inner, &format!("{path}[{index}]"), found));
        }
        Value::Null => {}
        _ => found.push(path.to_owned()),
    }
}

/// The value at a path.
fn at<'v>(tree: &'v mut Value, path: &str) -> &'v mut Value {
    path.split(['.', '[']).filter(|step| !step.is_empty()).fold(tree, |value, step| match step.strip_suffix(']') {
        Some(index) => &mut value[index.parse::<usize>().unwrap()],
        None => &mut value[step],
    })
}

/// A policy with everything in it, except for what is never looked at and the phrases, whose keys may be any.
fn policy() -> Value {
    let mut policy = serde_json::to_value(Preset::It.policy()).unwrap();
    policy["gates"]["rules"] = json!([{"id": "r", "when": {"figure": "total", "op": ">", "value": "1", "and": [{"figure": "level", "op": "==", "value": "call"}]},
                "action": "hold", "gate": ["order"]}]);
    policy["exposure"]["bucketLimits"] = json!({"overdue": "1"});
    policy["disputes"].as_object_mut().unwrap().remove("lexicon");
    policy
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// What is broken is found, wherever and however much it is, and nothing else is.
    #[test]
    fn one_reading_finds_exactly_what_was_broken(places in prop::collection::vec(any::<prop::sample::Index>(), 1..40)) {
        let mut broken = policy();
        let mut all = Vec::new();
        leaves(&broken, "", &mut all);
        let chosen: BTreeSet<String> = places.iter().map(|place| place.get(&all).clone()).collect();
        // A fraction is nothing that any field takes.
        chosen.iter().for_each(|path| *at(&mut broken, path) = json!(0.5));
        let error = read::<Policy>(&broken).unwrap_err();
        let found: Vec<String> = error.all().map(|(path, _)| path.to_owned()).collect();
        prop_assert_eq!(found.len(), chosen.len());
        prop_assert_eq!(&found[0], error.path());
        prop_assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), chosen.clone());
        let told: BTreeSet<String> = check_policy(Json(&broken)).problems.into_iter().map(|problem| problem.path).collect();
        prop_assert_eq!(told, chosen);
    }
}

#[test]
fn the_first_problem_is_told_in_the_order_of_reading() {
    // An unknown key, then the members in their own order, whatever order they come in.
    let account = json!({"id": "", "invoices": [{"id": 1, "amount": "x", "due": "2026-02-30"}, 7], "currency": "EURO", "colour": 1});
    let error = read::<Account>(&account).unwrap_err();
    assert_eq!(error.path(), "colour");
    let found: Vec<(&str, String)> = error.all().skip(1).map(|(path, problem)| (path, problem.to_string())).collect();
    let expected = [
        ("id", "expected an identifier that is not blank"),
        ("currency", "expected an ISO 4217 currency code"),
        ("invoices[0].id", "expected a text"),
        ("invoices[0].issued", "missing"),
        ("invoices[0].due", "there is no such day"),
        ("invoices[0].amount", "expected a decimal string in plain notation, as \"1234.50\""),
        ("invoices[1]", "expected an object"),
    ];
    assert_eq!(found, expected.map(|(path, problem)| (path, problem.to_owned())));
}

#[test]
fn a_hundred_problems_are_told_at_most() {
    let levels: Vec<Value> = (0..1_000).map(|_| json!({"id": "a", "days": "1", "action": 1, "unheardOf": 1})).collect();
    let check = check_policy(Json(&json!({"collection": {"levels": levels}, "overdue": {"marginDays": -1}})));
    assert_eq!(check.problems.len(), 100);
    let twice: Vec<Value> = (0..1_000).map(|_| json!({"id": "a", "days": 1, "action": "call"})).collect();
    assert_eq!(check_policy(Json(&json!({"collection": {"levels": twice}}))).problems.len(), 100);
    let unknown: serde_json::Map<String, Value> = (0..1_000).map(|number| (format!("key{number}"), json!(1))).collect();
    assert_eq!(check_policy(Json(&Value::Object(unknown))).problems.len(), 100);
    let known: serde_json::Map<String, Value> = (0..1_000).map(|number| (format!("key{number}"), json!("1"))).collect();
    assert_eq!(check_policy(Json(&json!({"collection": {"minAmount": known}}))).problems.len(), 100);
}

/// What `defaultPolicy` answers may be handed back: nothing in it becomes the caller's own decision.
#[test]
fn a_preset_that_is_handed_back_means_the_same() {
    for preset in Preset::ALL {
        let complete = serde_json::to_value(preset.policy()).unwrap();
        let again: Result<_> = read::<Policy>(&complete).and_then(|policy| policy.compile(None));
        assert_eq!(serde_json::to_value(again.unwrap()).unwrap(), complete, "{preset}");
        let told = check_policy(Json(&complete));
        assert!(told.valid, "{preset}: {:?}", told.problems);
    }
}

/// The codes that ISO 3166-1 leaves to users, and those it reserves: the list of the standard's maintenance agency.
#[test]
fn countries_are_those_of_the_standard() {
    let letters = || (b'A'..=b'Z').map(char::from);
    let codes: Vec<String> = letters().flat_map(|first| letters().map(move |second| format!("{first}{second}"))).collect();
    let countries: Vec<&String> = codes.iter().filter(|code| is_country(code)).collect();
    // 249 that are assigned, and Kosovo's.
    assert_eq!(countries.len(), 250);
    for code in &codes {
        let left_to_users = code == "AA" || code == "ZZ" || code.starts_with('X') || code.starts_with('Q') && code[1..] >= *"M";
        assert!(!left_to_users || code == "XK" || !is_country(code), "{code}");
        assert!(!has_iban(code) || is_country(code), "{code} has an IBAN");
        assert!(Preset::of_country(code) == Preset::It || code == "EU" || is_country(code), "{code} has a preset");
    }
    for reserved in ["EU", "UK", "EL", "SU", "AN", "CS", "YU", "UN", "AC", "TA", "DG", "IC", "EA", "FX"] {
        assert!(!is_country(reserved), "{reserved}");
    }
    for text in ["", "I", "it", "It", "iT", "ITA", "I1", "\u{c9}", "[A", "A[", "@A"] {
        assert_eq!(jurisdiction(text).unwrap_err().problem(), Problem::NoCountry, "{text}");
    }
    assert_eq!(["IT", "UK", "EL", "EU", "XK"].map(|code| jurisdiction(code).unwrap()), ["IT", "GB", "GR", "EU", "XK"]);
}
