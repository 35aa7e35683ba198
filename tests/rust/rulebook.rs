//! The rule book (`src/semantics.md`): every rule names tests that exist, every citation resolves, every path is there.

use crate::common::{Json, ask};
use fidato::calls::{decide_credit, late_interest};
use fidato::collect::collection::next_step;
use fidato::owed::interest::rates::{AUSTRIAN_BASE, BANK_RATE, GERMAN_BASE, MAIN_REFINANCING, NBP_REFERENCE, ReferenceRate};
use fidato::owed::overdue::overdue;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const RULE_BOOK: &str = "src/semantics.md";
/// Written by tools, fetched, or told by somebody else.
const NOT_OURS: [&str; 7] = ["node_modules", "dist", "build", "target", ".cache", "screenshots", "package-lock.json"];

/// Every text file of the repository that people write, by its path.
fn texts() -> BTreeMap<PathBuf, String> {
    fn walk(path: &Path, found: &mut BTreeMap<PathBuf, String>) {
        if NOT_OURS.iter().any(|name| path.ends_with(name)) {
            return;
        }
        if path.is_dir() {
            std::fs::read_dir(path).unwrap().for_each(|entry| walk(&entry.unwrap().path(), found));
        } else if let Ok(text) = std::fs::read_to_string(path) {
            found.insert(path.to_owned(), text);
        }
    }
    let mut found = BTreeMap::new();
    for start in ["src", "tests", "js", "demo", "Cargo.toml", "CONTRIBUTING.md", "README.md"] {
        assert!(Path::new(start).exists(), "{start} is missing");
        walk(Path::new(start), &mut found);
    }
    found
}

fn cases(file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let read: Value = serde_json::from_str(&text).unwrap();
    read["cases"].as_array().cloned().unwrap_or_else(|| panic!("{file} holds no golden cases"))
}

/// The rules by number: their text with the tests under it.
fn rules() -> BTreeMap<u32, String> {
    let book = std::fs::read_to_string(RULE_BOOK).unwrap();
    let mut rules = BTreeMap::new();
    for part in book.split("\n### Rule ").skip(1) {
        let (number, rest) = part.split_once(':').expect("a number and a title");
        let text = rest.split("\n## ").next().unwrap();
        assert!(rules.insert(number.parse().unwrap(), text.to_owned()).is_none(), "rule {number} is there twice");
    }
    rules
}

#[test]
fn every_rule_names_tests_that_exist() {
    let rules = rules();
    assert!(rules.keys().copied().eq(1..=39), "the numbers are cited, so they stay: {:?}", rules.keys());
    for (number, text) in &rules {
        let tests: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("- ")).collect();
        assert!(!tests.is_empty(), "rule {number} names no test");
        for test in tests {
            let quoted: Vec<&str> = test.split('`').collect();
            let ["", file, ": ", name, ""] = quoted[..] else { panic!("rule {number}: expected `file`: `test`, found {test}") };
            if file.ends_with(".rs") {
                let code = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("rule {number}, {file}: {error}"));
                let at = code.find(&format!("fn {name}(")).unwrap_or_else(|| panic!("rule {number}: {file} has no {name}"));
                assert!(code[..at].trim_end().ends_with("#[test]"), "rule {number}: {name} is no test");
            } else {
                // Cases that are made of a table have names alike; what they are about is their source.
                let meant = cases(file).iter().filter(|case| case["name"] == name || case["source"] == name).count();
                assert_eq!(meant, 1, "rule {number}: cases of {file} that are called {name}");
            }
        }
    }
}

/// A text as it is read: lines of a comment in one, links as their words.
fn plain(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim().trim_start_matches(['/', '!', '*', '#']).trim());
    lines.collect::<Vec<_>>().join(" ").replace("](crate::semantics)", "").replace('[', "")
}

/// The numbers at the start of a text, "4, 8 to 10 and 12", and what follows them.
fn numbers(text: &str) -> (Vec<u32>, &str) {
    let (mut found, mut rest) = (Vec::new(), text);
    loop {
        let digits = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
        let Ok(number) = rest[..digits].parse() else { return (found, rest) };
        found.push(number);
        rest = &rest[digits..];
        match [", ", " and ", " to "].iter().find_map(|between| rest.strip_prefix(between)) {
            Some(more) if more.starts_with(|sign: char| sign.is_ascii_digit()) => rest = more,
            _ => return (found, rest),
        }
    }
}

