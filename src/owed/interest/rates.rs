//! Reference rates per half-year, as data: what was in force, who says so, and whether it is official.
//!
//! A new half-year is one line in each table. After the last line the answer is "unknown", never the old rate.

use super::half_year::HalfYear;
use State::{Official, Provisional};
use rust_decimal::Decimal;

/// Whether a rate has been published by the authority that publishes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Published.
    Official,
    /// Follows from an official rate by a rule of law; its own publication has not been seen.
    Provisional,
}

/// The reference rate of one half-year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferenceRate {
    /// The half-year.
    pub half_year: HalfYear,
    hundredths: i16,
    /// Whether it is official.
    pub state: State,
    /// Where it was published.
    pub source: &'static str,
}

impl ReferenceRate {
    /// Percent a year.
    #[must_use]
    pub fn percent(self) -> Decimal {
        Decimal::new(i64::from(self.hundredths), 2)
    }
}

const fn row(year: i32, half: u8, hundredths: i16, state: State, source: &'static str) -> ReferenceRate {
    ReferenceRate { half_year: HalfYear::new(year, half == 2), hundredths, state, source }
}

/// European Central Bank, main refinancing operations: in force on 1 January and 1 July (art. 5 D.Lgs. 231/2002,
/// art. 2(7) of Directive 2011/7/EU). Compared with the table of the Irish Department of Enterprise (2013 to 2024)
/// and the Bundesbank's base rate plus 0.88.
pub static MAIN_REFINANCING: &[ReferenceRate] = &[
    row(2010, 1, 100, Official, "ECB key interest rates"),
    row(2010, 2, 100, Official, "ECB key interest rates"),
    row(2011, 1, 100, Official, "GU 31, 8-2-2011"),
    row(2011, 2, 125, Official, "ECB key interest rates"),
    row(2012, 1, 100, Official, "ECB key interest rates"),
    row(2012, 2, 100, Official, "ECB key interest rates"),
    row(2013, 1, 75, Official, "GU 14, 17-1-2013"),
    row(2013, 2, 50, Official, "ECB key interest rates"),
    row(2014, 1, 25, Official, "ECB key interest rates"),
    row(2014, 2, 15, Official, "GU 167, 21-7-2014"),
    row(2015, 1, 5, Official, "ECB key interest rates"),
    row(2015, 2, 5, Official, "ECB key interest rates"),
    row(2016, 1, 5, Official, "GU 19, 25-1-2016"),
    row(2016, 2, 0, Official, "ECB key interest rates"),
    row(2017, 1, 0, Official, "ECB key interest rates"),
    row(2017, 2, 0, Official, "ECB key interest rates"),
    row(2018, 1, 0, Official, "ECB key interest rates"),
    row(2018, 2, 0, Official, "ECB key interest rates"),
    row(2019, 1, 0, Official, "ECB key interest rates"),
    row(2019, 2, 0, Official, "ECB key interest rates"),
    row(2020, 1, 0, Official, "ECB key interest rates"),
    row(2020, 2, 0, Official, "ECB key interest rates"),
    row(2021, 1, 0, Official, "ECB key interest rates"),
    row(2021, 2, 0, Official, "ECB key interest rates"),
    row(2022, 1, 0, Official, "ECB key interest rates"),
    row(2022, 2, 0, Official, "ECB key interest rates"),
    row(2023, 1, 250, Official, "GU 14, 18-1-2023"),
    row(2023, 2, 400, Official, "GU 165, 17-7-2023"),
    row(2024, 1, 450, Official, "GU 12, 16-1-2024"),
    row(2024, 2, 425, Official, "ECB key interest rates"),
    row(2025, 1, 315, Official, "GU 63, 17-3-2025"),
    row(2025, 2, 215, Official, "GU of 14-7-2025"),
    row(2026, 1, 215, Official, "GU 15, 20-1-2026"),
    row(2026, 2, 240, Provisional, "ECB decision of 11-6-2026; notice in the GU not yet seen"),
];

