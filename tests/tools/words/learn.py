"""Learns the model that reads why customers do not pay, from the messages of tests/words, and writes it into
src/case/dispute/words/ (learned.rs and learned/).

    pip install -r tests/tools/words/requirements.txt
    python3 tests/tools/words/learn.py              # some minutes
    python3 tests/tools/words/learn.py --measure    # writes nothing

Linear, over words, pairs of words and groups of letters. Each batch is read by what the other batches teach, never by itself;
what lead a reason needs, and every setting below, follow from that. The same messages and packages give the same files.
"""

import argparse
import collections
import functools
import math
import pathlib

import numpy as np
import scipy.sparse as sparse
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

import measure as measuring
import messages
import reading

SEED = 15


@functools.lru_cache(None)
def ranks_of(word):
    """Of features that the same messages have, which one stands for all: groups of four letters first, then of three, five
    and two, then words, then pairs."""
    padded = reading.plain(word)
    sizes = [size for size in range(2, 6) for _ in range(len(padded) + 3 - size)]
    return [({4: 0, 3: 1, 5: 2, 2: 3, 1: 5}[size], number) for size, (_, number) in zip([1, *sizes], reading.of_word(padded))]


class Corpus:
    """Messages as rows of features: a column for each number of a feature that at least one message has."""

    def __init__(self, found, bits):
        self.messages, self.bits = found, bits
        rows, columns, groups, ranks = [], [], [], {}
        self.lengths = np.zeros((len(found), reading.GROUPS))
        for place, message in enumerate(found):
            features = reading.features(reading.tokens(message.text))
            for _, word in reading.tokens(message.text):
                for rank, number in ranks_of(word) if word else ():
                    ranks[number >> 32 - bits] = rank
            rows.extend([place] * len(features))
            for group, number in features:
                columns.append(number >> 32 - bits)
                groups.append(group)
                self.lengths[place, group] += 1
        self.numbers, places = np.unique(np.array(columns, dtype=np.int64), return_inverse=True)
        self.rank = [ranks.get(int(number), 6) for number in self.numbers]
        shape = (len(found), len(self.numbers))
        self.counts = [sparse.csr_matrix((np.array(groups) == group, (rows, places)), shape=shape, dtype=np.float64)
                       for group in range(reading.GROUPS)]

    @functools.cached_property
    def rows(self):
        """Each group by the root of how many features it has, as the evaluation does."""
        parts = [sparse.diags_array(1 / np.sqrt(np.maximum(self.lengths[:, group], 1))) @ counts
                 for group, counts in enumerate(self.counts)]
        return sum(parts).tocsr()


class Settings:
    """What was chosen by measurement, for all languages alike."""
    # Features that tell the language.
    telling = 500
    # Bits of a feature's number that the tables know.
    bits = 18
    # Cost of a training message on the wrong side (LinearSVC's C).
    cost = 0.7
    # Share of a naive Bayes model that is added.
    bayes = 0.1
    smooth = 0.05
    # A feature of fewer messages is not looked at, and one stands for at most so many times itself.
    least = 2
    bound = 2
    # Bytes of all tables of languages, and how they are shared. As many features stay as fit.
    bytes = 57_000
    shares = {"it": 5, "en": 5, "de": 2, "fr": 2, "es": 2}
    # What weights are rounded to, for a feature that so many messages have; rarer ones to twice, four or eight times that.
    step = 0.35
    common = 64
    # Rounds of rounding again, and how much a weight is held where it was.
    rounds = 3
    pull = 0.7

    def __init__(self, **other):
        self.__dict__.update(other)


# ---------------------------------------------------------------- classes

# A class beside the reasons tells more of one of them: why the customer does not pay.
FINER = [("none", "forgotten"), ("cash-problem", "insolvent"), ("other", "awaiting-approval"), ("other", "our-failure")]
CLASSES = [(reason, messages.USUAL[reason], False) for reason in messages.REASONS] + [(reason, why, True) for reason, why in FINER]
REASON_CLASSES = len(messages.REASONS)


