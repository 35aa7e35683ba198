"""A second implementation of references and pay codes, and the drawn codes read back.

    pip install -r tests/tools/requirements-payment.txt
    python tests/tools/second_payment.py [requests] [seed]

References and accounts are judged by python-stdnum. The payload is built here from the element list of EPC069-12, for
random creditors, accounts of many countries, currencies, amounts, numbers and references. What the package draws of it
(js/dist, so the package must be built) is read by zxing-cpp, which must find the payload again, and segno must need a code
of the same version for it.
"""

import json
import random
import re
import subprocess
import sys
from pathlib import Path

import segno
import zxingcpp
from PIL import Image, ImageDraw
from stdnum import iban, iso11649
from stdnum.ch import esr

ROOT = Path(__file__).resolve().parents[2]
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)

IBANS = """IT60X0542811101000000123456 DE89370400440532013000 FR1420041010050500013M02606 ES9121000418450200051332 AT611904300234573201
BE71096123456769 NL91ABNA0417164300 CH9300762011623852957 CH4431999123000889012 LI21088100002324013AA GB29NWBK60161331926819
SM86U0322509800000000270100 MC5811222000010123456789030 NO9386011117947 IS140159260076545510730339 RS35260005601001611379
TR330006100519786457841326 AE070331234567890123456 BR9700360305000010009795493P1 PL61109010140000071219812874""".split()
EEA = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split()
SEPA = EEA + "AD AL CH GB GI MC MD ME MK RS SM VA".split()
LETTERS = "aàèéìòùçñöüßøłжΩ€ &.'-ABCXYZ0123456789"