/// Citations of a text: the numbers where the form is the agreed one, else what is written.
fn citations(text: &str) -> Vec<Result<Vec<u32>, String>> {
    let text = plain(text);
    let shown = |at: usize| text[at..].chars().take(60).collect::<String>();
    let mut found = Vec::new();
    for word in ["rule ", "rules ", "Rule ", "Rules "] {
        for (at, _) in text.match_indices(word) {
            let inside = text[..at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '_');
            let (cited, rest) = numbers(&text[at + word.len()..]);
            if !inside && !cited.is_empty() {
                found.push(if rest.starts_with(" of the semantics") { Ok(cited) } else { Err(shown(at)) });
            }
        }
    }
    let otherwise = text.match_indices("semantics ").filter(|(at, word)| !numbers(&text[at + word.len()..]).0.is_empty());
    found.extend(otherwise.map(|(at, _)| Err(shown(at))));
    found
}

#[test]
fn every_citation_resolves() {
    let (rules, mut count) = (rules(), 0);
    for (path, mut text) in texts() {
        if path.ends_with("rulebook.rs") {
            continue;
        }
        if path == Path::new(RULE_BOOK) {
            text = text.replace("\n### Rule ", "\n");
        }
        for cited in citations(&text) {
            let cited = cited.unwrap_or_else(|found| panic!("{}: expected \"rule N of the semantics\": {found}", path.display()));
            count += 1;
            for number in cited {
                assert!(rules.contains_key(&number), "{} cites rule {number}", path.display());
            }
        }
    }
    assert!(count > 100, "the citations were not read: {count}");
}

#[test]
fn citations_are_read_in_every_form() {
    let read =
        citations("//! choices: rules 4, 8,\n//! 10 and 12 of [the semantics](crate::semantics), rule 7 of the semantics; overrule 3");
    assert_eq!(read, [Ok(vec![7]), Ok(vec![4, 8, 10, 12])]);
    assert!(citations("as rule 9 says")[0].is_err());
    assert!(citations("see semantics 9")[0].is_err());
}

/// Paths within the repository that a text mentions, as far as they are free of wildcards.
fn paths(text: &str) -> BTreeSet<&str> {
    const TOPS: [&str; 9] = ["src/", "tests/", "js/", "demo/", "test/", "scripts/", "tools/", "bench/", "policies/"];
    let part = |sign: char| sign.is_ascii_alphanumeric() || "_.-/@*{}<>$".contains(sign);
    let words = text.split(|sign: char| !part(sign)).filter(|word| TOPS.iter().any(|top| word.starts_with(top)));
    let fixed = words.map(|word| word.find(['*', '{', '<', '$']).map_or(word, |at| word[..at].rfind('/').map_or("", |end| &word[..end])));
    fixed.map(|word| word.trim_end_matches(['.', '-'])).filter(|word| !word.is_empty()).collect()
}

#[test]
fn every_path_that_is_mentioned_exists() {
    let mut count = 0;
    let mut lost = Vec::new();
    for (file, text) in texts() {
        // Cases name the files of other systems as their source.
        if file.starts_with("tests/cases") || file.starts_with("tests/peers") {
            continue;
        }
        for path in paths(&text) {
            let made = Path::new(path).components().any(|part| NOT_OURS.iter().any(|name| part.as_os_str() == *name));
            let from = [Path::new(""), Path::new("js"), Path::new("demo"), file.parent().unwrap()];
            count += 1;
            if !made && !from.iter().any(|from| from.join(path).exists()) {
                lost.push(format!("{}: {path}", file.display()));
            }
        }
    }
    assert!(count > 100, "the paths were not read: {count}");
    assert!(lost.is_empty(), "paths that do not exist: {lost:#?}");
}

/// A claim of 100 euro that was due on 10 November 2026.
fn claim(id: &str) -> Value {
    json!({ "id": id, "issued": "2026-11-02", "due": "2026-11-10", "amount": "100" })
}

fn status(account: &Value) -> Value {
    ask(account, &json!({ "asOf": "2026-11-22" }), overdue).unwrap()["status"].clone()
}

