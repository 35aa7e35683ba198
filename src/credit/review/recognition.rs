//! What a good payer has earned, by rules that were decided in advance and are the same for everyone.
//!
//! A rule looks at the record alone. What is not earned yet says what it lacks; what would be lost is announced before it is, found by
//! asking again on the days to come. A discount of d percent by day e instead of n costs d/(100-d) × 365/(n-e) a year, compounded
//! (1 + d/(100-d))^(365/(n-e)) - 1; n is the day on which the customer usually pays.

use crate::case::linked::Case;
use crate::credit::exposure::exposure;
use crate::credit::figures::{Figures, shown};
use crate::credit::prospect::{Own, YEAR, days_of};

use crate::ground::error::Result;
use crate::ground::growth::power;
use crate::ground::map::each_once;
use crate::ground::money::arithmetic::{difference, product, quotient, sum};
use crate::ground::money::{Money, fixed};
use crate::ground::reason::Reason;
use crate::owed::overdue::overdue;
use crate::owed::punctuality::Punctuality;
use crate::policy::{Comparison, Figure, GateTest, RecognitionKind, RecognitionRule, TestValue};
use crate::records::account::{Category, DebtorKind, each};
use rust_decimal::Decimal;
use serde::Serialize;

/// Something that a good payer has earned.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recognition {
    /// What.
    pub kind: RecognitionKind,
    /// How much of it: the new limit; the days by which terms become longer; percent and days of a discount, as "0.5/10".
    pub value: Option<String>,
    /// What it costs us in a year, for longer terms and a discount; none where nothing is known of the customer's purchases.
    pub cost: Option<Money>,
    /// Why, and what it costs.
    pub reasons: Vec<Reason>,
}

/// What recognition is decided from.
pub(super) struct Ground<'s, 'a> {
    pub(super) case: &'s Case<'a>,
    pub(super) own: &'s Own,
    /// The limit by the methods of the policy, and the limit as it is.
    pub(super) lowest: Option<Money>,
    pub(super) current: Option<Money>,
    /// The terms that are proposed.
    pub(super) terms: Option<&'s str>,
}

/// What is earned, and what there is to say of the rest.
#[derive(Debug, Default)]
pub(super) struct Recognised {
    pub(super) earned: Vec<Recognition>,
    /// The limit to which a rule raises it.
    pub(super) raised: Option<Money>,
    pub(super) reasons: Vec<Reason>,
}

/// A kind with its value, its cost and its reasons; none where the rule holds and there is nothing to give.
type Gift = Result<Option<(Option<String>, Option<Money>, Vec<Reason>)>>;

fn figures(case: &Case<'_>, punctuality: &Punctuality) -> Result<Figures> {
    Figures::gather(case, &exposure(case)?, &overdue(case)?, None)?.with_punctuality(case, punctuality)
}

impl Ground<'_, '_> {
    pub(super) fn recognise(&self) -> Result<Recognised> {
        let mut all = Recognised::default();
        let figures = figures(self.case, &self.own.punctuality)?;
        let mut held: Vec<&RecognitionRule> = Vec::new();
        for rule in &self.case.policy.care.recognition {
            if figures.test(&rule.when, self.case.policy).is_none() {
                self.not_yet(rule, &figures, &mut all.reasons);
                continue;
            }
            held.push(rule);
            let mut why = Vec::new();
            self.say(&figures, &rule.when, &mut why);
            let mut apart = Vec::new();
            let gift = match rule.kind {
                RecognitionKind::Thanks | RecognitionKind::Priority => Some((None, None, Vec::new())),
                RecognitionKind::HigherLimit => self.higher_limit(rule, &mut all.raised, &mut apart)?,
                RecognitionKind::LongerTerms => self.longer_terms(rule, &mut apart)?,
                RecognitionKind::Discount => self.discount(rule, &mut apart)?,
            };
            let id = rule.id.as_str();
            if let Some((value, cost, reasons)) = gift {
                let reasons = why.into_iter().chain(reasons).map(|reason| reason.by_rule(id)).collect();
                all.earned.push(Recognition { kind: rule.kind, value, cost, reasons });
            }
            all.reasons.extend(apart.into_iter().map(|reason| reason.by_rule(id)));
        }
        self.at_risk(&held, &mut all.reasons)?;
        Ok(all)
    }

    /// What the tests of a rule found, each alone.
    fn say(&self, figures: &Figures, test: &GateTest, reasons: &mut Vec<Reason>) {
        let alone = GateTest { and: None, ..test.clone() };
        reasons.extend(figures.test(&alone, self.case.policy).map(|finding| finding.reason()));
        test.and.iter().flatten().for_each(|further| self.say(figures, further, reasons));
    }

