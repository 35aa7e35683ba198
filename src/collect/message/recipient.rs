//! Who a message goes to: addresses on its channel, salutation, address block.

use super::clean::{NAME, line};
use super::kind::{MessageAction, ThirdParty};
use crate::case::question::Query;
use crate::ground::reason::{Part, Reason};
use crate::records::account::{Address, Channel, Party, each};
use crate::who::party::{reachable_email, reachable_phone};

/// Whom a message goes to.
#[derive(Debug, Default)]
pub(super) struct Recipient {
    pub(super) to: Vec<String>,
    pub(super) cc: Vec<String>,
    /// The customer's name, and the person's.
    pub(super) name: Option<String>,
    pub(super) contact: Option<String>,
    /// The address in lines: street, place, country.
    street: Option<String>,
    place: Option<String>,
    country: Option<String>,
    /// The e-mail address that a copy or a confirmation goes to.
    pub(super) email: Option<String>,
}

impl Recipient {
    /// Reads it off the record. Values that cannot be used are left out and said.
    pub(super) fn of(query: &Query<'_>, channel: Channel, third: Option<ThirdParty>, reasons: &mut Vec<Reason>) -> Self {
        let nobody = Party::default();
        let party = query.account.party.as_ref().unwrap_or(&nobody);
        let mut found = Self {
            name: line(party.name.as_deref().or(query.account.name.as_deref()), "name", NAME, reasons),
            contact: line(party.contact_name.as_deref(), "contactName", NAME, reasons),
            ..Self::default()
        };
        if let Some(address) = &party.address {
            found.address(address, reasons);
        }
        found.email = mailbox(party.email.as_deref(), "email", reasons);
        if third.is_none() {
            found.reach(party, query, channel, reasons);
        }
        found
    }

    fn address(&mut self, address: &Address, reasons: &mut Vec<Reason>) {
        let mut part = |value: &Option<crate::ground::read::Text>, field| line(value.as_deref(), field, NAME, reasons);
        let (street, number) = (part(&address.street, "address.street"), part(&address.house_number, "address.houseNumber"));
        let (postcode, city) = (part(&address.postcode, "address.postcode"), part(&address.city, "address.city"));
        let province = part(&address.province, "address.province").map(|province| format!("({province})"));
        self.country = part(&address.country, "address.country");
        // Where English or French is written, the number stands before the street; where English is, the postcode behind the town.
        let before = matches!(self.country.as_deref(), Some("GB" | "IE" | "US" | "CA" | "AU" | "NZ" | "FR" | "LU"));
        self.street = if before { spaced([number, street, None]) } else { spaced([street, number, None]) };
        let after = matches!(self.country.as_deref(), Some("GB" | "IE" | "US" | "CA" | "AU"));
        self.place = if after { spaced([city, province, postcode]) } else { spaced([postcode, city, province]) };
    }

    /// The addresses on a channel.
    fn reach(&mut self, party: &Party, query: &Query<'_>, channel: Channel, reasons: &mut Vec<Reason>) {
        match channel {
            Channel::Email => self.mail(party, reasons),
            Channel::Statement => {
                self.mail(party, reasons);
                if self.to.is_empty() {
                    self.to.extend(self.letter());
                }
            }
            Channel::Pec => self.to.extend(mailbox(party.pec.as_deref(), "pec", reasons)),
            Channel::Phone | Channel::Sms | Channel::Chat => {
                let country = party.country.as_deref().or(query.account.country.as_deref()).unwrap_or("IT");
                if let Some(given) = party.phone.as_deref() {
                    match reachable_phone(given, country) {
                        Some(number) => self.to.push(number),
                        None => reasons.push(Reason::address_unusable("phone")),
                    }
                }
            }
            Channel::Letter | Channel::RegisteredLetter | Channel::Visit => self.to.extend(self.letter()),
            Channel::Portal => {}
        }
    }