#[test]
fn the_first_status_that_holds_counts() {
    let mut account = json!({
        "id": "C1", "currency": "EUR", "country": "IT",
        "invoices": [
            { "id": "protected", "issued": "2026-10-31", "due": "2026-11-10", "amount": "100" },
            claim("legal"), claim("returned"), claim("overdue"), claim("disputed"), claim("on-plan"), claim("promised"),
            { "id": "due-soon", "issued": "2026-11-02", "due": "2026-11-25", "amount": "100" },
            { "id": "not-due", "issued": "2026-11-02", "due": "2027-01-31", "amount": "100" },
        ],
        "proceedings": [{ "kind": "preventive-composition", "publishedOn": "2026-11-01" }],
        "contacts": [{ "on": "2026-11-20", "channel": "letter", "levelId": "legal", "invoiceIds": ["legal"] }],
        "bills": [{ "id": "B", "kind": "riba", "invoiceId": "returned", "due": "2026-11-10", "amount": "100", "status": "returned",
            "returnedOn": "2026-11-14" }],
        "disputes": [{ "id": "D", "openedOn": "2026-11-12", "invoiceIds": ["disputed"] }],
        "plans": [{ "id": "P", "agreedOn": "2026-11-12", "invoiceIds": ["on-plan"], "instalments": [{ "due": "2026-12-31", "amount": "100" }] }],
        "promises": [{ "madeOn": "2026-11-15", "on": "2026-11-30", "amount": "100", "invoiceIds": ["promised"] }],
    });
    // Every item stands where its name says, and the account where the first of those that are left does.
    for item in ask(&account, &json!({ "asOf": "2026-11-22" }), overdue).unwrap()["items"].as_array().unwrap() {
        assert_eq!(item["status"], item["invoiceId"]);
    }
    loop {
        let left = account["invoices"].as_array_mut().unwrap();
        if left.is_empty() {
            break;
        }
        let first = left[0]["id"].clone();
        assert_eq!(status(&account), first);
        account["invoices"].as_array_mut().unwrap().remove(0);
        // A returned bill without its invoice would be an item of its own.
        account["bills"].as_array_mut().unwrap().retain(|bill| bill["invoiceId"] != first);
    }
    assert_eq!(status(&account), "nothing-open");

    // One item of which more and more holds.
    let mut account = json!({ "id": "C1", "currency": "EUR", "country": "IT", "invoices": [claim("A")] });
    account["invoices"][0]["issued"] = json!("2026-10-31");
    account["invoices"][0]["due"] = json!("2026-11-25");
    let mut holds = |field: &str, record: Value, expected: &str| {
        account[field] = json!([record]);
        assert_eq!(status(&account), expected);
    };
    holds("promises", json!({ "madeOn": "2026-11-15", "on": "2026-11-30", "amount": "100" }), "promised");
    let plan =
        json!({ "id": "P", "agreedOn": "2026-11-12", "invoiceIds": ["A"], "instalments": [{ "due": "2026-12-31", "amount": "100" }] });
    holds("plans", plan, "on-plan");
    holds("disputes", json!({ "id": "D", "openedOn": "2026-11-12", "invoiceIds": ["A"], "amount": "40" }), "disputed");
    account["invoices"][0]["due"] = json!("2026-11-10");
    // What is due and undisputed is explained by the plan, then by nothing.
    assert_eq!(status(&account), "disputed");
    (account["plans"], account["promises"]) = (json!([]), json!([]));
    assert_eq!(status(&account), "overdue");
    let mut holds = |field: &str, record: Value, expected: &str| {
        account[field] = json!([record]);
        assert_eq!(status(&account), expected);
    };
    let bill = json!({ "id": "B", "kind": "riba", "invoiceId": "A", "due": "2026-11-10", "amount": "60", "status": "returned",
        "returnedOn": "2026-11-14" });
    holds("bills", bill, "returned");
    holds("contacts", json!({ "on": "2026-11-20", "channel": "letter", "levelId": "legal", "invoiceIds": ["A"] }), "legal");
    holds("proceedings", json!({ "kind": "preventive-composition", "publishedOn": "2026-11-01" }), "protected");
}

