//! How well the reason of a dispute is read from a customer's own words.
//!
//! `cargo test words -- --nocapture` prints the table of the README. The test sets were written before the
//! word lists and are never used to tune them; the development sets are.

use fidato::case::dispute::read_words;
use std::collections::BTreeMap;

type Sentences = BTreeMap<String, serde_json::Value>;

#[derive(Default)]
struct Score {
    sentences: usize,
    decided: usize,
    right: usize,
}

impl Score {
    fn precision(&self) -> f64 {
        self.right as f64 / self.decided as f64
    }
    fn undecided(&self) -> f64 {
        (self.sentences - self.decided) as f64 / self.sentences as f64
    }
}

/// Reads a set; with `show`, says what went wrong.
fn score(set: &str, show: bool) -> Score {
    let path = format!("{}/tests/cases/dispute-words-{set}.json", env!("CARGO_MANIFEST_DIR"));
    let sentences: Sentences = serde_json::from_str(&std::fs::read_to_string(path).expect("readable")).expect("json");
    let mut score = Score::default();
    for (expected, list) in sentences.iter().filter(|(key, _)| *key != "about") {
        for sentence in list.as_array().expect("a list").iter().map(|text| text.as_str().expect("text")) {
            let reading = read_words(sentence);
            let found = reading.reason.map(|reason| reason.as_str());
            score.sentences += 1;
            score.decided += usize::from(found.is_some());
            score.right += usize::from(found == Some(expected));
            if show && found != Some(expected) && !(found.is_none() && expected == "undecided") {
                println!("{expected:>22} {:>22} | {sentence} | {:?}", found.unwrap_or("-"), reading.matched);
            }
        }
    }
    println!(
        "| {set} | {} | {} | {} | {:.1} % | {:.1} % |",
        score.sentences,
        score.decided,
        score.right,
        100.0 * score.precision(),
        100.0 * score.undecided()
    );
    score
}

/// The goal: at least 95 % right of what is decided, at most a quarter left undecided.
#[test]
fn the_words_of_the_test_sets() {
    println!("| set | sentences | decided | right | precision | undecided |\n|---|---|---|---|---|---|");
    for set in ["test.it", "test.en"] {
        let score = score(set, false);
        assert_eq!(score.sentences, 100);
        assert!(score.precision() >= 0.95, "{set}: {}", score.precision());
        assert!(score.undecided() <= 0.25, "{set}: {}", score.undecided());
    }
}

/// As above; with `WORDS_SHOW=1` every sentence that is not read as expected is printed.
#[test]
fn the_words_of_the_development_sets() {
    let show = std::env::var_os("WORDS_SHOW").is_some();
    for set in ["dev.it", "dev.en"] {
        let score = score(set, show);
        assert!(score.sentences >= 300);
        assert!(score.precision() >= 0.95, "{set}: {}", score.precision());
        assert!(score.undecided() <= 0.25, "{set}: {}", score.undecided());
    }
}

/// Whole messages as a service desk gets them. Harder than single sentences: what they were read like at first, before the
/// lexicon was mended with them, stands at the head of each file.
#[test]
fn the_words_of_whole_messages() {
    let show = std::env::var_os("WORDS_SHOW").is_some();
    for set in ["mail.it", "mail.en"] {
        let score = score(set, show);
        assert!(score.sentences >= 90);
        assert!(score.precision() >= 0.95, "{set}: {}", score.precision());
        assert!(score.undecided() <= 0.25, "{set}: {}", score.undecided());
    }
}

/// A text as macOS and some mail programs send it: every accent a character of its own, behind its letter (NFD).
fn decomposed(text: &str) -> String {
    const PAIRS: [(char, &str); 7] = [
        ('à', "a\u{300}"),
        ('è', "e\u{300}"),
        ('é', "e\u{301}"),
        ('ì', "i\u{300}"),
        ('ò', "o\u{300}"),
        ('ù', "u\u{300}"),
        ('È', "E\u{300}"),
    ];
    PAIRS.iter().fold(text.to_owned(), |text, (letter, pair)| text.replace(*letter, pair))
}

/// Accents belong to their letters: the same is read, and the words are shown as the customer wrote them.
#[test]
fn decomposed_accents_change_nothing() {
    let mut accented = 0;
    for set in ["test.it", "dev.it", "mail.it"] {
        let path = format!("{}/tests/cases/dispute-words-{set}.json", env!("CARGO_MANIFEST_DIR"));
        let sentences: Sentences = serde_json::from_str(&std::fs::read_to_string(path).expect("readable")).expect("json");
        let texts = sentences.values().filter_map(|list| list.as_array()).flatten().filter_map(|text| text.as_str());
        for text in texts.filter(|text| decomposed(text) != **text) {
            let (composed, apart) = (read_words(text), read_words(&decomposed(text)));
            assert_eq!(apart.reason, composed.reason, "{text}");
            let words: Vec<_> = composed.matched.iter().map(|(reason, words)| (*reason, decomposed(words))).collect();
            assert_eq!(apart.matched, words, "{text}");
            accented += usize::from(composed.matched.iter().any(|(_, words)| decomposed(words) != *words));
        }
    }
    assert!(accented > 20, "{accented}");
}
