//! Who the customer is (anagrafica).

use crate::ground::read::record::{choice, record};

choice! {
    /// What kind of debtor the customer is: terms, interest and the rules of contact depend on it.
    DebtorKind {
        /// A company; the default.
        Company = "company",
        /// A natural person in business (ditta individuale): contact limits of natural persons apply.
        SoleTrader = "sole-trader",
        /// A public body (pubblica amministrazione): 60-day terms, six-character recipient codes.
        PublicBody = "public-body",
        /// A consumer: no statutory trade interest.
        Consumer = "consumer",
    }
}

record! {
    /// A postal address.
    #[derive(Default)]
    Address {
        required {}
        texts {
            /// Street, without the number.
            street,
            /// House number (numero civico).
            house_number,
            /// Postcode (CAP).
            postcode,
            /// Town (comune).
            city,
            /// Province, two letters in Italy.
            province,
            /// ISO 3166-1 alpha-2 country code.
            country,
        }
        optional {}
    }
}

record! {
    /// Identity, address and bank details of a customer (anagrafica).
    #[derive(Default)]
    Party {
        required {}
        texts {
            /// Registered name (ragione sociale).
            name,
            /// ISO 3166-1 alpha-2 country code.
            country,
            /// Bank account of the customer.
            iban,
            /// Its bank.
            bic,
            /// VAT number (partita IVA), with or without the country prefix.
            vat_number,
            /// Italian tax code (codice fiscale), 16 characters or 11 digits.
            tax_code,
            /// E-invoicing address (codice destinatario SdI).
            recipient_code,
            /// Certified e-mail address (PEC).
            pec,
            /// E-mail address.
            email,
            /// Telephone number.
            phone,
        }
        optional {
            /// What kind of debtor; a company by default.
            kind: DebtorKind,
            /// Postal address.
            address: Address,
        }
    }
}
