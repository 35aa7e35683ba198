//! The rules, as data: decided in advance, the same for everyone.
//!
//! A [`Policy`] is what the caller sends, every field optional over a preset. [`Policy::compile`] turns it into
//! a [`CompletePolicy`], which is what evaluation uses.

mod check;
mod collection;
mod dispute_presets;
mod disputes;
mod gate;
mod messages;
mod presets;
mod prospect_presets;
mod prospects;
mod section;
mod sections;

pub use check::{PolicyCheck, PolicyProblem, check_policy};
pub use collection::{
    Anchor, CollectionLevel, CollectionPolicy, CollectionRules, CollectionScope, Escalation, Fee, LevelConditions, MinAmount, StepAction,
    Tone,
};
pub use disputes::{DisputeRule, DisputeScope, DisputeUrgency, Phrases, RemedyRule, RuleBook};
pub use gate::{Comparison, Figure, Gate, GateAction, GateRule, GateTest, TestValue, WorklistRule};
pub use messages::{MessagePolicy, MessageRules};
pub use presets::Preset;
pub use prospects::{
    CarePolicy, CareRules, Fact, GradeBounds, GradeShares, GradeTerms, Information, LimitMethod, LimitPolicy, LimitRules, ProspectPolicy,
    ProspectRules, RecognitionKind, RecognitionRule, ScoreRule, ScoreTest,
};
pub use sections::*;

use crate::ground::country::jurisdiction;
use crate::ground::error::{CreditError, Result};
use crate::ground::read::{Id, Text};
use serde::Serialize;

crate::ground::read::record::record! {
    /// Rules as the caller sends them: every field optional over a preset.
    #[derive(Default)]
    Policy {
        /// The preset underneath; without one, the country's.
        preset: Option<Preset>,
        /// Version of this format; 1.
        schema: Option<u8>,
        /// Identifier of the caller's own.
        id: Option<Id>,
        /// Its version.
        version: Option<Text>,
        /// Jurisdiction, ISO 3166-1 alpha-2 or `EU`: interest, calendar, prescription.
        country: Option<Text>,
        /// From how many days before its due date an item is due soon.
        due_soon_days: Option<u16>,
        /// What counts as exposure and when it is too much.
        exposure: Option<ExposurePolicy>,
        /// What happens at the gates of a sale.
        gates: Option<GatePolicy>,
        /// When an item is overdue.
        overdue: Option<OverduePolicy>,
        /// What the short forms of payment terms leave open.
        terms: Option<TermsPolicy>,
        /// How receivables are grouped by age.
        ageing: Option<AgeingPolicy>,
        /// Late-payment interest.
        interest: Option<InterestPolicy>,
        /// Which debts a payment settles.
        allocation: Option<AllocationPolicy>,
        /// Payment behaviour.
        behaviour: Option<BehaviourPolicy>,
        /// The collection ladder.
        collection: Option<CollectionPolicy>,
        /// What contacts come to.
        contacts: Option<ContactPolicy>,
        /// Promises to pay.
        promises: Option<PromisePolicy>,
        /// Repayment plans.
        plans: Option<PlanPolicy>,
        /// Disputes.
        disputes: Option<DisputePolicy>,
        /// Messages to the customer.
        messages: Option<MessagePolicy>,
        /// How prospects are judged.
        prospects: Option<ProspectPolicy>,
        /// Reviews of the limit, and what a good payer has earned.
        care: Option<CarePolicy>,
        /// The day's worklist.
        worklist: Option<WorklistPolicy>,
    }
}

/// A policy without gaps.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CompletePolicy {
    /// The preset underneath.
    pub preset: Preset,
    /// Version of the format.
    pub schema: u8,
    /// Identifier.
    pub id: String,
    /// Version.
    pub version: String,
    /// Jurisdiction, ISO 3166-1 alpha-2, or `EU`.
    pub country: String,
    /// Days.
    pub due_soon_days: u16,
    /// Exposure.
    pub exposure: ExposureRules,
    /// Gates.
    pub gates: GateRules,
    /// Overdue.
    pub overdue: OverdueRules,
    /// Terms.
    pub terms: TermsRules,
    /// Ageing.
    pub ageing: AgeingRules,
    /// Interest.
    pub interest: InterestRules,
    /// Which debts a payment settles.
    pub allocation: AllocationRules,
    /// Payment behaviour.
    pub behaviour: BehaviourRules,
    /// Collection.
    pub collection: CollectionRules,
    /// Contacts.
    pub contacts: ContactRules,
    /// Promises.
    pub promises: PromiseRules,
    /// Plans.
    pub plans: PlanRules,
    /// Disputes.
    pub disputes: DisputeRules,
    /// Messages to the customer.
    pub messages: MessageRules,
    /// Prospects.
    pub prospects: ProspectRules,
    /// Care.
    pub care: CareRules,
    /// Worklist.
    pub worklist: WorklistRules,
}

impl CompletePolicy {
    /// What this policy says where payment terms leave something open.
    #[must_use]
    pub fn terms_rules(&self) -> crate::records::terms::TermsRules<'_> {
        crate::records::terms::TermsRules {
            adjust: self.terms.adjust,
            end_of_month: self.terms.end_of_month,
            country: Some(&self.country),
            received_on: None,
        }
    }
}

impl Policy {
    /// Lays this policy over its preset and checks the result.
    ///
    /// Without a preset of its own it lies over that of its country, else of the account's country, else Italy's.
    /// Where neither names a jurisdiction, the European preset takes the account's country for it.
    ///
    /// # Errors
    /// The first problem of [`check_policy`], with its path.
    pub fn compile(self, account_country: Option<&str>) -> Result<CompletePolicy> {
        let complete = self.overlay(account_country);
        match check::problems(&complete).into_iter().next() {
            None => Ok(complete),
            Some((path, problem)) => Err(CreditError::invalid(problem).within(&path)),
        }
    }

    fn overlay(self, account_country: Option<&str>) -> CompletePolicy {
        // What no country has stays as it is, for the check to refuse.
        let law = |code| jurisdiction(code).unwrap_or(code);
        let account_country = account_country.map(law);
        let country = self.country.as_deref().map(law).or(account_country);
        let preset = self.preset.unwrap_or_else(|| country.map_or(Preset::It, Preset::of_country));
        let mut base = preset.policy();
        if let Some(country) = &self.country {
            base.country = law(country).to_owned();
        } else if let (Preset::Eu, Some(country)) = (preset, account_country)
            && Preset::of_country(country) == Preset::Eu
        {
            base.country = country.to_owned();
        }
        base.schema = self.schema.unwrap_or(base.schema);
        base.due_soon_days = self.due_soon_days.unwrap_or(base.due_soon_days);
        base.id = self.id.map_or(base.id, String::from);
        base.version = self.version.map_or(base.version, String::from);
        macro_rules! overlay {
            ($($section:ident),+) => { $(if let Some(section) = self.$section { section.over(&mut base.$section); })+ };
        }
        overlay!(
            exposure, gates, overdue, terms, ageing, interest, allocation, behaviour, collection, contacts, promises, plans, disputes,
            messages, prospects, care, worklist
        );
        base
    }
}
