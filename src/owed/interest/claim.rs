//! One claim and what is owed for its lateness.

use crate::ground::date::Day;
use crate::ground::money::{Amount, Currency, Money};
use crate::ground::read::record::record;
use crate::ground::reason::Reason;
use crate::records::account::{Category, DebtorKind};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

record! {
    /// A payment towards a claim.
    ClaimPayment {
        /// Value date.
        on: Day,
        /// Amount; zero or more.
        amount: Amount,
    }
}

record! {
    /// One claim: an invoice, or one of its instalments.
    Claim {
        /// What was due, tax included; zero or more.
        amount: Amount,
        /// Currency.
        currency: Currency,
        /// Due date; interest runs from the day after.
        due: Day,
        /// What was paid, and when.
        payments: Option<Vec<ClaimPayment>>,
        /// What was sold.
        category: Option<Category>,
        /// Who owes it; a company by default.
        debtor: Option<DebtorKind>,
        /// `false` for the second instalment of one invoice: the lump sum is owed once.
        lump_sum: Option<bool>,
    }
}

/// Late-payment interest of one claim (interessi di mora).
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LateInterest {
    /// The claim's currency.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CurrencyCode"))]
    pub currency: Currency,
    /// What is claimed as interest.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub interest: Money,
    /// What is claimed for recovery costs without proof (art. 6 D.Lgs. 231/2002).
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub lump_sum: Money,
    /// Both.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub total: Money,
    /// Whether a rate was used that its authority has not published yet.
    pub provisional: bool,
    /// How the interest came about, also where it is not claimed.
    pub periods: Vec<InterestPeriod>,
    /// Which law, which exceptions.
    pub reasons: Vec<Reason>,
}

/// Days with one principal and one rate.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InterestPeriod {
    /// First day that bears interest.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub from: Day,
    /// Last day that bears interest.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub to: Day,
    /// Days by the day count.
    pub days: i64,
    /// What was owed during these days.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub principal: Money,
    /// Percent a year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    #[serde(serialize_with = "percent")]
    pub rate_percent: Decimal,
    /// Rounded for show; under `per-claim` the total is rounded from the exact sum instead.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub interest: Money,
}

fn percent<S: Serializer>(rate: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(rate)
}
