//! Accounts of a list that cannot be judged, and why.

use crate::ground::error::CreditError;
use serde::Serialize;

/// An account of a list that was left out, because its record is broken or a rate is missing. It spoils no list.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Skipped {
    /// The account, as far as its identifier can be read.
    pub account_id: String,
    /// Code of the error.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'invalid-input' | 'out-of-range' | 'unknown-rate' | 'internal'"))]
    pub code: &'static str,
    /// The field within the account.
    pub path: String,
    /// Message of the error, for a developer's console: what is wrong there, in English and without the value.
    pub message: String,
}

impl Skipped {
    /// The account that an error is about.
    #[must_use]
    pub fn new(account_id: String, error: &CreditError) -> Self {
        Self { account_id, code: error.code().as_str(), path: error.path().to_owned(), message: error.to_string() }
    }
}
