//! Due dates and amounts of the instalments.

use super::offers::{DiscountOffer, offers};
use super::{Adjust, End, MonthEnd, Plan, Rule, Share, Terms};
use crate::ground::calendar::Calendar;
use crate::ground::date::Day;
use crate::ground::error::{CreditError, Locate, Problem, Result};
use crate::ground::money::arithmetic::{product, quotient};
use crate::ground::money::{Currency, Money};
use crate::ground::reason::Reason;
use serde::Serialize;

/// What the terms leave open, decided by the policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TermsRules<'p> {
    /// Whether due dates move to a working day where the terms do not say.
    pub adjust: Adjust,
    /// What "fine mese" means in a short form.
    pub end_of_month: MonthEnd,
    /// ISO 3166-1 code of the country whose civil calendar applies; Italy when absent.
    pub country: Option<&'p str>,
    /// The day the document was received, where it is known: some terms count from it.
    pub received_on: Option<Day>,
}

impl<'p> TermsRules<'p> {
    /// The civil calendar, whether or not due dates move by it: working days are counted in it.
    pub(super) fn civil(&self) -> Calendar {
        Calendar::civil(self.civil_country())
    }

    fn civil_country(&self) -> &'p str {
        self.country.unwrap_or("IT")
    }

    /// The calendar by which a rule's days move.
    pub(super) fn calendar(&self, rule: &Rule) -> Option<Calendar> {
        match rule.adjust.unwrap_or(self.adjust) {
            Adjust::None => None,
            Adjust::Civil => Some(self.civil()),
            Adjust::Target => Some(Calendar::Target),
        }
    }
}

/// When a document is due.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DueDates {
    /// The document's currency.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CurrencyCode"))]
    pub currency: Currency,
    /// In the order of the terms; the amounts sum to the document's.
    pub instalments: Vec<DueInstalment>,
    /// How the terms were read, and what was moved.
    pub reasons: Vec<Reason>,
}

/// One due date with its amount.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DueInstalment {
    /// Due date.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "IsoDate"))]
    pub due: Day,
    /// Amount; negative for a credit note given with a negative amount.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub amount: Money,
    /// What settles it when it is paid early, soonest first.
    pub discounts: Vec<DiscountOffer>,
}

/// The due dates of a document issued on a day for an amount.
///
/// Shares are rounded half up to the minor unit; the last takes what remains, so the sum is always the amount
/// and the sign is kept. The reasons say which meaning of "fine mese" a short form was given, whether another
/// meaning would have led to other days, and which due dates left an excluded month or moved to a working day, and from
/// where. No due date is before `issued`.
///
/// # Errors
/// `out-of-range` when the amount is too large to be split exactly.
///
/// # Example
/// ```
/// use fidato::{Currency, Money, records::terms::{Terms, TermsRules, due_dates}};
/// let terms: Terms = "30/60 FM".parse()?;
/// let due = due_dates(&terms, "2027-01-30".parse()?, Money::from_minor(10_001, Currency::EUR), TermsRules::default())?;
/// let days: Vec<_> = due.instalments.iter().map(|one| (one.due.to_string(), one.amount.to_string())).collect();
/// assert_eq!(days, [("2027-02-28".into(), "50.01".into()), ("2027-03-31".into(), "50.00".into())]);
/// # Ok::<(), fidato::CreditError>(())
/// ```
pub fn due_dates(terms: &Terms, issued: Day, amount: Money, rules: TermsRules<'_>) -> Result<DueDates> {
    let mut work = Work { issued, rules, dates: DueDates { currency: amount.currency(), instalments: Vec::new(), reasons: Vec::new() } };
    work.readings(&terms.0);
    work.plan(&terms.0, issued, amount).within("amount")?;
    Ok(work.dates)
}

/// What is being worked out.
struct Work<'p> {
    issued: Day,
    rules: TermsRules<'p>,
    dates: DueDates,
}