def separate(rows, found, settings):
    """Weights by class and feature and starts by class: each class against the others, and a share of naive Bayes."""
    seen = np.asarray((rows > 0).sum(0)).ravel()
    rare = np.log((1 + rows.shape[0]) / (1 + seen)) + 1
    scaled = rows @ sparse.diags_array(rare)
    size = np.sqrt(scaled.multiply(scaled).sum(1).mean())
    scaled = (scaled / size).tocsr()
    weights, starts = np.zeros((len(CLASSES), rows.shape[1])), np.full(len(CLASSES), -1.0)
    reasons = np.array([message.reasons[0] for message in found])
    machine = LinearSVC(C=settings.cost, random_state=SEED).fit(scaled, reasons)
    bayes = MultinomialNB(alpha=settings.smooth).fit(scaled, reasons)
    for place, name in enumerate(machine.classes_):
        at = messages.REASONS.index(name)
        weights[at] = machine.coef_[place] + settings.bayes * (bayes.feature_log_prob_ - bayes.feature_log_prob_.mean(0))[place]
        starts[at] = machine.intercept_[place] + settings.bayes * bayes.class_log_prior_[place]
    for place, (reason, why, finer) in enumerate(CLASSES):
        if finer:
            is_it = np.array([(reason, why) == (message.reasons[0], message.whys[0]) for message in found])
            if is_it.sum() > 5:
                one = LinearSVC(C=settings.cost, random_state=SEED, class_weight={False: 1, True: 3}).fit(scaled, is_it)
                weights[place], starts[place] = one.coef_[0], one.intercept_[0]
    return weights * (rare / size), starts, seen


def kept_apart(corpus, rows, settings):
    """One column for all that the same messages have: those of a word's groups of letters that say the same. Each with the
    root of how many it stands for, which is what keeps what is learned the same, up to a bound."""
    columns = (rows > 0).tocsc()
    same = collections.defaultdict(list)
    for place in np.flatnonzero(np.diff(columns.indptr) >= settings.least):
        same[columns.indices[columns.indptr[place]:columns.indptr[place + 1]].tobytes()].append(place)
    size = {min(places, key=lambda place: (corpus.rank[place], place)): len(places) for places in same.values()}
    chosen = np.array(sorted(size))
    return chosen, np.minimum(np.sqrt([size[place] for place in chosen]), settings.bound)


def table_of(corpus, chosen, settings, kept):
    """The table that the messages `chosen` teach."""
    rows, found = corpus.rows[chosen], [corpus.messages[place] for place in chosen]
    columns, times = kept_apart(corpus, rows, settings)
    weights, _, seen = separate(rows[:, columns] @ sparse.diags_array(times), found, settings)
    worth = np.sqrt(((weights * times)[:REASON_CLASSES] ** 2).sum(0) * seen)
    best = np.sort(np.argsort(-worth, kind="stable")[:kept])
    columns, times = columns[best], times[best]
    weights, starts, seen = separate(rows[:, columns] @ sparse.diags_array(times), found, settings)
    return rounded(corpus, rows[:, columns], columns, weights * times, starts, seen, settings)


def rounded(corpus, rows, columns, weights, starts, seen, settings):
    """Whole numbers. What is rare may be rounded more coarsely: it spoils fewer messages. Then one feature after another is
    rounded again to what makes up best for the others' roundings in the messages that taught them."""
    # Where all classes gain, none is ahead: the commonest weight becomes nothing.
    weights[:REASON_CLASSES] -= np.median(weights[:REASON_CLASSES], axis=0)
    shifts = np.clip(np.rint(np.log2(np.sqrt(settings.common / seen))), 0, 3).astype(int)
    steps = settings.step * 2.0 ** shifts
    # The finer classes are compared with nothing: small weights there are not worth their bytes.
    fine = np.trunc(weights[REASON_CLASSES:] / steps - np.sign(weights[REASON_CLASSES:]) * 0.1)
    exact = weights[:REASON_CLASSES].T
    whole = np.clip(np.rint(exact / steps[:, None]), -31, 31)
    off = rows @ (whole * steps[:, None] - exact)
    squares = np.asarray(rows.multiply(rows).sum(0)).ravel()
    pull = settings.pull * squares.mean()
    by_column = rows.tocsc()
    for _ in range(settings.rounds):
        for place in np.argsort(seen, kind="stable"):
            part = slice(by_column.indptr[place], by_column.indptr[place + 1])
            of, values, step, now = by_column.indices[part], by_column.data[part], steps[place], whole[place]
            slope = values @ off[of] + pull * (now * step - exact[place])
            better = np.clip(np.rint(now - slope / (squares[place] + pull) / step), -31, 31)
            if (better != now).any():
                off[of] += np.outer(values, (better - now) * step)
                whole[place] = better
    whole = np.vstack([whole.T, np.clip(fine, -31, 31)]).astype(int)
    table = {int(corpus.numbers[column]): (int(shifts[place]), [int(weight) for weight in whole[:, place]])
             for place, column in enumerate(columns) if whole[:, place].any()}
    return reading.Table(corpus.bits, [int(round(start / settings.step * 65536)) for start in starts], table), settings.step


def fitting(corpus, settings, size):
    """The table of all messages that is as large as it may be, and how many features it has."""
    everything, kept = np.arange(len(corpus.messages)), 7000
    for _ in range(3):
        table, _ = table_of(corpus, everything, settings, kept)
        if 0.97 * size <= len(table.pack()) <= size:
            break
        kept = int(kept * 0.985 * size / len(table.pack()))
    return table, kept


