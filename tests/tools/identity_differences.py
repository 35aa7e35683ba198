"""Compares IBAN, BIC, VAT number and codice fiscale with independent implementations, and writes the table of differences.

    python3 -m venv VENV && VENV/bin/pip install -r tests/tools/requirements.txt
    npm ci --prefix tests/tools/peers
    cargo build --release --example judge
    VENV/bin/python tests/tools/identity_differences.py [--count 100000] [--judge target/release/examples/judge] [--write]

Every value is generated or mutated from a fixed seed. A difference that the list EXPLAINED below does not name fails the
run; --write renews tests/identity-differences.md.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import warnings

import schwifty
import stdnum
from schwifty.exceptions import SchwiftyException
from stdnum import bic as stdnum_bic
from stdnum import get_cc_module
from stdnum import iban as stdnum_iban
from stdnum.ch import uid as ch_uid
from stdnum.it import codicefiscale
from stdnum.no import mva

ROOT = pathlib.Path(__file__).resolve().parents[2]
warnings.simplefilter("ignore")  # schwifty says which national checks it lacks; the table shows it
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
SEED = 42026

# How the account's own check digits are made, and who says so: in short what `src/who/iban/national.rs` documents.
METHODS = {
    "AL": ("weights 9 7 3 1, modulo 10, bank and branch", "Bank of Albania, regulation on the IBAN, 2008"),
    "BA": ("MOD 97-10", "TR201"),
    "BE": ("modulo 97", "TR201, Febelfin"),
    "CZ": ("weights, modulo 11, prefix and account", "TR201, Česká národní banka, decree 169/2011"),
    "DE": ("none: each bank its own", "Bundesbank, list of methods"),
    "DJ": ("clé RIB", "SWIFT registry, published accounts"),
    "EE": ("weights 7 3 1, modulo 10", "TR201, Pangaliit"),
    "ES": ("dígitos de control, modulo 11", "TR201, Consejo Superior Bancario"),
    "FI": ("Luhn; bank 798 reported only", "TR201, Finanssiala"),
    "FR": ("clé RIB, modulo 97", "TR201, CFONB"),
    "HR": ("MOD 11,10, bank and account", "TR201, Hrvatska narodna banka"),
    "HU": ("weights 9 7 3 1, modulo 10, twice", "TR201, Magyar Nemzeti Bank"),
    "IS": ("kennitala, modulo 11: reported only", "TR201, Þjóðskrá"),
    "IT": ("CIN, modulo 26", "TR201, ABI"),
    "MC": ("clé RIB, modulo 97", "TR201, CFONB"),
    "ME": ("MOD 97-10", "TR201"),
    "MK": ("MOD 97-10", "TR201"),
    "MR": ("clé RIB", "SWIFT registry, published accounts"),
    "NL": ("elfproef, modulo 11: reported only", "TR201, Betaalvereniging Nederland"),
    "NO": ("weights, modulo 11", "TR201, Finans Norge"),
    "PL": ("weights 3 9 7 1, modulo 10, bank number", "TR201, Narodowy Bank Polski"),
    "PT": ("MOD 97-10", "TR201"),
    "RS": ("MOD 97-10", "TR201"),
    "SI": ("MOD 97-10", "TR201"),
    "SK": ("weights, modulo 11, prefix and account", "TR201"),
    "SM": ("CIN, modulo 26", "TR201, ABI"),
    "TL": ("MOD 97-10", "SWIFT registry, published accounts"),
    "TN": ("clé RIB", "TR201, Banque centrale de Tunisie"),
    "XK": ("MOD 97-10", "Central Bank of Kosovo"),
}

# (kind, peer, country or "*", our word) -> (who is right, why). Our word is "ok" where we accept and the peer refuses.
EXPLAINED = {}


def explain(kind, peer, countries, word, right, why):
    for country in countries.split():
        EXPLAINED[kind, peer, country, word] = (right, why)


# ISO 7064 yields 02 to 98; 00, 01 and 99 leave the same remainder as 97, 98 and 02.
for _peer in ("iban.js", "ibankit", "python-stdnum"):
    explain("iban", _peer, "*", "wrong-check-digits", "fidato", "the peer accepts the check digits 00, 01 and 99, which no calculation yields")
# Named country by country, so that a refusal of ours in any other country still fails the run.
_NATIONAL = {
    "iban.js": "AL BA BE CZ DJ EE ES FI FR HR HU IT MC ME MK MR NO PL PT RS SI SK SM TL TN XK",
    "ibankit": "AL BA CZ DJ EE FI HR HU ME MK MR NO PL RS SI SK TL TN XK",
    "ibantools": "AL DJ FI IT MR SM TL TN XK",
    "python-stdnum": "AL BA CZ DJ EE FI FR HR HU IT MC MK MR PL PT RS SI SK SM TL TN XK",
    "schwifty": "AL DJ HR HU XK",
}
for _peer, _countries in _NATIONAL.items():
    explain("iban", _peer, _countries, "wrong-national-check", "fidato", "the peer does not check the digits inside these accounts")
explain("iban", "ibantools", "SK CZ", "wrong-national-check", "fidato", "where the weighted sum leaves 1 no digit makes it a multiple of 11; the peer accepts a 1")
explain("iban", "ibantools", "FR MC", "wrong-national-check", "fidato", "the clé RIB is 97 less the remainder, 01 to 97; the peer takes 00, 98 and 99 too")
explain("iban", "schwifty", "FI", "ok", "fidato", "bank 798 (Viva), whose accounts do not follow Luhn: a failing digit is reported, not refused")
explain("iban", "ibantools", "MK", "wrong-national-check", "fidato", "the peer's MOD 97-10 goes wrong with letters in the account")
explain("iban", "iban.js", "BI DJ FK HN LY MN NI OM RU SD SO YE", "ok", "fidato", "countries that the registry has gained; the peer does not know them")
explain("iban", "iban.js", "DO JO LC MD UA", "ok", "fidato", "letters that the registry allows in bank or account; the peer's structure is older")
explain("iban", "ibankit", "OM YE", "ok", "fidato", "countries that the registry has gained; the peer does not know them")
explain("iban", "ibankit", "GT LC UA", "ok", "fidato", "letters that the registry allows in the account; the peer wants digits")
explain("iban", "ibankit", "MU PK TR", "wrong-structure", "fidato", "the registry wants letters (PK, MU) or a digit (TR) where the peer takes both")
explain("iban", "ibantools", "TR", "wrong-structure", "fidato", "the sixth place is a digit in the registry; the peer takes letters")
explain("iban", "ibantools", "BY DO MK PK PS", "ok", "fidato", "letters that the registry allows in bank or account; the peer wants digits")
explain("iban", "schwifty", "BR", "wrong-structure", "fidato", "the registry has digits for the Brazilian bank and a letter for the account type; the peer takes either")
explain("iban", "schwifty", "DE", "ok", "open", "methods of single German banks, looked up by bank code: not general, and the list ages; none here")
explain("iban", "schwifty", "IS", "ok", "fidato", "the kennitala's check digit ended on 18 February 2026; a failing one is reported, not refused")
explain("iban", "python-stdnum", "BE", "ok", "fidato", "the peer refuses bank codes that are not in its list; lists age")
for _peer in ("python-stdnum", "ibankit", "ibantools"):
    explain("iban", _peer, "NO", "ok", "open", "digits 5 and 6 are zero: TR201 leaves the bank code out then, the peer does not; either is accepted here")
explain("bic", "ibantools", "*", "ok", "fidato", "ISO 9362:2014 allows digits in the institution's code; none is in use, which is reported")
explain("bic", "python-stdnum", "*", "ok", "fidato", "ISO 9362:2014 allows digits in the institution's code; none is in use, which is reported")
explain("bic", "schwifty", "*", "ok", "fidato", "XK is the code that SWIFT uses for Kosovo; the peer lacks it")
explain("vat", "python-stdnum", "BE", "vat-wrong-check", "fidato", "the control number is 97 less the remainder, 01 to 97; the peer takes 00, 98 and 99 too")
explain("vat", "python-stdnum", "MT", "vat-wrong-check", "fidato", "the control number is 37 less the remainder, 01 to 37; the peer takes 38 to 99 too")
explain("vat", "python-stdnum", "BE", "vat-wrong-shape", "fidato", "numbers of nine digits got a leading 0, so they cannot begin with 1 or be shorter")
explain("vat", "python-stdnum", "NL", "vat-wrong-shape", "fidato", "nine digits stand before the B; the peer fills up shorter ones")
explain("vat", "python-stdnum", "IT", "ok", "fidato", "an unknown office code is a warning here, not a refusal")
explain("vat", "stdnum (npm)", "NL", "vat-wrong-shape", "fidato", "nine digits and a suffix from 01; the peer fills up shorter ones and takes 00")
explain("vat", "stdnum (npm)", "IT", "ok", "fidato", "an unknown office code is a warning here, not a refusal")
explain("vat", "stdnum (npm)", "BG CZ LV RO SK", "ok", "fidato", "numbers of natural persons and special cases that python-stdnum accepts too; the peer's port differs from its model")
explain("vat", "stdnum (npm)", "BG CZ SI", "vat-wrong-check", "fidato", "python-stdnum refuses them too; the peer's port differs from its model")
explain("vat", "stdnum (npm)", "MT", "vat-wrong-check", "fidato", "the control number is 37 less the remainder, 01 to 37; the peer takes 38 to 99 too")
explain("vat", "stdnum (npm)", "BE", "vat-wrong-check", "fidato", "the control number is 97 less the remainder, 01 to 97")
explain("vat", "stdnum (npm)", "BE", "vat-wrong-shape", "fidato", "numbers of nine digits got a leading 0, so they cannot begin with 1 or be shorter")
explain("vat", "stdnum (npm)", "GB", "vat-wrong-shape", "fidato", "only GD (government) and HA (health) numbers have three digits; the peer takes any two letters of them")
explain("vat", "stdnum (npm)", "SK", "vat-wrong-shape", "fidato", "python-stdnum refuses them too; the peer's port differs from its model")
explain("vat", "jsvat", "BE", "ok", "fidato", "numbers beginning with 1 are given out since 2023; the peer knows only 0")
explain("vat", "jsvat", "CY EE", "ok", "open", "the peer limits the first digits to those given out so far; VIES does not")
explain("vat", "jsvat", "CZ ES GB GR IE IT LV RO SK", "ok", "fidato", "forms that the registers give out and python-stdnum accepts: natural persons, short and older numbers, the second British method")
explain("vat", "jsvat", "BG CZ FI FR LV NL PL", "vat-wrong-check", "fidato", "python-stdnum refuses them too: remainders of 10, dates that never were, French keys with letters")
explain("vat", "jsvat", "PT", "vat-wrong-shape", "fidato", "no Portuguese number begins with 0; python-stdnum refuses them too")
explain("vat", "jsvat", "CZ NL", "vat-wrong-shape", "fidato", "Czech numbers of eight digits do not begin with 9, and the Dutch suffix begins at 01")
explain("tax-code", "codice-fiscale-js", "IT", "ok", "open", "the peer looks the place of birth up in its list, which lacks abolished places; here it is not looked up")
explain("tax-code", "python-stdnum", "IT", "ok", "fidato", "eleven digits: an unknown office code refuses nothing")
explain("tax-code", "stdnum (npm)", "IT", "ok", "fidato", "eleven digits: an unknown office code refuses nothing")
explain("tax-code", "python-stdnum", "IT", "tax-code-impossible-date", "fidato", "days 32 to 40 and 72 to 99 do not exist; the peer reads them modulo 40")
explain("tax-code", "stdnum (npm)", "IT", "tax-code-impossible-date", "fidato", "the peer does not check that the day exists")


def number(text):
    return int("".join(str(int(symbol, 36)) for symbol in text))


def with_check(country, account):
    return f"{country}{98 - number(account + country + '00') % 97:02d}{account}"


def structures():
    text = (pathlib.Path(stdnum.__file__).parent / "iban.dat").read_text()
    for country, spec in re.findall(r'^([A-Z]{2}) country="[^"]*" bban="([^"]*)"', text, re.M):
        yield country, "".join(kind * int(length) for length, kind in re.findall(r"(\d+)!([nac])", spec))


def fitting(rng, pattern):
    choose = {"n": DIGITS, "a": LETTERS, "c": DIGITS * 3 + LETTERS}
    return "".join(rng.choice(choose[kind]) for kind in pattern)


def mutated(rng, text, alphabet):
    """One substitution, transposition, insertion or deletion."""
    kind, place = rng.random(), rng.randrange(len(text))
    if kind < 0.6:
        same = DIGITS if text[place] in DIGITS else alphabet
        return text[:place] + rng.choice(same) + text[place + 1 :]
    if kind < 0.85 and place:
        return text[: place - 1] + text[place] + text[place - 1] + text[place + 1 :]
    if kind < 0.93:
        return text[:place] + rng.choice(alphabet) + text[place:]
    return text[:place] + text[place + 1 :]


def ibans(rng, count):
    known = list(structures())
    valid = {}
    for country, pattern in known:
        pool = []
        for _ in range(60):
            try:
                pool.append(str(schwifty.IBAN.random(country_code=country, random=rng)))
            except SchwiftyException:
                break
        # Countries that schwifty cannot generate: any account of the right structure.
        while len(pool) < 60:
            pool.append(with_check(country, fitting(rng, pattern)))
        valid[country] = pool
    for index in range(count):
        country, pattern = known[index % len(known)]
        text = rng.choice(valid[country])
        kind = rng.random()
        if kind < 0.3:
            pass
        elif kind < 0.55:
            account = mutated(rng, text[4:], LETTERS)
            text = with_check(country, account)
        elif kind < 0.85:
            text = mutated(rng, text, LETTERS + DIGITS)
        elif kind < 0.95:
            text = with_check(country, fitting(rng, pattern))
        else:
            # The check digits that leave the same remainder, where there are such.
            other = {"97": "00", "98": "01", "02": "99"}.get(text[2:4])
            text = country + (other or f"{rng.randrange(100):02d}") + text[4:]
        yield "iban", country, text


def bics(rng, count):
    countries = sorted(stdnum_bic._country_codes)
    for _ in range(count):
        head = "".join(rng.choice(LETTERS) for _ in range(4))
        country = rng.choice(countries) if rng.random() < 0.9 else "".join(rng.choice(LETTERS) for _ in range(2))
        tail = "".join(rng.choice(LETTERS + DIGITS) for _ in range(rng.choice((2, 5))))
        text = head + country + tail
        yield "bic", "", text if rng.random() < 0.5 else mutated(rng, text, LETTERS + DIGITS)


def registers():
    for code in "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split():
        yield code, get_cc_module(code.lower(), "vat")
    yield "CH", ch_uid
    yield "NO", mva


def vats(rng, count):
    examples = json.loads((ROOT / "tests/cases/party.json").read_text())["vat"]
    pools = {}
    for country, register in registers():
        seeds = examples["EL" if country == "GR" else country]
        if country == "CH":
            seeds = ["CHE" + seed for seed in seeds]
        pool = list(seeds)
        for _ in range(40_000):
            if len(pool) >= 300:
                break
            seed = rng.choice(seeds)
            place = min((at for at, symbol in enumerate(seed) if symbol in DIGITS), default=0)
            text = "".join(rng.choice(DIGITS) if symbol in DIGITS and (at > place or rng.random() < 0.5) else symbol for at, symbol in enumerate(seed))
            if rng.random() < 0.02 and country in ("ES", "FR", "IE"):
                text = rng.choice(LETTERS) + text[1:]
            if register.is_valid(text):
                pool.append(text)
        pools[country] = pool
    order = [country for country, _ in registers()]
    for index in range(count):
        country = order[index % len(order)]
        text = rng.choice(pools[country])
        if rng.random() < 0.7:
            text = mutated(rng, text, LETTERS + DIGITS)
        # Prefixes are a matter of reading, tested elsewhere.
        if text[:2] not in pools:
            yield "vat", country, text
        else:
            yield "vat", country, rng.choice(pools[country])


def tax_codes(rng, count):
    omocodia = dict(zip(DIGITS, "LMNPQRSTUV"))
    for _ in range(count):
        if rng.random() < 0.1:
            body = "".join(rng.choice(DIGITS) for _ in range(10))
            yield "tax-code", "IT", body + (str(luhn_digit(body)) if rng.random() < 0.5 else rng.choice(DIGITS))
            continue
        name = "".join(rng.choice("BCDFGLMNPRSTVZ") for _ in range(6))
        day = rng.choice((rng.randrange(1, 32), rng.randrange(41, 72), rng.randrange(0, 100)))
        body = f"{name}{rng.randrange(100):02d}{rng.choice('ABCDEHLMPRST')}{day:02d}{rng.choice('ABCDEFGHILMZ')}{rng.randrange(1000):03d}"
        if rng.random() < 0.2:
            places = rng.sample((6, 7, 9, 10, 12, 13, 14), rng.randrange(1, 8))
            body = "".join(omocodia.get(symbol, symbol) if at in places else symbol for at, symbol in enumerate(body))
        text = body + codicefiscale.calc_check_digit(body)
        yield "tax-code", "IT", text if rng.random() < 0.6 else mutated(rng, text, LETTERS + DIGITS)


def luhn_digit(body):
    doubled = [int(symbol) * (2 if at % 2 else 1) for at, symbol in enumerate(body)]
    return -sum(value // 10 + value % 10 for value in doubled) % 10


def schwifty_iban(text):
    try:
        schwifty.IBAN(text, validate_bban=True)
        return True
    except (SchwiftyException, ValueError, KeyError):
        return False


def schwifty_bic(text):
    try:
        schwifty.BIC(text)
        return True
    except (SchwiftyException, ValueError, KeyError):
        return False


VAT = dict(registers())
PYTHON = {
    "iban": {"python-stdnum": lambda _, text: stdnum_iban.is_valid(text), "schwifty": lambda _, text: schwifty_iban(text)},
    "bic": {"python-stdnum": lambda _, text: stdnum_bic.is_valid(text), "schwifty": lambda _, text: schwifty_bic(text)},
    "vat": {"python-stdnum": lambda country, text: VAT[country].is_valid(text)},
    "tax-code": {"python-stdnum": lambda _, text: codicefiscale.is_valid(text)},
}


def verdicts(judge, values):
    """Our words, and the verdict of each peer, for values of one kind."""
    lines = "".join("\t".join(value) + "\n" for value in values)
    ours = subprocess.run([judge], input=lines, capture_output=True, text=True, check=True).stdout.split("\n")[:-1]
    answer = subprocess.run(["node", str(ROOT / "tests/tools/peers/peers.mjs")], input=lines, capture_output=True, text=True, check=True)
    header, *rows = answer.stdout.split("\n")[:-1]
    assert len(ours) == len(rows) == len(values)
    peers = {name: [] for name in header.split("\t")[1:]}
    for row in rows:
        for name, verdict in zip(peers, row.split("\t")):
            peers[name].append(None if verdict == "-" else verdict == "1")
    kind = values[0][0]
    for name, check in PYTHON[kind].items():
        peers[name] = [check(country, text) for _, country, text in values]
    return ours, peers


def explained(kind, peer, country, word):
    for key in ((kind, peer, country, word), (kind, peer, "*", word), (kind, "*", country, word), (kind, "*", "*", word)):
        if key in EXPLAINED:
            return EXPLAINED[key]
    return None


def differences(judge, count):
    rng = random.Random(SEED)
    rows, unexplained, sizes = [], [], {}
    for kind, make in (("iban", ibans), ("bic", bics), ("vat", vats), ("tax-code", tax_codes)):
        values = list(make(rng, count))
        ours, peers = verdicts(judge, values)
        sizes[kind] = (len(values), ours.count("ok"))
        found = collections.defaultdict(list)
        for (_, country, text), word, *theirs in zip(values, ours, *peers.values()):
            for peer, verdict in zip(peers, theirs):
                if verdict is not None and verdict != (word == "ok"):
                    found[kind, peer, country, word].append(text)
        for key, texts in sorted(found.items()):
            why = explained(*key)
            (rows if why else unexplained).append((*key, texts, why))
    return sizes, rows, unexplained


def mutants(judge):
    """Share of mutated accounts that each implementation refuses, per country: check digits of the IBAN recomputed."""
    examples = json.loads((ROOT / "tests/cases/iban.json").read_text())
    table = {}
    for example in examples["examples"]:
        country, account = example[:2], example[4:]
        pattern = dict(structures())[country]
        made = set()
        for place, kind in enumerate(pattern):
            alphabet = {"n": DIGITS, "a": LETTERS, "c": DIGITS if account[place] in DIGITS else LETTERS}[kind]
            made.update(account[:place] + symbol + account[place + 1 :] for symbol in alphabet)
            if place and (kind == pattern[place - 1] or "c" in (kind, pattern[place - 1])):
                swapped = account[: place - 1] + account[place] + account[place - 1] + account[place + 1 :]
                if all(k != "n" or s in DIGITS for k, s in zip(pattern, swapped)):
                    made.add(swapped)
        made.discard(account)
        values = [("iban", country, example)] + [("iban", country, with_check(country, body)) for body in sorted(made)]
        (known, *ours), peers = verdicts(judge, values)
        assert known == "ok", example
        share = {"fidato": sum(word != "ok" for word in ours) / len(ours)}
        for peer, (knows, *found) in peers.items():
            share[peer] = sum(not verdict for verdict in found) / len(found) if knows else None
        # A few mutants break the structure or need no recomputing; a national check refuses a third and more.
        if country in METHODS or any(0.05 < value for value in share.values() if value is not None):
            table[country] = (len(ours), share)
    return table


def report(sizes, rows, table):
    out = ["# Identity checks against other implementations", ""]
    out += ["Written by `tests/tools/identity_differences.py --write`; the run fails on a difference that is not explained here.", ""]
    out += [f"Seed {SEED}. Values (of them accepted here): " + ", ".join(f"{kind} {n:,} ({ok:,})" for kind, (n, ok) in sizes.items()) + ".", ""]
    out += ["## Every kind of difference", "", "| kind | peer | countries | fidato says | values | who is right, and why |", "|---|---|---|---|---|---|"]
    grouped = collections.OrderedDict()
    for kind, peer, country, word, texts, why in rows:
        key = (kind, peer, word, why)
        group = grouped.setdefault(key, [set(), 0])
        group[0].add(country)
        group[1] += len(texts)
    for (kind, peer, word, (right, reason)), (countries, n) in grouped.items():
        out.append(f"| {kind} | {peer} | {' '.join(sorted(countries))} | {word} | {n:,} | **{right}**: {reason} |")
    names = list(next(iter(table.values()))[1])
    out += ["", "## National check digits: share of mutants refused", ""]
    out += [
        "One substitution or transposition in the account of the registry's example, the IBAN's own check digits recomputed, so that only",
        "the country's check can tell. A peer that refuses the example itself is marked x: it does not know the country, or the bank. What is reported only",
        "refuses nothing, because newer accounts need not follow the method. TR201: Register of European Account Numbers, European Committee",
        "for Banking Standards, version 3.23.",
        "",
        "| country | check | source | mutants | " + " | ".join(names) + " |",
        "|---" * (len(names) + 4) + "|",
    ]
    for country, (n, share) in sorted(table.items()):
        cells = ["x" if share[name] is None else f"{share[name]:.2f}" for name in names]
        method, source = METHODS.get(country, ("none", "none known"))
        out.append(f"| {country} | {method} | {source} | {n} | " + " | ".join(cells) + " |")
    return "\n".join(out) + "\n"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=100_000)
    options.add_argument("--judge", default=str(ROOT / "target/release/examples/judge"))
    options.add_argument("--write", action="store_true")
    options = options.parse_args()
    sizes, rows, unexplained = differences(options.judge, options.count)
    for kind, (n, ok) in sizes.items():
        print(f"{kind}: {n} values, {ok} accepted")
    for kind, peer, country, word, texts, _ in unexplained:
        print(f"UNEXPLAINED {kind} {peer} {country} {word}: {len(texts)}, e.g. {texts[:3]}")
    if options.write:
        (ROOT / "tests/identity-differences.md").write_text(report(sizes, rows, mutants(options.judge)))
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
