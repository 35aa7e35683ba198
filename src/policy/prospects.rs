//! The rules for prospects and for the care of customers, as data: points, grades, limits, what a good payer has earned.

use super::gate::{Comparison, GateTest, TestValue};
use super::prospect_presets::limits;
use super::section::section;
use crate::ground::error::Result;
use crate::ground::map::BTreeMap;
use crate::ground::money::{Amount, Percent};
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Member, Node, Object, Read, Text, Word};
use rust_decimal::Decimal;
use serde::Serialize;

choice! {
    /// A fact that a rule of the scorecard may test. What is not known fails every test.
    Fact {
        /// Whole years since the firm was founded.
        YearsInBusiness = "years-in-business",
        /// Whole years since it became a customer, else since the first invoice on record.
        YearsAsCustomer = "years-as-customer",
        /// What Altman's models say together: 2 = safe by every model that the accounts allow, 0 = distress by every one, else 1.
        Altman = "altman",
        /// Altman's Z' for private firms.
        ZPrime = "z-prime",
        /// Altman's Z'' for firms that are no manufacturers.
        ZDoublePrime = "z-double-prime",
        /// Equity in percent of the total assets.
        EquityShare = "equity-share",
        /// Earnings before interest and taxes in percent of the turnover.
        EbitMargin = "ebit-margin",
        /// 1 when the newest accounts are older than those that should be public by now, 0 when they are not.
        FilingOverdue = "filing-overdue",
        /// The newest score of a credit bureau on a scale from 0 to 100, where 100 is best.
        BureauScore = "bureau-score",
        /// Count of protests in the register.
        Protests = "protests",
        /// Count of insolvencies that are reported.
        Insolvencies = "insolvencies",
        /// Count of enforcements.
        Enforcements = "enforcements",
        /// Count of mortgages.
        Mortgages = "mortgages",
        /// Count of returns that banks reported.
        BankReturns = "bank-returns",
        /// Count of adverse press reports.
        Press = "press",
        /// Count of adverse reports by the sales force.
        SalesForce = "sales-force",
        /// Count of severe signals of any kind.
        SevereSignals = "severe-signals",
        /// Count of running proceedings, without negotiated settlements and liquidations.
        Proceedings = "proceedings",
        /// Count of running judicial liquidations.
        Liquidations = "liquidations",
        /// Count of running negotiated settlements.
        NegotiatedSettlements = "negotiated-settlements",
        /// Rating of the payment behaviour, A (best) to D, without the days that were our own doing.
        Rating = "rating",
        /// Days late on average, weighted by amount, without the days that were our own doing.
        AverageDaysLate = "average-days-late",
        /// Percent of what fell due that was paid on time, by amount, without the days that were our own doing.
        OnTimeShare = "on-time-share",
        /// Days by which the oldest item is late, without what is in dispute and the days that were our own doing.
        OldestDays = "oldest-days",
        /// Count of broken promises that are remembered.
        BrokenPromises = "broken-promises",
        /// Count of returned items that are remembered.
        Returned = "returned",
    }
}

choice! {
    /// How a credit limit can be found.
    LimitMethod {
        /// Monthly purchases for as long as the terms and the usual delay.
        Need = "need",
        /// The share of the need that the grade allows.
        Grade = "grade",
        /// What the customer's accounts bear.
        Strength = "strength",
        /// What we can bear to lose with one customer.
        Own = "own",
        /// What a credit bureau recommends.
        Bureau = "bureau",
        /// What the credit insurer covers.
        Insurer = "insurer",
    }
}

choice! {
    /// What ages.
    Information {
        /// Filed accounts.
        Accounts = "accounts",
        /// A bureau's score or limit.
        BureauScore = "bureau-score",
        /// How the customer has paid us.
        Payments = "payments",
        /// The press.
        Press = "press",
        /// The sales force.
        SalesForce = "sales-force",
    }
}

record! { written
    /// A test of one fact, and of others with it.
    ScoreTest {
        /// The fact.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
        fact: Fact,
        /// How it is compared.
        op: Comparison,
        /// What it is compared with: a number, or a rating.
        value: TestValue,
        /// Further tests, all of which must hold too.
        and: Option<Vec<ScoreTest>>,
    }
}

record! { written
    /// A rule of the scorecard.
    ScoreRule {
        /// Identifier, named with its points.
        id: Id,
        /// When it counts.
        when: ScoreTest,
        /// Points it gives; negative ones take away.
        points: i32,
    }
}

