//! The presets for prospects and for the care of customers, as data.

use super::*;
use crate::ground::money::Percent;
use crate::ground::read::Word;
use rust_decimal::Decimal;

/// Half-lives: the press and the sales force 90 days, payments and scores 180, accounts a year.
const HALF_LIVES: &[(Information, u16)] = &[
    (Information::Accounts, 365),
    (Information::BureauScore, 180),
    (Information::Payments, 180),
    (Information::Press, 90),
    (Information::SalesForce, 90),
];

/// Legal forms whose owners answer with all they have: they file no accounts.
const NO_ACCOUNTS: &[&str] = &[
    "ditta individuale",
    "impresa individuale",
    "s.n.c.",
    "s.a.s.",
    "s.s.",
    "società semplice",
    "studio associato",
    "e.K.",
    "GbR",
    "OHG",
    "KG",
    "Einzelunternehmen",
    "EI",
    "SNC",
    "sole trader",
    "partnership",
    "autónomo",
    "C.B.",
    "Einzelfirma",
];

/// A scorecard that begins in the middle: what is not known neither adds nor takes away, so that no firm is refused for being
/// young or for filing nothing.
///
/// Ages after the textbook table (under 3 years 0, to 10 years 5, over 10 years 10), margins too (5 and 14 percent); a score below 30
/// gives no credit (Creditsafe); Altman's zones are one factor among several. The other points are our choice.
pub(super) fn prospects(preset: Preset) -> ProspectRules {
    use Comparison::{Equal, GreaterOrEqual as AtLeast, Less, LessOrEqual as AtMost};
    use Fact::{
        Altman, BankReturns, BrokenPromises, BureauScore, EbitMargin, Enforcements, EquityShare, FilingOverdue, Insolvencies, Liquidations,
        Mortgages, NegotiatedSettlements, OldestDays, Press, Proceedings, Protests, Rating, Returned, SalesForce, YearsAsCustomer,
        YearsInBusiness,
    };
    let test = |fact, op, value| ScoreTest { fact, op, value, and: None };
    let rule = |id: &str, fact, op, value: i64, points| ScoreRule {
        id: id.into(),
        when: test(fact, op, TestValue::Number(Decimal::from(value).into())),
        points,
    };
    let rated = |id: &str, op, letter: &str, points| ScoreRule {
        id: id.into(),
        when: test(Rating, op, TestValue::Word(letter.to_owned())),
        points,
    };
    let terms = match preset {
        Preset::It => ["60 gg DF", "30 gg DF", "15 gg DF", "anticipato"],
        Preset::Eu | Preset::Uk | Preset::Ch => ["30 days", "30 days", "14 days", "on receipt"],
    };
    let [a, b, c, d] = terms.map(Into::into);
    ProspectRules {
        base: 50,
        rules: vec![
            rule("age-3", YearsInBusiness, AtLeast, 3, 5),
            rule("age-10", YearsInBusiness, AtLeast, 10, 5),
            rule("customer-2", YearsAsCustomer, AtLeast, 2, 5),
            rule("altman-safe", Altman, AtLeast, 2, 15),
            rule("altman-distress", Altman, AtMost, 0, -15),
            rule("equity-30", EquityShare, AtLeast, 30, 10),
            rule("equity-thin", EquityShare, Less, 10, -5),
            rule("equity-negative", EquityShare, Less, 0, -15),
            rule("margin-5", EbitMargin, AtLeast, 5, 5),
            rule("margin-14", EbitMargin, AtLeast, 14, 5),
            rule("margin-loss", EbitMargin, Less, 0, -10),
            rule("filing-overdue", FilingOverdue, Equal, 1, -10),
            rule("score-50", BureauScore, AtLeast, 50, 5),
            rule("score-70", BureauScore, AtLeast, 70, 10),
            rule("score-30", BureauScore, Less, 30, -40),
            rule("protest", Protests, AtLeast, 1, -40),
            rule("insolvency", Insolvencies, AtLeast, 1, -120),
            rule("enforcement", Enforcements, AtLeast, 1, -40),
            rule("mortgage", Mortgages, AtLeast, 1, -10),
            rule("bank-return", BankReturns, AtLeast, 1, -15),
            rule("press", Press, AtLeast, 1, -10),
            rule("sales-force", SalesForce, AtLeast, 1, -10),
            rule("liquidation", Liquidations, AtLeast, 1, -120),
            rule("proceeding", Proceedings, AtLeast, 1, -60),
            rule("negotiated-settlement", NegotiatedSettlements, AtLeast, 1, -15),
            rated("pays-well", Equal, "A", 20),
            rated("pays-late", AtLeast, "C", -15),
            rated("pays-very-late", AtLeast, "D", -25),
            rule("overdue-15", OldestDays, AtLeast, 15, -5),
            rule("overdue-60", OldestDays, AtLeast, 60, -25),
            rule("broken-promise", BrokenPromises, AtLeast, 1, -15),
            rule("returned", Returned, AtLeast, 1, -20),
        ],
        grades: GradeBounds { a: 80, b: 60, c: 40 },
        refuse_below: 0,
        min_sources: 2,
        half_life_days: HALF_LIVES.iter().map(|(kind, days)| (Word(kind.as_str().to_owned()), *days)).collect(),
        // Italy: approved within 180 days, filed within 30 more. United Kingdom: nine months (Companies Act 2006 s. 442). Directive
        // 2013/34/EU art. 30: twelve months. Swiss firms that are not listed publish none.
        filing_days: match preset {
            Preset::It => 211,
            Preset::Eu => 366,
            Preset::Uk => 274,
            Preset::Ch => 0,
        },
        no_accounts: NO_ACCOUNTS.iter().map(|form| (*form).to_owned()).collect(),
        limits: limits(),
        terms: GradeTerms { a, b, c, d },
    }
}

