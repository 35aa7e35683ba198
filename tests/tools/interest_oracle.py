"""Late-payment interest a second time, independently: no code and no table in common with the library.

It walks over every single day, with integers, and derives each half-year's reference rate from the dates of the
central banks' own decisions (the library has one figure per half-year instead).

    python3 tests/tools/interest_oracle.py 12000 > target/interest-oracle.jsonl
    FIDATO_INTEREST_ORACLE=target/interest-oracle.jsonl \\
        cargo test --test rust -- --ignored --nocapture a_second_implementation_agrees_to_the_cent

Each line is a claim with the answer expected of the library.
"""

import datetime
import functools
import json
import random
import sys
from fractions import Fraction

day = datetime.date.fromisoformat
ONE = datetime.timedelta(days=1)
SPAIN, FOOD_TWO, FOOD_FOUR = day("2013-02-24"), day("2012-10-24"), day("2015-07-04")
FX = 4
AUSTRIA_BY_RULE, LAST_HALF = day("2025-01-01"), day("2026-07-01")

# ECB, main refinancing operations: day of effect, hundredths of a percent.
ECB = [(day(on), rate) for on, rate in [
    ("2009-05-13", 100), ("2011-04-13", 125), ("2011-07-13", 150), ("2011-11-09", 125), ("2011-12-14", 100), ("2012-07-11", 75),
    ("2013-05-08", 50), ("2013-11-13", 25), ("2014-06-11", 15), ("2014-09-10", 5), ("2016-03-16", 0), ("2022-07-27", 50),
    ("2022-09-14", 125), ("2022-11-02", 200), ("2022-12-21", 250), ("2023-02-08", 300), ("2023-03-22", 350), ("2023-05-10", 375),
    ("2023-06-21", 400), ("2023-08-02", 425), ("2023-09-20", 450), ("2024-06-12", 425), ("2024-09-18", 365), ("2024-10-23", 340),
    ("2024-12-18", 315), ("2025-02-05", 290), ("2025-03-12", 265), ("2025-04-23", 240), ("2025-06-11", 215), ("2026-06-17", 240),
]]
# Bank of England, Bank Rate.
BOE = [(day(on), rate) for on, rate in [
    ("2009-03-05", 50), ("2016-08-04", 25), ("2017-11-02", 50), ("2018-08-02", 75), ("2020-03-11", 25), ("2020-03-19", 10),
    ("2021-12-16", 25), ("2022-02-03", 50), ("2022-03-17", 75), ("2022-05-05", 100), ("2022-06-16", 125), ("2022-08-04", 175),
    ("2022-09-22", 225), ("2022-11-03", 300), ("2022-12-15", 350), ("2023-02-02", 400), ("2023-03-23", 425), ("2023-05-11", 450),
    ("2023-06-22", 500), ("2023-08-03", 525), ("2024-08-01", 500), ("2024-11-07", 475), ("2025-02-06", 450), ("2025-05-08", 425),
    ("2025-08-07", 400), ("2025-12-18", 375),
]]
# Narodowy Bank Polski, reference rate.
NBP = [(day(on), rate) for on, rate in [
    ("2015-03-05", 150), ("2020-03-18", 100), ("2020-04-09", 50), ("2020-05-29", 10), ("2021-10-07", 50), ("2021-11-04", 125),
    ("2021-12-09", 175), ("2022-01-05", 225), ("2022-02-09", 275), ("2022-03-09", 350), ("2022-04-07", 450), ("2022-05-06", 525),
    ("2022-06-09", 600), ("2022-07-08", 650), ("2022-09-08", 675), ("2023-09-07", 600), ("2023-10-05", 575), ("2025-05-08", 525),
    ("2025-07-03", 500), ("2025-09-04", 475), ("2025-10-09", 450), ("2025-11-06", 425), ("2025-12-04", 400), ("2026-03-05", 375),
]]


def austria():
    """1. Euro-JuBeG: the base rate follows once the main refinancing rate has moved by half a point since its last change."""
    base, anchor, steps = 38, 100, [(day("2009-05-13"), 38)]
    for on, rate in ECB[1:]:
        if abs(rate - anchor) >= 50:
            base, anchor = base + rate - anchor, rate
            steps.append((on, base))
    return steps