def engine(questions):
    """The answers of the engine, in order."""
    lines = "".join(json.dumps(one) + "\n" for one in questions)
    done = subprocess.run(["cargo", "run", "--quiet", "--locked", "--example", "answers"], input=lines, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        sys.exit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


# ---------------------------------------------------------------- references


def reference(number):
    """The reference of a number by the rule's own words; none where it has none."""
    number = number.strip()
    parts = re.split(r"[ /\-._]", number)
    if not all(re.fullmatch(r"[0-9A-Za-z]+", part, re.ASCII) for part in parts):
        return None
    if number.upper() != number and number.lower() != number:
        return None
    content = "".join(parts).upper()
    if len(content) > 21:
        return None
    lost = [(a, b) for a, b in zip(parts, parts[1:]) if a[-1].isdigit() == b[0].isdigit()]
    if len(lost) > 1:
        return None
    for before, after in lost:
        year_before = re.search(r"(?<!\d)(19|20|21)\d\d$", before)
        year_after = re.match(r"((19|20|21)\d\d|\d\d)(?!\d)", after)
        if not (year_before or year_after):
            return None
    return f"RF{iso11649.mod_97_10.calc_check_digits(content + 'RF')}{content}"


def odd_number():
    parts = ["".join(rng.choice(rng.choice(["0123456789", "ABFTX", "abf"])) for _ in range(rng.randint(1, 6))) for _ in range(rng.randint(1, 4))]
    if rng.random() < 0.5:
        parts[rng.randrange(len(parts))] = rng.choice(["2026", "26", "1999", "2200", "1"])
    text = "".join(part + rng.choice("/-. _") for part in parts)[:-1]
    if rng.random() < 0.1:
        text += rng.choice(["°", "è", "//", "-", "\n", "１", "*"])
    return text


def check_references():
    numbers = [odd_number() for _ in range(COUNT)]
    numbers += [str(rng.randrange(10 ** rng.randint(1, 21))) for _ in range(200)]
    answers = engine({"function": "creditorReference", "input": [number]} for number in numbers)
    given = 0
    for number, answer in zip(numbers, answers):
        expected = reference(number)
        if expected is None:
            assert isinstance(answer, dict) and answer["error"]["path"] == "invoiceId", (number, answer)
            continue
        assert answer == expected, (number, answer, expected)
        iso11649.validate(answer)
        given += 1
    # Of one way of numbering, no two numbers share a reference.
    schemes = {
        "number/year": [f"{n}/{year}" for n in range(1, 1300) for year in (2025, 2026)],
        "year/number": [f"{year}/{n}" for n in range(1, 1300) for year in (2025, 2026)],
        "number/two digits": [f"{n}/{year}" for n in range(1, 1300) for year in (25, 26)],
        "series and year": [f"{series}-{year}-{n:04}" for series in ("FT", "NC", "A") for year in (2025, 2026) for n in range(1, 400)],
        "series between": [f"{n}/{series}/{year}" for series in ("A", "B") for year in (2025, 2026) for n in range(1, 400)],
    }
    for name, all_of_it in schemes.items():
        found = engine({"function": "creditorReference", "input": [number]} for number in all_of_it)
        assert all(isinstance(one, str) for one in found), name
        assert len(set(found)) == len(found), f"{name}: two numbers share a reference"
    print(f"{given} of {len(numbers)} numbers have a reference, each as python-stdnum wants it; {len(schemes)} ways of numbering without a collision")


# ---------------------------------------------------------------- payments


def word(most):
    return "".join(rng.choice(LETTERS) for _ in range(rng.randint(1, most))).strip() or "A"


def request(number):
    account_number = rng.choice(IBANS)
    iban.validate(account_number)
    currency = rng.choice(["EUR"] * 6 + ["CHF", "USD"])
    invoices, amounts = [], []
    for place in range(rng.choice([1, 1, 1, 2, 3, 30])):
        amount = rng.choice([1, rng.randint(1, 10**6), rng.randint(1, 10**11)])
        invoice = {"id": f"I{place:02}", "issued": "2026-01-01", "due": "2026-01-31", "amount": f"{amount // 100}.{amount % 100:02}"}
        if rng.random() < 0.5:
            invoice["number"] = rng.choice([odd_number().replace("\n", ""), f"{place}/2026", f"FT-2026-{place:06}", word(60)])
        if rng.random() < 0.25:
            body = "".join(rng.choice("0123456789") for _ in range(26))
            invoice["paymentReference"] = rng.choice([body + esr.calc_check_digit(body), reference(f"AB{number}")])
        invoices.append(invoice)
        amounts.append(amount)
    sender = {"name": word(rng.choice([20, 70, 90])), "iban": account_number}
    if rng.random() < 0.4:
        sender["bic"] = rng.choice(["BPMOIT22", "BPMOIT22XXX", "POFICHBEXXX"])
    account = {"id": "C", "currency": currency, "country": "IT", "invoices": invoices}
    return account, {"asOf": "2026-06-30", "sender": sender}, sum(amounts)


def expected(account, options, cents):
    """Reference, text and payload by the element list; the payload is None where the code cannot hold the payment."""
    sender, invoices = options["sender"], account["invoices"]
    number = lambda one: one.get("number") or one["id"]
    country = sender["iban"][:2]
    qr_iban = country in ("CH", "LI") and 30000 <= int(sender["iban"][4:9]) <= 31999
    stated = {one.get("paymentReference") for one in invoices}
    stated = stated.pop() if len(stated) == 1 else None
    swiss = stated is not None and stated.isdigit()
    if qr_iban:
        ref = stated if swiss else None
    elif stated is not None:
        ref = None if swiss else stated
    elif len(invoices) == 1:
        ref = reference(number(invoices[0]))
    else:
        ref = None
    text = None
    if ref is None:
        for named in range(len(invoices), 0, -1):
            left = len(invoices) - named
            text = ", ".join(number(one) for one in invoices[:named]) + (f" +{left}" if left else "")
            if len(text) <= 140:
                break
        else:
            text = None
    lines = ["BCD", "002", "1", "SCT", sender.get("bic", ""), sender["name"], sender["iban"], f"EUR{cents // 100}.{cents % 100:02}", "", ref or "", text or ""]
    payload = "\n".join(lines).rstrip("\n")
    holds = (
        account["currency"] == "EUR" and country in SEPA and not qr_iban and (country in EEA or "bic" in sender)
        and len(sender["name"]) <= 70 and cents <= 99_999_999_999 and len(payload.encode()) <= 331
    )
    return ref, text, payload if holds else None


def drawn(payloads):
    """What the package draws of payloads: size and path of each."""
    program = """import { payCode } from './js/dist/pay.js';
import { readFileSync } from 'node:fs';
const all = JSON.parse(readFileSync(0, 'utf8')).map((epc) => { const { size, path, svg } = payCode({ epc }); return { size, path, whole: svg.includes(path) }; });
process.stdout.write(JSON.stringify(all));"""
    done = subprocess.run(["node", "--input-type=module", "-e", program], input=json.dumps(payloads), capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def picture(size, path, scale=4):
    image = Image.new("L", (size * scale, size * scale), 255)
    pen = ImageDraw.Draw(image)
    found = re.fullmatch(r"(?:M\d+ \d+h\d+v1H\d+z)+", path)
    assert found, path[:60]
    for x, y, run, back in re.findall(r"M(\d+) (\d+)h(\d+)v1H(\d+)z", path):
        assert x == back
        x, y, run = int(x), int(y), int(run)
        pen.rectangle([x * scale, y * scale, (x + run) * scale - 1, (y + 1) * scale - 1], fill=0)
    return image


def check_payments():
    requests = [request(number) for number in range(COUNT)]
    answers = engine({"function": "paymentRequest", "input": [account, options]} for account, options, _ in requests)
    payloads = []
    for (account, options, cents), answer in zip(requests, answers):
        assert "error" not in answer, (account, options, answer)
        ref, text, payload = expected(account, options, cents)
        assert round(float(answer["amount"]) * 100) == cents or answer["amount"] == f"{cents // 100}.{cents % 100:02}"
        assert (answer["reference"], answer["text"], answer["epc"]) == (ref, text, payload), (account, options, answer, ref, text, payload)
        assert not (answer["reference"] and answer["text"])
        if payload is not None:
            payloads.append(payload)
    codes = drawn(payloads)
    versions = set()
    for payload, code in zip(payloads, codes):
        assert code["whole"]
        (found,) = zxingcpp.read_barcodes(picture(code["size"], code["path"]), formats=zxingcpp.BarcodeFormat.QRCode)
        assert found.bytes.decode("utf-8") == payload, (found.text, payload)
        version = (code["size"] - 8 - 17) // 4
        usual = segno.make(payload.encode("utf-8"), error="m", boost_error=False, micro=False, mode="byte")
        assert version == usual.version <= 13, (version, usual.version, payload)
        versions.add(version)
    print(f"{len(answers)} payments as the element list wants them; {len(codes)} codes of versions {min(versions)} to {max(versions)} read back")


check_references()
check_payments()
