"""Measures the expected payment dates on a ledger of settled invoices, against three yardsticks.

    python tests/tools/expected_payment.py path/to/invoices.csv

The file needs the columns customerID, invoiceNumber, InvoiceDate, DueDate, SettledDate (M/D/YYYY), InvoiceAmount,
countryCode and PaperlessBill,
as the published sample "Accounts Receivable" of IBM Watson Analytics has them. For each of eight days the engine sees
only what was known on that day: invoices issued by then, and the settlements of then. It says when each open invoice
will be paid; what came after is the truth. Nothing is fitted on what came after.

- due:  the invoice is paid on its due date, or tomorrow when that has passed.
- mean: due date plus the customer's mean delay so far (all customers' for a new one), or tomorrow.
- gbm:  a gradient-boosted model (scikit-learn, absolute error) over snapshots of the past, with the customer's mean,
        spread, median, quantiles and last delays, amount, age, weekday, month, country and kind of bill; mean of three seeds.

Needs pandas and scikit-learn; `cargo build --example answers` is run here.
"""

import json
import shutil
import subprocess
import sys
import tempfile

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor

DAYS = ["2012-07-01", "2012-09-15", "2012-12-01", "2013-02-15", "2013-05-01", "2013-07-15", "2013-09-15", "2013-11-01"]
FEATURES = ["n", "mean", "spread", "median", "high", "low", "last", "age", "weekday", "month", "amount", "country", "paper"]


def load(path):
    raw = pd.read_csv(path)
    day = lambda column: pd.to_datetime(raw[column], format="%m/%d/%Y").to_numpy().astype("datetime64[D]").astype(int)
    data = pd.DataFrame({"customer": raw.customerID, "id": raw.invoiceNumber.astype(str), "issued": day("InvoiceDate"),
                         "due": day("DueDate"), "settled": day("SettledDate"), "amount": raw.InvoiceAmount,
                         "country": raw.countryCode, "paper": (raw.PaperlessBill == "Paper").astype(int)})
    data["delay"] = data.settled - data.due
    return data


def iso(day):
    return str(np.datetime64(int(day), "D"))


def snapshot(data, day):
    """Open invoices on a day with what was known of their customers."""
    open_ = data[(data.issued <= day) & (data.settled > day)].copy()
    known = data[data.settled <= day]
    delays = known.groupby("customer").delay
    for name, value in {"n": delays.size(), "mean": delays.mean(), "spread": delays.std(), "median": delays.median(),
                        "high": delays.quantile(0.9), "low": delays.quantile(0.1)}.items():
        open_[name] = open_.customer.map(value)
    open_["n"] = open_.n.fillna(0)
    last = known.sort_values("settled").groupby("customer").delay.apply(lambda values: values.tail(3).mean())
    open_["last"] = open_.customer.map(last)
    open_["age"] = day - open_.due
    open_["weekday"] = (open_.issued + 3) % 7
    open_["month"] = pd.to_datetime(open_.issued, unit="D").dt.month
    return open_, known


def boosted(data, day, rows):
    past = [frame[frame.settled <= day] for frame in (snapshot(data, then)[0] for then in range(day - 400, day - 40, 7)) if len(frame)]
    past = pd.concat(past)
    total = 0
    for seed in range(3):
        model = HistGradientBoostingRegressor(loss="absolute_error", max_iter=200, learning_rate=0.05, max_leaf_nodes=15,
                                              min_samples_leaf=20, random_state=seed)
        total = total + model.fit(past[FEATURES], past.delay - past.age).predict(rows[FEATURES]) / 3
    return np.maximum(total, 1) + rows.age


def accounts(data, day):
    seen = data[data.issued <= day]
    for customer, rows in seen.groupby("customer", sort=True):
        invoices = []
        for row in rows.itertuples():
            invoice = {"id": row.id, "issued": iso(row.issued), "due": iso(row.due), "amount": f"{row.amount:.2f}"}
            if row.settled <= day:
                invoice["settled"] = iso(row.settled)
            invoices.append(invoice)
        yield {"id": customer, "currency": "USD", "invoices": invoices}


def built():
    """The engine, apart from the build directory so that a build meanwhile does no harm."""
    subprocess.run(["cargo", "build", "-q", "--example", "answers"], check=True)
    return shutil.copy("target/debug/examples/answers", tempfile.mkdtemp())


def ask(questions):
    text = "\n".join(json.dumps(question) for question in questions)
    done = subprocess.run([ENGINE], input=text, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    for answer in answers:
        if isinstance(answer, dict) and "error" in answer:
            sys.exit(f"the engine refused: {answer}")
    return answers


def engine(data, day, learned):
    options = {"asOf": iso(day)}
    books = list(accounts(data, day))
    if learned:
        prior = ask([{"function": "paymentPrior", "input": [books, options]}])[0]
        options["policy"] = {"behaviour": {"prior": prior}}
    answers = ask({"function": "behaviour", "input": [book, options]} for book in books)
    return {one["invoiceId"]: one for answer in answers for one in answer["expected"]}


def main(path):
    data = load(path)
    table = []
    for text in DAYS:
        day = int(np.datetime64(text, "D").astype(int))
        rows, known = snapshot(data, day)
        truth, tomorrow = rows.delay.to_numpy(), rows.age.to_numpy() + 1
        error = lambda guess: np.abs(np.asarray(guess, dtype=float) - truth)
        line = {"day": text, "open": len(rows),
                "due": error(np.maximum(0, tomorrow)).mean(),
                "mean": error(np.maximum(rows["mean"].fillna(known.delay.mean()), tomorrow)).mean(),
                "gbm": error(boosted(data, day, rows)).mean()}
        for name, learned in (("policy", False), ("learned", True)):
            said = engine(data, day, learned)
            when = lambda key: np.array([np.datetime64(said[one.id][key], "D").astype(int) - one.due for one in rows.itertuples()])
            line[name] = error(when("on")).mean()
            earliest, latest = when("earliest"), when("latest")
            line[f"{name} in"] = 100 * ((truth >= earliest) & (truth <= latest)).mean()
            line[f"{name} width"] = (latest - earliest + 1).mean()
        table.append(line)
    frame = pd.DataFrame(table)
    weights = frame.open / frame.open.sum()
    mean = {column: (frame[column] * weights).sum() for column in frame.columns[2:]}
    frame.loc[len(frame)] = {"day": "all", "open": frame.open.sum(), **mean}
    columns = list(frame.columns)
    print("| " + " | ".join(columns) + " |")
    print("|" + " --- |" * len(columns))
    for row in frame.itertuples(index=False):
        print("| " + " | ".join(f"{value:.2f}" if isinstance(value, float) else str(value) for value in row) + " |")


if __name__ == "__main__":
    ENGINE = built()
    main(sys.argv[1])
