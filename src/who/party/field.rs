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

/// What a field is needed for.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// An invoice to the customer.
    Invoice,
    /// A formal notice (messa in mora).
    Notice,
    /// A statement of account.
    Statement,
}

/// Something that is not there and is needed.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Lack {
    /// What it is needed for.
    pub purpose: Purpose,
    /// The field, or the part of the address ("street").
    pub part: &'static str,
}

impl Lack {
    const fn new(purpose: Purpose, part: &'static str) -> Self {
        Self { purpose, part }
    }

    pub(super) const fn for_invoice(part: &'static str) -> Self {
        Self::new(Purpose::Invoice, part)
    }

    pub(super) const fn for_notice(part: &'static str) -> Self {
        Self::new(Purpose::Notice, part)
    }

    pub(super) const fn for_statement(part: &'static str) -> Self {
        Self::new(Purpose::Statement, part)
    }

    fn reason(self) -> Reason {
        match self.purpose {
            Purpose::Invoice => Reason::missing_for_invoice(self.part),
            Purpose::Notice => Reason::missing_for_notice(self.part),
            Purpose::Statement => Reason::missing_for_statement(self.part),
        }
    }
}

/// What there is to say about one field.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartyFieldCheck {
    /// The verdict on this field.
    pub status: FieldStatus,
    /// The value as it should be stored, when it can be.
    pub normalised: Option<String>,
    /// Whatever is not there and is needed, and what for.
    pub lacks: Vec<Lack>,
    /// The part that is wrong, where one part of the address is ("postcode").
    pub wrong_part: Option<&'static str>,
    /// Every finding.
    pub reasons: Vec<Reason>,
}

impl PartyFieldCheck {
    pub(super) const fn of(status: FieldStatus, normalised: Option<String>) -> Self {
        Self { status, normalised, lacks: Vec::new(), wrong_part: None, reasons: Vec::new() }
    }

    pub(super) const fn ok(normalised: String) -> Self {
        Self::of(FieldStatus::Ok, Some(normalised))
    }

    pub(super) fn invalid(reason: Reason) -> Self {
        Self::of(FieldStatus::Invalid, None).noting(reason)
    }

    /// The shape is not that of what the field holds.
    pub(super) fn malformed(field: &'static str) -> Self {
        Self::invalid(Reason::wrong_shape(field))
    }

    pub(super) fn missing(lack: Lack) -> Self {
        Self::not_needed().lacking(lack)
    }

    pub(super) const fn not_needed() -> Self {
        Self::of(FieldStatus::NotNeeded, None)
    }

    /// The same with a finding that is worth a look.
    pub(super) fn warn(mut self, reason: Reason) -> Self {
        if self.status == FieldStatus::Ok {
            self.status = FieldStatus::Warning;
        }
        self.noting(reason)
    }

    /// The same with a finding that changes nothing.
    pub(super) fn noting(mut self, reason: Reason) -> Self {
        self.reasons.push(reason);
        self
    }

    /// The same with a part that is wrong for certain.
    pub(super) fn with_wrong(mut self, part: &'static str, reason: Reason) -> Self {
        self.status = FieldStatus::Invalid;
        self.wrong_part = Some(part);
        self.noting(reason)
    }

    /// The same with something the field still lacks.
    pub(super) fn lacking(mut self, lack: Lack) -> Self {
        if matches!(self.status, FieldStatus::Ok | FieldStatus::Warning | FieldStatus::NotNeeded) {
            self.status = FieldStatus::Missing;
        }
        self.lacks.push(lack);
        self.noting(lack.reason())
    }

    /// Whether the value can be used.
    pub(super) const fn is_usable(&self) -> bool {
        matches!(self.status, FieldStatus::Ok | FieldStatus::Warning)
    }
}
