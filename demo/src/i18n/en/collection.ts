// Worklist, recording, contacts and rules.
import type { Anchor, CollectionScope, DisputeScope, Escalation, GateAction, Informed } from 'fidato';
import { counted } from '../plural.js';

const plural = counted('en-GB');
const after = (days: number, what: string) =>
  days < 0
    ? `${plural(-days, 'day', 'days')} before ${what}`
    : days === 0
      ? `on ${what}`
      : `${plural(days, 'day', 'days')} after ${what}`;

export const collection = {
  navWorklist: 'To do today',
  navRules: 'Rules',
  rulesOwn: 'Rules of your own are in force.',
  rulesPeer: (name: string) => `The rules of ${name} are in force.`,
  rulesBack: 'Back to the standard rules',

  workTitle: 'To do today',
  workLead: (day: string) => `Whom to contact on ${day}, the most urgent first.`,
  workToday: (n: number) =>
    n === 0 ? 'Nobody to contact today' : plural(n, 'customer to contact today', 'customers to contact today'),
  workSum: (amount: string) => `${amount} to ask for`,
  workLater: (n: number) => plural(n, 'customer who has to wait', 'customers who have to wait'),
  workLaterLead: 'They have points, but something stands in the way of the step.',
  workSkipped: (n: number) => plural(n, 'customer left out', 'customers left out'),
  workSkippedLead: 'Their record cannot be evaluated. The rest of the list is complete.',
  workRest: (n: number) => `${plural(n, 'other customer has', 'other customers have')} nothing to do today.`,
  workRank: 'No.',
  workStep: 'What to do',
  workAmount: 'To ask for',
  workPoints: 'Points',
  workPointsTitle: 'What the points are for',
  workPointsLead: 'A customer’s points are the sum of the rules that fit. More points, more urgent.',
  workRule: 'Rule',
  workWhen: 'When',
  and: 'and',

  recordTitle: 'What happened?',
  recordLead: 'Record it here: step, badge and worklist follow at once. Nothing is sent, and it lasts as long as this page.',
  recordKinds: { contact: 'A contact', promise: 'A promise to pay', reason: 'Why they don’t pay' },
  recordOn: 'Day',
  recordChannel: 'How',
  recordDirection: 'Who called or wrote',
  recordOut: 'we did',
  recordIn: 'the customer',
  recordLevel: 'Step carried out',
  recordNoLevel: 'none of the ladder',
  recordOutcome: 'Outcome',
  recordOutcomes: { '': 'reached', 'no-answer': 'no answer', undelivered: 'not delivered' } as Record<string, string>,
  recordProof: 'Proof',
  recordNoProof: 'none',
  recordWith: 'Spoke to',
  recordOperator: 'By whom',
  recordInvoices: 'For which invoices',
  recordAll: 'all open ones',
  recordPromised: 'Pays on',
  recordAmount: 'Amount promised',
  recordReason: 'What they say',
  recordSave: 'Record',
  recordDone: 'Recorded.',
  recordSame: 'The next step stays as it was.',
  recordBefore: 'Before',
  recordNow: 'Now',
  recordUndo: 'Undo',
  recordFix: {
    amount: 'write an amount like 1500 or 1500.50',
    on: 'choose a day, at the latest the one shown above',
    promised: 'choose a day, not before the one shown above',
    other: 'this is not accepted',
  } as Record<string, string>,

  contactsTitle: 'Does the customer know?',
  contactsTold: 'Told?',
  contactsFirst: 'First told',
  contactsProof: 'Proof',
  contactsBarred: 'Claim lapses on',
  informedHead: {
    proven: 'Yes, and it can be proven',
    likely: 'Probably, but nothing proves it',
    partly: 'Only for some invoices',
    no: 'No contact on record',
  } satisfies Record<Informed, string>,
  notAsked: 'not asked for now',
  neverInterrupted: 'not interrupted',
  interrupted: (day: string, how: string) => `runs again since ${day}${how ? ` (${how})` : ''}`,
  byPlan: 'debt acknowledged in writing',
  contactsList: 'All contacts, newest first',
  contactsNone: 'No contact recorded up to this day.',
  contactProves: 'proves that they know',
  contactTells: 'they were told, without proof',
  contactMissed: 'did not reach them',
  contactInterrupts: 'stops the claim from lapsing',
  contactIn: 'from the customer',
  contactSays: 'says:',
  contactWith: 'with',
  contactAbout: 'about',
  promised: (amount: string, day: string) => `Promised ${amount} for ${day}`,

  rulesTitle: 'Rules',
  rulesLead:
    'They decide when a customer is late, when to write, and who comes first. Change them and apply: the whole list is computed again.',
  rulesEdit: 'Change the rules',
  rulesFrom: 'Start from',
  rulesFromNow: 'the rules in force now',
  rulesFromCountry: 'nothing of my own: each customer’s country',
  rulesPresets: 'Ready-made, by country',
  rulesPeers: 'Rules of other systems',
  rulesQuick: {
    'collection.minIntervalDays': 'Days between two contacts',
    'collection.maxAttempts': 'Contacts at most',
    dueSoonDays: 'Due soon: days ahead',
    'overdue.marginDays': 'Days of tolerance before late',
  } as Record<string, string>,
  rulesQuickLead: 'The most used figures; everything is in the text below.',
  rulesNothing: 'The text is empty, {}: each customer’s country decides. To read every rule and change it, start from Italy.',
  rulesText: 'All rules as text (JSON)',
  rulesFine: 'No errors.',
  rulesSame: 'These are the rules in force.',
  rulesWrong: (n: number) => `${plural(n, 'error', 'errors')}: nothing is applied until mended.`,
  rulesNoJson: 'The text cannot be read: a comma, a quote or a bracket is missing or too much.',
  rulesNoJsonAt: (line: string, column: string) => `The text cannot be read from line ${line}, character ${column} on.`,
  rulesWhole: 'the whole text',
  rulesApply: 'Apply',
  rulesDiscard: 'Discard the changes',
  rulesSay: 'What these rules say',
  rulesSayNow: 'What the rules in force say',
  rulesLadder: 'Steps with a late customer',
  rulesNoLadder: 'No steps.',
  rulesFacts: 'Besides',
  anchors: {
    due: (days: number) => after(days, 'the due date'),
    issued: (days: number) => after(days, 'the invoice date'),
    previous: (days: number) => after(days, 'the step before'),
    'end-of-month': (days: number) => after(days, 'the end of the due month'),
  } satisfies Record<Anchor, (days: number) => string>,
  needsProof: 'counts only with proof',
  saysInterval: (days: number) =>
    days === 0 ? 'No pause is required between contacts.' : `At least ${plural(days, 'day', 'days')} between two contacts.`,
  saysEscalation: {
    sequential: 'One step after the other; none is skipped.',
    jump: 'The gravest step that fits comes first.',
  } satisfies Record<Escalation, string>,
  saysPer: { account: 'One step for the whole customer.', invoice: 'Each invoice has its own step.' } satisfies Record<
    CollectionScope,
    string
  >,
  saysDispute: {
    'disputed-amount': 'A dispute stops only its own amount.',
    invoice: 'A dispute stops the whole invoice.',
    account: 'A dispute stops the whole customer.',
    none: 'A dispute stops nothing.',
  } satisfies Record<DisputeScope, string>,
  saysAnswer: (first: boolean): string =>
    first
      ? 'A new dispute is answered first; what may be collected follows.'
      : 'Disputes are answered elsewhere: here the steps go on.',
  saysPromise: (blocks: boolean, days: number): string =>
    !blocks
      ? 'A promise to pay does not stop the steps.'
      : days === 0
        ? 'A promise to pay keeps back what it promises, however far its day.'
        : `A promise to pay keeps back what it promises, for ${plural(days, 'day', 'days')} at most.`,
  saysFailed: (outcomes: string): string =>
    outcomes === ''
      ? 'Every contact counts as one that reached the customer.'
      : `These outcomes reached nobody: ${outcomes}. No step is done then, and the next try takes another way where there is one.`,
  failedOutcomes: {
    'no-answer': 'no answer',
    voicemail: 'voicemail',
    unreachable: 'unreachable',
    busy: 'busy',
    bounced: 'bounced',
    undelivered: 'not delivered',
    returned: 'returned',
    failed: 'failed',
    'wrong-number': 'wrong number',
    'wrong-address': 'wrong address',
    'mailbox-full': 'mailbox full',
  } as Record<string, string>,
  rulesGates: 'What stops an order',
  rulesGatesLead: 'Besides the limit, all of these are checked. The gravest one that applies decides, and the answer names it.',
  rulesNoGates: 'Nothing besides the limit.',
  gateAction: { warn: 'Warning', hold: 'On hold', stop: 'Stopped' } satisfies Record<GateAction, string>,
  gateWhere: { order: 'orders', delivery: 'deliveries', invoice: 'invoices' } as Record<string, string>,
  gateEverywhere: 'everywhere',
  gateSign: { '>=': 'from', '>': 'over', '<': 'under', '<=': 'up to', '=': 'exactly' } as Record<string, string>,
  gateAnd: ' and ',
  saysLate: (days: number) =>
    days === 0
      ? 'Late from the day after the due date.'
      : `Late when more than ${plural(days, 'day', 'days')} have passed since the due date.`,
  saysDueSoon: (days: number) => `“Due soon” begins ${plural(days, 'day', 'days')} before the due date.`,
  saysExceeded: {
    warn: 'Over the limit: an order goes ahead with a warning.',
    hold: 'Over the limit: an order waits for a release.',
    stop: 'Over the limit: an order is stopped.',
  } satisfies Record<GateAction, string>,
  applied: 'Applied',
  appliedSteps: (n: number, all: number) =>
    n === 0 ? 'No customer’s next step changed.' : `${n} of ${plural(all, 'customer has', 'customers have')} another next step.`,
  appliedStates: (n: number) =>
    n === 0 ? 'No credit state changed.' : `${plural(n, 'customer has', 'customers have')} another credit state.`,
  appliedToday: (before: number, now: number) => `To contact today: ${now} (before: ${before}).`,
  appliedWork: 'See whom to contact',
  appliedList: 'See all customers',
};
