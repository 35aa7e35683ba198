"""The messages of tests/words: reading the files, and the labels that a second reader gave."""

import hashlib
import json
import pathlib
import typing

ROOT = pathlib.Path(__file__).resolve().parents[3]
FOLDER = ROOT / "tests/words"
LANGUAGES = ["it", "en", "de", "fr", "es"]
REASONS = """price quantity quality not-delivered late-delivery duplicate wrong-data invoice-not-received already-paid terms
deduction contract cash-problem other none""".split()
WHYS = """invoice-lost forgotten awaiting-approval no-cash our-failure dispute already-paid set-off insolvent unknown""".split()
CHANNELS = "mail note portal chat voice".split()
# What a reason says of why somebody does not pay, where nobody said more.
USUAL = dict(zip(REASONS, """dispute our-failure our-failure our-failure our-failure dispute dispute invoice-lost already-paid dispute
set-off dispute no-cash unknown unknown""".split()))


class Message(typing.NamedTuple):
    batch: str
    language: str
    # The first is the writer's; a second is as fair.
    reasons: tuple
    whys: tuple
    channel: str
    text: str


def of_file(path, language, batch):
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        reason, why, channel, text = line.split("\t")
        found.append(Message(batch, language, tuple(reason.split("|")), tuple(why.split("|")), channel, text.replace("\\n", "\n")))
    return found


def with_second(found, path):
    """The messages with the labels of a second reader, who saw the texts alone: a file of line number, reason and why."""
    if not path.exists():
        return found
    second = {int(line.split("\t")[0]): line.split("\t")[1:3] for line in path.read_text(encoding="utf-8").splitlines() if line}
    both = lambda mine, other: mine if other in mine else (*mine, other)
    return [message._replace(reasons=both(message.reasons, second[place][0]), whys=both(message.whys, second[place][1]))
            if place in second else message for place, message in enumerate(found, 1)]


def batches(folder=FOLDER):
    """Every batch of a folder, by name: `it/01.tsv` is it-01, and so is `it-01.tsv`; labels of `it/01.second.tsv` are as fair."""
    paths = {f"{path.parent.name}-{path.stem}": path for language in LANGUAGES for path in (folder / language).glob("*.tsv")}
    paths |= {path.stem: path for path in folder.glob("??-*.tsv")}
    return {name: with_second(of_file(path, name[:2], name), path.with_suffix(".second.tsv"))
            for name, path in sorted(paths.items()) if not name.endswith(".second")}


def sentences(sets=("dev", "mail")):
    """The older sentences of tests/cases; those of the sets `test` are for testing alone."""
    found = []
    for kind in sets:
        for language in ("it", "en"):
            cases = json.loads((ROOT / f"tests/cases/dispute-words-{kind}.{language}.json").read_text(encoding="utf-8"))
            for reason, texts in cases.items():
                reason = "none" if reason == "undecided" else reason
                found.extend(Message(f"{language}-{kind}", language, (reason,), (USUAL[reason],), "portal", text)
                             for text in texts if reason in REASONS)
    return found


def taught(folder=FOLDER):
    """Everything that teaches: each batch is read by what the others teach, so a language needs two of them."""
    found = [message for batch in batches(folder).values() for message in batch]
    languages = [name for name in LANGUAGES
                 if len({message.batch for message in found if message.language == name and message.batch[3:].isdigit()}) > 1]
    found = [message for message in found if message.language in languages]
    return languages, found + [message for message in sentences() if message.language in languages]


def digest(found):
    return hashlib.sha256("\n".join(map(repr, found)).encode()).hexdigest()
