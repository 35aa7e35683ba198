//! How much of the credit limit is used (esposizione, fido).
//!
//! [`measure`] says what is at risk, bucket by bucket; [`judge`] compares it with the limit. They are apart because a
//! credit decision measures, adds the candidate, and judges again.

mod buckets;
mod finding;
mod limit;

pub use buckets::Buckets;
pub use finding::Finding;
pub(crate) use limit::bucket_limits;
pub use limit::{Line, credit_line};

use crate::case::linked::Case;
use crate::ground::error::{Locate, Result};
use crate::ground::money::{Currency, Money, Sums, percent_of};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use crate::policy::{Compare, UnappliedCash};
use rust_decimal::Decimal;
use serde::Serialize;

choice! {
    /// How the exposure stands to the limit.
    ExposureState {
        /// No limit was set.
        NoLimit = "no-limit",
        /// Within the limit.
        Within = "within",
        /// Within, but over the share that asks for attention.
        Watch = "watch",
        /// Over the limit, or over the limit of a bucket (fido superato).
        Exceeded = "exceeded",
        /// The limit has expired and counts as zero (fido scaduto).
        Expired = "expired",
    }
}

/// The answer of [`exposure`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exposure {
    /// Currency of every amount here: the credit line's, else the account's.
    pub currency: Currency,
    /// Every bucket, whether the policy includes it in the total or not.
    pub buckets: Buckets,
    /// Unapplied cash and credit notes, already taken off the total; zero when the policy ignores them.
    pub credits: Money,
    /// The included buckets less the credits; negative when the customer has more credit than debt.
    pub total: Money,
    /// The limit that counts (fido): zero when it has expired; the group's when that one is tighter.
    pub limit: Option<Money>,
    /// What is left of it (fido residuo); negative when exceeded.
    pub available: Option<Money>,
    /// Used share in percent, one decimal; null without a limit above zero.
    pub utilisation: Option<Decimal>,
    /// Part of the total that the credit insurer covers.
    pub insured: Money,
    /// Total less insured.
    pub own_risk: Money,
    /// How it stands to the limit.
    pub state: ExposureState,
    /// What the limits say, as facts.
    #[serde(skip)]
    pub findings: Vec<Finding>,
    /// Why.
    pub reasons: Vec<Reason>,
}

impl Exposure {
    /// Whether a limit is exceeded: the total's or a bucket's.
    #[must_use]
    pub fn is_exceeded(&self) -> bool {
        self.findings.iter().any(Finding::exceeds)
    }
}

/// What is at risk, before it is compared with a limit. All amounts in the credit line's currency.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The buckets.
    pub buckets: Buckets,
    /// Unapplied cash and credit notes.
    pub credits: Money,
    /// The amount that the insurer's cover attaches to: open on invoices issued in time.
    pub covered: Money,
    /// What had to be assumed.
    pub reasons: Vec<Reason>,
}

impl Measured {
    /// The total that the policy compares with the limit.
    ///
    /// # Errors
    /// `out-of-range` when it does not fit.
    pub fn total(&self, case: &Case<'_>) -> Result<Money> {
        // A bucket that the policy names twice counts once.
        let included = self.buckets.iter().filter(|(bucket, _)| case.policy.exposure.include.contains(bucket));
        Money::sum(included.map(|(_, amount)| *amount), self.credits.currency())?.minus(self.credits)
    }
}

/// How much of the credit limit is used.
///
/// # Errors
/// `unknown-rate` when an exchange rate is missing; `out-of-range` when sums do not fit.
///
/// # Example
/// See the golden cases in `tests/cases/exposure.json`.
pub fn exposure(case: &Case<'_>) -> Result<Exposure> {
    judge(case, measure(case)?)
}

