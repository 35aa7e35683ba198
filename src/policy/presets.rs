//! The presets, as data.

use super::*;
use crate::ground::map::BTreeMap;
use crate::ground::money::Percent;
use crate::ground::read::record::choice;
use crate::records::account::{BucketLimits, Channel, ExposureBucket, NonPaymentReason};
use rust_decimal::Decimal;
use std::sync::{Arc, Mutex, PoisonError};

choice! {
    /// A policy that ships with the library.
    Preset {
        /// Italy; the default.
        It = "it",
        /// The European Union: Directive 2011/7/EU.
        Eu = "eu",
        /// United Kingdom.
        Uk = "uk",
        /// Switzerland.
        Ch = "ch",
    }
}

impl Preset {
    /// The preset of a country (ISO 3166-1 alpha-2) or of the `EU`; Italy's where there is none of its own.
    #[must_use]
    pub fn of_country(country: &str) -> Self {
        const EU: &[&str] = &[
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "EU", "FI", "FR", "GR", "HR", "HU", "IE", "LT", "LU", "LV", "MT", "NL",
            "PL", "PT", "RO", "SE", "SI", "SK",
        ];
        match country {
            "GB" => Self::Uk,
            "CH" | "LI" => Self::Ch,
            _ if EU.contains(&country) => Self::Eu,
            _ => Self::It,
        }
    }

    /// The jurisdiction of the preset. `EU` stands for what the Directive itself prescribes.
    #[must_use]
    pub const fn jurisdiction(self) -> &'static str {
        match self {
            Self::It => "IT",
            Self::Eu => "EU",
            Self::Uk => "GB",
            Self::Ch => "CH",
        }
    }

    /// The complete policy of a country's preset, as [`Policy::compile`] makes it where the caller says nothing. Most
    /// questions are put so, and each is made once.
    pub(crate) fn kept(country: Option<&str>) -> Result<Arc<CompletePolicy>> {
        static KEPT: Mutex<BTreeMap<String, Arc<CompletePolicy>>> = Mutex::new(BTreeMap::new());
        let preset = country.map_or(Self::It, Self::of_country);
        // Only Europe's is another one in each country.
        let name = country.filter(|_| preset == Self::Eu).unwrap_or_else(|| preset.as_str());
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = kept.get(name) {
            return Ok(Arc::clone(known));
        }
        let policy = Arc::new(Policy::default().compile(country)?);
        kept.insert(name.to_owned(), Arc::clone(&policy));
        Ok(policy)
    }

    /// The complete policy.
    #[must_use]
    pub fn policy(self) -> CompletePolicy {
        crate::ground::work::done(1);
        CompletePolicy {
            preset: self,
            schema: 1,
            id: self.as_str().to_owned(),
            version: "1".to_owned(),
            country: self.jurisdiction().to_owned(),
            due_soon_days: 7,
            exposure: exposure(),
            gates: GateRules {
                on_exceeded: GateAction::Hold,
                rules: gates(),
                on_severe_signal: Reaction::Stop,
                on_proceedings: Reaction::Stop,
                releasable_by: vec!["credit-manager".to_owned()],
            },
            overdue: OverdueRules { margin_days: 0, min_amount: Decimal::ZERO.into() },
            terms: TermsRules {
                adjust: if matches!(self, Self::It) { Adjust::Civil } else { Adjust::None },
                end_of_month: MonthEnd::MonthsThenEom,
            },
            ageing: AgeingRules { bounds: vec![30, 60, 90, 180, 360], by: AgeingBy::Due, credits: AgeingCredits::Apart },
            interest: InterestRules {
                kind: InterestKind::Statutory,
                spread_percent: None,
                rate_percent: Percent::whole(0),
                day_count: DayCount::Act365,
                rounding: Rounding::PerClaim,
                lump_sum: if matches!(self, Self::Ch) { LumpSum::None } else { LumpSum::PerInvoice },
                claim_from: Decimal::ZERO.into(),
                waive_first: false,
            },
            allocation: AllocationRules { interest_first: InterestFirst::Claimed },
            behaviour: behaviour(),
            collection: collection(self),
            contacts: ContactRules { failed: owned(FAILED), reached: owned(REACHED) },
            promises: PromiseRules {
                tolerance_days: 3,
                kept_percent: Percent::whole(100),
                blocks_collection: true,
                max_days: LONGEST_WAIT,
            },
            plans: PlanRules { max_missed: 0, tolerance_days: 5, max_instalments: 12, min_instalment: Decimal::ZERO.into() },
            disputes: DisputeRules {
                rules: RuleBook::default(),
                lexicon: Phrases::default(),
                urgency: DisputeUrgency {
                    amount: Decimal::from(10_000).into(),
                    share_percent: Percent::whole(25),
                    age_days: 15,
                    repeated: 3,
                },
            },
            messages: messages(self),
            prospects: prospect_presets::prospects(self),
            care: prospect_presets::care(self),
            worklist: WorklistRules { rules: worklist() },
        }
    }
}

