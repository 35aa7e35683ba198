//! Why an answer is what it is: stable codes with raw values.
//!
//! The core never writes sentences. It says a [`code`](Reason::code) and the values; the catalogues of
//! the npm package turn them into a sentence of the reader's language. Every code is declared once, in
//! [`codes`], with the arguments its text may use; a test compares that list with every catalogue.

use crate::ground::date::Day;
use crate::ground::map::BTreeMap;
use crate::ground::money::Money;
use serde::Serialize;

/// One reason, as data.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Reason {
    /// Stable kebab-case code, for example `"limit-exceeded"`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub code: &'static str,
    /// The values the text needs, raw: plain decimals (money with `currency`), ISO dates, ids, counts.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<string, string>"))]
    pub args: BTreeMap<&'static str, String>,
    /// The policy rule that produced it, when one did.
    pub rule: Option<String>,
}

impl Reason {
    /// A reason without arguments.
    #[must_use]
    #[inline(never)]
    pub const fn new(code: &'static str) -> Self {
        Self { code, args: BTreeMap::new(), rule: None }
    }

    /// The same reason with a further value.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl ToString) -> Self {
        self.told(name, value.to_string())
    }

    fn told(mut self, name: &'static str, value: String) -> Self {
        self.args.insert(name, value);
        self
    }

    /// The same reason with an amount; its currency goes into `currency`.
    #[must_use]
    pub fn with_money(self, name: &'static str, amount: Money) -> Self {
        self.with(name, amount).with("currency", amount.currency())
    }

    /// The same reason with a day.
    #[must_use]
    pub fn with_day(self, name: &'static str, day: Day) -> Self {
        self.with(name, day)
    }

    /// The same reason, naming the policy rule behind it.
    #[must_use]
    pub fn by_rule(mut self, rule: impl Into<String>) -> Self {
        self.rule = Some(rule.into());
        self
    }
}

