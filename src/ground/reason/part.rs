//! The parts of a message: paragraphs, lines and fields as codes with raw values, in the order in which they are written.
//!
//! They are data like reasons, in a closed set of their own: a reason explains a decision to us, a part tells the customer
//! something. Only what the customer may read is ever a value of one.

use super::{Count, Day, Declared, Money, Number, Reason, Text, Value, Word};
use crate::ground::read::record::camel_case;
use serde::Serialize;

/// One part of a message, as data: it looks like a reason, and its `rule` is always null.
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    tsify(type = "{ code: PartCode; args: Record<string, string>; rule: string | null }")
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Part(Reason);

impl Part {
    /// Its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.0.code
    }

    /// One of its values, as it is written.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.0.args.get(name).map(String::as_str)
    }
}

/// Declares the parts, each with its constructor, and all of them as one list.
macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident = $code:literal ($($arg:ident: $type:ty $(as $set:literal)?),* $(,)?);)*) => {
        impl Part {
            $(
                $(#[$doc])*
                #[must_use]
                #[allow(clippy::too_many_arguments, reason = "as many as its text needs")]
                pub(crate) fn $name($($arg: $type),*) -> Self {
                    const NAMES: &[&str] = &[$(camel_case!($arg)),*];
                    Self(Reason::made($code, NAMES, &[$(Value::from($arg)),*]))
                }
            )*

            /// Every code, in the order of declaration.
            pub const ALL: &[Declared] = &[$(Declared { code: $code, args: &[$((camel_case!($arg), kind!($type $(, $set)?))),*] }),*];
        }
    };
}

