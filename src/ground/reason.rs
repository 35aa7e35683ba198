//! Why an answer is what it is: stable codes with raw values.
//!
//! The core never writes sentences. It says a code and the values; the catalogues of the npm package turn them into a
//! sentence of the reader's language. Every code is declared once, below, with the values its text may use: the
//! declaration is the constructor that the core calls, the list that the catalogues are compared with, and the union
//! that TypeScript knows.
//!
//! A reason is made at the end, from facts that have decided already. Nothing in the core reads one.

use crate::ground::date::Day;
use crate::ground::digits::push_signed;
use crate::ground::map::BTreeMap;
use crate::ground::money::Money;
use crate::ground::read::record::camel_case;
use rust_decimal::Decimal;
use serde::Serialize;

/// One reason, as data.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Reason {
    /// Stable kebab-case code, for example `"limit-exceeded"`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "ReasonCode"))]
    code: &'static str,
    /// The values the text needs, raw: plain decimals (money with `currency`), ISO dates, ids, counts.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<string, string>"))]
    args: BTreeMap<&'static str, String>,
    /// The policy rule that produced it, when one did.
    rule: Option<String>,
}

/// A text of the caller's, or several with `, ` between them.
type Text<'t> = &'t str;
/// A word of a closed set, as [`choice!`](crate::ground::read::record) spells it.
type Word = &'static str;
/// A rate, a percentage, or another figure that is no amount.
type Number = Decimal;

/// How many: of records, or of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Count(i64);

impl From<usize> for Count {
    fn from(count: usize) -> Self {
        Self(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

macro_rules! counts {
    ($($type:ty),+) => { $(impl From<$type> for Count { fn from(count: $type) -> Self { Self(i64::from(count)) } })+ };
}
counts!(u8, u16, u32, i32, i64);

/// A value that a reason can carry.
#[derive(Clone, Copy)]
enum Value<'t> {
    Text(Text<'t>),
    /// With its currency, which all amounts of a reason share.
    Money(Money),
    Day(Day),
    Number(Number),
    Count(Count),
    Missing,
}

macro_rules! values {
    ($($kind:ident: $type:ty),+) => { $(impl<'t> From<$type> for Value<'t> { fn from(value: $type) -> Self { Self::$kind(value) } })+ };
}
values!(Text: Text<'t>, Money: Money, Day: Day, Number: Number, Count: Count);

impl<'t, T: Into<Self>> From<Option<T>> for Value<'t> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Into::into)
    }
}

impl Reason {
    /// One body for all constructors, which would be 20 kB of code with bodies of their own.
    #[inline(never)]
    fn made(code: &'static str, names: &[&'static str], values: &[Value<'_>]) -> Self {
        let mut args = BTreeMap::new();
        for (name, value) in names.iter().zip(values) {
            let written = match *value {
                Value::Text(text) => text.to_owned(),
                Value::Money(money) => {
                    args.insert("currency", money.currency().code().to_owned());
                    money.written()
                }
                Value::Day(day) => day.written(),
                Value::Number(number) => number.to_string(),
                Value::Count(Count(count)) => {
                    let mut text = String::new();
                    push_signed(&mut text, count, 0);
                    text
                }
                Value::Missing => continue,
            };
            args.insert(*name, written);
        }
        Self { code, args, rule: None }
    }

    /// The same reason, naming the policy rule behind it.
    #[must_use]
    pub(crate) fn by_rule(mut self, rule: impl Into<String>) -> Self {
        self.rule = Some(rule.into());
        self
    }

    /// Code and values, for whoever shows them. In the core that is a badge, which shows one reason in a form of its own, and
    /// the boundary.
    #[must_use]
    pub fn into_parts(self) -> (&'static str, BTreeMap<&'static str, String>) {
        (self.code, self.args)
    }
}

/// A code as it is declared: its values with their kinds.
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    /// The code.
    pub code: &'static str,
    /// Name and kind of each value: `Money`, `Day`, `Count`, `Number`, `Text`, or the name of a closed set; `Option<…>` where
    /// the value may be missing. A `Money` brings `currency` with it.
    pub args: &'static [(&'static str, &'static str)],
}

macro_rules! kind {
    ($type:ty) => {
        stringify!($type)
    };
    ($type:ty, $set:literal) => {
        concat!(stringify!($type), " as ", $set)
    };
}

mod part;
pub use part::Part;

/// A code as it is spelled. A test builds the core with every code spelled another way, and all decisions must stay.
macro_rules! spelled {
    ($code:literal) => {
        if cfg!(feature = "other-codes") { concat!("other-", $code) } else { $code }
    };
}

/// Declares the codes, each with its constructor, and all of them as one list, so that no code can exist without a text.
macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal ($($arg:ident: $type:ty $(as $set:literal)?),* $(,)?);)*) => {
        impl Reason {
            $(
                $(#[$doc])*
                #[must_use]
                #[allow(clippy::too_many_arguments, reason = "as many as its text needs")]
                pub(crate) fn $name($($arg: $type),*) -> Self {
                    const NAMES: &[&str] = &[$(camel_case!($arg)),*];
                    Self::made(spelled!($code), NAMES, &[$(Value::from($arg)),*])
                }
            )*
        }

        /// Every code, in the order of declaration.
        pub const ALL: &[Declared] = &[$(Declared { code: spelled!($code), args: &[$((camel_case!($arg), kind!($type $(, $set)?))),*] }),*];
    };
}

