//! Day by day: generated customers live for two years, every day asks for the next step, and what must always hold
//! is checked against the records themselves.
//!
//! By default a sample, one customer for each policy; tests/run asks for all 500 (`FIDATO_SIMULATION=500`), optimised.

use crate::common::{Json, read};
use crate::messages;
use fidato::case::linked::Case;
use fidato::case::question::Question;
use fidato::collect::collection::{NextAction, NextStep, next_step};
use fidato::collect::message::MessageAction;
use fidato::policy::{CompletePolicy, StepAction};
use fidato::records::account::{Account, Channel, Contact, Dispute, Hold, Invoice, Payment, Proceeding, PromiseToPay, RepaymentPlan};
use fidato::{Day, Money};
use serde_json::{Value, json};
use std::sync::Arc;

/// splitmix64: the same customers on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, count: u64) -> u64 {
        self.next() % count
    }
    /// Once in so many times.
    fn once_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }
    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len() as u64) as usize]
    }
}

fn policies() -> Vec<Value> {
    let ladder = |anchor: &str| {
        json!([
            { "id": "before", "days": -4, "action": "remind", "channels": ["email"] },
            { "id": "first", "days": 2, "action": "remind", "channels": ["email", "letter"] },
            { "id": "call", "days": 9, "action": "call", "channels": ["phone"], "anchor": anchor },
            { "id": "notice", "days": 20, "action": "formal-notice", "channels": ["pec", "registered-letter"], "needsProof": true, "anchor": anchor },
            { "id": "legal", "days": 40, "action": "legal", "anchor": anchor },
        ])
    };
    vec![
        json!({}),
        json!({ "collection": { "levels": ladder("due"), "escalation": "jump", "minIntervalDays": 3 } }),
        json!({ "collection": { "levels": ladder("due"), "per": "invoice", "minIntervalDays": 2, "graceDays": 3, "calendar": "none" } }),
        json!({ "collection": { "levels": ladder("previous"), "intervalCompare": "gt", "repeatLastEveryDays": 20, "maxAttempts": 9 } }),
        json!({ "collection": { "levels": ladder("due"), "per": "invoice", "escalation": "jump", "disputeBlocks": "invoice", "minAmount": "150" } }),
        json!({ "collection": { "levels": ladder("issued"), "minAmount": { "EUR": "300" }, "calendar": "target", "disputeBlocks": "account" },
                "overdue": { "marginDays": 2 }, "plans": { "maxMissed": 1 } }),
        json!({ "collection": { "levels": ladder("end-of-month"), "minIntervalDays": 0, "maxPerDay": 0, "personCalendar": "none" } }),
    ]
}

/// A customer with what has happened so far.
struct Life {
    account: Account,
    policy: Value,
    rules: Arc<CompletePolicy>,
    dice: Dice,
    invoices: u64,
    pays_well: u64,
    /// Receipts on their way: position of the contact, day of the receipt.
    receipts: Vec<(usize, Day)>,
}

fn start() -> Day {
    "2025-01-02".parse().unwrap()
}

fn record<T: fidato::ground::read::Read>(list: &mut Option<Vec<T>>, value: Value) {
    list.get_or_insert_with(Vec::new).push(read(&value).expect("a record"));
}

impl Life {
    fn new(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let kind = *dice.pick(&["company", "company", "sole-trader", "public-body"]);
        let mut party = json!({ "name": "Customer", "kind": kind, "email": "a@example.it", "phone": "02123",
            "address": { "street": "Via Roma", "city": "Milano" } });
        if !dice.once_in(3) {
            party["pec"] = json!("a@pec.it");
        }
        if dice.once_in(20) {
            party.as_object_mut().unwrap().remove("phone");
        }
        let account = json!({ "id": format!("C{seed}"), "currency": "EUR", "country": "IT", "party": party });
        let policies = policies();
        let policy = policies[seed as usize % policies.len()].clone();
        let account = Account::read(Json(&account)).unwrap();
        let question = Question::read(Json(&json!({ "asOf": "2025-01-02", "policy": policy }))).unwrap();
        let rules = question.policy_for(&account).unwrap();
        let pays_well = 1 + dice.below(5);
        Self { account, policy, rules, dice, invoices: 0, pays_well, receipts: Vec::new() }
    }

