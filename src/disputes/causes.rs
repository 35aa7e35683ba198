//! Root causes (le cause) by amount, and what changed against the period before.

use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{BTreeMap, sort, sort_by_key};
use crate::ground::money::{Currency, Money, fixed, percent_of};
use crate::ground::read::record::choice;
use crate::ground::reason::Reason;
use rust_decimal::Decimal;
use serde::Serialize;

/// One root cause over all customers.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[derive(Clone, Debug, Serialize)]
pub struct Cause {
    /// Root cause, by the policy's rules for disputes, or the reason given for not paying.
    pub cause: String,
    /// Where the customer met it.
    pub touchpoint: String,
    /// Plant, branch or product line.
    pub site: Option<String>,
    /// Count of disputes and of reasons given.
    pub count: u32,
    /// What it was about.
    pub amount: Money,
    /// Percent of the amount of all causes, one decimal.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub share: Decimal,
    /// The accounts, each once.
    pub accounts: Vec<String>,
}

choice! {
    /// How a cause moved against the period before.
    Movement {
        /// It was not there before.
        New = "new",
        /// It costs more, or came more often at the same cost.
        Up = "up",
        /// It costs less, or came less often at the same cost.
        Down = "down",
    }
}

/// What changed about one root cause between two periods of the same length.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Serialize)]
pub struct CauseChange {
    /// Root cause.
    pub cause: String,
    /// How it moved.
    pub direction: Movement,
    /// Count of disputes and of reasons given in the period.
    pub count: u32,
    /// What it was about in the period.
    pub amount: Money,
    /// Their count in the period before.
    #[serde(rename = "countBefore")]
    pub count_before: u32,
    /// What it was about in the period before.
    #[serde(rename = "amountBefore")]
    pub amount_before: Money,
    /// The first day of the period.
    pub since: Day,
}

impl CauseChange {
    /// The change, said.
    pub(super) fn reason(&self) -> Reason {
        let say = match self.direction {
            Movement::New => Reason::cause_new,
            Movement::Up => Reason::cause_up,
            Movement::Down => Reason::cause_down,
        };
        say(&self.cause, self.count.into(), self.count_before.into(), self.amount, self.amount_before, self.since)
    }
}

/// One thing a customer told us.
pub(super) struct Voice {
    pub(super) cause: String,
    pub(super) touchpoint: String,
    pub(super) site: Option<String>,
    pub(super) on: Day,
    pub(super) amount: Money,
    pub(super) account: String,
}

/// What makes two voices one cause: cause, touchpoint and site.
type Key = (String, String, Option<String>);

/// Count and amount of one cause.
#[derive(Clone, Copy)]
struct Tally {
    count: u32,
    amount: Money,
}

impl Tally {
    const fn none(currency: Currency) -> Self {
        Self { count: 0, amount: Money::zero(currency) }
    }

    fn add(&mut self, amount: Money) -> Result<()> {
        self.count = self.count.saturating_add(1);
        self.amount = self.amount.plus(amount)?;
        Ok(())
    }
}

/// The causes, the dearest first.
pub(super) fn causes(voices: Vec<Voice>, currency: Currency) -> Result<Vec<Cause>> {
    let total = Money::sum(voices.iter().map(|voice| voice.amount), currency)?;
    let mut grouped: BTreeMap<Key, (Tally, Vec<String>)> = BTreeMap::new();
    for voice in voices {
        let key: Key = (voice.cause, voice.touchpoint, voice.site);
        let (tally, accounts) = grouped.entry(key).or_insert((Tally::none(currency), Vec::new()));
        tally.add(voice.amount)?;
        accounts.push(voice.account);
    }
    let mut causes: Vec<Cause> = grouped
        .into_iter()
        .map(|((cause, touchpoint, site), (tally, accounts))| Cause {
            cause,
            touchpoint,
            site,
            count: tally.count,
            amount: tally.amount,
            share: percent_of(tally.amount, total).unwrap_or_else(|| fixed(Decimal::ZERO, 1)),
            accounts: once_each(accounts),
        })
        .collect();
    sort_by_key(&mut causes, |cause| (std::cmp::Reverse((cause.amount.minor(), cause.count)), cause.cause.clone()));
    Ok(causes)
}

/// What changed between the period from `before` and the one from `first`, the largest change first.
pub(super) fn changes(voices: &[Voice], first: Day, before: Day, currency: Currency) -> Result<Vec<CauseChange>> {
    let none = Tally::none(currency);
    let mut tallies: BTreeMap<&str, (Tally, Tally)> = BTreeMap::new();
    for voice in voices.iter().filter(|voice| voice.on >= before) {
        let (now, then) = tallies.entry(&voice.cause).or_insert((none, none));
        if voice.on >= first { now.add(voice.amount)? } else { then.add(voice.amount)? }
    }
    let mut changes: Vec<(i64, CauseChange)> = Vec::new();
    for (cause, (now, then)) in tallies {
        let direction = match (then.count, now.amount.minor().cmp(&then.amount.minor()).then(now.count.cmp(&then.count))) {
            (0, _) => Movement::New,
            (_, std::cmp::Ordering::Greater) => Movement::Up,
            (_, std::cmp::Ordering::Less) => Movement::Down,
            (_, std::cmp::Ordering::Equal) => continue,
        };
        let size = now.amount.minus(then.amount)?.minor().saturating_abs();
        let change = CauseChange {
            cause: cause.to_owned(),
            direction,
            count: now.count,
            amount: now.amount,
            count_before: then.count,
            amount_before: then.amount,
            since: first,
        };
        changes.push((size, change));
    }
    sort_by_key(&mut changes, |(size, _)| std::cmp::Reverse(*size));
    Ok(changes.into_iter().map(|(_, change)| change).collect())
}

fn once_each(mut texts: Vec<String>) -> Vec<String> {
    sort(&mut texts);
    texts.dedup();
    texts
}