/// Declares a record with a field for each letter.
macro_rules! letters {
    ($(#[$outer:meta])* $name:ident: $type:ty { $($field:ident = $letter:literal,)+ }) => {
        $(#[$outer])*
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        pub struct $name {
            $(#[doc = concat!("For ", $letter, ".")] #[serde(rename = $letter)] pub $field: $type,)+
        }

        impl Read for $name {
            fn read<N: Node>(node: &N) -> Result<Self> {
                let mut object = Object::open(node, &[$($letter),+], false)?;
                let mut letters = Self { $($field: Member::stand_in(),)+ };
                $(object.required(&mut letters.$field);)+
                object.finish(letters)
            }
        }
    };
}

letters! {
    /// From how many points on a prospect has a grade; below the last it is D.
    GradeBounds: i32 { a = "A", b = "B", c = "C", }
}

letters! {
    /// Payment terms for each grade, as short forms.
    GradeTerms: Text { a = "A", b = "B", c = "C", d = "D", }
}

letters! {
    /// A percentage for each grade.
    GradeShares: Percent { a = "A", b = "B", c = "C", d = "D", }
}

section! {
    /// How a credit limit is found: by each method, of which the lowest counts.
    LimitPolicy => LimitRules {
        /// The methods: `need`, `grade`, `strength`, `own`, `bureau`, `insurer`.
        methods: Vec<String>,
        /// No customer above this share of our yearly sales, in percent.
        max_share_of_sales: Percent,
        /// No customer above this share of our own capital, in percent.
        max_share_of_capital: Percent,
        /// What a customer bears, in percent of its equity.
        equity_percent: Percent,
        /// What a customer bears, in percent of its working capital.
        working_capital_percent: Percent,
        /// The need is rounded up to a multiple of this amount.
        round_need_to: Amount,
        /// The share of the need that a grade allows, in percent.
        by_grade: GradeShares,
    }
}

impl From<LimitPolicy> for LimitRules {
    /// What the caller says, over what every preset says.
    fn from(policy: LimitPolicy) -> Self {
        let mut rules = limits();
        policy.over(&mut rules);
        rules
    }
}

section! {
    /// How prospects are judged: a scorecard that explains itself.
    ProspectPolicy => ProspectRules {
        /// Points that everybody starts with: what is not known neither adds nor takes away.
        base: i32,
        /// The scorecard; the points of the rules that hold are summed.
        rules: Vec<ScoreRule>,
        /// From how many points on a prospect has a grade.
        grades: GradeBounds,
        /// Below so many points nothing is sold, not even for prepayment.
        refuse_below: i32,
        /// So many sources of fresh information are needed for a grade: the age of the firm, its accounts and a bureau's score
        /// count one each, its payments to us two.
        min_sources: u16,
        /// Days after which information of a kind counts half: `accounts`, `bureau-score`, `payments`, `press`, `sales-force`. Beyond
        /// twice as many it is stale. What is not named does not age.
        half_life_days: BTreeMap<Word, u16>,
        /// Days after the end of a year by which its accounts are public; 0 = they never are.
        filing_days: u16,
        /// Legal forms that file no accounts; case, points and blanks do not matter.
        no_accounts: Vec<String>,
        /// How a limit is found.
        limits: LimitPolicy => LimitRules,
        /// Payment terms that are proposed, by grade.
        terms: GradeTerms,
    }
}

choice! {
    /// What a good payer has earned.
    RecognitionKind {
        /// A higher limit; the value is by how many percent at most.
        HigherLimit = "higher-limit",
        /// Longer terms; the value is by how many days.
        LongerTerms = "longer-terms",
        /// A discount for paying early; the value is "percent/days", as in "0.5/10".
        Discount = "discount",
        /// Served first when goods are short.
        Priority = "priority",
        /// Thanks.
        Thanks = "thanks",
    }
}

record! { written
    /// A rule by which a good payer earns something: decided in advance, the same for everyone.
    RecognitionRule {
        /// Identifier, named with what was earned.
        id: Id,
        /// When it is earned.
        when: GateTest,
        /// What is earned.
        kind: RecognitionKind,
        /// How much of it, see the kind.
        value: Option<Text>,
    }
}

impl RecognitionRule {
    /// By how many days terms become longer; none where the value is none of 1 to 365.
    #[must_use]
    pub fn more_days(&self) -> Option<u16> {
        self.value.as_deref()?.parse().ok().filter(|days| (1..=365).contains(days))
    }

    /// By how many percent a limit is raised at most; none where the value is no percentage above zero and up to 1000.
    #[must_use]
    pub fn percent_more(&self) -> Option<Decimal> {
        let percent = self.value.as_deref()?.parse::<Amount>().ok()?.decimal();
        (percent > Decimal::ZERO && percent <= Decimal::ONE_THOUSAND).then_some(percent)
    }

    /// Percent and days of a discount; none where the value is no "percent/days" with less than 100 percent and up to 365 days.
    #[must_use]
    pub fn discount(&self) -> Option<(Decimal, u16)> {
        let (percent, days) = self.value.as_deref()?.split_once('/')?;
        let (percent, days) = (percent.parse::<Amount>().ok()?.decimal(), days.parse().ok()?);
        (percent > Decimal::ZERO && percent < Decimal::ONE_HUNDRED && days <= 365).then_some((percent, days))
    }
}

section! {
    /// The care of customers: reviews of the limit, recognition, and when to look.
    CarePolicy => CareRules {
        /// What a good payer earns.
        recognition: Vec<RecognitionRule>,
        /// A limit is due for review so many days after it was decided; 0 = never.
        review_every_days: u16,
        /// What money costs us, in percent a year.
        cost_of_money_percent: Percent,
        /// What we expect to lose of our claims, in percent a year.
        expected_loss_percent: Percent,
        /// Terms are never made longer than so many days.
        max_terms_days: u16,
        /// So many days before it happens the loss of a recognition is announced.
        notice_days: u16,
        /// One document with this share of what is open carries the account, in percent.
        concentration_percent: Percent,
        /// One customer with this share of the whole book is a concentration, in percent.
        book_share_percent: Percent,
    }
}