/// Days to pay. No law sets a least term for a formal notice that puts in default: 15 days are usage in Italy, one to two
/// weeks in France and Germany, ten days in Switzerland. In England a company has 14 days by usage (Practice Direction, Pre-Action
/// Conduct), a sole trader or consumer 30 by the Pre-Action Protocol for Debt Claims. The others follow the texts of OCA: ten
/// days, then fewer.
const fn messages(preset: Preset) -> MessageRules {
    let (formal_days, person_formal_days) = match preset {
        Preset::It => (15, 15),
        Preset::Eu => (14, 14),
        Preset::Uk => (14, 30),
        Preset::Ch => (10, 10),
    };
    MessageRules {
        courtesy_days: 10,
        firm_days: 7,
        formal_days,
        person_formal_days,
        last_days: 7,
        interest_from: Tone::Firm,
        earlier_contacts: 6,
    }
}

fn exposure() -> ExposureRules {
    use ExposureBucket::{Bills, Deliveries, Draft, NotDue, Orders, Overdue, Returned};
    let counts = |bucket: &ExposureBucket| match bucket {
        Draft => false,
        NotDue | Overdue | Orders | Deliveries | Bills | Returned => true,
    };
    ExposureRules {
        include: ExposureBucket::ALL.iter().copied().filter(counts).collect(),
        bucket_limits: BucketLimits::default(),
        limit_zero_means: ZeroLimit::NoCredit,
        compare: Compare::Greater,
        watch_percent: Percent::whole(80),
        insured: InsuredEffect::Informative,
        unapplied_cash: UnappliedCash::Reduces,
        bill_outcome_days: 15,
    }
}

/// Ratings as Upflow publishes them. The prior is no country's statistics: on the due date, with a spread that has
/// a long tail, and soon outweighed by what a customer does; `payment_prior` learns a better one from a portfolio.
fn behaviour() -> BehaviourRules {
    BehaviourRules {
        bounds: vec![30, 60, 90],
        min_items: 3,
        trend_days: 5,
        half_life_days: 180,
        memory_days: 365,
        interval_percent: Percent::whole(80),
        prior: PaymentPrior {
            days_late: 0,
            weight: 5,
            pull: 1,
            spread: vec![-20, -14, -11, -8, -6, -4, -3, -2, -1, 0, 0, 1, 2, 4, 6, 8, 11, 15, 22, 45, 120],
        },
    }
}

/// Outcomes by which a contact reached nobody.
const FAILED: &[&str] = &[
    "no-answer",
    "voicemail",
    "unreachable",
    "busy",
    "bounced",
    "undelivered",
    "returned",
    "failed",
    "wrong-number",
    "wrong-address",
    "mailbox-full",
];

/// Outcomes by which a contact reached somebody; an automatic answer shows that the message arrived.
const REACHED: &[&str] =
    &["reached", "answered", "spoken", "callback", "promised", "paid", "sent", "delivered", "opened", "read", "replied", "out-of-office"];

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The longest wait for a promise, our choice: the days that Directive 2011/7/EU (art. 3(5)) lets payment terms between
/// businesses have without a reason. Nobody waits longer for a word than for an invoice. Oracle Advanced Collections bounds
/// the promised day by a setting too, and names no default.
const LONGEST_WAIT: u16 = 60;

/// The term that a formal notice sets, usual in Italian practice: what follows counts from its delivery.
const NOTICE_TERM: i32 = 15;

