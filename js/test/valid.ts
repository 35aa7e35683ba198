// One valid call of every function, rich enough that breaking any field of it means something.

import type { Account, Invoice, Options, Sender } from '../../tests/contract/api.js';

const invoices: Invoice[] = [
  {
    id: 'F-1',
    kind: 'invoice',
    status: 'issued',
    issued: '2026-08-01',
    due: '2026-09-30',
    amount: '1220.00',
    open: '1220.00',
    openOn: '2026-11-20',
  },
  {
    id: 'F-2',
    issued: '2026-10-01',
    instalments: [
      { due: '2026-10-31', amount: '500.00' },
      { due: '2026-12-31', amount: '500.00' },
    ],
    amount: '1000.00',
    currency: 'EUR',
    withheld: '0.00',
    orderId: 'O-1',
    tags: ['export'],
    number: '2026/17',
    customerReference: 'PO 4711',
    paymentReference: 'RF18 5390 0754 7034',
    payLink: 'https://pay.example.it/F-2',
  },
  { id: 'N-1', kind: 'credit-note', issued: '2026-10-10', amount: '100.00', refersTo: 'F-1' },
  {
    id: 'F-3',
    issued: '2026-11-02',
    terms: { split: [{ percent: '100', terms: { days: 30, endOfMonth: 'none' } }] },
    amount: '10.00',
    disputed: true,
  },
];

const account: Account = {
  id: 'C-1',
  name: 'Rossi Carpenteria S.r.l.',
  currency: 'EUR',
  country: 'IT',
  group: 'G-1',
  lifecycle: 'customer',
  tags: ['key-account'],
  credit: {
    limit: '5000.00',
    currency: 'EUR',
    validUntil: '2027-06-30',
    insured: '2000.00',
    insuredPercent: '90',
    insuredUntil: '2027-01-31',
    bucketLimits: { orders: '1000.00' },
  },
  invoices,
  payments: [{ id: 'P-1', on: '2026-10-31', amount: '200.00', invoiceId: 'F-2', instalment: 1 }],
  bills: [{ id: 'B-1', kind: 'riba', due: '2026-12-31', amount: '50.00', status: 'presented', presented: '2026-11-01' }],
  orders: [{ id: 'O-1', status: 'confirmed', amount: '300.00', prepaidAmount: '100.00', on: '2026-11-03' }],
  disputes: [{ id: 'D-1', invoiceIds: ['F-1'], amount: '20.00', reason: 'price', openedOn: '2026-10-15', status: 'open' }],
  promises: [{ id: 'Z-1', madeOn: '2026-11-01', on: '2026-12-01', amount: '100.00', invoiceIds: ['F-1'] }],
  contacts: [{ on: '2026-10-20', channel: 'email', outcome: 'delivered' }],
};

const options: Options = {
  asOf: '2026-11-22',
  policy: {
    preset: 'it',
    dueSoonDays: 7,
    exposure: { include: ['not-due', 'overdue', 'orders'], compare: 'gt', watchPercent: '80' },
    ageing: { bounds: [30, 60, 90] },
    overdue: { marginDays: 2 },
  },
  fx: [{ from: 'USD', to: 'EUR', rate: '0.92' }],
  groups: { 'G-1': { credit: { limit: '9000.00' }, accounts: [{ id: 'C-2', currency: 'EUR' }] } },
};

const sender: Sender = {
  name: 'Alfa S.r.l.',
  iban: 'IT60X0542811101000000123456',
  bic: 'BLOPIT22',
  vatNumber: '00743110157',
  address: 'Via Roma 1, 20121 Milano MI',
  contactName: 'Luca Bianchi',
  signatory: 'Carla Verdi',
  phone: '02 7654321',
  email: 'incassi@alfa.example.it',
  pec: 'alfa@pec.example.it',
};

