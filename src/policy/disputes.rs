//! How disputes are handled, decided in advance and for everyone.

use super::dispute_presets::preset_rule;
use super::lexicon::built_in_phrases;
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

/// The phrases by which the reason of a dispute is recognised, by key: a reason, `undecided`, or a group `@name`.
///
/// A key of the caller's replaces the presets' phrases for that key; the entry `"..."` in its list stands for
/// them, so that `["...", "pezzi marci"]` extends what it would otherwise replace.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases(BTreeMap<Word, Vec<String>>);

impl Read for Phrases {
    fn read<N: Node>(node: &N) -> crate::Result<Self> {
        BTreeMap::read(node).map(Self::changed)
    }
}

impl Phrases {
    /// The entry that stands for the presets' phrases of its key.
    const PRESET: &'static str = "...";

    /// Only the keys whose phrases are not the presets': a complete policy that is handed back changes nothing.
    fn changed(given: BTreeMap<Word, Vec<String>>) -> Self {
        let mut given = given;
        // What is left to compare of each key; none once a phrase differs. An empty list has nothing that could be the presets'.
        let lists = given.iter().filter(|(_, phrases)| !phrases.is_empty());
        let mut left: BTreeMap<&str, Option<&[String]>> = lists.map(|(Word(key), phrases)| (key.as_str(), Some(&**phrases))).collect();
        for (key, phrase) in built_in_phrases() {
            if let Some(rest) = left.get_mut(key) {
                *rest = rest.and_then(<[String]>::split_first).and_then(|(next, after)| (next == phrase).then_some(after));
            }
        }
        let same = left.iter().filter(|(_, rest)| rest.is_some_and(<[String]>::is_empty));
        let same: Vec<Word> = same.map(|(key, _)| Word((*key).to_owned())).collect();
        for key in &same {
            given.remove(key);
        }
        Self(given)
    }

    /// Whether the caller changed nothing.
    #[must_use]
    pub fn is_preset(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys that the caller gave.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|key| key.0.as_str())
    }

    /// Every phrase with its key.
    #[must_use]
    pub fn entries(&self) -> Vec<(&str, &str)> {
        let mut entries: Vec<(&str, &str)> = Vec::new();
        for (key, phrase) in built_in_phrases() {
            if !self.0.keys().any(|Word(given)| given == key) {
                entries.push((key, phrase));
            }
        }
        for (Word(key), phrases) in self.0.iter() {
            for phrase in phrases {
                if phrase == Self::PRESET {
                    entries
                        .extend(built_in_phrases().filter(|(known, _)| *known == key.as_str()).map(|(_, phrase)| (key.as_str(), phrase)));
                } else {
                    entries.push((key, phrase));
                }
            }
        }
        entries
    }
}

impl Serialize for Phrases {
    /// All phrases by key.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut by_key: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (key, phrase) in self.entries() {
            by_key.entry(key).or_default().push(phrase);
        }
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
