"""A second implementation of exposure and ageing, compared with the engine to the cent.

    python tests/tools/second_exposure.py [accounts] [seed]

It is written from the documented rules and shares nothing with the engine: it replays each account day by day, one
event after the other, over plain integers. Accounts are generated: instalments, amounts that others withhold, part
payments, payments that name nothing, returned payments, Ri.Ba. in every state, credit notes, write-offs, sales to a
factor, cancelled documents, drafts, orders half delivered and half invoiced, margins and residues, several days.
"""

import json
import random
import subprocess
import sys
from datetime import date, timedelta

BOUNDS = [30, 60, 90, 180, 360]
START = date(2025, 1, 1)
DIGITS = {"EUR": 2, "JPY": 0, "KWD": 3}


def iso(day):
    return (START + timedelta(days=day)).isoformat()


# ---------------------------------------------------------------- accounts


def generate(rng, number):
    currency = rng.choice(["EUR", "EUR", "EUR", "JPY", "KWD"])
    unit = 10 ** DIGITS[currency]
    write = lambda minor: str(minor) if unit == 1 else f"{minor // unit}.{minor % unit:0{DIGITS[currency]}d}"
    world = {"as_of": rng.randint(150, 500), "margin": rng.choice([0, 0, 0, 3, 10]), "residue": rng.choice([0, 0, 500]),
             "lag": rng.choice([0, 15, 30]), "invoices": [], "payments": [], "bills": [], "orders": [], "notes": []}
    account = {"id": f"C{number}", "currency": currency, "invoices": [], "payments": [], "bills": [], "orders": []}
    for index in range(rng.randint(0, 7)):
        issued, amount = rng.randint(0, 480), rng.randint(0, 200_000)
        withheld = amount * 22 // 122 if rng.random() < 0.15 else 0
        count = rng.choice([1, 1, 1, 2, 3])
        parts = [amount // count] * (count - 1)
        parts.append(amount - sum(parts))
        dues = [issued + rng.choice([0, 30, 60]) + 30 * place for place in range(count)]
        invoice = {"id": f"F{index}", "issued": issued, "amount": amount, "withheld": withheld, "parts": list(zip(dues, parts)), "end": None}
        record = {"id": invoice["id"], "issued": iso(issued), "amount": write(amount)}
        if withheld:
            record["withheld"] = write(withheld)
        if count == 1:
            record["due"] = iso(dues[0])
        else:
            record["instalments"] = [{"due": iso(due), "amount": write(part)} for due, part in invoice["parts"]]
        fate, on = rng.random(), issued + rng.randint(1, 200)
        if fate < 0.08:
            invoice["end"], record["cancelledOn"] = ("cancelled", on), iso(on)
        elif fate < 0.16:
            invoice["end"], record["writtenOff"] = ("lost", on), {"on": iso(on)}
        elif fate < 0.22:
            invoice["end"], record["assigned"] = ("lost", on), {"on": iso(on), "recourse": False}
        elif fate < 0.28:
            record["assigned"] = {"on": iso(on), "recourse": True}
        elif fate < 0.34:
            invoice["end"], record["status"] = ("draft", 0), "draft"
        elif fate < 0.44:
            invoice["end"], record["settled"] = ("settled", on), iso(on)
        world["invoices"].append(invoice)
        account["invoices"].append(record)
    ids = [invoice["id"] for invoice in world["invoices"]]
    for index in range(rng.randint(0, 5)):
        on, amount = rng.randint(0, 500), rng.randint(0, 120_000)
        named = rng.choice(ids) if ids and rng.random() < 0.75 else None
        back = on + rng.randint(1, 20) if rng.random() < 0.12 else None
        payment = {"on": on, "amount": amount, "invoice": named, "back": back, "place": None}
        record = {"id": f"P{index}", "on": iso(on), "amount": write(amount)}
        if named:
            record["invoiceId"] = named
            if rng.random() < 0.3:
                payment["place"] = rng.randint(1, len(world["invoices"][ids.index(named)]["parts"]))
                record["instalment"] = payment["place"]
        if back:
            record["returned"] = {"on": iso(back)}
        world["payments"].append(payment)
        account["payments"].append(record)
    for index in range(rng.choice([0, 0, 1, 2])):
        issued, amount = rng.randint(0, 480), rng.randint(0, 60_000)
        named = rng.choice(ids) if ids and rng.random() < 0.7 else None
        world["notes"].append({"on": issued, "amount": amount, "invoice": named})
        record = {"id": f"N{index}", "kind": "credit-note", "issued": iso(issued), "amount": write(amount)}
        if named:
            record["refersTo"] = named
        account["invoices"].append(record)
    for index in range(rng.choice([0, 0, 0, 1, 1])):
        due, amount = rng.randint(60, 520), rng.randint(1, 90_000)
        status = rng.choice(["presented", "credited", "paid", "returned"])
        bill = {"presented": due - 45, "due": due, "amount": amount, "status": status, "on": due + rng.randint(0, 12), "invoice": None}
        record = {"id": f"B{index}", "kind": "riba", "presented": iso(due - 45), "due": iso(due), "amount": write(amount), "status": status}
        if status in ("paid", "returned"):
            record["paidOn" if status == "paid" else "returnedOn"] = iso(bill["on"])
        if ids and rng.random() < 0.6:
            bill["invoice"] = record["invoiceId"] = rng.choice(ids)
        world["bills"].append(bill)
        account["bills"].append(record)
    for index in range(rng.choice([0, 0, 1, 2])):
        on, amount = rng.randint(0, 480), rng.randint(0, 150_000)
        given = {"deliveredAmount": amount * rng.randint(0, 100) // 100, "invoicedAmount": amount * rng.randint(0, 100) // 100,
                 "prepaidAmount": amount * rng.choice([0, 0, 30, 120]) // 100}
        status = rng.choice(["confirmed", "confirmed", "confirmed", "closed", "draft"])
        world["orders"].append({"on": on, "amount": amount, "status": status, **given})
        record = {"id": f"O{index}", "on": iso(on), "amount": write(amount), "status": status}
        account["orders"].append(record | {key: write(value) for key, value in given.items()})
    # Errors live at the edges: often ask on a day around one.
    parts = [part for invoice in world["invoices"] for part in invoice["parts"]]
    parts += [(bill["due"], 0) for bill in world["bills"]] * 3
    if parts and rng.random() < 0.6:
        due, amount = rng.choice(parts)
        world["as_of"] = max(1, due + rng.choice([0, world["margin"], world["lag"], *BOUNDS]) + rng.choice([-1, 0, 1]))
        world["residue"] = rng.choice([world["residue"], amount, amount + 1])
    policy = {"overdue": {"marginDays": world["margin"], "minAmount": write(world["residue"])},
              "exposure": {"billOutcomeDays": world["lag"]}, "ageing": {"bounds": BOUNDS}}
    return world, account, {"asOf": iso(world["as_of"]), "policy": policy}, unit


# ---------------------------------------------------------------- the second implementation


def expected(world):
    """Buckets, credits, ages and what is overdue, in minor units."""
    today = world["as_of"]
    buckets = dict.fromkeys(["draft", "not-due", "overdue", "orders", "deliveries", "bills", "returned"], 0)
    ages = [0] * (len(BOUNDS) + 2)
    credits, late_sum, late_count, oldest = 0, 0, 0, 0
    open_parts = []  # (due, open, returned)
    known = {}
    for invoice in world["invoices"]:
        end, when = invoice["end"] or (None, 0)
        if invoice["issued"] > today or (end == "cancelled" and when <= today):
            known[invoice["id"]] = "gone"
            continue
        if end == "draft":
            buckets["draft"] += invoice["amount"] - invoice["withheld"]
            known[invoice["id"]] = "gone"
            continue
        # What others withhold is not part of the last instalments.
        parts = [[due, amount, place + 1] for place, (due, amount) in enumerate(invoice["parts"])]
        cut = invoice["withheld"]
        for part in reversed(parts):
            taken = min(cut, part[1])
            part[1] -= taken
            cut -= taken
        parts.sort(key=lambda part: (part[0], part[2]))
        known[invoice["id"]] = {"parts": [{"due": due, "no": place, "net": net, "open": net, "risk": 0, "back": 0} for due, net, place in parts],
                                "events": [], "risks": [], "backs": [], "end": (end, when)}
        if end == "lost" and when <= today:
            known[invoice["id"]]["events"].append((when, 3, None, None))
    for payment in world["payments"]:
        if payment["on"] > today:
            continue
        returned = payment["back"] is not None and payment["back"] <= today
        place = known.get(payment["invoice"], "gone")
        if payment["invoice"] is None or place == "gone":
            credits += 0 if returned else payment["amount"]
        elif returned:
            place["backs"].append((payment["amount"], payment["place"], None))
        else:
            place["events"].append((payment["on"], 0, payment["amount"], payment["place"]))
    for note in world["notes"]:
        if note["on"] > today:
            continue
        place = known.get(note["invoice"])
        if place is None:
            credits += note["amount"]
        elif place != "gone":
            place["events"].append((note["on"], 2, note["amount"], None))
    for bill in world["bills"]:
        if bill["presented"] > today:
            continue
        came = bill["on"] <= today
        if bill["status"] == "returned" and came:
            state = "returned"
        elif bill["status"] == "paid" and came:
            state = "collected"
        else:
            state = "risk" if today <= bill["due"] + world["lag"] else "collected"
        on = bill["on"] if bill["status"] == "paid" and came else bill["due"]
        place = known.get(bill["invoice"], "gone") if bill["invoice"] else "gone"
        if place == "gone":
            if state == "risk":
                buckets["bills"] += bill["amount"]
            elif state == "returned":
                open_parts.append((bill["due"], bill["amount"], bill["amount"]))
        elif state == "risk":
            place["risks"].append((bill["amount"], None, bill["due"]))
        elif state == "returned":
            place["backs"].append((bill["amount"], None, bill["due"]))
        else:
            number = next((part["no"] for part in place["parts"] if part["due"] == bill["due"]), None)
            place["events"].append((on, 1, bill["amount"], number))
    for place in known.values():
        if place == "gone":
            continue
        parts = place["parts"]
        lost = False
        for _, kind, amount, number in sorted(place["events"], key=lambda event: (event[0], event[1], event[3] or 0)):
            rest = sum(part["open"] for part in parts) if amount is None else amount
            for part in [part for part in parts if part["no"] == number] + [part for part in parts if part["no"] != number]:
                taken = min(rest, part["open"])
                part["open"] -= taken
                rest -= taken
            lost = lost or kind == 3
            if kind in (0, 2) and not lost:
                credits += rest
        stated = place["end"][0] == "settled" and place["end"][1] <= today
        for part in parts:
            part["explainable"] = part["open"] if stated else 0
            part["open"] = 0 if stated else part["open"]
        for pieces, step in ((place["risks"], "risk"), (place["backs"], "back")):
            for amount, number, due in pieces:
                meant = [part for part in parts if part["no"] == number][:1] or [part for part in parts if part["due"] == due][:1]
                others = [part for part in parts if part not in meant]
                if step == "back":
                    for part in meant + others:
                        taken = min(amount, part["open"] - part["back"])
                        part["back"] += taken
                        amount -= taken
                    continue
                for group in (meant, others):
                    for pocket in ("open", "explainable"):
                        for part in group:
                            taken = min(amount, part[pocket])
                            part[pocket] -= taken
                            part["risk"] += taken
                            amount -= taken
        buckets["bills"] += sum(part["risk"] for part in parts)
        open_parts += [(part["due"], part["open"], part["back"]) for part in parts]
    for order in world["orders"]:
        if order["on"] > today or order["status"] != "confirmed":
            continue
        waiting = max(0, order["amount"] - max(order["deliveredAmount"], order["invoicedAmount"]))
        shipped = max(0, order["deliveredAmount"] - order["invoicedAmount"])
        spare = max(0, order["prepaidAmount"] - waiting)
        buckets["orders"] += max(0, waiting - order["prepaidAmount"])
        buckets["deliveries"] += max(0, shipped - spare)
    not_due = 0
    for due, left, back in open_parts:
        if left <= 0:
            continue
        passed = today > due + world["margin"] and left >= world["residue"]
        late = left if passed else back
        days = max(0, today - due)
        buckets["returned"] += back
        buckets["overdue" if passed else "not-due"] += left - back
        not_due += left - late
        ages[0] += left - late
        if late:
            late_sum, late_count, oldest = late_sum + late, late_count + 1, max(oldest, days)
            ages[1 + sum(max(days, 1) > bound for bound in BOUNDS)] += late
    total = sum(amount for name, amount in buckets.items() if name != "draft") - credits
    return {"buckets": buckets, "credits": credits, "total": total, "amount": late_sum, "count": late_count, "oldestDays": oldest,
            "notDue": not_due, "ageing": ages}


# ---------------------------------------------------------------- the comparison


def said(exposure, overdue, unit):
    minor = lambda text: int(text.replace(".", ""))
    return {"buckets": {name: minor(amount) for name, amount in exposure["buckets"].items()}, "credits": minor(exposure["credits"]),
            "total": minor(exposure["total"]), "amount": minor(overdue["amount"]), "count": overdue["count"],
            "oldestDays": overdue["oldestDays"], "notDue": minor(overdue["notDue"]),
            "ageing": [minor(age["amount"]) for age in overdue["ageing"]]}


def main(count, seed):
    rng = random.Random(seed)
    worlds, lines = [], []
    for number in range(count):
        world, account, options, unit = generate(rng, number)
        worlds.append((world, account, options, unit))
        for function in ("exposure", "overdue"):
            lines.append(json.dumps({"function": function, "input": [account, options]}))
    subprocess.run(["cargo", "build", "-q", "--example", "answers"], check=True)
    done = subprocess.run(["target/debug/examples/answers"], input="\n".join(lines), capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == 2 * count, "an answer is missing"
    wrong, figures, open_accounts = 0, 0, 0
    for (world, account, options, unit), exposure, overdue in zip(worlds, answers[::2], answers[1::2]):
        ours = expected(world)
        theirs = said(exposure, overdue, unit) if "error" not in exposure and "error" not in overdue else exposure
        figures += 7 + 5 + len(ours["ageing"])
        open_accounts += ours["total"] != 0
        if ours != theirs:
            wrong += 1
            if wrong <= 3:
                print(json.dumps({"account": account, "options": options, "expected": ours, "engine": theirs}, indent=1))
    print(f"{count} accounts, {open_accounts} with an exposure, {figures} figures compared, {wrong} accounts differ")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 2026)