def scores_of(corpus, chosen, table):
    """The scores of messages, rounded as the evaluation rounds them."""
    places = {int(number): place for place, number in enumerate(corpus.numbers)}
    weights = np.zeros((len(corpus.numbers), len(table.start)))
    for number, row in table.rows.items():
        weights[places[number]] = [weight << row[0] for weight in row[1]]
    scores = np.tile(np.array(table.start, dtype=np.int64), (len(chosen), 1))
    for group, counts in enumerate(corpus.counts):
        sums = np.rint(counts[chosen] @ weights).astype(np.int64)
        roots = np.array([[max(1, math.isqrt(int(corpus.lengths[place, group]) << 16))] for place in chosen])
        scores += (sums << 24) // roots
    return scores


def ranked(scores):
    """The best reason of each row, and how far it is ahead of the next."""
    order = np.argsort(-scores[:, :REASON_CLASSES], axis=1, kind="stable")
    top = np.take_along_axis(scores, order, 1)
    return order, top[:, 0] - top[:, 1]


def left_out(corpus, settings, kept):
    """Each batch read by a table that the other batches taught: scores by message, with the step that weights were rounded to."""
    batches = np.array([message.batch for message in corpus.messages])
    tested = [name for name in sorted(set(batches)) if name[3:].isdigit()]
    scores, chosen = np.zeros((len(batches), len(CLASSES))), np.isin(batches, tested)
    for name in tested:
        table, step = table_of(corpus, np.flatnonzero(batches != name), settings, kept)
        here = np.flatnonzero(batches == name)
        scores[here] = scores_of(corpus, here, table) * step / 65536
    return np.flatnonzero(chosen), scores[chosen]


def measure(found, scores, share=0.25):
    """Right of all, and right of what is decided when so large a share of the messages that give a reason is not."""
    order, lead = ranked(scores)
    best = np.array(messages.REASONS)[order[:, 0]]
    right = np.array([name in message.reasons for name, message in zip(best, found)])
    says = np.array(["none" not in message.reasons for message in found])
    lead = np.where(best == "none", -1, lead)
    least = max(0, np.sort(lead[says])[int(share * says.sum())])
    decided = lead >= least
    return right.mean(), right[decided].mean(), 1 - decided[says].mean(), least


# ---------------------------------------------------------------- what is written

TARGET = messages.ROOT / "src/case/dispute/words"


def others(languages, folder):
    """Messages in languages that the model does not read, among them those with too few batches."""
    lines = [line.split("\t") for line in (messages.FOLDER / "other.tsv").read_text(encoding="utf-8").splitlines()]
    texts = [text for language, text in lines if language not in languages]
    texts += [message.text for batch in messages.batches(folder).values() for message in batch if message.language not in languages]
    return [messages.Message("other", "other", ("none",), ("unknown",), "mail", text) for text in texts]


def language_table(corpus, settings):
    """Tells the languages of a corpus from each other; the last class is any other."""
    names = [*messages.LANGUAGES, "other"]
    labels = np.array([message.language for message in corpus.messages])
    names = [name for name in names if name in labels]
    columns = np.flatnonzero(np.asarray((corpus.rows > 0).sum(0)).ravel() >= 20)
    for _ in range(2):
        machine = LinearSVC(C=1, random_state=SEED, class_weight="balanced").fit(corpus.rows[:, columns], labels)
        worth = np.abs(machine.coef_).max(0) * np.sqrt(np.asarray((corpus.rows[:, columns] > 0).sum(0)).ravel())
        columns = np.sort(columns[np.argsort(-worth, kind="stable")[:settings.telling]])
    machine = LinearSVC(C=1, random_state=SEED, class_weight="balanced").fit(corpus.rows[:, columns], labels)
    order = [list(machine.classes_).index(name) for name in names]
    step = np.abs(machine.coef_).max() / 24
    whole = np.rint(machine.coef_[order] / step).astype(int)
    rows = {int(corpus.numbers[column]): (0, [int(weight) for weight in whole[:, place]]) for place, column in enumerate(columns)}
    return reading.Table(corpus.bits, [int(round(start / step * 65536)) for start in machine.intercept_[order]], rows)


def lead_needed(right, lead, says, decides):
    """The least lead by which `GOAL` of what is decided is right, or at most `OPEN` of what could be decided is not."""
    order = np.argsort(-np.where(decides, lead, -np.inf), kind="stable")
    precise = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    opened = 1 - np.cumsum(says[order]) / says.sum()
    good = np.flatnonzero((precise >= GOAL) | (opened >= OPEN))
    return max(0.0, lead[order[good[-1]]])


GOAL, OPEN = 0.945, 0.235


