//! The subject as it would be otherwise: older, with another score, with other figures.

use super::facts::normalised;
use super::subject::Subject;
use crate::ground::date::Day;
use crate::ground::money::Amount;
use crate::ground::money::arithmetic::{difference, product, quotient, sum};
use crate::records::account::{Scale, ScaleDirection, Severity, Signal, SignalKind, each};
use chrono::Datelike;
use rust_decimal::Decimal;

/// The day so many years earlier; the last of February where that day is none.
pub(super) fn years_before(day: Day, years: Decimal) -> Option<Day> {
    let date = day.date();
    let year = date.year().checked_sub(i32::try_from(years).ok()?)?;
    let written = |last: u32| format!("{year:04}-{:02}-{:02}", date.month(), last).parse::<Day>().ok();
    written(date.day()).or_else(|| written(28))
}

/// A score of the day asked about, on the scale of the newest one, else from 0 to 100.
pub(super) fn set_score(subject: &mut Subject, value: Decimal, as_of: Day) {
    let scores = subject.signals.iter().filter(|signal| signal.kind == SignalKind::BureauScore && normalised(signal).is_some());
    let newest = scores.max_by_key(|signal| signal.on).cloned();
    let scale = newest.as_ref().and_then(|signal| signal.scale.clone()).unwrap_or_else(|| Scale {
        min: Decimal::ZERO.into(),
        max: Decimal::ONE_HUNDRED.into(),
        better: ScaleDirection::High,
    });
    let width = difference(scale.max.decimal(), scale.min.decimal()).unwrap_or_default();
    let part = product(width, value).and_then(|all| quotient(all, Decimal::ONE_HUNDRED)).unwrap_or_default();
    let on_scale = match scale.better {
        ScaleDirection::High => sum(scale.min.decimal(), part),
        ScaleDirection::Low => difference(scale.max.decimal(), part),
    };
    subject.signals.retain(|signal| signal.kind != SignalKind::BureauScore);
    subject.signals.push(Signal {
        kind: SignalKind::BureauScore,
        on: as_of,
        source: newest.map(|signal| signal.source).unwrap_or_default(),
        value: on_scale.map(Into::into),
        scale: Some(scale),
        ended_on: None,
        severity: Some(Severity::Info),
        note: None,
    });
}

/// Changes a figure of the newest accounts. More equity is less debt: the assets stay.
pub(super) fn set_figure(subject: &mut Subject, change: Decimal, is_equity: bool) {
    let Some(party) = subject.party.as_mut() else { return };
    let newest = each(&party.accounts).map(|one| one.year).max();
    let Some(accounts) = party.accounts.iter_mut().flatten().find(|one| Some(one.year) == newest) else { return };
    let changed = |amount: Amount, by: Decimal| sum(amount.decimal(), by).map_or(amount, Into::into);
    if is_equity {
        accounts.equity = accounts.equity.map(|equity| changed(equity, change));
        accounts.liabilities = accounts.liabilities.map(|debt| changed(debt, Decimal::ZERO.checked_sub(change).unwrap_or_default()));
    } else {
        accounts.ebit = accounts.ebit.map(|ebit| changed(ebit, change));
    }
}
