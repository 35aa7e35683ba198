//! The house stands on floors: what a file uses lies on its own floor or below, and no two modules need each other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The folders of `src/`, from the ground up (CONTRIBUTING.md shows the picture).
const FLOORS: [&str; 13] =
    ["ground", "records", "policy", "case", "who", "owed", "credit", "collect", "disputes", "whole", "calls", "wasm", "lib.rs"];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// A file as `floor/module`; a floor without modules of its own is one module.
fn module_of(path: &str) -> String {
    let mut parts = path.trim_end_matches(".rs").split('/');
    let (floor, module) = (parts.next().unwrap(), parts.next().unwrap_or("mod"));
    if matches!(floor, "policy" | "disputes" | "calls" | "wasm" | "lib") { floor.to_owned() } else { format!("{floor}/{module}") }
}

/// What the code of a file names with `crate::`, as paths of at most two steps. Comments and tests are left out.
fn uses(code: &str) -> BTreeSet<String> {
    let code: Vec<&str> =
        code.lines().take_while(|line| *line != "#[cfg(test)]").filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let name = |text: &str| text.chars().take_while(|one| one.is_alphanumeric() || *one == '_').collect::<String>();
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let floor = name(rest);
        assert!(!floor.is_empty(), "`use crate::{{…}}` hides the floors: name one a line");
        let below = rest.strip_prefix(&floor).unwrap().strip_prefix("::").unwrap_or_default();
        match below.strip_prefix('{') {
            None => drop(found.insert(format!("{floor}/{}", name(below)))),
            Some(list) => {
                // The names of the outermost level of the braces.
                let (mut depth, mut start) = (0, true);
                for (place, sign) in list.char_indices() {
                    match sign {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        _ if start && !sign.is_whitespace() => {
                            start = false;
                            found.insert(format!("{floor}/{}", name(&list[place..])));
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

/// Every file with the modules it uses.
fn arrows() -> Vec<(String, String, String)> {
    let mut paths = Vec::new();
    files(Path::new("src"), &mut paths);
    let mut arrows = Vec::new();
    for path in paths {
        let file = path.strip_prefix("src").unwrap().to_str().unwrap().to_owned();
        if file == "wasm/tests.rs" {
            continue;
        }
        for used in uses(&std::fs::read_to_string(&path).unwrap()) {
            let floor = used.split('/').next().unwrap();
            // `crate::Result` and its kin are re-exports of the ground floor.
            let used = if FLOORS.contains(&floor) { module_of(&used) } else { "ground/error".to_owned() };
            arrows.push((file.clone(), module_of(&file), used));
        }
    }
    assert!(arrows.len() > 500, "the arrows were not read: {}", arrows.len());
    arrows
}

#[test]
fn every_arrow_points_down() {
    let level = |module: &str| {
        let floor = module.split('/').next().unwrap();
        FLOORS.iter().position(|known| known.trim_end_matches(".rs") == floor).unwrap_or_else(|| panic!("{module} is on no floor"))
    };
    let upward: Vec<_> = arrows().into_iter().filter(|(_, own, used)| level(used) > level(own)).collect();
    assert!(upward.is_empty(), "these use what lies above them: {upward:#?}");
}

#[test]
fn no_two_modules_need_each_other() {
    let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, own, used) in arrows() {
        if own != used && own != "lib" {
            needs.entry(own).or_default().insert(used);
        }
    }
    // What needs nothing that is left is taken away until nothing is left, or a circle.
    loop {
        let free: Vec<String> =
            needs.iter().filter(|(_, used)| used.iter().all(|one| !needs.contains_key(one))).map(|(own, _)| own.clone()).collect();
        if free.is_empty() {
            break;
        }
        free.iter().for_each(|own| drop(needs.remove(own)));
    }
    assert!(needs.is_empty(), "modules in a circle, or above one: {needs:#?}");
}