/// The lower of 10 percent of the equity and 20 of the working capital; no customer over 10 percent of our own yearly business, nor,
/// by our choice, of our capital. Half of the need for grade C is our choice too.
pub(super) fn limits() -> LimitRules {
    LimitRules {
        methods: LimitMethod::ALL.iter().map(ToString::to_string).collect(),
        max_share_of_sales: Percent::whole(10),
        max_share_of_capital: Percent::whole(10),
        equity_percent: Percent::whole(10),
        working_capital_percent: Percent::whole(20),
        round_need_to: Decimal::ONE_HUNDRED.into(),
        by_grade: GradeShares { a: Percent::whole(100), b: Percent::whole(100), c: Percent::whole(50), d: Percent::whole(0) },
    }
}

/// What a good payer has earned, by the record alone: thanks for the first payment in time after late ones, priority after half a year, a
/// higher limit, longer terms and a discount after a year without anything late. Legal caps: 60 days.
pub(super) fn care(preset: Preset) -> CareRules {
    use Comparison::{Equal, GreaterOrEqual as AtLeast};
    use Figure::{BrokenPromises, CustomerMonths, OnTimeRun, OnTimeShare, Recovered, Returned};
    let test = |figure, op, value: i64, and| GateTest { figure, op, value: TestValue::Number(Decimal::from(value).into()), and };
    let clean = || vec![test(BrokenPromises, Equal, 0, None), test(Returned, Equal, 0, None)];
    let earned = |id: &str, run, months, share, kind, value: Option<&str>| {
        let mut and = vec![test(CustomerMonths, AtLeast, months, None), test(OnTimeShare, AtLeast, share, None)];
        and.extend(clean());
        RecognitionRule { id: id.into(), when: test(OnTimeRun, AtLeast, run, Some(and)), kind, value: value.map(Into::into) }
    };
    CareRules {
        recognition: vec![
            RecognitionRule { id: "thanks".into(), when: test(Recovered, AtLeast, 1, None), kind: RecognitionKind::Thanks, value: None },
            earned("priority", 6, 6, 90, RecognitionKind::Priority, None),
            earned("higher-limit", 6, 12, 90, RecognitionKind::HigherLimit, Some("25")),
            earned("longer-terms", 12, 12, 95, RecognitionKind::LongerTerms, Some("15")),
            earned("discount", 12, 12, 95, RecognitionKind::Discount, Some("0.5/10")),
        ],
        review_every_days: 365,
        cost_of_money_percent: Percent::whole(6),
        expected_loss_percent: Percent::whole(1),
        max_terms_days: if matches!(preset, Preset::Ch) { 90 } else { 60 },
        notice_days: 14,
        concentration_percent: Percent::whole(60),
        book_share_percent: Percent::whole(10),
    }
}
