//! The law of late payment, country by country, as data: the act, and when it was last read.
//!
//! A change of law is a change of one line here, with the new day of the check.

use super::half_year::HalfYear;
use super::jurisdiction::{Base, Jurisdiction, LumpSums, RoundUp, Spread, day, spread};
use super::rates::{AUSTRIAN_BASE, BANK_RATE, GERMAN_BASE, MAIN_REFINANCING, NBP_REFERENCE};
use crate::ground::date::Day;
use rust_decimal::Decimal;

/// The act behind the interest of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law {
    /// ISO 3166-1 alpha-2, or `EU` for the directive itself.
    pub country: &'static str,
    /// The act that the rules are read from.
    pub act: &'static str,
    /// The day on which the rules were last compared with the act.
    pub checked: Day,
}

/// The acts of all countries whose interest is known.
///
/// ```
/// let finland = fidato::owed::interest::laws().find(|law| law.country == "FI").map(|law| law.act);
/// assert!(finland.is_some_and(|act| act.starts_with("Korkolaki")));
/// ```
pub fn laws() -> impl Iterator<Item = Law> {
    LAWS.iter().map(|(country, law)| Law { country, act: law.act, checked: law.checked })
}

const ALWAYS: Day = day(1900, 1, 1);
/// The last day to transpose Directive 2011/7/EU was 15 March 2013.
const DIRECTIVE: Day = day(2013, 3, 16);
/// D.Lgs. 192/2012 art. 3: for transactions concluded from 1 January 2013.
const ITALY_2013: Day = day(2013, 1, 1);
/// Real Decreto-ley 4/2013, from 24 February 2013, whenever the debt arose.
const SPAIN_2013: Day = day(2013, 2, 24);
/// Art. 229 § 34 EGBGB: for obligations that arose after 28 July 2014.
const GERMANY_2014: Day = day(2014, 7, 29);
/// Act of 19 July 2019 (Dz.U. 2019 poz. 1649): for transactions concluded from 1 January 2020.
pub(super) const POLAND_2020: Day = day(2020, 1, 1);

static SEVEN_THEN_EIGHT: &[Spread] = &[spread(ALWAYS, 700), spread(DIRECTIVE, 800)];

const EURO: Jurisdiction = Jurisdiction {
    act: "Directive 2011/7/EU art. 2 and 6",
    checked: day(2026, 11, 22),
    base: Base::Table(MAIN_REFINANCING),
    base_since: HalfYear::new(2010, false),
    spreads: SEVEN_THEN_EIGHT,
    spread_follows_accrual: false,
    round_up: RoundUp::Nothing,
    fixed_at_start: false,
    lump_sum: LumpSums::Forty,
    lump_sum_since: DIRECTIVE,
    directive_minimum: false,
};

/// A euro country whose own act was not read: at least what the directive asks for.
const MINIMUM: Jurisdiction = Jurisdiction { directive_minimum: true, ..EURO };

/// A country that took the euro later: the rate of the European Central Bank is its own only from then on
/// (art. 2(7) of the directive).
const fn euro_since(year: i32) -> Jurisdiction {
    Jurisdiction { base_since: HalfYear::new(year, false), checked: day(2026, 11, 27), ..MINIMUM }
}

