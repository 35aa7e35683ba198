//! IBANs against the registry's own examples, an independent crate, and each other.

use crate::common::{arg, code};
use fidato::who::iban::{IbanCheck, IbanError, NationalCheck, TYPED_SEPARATORS, check_iban, is_valid_iban, plain_iban};
use proptest::prelude::*;
use serde_json::Value;

fn cases() -> Value {
    serde_json::from_str(include_str!("../cases/iban.json")).unwrap()
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

#[test]
fn the_registrys_examples_are_valid_and_say_what_they_are() {
    let cases = cases();
    let examples = strings(&cases["examples"]);
    assert_eq!(examples.len(), 89);
    let (verified, sepa) = (strings(&cases["verified"]), strings(&cases["sepa"]));
    assert_eq!(sepa.len(), 42);
    for example in examples {
        let check = check_iban(example);
        assert!(check.valid && check.error.is_none(), "{example}: {:?}", check.reasons);
        assert!(is_valid_iban(example.as_bytes()), "{example}");
        assert_eq!(check.country.as_deref(), example.get(..2));
        assert_eq!(check.electronic, example);
        assert_eq!(check.formatted.replace(' ', ""), example);
        assert_eq!(check.national_check == NationalCheck::Verified, verified.contains(&&example[..2]), "{example}");
        assert_eq!(check.sepa, sepa.contains(&&example[..2]), "{example}");
        assert_eq!(check.reasons.iter().any(|reason| code(reason) == "not-sepa"), !check.sepa);
        assert!(check.parts.contains_key("account"), "{example}");
        // The parts are pieces of the account, in order, and none is empty.
        assert!(check.parts.values().all(|part| !part.is_empty() && example[4..].contains(part.as_str())), "{example}");
    }
}

#[test]
fn what_other_libraries_publish_as_valid_is_valid() {
    let cases = cases();
    let published: Vec<&str> = cases["published"].as_array().unwrap().iter().flat_map(|list| strings(&list["ibans"])).collect();
    assert!(published.len() > 80);
    for iban in published {
        let check = check_iban(iban);
        assert!(check.valid && is_valid_iban(iban.as_bytes()), "{iban}: {:?}", check.reasons);
    }
}

#[test]
fn an_empty_map_is_written_as_an_object() {
    let check = serde_json::to_value(check_iban("")).unwrap();
    assert_eq!((&check["parts"], &check["reasons"][0]["args"]), (&serde_json::json!({}), &serde_json::json!({})));
}

#[test]
fn whatever_people_paste_is_the_same_iban() {
    for form in strings(&cases()["forms"]) {
        let check = check_iban(form);
        assert!(check.valid, "{form:?}: {:?}", check.reasons);
        assert!(is_valid_iban(form.as_bytes()), "{form:?}");
        assert_eq!(check.electronic, "IT60X0542811101000000123456");
        assert_eq!(check.formatted, "IT60 X054 2811 1010 0000 0123 456");
        let parts: Vec<_> = check.parts.iter().map(|(name, part)| (*name, part.as_str())).collect();
        assert_eq!(parts, [("abi", "05428"), ("account", "000000123456"), ("cab", "11101"), ("cin", "X")]);
    }
}

#[test]
fn what_is_wrong_is_said_and_what_would_fit() {
    for case in cases()["fails"].as_array().unwrap() {
        let input = case["input"].as_str().unwrap();
        let check = check_iban(input);
        let error = serde_json::to_value(check.error).unwrap();
        assert_eq!(error, case["error"], "{input:?}: {:?}", check.reasons);
        assert_eq!(code(&check.reasons[0]), error, "{input:?}");
        assert!(!check.valid && !is_valid_iban(input.as_bytes()), "{input:?}");
        if let Some(expected) = case["expected"].as_str() {
            let found = check.reasons.iter().find(|reason| code(reason) == "expected-check").map(|reason| arg(reason, "expected"));
            assert_eq!(found.as_deref(), Some(expected), "{input:?}");
        }
        let failed = check.error == Some(IbanError::WrongNationalCheck);
        assert!(!failed || check.national_check == NationalCheck::Failed, "{input:?}");
    }
}

#[test]
fn newer_accounts_are_not_refused_by_methods_that_ended() {
    for input in strings(&cases()["unconfirmed"]) {
        let check = check_iban(input);
        assert!(check.valid && is_valid_iban(input.as_bytes()), "{input}");
        assert_eq!(check.national_check, NationalCheck::None);
        assert_eq!(code(&check.reasons[0]), "national-check-unconfirmed");
    }
}

#[test]
fn ten_megabytes_are_an_answer_too() {
    for input in ["A".repeat(10_000_000), " ".repeat(10_000_000), "IT60 ".repeat(2_000_000), "\u{fffd}".repeat(3_000_000)] {
        assert!(!check_iban(&input).valid);
        assert!(!is_valid_iban(input.as_bytes()));
    }
}

/// An example with a few characters changed, removed, added or dressed up.
fn mutated() -> impl Strategy<Value = String> {
    let examples: Vec<String> = strings(&cases()["examples"]).into_iter().map(str::to_owned).collect();
    let edit = (0..6_u8, any::<prop::sample::Index>(), "[0-9A-Za-z \u{a0}.:\u{e9}-]");
    (prop::sample::select(examples), prop::collection::vec(edit, 0..4)).prop_map(|(example, edits)| {
        let mut text: Vec<char> = example.chars().collect();
        for (kind, place, with) in edits {
            let place = place.index(text.len());
            let with = with.chars().next().unwrap_or(' ');
            match kind {
                0 => text[place] = with,
                1 => text.insert(place, with),
                2 if text.len() > 1 => drop(text.remove(place)),
                3 if place > 0 => text.swap(place, place - 1),
                4 => text[place] = text[place].to_ascii_lowercase(),
                _ => text.insert(place, ' '),
            }
        }
        text.into_iter().collect()
    })
}

/// The two check digits that make the rest an IBAN, by schoolbook division.
fn with_check_digits(country: &str, account: &str) -> String {
    let rest = format!("{account}{country}00")
        .chars()
        .flat_map(|symbol| symbol.to_digit(36).unwrap().to_string().into_bytes())
        .fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    format!("{country}{:02}{account}", 98 - rest)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]

    #[test]
    fn the_fast_answer_is_the_full_answer(input in prop_oneof![mutated(), any::<String>(), "[A-Z]{2}[0-9]{2}[0-9A-Z ]{8,32}"]) {
        let check = check_iban(&input);
        prop_assert_eq!(check.valid, is_valid_iban(input.as_bytes()), "{:?}: {:?}", input, check);
        prop_assert_eq!(check.valid, check.error.is_none());
        // The short cut is taken exactly where there is nothing else to say, and says the same.
        let plain = plain_iban(input.as_bytes());
        prop_assert_eq!(plain.is_some(), check.valid && check.reasons.is_empty() && check.electronic == input, "{:?}", input);
        if let Some(plain) = plain {
            let layout = plain.layout().unwrap();
            let part = |(name, start, end): &(&'static str, u8, u8)| (*name, input[usize::from(*start)..usize::from(*end)].to_owned());
            let mut formatted = input.clone();
            (0..input.len()).step_by(layout.group as usize).skip(1).rev().for_each(|place| formatted.insert(place, ' '));
            let told = IbanCheck {
                valid: true,
                error: None,
                reasons: Vec::new(),
                electronic: input.clone(),
                formatted,
                country: Some(layout.country),
                sepa: layout.sepa,
                length: u8::try_from(input.len()).ok(),
                parts: layout.parts.iter().map(part).collect(),
                national_check: layout.national_check,
            };
            prop_assert_eq!(&told, &check);
        }
        // What people type between the characters says nothing.
        if input.chars().count() < 60 {
            for separator in TYPED_SEPARATORS.chars() {
                let typed: String = input.chars().flat_map(|one| [one, separator]).collect();
                prop_assert_eq!(check_iban(&typed), check_iban(&input));
            }
        }
        // What we call the electronic form is one, and checking it again changes nothing.
        if check.valid {
            let again = check_iban(&check.formatted);
            prop_assert_eq!(&again, &check);
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_no_iban(input in prop::collection::vec(any::<u8>(), 0..60)) {
        prop_assert_eq!(is_valid_iban(&input), check_iban(&String::from_utf8_lossy(&input)).valid);
    }

    /// Independent structure and check digits: what that crate refuses we refuse, and the other way round only
    /// for the national check digits and the two countries that it lacks.
    #[test]
    fn another_crate_agrees(input in mutated()) {
        let check = check_iban(&input);
        let theirs = check.electronic.parse::<iban::Iban>().is_ok();
        let national = check.error == Some(IbanError::WrongNationalCheck);
        let lacking = matches!(check.country.as_deref(), Some("HN" | "PK"));
        // It accepts the check digits 00, 01 and 99.
        let impossible = matches!(check.electronic.get(2..4), Some("00" | "01" | "99"));
        if !lacking && !impossible {
            prop_assert_eq!(check.valid || national, theirs, "{:?}: {:?}", input, check);
        }
    }

    /// One digit of the account is mistyped and the IBAN is then computed from it: only the country's check can tell.
    #[test]
    fn a_mistyped_italian_account_fails_its_control_letter(place in 1..23_usize, by in 1..10_u8) {
        let mut account = b"X0542811101000000123456".to_vec();
        account[place] = b'0' + (account[place] - b'0' + by) % 10;
        let iban = with_check_digits("IT", std::str::from_utf8(&account).unwrap());
        let check = check_iban(&iban);
        prop_assert_eq!(check.error, Some(IbanError::WrongNationalCheck));
        // And the letter that is said to fit, fits.
        account[0] = arg(&check.reasons[1], "expected").as_bytes()[0];
        let mended = with_check_digits("IT", std::str::from_utf8(&account).unwrap());
        prop_assert!(check_iban(&mended).valid);
    }
}
