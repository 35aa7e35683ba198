//! Proposing a repayment plan (piano di rientro) within what the policy allows.

use crate::case::ledger::Item;
use crate::case::linked::Case;
use crate::case::question::Options;
use crate::collect::unmatched::{Rest, Unmatched};
use crate::ground::calendar::Calendar;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, ErrorCode, Locate, Problem, Result};
use crate::ground::map::each_once;
use crate::ground::money::{Amount, Currency, Money};
use crate::ground::read::record::record;
use crate::ground::reason::Reason;
use crate::owed::interest::Charges;
use crate::records::terms::Adjust;
use serde::Serialize;

/// Instalments when nobody says how many.
const USUAL: u32 = 3;
/// The first instalment falls due after the usual term of an Italian formal notice when nobody says when.
const FIRST_AFTER: i64 = 15;

record! {
    /// The options of `proposePlan`: as everywhere, with what the plan should look like.
    PlanOptions {
        ..options: Options,
        /// Count of instalments; three by default.
        instalments: Option<u32>,
        /// Amount of each instalment but the last; instead of the count.
        per_instalment: Option<Amount>,
        /// The first due date; fifteen days after the day asked about by default.
        first_due: Option<Day>,
        /// Whether late-payment interest up to the day asked about is part of it.
        with_interest: Option<bool>,
    }
}

/// What a plan should look like.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlanWishes {
    /// Count of instalments; three by default.
    pub instalments: Option<u32>,
    /// Amount of each instalment but the last; instead of the count.
    pub per_instalment: Option<Amount>,
    /// The first due date; fifteen days after the day asked about by default.
    pub first_due: Option<Day>,
    /// Whether late-payment interest up to the day asked about is part of it.
    pub with_interest: bool,
}

impl PlanOptions {
    /// What the plan should look like.
    #[must_use]
    pub fn wishes(&self) -> PlanWishes {
        PlanWishes {
            instalments: self.instalments,
            per_instalment: self.per_instalment,
            first_due: self.first_due,
            with_interest: self.with_interest == Some(true),
        }
    }
}

/// A plan that is proposed: no identifier, not agreed.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProposedPlan {
    /// The invoices it covers, oldest first.
    pub invoice_ids: Vec<String>,
    /// By due date; they sum to the total.
    pub instalments: Vec<ProposedInstalment>,
    /// Always `proposed`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"proposed\""))]
    pub status: &'static str,
}

/// One instalment of a proposed plan.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProposedInstalment {
    /// Due date.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub due: Day,
    /// Amount.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub amount: Money,
}

/// The answer of [`propose_plan`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanProposal {
    /// The account's currency.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CurrencyCode"))]
    pub currency: Currency,
    /// The plan.
    pub plan: ProposedPlan,
    /// What it covers, interest included where it was asked for.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub total: Money,
    /// Interest in it; none where it was asked for and a rate is not known.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal | null"))]
    pub interest: Option<Money>,
    /// What it covers, what it leaves out, what was changed.
    pub reasons: Vec<Reason>,
}

