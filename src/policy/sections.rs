//! The sections of a policy. The names are those of the public API.

use super::disputes::{DisputeUrgency, Phrases, RuleBook};
use super::gate::{GateAction, GateRule, WorklistRule};
use super::section::section;
use crate::ground::money::{Amount, Percent};
use crate::ground::read::record::choice;
use crate::records::account::{BucketLimits, ExposureBucket};
pub use crate::records::terms::{Adjust, MonthEnd};

choice! {
    /// What a limit of zero means; peers disagree.
    ZeroLimit {
        /// No credit (Tryton); the default.
        NoCredit = "no-credit",
        /// No limit (OCA, ERPNext, ADempiere).
        Unlimited = "unlimited",
    }
}

choice! {
    /// Whether reaching a limit exactly exceeds it.
    Compare {
        /// Only more than the limit exceeds it; the default.
        Greater = "gt",
        /// The limit itself exceeds it (Dynamics 365).
        GreaterOrEqual = "gte",
    }
}

choice! {
    /// What cover by a credit insurer does to the limit.
    InsuredEffect {
        /// It is added to the limit.
        RaisesLimit = "raises-limit",
        /// The higher of the two is the limit.
        HigherOf = "higher-of",
        /// It is shown; the default.
        Informative = "informative",
    }
}

choice! {
    /// What unapplied cash and credit notes do to the exposure.
    UnappliedCash {
        /// They lower it; the default.
        Reduces = "reduces",
        /// They do not.
        Ignored = "ignored",
    }
}

section! {
    /// What counts as exposure (esposizione) and when it is too much.
    ExposurePolicy => ExposureRules {
        /// Buckets that make up the total.
        include: Vec<ExposureBucket>,
        /// Limits for single buckets, for customers without their own.
        bucket_limits: BucketLimits,
        /// What a limit of zero means.
        limit_zero_means: ZeroLimit,
        /// Whether reaching a limit exceeds it.
        compare: Compare,
        /// Used share in percent from which the state is `watch`.
        watch_percent: Percent,
        /// What cover does to the limit.
        insured: InsuredEffect,
        /// What unapplied cash does to the exposure.
        unapplied_cash: UnappliedCash,
        /// Days after its due date for which a bill is still at risk.
        bill_outcome_days: u16,
    }
}

choice! {
    /// What a finding leads to by itself.
    Reaction {
        /// Nothing.
        None = "none",
        /// Go on, but say so.
        Warn = "warn",
        /// Wait for a release.
        Hold = "hold",
        /// Do not go on.
        Stop = "stop",
    }
}

section! {
    /// What happens at the gates of a sale.
    GatePolicy => GateRules {
        /// What an exceeded limit leads to.
        on_exceeded: GateAction,
        /// Further rules; all that fire are reported, the most severe wins.
        rules: Vec<GateRule>,
        /// What a severe signal leads to: protests, enforcement, insolvency.
        on_severe_signal: Reaction,
        /// What a proceeding leads to: liquidation, or one with protective measures.
        on_proceedings: Reaction,
        /// Roles that may release.
        releasable_by: Vec<String>,
    }
}

section! {
    /// When an item is overdue (scaduto).
    OverduePolicy => OverdueRules {
        /// Days of tolerance: overdue when the day asked about is after due date + margin.
        margin_days: u16,
        /// An item with less open than this is a residue and not overdue.
        min_amount: Amount,
    }
}

section! {
    /// What the short forms of payment terms leave open.
    TermsPolicy => TermsRules {
        /// What happens to a due date that is no working day.
        adjust: Adjust,
        /// What "fine mese" means.
        end_of_month: MonthEnd,
    }
}

choice! {
    /// What the age of a receivable counts from.
    AgeingBy {
        /// Its due date; the default.
        Due = "due",
        /// The date of the invoice; nothing is "not due" then.
        Issued = "issued",
    }
}

choice! {
    /// Where unused credits stand in the ageing.
    AgeingCredits {
        /// Nowhere: they are told apart; the default.
        Apart = "apart",
        /// In the buckets of their own age, as negative amounts: the ageing sums to the balance.
        ByAge = "by-age",
    }
}

section! {
    /// How receivables are grouped by age.
    AgeingPolicy => AgeingRules {
        /// Last day of each bucket, ascending: `[30, 60]` = not due, 1-30, 31-60, over 60.
        bounds: Vec<u16>,
        /// What the age counts from.
        by: AgeingBy,
        /// Where unused credits stand.
        credits: AgeingCredits,
    }
}

choice! {
    /// Which interest is claimed.
    InterestKind {
        /// The statutory rate of the jurisdiction; the default.
        Statutory = "statutory",
        /// An agreed rate.
        Contract = "contract",
        /// None.
        None = "none",
    }
}

choice! {
    /// How days become a part of a year.
    DayCount {
        /// Days over 365, also in leap years; the default.
        Act365 = "act/365",
        /// Days over the days of their year.
        ActAct = "act/act",
        /// Months of 30 days.
        Thirty360 = "30e/360",
    }
}

