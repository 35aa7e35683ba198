//! No answer takes time that grows with the square of the records: each account here would keep a walk over all of
//! them for each of them busy for minutes. Nothing is timed; whoever brings such a walk back notices.

use crate::common::{read, with};
use fidato::collect::message::{MessageAction, MessageWishes, message};
use fidato::ground::date::Day;
use fidato::ground::work::counted;
use fidato::records::account::Account;
use serde_json::{Value, json};

/// Records of each kind: enough that a walk for each of them takes minutes where these take a second.
const MANY: usize = 4_000;

fn day(number: usize) -> String {
    "2015-01-01".parse::<Day>().unwrap().plus(i64::try_from(number * 3_650 / MANY).unwrap()).to_string()
}

fn list(record: impl Fn(usize) -> Value) -> Value {
    (0..MANY).map(record).collect()
}

fn invoices() -> Value {
    list(|i| json!({"id": format!("I{i}"), "issued": day(i), "due": day(i + 160), "amount": "100", "orderId": format!("O{i}")}))
}

fn account(key: &str, records: Value) -> Value {
    let mut account = json!({"id": "C", "currency": "EUR", "country": "IT", "credit": {"limit": "1000"}, "invoices": invoices()});
    account[key] = records;
    account
}

/// Puts every question about one account.
fn ask_all(account: &Value) -> usize {
    let options = json!({"asOf": "2025-09-01"});
    let receipt = json!({"amount": "500000", "currency": "EUR", "on": "2025-09-01", "invoiceIds": (0..MANY).map(|i| format!("I{i}")).collect::<Vec<_>>()});
    with(account, &options, |query| {
        let assessed = fidato::whole::assessment::assess(query).unwrap();
        let told = fidato::collect::notice::notice(query).unwrap();
        let paid = fidato::owed::allocation::allocate(&read(&receipt).unwrap(), query).unwrap();
        let proposed = fidato::collect::plan::propose_plan(&fidato::collect::plan::PlanWishes::default(), query).unwrap();
        let ids: Vec<String> = (0..MANY).map(|i| format!("I{i}")).collect();
        for action in [None, Some(MessageAction::FormalNotice), Some(MessageAction::Thank)] {
            let wishes = MessageWishes { action, invoice_ids: ids.clone(), ..MessageWishes::default() };
            message(&wishes, query).unwrap();
        }
        let reviewed = fidato::credit::review::review_credit(query, &fidato::credit::prospect::Expected::default()).unwrap();
        assert!(!reviewed.evaluation.contributions.is_empty());
        assessed.overdue.items.len() + told.items.len() + paid.allocations.len() + proposed.plan.instalments.len()
    })
}

macro_rules! scales {
    ($($name:ident: $key:literal, $record:expr;)+) => {
        $(#[test]
        fn $name() {
            assert!(ask_all(&account($key, list($record))) > 0);
        })+
    };
}

