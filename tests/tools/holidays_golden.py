"""Writes tests/cases/calendar.json from the Python package `holidays` (MIT), an independent implementation.

    pip install holidays==0.108
    python3 tests/tools/holidays_golden.py [--check]

Only days off that no weekend rule covers are written: Sundays for Italy and Switzerland, Saturdays and Sundays
for the United Kingdom and TARGET.
"""

import json

import holidays
from generated import put

YEARS = range(2000, 2100)


def days_off(calendar, weekend):
    years = {}
    for day in sorted(calendar):
        if day.year in YEARS and day.weekday() not in weekend:
            years.setdefault(str(day.year), []).append(day.strftime("%m-%d"))
    return {year: " ".join(days) for year, days in years.items()}


calendars = {
    "Italy": days_off(holidays.Italy(years=YEARS, language="en_US"), {6}),
    "UnitedKingdom": days_off(holidays.UnitedKingdom(subdiv="ENG", years=YEARS, language="en_GB"), {5, 6}),
    "Switzerland": days_off(holidays.Switzerland(years=YEARS, language="en_US"), {6}),
    "Target": days_off(holidays.financial_holidays("ECB", years=YEARS, language="en_US"), {5, 6}),
}
source = f"Python package holidays {holidays.__version__}, days off from Monday to Saturday (to Friday for UnitedKingdom and Target)"
put("tests/cases/calendar.json", json.dumps({"source": source, "calendars": calendars}, indent=1) + "\n")
