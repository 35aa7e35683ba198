"""Whether the messages of tests/words are as they should be: their form, how many there are, and that none is nearly another.

    python3 tests/tools/words/check.py [DIR]

Firms and persons are invented by their writers; a list of names to compare them with there is none. What can be checked is:
no IBAN with right check digits, no web address and no mail address of a domain that could be somebody's by a large provider,
and none of the large firms below.
"""

import collections
import pathlib
import re
import sys

import messages

# Large firms and mail providers of the countries in question. Whoever invents names hits upon these first.
REAL = re.compile(r"""\b(enel|vodafone|fastweb|poste italiane|telecom italia|unicredit|intesa ?sanpaolo|fiat|barilla|ferrero|esselunga
|amazon|google|microsoft|apple|samsung|siemens|bosch|telekom|bmw|mercedes|volkswagen|aldi|lidl|rewe|edeka|carrefour|auchan|leclerc|renault
|peugeot|edf|engie|la poste|mercadona|inditex|zara|ikea|iberdrola|endesa|telef[oó]nica|movistar|santander|bbva|tesco|sainsbury|asda|waitrose
|british gas|vattenfall|walmart|fedex|ups|dhl|tnt|bartolini|brt|gls|gmail|hotmail|yahoo|outlook|libero|virgilio|gmx|orange|sfr)\b"""
                  .replace("\n", ""), re.IGNORECASE)
# Where a name of the list is meant as a carrier or a mail program in passing, that names no customer.
ALLOWED = set("dhl ups gls brt tnt fedex bartolini outlook gmail google amazon".split())
# How much of the shorter message's word triples may be in another.
SHARE = 0.6


def triples(text):
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:]))


def near(found):
    """Pairs of messages that share most of their word triples; short ones of the same words."""
    by_triple, by_words, pairs = collections.defaultdict(list), {}, []
    for place, (name, message) in enumerate(found):
        mine = triples(message.text)
        shared = collections.Counter(other for triple in mine for other in by_triple[triple])
        for other, count in shared.items():
            least = min(len(mine), len(triples(found[other][1].text)))
            if least > 2 and count >= SHARE * least:
                pairs.append((found[other][0], name))
        words = tuple(re.findall(r"\w+", message.text.lower()))
        if words in by_words:
            pairs.append((by_words[words], name))
        by_words[words] = name
        for triple in mine:
            by_triple[triple].append(place)
    return pairs


def iban(text):
    for candidate in re.findall(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b", text):
        plain = candidate.replace(" ", "")
        if int("".join(str(int(letter, 36)) for letter in plain[4:] + plain[:4])) % 97 == 1:
            return candidate
    return None


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else messages.FOLDER
    wrong, all_found, counts = [], [], collections.defaultdict(collections.Counter)
    for batch, found in messages.batches(folder).items():
        for line, message in enumerate(found, 1):
            name = f"{batch}:{line}"
            all_found.append((name, message))
            counts[message.language][message.reasons[0]] += 1
            wrong += [f"{name}: reason {reason}" for reason in message.reasons if reason not in messages.REASONS]
            wrong += [f"{name}: why {why}" for why in message.whys if why not in messages.WHYS]
            if message.channel not in messages.CHANNELS:
                wrong.append(f"{name}: channel {message.channel}")
            length = len(message.text.split())
            if not 3 <= length <= 95:
                wrong.append(f"{name}: {length} words")
            if "\t" in message.text or message.text != message.text.strip():
                wrong.append(f"{name}: space at an end")
            if number := iban(message.text):
                wrong.append(f"{name}: {number} is a valid IBAN")
            wrong += [f"{name}: {real.group()} is a real name" for real in REAL.finditer(message.text)
                      if real.group().lower() not in ALLOWED and real.group()[0].isupper()]
    wrong += [f"{later}: nearly {earlier}" for earlier, later in near(all_found)]
    for language, tally in counts.items():
        print(language, sum(tally.values()), " ".join(f"{reason} {tally[reason]}" for reason in messages.REASONS))
    print("\n".join(wrong))
    print(f"{len(all_found)} messages, {len(wrong)} complaints")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