    fn ask(&self, day: Day) -> NextStep {
        let options = json!({ "asOf": day.to_string(), "policy": self.policy });
        let question = Question::read(Json(&options)).unwrap();
        next_step(&Case::new(question.about(&self.account, &self.rules))).unwrap()
    }

    /// The message for the step asks for what the step asks for, and one for any other action for nothing that may not be asked.
    fn messages(&self, day: Day, step: &NextStep) {
        let options = json!({ "asOf": day.to_string(), "policy": self.policy });
        let question = Question::read(Json(&options)).unwrap();
        let case = Case::new(question.about(&self.account, &self.rules));
        messages::check(&case, step);
        let number = usize::try_from(day.days_since(start())).unwrap();
        let (actions, channels) = (MessageAction::ALL, Channel::ALL);
        let (action, channel) = (actions[number % actions.len()], channels[number % channels.len()]);
        for id in messages::chosen(&case, action, channel) {
            free_of_obstacles(self, day, &id, &format!("{} on {day}: {action} by {channel}", self.account.id));
        }
    }

    /// One of the invoices that are not fully paid, with what is missing.
    fn some_invoice(&mut self) -> Option<(String, u64)> {
        let minor = |amount: fidato::Amount| amount.in_currency(fidato::Currency::EUR).unwrap().minor() as u64;
        let paid = |id: &str| -> u64 {
            let payments = self.account.payments.iter().flatten().filter(|one| one.invoice_id.as_deref() == Some(id));
            payments.map(|one| minor(one.amount)).sum()
        };
        let known = self.account.invoices.iter().flatten();
        let open: Vec<(String, u64)> = known
            .map(|invoice| (invoice.id.to_string(), minor(invoice.amount).saturating_sub(paid(&invoice.id))))
            .filter(|(_, open)| *open > 0)
            .collect();
        (!open.is_empty()).then(|| self.dice.pick(&open).clone())
    }

    fn cents(minor: u64) -> String {
        format!("{}.{:02}", minor / 100, minor % 100)
    }

