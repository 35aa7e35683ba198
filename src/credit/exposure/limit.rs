//! The limit that counts: the customer's own or the group's, whichever leaves less.

use super::{Buckets, Finding, line_currency, measure};
use crate::case::linked::Case;
use crate::case::question::Group;
use crate::ground::date::Day;
use crate::ground::error::{Locate, Result};
use crate::ground::money::{Currency, Money};
use crate::policy::{InsuredEffect, ZeroLimit};
use crate::records::account::{Credit, ExposureBucket};

/// A limit and what is used of it, in the customer's credit currency.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// The limit; zero when it has expired.
    pub limit: Money,
    /// What is used of it: the customer's total, or the group's.
    pub used: Money,
    /// Whether it has expired.
    pub expired: bool,
}

/// The limit that counts for a customer whose own exposure is `total`; none when there is no limit.
///
/// # Errors
/// `unknown-rate` when the members of a group use currencies without a rate; `out-of-range` when sums do not fit.
pub fn credit_line(case: &Case<'_>, total: Money, findings: &mut Vec<Finding>) -> Result<Option<Line>> {
    let own = match &case.account.credit {
        Some(credit) => own_line(case, credit, total, findings)?,
        None => None,
    };
    let group = case.account.group.as_deref().and_then(|name| Some((name, case.question.groups.get(name)?)));
    let Some((name, group)) = group else { return Ok(own) };
    let Some(shared) = group_line(case, group, total).within(name).within("groups")? else { return Ok(own) };
    let tighter = match own {
        None => true,
        Some(own) => shared.limit.minus(shared.used)? < own.limit.minus(own.used)?,
    };
    if !tighter {
        return Ok(own);
    }
    findings.push(Finding::Group { name: name.to_owned(), limit: shared.limit, total: shared.used });
    if let (true, Some(until), Some(limit)) = (shared.expired, group.credit.valid_until, group.credit.limit) {
        let limit = limit.in_currency(group.currency(total.currency()))?;
        findings.push(Finding::Expired { valid_until: until, limit });
    }
    Ok(Some(shared))
}

fn own_line(case: &Case<'_>, credit: &Credit, total: Money, findings: &mut Vec<Finding>) -> Result<Option<Line>> {
    let Some(limit) = limit_of(case, credit, total.currency(), findings)? else { return Ok(None) };
    let expired = credit.valid_until.is_some_and(|until| until < case.as_of());
    if let (true, Some(until)) = (expired, credit.valid_until) {
        findings.push(Finding::Expired { valid_until: until, limit });
    }
    Ok(Some(Line { limit: if expired { Money::zero(limit.currency()) } else { limit }, used: total, expired }))
}

/// The limit as the policy reads it; none when there is none.
fn limit_of(case: &Case<'_>, credit: &Credit, currency: Currency, findings: &mut Vec<Finding>) -> Result<Option<Money>> {
    let Some(limit) = credit.limit else { return Ok(None) };
    let limit = limit.in_currency(currency)?;
    if limit.is_zero() && case.policy.exposure.limit_zero_means == ZeroLimit::Unlimited {
        return Ok(None);
    }
    let covers = |until: Option<Day>| until.is_none_or(|until| until >= case.as_of());
    match credit.insured {
        Some(cover) if covers(credit.insured_until) => {
            let cover = cover.in_currency(currency)?;
            match case.policy.exposure.insured {
                InsuredEffect::RaisesLimit => {
                    findings.push(Finding::RaisedByCover { insured: cover, limit });
                    limit.plus(cover).map(Some)
                }
                InsuredEffect::HigherOf if cover > limit => {
                    findings.push(Finding::CoverIsLimit { insured: cover, limit });
                    Ok(Some(cover))
                }
                InsuredEffect::HigherOf | InsuredEffect::Informative => Ok(Some(limit)),
            }
        }
        _ => Ok(Some(limit)),
    }
}

/// The group's line, in the customer's credit currency; the other members' exposure counts as the policy of the
/// customer asked about counts it.
fn group_line(case: &Case<'_>, group: &Group, total: Money) -> Result<Option<Line>> {
    let currency = total.currency();
    let exchange = &case.question.exchange;
    let Some(limit) = group.credit.limit else { return Ok(None) };
    let limit = limit.in_currency(group.currency(currency))?;
    if limit.is_zero() && case.policy.exposure.limit_zero_means == ZeroLimit::Unlimited {
        return Ok(None);
    }
    let mut used = total;
    for (index, account) in group.accounts.iter().enumerate() {
        // The customer itself may be listed among the members.
        if account.id == case.account.id {
            continue;
        }
        let member = Case::new(case.question.about(account, case.policy));
        member.ledger().at(index).within("accounts")?;
        let exposed = measure(&member)?.total(&member)?;
        used = used.plus(exchange.convert(exposed, currency).at(index).within("accounts")?)?;
    }
    let expired = group.credit.valid_until.is_some_and(|until| until < case.as_of());
    let limit = if expired { Money::zero(currency) } else { exchange.convert(limit, currency)? };
    Ok(Some(Line { limit, used, expired }))
}

/// The buckets that have a limit: the customer's own, else the policy's.
pub(crate) fn bucket_limits(case: &Case<'_>, buckets: &Buckets) -> Result<Vec<(ExposureBucket, Money, Money)>> {
    let own = case.account.credit.as_ref().and_then(|credit| credit.bucket_limits.as_ref());
    let mut found = Vec::new();
    for (bucket, of_policy) in case.policy.exposure.bucket_limits.iter() {
        let Some(limit) = own.and_then(|limits| *limits.get(bucket)).or(*of_policy) else { continue };
        let limit = Money::from_decimal(limit.decimal(), line_currency(case))?;
        if limit.is_zero() && case.policy.exposure.limit_zero_means == ZeroLimit::Unlimited {
            continue;
        }
        found.push((bucket, *buckets.get(bucket), limit));
    }
    Ok(found)
}
