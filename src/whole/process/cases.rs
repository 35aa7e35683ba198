//! Who looks after disputes and late accounts, and for how long.

use super::finding::FindingId;
use super::measure::MeasureId;
use super::period::View;
use super::sheet::Sheet;
use crate::case::dispute::{Classifier, Stand, after_working_days, stand};
use crate::disputes::complaint;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::owed::overdue::late_part;
use crate::records::account::{Dispute, DisputeReason, each};

/// Days in which somebody of ours must have dealt with an overdue account.
const LOOKED_AFTER: i64 = 90;

pub(super) fn cases(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let classifier = Classifier::of(view.end.policy);
    for dispute in each(&view.end.account.disputes) {
        let stake = |view: &View<'_, '_>| complaint(dispute, view.end);
        let ended = match stand(dispute, view.end).0 {
            Stand::Absent => continue,
            Stand::Open => None,
            Stand::Admitted | Stand::Over => match dispute.closed_on.filter(|on| view.within(*on)) {
                Some(on) => Some(on),
                None => continue,
            },
        };
        let lasted = ended.unwrap_or(view.period.to).days_since(dispute.opened_on);
        let measure = if ended.is_some() { MeasureId::DisputeDays } else { MeasureId::OpenDisputeAge };
        sheet.figure(measure).lasted(lasted);
        if ended.is_none() {
            let unowned = !is_given(dispute.owner.as_deref());
            sheet.figure(MeasureId::DisputesUnowned).case(unowned);
            sheet.found(FindingId::DisputesUnowned).looked_at(1);
            if unowned {
                let stake = stake(view)?;
                let said = Reason::process_dispute_unowned(&dispute.id, dispute.opened_on, stake);
                sheet.hit(FindingId::DisputesUnowned, invoice_of(dispute), stake, vec![said]);
            }
        }
        let by = resolve_by(view, dispute, &classifier);
        let late = ended.unwrap_or(view.period.to) > by;
        sheet.figure(MeasureId::DisputesLate).case(late);
        sheet.found(FindingId::DisputesLate).looked_at(1);
        if late {
            let stake = stake(view)?;
            let said = Reason::process_dispute_late(&dispute.id, dispute.opened_on, by, stake);
            sheet.hit(FindingId::DisputesLate, invoice_of(dispute), stake, vec![said]);
        }
    }
    overdue_account(view, sheet)
}

/// The last day on which the policy has a dispute resolved.
fn resolve_by(view: &View<'_, '_>, dispute: &Dispute, classifier: &Classifier<'_>) -> Day {
    let reason = classifier.classify(dispute).reason.unwrap_or(DisputeReason::Other);
    after_working_days(view.end, dispute.opened_on, view.end.policy.disputes.rules.of(reason).resolve_days)
}

/// The invoice that a dispute is about, where it is one.
fn invoice_of(dispute: &Dispute) -> Option<&str> {
    match dispute.invoice_ids.as_deref() {
        Some([id]) => Some(id),
        _ => None,
    }
}

fn is_given(name: Option<&str>) -> bool {
    name.is_some_and(|name| !name.trim().is_empty())
}

/// Whether somebody looks after an overdue account: it has an owner, or somebody of ours contacted it lately.
fn overdue_account(view: &View<'_, '_>, sheet: &mut Sheet) -> Result<()> {
    let (ledger, account) = (view.end.ledger()?, view.end.account);
    let late = Money::sum(ledger.items.iter().map(late_part), ledger.currency)?;
    if !late.is_positive() {
        return Ok(());
    }
    let lately = |on: Day| view.end.has_come(on) && view.period.to.days_since(on) < LOOKED_AFTER;
    let dealt = each(&account.contacts).any(|contact| lately(contact.on) && is_given(contact.operator.as_deref()));
    let unowned = !is_given(account.owner.as_deref()) && !dealt;
    sheet.figure(MeasureId::AccountsUnowned).case(unowned);
    sheet.found(FindingId::AccountsUnowned).looked_at(1);
    if unowned {
        sheet.hit(FindingId::AccountsUnowned, None, late, vec![Reason::process_account_unowned(late)]);
    }
    Ok(())
}
