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
  'missing-for-invoice':
    'An invoice needs {field, select, name {the name} vatNumber {the VAT number} taxCode {the tax code} recipientCode {the recipient code or the PEC address} pec {the PEC address or the recipient code} email {an e-mail address} phone {the telephone number} address {the address} street {the street} city {the town} postcode {the postcode} other {{field}}}',
  'missing-for-statement':
    'A statement of account needs {field, select, name {the name} vatNumber {the VAT number} taxCode {the tax code} recipientCode {the recipient code or the PEC address} pec {the PEC address or the recipient code} email {an e-mail address} phone {the telephone number} address {the address} street {the street} city {the town} postcode {the postcode} other {{field}}}',
  'missing-for-notice':
    'A formal notice needs {field, select, pec {the PEC address, or a complete postal address} other {{field}}}',
};
