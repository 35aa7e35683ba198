import type { SomeOfCatalogue, StepTexts, TriageTexts } from '../language.js';

export const badgeTexts: SomeOfCatalogue = {
  protected: '{amount, money} in proceedings',
  legal: '{amount, money} in legal recovery',
  returned: '{amount, money} returned unpaid',
  'delivery-stopped': 'Deliveries stopped, {amount, money} overdue',
  overdue: '{amount, money} overdue, {days, plural, one {# day} other {# days}}',
  'limit-exceeded': 'Over the limit by {over, money}',
  'bucket-limit-exceeded': '{amount, money} against a limit of {limit, money}',
  'limit-expired': 'Limit expired on {validUntil, date}',
  'limit-near': '{percent, percent} of the limit used',
  disputed: '{amount, money} in dispute',
  admitted: '{amount, money} to be credited',
  'on-plan': '{amount, money} on a plan',
  promised: '{amount, money} promised',
  'due-soon': '{amount, money} due by {until, date}',
  'within-limit': '{available, money} available',
  'not-due': '{amount, money} not yet due',
  'nothing-open': 'Nothing open',
  'no-data': 'No data',
  'invalid-input': 'Record not readable',
  'unknown-rate': 'Exchange rate missing',
};

export const stepTexts: StepTexts = {
  today: 'Today',
  from: 'From',
  noDay: 'No date known',
  blockers: 'What stands in the way',
  reasons: 'Why this step',
  following: 'After that',
  rate: 'not known',
  facts: {
    channel: 'How',
    tone: 'Tone',
    invoices: 'Invoices',
    amount: 'To ask for',
    interest: 'Late interest',
    fee: 'Fee',
  },
};

export const triageTexts: TriageTexts = {
  legend: 'Dispute',
  words: 'The customer’s words',
  scheme: 'Or a code from',
  code: 'Code',
  propose: 'Propose a reason',
  confirm: 'Confirm the reason',
  proposed: 'Proposed reason: choose another one if it is wrong.',
  confirmed: 'Reason chosen by you.',
  reason: 'Reason',
  choose: 'Choose the reason…',
  undecided: 'Cannot decide: ask the customer, or choose',
  required: 'Choose the reason of the dispute.',
  facts: {
    owner: 'Handled by',
    respondBy: 'Answer by',
    resolveBy: 'Resolve by',
    disputed: 'In dispute',
    undisputed: 'To collect',
  },
};