    /// What may happen on a day besides our own steps.
    fn live(&mut self, day: Day) {
        let on = day.to_string();
        let later = |days: u64| day.plus(days as i64).to_string();
        if self.dice.once_in(17) {
            self.invoices += 1;
            let (id, amount) = (format!("F{}", self.invoices), 5_000 + self.dice.below(90_000));
            let due = later(*self.dice.pick(&[0, 15, 30, 60]));
            let mut invoice = json!({ "id": id, "issued": on, "due": due, "amount": Self::cents(amount) });
            if self.dice.once_in(6) {
                let half = amount / 2;
                invoice = json!({ "id": id, "issued": on, "amount": Self::cents(amount), "instalments": [
                    { "due": later(30), "amount": Self::cents(half) }, { "due": later(60), "amount": Self::cents(amount - half) } ] });
            }
            record::<Invoice>(&mut self.account.invoices, invoice);
        }
        for (place, when) in &self.receipts {
            if *when == day {
                let proof = read(&json!({ "kind": "pec-delivery", "on": on })).unwrap();
                self.account.contacts.as_mut().unwrap()[*place].proof = Some(proof);
            }
        }
        let rate = 6 * self.pays_well;
        if self.dice.once_in(rate)
            && let Some((id, amount)) = self.some_invoice()
        {
            let paid = if self.dice.once_in(4) { amount / 3 } else { amount };
            record::<Payment>(&mut self.account.payments, json!({ "on": on, "amount": Self::cents(paid), "invoiceId": id }));
        }
        if self.dice.once_in(400) {
            record::<Payment>(&mut self.account.payments, json!({ "on": on, "amount": Self::cents(20_000) }));
        }
        if self.dice.once_in(45)
            && let Some((id, amount)) = self.some_invoice()
        {
            let mut promise = json!({ "madeOn": on, "on": later(self.dice.below(20)), "amount": Self::cents(amount) });
            if !self.dice.once_in(3) {
                promise["invoiceIds"] = json!([id]);
            }
            record::<PromiseToPay>(&mut self.account.promises, promise);
        }
        if self.dice.once_in(120)
            && let Some((id, amount)) = self.some_invoice()
        {
            let plan = json!({ "id": format!("P{on}"), "agreedOn": on, "invoiceIds": [id], "instalments": [
                { "due": later(10), "amount": Self::cents(amount / 2) }, { "due": later(40), "amount": Self::cents(amount - amount / 2) } ] });
            record::<RepaymentPlan>(&mut self.account.plans, plan);
        }
        if self.dice.once_in(60)
            && let Some((id, amount)) = self.some_invoice()
        {
            let mut dispute = json!({ "id": format!("D{on}"), "invoiceIds": [id], "openedOn": on });
            if self.dice.once_in(2) {
                dispute["amount"] = json!(Self::cents(amount / 4));
            }
            record::<Dispute>(&mut self.account.disputes, dispute);
        }
        if self.dice.once_in(25) {
            let status = *self.dice.pick(&["rejected", "closed", "confirmed"]);
            let open = |one: &&mut Dispute| one.closed_on.is_none();
            if let Some(dispute) = self.account.disputes.iter_mut().flatten().find(open) {
                dispute.closed_on = Some(day);
                dispute.status = read(&json!(status)).unwrap();
            }
        }
        if self.dice.once_in(130) {
            let mut hold =
                json!({ "scope": "account", "kind": "collection", "from": on, "reason": "audit", "until": later(self.dice.below(15)) });
            if self.dice.once_in(2)
                && let Some((id, _)) = self.some_invoice()
            {
                hold["scope"] = json!("invoice");
                hold["targetId"] = json!(id);
            }
            record::<Hold>(&mut self.account.holds, hold);
        }
        if self.dice.once_in(1_500) {
            let kind = *self.dice.pick(&["negotiated-settlement", "judicial-liquidation", "preventive-composition"]);
            let proceeding = json!({ "kind": kind, "publishedOn": on, "measures": true, "until": later(120), "claimsBy": later(60) });
            record::<Proceeding>(&mut self.account.proceedings, proceeding);
        }
        if self.dice.once_in(50)
            && let Some((id, _)) = self.some_invoice()
        {
            let reason =
                *self.dice.pick(&["invoice-lost", "forgotten", "awaiting-approval", "no-cash", "dispute", "already-paid", "unknown"]);
            let contact = json!({ "on": on, "channel": "phone", "direction": "in", "invoiceIds": [id], "reason": reason });
            record::<Contact>(&mut self.account.contacts, contact);
        }
    }

    /// Somebody carries out the step of the day. What is work of our own is no contact; some contacts reach nobody.
    fn carry_out(&mut self, day: Day, step: &NextStep) {
        if let (NextAction::Step(StepAction::ResolveDispute), Some(owed)) = (step.action, &step.dispute) {
            let dispute = self.account.disputes.iter_mut().flatten().find(|one| *one.id == *owed.dispute_id);
            dispute.expect("a dispute of the account").answered_on = Some(day);
        }
        if matches!(step.action, NextAction::Step(StepAction::MatchPayment | StepAction::ResolveDispute)) {
            return;
        }
        let ids: Vec<&str> = step.items.iter().map(|item| item.invoice_id.as_str()).collect();
        let channel = step.channel.map_or("letter", |channel| channel.as_str());
        let mut contact = json!({ "on": day.to_string(), "channel": channel, "invoiceIds": ids });
        if let Some(level) = &step.level_id {
            contact["levelId"] = json!(level);
        } else if step.action == NextAction::Step(StepAction::FileClaim) {
            contact["levelId"] = json!("file-claim");
        }
        if self.dice.once_in(9) {
            contact["outcome"] = json!("no-answer");
        } else if !self.dice.once_in(4) {
            let place = self.account.contacts.as_ref().map_or(0, Vec::len);
            self.receipts.push((place, day.plus(1 + self.dice.below(3) as i64)));
        }
        record::<Contact>(&mut self.account.contacts, contact);
    }
}