/// Deutsche Bundesbank, base rate (Basiszinssatz, § 247 BGB).
pub static GERMAN_BASE: &[ReferenceRate] = &[
    row(2013, 1, -13, Official, "Bundesbank"),
    row(2013, 2, -38, Official, "Bundesbank"),
    row(2014, 1, -63, Official, "Bundesbank"),
    row(2014, 2, -73, Official, "Bundesbank"),
    row(2015, 1, -83, Official, "Bundesbank"),
    row(2015, 2, -83, Official, "Bundesbank"),
    row(2016, 1, -83, Official, "Bundesbank"),
    row(2016, 2, -88, Official, "Bundesbank"),
    row(2017, 1, -88, Official, "Bundesbank"),
    row(2017, 2, -88, Official, "Bundesbank"),
    row(2018, 1, -88, Official, "Bundesbank"),
    row(2018, 2, -88, Official, "Bundesbank"),
    row(2019, 1, -88, Official, "Bundesbank"),
    row(2019, 2, -88, Official, "Bundesbank"),
    row(2020, 1, -88, Official, "Bundesbank"),
    row(2020, 2, -88, Official, "Bundesbank"),
    row(2021, 1, -88, Official, "Bundesbank"),
    row(2021, 2, -88, Official, "Bundesbank"),
    row(2022, 1, -88, Official, "Bundesbank"),
    row(2022, 2, -88, Official, "Bundesbank"),
    row(2023, 1, 162, Official, "Bundesbank"),
    row(2023, 2, 312, Official, "Bundesbank"),
    row(2024, 1, 362, Official, "Bundesbank"),
    row(2024, 2, 337, Official, "Bundesbank"),
    row(2025, 1, 227, Official, "Bundesbank"),
    row(2025, 2, 127, Official, "Bundesbank"),
    row(2026, 1, 127, Official, "Bundesbank"),
    row(2026, 2, 152, Provisional, "ECB decision of 11-6-2026; notice of the Bundesbank not yet seen"),
];

/// Oesterreichische Nationalbank, base rate (Basiszinssatz) on the first day of the half-year (§ 456 UGB). It follows the
/// main refinancing rate in steps of at least half a point since its own last change (1. Euro-JuBeG, BGBl. I 125/1998).
pub static AUSTRIAN_BASE: &[ReferenceRate] = &[
    row(2010, 1, 38, Official, "OeNB"),
    row(2010, 2, 38, Official, "OeNB"),
    row(2011, 1, 38, Official, "OeNB"),
    row(2011, 2, 38, Official, "OeNB"),
    row(2012, 1, 38, Official, "OeNB"),
    row(2012, 2, 38, Official, "OeNB"),
    row(2013, 1, 38, Official, "OeNB"),
    row(2013, 2, -12, Official, "OeNB"),
    row(2014, 1, -12, Official, "OeNB"),
    row(2014, 2, -12, Official, "OeNB"),
    row(2015, 1, -12, Official, "OeNB"),
    row(2015, 2, -12, Official, "OeNB"),
    row(2016, 1, -12, Official, "OeNB"),
    row(2016, 2, -62, Official, "OeNB"),
    row(2017, 1, -62, Official, "OeNB"),
    row(2017, 2, -62, Official, "OeNB"),
    row(2018, 1, -62, Official, "OeNB"),
    row(2018, 2, -62, Official, "OeNB"),
    row(2019, 1, -62, Official, "OeNB"),
    row(2019, 2, -62, Official, "OeNB"),
    row(2020, 1, -62, Official, "OeNB"),
    row(2020, 2, -62, Official, "OeNB"),
    row(2021, 1, -62, Official, "OeNB"),
    row(2021, 2, -62, Official, "OeNB"),
    row(2022, 1, -62, Official, "OeNB"),
    row(2022, 2, -62, Official, "OeNB"),
    row(2023, 1, 188, Official, "OeNB"),
    row(2023, 2, 338, Official, "OeNB"),
    row(2024, 1, 388, Official, "OeNB"),
    row(2024, 2, 388, Official, "OeNB"),
    row(2025, 1, 253, Provisional, "by rule from the main refinancing rate"),
    row(2025, 2, 153, Provisional, "by rule from the main refinancing rate"),
    row(2026, 1, 153, Provisional, "by rule from the main refinancing rate"),
    row(2026, 2, 153, Provisional, "by rule from the main refinancing rate"),
];

