//! How disputes are handled, decided in advance and for everyone.

use super::dispute_presets::preset_rule;
use crate::ground::map::BTreeMap;
use crate::ground::money::{Amount, Percent};
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Node, Read, Text, Word};
use crate::records::account::{DisputeReason, Remedy};
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

choice! {
    /// What an open dispute keeps from being collected.
    DisputeScope {
        /// Nothing.
        None = "none",
        /// The disputed amount only; the default.
        DisputedAmount = "disputed-amount",
        /// The whole invoice.
        Invoice = "invoice",
        /// The whole account.
        Account = "account",
    }
}

record! { written
    /// The remedy decided in advance for a kind of case, and its bounds.
    RemedyRule {
        /// The remedy.
        kind: Remedy,
        /// At most this share of the disputed amount.
        max_percent: Option<Percent>,
        /// At most this amount.
        max_amount: Option<Amount>,
        /// Who may decide beyond the bounds.
        approver: Option<Text>,
    }
}

record! { written
    /// How disputes for one reason are handled.
    DisputeRule {
        /// The reason.
        reason: DisputeReason,
        /// Department that handles it.
        owner: String,
        /// Root cause, for the statistics.
        root_cause: String,
        /// Where the customer met the cause.
        touchpoint: String,
        /// Working days to the first answer.
        respond_days: u16,
        /// Working days to the resolution.
        resolve_days: u16,
        /// What it keeps from being collected.
        stops_collection: DisputeScope,
        /// Evidence needed, as codes.
        evidence: Vec<String>,
        /// The remedy.
        remedy: RemedyRule,
    }
}

/// The rules by reason: the caller's, and the presets' for every reason the caller says nothing of.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Default)]
pub struct RuleBook(Vec<DisputeRule>);

impl Read for RuleBook {
    fn read<N: Node>(node: &N) -> crate::Result<Self> {
        Vec::read(node).map(Self)
    }
}

impl RuleBook {
    /// The rule for a reason.
    #[must_use]
    pub fn of(&self, reason: DisputeReason) -> Cow<'_, DisputeRule> {
        self.0.iter().find(|rule| rule.reason == reason).map_or_else(|| Cow::Owned(preset_rule(reason)), Cow::Borrowed)
    }

    /// The rules that the caller gave.
    #[must_use]
    pub fn given(&self) -> &[DisputeRule] {
        &self.0
    }
}

impl Serialize for RuleBook {
    /// One rule for every reason.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rules = serializer.serialize_seq(Some(DisputeReason::ALL.len()))?;
        for reason in DisputeReason::ALL {
            rules.serialize_element(self.of(*reason).as_ref())?;
        }
        rules.end()
    }
}

/// A firm's own phrases by which the reason of a dispute is recognised, by key: a reason, `undecided`, or a group `@name`.
///
/// They go before everything else that reads a message. The presets have none. The entry `"..."` stood for phrases of the
/// presets once, and is passed over.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases(BTreeMap<Word, Vec<String>>);

impl Read for Phrases {
    fn read<N: Node>(node: &N) -> crate::Result<Self> {
        BTreeMap::read(node).map(Self)
    }
}

impl Phrases {
    /// The entry that stood for the presets' phrases of its key.
    const PRESET: &'static str = "...";

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|key| key.0.as_str())
    }

    /// Every phrase with its key.
    #[must_use]
    pub fn entries(&self) -> Vec<(&str, &str)> {
        let phrases = self.0.iter().flat_map(|(Word(key), phrases)| phrases.iter().map(|phrase| (key.as_str(), phrase.as_str())));
        phrases.filter(|(_, phrase)| *phrase != Self::PRESET).collect()
    }
}

impl Serialize for Phrases {
    /// All phrases by key.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let by_key: BTreeMap<&str, &[String]> = self.0.iter().map(|(Word(key), phrases)| (key.as_str(), phrases.as_slice())).collect();
        by_key.serialize(serializer)
    }
}

record! { written
    /// From what a dispute deserves a higher priority; each point that holds raises it by one step.
    DisputeUrgency {
        /// Amount in dispute, in the account's currency.
        amount: Amount,
        /// Share of what the account has open, in percent.
        share_percent: Percent,
        /// Days since it was opened.
        age_days: u16,
        /// Disputes of the account for the same reason within a year, this one included.
        repeated: u16,
    }
}
