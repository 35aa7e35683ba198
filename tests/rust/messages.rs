//! Messages: they ask for what the next step asks for, carry collection on by their contacts, and give nothing away.

use crate::common::{answer, ask};
use fidato::case::linked::Case;
use fidato::collect::collection::{NextAction, NextStep, next_step};
use fidato::collect::message::{Message, MessageAction, MessageWishes, message};
use fidato::collect::notice::notice;
use fidato::policy::{StepAction, Tone};
use fidato::records::account::Channel;
use fidato::{Day, Money};
use serde_json::{Value, json};

/// What must hold of the messages of any customer on any day, with the step of that day; the simulation asks for it.
pub fn check(case: &Case<'_>, step: &NextStep) {
    let written = message(&MessageWishes::default(), case).unwrap();
    let at = || format!("{}\n{}", serde_json::to_string(step).unwrap(), serde_json::to_string(&written).unwrap());
    consistent(&written, &at());
    if !step.allowed {
        assert!(written.parts.is_empty() && written.to.is_empty(), "{}", at());
        return;
    }
    let NextAction::Step(action) = step.action else { return };
    assert_eq!(written.action, MessageAction::from(action), "{}", at());
    // Unmatched cash covers all of it: nothing is left to ask for.
    if step.amount.is_zero() && written.parts.is_empty() {
        return;
    }
    assert!(!written.parts.is_empty(), "{}", at());
    if action == StepAction::ResolveDispute {
        assert!(written.total.is_zero() && written.lines.is_empty(), "{}", at());
        return;
    }
    if action == StepAction::MatchPayment {
        // It asks what a payment is for, and lists of the step what is free of promises, disputes and proceedings.
        let known = |id: &str| step.items.iter().any(|item| item.invoice_id == id);
        assert!(written.lines.iter().all(|line| known(&line.invoice_id)), "{}", at());
        return;
    }
    // What is asked for is what the step asks for, to the cent; what is told of interest is the step's.
    assert_eq!(written.total, step.amount, "{}", at());
    let open = |(id, due, open): (&str, Day, Money)| format!("{id} {due} {open}");
    let of_step: Vec<String> =
        step.items.iter().filter(|one| one.open.is_positive()).map(|one| open((&one.invoice_id, one.due, one.open))).collect();
    let lines: Vec<String> = written.lines.iter().map(|one| open((&one.invoice_id, one.due, one.open))).collect();
    assert_eq!(lines, of_step, "{}", at());
    let told = written.parts.iter().find(|part| matches!(part.code(), "interest-accrued" | "interest-claimed"));
    if let Some(told) = told {
        assert_eq!(told.value("amount").map(str::to_owned), step.interest.map(|interest| interest.to_string()), "{}", at());
    }
    let level = if action == StepAction::FileClaim { Some("file-claim") } else { step.level_id.as_deref() };
    assert_eq!(written.contact.level_id.as_deref(), level, "{}", at());
}

/// What must hold of a message whoever chose its action; answers the documents whose money it asks for.
pub fn chosen(case: &Case<'_>, action: MessageAction, channel: Channel) -> Vec<String> {
    let wishes = MessageWishes { action: Some(action), channel: Some(channel), ..MessageWishes::default() };
    let written = message(&wishes, case).unwrap();
    consistent(&written, &serde_json::to_string(&written).unwrap());
    assert_eq!((written.action, written.channel), (action, channel));
    let demands = written.parts.iter().any(|part| matches!(part.code(), "total" | "items")) && action != MessageAction::FileClaim;
    if demands { written.lines.into_iter().map(|line| line.invoice_id).collect() } else { Vec::new() }
}

