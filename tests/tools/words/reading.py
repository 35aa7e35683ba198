"""A message as words and features, and what the model says of them: the second implementation beside
src/case/dispute/words/. Plain Python, whole numbers only."""

import functools
import math
import re

NEGATIONS = set("""non nn nessun nessuno nessuna niente nulla mai senza nemmeno neanche neppure mica privo priva not never no none
nothing nobody without neither nor""".split())
PAUSES = set("perche poiche siccome quindi percio because since so therefore until finche prima before invece mentre instead whereas".split())
BREAKS = set("ma pero bensi but however although though".split())
BARE = set("""dont didnt doesnt isnt wasnt arent werent havent hasnt hadnt cant wont couldnt shouldnt wouldnt""".split())
APOSTROPHES = "'\u2019\u2018`\u00b4"
FOLDED = {letter: plain for plain, letters in
          {"a": "àáâäãå", "e": "èéêë", "i": "ìíîï", "o": "òóôöõ", "u": "ùúûü", "c": "ç", "n": "ñ"}.items() for letter in letters}


def accent(c):
    return "\u0300" <= c <= "\u036f"


def lower(c):
    if c == "İ":
        return "i"
    small = c.lower()
    return small if len(small) == 1 else c


def fold(word):
    return "".join(FOLDED.get(s, s) for s in map(lower, word) if not accent(s))


def letter_or_digit(c):
    if c < "\x80":
        return c.isalnum()
    return (c.isalpha() and not accent(c)) or c in "²³¹¼½¾"


def tokens(text):
    """Words as (kind, folded word); a mark has no word. Kinds: word, number, negation, pause, break."""
    found, word, before = [], "", " "

    def push(part):
        neither = part in ("né", "nè", "Né", "Nè", "ne\u0301", "ne\u0300", "Ne\u0301", "Ne\u0300")
        folded = fold(part)
        if folded == "cannot" or folded in BARE:
            stem = folded[:-3] if folded.endswith("not") else folded[:-2]
            found.append(("word", stem))
            found.append(("negation", "not"))
        elif folded[:1] in tuple("0123456789"):
            found.append(("number", folded))
        elif neither or folded in NEGATIONS:
            found.append(("negation", folded))
        elif folded in PAUSES:
            found.append(("pause", folded))
        elif folded in BREAKS:
            found.append(("break", folded))
        else:
            found.append(("word", folded))

    def finish(whole):
        parts = [p for p in re.split("[" + APOSTROPHES + "]", whole) if p]
        for i, part in enumerate(parts):
            following = parts[i + 1] if i + 1 < len(parts) else ""
            if following in ("t", "T") and part[-1] in "nN":
                push(part[:-1])
                push("not")
                break
            push(part)

    for i, c in enumerate(text):
        after = text[i + 1] if i + 1 < len(text) else " "
        in_number = c in ".,/" and before in "0123456789" and after in "0123456789"
        in_word = (c in APOSTROPHES or accent(c)) and word
        if letter_or_digit(c) or in_number or in_word:
            word += c
        else:
            finish(word)
            word = ""
            if c in ".!?;:()\n":
                found.append(("break", ""))
            elif c in ",\u2013\u2014" or (c == "-" and before == " "):
                found.append(("pause", ""))
            elif c == "%":
                push("percent")
        before = c
    finish(word)
    return found


# ---------------------------------------------------------------- features

MASK = 0xFFFFFFFF


def fnv(kind, data):
    """The number of a feature: FNV-1a, its bits mixed at the end as MurmurHash3 does."""
    h = ((0x811C9DC5 ^ kind) * 0x01000193) & MASK
    for byte in data:
        h = ((h ^ byte) * 0x01000193) & MASK
    h = ((h ^ h >> 16) * 0x85EBCA6B) & MASK
    h = ((h ^ h >> 13) * 0xC2B2AE35) & MASK
    return h ^ h >> 16


def plain(word):
    return re.sub("[0-9][0-9.,/]*", "0", word)


@functools.lru_cache(None)
def of_word(word):
    """The word and its groups of 2 to 5 letters, its ends counted: (group, number)."""
    padded = "\n" + word + "\n"
    found = [(0, fnv(1, word.encode()))]
    for size in range(2, 6):
        found.extend((1, fnv(4, padded[i:i + size].encode())) for i in range(len(padded) - size + 1))
    return found


