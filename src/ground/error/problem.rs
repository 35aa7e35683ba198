//! What can be wrong with an input, as data.

use std::fmt;

/// Words of a closed set, with commas between them when shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(pub &'static [&'static str]);

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

/// The three letters of a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters(pub [u8; 3]);

impl fmt::Display for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).unwrap_or_default())
    }
}

/// Declares the problems, each with the words that a developer's console shows.
macro_rules! problems {
    ($($name:ident $({ $($field:ident: $type:ty),+ })? = $text:literal,)+) => {
        /// What is wrong with an input, as data. It never holds the value, which may be a customer's.
        ///
        /// Shown, it is English for a developer's console. Who speaks to a user makes words of the reader's language
        /// from the data, as `checkPolicy` does.
        #[allow(missing_docs, reason = "the words of a problem are its description, and its data are named in them")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Problem {
            $(#[doc = $text] $name $({ $($field: $type),+ })?,)+
        }

        impl fmt::Display for Problem {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let words = match self {
                    $(Self::$name $({ $($field),+ })? => shown!(f, $text $(, $($field),+)?),)+
                };
                f.write_str(words)
            }
        }
    };
}

/// Words without data are no format: so they are a table of texts, and hardly any code.
macro_rules! shown {
    ($f:ident, $text:literal) => {
        $text
    };
    ($f:ident, $text:literal, $($field:ident),+) => {
        return write!($f, $text)
    };
}

problems! {
    // --- what reading finds ---
    Missing = "missing",
    UnknownKey { known: Words } = "unknown key; known here: {known}",
    NotOneOf { words: Words } = "expected one of {words}",
    NotBetween { min: i64, max: i64 } = "expected a whole number from {min} to {max}",
    NoText = "expected a text",
    BlankIdentifier = "expected an identifier that is not blank",
    BlankValue = "expected a value that is not blank",
    NoBoolean = "expected true or false",
    NoNumber = "expected a number",
    NoWholeNumber = "expected a whole number",
    NoFiniteNumber = "expected a finite number",
    NoDecimal = "expected a decimal string in plain notation, as \"1234.50\"",
    NoDate = "expected a date YYYY-MM-DD",
    NoList = "expected a list",
    NoObject = "expected an object",
    NoCurrency = "expected an ISO 4217 currency code",
    NoCountry = "expected an ISO 3166-1 alpha-2 country code",
    NoTerms = "expected payment terms, as text or as an object",
    Unreadable = "cannot be read",
    TooDeep = "nested too deeply",
    TooMany = "more than a million items",
    // --- days and amounts ---
    NoSuchDay = "there is no such day",
    DayOutOfRange = "expected a day from 1900-01-01 to 2199-12-31",
    TooManyDigits = "the number has too many digits",
    TooManyFractionDigits = "more fraction digits than the currency has",
    TooLarge = "the amount is too large",
    SumsTooLarge = "the amounts are too large",
    Negative = "expected an amount of zero or more",
    NotAboveZero = "expected an amount above zero",
    NegativePercent = "expected a percentage of zero or more",
    PercentAboveHundred = "expected a percentage up to 100",
    RateNotAboveZero = "expected a rate above zero",
    PairTwice = "the pair is given twice",
    // --- terms ---
    UnknownTerms = "not payment terms this library knows",
    TermsWithoutStart = "the terms count from a day that the document does not carry",
    ShareNotAboveZero = "expected a share above zero",
    NoMonthLeft = "no month is left",
    SameDaysTwice = "the same days twice",
    PercentNotBetween = "expected a percentage above 0 and below 100",
    SharesNotHundred = "the shares do not sum to 100",
    // --- records of an account ---
    IdentifierTwice = "the identifier is given twice",
    NoSuchInstalment = "the invoice has no such instalment",
    NoInstalments = "expected at least one instalment",
    InstalmentsNotAmount = "the instalments do not sum to the amount",
    MoreThanInvoice = "more than the amount of the invoice",
    MoreThanPayment = "more than the amount of the payment",
    MoreThanDocument = "more than the amount of the document",
    ScaleWithoutWidth = "expected more than the lowest value of the scale",
    BeforePromise = "before the day the promise was made",
    NotOneLine = "expected one line without control characters",
    NoPaymentReference = "expected an ISO 11649 reference or a Swiss QR reference, with its check digits",
    NoSecureLink = "expected an address that begins with https://",
    NoIban = "expected an IBAN",
    NoBic = "expected a BIC",
    NotInReference = "a creditor reference holds only letters of one case and digits, with separators between them",
    ReferenceTooLong = "a creditor reference holds at most 21 letters and digits",
    ReferenceAmbiguous = "without its separators another number could give the same creditor reference",
    // --- questions ---
    AfterAsked = "after the day asked about",
    BeforeAsked = "before the day asked about",
    CountAndAmount = "expected either the number of instalments or their amount",
    CurrenciesDiffer = "the accounts' currencies differ: say which one to answer in",
    UnknownLaw = "the law of this country is not known",
    UnknownReferenceRate { year: i32, half: u8 } = "no reference rate is known for the half-year {year}-{half}",
    UnknownExchangeRate { from: Letters, to: Letters } = "no rate from {from} to {to}",
    // --- policies ---
    UnknownSchema = "unknown version of the format",
    BoundsNotAscending = "expected ascending days, the first at least 1",
    AveragesNotAscending = "expected three ascending averages",
    SpreadNotAscending = "expected at least one number of days, none smaller than the one before",
    GradesNotDescending = "expected points that fall from A to C",
    PercentNotInside = "expected a percentage above 0 and below 100",
    NotAtLeast { min: i64 } = "expected {min} or more",
    NoAgreedRate = "expected the agreed rate, above zero",
    NoPreviousLevel = "the first level has none before it",
    GivenTwice = "given twice",
    ValueMisfit = "the value does not fit the figure",
    UnknownReason = "no such dispute reason",
    // --- ours ---
    Defect { what: &'static str } = "{what}",
}