/// The courtesy ladder: ask why first, and be firm only with those who do not answer.
///
/// A word before the due date; after it a reminder, the statement, a call, a firm reminder, the offer of a plan. Only
/// then the formal notice, which counts once it is proven to be delivered; stopping deliveries waits for the term it
/// sets, and the lawyer for a month more. Companies are contacted on working days and not twice in five days; natural
/// persons on the days of the code of conduct (UNIREC-Consumatori: not on Sundays and holidays, one conversation a day).
fn collection(preset: Preset) -> CollectionRules {
    use Channel::{Email, Letter, Pec, Phone, RegisteredLetter};
    let formal = if matches!(preset, Preset::It) { vec![Pec, RegisteredLetter] } else { vec![RegisteredLetter] };
    let level = |id: &str, days, action, tone, channels: Vec<Channel>| CollectionLevel {
        id: id.into(),
        days,
        action,
        template: Some(id.into()),
        anchor: None,
        channels: Some(channels),
        tone: Some(tone),
        fee: None,
        conditions: None,
        needs_proof: None,
        stops_delivery: None,
    };
    let notice = level("formal-notice", 45, StepAction::FormalNotice, Tone::Formal, formal);
    let stop = level("stop-delivery", NOTICE_TERM, StepAction::StopDelivery, Tone::Formal, vec![Email, Phone]);
    let legal = level("legal", 30, StepAction::Legal, Tone::Legal, Vec::new());
    CollectionRules {
        levels: vec![
            level("before-due", -5, StepAction::Remind, Tone::Courtesy, vec![Email]),
            level("courtesy", 3, StepAction::Remind, Tone::Courtesy, vec![Email, Phone]),
            level("statement", 10, StepAction::SendStatement, Tone::Courtesy, vec![Email, Letter]),
            level("call", 15, StepAction::Call, Tone::Courtesy, vec![Phone]),
            level("firm", 22, StepAction::Remind, Tone::Firm, vec![Email, Letter]),
            level("plan", 30, StepAction::ProposePlan, Tone::Firm, vec![Phone, Email]),
            CollectionLevel { needs_proof: Some(true), ..notice },
            CollectionLevel { stops_delivery: Some(true), anchor: Some(Anchor::Previous), ..stop },
            CollectionLevel { anchor: Some(Anchor::Previous), channels: None, ..legal },
        ],
        escalation: Escalation::Sequential,
        per: CollectionScope::Account,
        min_interval_days: 5,
        interval_compare: Compare::GreaterOrEqual,
        min_amount: MinAmount::Any(Decimal::ZERO.into()),
        max_attempts: 24,
        grace_days: 0,
        repeat_last_every_days: 0,
        exclude_tags: vec!["no-collection".to_owned()],
        calendar: if matches!(preset, Preset::It) { Adjust::Civil } else { Adjust::Target },
        person_calendar: Adjust::Civil,
        max_per_day: 1,
        dispute_blocks: DisputeScope::DisputedAmount,
        answer_disputes: true,
        on_reason: BTreeMap::from_iter([
            (NonPaymentReason::InvoiceLost, StepAction::ResendInvoice),
            (NonPaymentReason::Forgotten, StepAction::Remind),
            (NonPaymentReason::AwaitingApproval, StepAction::Call),
            (NonPaymentReason::NoCash, StepAction::ProposePlan),
            (NonPaymentReason::OurFailure, StepAction::ResolveDispute),
            (NonPaymentReason::Dispute, StepAction::ResolveDispute),
            (NonPaymentReason::AlreadyPaid, StepAction::MatchPayment),
        ]),
    }
}

/// Orders are judged by more than the limit: none is green for a customer who does not pay, nor for one of whom nothing is
/// known. What was delivered is invoiced whoever owes it: holds and stops guard the order and the delivery.
fn gates() -> Vec<GateRule> {
    use GateAction::{Hold, Stop, Warn};
    let rule = |id: &str, figure, op, value: i64, action| GateRule {
        id: id.into(),
        when: GateTest { figure, op, value: TestValue::Number(Decimal::from(value).into()), and: None },
        action,
        gate: (action != Warn).then(|| vec![Gate::Order, Gate::Delivery]),
    };
    vec![
        rule("overdue", Figure::Overdue, Comparison::GreaterOrEqual, 1, Warn),
        rule("legal", Figure::Legal, Comparison::Greater, 0, Stop),
        rule("returned-unpaid", Figure::ReturnedAmount, Comparison::Greater, 0, Hold),
        rule("delivery-stopped", Figure::DeliveryStopped, Comparison::GreaterOrEqual, 1, Hold),
        rule("formal-notice", Figure::FormalNotice, Comparison::GreaterOrEqual, 1, Hold),
        rule("overdue-60", Figure::OldestDays, Comparison::GreaterOrEqual, 60, Hold),
        rule("overdue-15", Figure::OldestDays, Comparison::GreaterOrEqual, 15, Warn),
        rule("broken-promise", Figure::BrokenPromises, Comparison::GreaterOrEqual, 1, Warn),
        rule("no-data", Figure::NoData, Comparison::GreaterOrEqual, 1, Warn),
    ]
}

fn worklist() -> Vec<WorklistRule> {
    let rule = |id: &str, figure, op, value: i64, points| WorklistRule {
        id: id.into(),
        when: GateTest { figure, op, value: TestValue::Number(Decimal::from(value).into()), and: None },
        points,
    };
    vec![
        rule("overdue", Figure::OverdueAmount, Comparison::Greater, 0, 10),
        rule("overdue-large", Figure::OverdueAmount, Comparison::GreaterOrEqual, 10_000, 15),
        rule("old", Figure::OldestDays, Comparison::Greater, 30, 10),
        rule("very-old", Figure::OldestDays, Comparison::Greater, 90, 10),
        rule("broken-promise", Figure::BrokenPromises, Comparison::GreaterOrEqual, 1, 20),
        rule("returned", Figure::Returned, Comparison::GreaterOrEqual, 1, 20),
        rule("over-limit", Figure::PercentUsed, Comparison::Greater, 100, 15),
        rule("due-soon", Figure::DueSoon, Comparison::Greater, 0, 2),
    ]
}
