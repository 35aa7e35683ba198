//! Who the customer is (anagrafica).

use crate::ground::date::Day;
use crate::ground::money::Amount;
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Line, Text};

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

choice! {
    /// A language that messages are written in.
    Language {
        /// Italian.
        It = "it",
        /// English.
        En = "en",
        /// German.
        De = "de",
        /// French.
        Fr = "fr",
        /// Spanish.
        Es = "es",
    }
}

record! {
    /// A postal address.
    #[derive(Default)]
    Address {
        /// Street, without the number.
        street: Option<Text>,
        /// House number (numero civico).
        house_number: Option<Text>,
        /// Postcode (CAP).
        postcode: Option<Text>,
        /// Town (comune).
        city: Option<Text>,
        /// Province, two letters in Italy.
        province: Option<Text>,
        /// ISO 3166-1 alpha-2 country code.
        country: Option<Text>,
    }
}

record! {
    /// Figures of one year's filed accounts (bilancio depositato), in the account's currency. What was not read is left out.
    #[derive(Default)]
    FiledAccounts {
        /// The year that the accounts close, 1900 to 2199; they are taken to close on 31 December.
        year: u16,
        /// The day they were filed.
        filed_on: Option<Day>,
        /// Turnover of the year (ricavi); zero or more.
        turnover: Option<Amount>,
        /// Equity, also called net worth (patrimonio netto); negative when losses have used it up.
        equity: Option<Amount>,
        /// Intangible assets (immobilizzazioni immateriali); zero or more.
        intangibles: Option<Amount>,
        /// Total assets (totale attivo); zero or more.
        assets: Option<Amount>,
        /// Current assets less current liabilities (capitale circolante netto).
        working_capital: Option<Amount>,
        /// Retained earnings (utili portati a nuovo e riserve di utili).
        retained_earnings: Option<Amount>,
        /// Earnings before interest and taxes (risultato operativo).
        ebit: Option<Amount>,
        /// Total liabilities (debiti, fondi e ratei); zero or more.
        liabilities: Option<Amount>,
    }
}

record! {
    /// Identity, address and bank details of a customer (anagrafica).
    #[derive(Default)]
    Party {
        /// Registered name (ragione sociale).
        name: Option<Text>,
        /// What kind of debtor; a company by default.
        kind: Option<DebtorKind>,
        /// ISO 3166-1 alpha-2 country code.
        country: Option<Text>,
        /// Bank account of the customer.
        iban: Option<Text>,
        /// Its bank.
        bic: Option<Text>,
        /// VAT number (partita IVA), with or without the country prefix.
        vat_number: Option<Text>,
        /// Italian tax code (codice fiscale), 16 characters or 11 digits.
        tax_code: Option<Text>,
        /// E-invoicing address (codice destinatario SdI).
        recipient_code: Option<Text>,
        /// Certified e-mail address (PEC).
        pec: Option<Text>,
        /// E-mail address.
        email: Option<Text>,
        /// Telephone number.
        phone: Option<Text>,
        /// Language of what is written to them; by their country when not given.
        language: Option<Language>,
        /// Whom to write to.
        contact_name: Option<Line>,
        /// Where invoices and statements go; the e-mail address when not given.
        billing_emails: Option<Vec<Line>>,
        /// Postal address.
        address: Option<Address>,
        /// The day the firm was founded.
        founded_on: Option<Day>,
        /// Legal form as the register writes it, as "S.r.l." or "GmbH".
        legal_form: Option<Text>,
        /// Filed accounts, a year each; the newest decides.
        accounts: Option<Vec<FiledAccounts>>,
    }
}