#[test]
fn a_signal_and_a_dispute_are_over_on_their_last_day() {
    let account = json!({
        "id": "C1", "currency": "EUR", "invoices": [claim("A")],
        "signals": [{ "kind": "protest", "on": "2026-11-01", "source": "register", "endedOn": "2026-11-22" }],
        "disputes": [{ "id": "D", "openedOn": "2026-11-12", "invoiceIds": ["A"], "status": "rejected", "closedOn": "2026-11-22" }],
    });
    let on = |day: &str| {
        let (candidate, options) = (json!({ "gate": "order", "amount": "1" }), json!({ "asOf": day }));
        let decision = decide_credit(Json(&account), Json(&candidate), Json(&options)).unwrap();
        let disputed = ask(&account, &options, overdue).unwrap()["disputed"].clone();
        (decision.action.as_str(), disputed)
    };
    assert_eq!(on("2026-11-21"), ("stop", json!("100.00")));
    // The invoice is overdue: the order is not green.
    assert_eq!(on("2026-11-22"), ("warn", json!("0.00")));
}

#[test]
fn a_refused_step_names_blockers_of_the_rule_in_its_order() {
    let rule = &rules()[&20];
    let listed = rule.split_once("in this order:").expect("the codes").1.split("\n\n").next().unwrap();
    let order: Vec<&str> = listed.split('`').skip(1).step_by(2).collect();
    assert_eq!(order.len(), 15);
    let mut met = BTreeSet::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir("tests/cases").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "json"));
    for file in files {
        let read: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        if read["function"] != "nextStep" {
            continue;
        }
        for case in read["cases"].as_array().unwrap().iter().filter(|case| case.get("function").is_none()) {
            let name = format!("{} / {}", file.display(), case["name"]);
            let Ok(step) = ask(&case["input"][0], &case["input"][1], next_step) else { continue };
            let blockers: Vec<&str> = step["blockers"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
            let places: Vec<usize> = blockers
                .iter()
                .map(|code| order.iter().position(|known| known == code).unwrap_or_else(|| panic!("{name}: the rule lacks {code}")))
                .collect();
            assert!(places.is_sorted(), "{name}: {blockers:?}");
            let is_step = step["action"] != "none" && step["action"] != "wait";
            assert!(!is_step || (step["allowed"] == true) == blockers.is_empty(), "{name}: {blockers:?}");
            met.extend(blockers.iter().map(|code| (*code).to_owned()));
        }
    }
    assert!(order.iter().all(|code| met.contains(*code)), "no case has every code of the rule: {met:?}");
}

/// The tables of reference rates with a country that uses each, its currency, and where rule 16 says they begin.
fn tables() -> [(&'static [ReferenceRate], &'static str, &'static str, &'static str); 5] {
    [
        (NBP_REFERENCE, "PL", "PLN", "2016-1"),
        (MAIN_REFINANCING, "IT", "EUR", "2010-1"),
        (AUSTRIAN_BASE, "AT", "EUR", "2010-1"),
        (GERMAN_BASE, "DE", "EUR", "2013-1"),
        (BANK_RATE, "GB", "GBP", "2011-1"),
    ]
}

#[test]
fn reference_rates_begin_where_the_rule_says_and_have_no_gap() {
    for (table, country, _, first) in tables() {
        assert_eq!(table[0].half_year.to_string(), first, "{country}");
        for pair in table.windows(2) {
            let day = pair[0].half_year.last_day().next();
            assert_eq!(fidato::owed::interest::HalfYear::of(day), pair[1].half_year, "{country}: after {}", pair[0].half_year);
        }
    }
}

#[test]
fn after_the_last_half_year_no_rate_is_known() {
    for (table, country, currency, _) in tables() {
        let due = table.last().unwrap().half_year.last_day();
        let of = |due: fidato::Day, as_of: fidato::Day| {
            let claim = json!({ "amount": "100", "currency": currency, "due": due.to_string() });
            let options = json!({ "asOf": as_of.to_string(), "country": country, "policy": { "interest": { "lumpSum": "none" } } });
            late_interest(Json(&claim), Json(&options))
        };
        assert!(of(due.previous(), due).is_ok(), "{country}");
        assert_eq!(of(due, due.next()).unwrap_err().code().as_str(), "unknown-rate", "{country}");
    }
}
