//! Who is paid: the sender, checked.

use crate::ground::error::{CreditError, Problem, Result};
use crate::records::sender::Sender;
use crate::who::iban::check_iban;
use crate::who::party::check_bic;

/// The sender as the payee of a transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payee {
    /// Holder of the account.
    pub name: String,
    /// The account, in electronic form.
    pub iban: String,
    /// Its bank, in electronic form.
    pub bic: Option<String>,
    /// The account's country.
    pub(super) country: String,
    /// Whether it takes part in the SEPA schemes.
    pub(super) sepa: bool,
}

impl Payee {
    /// Checks account and bank of a sender.
    ///
    /// # Errors
    /// `invalid-input` at `iban` when it is missing or none, at `bic` when it is none.
    pub fn of(sender: &Sender) -> Result<Self> {
        let given = sender.iban.as_deref().ok_or_else(|| CreditError::invalid(Problem::Missing).within("iban"))?;
        let check = check_iban(given);
        if !check.valid {
            return Err(CreditError::invalid(Problem::NoIban).within("iban"));
        }
        let bic = sender.bic.as_deref().map(check_bic);
        if bic.as_ref().is_some_and(|bic| !bic.valid) {
            return Err(CreditError::invalid(Problem::NoBic).within("bic"));
        }
        Ok(Self {
            name: sender.name.trim().to_owned(),
            country: check.country.unwrap_or_default(),
            sepa: check.sepa,
            iban: check.electronic,
            bic: bic.map(|bic| bic.electronic),
        })
    }

    /// Whether it is a QR-IBAN, which takes payments with a Swiss QR reference only: the bank's number is 30000 to 31999
    /// (Swiss Implementation Guidelines for the QR-bill).
    #[must_use]
    pub fn is_qr_iban(&self) -> bool {
        matches!(self.country.as_str(), "CH" | "LI") && matches!(self.iban.get(4..6), Some("30" | "31"))
    }
}
