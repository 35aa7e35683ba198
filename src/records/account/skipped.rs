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
    /// The field within the account; of one without an identifier, with its place in the list: `"accounts[3].currency"`.
    pub path: String,
    /// Message of the error, for a developer's console: what is wrong there, in English and without the value.
    pub message: String,
}

/// An error about an account of a list. One that no identifier names is named by its place.
#[must_use]
pub(crate) fn placed(error: CreditError, account_id: &str, place: usize) -> CreditError {
    if account_id.is_empty() { error.at(place).within("accounts") } else { error }
}

impl Skipped {
    /// The account that an error is about.
    #[must_use]
    pub fn new(account_id: String, error: &CreditError) -> Self {
        Self { account_id, code: error.code().as_str(), path: error.path().to_owned(), message: error.to_string() }
    }
}
