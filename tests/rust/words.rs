//! How well a customer's own words are read.
//!
//! `cargo test --test rust words -- --nocapture` prints the tables of the README. The messages of tests/words/outer and the
//! sentences of tests/cases/dispute-words-test.*.json were never learned from, and no choice was made on them. The messages
//! of the other folders of tests/words taught the model: how well each batch is read by what the others teach,
//! tests/tools/words/learn.py says (tests/words/README.md has its tables).

use fidato::case::dispute::{Reading, read_words};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A message with the labels that are fair: the writer's, and a second reader's where it differs.
struct Message {
    language: String,
    reasons: Vec<String>,
    whys: Vec<String>,
    text: String,
}

#[derive(Default)]
struct Score {
    messages: usize,
    /// Those that give a reason.
    says: usize,
    decided: usize,
    right: usize,
    /// Those that give a reason and were not decided.
    open: usize,
    whys: usize,
    right_whys: usize,
}

impl Score {
    fn add(&mut self, message: &Message, reading: &Reading) {
        let is_one_of = |labels: &[String], found: &str| labels.iter().any(|label| label == found);
        let says = !is_one_of(&message.reasons, "none");
        self.messages += 1;
        self.says += usize::from(says);
        self.decided += usize::from(reading.reason.is_some());
        self.right += usize::from(reading.reason.is_some_and(|reason| is_one_of(&message.reasons, reason.as_str())));
        self.open += usize::from(says && reading.reason.is_none());
        self.whys += usize::from(reading.why.is_some());
        self.right_whys += usize::from(reading.why.is_some_and(|why| is_one_of(&message.whys, why.as_str())));
    }
    fn precision(&self) -> f64 {
        self.right as f64 / self.decided.max(1) as f64
    }
    fn undecided(&self) -> f64 {
        self.open as f64 / self.says.max(1) as f64
    }
    fn row(&self, name: &str) -> String {
        let Self { messages, decided, right, whys, right_whys, .. } = self;
        let (precise, open) = (100.0 * self.precision(), 100.0 * self.undecided());
        let why = 100.0 * *right_whys as f64 / (*whys).max(1) as f64;
        format!("| {name} | {messages} | {decided} | {right} | {precise:.1} % | {open:.1} % | {whys} | {why:.1} % |")
    }
}

const HEAD: &str = "messages | decided | right | precision | undecided | why proposed | right |\n|---|--:|--:|--:|--:|--:|--:|--:|";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The messages of a file; the folder or the file begins with the language.
fn messages(path: &Path, language: &str) -> Vec<Message> {
    let labels = |field: &str| field.split('|').map(str::to_owned).collect();
    let text = std::fs::read_to_string(path).expect("readable");
    let fields = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    fields
        .map(|fields| match fields.as_slice() {
            [reasons, whys, _, text] => {
                Message { language: language.to_owned(), reasons: labels(reasons), whys: labels(whys), text: text.replace("\\n", "\n") }
            }
            _ => panic!("{}: four fields a line", path.display()),
        })
        .collect()
}

/// The batches of a folder, in the order of their names.
fn batches(folder: &Path, language: Option<&str>) -> Vec<Message> {
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "tsv"));
    paths.sort();
    let name = |path: &Path| path.file_stem().expect("a name").to_str().expect("text").to_owned();
    paths.iter().flat_map(|path| messages(path, language.unwrap_or(&name(path)[..2]))).collect()
}

/// Everything that taught the model.
fn taught() -> Vec<Message> {
    ["it", "en", "de", "fr", "es"].iter().flat_map(|language| batches(&folder("words").join(language), Some(language))).collect()
}

/// By language: how much of what is decided must be right, and how much may be left open, in percent. A point or two less than
/// what was reached.
const FLOORS: [(&str, f64, f64); 2] = [("it", 93.0, 22.0), ("en", 90.5, 25.0)];

/// Batches that the model never saw.
#[test]
fn the_outer_batches() {
    let found = batches(&folder("words/outer"), None);
    let (mut languages, mut reasons) = (BTreeMap::<&str, Score>::new(), BTreeMap::<(&str, &str), Score>::new());
    let mut ahead = BTreeMap::<&str, Vec<(i64, bool)>>::new();
    for message in &found {
        let reading = read_words(&message.text);
        languages.entry(&message.language).or_default().add(message, &reading);
        reasons.entry((&message.language, &message.reasons[0])).or_default().add(message, &reading);
        if let Some((first, _)) = reading.matched.first() {
            ahead.entry(&message.language).or_default().push((reading.lead, message.reasons.iter().any(|label| label == first.as_str())));
        }
    }
    println!("| language | {HEAD}");
    languages.iter().for_each(|(language, score)| println!("{}", score.row(language)));
    println!("\n| language | reason | {}", HEAD.replacen("|---", "|---|---", 1));
    reasons.iter().for_each(|((language, reason), score)| println!("{}", score.row(&format!("{language} | {reason}"))));
    println!("\nHow often a first reading is right, by how far it is ahead (in weights), an eighth of the messages each:\n");
    for (language, mut pairs) in ahead {
        pairs.sort_unstable();
        let bands = pairs.chunks(pairs.len().div_ceil(8)).map(|band| {
            let right = band.iter().filter(|(_, right)| *right).count();
            format!("{:.1}: {:.0} %", band[0].0 as f64 / 65536.0, 100.0 * right as f64 / band.len() as f64)
        });
        println!("| {language} | {} |", bands.collect::<Vec<_>>().join(" | "));
    }
    for (language, precise, open) in FLOORS {
        let score = languages.get(language).unwrap_or_else(|| panic!("no batches in {language}"));
        assert!(100.0 * score.precision() >= precise, "{language}: {}", score.precision());
        assert!(100.0 * score.undecided() <= open, "{language}: {}", score.undecided());
    }
}