/// Declares the codes as constants and as one list, so that no code can exist without a text.
macro_rules! reason_codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal [$($arg:literal),* $(,)?];)*) => {
        $($(#[$doc])* pub const $name: &str = $code;)*
        /// Every code with the arguments its text may use.
        pub const ALL: &[(&str, &[&str])] = &[$(($code, &[$($arg),*])),*];
    };
}

/// The reason codes of the engine.
pub mod codes {
    reason_codes! {
        /// A record states something (cancelled, settled, returned) without the day it began, so it is taken to hold always.
        UNDATED_STATE = "undated-state" ["field", "count"];
        /// Payments name invoices that were not sent; they were left out.
        PAYMENT_UNMATCHED = "payment-unmatched" ["count"];
        // --- overdue ---
        /// Something is overdue (scaduto).
        OVERDUE = "overdue" ["amount", "count", "days", "currency"];
        /// The bank returned something unpaid (insoluto).
        RETURNED = "returned" ["amount", "currency"];
        /// Something is in dispute (contestato).
        DISPUTED = "disputed" ["amount", "currency"];
        /// We admitted that the customer was right, and have not credited it yet.
        ADMITTED = "admitted" ["amount", "currency", "invoices"];
        /// Something falls due soon.
        DUE_SOON = "due-soon" ["amount", "until", "currency"];
        /// Nothing is overdue.
        NOT_DUE = "not-due" ["amount", "currency"];
        /// Nothing is open.
        NOTHING_OPEN = "nothing-open" [];
        /// Residues too small to be called overdue were left out.
        RESIDUE_IGNORED = "residue-ignored" ["count"];
        // --- decision ---
        /// The limit was exceeded already, without the document asked about.
        LIMIT_ALREADY_EXCEEDED = "limit-already-exceeded" ["total", "currency"];
        /// A rule of the policy fired at the gate.
        GATE_RULE = "gate-rule" ["figure", "value", "bound"];
        /// Somebody put the customer or the order on hold (blocco).
        HOLD = "hold" ["kind", "reason", "scope", "target", "ends", "until", "invoices"];
        /// A source reported something severe: protest, enforcement, insolvency.
        SEVERE_SIGNAL = "severe-signal" ["kind", "source", "on"];
        /// A crisis or insolvency proceeding is running (procedura concorsuale).
        PROCEEDING_RUNNING = "proceeding-running" ["kind", "on"];
        /// Unpaid prior claims must not stop a pending contract (art. 18(5) CCII).
        PRIOR_ARREARS_DO_NOT_STOP = "prior-arrears-do-not-stop" [];
        /// What was paid in advance let it pass (acconto).
        PREPAID = "prepaid" ["amount", "currency"];
        /// A one-off approval let it pass (sblocco).
        RELEASED = "released" ["by", "reason", "from"];
        // --- allocation ---
        /// The payer named this invoice (art. 1193 c.c., first paragraph).
        ALLOCATED_DECLARED = "allocated-declared" ["invoiceId", "amount", "currency"];
        /// Overdue comes before what is not yet due (scaduto).
        ALLOCATED_OVERDUE = "allocated-overdue" ["invoiceId", "amount", "currency"];
        /// Of overdue debts, the less secured comes first (meno garantito).
        ALLOCATED_LESS_SECURED = "allocated-less-secured" ["invoiceId", "amount", "currency"];
        /// Of equally secured debts, the more onerous for the debtor comes first (più oneroso).
        ALLOCATED_MORE_ONEROUS = "allocated-more-onerous" ["invoiceId", "amount", "currency"];
        /// Of equally onerous debts, the older comes first (più antico).
        ALLOCATED_OLDER = "allocated-older" ["invoiceId", "amount", "currency"];
        /// No criterion decides: each debt receives its share.
        ALLOCATED_PRO_RATA = "allocated-pro-rata" ["invoiceId", "amount", "currency"];
        /// What is undisputed comes before what is disputed.
        ALLOCATED_UNDISPUTED = "allocated-undisputed" ["invoiceId", "amount", "currency"];
        /// The debt that was left.
        ALLOCATED_LAST = "allocated-last" ["invoiceId", "amount", "currency"];
        /// Interest and costs before the principal (art. 1194 c.c.).
        ALLOCATED_INTEREST_FIRST = "allocated-interest-first" ["invoiceId", "amount", "currency"];
        /// The payer named an invoice that is not known.
        ALLOCATED_UNKNOWN = "allocated-unknown" ["invoiceId"];
        /// The interest rate of this invoice is not known: its interest was left out.
        ALLOCATION_RATE_UNKNOWN = "allocation-rate-unknown" ["invoiceId"];
        /// More was paid than is owed.
        ALLOCATION_REST = "allocation-rest" ["amount", "currency"];
        // --- behaviour ---
        /// Figures of payment behaviour rest on so many due dates.
        PAYMENT_HISTORY = "payment-history" ["count"];
        /// Too few paid or overdue due dates for a rating.
        HISTORY_TOO_SHORT = "history-too-short" ["count", "needed"];
        /// Items were settled, nobody says when; they say nothing of how the customer pays.
        SETTLEMENT_UNDATED = "settlement-undated" ["count"];
        /// What is open reaches behind the first known sale: days sales outstanding cannot be counted back.
        DSO_BEYOND_SALES = "dso-beyond-sales" [];
        /// Expected dates rest on how this customer paid before.
        EXPECTED_FROM_HISTORY = "expected-from-history" ["count", "percent"];
        /// Expected dates rest on the policy's prior, because the customer has hardly paid anything yet.
        EXPECTED_FROM_PRIOR = "expected-from-prior" ["count", "percent"];
        // --- badge ---
        /// Nothing is known of this customer on the day.
        NO_DATA = "no-data" [];
        /// The record cannot be read.
        INVALID_INPUT = "invalid-input" ["path"];
        /// A rate that the answer needs was not given.
        UNKNOWN_RATE = "unknown-rate" ["path"];
        /// The limit is respected and nothing is due.
        WITHIN_LIMIT = "within-limit" ["available", "limit", "percent", "currency"];
        /// Prior claims are protected by a proceeding.
        PROTECTED = "protected" ["amount", "currency", "kind", "publishedOn", "ends", "until", "invoices"];
        /// In the hands of a lawyer or an agency.
        LEGAL = "legal" ["amount", "currency"];
        /// Covered by a repayment plan that is on track.
        ON_PLAN = "on-plan" ["amount", "currency"];
        /// Covered by an open promise.
        PROMISED = "promised" ["amount", "currency"];
        // --- policy ---
        /// A field of the policy cannot be read.
        POLICY_UNREADABLE = "policy-unreadable" [];
        /// There is no such field in a policy.
        POLICY_UNKNOWN_KEY = "policy-unknown-key" [];
        /// A field that is needed is missing.
        POLICY_MISSING = "policy-missing" [];
        /// The value is none of the words that are allowed.
        POLICY_NOT_ONE_OF = "policy-not-one-of" ["allowed"];
        /// The value is not a whole number of the range.
        POLICY_NOT_BETWEEN = "policy-not-between" ["min", "max"];
        /// The value is of another kind than expected.
        POLICY_WRONG_FORM = "policy-wrong-form" ["expected"];
        /// The version of the policy format is unknown.
        POLICY_UNKNOWN_SCHEMA = "policy-unknown-schema" [];
        /// The country is no ISO 3166-1 alpha-2 code.
        POLICY_UNKNOWN_COUNTRY = "policy-unknown-country" [];
        /// Days must ascend and begin with at least 1.
        POLICY_NOT_ASCENDING = "policy-not-ascending" [];
        /// An amount must not be negative.
        POLICY_NEGATIVE = "policy-negative" [];
        /// A number is outside its range.
        POLICY_OUT_OF_RANGE = "policy-out-of-range" [];
        /// An identifier is given twice.
        POLICY_DUPLICATE = "policy-duplicate" [];
        /// The first level cannot count from the level before.
        POLICY_NO_PREVIOUS_LEVEL = "policy-no-previous-level" [];
        /// The value does not fit the figure it is compared with.
        POLICY_VALUE_MISFIT = "policy-value-misfit" [];
        /// There is no such dispute reason.
        POLICY_UNKNOWN_REASON = "policy-unknown-reason" [];
        // --- disputes ---
        /// The reason of the dispute was stated.
        REASON_GIVEN = "reason-given" ["reason"];
        /// The reason was mapped from a code of another system.
        CODE_MAPPED = "code-mapped" ["scheme", "code", "reason"];
        /// The code is known, and does not say why.
        CODE_SILENT = "code-silent" ["scheme", "code"];
        /// The code is known, and has nothing to do with a sale.
        CODE_FOREIGN = "code-foreign" ["scheme", "code"];
        /// The code is not in its list.
        CODE_UNKNOWN = "code-unknown" ["scheme", "code"];
        /// The bank could not use the payment data: correct and present again, no reminder.
        RETURN_DATA_ERROR = "return-data-error" ["code"];
        /// The money was not there: contact, one more attempt, counts as unpaid.
        RETURN_LIQUIDITY = "return-liquidity" ["code"];
        /// The customer did not want to pay: treat as a dispute until the reason is known.
        RETURN_REFUSAL = "return-refusal" ["code"];
        /// There is no valid mandate: get one.
        RETURN_MANDATE = "return-mandate" ["code"];
        /// Death, fraud or an authority: stop, and hand over.
        RETURN_STOP = "return-stop" ["code"];
        /// Our mistake: cancel and apologise, no reminder.
        RETURN_OURS = "return-ours" ["code"];
        /// The bank does not say why.
        RETURN_UNCLEAR = "return-unclear" ["code"];
        /// The code says something about the customer's standing: review the limit.
        RETURN_RISK = "return-risk" ["code"];
        /// The words that decided.
        WORDS_MATCHED = "words-matched" ["reason", "words"];
        /// Words that speak for one of several reasons.
        WORDS_CONFLICT = "words-conflict" ["reason", "words"];
        /// Nothing tells the reason: ask.
        CANNOT_DECIDE = "cannot-decide" [];
        /// Whom the policy's rule gives the dispute to.
        DISPUTE_RULE = "dispute-rule" ["owner"];
        /// The dispute names invoices that were not sent.
        DISPUTE_INVOICE_UNKNOWN = "dispute-invoice-unknown" ["invoices"];
        /// An open dispute names neither invoices nor an amount: nothing can be kept from collection yet.
        DISPUTE_NAMES_NOTHING = "dispute-names-nothing" [];
        /// What the dispute keeps from being collected.
        DISPUTE_STOPS = "dispute-stops" ["scope", "amount", "currency"];
        /// A lack of cash is no dispute: offer a plan.
        CASH_PROBLEM_PLAN = "cash-problem-plan" [];
        /// The day of the first answer has passed without one.
        ANSWER_LATE = "answer-late" ["by", "days"];
        /// The day of the resolution has passed.
        RESOLUTION_LATE = "resolution-late" ["by", "days"];
        /// A large amount.
        PRIORITY_AMOUNT = "priority-amount" ["amount", "currency"];
        /// A large share of what the customer has open.
        PRIORITY_SHARE = "priority-share" ["percent"];
        /// Open for long.
        PRIORITY_AGE = "priority-age" ["days"];
        /// A customer who pays very well, and now does not.
        PRIORITY_RATING = "priority-rating" ["rating"];
        /// The same reason again within a year.
        PRIORITY_REPEATED = "priority-repeated" ["count"];
        /// Evidence that the policy asks for and nobody has.
        EVIDENCE_MISSING = "evidence-missing" ["evidence"];
        /// What the customer asks for is what the policy grants.
        REMEDY_WITHIN = "remedy-within" ["requested", "kind", "upTo", "currency"];
        /// What the customer asks for is more than, or other than, the policy grants.
        REMEDY_BEYOND = "remedy-beyond" ["requested", "kind", "upTo", "currency"];
        /// Who may decide beyond the policy.
        REMEDY_APPROVER = "remedy-approver" ["approver"];
        /// Something was granted though the dispute was rejected.
        GRANTED_THOUGH_REJECTED = "granted-though-rejected" ["remedy"];
        /// More was granted than the policy allows.
        GRANTED_ABOVE_BOUND = "granted-above-bound" ["granted", "upTo"];
        /// Another remedy was granted than the policy's.
        GRANTED_OTHER_REMEDY = "granted-other-remedy" ["remedy", "kind"];
        /// Most like cases were granted another remedy.
        UNLIKE_REMEDY = "unlike-remedy" ["remedy", "usual", "count", "cases"];
        /// The granted share differs from that of like cases.
        UNLIKE_SHARE = "unlike-share" ["percent", "usual", "cases"];
        /// Nothing is recorded of the time before: what is new cannot be told.
        NOTHING_BEFORE = "nothing-before" ["since"];
        /// A cause that the period before did not have.
        CAUSE_NEW = "cause-new" ["cause", "count", "before", "amount", "amountBefore", "since", "currency"];
        /// A cause that grew against the period before.
        CAUSE_UP = "cause-up" ["cause", "count", "before", "amount", "amountBefore", "since", "currency"];
        /// A cause that shrank against the period before.
        CAUSE_DOWN = "cause-down" ["cause", "count", "before", "amount", "amountBefore", "since", "currency"];
        // --- exposure ---
        /// The exposure is over the limit (fido superato).
        LIMIT_EXCEEDED = "limit-exceeded" ["total", "limit", "over", "currency"];
        /// The exposure is within the limit.
        LIMIT_WITHIN = "limit-within" ["total", "limit", "available", "currency"];
        /// The exposure is within the limit, but over the share that asks for attention.
        LIMIT_NEAR = "limit-near" ["total", "limit", "available", "percent", "watchPercent", "currency"];
        /// The limit has expired and counts as zero (fido scaduto).
        LIMIT_EXPIRED = "limit-expired" ["limit", "validUntil", "currency"];
        /// No limit was set.
        NO_LIMIT = "no-limit" ["total", "currency"];
        /// Cover by the credit insurer is added to the limit.
        LIMIT_RAISED_BY_COVER = "limit-raised-by-cover" ["limit", "insured", "currency"];
        /// The limit shared with the group leaves less than the customer's own.
        GROUP_LIMIT = "group-limit" ["group", "limit", "total", "currency"];
        /// Unapplied cash and credit notes do not lower the exposure under this policy.
        CREDITS_IGNORED = "credits-ignored" ["amount", "currency"];
        /// One exposure bucket is over its own limit.
        BUCKET_LIMIT_EXCEEDED = "bucket-limit-exceeded" ["bucket", "amount", "limit", "currency"];
        // --- agreements ---
        /// A promise to pay is open.
        PROMISE_OPEN = "promise-open" ["on", "until", "amount", "paid", "currency", "invoices"];
        /// A promise to pay was kept.
        PROMISE_KEPT = "promise-kept" ["on", "until", "amount", "paid", "currency"];
        /// A promise to pay was kept in part.
        PROMISE_PARTLY_KEPT = "promise-partly-kept" ["on", "until", "amount", "paid", "currency"];
        /// A promise to pay was broken.
        PROMISE_BROKEN = "promise-broken" ["on", "until", "amount", "paid", "currency"];
        /// Nothing is left to pay of what the promise was about.
        PROMISE_SETTLED_OTHERWISE = "promise-settled-otherwise" [];
        /// What the promise was about is not in the record, so that nobody can say whether it was kept.
        PROMISE_INVOICES_UNKNOWN = "promise-invoices-unknown" ["invoices"];
        /// The agreement is of a later day.
        AGREEMENT_NOT_YET = "agreement-not-yet" ["on"];
        /// A repayment plan is offered and not agreed.
        PLAN_PROPOSED = "plan-proposed" ["plan", "remaining", "missed", "due", "currency"];
        /// A repayment plan is on track.
        PLAN_ON_TRACK = "plan-on-track" ["plan", "remaining", "missed", "due", "currency", "invoices"];
        /// An instalment of a repayment plan is late, and the plan still holds.
        PLAN_LATE = "plan-late" ["plan", "remaining", "missed", "due", "currency"];
        /// A repayment plan is broken: the original due dates speak again.
        PLAN_BROKEN = "plan-broken" ["plan", "remaining", "missed", "due", "currency"];
        /// A repayment plan is completed.
        PLAN_COMPLETED = "plan-completed" ["plan", "remaining", "missed", "due", "currency"];
        /// A repayment plan was cancelled.
        PLAN_CANCELLED = "plan-cancelled" ["plan", "remaining", "missed", "due", "currency"];
        // --- collection ---
        /// Everything of these items is in dispute, or the part that is cannot be asked for.
        INVOICE_DISPUTED = "invoice-disputed" ["amount", "currency", "invoices"];
        /// The customer was contacted too recently; `days` is the interval, 0 where a day has one conversation at most.
        CONTACTED_RECENTLY = "contacted-recently" ["last", "days", "on"];
        /// Nothing to reach the customer by on the channels of the level.
        NO_CHANNEL = "no-channel" ["channels"];
        /// Too little to ask for.
        BELOW_MINIMUM = "below-minimum" ["amount", "minimum", "currency", "invoices"];
        /// A bill is with the bank and its outcome not known (salvo buon fine).
        BILL_AT_RISK = "bill-at-risk" ["amount", "currency"];
        /// A day of grace.
        GRACE = "grace" ["until", "days"];
        /// As many contacts as the policy allows.
        ATTEMPTS_EXHAUSTED = "attempts-exhausted" ["attempts", "max"];
        /// A tag excludes the account or the invoice from collection.
        EXCLUDED = "excluded" ["tag", "invoices"];
        /// The day of the step has not come, or no contact may fall on this one.
        NOT_YET = "not-yet" ["on"];
        /// The next level of the ladder.
        STEP_BY_LEVEL = "step-by-level" ["level", "since"];
        /// The last level again.
        STEP_REPEATED = "step-repeated" ["level", "last"];
        /// What the customer said chooses the step.
        STEP_BY_REASON = "step-by-reason" ["reason", "on"];
        /// The account holds unapplied cash for all that would be asked: look for the invoices first.
        STEP_BY_CASH = "step-by-cash" [];
        /// Cash or credit notes that settle nothing yet would cover what would be asked for.
        UNAPPLIED_CASH = "unapplied-cash" ["amount", "currency"];
        /// A proof of claim can be filed (domanda di ammissione al passivo).
        CLAIM_TO_FILE = "claim-to-file" ["kind", "publishedOn", "ends", "claimsBy"];
        /// The last day for the proof of claim has passed.
        CLAIMS_TERM_PASSED = "claims-term-passed" ["claimsBy"];
        /// The ladder has nothing more for what is open.
        LEVELS_EXHAUSTED = "levels-exhausted" ["level", "on"];
        /// The policy has no level for what is open.
        NO_LEVEL = "no-level" [];
        /// Nobody said how the customer can be reached.
        CHANNEL_UNKNOWN = "channel-unknown" ["channels"];
        /// Sent, and the proof that the level needs is not recorded.
        PROOF_AWAITED = "proof-awaited" ["level", "on"];
        /// Informed, reminded, undisputed and silent: probably no cash.
        NO_CASH_SUSPECTED = "no-cash-suspected" ["reminders", "since", "amount", "currency"];
        /// The customer has come to pay later than it used to.
        LATE_TREND = "late-trend" ["days"];
        /// A source reported something adverse that has not ended.
        ADVERSE_SIGNAL = "adverse-signal" ["kind", "source", "on"];
        /// The reminder fee was given up.
        FEE_WAIVED = "fee-waived" ["on"];
        /// Interest cannot be computed: a rate is not known.
        RATE_UNKNOWN = "rate-unknown" [];
        /// A point of the legal checklist is fulfilled.
        LEGAL_CHECK_MET = "legal-check-met" ["check"];
        /// A point of the legal checklist is missing.
        LEGAL_CHECK_MISSING = "legal-check-missing" ["check", "invoices"];
        /// Nothing overdue is left that a plan could cover.
        NOTHING_TO_PLAN = "nothing-to-plan" [];
        /// A promise or a plan already covers this.
        ALREADY_AGREED = "already-agreed" ["amount", "currency", "invoices"];
        /// An instalment that was no working day moved to the next.
        INSTALMENT_MOVED = "instalment-moved" ["from", "to"];
        /// The policy allows fewer instalments than were asked for.
        PLAN_SHORTENED = "plan-shortened" ["asked", "allowed", "minimum", "currency"];
        // --- notice ---
        /// The customer is proven to be informed.
        INFORMED_PROVEN = "informed-proven" ["count", "since"];
        /// The customer was told, and nothing proves it.
        INFORMED_LIKELY = "informed-likely" ["count", "since"];
        /// The customer was told of some invoices and not of others.
        INFORMED_PARTLY = "informed-partly" ["count", "missing", "invoices"];
        /// The customer was told of none.
        NOT_INFORMED = "not-informed" ["count"];
        /// The exchange system delivered these invoices to the customer.
        SDI_DELIVERED = "sdi-delivered" ["invoices"];
        /// A claim is barred (prescritto) since a day.
        PRESCRIBED = "prescribed" ["invoices", "on"];
        /// A claim will soon be barred.
        PRESCRIPTION_NEAR = "prescription-near" ["invoices", "on"];
        /// Were this a periodic supply, the claim would be barred earlier (art. 2948 n. 4 c.c.).
        PRESCRIPTION_IF_PERIODIC = "prescription-if-periodic" ["invoices", "on"];
        /// The rules of prescription of this country are not known here.
        PRESCRIPTION_UNKNOWN = "prescription-unknown" ["country"];
        // --- identity ---
        /// No IBAN was given.
        EMPTY = "empty" [];
        /// The IBAN holds a character that is neither letter nor digit.
        BAD_CHARACTERS = "bad-characters" ["character"];
        /// The IBAN begins with no country that has an IBAN.
        UNKNOWN_COUNTRY = "unknown-country" ["country"];
        /// The IBAN is too long or too short for its country.
        WRONG_LENGTH = "wrong-length" ["country", "expected", "actual"];
        /// The IBAN has a letter where its country has a digit, or the other way round; `expected` is `digit` or `letter`.
        WRONG_STRUCTURE = "wrong-structure" ["position", "expected"];
        /// The two check digits after the country do not fit the rest of the IBAN.
        WRONG_CHECK_DIGITS = "wrong-check-digits" [];
        /// The country's own check digits (in Italy the CIN) are wrong; `part` is their name.
        WRONG_NATIONAL_CHECK = "wrong-national-check" ["part"];
        /// What would stand in the check digits if everything else is right; `part` is `iban` or a national part.
        EXPECTED_CHECK = "expected-check" ["part", "expected"];
        /// The account follows no national check, which newer accounts of its country need not.
        NATIONAL_CHECK_UNCONFIRMED = "national-check-unconfirmed" ["country"];
        /// The account is in a country outside SEPA: no euro credit transfer or direct debit by SEPA.
        NOT_SEPA = "not-sepa" ["country"];
        /// The account is in a country without IBANs, so its number cannot be checked.
        NOT_AN_IBAN = "not-an-iban" ["country"];
        /// No BIC was given.
        BIC_EMPTY = "bic-empty" [];
        /// A BIC has 8 or 11 characters.
        BIC_WRONG_LENGTH = "bic-wrong-length" ["actual"];
        /// The BIC holds something else than letters and digits, or no letters for the country.
        BIC_WRONG_STRUCTURE = "bic-wrong-structure" [];
        /// The fifth and sixth characters of the BIC are no country.
        BIC_UNKNOWN_COUNTRY = "bic-unknown-country" ["country"];
        /// The BIC is one for testing: no payment goes there.
        BIC_TEST = "bic-test" [];
        /// The first four characters of the BIC hold a digit, which is allowed but not in use.
        BIC_UNUSUAL = "bic-unusual" [];
        /// The bank is in another country than the account.
        BIC_COUNTRY_DIFFERS = "bic-country-differs" ["country", "ibanCountry"];
        /// The field does not have the shape of what it should hold.
        WRONG_SHAPE = "wrong-shape" ["field"];
        /// The check character of a tax code is wrong (codice fiscale).
        WRONG_CHECK_CHARACTER = "wrong-check-character" ["field"];
        /// No VAT number of the country looks like that.
        VAT_WRONG_SHAPE = "vat-wrong-shape" ["country"];
        /// The check digit of the VAT number is wrong.
        VAT_WRONG_CHECK = "vat-wrong-check" ["country"];
        /// The VAT number is of another country than the customer.
        VAT_COUNTRY_DIFFERS = "vat-country-differs" ["country", "vatCountry"];
        /// The country's VAT numbers cannot be checked here.
        VAT_NOT_CHECKED = "vat-not-checked" ["country"];
        /// The partita IVA names an office that is not known.
        VAT_OFFICE_UNKNOWN = "vat-office-unknown" ["office"];
        /// The codice fiscale holds a date of birth that never was.
        TAX_CODE_IMPOSSIBLE_DATE = "tax-code-impossible-date" [];
        /// The codice fiscale is of a natural person, the customer is not.
        TAX_CODE_OF_PERSON = "tax-code-of-person" [];
        /// The codice fiscale is not of a natural person, the customer is one.
        TAX_CODE_OF_ENTITY = "tax-code-of-entity" [];
        /// The codice destinatario has the wrong number of characters for this kind of customer.
        RECIPIENT_CODE_LENGTH = "recipient-code-length" ["expected", "actual"];
        /// The codice destinatario 0000000 means that no channel is known.
        RECIPIENT_CODE_NO_CHANNEL = "recipient-code-no-channel" [];
        /// The codice destinatario 0000000 is for customers in Italy.
        RECIPIENT_CODE_RESIDENT = "recipient-code-resident" [];
        /// The codice destinatario XXXXXXX is for customers abroad.
        RECIPIENT_CODE_ABROAD = "recipient-code-abroad" [];
        /// The PEC address is at a provider of ordinary mail.
        PEC_ORDINARY_MAIL = "pec-ordinary-mail" ["domain"];
        /// The telephone number has no country code.
        PHONE_NATIONAL = "phone-national" [];
        /// The address has no postcode.
        POSTCODE_MISSING = "postcode-missing" [];
        /// No Italian postcode begins like that.
        POSTCODE_UNKNOWN = "postcode-unknown" ["postcode"];
        /// The postcode lies in another province; `expected` are the possible ones.
        POSTCODE_PROVINCE_DIFFER = "postcode-province-differ" ["postcode", "province", "expected"];
        /// No Italian province has this code.
        PROVINCE_UNKNOWN = "province-unknown" ["province"];
        /// The Italian address has no province; `expected` are those of its postcode.
        PROVINCE_MISSING = "province-missing" ["expected"];
        /// No country has this code.
        COUNTRY_UNKNOWN = "country-unknown" ["country"];
        /// The country was not given and is taken from the address or the VAT number, or is Italy.
        COUNTRY_ASSUMED = "country-assumed" ["country"];
        /// The field is needed to send an invoice.
        MISSING_FOR_INVOICE = "missing-for-invoice" ["field"];
        /// The field is needed to send a statement of account.
        MISSING_FOR_STATEMENT = "missing-for-statement" ["field"];
        /// The field is needed to send a formal notice.
        MISSING_FOR_NOTICE = "missing-for-notice" ["field"];
        // --- terms, interest ---
        /// Fine mese read as: months first, then the last day of that month.
        END_OF_MONTH_MONTHS_FIRST = "end-of-month-months-first" [];
        /// Fine mese read as: days first, then the last day of the month they end in.
        END_OF_MONTH_DAYS_FIRST = "end-of-month-days-first" [];
        /// Fine mese read as: the last day of the document's month first, then the days.
        END_OF_MONTH_THEN_DAYS = "end-of-month-then-days" [];
        /// Another reading of fine mese would have led to other days.
        END_OF_MONTH_AMBIGUOUS = "end-of-month-ambiguous" ["earliest", "latest"];
        /// Payment against the document, due on its date (rimessa diretta, vista fattura).
        DUE_AT_SIGHT = "due-at-sight" [];
        /// A due date that was a holiday moved to the next working day by civil law.
        DUE_MOVED_CIVIL = "due-moved-civil" ["from", "to"];
        /// A due date on which banks do not settle moved to the next settlement day.
        DUE_MOVED_TARGET = "due-moved-target" ["from", "to"];
        /// The country's holidays are not known here; another calendar stood in.
        CALENDAR_STAND_IN = "calendar-stand-in" ["country"];
        /// The last instalment carries what rounding left.
        LAST_INSTALMENT_TAKES_REST = "last-instalment-takes-rest" ["amount", "currency"];
        /// Statutory interest: a reference rate plus points.
        STATUTORY_INTEREST = "statutory-interest" ["country", "spread"];
        /// Statutory interest at a rate the law itself names.
        STATUTORY_INTEREST_FIXED = "statutory-interest-fixed" ["country", "rate"];
        /// Interest at the agreed rate.
        CONTRACT_INTEREST = "contract-interest" ["rate"];
        /// Higher interest on agricultural and food products, which no agreement can lower.
        AGRI_FOOD_INTEREST = "agri-food-interest" ["spread"];
        /// The rate of the day interest started holds for the whole debt.
        RATE_FIXED_AT_START = "rate-fixed-at-start" ["from"];
        /// The points of the law before its last change, because of when the claim fell due.
        OLDER_SPREAD = "older-spread" ["spread", "due"];
        /// National law is not known here; the minimum of the European directive was used.
        DIRECTIVE_MINIMUM = "directive-minimum" ["country"];
        /// A reference rate was used that has not been officially published yet.
        RATE_PROVISIONAL = "rate-provisional" ["halfYear", "rate"];
        /// The periods are rounded for show, the sum once from the exact value.
        INTEREST_ROUNDED_ONCE = "interest-rounded-once" ["periods", "interest", "currency"];
        /// Not overdue on that day, or paid in time: no interest.
        NOT_LATE = "not-late" ["due"];
        /// The policy claims no interest.
        INTEREST_NOT_CLAIMED = "interest-not-claimed" [];
        /// No statutory trade interest and no lump sum against a consumer.
        NO_INTEREST_CONSUMER = "no-interest-consumer" [];
        /// Proceedings exclude interest from a day on.
        INTEREST_EXCLUDED = "interest-excluded" ["from"];
        /// Interest up to a day was given up.
        INTEREST_WAIVED = "interest-waived" ["until"];
        /// The lump sum for recovery costs (indennizzo forfettario).
        LUMP_SUM = "lump-sum" ["amount", "currency"];
        /// The lump sum was given up.
        LUMP_SUM_WAIVED = "lump-sum-waived" ["amount", "currency"];
        /// The customer's first late payment is forgiven.
        FIRST_LATE_FORGIVEN = "first-late-forgiven" ["amount", "currency"];
        /// Too little to be claimed.
        BELOW_CLAIM_MINIMUM = "below-claim-minimum" ["amount", "minimum", "currency"];
        /// A due date in a month without payments moved to the next month that is none.
        DUE_MOVED_EXCLUDED = "due-moved-excluded" ["from", "to"];
        /// The last day of a discount was no working day and moved to the next.
        DISCOUNT_DAY_MOVED = "discount-day-moved" ["from", "to"];
    }
}
