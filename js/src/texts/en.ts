import type { Catalogue } from './index.js';

export const en: Catalogue = {
  'undated-state':
    '{count, plural, one {One record states} other {# records state}} “{field}” without its date; taken to have held always',
  'payment-unmatched':
    '{count, plural, one {One payment names an invoice} other {# payments name invoices}} that the account does not have; left out',

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

  // badge
  'no-data': 'No receivables data',
  'invalid-input': 'Record not readable ({path})',
  'unknown-rate': 'Exchange rate missing ({path})',
  'within-limit': 'Within the limit: {available, money} available of {limit, money}',
  protected: '{amount, money} protected by an insolvency or crisis proceeding',
  legal: '{amount, money} in legal recovery',
  'on-plan': '{amount, money} on a repayment plan, on track',
  promised: '{amount, money} promised',

  // policy
  'policy-unreadable': 'Not readable: {problem}',
  'policy-unknown-schema': 'Unknown version of the policy format',
  'policy-unknown-country': 'Not a country code (ISO 3166-1, two letters)',
  'policy-not-ascending': 'The days must start at 1 or more and rise',
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
  'group-limit': 'The limit of group {group}, {limit, money}, is the tighter one: the group’s exposure is {total, money}',
  'credits-ignored': '{amount, money} of unapplied cash and credit notes not deducted, by policy',
  'bucket-limit-exceeded':
    '{bucket, select, draft {Drafts} not-due {Invoices not due} overdue {Overdue invoices} orders {Open orders} deliveries {Deliveries to be invoiced} bills {Bills at risk} returned {Returned bills} other {Exposure}}: {amount, money}, over their own limit of {limit, money}',

  // terms
  'end-of-month-months-first': 'End of month read as: months first, then the last day of that month',
  'end-of-month-days-first': 'End of month read as: days first, then the last day of the month they end in',
  'end-of-month-then-days': 'End of month read as: last day of the invoice’s month first, then the days',
  'end-of-month-ambiguous': 'End of month can be read in several ways: due between {earliest, date} and {latest, date}',
  'due-at-sight': 'Payable on sight, on the date of the document',
  'due-moved-civil': 'Due date moved from {from, date}, a holiday, to {to, date}',
  'due-moved-target': 'Due date moved from {from, date}, a day without bank settlement, to {to, date}',
  'calendar-stand-in': 'Public holidays of {country} are not known; another calendar was used',
  'last-instalment-takes-rest': 'The last instalment, {amount, money}, carries the rounding difference',

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
  'unknown-country': '“{country}” is not a country with IBANs',
  'wrong-length': '{actual} characters instead of {expected} for {country}',
  'wrong-structure': 'Position {position} must be a {expected, select, digit {digit} letter {letter} other {digit or letter}}',
  'wrong-check-digits': 'The check digits do not match: at least one character is wrong',
  'wrong-national-check': 'The national check ({part}) does not match: at least one character is wrong',
  'expected-check':
    'If the rest is right, the {part, select, iban {check digits} cin {CIN} other {national check digits}} would be {expected}',
  'national-check-unconfirmed': 'No national check confirms the account, which newer accounts in {country} need not have',
  'not-sepa': 'Outside SEPA ({country}): no SEPA transfer or direct debit',

  // disputes
  'reason-given':
    'Stated reason: {reason, select, price {price or discount} quantity {quantity} quality {quality or damage} not-delivered {not delivered} late-delivery {late delivery} duplicate {invoiced twice} wrong-data {wrong data on the invoice} invoice-not-received {invoice not received} already-paid {already paid} terms {terms or due date} deduction {deduction} contract {contract} cash-problem {lack of cash} other {other}}',
  'code-mapped':
    '{scheme, select, uncl4465 {UN/EDIFACT 4465} x12-426 {X12 426} sepa {SEPA} other {{scheme}}} code {code}: {reason, select, price {price or discount} quantity {quantity} quality {quality or damage} not-delivered {not delivered} late-delivery {late delivery} duplicate {invoiced twice} wrong-data {wrong data on the invoice} invoice-not-received {invoice not received} already-paid {already paid} terms {terms or due date} deduction {deduction} contract {contract} cash-problem {lack of cash} other {other}}',
  'code-silent':
    '{scheme, select, uncl4465 {UN/EDIFACT 4465} x12-426 {X12 426} sepa {SEPA} other {{scheme}}} code {code} does not say why the customer does not pay',
  'code-foreign':
    '{scheme, select, uncl4465 {UN/EDIFACT 4465} x12-426 {X12 426} sepa {SEPA} other {{scheme}}} code {code} has nothing to do with a sale',
  'code-unknown': 'Unknown {scheme, select, uncl4465 {UN/EDIFACT 4465} x12-426 {X12 426} sepa {SEPA} other {{scheme}}} code “{code}”',
  'return-data-error': '{code}, wrong payment data: correct it and present again, no reminder',
  'return-liquidity': '{code}, insufficient funds: contact the customer and present once more; counts as unpaid',
  'return-refusal': '{code}, refused by the customer: treat as a dispute until the reason is known',
  'return-mandate': '{code}, mandate missing or incomplete: have it signed; a refusal if it happens again',
  'return-stop': '{code}, stop: death, fraud or an authority’s block; hand over',
  'return-ours': '{code}, our mistake: cancel and apologise, no reminder',
  'return-unclear': '{code}, the bank does not say why: it may hide a closed or empty account',
  'return-risk': '{code} is a risk signal, too: review the limit',
  'words-matched':
    'From the customer’s words, “{words}”: {reason, select, price {price or discount} quantity {quantity} quality {quality or damage} not-delivered {not delivered} late-delivery {late delivery} duplicate {invoiced twice} wrong-data {wrong data on the invoice} invoice-not-received {invoice not received} already-paid {already paid} terms {terms or due date} deduction {deduction} contract {contract} cash-problem {lack of cash} other {other}}',
  'words-conflict':
    '“{words}” would point to: {reason, select, price {price or discount} quantity {quantity} quality {quality or damage} not-delivered {not delivered} late-delivery {late delivery} duplicate {invoiced twice} wrong-data {wrong data on the invoice} invoice-not-received {invoice not received} already-paid {already paid} terms {terms or due date} deduction {deduction} contract {contract} cash-problem {lack of cash} other {other}}',
  'cannot-decide': 'Cannot decide the reason: ask the customer',
  'dispute-rule': 'Goes to: {owner, select, cash-application {cash application} other {{owner}}}',
  'dispute-invoice-unknown': 'The dispute names invoices that are not here: {invoices}',
  'dispute-stops':
    '{scope, select, disputed-amount {Collection stops for the {amount, money} in dispute only} invoice {Collection stops for the whole invoice ({amount, money} in dispute)} account {Collection stops for the whole account ({amount, money} in dispute)} other {{amount, money} in dispute, collection goes on}}',
  'cash-problem-plan': 'A lack of cash is no dispute: offer a payment plan',
  'answer-late': 'First answer was due by {by, date}, {days, plural, one {one day} other {# days}} late',
  'resolution-late': 'Resolution was due by {by, date}, {days, plural, one {one day} other {# days}} late',
  'priority-amount': 'Large amount: {amount, money}',
  'priority-share': '{percent, percent} of what the customer has open',
  'priority-age': 'Open for {days, plural, one {one day} other {# days}}',
  'priority-repeated': 'The same reason {count, plural, one {once} other {# times}} within a year',
  'evidence-missing': 'Missing evidence: {evidence}',
  'remedy-within':
    'The request ({requested, select, explanation {explanation} resend {resending} correction {corrected invoice} discount {discount} refund {refund} rework {rework} replacement {replacement} return {return} credit-note {credit note} none {nothing} other {other}}) is within policy: grant it at once',
  'remedy-beyond':
    'The request ({requested, select, explanation {explanation} resend {resending} correction {corrected invoice} discount {discount} refund {refund} rework {rework} replacement {replacement} return {return} credit-note {credit note} none {nothing} other {other}}) goes beyond the policy: {kind, select, explanation {explanation} resend {resending} correction {corrected invoice} discount {discount} refund {refund} rework {rework} replacement {replacement} return {return} credit-note {credit note} none {nothing} other {other}} up to {upTo, money}',
  'remedy-approver':
    'Beyond the policy decides: {approver, select, sales-manager {sales manager} logistics-manager {logistics manager} quality-manager {quality manager} finance-manager {finance manager} credit-manager {credit manager} other {{approver}}}',
  'granted-though-rejected':
    'Granted ({remedy, select, explanation {explanation} resend {resending} correction {corrected invoice} discount {discount} refund {refund} rework {rework} replacement {replacement} return {return} credit-note {credit note} none {nothing} other {other}}) although the dispute was rejected',
  'granted-above-bound': '{granted} granted, the policy allows up to {upTo}',
  'granted-other-remedy':
    'Granted: {remedy, select, explanation {explanation} resend {resending} correction {corrected invoice} discount {discount} refund {refund} rework {rework} replacement {replacement} return {return} credit-note {credit note} none {nothing} other {other}}; the policy says: {kind, select, explanation {explanation} resend {resending} correction {corrected invoice} discount {discount} refund {refund} rework {rework} replacement {replacement} return {return} credit-note {credit note} none {nothing} other {other}}',
  'unlike-remedy':
    'Decided: {remedy, select, explanation {explanation} resend {resending} correction {corrected invoice} discount {discount} refund {refund} rework {rework} replacement {replacement} return {return} credit-note {credit note} none {nothing} other {other}}; in {count} of {cases} like cases: {usual, select, explanation {explanation} resend {resending} correction {corrected invoice} discount {discount} refund {refund} rework {rework} replacement {replacement} return {return} credit-note {credit note} none {nothing} other {other}}',
  'unlike-share': '{percent, percent} of the dispute granted; usually, over {cases} like cases, {usual, percent}',
  'cause-new':
    'New cause, {cause, select, price-agreement {price agreements} picking {order picking} product-quality {product quality} delivery-failure {failed deliveries} delivery-delay {late deliveries} double-billing {double invoicing} invoice-data {invoice data} invoice-dispatch {sending of invoices} payment-matching {payment matching} payment-terms {payment terms} deduction {deductions} contract {contract} liquidity {customer liquidity} to-be-clarified {to be clarified} our-failure {our own failure} forgotten {forgotten} awaiting-approval {awaiting approval} other {{cause}}}: {count, plural, one {one case} other {# cases}}, {amount, money} since {since, date}',
  'cause-up':
    'Rising, {cause, select, price-agreement {price agreements} picking {order picking} product-quality {product quality} delivery-failure {failed deliveries} delivery-delay {late deliveries} double-billing {double invoicing} invoice-data {invoice data} invoice-dispatch {sending of invoices} payment-matching {payment matching} payment-terms {payment terms} deduction {deductions} contract {contract} liquidity {customer liquidity} to-be-clarified {to be clarified} our-failure {our own failure} forgotten {forgotten} awaiting-approval {awaiting approval} other {{cause}}}: {amount, money} ({count, plural, one {one case} other {# cases}}) since {since, date}, before that {amountBefore, money} ({before})',
  'cause-down':
    'Falling, {cause, select, price-agreement {price agreements} picking {order picking} product-quality {product quality} delivery-failure {failed deliveries} delivery-delay {late deliveries} double-billing {double invoicing} invoice-data {invoice data} invoice-dispatch {sending of invoices} payment-matching {payment matching} payment-terms {payment terms} deduction {deductions} contract {contract} liquidity {customer liquidity} to-be-clarified {to be clarified} our-failure {our own failure} forgotten {forgotten} awaiting-approval {awaiting approval} other {{cause}}}: {amount, money} ({count, plural, one {one case} other {# cases}}) since {since, date}, before that {amountBefore, money} ({before})',
};