fn is_internal(action: NextAction) -> bool {
    matches!(action, NextAction::Step(StepAction::MatchPayment | StepAction::ResolveDispute | StepAction::FileClaim))
}

/// What must hold of any answer, seen from the records.
fn check(life: &Life, day: Day, step: &NextStep) {
    let at = || format!("{} on {day}: {}\n{}", life.account.id, serde_json::to_string(step).unwrap(), life.policy);
    let acts = matches!(step.action, NextAction::Step(_));
    assert_eq!(step.allowed, acts && step.blockers.is_empty(), "{}", at());
    assert!(step.allowed || !acts || !step.blockers.is_empty(), "{}", at());
    let sum = Money::sum(step.items.iter().map(|item| item.open), step.currency).unwrap();
    assert_eq!(sum, step.amount, "{}", at());
    if !step.allowed {
        if let Some(on) = step.on {
            assert!(on > day, "{}", at());
            let then = life.ask(on);
            assert!(then.allowed, "not allowed on its day {}\nthen {}", at(), serde_json::to_string(&then).unwrap());
            assert_eq!((then.action, &then.level_id), (step.action, &step.level_id), "{}", at());
            assert!(!life.ask(on.previous()).allowed, "allowed the day before {}", at());
        } else if acts {
            for days in [1, 2, 7, 31, 200] {
                assert!(!life.ask(day.plus(days)).allowed, "allowed after {days} days {}", at());
            }
        }
        return;
    }
    let on = step.on.expect("a first day");
    assert!(on <= day, "{}", at());
    if let Some(following) = &step.following {
        let answers = step.action == NextAction::Step(StepAction::ResolveDispute) && step.dispute.is_some();
        assert!(following.on > day || answers && following.on == day, "{}", at());
    }
    if is_internal(step.action) {
        return;
    }
    on_its_day(life, on, step, &at());
    let contacts = || life.account.contacts.iter().flatten().filter(|contact| contact.outcome.is_none());
    let rules = &life.rules.collection;
    let outgoing = |contact: &&Contact| contact.direction.is_none_or(|direction| direction.as_str() == "out");
    if step.level_id.is_some() {
        if let Some(last) = contacts().filter(outgoing).map(|contact| contact.on).max() {
            let gap = day.days_since(last);
            let least = i64::from(rules.min_interval_days) + i64::from(rules.interval_compare.as_str() == "gt");
            assert!(gap >= least, "{gap} days after the last contact {}", at());
        }
        assert!(contacts().filter(|one| one.level_id.is_some()).count() < 10_000);
    }
    for item in &step.items {
        free_of_obstacles(life, day, &item.invoice_id, &at());
    }
    if let Some(index) = rules.levels.iter().position(|level| Some(level.id.as_str()) == step.level_id.as_deref())
        && index > 0
        && rules.escalation.as_str() == "sequential"
        && rules.levels[index - 1].days > 0
    {
        let before = &rules.levels[index - 1].id;
        assert!(contacts().any(|one| one.level_id.as_ref() == Some(before)), "{before} was skipped {}", at());
    }
}

/// A step that may be carried out today could be on its first day, and not on the day before.
fn on_its_day(life: &Life, on: Day, step: &NextStep, at: &str) {
    if step.level_id.is_none() {
        return;
    }
    // Where contacts may follow each other on one day, the contact of the day itself is what freed the step.
    let again = life.rules.collection.min_interval_days == 0;
    let then = life.ask(on);
    assert!(then.allowed && then.level_id == step.level_id, "{on} {at}\nthen {}", serde_json::to_string(&then).unwrap());
    let before = life.ask(on.previous());
    let names = |step: &NextStep| step.items.iter().map(|item| item.invoice_id.clone()).collect::<std::collections::BTreeSet<_>>();
    let same = before.allowed && before.level_id == step.level_id && names(&before) == names(step);
    assert!(!same || again, "allowed on the day before {on} too {at}");
}

