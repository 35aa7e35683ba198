//! The question as the package asks it: terms, document and options as plain data.

use super::Given;
use super::argument::Argument;
use crate::case::question::Group;
use crate::ground::date::Day;
use crate::ground::error::{Locate, Result};
use crate::ground::map::BTreeMap;
use crate::ground::money::{Amount, Currency, Exchange, FxRate};
use crate::ground::read::Word;
use crate::ground::read::record::record;
use crate::policy::Policy;
use crate::records::terms::{self, DueDates, Terms, TermsRules};

record! {
    /// The document whose due dates are asked for.
    TermsDocument {
        /// Date of the document.
        issued: Day,
        /// Total, tax included; negative for a credit note.
        amount: Amount,
        /// Currency.
        currency: Currency,
    }
}

record! {
    /// The options of `dueDates`: as everywhere, but none is needed. Only the policy matters.
    #[derive(Default)]
    TermsOptions {
        /// The day the question is asked about.
        as_of: Option<Day>,
        /// The rules; without them no due date is moved.
        policy: Option<Policy>,
        /// Exchange rates.
        fx: Option<Vec<FxRate>>,
        /// Shared limits.
        groups: Option<BTreeMap<Word, Group>>,
    }
}

pub(super) fn due_dates<G: Given>(terms: Argument<G>, document: Argument<G>, options: Argument<G>) -> Result<DueDates> {
    let terms: Terms = terms.inside()?;
    let document: TermsDocument = document.whole()?;
    let options: Option<TermsOptions> = options.whole()?;
    let options = options.unwrap_or_default();
    Exchange::new(options.fx.as_deref().unwrap_or_default()).within("fx")?;
    let amount = document.amount.in_currency(document.currency).within("amount")?;
    let policy = options.policy.map(|policy| policy.compile(None)).transpose().within("policy")?;
    let rules = policy.as_ref().map_or_else(TermsRules::default, |policy| policy.terms_rules());
    terms::due_dates(&terms, document.issued, amount, rules)
}