fn consistent(written: &Message, at: &str) {
    let sum = Money::sum(written.lines.iter().map(|line| line.open), written.currency).unwrap();
    assert_eq!(sum, written.total, "{at}");
    let sent = written.contact.outcome.is_none();
    assert_eq!(sent, !written.parts.is_empty(), "{at}");
    let first = written.parts.first().map(|part| part.code());
    assert!(matches!(first, None | Some("subject" | "call-who" | "short")), "{at}");
    assert!(written.lines.iter().all(|line| line.open <= line.amount && line.open.is_positive()), "{at}");
    let openings = written.parts.iter().filter(|part| part.code().starts_with("open-")).count();
    assert_eq!(openings, usize::from(sent && first != Some("short")), "{at}");
    // Nothing grave is said in a friendly tone, and interest is demanded in a formal one only.
    let says = |code: &str| written.parts.iter().any(|part| part.code() == code);
    assert!(written.tone != Tone::Courtesy || !(says("consequence") || says("interest-claimed") || says("demand")), "{at}");
    assert!(!says("interest-claimed") || written.tone >= Tone::Formal, "{at}");
    if let Some(payment) = &written.payment {
        assert!(payment.amount.is_positive(), "{at}");
    }
}

fn sender() -> Value {
    json!({"name": "Alfa S.r.l.", "iban": "IT60X0542811101000000123456", "address": "Via Roma 1, 20121 Milano", "contactName": "Carla Neri",
        "signatory": "Luca Alfa", "phone": "+39 02 555010", "email": "crediti@alfa.example"})
}

fn party() -> Value {
    json!({"name": "Beta S.p.A.", "country": "IT", "email": "anna@beta.example", "pec": "beta@pec.example", "phone": "011 555020",
        "address": {"street": "Via Verdi", "houseNumber": "2", "postcode": "10121", "city": "Torino", "province": "TO"}})
}

fn write(account: &Value, options: Value) -> Value {
    answer("message", &[account.clone(), options]).unwrap()
}

