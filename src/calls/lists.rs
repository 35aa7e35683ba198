//! Calls about many accounts, which are read one by one, or about many disputes.

use super::argument::Argument;
use super::{Given, Keys};
use crate::case::question::Policies;
use crate::disputes::{self, Consistency, DecidedDispute, VoiceOfCustomer};
use crate::ground::error::{Locate, Result};
use crate::owed::behaviour;
use crate::policy::PaymentPrior;
use crate::records::account::Account;
use crate::whole::badge::{Badge, badge_of};
use crate::whole::worklist::{self, Record, Worklist};

pub(super) fn badges<G: Given>(accounts: Argument<G>, options: Argument<G>) -> Result<Vec<Badge>> {
    let question = options.question()?;
    let mut policies = Policies::of(&question)?;
    let mut badges = Vec::new();
    let mut places = 0..;
    for badge in accounts.each(Keys::OfAnAccount, |record| badge_of(record, places.next().unwrap_or(0), &question, &mut policies))? {
        badges.push(badge?);
    }
    Ok(badges)
}

pub(super) fn worklist<G: Given>(accounts: Argument<G>, options: Argument<G>) -> Result<Worklist> {
    let question = options.question()?;
    let mut places = 0..;
    let records = accounts.each(Keys::All, |record| Record::read(record, places.next().unwrap_or(0)))?;
    worklist::worklist(records, &question)
}

pub(super) fn payment_prior<G: Given>(accounts: Argument<G>, options: Argument<G>) -> Result<Option<PaymentPrior>> {
    let mut read = Vec::new();
    for (place, account) in accounts.each(Keys::All, |record| Account::read(record))?.enumerate() {
        read.push(account.at(place).within(accounts.name)?);
    }
    behaviour::payment_prior(&read, &options.question()?)
}

pub(super) fn voice_of_customer<G: Given>(accounts: Argument<G>, options: Argument<G>) -> Result<VoiceOfCustomer> {
    let asked = options.whole()?;
    accounts.with(|accounts| disputes::voice_of_customer(accounts, asked))
}

pub(super) fn remedy_consistency<G: Given>(disputes: Argument<G>, options: Argument<G>) -> Result<Consistency> {
    let decided: Vec<DecidedDispute> = disputes.inside()?;
    disputes::remedy_consistency(&decided, &options.question()?).map_err(|error| match error.path().starts_with('[') {
        true => error.within(disputes.name),
        false => error,
    })
}
