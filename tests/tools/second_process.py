#!/usr/bin/env python3
"""A second implementation of `reviewProcess` over random books: tests/tools/second_process.py [books] [seed]

Written from the formulas alone (rules 34 to 36 of the semantics), in integers and decimals, without the engine's code. Every
figure, every finding with its amount, share and cases, and both periods are compared.
"""

import json
import random
import subprocess
import sys
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 60
START = date(2026, 1, 1)
RATE = Decimal("0.9137")
RESOLVE = {"price": 10, "quantity": 10, "quality": 15, "not-delivered": 5, "late-delivery": 10, "duplicate": 5, "wrong-data": 5}
READY = {"name": "Alfa S.r.l.", "kind": "company", "country": "IT", "vatNumber": "00743110157", "recipientCode": "ABC1234",
         "address": {"street": "Via Roma", "houseNumber": "1", "postcode": "20121", "city": "Milano", "province": "MI"}}
FAILED = {"no-answer", "voicemail"}
EASTER_MONDAYS = {date(2026, 4, 6), date(2027, 3, 29)}
HOLIDAYS = {(1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (10, 4), (11, 1), (12, 8), (12, 25), (12, 26)}


def iso(day):
    return (START + timedelta(days=day)).isoformat()


def cents(minor):
    return f"{minor // 100}.{minor % 100:02}"


def rounded(value, digits):
    return value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


# ---------------------------------------------------------------- random books


def generate(rng, number):
    """A book as plain records, days as numbers; `plain` turns it into what the package takes."""
    as_of = rng.randint(200, 330)
    length = rng.choice([90, 90, 30, 60, 17])
    foreign = rng.random() < 0.2
    book = {"as_of": as_of, "from": as_of - length + 1, "margin": rng.choice([0, 0, 5]), "lag": rng.choice([0, 10]), "fx": foreign,
            "default": length == 90 and rng.random() < 0.5, "accounts": []}
    for index in range(rng.randint(1, 6)):
        book["accounts"].append(account(rng, f"C{index}", "USD" if foreign and rng.random() < 0.5 else "EUR", as_of))
    return book


def some(rng, most):
    return range(rng.randint(0, most))


def account(rng, name, currency, as_of):
    promising = rng.random() < 0.3
    one = {"id": name, "currency": currency, "owner": rng.choice([None, None, "Bianchi"]), "party": rng.choice([None, "ready", "bare"]),
           "lifecycle": rng.choice([None, None, None, "former"]), "credit": None, "invoices": [], "notes": [], "payments": [], "bills": [],
           "orders": [], "releases": [], "disputes": [], "promises": [], "contacts": []}
    if rng.random() < 0.7:
        one["credit"] = {"limit": rng.choice([None, rng.randint(1, 900_000)]), "until": rng.choice([None, rng.randint(50, 400)]),
                         "decided": rng.choice([None, rng.randint(-420, 330)])}
    for index in some(rng, 7):
        issued = rng.randint(0, 330)
        invoice = {"id": f"F{index}", "issued": issued, "amount": rng.randint(1, 200_000), "withheld": 0, "end": None, "sdi": None,
                   "delivered": None, "received": None, "stated": False, "promised": promising and rng.random() < 0.6}
        split = rng.random() < 0.2 and not invoice["promised"] and invoice["amount"] > 1
        first = invoice["amount"] // 2
        due = issued + rng.choice([0, 15, 30, 60])
        invoice["parts"] = [(due, first), (due + 30, invoice["amount"] - first)] if split else [(due, invoice["amount"])]
        if rng.random() < 0.5:
            invoice["delivered"] = issued - rng.randint(-4, 20)
        if rng.random() < 0.3:
            invoice["received"] = issued + rng.randint(0, 12)
        if not invoice["promised"]:
            fate, on = rng.random(), issued + rng.randint(0, 120)
            if fate < 0.06:
                invoice["end"] = ("cancelled", on)
            elif fate < 0.15:
                invoice["end"] = ("lost", on, rng.choice([None, rng.randint(1, invoice["amount"])]))
            elif fate < 0.2:
                invoice["end"] = ("draft", 0)
            elif fate < 0.27:
                invoice["end"] = ("settled", on)
            elif fate < 0.29:
                invoice["stated"] = True
            if rng.random() < 0.5:
                state = rng.choice(["delivered", "delivered", "delivered", "undelivered", "rejected", "refused"])
                invoice["sdi"] = (state, issued + rng.randint(0, 9))
        one["invoices"].append(invoice)
        fate = rng.random()
        left = invoice["amount"]
        for _ in some(rng, 2):
            part = rng.choice([left, rng.randint(1, max(left, 1))]) if invoice["promised"] else rng.randint(1, invoice["amount"])
            if part <= 0 or invoice["promised"] and part > left:
                continue
            left -= part
            back = rng.randint(1, 20) if rng.random() < 0.1 and not invoice["promised"] else None
            on = rng.randint(issued, 340)
            one["payments"].append({"on": on, "amount": part, "invoice": invoice["id"], "back": back and on + back})
        if invoice["promised"]:
            made = issued + rng.randint(0, 60)
            one["promises"].append({"made": made, "on": made + rng.randint(0, 40), "amount": rng.randint(1, invoice["amount"]), "invoice": invoice["id"]})
            continue
        if fate < 0.15:
            one["notes"].append({"on": rng.randint(issued, 340), "amount": rng.randint(1, invoice["amount"]), "invoice": invoice["id"]})
        elif fate < 0.25 and not invoice["end"] and not invoice["sdi"] and not invoice["stated"]:
            due = invoice["parts"][0][0]
            status = rng.choice(["presented", "paid", "returned"])
            one["bills"].append({"presented": max(issued, due - 25), "due": due, "amount": invoice["parts"][0][1], "status": status, "on": due + rng.randint(0, 8),
                                 "invoice": invoice["id"]})
    if not one["promises"]:
        for _ in some(rng, 2):
            one["payments"].append({"on": rng.randint(0, 340), "amount": rng.randint(1, 90_000), "invoice": None, "back": None})
        if rng.random() < 0.1:
            one["notes"].append({"on": rng.randint(0, 340), "amount": rng.randint(1, 30_000), "invoice": None})
    for index in some(rng, 4):
        status = rng.choice(["confirmed", "confirmed", "closed", "draft", "cancelled"])
        one["orders"].append({"id": f"O{index}", "on": rng.randint(80, 330), "amount": rng.randint(1, 200_000), "status": status})
        if rng.random() < 0.4:
            on = one["orders"][-1]["on"]
            one["releases"].append({"order": rng.choice([f"O{index}", None]), "up_to": rng.choice([None, rng.randint(1, 200_000)]),
                                    "from": on - rng.randint(-3, 8), "until": rng.choice([None, on + rng.randint(-2, 6)])})
    ids = [invoice["id"] for invoice in one["invoices"]]
    for index in some(rng, 3):
        if not ids:
            break
        opened = rng.randint(40, 330)
        status = rng.choice(["open", "open", "confirmed", "rejected", "closed"])
        one["disputes"].append({"id": f"D{index}", "opened": opened, "invoices": rng.sample(ids, 1), "amount": rng.randint(1, 60_000), "status": status,
                                "reason": rng.choice(list(RESOLVE)), "closed": None if status == "open" else opened + rng.randint(0, 40),
                                "owner": rng.choice([None, "Verdi"])})
    for _ in some(rng, 6):
        channel = rng.choice(["email", "phone", "phone", "visit"])
        one["contacts"].append({"on": rng.randint(30, 340), "channel": channel, "out": rng.random() < 0.85, "with": rng.choice([None, None, "Rossi"]),
                                "outcome": rng.choice([None, "no-answer", "voicemail", "reached"]), "operator": rng.choice([None, "Neri"]),
                                "invoices": rng.sample(ids, 1) if ids and rng.random() < 0.7 else []})
    return one


def plain(book):
    """The same as the package takes it."""
    accounts = []
    for one in book["accounts"]:
        record = {"id": one["id"], "currency": one["currency"], "invoices": [], "payments": [], "bills": [], "orders": [], "releases": [],
                  "disputes": [], "promises": [], "contacts": []}
        for key in ("owner", "lifecycle"):
            if one[key]:
                record[key] = one[key]
        if one["party"]:
            record["party"] = READY if one["party"] == "ready" else {"name": "Alfa S.r.l."}
        if one["credit"]:
            credit = one["credit"]
            record["credit"] = {"limit": None if credit["limit"] is None else cents(credit["limit"]),
                                "validUntil": None if credit["until"] is None else iso(credit["until"]),
                                "decidedOn": None if credit["decided"] is None else iso(credit["decided"])}
        for invoice in one["invoices"]:
            document = {"id": invoice["id"], "issued": iso(invoice["issued"]), "amount": cents(invoice["amount"])}
            if len(invoice["parts"]) == 1:
                document["due"] = iso(invoice["parts"][0][0])
            else:
                document["instalments"] = [{"due": iso(due), "amount": cents(amount)} for due, amount in invoice["parts"]]
            for key, field in (("delivered", "deliveredOn"), ("received", "receivedOn")):
                if invoice[key] is not None:
                    document[field] = iso(invoice[key])
            if invoice["sdi"]:
                document["sdi"] = {"state": invoice["sdi"][0], "on": iso(invoice["sdi"][1])}
            match invoice["end"]:
                case ("cancelled", on):
                    document["cancelledOn"] = iso(on)
                case ("lost", on, amount):
                    document["writtenOff"] = {"on": iso(on)} | ({} if amount is None else {"amount": cents(amount)})
                case ("draft", _):
                    document["status"] = "draft"
                case ("settled", on):
                    document["settled"] = iso(on)
            if invoice["stated"]:
                document["open"] = "0.00"
            record["invoices"].append(document)
        for index, note in enumerate(one["notes"]):
            document = {"id": f"N{index}", "kind": "credit-note", "issued": iso(note["on"]), "amount": cents(note["amount"])}
            record["invoices"].append(document | ({"refersTo": note["invoice"]} if note["invoice"] else {}))
        for payment in one["payments"]:
            document = {"on": iso(payment["on"]), "amount": cents(payment["amount"])}
            if payment["invoice"]:
                document["invoiceId"] = payment["invoice"]
            if payment["back"]:
                document["returned"] = {"on": iso(payment["back"])}
            record["payments"].append(document)
        for index, bill in enumerate(one["bills"]):
            document = {"id": f"B{index}", "kind": "riba", "presented": iso(bill["presented"]), "due": iso(bill["due"]), "amount": cents(bill["amount"]),
                        "status": bill["status"], "invoiceId": bill["invoice"]}
            if bill["status"] != "presented":
                document["paidOn" if bill["status"] == "paid" else "returnedOn"] = iso(bill["on"])
            record["bills"].append(document)
        for order in one["orders"]:
            record["orders"].append({"id": order["id"], "on": iso(order["on"]), "amount": cents(order["amount"]), "status": order["status"]})
        for release in one["releases"]:
            document = {"from": iso(release["from"]), "by": "Capo", "reason": "known customer"}
            document |= {"orderId": release["order"]} if release["order"] else {}
            document |= {"upTo": cents(release["up_to"])} if release["up_to"] else {}
            document |= {"until": iso(release["until"])} if release["until"] is not None else {}
            record["releases"].append(document)
        for dispute in one["disputes"]:
            document = {"id": dispute["id"], "openedOn": iso(dispute["opened"]), "invoiceIds": dispute["invoices"], "amount": cents(dispute["amount"]),
                        "status": dispute["status"], "reason": dispute["reason"]}
            document |= {"owner": dispute["owner"]} if dispute["owner"] else {}
            document |= {"closedOn": iso(dispute["closed"])} if dispute["closed"] is not None else {}
            record["disputes"].append(document)
        for promise in one["promises"]:
            record["promises"].append({"madeOn": iso(promise["made"]), "on": iso(promise["on"]), "amount": cents(promise["amount"]),
                                       "invoiceIds": [promise["invoice"]]})
        for contact in one["contacts"]:
            document = {"on": iso(contact["on"]), "channel": contact["channel"], "direction": "out" if contact["out"] else "in"}
            document |= {key: contact[key] for key in ("with", "outcome", "operator") if contact[key]}
            document |= {"invoiceIds": contact["invoices"]} if contact["invoices"] else {}
            record["contacts"].append(document)
        accounts.append(record)
    options = {"asOf": iso(book["as_of"]), "currency": "EUR",
               "policy": {"overdue": {"marginDays": book["margin"], "minAmount": "0"}, "exposure": {"billOutcomeDays": book["lag"]}}}
    if not book["default"]:
        options["from"] = iso(book["from"])
    if book["fx"]:
        options["fx"] = [{"from": "USD", "to": "EUR", "rate": str(RATE)}]
    return accounts, options


# ---------------------------------------------------------------- the account on a day


def counts(invoice, day):
    """Whether an invoice was issued, and neither cancelled nor rejected."""
    end = invoice["end"] or (None,)
    rejected = invoice["sdi"] and invoice["sdi"][0] == "rejected" and invoice["sdi"][1] <= day
    return invoice["issued"] <= day and end[0] != "draft" and not (end[0] == "cancelled" and end[1] <= day) and not rejected


def items(one, day, lag):
    """Every due date with what settled it, and the cash and notes that settle nothing."""
    found, spare = [], 0
    for invoice in one["invoices"]:
        if not counts(invoice, day):
            spare += sum(payment["amount"] for payment in one["payments"] if payment["invoice"] == invoice["id"] and payment["on"] <= day
                         and not (payment["back"] and payment["back"] <= day))
            continue
        parts = [{"id": invoice["id"], "due": due, "amount": amount, "open": amount, "risk": 0, "back": 0, "fills": [], "dated": True}
                 for due, amount in sorted(invoice["parts"])]
        events, risk, back = [], [], []
        for payment in one["payments"]:
            if payment["invoice"] == invoice["id"] and payment["on"] <= day:
                if payment["back"] and payment["back"] <= day:
                    back.append(payment["amount"])
                else:
                    events.append((payment["on"], 0, payment["amount"], None))
        for bill in one["bills"]:
            if bill["invoice"] != invoice["id"] or bill["presented"] > day:
                continue
            came = bill["status"] != "presented" and bill["on"] <= day
            if came and bill["status"] == "returned":
                back.append(bill["amount"])
            elif came:
                events.append((bill["on"], 1, bill["amount"], bill["due"]))
            elif day <= bill["due"] + lag:
                risk.append((bill["amount"], bill["due"]))
            else:
                events.append((bill["due"], 1, bill["amount"], bill["due"]))
        events += [(note["on"], 2, note["amount"], None) for note in one["notes"] if note["invoice"] == invoice["id"] and note["on"] <= day]
        end = invoice["end"] or (None,)
        if end[0] == "lost" and end[1] <= day:
            events.append((end[1], 4, end[2], None))
        lost = False
        for on, kind, amount, due in sorted(events, key=lambda event: event[:2]):
            rest = sum(part["open"] for part in parts) if amount is None else amount
            for part in [part for part in parts if part["due"] == due] + [part for part in parts if part["due"] != due]:
                taken = min(rest, part["open"])
                if taken:
                    part["open"] -= taken
                    part["fills"].append((on, taken, kind))
                    rest -= taken
            lost = lost or kind == 4
            if kind in (0, 2) and not lost and not invoice["stated"]:
                spare += rest
        if invoice["stated"]:
            # What records explain of it has a day, the rest has none.
            for part in parts:
                part["dated"], part["open"] = part["open"] == 0, 0
        if end[0] == "settled" and end[1] <= day:
            for part in parts:
                part["fills"].append((end[1], part["open"], 6))
                part["unexplained"], part["open"] = part["open"], 0
        for amount, due in risk:
            for pocket in ("open", "unexplained"):
                for part in sorted(parts, key=lambda part: part["due"] != due):
                    taken = min(amount, part.get(pocket, 0))
                    if taken:
                        part[pocket] -= taken
                        part["risk"] += taken
                        amount -= taken
        for amount in back:
            for part in parts:
                taken = min(amount, part["open"] - part["back"])
                part["back"] += taken
                amount -= taken
        found += parts
    spare += sum(payment["amount"] for payment in one["payments"] if payment["invoice"] is None and payment["on"] <= day)
    known = {invoice["id"] for invoice in one["invoices"] if counts(invoice, day)}
    for note in one["notes"]:
        if note["on"] <= day and note["invoice"] is None:
            spare += note["amount"]
        elif note["on"] <= day and note["invoice"] not in known:
            pass  # It undoes a document that is not there.
    return found, spare


def paid_up(one):
    """Whether cash was held for a document that a note undoes: the order in which it is given back is not modelled."""
    return not any(note["invoice"] and not counts(invoice, day) for note in one["notes"] for invoice in one["invoices"]
                   if invoice["id"] == note["invoice"] for day in range(note["on"], 341))


def exposed(one, day, lag):
    found, spare = items(one, day, lag)
    orders = sum(order["amount"] for order in one["orders"] if order["status"] == "confirmed" and order["on"] <= day)
    return sum(part["open"] + part["risk"] for part in found) + orders - spare


def after_working_days(opened, count):
    day = START + timedelta(days=opened)
    while count:
        day += timedelta(days=1)
        if day.weekday() < 5 and (day.month, day.day) not in HOLIDAYS and day not in EASTER_MONDAYS:
            count -= 1
    return (day - START).days


# ---------------------------------------------------------------- the review


class Sheet:
    """Sums of one period, in cents of the answer's currency."""

    def __init__(self):
        self.shares, self.rates, self.days, self.numbers, self.found, self.undated = {}, {}, {}, {}, {}, {}

    def share(self, name, top, whole, cases, convert):
        old = self.shares.get(name, (0, 0, 0))
        self.shares[name] = (old[0] + convert(top), old[1] + convert(whole), old[2] + cases)

    def rate(self, name, hit):
        hits, cases = self.rates.get(name, (0, 0))
        self.rates[name] = (hits + bool(hit), cases + 1)

    def lasted(self, name, days):
        self.days.setdefault(name, []).append(days)

    def looked(self, name, count=1):
        self.found.setdefault(name, {"looked": 0, "amount": 0, "cases": []})["looked"] += count


def review_account(one, book, start, last, sheet):
    """One account from the evening of `start` to that of `last`."""
    d, lag = last - start, book["lag"]
    convert = (lambda minor: minor) if one["currency"] == "EUR" else (lambda minor: int(rounded(Decimal(minor) * RATE, 0)))
    inside = lambda day: start < day <= last
    before, _ = items(one, start, lag)
    now, _ = items(one, last, lag)
    stakes = {}

    def hit(name, stake, invoice=None):
        sheet.looked(name, 0)
        sheet.found[name]["cases"].append((one["id"], invoice))
        stakes[name] = stakes.get(name, 0) + stake

    still = lambda found: sum(1 for part in found if part["open"] > 0 or part["risk"] > 0)
    total = lambda found: sum(part["open"] + part["risk"] for part in found)
    issued = [invoice for invoice in one["invoices"] if inside(invoice["issued"]) and counts(invoice, last)]
    notes = [note for note in one["notes"] if inside(note["on"])]
    sales = sum(invoice["amount"] for invoice in issued) - sum(note["amount"] for note in notes)
    documents = len(issued) + len(notes)
    late = sum(part["open"] for part in now if part["due"] < last)
    if all(part["dated"] for part in before + now):
        sheet.share("cei", total(before) + sales - total(now), total(before) + sales - (total(now) - late), documents + still(before), convert)
        for name, amount in (("dso", total(now)), ("best-possible-dso", total(now) - late), ("average-days-delinquent", late)):
            sheet.share(name, amount * d, sales, documents, convert)
    sheet.share("current", total(now) - late, total(now), still(now), convert)
    sheet.share("over-90", sum(part["open"] for part in now if last - part["due"] > 90), total(now), still(now), convert)
    for part in now:
        if inside(part["due"] + 90) and part["dated"]:
            sheet.rate("reached-90", part["amount"] > sum(amount for on, amount, _ in part["fills"] if on <= part["due"] + 90))
    sheet.looked("overdue", still(now))
    sheet.looked("late-31-60", still(now))
    for part in now:
        days = last - part["due"]
        if part["open"] > 0 and days > 0:
            hit("overdue", part["open"], part["id"])
        if part["open"] > 0 and 31 <= days <= 60:
            hit("late-31-60", part["open"], part["id"])
    lost = [(part["id"], amount) for part in now for on, amount, kind in part["fills"] if kind == 4 and inside(on)]
    sheet.looked("write-offs", len(now))
    for invoice, amount in lost:
        hit("write-offs", amount, invoice)
    sheet.share("write-offs", sum(amount for _, amount in lost), sales, documents, convert)
    loose = 0
    for payment in one["payments"]:
        if payment["on"] > last or payment["back"] and payment["back"] <= last:
            continue
        sheet.looked("unapplied-cash")
        if payment["invoice"] is None:
            loose += payment["amount"]
            sheet.lasted("unapplied-age", last - payment["on"])
            hit("unapplied-cash", payment["amount"])
    sheet.share("unapplied-cash", loose, total(now), still(now), convert)

    for invoice in issued:
        if invoice["delivered"] is not None and invoice["delivered"] <= last:
            lagged = invoice["issued"] - invoice["delivered"]
            sheet.share("invoice-lag", lagged * invoice["amount"], invoice["amount"], 1, lambda minor: minor)
            sheet.looked("invoiced-late")
            if lagged > 0:
                hit("invoiced-late", lagged * invoice["amount"], invoice["id"])
        arrived = invoice["received"]
        if arrived is None and invoice["sdi"] and invoice["sdi"][0] == "delivered":
            arrived = invoice["sdi"][1]
        if arrived is not None and arrived <= last:
            sheet.lasted("arrival-lag", arrived - invoice["issued"])
            sheet.looked("arrived-late")
            if arrived > invoice["issued"]:
                hit("arrived-late", (arrived - invoice["issued"]) * invoice["amount"], invoice["id"])
    for invoice in one["invoices"]:
        end = invoice["end"] or (None,)
        if not inside(invoice["issued"]) or end[0] == "draft":
            continue
        state = invoice["sdi"][0] if invoice["sdi"] and invoice["sdi"][1] <= last else None
        if state:
            sheet.rate("bounced", state != "delivered")
            sheet.looked("bounced")
            if state != "delivered":
                hit("bounced", invoice["amount"], invoice["id"])
        wrong = any(note["invoice"] == invoice["id"] and note["on"] <= last for note in one["notes"])
        wrong = wrong or any(invoice["id"] in dispute["invoices"] and dispute["status"] == "confirmed" and dispute["opened"] <= last
                             and dispute["closed"] <= last for dispute in one["disputes"])
        wrong = wrong or state in ("rejected", "refused") or end[0] == "cancelled" and end[1] <= last
        sheet.rate("invoice-accuracy", not wrong)
        sheet.looked("inaccurate")
        if wrong:
            hit("inaccurate", invoice["amount"], invoice["id"])

    ours = [contact for contact in one["contacts"] if contact["out"] and contact["on"] <= last]
    for part in now:
        unpaid = part["amount"] > sum(amount for on, amount, _ in part["fills"] if on <= part["due"])
        if not inside(part["due"]) or part["due"] >= last or not part["dated"] or not unpaid:
            continue
        over = max((on for on, _, _ in part["fills"]), default=last) if part["open"] == 0 and part["risk"] == 0 else last
        days = [contact["on"] - part["due"] for contact in ours if part["due"] < contact["on"] <= over
                and (not contact["invoices"] or part["id"] in contact["invoices"])]
        sheet.rate("never-contacted", not days)
        sheet.looked("never-contacted")
        if days:
            sheet.lasted("first-contact", min(days))
        else:
            hit("never-contacted", part["open"], part["id"])
    overdue = sum(part["open"] if last > part["due"] + book["margin"] else part["back"] for part in now)
    missed = False
    for contact in ours:
        if contact["channel"] not in ("phone", "visit") or not inside(contact["on"]):
            continue
        reached = contact["with"] or contact["outcome"] and contact["outcome"] not in FAILED
        sheet.rate("right-party", reached)
        sheet.looked("nobody-reached")
        if not reached:
            hit("nobody-reached", 0 if missed else overdue)
            missed = True
    for promise in one["promises"]:
        until = promise["on"] + 3
        if not inside(until + 1):
            continue
        amount = next(invoice["amount"] for invoice in one["invoices"] if invoice["id"] == promise["invoice"])
        receipts = [payment for payment in one["payments"] if payment["invoice"] == promise["invoice"] and payment["on"] <= until]
        paid = min(promise["amount"], sum(payment["amount"] for payment in receipts if payment["on"] >= promise["made"]))
        kept = paid >= promise["amount"] or sum(payment["amount"] for payment in receipts) >= amount
        sheet.rate("promises-kept", kept)
        sheet.share("promises-kept-amount", promise["amount"] if kept else 0, promise["amount"], 1, convert if one["currency"] == "EUR" else lambda m: m)
        sheet.looked("promises-broken")
        if not kept:
            hit("promises-broken", promise["amount"] - paid, promise["invoice"])
    if one["party"] and one["lifecycle"] is None:
        sheet.rate("not-reachable", one["party"] != "ready")
        sheet.looked("not-reachable")
        if one["party"] != "ready":
            hit("not-reachable", total(now))

    for dispute in one["disputes"]:
        if dispute["opened"] > last:
            continue
        is_open = dispute["status"] == "open" or dispute["closed"] > last
        if not is_open and not inside(dispute["closed"]):
            continue
        ended = last if is_open else dispute["closed"]
        sheet.lasted("open-dispute-age" if is_open else "dispute-days", ended - dispute["opened"])
        if is_open:
            sheet.rate("disputes-unowned", not dispute["owner"])
            sheet.looked("disputes-unowned")
            if not dispute["owner"]:
                hit("disputes-unowned", dispute["amount"], dispute["invoices"][0])
        overdue_case = ended > after_working_days(dispute["opened"], RESOLVE[dispute["reason"]])
        sheet.rate("disputes-late", overdue_case)
        sheet.looked("disputes-late")
        if overdue_case:
            hit("disputes-late", dispute["amount"], dispute["invoices"][0])
    if overdue > 0:
        dealt = any(contact["operator"] and last - 90 < contact["on"] <= last for contact in one["contacts"])
        unowned = not one["owner"] and not dealt
        sheet.rate("accounts-unowned", unowned)
        sheet.looked("accounts-unowned")
        if unowned:
            hit("accounts-unowned", overdue)

    credit = one["credit"] or {"limit": None, "until": None, "decided": None}
    orders = [order for order in one["orders"] if order["status"] in ("confirmed", "closed") and inside(order["on"])]
    for order in orders:
        on = order["on"]
        if credit["limit"] is None or credit["decided"] is not None and credit["decided"] > on:
            continue
        limit = 0 if credit["until"] is not None and credit["until"] < on else credit["limit"]
        over = exposed(one, on, lag) > limit
        released = any(release["order"] in (None, order["id"]) and release["from"] <= on and (release["until"] is None or on <= release["until"])
                       and (not release["up_to"] or order["amount"] <= release["up_to"]) for release in one["releases"])
        sheet.rate("over-limit", over and not released)
        sheet.rate("over-limit-released", over and released)
        sheet.looked("over-limit")
        if over and not released:
            hit("over-limit", order["amount"])
    if (orders or issued) and (credit["decided"] is None or credit["decided"] <= last):
        bad = credit["limit"] is None or credit["until"] is not None and credit["until"] < last
        bad = bad or credit["decided"] is not None and last - credit["decided"] > 365
        sheet.rate("limits", bad)
        sheet.looked("limits")
        if bad:
            hit("limits", total(now))

    for name, stake in stakes.items():
        if name in ("invoiced-late", "arrived-late"):
            stake = int(rounded(Decimal(stake) / d, 0))
        sheet.found[name]["amount"] += convert(stake)


SHARES = ["cei", "current", "over-90", "promises-kept-amount", "unapplied-cash", "write-offs"]
WEIGHTED = ["dso", "best-possible-dso", "average-days-delinquent", "invoice-lag"]
RATES = ["reached-90", "bounced", "invoice-accuracy", "never-contacted", "right-party", "promises-kept", "disputes-late", "not-reachable"]
MEANS = ["arrival-lag", "dispute-days", "open-dispute-age", "unapplied-age"]
COUNTS = ["disputes-unowned", "accounts-unowned", "over-limit", "over-limit-released", "limits"]


def values(sheet):
    found = {}
    for name in SHARES + WEIGHTED:
        top, whole, cases = sheet.shares.get(name, (0, 0, 0))
        factor = 100 if name in SHARES else 1
        found[name] = str(rounded(Decimal(top) * factor / Decimal(whole), 1)) if cases >= 3 and whole > 0 else None
    for name in RATES:
        hits, cases = sheet.rates.get(name, (0, 0))
        found[name] = str(rounded(Decimal(hits * 100) / cases, 1)) if cases >= 3 else None
    for name in MEANS + ["first-contact"]:
        days = sorted(sheet.days.get(name, []))
        if len(days) < 3:
            found[name] = None
        elif name in MEANS:
            found[name] = str(rounded(Decimal(sum(days)) / len(days), 1))
        else:
            middle = [days[(len(days) - 1) // 2], days[len(days) // 2]]
            found[name] = str(rounded(Decimal(sum(middle)) / 2, 1))
    for name in COUNTS:
        hits, cases = sheet.rates.get(name, (0, 0))
        found[name] = None if name.startswith("over") and not cases else str(hits)
    return {name: "0.0" if value == "-0.0" else value for name, value in found.items()}


def expected(book):
    last, start = book["as_of"], book["from"] - 1
    sheets = []
    for first, end in ((start, last), (start - (last - start), start)):
        whole = Sheet()
        for one in book["accounts"]:
            own = Sheet()
            review_account(one, book, first, end, own)
            # Sums of one account are made in its currency and converted once.
            for name, (top, bottom, cases) in own.shares.items():
                if one["currency"] != "EUR" and name in ("invoice-lag", "promises-kept-amount"):
                    top, bottom = (int(rounded(Decimal(value) * RATE, 0)) for value in (top, bottom))
                whole.share(name, top, bottom, cases, lambda minor: minor)
            for name, (hits, cases) in own.rates.items():
                old = whole.rates.get(name, (0, 0))
                whole.rates[name] = (old[0] + hits, old[1] + cases)
            for name, days in own.days.items():
                whole.days.setdefault(name, []).extend(days)
            for name, found in own.found.items():
                whole.looked(name, found["looked"])
                whole.found[name]["amount"] += found["amount"]
                whole.found[name]["cases"] += found["cases"]
        sheets.append(whole)
    days = []
    for one in book["accounts"]:
        days += [record["issued"] for record in one["invoices"]] + [record["on"] for record in one["notes"] + one["payments"] + one["orders"]]
        days += [record["opened"] for record in one["disputes"]] + [record["on"] for record in one["contacts"]]
    known = any(day < book["from"] for day in days)
    now, past = (values(sheet) for sheet in sheets)
    past["not-reachable"] = None
    measures = {name: [now[name], past[name] if known else None] for name in now}
    findings = {}
    for name, found in sheets[0].found.items():
        if not found["cases"]:
            continue
        earlier = sheets[1].found.get(name, {"amount": 0, "cases": []})
        before = None if not known or name == "not-reachable" else [len(earlier["cases"]), cents(earlier["amount"])]
        findings[name] = [len(found["cases"]), cents(found["amount"]), str(rounded(Decimal(100 * len(found["cases"])) / found["looked"], 1)), before,
                          sorted(found["cases"], key=str)]
    return {"measures": measures, "findings": findings}


# ---------------------------------------------------------------- the comparison


def said(answer):
    measures = {one["id"]: [one["value"], one["before"]] for one in answer["measures"]}
    findings = {}
    for one in answer["findings"]:
        before = one["before"] and [one["before"]["count"], one["before"]["amount"]]
        findings[one["id"]] = [one["count"], one["amount"], one["share"], before,
                               sorted(((case["accountId"], case["invoiceId"]) for case in one["cases"]), key=str)]
    return {"measures": measures, "findings": findings}


def main(count, seed):
    rng = random.Random(seed)
    books = []
    while len(books) < count:
        book = generate(rng, len(books))
        for one in book["accounts"]:
            if not paid_up(one):
                one["notes"] = [note for note in one["notes"] if note["invoice"] is None]
        books.append(book)
    lines = [json.dumps({"function": "reviewProcess", "input": plain(book)}) for book in books]
    subprocess.run(["cargo", "build", "-q", "--example", "answers"], check=True)
    done = subprocess.run(["target/debug/examples/answers"], input="\n".join(lines), capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == count, "an answer is missing"
    wrong, figures, cases = 0, 0, 0
    for book, answer in zip(books, answers):
        if "error" in answer or answer["skipped"]:
            wrong += 1
            print(json.dumps(answer.get("error") or answer["skipped"]))
            continue
        ours, theirs = expected(book), said(answer)
        amounts = [float(one["amount"]) for one in answer["findings"]]
        figures += sum(value is not None for pair in ours["measures"].values() for value in pair)
        cases += sum(found[0] for found in ours["findings"].values())
        if ours != theirs or amounts != sorted(amounts, reverse=True):
            wrong += 1
            if wrong <= 4:
                for part in ("measures", "findings"):
                    for name in sorted(ours[part].keys() | theirs[part].keys()):
                        if ours[part].get(name) != theirs[part].get(name):
                            print(f"book {books.index(book)}: {name}: expected {ours[part].get(name)}, engine {theirs[part].get(name)}")
    print(f"{count} books, {figures} figures and {cases} cases compared, {wrong} books differ")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000, int(sys.argv[2]) if len(sys.argv) > 2 else 2026)
