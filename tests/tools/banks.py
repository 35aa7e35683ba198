"""Writes js/src/banks.data.ts: Italian bank codes (ABI) with name and BIC, from the registry that schwifty ships.

    pip install schwifty==2026.10.1
    python tests/tools/banks.py [--check]

Where schwifty's hand-kept and its generated list both have a code, the name is taken from the hand-kept one; where
the two give different BICs, none is taken, since the list contradicts itself. Nor is one of the cooperative banks'
central bodies on the code of another kind of bank, which is a slip of the list. San Marino is not in it.
"""

import importlib.metadata
import json
import pathlib
import re

import schwifty
from generated import put

REGISTRY = pathlib.Path(schwifty.__file__).parent / "bank_registry"
DISTRIBUTION = importlib.metadata.distribution("schwifty")
VERSION = DISTRIBUTION.version
# schwifty names its releases by the month they are made in.
AS_OF = "{}-{:0>2}".format(*VERSION.split("."))
# Iccrea and Cassa Centrale hold the accounts of cooperative banks, whose codes begin with 07 or 08.
COOPERATIVE = re.compile(r"ICRA|CCRT")
BIC = re.compile(r"[A-Z]{4}IT[A-Z0-9]{2}(?:[A-Z0-9]{3})?")


def entries(name):
    return {entry["bank_code"]: entry for entry in json.loads((REGISTRY / name).read_text("utf-8")) if entry["country_code"] == "IT"}


def name_of(entry):
    return re.sub(r"\s+", " ", entry["short_name"] or entry["name"]).replace('"', "").strip().strip("'")


def bic_of(found):
    """The BIC that all of them give; head office ("XXX") and no branch are the same."""
    bics = {re.sub("XXX$", "", entry["bic"]) for entry in found if BIC.fullmatch(entry["bic"])}
    longest = max(bics, key=len, default="")
    # One that names a branch of the other is only more exact.
    return longest if all(longest.startswith(bic) for bic in bics) else ""


generated, manual = entries("generated_it.json"), entries("manual_it.json")
lines, contradicted = [], []
for code in sorted(generated.keys() | manual.keys()):
    assert re.fullmatch(r"\d{5}", code), code
    found = [one[code] for one in (manual, generated) if code in one]
    name, bic = name_of(found[0]), bic_of(found)
    if COOPERATIVE.match(bic) and code[:2] not in ("07", "08") and code != "03599":
        bic = ""
    assert name and "|" not in name and "`" not in name and "\\" not in name and "${" not in name, name
    if not bic:
        contradicted.append(code)
    lines.append(f"{code}{bic}|{name}")

licence = next(file for file in DISTRIBUTION.files if "licenses" in str(file))
notice = "\n".join(f" * {line}".rstrip() for line in DISTRIBUTION.locate_file(licence).read_text("utf-8").strip().splitlines())
put(
    "js/src/banks.data.ts",
    f"""// Written by tests/tools/banks.py; do not edit. A line is the ABI code, the BIC (where the list has one), "|", the name.
/*!
 * Italian bank codes: from the bank registry of schwifty {VERSION} (https://github.com/mdomke/schwifty), whose notice follows.
 *
{notice}
 */

/** Where the list comes from. */
export const source: string = 'schwifty {VERSION} (MIT)';
/** The month of that release; it does not date its entries, of which many are older. */
export const asOf: string = '{AS_OF}';
/** {len(lines)} banks. */
export const italy: string = `
{chr(10).join(lines)}
`;
""",
)
print(f"{len(lines)} banks, {len(contradicted)} without a BIC because the lists differ: {' '.join(contradicted)}")
