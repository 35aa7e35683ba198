//! Where our process leaks: which findings there are, and how they are answered.

use super::action::QuickAction;
use super::sheet::{Found, Hit};
use crate::ground::map::sort_by;
use crate::ground::money::arithmetic::quotient;
use crate::ground::money::{Money, fixed};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use rust_decimal::Decimal;
use serde::Serialize;

choice! {
    /// A leak of our own process.
    FindingId {
        /// Due dates that have passed unpaid. At stake: what is open.
        Overdue = "overdue",
        /// Those 31 to 60 days late, which can still be turned. At stake: what is open.
        Late31To60 = "late-31-60",
        /// Invoices written after the delivery. At stake: the days by the amounts, by the days of the period.
        InvoicedLate = "invoiced-late",
        /// Invoices that arrived after their day. At stake: as above.
        ArrivedLate = "arrived-late",
        /// Invoices that the SdI rejected, could not deliver, or whose recipient refused them. At stake: their amounts.
        Bounced = "bounced",
        /// Invoices that had to be corrected. At stake: their amounts.
        Inaccurate = "inaccurate",
        /// Late due dates about which nobody of ours contacted the customer. At stake: what is open.
        NeverContacted = "never-contacted",
        /// Calls and visits that reached nobody. At stake: what these accounts owe overdue.
        NobodyReached = "nobody-reached",
        /// Promises that were broken or kept in part. At stake: what is missing.
        PromisesBroken = "promises-broken",
        /// Disputes that were not resolved in time. At stake: what they are about.
        DisputesLate = "disputes-late",
        /// Open disputes that nobody owns. At stake: what they are about.
        DisputesUnowned = "disputes-unowned",
        /// Overdue accounts that nobody looks after. At stake: what is overdue.
        AccountsUnowned = "accounts-unowned",
        /// Orders confirmed over the limit without a release. At stake: the orders.
        OverLimit = "over-limit",
        /// Accounts that we trade with and whose limit is missing, expired or old. At stake: what is open.
        Limits = "limits",
        /// Payments that name nothing. At stake: the payments.
        UnappliedCash = "unapplied-cash",
        /// Customers whom an invoice does not reach. At stake: what is open.
        NotReachable = "not-reachable",
        /// What was written off in the period. At stake: the same.
        WriteOffs = "write-offs",
    }
}

impl FindingId {
    /// Whether the stake of a case is days times amount.
    pub(super) const fn counts_days(self) -> bool {
        matches!(self, Self::InvoicedLate | Self::ArrivedLate)
    }

    /// Whether the records say how it was on a past day: master data carry no dates.
    const fn is_dated(self) -> bool {
        !matches!(self, Self::NotReachable)
    }

    const fn action(self) -> QuickAction {
        use QuickAction as A;
        match self {
            Self::Overdue => A::OrderWorklist,
            Self::Late31To60 => A::Focus31To60,
            Self::InvoicedLate => A::BillAtDelivery,
            Self::ArrivedLate => A::CheckChannel,
            Self::Bounced => A::FixCodes,
            Self::Inaccurate => A::TopCause,
            Self::NeverContacted => A::RemindAutomatically,
            Self::NobodyReached => A::BetterNames,
            Self::PromisesBroken => A::ConfirmInWriting,
            Self::DisputesLate => A::OwnerPerCause,
            Self::DisputesUnowned | Self::AccountsUnowned => A::Assign,
            Self::OverLimit => A::Gate,
            Self::Limits => A::ReviewLimits,
            Self::UnappliedCash => A::Match,
            Self::NotReachable => A::Complete,
            Self::WriteOffs => A::GradeAtSale,
        }
    }

    /// It as an answer; none where nothing was found.
    pub(super) fn said(self, now: &Found, past: Option<Option<&Found>>) -> Option<ProcessFinding> {
        if now.hits.is_empty() {
            return None;
        }
        let nothing = Found::empty(now.amount.currency());
        let before = past.filter(|_| self.is_dated()).map(|found| {
            let found = found.unwrap_or(&nothing);
            FoundBefore { count: count(found), amount: found.amount }
        });
        let share = quotient(Decimal::from(u64::from(count(now)).saturating_mul(100)), Decimal::from(now.looked));
        let mut hits: Vec<&Hit> = now.hits.iter().collect();
        sort_by(&mut hits, |a, b| {
            let ids = |hit: &Hit| (hit.account.clone(), hit.invoice.clone());
            (b.stake.minor().cmp(&a.stake.minor())).then_with(|| ids(a).cmp(&ids(b))).then_with(|| a.reasons.cmp(&b.reasons))
        });
        Some(ProcessFinding {
            id: self,
            count: count(now),
            amount: now.amount,
            share: fixed(share.unwrap_or(Decimal::ONE_HUNDRED), 1),
            before,
            cases: hits.into_iter().map(FindingCase::of).collect(),
            action: self.action().reason(),
        })
    }
}

fn count(found: &Found) -> u32 {
    u32::try_from(found.hits.len()).unwrap_or(u32::MAX)
}

/// One case of a finding.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FindingCase {
    /// The account.
    pub account_id: String,
    /// The document, where it is about one.
    pub invoice_id: Option<String>,
    /// Why it is one.
    pub reasons: Vec<Reason>,
}

impl FindingCase {
    fn of(hit: &Hit) -> Self {
        Self { account_id: hit.account.clone(), invoice_id: hit.invoice.clone(), reasons: hit.reasons.clone() }
    }
}

/// A finding in the period before.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
pub struct FoundBefore {
    /// How many cases.
    pub count: u32,
    /// What was at stake.
    pub amount: Money,
}

/// Where our process leaks.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
pub struct ProcessFinding {
    /// Which leak.
    pub id: FindingId,
    /// How many cases.
    pub count: u32,
    /// What is at stake, as each finding says.
    pub amount: Money,
    /// Percent of the cases that were looked at, one decimal.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub share: Decimal,
    /// The period before; none where nothing is known of it, or the records carry no dates.
    pub before: Option<FoundBefore>,
    /// The cases, the dearest first.
    pub cases: Vec<FindingCase>,
    /// What to do at once.
    pub action: Reason,
}