fn codes(message: &Value, key: &str) -> Vec<String> {
    message[key].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

/// From the word before the due date to the formal notice: nothing but the contacts of the messages is stored.
#[test]
fn contacts_of_messages_carry_collection_on() {
    let mut account = json!({"id": "C", "currency": "EUR", "country": "IT", "party": party(), "contacts": [],
        "invoices": [{"id": "F1", "issued": "2026-02-01", "due": "2026-03-03", "amount": "1000.00"}]});
    let mut carried: Vec<String> = Vec::new();
    let mut told = Vec::new();
    let start: Day = "2026-02-10".parse().unwrap();
    for number in 0..90 {
        let today = start.plus(number).to_string();
        let written = write(&account, json!({"asOf": today, "sender": sender()}));
        let contact = &written["contact"];
        // A contact that was never made changes nothing, however often it is stored.
        if contact["outcome"] == "not-sent" {
            let mut more = account.clone();
            more["contacts"].as_array_mut().unwrap().extend([contact.clone(), contact.clone()]);
            let question = json!({ "asOf": today });
            assert_eq!(ask(&more, &question, next_step).unwrap(), ask(&account, &question, next_step).unwrap());
            assert_eq!(ask(&more, &question, notice).unwrap(), ask(&account, &question, notice).unwrap());
            continue;
        }
        carried.push(contact["levelId"].as_str().unwrap().to_owned());
        told.push(today.clone());
        account["contacts"].as_array_mut().unwrap().push(contact.clone());
        let again = write(&account, json!({"asOf": today}));
        assert!(again["parts"].as_array().unwrap().is_empty(), "the same day twice");
        if written["action"] == "formal-notice" {
            break;
        }
    }
    assert_eq!(carried, ["before-due", "courtesy", "statement", "call", "firm", "plan", "formal-notice"]);
    let known = ask(&account, &json!({"asOf": "2026-05-31"}), notice).unwrap();
    assert_eq!((&known["informed"], &known["items"][0]["firstTold"]), (&json!("likely"), &json!(told[0])));
    assert_eq!(known["items"][0]["evidence"].as_array().unwrap().len(), carried.len());
    // Once its delivery is proven, the formal notice counts, and the ladder goes on from it.
    let last = account["contacts"].as_array().unwrap().len() - 1;
    account["contacts"][last]["proof"] = json!({"kind": "pec-delivery"});
    let known = ask(&account, &json!({"asOf": "2026-05-31"}), notice).unwrap();
    assert_eq!((&known["informed"], &known["prescriptions"][0]["interruptedOn"]), (&json!("proven"), &json!(told[last])));
    let step = ask(&account, &json!({"asOf": "2026-05-31"}), next_step).unwrap();
    assert_eq!(step["levelId"], "stop-delivery");
}

/// A claim that was filed carries its step out, and told the customer nothing.
#[test]
fn what_goes_to_others_tells_the_customer_nothing() {
    let mut account = json!({"id": "C", "currency": "EUR", "country": "IT", "party": party(),
        "invoices": [{"id": "F1", "issued": "2026-02-01", "due": "2026-03-03", "amount": "1000.00"}],
        "proceedings": [{"kind": "judicial-liquidation", "publishedOn": "2026-05-10", "claimsBy": "2026-07-10"}]});
    let filed = write(&account, json!({"asOf": "2026-05-20", "sender": sender()}));
    assert_eq!((&filed["action"], &filed["to"]), (&json!("file-claim"), &json!([])));
    account["contacts"] = json!([filed["contact"]]);
    let question = json!({"asOf": "2026-05-21"});
    assert_ne!(ask(&account, &question, next_step).unwrap()["action"], "file-claim");
    assert_eq!(ask(&account, &question, notice).unwrap()["informed"], "no");
}

/// Every word that we wrote for ourselves is marked, and every amount that nobody may ask for: no message has any of them.
#[test]
fn nothing_internal_leaks() {
    let invoice =
        |id: &str, amount: &str, due: &str| json!({"id": id, "issued": "2026-01-01", "due": due, "amount": amount, "tags": ["MARK"]});
    let account = json!({
        "id": "C", "currency": "EUR", "country": "IT", "party": party(), "tags": ["MARK"], "group": "MARK",
        "credit": {"limit": "31415.92", "insured": "27182.81"},
        "invoices": [invoice("ASK", "500.00", "2026-03-01"), invoice("DISPUTED", "711.11", "2026-03-02"),
            invoice("PARTLY", "1000.00", "2026-03-03"), invoice("ADMITTED", "722.22", "2026-03-04"), invoice("PROMISED", "733.33", "2026-03-05"),
            invoice("PLANNED", "744.44", "2026-03-06"), invoice("HELD", "755.55", "2026-03-07"),
            {"id": "BARRED", "issued": "2014-01-01", "due": "2014-02-01", "amount": "766.66"},
            {"id": "DRAFT", "status": "draft", "issued": "2026-01-01", "amount": "777.77"}],
        "payments": [{"id": "MARK", "on": "2026-02-01", "amount": "20.00", "invoiceId": "ASK"}, {"id": "MARK2", "on": "2026-02-02", "amount": "3.00"}],
        "orders": [{"id": "MARK", "amount": "788.88", "on": "2026-01-01"}],
        "holds": [{"scope": "invoice", "targetId": "HELD", "kind": "collection", "from": "2026-01-01", "reason": "MARK", "by": "MARK"}],
        "disputes": [
            {"id": "D1", "invoiceIds": ["DISPUTED"], "reason": "quality", "openedOn": "2026-03-01", "answeredOn": "2026-03-02", "text": "MARK",
             "owner": "MARK", "site": "MARK", "evidence": ["MARK"]},
            {"id": "D2", "invoiceIds": ["PARTLY"], "amount": "123.45", "reason": "price", "openedOn": "2026-03-01", "answeredOn": "2026-03-02",
             "owner": "MARK"},
            {"id": "D3", "invoiceIds": ["ADMITTED"], "reason": "price", "openedOn": "2026-03-01", "status": "confirmed", "closedOn": "2026-03-05"}],
        "promises": [{"id": "P1", "madeOn": "2026-05-30", "on": "2026-06-30", "amount": "733.33", "invoiceIds": ["PROMISED"]}],
        "plans": [{"id": "MARK", "agreedOn": "2026-05-01", "invoiceIds": ["PLANNED"], "instalments": [{"due": "2026-07-01", "amount": "744.44"}]}],
        "contacts": [{"id": "MARK", "on": "2026-03-10", "channel": "phone", "levelId": "call", "operator": "MARK", "with": "MARK", "summary": "MARK",
            "outcome": "MARK", "proof": {"kind": "call-record", "id": "MARK"}}],
        "signals": [{"kind": "protest", "on": "2026-05-01", "source": "MARK", "note": "MARK"}],
        "releases": [{"from": "2026-01-01", "by": "MARK", "reason": "MARK"}],
        "waivers": [{"on": "2026-01-01", "what": "lump-sum", "invoiceIds": ["ASK"], "by": "MARK"}],
    });
    let secret = ["711.11", "123.45", "722.22", "744.44", "755.55", "766.66", "777.77", "788.88", "31415.92", "27182.81"];
    let mut written = 0;
    let mut actions: Vec<Option<&str>> = MessageAction::ALL.iter().map(|action| Some(action.as_str())).collect();
    actions.push(None);
    for action in actions {
        for channel in Channel::ALL.iter().map(|channel| channel.as_str()) {
            for invoices in
                [json!(null), json!(["DISPUTED", "ADMITTED", "PROMISED", "PLANNED", "HELD", "BARRED", "DRAFT", "ASK", "PARTLY"])]
            {
                let options =
                    json!({"asOf": "2026-06-01", "sender": sender(), "action": action, "channel": channel, "invoiceIds": invoices});
                let message = write(&account, options);
                let text = message.to_string();
                assert!(!text.contains("MARK"), "{action:?} {channel}: {text}");
                let asked = message["lines"].to_string()
                    + &message["parts"].to_string()
                    + &message["total"].to_string()
                    + &message["payment"].to_string();
                let answers = matches!(action, Some("acknowledge-dispute" | "resolve-dispute"));
                for amount in secret.iter().filter(|amount| !(answers && ["711.11", "123.45"].contains(amount))) {
                    assert!(!asked.contains(amount), "{action:?} {channel} tells {amount}: {asked}");
                }
                if action != Some("confirm-promise") {
                    assert!(!asked.contains("733.33"), "{action:?} {channel} tells what is promised: {asked}");
                }
                written += usize::from(!message["parts"].as_array().unwrap().is_empty());
            }
        }
    }
    assert!(written > 150, "{written}");
    // The account left alone, or held as a whole: its own words stay ours there, too.
    for (key, value) in [
        ("holds", json!([{"scope": "account", "kind": "collection", "from": "2026-01-01", "reason": "MARK"}])),
        ("tags", json!(["no-collection"])),
    ] {
        let mut held = account.clone();
        held[key] = value;
        let message = write(&held, json!({"asOf": "2026-06-01", "action": "remind"}));
        assert!(!message.to_string().contains("MARK"), "{message}");
        assert_eq!((codes(&message, "parts").len(), codes(&message, "reasons")[0].as_str()), (0, "nothing-to-write"));
    }
}

/// Control characters, marks that turn the direction of writing, and names without end: no value of a record begins a line.
#[test]
fn no_value_breaks_out_of_its_line() {
    let odd = "Beta\r\nBcc: all@example.com\u{202e}\u{0}<b>S.p.A.</b>\u{2028}x";
    let mut party = party();
    for key in ["name", "vatNumber", "taxCode"] {
        party[key] = json!(odd);
    }
    for key in ["street", "houseNumber", "postcode", "city", "province", "country"] {
        party["address"][key] = json!(odd);
    }
    party["email"] = json!("anna@beta.example\nBcc: all@example.com");
    party["pec"] = json!("beta@pec.example,other@example.com");
    let account = json!({"id": "C", "currency": "EUR", "country": "IT", "party": party,
        "invoices": [{"id": "F1", "issued": "2026-02-01", "due": "2026-03-03", "amount": "1000.00"}],
        "disputes": [{"id": odd, "invoiceIds": ["F1"], "amount": "10.00", "reason": "price", "openedOn": "2026-05-01", "answeredOn": "2026-05-02"}]});
    for action in MessageAction::ALL {
        for channel in Channel::ALL {
            let message =
                write(&account, json!({"asOf": "2026-05-20", "sender": sender(), "action": action.as_str(), "channel": channel.as_str()}));
            for key in ["parts", "to", "cc", "lines"] {
                let text = serde_json::to_string(&message[key]).unwrap();
                for sign in ["\\n", "\\r", "\\u0000", "\u{202e}", "\u{2028}"] {
                    assert!(!text.contains(sign), "{action} {channel}: {text}");
                }
            }
            assert!(message["to"].as_array().unwrap().iter().all(|to| !to.as_str().unwrap().contains("other@")));
        }
    }
    let letter = write(&account, json!({"asOf": "2026-05-20", "sender": sender(), "action": "remind", "channel": "letter"}));
    assert!(codes(&letter, "reasons").contains(&"value-cleaned".to_owned()));
    // Markup is data here: whoever makes HTML of it escapes it.
    assert!(letter["parts"].to_string().contains("<b>S.p.A.</b>"));
    let mail = write(&account, json!({"asOf": "2026-05-20", "sender": sender(), "action": "remind", "channel": "email"}));
    assert_eq!(mail["to"], json!([]));
    assert!(codes(&mail, "missing").contains(&"recipient-missing".to_owned()));
    let long = json!({"id": "C", "currency": "EUR", "party": {"name": "x".repeat(5_000), "email": "a@example.it"},
        "invoices": [{"id": "F1", "issued": "2026-02-01", "due": "2026-03-03", "amount": "1000.00"}]});
    let cut = write(&long, json!({"asOf": "2026-05-20", "action": "remind"}));
    assert!(cut.to_string().len() < 3_000, "{cut}");
}

/// A number of a document that is more than a line is broken input, with its path; so is a sender's value.
#[test]
fn what_cannot_be_printed_is_an_error_with_its_path() {
    let account = json!({"id": "C", "currency": "EUR", "invoices": [
        {"id": "F0", "issued": "2026-02-01", "due": "2026-03-03", "amount": "1.00"},
        {"id": "F\n1", "issued": "2026-02-01", "due": "2026-03-03", "amount": "1000.00"}]});
    let refused = |options: Value| answer("message", &[account.clone(), options]).map_err(|error| error.path().to_owned());
    assert_eq!(refused(json!({"asOf": "2026-05-20", "action": "remind"})), Err("invoices[1].id".to_owned()));
    let mut sender = sender();
    sender["name"] = json!("Alfa\nBeta");
    assert_eq!(refused(json!({"asOf": "2026-05-20", "sender": sender})), Err("sender.name".to_owned()));
    assert_eq!(refused(json!({"asOf": "2026-05-20", "action": "shout"})), Err("action".to_owned()));
}

/// A sender's account that fails is named and left out; an amount past what the pay code holds leaves the account there.
#[test]
fn a_sender_that_cannot_be_paid_is_named() {
    let account = |amount: &str| {
        json!({"id": "C", "currency": "EUR", "party": party(),
            "invoices": [{"id": "F1", "issued": "2026-02-01", "due": "2026-03-03", "amount": amount}]})
    };
    let ask = |account: &Value, key: &str, value: Value| {
        let mut sender = sender();
        sender[key] = value;
        write(account, json!({"asOf": "2026-05-20", "action": "remind", "sender": sender}))
    };
    for (key, value, missing) in [
        ("iban", json!("IT61X0542811101000000123456"), "sender-iban-wrong"),
        ("bic", json!("NOBANK"), "sender-iban-wrong"),
        ("iban", json!(null), "sender-iban-missing"),
    ] {
        let message = ask(&account("1000.00"), key, value);
        assert_eq!((&message["payment"], codes(&message, "missing")), (&Value::Null, vec![missing.to_owned()]), "{key}");
        assert!(!codes(&message, "parts").contains(&"pay-to".to_owned()));
    }
    let large = ask(&account("1000000000.00"), "bic", json!(null));
    assert_eq!(large["payment"]["epc"], Value::Null);
    assert!(codes(&large["payment"], "reasons").contains(&"pay-code-amount-too-large".to_owned()));
    assert!(codes(&large, "parts").contains(&"pay-to".to_owned()));
}
