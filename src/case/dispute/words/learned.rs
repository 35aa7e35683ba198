//! What was learned: the classes of messages, the tables of the languages, and what lead they need.
//!
//! Written by tests/tools/words/learn.py.
//!
//! Messages learned from: SHA-256 15c2b71bcada1f68932c04f4779f18f28cecd745cbfb7d9230481ae1dfcf3667.

use super::model::Class;
use crate::records::account::{DisputeReason, NonPaymentReason};

/// What a class stands for, in the order of the tables' columns.
pub(super) const CLASSES: [Class; 19] = [
    // class price dispute false
    (Some(DisputeReason::Price), NonPaymentReason::Dispute, false),
    // class quantity our-failure false
    (Some(DisputeReason::Quantity), NonPaymentReason::OurFailure, false),
    // class quality our-failure false
    (Some(DisputeReason::Quality), NonPaymentReason::OurFailure, false),
    // class not-delivered our-failure false
    (Some(DisputeReason::NotDelivered), NonPaymentReason::OurFailure, false),
    // class late-delivery our-failure false
    (Some(DisputeReason::LateDelivery), NonPaymentReason::OurFailure, false),
    // class duplicate dispute false
    (Some(DisputeReason::Duplicate), NonPaymentReason::Dispute, false),
    // class wrong-data dispute false
    (Some(DisputeReason::WrongData), NonPaymentReason::Dispute, false),
    // class invoice-not-received invoice-lost false
    (Some(DisputeReason::InvoiceNotReceived), NonPaymentReason::InvoiceLost, false),
    // class already-paid already-paid false
    (Some(DisputeReason::AlreadyPaid), NonPaymentReason::AlreadyPaid, false),
    // class terms dispute false
    (Some(DisputeReason::Terms), NonPaymentReason::Dispute, false),
    // class deduction set-off false
    (Some(DisputeReason::Deduction), NonPaymentReason::SetOff, false),
    // class contract dispute false
    (Some(DisputeReason::Contract), NonPaymentReason::Dispute, false),
    // class cash-problem no-cash false
    (Some(DisputeReason::CashProblem), NonPaymentReason::NoCash, false),
    // class other unknown false
    (Some(DisputeReason::Other), NonPaymentReason::Unknown, false),
    // class none unknown false
    (None, NonPaymentReason::Unknown, false),
    // class none forgotten true
    (None, NonPaymentReason::Forgotten, true),
    // class cash-problem insolvent true
    (Some(DisputeReason::CashProblem), NonPaymentReason::Insolvent, true),
    // class other awaiting-approval true
    (Some(DisputeReason::Other), NonPaymentReason::AwaitingApproval, true),
    // class other our-failure true
    (Some(DisputeReason::Other), NonPaymentReason::OurFailure, true),
];

/// A language that can be read.
#[derive(Debug)]
pub(super) struct Learned {
    /// Its packed table.
    pub table: &'static [u8],
    /// How far a reason must be ahead, in 1/65 536 of a weight.
    pub lead: i64,
    /// How far a reason for not paying must be ahead.
    pub why_lead: i64,
}

/// Tells the languages apart: a class for each, in this order, and one for any other.
pub(super) const LANGUAGE_TABLE: &[u8] = include_bytes!("learned/languages.bin");

/// The languages.
pub(super) const LANGUAGES: [Learned; 2] = [
    // language it 47775 46680
    Learned { table: include_bytes!("learned/it.bin"), lead: 47_775, why_lead: 46_680 },
    // language en 49171 45365
    Learned { table: include_bytes!("learned/en.bin"), lead: 49_171, why_lead: 45_365 },
];
