//! The presets, as data.

use super::*;
use crate::account::{BucketLimits, Channel, ExposureBucket, NonPaymentReason};
use crate::map::BTreeMap;
use crate::money::Percent;
use crate::read::record::choice;
use rust_decimal::Decimal;

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
    /// The preset of a country (ISO 3166-1 alpha-2); Italy's where there is none of its own.
    #[must_use]
    pub fn of_country(country: &str) -> Self {
        const EU: &[&str] = &[
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "LT", "LU", "LV", "MT", "NL", "PL",
            "PT", "RO", "SE", "SI", "SK",
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

    /// The complete policy.
    #[must_use]
    pub fn policy(self) -> CompletePolicy {
        CompletePolicy {
            preset: self,
            schema: 1,
            id: self.as_str().to_owned(),
            version: "1".to_owned(),
            country: self.jurisdiction().to_owned(),
            due_soon_days: 7,
            exposure: exposure(),
            gates: GateRules { on_exceeded: GateAction::Hold, rules: Vec::new(), releasable_by: vec!["credit-manager".to_owned()] },
            overdue: OverdueRules { margin_days: 0, min_amount: Decimal::ZERO.into() },
            terms: TermsRules {
                adjust: if matches!(self, Self::It) { Adjust::Civil } else { Adjust::None },
                end_of_month: MonthEnd::MonthsThenEom,
            },
            ageing: AgeingRules { bounds: vec![30, 60, 90, 180, 360] },
            interest: InterestRules {
                kind: InterestKind::Statutory,
                spread_percent: Percent::whole(if matches!(self, Self::Ch) { 0 } else { 8 }),
                rate_percent: Percent::whole(0),
                day_count: DayCount::Act365,
                rounding: Rounding::PerClaim,
                lump_sum: if matches!(self, Self::Ch) { LumpSum::None } else { LumpSum::PerInvoice },
                claim_from: Decimal::ZERO.into(),
                waive_first: false,
            },
            collection: collection(self),
            promises: PromiseRules { tolerance_days: 3, kept_percent: Percent::whole(100), blocks_collection: true },
            plans: PlanRules { max_missed: 0, tolerance_days: 5 },
            disputes: DisputeRules { rules: Vec::new(), lexicon: BTreeMap::new() },
            prospects: BTreeMap::new(),
            worklist: WorklistRules { rules: worklist() },
        }
    }
}

fn exposure() -> ExposureRules {
    use ExposureBucket::{Bills, Deliveries, NotDue, Orders, Overdue, Returned};
    ExposureRules {
        include: vec![NotDue, Overdue, Orders, Deliveries, Bills, Returned],
        bucket_limits: BucketLimits::default(),
        limit_zero_means: ZeroLimit::NoCredit,
        compare: Compare::Greater,
        watch_percent: Percent::whole(80),
        insured: InsuredEffect::Informative,
        unapplied_cash: UnappliedCash::Reduces,
        bill_outcome_days: 15,
    }
}

/// The courtesy ladder: ask why first, and be firm only with those who do not answer.
fn collection(preset: Preset) -> CollectionRules {
    use Channel::{Email, Letter, Pec, Phone, RegisteredLetter};
    let formal = if matches!(preset, Preset::It) { vec![Pec, RegisteredLetter] } else { vec![RegisteredLetter] };
    let level = |id: &str, days, action, tone, channels: Vec<Channel>| CollectionLevel {
        id: id.to_owned(),
        days,
        action,
        template: Some(id.to_owned()),
        anchor: None,
        channels: Some(channels),
        tone: Some(tone),
        fee: None,
        conditions: None,
        needs_proof: None,
        stops_delivery: None,
    };
    let notice = level("formal-notice", 45, StepAction::FormalNotice, Tone::Formal, formal);
    let stop = level("stop-delivery", 60, StepAction::StopDelivery, Tone::Formal, vec![Email, Phone]);
    CollectionRules {
        levels: vec![
            level("before-due", -5, StepAction::Remind, Tone::Courtesy, vec![Email]),
            level("courtesy", 3, StepAction::Remind, Tone::Courtesy, vec![Email, Phone]),
            level("statement", 10, StepAction::SendStatement, Tone::Courtesy, vec![Email, Letter]),
            level("call", 15, StepAction::Call, Tone::Courtesy, vec![Phone]),
            level("firm", 22, StepAction::Remind, Tone::Firm, vec![Email, Letter]),
            level("plan", 30, StepAction::ProposePlan, Tone::Firm, vec![Phone, Email]),
            CollectionLevel { needs_proof: Some(true), ..notice },
            CollectionLevel { stops_delivery: Some(true), ..stop },
            level("legal", 90, StepAction::Legal, Tone::Legal, vec![Pec, RegisteredLetter, Email]),
        ],
        escalation: Escalation::Sequential,
        per: CollectionScope::Account,
        min_interval_days: 5,
        interval_compare: Compare::GreaterOrEqual,
        min_amount: MinAmount::Any(Decimal::ZERO.into()),
        max_attempts: 24,
        grace_days: 0,
        repeat_last_every_days: 30,
        exclude_tags: vec!["no-collection".to_owned()],
        calendar: if matches!(preset, Preset::It) { Adjust::Civil } else { Adjust::Target },
        dispute_blocks: DisputeScope::DisputedAmount,
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

fn worklist() -> Vec<WorklistRule> {
    let rule = |id: &str, figure, op, value: i64, points| WorklistRule {
        id: id.to_owned(),
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
