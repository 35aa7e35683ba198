//! The question as the package asks it: claim and options as plain data.

use crate::case::question::Options;
use crate::ground::country::jurisdiction;
use crate::ground::error::{Locate, Result};
use crate::ground::money::Exchange;
use crate::ground::read::record::record;
use crate::ground::read::{Node, Text, read};
use crate::owed::interest::{Claim, Exceptions, InterestBasis, LateInterest, late_interest};

record! {
    /// The options of `lateInterest`: as everywhere, with the jurisdiction. Interest is computed up to the day asked about,
    /// that day included.
    InterestOptions {
        ..options: Options,
        /// Jurisdiction, ISO 3166-1 alpha-2 or `EU`; the policy's by default. It chooses the preset where the policy does not.
        country: Option<Text>,
    }
}

/// Reads a claim and options, and answers [`late_interest`].
///
/// # Errors
/// As [`late_interest`], with the path of the field; `invalid-input` at `country` where no country has that code.
pub fn ask_late_interest<N: Node>(claim: N, options: N) -> Result<LateInterest> {
    let claim: Claim = read(claim).argument("claim")?;
    let InterestOptions { options, country }: InterestOptions = read(options).argument("options")?;
    let exchange = Exchange::new(options.fx.as_deref().unwrap_or_default()).within("fx")?;
    let asked = country.as_deref().map(jurisdiction).transpose().within("country")?;
    let policy = options.policy.unwrap_or_default().compile(asked).within("policy")?;
    let country = asked.unwrap_or(&policy.country);
    late_interest(&claim, options.as_of, &InterestBasis::new(&policy, country, &exchange), Exceptions::default())
}
