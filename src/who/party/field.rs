//! The answer about one field.

use crate::ground::reason::Reason;
use serde::Serialize;

/// What a field of a customer's record is worth.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldStatus {
    /// As it should be.
    Ok,
    /// Usable, but worth a look.
    Warning,
    /// Not there, and needed.
    Missing,
    /// Wrong for certain.
    Invalid,
    /// Not there, and not needed for this customer.
    NotNeeded,
}

/// What there is to say about one field.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartyFieldCheck {
    /// The verdict on this field.
    pub status: FieldStatus,
    /// The value as it should be stored, when it can be.
    pub normalised: Option<String>,
    /// Every finding.
    pub reasons: Vec<Reason>,
}

impl PartyFieldCheck {
    pub(super) const fn ok(normalised: String) -> Self {
        Self { status: FieldStatus::Ok, normalised: Some(normalised), reasons: Vec::new() }
    }

    pub(super) fn invalid(reason: Reason) -> Self {
        Self { status: FieldStatus::Invalid, normalised: None, reasons: vec![reason] }
    }

    /// The shape is not that of what the field holds.
    pub(super) fn malformed(field: &'static str) -> Self {
        Self::invalid(Reason::wrong_shape(field))
    }

    pub(super) fn missing(reason: Reason) -> Self {
        Self { status: FieldStatus::Missing, normalised: None, reasons: vec![reason] }
    }

    pub(super) const fn not_needed() -> Self {
        Self { status: FieldStatus::NotNeeded, normalised: None, reasons: Vec::new() }
    }

    /// The same with a finding that is worth a look.
    pub(super) fn warn(mut self, reason: Reason) -> Self {
        if self.status == FieldStatus::Ok {
            self.status = FieldStatus::Warning;
        }
        self.reasons.push(reason);
        self
    }

    /// The same with a finding that changes nothing.
    pub(super) fn noting(mut self, reason: Reason) -> Self {
        self.reasons.push(reason);
        self
    }

    /// The same with something the field still lacks.
    pub(super) fn lacking(mut self, reason: Reason) -> Self {
        if matches!(self.status, FieldStatus::Ok | FieldStatus::Warning | FieldStatus::NotNeeded) {
            self.status = FieldStatus::Missing;
        }
        self.reasons.push(reason);
        self
    }

    /// Whether the value can be used.
    pub(super) const fn is_usable(&self) -> bool {
        matches!(self.status, FieldStatus::Ok | FieldStatus::Warning)
    }
}
