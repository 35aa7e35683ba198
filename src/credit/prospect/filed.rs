//! What filed accounts say: ratios, Altman's Z' and Z'', and whether newer ones should be public by now.
//!
//! Altman: X1 working capital, X2 retained earnings, X3 operating result, each over the assets; X4 equity over liabilities; X5 turnover
//! over the assets. Z' (1983, private firms) = 0.717 X1 + 0.847 X2 + 3.107 X3 + 0.420 X4 + 0.998 X5, distress below 1.23, safe above 2.90.
//! Z'' (no manufacturers) = 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4, distress below 1.1, safe above 2.6.

use super::subject::Subject;
use crate::ground::date::Day;
use crate::ground::letters::{is_letter_or_digit, lower};
use crate::ground::money::Amount;
use crate::ground::money::arithmetic::{product, quotient, sum};
use crate::ground::read::record::choice;
use crate::policy::ProspectRules;
use crate::records::account::{DebtorKind, FiledAccounts, Party, each};
use chrono::Datelike;
use rust_decimal::Decimal;

choice! {
    /// What Altman's models say together.
    AltmanZone {
        /// Distress by every model that the accounts allow.
        Distress = "distress",
        /// Neither.
        Grey = "grey",
        /// Safe by every model that the accounts allow.
        Safe = "safe",
    }
}

/// Altman's figures of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Altman {
    /// Z', not rounded.
    pub(crate) z_prime: Option<Decimal>,
    /// Z'', not rounded.
    pub(crate) z_double_prime: Option<Decimal>,
    /// What they say together.
    pub(crate) zone: AltmanZone,
}

/// The last day of a year.
pub(super) fn close_of(year: i32) -> Option<Day> {
    format!("{year:04}-12-31").parse().ok()
}

/// The newest accounts that were there on a day, and the day on which they became known: when they were filed, else when they had
/// to be public.
pub(super) fn newest<'a>(subject: &'a Subject, as_of: Day, rules: &ProspectRules) -> Option<(&'a FiledAccounts, Day)> {
    let party = subject.party.as_ref()?;
    let known = each(&party.accounts).filter_map(|one| {
        let close = close_of(i32::from(one.year)).filter(|close| *close <= as_of)?;
        let on = one.filed_on.unwrap_or_else(|| close.plus(i64::from(rules.filing_days)).min(as_of));
        (on <= as_of).then_some((one, on))
    });
    known.max_by_key(|(one, _)| one.year)
}

/// Whether this customer is a natural person, or has owners who answer with all they have: sole traders, consumers, and the legal
/// forms of the policy.
pub(super) fn is_natural(party: Option<&Party>, rules: &ProspectRules) -> bool {
    let Some(party) = party else { return false };
    matches!(party.kind, Some(DebtorKind::SoleTrader | DebtorKind::Consumer)) || has_form_of(party, rules)
}

fn has_form_of(party: &Party, rules: &ProspectRules) -> bool {
    let plain = |text: &str| lower(text).chars().filter(|sign| is_letter_or_digit(*sign)).collect::<String>();
    party.legal_form.as_deref().map(plain).is_some_and(|own| rules.no_accounts.iter().any(|form| plain(form) == own))
}

/// Whether somebody of this kind files accounts that the public can see.
pub(super) fn files(party: Option<&Party>, rules: &ProspectRules) -> bool {
    let company = party.is_none_or(|party| matches!(party.kind, None | Some(DebtorKind::Company)));
    company && rules.filing_days > 0 && !party.is_some_and(|party| has_form_of(party, rules))
}

/// The newest year whose accounts should be public on a day, with the last day of the term.
pub(super) fn expected_year(as_of: Day, rules: &ProspectRules) -> Option<(i32, Day)> {
    (1..=4).find_map(|back| {
        let year = as_of.date().year().checked_sub(back)?;
        let due = close_of(year)?.plus(i64::from(rules.filing_days));
        (due < as_of).then_some((year, due))
    })
}

/// A year whose accounts should be public while only older ones are known; none where the firm files none or is younger.
pub(super) fn missing_year(subject: &Subject, as_of: Day, rules: &ProspectRules) -> Option<(i32, Day)> {
    let party = subject.party.as_ref()?;
    let (newest, _) = newest(subject, as_of, rules)?;
    let (year, due) = expected_year(as_of, rules).filter(|_| files(Some(party), rules))?;
    let existed = party.founded_on.is_none_or(|on| on.date().year() <= year);
    (existed && i32::from(newest.year) < year).then_some((year, due))
}

/// One figure over another in percent; none where either is missing or the other is not above zero.
pub(super) fn percent(part: Option<Amount>, whole: Option<Amount>) -> Option<Decimal> {
    product(over(part, whole)?, Decimal::ONE_HUNDRED)
}

fn over(part: Option<Amount>, whole: Option<Amount>) -> Option<Decimal> {
    let (part, whole) = (part?.decimal(), whole?.decimal());
    if whole > Decimal::ZERO { quotient(part, whole) } else { None }
}

/// What Altman's models say of the accounts; none where a figure is missing that both need.
pub(super) fn altman(accounts: &FiledAccounts) -> Option<Altman> {
    let weighted = |parts: &[(i64, Option<Decimal>)]| {
        parts.iter().try_fold(Decimal::ZERO, |total, (weight, part)| sum(total, product(Decimal::new(*weight, 3), (*part)?)?))
    };
    let x1 = over(accounts.working_capital, accounts.assets);
    let x2 = over(accounts.retained_earnings, accounts.assets);
    let x3 = over(accounts.ebit, accounts.assets);
    let x4 = over(accounts.equity, accounts.liabilities);
    let x5 = over(accounts.turnover, accounts.assets);
    let z_prime = weighted(&[(717, x1), (847, x2), (3_107, x3), (420, x4), (998, x5)]);
    let z_double_prime = weighted(&[(6_560, x1), (3_260, x2), (6_720, x3), (1_050, x4)]);
    let zone = |z: Decimal, low: i64, high: i64| {
        if z < Decimal::new(low, 2) {
            AltmanZone::Distress
        } else if z > Decimal::new(high, 2) {
            AltmanZone::Safe
        } else {
            AltmanZone::Grey
        }
    };
    let zones = [z_prime.map(|z| zone(z, 123, 290)), z_double_prime.map(|z| zone(z, 110, 260))];
    let mut zones = zones.into_iter().flatten();
    let Some(first) = zones.next() else {
        // Without any debt X4 has no bound: safe, whatever the rest is.
        let is_free = accounts.liabilities.is_some_and(|debt| debt.decimal().is_zero());
        let has_more = accounts.equity.is_some_and(|equity| equity.decimal() > Decimal::ZERO);
        let counted = x1.and(x2).and(x3).is_some();
        return (is_free && has_more && counted).then_some(Altman { z_prime: None, z_double_prime: None, zone: AltmanZone::Safe });
    };
    Some(Altman { z_prime, z_double_prime, zone: if zones.all(|other| other == first) { first } else { AltmanZone::Grey } })
}
