"""Compares what src/case/dispute/words/ reads with what the second implementation reads (reading.py), on every message of
tests/words and every sentence of tests/cases: the reason, why the customer does not pay, and the lead to the last digit.

    python3 tests/tools/words/agree.py
"""

import subprocess
import sys

import messages
import reading


def main():
    found = [message for batch in messages.batches().values() for message in batch] + messages.sentences(("dev", "mail", "test"))
    texts = [message.text for message in found]
    texts += [line.split("\t")[1] for line in (messages.FOLDER / "other.tsv").read_text(encoding="utf-8").splitlines()]
    texts += [text.upper() for text in texts[::9]] + ["", " ", "\n", "10,5%", "l'", "can't", "né", "a" * 500, "🙏"]
    lines = "\n".join(text.replace("\n", "\\n") for text in texts) + "\n"
    run = subprocess.run(["cargo", "run", "--quiet", "--locked", "--release", "--example", "read_words"], cwd=messages.ROOT, input=lines,
                         capture_output=True, text=True, encoding="utf-8", check=True)
    rust = (messages.ROOT / "src/case/dispute/words/learned.rs").read_text(encoding="utf-8")
    if messages.digest(messages.taught()[1]) not in rust:
        print("the model was learned from other messages: run tests/tools/words/learn.py")
        return 1
    answers, model, apart = run.stdout.splitlines(), reading.Model(messages.ROOT / "src/case/dispute/words"), 0
    assert len(answers) == len(texts), (len(answers), len(texts))
    for text, answer in zip(texts, answers):
        _, _, reason, why, lead = model.first(text)
        second = f"{reason or '-'}\t{why or '-'}\t{lead}"
        if answer != second:
            apart += 1
            print(f"{answer} / {second}: {text!r}")
    print(f"{len(texts)} messages, {apart} read differently")
    return 1 if apart else 0


if __name__ == "__main__":
    sys.exit(main())