/// What is at risk on the day.
///
/// # Errors
/// As [`exposure`].
pub fn measure(case: &Case<'_>) -> Result<Measured> {
    let ledger = case.ledger()?;
    let currency = line_currency(case);
    let exchange = &case.question.exchange;
    let mut reasons = ledger.reasons.clone();
    let mut unapplied = Sums::default();
    ledger.unapplied.iter().try_for_each(|credit| unapplied.add(credit.amount))?;
    let mut credits = unapplied.total(exchange, currency)?;
    if case.policy.exposure.unapplied_cash == UnappliedCash::Ignored && credits.is_positive() {
        reasons.push(Reason::credits_ignored(credits));
        credits = Money::zero(currency);
    }
    let until = case.account.credit.as_ref().and_then(|credit| credit.insured_until);
    let insurable = ledger.items.iter().filter(|item| item.invoice.is_some_and(|invoice| until.is_none_or(|day| invoice.issued <= day)));
    let mut covered = Sums::default();
    for item in insurable {
        covered.add(item.own.open)?;
        covered.add(item.own.at_risk)?;
    }
    let buckets = buckets::of(ledger, exchange, currency)?;
    Ok(Measured { buckets, credits, covered: covered.total(exchange, currency)?, reasons })
}

/// Compares what is at risk with the limit, the group's limit and the limits of the buckets.
///
/// # Errors
/// As [`exposure`].
pub fn judge(case: &Case<'_>, measured: Measured) -> Result<Exposure> {
    let currency = measured.credits.currency();
    let total = measured.total(case)?;
    let mut findings = Vec::new();
    let line = credit_line(case, total, &mut findings)?;
    let over = |figure: Money, bound: Money| match case.policy.exposure.compare {
        Compare::Greater => figure > bound,
        Compare::GreaterOrEqual => figure >= bound,
    };
    let (mut state, mut limit, mut available, mut utilisation) = (ExposureState::NoLimit, None, None, None);
    if let Some(line) = &line {
        let watch = line.limit.percent(case.policy.exposure.watch_percent.decimal())?;
        state = if line.expired {
            ExposureState::Expired
        } else if over(line.used, line.limit) {
            ExposureState::Exceeded
        } else if line.limit.is_positive() && over(line.used, watch) {
            ExposureState::Watch
        } else {
            ExposureState::Within
        };
        let rest = line.limit.minus(line.used)?;
        (limit, available, utilisation) = (Some(line.limit), Some(rest), percent_of(line.used, line.limit));
        let (total, limit) = (line.used, line.limit);
        findings.push(match state {
            ExposureState::Exceeded => Finding::Exceeded { over: rest.negated(), total, limit },
            ExposureState::Expired if line.used.is_positive() => Finding::Exceeded { over: line.used, total, limit },
            ExposureState::Watch => {
                let (percent, watch) = (utilisation.unwrap_or_default(), case.policy.exposure.watch_percent);
                Finding::Near { available: rest, percent, watch, total, limit }
            }
            _ => Finding::Within { available: rest, total, limit },
        });
    } else {
        findings.push(Finding::NoLimit { total });
    }
    for (bucket, amount, bound) in limit::bucket_limits(case, &measured.buckets)? {
        if over(amount, bound) {
            findings.push(Finding::BucketExceeded { bucket, amount, limit: bound });
            if state != ExposureState::Expired {
                state = ExposureState::Exceeded;
            }
        }
    }
    let mut reasons: Vec<Reason> = findings.iter().map(Finding::reason).collect();
    reasons.extend(measured.reasons);
    // Credits shrink the loss that is insured: cover beyond the total would be a negative risk of our own.
    let insured = insured(case, measured.covered.min(total.or_zero()), currency)?;
    Ok(Exposure {
        currency,
        buckets: measured.buckets,
        credits: measured.credits,
        total,
        limit,
        available,
        utilisation,
        insured,
        own_risk: total.minus(insured)?,
        state,
        findings,
        reasons,
    })
}

/// Currency of the credit line, in which exposure is answered.
pub(crate) fn line_currency(case: &Case<'_>) -> Currency {
    case.account.credit.as_ref().and_then(|credit| credit.currency).unwrap_or(case.account.currency)
}

/// Part of what is covered that the insurer bears.
fn insured(case: &Case<'_>, covered: Money, currency: Currency) -> Result<Money> {
    let Some(credit) = &case.account.credit else { return Ok(Money::zero(currency)) };
    let Some(cover) = credit.insured else { return Ok(Money::zero(currency)) };
    let percent = credit.insured_percent.map_or(Decimal::ONE_HUNDRED, |percent| percent.decimal());
    cover.in_currency(currency).within("credit.insured")?.min(covered).percent(percent)
}