type Sentences = BTreeMap<String, serde_json::Value>;

/// Short sentences, written before any reader of words and never learned from.
#[test]
fn the_words_of_the_test_sets() {
    println!("| set | {HEAD}");
    for (language, precise, open) in [("it", 0.88, 0.25), ("en", 0.83, 0.25)] {
        let path = folder("cases").join(format!("dispute-words-test.{language}.json"));
        let sentences: Sentences = serde_json::from_str(&std::fs::read_to_string(path).expect("readable")).expect("json");
        let mut score = Score::default();
        for (label, list) in sentences.iter().filter(|(key, _)| *key != "about") {
            let label = if label == "undecided" { "none" } else { label };
            for text in list.as_array().expect("a list").iter().map(|text| text.as_str().expect("text").to_owned()) {
                let reading = read_words(&text);
                score.add(&Message { language: language.into(), reasons: vec![label.to_owned()], whys: Vec::new(), text }, &reading);
            }
        }
        println!("{}", score.row(language));
        assert_eq!(score.messages, 100);
        assert!(score.precision() >= precise, "{language}: {}", score.precision());
        assert!(score.undecided() <= open, "{language}: {}", score.undecided());
    }
}

/// A message in a language that was not learned is not decided, and nothing is said of it. A few are taken for a neighbour.
#[test]
fn other_languages_are_not_decided() {
    let lines = std::fs::read_to_string(folder("words/other.tsv")).expect("readable");
    // Two batches make a language.
    let is_taught = |language: &str| std::fs::read_dir(folder("words").join(language)).is_ok_and(|files| files.count() > 1);
    let others: Vec<(&str, &str)> =
        lines.lines().filter_map(|line| line.split_once('\t')).filter(|(language, _)| !is_taught(language)).collect();
    let read: Vec<&str> = others.iter().map(|(_, text)| *text).filter(|text| read_words(text) != Reading::default()).collect();
    assert!(read.len() * 50 <= others.len(), "{read:#?}");
    assert_eq!(read_words("Мы ещё не получили счёт за сентябрь"), Reading::default());
    assert_eq!(read_words(""), Reading::default());
}

/// A text as macOS and some mail programs send it: every accent a character of its own, behind its letter (NFD).
fn decomposed(text: &str) -> String {
    const PAIRS: [(char, &str); 17] = [
        ('à', "a\u{300}"),
        ('è', "e\u{300}"),
        ('é', "e\u{301}"),
        ('ì', "i\u{300}"),
        ('ò', "o\u{300}"),
        ('ù', "u\u{300}"),
        ('È', "E\u{300}"),
        ('á', "a\u{301}"),
        ('í', "i\u{301}"),
        ('ó', "o\u{301}"),
        ('ú', "u\u{301}"),
        ('ñ', "n\u{303}"),
        ('ä', "a\u{308}"),
        ('ö', "o\u{308}"),
        ('ü', "u\u{308}"),
        ('ê', "e\u{302}"),
        ('ç', "c\u{327}"),
    ];
    PAIRS.iter().fold(text.to_owned(), |text, (letter, pair)| text.replace(*letter, pair))
}

/// Accents belong to their letters: the same is read, and the words are shown as the customer wrote them.
#[test]
fn decomposed_accents_change_nothing() {
    let mut accented = 0;
    for Message { text, .. } in taught().iter().step_by(5).filter(|message| decomposed(&message.text) != message.text) {
        let (composed, apart) = (read_words(text), read_words(&decomposed(text)));
        let words = composed.matched.iter().map(|(reason, words)| (*reason, decomposed(words))).collect();
        assert_eq!(apart, Reading { matched: words, ..composed.clone() }, "{text}");
        accented += usize::from(composed.matched.iter().any(|(_, words)| decomposed(words) != *words));
    }
    assert!(accented > 20, "{accented}");
}

/// The words that weighed most are words of the message.
#[test]
fn words_are_shown_as_they_were_written() {
    for Message { text, .. } in taught().iter().step_by(7) {
        for (reason, words) in read_words(text).matched {
            assert!(!words.is_empty(), "{reason:?}: {text}");
            assert!(words.split(" \u{2026} ").flat_map(|part| part.split(' ')).all(|word| text.contains(word)), "{words}: {text}");
        }
    }
}

/// What a message costs: the features that are looked up in two tables.
#[test]
#[cfg(debug_assertions)]
fn a_message_costs_its_letters() {
    let found = taught();
    let letters: usize = found.iter().map(|message| message.text.chars().count()).sum();
    let ((), work) = fidato::ground::work::counted(|| found.iter().for_each(|message| drop(read_words(&message.text))));
    println!("{} messages, {letters} letters, {work} features", found.len());
    assert!(work <= 5 * letters, "{work} features of {letters} letters");
}
