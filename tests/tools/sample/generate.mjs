// Writes demo/data/firms.json: sixty invented firms that together show every state and every exposure bucket.
// Seeded and tied to one day, so that it always writes the same file: node tests/tools/sample/generate.mjs [--check]
import { put } from '../generated.mjs';
import { stream } from '../random.mjs';
import { makeIban, makePartitaIva } from './iban.mjs';
import { FIRMS, FORMS, OWNERS } from './names.mjs';
import { makeParty } from './parties.mjs';
import { tell } from './voices.mjs';

const DAY = '2026-09-30';

const { random, between, pick } = stream(20260930);
const money = (cents) =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
/** Days from DAY as a date. */
const on = (days) => new Date(Date.parse(`${DAY}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

// ---- pieces of an account; every amount in cents until the end ----
let serial = 0;
const ref = (kind) => `#${kind}${++serial}`;
/** An invoice due in `due` days from DAY (negative: late). */
const invoice = (size, due, more = {}) => ({
  id: ref('F'),
  issued: on(due - more.days),
  due: on(due),
  amount: Math.round(size * (0.75 + random() * 0.5)),
  ...more,
  days: undefined,
});
/** Paid invoices of the last year and a half, `late` days late on average. */
function history(size, days, late, count = between(4, 9)) {
  return Array.from({ length: count }, (_, i) => {
    const due = -40 - i * between(38, 60);
    return invoice(size, due, { days, settled: on(Math.min(-2, due + late + between(-6, 8))) });
  });
}
const sum = (invoices) => invoices.reduce((total, one) => total + one.amount, 0);
/** A round limit, so that `used` of it is taken. */
const limitFor = (taken, used) => Math.max(500_000, Math.round(taken / used / 250_000) * 250_000);

// Each scenario gets the firm's usual invoice size and its terms in days, and answers what the account holds.
const SCENARIOS = {
  regular(size, days) {
    const open = [invoice(size, between(14, 28), { days }), invoice(size, between(30, 55), { days })].filter(
      (one) => one.issued <= DAY,
    );
    return { invoices: [...history(size, days, -1), ...open], limit: limitFor(size * 2, 0.35 + random() * 0.3) };
  },
  dueSoon(size, days) {
    const open = [invoice(size, between(1, 6), { days }), invoice(size, between(20, 28), { days })];
    return { invoices: [...history(size, days, 2), ...open], limit: limitFor(sum(open), 0.5) };
  },
  lateABit(size, days) {
    const late = invoice(size, -between(4, 26), { days });
    const open = [late, invoice(size, between(9, 26), { days })];
    return {
      invoices: [...history(size, days, 9), ...open],
      payments: random() < 0.5 ? [{ on: on(-2), amount: Math.round(late.amount * 0.4), invoiceId: late.id }] : [],
      limit: limitFor(sum(open), 0.55),
    };
  },
  lateALot(size, days) {
    const open = [
      invoice(size, -between(95, 210), { days }),
      invoice(size, -between(45, 88), { days }),
      invoice(size, -between(5, 30), { days }),
      invoice(size, between(8, 25), { days }),
    ];
    return { invoices: [...history(size, days, 31), ...open], limit: limitFor(sum(open), 0.85) };
  },
  veryOld(size, days) {
    const open = [invoice(size, -between(370, 520), { days }), invoice(size, -between(190, 340), { days })];
    return {
      invoices: [...history(size, days, 48, 3), ...open],
      limit: limitFor(sum(open), 0.7),
      signals: [{ kind: 'protest', on: on(-61), source: 'Registro protesti', severity: 'severe' }],
    };
  },
  exceeded(size, days) {
    const open = [
      invoice(size * 1.6, between(3, 12), { days }),
      invoice(size, between(14, 28), { days }),
      invoice(size, between(15, 29), { days }),
    ];
    return {
      invoices: [...history(size, days, 4), ...open],
      orders: [{ id: ref('O'), status: 'confirmed', amount: size, on: on(-5) }],
      limit: Math.round((sum(open) * 0.86) / 250_000) * 250_000,
    };
  },
  nearLimit(size, days) {
    const open = [invoice(size, between(10, 20), { days }), invoice(size, between(21, 29), { days })];
    return { invoices: [...history(size, days, 1), ...open], limit: Math.ceil(sum(open) / 0.93 / 10_000) * 10_000 };
  },
  expiredLimit(size, days) {
    const open = [invoice(size, between(10, 25), { days })];
    return { invoices: [...history(size, days, 3), ...open], limit: limitFor(size, 0.4), validUntil: on(-between(12, 60)) };
  },
  disputed(size, days) {
    const contested = invoice(size, -between(8, 34), { days });
    const open = [contested, invoice(size, between(12, 27), { days })];
    const [reason, it, en] = pick([
      [
        'quality',
        'Tre colli arrivati bagnati, la merce non si può vendere.',
        'Three parcels arrived wet, the goods cannot be sold.',
      ],
      [
        'price',
        'Il prezzo fatturato non è quello della conferma d’ordine.',
        'The price on the invoice is not the one of the order confirmation.',
      ],
      ['quantity', 'Mancano due bancali rispetto al DDT.', 'Two pallets are missing from the delivery note.'],
    ]);
    return {
      invoices: [...history(size, days, 3), ...open],
      limit: limitFor(sum(open), 0.5),
      disputes: [
        {
          id: ref('C'),
          invoiceIds: [contested.id],
          ...(random() < 0.2 ? { amount: Math.round(contested.amount * 0.6) } : {}),
          reason,
          text: { it, en },
          openedOn: on(-between(3, 7)),
          status: 'open',
        },
      ],
    };
  },
  bills(size, days) {
    const open = [invoice(size, between(8, 13), { days }), invoice(size, between(14, 18), { days })];
    return {
      invoices: [...history(size, days, 0), ...open],
      bills: open.map((one, i) => ({
        id: ref('R'),
        kind: 'riba',
        invoiceId: one.id,
        presented: on(-9),
        ...(i ? { creditedOn: on(-6) } : {}),
        due: one.due,
        amount: one.amount,
        status: i ? 'credited' : 'presented',
      })),
      limit: limitFor(sum(open), 0.6),
    };
  },
  returned(size, days) {
    const unpaid = invoice(size, -between(10, 24), { days });
    const open = [unpaid, invoice(size, between(12, 28), { days })];
    return {
      invoices: [...history(size, days, 12), ...open],
      bills: [
        {
          id: ref('R'),
          kind: 'riba',
          invoiceId: unpaid.id,
          presented: on(-58),
          creditedOn: on(-50),
          due: unpaid.due,
          amount: unpaid.amount,
          status: 'returned',
          returnedOn: on(-between(3, 6)),
        },
      ],
      limit: limitFor(sum(open), 0.6),
    };
  },
  orders(size, days) {
    const open = [invoice(size, between(13, 28), { days })];
    return {
      invoices: [...history(size, days, 0), ...open, { ...invoice(size, 28, { days: 30 }), status: 'draft' }],
      orders: [
        { id: ref('O'), status: 'confirmed', amount: size * 2, on: on(-8), prepaidAmount: Math.round(size * 0.5) },
        {
          id: ref('O'),
          status: 'confirmed',
          amount: size * 2,
          deliveredAmount: Math.round(size * 1.2),
          invoicedAmount: Math.round(size * 0.4),
          on: on(-20),
        },
      ],
      limit: limitFor(size * 5, 0.6),
    };
  },
  credits(size, days) {
    const open = [invoice(size, between(13, 28), { days })];
    return {
      invoices: [
        ...history(size, days, -2),
        ...open,
        { ...invoice(size * 0.3, 28, { days: 30 }), kind: 'credit-note', issued: on(-2), due: undefined },
      ],
      payments: [{ on: on(-4), amount: Math.round(size * 0.35) }],
      limit: limitFor(size, 0.5),
    };
  },
  onPlan(size, days) {
    const open = [invoice(size, -between(62, 90), { days }), invoice(size, -between(30, 55), { days })];
    const part = Math.floor(sum(open) / 4);
    return {
      invoices: [...history(size, days, 20), ...open],
      limit: limitFor(sum(open), 0.8),
      payments: [{ on: on(-16), amount: part, invoiceId: open[0].id }],
      plans: [
        {
          id: ref('P'),
          agreedOn: on(-25),
          invoiceIds: open.map((one) => one.id),
          status: 'agreed',
          instalments: [-16, 14, 45, 75].map((day, i) => ({ due: on(day), amount: i < 3 ? part : sum(open) - part * 3 })),
        },
      ],
    };
  },
  promised(size, days) {
    const late = invoice(size, -between(18, 28), { days });
    return {
      invoices: [...history(size, days, 14), late],
      limit: limitFor(size, 0.5),
      promises: [{ id: ref('I'), madeOn: on(-4), on: on(6), amount: late.amount, invoiceIds: [late.id] }],
    };
  },
  proceedings(size, days) {
    const open = [invoice(size, -between(70, 100), { days }), invoice(size, -between(30, 60), { days })];
    return {
      invoices: [...history(size, days, 35), ...open],
      limit: 0,
      proceedings: [{ kind: 'preventive-composition', publishedOn: on(-21), measures: true }],
    };
  },
  nothingOpen: (size, days) => ({ invoices: history(size, days, 0), limit: null }),
  legal(size, days) {
    const old = invoice(size, -between(130, 170), { days });
    return {
      invoices: [...history(size, days, 40, 4), old],
      limit: limitFor(size, 0.6),
      contacts: [{ on: on(-40), channel: 'registered-letter', invoiceIds: [old.id], levelId: 'legal' }],
    };
  },
  // We were wrong and said so, but the credit note is not written yet.
  admitted(size, days) {
    const wrong = invoice(size, -between(10, 20), { days });
    return {
      invoices: [...history(size, days, 1), wrong, invoice(size, 16, { days })],
      limit: limitFor(size * 2, 0.5),
      disputes: [
        {
          id: ref('C'),
          invoiceIds: [wrong.id],
          reason: 'price',
          text: {
            it: 'Il prezzo fatturato non è quello della conferma d’ordine.',
            en: 'The price on the invoice is not the one of the order confirmation.',
          },
          openedOn: on(-9),
          status: 'confirmed',
          closedOn: on(-2),
        },
      ],
    };
  },
  // Room in the whole limit, but too much in orders alone.
  partialLimit(size, days) {
    return {
      invoices: [...history(size, days, 0), invoice(size, 17, { days })],
      orders: [{ id: ref('O'), status: 'confirmed', amount: size * 2, on: on(-3) }],
      limit: limitFor(size * 3, 0.5),
      bucketLimits: { orders: Math.round(size / 100_000) * 100_000 || 100_000 },
    };
  },
  noLimit(size, days) {
    return { invoices: [...history(size, days, 5), invoice(size, between(12, 28), { days })], limit: null };
  },
  cashOnly: (size) => ({ invoices: [invoice(size, 4, { days: 10 })], limit: 0 }),
  newCustomer: () => ({ lifecycle: 'prospect' }),
  // A record as broken as records are: the thirtieth of February. It must not spoil the list.
  brokenRecord: (size) => ({ invoices: [{ ...invoice(size, 20, { days: 30 }), due: '2026-02-30' }], limit: limitFor(size, 0.5) }),
  // Invoices in a currency for which there is no exchange rate.
  missingRate: (size) => ({
    invoices: [invoice(size, -12, { days: 30, currency: 'TRY' }), invoice(size, 16, { days: 30 })],
    limit: limitFor(size, 0.4),
  }),
};

// A euro customer who is also invoiced in dollars.
SCENARIOS.twoCurrencies = (size, days) => {
  const open = [invoice(size, -9, { days, currency: 'USD' }), invoice(size, 18, { days })];
  return { invoices: [...history(size, days, 2), ...open], limit: limitFor(sum(open), 0.6) };
};

// One of everything, for the page that shows how it all adds up.
SCENARIOS.everything = (size, days) => {
  const late = invoice(size * 0.8, -38, { days });
  const contested = invoice(size * 0.6, -12, { days });
  const presented = invoice(size, 9, { days: 60 });
  const open = [late, contested, presented, invoice(size * 1.3, 5, { days: 30 }), invoice(size, 24, { days: 60 })];
  return {
    invoices: [
      ...history(size, days, 11, 9),
      ...open,
      { ...invoice(size * 0.5, 27, { days: 30 }), status: 'draft' },
      { ...invoice(size * 0.15, 0, { days: 0 }), kind: 'credit-note', issued: on(-6), due: undefined },
    ],
    payments: [{ on: on(-11), amount: Math.round(late.amount * 0.3), invoiceId: late.id }],
    bills: [
      {
        id: ref('R'),
        kind: 'riba',
        invoiceId: presented.id,
        presented: on(-14),
        creditedOn: on(-11),
        due: presented.due,
        amount: presented.amount,
        status: 'credited',
      },
    ],
    orders: [
      { id: ref('O'), status: 'confirmed', amount: Math.round(size * 1.5), on: on(-4) },
      {
        id: ref('O'),
        status: 'confirmed',
        amount: size,
        deliveredAmount: Math.round(size * 0.7),
        invoicedAmount: Math.round(size * 0.2),
        on: on(-19),
      },
    ],
    disputes: [
      {
        id: ref('C'),
        invoiceIds: [contested.id],
        reason: 'quantity',
        text: { it: 'Mancano due bancali rispetto al DDT.', en: 'Two pallets are missing from the delivery note.' },
        openedOn: on(-8),
        // The step of this firm is the reminder: its dispute has had our answer.
        answeredOn: on(-7),
        status: 'open',
      },
    ],
    limit: Math.round((sum(open) * 1.32) / 250_000) * 250_000,
  };
};

// What was done so far about the oldest late invoice: the level, how many days after its due date, how, and what came of it.
const LADDER = [
  ['before-due', -5, 'email'],
  ['courtesy', 4, 'email', { proof: ['read-receipt', 1] }],
  ['statement', 11, 'email'],
  ['call', 17, 'phone', { outcome: 'no-answer' }],
  ['call', 18, 'phone', { with: 'Amministrazione', proof: ['call-record', 0] }],
  ['firm', 25, 'email'],
  ['plan', 34, 'phone', { with: 'Titolare', proof: ['call-record', 0] }],
  ['formal-notice', 48, 'pec', { proof: ['pec-delivery', 0] }],
  ['stop-delivery', 65, 'email'],
];
const upTo = (level) => LADDER.slice(0, LADDER.findLastIndex(([id]) => id === level) + 1);
/** No random figures here: the rest of the data stays as it is. */
const DONE = {
  'Conceria Valchiampo Nuova': upTo('stop-delivery'),
  // The mailbox was full: this proves nothing.
  'Farmacia Centrale Lunghi': [
    ...upTo('plan'),
    ['formal-notice', 48, 'pec', { outcome: 'undelivered', proof: ['pec-non-delivery', 0] }],
  ],
  'Industria Molitoria Crotti': upTo('plan'),
  'Marchetti Trasporti': upTo('firm'),
  'Tessitura Valsesia': [...upTo('statement'), [null, 170, 'phone', { direction: 'in', with: 'Titolare', reason: 'no-cash' }]],
  'Orfèvrerie Quentin': [...upTo('firm'), ['formal-notice', 60, 'registered-letter', { proof: ['registered-unclaimed', 30] }]],
  'Officine Tagliavini': upTo('call'),
  'Lanificio Cervo': upTo('courtesy'),
  'Birrificio Tre Ponti': upTo('before-due'),
};
const REACHED_BY = { IT: { phone: '+39 0521 555 0100' }, FR: { phone: '+33 3 81 55 01 00' } };

/** Shifted from a weekend to the Monday after it: nobody writes on a Sunday. */
function working(date, days) {
  const time = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  const weekday = new Date(time).getUTCDay();
  return new Date(time + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * 86_400_000).toISOString().slice(0, 10);
}
function contactsOf(name, invoices, operator) {
  const late = invoices.filter((one) => !one.settled && !one.status && one.due < DAY).sort((a, b) => (a.due < b.due ? -1 : 1))[0];
  return DONE[name].map(([levelId, days, channel, { proof, ...more } = {}]) => {
    const on = working(late.due, days);
    return {
      on,
      channel,
      ...(levelId && { levelId }),
      operator,
      ...more,
      ...(proof && { proof: { kind: proof[0], on: working(on, proof[1]) } }),
    };
  });
}

// Which firm lives through what: 60 in all, in the order of names.mjs, dealt out by the seed.
const DEALT = Object.entries({
  regular: 5,
  dueSoon: 5,
  lateABit: 7,
  lateALot: 5,
  veryOld: 1,
  exceeded: 5,
  nearLimit: 3,
  expiredLimit: 2,
  disputed: 4,
  bills: 3,
  returned: 2,
  orders: 3,
  credits: 1,
  onPlan: 1,
  promised: 1,
  proceedings: 1,
  nothingOpen: 1,
  legal: 1,
  admitted: 1,
  partialLimit: 1,
  noLimit: 1,
  cashOnly: 1,
}).flatMap(([name, times]) => Array(times).fill(name));
for (let i = DEALT.length - 1; i > 0; i--) {
  const j = between(0, i);
  [DEALT[i], DEALT[j]] = [DEALT[j], DEALT[i]];
}
// These belong to a firm that fits.
const FIXED = {
  'Frigotecnica Salento': 'newCustomer',
  'Nordhafen Werkzeuge': 'brokenRecord',
  'Cantieri Navali Marasca': 'missingRate',
  'Van Aalst Chocolade': 'twoCurrencies',
  'Officine Tagliavini': 'everything',
};
const WRONG_IBAN = new Set(['Brandolini Serramenti', 'Fournil des Deux Rives', 'Oleificio Terre Rosse']);
const CURRENCY = { CH: 'CHF', GB: 'GBP', PL: 'PLN' };
const SIZE = { CHF: 1, GBP: 0.9, PLN: 4.2 };

const firms = FIRMS.map(([name, city, country, trade], index) => {
  const scenario = FIXED[name] ?? DEALT.pop();
  const currency = CURRENCY[country] ?? 'EUR';
  const size = Math.round(between(90_000, 1_400_000) * (SIZE[currency] ?? 1));
  const { limit, validUntil, bucketLimits, ...holds } = SCENARIOS[scenario](size, pick([30, 30, 60, 60, 90]));
  let iban = makeIban(country, random);
  // Two digits swapped, as when somebody types it from a letter.
  if (WRONG_IBAN.has(name))
    iban = iban.replace(/(\d)(\d)(?=\d{2}$)/, (_, a, b) => (a === b ? `${a}${(Number(b) + 1) % 10}` : b + a));
  const slug = name
    .normalize('NFD')
    .replace(/[^a-zA-Z ]/g, '')
    .toLowerCase()
    .split(' ')
    .filter(Boolean)
    .slice(0, 2)
    .join('-');
  iban = iban.replace(/(.{4})(?=.)/g, '$1 ');
  const operator = OWNERS[index % OWNERS.length];
  const done = DONE[name] && { party: REACHED_BY[country], contacts: contactsOf(name, holds.invoices, operator) };
  return {
    account: {
      id: `C${String(1001 + index)}`,
      name: `${name} ${pick(FORMS[country])}`,
      currency,
      country,
      ...(limit === undefined
        ? {}
        : { credit: { limit, ...(validUntil ? { validUntil } : {}), ...(bucketLimits ? { bucketLimits } : {}) } }),
      ...holds,
      ...done,
    },
    crm: {
      city,
      trade,
      owner: operator,
      email: `accounts@${slug}.example`,
      iban,
      ...makeParty(name, city, country, slug, country === 'IT' ? makePartitaIva(random) : undefined),
    },
  };
});

tell(firms, { day: DAY, on, ref });

// ---- numbers as a firm gives them: invoices by day of issue, the rest by kind ----
const everyInvoice = firms
  .flatMap(({ account }) => account.invoices ?? [])
  .sort((a, b) => (a.issued + a.id < b.issued + b.id ? -1 : 1));
const numbers = new Map();
const counters = {};
for (const one of everyInvoice) {
  const series = one.kind === 'credit-note' ? 'NC' : one.status === 'draft' ? 'B' : 'FT';
  const year = one.issued.slice(0, 4);
  const n = (counters[series + year] = (counters[series + year] ?? 0) + 1);
  numbers.set(one.id, `${series} ${year}/${String(n).padStart(3, '0')}`);
}
const MONEY = new Set(['amount', 'credited', 'limit', 'orders', 'deliveredAmount', 'invoicedAmount', 'prepaidAmount']);
const finish = (value, key) => {
  if (typeof value === 'number' && MONEY.has(key)) return money(value);
  if (typeof value === 'string' && value.startsWith('#')) {
    if (!numbers.has(value))
      numbers.set(
        value,
        `${{ O: 'ORD', C: 'CONT', R: 'RIBA', P: 'PIANO', I: 'PROM' }[value[1]]} ${value.slice(2).padStart(3, '0')}`,
      );
    return numbers.get(value);
  }
  if (Array.isArray(value)) return value.map((item) => finish(item, key));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k.startsWith('#') ? finish(k) : k, finish(v, k)]));
  }
  return value;
};
const text =
  ({ account }) =>
  (dispute) => ({ ...dispute, text: dispute.text[account.country === 'IT' ? 'it' : 'en'] });
for (const firm of firms) if (firm.account.disputes) firm.account.disputes = firm.account.disputes.map(text(firm));

if (DEALT.length > 0) throw new Error(`${DEALT.length} scenarios were not dealt out`);
const data = {
  asOf: DAY,
  currency: 'EUR',
  fx: [
    { from: 'CHF', to: 'EUR', rate: '1.0672' },
    { from: 'GBP', to: 'EUR', rate: '1.1486' },
    { from: 'USD', to: 'EUR', rate: '0.8561' },
    { from: 'PLN', to: 'EUR', rate: '0.2349' },
  ],
  firms: finish(firms),
};
// One firm per line: a change of the data stays readable as a difference.
const { firms: rows, ...head } = data;
put(
  'demo/data/firms.json',
  `${JSON.stringify(head).slice(0, -1)},"firms":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`,
);
console.log(`${firms.length} firms, ${everyInvoice.length} invoices, as of ${DAY}`);