parts! {
    // --- head ---
    /// What the message is about: the numbers, the amount, the state.
    subject = "subject" (
        stage: Word as "Stage", count: Count, number: Option<Text>, amount: Option<Money>, days: Option<Count>, due: Option<Day>,
        dispute: Option<Text>,
    );
    /// Letterhead: who writes.
    sender = "sender" (
        name: Text, address: Option<Text>, vat_number: Option<Text>, phone: Option<Text>, email: Option<Text>, pec: Option<Text>,
    );
    /// How a formal letter travels.
    sent_by = "sent-by" (channel: Word as "Channel");
    /// Who is written to.
    recipient = "recipient" (
        name: Option<Text>, contact: Option<Text>, street: Option<Text>, place: Option<Text>, country: Option<Text>,
        vat_number: Option<Text>, tax_code: Option<Text>, pec: Option<Text>,
    );
    /// The day of a letter.
    dated = "dated" (on: Day);
    /// A person where one is known, else the firm.
    greeting = "greeting" (contact: Option<Text>, name: Option<Text>);
    /// Say who calls.
    call_who = "call-who" (name: Option<Text>, contact: Option<Text>);
    /// Make sure of the right person before the debt is named.
    call_person = "call-person" (contact: Option<Text>, name: Option<Text>);
    // --- opening: one of them ---
    /// Something falls due.
    open_before_due = "open-before-due" (count: Count, number: Option<Text>, amount: Money, due: Option<Day>);
    /// The first reminder, which takes it as an oversight.
    open_first = "open-first" (count: Count, number: Option<Text>, amount: Money, days: Count);
    /// A firm reminder.
    open_firm = "open-firm" (count: Count, number: Option<Text>, amount: Money, days: Count);
    /// A statement of account.
    open_statement = "open-statement" (count: Count, amount: Money);
    /// The invoices again; their count is that of the documents.
    open_resend = "open-resend" (count: Count, number: Option<Text>);
    /// A repayment plan is offered.
    open_plan = "open-plan" (count: Count, amount: Money);
    /// Formal notice (messa in mora).
    open_notice = "open-notice" (law: Word as "NoticeLaw", count: Count, number: Option<Text>, amount: Money);
    /// The last notice; `noticed` is the day of the formal one.
    open_last = "open-last" (amount: Money, noticed: Option<Day>);
    /// The matter goes to a lawyer.
    open_legal = "open-legal" (amount: Money, noticed: Option<Day>);
    /// The matter goes to an agency.
    open_hand_over = "open-hand-over" (amount: Money, noticed: Option<Day>);
    /// We hold money of the customer's and do not know for what.
    open_match = "open-match" (count: Count, amount: Money);
    /// Thanks for payments.
    open_thank = "open-thank" (count: Count, amount: Money, on: Day);
    /// We have the complaint; without a case where nobody has recorded one.
    open_dispute = "open-dispute" (dispute: Option<Text>, on: Day, count: Count, number: Option<Text>, reason: Option<Word> as "DisputeReason");
    /// What was promised, in writing.
    open_promise = "open-promise" (amount: Money, on: Day, made: Day);
    /// To the credit insurer.
    open_insurer = "open-insurer" (debtor: Option<Text>, vat_number: Option<Text>, count: Count, amount: Money, days: Count);
    /// Proof of claim, to whoever administers the proceeding (domanda di ammissione al passivo).
    open_claim = "open-claim" (
        debtor: Option<Text>, vat_number: Option<Text>, kind: Word as "ProceedingKind", published: Day, count: Count, amount: Money,
    );
    // --- what happened ---
    /// A contact of ours about these invoices; one after the other they are a list.
    earlier_contact = "earlier-contact" (on: Day, channel: Word as "Channel");
    /// The last promise about these invoices that was broken.
    broken_promise = "broken-promise" (made: Day, on: Day, amount: Money, paid: Money);
    /// A plan about these invoices that was broken: what is left of it, and the first instalment that is missing.
    broken_plan = "broken-plan" (amount: Money, due: Option<Day>);
    // --- figures ---
    /// Here stand the lines.
    items = "items" (count: Count);
    /// Their sum: the principal.
    total = "total" (count: Count, amount: Money);
    /// Interest so far, told and not demanded.
    interest_accrued = "interest-accrued" (amount: Money, until: Day);
    /// Interest so far, demanded.
    interest_claimed = "interest-claimed" (amount: Money, until: Day);
    /// What interest rests on; `rate` is today's, percent a year.
    interest_basis = "interest-basis" (basis: Word as "InterestOrigin", country: Text, rate: Number);
    /// It runs on until payment.
    interest_runs = "interest-runs" ();
    /// A cost, one after the other.
    cost = "cost" (kind: Word as "CostKind", amount: Money, count: Option<Count>);
    /// Principal, interest and costs.
    grand_total = "grand-total" (amount: Money);
    /// Something the customer disputes is not part of this.
    disputed_apart = "disputed-apart" ();
    /// Something that was promised, or is on a plan, is not part of this.
    agreed_apart = "agreed-apart" ();
    // --- an invoice again ---
    /// The due date stays.
    unchanged_due = "unchanged-due" (due: Option<Day>);
    /// Please confirm that it arrived, and that the address is right.
    confirm_receipt = "confirm-receipt" (email: Option<Text>, count: Count);
    // --- a plan ---
    /// An instalment, one after the other.
    plan_instalment = "plan-instalment" (number: Count, due: Day, amount: Money);
    /// What a missed instalment does: after `days` of tolerance, beyond so many missed ones.
    plan_missed = "plan-missed" (days: Count, missed: Count);
    /// A written yes, which acknowledges the debt, too.
    plan_accept = "plan-accept" (by: Day);
    // --- a payment without invoices ---
    /// A payment, one after the other.
    unmatched_payment = "unmatched-payment" (on: Day, amount: Money);
    /// Tell us which invoices it pays.
    ask_allocation = "ask-allocation" ();
    // --- thanks ---
    /// An invoice that was settled, one after the other.
    settled_invoice = "settled-invoice" (number: Text, amount: Money);
    /// What is open besides.
    remains = "remains" (amount: Money);
    /// Nothing is open.
    nothing_remains = "nothing-remains" ();
    /// Credit that settles nothing yet.
    credit_left = "credit-left" (amount: Money);
    // --- a dispute ---
    /// An invoice that the dispute is about, one after the other.
    disputed_invoice = "disputed-invoice" (number: Text);
    /// What is in dispute.
    disputed_amount = "disputed-amount" (amount: Money);
    /// What is left of these invoices, and its date.
    undisputed_rest = "undisputed-rest" (amount: Money, due: Option<Day>);
    /// Which department answers, and by when.
    dispute_answer = "dispute-answer" (by: Option<Day>, owner: Option<Text>);
    /// Evidence that only the customer has, one after the other.
    ask_evidence = "ask-evidence" (evidence: Text);
    // --- a promise ---
    /// An invoice that the promise is about, one after the other.
    promised_invoice = "promised-invoice" (number: Text);
    /// Tell us at once if we misunderstood.
    promise_correct = "promise-correct" ();
    // --- a proof of claim ---
    /// The law that it rests on.
    claim_law = "claim-law" (country: Text);
    /// Its last day.
    claim_by = "claim-by" (by: Day);
    // --- demand ---
    /// Please pay by this day.
    pay_by = "pay-by" (amount: Money, by: Day);
    /// The explicit demand to pay of a formal notice.
    demand = "demand" (law: Word as "NoticeLaw", amount: Money, by: Day, days: Count);
    /// It puts in default.
    puts_in_default = "puts-in-default" (law: Word as "NoticeLaw");
    /// It interrupts prescription.
    interrupts_prescription = "interrupts-prescription" (law: Word as "NoticeLaw");
    /// What the protocol before a claim asks to be said.
    pre_action = "pre-action" (law: Word as "NoticeLaw", by: Day, days: Count);
    /// What follows after the day, as the policy has it; one after the other.
    consequence = "consequence" (action: Word as "StepAction", by: Day);
    /// Deliveries are stopped from now on.
    delivery_stopped = "delivery-stopped" ();
    // --- paying ---
    /// How to pay.
    pay_to = "pay-to" (name: Text, iban: Text, bic: Option<Text>, reference: Option<Text>, text: Option<Text>, amount: Money);
    /// Where it can be paid on the web.
    pay_link = "pay-link" (link: Text);
    // --- small print ---
    /// Who has paid may ignore it.
    if_paid = "if-paid" ();
    /// Tell us now if something is wrong.
    tell_us = "tell-us" ();
    /// Tell us the reason.
    ask_reason = "ask-reason" ();
    /// Ask openly why.
    call_why = "call-why" ();
    /// Ask for a day and an amount.
    call_when = "call-when" ();
    /// Read back what was agreed.
    call_read_back = "call-read-back" ();
    /// Confirm it in writing the same day.
    call_confirm = "call-confirm" (email: Option<Text>);
    /// Record outcome, reason and person.
    call_record = "call-record" ();
    /// Nothing about the debt on a voicemail, and no recorded call.
    call_voicemail = "call-voicemail" ();
    // --- end ---
    /// Whom to talk to.
    contact_person = "contact-person" (name: Option<Text>, phone: Option<Text>, email: Option<Text>);
    /// The closing words.
    closing = "closing" ();
    /// Who signs.
    signature = "signature" (name: Text, signatory: Option<Text>, contact: Option<Text>);
    /// A short text, all in one.
    short = "short" (
        stage: Word as "Stage", sender: Option<Text>, count: Count, number: Option<Text>, amount: Option<Money>, days: Option<Count>,
        due: Option<Day>, by: Option<Day>, on: Option<Day>, dispute: Option<Text>, link: Option<Text>, phone: Option<Text>,
    );
}
