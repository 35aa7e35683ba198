//! What the message is to be: the next step's own, or what the caller chose instead.

use super::MessageWishes;
use super::kind::{MessageAction, NoticeLaw};
use super::recipient::{reachable, usual_channels};
use crate::case::linked::Case;
use crate::collect::collection::{NextAction, NextStep, level_reached};
use crate::ground::error::Result;
use crate::ground::map::sort;
use crate::policy::{CollectionLevel, Tone};
use crate::records::account::Channel;

/// What is to be written.
pub(super) struct Choice<'c, 'a> {
    pub(super) case: &'c Case<'a>,
    pub(super) wishes: &'c MessageWishes,
    pub(super) step: &'c NextStep,
    pub(super) action: MessageAction,
    /// Whether it is the next step itself, with its items, level and tone.
    pub(super) is_step: bool,
    /// Whether the caller named the action, so that its day does not matter.
    pub(super) is_named: bool,
    /// The level that it carries out.
    pub(super) level: Option<&'c CollectionLevel>,
    pub(super) tone: Tone,
    pub(super) channel: Channel,
    pub(super) law: NoticeLaw,
    /// The documents that the caller named, in order; none = all.
    named: Vec<&'c str>,
}

impl<'c, 'a> Choice<'c, 'a> {
    pub(super) fn of(case: &'c Case<'a>, wishes: &'c MessageWishes, step: &'c NextStep) -> Result<Self> {
        let of_step = match step.action {
            NextAction::Step(action) => Some(MessageAction::from(action)),
            NextAction::None | NextAction::Wait => None,
        };
        let meant = match (&wishes.dispute_id, &wishes.promise_id) {
            (Some(_), _) => Some(MessageAction::AcknowledgeDispute),
            (None, Some(_)) => Some(MessageAction::ConfirmPromise),
            (None, None) => None,
        };
        let named = wishes.action.or(meant);
        let action = named.or(of_step).unwrap_or(MessageAction::Remind);
        let is_step = Some(action) == of_step && (named.is_none() || step.allowed);
        let level = level(case, step, action, Some(action) == of_step)?;
        let tone = match level {
            // A level that names no tone is silent about it: a formal notice is not friendly for that.
            Some(level) => level.tone.unwrap_or(action.usual_tone()),
            None if Some(action) == of_step => step.tone,
            None => action.usual_tone(),
        };
        let country = case.policy.country.as_str();
        let channels = level.and_then(|level| level.channels.as_deref()).filter(|channels| !channels.is_empty());
        let usual = || reachable(case, channels.unwrap_or(usual_channels(action, country)));
        let of_the_step = step.channel.filter(|_| Some(action) == of_step);
        let channel = wishes.channel.or(of_the_step).or_else(usual).unwrap_or(Channel::Email);
        let law = NoticeLaw::of(country, case.account.party.as_ref().and_then(|party| party.kind));
        let mut ids: Vec<&str> = wishes.invoice_ids.iter().map(String::as_str).collect();
        sort(&mut ids);
        Ok(Self { case, wishes, step, action, is_step, is_named: named.is_some(), level, tone, channel, law, named: ids })
    }

    /// Whether a document is one that the caller named, or nobody named any.
    pub(super) fn means(&self, id: &str) -> bool {
        self.named.is_empty() || self.named.binary_search(&id).is_ok()
    }
}

/// The level that a message carries out: the step's, else the next one with that action, else the last.
fn level<'c>(case: &'c Case<'_>, step: &NextStep, action: MessageAction, of_step: bool) -> Result<Option<&'c CollectionLevel>> {
    let levels = &case.policy.collection.levels;
    if of_step {
        return Ok(step.level_id.as_ref().and_then(|id| levels.iter().find(|level| level.id.as_str() == id)));
    }
    let reached = level_reached(case)?.map_or(0, |(level, _)| level.saturating_add(1));
    let does = |level: &&CollectionLevel| MessageAction::from(level.action) == action;
    Ok(levels.iter().skip(reached).find(does).or_else(|| levels.iter().rev().find(does)))
}
