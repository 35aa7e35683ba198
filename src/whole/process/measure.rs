//! Which figures a review has, and what each is computed from.

use super::action::QuickAction;
use super::sheet::Figure;
use crate::ground::map::sort;
use crate::ground::money::arithmetic::{product, quotient, sum};
use crate::ground::money::{Money, fixed};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use rust_decimal::Decimal;
use serde::Serialize;

choice! {
    /// A figure of our own process. S is what was invoiced in the period less credit notes, AR what is open, d the days.
    MeasureId {
        /// Collection effectiveness index: (AR before + S - AR) / (AR before + S - AR not due).
        Cei = "cei",
        /// Days sales outstanding: AR × d / S.
        Dso = "dso",
        /// Best possible days sales outstanding: AR not due × d / S.
        BestPossibleDso = "best-possible-dso",
        /// Average days delinquent: the difference of the two.
        AverageDaysDelinquent = "average-days-delinquent",
        /// What is not due / AR.
        Current = "current",
        /// What is more than 90 days late / AR.
        Over90 = "over-90",
        /// Due dates whose ninetieth day late fell into the period: the share that was unpaid then.
        Reached90 = "reached-90",
        /// Days from delivery to invoice, weighted by amount.
        InvoiceLag = "invoice-lag",
        /// Days from the invoice to its arrival, the mean.
        ArrivalLag = "arrival-lag",
        /// Rejected, refused or undelivered by the SdI / sent.
        Bounced = "bounced",
        /// Invoices without correcting credit note, confirmed dispute, rejection or cancellation / invoices.
        InvoiceAccuracy = "invoice-accuracy",
        /// Days from the due date to our first contact about it, the median.
        FirstContact = "first-contact",
        /// Late due dates about which we never contacted anybody / late due dates.
        NeverContacted = "never-contacted",
        /// Calls and visits that reached somebody / all of them.
        RightParty = "right-party",
        /// Kept / kept, partly kept and broken, by count.
        PromisesKept = "promises-kept",
        /// The same, by amount.
        PromisesKeptAmount = "promises-kept-amount",
        /// Days a dispute took that was closed in the period, the mean.
        DisputeDays = "dispute-days",
        /// Days that open disputes have been open, the mean.
        OpenDisputeAge = "open-dispute-age",
        /// Disputes that were not resolved in the policy's time / those open or closed in the period.
        DisputesLate = "disputes-late",
        /// Open disputes that nobody owns.
        DisputesUnowned = "disputes-unowned",
        /// Overdue accounts that nobody looks after.
        AccountsUnowned = "accounts-unowned",
        /// Orders confirmed while the limit was exceeded, without a release.
        OverLimit = "over-limit",
        /// The same, with a release.
        OverLimitReleased = "over-limit-released",
        /// Accounts that we trade with and whose limit is missing, expired or old.
        Limits = "limits",
        /// Payments that name nothing / AR.
        UnappliedCash = "unapplied-cash",
        /// Days that they have named nothing, the mean.
        UnappliedAge = "unapplied-age",
        /// Customers whom an invoice does not reach / those whose master data are known.
        NotReachable = "not-reachable",
        /// Written off in the period / S.
        WriteOffs = "write-offs",
    }
}

choice! {
    /// What a figure counts.
    MeasureUnit {
        /// Days, one decimal.
        Days = "days",
        /// Percent, one decimal.
        Percent = "percent",
        /// A count.
        Count = "count",
        /// An amount in the currency of the answer.
        Money = "money",
    }
}

/// How a figure follows from its sums.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Amount by amount, in percent.
    Share,
    /// Days times amount by amount.
    Weighted,
    /// Count by count, in percent.
    Rate,
    /// The mean of days.
    Mean,
    /// The median of days.
    Median,
    /// The count itself.
    Count,
}

/// Cases below which a share or a mean says nothing.
const ENOUGH: i64 = 3;

impl MeasureId {
    const fn way(self) -> Way {
        use MeasureId as M;
        match self {
            M::Cei | M::Current | M::Over90 | M::PromisesKeptAmount | M::UnappliedCash | M::WriteOffs => Way::Share,
            M::Dso | M::BestPossibleDso | M::AverageDaysDelinquent | M::InvoiceLag => Way::Weighted,
            M::Reached90
            | M::Bounced
            | M::InvoiceAccuracy
            | M::NeverContacted
            | M::RightParty
            | M::PromisesKept
            | M::DisputesLate
            | M::NotReachable => Way::Rate,
            M::ArrivalLag | M::DisputeDays | M::OpenDisputeAge | M::UnappliedAge => Way::Mean,
            M::FirstContact => Way::Median,
            M::DisputesUnowned | M::AccountsUnowned | M::OverLimit | M::OverLimitReleased | M::Limits => Way::Count,
        }
    }

    pub(super) const fn unit(self) -> MeasureUnit {
        match self.way() {
            Way::Share | Way::Rate => MeasureUnit::Percent,
            Way::Weighted | Way::Mean | Way::Median => MeasureUnit::Days,
            Way::Count => MeasureUnit::Count,
        }
    }

