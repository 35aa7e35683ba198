//! The question as the package asks it: claim and options as plain data.

use super::Given;
use super::argument::Argument;
use crate::case::question::Options;
use crate::ground::country::jurisdiction;
use crate::ground::error::{Locate, Result};
use crate::ground::money::Exchange;
use crate::ground::read::Text;
use crate::ground::read::record::record;
use crate::owed::interest::{self, Claim, Exceptions, InterestBasis, LateInterest};

record! {
    /// The options of `lateInterest`: as everywhere, with the jurisdiction. Interest is computed up to the day asked about,
    /// that day included.
    InterestOptions {
        ..options: Options,
        /// Jurisdiction, ISO 3166-1 alpha-2 or `EU`; the policy's by default. It chooses the preset where the policy does not.
        country: Option<Text>,
    }
}

pub(super) fn late_interest<G: Given>(claim: Argument<G>, options: Argument<G>) -> Result<LateInterest> {
    let claim: Claim = claim.whole()?;
    let InterestOptions { options, country }: InterestOptions = options.whole()?;
    let exchange = Exchange::new(options.fx.as_deref().unwrap_or_default()).within("fx")?;
    let asked = country.as_deref().map(jurisdiction).transpose().within("country")?;
    let policy = options.policy.unwrap_or_default().compile(asked).within("policy")?;
    let country = asked.unwrap_or(&policy.country);
    interest::late_interest(&claim, options.as_of, &InterestBasis::new(&policy, country, &exchange), Exceptions::default())
}
