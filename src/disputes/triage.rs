//! What happens with a dispute: who, by when, how urgent, what goes on being collected, and what is offered.

use super::complaint::to_remedy;
use super::priority::{Priority, priority};
use super::remedy::{RemedyDecision, decide};
use crate::case::dispute::{Answers, Classified, Classifier, Confidence, Stand, after_working_days, concerns, scope_of, stand};
use crate::case::ledger::{Item, Ledger};
use crate::case::linked::Case;
use crate::case::question::Question;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Locate, Result};
use crate::ground::map::{BTreeMap, sort_by_key};
use crate::ground::money::{Currency, Money};
use crate::ground::reason::Reason;
use crate::owed::behaviour::{self, Rating};
use crate::policy::{CompletePolicy, DisputeRule, DisputeScope};
use crate::records::account::{Account, Dispute, DisputeReason, DisputeStatus, each};
use serde::Serialize;

/// The answer of [`triage_dispute`].
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DisputeTriage {
    /// Currency of every amount here: the account's.
    pub currency: Currency,
    /// Why the customer disputes; null = cannot decide.
    pub reason: Option<DisputeReason>,
    /// How that is known.
    pub confidence: Confidence,
    /// How urgent it is.
    pub priority: Priority,
    /// Department that handles it: the dispute's own, else by policy.
    pub owner: String,
    /// Root cause, by policy.
    pub root_cause: String,
    /// Last day of the first answer, by policy.
    pub respond_by: Day,
    /// Last day of the resolution, by policy.
    pub resolve_by: Day,
    /// Whether a deadline has passed unmet.
    pub late: bool,
    /// Still in dispute.
    pub disputed: Money,
    /// Open on the same invoices and still to be collected.
    pub undisputed: Money,
    /// What it keeps from being collected.
    pub stops_collection: DisputeScope,
    /// Evidence that the policy asks for and nobody has, in the policy's order.
    pub missing_evidence: Vec<String>,
    /// The remedy decided in advance for this kind of case.
    pub remedy: RemedyDecision,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A dispute of an account with its triage.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TriagedDispute {
    /// The dispute.
    pub dispute_id: String,
    /// Its triage.
    #[serde(flatten)]
    pub triage: DisputeTriage,
}

/// What happens with a dispute. It need not be among the account's disputes yet; one with the same identifier is replaced.
///
/// The disputed part is its amount less the credited, paid and written-off parts (as SAP counts it), never more than is
/// open on its invoices; without an amount it is all that is open on them. The remedy is bound by the complaint itself, paid or
/// not. Deadlines count working days, Monday
/// to Friday without the holidays of the policy's country, from the day after it was opened. It is late when the day
/// of resolution has passed, or when that of the first answer has and no contact with the customer is recorded since.
///
/// # Errors
/// `invalid-input` at `dispute` when its amounts do not fit the account's currency or its identifier is missing;
/// `unknown-rate` when an exchange rate is missing.
pub fn triage_dispute(dispute: &Dispute, account: &Account, question: &Question) -> Result<DisputeTriage> {
    dispute.check(account.currency).within("dispute")?;
    let mut account = account.clone();
    let mut disputes = account.disputes.take().unwrap_or_default();
    disputes.retain(|other| other.id != dispute.id);
    disputes.push(dispute.clone());
    account.disputes = Some(disputes);
    let policy = question.policy_for(&account)?;
    let case = Case::new(question.about(&account, &policy));
    let desk = Desk::of(&case, behaviour::rating(&case)?)?;
    let found = each(&account.disputes).find(|other| other.id == dispute.id);
    desk.triage(found.ok_or_else(|| CreditError::internal("the dispute was just added"))?)
}

/// The disputes of an account that are open, or admitted and not settled, oldest first.
///
/// # Errors
/// As [`triage_dispute`].
pub fn triage_account(case: &Case<'_>, rating: Option<Rating>) -> Result<Vec<TriagedDispute>> {
    let ledger = case.ledger()?;
    let mut open: Vec<&Dispute> = each(&case.account.disputes)
        .filter(|dispute| match stand(dispute, case).0 {
            Stand::Open => true,
            Stand::Admitted => ledger.contested_by(&dispute.id).is_positive(),
            Stand::Absent | Stand::Over => false,
        })
        .collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    sort_by_key(&mut open, |dispute| (dispute.opened_on, dispute.id.clone()));
    let desk = Desk::of(case, rating)?;
    let triage = |dispute: &Dispute| Ok(TriagedDispute { dispute_id: dispute.id.to_string(), triage: desk.triage(dispute)? });
    open.into_iter().map(triage).collect()
}

/// The rule for a reason; what cannot be decided is handled by the rule for `other`.
pub(super) fn rule_for(policy: &CompletePolicy, reason: Option<DisputeReason>) -> DisputeRule {
    policy.disputes.rules.of(reason.unwrap_or(DisputeReason::Other)).into_owned()
}

/// Everything that the disputes of one account have in common.
struct Desk<'q, 'a> {
    case: &'q Case<'a>,
    ledger: &'q Ledger<'a>,
    classifier: Classifier<'q>,
    answers: Answers<'a>,
    /// Sum of what is open on the account.
    open: Money,
    /// How the customer pays.
    rating: Option<Rating>,
    /// Reasons of the disputes of the past year.
    past_year: BTreeMap<DisputeReason, usize>,
    /// What is undisputed of the whole account.
    undisputed: Money,
}

impl<'q, 'a> Desk<'q, 'a> {
    fn of(case: &'q Case<'a>, rating: Option<Rating>) -> Result<Self> {
        let ledger = case.ledger()?;
        let classifier = Classifier::of(case.policy);
        let year = case.as_of().plus(-365);
        let recent = each(&case.account.disputes).filter(|dispute| dispute.opened_on > year && case.has_come(dispute.opened_on));
        let mut past_year: BTreeMap<DisputeReason, usize> = BTreeMap::new();
        for reason in recent.filter_map(|dispute| classifier.classify(dispute).reason) {
            let count = past_year.entry(reason).or_default();
            *count = count.saturating_add(1);
        }
        let undisputed = ledger.items.iter().map(Item::undisputed).collect::<Result<Vec<_>>>()?;
        Ok(Self {
            case,
            ledger,
            classifier,
            answers: Answers::of(case),
            open: ledger.sum(|item| item.open)?,
            rating,
            past_year,
            undisputed: Money::sum(undisputed, ledger.currency)?,
        })
    }

    fn triage(&self, dispute: &Dispute) -> Result<DisputeTriage> {
        let Classified { reason, confidence, mut reasons } = self.classifier.classify(dispute);
        let policy = self.case.policy;
        let rule = rule_for(policy, reason);
        let open = stand(dispute, self.case).0 == Stand::Open;
        let disputed = if open { self.ledger.contested_by(&dispute.id) } else { Money::zero(self.ledger.currency) };
        let undisputed = self.undisputed(dispute)?;
        reasons.push(Reason::dispute_rule(&rule.owner).by_rule(format!("disputes.rules.{}", rule.reason)));
        reasons.extend(self.unknown_invoices(dispute));
        if open && dispute.amount.is_none() && each(&dispute.invoice_ids).next().is_none() {
            reasons.push(Reason::dispute_names_nothing());
        }

        let respond_by = after_working_days(self.case, dispute.opened_on, rule.respond_days);
        let resolve_by = after_working_days(self.case, dispute.opened_on, rule.resolve_days);
        let late = self.late(dispute, open, respond_by, resolve_by, &mut reasons);
        let repeated = reason.and_then(|reason| self.past_year.get(&reason)).copied().unwrap_or(0);
        let (priority, why) = priority(self.case, dispute, disputed, self.open, self.rating, repeated, late)?;
        reasons.extend(why);

        let stops_collection = if open { scope_of(policy, reason) } else { DisputeScope::None };
        if reason == Some(DisputeReason::CashProblem) {
            reasons.push(Reason::cash_problem_plan());
        } else if open && stops_collection != DisputeScope::None && disputed.is_positive() {
            reasons.push(Reason::dispute_stops(stops_collection.as_str(), disputed));
        }
        let at_hand = dispute.evidence.as_deref().unwrap_or_default();
        let missing: Vec<String> = rule.evidence.iter().filter(|code| !at_hand.contains(code)).cloned().collect();
        if open {
            reasons.extend(missing.iter().map(|code| Reason::evidence_missing(code)));
        }
        let is_known = |code: &String| DisputeReason::ALL.iter().any(|reason| policy.disputes.rules.of(*reason).evidence.contains(code));
        let unknown: Vec<&str> = at_hand.iter().filter(|code| !is_known(code)).map(String::as_str).collect();
        reasons.extend((!unknown.is_empty()).then(|| Reason::evidence_unknown(&unknown.join(", "))));
        let mut requested = dispute.requested.clone();
        if let Some(asked) = requested.as_mut().and_then(|request| request.amount.as_mut()) {
            *asked = self.case.stated(*asked, dispute.currency)?.into();
        }
        let (remedy, why) = decide(&rule.remedy, requested.as_ref(), to_remedy(dispute, self.case)?)?;
        reasons.extend(why.into_iter().map(|why| why.by_rule(format!("disputes.rules.{}", rule.reason))));
        Ok(DisputeTriage {
            currency: self.ledger.currency,
            reason,
            confidence,
            priority,
            owner: dispute.owner.clone().map_or(rule.owner, String::from),
            root_cause: rule.root_cause,
            respond_by,
            resolve_by,
            late,
            disputed,
            undisputed,
            stops_collection,
            missing_evidence: missing,
            remedy,
            reasons,
        })
    }

    /// What is open on the invoices of a dispute, and neither disputed nor admitted by it or another.
    fn undisputed(&self, dispute: &Dispute) -> Result<Money> {
        let Some(ids) = dispute.invoice_ids.as_deref().filter(|ids| !ids.is_empty()) else { return Ok(self.undisputed) };
        let mut parts = self.ledger.items_named(ids).filter(|item| concerns(dispute, item.id, item.instalment)).map(Item::undisputed);
        parts.try_fold(Money::zero(self.ledger.currency), |sum, part| sum.plus(part?))
    }

    /// Invoices that a dispute names and that were not sent.
    fn unknown_invoices(&self, dispute: &Dispute) -> Option<Reason> {
        let known = |id: &String| self.case.links().invoices().holds(id);
        let missing: Vec<&str> = each(&dispute.invoice_ids).filter(|id| !known(id)).map(String::as_str).collect();
        (!missing.is_empty()).then(|| Reason::dispute_invoice_unknown(&missing.join(", ")))
    }

    fn late(&self, dispute: &Dispute, open: bool, respond_by: Day, resolve_by: Day, reasons: &mut Vec<Reason>) -> bool {
        let today = self.case.as_of();
        let closed = dispute.status.is_some_and(|status| status != DisputeStatus::Open);
        if !open {
            return closed && dispute.closed_on.is_some_and(|on| self.case.has_come(on) && on > resolve_by);
        }
        if today > resolve_by {
            reasons.push(Reason::resolution_late(resolve_by, today.days_since(resolve_by).into()));
            return true;
        }
        let unanswered = today > respond_by && !self.answers.has(dispute);
        if unanswered {
            reasons.push(Reason::answer_late(respond_by, today.days_since(respond_by).into()));
        }
        unanswered
    }
}
