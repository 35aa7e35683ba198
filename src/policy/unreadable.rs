//! Every field of a policy that cannot be read: who edits one wants all of them, not the first.
//!
//! A reader stops at the first wrong field. So the policy is read again and again, each time with something readable
//! in the place of what was wrong before, until it can be read to the end.

use super::{Policy, PolicyProblem};
use crate::ground::error::{CreditError, ErrorCode, Result};
use crate::ground::map::{BTreeMap, sort_by_key};
use crate::ground::reason::Reason;

/// Nobody mends more at a time.
const MOST: usize = 100;
/// How much is read in all, so that no input keeps a page busy. A policy with everything in it has some 50 000 bytes.
const MOST_BYTES: usize = 20_000_000;

/// What takes the place of the values that cannot be read, by path.
pub type Mends = BTreeMap<String, Mend>;

/// Something readable in the place of what is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mend {
    /// Nothing: the key of an object is left out, an item of a list is null.
    Nothing,
    /// The number 0.
    Zero,
    /// A text.
    Text(String),
    /// A list without items.
    List,
    /// An object without keys.
    Object,
}

/// The policy, or everything in it that cannot be read, by path. `read` reads its `bytes` with the mends in their places;
/// where the key of an object is missing, the mend is added.
pub(super) fn read_all(bytes: usize, read: impl Fn(&Mends) -> Result<Policy>) -> Result<Policy, Vec<PolicyProblem>> {
    let mut mends = Mends::new();
    let mut left = MOST_BYTES;
    let mut wrong: Vec<(String, Reason)> = Vec::new();
    loop {
        let error = match read(&mends) {
            Ok(policy) if wrong.is_empty() => return Ok(policy),
            Ok(_) => break,
            Err(error) => error,
        };
        let path = error.path().to_owned();
        let before = mends.get(&path);
        // What is missing in a value that was put there is nobody's fault.
        let ours = mends.keys().any(|mended: &String| is_below(&path, mended));
        if before.is_none() && !ours {
            wrong.push((path.clone(), explained(&error)));
        }
        left = left.saturating_sub(bytes);
        match Mend::after(before, error.problem()) {
            Some(mend) if !path.is_empty() && wrong.len() < MOST && left > 0 => drop(mends.insert(path, mend)),
            _ => break,
        }
    }
    sort_by_key(&mut wrong, |(path, _)| path.clone());
    Err(wrong.into_iter().map(|(path, reason)| PolicyProblem { path, reasons: vec![reason], explanation: "cannot be read" }).collect())
}

/// What a field should have been, as codes: the words for them are the catalogues'.
fn explained(error: &CreditError) -> Reason {
    let problem = error.problem();
    if let Some(allowed) = allowed(problem) {
        return Reason::policy_not_one_of(allowed);
    }
    if let Some((min, max)) = problem.strip_prefix("expected a whole number from ").and_then(|range| range.split_once(" to ")) {
        return Reason::policy_not_between(min, max);
    }
    let expected = match problem {
        _ if problem.starts_with("unknown key") => return Reason::policy_unknown_key(),
        "missing" => return Reason::policy_missing(),
        "expected a text" => "text",
        "expected an identifier that is not blank" | "expected a value that is not blank" => "not-blank",
        "expected true or false" => "boolean",
        "expected a whole number" => "whole-number",
        _ if problem.starts_with("expected a decimal string") => "decimal",
        "expected a list" => "list",
        "expected an object" => "object",
        "expected an ISO 4217 currency code" => "currency",
        _ if error.code() == ErrorCode::OutOfRange => return Reason::policy_out_of_range(),
        _ => return Reason::policy_unreadable(),
    };
    Reason::policy_wrong_form(expected)
}

/// The words of a closed set, with commas between them.
fn allowed(problem: &str) -> Option<&str> {
    problem.strip_prefix("expected one of ")
}

/// Whether a path leads into what another leads to.
fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.starts_with(['.', '[']))
}

impl Mend {
    /// What to try next; none when nothing is left.
    fn after(before: Option<&Self>, problem: &str) -> Option<Self> {
        let word = allowed(problem).and_then(|words| words.split(", ").next());
        match (before, word) {
            (None, _) => Some(Self::Nothing),
            (Some(Self::Nothing), _) => Some(Self::Zero),
            (Some(Self::Zero), _) => Some(Self::Text("0".into())),
            (Some(Self::Text(text)), Some(word)) if text != word => Some(Self::Text(word.to_owned())),
            (Some(Self::Text(_)), _) => Some(Self::List),
            (Some(Self::List), _) => Some(Self::Object),
            (Some(Self::Object), _) => None,
        }
    }
}