def in_force(steps, on):
    return [rate for since, rate in steps if since <= on][-1]


def half_start(on):
    return on.replace(month=1 if on.month <= 6 else 7, day=1)


OENB = austria()
SPREADS = {country: [(day(since), points) for since, points in steps] for country, steps in {  # (due from, hundredths), newest first
    "IT": [("2013-01-01", 800), ("1900-01-01", 700)], "ES": [("2013-02-24", 800), ("1900-01-01", 700)],
    "FR": [("1900-01-01", 1000)], "DE": [("2014-07-29", 900), ("1900-01-01", 800)], "AT": [("2013-03-16", 920), ("1900-01-01", 800)],
    "GB": [("1900-01-01", 800)], "PL": [("2020-01-01", 1000), ("1900-01-01", 800)], "CH": [("1900-01-01", 500)],
}.items()}
EUROPEAN = [(day("2013-03-16"), 800), (day("1900-01-01"), 700)]


@functools.cache
def base_rate(country, first):
    if country == "CH":
        return 0
    if country == "GB":
        return in_force(BOE, first - ONE)
    if country == "PL":
        return in_force(NBP, first)
    if country == "FI":
        return -(-in_force(ECB, first) // 50) * 50
    return in_force(OENB, first) if country == "AT" else in_force(ECB, first) - (88 if country == "DE" else 0)


def statutory_rate(country, on, due, category):
    """Hundredths of a percent a year on a day."""
    when = due + ONE if country in ("GB", "IE", "CH") else on
    base = base_rate(country, half_start(when))
    spread = next(points for since, points in SPREADS.get(country, EUROPEAN) if since <= (on if country == "ES" else due))
    if country == "IT" and category in ("agri-food", "agri-food-perishable"):
        if due >= FOOD_FOUR:
            spread += 400
        elif due >= FOOD_TWO or category == "agri-food-perishable":
            spread += 200
    rate = base + spread
    return -(-rate // 50) * 50 if country == "BE" else rate


def lump_sum(country, due, debt, currency_major=100):
    since = {"IT": "2013-01-01", "FR": "2013-01-01", "ES": "2013-02-24", "DE": "2014-07-29", "GB": "1900-01-01",
             "PL": "2013-04-28"}.get(country, "2013-03-16")
    if country == "CH" or due < day(since):
        return 0
    if country == "PL":  # the claims of the oracle are in euro, at FX zloty each
        zloty = debt * FX
        return 4000 if due < day("2020-01-01") or zloty <= 5000 * currency_major else 7000 if zloty < 50000 * currency_major else 10000
    if country == "IE":
        return 4000 if debt <= 1000 * currency_major else 7000 if debt <= 10000 * currency_major else 10000
    if country == "GB":
        return 4000 if debt < 1000 * currency_major else 7000 if debt < 10000 * currency_major else 10000
    return 4000


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def thirty(on):
    return 360 * on.year + 30 * on.month + min(on.day, 30)


def expected(claim, as_of, country, interest):
    due = day(claim["due"])
    cents = lambda text: round(Fraction(text) * 100)
    paid = {}
    for payment in claim["payments"]:
        on = day(payment["on"])
        if on <= as_of and cents(payment["amount"]):
            paid[on] = paid.get(on, 0) + cents(payment["amount"])
    principal = max(0, cents(claim["amount"]) - sum(amount for on, amount in paid.items() if on <= due))
    debt, contract = principal, interest["kind"] == "contract"
    agri = country == "IT" and claim["category"] in ("agri-food", "agri-food-perishable")
    agri = agri and (due >= FOOD_TWO or claim["category"] == "agri-food-perishable")
    contract = contract and not agri
    if claim["debtor"] == "consumer" and interest["kind"] == "statutory":
        debt = 0
    agreed = cents(interest["ratePercent"])
    halves = not contract and country not in ("GB", "IE", "CH")
    groups, provisional, on, epoch = {}, False, due + ONE, 0
    while on <= as_of and debt and principal:
        rate = agreed if contract else statutory_rate(country, on, due, claim["category"])
        key = (epoch, half_start(on) if halves else on.year if interest["dayCount"] == "act/act" else 0, country == "ES" and not contract and on < SPAIN)
        if not contract:
            rated = due + ONE if country in ("GB", "IE", "CH") else on
            late = rated >= LAST_HALF and country not in ("GB", "CH")
            provisional |= late or (country == "AT" and rated >= AUSTRIA_BY_RULE)
        leap = on.year % 4 == 0 and (on.year % 100 != 0 or on.year % 400 == 0)
        days, year = 1, 365
        if interest["dayCount"] == "act/act":
            year = 366 if leap else 365
        elif interest["dayCount"] == "30e/360":
            days, year = thirty(on) - thirty(on - ONE), 360
        of_year = groups.setdefault(key, {})
        of_year[year] = of_year.get(year, 0) + principal * rate * days
        if on in paid:
            principal, epoch = max(0, principal - paid[on]), epoch + 1
        on += ONE
    exact = [sum(Fraction(sum_, year * 10000) for year, sum_ in group.items()) for group in groups.values()]
    owed = sum(map(half_up, exact)) if interest["rounding"] == "per-period" else half_up(sum(exact, Fraction(0)))
    late = as_of > due and debt > 0
    lump = lump_sum(country, due, debt) if late and claim["lumpSum"] and claim["debtor"] != "consumer" and interest["lumpSum"] != "none" else 0
    show = lambda minor: f"{minor // 100}.{minor % 100:02}"
    return {"interest": show(owed), "lumpSum": show(lump), "total": show(owed + lump), "provisional": provisional}


def generate(count, seed=20261122):
    pick = random.Random(seed)
    countries = ["IT"] * 6 + ["DE", "FR", "ES", "BE", "NL", "AT", "IE", "GB", "CH", "EU", "FI", "BG", "PL"]
    money = lambda minor: f"{minor // 100}.{minor % 100:02}"
    for _ in range(count):
        country = pick.choice(countries)
        first = {"DE": "2013-01-01", "GB": "2011-01-01", "BG": "2026-01-01", "PL": "2016-01-01"}.get(country, "2010-01-01")
        due = day(first) + datetime.timedelta(pick.randrange((day("2026-12-30") - day(first)).days))
        delay = int(pick.expovariate(1 / 250)) if pick.random() < 0.9 else pick.randrange(3000)
        as_of = min(due + datetime.timedelta(delay), day("2026-12-31"))
        amount = pick.choice([pick.randrange(1, 10_000), pick.randrange(1, 2_000_000), pick.randrange(1, 10**11), 100_000, 1_000_000])
        payments, left = [], amount
        for _ in range(pick.choice([0, 0, 1, 2, 3])):
            part = pick.choice([left, pick.randrange(0, max(2, left)), pick.randrange(0, max(2, amount))])
            on = due + datetime.timedelta(pick.randrange(-20, max(1, delay) + 40))
            payments.append({"on": str(on), "amount": money(part)})
            left = max(0, left - part)
        claim = {"amount": money(amount), "currency": {"GB": "GBP", "CH": "CHF"}.get(country, "EUR"), "due": str(due), "payments": payments,
                 "category": pick.choice([None, None, None, "goods", "services", "agri-food", "agri-food-perishable"]),
                 "debtor": pick.choice([None, "company", "sole-trader", "public-body", "consumer"] + [None] * 8), "lumpSum": pick.random() < 0.8}
        interest = {"kind": pick.choice(["statutory"] * 5 + ["contract"]), "ratePercent": pick.choice(["5", "7.25", "12", "0.1"]),
                    "dayCount": pick.choice(["act/365"] * 4 + ["act/act", "30e/360"]), "rounding": pick.choice(["per-claim", "per-period"]),
                    "lumpSum": pick.choice(["per-invoice", "per-invoice", "per-account", "none"])}
        yield {"input": [claim, {"asOf": str(as_of), "country": country, "policy": {"interest": interest},
                                 "fx": [{"from": "EUR", "to": "PLN", "rate": str(FX)}]}],
               "expect": expected(claim, as_of, country, interest)}


for case in generate(int(sys.argv[1]) if len(sys.argv) > 1 else 12_000):
    print(json.dumps(case))
