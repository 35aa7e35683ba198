//! Reads messages for tests/tools/words/agree.py: one a line, `\n` for a line break; what is read of each, tab-separated.

use fidato::case::dispute::read_words;

fn main() -> std::io::Result<()> {
    for line in std::io::stdin().lines() {
        let reading = read_words(&line?.replace("\\n", "\n"));
        let reason = reading.reason.map_or("-", |reason| reason.as_str());
        let why = reading.why.map_or("-", |why| why.as_str());
        println!("{reason}\t{why}\t{}", reading.lead);
    }
    Ok(())
}