    /// What must be recorded before it can be told.
    const fn needs(self) -> &'static str {
        use MeasureId as M;
        match self {
            M::InvoiceLag => "delivered-on",
            M::ArrivalLag => "received-on",
            M::Bounced => "sdi",
            M::RightParty => "contacts",
            M::PromisesKept | M::PromisesKeptAmount => "promises",
            M::DisputeDays | M::OpenDisputeAge | M::DisputesLate | M::DisputesUnowned => "disputes",
            M::OverLimit | M::OverLimitReleased => "orders",
            M::UnappliedAge => "payments",
            M::NotReachable => "party",
            _ => "invoices",
        }
    }

    /// Whether a count of nothing is an answer, although there was nothing to look at.
    const fn counts_nothing(self) -> bool {
        matches!(self, Self::DisputesUnowned | Self::AccountsUnowned | Self::Limits)
    }

    /// What to do when it got worse.
    const fn action(self) -> QuickAction {
        use {MeasureId as M, QuickAction as A};
        match self {
            M::Cei | M::Dso => A::OrderWorklist,
            M::BestPossibleDso => A::ShortenTerms,
            M::AverageDaysDelinquent => A::Dun,
            M::Current | M::Over90 | M::Reached90 => A::Focus31To60,
            M::InvoiceLag => A::BillAtDelivery,
            M::ArrivalLag => A::CheckChannel,
            M::Bounced => A::FixCodes,
            M::InvoiceAccuracy => A::TopCause,
            M::FirstContact | M::NeverContacted => A::RemindAutomatically,
            M::RightParty => A::BetterNames,
            M::PromisesKept | M::PromisesKeptAmount => A::ConfirmInWriting,
            M::DisputeDays | M::OpenDisputeAge | M::DisputesLate => A::OwnerPerCause,
            M::DisputesUnowned | M::AccountsUnowned => A::Assign,
            M::OverLimit | M::OverLimitReleased => A::Gate,
            M::Limits => A::ReviewLimits,
            M::UnappliedCash | M::UnappliedAge => A::Match,
            M::NotReachable => A::Complete,
            M::WriteOffs => A::GradeAtSale,
        }
    }

    /// Whether more of it is better.
    const fn higher_is_better(self) -> bool {
        matches!(self, Self::Cei | Self::Current | Self::InvoiceAccuracy | Self::RightParty | Self::PromisesKept | Self::PromisesKeptAmount)
    }

    /// Its value, or why there is none.
    pub(super) fn value(self, figure: &Figure) -> Result<Decimal, Reason> {
        let way = self.way();
        if figure.cases == 0 && !self.counts_nothing() {
            return Err(Reason::process_not_known(self.needs()));
        }
        if way != Way::Count && figure.cases < ENOUGH {
            return Err(Reason::process_too_few(figure.cases.into(), ENOUGH.into()));
        }
        let found = match way {
            Way::Count => return Ok(Decimal::from(figure.hits)),
            Way::Share => ratio(figure.top, figure.whole).and_then(|ratio| product(ratio, Decimal::ONE_HUNDRED)),
            Way::Weighted => ratio(figure.top, figure.whole),
            Way::Rate => quotient(Decimal::from(figure.hits.saturating_mul(100)), Decimal::from(figure.cases)),
            Way::Mean => mean(&figure.days),
            Way::Median => median(&figure.days),
        };
        found.map(|value| fixed(value, 1)).ok_or_else(Reason::process_no_base)
    }

    /// It with what it was before.
    pub(super) fn said(self, now: &Figure, past: Option<&Figure>) -> ProcessMeasure {
        let before = past.and_then(|figure| self.value(figure).ok());
        let mut reasons = Vec::new();
        let value = match self.value(now) {
            Ok(value) => Some(value),
            Err(reason) => {
                reasons.push(reason);
                None
            }
        };
        if let (Some(value), Some(before)) = (value, before) {
            let worse = if self.higher_is_better() { value < before } else { value > before };
            reasons.extend(worse.then(|| self.action().reason()));
        }
        if now.undated > 0 {
            reasons.push(Reason::process_undated(now.undated.into()));
        }
        ProcessMeasure { id: self, value, unit: self.unit(), before, reasons }
    }
}

fn ratio(top: Money, whole: Money) -> Option<Decimal> {
    if whole.is_positive() { quotient(top.decimal(), whole.decimal()) } else { None }
}

fn mean(days: &[i64]) -> Option<Decimal> {
    let total = days.iter().try_fold(Decimal::ZERO, |total, days| sum(total, Decimal::from(*days)))?;
    quotient(total, Decimal::from(days.len()))
}

/// The middle one, or the mean of the two in the middle.
fn median(days: &[i64]) -> Option<Decimal> {
    let mut days = days.to_vec();
    sort(&mut days);
    let half = days.len().checked_div(2)?;
    let upper = *days.get(half)?;
    let lower = if days.len().is_multiple_of(2) { *days.get(half.checked_sub(1)?)? } else { upper };
    mean(&[lower, upper])
}

/// One figure of our own process.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
pub struct ProcessMeasure {
    /// Which.
    pub id: MeasureId,
    /// The figure, with one decimal where it is no count; none when there are fewer than three cases or nothing is known.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal | null"))]
    pub value: Option<Decimal>,
    /// What it counts.
    pub unit: MeasureUnit,
    /// The figure of the period before.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal | null"))]
    pub before: Option<Decimal>,
    /// Why there is none, what was left out, and what to do where it got worse.
    pub reasons: Vec<Reason>,
}
