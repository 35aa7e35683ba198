"""What the messy files of demo/test/messy add up to, read by somebody who knows how each is written.

Nothing is guessed here: code page, separator, columns, decimal sign and signs of each file are stated, and the cells are read
without the demo's rules. Prints for each file the documents, the customers and what is open by currency, in cents, as JSON.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

FILES = Path(__file__).parents[2] / "demo" / "test" / "messy"


def cents(text, decimal):
    digits = re.sub(rf"[^\d{re.escape(decimal)}]", "", text)
    whole, _, part = digits.partition(decimal)
    return int(whole or 0) * 100 + int((part + "00")[:2])


def split(line, separator):
    """Quotation marks take the separator in, and stand beside nothing else in these files."""
    return [cell.strip('"') for cell in re.findall(rf'(?:^|{re.escape(separator)})("[^"]*"|[^{re.escape(separator)}]*)', line)]


class Sums:
    def __init__(self):
        self.documents, self.customers, self.open = 0, set(), defaultdict(int)

    def add(self, customer, currency, amount, document=True):
        self.documents += document
        self.customers.add(customer)
        self.open[currency] += amount

    def told(self):
        return {"documents": self.documents, "customers": len(self.customers), "open": dict(sorted(self.open.items()))}


def scadenzario():
    """DOS letters, semicolons, the customer once above its documents; what is open stands in Residuo, else it is the amount."""
    sums, customer = Sums(), None
    for line in (FILES / "scadenzario-dos.csv").read_bytes().decode("cp858").splitlines()[4:]:
        cells = [cell.strip() for cell in split(line, ";")] + [""] * 8
        if cells[0].startswith("Totale"):
            continue
        if cells[0]:
            customer = cells[0]
            continue
        amount = cents(cells[6] or cells[5], ",")
        sums.add(customer, "EUR", -amount if cells[1] in ("TD04", "Nota di credito") else amount)
    return sums.told()


def ar_aging():
    """Commas, three decimals behind a point, CR for what takes away; payments are no documents."""
    sums, customer = Sums(), None
    for line in (FILES / "ar-aging.csv").read_text(encoding="utf-8").splitlines()[5:]:
        cells = split(line, ",") + [""] * 7
        if cells[1] == "":
            customer = cells[0] or customer
            continue
        amount = cents(cells[6], ".")
        sums.add(customer, "USD", -amount if "CR" in cells[6] else amount, cells[1] != "Payment")
    return sums.told()


def offene_posten():
    """UTF-16, tabs, S and H; what has a clearing date is paid, and cleared cash is used up."""
    sums = Sums()
    for line in (FILES / "offene-posten.txt").read_text(encoding="utf-16").splitlines()[1:]:
        cells = line.split("\t") + [""] * 10
        if not cells[0].isdigit():
            continue
        currency = "EUR" if cells[7] in ("EUR", "€") else "CHF"
        amount = 0 if cells[9] else cents(cells[8], ".")
        sums.add(cells[0], currency, -amount if cells[4] == "H" else amount, cells[3] != "DZ")
    return sums.told()


if __name__ == "__main__":
    print(json.dumps({"scadenzario-dos.csv": scadenzario(), "ar-aging.csv": ar_aging(), "offene-posten.txt": offene_posten()}))