reasons! {
    /// A record states something (cancelled, settled, returned) without the day it began, so it is taken to hold always.
    undated_state = "undated-state" (field: Text, count: Count);
    /// Payments name invoices that were not sent; they were left out.
    payment_unmatched = "payment-unmatched" (count: Count);
    /// Open amounts were stated for a later day; they cannot be used for this one and were computed from the records.
    later_balance = "later-balance" (count: Count);
    /// Documents are stated as open for more than their amount, which counts.
    open_above_amount = "open-above-amount" (count: Count);
    /// Bills name no document that the account has: they count beside its documents.
    bill_unmatched = "bill-unmatched" (bills: Text);
    /// Bills are for more than is claimed with their documents: no more than that counts.
    bill_above_invoice = "bill-above-invoice" (bills: Text);
    // --- overdue ---
    /// Something is overdue (scaduto).
    overdue = "overdue" (amount: Money, count: Count, days: Count);
    /// The bank returned something unpaid (insoluto).
    returned = "returned" (amount: Money);
    /// Something is in dispute (contestato).
    disputed = "disputed" (amount: Money);
    /// We admitted that the customer was right, and have not credited it yet.
    admitted = "admitted" (amount: Money, invoices: Option<Text>);
    /// Something falls due soon.
    due_soon = "due-soon" (amount: Money, until: Day);
    /// Nothing is overdue.
    not_due = "not-due" (amount: Money);
    /// Nothing is open.
    nothing_open = "nothing-open" ();
    /// Residues too small to be called overdue were left out.
    residue_ignored = "residue-ignored" (count: Count);
    // --- decision ---
    /// The limit was exceeded already, without the document asked about.
    limit_already_exceeded = "limit-already-exceeded" (total: Money);
    /// A rule of the policy fired at the gate.
    gate_rule = "gate-rule" (figure: Word as "Figure", value: Text, bound: Text);
    /// What led to the answer at a gate: figures of rules, and `limit`, `hold`, `signal` or `proceeding`.
    decided_by = "decided-by" (action: Word as "GateAction", causes: Text);
    /// A level that stops deliveries was carried out, and what it was about is still overdue (blocco delle consegne).
    delivery_stopped = "delivery-stopped" (level: Text, on: Day, amount: Money);
    /// A formal notice was carried out, and what it was about is still overdue (messa in mora).
    formal_notice_unanswered = "formal-notice-unanswered" (on: Day);
    /// Somebody put the customer or the order on hold (blocco).
    hold = "hold" (
        kind: Word as "HoldKind", reason: Text, scope: Option<Word> as "HoldScope", target: Option<Text>,
        ends: Option<Text>, until: Option<Day>, invoices: Option<Text>,
    );
    /// A source reported something severe: protest, enforcement, insolvency.
    severe_signal = "severe-signal" (kind: Word as "SignalKind", source: Text, on: Day);
    /// A crisis or insolvency proceeding is running (procedura concorsuale).
    proceeding_running = "proceeding-running" (kind: Word as "ProceedingKind", on: Day);
    /// Unpaid prior claims must not stop a pending contract (art. 18(5) CCII).
    prior_arrears_do_not_stop = "prior-arrears-do-not-stop" ();
    /// A prepaid part let it pass (acconto).
    prepaid = "prepaid" (amount: Money);
    /// A one-off approval let it pass (sblocco).
    released = "released" (by: Text, reason: Text, from: Day);
    // --- allocation ---
    /// The payer named this invoice (art. 1193 c.c., first paragraph).
    allocated_declared = "allocated-declared" (invoice_id: Text, amount: Money);
    /// Overdue comes before what is not yet due (scaduto).
    allocated_overdue = "allocated-overdue" (invoice_id: Text, amount: Money);
    /// Of overdue debts, the less secured comes first (meno garantito).
    allocated_less_secured = "allocated-less-secured" (invoice_id: Text, amount: Money);
    /// Of equally secured debts, the more onerous for the debtor comes first (più oneroso).
    allocated_more_onerous = "allocated-more-onerous" (invoice_id: Text, amount: Money);
    /// Of equally onerous debts, the older comes first (più antico).
    allocated_older = "allocated-older" (invoice_id: Text, amount: Money);
    /// No criterion decides: each debt receives its share.
    allocated_pro_rata = "allocated-pro-rata" (invoice_id: Text, amount: Money);
    /// An undisputed debt comes before a disputed one.
    allocated_undisputed = "allocated-undisputed" (invoice_id: Text, amount: Money);
    /// The debt that was left.
    allocated_last = "allocated-last" (invoice_id: Text, amount: Money);
    /// Interest and costs before the principal (art. 1194 c.c.).
    allocated_interest_first = "allocated-interest-first" (invoice_id: Text, amount: Money);
    /// The payer paid by the last day of a cash discount and deducted it: that settles the rest of the invoice.
    allocated_discount = "allocated-discount" (invoice_id: Text, amount: Money, until: Day);
    /// The payer could have deducted a cash discount and paid it all the same.
    allocated_undeducted = "allocated-undeducted" (invoice_id: Text, amount: Money);
    /// The payer named an invoice that is not known.
    allocated_unknown = "allocated-unknown" (invoice_id: Text);
    /// The payer named a document on which nothing is owed: a credit note, a draft, one that was cancelled or is of a later day.
    allocated_not_owed = "allocated-not-owed" (invoice_id: Text, kind: Text);
    /// The payer named an advance: the money is left for it.
    allocated_advance = "allocated-advance" (invoice_id: Text, amount: Money);
    /// The interest rate of this invoice is not known: its interest was left out.
    allocation_rate_unknown = "allocation-rate-unknown" (invoice_id: Text);
    /// The payment is of a later day than the one asked about: what is owed is that of the day asked about.
    receipt_later = "receipt-later" (on: Day, as_of: Day);
    /// The payment is of nothing.
    nothing_to_allocate = "nothing-to-allocate" ();
    /// More was paid than is owed.
    allocation_rest = "allocation-rest" (amount: Money);
    // --- behaviour ---
    /// Figures of payment behaviour rest on so many due dates.
    payment_history = "payment-history" (count: Count);
    /// Too few paid or overdue due dates for a rating.
    history_too_short = "history-too-short" (count: Count, needed: Count);
    /// Items were settled without a date; they do not show how the customer pays.
    settlement_undated = "settlement-undated" (count: Count);
    /// The open amount reaches behind the first known sale: days sales outstanding cannot be counted back.
    dso_beyond_sales = "dso-beyond-sales" ();
    /// Expected dates rest on how this customer paid before.
    expected_from_history = "expected-from-history" (count: Count, percent: Number);
    /// Expected dates rest on the policy's prior, because the customer has hardly paid anything yet.
    expected_from_prior = "expected-from-prior" (count: Count, percent: Number);
    // --- badge ---
    /// Nothing is known of this customer on the day.
    no_data = "no-data" ();
    /// The record cannot be read.
    invalid_input = "invalid-input" (path: Text, problem: Text);
    /// A rate that the answer needs was not given.
    unknown_rate = "unknown-rate" (path: Text, problem: Text);
    /// The limit is respected and nothing is due.
    within_limit = "within-limit" (available: Option<Money>, limit: Option<Money>, percent: Number);
    /// Prior claims are protected by a proceeding.
    protected = "protected" (
        amount: Money, kind: Option<Word> as "ProceedingKind", published_on: Option<Day>,
        ends: Option<Text>, until: Option<Day>, invoices: Option<Text>,
    );
    /// In the hands of a lawyer or an agency.
    legal = "legal" (amount: Money);
    /// Covered by a repayment plan that is on track.
    on_plan = "on-plan" (amount: Money);
    /// Covered by an open promise.
    promised = "promised" (amount: Money);
    // --- policy ---
    /// A field of the policy cannot be read.
    policy_unreadable = "policy-unreadable" ();
    /// There is no such field in a policy.
    policy_unknown_key = "policy-unknown-key" ();
    /// A field that is needed is missing.
    policy_missing = "policy-missing" ();
    /// The value is none of the words that are allowed.
    policy_not_one_of = "policy-not-one-of" (allowed: Text);
    /// The value is not a whole number of the range.
    policy_not_between = "policy-not-between" (min: Text, max: Text);
    /// The value is of another kind than expected.
    policy_wrong_form = "policy-wrong-form" (expected: Text);
    /// The version of the policy format is unknown.
    policy_unknown_schema = "policy-unknown-schema" ();
    /// The country is no ISO 3166-1 alpha-2 code.
    policy_unknown_country = "policy-unknown-country" ();
    /// Days must ascend and begin with at least 1.
    policy_not_ascending = "policy-not-ascending" ();
    /// The points of the grades must fall from A to C.
    policy_not_descending = "policy-not-descending" ();
    /// An amount must be above zero.
    policy_not_above_zero = "policy-not-above-zero" ();
    /// The payment terms are not understood.
    policy_unknown_terms = "policy-unknown-terms" ();
    /// An amount must not be negative.
    policy_negative = "policy-negative" ();
    /// The ratings need three averages that ascend.
    policy_averages = "policy-averages" ();
    /// The spread needs at least one number of days, in order.
    policy_spread = "policy-spread" ();
    /// A number is too small.
    policy_not_at_least = "policy-not-at-least" (min: Text);
    /// A percentage is above 100.
    policy_percent = "policy-percent" ();
    /// A percentage is neither 0 nor 100 nor beyond.
    policy_percent_inside = "policy-percent-inside" ();
    /// Interest at an agreed rate needs the rate.
    policy_no_agreed_rate = "policy-no-agreed-rate" ();
    /// A number has too many digits, or a list too many entries.
    policy_out_of_range = "policy-out-of-range" ();
    /// An identifier is given twice.
    policy_duplicate = "policy-duplicate" ();
    /// The first level cannot count from the level before.
    policy_no_previous_level = "policy-no-previous-level" ();
    /// The value does not fit the figure it is compared with.
    policy_value_misfit = "policy-value-misfit" ();
    /// There is no such dispute reason.
    policy_unknown_reason = "policy-unknown-reason" ();
    // --- disputes ---
    /// The reason of the dispute was stated.
    reason_given = "reason-given" (reason: Word as "DisputeReason");
    /// The reason was mapped from a code of another system.
    code_mapped = "code-mapped" (scheme: Word as "CodeScheme", code: Text, reason: Word as "DisputeReason");
    /// The code is known, and does not say why.
    code_silent = "code-silent" (scheme: Word as "CodeScheme", code: Text);
    /// The code is known, and has nothing to do with a sale.
    code_foreign = "code-foreign" (scheme: Word as "CodeScheme", code: Text);
    /// The code is not in its list.
    code_unknown = "code-unknown" (scheme: Word as "CodeScheme", code: Text);
    /// The bank could not use the payment data: correct and present again, no reminder.
    return_data_error = "return-data-error" (code: Text);
    /// The money was not there: contact, one more attempt, counts as unpaid.
    return_liquidity = "return-liquidity" (code: Text);
    /// The customer did not want to pay: treat as a dispute until the reason is known.
    return_refusal = "return-refusal" (code: Text);
    /// There is no valid mandate: get one.
    return_mandate = "return-mandate" (code: Text);
    /// Death, fraud or an authority: stop, and hand over.
    return_stop = "return-stop" (code: Text);
    /// Our mistake: cancel and apologise, no reminder.
    return_ours = "return-ours" (code: Text);
    /// The bank does not say why.
    return_unclear = "return-unclear" (code: Text);
    /// The code says something about the customer's standing: review the limit.
    return_risk = "return-risk" (code: Text);
    /// The words that decided.
    words_matched = "words-matched" (reason: Word as "DisputeReason", words: Text);
    /// Words that point to another reason, or to one of several.
    words_conflict = "words-conflict" (reason: Word as "DisputeReason", words: Text);
    /// Why the customer says it has not paid, as the record of a contact states it.
    contact_reason_given = "contact-reason-given" (reason: Word as "NonPaymentReason");
    /// Why the customer says it has not paid, read from the note of a contact.
    contact_reason_read = "contact-reason-read" (reason: Word as "NonPaymentReason");
    /// Nothing tells the reason: ask.
    cannot_decide = "cannot-decide" ();
    /// Whom the policy's rule gives the dispute to.
    dispute_rule = "dispute-rule" (owner: Text);
    /// The dispute names invoices that were not sent.
    dispute_invoice_unknown = "dispute-invoice-unknown" (invoices: Text);
    /// An open dispute names neither invoices nor an amount: nothing can be kept from collection yet.
    dispute_names_nothing = "dispute-names-nothing" ();
    /// The first answer to an open dispute is owed, by whom and until when.
    dispute_answer_owed = "dispute-answer-owed" (dispute: Text, owner: Text, opened_on: Day, by: Day);
    /// What the dispute keeps from being collected.
    dispute_stops = "dispute-stops" (scope: Word as "DisputeScope", amount: Money);
    /// A lack of cash is no dispute: offer a plan.
    cash_problem_plan = "cash-problem-plan" ();
    /// The day of the first answer has passed without one.
    answer_late = "answer-late" (by: Day, days: Count);
    /// The day of the resolution has passed.
    resolution_late = "resolution-late" (by: Day, days: Count);
    /// A large amount.
    priority_amount = "priority-amount" (amount: Money);
    /// A large share of what the customer has open.
    priority_share = "priority-share" (percent: Number);
    /// Open for long.
    priority_age = "priority-age" (days: Count);
    /// A customer who pays very well, and now does not.
    priority_rating = "priority-rating" (rating: Word as "Rating");
    /// The same reason again within a year.
    priority_repeated = "priority-repeated" (count: Count);
    /// Evidence that the policy asks for and nobody has.
    evidence_missing = "evidence-missing" (evidence: Text);
    /// The customer asks for what the policy grants.
    remedy_within = "remedy-within" (requested: Word as "Remedy", kind: Word as "Remedy", up_to: Money);
    /// The customer asks for more than the policy grants, or for something else.
    remedy_beyond = "remedy-beyond" (requested: Word as "Remedy", kind: Word as "Remedy", up_to: Money);
    /// Who may decide beyond the policy.
    remedy_approver = "remedy-approver" (approver: Text);
    /// Something was granted though the dispute was rejected.
    granted_though_rejected = "granted-though-rejected" (remedy: Word as "Remedy");
    /// More was granted than the policy allows.
    granted_above_bound = "granted-above-bound" (granted: Money, up_to: Money);
    /// Another remedy was granted than the policy's.
    granted_other_remedy = "granted-other-remedy" (remedy: Word as "Remedy", kind: Word as "Remedy");
    /// Most like cases were granted another remedy.
    unlike_remedy = "unlike-remedy" (remedy: Word as "Remedy", usual: Word as "Remedy", count: Count, cases: Count);
    /// The granted share differs from that of like cases.
    unlike_share = "unlike-share" (percent: Number, usual: Number, cases: Count);
    /// Nothing is recorded of the time before, so that nobody can tell what is new.
    nothing_before = "nothing-before" (since: Day);
    /// A cause that the period before did not have.
    cause_new = "cause-new" (cause: Text, count: Count, before: Count, amount: Money, amount_before: Money, since: Day);
    /// A cause that grew against the period before.
    cause_up = "cause-up" (cause: Text, count: Count, before: Count, amount: Money, amount_before: Money, since: Day);
    /// A cause that shrank against the period before.
    cause_down = "cause-down" (cause: Text, count: Count, before: Count, amount: Money, amount_before: Money, since: Day);
    // --- exposure ---
    /// The exposure is over the limit (fido superato).
    limit_exceeded = "limit-exceeded" (over: Money, total: Money, limit: Money);
    /// The exposure is within the limit.
    limit_within = "limit-within" (available: Money, total: Money, limit: Money);
    /// The exposure is within the limit, but over the share that asks for attention.
    limit_near = "limit-near" (available: Money, percent: Number, watch_percent: Number, total: Money, limit: Money);
    /// The limit has expired and counts as zero (fido scaduto).
    limit_expired = "limit-expired" (valid_until: Day, limit: Money);
    /// No limit was set.
    no_limit = "no-limit" (total: Money);
    /// Cover by the credit insurer is added to the limit.
    limit_raised_by_cover = "limit-raised-by-cover" (insured: Money, limit: Money);
    /// The insurer's cover is higher than the limit and stands for it.
    cover_is_limit = "cover-is-limit" (insured: Money, limit: Money);
    /// The limit shared with the group leaves less than the customer's own.
    group_limit = "group-limit" (group: Text, limit: Money, total: Money);
    /// Unapplied cash and credit notes do not lower the exposure under this policy.
    credits_ignored = "credits-ignored" (amount: Money);
    /// One exposure bucket is over its own limit.
    bucket_limit_exceeded = "bucket-limit-exceeded" (bucket: Word as "ExposureBucket", amount: Money, limit: Money);
    // --- agreements ---
    /// A promise to pay is open.
    promise_open = "promise-open" (on: Day, until: Day, amount: Money, paid: Money, invoices: Option<Text>);
    /// A promise to pay was kept.
    promise_kept = "promise-kept" (on: Day, until: Day, amount: Money, paid: Money);
    /// A promise to pay was kept in part.
    promise_partly_kept = "promise-partly-kept" (on: Day, until: Day, amount: Money, paid: Money);
    /// A promise to pay was broken.
    promise_broken = "promise-broken" (on: Day, until: Day, amount: Money, paid: Money);
    /// Nothing is left to pay of what the promise was about.
    promise_settled_otherwise = "promise-settled-otherwise" ();
    /// The documents of the promise are not in the record, so that nobody can say whether it was kept.
    promise_invoices_unknown = "promise-invoices-unknown" (invoices: Text);
    /// A promise was withdrawn or replaced before its day.
    promise_withdrawn = "promise-withdrawn" (on: Day, amount: Money, paid: Money, withdrawn_on: Day);
    /// The agreement is of a later day.
    agreement_not_yet = "agreement-not-yet" (on: Day);
    /// A repayment plan is offered and not agreed.
    plan_proposed = "plan-proposed" (plan: Option<Text>, remaining: Money, missed: Count, due: Option<Day>);
    /// A repayment plan is on track.
    plan_on_track = "plan-on-track" (plan: Option<Text>, remaining: Money, missed: Count, due: Option<Day>, invoices: Option<Text>);
    /// An instalment of a repayment plan is late, and the plan still holds.
    plan_late = "plan-late" (plan: Option<Text>, remaining: Money, missed: Count, due: Option<Day>);
    /// A repayment plan is broken: the original due dates count again.
    plan_broken = "plan-broken" (plan: Option<Text>, remaining: Money, missed: Count, due: Option<Day>);
    /// Documents of a plan were cancelled, never issued, written off or sold: so much less is expected of it.
    plan_reduced = "plan-reduced" (amount: Money);
    /// What the plan covers is not in the record, so that nobody can say whether it was broken.
    plan_invoices_unknown = "plan-invoices-unknown" (invoices: Text);
    /// A repayment plan is completed.
    plan_completed = "plan-completed" (plan: Option<Text>, remaining: Money, missed: Count, due: Option<Day>);
    /// A repayment plan was cancelled.
    plan_cancelled = "plan-cancelled" (plan: Option<Text>, remaining: Money, missed: Count, due: Option<Day>);
    // --- collection ---
    /// Everything of these items is in dispute, or the part that is cannot be asked for.
    invoice_disputed = "invoice-disputed" (amount: Money, invoices: Option<Text>);
    /// The customer was contacted too recently; `days` is the interval, 0 where a day has one conversation at most.
    contacted_recently = "contacted-recently" (last: Day, days: Count, on: Day);
    /// Nothing to reach the customer by on the channels of the level.
    no_channel = "no-channel" (channels: Text);
    /// Too little to ask for.
    below_minimum = "below-minimum" (amount: Money, minimum: Money, invoices: Option<Text>);
    /// A bill is with the bank and its outcome not known (salvo buon fine).
    bill_at_risk = "bill-at-risk" (amount: Money);
    /// A day of grace.
    grace = "grace" (until: Day, days: Count);
    /// As many contacts as the policy allows.
    attempts_exhausted = "attempts-exhausted" (attempts: Count, max: Count);
    /// A tag excludes the account or the invoice from collection.
    excluded = "excluded" (tag: Text, invoices: Option<Text>);
    /// A cash discount was deducted after its last day: what is open is a small claim of its own and not dunned.
    discount_late = "discount-late" (amount: Money, until: Day, invoices: Option<Text>);
    /// The day of the step has not come, or no contact may fall on this one.
    not_yet = "not-yet" (on: Day);
    /// The next level of the ladder.
    step_by_level = "step-by-level" (level: Text, since: Day);
    /// The last level again.
    step_repeated = "step-repeated" (level: Text, last: Day);
    /// The customer's reason for not paying chooses the step.
    step_by_reason = "step-by-reason" (reason: Word as "NonPaymentReason", on: Day);
    /// The account holds unapplied cash for all that would be asked: look for the invoices first.
    step_by_cash = "step-by-cash" ();
    /// The first answer to an open dispute is owed: that is the step, whatever else may be collected.
    step_by_dispute = "step-by-dispute" ();
    /// A promise is open and its day too far away: since a day the policy waits for it no longer, and what it promises is collected again.
    promise_wait_over = "promise-wait-over" (amount: Money, on: Day, since: Day);
    /// Cash or credit notes that settle nothing yet would cover what would be asked for.
    unapplied_cash = "unapplied-cash" (amount: Money);
    /// Unapplied cash and credit notes are taken off what the step asks for: match them first, `left` is what remains.
    asked_less_cash = "asked-less-cash" (amount: Money, left: Money);
    /// A proof of claim can be filed (domanda di ammissione al passivo).
    claim_to_file = "claim-to-file" (
        kind: Option<Word> as "ProceedingKind", published_on: Option<Day>, ends: Option<Text>, claims_by: Option<Day>,
    );
    /// The last day for the proof of claim has passed.
    claims_term_passed = "claims-term-passed" (claims_by: Day);
    /// The ladder has nothing more for what is open.
    levels_exhausted = "levels-exhausted" (level: Text, on: Day);
    /// The policy has no level for what is open.
    no_level = "no-level" ();
    /// Nobody said how the customer can be reached.
    channel_unknown = "channel-unknown" (channels: Text);
    /// Attempts since the last contact that reached the customer reached nobody.
    contacts_missed = "contacts-missed" (count: Count, last: Day);
    /// The last attempt on the channel that comes first reached nobody, so that another of the level is tried.
    channel_gave_way = "channel-gave-way" (channel: Word as "Channel", on: Day, to: Word as "Channel");
    /// Sent, and the proof that the level needs is not recorded.
    proof_awaited = "proof-awaited" (level: Text, on: Day);
    /// Informed, reminded, undisputed and silent: probably no cash.
    no_cash_suspected = "no-cash-suspected" (reminders: Count, since: Day, amount: Money);
    /// The customer has come to pay later than it used to.
    late_trend = "late-trend" (days: Number);
    /// A source reported something adverse that has not ended.
    adverse_signal = "adverse-signal" (kind: Word as "SignalKind", source: Text, on: Day);
    /// The reminder fee was given up.
    fee_waived = "fee-waived" (on: Day);
    /// Interest cannot be computed: a rate is not known.
    rate_unknown = "rate-unknown" ();
    /// A point of the legal checklist is fulfilled.
    legal_check_met = "legal-check-met" (check: Text);
    /// A point of the legal checklist is missing.
    legal_check_missing = "legal-check-missing" (check: Text, invoices: Text);
    /// Nothing overdue is left that a plan could cover.
    nothing_to_plan = "nothing-to-plan" ();
    /// A promise or a plan already covers this.
    already_agreed = "already-agreed" (amount: Money, invoices: Option<Text>);
    /// An instalment that was no working day moved to the next.
    instalment_moved = "instalment-moved" (from: Day, to: Day);
    /// The policy allows fewer instalments than were asked for.
    plan_shortened = "plan-shortened" (asked: Count, allowed: Count, minimum: Money);
    // --- words that nobody knows ---
    /// The policy knows these outcomes neither as failed nor as reached: such a contact counts as one that reached somebody.
    outcome_unknown = "outcome-unknown" (outcomes: Text, count: Count);
    /// The ladder of the policy does not have these levels: such a contact carried out nothing.
    level_unknown = "level-unknown" (levels: Text, count: Count);
    /// A hold is on an invoice or an order that is not on record: it holds nothing.
    hold_target_unknown = "hold-target-unknown" (reason: Text, scope: Word as "HoldScope", target: Text);
    /// A hold is on an invoice or an order and names none: it holds nothing.
    hold_without_target = "hold-without-target" (reason: Text, scope: Word as "HoldScope");
    /// A hold of orders or deliveries is on an invoice: it holds nothing.
    hold_without_effect = "hold-without-effect" (reason: Text, kind: Word as "HoldKind");
    /// The rules of the policy need no evidence of this name: it stands for none that is missing.
    evidence_unknown = "evidence-unknown" (evidence: Text);
    // --- messages: why nothing, or not this ---
    /// Nothing may be written, for the reasons that follow.
    nothing_to_write = "nothing-to-write" ();
    /// The action is work of our own: nothing is written to anybody.
    nothing_to_send = "nothing-to-send" (action: Word as "MessageAction");
    /// No payment has settled anything that thanks could be said for.
    no_payment_to_thank = "no-payment-to-thank" ();
    /// No dispute is open.
    no_dispute_open = "no-dispute-open" ();
    /// No promise is open.
    no_promise_open = "no-promise-open" ();
    /// The account holds no money without an invoice.
    nothing_unmatched = "nothing-unmatched" ();
    /// No proceeding takes a proof of claim today.
    no_claim_to_file = "no-claim-to-file" ();
    /// Somebody held collection back (blocco).
    held_back = "held-back" (until: Option<Day>, invoices: Option<Text>);
    /// The policy leaves this customer, or these invoices, alone.
    left_alone = "left-alone" (invoices: Option<Text>);
    /// Barred claims are not asked for (prescritti).
    left_prescribed = "left-prescribed" (amount: Money, invoices: Text);
    /// Another action than the next step was chosen.
    by_choice = "by-choice" (action: Word as "MessageAction");
    /// The message goes to somebody else than the customer.
    not_to_customer = "not-to-customer" (who: Word as "ThirdParty");
    // --- messages: how they came about ---
    /// The record names no language: the country's was taken.
    language_by_country = "language-by-country" (language: Word as "Language", country: Text);
    /// Neither a language nor a country whose language is written here: English was taken.
    language_assumed = "language-assumed" (language: Word as "Language");
    /// The day to pay by, from the policy's term.
    pay_by_set = "pay-by-set" (by: Day, days: Count, tone: Word as "Tone");
    /// The day to pay by was no working day and moved to the next.
    pay_by_moved = "pay-by-moved" (from: Day, to: Day);
    /// At this tone interest is not told.
    interest_not_told = "interest-not-told" (tone: Word as "Tone");
    /// Control characters or marks that turn the direction of writing were taken out of a value, or it was cut.
    value_cleaned = "value-cleaned" (field: Text);
    /// A line was left out because this is not known.
    field_missing = "field-missing" (field: Text);
    /// An address that is none was left out.
    address_unusable = "address-unusable" (field: Text);
    /// The policy has no step after the formal notice: none is announced.
    no_consequence = "no-consequence" ();
    // --- messages: what somebody must add ---
    /// Nobody said who writes: letterhead, account and signature are missing.
    sender_missing = "sender-missing" ();
    /// Something is to be paid, and the sender has no account.
    sender_iban_missing = "sender-iban-missing" ();
    /// The sender's account is no IBAN, or its bank no BIC: it is left out.
    sender_iban_wrong = "sender-iban-wrong" ();
    /// A letter needs the sender's address.
    sender_address_missing = "sender-address-missing" ();
    /// The record has no address for this channel.
    recipient_missing = "recipient-missing" (channel: Word as "Channel");
    /// The record does not name the third party.
    recipient_unknown = "recipient-unknown" (who: Word as "ThirdParty");
    /// A letter needs the debtor's name.
    recipient_name_missing = "recipient-name-missing" ();
    /// Somebody must sign.
    signature_needed = "signature-needed" (channel: Word as "Channel", signatory: Option<Text>);
    /// Nothing proves that a formal notice arrives on this channel.
    proof_needed = "proof-needed" (channel: Word as "Channel");
    /// Invoices to be attached.
    attach_invoice = "attach-invoice" (count: Count, invoices: Text);
    /// The statement of account to be attached.
    attach_statement = "attach-statement" ();
    /// The information sheet, reply form and financial statement of the Pre-Action Protocol for Debt Claims.
    enclose_forms = "enclose-forms" ();
    /// The Pre-Action Protocol for Debt Claims asks how and when it was agreed.
    agreement_details = "agreement-details" ();
    // --- notice ---
    /// The customer is proven to be informed.
    informed_proven = "informed-proven" (count: Count, since: Option<Day>);
    /// The customer was told, and nothing proves it.
    informed_likely = "informed-likely" (count: Count, since: Option<Day>);
    /// The customer was told of some invoices and not of others.
    informed_partly = "informed-partly" (count: Count, missing: Count, invoices: Text);
    /// The customer was told of none.
    not_informed = "not-informed" (count: Count);
    /// The exchange system delivered these invoices to the customer.
    sdi_delivered = "sdi-delivered" (invoices: Text);
    /// A claim is barred (prescritto) since a day.
    prescribed = "prescribed" (invoices: Text, on: Day);
    /// A claim will soon be barred.
    prescription_near = "prescription-near" (invoices: Text, on: Day);
    /// Were this a periodic supply, the claim would be barred earlier (art. 2948 n. 4 c.c.).
    prescription_if_periodic = "prescription-if-periodic" (invoices: Text, on: Day);
    /// The rules of prescription of this country are not known here.
    prescription_unknown = "prescription-unknown" (country: Text);
    // --- paying ---
    /// There is nothing that may be asked for.
    nothing_to_pay = "nothing-to-pay" ();
    /// Invoices in another currency are paid apart.
    payment_other_currency = "payment-other-currency" (amount: Money, invoices: Text);
    /// Invoices that were named are not on record, or nothing is open on them.
    payment_nothing_open = "payment-nothing-open" (invoices: Text);
    /// The payment names several invoices in words, since a reference names one.
    reference_of_one = "reference-of-one" (count: Count);
    /// Of the invoice's number no reference can be made that is its own.
    reference_not_unique = "reference-not-unique" (invoice_id: Text);
    /// The words name only as many invoices as there is room for.
    payment_text_shortened = "payment-text-shortened" (named: Count, count: Count);
    /// A Swiss QR reference goes with a QR-IBAN only.
    qr_iban_needed = "qr-iban-needed" (invoices: Text);
    /// A QR-IBAN takes payments with a Swiss QR reference only.
    qr_reference_needed = "qr-reference-needed" ();
    /// The European pay code knows no Swiss QR reference.
    pay_code_qr_iban = "pay-code-qr-iban" ();
    /// The European pay code knows the euro only.
    not_euro = "not-euro" (currency_code: Text);
    /// Outside the EEA the pay code needs the BIC.
    pay_code_needs_bic = "pay-code-needs-bic" (country: Text);
    /// The payee's name has more characters than the pay code takes.
    pay_code_name_too_long = "pay-code-name-too-long" (count: Count, max: Count);
    /// The amount is more than the pay code takes.
    pay_code_amount_too_large = "pay-code-amount-too-large" (amount: Money, max: Money);
    /// The pay code holds less than its parts need.
    pay_code_too_large = "pay-code-too-large" (count: Count, max: Count);
    // --- statement ---
    /// Settlements have no day, so movements cannot be told: the statement lists what is open.
    movements_undated = "movements-undated" (count: Count);
    /// The period has too many days on which something else than its records changed the balance.
    movements_too_many = "movements-too-many" (count: Count, max: Count);
    /// The sender has no account to pay to.
    payment_account_missing = "payment-account-missing" ();
    // --- process ---
    /// Fewer cases than a share or a mean needs.
    process_too_few = "process-too-few" (count: Count, needed: Count);
    /// Nothing is recorded of what the figure needs.
    process_not_known = "process-not-known" (field: Text);
    /// There is nothing that the figure could be a share of.
    process_no_base = "process-no-base" ();
    /// Accounts were left out because something of theirs was settled without a date.
    process_undated = "process-undated" (count: Count);
    /// What the firm can do at once.
    quick_action = "quick-action" (action: Word as "QuickAction");
    /// Invoiced after the delivery.
    process_invoiced_late = "process-invoiced-late" (delivered: Day, issued: Day, days: Count, amount: Money);
    /// The invoice arrived after its day.
    process_arrived_late = "process-arrived-late" (issued: Day, arrived: Day, days: Count, amount: Money);
    /// What was wrong with an invoice: a state of the exchange system, `credit-note`, `dispute` or `cancelled`.
    process_fault = "process-fault" (fault: Text, amount: Money);
    /// Nobody of ours contacted the customer after the due date while it was unpaid.
    process_never_contacted = "process-never-contacted" (due: Day, days: Count, amount: Money);
    /// A call or a visit reached nobody.
    process_nobody_reached = "process-nobody-reached" (on: Day, channel: Word as "Channel");
    /// A dispute was not resolved in the policy's time.
    process_dispute_late = "process-dispute-late" (dispute: Text, opened_on: Day, by: Day, amount: Money);
    /// An open dispute has no owner.
    process_dispute_unowned = "process-dispute-unowned" (dispute: Text, opened_on: Day, amount: Money);
    /// An overdue account has no owner, and nobody of ours contacted it lately.
    process_account_unowned = "process-account-unowned" (amount: Money);
    /// An order was confirmed while the limit was exceeded.
    process_over_limit = "process-over-limit" (order: Text, on: Day, amount: Money);
    /// The limit was decided more than a year ago.
    process_limit_old = "process-limit-old" (decided_on: Day, days: Count);
    /// A payment names neither a document nor an order.
    process_unapplied = "process-unapplied" (amount: Money, on: Day, days: Count);
    /// Written off (passaggio a perdita).
    process_written_off = "process-written-off" (on: Day, amount: Money);
    // --- identity ---
    /// No IBAN was given.
    empty = "empty" ();
    /// The IBAN holds a character that is neither letter nor digit.
    bad_characters = "bad-characters" (character: Text);
    /// The IBAN begins with no country that has an IBAN.
    unknown_country = "unknown-country" (country: Text);
    /// The IBAN is too long or too short for its country.
    wrong_length = "wrong-length" (country: Text, expected: Count, actual: Count);
    /// The IBAN has a letter where its country has a digit, or the other way round; `expected` is `digit` or `letter`.
    wrong_structure = "wrong-structure" (position: Count, expected: Text);
    /// The two check digits after the country do not fit the rest of the IBAN.
    wrong_check_digits = "wrong-check-digits" ();
    /// The country's own check digits (in Italy the CIN) are wrong; `part` is their name.
    wrong_national_check = "wrong-national-check" (part: Text);
    /// What would stand in the check digits if everything else is right; `part` is `iban` or a national part.
    expected_check = "expected-check" (part: Text, expected: Text);
    /// The account follows no national check, which newer accounts of its country need not.
    national_check_unconfirmed = "national-check-unconfirmed" (country: Text);
    /// The account is in a country outside SEPA: no euro credit transfer or direct debit by SEPA.
    not_sepa = "not-sepa" (country: Text);
    /// The account is in a country without IBANs, so its number cannot be checked.
    not_an_iban = "not-an-iban" (country: Text);
    /// No BIC was given.
    bic_empty = "bic-empty" ();
    /// A BIC has 8 or 11 characters.
    bic_wrong_length = "bic-wrong-length" (actual: Count);
    /// The BIC holds something else than letters and digits, or no letters for the country.
    bic_wrong_structure = "bic-wrong-structure" ();
    /// The fifth and sixth characters of the BIC are no country.
    bic_unknown_country = "bic-unknown-country" (country: Text);
    /// The BIC is one for testing: no payment goes there.
    bic_test = "bic-test" ();
    /// The first four characters of the BIC hold a digit, which is allowed but not in use.
    bic_unusual = "bic-unusual" ();
    /// The bank is in another country than the account.
    bic_country_differs = "bic-country-differs" (country: Text, iban_country: Text);
    /// The field does not have the shape of what it should hold.
    wrong_shape = "wrong-shape" (field: Text);
    /// The check character of a tax code is wrong (codice fiscale).
    wrong_check_character = "wrong-check-character" (field: Text);
    /// No VAT number of the country looks like that.
    vat_wrong_shape = "vat-wrong-shape" (country: Text);
    /// The check digit of the VAT number is wrong.
    vat_wrong_check = "vat-wrong-check" (country: Text);
    /// The VAT number is of another country than the customer.
    vat_country_differs = "vat-country-differs" (country: Text, vat_country: Text);
    /// The country's VAT numbers cannot be checked here.
    vat_not_checked = "vat-not-checked" (country: Text);
    /// The partita IVA names an office that is not known.
    vat_office_unknown = "vat-office-unknown" (office: Text);
    /// The codice fiscale holds a date of birth that never was.
    tax_code_impossible_date = "tax-code-impossible-date" ();
    /// The codice fiscale is of a natural person, the customer is not.
    tax_code_of_person = "tax-code-of-person" ();
    /// The codice fiscale is not of a natural person, the customer is one.
    tax_code_of_entity = "tax-code-of-entity" ();
    /// The codice destinatario has the wrong number of characters for this kind of customer.
    recipient_code_length = "recipient-code-length" (expected: Count, actual: Count);
    /// The codice destinatario 0000000 means that no channel is known.
    recipient_code_no_channel = "recipient-code-no-channel" ();
    /// The codice destinatario 0000000 is for customers in Italy.
    recipient_code_resident = "recipient-code-resident" ();
    /// The codice destinatario XXXXXXX is for customers abroad.
    recipient_code_abroad = "recipient-code-abroad" ();
    /// The PEC address is at a provider of ordinary mail.
    pec_ordinary_mail = "pec-ordinary-mail" (domain: Text);
    /// The telephone number has no country code.
    phone_national = "phone-national" ();
    /// The address has no postcode.
    postcode_missing = "postcode-missing" ();
    /// No Italian postcode begins like that.
    postcode_unknown = "postcode-unknown" (postcode: Text);
    /// The postcode lies in another province; `expected` are the possible ones.
    postcode_province_differ = "postcode-province-differ" (postcode: Text, province: Text, expected: Text);
    /// No Italian province has this code.
    province_unknown = "province-unknown" (province: Text);
    /// The Italian address has no province; `expected` are those of its postcode.
    province_missing = "province-missing" (expected: Text);
    /// No country has this code.
    country_unknown = "country-unknown" (country: Text);
    /// The country was not given and is taken from the address or the VAT number, or is Italy.
    country_assumed = "country-assumed" (country: Text);
    /// The field is needed to send an invoice.
    missing_for_invoice = "missing-for-invoice" (field: Text);
    /// The field is needed to send a statement of account.
    missing_for_statement = "missing-for-statement" (field: Text);
    /// The field is needed to send a formal notice.
    missing_for_notice = "missing-for-notice" (field: Text);
    // --- prospects, limits, care ---
    /// Points that everybody starts with.
    score_base = "score-base" ();
    /// A fact that a rule of the scorecard found.
    score_fact = "score-fact" (fact: Word as "Fact", value: Text, bound: Text);
    /// Information that counts less because of its age.
    information_faded = "information-faded" (kind: Word as "Information", on: Day, percent: Number);
    /// Information that is too old to rely on.
    information_stale = "information-stale" (kind: Word as "Information", source: Text, on: Day, days: Count);
    /// Information that would help to a grade.
    information_missing = "information-missing" (source: Word as "ScoreSource");
    /// The grade that the points come to.
    grade_given = "grade-given" (grade: Word as "Grade", score: Count);
    /// Too few sources of fresh information for a grade.
    grade_undecided = "grade-undecided" (sources: Count, needed: Count);
    /// What Altman's models say of the accounts of a year: one factor, never the verdict.
    altman_zone = "altman-zone" (zone: Word as "AltmanZone", z_prime: Option<Number>, z_double_prime: Option<Number>, year: Count);
    /// Newer accounts should be public by now.
    filing_overdue = "filing-overdue" (year: Count, due: Day);
    /// Customers of this kind file no accounts that the public can see: their lack counts for nothing.
    accounts_not_filed = "accounts-not-filed" ();
    /// A natural person: a person decides, and the result can be explained and contested (art. 22 GDPR).
    natural_person = "natural-person" ();
    /// Signals of a kind that must not be used of a natural person.
    signal_not_used = "signal-not-used" (kind: Word as "SignalKind", count: Count);
    /// A score without a value or a scale cannot be read.
    score_without_scale = "score-without-scale" (source: Text);
    /// The limit by the customer's need.
    limit_need = "limit-need" (monthly: Money, terms: Count, delay: Count);
    /// The share of the need that a grade allows.
    limit_grade = "limit-grade" (grade: Word as "Grade", percent: Number);
    /// The limit by the customer's equity.
    limit_equity = "limit-equity" (equity: Money, percent: Number, year: Count);
    /// The limit by the customer's working capital.
    limit_working_capital = "limit-working-capital" (amount: Money, percent: Number, year: Count);
    /// The limit by our own sales.
    limit_own_sales = "limit-own-sales" (sales: Money, percent: Number);
    /// The limit by our own capital.
    limit_own_capital = "limit-own-capital" (capital: Money, percent: Number);
    /// The limit that a bureau recommends.
    limit_bureau = "limit-bureau" (source: Text, on: Day);
    /// The limit that the credit insurer covers.
    limit_insurer = "limit-insurer" ();
    /// What a method of finding a limit lacks.
    limit_lacks = "limit-lacks" (what: Word as "LimitLacking");
    /// The method that binds.
    limit_binding = "limit-binding" (method: Word as "LimitMethod", limit: Money);
    /// The customer needs more than the limit: shorter terms, a deposit, a guarantee or cover, not a higher limit.
    need_above_limit = "need-above-limit" (need: Money, limit: Money);
    /// Another value of a fact would lead to another grade.
    would_change_fact = "would-change-fact" (
        fact: Word as "Fact", value: Option<Text>, known: Option<Text>, needed: Text, grade: Option<Word> as "Grade", to: Option<Word> as "Grade", limit: Option<Money>, shows: Option<Text>,
    );
    /// Without a signal the grade or the limit would be another one.
    would_change_signal = "would-change-signal" (
        kind: Word as "SignalKind", source: Text, on: Day, grade: Option<Word> as "Grade", to: Option<Word> as "Grade", limit: Option<Money>, shows: Option<Text>,
    );
    /// With everything paid that is overdue the grade or the limit would be another one.
    would_change_payment = "would-change-payment" (
        amount: Money, grade: Option<Word> as "Grade", to: Option<Word> as "Grade", limit: Option<Money>, shows: Option<Text>,
    );
    /// With newer accounts filed the grade or the limit would be another one.
    would_change_filing = "would-change-filing" (year: Count, grade: Option<Word> as "Grade", to: Option<Word> as "Grade", limit: Option<Money>, shows: Option<Text>);
    /// With so much equity, and so much less debt or more, the grade would be another one.
    would_change_equity = "would-change-equity" (equity: Money, needed: Money, grade: Option<Word> as "Grade", to: Option<Word> as "Grade");
    /// With such an operating result the grade would be another one.
    would_change_ebit = "would-change-ebit" (ebit: Money, needed: Money, grade: Option<Word> as "Grade", to: Option<Word> as "Grade");
    /// Without the method that binds the limit would be another one.
    would_change_method = "would-change-method" (method: Word as "LimitMethod", next: Word as "LimitMethod", limit: Money);
    /// The limit was decided so long ago that it is due for review.
    review_due = "review-due" (decided_on: Day, days: Count);
    /// Nobody recorded when the limit was decided.
    limit_undated = "limit-undated" ();
    /// The grade has fallen since the limit was decided.
    grade_fallen = "grade-fallen" (grade: Option<Word> as "Grade", before: Word as "Grade", since: Day);
    /// Nothing was bought for a year.
    trade_paused = "trade-paused" (last: Day);
    /// More is expected to be bought than the limit allows.
    need_above_current = "need-above-current" (need: Money, limit: Money);
    /// Promises were broken.
    promises_broken = "promises-broken" (count: Count);
    /// Items were returned unpaid.
    returns_counted = "returns-counted" (count: Count);
    /// The limit stays.
    limit_kept = "limit-kept" (limit: Money);
    /// The limit is raised, by rule.
    limit_raised = "limit-raised" (limit: Money, before: Money);
    /// The limit is lowered.
    limit_lowered = "limit-lowered" (limit: Money, before: Money);
    /// A first limit is proposed.
    limit_first = "limit-first" (limit: Money);
    /// The limit is suspended: nothing is sold on credit.
    limit_suspended = "limit-suspended" (before: Option<Money>);
    /// Too little is known to propose a limit.
    limit_undecided = "limit-undecided" ();
    /// Late days that were our own doing, and do not count.
    days_excused = "days-excused" (count: Count, days: Count);
    /// What a recognition still lacks.
    recognition_not_yet = "recognition-not-yet" (kind: Word as "RecognitionKind", figure: Word as "Figure", value: Text, bound: Text);
    /// So many more payments in time, and a recognition is earned.
    recognition_needs_payments = "recognition-needs-payments" (kind: Word as "RecognitionKind", count: Count);
    /// A recognition will be lost on a day if nothing is paid.
    recognition_at_risk = "recognition-at-risk" (kind: Word as "RecognitionKind", on: Day, invoices: Text);
    /// The limit is high enough for what the customer needs and its rules allow.
    higher_limit_unneeded = "higher-limit-unneeded" (limit: Money);
    /// What longer terms cost in a year.
    longer_terms_cost = "longer-terms-cost" (cost: Money, sales: Money, days: Count, percent: Number);
    /// Terms are at their longest already.
    longer_terms_capped = "longer-terms-capped" (days: Count, most: Count);
    /// The law fixes the terms of such customers or goods.
    longer_terms_by_law = "longer-terms-by-law" ();
    /// What a discount costs, as a rate of a year: simple and compounded.
    discount_rates = "discount-rates" (percent: Number, days: Count, usual: Count, simple: Number);
    /// What a discount costs, compounded over a year.
    discount_compounded = "discount-compounded" (rate: Number);
    /// The discount costs less than money does, with the loss that is expected.
    discount_worth = "discount-worth" (simple: Number, bound: Number);
    /// The discount costs more than money does, with the loss that is expected.
    discount_dear = "discount-dear" (simple: Number, bound: Number);
    /// What a discount costs in a year if it is always taken.
    discount_cost = "discount-cost" (cost: Money, sales: Money);
    /// The customer pays so soon already that a discount would buy nothing.
    discount_buys_nothing = "discount-buys-nothing" (days: Count, usual: Count);
    /// Nothing is known of what the customer buys in a year.
    sales_unknown = "sales-unknown" ();
    // --- further alerts ---
    /// Something is overdue, and nobody looks after the customer.
    no_owner = "no-owner" (days: Count);
    /// Something is overdue, and the record has no way to reach the customer.
    no_contact_data = "no-contact-data" ();
    /// One document carries most of what is open.
    concentration_document = "concentration-document" (invoice: Text, amount: Money, percent: Number);
    /// One customer carries much of the book.
    concentration_book = "concentration-book" (amount: Money, percent: Number);
    /// An instalment of a plan falls due soon.
    instalment_due = "instalment-due" (plan: Text, due: Day, amount: Money);
    // --- terms, interest ---
    /// Fine mese read as: months first, then the last day of that month.
    end_of_month_months_first = "end-of-month-months-first" ();
    /// Fine mese read as: days first, then the last day of the month they end in.
    end_of_month_days_first = "end-of-month-days-first" ();
    /// Fine mese read as: the last day of the document's month first, then the days.
    end_of_month_then_days = "end-of-month-then-days" ();
    /// Another reading of fine mese would have led to other days.
    end_of_month_ambiguous = "end-of-month-ambiguous" (earliest: Day, latest: Day);
    /// Payment against the document, due on its date (rimessa diretta, vista fattura).
    due_at_sight = "due-at-sight" ();
    /// The terms count from the receipt of the document.
    due_from_receipt = "due-from-receipt" (on: Day);
    /// The terms count from the receipt of the document, and nobody said when that was: its date stands in.
    receipt_day_unknown = "receipt-day-unknown" ();
    /// A due date that was a holiday moved to the next working day by civil law.
    due_moved_civil = "due-moved-civil" (from: Day, to: Day);
    /// A due date on which banks do not settle moved to the next settlement day.
    due_moved_target = "due-moved-target" (from: Day, to: Day);
    /// A due date in a month without payments moved to the next month that is none.
    due_moved_excluded = "due-moved-excluded" (from: Day, to: Day);
    /// The last day of a discount was no working day and moved to the next.
    discount_day_moved = "discount-day-moved" (from: Day, to: Day);
    /// The country's holidays are not known here; another calendar stood in.
    calendar_stand_in = "calendar-stand-in" (country: Text);
    /// The last instalment carries what rounding left.
    last_instalment_takes_rest = "last-instalment-takes-rest" (amount: Money);
    /// Statutory interest: a reference rate plus points.
    statutory_interest = "statutory-interest" (country: Text, spread: Number);
    /// Statutory interest at a rate the law itself names.
    statutory_interest_fixed = "statutory-interest-fixed" (country: Text, rate: Number);
    /// Interest at the agreed rate.
    contract_interest = "contract-interest" (rate: Number);
    /// Higher interest on agricultural and food products, which no agreement can lower.
    agri_food_interest = "agri-food-interest" (spread: Number);
    /// The rate of the day interest started holds for the whole debt.
    rate_fixed_at_start = "rate-fixed-at-start" (from: Day);
    /// The points of the law before its last change, because of when the claim fell due.
    older_spread = "older-spread" (spread: Number, due: Day);
    /// National law is not known here; the minimum of the European directive was used.
    directive_minimum = "directive-minimum" (country: Text);
    /// A reference rate was used that has not been officially published yet.
    rate_provisional = "rate-provisional" (half_year: Text, rate: Number);
    /// The periods are rounded for show, the sum once from the exact value.
    interest_rounded_once = "interest-rounded-once" (periods: Money, interest: Money);
    /// Not overdue on that day, or paid in time: no interest.
    not_late = "not-late" (due: Day);
    /// The policy claims no interest.
    interest_not_claimed = "interest-not-claimed" ();
    /// No statutory trade interest and no lump sum against a consumer.
    no_interest_consumer = "no-interest-consumer" ();
    /// Proceedings exclude interest from a day on.
    interest_excluded = "interest-excluded" (from: Day);
    /// Interest up to a day was given up.
    interest_waived = "interest-waived" (until: Day);
    /// The lump sum for recovery costs (indennizzo forfettario).
    lump_sum = "lump-sum" (amount: Money);
    /// The lump sum was given up.
    lump_sum_waived = "lump-sum-waived" (amount: Money);
    /// The customer's first late payment is forgiven.
    first_late_forgiven = "first-late-forgiven" (amount: Money);
    /// Too little to be claimed.
    below_claim_minimum = "below-claim-minimum" (amount: Money, minimum: Number);
}
