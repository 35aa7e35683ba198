//! Which day is a working day, by civil law or in interbank settlement (festivi e giorni lavorativi).
//!
//! Holidays are computed from their rules, for the years 2000 to 2099; nothing has to be updated every January.
//! They are compared, day by day, with the Python package `holidays` (`tests/tools/holidays_golden.py`).
//! A law that changes them changes the rule here; a one-off holiday proclaimed for a single year (a jubilee)
//! is a line in a list.

mod easter;
mod holidays;

use crate::ground::date::Day;
use chrono::{Datelike, Weekday};

/// A calendar of working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// Every day is a working day.
    EveryDay,
    /// Italy, civil law: Sundays and the holidays of L. 260/1949 art. 2. Saturday is a working day.
    Italy,
    /// England and Wales: Saturdays, Sundays and bank holidays (Bills of Exchange Act 1882 s. 92,
    /// Banking and Financial Dealings Act 1971).
    UnitedKingdom,
    /// Switzerland: Sundays and the four days that are holidays in every canton (art. 78 OR asks for the place
    /// of payment, which no record carries). Saturday is a working day for terms agreed by contract.
    Switzerland,
    /// The settlement days of the Eurosystem (TARGET, T2): Saturdays, Sundays, 1 January, Good Friday,
    /// Easter Monday, 1 May, 25 and 26 December.
    Target,
}

impl Calendar {
    /// The civil calendar of a country by its ISO 3166-1 code.
    ///
    /// Countries whose holidays differ by region and that have no preset of their own are answered with
    /// [`Target`](Self::Target); [`is_stand_in`](Self::is_stand_in) says so.
    #[must_use]
    pub fn civil(country: &str) -> Self {
        match country {
            "IT" | "SM" | "VA" => Self::Italy,
            "GB" => Self::UnitedKingdom,
            "CH" | "LI" => Self::Switzerland,
            _ => Self::Target,
        }
    }

    /// Whether this calendar stands in for the country's own, which is not known here.
    #[must_use]
    pub fn is_stand_in(self, country: &str) -> bool {
        self == Self::Target || self != Self::EveryDay && matches!(country, "SM" | "VA" | "LI")
    }

    /// Whether the day counts as a working day.
    ///
    /// ```
    /// use fidato::{Day, ground::calendar::Calendar};
    /// let saturday: Day = "2026-11-21".parse()?;
    /// assert!(Calendar::Italy.is_working_day(saturday));
    /// assert!(!Calendar::Target.is_working_day(saturday));
    /// let saint_francis: Day = "2027-10-04".parse()?; // Monday; a holiday again since L. 151/2025
    /// assert!(!Calendar::Italy.is_working_day(saint_francis));
    /// assert!(Calendar::Target.is_working_day(saint_francis));
    /// # Ok::<(), fidato::CreditError>(())
    /// ```
    #[must_use]
    pub fn is_working_day(self, day: Day) -> bool {
        let weekday = day.date().weekday();
        let weekend = match self {
            Self::EveryDay => return true,
            Self::Italy | Self::Switzerland => weekday == Weekday::Sun,
            Self::UnitedKingdom | Self::Target => matches!(weekday, Weekday::Sat | Weekday::Sun),
        };
        !weekend && !self.is_holiday(day)
    }

    /// The day itself when it is a working day, otherwise the first working day after it (art. 1187 and 2963 c.c.).
    ///
    /// ```
    /// use fidato::{Day, ground::calendar::Calendar};
    /// let christmas: Day = "2026-12-25".parse()?; // Friday; Saturday is Saint Stephen's, then Sunday
    /// assert_eq!(Calendar::Italy.next_working_day(christmas).to_string(), "2026-12-28");
    /// # Ok::<(), fidato::CreditError>(())
    /// ```
    #[must_use]
    pub fn next_working_day(self, day: Day) -> Day {
        // The longest run of days off is five; the bound only keeps the search finite at the end of time.
        std::iter::successors(Some(day), |day| Some(day.next())).take(14).find(|day| self.is_working_day(*day)).unwrap_or(day)
    }

    /// So many working days later, counting only Monday to Friday: what "working days" means in terms of payment
    /// (giorni lavorativi), also where Saturday is a working day by civil law.
    ///
    /// ```
    /// use fidato::{Day, ground::calendar::Calendar};
    /// let thursday: Day = "2026-01-15".parse()?;
    /// assert_eq!(Calendar::Italy.plus_working_days(thursday, 5).to_string(), "2026-01-22");
    /// # Ok::<(), fidato::CreditError>(())
    /// ```
    #[must_use]
    pub fn plus_working_days(self, day: Day, count: u16) -> Day {
        let open = |day: &Day| self.is_working_day(*day) && !matches!(day.date().weekday(), Weekday::Sat | Weekday::Sun);
        (0..count).fold(day, |day, _| {
            let next = day.next();
            std::iter::successors(Some(next), |day| Some(day.next())).take(14).find(open).unwrap_or(next)
        })
    }

    fn is_holiday(self, day: Day) -> bool {
        match self {
            Self::EveryDay => false,
            Self::Italy => holidays::italy(day),
            Self::UnitedKingdom => holidays::united_kingdom(day),
            Self::Switzerland => holidays::switzerland(day),
            Self::Target => holidays::target(day),
        }
    }
}
