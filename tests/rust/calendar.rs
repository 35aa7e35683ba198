//! The calendars against an independent implementation, and against the law's own words.

use fidato::Day;
use fidato::ground::calendar::Calendar;
use std::collections::BTreeSet;

const CALENDARS: [(&str, Calendar); 4] = [
    ("Italy", Calendar::Italy),
    ("UnitedKingdom", Calendar::UnitedKingdom),
    ("Switzerland", Calendar::Switzerland),
    ("Target", Calendar::Target),
];

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn all_days() -> impl Iterator<Item = Day> {
    std::iter::successors(Some(day("2000-01-01")), |day| Some(day.next())).take_while(|one| *one <= day("2099-12-31"))
}

/// tests/cases/calendar.json is written by tests/tools/holidays_golden.py from the Python package `holidays`.
#[test]
fn every_day_of_a_century_agrees_with_an_independent_library() {
    let cases: serde_json::Value = serde_json::from_str(include_str!("../cases/calendar.json")).expect("JSON");
    for (name, calendar) in CALENDARS {
        let years = cases["calendars"][name].as_object().expect("years");
        let golden: BTreeSet<String> =
            years.iter().flat_map(|(year, days)| days.as_str().expect("days").split(' ').map(move |day| format!("{year}-{day}"))).collect();
        assert!(golden.len() > 300, "{name}: {}", golden.len());
        let weekend = |day: Day| {
            let weekday = chrono::Datelike::weekday(&day.date()).number_from_monday();
            weekday == 7 || weekday == 6 && matches!(calendar, Calendar::UnitedKingdom | Calendar::Target)
        };
        let ours: BTreeSet<String> =
            all_days().filter(|day| !weekend(*day) && !calendar.is_working_day(*day)).map(|day| day.to_string()).collect();
        let differ: Vec<_> = ours.symmetric_difference(&golden).collect();
        assert!(differ.is_empty(), "{name}: {differ:?}");
        assert!(all_days().filter(|day| weekend(*day)).all(|day| !calendar.is_working_day(day)), "{name}");
    }
}

/// Seven days on which civil law and the banks part, and the changes of law since 2000.
#[test]
fn civil_law_and_settlement_differ_where_they_should() {
    for (date, civil, target) in [
        ("2026-11-21", "2026-11-21", "2026-11-23"), // Saturday is no holiday (art. 2963 c.c.)
        ("2027-10-04", "2027-10-05", "2027-10-04"), // Saint Francis, L. 151/2025
        ("2025-10-04", "2025-10-04", "2025-10-06"), // not yet
        ("2026-01-06", "2026-01-07", "2026-01-06"), // Epiphany
        ("2026-04-03", "2026-04-03", "2026-04-07"), // Good Friday is a working day in Italy
        ("2027-08-15", "2027-08-16", "2027-08-16"), // Sunday
        ("2026-12-25", "2026-12-28", "2026-12-28"), // Christmas, Saint Stephen's on Saturday, Sunday
        ("2000-06-02", "2000-06-02", "2000-06-02"), // restored from 2001, L. 336/2000
        ("2004-06-02", "2004-06-03", "2004-06-02"),
        ("2011-03-17", "2011-03-18", "2011-03-17"), // 150 years of the State, D.L. 5/2011
        ("2025-04-20", "2025-04-22", "2025-04-22"), // Easter, Easter Monday
    ] {
        assert_eq!(Calendar::Italy.next_working_day(day(date)), day(civil), "{date} civil");
        assert_eq!(Calendar::Target.next_working_day(day(date)), day(target), "{date} target");
    }
}

#[test]
fn a_working_day_is_never_before_the_day_and_never_far_after_it() {
    for (name, calendar) in CALENDARS {
        for day in all_days() {
            let next = calendar.next_working_day(day);
            assert!(calendar.is_working_day(next), "{name} {day}");
            assert!((0..=5).contains(&next.days_since(day)), "{name} {day} {next}");
            assert_eq!(next == day, calendar.is_working_day(day), "{name} {day}");
        }
    }
}

#[test]
fn a_country_without_a_calendar_of_its_own_is_said_to_be_stood_in_for() {
    assert_eq!(Calendar::civil("IT"), Calendar::Italy);
    assert!(!Calendar::civil("IT").is_stand_in("IT"));
    assert_eq!(Calendar::civil("FR"), Calendar::Target);
    assert!(Calendar::civil("FR").is_stand_in("FR"));
    assert!(Calendar::EveryDay.is_working_day(day("2026-12-25")));
}
