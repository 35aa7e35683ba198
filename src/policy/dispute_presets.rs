//! What the presets decide in advance about disputes for each reason.
//!
//! The departments and the deadlines are ours, after the courtesy that collection asks for: the sooner the
//! customer hears from somebody who can decide, the sooner the undisputed part is paid. What an open dispute
//! stops follows SAP Dispute Management and the collectors' code (UNIREC): the disputed part only, the whole
//! invoice where it has to be issued again or nothing was delivered. A lack of cash stops nothing.

use super::{DisputeRule, DisputeScope, RemedyRule};
use crate::ground::money::{Amount, Percent};
use crate::records::account::{DisputeReason, Remedy};
use rust_decimal::Decimal;

/// Owner, root cause, touchpoint, working days to the first answer and to the resolution, scope, evidence,
/// remedy with its bounds in percent and in units of the account's currency, and who decides beyond them.
type Row = (&'static str, &'static str, &'static str, u16, u16, DisputeScope, &'static [&'static str], Remedy, Bounds, &'static str);
type Bounds = (Option<u16>, Option<u16>);

const fn row(reason: DisputeReason) -> Row {
    use DisputeReason as R;
    use DisputeScope::{DisputedAmount, Invoice, None as Nothing};
    use Remedy as M;
    const OPEN: Bounds = (None, None);
    const ALL: Bounds = (Some(100), None);
    match reason {
        R::Price => (
            "sales",
            "price-agreement",
            "order",
            2,
            10,
            DisputedAmount,
            &["signed-order", "price-list"],
            M::CreditNote,
            (Some(20), Some(1_000)),
            "sales-manager",
        ),
        R::Quantity => (
            "logistics",
            "picking",
            "delivery",
            2,
            10,
            DisputedAmount,
            &["proof-of-delivery", "delivery-note"],
            M::CreditNote,
            (Some(100), Some(2_000)),
            "logistics-manager",
        ),
        R::Quality => (
            "quality",
            "product-quality",
            "product",
            2,
            15,
            DisputedAmount,
            &["photos", "inspection-report"],
            M::Replacement,
            (Some(100), Some(2_000)),
            "quality-manager",
        ),
        R::NotDelivered => {
            ("logistics", "delivery-failure", "delivery", 1, 5, Invoice, &["proof-of-delivery"], M::CreditNote, ALL, "logistics-manager")
        }
        R::LateDelivery => (
            "logistics",
            "delivery-delay",
            "delivery",
            2,
            10,
            DisputedAmount,
            &["signed-order", "proof-of-delivery"],
            M::Discount,
            (Some(5), Some(500)),
            "sales-manager",
        ),
        R::Duplicate => ("billing", "double-billing", "invoice", 1, 5, Invoice, &[], M::CreditNote, ALL, "finance-manager"),
        R::WrongData => ("billing", "invoice-data", "invoice", 1, 5, Invoice, &["correct-data"], M::Correction, OPEN, "finance-manager"),
        R::InvoiceNotReceived => ("billing", "invoice-dispatch", "invoice", 1, 2, Invoice, &[], M::Resend, OPEN, "finance-manager"),
        R::AlreadyPaid => (
            "cash-application",
            "payment-matching",
            "payment",
            1,
            3,
            DisputedAmount,
            &["payment-receipt"],
            M::Explanation,
            OPEN,
            "finance-manager",
        ),
        R::Terms => ("credit", "payment-terms", "order", 2, 5, DisputedAmount, &["signed-order"], M::Correction, OPEN, "credit-manager"),
        R::Deduction => (
            "finance",
            "deduction",
            "payment",
            3,
            15,
            DisputedAmount,
            &["deduction-notice", "trade-agreement"],
            M::CreditNote,
            (None, Some(50)),
            "finance-manager",
        ),
        R::Contract => ("legal", "contract", "contract", 2, 20, Invoice, &["signed-contract"], M::Explanation, OPEN, "management"),
        R::CashProblem => ("collections", "liquidity", "payment", 1, 3, Nothing, &[], M::None, OPEN, "credit-manager"),
        R::Other => ("credit", "to-be-clarified", "contact", 1, 10, DisputedAmount, &[], M::Explanation, OPEN, "credit-manager"),
    }
}

/// The presets' rule for a reason.
pub(crate) fn preset_rule(reason: DisputeReason) -> DisputeRule {
    let (owner, root_cause, touchpoint, respond_days, resolve_days, scope, evidence, kind, (percent, amount), approver) = row(reason);
    DisputeRule {
        reason,
        owner: owner.to_owned(),
        root_cause: root_cause.to_owned(),
        touchpoint: touchpoint.to_owned(),
        respond_days,
        resolve_days,
        stops_collection: scope,
        evidence: evidence.iter().map(|code| (*code).to_owned()).collect(),
        remedy: RemedyRule {
            kind,
            max_percent: percent.map(Percent::whole),
            max_amount: amount.map(|amount| Amount::from(Decimal::from(amount))),
            approver: Some(approver.into()),
        },
    }
}