/// No step on what is promised, in dispute altogether, on hold or protected: read from the records alone.
fn free_of_obstacles(life: &Life, day: Day, id: &str, at: &str) {
    let account = &life.account;
    let names = |ids: &Option<Vec<String>>| ids.iter().flatten().any(|one| one == id);
    let invoice = account.invoices.iter().flatten().find(|invoice| invoice.id == id).expect("a known invoice");
    let open = |one: &&Dispute| names(&one.invoice_ids) && one.amount.is_none() && one.opened_on <= day && one.closed_on.is_none();
    assert!(!account.disputes.iter().flatten().any(|one| open(&one)), "{id} is disputed {at}");
    for one in account.holds.iter().flatten() {
        let concerned = one.target_id.as_deref().is_none_or(|target| target == id);
        let stands = one.from <= day && one.until.is_none_or(|until| day <= until);
        assert!(!(concerned && stands), "{id} is on hold {at}");
    }
    for one in account.proceedings.iter().flatten() {
        let runs = one.published_on <= day && one.until.is_none_or(|until| day <= until);
        assert!(!(runs && invoice.issued < one.published_on), "{id} is protected {at}");
    }
    for one in account.promises.iter().flatten().filter(|one| names(&one.invoice_ids)) {
        let paid: i64 = account
            .payments
            .iter()
            .flatten()
            .filter(|paid| paid.on >= one.made_on && paid.on <= day && paid.invoice_id.as_deref().is_none_or(|other| other == id))
            .map(|paid| paid.amount.in_currency(fidato::Currency::EUR).unwrap().minor())
            .sum();
        let waits = one.made_on <= day && day <= one.on.plus(3);
        assert!(!(waits && paid == 0), "{id} is promised {at}");
    }
}

#[test]
fn two_years_day_by_day() {
    let count: u64 = std::env::var("FIDATO_SIMULATION").ok().and_then(|text| text.parse().ok()).unwrap_or(7);
    let (mut asked, mut allowed, mut carried) = (0_u64, 0_u64, 0_u64);
    let mut levels = std::collections::BTreeMap::<String, u64>::new();
    let mut codes = std::collections::BTreeMap::<&str, u64>::new();
    for seed in 1..=count {
        let mut life = Life::new(seed);
        let mut said: Vec<(Day, String)> = Vec::new();
        for number in 0..730 {
            let day = start().plus(number);
            // What is recorded during a day is known when the day is asked about: our step is the day's last record.
            life.live(day);
            let step = life.ask(day);
            check(&life, day, &step);
            if step.allowed || number % 5 == 0 {
                life.messages(day, &step);
            }
            asked += 1;
            for blocker in &step.blockers {
                *codes.entry(blocker.clone().into_parts().0).or_default() += 1;
            }
            if step.allowed {
                allowed += 1;
                if !life.dice.once_in(3) {
                    carried += 1;
                    *levels.entry(format!("{:?} {:?}", step.action, step.level_id)).or_default() += 1;
                    life.carry_out(day, &step);
                }
            }
            said.push((day, serde_json::to_string(&life.ask(day)).unwrap()));
        }
        for (day, answer) in said {
            // A dispute that was closed since says when; everything else carries its day.
            assert_eq!(serde_json::to_string(&life.ask(day)).unwrap(), answer, "{} on {day} answered otherwise later", life.account.id);
        }
    }
    println!("{count} customers, {asked} days, {allowed} allowed, {carried} carried out\n{levels:#?}\n{codes:#?}");
    assert!(carried > 0 && levels.len() > 6, "{levels:?}");
}