@functools.lru_cache(None)
def of_pair(kind, one, two):
    return (0, fnv(kind, one.encode() + b"\n" + two.encode()))


GROUPS = 2


def features(found):
    """The features of tokens: {(group, number): (first token, last token)}, the first place of each."""
    words = [(at, plain(word)) for at, (_, word) in enumerate(found) if word]
    features = {}
    for place, (at, word) in enumerate(words):
        for feature in of_word(word):
            features.setdefault(feature, (at, at))
        for kind, ahead in ((2, 1), (3, 2)):
            if place + ahead < len(words):
                last, after = words[place + ahead]
                features.setdefault(of_pair(kind, word, after), (at, last))
    return features


def roots(features):
    """The root of how many features of each group there are, in 1/256."""
    counts = [0] * GROUPS
    for group, _ in features:
        counts[group] += 1
    return [math.isqrt(count << 16) for count in counts]


# ---------------------------------------------------------------- packed tables

# Kinds of bits: how far the next feature is, how coarse its weights are, and the weights of each class.
GAPS, SHIFTS, KINDS = 36, 32, 18


class Packer:
    """Writes what `Unpacker` reads: an adaptive binary range coder, as LZMA has."""

    def __init__(self, kinds):
        self.low, self.range, self.cache, self.pending, self.out = 0, MASK, 0, 1, bytearray()
        self.odds = [1024] * kinds

    def shift(self):
        if self.low < 0xFF000000 or self.low > MASK:
            carry = self.low >> 32
            if self.pending:
                self.out.append((self.cache + carry) & 0xFF)
                self.out.extend([(0xFF + carry) & 0xFF] * (self.pending - 1))
            self.pending = 0
            self.cache = self.low >> 24 & 0xFF
        self.pending += 1
        self.low = (self.low << 8) & MASK

    def part(self, bound, upper):
        if upper:
            self.low += bound
            self.range -= bound
        else:
            self.range = bound
        while self.range < 1 << 24:
            self.range = self.range << 8 & MASK
            self.shift()

    def bit(self, kind, one):
        odds = self.odds[kind]
        self.part((self.range >> 11) * odds, one)
        self.odds[kind] = odds - (odds >> 5) if one else odds + (2048 - odds >> 5)

    def plain(self, bits, number):
        for place in range(bits - 1, -1, -1):
            self.part(self.range >> 1, number >> place & 1)

    def counted(self, kind, number):
        bits = (number + 1).bit_length() - 1
        for place in range(bits):
            self.bit(kind + place, 1)
        self.bit(kind + bits, 0)
        self.plain(bits, number + 1 - (1 << bits))

    def shifted(self, kind, shift):
        for place in range(2):
            self.bit(kind + place + (shift >> 1 if place else 0), shift >> (1 - place) & 1)

    def weight(self, kind, weight):
        self.bit(kind, int(weight != 0))
        if weight == 0:
            return
        self.bit(kind + 1, int(weight < 0))
        size = abs(weight)
        for step in range(1, size):
            self.bit(kind + 1 + min(step, 16), 1)
        self.bit(kind + 1 + min(size, 16), 0)

    def done(self):
        for _ in range(5):
            self.shift()
        # The first byte is always nothing, and nothings at the end need not be written.
        return bytes(self.out[1:]).rstrip(b"\0")


class Unpacker:
    def __init__(self, data, kinds):
        self.data, self.at, self.range, self.odds = data, 0, MASK, [1024] * kinds
        self.code = 0
        for _ in range(4):
            self.code = self.code << 8 | self.byte()

    def byte(self):
        self.at += 1
        return self.data[self.at - 1] if self.at <= len(self.data) else 0

    def part(self, bound):
        upper = self.code >= bound
        if upper:
            self.code -= bound
            self.range -= bound
        else:
            self.range = bound
        while self.range < 1 << 24:
            self.range = self.range << 8 & MASK
            self.code = (self.code << 8 | self.byte()) & MASK
        return upper

    def bit(self, kind):
        odds = self.odds[kind]
        one = self.part((self.range >> 11) * odds)
        self.odds[kind] = odds - (odds >> 5) if one else odds + (2048 - odds >> 5)
        return one

    def plain(self, bits):
        number = 0
        for _ in range(bits):
            number = number << 1 | self.part(self.range >> 1)
        return number

    def counted(self, kind):
        bits = 0
        while bits < 31 and self.bit(kind + bits):
            bits += 1
        return (1 << bits) + self.plain(bits) - 1

    def shifted(self, kind):
        high = self.bit(kind)
        return high << 1 | self.bit(kind + 1 + high)

    def weight(self, kind):
        if not self.bit(kind):
            return 0
        negative, size = self.bit(kind + 1), 1
        while size < 127 and self.bit(kind + 1 + min(size, 16)):
            size += 1
        return -size if negative else size