/// Proposes a plan for what is overdue: not for what is disputed, admitted, protected, promised or on a plan already.
///
/// The amount is split to the cent; the last instalment takes what rounding leaves. Instalments are a month apart, on
/// the same day of the month or its last, and moved to a working day by the policy's calendar. What the policy does not
/// allow (`plans.maxInstalments`, `plans.minInstalment`) is brought back to what it allows, and said.
///
/// # Errors
/// `out-of-range` at `instalments`, `perInstalment` or `firstDue` when they make no plan, `invalid-input` at
/// `perInstalment` when both are given: either would silently overrule the other; `unknown-rate` when an exchange rate is
/// missing.
pub fn propose_plan(wishes: &PlanWishes, case: &Case<'_>) -> Result<PlanProposal> {
    let ledger = case.ledger()?;
    let currency = ledger.currency;
    let each = per_instalment(wishes, currency)?;
    let first = first_due(wishes, case)?;
    let mut reasons = Vec::new();
    let covered = covered(case, &mut reasons)?;
    let mut principal = Money::zero(currency);
    let mut interest = Some(Money::zero(currency));
    let charges = Charges::of(case);
    let rests = Unmatched::of(case)?.leave(covered.iter().copied())?;
    let before = Money::sum(covered.iter().map(|(_, open)| *open), currency)?;
    let covered: Vec<_> = covered.into_iter().zip(rests).filter(|(_, rest)| rest.asked.is_positive()).collect();
    for ((item, _), Rest { asked, taken }) in &covered {
        principal = principal.plus(*asked)?;
        if wishes.with_interest {
            interest = match (interest, charges.of_item(item, *asked, taken, case.as_of())) {
                (Some(sum), Ok(found)) => Some(sum.plus(found.interest)?),
                (_, Err(error)) if error.code() != ErrorCode::UnknownRate => return Err(error),
                _ => None,
            };
        }
    }
    if interest.is_none() {
        reasons.push(Reason::rate_unknown());
    }
    if ledger.credits.is_positive() {
        reasons.push(Reason::unapplied_cash(ledger.credits));
    }
    if principal < before {
        reasons.push(Reason::asked_less_cash(before.minus(principal)?, principal));
    }
    let total = interest.map_or(Ok(principal), |interest| principal.plus(interest))?;
    // Each document once, in the order of its first due date.
    let invoice_ids: Vec<String> = each_once(covered.iter().map(|((item, _), _)| item.id)).into_iter().map(str::to_owned).collect();
    let instalments = schedule(wishes, each, first, case, total, &mut reasons)?;
    if instalments.is_empty() {
        reasons.push(Reason::nothing_to_plan());
    }
    reasons.extend(ledger.reasons.iter().cloned());
    Ok(PlanProposal { currency, plan: ProposedPlan { invoice_ids, instalments, status: "proposed" }, total, interest, reasons })
}

/// The instalments of a total as a plan is proposed where nobody wishes otherwise.
///
/// # Errors
/// `out-of-range` when amounts do not fit.
pub(crate) fn instalments(case: &Case<'_>, total: Money, reasons: &mut Vec<Reason>) -> Result<Vec<ProposedInstalment>> {
    let wishes = PlanWishes::default();
    schedule(&wishes, None, first_due(&wishes, case)?, case, total, reasons)
}

/// The instalments of a total, a month apart from the first on.
fn schedule(
    wishes: &PlanWishes,
    each: Option<Money>,
    first: Day,
    case: &Case<'_>,
    total: Money,
    reasons: &mut Vec<Reason>,
) -> Result<Vec<ProposedInstalment>> {
    let amounts = if total.is_positive() { split(wishes, each, case, total, reasons)? } else { Vec::new() };
    let calendar = match case.policy.collection.calendar {
        Adjust::None => Calendar::EveryDay,
        Adjust::Civil => Calendar::civil(&case.policy.country),
        Adjust::Target => Calendar::Target,
    };
    let mut instalments = Vec::with_capacity(amounts.len());
    for (number, amount) in (0_u32..).zip(amounts) {
        let due = first.plus_months(number);
        let moved = calendar.next_working_day(due);
        if moved != due {
            reasons.push(Reason::instalment_moved(due, moved));
        }
        instalments.push(ProposedInstalment { due: moved, amount });
    }
    Ok(instalments)
}

