//! The question as the package asks it: claim and options as plain data.

use crate::case::question::Group;
use crate::ground::country::jurisdiction;
use crate::ground::date::Day;
use crate::ground::error::{Locate, Result};
use crate::ground::map::BTreeMap;
use crate::ground::money::{Exchange, FxRate};
use crate::ground::read::record::record;
use crate::ground::read::{Node, Word, read};
use crate::owed::interest::{Claim, Exceptions, InterestBasis, LateInterest, late_interest};
use crate::policy::Policy;

record! {
    /// The options of `lateInterest`: as everywhere, with the jurisdiction.
    InterestOptions {
        required {
            /// The day up to which interest is computed, that day included.
            as_of: Day,
        }
        texts {
            /// Jurisdiction, ISO 3166-1 alpha-2 or `EU`; the policy's by default.
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
/// As [`late_interest`], with the path of the field; `invalid-input` at `country` where no country has that code.
pub fn ask_late_interest<N: Node>(claim: N, options: N) -> Result<LateInterest> {
    let claim: Claim = read(claim).argument("claim")?;
    let options: InterestOptions = read(options).argument("options")?;
    let exchange = Exchange::new(options.fx.as_deref().unwrap_or_default()).within("fx")?;
    let asked = options.country.as_deref().map(jurisdiction).transpose().within("country")?;
    let policy = options.policy.unwrap_or_default().compile(asked).within("policy")?;
    let country = asked.unwrap_or(&policy.country);
    late_interest(&claim, options.as_of, &InterestBasis::new(&policy, country, &exchange), Exceptions::default())
}