class Table:
    """Weights of features by class: `start` of each class in 1/65536 of a weight, `rows` by number of the feature."""

    def __init__(self, bits, start, rows):
        self.bits, self.start, self.rows = bits, start, rows

    def pack(self):
        classes, numbers = len(self.start), sorted(self.rows)
        packer = Packer(GAPS + KINDS * classes)
        for start in self.start:
            packer.plain(24, start + (1 << 23))
        at = 0
        for number in numbers:
            packer.counted(0, number - at)
            at = number + 1
            shift, weights = self.rows[number]
            packer.shifted(SHIFTS, shift)
            for place, weight in enumerate(weights):
                packer.weight(GAPS + KINDS * place, weight)
        return bytes([self.bits, classes, len(numbers) >> 8 & 255, len(numbers) & 255]) + packer.done()

    @classmethod
    def unpack(cls, data):
        bits, classes, count = data[0], data[1], data[2] << 8 | data[3]
        packed = Unpacker(data[4:], GAPS + KINDS * classes)
        start, rows, at = [packed.plain(24) - (1 << 23) for _ in range(classes)], {}, 0
        for _ in range(count):
            at += packed.counted(0)
            rows[at] = (packed.shifted(SHIFTS), [packed.weight(GAPS + KINDS * place) for place in range(classes)])
            at += 1
        return cls(bits, start, rows)

    def scores(self, features):
        scores, lengths = list(self.start), roots(features)
        for group in range(GROUPS):
            sums = [0] * len(scores)
            for of, number in features:
                if of == group:
                    shift, weights = self.rows.get(number >> 32 - self.bits, (0, ()))
                    for place, weight in enumerate(weights):
                        sums[place] += weight << shift
            if lengths[group]:
                scores = [score + (total << 24) // lengths[group] for score, total in zip(scores, sums)]
        return scores


# ---------------------------------------------------------------- the model

class Model:
    """The tables and leads as they stand in src/case/dispute/words/."""

    def __init__(self, folder):
        rust = (folder / "learned.rs").read_text(encoding="utf-8")
        self.classes = [(None if reason == "none" else reason, why, finer == "true")
                        for reason, why, finer in re.findall(r'// class (\S+) (\S+) (\S+)', rust)]
        self.leads = {name: (int(lead), int(why_lead)) for name, lead, why_lead in re.findall(r"// language (\S+) (\S+) (\S+)", rust)}
        self.names = list(self.leads)
        table = lambda name: Table.unpack((folder / f"learned/{name}.bin").read_bytes())
        self.language, self.tables = table("languages"), {name: table(name) for name in self.names}

    def first(self, text):
        """(language, first reading, reason, why, lead); the reason is none where it cannot be told."""
        found = features(tokens(text))
        languages = self.language.scores(found)
        place = languages.index(max(languages))
        if place >= len(self.names):
            return (None, None, None, None, 0)
        name = self.names[place]
        return (name, *self.judge(self.tables[name].scores(found), *self.leads[name]))

    def judge(self, scores, least, least_why):
        reasons, whys = self.ranked(scores, 0), self.ranked(scores, 1)
        lead = reasons[0][1] - reasons[1][1]
        reason = reasons[0][0] if lead >= least else None
        why = None
        if whys[0][1] - whys[1][1] >= least_why:
            why = whys[0][0]
            same = self.classes[whys[0][2]][0]
            holding = [(score, place) for place, ((of, _, finer), score) in enumerate(zip(self.classes, scores))
                       if finer and of == same and score > 0]
            if holding:
                # The last of the highest, as Rust's max_by_key has it.
                why = self.classes[max(holding)[1]][1]
        return (reasons[0][0], reason, None if why == "unknown" else why, lead)

    def ranked(self, scores, part):
        best = {}
        for place, (of, score) in enumerate(zip(self.classes, scores)):
            if not of[2] and (of[part] not in best or best[of[part]][0] < score):
                best[of[part]] = (score, place)
        return sorted(((value, score, place) for value, (score, place) in best.items()), key=lambda one: (-one[1], one[2]))