/// Bank of England, Bank Rate in force on the 31 December or 30 June before the half-year (SI 2002/1675 art. 4).
pub static BANK_RATE: &[ReferenceRate] = &[
    row(2011, 1, 50, Official, "Bank of England"),
    row(2011, 2, 50, Official, "Bank of England"),
    row(2012, 1, 50, Official, "Bank of England"),
    row(2012, 2, 50, Official, "Bank of England"),
    row(2013, 1, 50, Official, "Bank of England"),
    row(2013, 2, 50, Official, "Bank of England"),
    row(2014, 1, 50, Official, "Bank of England"),
    row(2014, 2, 50, Official, "Bank of England"),
    row(2015, 1, 50, Official, "Bank of England"),
    row(2015, 2, 50, Official, "Bank of England"),
    row(2016, 1, 50, Official, "Bank of England"),
    row(2016, 2, 50, Official, "Bank of England"),
    row(2017, 1, 25, Official, "Bank of England"),
    row(2017, 2, 25, Official, "Bank of England"),
    row(2018, 1, 50, Official, "Bank of England"),
    row(2018, 2, 50, Official, "Bank of England"),
    row(2019, 1, 75, Official, "Bank of England"),
    row(2019, 2, 75, Official, "Bank of England"),
    row(2020, 1, 75, Official, "Bank of England"),
    row(2020, 2, 10, Official, "Bank of England"),
    row(2021, 1, 10, Official, "Bank of England"),
    row(2021, 2, 10, Official, "Bank of England"),
    row(2022, 1, 25, Official, "Bank of England"),
    row(2022, 2, 125, Official, "Bank of England"),
    row(2023, 1, 350, Official, "Bank of England"),
    row(2023, 2, 500, Official, "Bank of England"),
    row(2024, 1, 525, Official, "Bank of England"),
    row(2024, 2, 525, Official, "Bank of England"),
    row(2025, 1, 475, Official, "Bank of England"),
    row(2025, 2, 425, Official, "Bank of England"),
    row(2026, 1, 375, Official, "Bank of England"),
    row(2026, 2, 375, Official, "Bank of England"),
];

/// Narodowy Bank Polski, reference rate in force on 1 January and 1 July (art. 11b of the Act of 8 March 2013).
pub static NBP_REFERENCE: &[ReferenceRate] = &[
    row(2016, 1, 150, Official, "NBP"),
    row(2016, 2, 150, Official, "NBP"),
    row(2017, 1, 150, Official, "NBP"),
    row(2017, 2, 150, Official, "NBP"),
    row(2018, 1, 150, Official, "NBP"),
    row(2018, 2, 150, Official, "NBP"),
    row(2019, 1, 150, Official, "NBP"),
    row(2019, 2, 150, Official, "NBP"),
    row(2020, 1, 150, Official, "NBP"),
    row(2020, 2, 10, Official, "NBP"),
    row(2021, 1, 10, Official, "NBP"),
    row(2021, 2, 10, Official, "NBP"),
    row(2022, 1, 175, Official, "NBP"),
    row(2022, 2, 600, Official, "NBP"),
    row(2023, 1, 675, Official, "NBP"),
    row(2023, 2, 675, Official, "NBP"),
    row(2024, 1, 575, Official, "NBP"),
    row(2024, 2, 575, Official, "NBP"),
    row(2025, 1, 575, Official, "NBP"),
    row(2025, 2, 525, Official, "NBP"),
    row(2026, 1, 400, Official, "NBP"),
    row(2026, 2, 375, Provisional, "NBP decision in force since 5-3-2026; notice in the Monitor Polski not yet seen"),
];
