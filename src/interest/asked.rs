//! The question as the package asks it: claim and options as plain data.

use super::{Claim, Exceptions, InterestBasis, LateInterest, late_interest};
use crate::date::Day;
use crate::error::{Locate, Result};
use crate::map::BTreeMap;
use crate::money::{Exchange, FxRate};
use crate::policy::Policy;
use crate::question::Group;
use crate::read::record::record;
use crate::read::{Node, Word, read};
use crate::terms::whole;

record! {
    /// The options of `lateInterest`: as everywhere, with the jurisdiction.
    InterestOptions {
        required {
            /// The day up to which interest is computed, that day included.
            as_of: Day,
        }
        texts {
            /// Jurisdiction, ISO 3166-1 alpha-2; the policy's by default.
            country,
        }
        optional {
            /// The rules; absent = the preset of the country, else Italy's.
            policy: Policy,
            /// Exchange rates, for a lump sum in another currency.
            fx: Vec<FxRate>,
            /// Shared limits.
            groups: BTreeMap<Word, Group>,
        }
    }
}

/// Reads a claim and options, and answers [`late_interest`].
///
/// # Errors
/// As [`late_interest`], with the path of the field.
pub fn ask_late_interest<N: Node>(claim: N, options: N) -> Result<LateInterest> {
    let claim: Claim = read(claim).map_err(whole("claim"))?;
    let options: InterestOptions = read(options).map_err(whole("options"))?;
    let exchange = Exchange::new(options.fx.as_deref().unwrap_or_default()).within("fx")?;
    let policy = options.policy.unwrap_or_default().compile(options.country.as_deref()).within("policy")?;
    let country = options.country.as_deref().unwrap_or(&policy.country);
    late_interest(&claim, options.as_of, &InterestBasis::new(&policy, country, &exchange), Exceptions::default())
}