/// The overdue items a plan may cover, with what is to be paid of each; says what is left out.
fn covered<'l>(case: &'l Case<'_>, reasons: &mut Vec<Reason>) -> Result<Vec<(&'l Item<'l>, Money)>> {
    let (ledger, agreements, protection) = (case.ledger()?, case.agreements()?, case.protection());
    let mut covered = Vec::new();
    type Left = fn(Money, Option<&str>) -> Reason;
    let mut left = |why: Left, amount: Money, item: &Item<'_>| {
        if amount.is_positive() {
            reasons.push(why(amount, Some(item.id)));
        }
    };
    for item in ledger.items.iter().filter(|item| item.overdue || item.returned.is_positive()) {
        let open = item.undisputed()?;
        if protection.of(item).is_some() {
            left(|amount, id| Reason::protected(amount, None, None, None, None, id), item.open, item);
            continue;
        }
        if ledger.stops_whole(item) {
            left(Reason::invoice_disputed, item.open, item);
            continue;
        }
        left(Reason::invoice_disputed, item.disputed, item);
        left(Reason::admitted, item.admitted, item);
        // A promise of a part leaves the rest to a plan.
        let promised = agreements.promised_amount(item).unwrap_or(Money::zero(ledger.currency));
        let agreed = if agreements.on_plan(item) { open } else { promised.min(open) };
        left(Reason::already_agreed, agreed, item);
        let rest = open.less(agreed)?;
        if rest.is_positive() {
            covered.push((item, rest));
        }
    }
    Ok(covered)
}

/// The amount of an instalment that was asked for. Whether the wishes make sense does not depend on what is owed.
fn per_instalment(wishes: &PlanWishes, currency: Currency) -> Result<Option<Money>> {
    if wishes.instalments == Some(0) {
        return Err(CreditError::out_of_range(Problem::NoInstalments).within("instalments"));
    }
    let each = match wishes.per_instalment {
        Some(amount) => Some(amount.not_negative(currency).within("perInstalment")?),
        None => None,
    };
    if each.is_some_and(Money::is_zero) {
        return Err(CreditError::out_of_range(Problem::NotAboveZero).within("perInstalment"));
    }
    if each.is_some() && wishes.instalments.is_some() {
        return Err(CreditError::invalid(Problem::CountAndAmount).within("perInstalment"));
    }
    Ok(each)
}

/// Splits to the cent within what the policy allows.
fn split(wishes: &PlanWishes, each: Option<Money>, case: &Case<'_>, total: Money, reasons: &mut Vec<Reason>) -> Result<Vec<Money>> {
    let rules = &case.policy.plans;
    let asked = match (each, wishes.instalments) {
        (Some(each), _) => count_of(total, each),
        (None, count) => count.unwrap_or_else(|| USUAL.min(u32::from(rules.max_instalments))),
    };
    // No instalment below the policy's smallest, none below one minor unit, no more than the policy allows.
    let smallest = Money::from_decimal(rules.min_instalment.decimal(), total.currency())?.max(Money::from_minor(1, total.currency()));
    let most = u32::try_from(total.minor().checked_div(smallest.minor()).unwrap_or(1)).unwrap_or(u32::MAX).max(1);
    let allowed = asked.min(u32::from(rules.max_instalments).max(1)).min(most);
    if allowed < asked {
        reasons.push(Reason::plan_shortened(asked.into(), allowed.into(), smallest));
    }
    let mut rest = total;
    let mut parts = Vec::new();
    let regular = match each.filter(|_| allowed == asked) {
        Some(each) => each,
        None => Money::from_minor(total.minor().checked_div(i64::from(allowed)).unwrap_or(total.minor()), total.currency()),
    };
    for number in 1..=allowed {
        let part = if number == allowed { rest } else { regular.min(rest) };
        rest = rest.minus(part)?;
        parts.push(part);
    }
    if parts.last() != parts.first() {
        let last = parts.last().copied().unwrap_or(total);
        reasons.push(Reason::last_instalment_takes_rest(last));
    }
    Ok(parts)
}

fn count_of(total: Money, each: Money) -> u32 {
    let whole = total.minor().checked_div(each.minor()).unwrap_or(1);
    let rest = i64::from(whole.checked_mul(each.minor()).is_some_and(|sum| sum < total.minor()));
    u32::try_from(whole.saturating_add(rest)).unwrap_or(u32::MAX).max(1)
}

fn first_due(wishes: &PlanWishes, case: &Case<'_>) -> Result<Day> {
    match wishes.first_due {
        Some(day) if day < case.as_of() => Err(CreditError::out_of_range(Problem::BeforeAsked).within("firstDue")),
        Some(day) => Ok(day),
        None => Ok(case.as_of().plus(FIRST_AFTER)),
    }
}