    /// What a rule still lacks. Thanks are for a turn for the better, which nobody waits for.
    fn not_yet(&self, rule: &RecognitionRule, figures: &Figures, reasons: &mut Vec<Reason>) {
        if rule.kind == RecognitionKind::Thanks {
            return;
        }
        let (kind, id) = (rule.kind.as_str(), rule.id.as_str());
        for test in figures.failing(&rule.when, self.case.policy) {
            let value = figures.value(test.figure);
            let reason = match (&test.value, value) {
                (TestValue::Number(bound), Some(value)) if test.figure == Figure::OnTimeRun && test.op == Comparison::GreaterOrEqual => {
                    let more = difference(bound.decimal(), value).map(|more| more.ceil()).unwrap_or_default();
                    Reason::recognition_needs_payments(kind, i64::try_from(more).unwrap_or(i64::MAX).into())
                }
                (bound, value) => {
                    let bound = match bound {
                        TestValue::Number(number) => number.to_string(),
                        TestValue::Word(word) => word.clone(),
                    };
                    let value = value.map_or_else(|| "unknown".to_owned(), |value| shown(test.figure, value));
                    Reason::recognition_not_yet(kind, test.figure.as_str(), &value, &bound)
                }
            };
            reasons.push(reason.by_rule(id));
        }
    }

    /// The recognitions that would be lost within the days of the policy if nothing were paid, each with the first such day.
    fn at_risk(&self, held: &[&RecognitionRule], reasons: &mut Vec<Reason>) -> Result<()> {
        let case = self.case;
        let mut left: Vec<&RecognitionRule> = held.iter().copied().filter(|rule| rule.kind != RecognitionKind::Thanks).collect();
        for ahead in 1..=i64::from(case.policy.care.notice_days) {
            let day = case.as_of().plus(ahead);
            let waiting = case.ledger()?.open_items().filter(|item| item.due < day).map(|item| item.id);
            let invoices = each_once(waiting).join(", ");
            if left.is_empty() || invoices.is_empty() {
                continue;
            }
            let question = case.question.on(day);
            let then = Case::new(question.about(case.account, case.policy));
            let figures = figures(&then, &Punctuality::of(&then)?)?;
            left.retain(|rule| {
                let holds = figures.test(&rule.when, case.policy).is_some();
                if !holds {
                    reasons.push(Reason::recognition_at_risk(rule.kind.as_str(), day, &invoices).by_rule(rule.id.as_str()));
                }
                holds
            });
        }
        Ok(())
    }

    /// By as many percent as the rule says, up to what the methods allow.
    fn higher_limit(&self, rule: &RecognitionRule, raised: &mut Option<Money>, apart: &mut Vec<Reason>) -> Gift {
        let (Some(current), Some(lowest), Some(percent)) = (self.current, self.lowest, rule.percent_more()) else { return Ok(None) };
        let most = if current.is_zero() { lowest } else { current.plus(current.percent(percent)?)? };
        let limit = most.min(lowest);
        if limit <= current {
            apart.push(Reason::higher_limit_unneeded(current));
            return Ok(None);
        }
        *raised = Some(raised.map_or(limit, |other| other.max(limit)));
        Ok(Some((Some(limit.to_string()), None, vec![Reason::limit_raised(limit, current)])))
    }

    /// What the customer buys in a year, in the currency of the credit line: of the last year, else as expected.
    fn yearly(&self) -> Result<Option<Money>> {
        let own = self.own.yearly.filter(|amount| amount.is_positive());
        match own {
            Some(amount) => self.case.question.exchange.convert(amount, self.own.currency).map(Some),
            None => self.own.monthly.map(|monthly| monthly.percent(Decimal::from(1_200))).transpose(),
        }
    }

    /// The days from invoice to due date: as they were, else by the proposed terms.
    fn usual_terms(&self) -> Option<i64> {
        let before = self.own.terms_days.and_then(|days| i64::try_from(days.ceil()).ok());
        before.or_else(|| days_of(self.terms?, self.case))
    }