choice! {
    /// When interest is rounded.
    Rounding {
        /// Once for the claim; the default.
        PerClaim = "per-claim",
        /// Once for each period.
        PerPeriod = "per-period",
    }
}

choice! {
    /// How often the lump sum for recovery costs is claimed.
    LumpSum {
        /// For each invoice (CJEU C-585/20); the default.
        PerInvoice = "per-invoice",
        /// Once for the account.
        PerAccount = "per-account",
        /// Never.
        None = "none",
    }
}

section! {
    /// Late-payment interest (interessi di mora).
    InterestPolicy => InterestRules {
        /// Which interest is claimed.
        kind: InterestKind,
        /// Points over the reference rate. Absent: what the law of the country says, as in every preset.
        spread_percent: Percent => Option<Percent>,
        /// Agreed rate in percent a year, for `contract`.
        rate_percent: Percent,
        /// Day count.
        day_count: DayCount,
        /// Rounding.
        rounding: Rounding,
        /// Lump sum.
        lump_sum: LumpSum,
        /// Claim nothing below this total.
        claim_from: Amount,
        /// Forgive the first late payment of a customer, and say so.
        waive_first: bool,
    }
}

choice! {
    /// Whether a payment settles interest and costs before the principal (art. 1194 c.c.).
    InterestFirst {
        /// As far as they were demanded before; the default.
        Claimed = "claimed",
        /// Whatever has accrued.
        Always = "always",
        /// Never: the creditor consents to the principal first.
        Never = "never",
    }
}

section! {
    /// Which debts a payment settles.
    AllocationPolicy => AllocationRules {
        /// Whether interest and costs come before the principal.
        interest_first: InterestFirst,
    }
}

crate::ground::read::record::record! { written
    /// How customers pay of whom nothing is known yet: learned from a portfolio or decided.
    #[derive(PartialEq, Eq)]
    PaymentPrior {
        /// Days after the due date at which they usually pay; negative = early.
        days_late: i16,
        /// After this many recent items the customer's own delays count as much as the prior's spread.
        weight: u16,
        /// After this many recent items the customer's own average counts as much as `daysLate`.
        pull: u16,
        /// Equally likely deviations from where a customer usually pays, ascending, in days.
        spread: Vec<i16>,
    }
}

section! {
    /// Payment behaviour and expected payment dates.
    BehaviourPolicy => BehaviourRules {
        /// Average days late up to which a customer is rated A, B, C; beyond the last, D.
        bounds: Vec<u16>,
        /// A customer with this many paid or overdue items has a history; with fewer it has no rating.
        min_items: u16,
        /// A change of the average by so many days is a trend.
        trend_days: u16,
        /// In expected payment dates a payment of this many days ago counts half of one today.
        half_life_days: u16,
        /// What came back unpaid and which promises were broken is held against the customer for so many days, and in any case
        /// while what it was about is open.
        memory_days: u16,
        /// Probability in percent that a payment falls into its expected interval.
        interval_percent: Percent,
        /// What is expected of a customer without a history of its own.
        prior: PaymentPrior,
    }
}

section! {
    /// What contacts come to.
    ContactPolicy => ContactRules {
        /// Outcomes by which a contact reached nobody: it carries out no level, starts no interval and proves nothing. The
        /// next step tries another channel of its level first, and after `collection.maxAttempts` in a row this one no more.
        failed: Vec<String>,
        /// Outcomes by which a contact reached somebody. One that is in neither list counts so too, and the answer says that
        /// the policy does not know it.
        reached: Vec<String>,
    }
}

section! {
    /// Promises to pay.
    PromisePolicy => PromiseRules {
        /// Days of tolerance after the promised day.
        tolerance_days: u16,
        /// Share of the promised amount, in percent, from which a promise is kept.
        kept_percent: Percent,
        /// Whether an open promise keeps back from collection what it promises.
        blocks_collection: bool,
        /// The longest wait: a promised day later than so many days after the promise was made keeps nothing back any more once
        /// they and the tolerance have passed. 0 = no limit.
        max_days: u16,
    }
}

section! {
    /// Repayment plans (piani di rientro).
    PlanPolicy => PlanRules {
        /// Missed instalments that a plan bears; one more breaks it.
        max_missed: u16,
        /// Days of tolerance after each instalment.
        tolerance_days: u16,
        /// Instalments that a proposal may have at most.
        max_instalments: u16,
        /// The smallest instalment of a proposal.
        min_instalment: Amount,
    }
}

section! {
    /// Disputes (contestazioni).
    DisputePolicy => DisputeRules {
        /// One rule a reason; a reason without one keeps the preset's.
        rules: RuleBook,
        /// A firm's own phrases by which a reason is recognised, by reason; they go before everything else that reads words.
        lexicon: Phrases,
        /// From what a dispute is urgent.
        urgency: DisputeUrgency,
    }
}

section! {
    /// The day's worklist.
    WorklistPolicy => WorklistRules {
        /// Rules; the points of those that hold are summed.
        rules: Vec<WorklistRule>,
    }
}
