import type { Catalogue } from '../language.js';

export const reasons: Catalogue = {
  'undated-state':
    '{count, plural, one {One record states} other {# records state}} “{field}” without its date; taken to have held always',
  'payment-unmatched':
    '{count, plural, one {One payment names an invoice} other {# payments name invoices}} that the account does not have; left out',
  'later-balance':
    '{count, plural, one {The open amount of one document is} other {The open amounts of # documents are}} stated for a later day; computed from the records instead',

  // overdue
  overdue:
    '{amount, money} overdue on {count, plural, one {one item} other {# items}}, the oldest by {days, plural, one {one day} other {# days}}',
  returned: '{amount, money} returned unpaid by the bank',
  disputed: '{amount, money} in dispute',
  admitted: '{amount, money} admitted as our error and not yet credited',
  'due-soon': '{amount, money} falling due by {until, date}',
  'not-due': '{amount, money} open, none of it overdue',
  'nothing-open': 'Nothing open',
  'residue-ignored': '{count, plural, one {One small residue} other {# small residues}} not counted as overdue',

  // decision
  'limit-already-exceeded': 'The limit was exceeded before this document: exposure {total, money}',
  'gate-rule':
    'Own rule: {figure, word} {figure, select, rating {{value}, threshold {bound}} level {{value}, threshold {bound}} other {{value, select, never {never} other {{value, number}}}, threshold {bound, number}}}',
  'delivery-stopped': 'Deliveries stopped since {on, date} by the level “{level, word}”, {amount, money} overdue',
  'formal-notice-unanswered': 'Formal notice of {on, date} without payment',
  hold: '{kind, Word, holdKind} on hold: {reason}{ends, select, yes {, until {until, date}} other {}}',
  'severe-signal': '{kind, Word, signal} of {on, date}, source {source}',
  'proceeding-running': '{kind, Word, proceeding} published on {on, date}',
  'prior-arrears-do-not-stop':
    'Protective measures are confirmed: unpaid prior claims alone do not allow refusing a pending contract (art. 18(5) CCII)',
  prepaid: 'Passes thanks to the prepayment of {amount, money}',
  released: 'Released by {by} on {from, date}: {reason}',

  // allocation
  'allocated-declared': '{amount, money} to invoice {invoiceId}, named by the payer (art. 1193 Italian Civil Code)',
  'allocated-overdue': '{amount, money} to invoice {invoiceId}: what is overdue comes first (art. 1193 Italian Civil Code)',
  'allocated-less-secured':
    '{amount, money} to invoice {invoiceId}: of overdue debts, the less secured (art. 1193 Italian Civil Code)',
  'allocated-more-onerous':
    '{amount, money} to invoice {invoiceId}: equally secured, the more onerous debt (art. 1193 Italian Civil Code)',
  'allocated-older': '{amount, money} to invoice {invoiceId}: equally onerous, the older debt (art. 1193 Italian Civil Code)',
  'allocated-pro-rata':
    '{amount, money} to invoice {invoiceId}: no criterion decides, a proportional share (art. 1193 Italian Civil Code)',
  'allocated-undisputed': '{amount, money} to invoice {invoiceId}: what is undisputed comes first',
  'allocated-last': '{amount, money} to invoice {invoiceId}, the only debt left',
  'allocated-interest-first':
    'Of these, {amount, money} to interest and costs of invoice {invoiceId}, before the principal (art. 1194 Italian Civil Code)',
  'allocated-unknown': 'The payer named invoice {invoiceId}, which is not on record',
  'allocation-rate-unknown': 'The late-payment rate is not known yet: interest of invoice {invoiceId} left out',
  'allocation-rest': '{amount, money} more than is owed, to be matched',

  // behaviour
  'payment-history': 'Based on {count, plural, one {one paid or overdue due date} other {# paid or overdue due dates}}',
  'history-too-short':
    '{count, plural, =0 {No paid or overdue due date} one {Only one paid or overdue due date} other {Only # paid or overdue due dates}}: a rating needs {needed}',
  'settlement-undated':
    '{count, plural, one {One due date was settled} other {# due dates were settled}} without a date: they say nothing of how the customer pays',
  'dso-beyond-sales': 'Days sales outstanding cannot be counted back: what is open reaches behind the first known sale',
  'expected-from-history':
    'Dates expected from how the customer paid {count, plural, one {one due date} other {# due dates}}; the interval holds {percent, percent} of them',
  'expected-from-prior':
    'Dates expected mostly from typical behaviour: {count, plural, =0 {no payment} one {only one payment} other {only # payments}} of this customer on record; the interval holds {percent, percent} of them',

  // badge
  'no-data': 'No receivables data',
  'invalid-input': 'Record not readable ({path})',
  'unknown-rate': 'Exchange rate missing ({path})',
  'within-limit': 'Within the limit: {available, money} available of {limit, money}',
  protected:
    '{amount, money} protected by an insolvency or crisis proceeding{ends, select, yes {, until {until, date}} other {}}',
  legal: '{amount, money} in legal recovery',
  'on-plan': '{amount, money} on a repayment plan, on track',
  promised: '{amount, money} promised',

  // policy
  'policy-unreadable': 'Cannot be read',
  'policy-unknown-key': 'There is no such field',
  'policy-missing': 'Required, and missing',
  'policy-not-one-of': 'Must be one of: {allowed}',
  'policy-not-between': 'Must be a whole number from {min, number} to {max, number}',
  'policy-wrong-form':
    'Must be {expected, select, text {a text in quotes} not-blank {a text that is not blank} boolean {true or false} whole-number {a whole number} decimal {a number in quotes, such as "1500.50"} list {a list in square brackets} object {a group in braces} currency {an ISO 4217 currency code} other {of another kind}}',
  'policy-unknown-schema': 'Unknown version of the policy format',
  'policy-unknown-country': 'Not a country code (ISO 3166-1, two letters)',
  'policy-not-ascending': 'The days must start at 1 or more and rise',
  'policy-not-descending': 'The points must fall from A to C',
  'policy-not-above-zero': 'The amount must be above zero',
  'policy-unknown-terms': 'Payment terms that are not understood',
  'policy-negative': 'The amount must not be negative',
  'policy-out-of-range': 'The number is out of range',
  'policy-duplicate': 'The identifier is used twice',
  'policy-no-previous-level': 'The first level has no previous level to count from',
  'policy-value-misfit': 'The value does not suit the figure it is compared with',
  'policy-unknown-reason': 'Unknown dispute reason',

  // exposure
  'limit-exceeded': 'Exposure of {total, money} exceeds the credit limit of {limit, money} by {over, money}',
  'limit-within': 'Exposure of {total, money} within the credit limit of {limit, money}: {available, money} available',
  'limit-near':
    'Exposure of {total, money} uses {percent, percent} of the credit limit of {limit, money}, past the attention mark of {watchPercent, percent}',
  'limit-expired': 'The credit limit of {limit, money} expired on {validUntil, date} and counts as zero',
  'no-limit': 'Exposure of {total, money}; no credit limit set',
  'limit-raised-by-cover': 'Insurance cover of {insured, money} is added to the limit, now {limit, money}',
  'cover-is-limit': 'Insurance cover of {insured, money} stands for the limit of {limit, money}, which is lower',
  'group-limit': 'The limit of group {group}, {limit, money}, is the tighter one: the group’s exposure is {total, money}',
  'credits-ignored': '{amount, money} of unapplied cash and credit notes not deducted, by policy',
  'bucket-limit-exceeded': '{bucket, Word}: {amount, money}, over their own limit of {limit, money}',

  // terms
  'end-of-month-months-first': 'End of month read as: months first, then the last day of that month',
  'end-of-month-days-first': 'End of month read as: days first, then the last day of the month they end in',
  'end-of-month-then-days': 'End of month read as: last day of the invoice’s month first, then the days',
  'end-of-month-ambiguous': 'End of month can be read in several ways: due between {earliest, date} and {latest, date}',
  'due-at-sight': 'Payable on sight, on the date of the document',
  'due-moved-civil': 'Due date moved from {from, date}, a holiday, to {to, date}',
  'due-moved-target': 'Due date moved from {from, date}, a day without bank settlement, to {to, date}',
  'due-moved-excluded': 'Due date moved from {from, date}, a month without payments, to {to, date}',
  'discount-day-moved': 'Last day of the discount moved from {from, date} to {to, date}',
  'calendar-stand-in': 'Public holidays of {country} are not known; another calendar was used',
  'last-instalment-takes-rest': 'The last instalment is {amount, money}: it takes what is left',

  // interest
  'statutory-interest': 'Statutory late-payment interest ({country}): reference rate plus {spread, number} points',
  'statutory-interest-fixed': 'Statutory late-payment interest ({country}): {rate, percent} a year',
  'contract-interest': 'Late-payment interest at the agreed rate of {rate, percent}',
  'agri-food-interest':
    'Agricultural and food products: reference rate plus {spread, number} points, which no agreement can lower',
  'rate-fixed-at-start': 'The rate in force on {from, date}, the first day of interest, holds for the whole debt',
  'older-spread': 'Due on {due, date}, before the law changed: {spread, number} points over the reference rate',
  'directive-minimum': 'The law of {country} is not known: the minimum of Directive 2011/7/EU was applied',
  'rate-provisional':
    'The reference rate of half-year {halfYear}, {rate, percent}, is not officially published yet: provisional amount',
  'interest-rounded-once': 'Interest rounded once, to {interest, money}; the periods rounded one by one come to {periods, money}',
  'not-late': 'Not late: due on {due, date}',
  'interest-not-claimed': 'No late-payment interest is claimed, by policy',
  'no-interest-consumer': 'The debtor is a consumer: no statutory trade interest and no lump sum',
  'interest-excluded': 'No interest from {from, date}, when the proceedings opened',
  'interest-waived': 'Interest up to {until, date} was waived',
  'lump-sum': 'Fixed compensation for recovery costs: {amount, money}',
  'lump-sum-waived': 'Fixed compensation of {amount, money} was waived',
  'first-late-forgiven': 'The customer’s first late payment: {amount, money} not claimed, by policy',
  'below-claim-minimum': '{amount, money} accrued, below the minimum of {minimum, money}: not claimed',

  // identity
  empty: 'No IBAN given',
  'bad-characters': 'Not allowed in an IBAN: “{character}”',
  'unknown-country': '“{country}” is not in the IBAN registry',
  'wrong-length': '{actual} characters instead of {expected} for {country}',
  'wrong-structure': 'Position {position} must be a {expected, select, digit {digit} letter {letter} other {digit or letter}}',
  'wrong-check-digits': 'The check digits do not match: at least one character is wrong',
  'wrong-national-check': 'The national check ({part}) does not match: at least one character is wrong',
  'national-check-unconfirmed': 'No national check confirms the account, which newer accounts in {country} need not have',
  'not-sepa': 'Outside SEPA ({country}): no SEPA transfer or direct debit',
  'expected-check':
    'If the rest is right, the {part, select, iban {check digits} cin {CIN} vatNumber {last digit} taxCode {last character} other {national check digits}} would be {expected}',
  'not-an-iban': 'Accounts in {country} have no IBAN: the number cannot be checked',
  'bic-empty': 'No BIC given',
  'bic-wrong-length': 'A BIC has 8 or 11 characters, not {actual}',
  'bic-wrong-structure': 'A BIC has only letters and digits, with two letters for the country',
  'bic-unknown-country': '“{country}” in the BIC is not a country',
  'bic-test': 'BIC for testing: no payment arrives there',
  'bic-unusual': 'A digit among the first four characters of the BIC: allowed, but not in use',
  'bic-country-differs': 'The bank is in {country}, the account in {ibanCountry}',
  'wrong-shape':
    '{field, select, taxCode {An Italian tax code has 16 characters or 11 digits, and not this shape} recipientCode {A recipient code has only letters and digits} pec {Not a PEC address} email {Not an e-mail address} phone {Not a telephone number} postcode {An Italian postcode has five digits} vatNumber {Not a VAT number} other {Value of the wrong shape}}',
  'wrong-check-character': 'The tax code does not match: at least one character is wrong',
  'vat-wrong-shape': '{country, select, IT {An Italian VAT number has 11 digits} other {Not a VAT number of {country}}}',
  'vat-wrong-check': 'The VAT number of {country} does not match: at least one character is wrong',
  'vat-country-differs': 'VAT number of {vatCountry}, customer in {country}',
  'vat-not-checked': 'VAT number of {country}: cannot be checked',
  'vat-office-unknown': 'The Italian VAT number names an unknown office ({office})',
  'tax-code-impossible-date': 'The tax code holds an impossible date of birth',
  'tax-code-of-person': 'Tax code of a natural person',
  'tax-code-of-entity': 'Tax code of an organisation, not of a person',
  'recipient-code-length': 'For this customer the recipient code has {expected} characters, not {actual}',
  'recipient-code-no-channel': 'No channel: the invoice goes to the PEC address or to the customer’s tax drawer',
  'recipient-code-resident': '0000000 is for customers in Italy: abroad it is XXXXXXX',
  'recipient-code-abroad': 'XXXXXXX is only for customers abroad',
  'pec-ordinary-mail': '{domain} is ordinary mail, not certified',
  'phone-national': 'Number without country code',
  'postcode-missing': 'No postcode',
  'postcode-unknown': 'No Italian postcode begins like {postcode}',
  'postcode-province-differ': 'Postcode {postcode} is not in the province of {province}, but of {expected}',
  'province-unknown': '“{province}” is not the code of a province',
  'province-missing': 'No province: by the postcode it is {expected}',
  'country-unknown': '“{country}” is not a country code (ISO 3166-1, two letters)',
  'country-assumed': 'Country not given: taken as {country}',
  'missing-for-invoice': 'An invoice needs {field, word, partyField}',
  'missing-for-statement': 'A statement of account needs {field, word, partyField}',
  'missing-for-notice': 'A formal notice needs {field, word, partyField, pec {the PEC address, or a complete postal address}}',

  // disputes
  'reason-given': 'Stated reason: {reason, word, disputeReason}',
  'code-mapped': '{scheme, word, codeScheme} code {code}: {reason, word, disputeReason}',
  'code-silent': '{scheme, word, codeScheme} code {code} does not say why the customer does not pay',
  'code-foreign': '{scheme, word, codeScheme} code {code} has nothing to do with a sale',
  'code-unknown': 'Unknown {scheme, word, codeScheme} code “{code}”',
  'return-data-error': '{code}, wrong payment data: correct it and present again, no reminder',
  'return-liquidity': '{code}, insufficient funds: contact the customer and present once more; counts as unpaid',
  'return-refusal': '{code}, refused by the customer: treat as a dispute until the reason is known',
  'return-mandate': '{code}, mandate missing or incomplete: have it signed; a refusal if it happens again',
  'return-stop': '{code}, stop: death, fraud or an authority’s block; hand over',
  'return-ours': '{code}, our mistake: cancel and apologise, no reminder',
  'return-unclear': '{code}, the bank does not say why: it may hide a closed or empty account',
  'return-risk': '{code} is a risk signal, too: review the limit',
  'words-matched': 'From the customer’s words, “{words}”: {reason, word, disputeReason}',
  'words-conflict': '“{words}” would point to: {reason, word, disputeReason}',
  'cannot-decide': 'Cannot decide the reason: ask the customer',
  'dispute-rule': 'Goes to: {owner, word, who}',
  'dispute-invoice-unknown': 'The dispute names invoices that are not here: {invoices}',
  'dispute-names-nothing': 'Neither invoices nor an amount are named: collection goes on until it is known what is disputed',
  'dispute-answer-owed':
    'Dispute {dispute} of {openedOn, date}: its first answer is owed by {by, date}, by {owner, select, cash-application {cash application} other {{owner}}}',
  'dispute-stops':
    '{scope, select, disputed-amount {Collection stops for the {amount, money} in dispute only} invoice {Collection stops for the whole invoice ({amount, money} in dispute)} account {Collection stops for the whole account ({amount, money} in dispute)} other {{amount, money} in dispute, collection goes on}}',
  'cash-problem-plan': 'A lack of cash is no dispute: offer a payment plan',
  'answer-late': 'First answer was due by {by, date}, {days, plural, one {one day} other {# days}} late',
  'resolution-late': 'Resolution was due by {by, date}, {days, plural, one {one day} other {# days}} late',
  'priority-amount': 'Large amount: {amount, money}',
  'priority-share': '{percent, percent} of what the customer has open',
  'priority-age': 'Open for {days, plural, one {one day} other {# days}}',
  'priority-rating': 'A customer who pays well (rating {rating}): hear them first',
  'priority-repeated': 'The same reason {count, plural, one {once} other {# times}} within a year',
  'evidence-missing': 'Missing evidence: {evidence, word}',
  'remedy-within': 'The request ({requested, word, remedy}) is within policy: grant it at once',
  'remedy-beyond': 'The request ({requested, word, remedy}) goes beyond the policy: {kind, word, remedy} up to {upTo, money}',
  'remedy-approver': 'Beyond the policy decides: {approver, word, who}',
  'granted-though-rejected': 'Granted ({remedy, word}) although the dispute was rejected',
  'granted-above-bound': '{granted, number} granted, the policy allows up to {upTo, number}',
  'granted-other-remedy': 'Granted: {remedy, word}; the policy says: {kind, word, remedy}',
  'unlike-remedy': 'Decided: {remedy, word}; in {count} of {cases} like cases: {usual, word, remedy}',
  'unlike-share': '{percent, percent} of the dispute granted; usually, over {cases} like cases, {usual, percent}',
  'nothing-before': 'No data before {since, date}: what is new cannot be told',
  'cause-new': 'New cause, {cause, word}: {count, plural, one {one case} other {# cases}}, {amount, money} since {since, date}',
  'cause-up':
    'Rising, {cause, word}: {amount, money} ({count, plural, one {one case} other {# cases}}) since {since, date}, before that {amountBefore, money} ({before})',
  'cause-down':
    'Falling, {cause, word}: {amount, money} ({count, plural, one {one case} other {# cases}}) since {since, date}, before that {amountBefore, money} ({before})',

  // collection, agreements, notice
  'promise-open': 'Promised {amount, money} for {on, date}: waiting until {until, date}',
  'promise-kept': 'Promise kept: {paid, money} of {amount, money}',
  'promise-partly-kept': 'Promise kept in part: {paid, money} of {amount, money}',
  'promise-broken': 'Promise broken: {amount, money} expected on {on, date}',
  'promise-invoices-unknown': 'Promised for documents that are not here ({invoices}): nobody can say whether it was kept',
  'promise-settled-otherwise': 'The promised invoices are settled',
  'promise-withdrawn': 'Promise of {amount, money} for {on, date} withdrawn or replaced on {withdrawnOn, date}',
  'agreement-not-yet': 'The agreement dates from {on, date}',
  'plan-proposed': 'Repayment plan offered, not agreed yet: {remaining, money}',
  'plan-on-track': 'Repayment plan on track: {remaining, money} to go',
  'plan-late': 'Instalment of the repayment plan late: {remaining, money} to go',
  'plan-broken':
    'Repayment plan broken ({missed, plural, one {one instalment missed} other {# instalments missed}}): the original due dates apply',
  'plan-reduced': 'Cancelled, never issued, written off or sold: {amount, money} less is expected of the plan',
  'plan-invoices-unknown': 'What became of {invoices} is not on record: nobody can say that the plan was broken',
  'plan-completed': 'Repayment plan completed',
  'plan-cancelled': 'Repayment plan cancelled',
  'invoice-disputed': '{amount, money} in dispute ({invoices})',
  'contacted-recently': 'Contacted on {last, date}: the next contact may follow from {on, date}',
  'no-channel': 'No contact details for this step ({channels, word, channel, pec {PEC}})',
  'below-minimum': '{amount, money} is below the minimum of {minimum, money}',
  'bill-at-risk': '{amount, money} with the bank, subject to collection: outcome awaited',
  grace: 'Days of grace until {until, date}',
  'attempts-exhausted': 'No attempts left: {attempts, number} of {max, number}',
  excluded: 'Excluded from collection (tag “{tag}”)',
  'discount-late': 'Discount deducted after {until, date}: {amount, money} left as a small claim of its own',
  'not-yet': 'Not before {on, date}',
  'step-by-level': 'Level “{level, word}”, due since {since, date}',
  'step-repeated': 'Last level “{level, word}” repeated: carried out on {last, date}',
  'step-by-reason': 'The customer said on {on, date}: {reason, word, nonPaymentReason}',
  'step-by-cash': 'Unapplied cash covers what would be asked for: find its invoices first',
  'step-by-dispute': 'An open dispute waits for its first answer: that comes before asking for anything',
  'unapplied-cash': 'Unapplied cash and credit notes: {amount, money}',
  'claim-to-file': 'Proof of claim to be filed{ends, select, yes { by {claimsBy, date}} other {}}',
  'claims-term-passed': 'The last day for the proof of claim was {claimsBy, date}',
  'levels-exhausted': 'No level left: the last was “{level, word}” on {on, date}',
  'no-level': 'The policy has no step for these items',
  'channel-unknown': 'No contact details given: choose a channel ({channels, word, channel, pec {PEC}})',
  'proof-awaited': 'Level “{level, word}” sent on {on, date}: proof of delivery not recorded yet',
  'no-cash-suspected':
    'Informed, reminded {reminders, number} times since {since, date}, nothing disputed and no answer: probably no cash ({amount, money})',
  'late-trend': 'Pays later than before: {days, number} days after the due date on average',
  'adverse-signal': '{kind, Word, signal} of {on, date}, source {source}',
  'fee-waived': 'Reminder fee waived on {on, date}',
  'rate-unknown': 'Interest cannot be computed: the rate is not known yet',
  'legal-check-met': 'For legal action: {check, word, legalCheck}',
  'legal-check-missing':
    'Missing for legal action: {check, word, legalCheck, documents {proof of delivery} sdi {SdI identifier}} ({invoices})',
  'nothing-to-plan': 'Nothing overdue to be paid in instalments',
  'already-agreed': '{amount, money} already promised or on a plan ({invoices})',
  'instalment-moved': 'Instalment of {from, date} moved to {to, date}, the next working day',
  'plan-shortened': '{asked, number} instalments asked for, the policy allows {allowed, number}',
  'informed-proven': 'The customer is proven to be informed, since {since, date}',
  'informed-likely': 'The customer was told, without proof, since {since, date}',
  'informed-partly':
    'Nothing shows that the customer was told of {missing, plural, one {one invoice} other {# invoices}} of {count, number} ({invoices})',
  'not-informed': 'No contact that told the customer is on record',
  'sdi-delivered': 'Invoices delivered by the Italian exchange system: {invoices}',
  prescribed: 'Claim time-barred since {on, date} ({invoices})',
  'prescription-near': 'The claim becomes time-barred on {on, date} ({invoices}): it takes a demand with proof',
  'prescription-if-periodic': 'For a periodic supply it is time-barred already on {on, date} ({invoices})',
  'prescription-unknown': 'Limitation periods are not known for {country}',

  // prospects, limits, care
  'score-base': 'Points that everybody starts with',
  'score-fact':
    '{fact, Word}: {value, select, A {A} B {B} C {C} D {D} other {{value, number}}}, threshold {bound, select, A {A} B {B} C {C} D {D} other {{bound, number}}}',
  'information-faded': '{kind, Word, information} of {on, date}: counts {percent, percent} because of its age',
  'information-stale': '{kind, Word, information} of {on, date} out of date (half-life {days, number} days)',
  'information-missing': 'Still needed: {source, word, scoreSource}',
  'grade-given': 'Grade {grade}, {score, number} points',
  'grade-undecided':
    'No grade yet: {sources, number} of {needed, number} sources of fresh information. Missing data is no reason to refuse',
  'altman-zone': 'Altman on the accounts of {year}: {zone, word, altmanZone}. One factor among several, never the verdict',
  'filing-overdue': 'The accounts of {year} should have been public since {due, date}, and only older ones are on record',
  'accounts-not-filed': 'Files no public accounts: that they are missing takes no points away',
  'natural-person':
    'Concerns natural persons: this is a proposal. A person decides, explains it on request and hears objections (art. 22 GDPR)',
  'signal-not-used': 'Not used, because it concerns a natural person: {kind, word, signal}',
  'score-without-scale': 'Score of {source} not used: its value or its scale is missing',
  'limit-need':
    '{monthly, money} a month, for {terms, plural, one {one day} other {# days}} of terms and {delay, plural, one {one day} other {# days}} of usual delay',
  'limit-grade': 'Grade {grade}: {percent, percent} of the need',
  'limit-equity': '{percent, percent} of the equity of {equity, money} ({year})',
  'limit-working-capital': '{percent, percent} of the working capital of {amount, money} ({year})',
  'limit-own-sales': '{percent, percent} of our yearly sales of {sales, money}',
  'limit-own-capital': '{percent, percent} of our own capital of {capital, money}',
  'limit-bureau': 'Limit recommended by {source} on {on, date}',
  'limit-insurer': 'Cover by the credit insurer',
  'limit-lacks': 'Not computed: {what, word, limitLacks}',
  'limit-binding': 'Limit of {limit, money}, set by: {method, word, limitMethod}',
  'need-above-limit':
    'Needs {need, money}, more than the limit of {limit, money}: shorter terms, a deposit, a guarantee or insurance, not a higher limit',
  'would-change-fact':
    '{fact, Word}: {needed, number}{known, select, yes { instead of {value, number}} other {}} would give {to, select, A {grade A} B {grade B} C {grade C} D {grade D} other {no grade}}{grade, select, A { instead of A} B { instead of B} C { instead of C} D { instead of D} other {}}{shows, select, limit {, limit {limit, money}} other {}}',
  'would-change-signal':
    'Without the {kind, word, signal} of {on, date} ({source}): {to, select, A {grade A} B {grade B} C {grade C} D {grade D} other {no grade}}{grade, select, A { instead of A} B { instead of B} C { instead of C} D { instead of D} other {}}{shows, select, limit {, limit {limit, money}} other {}}',
  'would-change-payment':
    'With the {amount, money} overdue paid: {to, select, A {grade A} B {grade B} C {grade C} D {grade D} other {no grade}}{grade, select, A { instead of A} B { instead of B} C { instead of C} D { instead of D} other {}}{shows, select, limit {, limit {limit, money}} other {}}',
  'would-change-filing':
    'With the accounts of {year} filed, the figures being equal: {to, select, A {grade A} B {grade B} C {grade C} D {grade D} other {no grade}}{grade, select, A { instead of A} B { instead of B} C { instead of C} D { instead of D} other {}}{shows, select, limit {, limit {limit, money}} other {}}',
  'would-change-equity':
    'Equity of {needed, money} instead of {equity, money}: {to, select, A {grade A} B {grade B} C {grade C} D {grade D} other {no grade}}{grade, select, A { instead of A} B { instead of B} C { instead of C} D { instead of D} other {}}',
  'would-change-ebit':
    'Operating result of {needed, money} instead of {ebit, money}: {to, select, A {grade A} B {grade B} C {grade C} D {grade D} other {no grade}}{grade, select, A { instead of A} B { instead of B} C { instead of C} D { instead of D} other {}}',
  'would-change-method':
    'Without the bound “{method, word, limitMethod}” the limit would be {limit, money}, set by: {next, word, limitMethod}',
  'review-due': 'Limit decided on {decidedOn, date}, {days, number} days ago: due for review',
  'limit-undated': 'The day on which the limit was decided is not recorded',
  'grade-fallen':
    'Grade {grade, select, A {A} B {B} C {C} D {D} other {none}}, {before} when the limit was decided on {since, date}',
  'trade-paused': 'Nothing bought since {last, date}',
  'need-above-current': 'Expected purchases need {need, money}, the limit is {limit, money}',
  'promises-broken': '{count, plural, one {One broken promise} other {# broken promises}}',
  'returns-counted': '{count, plural, one {One item} other {# items}} returned unpaid',
  'limit-kept': 'The limit stays at {limit, money}',
  'limit-raised': 'Limit raised from {before, money} to {limit, money}',
  'limit-lowered': 'Limit lowered from {before, money} to {limit, money}',
  'limit-first': 'First limit: {limit, money}',
  'limit-suspended': 'No more sales on credit: limit suspended',
  'limit-undecided': 'Too little is known to propose a limit',
  'days-excused':
    '{days, plural, one {One late day was} other {# late days were}} our own doing on {count, plural, one {one due date} other {# due dates}}, and {days, plural, one {does} other {do}} not count',
  'recognition-not-yet':
    '{kind, Word, recognition} not yet: {figure, word} {value, select, unknown {not known} A {A} B {B} C {C} D {D} other {{value, number}}}, needed {bound, select, A {A} B {B} C {C} D {D} other {{bound, number}}}',
  'recognition-needs-payments':
    '{kind, Word, recognition} after {count, plural, one {one more payment} other {# more payments}} on time',
  'recognition-at-risk': 'From {on, date} no longer {kind, word, recognition}, unless this is paid first: {invoices}',
  'higher-limit-unneeded': 'The limit of {limit, money} is already as high as need and figures allow',
  'longer-terms-cost':
    '{days, plural, one {One day} other {# days}} more on {sales, money} a year cost {cost, money} at {percent, percent}',
  'longer-terms-capped': 'Terms of {days, number} days are not made longer: the most is {most, number}',
  'longer-terms-by-law': 'Terms are fixed by law for this customer or these goods: not made longer',
  'discount-rates':
    '{percent, percent} for payment by day {days, number} instead of day {usual, number}: {simple, percent} a year',
  'discount-compounded': 'Compounded over a year: {rate, percent}',
  'discount-worth': '{simple, percent} a year is within the {bound, percent} that money and expected losses cost',
  'discount-dear': '{simple, percent} a year is more than the {bound, percent} that money and expected losses cost',
  'discount-cost': 'Always taken, it costs {cost, money} on {sales, money} a year',
  'discount-buys-nothing': 'Pays by day {usual, number} already: a discount for day {days, number} would buy nothing',
  'sales-unknown': 'Cost unknown: nothing is known of the purchases of a year',
  'no-owner': 'Overdue, and nobody has been in charge for {days, number} days',
  'no-contact-data': 'Overdue, and no e-mail, PEC, telephone or address on record',
  'concentration-document': '{invoice} alone is {percent, percent} of what is open: {amount, money}',
  'concentration-book': '{percent, percent} of the whole book is with this customer: {amount, money}',
  'instalment-due': 'Instalment of plan {plan} due on {due, date}: {amount, money}',
};
