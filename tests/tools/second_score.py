"""A second implementation of the scorecard and the limits, compared with the engine: points, grade, decision, every limit.

    python tests/tools/second_score.py [prospects] [seed]

It is written from the documented rules (rules 37 and 38 of the semantics) and shares nothing with the engine but the policy, which is
data: exact fractions for the ratios, 60 digits for the half-lives. Prospects are generated: kinds and legal forms, ages, accounts of
several years with figures missing, scores on scales in both directions, signals of every kind around the terms of the law, proceedings,
invoices paid early, late or never, some of them received late by our own doing, cover and recommended limits, our own figures.
"""

import json
import random
import subprocess
import sys
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction
from math import ceil

getcontext().prec = 60
TERMS = {"60 gg DF": 60, "30 gg DF": 30, "15 gg DF": 15}
TODAY = date(2026, 6, 30)


def iso(day):
    return day.isoformat()


def add_years(day, years):
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


# ---------------------------------------------------------------- prospects


def generate(rng, number):
    maybe = lambda chance, value: value() if rng.random() < chance else None
    # Errors live at the edges of terms and half-lives.
    near = lambda *days: TODAY - timedelta(days=max(0, rng.choice([rng.randint(0, 900), *[day + rng.choice([-1, 0, 1]) for day in days]])))
    money = lambda low, high: f"{rng.randint(low, high)}.{rng.randint(0, 99):02d}"
    def accounts():
        year = rng.randint(2021, 2025)
        figures = {"assets": money(1, 90_000), "equity": money(-20_000, 60_000), "workingCapital": money(-9_000, 40_000),
                   "retainedEarnings": money(-9_000, 30_000), "ebit": money(-9_000, 20_000), "turnover": money(1, 200_000),
                   "liabilities": money(1, 80_000)}
        kept = {key: value for key, value in figures.items() if rng.random() < 0.9}
        filed = date(year + 1, 1, 1) + timedelta(days=rng.randint(60, 240))
        return {"year": year, **({"filedOn": iso(filed)} if rng.random() < 0.8 else {}), **kept}
    party = maybe(0.9, lambda: {
        "kind": rng.choice([None, "company", "company", "sole-trader", "consumer", "public-body"]),
        "legalForm": rng.choice([None, None, "S.r.l.", "s.n.c.", "S. A. S.", "GmbH", "OHG"]),
        "foundedOn": maybe(0.7, lambda: iso(rng.choice([TODAY - timedelta(days=rng.randint(0, 9_000)), add_years(TODAY, -rng.choice([3, 10])) + timedelta(days=rng.choice([-1, 0, 1]))]))),
        "accounts": maybe(0.7, lambda: list({one["year"]: one for one in (accounts() for _ in range(rng.randint(1, 2)))}.values()))})
    signals = []
    for _ in range(rng.choice([0, 0, 1, 1, 2, 3])):
        kind = rng.choice(["bureau-score", "bureau-score", "bureau-score", "bureau-limit", "protest", "insolvency", "enforcement", "press", "sales-force", "bank-return", "mortgage"])
        on = near(90, 180, 360)
        if kind in ("protest", "insolvency", "enforcement", "mortgage") and rng.random() < 0.6:
            on = add_years(TODAY, -(5 if kind == "protest" else 10)) + timedelta(days=rng.choice([-1, 0, 1, 300]))
        signal = {"kind": kind, "on": iso(on), "source": rng.choice(["a", "b"])}
        if kind == "bureau-score":
            low = rng.randint(0, 300)
            signal |= {"scale": {"min": str(low), "max": str(low + rng.choice([5, 100, 600])), "better": rng.choice(["high", "high", "low"])}}
            width = int(signal["scale"]["max"]) - low
            signal["value"] = str(low + width * rng.choice([rng.randint(0, 100), 30, 50, 70]) // 100)
        if kind == "bureau-limit":
            signal["value"] = money(0, 9_000)
        if rng.random() < 0.3:
            signal["endedOn"] = iso(TODAY + timedelta(days=rng.choice([-1, 0, 1])))
        if rng.random() < 0.3:
            signal["severity"] = rng.choice(["info", "warning", "severe"])
        signals.append(signal)
    invoices, payments = [], []
    for index in range(rng.choice([0, 0, 0, 2, 3, 4, 8])):
        issued = TODAY - timedelta(days=rng.randint(0, 460))
        due = issued + timedelta(days=rng.choice([15, 30, 45, 60]))
        amount = money(100, 5_000)
        invoice = {"id": f"F{index}", "issued": iso(issued), "due": iso(due), "amount": amount}
        if rng.random() < 0.3:
            invoice["receivedOn"] = iso(issued + timedelta(days=rng.randint(0, 40)))
        paid = due + timedelta(days=rng.choice([rng.randint(-20, 110), 0, 1]))
        if paid >= issued and rng.random() < 0.85:
            payments.append({"on": iso(paid), "amount": amount, "invoiceId": invoice["id"]})
        invoices.append(invoice)
    proceedings = [{"kind": rng.choice(["judicial-liquidation", "negotiated-settlement", "preventive-composition"]), "publishedOn": iso(TODAY - timedelta(days=rng.randint(-5, 300))),
                    "until": maybe(0.5, lambda: iso(TODAY + timedelta(days=rng.choice([-1, 0, 1]))))} for _ in range(rng.choice([0, 0, 0, 0, 1]))]
    credit = {"insured": maybe(0.3, lambda: money(0, 9_000)), "insuredUntil": maybe(0.3, lambda: iso(TODAY + timedelta(days=rng.choice([-1, 0, 1]))))}
    account = {"id": f"P{number}", "currency": "EUR", "country": "IT", "party": party, "signals": signals, "invoices": invoices, "payments": payments,
               "proceedings": proceedings, "credit": credit, "customerSince": maybe(0.2, lambda: iso(TODAY - timedelta(days=rng.randint(0, 2_000))))}
    options = {"asOf": iso(TODAY), "expectedMonthlySales": maybe(0.6, lambda: money(0, 9_000)), "ownCapital": maybe(0.3, lambda: money(0, 90_000)),
               "ownSales": maybe(0.3, lambda: money(0, 90_000))}
    return account, options


# ---------------------------------------------------------------- the second implementation

day = date.fromisoformat
cents = lambda text: int(Decimal(text) * 100)


def half_up(value):
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def hundredths(value):
    """With two decimals, halves away from zero."""
    size = half_up(Decimal(abs(value).numerator * 100) / abs(value).denominator)
    return f"{'-' if value < 0 and size else ''}{size // 100}.{size % 100:02d}"


def weight(on, half_life):
    age = (TODAY - on).days
    if not half_life or age <= 0:
        return Decimal(1)
    return Decimal(2) ** -(age // half_life) * Decimal(2) ** (-(Decimal(age % half_life) / half_life))


def plain(form):
    return "".join(sign for sign in form.lower() if sign.isalnum())


def erased(signal):
    years = {"protest": 5, "insolvency": 10, "enforcement": 10, "mortgage": 10}.get(signal["kind"])
    ended = signal.get("endedOn") and day(signal["endedOn"]) <= TODAY
    return ended or years is not None and TODAY >= add_years(day(signal["on"]), years)


def severity(signal):
    usual = {"insolvency": 2, "enforcement": 2, "protest": 2, "mortgage": 1, "bank-return": 1, "press": 1}
    return {"info": 0, "warning": 1, "severe": 2}[signal["severity"]] if "severity" in signal else usual.get(signal["kind"], 0)


def record(account):
    """What our own records say: rating, days of the oldest overdue, delay, terms, monthly purchases."""
    paid = {one["invoiceId"]: day(one["on"]) for one in account["payments"] if day(one["on"]) <= TODAY}
    parts, judged, oldest, late_now = [], [], 0, False
    bought, weighted, first = 0, 0, None
    for invoice in account["invoices"]:
        issued, due, amount = day(invoice["issued"]), day(invoice["due"]), cents(invoice["amount"])
        first = min(first or issued, issued)
        if (TODAY - issued).days < 365:
            bought, weighted = bought + amount, weighted + amount * (due - issued).days
        on = paid.get(invoice["id"])
        end = on or TODAY
        received = day(invoice["receivedOn"]) if "receivedOn" in invoice and day(invoice["receivedOn"]) <= TODAY else issued
        excused = min(max((received - issued).days, 0), max((end - due).days, 0))
        days = max((end - due).days, 0) - excused
        if on is None and TODAY <= due:
            continue
        parts.append((amount, (end - due).days))
        if on is None:
            if days == 0:
                continue
            oldest, late_now = max(oldest, days), True
        elif (TODAY - due).days >= 365:
            continue
        judged.append((amount, days))
    average = lambda rows: Fraction(sum(amount * days for amount, days in rows), sum(amount for amount, _ in rows))
    tenths = lambda value: half_up(Decimal(value.numerator * 10) / value.denominator) if value >= 0 else -half_up(Decimal(-value.numerator * 10) / value.denominator)
    rating = sum(tenths(average(judged)) > bound * 10 for bound in (30, 60, 90)) if len(judged) >= 3 else None
    last = TODAY if late_now else max(paid.values(), default=None)
    delay = max(0, ceil(Fraction(tenths(average(parts)), 10))) if parts else 0
    monthly = None
    if first:
        monthly = half_up(Decimal(bought * 30) / min(max((TODAY - first).days + 1, 30), 365)) or None
    terms = ceil(Fraction(weighted, bought)) if bought else None
    since = account.get("customerSince") or (iso(first) if first else None)
    return rating, last, oldest, delay, monthly, terms, since


def years_since(text):
    then = day(text)
    return TODAY.year - then.year - (add_years(then, TODAY.year - then.year) > TODAY)


def evaluate(account, options, policy):
    rules, half = policy["prospects"], policy["prospects"]["halfLifeDays"]
    party = account["party"] or {}
    form = plain(party.get("legalForm") or "") in {plain(one) for one in rules["noAccounts"]} if party.get("legalForm") else False
    natural = party.get("kind") in ("sole-trader", "consumer") or form
    consumer = party.get("kind") == "consumer"
    files = party.get("kind") in (None, "company") and not form
    rating, paid_on, oldest, delay, monthly, terms, since = record(account)
    facts, fresh = {}, {}
    def know(fact, value, kind=None, on=None):
        facts[fact] = (value, weight(on, half[kind]) if kind else Decimal(1))
        if kind:
            fresh[kind] = (TODAY - on).days <= 2 * half[kind]
    if party.get("foundedOn") and day(party["foundedOn"]) <= TODAY:
        know("years-in-business", years_since(party["foundedOn"]))
    if since:
        know("years-as-customer", years_since(since))
    newest, judged, altman = None, False, [None, None]
    for one in party.get("accounts") or []:
        close = date(one["year"], 12, 31)
        on = day(one["filedOn"]) if "filedOn" in one else min(close + timedelta(days=rules["filingDays"]), TODAY)
        if close <= TODAY and on <= TODAY and (newest is None or one["year"] > newest[0]["year"]):
            newest = (one, on)
    if newest:
        one, on = newest
        figure = lambda key: Fraction(Decimal(one[key])) if key in one else None
        over = lambda part, whole: None if part is None or whole is None or whole <= 0 else part / whole
        fresh["accounts"] = (TODAY - on).days <= 2 * half["accounts"]
        x = [over(figure(key), figure("assets")) for key in ("workingCapital", "retainedEarnings", "ebit")] + [over(figure("equity"), figure("liabilities")), over(figure("turnover"), figure("assets"))]
        zones = []
        for place, (weights, low, high) in enumerate(((("0.717", "0.847", "3.107", "0.420", "0.998"), "1.23", "2.90"), (("6.56", "3.26", "6.72", "1.05"), "1.1", "2.6"))):
            if all(part is not None for part in x[:len(weights)]):
                z = sum(Fraction(w) * part for w, part in zip(weights, x))
                altman[place] = hundredths(z)
                zones.append(0 if z < Fraction(low) else 2 if z > Fraction(high) else 1)
        if zones:
            know("altman", zones[0] if len(set(zones)) == 1 else 1, "accounts", on)
        if (share := over(figure("equity"), figure("assets"))) is not None:
            know("equity-share", share * 100, "accounts", on)
        if (margin := over(figure("ebit"), figure("turnover"))) is not None:
            know("ebit-margin", margin * 100, "accounts", on)
        judged = bool(zones) or "equity-share" in facts or "ebit-margin" in facts
        if files:
            due = next(year for year in range(TODAY.year - 1, 2000, -1) if date(year, 12, 31) + timedelta(days=rules["filingDays"]) < TODAY)
            existed = not party.get("foundedOn") or day(party["foundedOn"]).year <= due
            know("filing-overdue", int(existed and one["year"] < due))
    signals = [one for one in account["signals"] if day(one["on"]) <= TODAY and not erased(one)]
    usable = [one for one in signals if not (one["kind"] == "press" and natural or consumer and one["kind"] in ("sales-force", "bureau-score", "bureau-limit", "bank-return"))]
    for kind, fact in (("protest", "protests"), ("insolvency", "insolvencies"), ("enforcement", "enforcements"), ("mortgage", "mortgages"),
                       ("bank-return", "bank-returns"), ("press", "press"), ("sales-force", "sales-force")):
        found = [one for one in usable if one["kind"] == kind and severity(one) > 0]
        if found:
            ages = kind in ("press", "sales-force")
            know(fact, len(found), kind if ages else None, max(day(one["on"]) for one in found) if ages else None)
    def normal(one):
        low, high, value = (Fraction(one["scale"]["min"]), Fraction(one["scale"]["max"]), Fraction(one["value"]))
        share = (value - low) / (high - low) * 100
        return share if one["scale"]["better"] == "high" else 100 - share
    scores = sorted((day(one["on"]), -normal(one)) for one in usable if one["kind"] == "bureau-score")
    if scores:
        know("bureau-score", -scores[-1][1], "bureau-score", scores[-1][0])
    running = [one["kind"] for one in account["proceedings"] if day(one["publishedOn"]) <= TODAY and (not one["until"] or day(one["until"]) >= TODAY)]
    know("liquidations", running.count("judicial-liquidation"))
    know("negotiated-settlements", running.count("negotiated-settlement"))
    know("proceedings", running.count("preventive-composition"))
    if rating is not None and paid_on:
        know("rating", rating, "payments", paid_on)
    know("oldest-days", oldest)
    know("broken-promises", 0)
    know("returned", 0)
    contributions = [("base", rules["base"])]
    for rule in rules["rules"]:
        test = rule["when"]
        if test["fact"] not in facts:
            continue
        value, part = facts[test["fact"]]
        bound = "ABCD".index(test["value"]) if test["fact"] == "rating" else Fraction(test["value"])
        if {">": value > bound, ">=": value >= bound, "<": value < bound, "<=": value <= bound, "==": value == bound}[test["op"]]:
            points = half_up(abs(rule["points"]) * part) * (1 if rule["points"] > 0 else -1)
            if points:
                contributions.append((rule["id"], points))
    points = sum(part for _, part in contributions)
    adverse = any(part < 0 for _, part in contributions[1:])
    sources = ("years-in-business" in facts) + (judged and fresh["accounts"]) + ("bureau-score" in facts and fresh["bureau-score"]) + 2 * fresh.get("payments", False)
    reached = next((grade for grade in "ABC" if points >= rules["grades"][grade]), "D")
    grade = (reached if adverse else None) if reached == "D" else reached if sources >= rules["minSources"] else None
    # The limits, in cents.
    limits = dict.fromkeys(["need", "grade", "strength", "own", "bureau", "insurer"])
    expected = options["expectedMonthlySales"]
    monthly = cents(expected) if expected else monthly
    if monthly is not None:
        days = (terms if terms is not None else TERMS[rules["terms"][grade if grade in ("A", "C") else "B"]]) + delay
        limits["need"] = ceil(Fraction(monthly * days, 30) / 10_000) * 10_000
    share = lambda amount, percent: half_up(Decimal(cents(amount)) * percent / 100)
    if grade == "D":
        limits["grade"] = 0
    elif grade and limits["need"] is not None:
        limits["grade"] = limits["need"] // 2 if grade == "C" else limits["need"]
    if newest and fresh["accounts"]:
        parts = [max(0, share(newest[0][key], percent)) if cents(newest[0][key]) > 0 else 0 for key, percent in (("equity", 10), ("workingCapital", 20)) if key in newest[0]]
        limits["strength"] = min(parts, default=None)
    limits["own"] = min((share(options[key], 10) for key in ("ownSales", "ownCapital") if options[key]), default=None)
    bureau = sorted((one["on"], -cents(one["value"])) for one in usable if one["kind"] == "bureau-limit" and (TODAY - day(one["on"])).days <= 2 * half["bureau-score"])
    if bureau:
        limits["bureau"] = -bureau[-1][1]
    cover = account["credit"]
    if cover["insured"] and (not cover["insuredUntil"] or day(cover["insuredUntil"]) >= TODAY):
        limits["insurer"] = cents(cover["insured"])
    lowest = min((amount for amount in limits.values() if amount is not None), default=None)
    if grade is None:
        decision = "more-information"
    elif grade == "D":
        decision = "refuse" if points < rules["refuseBelow"] else "prepaid-only"
    elif lowest is None:
        decision = "more-information"
    elif lowest == 0:
        decision = "prepaid-only"
    else:
        decision = "accept" if grade in "AB" and limits["need"] is not None and lowest >= limits["need"] else "accept-with-limits"
    limit = {"more-information": None, "refuse": 0, "prepaid-only": 0}.get(decision, lowest)
    return {"grade": grade, "score": points if grade else None, "decision": decision, "limit": limit, "contributions": contributions, "limits": limits, "altman": altman}


# ---------------------------------------------------------------- the comparison


def said(answer):
    amount = lambda text: None if text is None else int(text.replace(".", ""))
    return {"grade": answer["grade"], "score": answer["score"], "decision": answer["decision"], "limit": amount(answer["proposedLimit"]),
            "altman": next(([one["args"].get("zPrime"), one["args"].get("zDoublePrime")] for one in answer["reasons"] if one["code"] == "altman-zone"), [None, None]),
            "contributions": [(one["rule"], one["points"]) for one in answer["contributions"]],
            "limits": {one["method"]: amount(one["amount"]) for one in answer["limits"]}}


def main(count, seed):
    rng = random.Random(seed)
    prospects = [generate(rng, number) for number in range(count)]
    lines = [json.dumps({"function": "defaultPolicy", "input": ["it"]})]
    lines += [json.dumps({"function": "evaluateProspect", "input": list(one)}) for one in prospects]
    subprocess.run(["cargo", "build", "-q", "--example", "answers"], check=True)
    done = subprocess.run(["target/debug/examples/answers"], input="\n".join(lines), capture_output=True, text=True, check=True)
    policy, *answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == count, "an answer is missing"
    wrong, grades, decisions = 0, {}, {}
    for (account, options), answer in zip(prospects, answers):
        ours = evaluate(account, options, policy)
        grades[ours["grade"]] = grades.get(ours["grade"], 0) + 1
        decisions[ours["decision"]] = decisions.get(ours["decision"], 0) + 1
        theirs = answer if "error" in answer else said(answer)
        if ours != theirs:
            wrong += 1
            if wrong <= 3:
                print(json.dumps({"account": account, "options": options, "expected": ours, "engine": theirs}, indent=1))
    print(f"{count} prospects, grades {grades}, decisions {decisions}, {wrong} differ")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000, int(sys.argv[2]) if len(sys.argv) > 2 else 2026)
