//! The question as the package asks it: terms, document and options as plain data.

use crate::case::question::Group;
use crate::ground::date::Day;
use crate::ground::error::{Locate, Result};
use crate::ground::map::BTreeMap;
use crate::ground::money::{Amount, Currency, Exchange, FxRate};
use crate::ground::read::record::record;
use crate::ground::read::{Node, Word, read};
use crate::policy::Policy;
use crate::records::terms::{DueDates, Terms, TermsRules, due_dates};

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

/// Reads terms, document and options, and answers [`due_dates`].
///
/// # Errors
/// `invalid-input` or `out-of-range` with the path of the field; the terms are at `terms`.
pub fn ask_due_dates<N: Node>(terms: N, document: N, options: N) -> Result<DueDates> {
    let terms: Terms = read(terms).within("terms")?;
    let document: TermsDocument = read(document).argument("document")?;
    let options: Option<TermsOptions> = read(options).argument("options")?;
    let options = options.unwrap_or_default();
    Exchange::new(options.fx.as_deref().unwrap_or_default()).within("fx")?;
    let amount = document.amount.in_currency(document.currency).within("amount")?;
    let policy = options.policy.map(|policy| policy.compile(None)).transpose().within("policy")?;
    let rules = policy.as_ref().map_or_else(TermsRules::default, |policy| policy.terms_rules());
    due_dates(&terms, document.issued, amount, rules)
}