scales! {
    payments: "payments", |i| json!({"on": day(i + 200), "amount": "60", "invoiceId": format!("I{i}")});
    payments_that_name_nothing: "payments", |i| json!({"on": day(i + 200), "amount": "1"});
    payments_of_one_invoice: "payments", |i| json!({"on": day(i), "amount": "0.01", "invoiceId": "I0"});
    orders: "orders", |i| json!({"id": format!("O{i}"), "amount": "200", "status": "confirmed"});
    bills: "bills", |i| json!({"id": format!("B{i}"), "kind": "riba", "invoiceId": format!("I{i}"), "due": day(i + 160), "amount": "50", "status": "returned", "returnedOn": day(i + 170)});
    disputes: "disputes", |i| json!({"id": format!("D{i}"), "invoiceIds": [format!("I{i}")], "openedOn": day(i + 50), "reason": "price", "amount": "30"});
    disputes_of_the_account: "disputes", |i| json!({"id": format!("D{i}"), "openedOn": day(i + 50), "reason": "price", "amount": "30"});
    promises: "promises", |i| json!({"madeOn": day(i + 180), "on": day(i + 250), "amount": "50", "invoiceIds": [format!("I{i}")]});
    plans: "plans", |i| json!({"id": format!("L{i}"), "agreedOn": day(i + 180), "invoiceIds": [format!("I{i}")], "instalments": [{"due": day(i + 300), "amount": "100"}]});
    contacts: "contacts", |i| json!({"on": day(i + 200), "channel": "pec", "invoiceIds": [format!("I{i}")], "levelId": "formal-notice", "proof": {"kind": "pec-delivery"}});
    reasons: "contacts", |i| json!({"on": day(i + 200), "channel": "phone", "invoiceIds": [format!("I{i}")], "reason": "no-cash"});
    holds: "holds", |i| json!({"scope": "invoice", "targetId": format!("I{i}"), "kind": "collection", "from": day(i), "reason": "x"});
    waivers: "waivers", |i| json!({"on": day(i + 200), "what": "interest", "invoiceIds": [format!("I{i}")]});
    proceedings: "proceedings", |i| json!({"kind": "preventive-composition", "publishedOn": day(i + 100), "until": day(i + 900)});
}

#[test]
fn credit_notes() {
    let mut account = account("payments", list(|i| json!({"on": day(i + 100), "amount": "1", "invoiceId": format!("N{i}")})));
    let notes =
        list(|i| json!({"id": format!("N{i}"), "kind": "credit-note", "issued": day(i + 50), "amount": "20", "refersTo": format!("I{i}")}));
    account["invoices"].as_array_mut().unwrap().extend(notes.as_array().unwrap().clone());
    assert!(ask_all(&account) > 0);
}

#[test]
fn instalments_of_one_invoice() {
    let mut account = account("payments", list(|i| json!({"on": day(i + 100), "amount": "0.50", "invoiceId": "X"})));
    let instalments = list(|i| json!({"due": day(i + 50), "amount": "1"}));
    account["invoices"] = json!([{"id": "X", "issued": "2015-01-01", "amount": MANY.to_string(), "instalments": instalments}]);
    account["bills"] = list(
        |i| json!({"id": format!("B{i}"), "kind": "riba", "invoiceId": "X", "due": day(i + 50), "amount": "0.25", "status": "returned", "returnedOn": day(i + 60)}),
    );
    assert!(ask_all(&account) > 0);
}

#[test]
fn histories() {
    let account = account("payments", list(|i| json!({"on": day(i + 200), "amount": "100", "invoiceId": format!("I{i}")})));
    let accounts: Vec<Account> = vec![read(&account).unwrap()];
    let question = fidato::case::question::Question::new(read(&json!({"asOf": "2025-09-01"})).unwrap()).unwrap();
    assert!(fidato::owed::behaviour::payment_prior(&accounts, &question).unwrap().is_some());
}

/// What the next step costs where every contact is about every invoice, and there are more of them than the policy allows:
/// nothing may be sent, so every day to come is tried.
fn work_of(invoices: usize, contacts: usize) -> usize {
    let invoices: Value = (0..invoices)
        .map(|i| json!({"id": format!("I{i}"), "issued": "2024-01-01", "due": day(3_900 + i % 30), "amount": "100"}))
        .collect();
    let contacts: Value = (0..contacts).map(|i| json!({"on": day(3_960 + i / 10), "channel": "email", "levelId": "courtesy"})).collect();
    let account = json!({"id": "C", "currency": "EUR", "country": "IT", "invoices": invoices, "contacts": contacts});
    with(&account, &json!({"asOf": "2025-09-01"}), |query| {
        let (step, work) = counted(|| fidato::collect::collection::next_step(query).unwrap());
        assert!(!step.allowed && step.on.is_none(), "the attempts are exhausted for good");
        work
    })
}