/** Arguments of a valid call by the function's name. A function without an entry fails the tests that use this. */
export const VALID: Record<string, readonly unknown[]> = {
  decimal: [1234.565, 'EUR'],
  checkIban: ['IT60 X054 2811 1010 0000 0123 456'],
  checkIbans: [['IT60X0542811101000000123456', 'DE89370400440532013000', 'nonsense']],
  checkBic: ['BLOPIT22'],
  checkParty: [
    {
      name: 'Rossi Carpenteria S.r.l.',
      kind: 'company',
      country: 'IT',
      iban: 'IT60X0542811101000000123456',
      bic: 'BLOPIT22',
      vatNumber: '00743110157',
      taxCode: '00743110157',
      recipientCode: 'ABC1234',
      pec: 'rossi@pec.example.it',
      email: 'info@example.it',
      phone: '02 1234567',
      language: 'it',
      contactName: 'Anna Rossi',
      billingEmails: ['fatture@example.it'],
      address: { street: 'Via Roma', houseNumber: '1', postcode: '20121', city: 'Milano', province: 'MI', country: 'IT' },
    },
  ],
  exposure: [account, options],
  overdue: [account, options],
  decideCredit: [account, { gate: 'order', amount: '250.00', currency: 'EUR', prepaidAmount: '50.00', orderId: 'O-1' }, options],
  behaviour: [account, options],
  paymentPrior: [[account], options],
  allocate: [{ amount: '500.00', currency: 'EUR', on: '2026-11-22', invoiceIds: ['F-1'] }, account, options],
  alerts: [account, options],
  assess: [account, options],
  badges: [[account, { id: 'C-3', currency: 'EUR' }], options],
  nextStep: [account, options],
  promiseStatus: [{ id: 'Z-9', madeOn: '2026-11-02', on: '2026-11-30', amount: '50.00', invoiceIds: ['F-1'] }, account, options],
  planStatus: [
    {
      agreedOn: '2026-11-01',
      invoiceIds: ['F-2'],
      instalments: [
        { due: '2026-11-15', amount: '200.00' },
        { due: '2026-12-15', amount: '300.00' },
      ],
      status: 'agreed',
    },
    account,
    options,
  ],
  proposePlan: [account, { ...options, instalments: 3, firstDue: '2026-12-15', withInterest: true }],
  paymentRequest: [
    account,
    {
      ...options,
      sender,
      invoiceIds: ['F-1'],
    },
  ],
  statement: [account, { ...options, from: '2026-10-01', sender: { name: 'Alfa S.r.l.', iban: 'IT60X0542811101000000123456' } }],
  message: [
    account,
    {
      ...options,
      policy: { ...options.policy, messages: { firmDays: 5, interestFrom: 'formal' } },
      sender,
      action: 'remind',
      channel: 'email',
      language: 'it',
      invoiceIds: ['F-2'],
      disputeId: 'D-1',
      promiseId: 'Z-1',
    },
  ],
  creditorReference: ['FT-2026-001234'],
  notice: [account, options],
  worklist: [[account, { id: 'C-3', currency: 'EUR' }], options],
  triageDispute: [
    {
      id: 'D-2',
      invoiceIds: ['F-1'],
      openedOn: '2026-11-02',
      text: 'La merce è arrivata rotta',
      requested: { remedy: 'discount', amount: '5.00' },
    },
    account,
    options,
  ],
  voiceOfCustomer: [[account], options],
  remedyConsistency: [
    [
      {
        id: 'D-3',
        accountId: 'C-1',
        openedOn: '2026-09-01',
        reason: 'price',
        amount: '100.00',
        status: 'confirmed',
        closedOn: '2026-09-10',
        granted: { remedy: 'credit-note', amount: '50.00', on: '2026-09-10' },
      },
    ],
    options,
  ],
  dueDates: [
    {
      split: [
        { percent: '40', terms: { days: 30, endOfMonth: 'months-then-eom', plusDays: 10 } },
        { percent: '60', terms: { months: 2 } },
      ],
      adjust: 'civil',
    },
    { issued: '2026-11-02', amount: '1220.00', currency: 'EUR' },
    { policy: { terms: { endOfMonth: 'days-then-eom' } } },
  ],
  lateInterest: [
    {
      amount: '1220.00',
      currency: 'EUR',
      due: '2026-03-31',
      payments: [{ on: '2026-06-15', amount: '220.00' }],
      category: 'goods',
      debtor: 'company',
      lumpSum: true,
    },
    { asOf: '2026-11-22', country: 'IT', policy: { interest: { rounding: 'per-claim' } } },
  ],
  defaultPolicy: ['it'],
  checkPolicy: [options.policy],
};

/** What the package exports besides the functions of the engine. */
export const LIFECYCLE = ['init', 'initSync', 'isReady', 'explain', 'write', 'CreditError'];

/** Functions of the engine among the exports. */
export function engineFunctions(exports: object): [string, (...args: unknown[]) => unknown][] {
  return Object.entries(exports).filter(([name, value]) => typeof value === 'function' && !LIFECYCLE.includes(name));
}