    /// The contact's mailbox, with a copy to those for invoices; where there is none, those.
    fn mail(&mut self, party: &Party, reasons: &mut Vec<Reason>) {
        let mut billing: Vec<String> = Vec::new();
        for given in each(&party.billing_emails) {
            let known = |one: &String| one.eq_ignore_ascii_case(given.trim());
            match mailbox(Some(given), "billingEmails", reasons) {
                Some(address) if !billing.iter().any(known) && !self.email.as_ref().is_some_and(known) => billing.push(address),
                _ => {}
            }
        }
        match self.email.clone() {
            Some(email) => (self.to, self.cc) = (vec![email], billing),
            None => self.to = billing,
        }
    }

    /// The postal address in one line, where a letter would arrive.
    fn letter(&self) -> Option<String> {
        let (street, place) = (self.street.as_deref()?, self.place.as_deref()?);
        let known = [self.name.as_deref(), Some(street), Some(place), self.country.as_deref()];
        Some(known.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    /// The address block of a letter.
    pub(super) fn block(&self, query: &Query<'_>, reasons: &mut Vec<Reason>) -> Part {
        let nobody = Party::default();
        let party = query.account.party.as_ref().unwrap_or(&nobody);
        let vat = line(party.vat_number.as_deref(), "vatNumber", NAME, reasons);
        let tax = line(party.tax_code.as_deref(), "taxCode", NAME, reasons).filter(|tax| Some(tax) != vat.as_ref());
        let pec = party.pec.as_deref().and_then(reachable_email);
        Part::recipient(
            self.name.as_deref(),
            self.contact.as_deref(),
            self.street.as_deref(),
            self.place.as_deref(),
            self.country.as_deref(),
            vat.as_deref(),
            tax.as_deref(),
            pec.as_deref(),
        )
    }
}

/// The channels that a message travels by where no level names any, in order of preference.
pub(super) const fn usual_channels(action: MessageAction, country: &str) -> &'static [Channel] {
    match action {
        MessageAction::Call => &[Channel::Phone],
        MessageAction::FormalNotice if matches!(country.as_bytes(), b"IT") => &[Channel::Pec, Channel::RegisteredLetter],
        MessageAction::FormalNotice => &[Channel::RegisteredLetter],
        MessageAction::Legal | MessageAction::HandOver if matches!(country.as_bytes(), b"IT") => {
            &[Channel::Pec, Channel::RegisteredLetter, Channel::Email]
        }
        MessageAction::FileClaim if matches!(country.as_bytes(), b"IT") => &[Channel::Pec],
        _ => &[Channel::Email, Channel::Pec, Channel::Letter, Channel::Phone],
    }
}

/// The first channel on which the record has an address, else the first of them.
pub(super) fn reachable(query: &Query<'_>, channels: &[Channel]) -> Option<Channel> {
    let reaches = |channel: &Channel| !Recipient::of(query, *channel, None, &mut Vec::new()).to.is_empty() || *channel == Channel::Portal;
    channels.iter().copied().find(reaches).or_else(|| channels.first().copied())
}

/// Whether a message on a channel is read as a letter: with a subject, a salutation and a signature.
pub(super) const fn is_written(channel: Channel) -> bool {
    !is_spoken(channel) && !is_short(channel)
}

/// Whether it is spoken.
pub(super) const fn is_spoken(channel: Channel) -> bool {
    matches!(channel, Channel::Phone | Channel::Visit)
}

/// Whether it has room for one sentence.
pub(super) const fn is_short(channel: Channel) -> bool {
    matches!(channel, Channel::Sms | Channel::Chat)
}

/// Whether it is a document with letterhead and address.
pub(super) const fn is_letter(channel: Channel) -> bool {
    matches!(channel, Channel::Pec | Channel::Letter | Channel::RegisteredLetter)
}

fn mailbox(given: Option<&str>, field: &str, reasons: &mut Vec<Reason>) -> Option<String> {
    let given = given?;
    let address = reachable_email(given);
    if address.is_none() {
        reasons.push(Reason::address_unusable(field));
    }
    address
}

fn spaced(parts: [Option<String>; 3]) -> Option<String> {
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}
