"""How well the model that is in src/ reads messages it was not taught with; plain Python, whole numbers.

    python3 tests/tools/words/measure.py --outer DIR

DIR holds batches as tests/words does, `it/01.tsv` or `it-01.tsv`, with second labels in `it-01.second.tsv` where there are any.

Right is what a writer or a second reader of the message said. What is decided wrongly counts as such whether the message gives
another reason or none. Undecided is counted among the messages that give a reason.
"""

import argparse
import collections
import pathlib

import messages
import reading

BANDS = 8


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


class Score:
    def __init__(self):
        self.messages = self.says = self.decided = self.right = self.open = self.spoken = 0

    def add(self, message, reason):
        says = "none" not in message.reasons
        self.messages += 1
        self.says += says
        self.decided += reason is not None
        self.right += reason in message.reasons
        self.open += says and reason is None
        self.spoken += not says and reason is not None

    def row(self, *name):
        silent = self.messages - self.says
        cells = [*name, self.messages, self.decided, self.right, percent(self.right, self.decided), percent(self.open, self.says),
                 percent(self.spoken, silent)]
        return "| " + " | ".join(map(str, cells)) + " |"


HEAD = "| {} | messages | decided | right | precision | undecided | decided though none is given |\n|---|--:|--:|--:|--:|--:|--:|"


def report(found, readings):
    """Prints tables: by language, by language and reason, by how far ahead a reading is, and of why nobody pays."""
    by_language, by_reason = collections.defaultdict(Score), collections.defaultdict(Score)
    whys, ahead = collections.defaultdict(lambda: [0, 0, 0]), collections.defaultdict(list)
    wrong_language = collections.Counter()
    for message, (language, best, reason, why, lead) in zip(found, readings):
        by_language[message.language].add(message, reason)
        by_reason[message.language, message.reasons[0]].add(message, reason)
        tally = whys[message.language]
        tally[0] += 1
        tally[1] += why is not None
        tally[2] += why in message.whys
        if language != message.language:
            wrong_language[message.language] += 1
        if best is not None:
            ahead[message.language].append((lead, best in message.reasons))
    print(HEAD.format("language"))
    for name, score in by_language.items():
        print(score.row(name))
    print("\n" + HEAD.format("language | reason").replace("|---|", "|---|---|", 1))
    for (language, reason), score in by_reason.items():
        print(score.row(language, reason))
    print("\n| language | why is proposed | right | precision | language not recognised |\n|---|--:|--:|--:|--:|")
    for name, (count, given, right) in whys.items():
        print(f"| {name} | {percent(given, count)} | {right} | {percent(right, given)} | {percent(wrong_language[name], count)} |")
    print("\nHow often a first reading is right, by how far it is ahead (in weights), an eighth of the messages each:\n")
    print("| language | " + " | ".join(map(str, range(1, BANDS + 1))) + " |\n|---|" + "--:|" * BANDS)
    for name, pairs in ahead.items():
        pairs.sort()
        bands = [pairs[len(pairs) * band // BANDS:len(pairs) * (band + 1) // BANDS] for band in range(BANDS)]
        print(f"| {name} | " + " | ".join(f"{band[0][0] / 65536:.2f}: {percent(sum(right for _, right in band), len(band))}"
                                           if band else "-" for band in bands) + " |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--outer", type=pathlib.Path, required=True)
    found = [message for batch in messages.batches(parser.parse_args().outer).values() for message in batch]
    model = reading.Model(messages.ROOT / "src/case/dispute/words")
    report(found, [model.first(message.text) for message in found])


if __name__ == "__main__":
    main()