impl Work<'_> {
    fn plan(&mut self, plan: &Plan, from: Day, amount: Money) -> Result<()> {
        match plan {
            Plan::One(rule) => self.instalment(rule, from, amount),
            Plan::Split(rule, parts) => self.split(parts, rule.reached(from, self.rules.end_of_month, self.rules.civil()), amount),
        }
    }

    fn instalment(&mut self, rule: &Rule, from: Day, amount: Money) -> Result<()> {
        let start = rule.start(from, self.rules.received_on);
        let (due, before) = rule.due(start, self.rules.end_of_month, self.rules.civil());
        if due != before {
            self.dates.reasons.push(Reason::due_moved_excluded(before, due));
        }
        if rule.working_days > 0 {
            self.say_stand_in(self.rules.civil());
        }
        let due = self.working_day(rule, due);
        let mut discounts = Vec::new();
        for (offer, last) in offers(rule, from, due, amount, self.rules)? {
            if offer.until > last {
                self.say(Reason::discount_day_moved(last, offer.until));
            }
            discounts.push(offer);
        }
        self.dates.instalments.push(DueInstalment { due, amount, discounts });
        Ok(())
    }

    fn split(&mut self, parts: &[(Share, Plan)], from: Day, amount: Money) -> Result<()> {
        let mut rest = amount;
        for (index, (share, plan)) in parts.iter().enumerate() {
            let regular = part_of(amount, *share)?;
            let last = index.saturating_add(1) == parts.len();
            let part = if last { rest } else { regular };
            if last && part != regular {
                self.dates.reasons.push(Reason::last_instalment_takes_rest(part));
            }
            rest = rest.minus(part)?;
            self.plan(plan, from, part)?;
        }
        Ok(())
    }

    fn working_day(&mut self, rule: &Rule, due: Day) -> Day {
        let Some(calendar) = self.rules.calendar(rule) else { return due };
        let moved = calendar.next_working_day(due);
        if moved != due {
            let civil = rule.adjust.unwrap_or(self.rules.adjust) == Adjust::Civil;
            let moved_by = if civil { Reason::due_moved_civil } else { Reason::due_moved_target };
            self.dates.reasons.push(moved_by(due, moved));
            if civil {
                self.say_stand_in(calendar);
            }
        }
        moved
    }

    /// Says when another calendar stands in for the country's.
    fn say_stand_in(&mut self, calendar: Calendar) {
        let country = self.rules.civil_country();
        if calendar.is_stand_in(country) {
            self.say(Reason::calendar_stand_in(country));
        }
    }

    /// Says how the text was read; before any date, because it explains them all.
    fn readings(&mut self, plan: &Plan) {
        match plan {
            Plan::Split(_, parts) => parts.iter().for_each(|(_, plan)| self.readings(plan)),
            Plan::One(rule) if rule.at_sight => self.say(Reason::due_at_sight()),
            Plan::One(rule) => {
                if rule.from_receipt {
                    self.say(self.rules.received_on.map_or_else(Reason::receipt_day_unknown, Reason::due_from_receipt));
                }
                self.reading(rule);
            }
        }
    }

    fn reading(&mut self, rule: &Rule) {
        let Some(meaning) = rule.meaning(self.rules.end_of_month).filter(|_| !matches!(rule.month_end, End::Said(_))) else { return };
        self.say(match meaning {
            MonthEnd::MonthsThenEom => Reason::end_of_month_months_first(),
            MonthEnd::DaysThenEom => Reason::end_of_month_days_first(),
            MonthEnd::EomThenDays => Reason::end_of_month_then_days(),
        });
        let all = [MonthEnd::MonthsThenEom, MonthEnd::DaysThenEom, MonthEnd::EomThenDays];
        let days = all.map(|meaning| rule.due(self.issued, meaning, self.rules.civil()).0);
        if let (Some(first), Some(last)) = (days.iter().min(), days.iter().max())
            && first != last
        {
            self.say(Reason::end_of_month_ambiguous(*first, *last));
        }
    }

    /// Once is enough.
    fn say(&mut self, reason: Reason) {
        if !self.dates.reasons.contains(&reason) {
            self.dates.reasons.push(reason);
        }
    }
}

fn part_of(amount: Money, share: Share) -> Result<Money> {
    let (numerator, denominator) = share.ratio();
    let part = product(amount.decimal(), numerator).and_then(|part| quotient(part, denominator));
    Money::from_decimal(part.ok_or_else(|| CreditError::out_of_range(Problem::TooLarge))?, amount.currency())
}