/// The rules of every country, by its ISO 3166-1 code.
pub(super) static LAWS: &[(&str, Jurisdiction)] = &[
    (
        "AT",
        Jurisdiction {
            act: "UGB § 456, § 458",
            base: Base::Table(AUSTRIAN_BASE),
            spreads: &[spread(ALWAYS, 800), spread(DIRECTIVE, 920)],
            ..EURO
        },
    ),
    ("BE", Jurisdiction { act: "Law of 2 August 2002 art. 5", round_up: RoundUp::Rate, ..EURO }),
    // Since the euro: the main refinancing rate and 8 points; before it the base rate of the national bank and 10 points.
    (
        "BG",
        Jurisdiction {
            act: "PMS 426/2014 as amended on 23 December 2025",
            checked: day(2026, 11, 27),
            base_since: HalfYear::new(2026, false),
            ..EURO
        },
    ),
    (
        "CH",
        Jurisdiction {
            act: "OR art. 104",
            base: Base::Law(Decimal::from_parts(5, 0, 0, false, 0)),
            spreads: &[spread(ALWAYS, 0)],
            fixed_at_start: true,
            lump_sum: LumpSums::None,
            ..EURO
        },
    ),
    ("CY", MINIMUM),
    (
        "DE",
        Jurisdiction {
            act: "BGB § 247, § 288",
            base: Base::Table(GERMAN_BASE),
            spreads: &[spread(ALWAYS, 800), spread(GERMANY_2014, 900)],
            lump_sum_since: GERMANY_2014,
            ..EURO
        },
    ),
    ("EE", euro_since(2011)),
    (
        "ES",
        Jurisdiction {
            act: "Ley 3/2004 art. 7 and 8",
            spreads: &[spread(ALWAYS, 700), spread(SPAIN_2013, 800)],
            spread_follows_accrual: true,
            lump_sum_since: SPAIN_2013,
            ..EURO
        },
    ),
    ("EU", EURO),
    // The reference rate is rounded up to the half point (§ 12), and 8 points come on top (§ 4 a).
    (
        "FI",
        Jurisdiction {
            act: "Korkolaki 633/1982 § 4 a, § 12; Laki 30/2013",
            checked: day(2026, 11, 27),
            round_up: RoundUp::Reference,
            ..EURO
        },
    ),
    // 40 euro for claims due from 1 January 2013 (D. 2012-1115).
    ("FR", Jurisdiction { act: "C. com. art. L441-10", spreads: &[spread(ALWAYS, 1000)], lump_sum_since: ITALY_2013, ..EURO }),
    (
        "GB",
        Jurisdiction {
            act: "Late Payment of Commercial Debts (Interest) Act 1998; SI 2002/1675 art. 4",
            base: Base::Table(BANK_RATE),
            spreads: &[spread(ALWAYS, 800)],
            fixed_at_start: true,
            lump_sum: LumpSums::UnitedKingdom,
            lump_sum_since: ALWAYS,
            ..EURO
        },
    ),
    ("GR", MINIMUM),
    ("HR", euro_since(2023)),
    // "The rate in operation on the date the payment became overdue" (gov.ie).
    ("IE", Jurisdiction { act: "SI 580/2012", fixed_at_start: true, lump_sum: LumpSums::Ireland, ..EURO }),
    (
        "IT",
        Jurisdiction {
            act: "D.Lgs. 231/2002 art. 5 and 6",
            spreads: &[spread(ALWAYS, 700), spread(ITALY_2013, 800)],
            lump_sum_since: ITALY_2013,
            ..EURO
        },
    ),
    ("LT", euro_since(2015)),
    ("LU", MINIMUM),
    ("LV", euro_since(2014)),
    ("MT", MINIMUM),
    // Not rounded, unlike the consumer rate.
    ("NL", Jurisdiction { act: "BW art. 6:119a", ..EURO }),
    // The reference rate of the national bank and 10 points, 8 before 2020. Hospitals of the public hand still owe 8,
    // which no record tells apart.
    (
        "PL",
        Jurisdiction {
            act: "Act of 8 March 2013 on excessive delays in commercial transactions, art. 4, 10 and 11b",
            checked: day(2026, 11, 27),
            base: Base::Table(NBP_REFERENCE),
            base_since: HalfYear::new(2016, false),
            spreads: &[spread(ALWAYS, 800), spread(POLAND_2020, 1000)],
            lump_sum: LumpSums::Poland,
            lump_sum_since: day(2013, 4, 28),
            ..EURO
        },
    ),
    ("PT", MINIMUM),
    ("SI", MINIMUM),
    ("SK", MINIMUM),
];
