//! Who writes to the customer and is paid: us.

use crate::ground::read::Line;
use crate::ground::read::record::record;

record! {
    /// The creditor, as customers and banks know it. Every text is one line.
    Sender {
        /// Registered name (ragione sociale): the holder of the account.
        name: Line,
        /// Our bank account.
        iban: Option<Line>,
        /// Its bank.
        bic: Option<Line>,
        /// VAT number (partita IVA).
        vat_number: Option<Line>,
        /// Postal address.
        address: Option<Line>,
        /// Who answers questions.
        contact_name: Option<Line>,
        /// Who signs what needs a signature.
        signatory: Option<Line>,
        /// Telephone number.
        phone: Option<Line>,
        /// E-mail address.
        email: Option<Line>,
        /// Certified e-mail address (PEC).
        pec: Option<Line>,
    }
}
