//! The phrases of the presets by which the reason of a dispute is read from words.

/// The lexicon of the presets: `[key]` opens a key, every other line is a phrase.
const BUILT_IN: &str = include_str!("lexicon.txt");

/// The phrases of the presets with their keys, in order.
pub(crate) fn built_in_phrases() -> impl Iterator<Item = (&'static str, &'static str)> + Clone {
    BUILT_IN
        .lines()
        .filter(|line| !line.is_empty())
        .scan("", |key, line| match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(next) => {
                *key = next;
                Some(None)
            }
            None => Some(Some((*key, line))),
        })
        .flatten()
}
