"""Writes src/who/iban/registry.rs: the structure of every country's IBAN, derived, so that nobody types lengths by hand.

Structures come from python-stdnum (iban.dat), the places of bank, branch and account from schwifty; both must
agree about every structure, apart from the differences named below, or nothing is written.

    pip install python-stdnum==2.2 schwifty==2026.10.1
    python tests/tools/iban_registry.py [--check]
"""

import json
import pathlib
import re

import schwifty
import stdnum
from generated import put

# SWIFT's list of SEPA countries, and those that joined the scheme since: AL and ME (November 2024),
# MD and MK (March 2025), RS (May 2025). European Payments Council, list of SEPA scheme countries.
SEPA = set(
    "AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM VA".split()
    + "AL ME MD MK RS".split()
)
# Where the two sources word the same places differently: CZ and EE are split finer by schwifty; BR's owner and
# type are letters or digits in both readings of the registry, DO's bank code letters or digits.
SAME = {"BR", "CZ", "DJ", "EE", "DO"}
NAMES = {
    "bank_code": "bank",
    "branch_code": "branch",
    "account_code": "account",
    "national_checksum_digits": "check",
    "account_type": "accountType",
    "account_holder_id": "holder",
    "currency_code": "currency",
    "account_id": "owner",
}
# The country's own names of the parts, as its banks print them on their forms.
OWN = {
    "IT": {"check": "cin", "bank": "abi", "branch": "cab"},
    "SM": {"check": "cin", "bank": "abi", "branch": "cab"},
    "DE": {"bank": "blz"},
    "AT": {"bank": "blz"},
    "GB": {"branch": "sortCode"},
    "IE": {"branch": "sortCode"},
    "CH": {"bank": "iid"},
    "LI": {"bank": "iid"},
    "ES": {"check": "dc"},
    "FR": {"check": "cleRib"},
    "MC": {"check": "cleRib"},
    "TN": {"check": "cleRib"},
}
# Places that schwifty reads differently from the registry's own table of positions.
PLACES = {
    "NO": {"bank": (0, 4), "account": (4, 10), "check": (10, 11)},
    "CZ": {"bank": (0, 4), "prefix": (4, 10), "account": (10, 20)},
    "SK": {"bank": (0, 4), "prefix": (4, 10), "account": (10, 20)},
    "EE": {"bank": (0, 2), "branch": (2, 4), "account": (4, 15), "check": (15, 16)},
    "HU": {"bank": (0, 3), "branch": (3, 7), "branchCheck": (7, 8), "account": (8, 23), "check": (23, 24)},
    "PL": {"bank": (0, 3), "branch": (3, 7), "check": (7, 8), "account": (8, 24)},
    "XK": {"bank": (0, 2), "branch": (2, 4), "account": (4, 14), "check": (14, 16)},
    "ST": {"bank": (0, 4), "branch": (4, 8), "account": (8, 19), "check": (19, 21)},
    "DK": {"bank": (0, 4), "account": (4, 13), "check": (13, 14)},
    "TR": {"bank": (0, 5), "reserve": (5, 6), "account": (6, 22)},
    "MU": {"bank": (0, 6), "branch": (6, 8), "account": (8, 20), "reserve": (20, 23), "currency": (23, 26)},
}


def places(spec):
    out = ""
    for length, kind in re.findall(r"(\d+)!?([nac])", spec):
        out += kind * int(length)
    return out


def main():
    base = pathlib.Path(stdnum.__file__).parent
    structures = dict(re.findall(r'^([A-Z]{2}) country="[^"]*" bban="([^"]*)"', (base / "iban.dat").read_text(), re.M))
    assert len(structures) == 89, len(structures)
    folder = pathlib.Path(schwifty.__file__).parent / "iban_registry"
    other = json.loads((folder / "generated.json").read_text())
    for code, extra in json.loads((folder / "overwrite.json").read_text()).items():
        row = other.setdefault(code, {})
        merged = {**row.get("positions", {}), **extra.get("positions", {})}
        other[code] = {**row, **extra, "positions": merged}
    rows = []
    for code, spec in sorted(structures.items()):
        pattern = "aa" + "nn" + places(spec)
        theirs = places(other[code]["bban_spec"])
        assert len(theirs) + 4 == len(pattern), code
        assert code in SAME or theirs == pattern[4:], (code, theirs, pattern[4:])
        digits = sum(1 << i for i, kind in enumerate(pattern) if kind == "n")
        letters = sum(1 << i for i, kind in enumerate(pattern) if kind == "a")
        parts = PLACES.get(code) or {
            NAMES[name]: tuple(place) for name, place in other[code]["positions"].items() if place[0] < place[1]
        }
        own = OWN.get(code, {})
        named = sorted((place[0], place[1], own.get(name, name)) for name, place in parts.items())
        assert all(0 <= start < end <= len(pattern) - 4 for start, end, _ in named), (code, named)
        assert all(a[1] <= b[0] for a, b in zip(named, named[1:])), (code, named)
        listed = ", ".join(f'("{name}", {start + 4}, {end + 4})' for start, end, name in named)
        sepa = "true" if code in SEPA else "false"
        rows.append(
            f'    Country {{ code: *b"{code}", length: {len(pattern)}, sepa: {sepa}, digits: 0x{digits:x}, '
            f"letters: 0x{letters:x}, parts: &[{listed}] }},"
        )
    assert len(SEPA) == 42 and SEPA <= set(structures)
    put(
        "src/who/iban/registry.rs",
        "//! Structure of the IBAN in the 89 countries of the SWIFT registry, sorted by code. Generated by\n"
        "//! tests/tools/iban_registry.py from python-stdnum and schwifty; do not edit.\n\n"
        "use super::country::Country;\n\n"
        "#[rustfmt::skip]\n"
        f"pub(super) static COUNTRIES: [Country; {len(rows)}] = [\n" + "\n".join(rows) + "\n];\n",
    )


main()
