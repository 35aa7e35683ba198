//! Why a limit is looked at again: what has changed, what is due, what speaks against the customer.

use crate::case::agreements::PlanStanding;
use crate::case::linked::Case;
use crate::case::signals::{is_active, severity};
use crate::case::stops;
use crate::credit::exposure::{Exposure, Finding};
use crate::credit::prospect::{Expected, Grade, Judged, Own, Subject, YEAR, judge};
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::Money;
use crate::ground::reason::Reason;
use crate::owed::overdue::{Overdue, OverdueStatus};
use crate::policy::Fact;
use crate::records::account::{ProceedingKind, Severity, each};

/// How much a trigger weighs, from light to heavy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Worth a look; says nothing against the customer.
    Look,
    /// Speaks against the customer.
    Adverse,
    /// Nothing more is sold on credit.
    Stop,
}

/// Why the limit is looked at again.
#[derive(Clone, Debug)]
pub(super) struct Trigger {
    pub(super) weight: Weight,
    pub(super) reason: Reason,
}

/// What the triggers are read from.
pub(super) struct Ground<'s, 'a> {
    pub(super) case: &'s Case<'a>,
    pub(super) expected: &'s Expected,
    pub(super) own: &'s Own,
    pub(super) judged: &'s Judged<'s>,
    pub(super) exposure: &'s Exposure,
    pub(super) overdue: &'s Overdue,
    pub(super) current: Option<Money>,
}

/// When the limit is due for review by the calendar: the first such day, with the day of the decision.
pub(crate) fn review_due(case: &Case<'_>) -> Option<(Day, Day)> {
    let days = i64::from(case.policy.care.review_every_days);
    let credit = case.account.credit.as_ref().filter(|credit| credit.limit.is_some())?;
    let decided = credit.decided_on.filter(|on| case.has_come(*on))?;
    let due = decided.plus(days);
    (days > 0 && case.has_come(due)).then_some((due, decided))
}

impl Ground<'_, '_> {
    /// Every trigger, the heaviest first.
    pub(super) fn triggers(&self) -> Result<Vec<Trigger>> {
        let mut found = Vec::new();
        let mut add = |weight, reason| found.push(Trigger { weight, reason });
        self.stops(&mut add)?;
        self.against(&mut add)?;
        self.looks(&mut add)?;
        crate::ground::map::sort_by_key(&mut found, |one| std::cmp::Reverse(one.weight));
        Ok(found)
    }

    fn stops(&self, add: &mut impl FnMut(Weight, Reason)) -> Result<()> {
        if let Some(stopped) = stops::delivery(self.case)? {
            add(Weight::Stop, Reason::delivery_stopped(stopped.level, stopped.on, self.overdue.amount));
        }
        let legal = self.overdue.open_as(OverdueStatus::Legal)?;
        if legal.is_positive() {
            add(Weight::Stop, Reason::legal(legal));
        }
        let as_of = self.case.as_of();
        let running = each(&self.case.account.proceedings)
            .filter(|one| self.case.has_come(one.published_on) && one.until.is_none_or(|until| as_of <= until));
        for one in running {
            let weight = if one.kind == ProceedingKind::JudicialLiquidation { Weight::Stop } else { Weight::Adverse };
            add(weight, Reason::proceeding_running(one.kind.as_str(), one.published_on));
        }
        Ok(())
    }

    fn against(&self, add: &mut impl FnMut(Weight, Reason)) -> Result<()> {
        for signal in self.judged.facts.adverse.iter().filter(|signal| severity(signal) == Severity::Severe) {
            add(Weight::Adverse, Reason::severe_signal(signal.kind.as_str(), &signal.source, signal.on));
        }
        if let Some(notice) = stops::formal_notice(self.case)? {
            add(Weight::Adverse, Reason::formal_notice_unanswered(notice.on));
        }
        if self.own.broken_promises > 0 {
            add(Weight::Adverse, Reason::promises_broken(self.own.broken_promises.into()));
        }
        for plan in self.case.agreements()?.plan_statuses().filter(|plan| plan.status == PlanStanding::Broken) {
            plan.reasons.first().cloned().into_iter().for_each(|reason| add(Weight::Adverse, reason));
        }
        if self.own.returned > 0 {
            add(Weight::Adverse, Reason::returns_counted(self.own.returned.into()));
        }
        if let Some(days) = self.own.punctuality.worsening(&self.case.policy.behaviour)? {
            add(Weight::Adverse, Reason::late_trend(days));
        }
        if let Some((before, since)) = self.grade_before()?
            && self.judged.score.grade.is_none_or(|now| now > before)
            && self.judged.score.grade.is_some()
        {
            add(Weight::Adverse, Reason::grade_fallen(self.judged.score.grade.map(Grade::as_str), before.as_str(), since));
        }
        Ok(())
    }

    /// The grade on the day of the decision, judged again with what was known then.
    fn grade_before(&self) -> Result<Option<(Grade, Day)>> {
        let decided = self.case.account.credit.as_ref().and_then(|credit| credit.decided_on);
        let Some(on) = decided.filter(|on| *on < self.case.as_of()) else { return Ok(None) };
        let question = self.case.question.on(on);
        let then = Case::new(question.about(self.case.account, self.case.policy));
        let (mut subject, own) = (Subject::of(&then), Own::of(&then, self.expected)?);
        // What has been erased since is as if it had never been, on past days too.
        subject.signals.retain(|signal| is_active(signal, self.case.as_of()));
        let grade = judge(&then, &subject, &own, self.expected)?.score.grade;
        Ok(grade.map(|grade| (grade, on)))
    }

    fn looks(&self, add: &mut impl FnMut(Weight, Reason)) -> Result<()> {
        for finding in &self.exposure.findings {
            match finding {
                Finding::Exceeded { .. } | Finding::BucketExceeded { .. } | Finding::Near { .. } | Finding::Expired { .. } => {
                    add(Weight::Look, finding.reason());
                }
                Finding::Within { .. }
                | Finding::NoLimit { .. }
                | Finding::RaisedByCover { .. }
                | Finding::CoverIsLimit { .. }
                | Finding::Group { .. } => {}
            }
        }
        if let Some((_, decided)) = review_due(self.case) {
            add(Weight::Look, Reason::review_due(decided, self.case.as_of().days_since(decided).into()));
        }
        if self.judged.facts.value(Fact::FilingOverdue).is_some()
            && let Some((year, due)) = self.judged.facts.missing_year
        {
            add(Weight::Look, Reason::filing_overdue(year.into(), due));
        }
        let last = self.case.ledger()?.items.iter().filter_map(|item| item.invoice).map(|invoice| invoice.issued).max();
        if let Some(last) = last.filter(|last| self.case.as_of().days_since(*last) >= YEAR) {
            add(Weight::Look, Reason::trade_paused(last));
        }
        if let (Some(need), Some(limit), true) = (self.judged.limits.need, self.current, self.own.is_expected)
            && need > limit
        {
            add(Weight::Look, Reason::need_above_current(need, limit));
        }
        Ok(())
    }
}
