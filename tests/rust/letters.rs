//! Letters without the tables of all Unicode: what `core` says of the scripts that `ground::letters` knows.

use fidato::ground::letters::{is_accent, is_letter, is_letter_or_digit, lower, lower_letter, upper};
use std::ops::RangeInclusive;
use std::path::Path;

/// Where case is known, as the module says.
const CASED: [RangeInclusive<u32>; 5] = [0..=0x17F, 0x200..=0x21F, 0x386..=0x3CE, 0x400..=0x52F, 0x1E00..=0x1EFF];

fn characters(range: &RangeInclusive<u32>) -> impl Iterator<Item = char> + use<> {
    range.clone().filter_map(char::from_u32)
}

#[test]
fn small_letters_are_those_of_unicode() {
    for letter in CASED.iter().flat_map(characters) {
        let text = letter.to_string();
        // Not `str::to_lowercase`: a word that is one capital sigma does not end in one.
        assert_eq!(lower(&text), letter.to_lowercase().to_string(), "U+{:04X}", u32::from(letter));
        assert_eq!(lower_letter(letter), letter.to_lowercase().next().unwrap(), "U+{:04X}", u32::from(letter));
    }
    assert_eq!(lower("ΟΔΟΣ.GR ŞIRNAK Ж TRIEU ỆN"), "οδοσ.gr şirnak ж trieu ện");
}

/// Letters whose capital is more than one, or belongs to another letter.
const NO_CAPITAL: &str = "µŉſΐΰẖẗẘẙẚẛ";

#[test]
fn capitals_are_those_of_unicode() {
    let mut without = String::new();
    for letter in CASED.iter().flat_map(characters) {
        let capital = letter.to_uppercase().to_string();
        if upper(&letter.to_string()) != capital {
            assert_eq!(upper(&letter.to_string()), letter.to_string());
            without.push(letter);
        }
    }
    assert_eq!(without, NO_CAPITAL);
    assert_eq!(upper("Şırnak, Île-de-France, straße, οδός"), "ŞIRNAK, ÎLE-DE-FRANCE, STRASSE, ΟΔΌΣ");
}

#[test]
fn letters_are_those_of_unicode() {
    let accents = |letter: &char| !is_accent(*letter);
    for letter in characters(&(0..=0x52F)).chain(characters(&(0x1E00..=0x1EFF))).filter(accents) {
        assert_eq!(is_letter(letter), letter.is_alphabetic(), "U+{:04X}", u32::from(letter));
        assert_eq!(is_letter_or_digit(letter), letter.is_alphanumeric(), "U+{:04X}", u32::from(letter));
    }
}

/// Whatever Unicode calls a letter is one, but for what stands among signs and pictures, as ℓ, ① and 🄰.
#[test]
fn letters_of_other_scripts_are_letters() {
    let among_signs = |code: u32| matches!(code, 0x2000..=0x2BFF | 0x2E00..=0x2E7F | 0x1F000..=0x1FFFF);
    for letter in characters(&(0x530..=0x0010_FFFF)).filter(|letter| letter.is_alphanumeric() && !among_signs(u32::from(*letter))) {
        assert!(is_letter(letter), "U+{:04X}", u32::from(letter));
    }
    for sign in "€$§©®™„“”–—…•→、。「」!?:@;、_🙂\u{e000}\u{200b}\u{feff}\u{fffd} \u{a0}\u{3000}".chars() {
        assert!(!is_letter_or_digit(sign), "U+{:04X}", u32::from(sign));
    }
    assert!(characters(&(0..=0x0010_FFFF)).filter(|one| one.is_whitespace()).all(|space| !is_letter_or_digit(space)));
}

/// One call would bring the tables back into the module.
#[test]
fn nothing_asks_for_the_tables_of_unicode() {
    const ASKING: [&str; 7] =
        ["to_lowercase", "to_uppercase", "is_alphabetic", "is_alphanumeric", "is_numeric", "is_lowercase", "is_uppercase"];
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                files += 1;
                for line in std::fs::read_to_string(&path).unwrap().lines() {
                    let found = ASKING.iter().find(|call| line.contains(**call));
                    assert!(found.is_none(), "{}: {line}", path.display());
                }
            }
        }
    }
    assert!(files > 100, "{files}");
}
