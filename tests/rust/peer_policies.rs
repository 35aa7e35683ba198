//! The policies of peers that ship as data: they make sense, and the cases of the peers are asked under them.

use crate::common::Json;
use fidato::policy::check_policy;
use serde_json::Value;

fn json(path: &std::path::Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn every_collection_policy_has_cases_and_makes_sense() {
    let mut count = 0;
    for entry in std::fs::read_dir("tests/cases").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let Some(peer) = name.strip_prefix("peers-collection-") else { continue };
        count += 1;
        let policy = json(std::path::Path::new(&format!("js/policies/{peer}.json")));
        let check = check_policy(Json(&policy));
        assert!(check.valid, "{peer}: {:?}", check.problems);
        let cases = json(&path);
        let asked: Vec<&Value> = cases["cases"].as_array().unwrap().iter().map(|case| &case["input"][1]["policy"]).collect();
        let shipped = asked.iter().filter(|asked| **asked == &policy).count();
        assert!(shipped >= 5, "{peer}: only {shipped} of {} cases ask the policy that ships", asked.len());
        // A case may vary a field of it, never be somebody else's.
        assert!(asked.iter().all(|asked| asked["id"] == policy["id"]), "{peer}");
    }
    assert_eq!(count, 8);
}