def leads_of(found, scores):
    """The leads that a reason and a why need, in scores."""
    order, lead = ranked(scores)
    best = np.array(messages.REASONS)[order[:, 0]]
    right = np.array([name in message.reasons for name, message in zip(best, found)])
    says = np.array(["none" not in message.reasons for message in found])
    reason_lead = lead_needed(right, lead, says, best != "none")
    whys = sorted({CLASSES[place][1] for place in range(REASON_CLASSES)})
    of = np.array([whys.index(CLASSES[place][1]) for place in range(REASON_CLASSES)])
    top = np.stack([scores[:, :REASON_CLASSES][:, of == place].max(1) for place in range(len(whys))], 1)
    order = np.argsort(-top, axis=1, kind="stable")
    sorted_top = np.take_along_axis(top, order, 1)
    best = np.array(whys)[order[:, 0]]
    right = np.array([any(name == messages.USUAL[reason] for reason in message.reasons) for name, message in zip(best, found)])
    says = np.array([bool(set(message.whys) - {"unknown"}) for message in found])
    return reason_lead, lead_needed(right, sorted_top[:, 0] - sorted_top[:, 1], says, best != "unknown")


def written(name, data):
    """A file of the module, and what is said of it."""
    path = TARGET / "learned" / f"{name}.bin"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def rust(leads, digest):
    """The text of learned.rs."""
    title = lambda name: "".join(part.title() for part in name.split("-"))
    some = lambda reason: "None" if reason == "none" else f"Some(DisputeReason::{title(reason)})"
    lines = ["//! What was learned: the classes of messages, the tables of the languages, and what lead they need.", "//!",
             "//! Written by tests/tools/words/learn.py.", "//!", f"//! Messages learned from: SHA-256 {digest}.", "",
             "use super::model::Class;", "use crate::records::account::{DisputeReason, NonPaymentReason};", "",
             "/// What a class stands for, in the order of the tables' columns.",
             f"pub(super) const CLASSES: [Class; {len(CLASSES)}] = ["]
    for reason, why, finer in CLASSES:
        lines += [f"    // class {reason} {why} {str(finer).lower()}",
                  f"    ({some(reason)}, NonPaymentReason::{title(why)}, {str(finer).lower()}),"]
    lines += ["];", "", "/// A language that can be read.", "#[derive(Debug)]", "pub(super) struct Learned {",
              "    /// Its packed table.", "    pub table: &'static [u8],",
              "    /// How far a reason must be ahead, in 1/65 536 of a weight.", "    pub lead: i64,",
              "    /// How far a reason for not paying must be ahead.", "    pub why_lead: i64,", "}", "",
              "/// Tells the languages apart: a class for each, in this order, and one for any other.",
              'pub(super) const LANGUAGE_TABLE: &[u8] = include_bytes!("learned/languages.bin");', "",
              f"/// The languages.", f"pub(super) const LANGUAGES: [Learned; {len(leads)}] = ["]
    for name, (lead, why_lead) in leads.items():
        lines += [f"    // language {name} {lead} {why_lead}",
                  f'    Learned {{ table: include_bytes!("learned/{name}.bin"), lead: {lead:_}, why_lead: {why_lead:_} }},']
    return "\n".join([*lines, "];", ""])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--measure", action="store_true", help="only read each batch by what the others teach")
    parser.add_argument("--from", dest="folder", type=pathlib.Path, default=messages.FOLDER)
    options = parser.parse_args()
    settings = Settings()
    languages, found = messages.taught(options.folder)
    share = settings.bytes / sum(settings.shares[name] for name in languages)
    leads, all_found, readings = {}, [], []
    for language in languages:
        corpus = Corpus([message for message in found if message.language == language], settings.bits)
        table, kept = fitting(corpus, settings, share * settings.shares[language])
        if not options.measure:
            written(language, table.pack())
        tested, scores = left_out(corpus, settings, kept)
        of = [corpus.messages[place] for place in tested]
        lead, why_lead = (int(round(65536 / settings.step * one)) for one in leads_of(of, scores))
        leads[language] = (lead, why_lead)
        judge = reading.Model.__new__(reading.Model)
        judge.classes = [(None if reason == "none" else reason, why, finer) for reason, why, finer in CLASSES]
        for message, row in zip(of, np.rint(scores / settings.step * 65536).astype(int).tolist()):
            readings.append((language, *judge.judge(row, lead, why_lead)))
        all_found += of
        print(f"{language}: {len(corpus.messages)} messages in {len(set(message.batch for message in of))} batches and older sentences, "
              f"{kept} features, {len(table.pack())} bytes", flush=True)
    print("\nEach batch read by what the other batches teach:\n")
    measuring.report(all_found, readings)
    if options.measure:
        return
    telling = language_table(Corpus(found + others(languages, options.folder), settings.bits), settings)
    written("languages", telling.pack())
    (TARGET / "learned.rs").write_text(rust(leads, messages.digest(found)), encoding="utf-8")
    for path in sorted((TARGET / "learned").glob("*.bin")):
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