    /// So many days more, up to the cap; not where the law fixes the terms: agricultural and food products (D.Lgs. 198/2021), public
    /// bodies.
    fn longer_terms(&self, rule: &RecognitionRule, apart: &mut Vec<Reason>) -> Gift {
        let Some(days) = rule.more_days() else { return Ok(None) };
        let food = |category: Option<Category>| matches!(category, Some(Category::AgriFood | Category::AgriFoodPerishable));
        let public = self.case.account.party.as_ref().is_some_and(|party| party.kind == Some(DebtorKind::PublicBody));
        if public || each(&self.case.account.invoices).any(|invoice| food(invoice.category)) {
            apart.push(Reason::longer_terms_by_law());
            return Ok(None);
        }
        let most = i64::from(self.case.policy.care.max_terms_days);
        let usual = self.usual_terms().unwrap_or(0);
        let more = i64::from(days).min(most.saturating_sub(usual));
        if more <= 0 {
            apart.push(Reason::longer_terms_capped(usual.into(), most.into()));
            return Ok(None);
        }
        let percent = self.case.policy.care.cost_of_money_percent.decimal();
        let Some(sales) = self.yearly()? else { return Ok(Some((Some(more.to_string()), None, vec![Reason::sales_unknown()]))) };
        let share = product(percent, Decimal::from(more)).and_then(|part| quotient(part, Decimal::from(YEAR)));
        let cost = sales.percent(share.unwrap_or_default())?;
        Ok(Some((Some(more.to_string()), Some(cost), vec![Reason::longer_terms_cost(cost, sales, more.into(), percent)])))
    }

    fn discount(&self, rule: &RecognitionRule, apart: &mut Vec<Reason>) -> Gift {
        let Some((percent, by)) = rule.discount() else { return Ok(None) };
        let delay = self.own.delay.unwrap_or_default();
        let usual = self.usual_terms().and_then(|terms| sum(Decimal::from(terms), delay)).map(|days| fixed(days, 0));
        let Some(usual) = usual.and_then(|days| i64::try_from(days).ok()) else { return Ok(None) };
        let sooner = usual.saturating_sub(i64::from(by));
        if sooner <= 0 {
            apart.push(Reason::discount_buys_nothing(by.into(), usual.into()));
            return Ok(None);
        }
        let (simple, compounded) = rates(percent, sooner);
        let care = &self.case.policy.care;
        let bound = sum(care.cost_of_money_percent.decimal(), care.expected_loss_percent.decimal()).unwrap_or_default();
        let mut reasons = vec![Reason::discount_rates(percent, by.into(), usual.into(), fixed(simple, 1))];
        reasons.extend(compounded.map(|rate| Reason::discount_compounded(fixed(rate, 1))));
        let say = if simple <= bound { Reason::discount_worth } else { Reason::discount_dear };
        reasons.push(say(fixed(simple, 1), bound));
        let cost = match self.yearly()? {
            Some(sales) => {
                let cost = sales.percent(percent)?;
                reasons.push(Reason::discount_cost(cost, sales));
                Some(cost)
            }
            None => {
                reasons.push(Reason::sales_unknown());
                None
            }
        };
        Ok(Some((rule.value.as_ref().map(ToString::to_string), cost, reasons)))
    }
}

/// What a discount of `percent` for paying `sooner` days earlier costs, in percent a year, simple and compounded; the second is none
/// where it does not fit.
#[must_use]
pub fn rates(percent: Decimal, sooner: i64) -> (Decimal, Option<Decimal>) {
    let periods = quotient(Decimal::from(YEAR), Decimal::from(sooner)).unwrap_or_default();
    let once = difference(Decimal::ONE_HUNDRED, percent).and_then(|rest| quotient(percent, rest)).unwrap_or_default();
    let simple = product(once, periods).and_then(|rate| product(rate, Decimal::ONE_HUNDRED)).unwrap_or_default();
    let grown = sum(Decimal::ONE, once).and_then(|base| power(base, periods));
    let compounded = grown.and_then(|grown| difference(grown, Decimal::ONE)).and_then(|rate| product(rate, Decimal::ONE_HUNDRED));
    (simple, compounded)
}

#[cfg(test)]
mod tests {
    use super::rates;
    use crate::ground::money::fixed;
    use rust_decimal::Decimal;

    #[test]
    fn the_published_rates_of_discounts() {
        // 2/10 net 30: 37.2 and 44.6 percent; 1/10 net 60: 7.4 and 7.6; 2/10 net 60: 14.9 and 15.9.
        for (percent, sooner, simple, compounded) in [(2, 20, 372, 446), (1, 50, 74, 76), (2, 50, 149, 159)] {
            let (one, other) = rates(Decimal::from(percent), sooner);
            let expected = (Decimal::new(simple, 1), Some(Decimal::new(compounded, 1)));
            assert_eq!((fixed(one, 1), other.map(|rate| fixed(rate, 1))), expected);
        }
    }
}