/// A count of work, not of time: the contacts that tried something are gathered as bits, a word for sixty-four, once for each
/// item and day tried. Before, each day gathered and sorted all of them.
#[test]
#[cfg(debug_assertions)]
fn invoices_times_contacts() {
    let (small, twice, busy) = (work_of(200, 160), work_of(400, 160), work_of(200, 640));
    assert!(small > 0, "nothing was counted");
    assert!(twice <= small * 9 / 4, "twice the invoices: {small} and {twice}");
    assert!(busy <= small * 9 / 2, "four times the contacts: {small} and {busy}");
    let most = 200 * (160 / 64 + 1) * 20;
    assert!(small <= most, "{small} words were joined for 200 invoices, at most {most} are enough");
}

/// Accounts whose customer disputes in words of their own.
fn in_words(count: usize) -> Vec<Value> {
    let dispute = |i| json!([{"id": "D", "openedOn": day(i), "text": "La merce è arrivata rotta", "invoiceIds": ["I0"]}]);
    let invoices = json!([{"id": "I0", "issued": "2015-01-01", "due": "2015-03-01", "amount": "100"}]);
    (0..count)
        .map(|i| json!({"id": format!("C{i}"), "currency": "EUR", "country": "IT", "invoices": invoices, "disputes": dispute(i)}))
        .collect()
}

/// The features of messages that were looked up, the words of phrases that were compiled, and the presets that were made, for
/// everything about each of these accounts under one policy.
#[cfg(debug_assertions)]
fn words_of(accounts: &[Value], lexicon: &Value) -> usize {
    let options = json!({"asOf": "2025-09-01", "policy": {"disputes": {"lexicon": lexicon}}});
    let ask = |account: &Value| with(account, &options, |case| fidato::whole::assessment::assess(case).unwrap().disputes.len());
    let (disputes, work) = counted(|| accounts.iter().map(ask).sum::<usize>());
    assert_eq!(disputes, accounts.len());
    work
}

/// A count of work: a policy's own phrases were compiled for every account, and twice for an account with a triage.
#[test]
#[cfg(debug_assertions)]
fn words_of_a_policy() {
    let phrases: Vec<String> = (0..500).map(|number| format!("parola{number} merce{number}")).collect();
    let own = json!({"price": phrases});
    let (one, all) = (words_of(&in_words(1), &own), words_of(&in_words(200), &own));
    let compiled = one - words_of(&in_words(1), &json!({}));
    assert_eq!(compiled, 1_000);
    // Other tests may have policies of their own meanwhile, which puts this one's aside.
    assert!(all - words_of(&in_words(200), &json!({})) < compiled * 20, "{all} of 200 accounts, {one} of one");
}

/// A complete policy that is handed back, as every policy editor does, says nothing new.
#[test]
#[cfg(debug_assertions)]
fn words_of_a_complete_policy() {
    let complete = serde_json::to_value(fidato::policy::Preset::It.policy()).unwrap();
    let accounts = in_words(50);
    let known = words_of(&accounts[..1], &json!({}));
    assert!(known > 0, "nothing was counted");
    let (none, all) = (words_of(&accounts, &json!({})), words_of(&accounts, &complete["disputes"]["lexicon"]));
    assert_eq!(all, none);
    assert_eq!(none, known * accounts.len());
}

/// The preset of a country is made once where the caller says nothing.
#[test]
#[cfg(debug_assertions)]
fn presets() {
    for country in ["IT", "DE", "GB", "CH", "US"] {
        let account: Account = read(&json!({"id": "C", "currency": "EUR", "country": country})).unwrap();
        let question = || fidato::case::question::Question::new(read(&json!({"asOf": "2025-09-01"})).unwrap()).unwrap();
        let first = question().policy_for(&account).unwrap();
        let (again, work) = counted(|| question().policy_for(&account).unwrap());
        assert_eq!((work, &again.country), (0, &first.country), "{country}");
    }
}
