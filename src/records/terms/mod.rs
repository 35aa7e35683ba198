//! When a document is due: payment terms (condizioni di pagamento, scadenze).
//!
//! Terms are read from the object form or from the short forms that Italian and English invoices carry
//! ([`short`]). "Fine mese" has three meanings in real use; which one was applied is always said.

mod due;
mod offers;
mod read;
mod rule;
pub mod short;

pub use due::{DueDates, DueInstalment, TermsRules, due_dates};
pub use offers::{DiscountOffer, discount_offers};
pub use read::{PaymentTerms, TermsDiscount, TermsPart};
pub(crate) use rule::Rule;

use crate::ground::error::{CreditError, Result};
use crate::ground::money::Percent;
use crate::ground::read::record::choice;
use rust_decimal::Decimal;

choice! {
    /// The day of the month a term is moved to (fine mese), in the object form.
    EndOfMonth {
        /// The term is not moved.
        None = "none",
        /// Months first (every 30 days count as one), then the last day of that month.
        MonthsThenEom = "months-then-eom",
        /// Days first, then the last day of the month they end in.
        DaysThenEom = "days-then-eom",
        /// The last day of the document's month first, then the days.
        EomThenDays = "eom-then-days",
    }
}

choice! {
    /// What "fine mese" means where a short form leaves it open.
    #[derive(Default)]
    MonthEnd {
        /// 30 January + "30 FM" = 28 February: ERPNext, OCA, published Italian examples. The default.
        #[default]
        MonthsThenEom = "months-then-eom",
        /// 30 January + "30 FM" = 31 March: Odoo up to 16, Sage.
        DaysThenEom = "days-then-eom",
        /// 30 January + "30 FM" = 2 March: Oracle JD Edwards for Italy, Odoo from 17.
        EomThenDays = "eom-then-days",
    }
}

choice! {
    /// Whether a due date that is no working day moves to the next one.
    #[derive(Default)]
    Adjust {
        /// It stays.
        #[default]
        None = "none",
        /// By the civil calendar of the policy's country (art. 1187 and 2963 c.c.; Saturday is a working day in Italy).
        Civil = "civil",
        /// By the settlement days of TARGET.
        Target = "target",
    }
}

/// Payment terms, checked: one due date, or several with their shares.
///
/// ```
/// use fidato::records::terms::Terms;
/// assert!("60 gg DFFM".parse::<Terms>().is_ok());
/// assert!("when convenient".parse::<Terms>().is_err());
/// ```
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms(#[cfg_attr(target_arch = "wasm32", tsify(type = "string | PaymentTerms"))] pub(crate) Plan);

impl Terms {
    /// So many days from the date of the document, without an end of month.
    #[must_use]
    pub fn days(days: u16) -> Self {
        Self(Plan::One(Rule::days(days)))
    }

    /// Whether a due date counts from the receipt of the document.
    #[must_use]
    pub fn count_from_receipt(&self) -> bool {
        fn counts(plan: &Plan) -> bool {
            match plan {
                Plan::One(rule) => rule.from_receipt,
                Plan::Split(_, parts) => parts.iter().any(|(_, plan)| counts(plan)),
            }
        }
        counts(&self.0)
    }
}

/// Payment terms as a document carries them, often beside the due date they led to.
#[derive(Clone, Debug)]
pub enum StatedTerms {
    /// Understood.
    Read(Terms),
    /// A text that is not understood: no matter, unless the due date depends on it.
    Unread(CreditError),
}

/// One due date, or shares of the amount with terms of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Plan {
    One(Rule),
    /// The parts' terms count from the day that the rule beside them leads to.
    Split(Rule, Vec<(Share, Plan)>),
}

/// What is known of the end of the month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum End {
    #[default]
    No,
    /// The object form says which meaning.
    Said(MonthEnd),
    /// The words of a short form say it ("10 days after end of month").
    Words(MonthEnd),
    /// A short form does not.
    Open,
}

/// The part of the amount that an instalment carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Share {
    Percent(Decimal),
    /// One of so many equal parts ("30/60/90").
    Equal(u16),
}

impl Share {
    /// Numerator and denominator of the share.
    pub(crate) fn ratio(self) -> (Decimal, Decimal) {
        match self {
            Self::Percent(percent) => (percent, Decimal::ONE_HUNDRED),
            Self::Equal(count) => (Decimal::ONE, Decimal::from(count)),
        }
    }
}

impl From<Percent> for Share {
    fn from(percent: Percent) -> Self {
        Self::Percent(percent.decimal())
    }
}

impl std::str::FromStr for Terms {
    type Err = CreditError;
    /// Reads a short form.
    fn from_str(text: &str) -> Result<Self> {
        short::parse(text).map(Self)
    }
}

impl TryFrom<PaymentTerms> for Terms {
    type Error = CreditError;
    /// Checks the object form.
    fn try_from(terms: PaymentTerms) -> Result<Self> {
        terms.plan().map(Self)
    }
}
