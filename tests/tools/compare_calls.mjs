// Random calls of the package, whole and broken, from a number.
//
// What there is to fill in is read from the declarations of the package (types.d.ts), so a new field needs nothing here.
// Below stand only the things that declarations do not say: which texts make sense where, and what hangs together.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { broken } from './compare_odd.mjs';
import { mulberry32 } from './random.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

// ---------------------------------------------------------------- chance

/** A source of numbers that a seed decides. */
export function chance(seed) {
  const next = mulberry32(seed);
  const below = (count) => Math.floor(next() * count);
  return {
    below,
    /** A whole number, both ends included. */
    from: (low, high) => low + below(high - low + 1),
    holds: (share) => next() < share,
    one: (list) => list[below(list.length)],
    /** Small numbers often, the greatest rarely. */
    few: (most) => Math.floor(next() ** 3 * (most + 1)),
  };
}

// ---------------------------------------------------------------- declarations

/** The exported types of a declaration file: a record's members, or what a name stands for. */
export function declared(text) {
  const types = new Map();
  const plain = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  for (const [, name, base, body] of plain.matchAll(/^export interface (\w+)(?:<\w+>)?(?: extends (\w+))? \{([\s\S]*?)^\}/gm)) {
    const members = [...body.matchAll(/^\s*"?([\w-]+)"?(\??):\s*(.+);$/gm)];
    types.set(name, {
      base,
      members: members.map(([, key, absent, type]) => ({ key, optional: absent === '?', type: typeOf(type) })),
    });
  }
  for (const [, name, type] of plain.matchAll(/^export type (\w+) = (.+);$/gm)) types.set(name, typeOf(type));
  for (const [name, type] of types) {
    if (type.base) type.members.unshift(...types.get(type.base).members);
    // A record of as many values of one type is a map from its keys.
    const [, generic, value] = /^(\w+)<(.+)>$/.exec(type.name ?? '') ?? [];
    if (generic)
      types.set(name, { key: { choices: types.get(generic).members.map(({ key }) => ({ word: key })) }, value: typeOf(value) });
  }
  return types;
}

/** A type as far as the declarations of inputs use them. */
function typeOf(text) {
  const type = text.trim();
  if (type.endsWith('[]')) return { list: typeOf(type.slice(0, -2)) };
  const inner = /^(?:Partial|Exclude|Omit)<(.+)>$/.exec(type)?.[1];
  if (inner) return typeOf(outside(inner, ',')[0]);
  const map = /^Record<(.+)>$/.exec(type)?.[1];
  if (map) {
    const [key, value] = outside(map, ',');
    return { key: typeOf(key), value: typeOf(value) };
  }
  const choices = outside(type, '|');
  if (choices.length > 1) return { choices: choices.map(typeOf) };
  const word = /^["'](.*)["']$/.exec(type)?.[1];
  return word === undefined ? { name: type } : { word };
}

/** The parts of a text between separators that stand in no brackets and no quotes. */
function outside(text, separator) {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const letter of text) {
    if (/["']/.test(letter)) quoted = !quoted;
    else if (!quoted) depth += letter === '<' ? 1 : letter === '>' ? -1 : 0;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

// ---------------------------------------------------------------- what people write

const cases = here('../cases/');
const golden = readdirSync(cases)
  .map((file) => json(cases + file))
  .flatMap((set) =>
    Array.isArray(set.cases) ? set.cases.map((one) => ({ name: one.function ?? set.function, input: one.input })) : [],
  )
  .filter(({ name, input }) => typeof name === 'string' && Array.isArray(input));
const sentences = readdirSync(cases)
  .filter((file) => file.startsWith('dispute-words-'))
  .flatMap((file) => Object.values(json(cases + file)).filter(Array.isArray))
  .flat()
  .map((sentence) => (typeof sentence === 'string' ? sentence : JSON.stringify(sentence)));
const codes = json(`${cases}dispute-codes.json`);
const reasonCodes = json(`${cases}reason-codes.json`);
const ibans = [...new Set(readFileSync(`${cases}iban.json`, 'utf8').match(/[A-Z]{2}\d{2}[A-Z\d]{11,30}/g))];
const policies = here('../../js/policies/');
const shipped = readdirSync(policies).map((file) => json(policies + file));

const TERMS = [
  ...['30 gg DF', '60 gg DFFM', '30/60/90 FM', '60 FM + 10', 'RB 60 FM', 'vista fattura', 'net 30', '2/10 net 30', '90 gg DFFM'],
  ...['30 days EOM', 'rimessa diretta', 'BB 30 gg DF', '30 gg', '60 gg fine mese', '30/60 DF', 'a presto'],
];
const COUNTRIES = ['IT', 'IT', 'IT', 'DE', 'FR', 'GB', 'CH', 'US', 'LI', 'SM'];
const CURRENCIES = ['EUR', 'EUR', 'EUR', 'EUR', 'USD', 'GBP', 'CHF', 'JPY', 'KWD'];
const TAGS = ['no-collection', 'vip', 'export', 'legal'];
const LEVELS = [
  'before-due',
  'courtesy',
  'statement',
  'call',
  'firm',
  'plan',
  'formal-notice',
  'stop-delivery',
  'legal',
  'first',
  'x',
];
const NAMES = ['Rossi Srl', 'Müller & Söhne', 'Ditta "Verdi"', 'a\\b', 'x'.repeat(300), 'Nome\tLungo', '株式会社', '😀', ''];

const digits = (currency) => ({ JPY: 0, KWD: 3 })[currency] ?? 2;

// Plain texts by "Record.key" or by key. `w` is what the call has in common: see `world`.
const texts = {
  id: (w) => w.fresh('X'),
  'Invoice.id': (w) => w.fresh('F'),
  'Order.id': (w) => w.fresh('O'),
  'Account.id': (w) => w.fresh('C'),
  'Contact.id': (w) => w.r.one(['K1', 'K2', '']),
  'CollectionLevel.id': (w) => w.fresh('L'),
  'Policy.id': (w) => w.r.one(['ours', 'it', '']),
  name: (w) => w.r.one(NAMES),
  country: (w) => w.r.one(COUNTRIES),
  group: (w) => w.r.one(['G', 'G', 'H']),
  invoiceId: (w) => w.invoice(),
  invoiceIds: (w) => w.invoice(),
  refersTo: (w) => w.invoice(),
  targetId: (w) => w.invoice(),
  orderId: (w) => w.order(),
  levelId: (w) => w.r.one(LEVELS),
  tags: (w) => w.r.one(TAGS),
  tagsAny: (w) => w.r.one(TAGS),
  tagsNone: (w) => w.r.one(TAGS),
  excludeTags: (w) => w.r.one(TAGS),
  text: (w) => w.r.one(sentences),
  code: (w) => w.r.one(['AC04', 'AM04', 'MD01', 'MS03', 'ZZ99', 'FOCR', '']),
  evidence: (w) => w.r.one(['proof-of-delivery', 'photos', 'signed-order', 'price-list']),
  value: (w) => w.r.one(['A', 'D', 'formal-notice', '3']),
  Terms: (w) => w.r.one(TERMS),
  iban: (w) => w.r.one(ibans),
  bic: (w) => w.r.one(['BCITITMM', 'DEUTDEFF500', 'UNCRITM0', 'BCITITM', 'abcd']),
  vatNumber: (w) => w.r.one(['IT00743110157', '00743110157', 'DE136695976', 'GB980780684', 'IT1', 'CHE-123.456.788 MWST']),
  taxCode: (w) => w.r.one(['RSSMRA85T10A562S', '00743110157', 'RSSMRA85T10A562X']),
  recipientCode: (w) => w.r.one(['0000000', 'ABC1234', 'UFABCD', 'XXXXXXX', 'A']),
  pec: (w) => w.r.one(['rossi@pec.it', 'rossi@pec', 'a b@pec.it']),
  email: (w) => w.r.one(['a@b.it', 'a@b', 'ü@ö.de', '@']),
  phone: (w) => w.r.one(['+39 02 1234567', '0039333', '12', 'x']),
  number: (w) => w.r.one(['2026/17', 'FT-2026-000123', '1/12/2026', 'N°7', 'a\nb', '']),
  customerReference: (w) => w.r.one(['PO 4711', '=1+1']),
  paymentReference: (w) => w.r.one(['RF18539007547034', 'RF45 1234 5123 45', '210000000003139471430009017', 'RF19539007547034']),
  payLink: (w) => w.r.one(['https://pay.example.it/1', 'http://pay.example.it/1']),
  contactName: (w) => w.r.one(['Anna Rossi', 'Anna\u202eissoR']),
  billingEmails: (w) => w.r.one(['a@b.it', 'a@b']),
  signatory: (w) => w.r.one(['Carla Verdi']),
  'Sender.address': (w) => w.r.one(['Via Roma 1, Milano', 'Via Roma 1\nMilano']),
  street: (w) => w.r.one(['Via Roma', '']),
  houseNumber: (w) => w.r.one(['1', '12/b']),
  postcode: (w) => w.r.one(['20121', '0012', 'SW1A 1AA', '8000']),
  city: (w) => w.r.one(['Milano', 'Roma', 'Zürich']),
  province: (w) => w.r.one(['MI', 'ZZ', 'Milano']),
  releasableBy: (w) => w.r.one(['credit-manager', 'owner']),
  outcome: (w) => w.r.one(['reached', 'no-answer']),
};

// Whole numbers, from and to.
const numbers = {
  instalment: [1, 2],
  instalments: [1, 14],
  days: [0, 120],
  'CollectionLevel.days': [-10, 90],
  months: [0, 6],
  plusDays: [0, 20],
  fixedDay: [1, 31],
  schema: [1, 1],
  dueSoonDays: [0, 30],
  points: [-20, 40],
  maxAttempts: [0, 12],
  minIntervalDays: [0, 15],
  repeatLastEveryDays: [0, 40],
  maxPerDay: [0, 3],
  toleranceDays: [0, 10],
  maxMissed: [0, 3],
  maxInstalments: [1, 24],
  minItems: [0, 5],
  halfLifeDays: [1, 400],
  daysLate: [-20, 60],
  weight: [1, 20],
  pull: [1, 20],
};

// Amounts as a multiple of what the account's documents are about, and percentages.
const scales = { limit: 8, insured: 4, upTo: 3, minAmount: 0.1, minTotal: 0.5, minInstalment: 0.1, claimFrom: 0.02, fixed: 0.01 };
const percentages = ['percent', 'insuredPercent', 'watchPercent', 'keptPercent', 'maxPercent', 'sharePercent'];

// How often an optional member is there; 0.3 where nothing is said.
const odds = {
  'Account.invoices': 0.95,
  'Account.credit': 0.6,
  'Account.country': 0.6,
  'Account.party': 0.5,
  'Account.payments': 0.7,
  'Account.contacts': 0.5,
  'Account.group': 0.06,
  'Account.lifecycle': 0.1,
  'Account.holds': 0.12,
  'Account.proceedings': 0.06,
  'Account.signals': 0.12,
  'Account.plans': 0.15,
  'Account.releases': 0.1,
  'Account.waivers': 0.08,
  'Invoice.due': 0.75,
  'Invoice.terms': 0.2,
  'Invoice.instalments': 0.1,
  'Invoice.currency': 0.06,
  'Invoice.open': 0.08,
  'Invoice.openOn': 0.06,
  'Invoice.settled': 0.06,
  'Invoice.kind': 0.2,
  'Invoice.status': 0.15,
  'Invoice.cancelledOn': 0.06,
  'Invoice.writtenOff': 0.05,
  'Invoice.assigned': 0.04,
  'Invoice.disputed': 0.06,
  'Invoice.withheld': 0.06,
  'Invoice.tags': 0.06,
  'Invoice.number': 0.15,
  'Invoice.paymentReference': 0.04,
  'Invoice.payLink': 0.03,
  'Sender.iban': 0.9,
  'StatementOptions.from': 0.7,
  'StatementOptions.sender': 0.7,
  'Payment.currency': 0.06,
  'Payment.invoiceId': 0.75,
  'Payment.instalment': 0.06,
  'Payment.returned': 0.1,
  'Bill.instalment': 0.05,
  'Dispute.text': 0.6,
  'Dispute.instalment': 0.05,
  'DecidedDispute.instalment': 0.05,
  'Credit.currency': 0.1,
  'Credit.limit': 0.85,
  'Party.country': 0.3,
  'Policy.schema': 0.1,
  'Policy.prospects': 0.05,
  'GateTest.and': 0.15,
  'PaymentTerms.split': 0.1,
  'TermsOptions.groups': 0.05,
  'DisputePolicy.lexicon': 0.06,
  groups: 0.05,
};

// How many items a list has at most; 4 where nothing is said.
const lengths = {
  'Account.invoices': 16,
  'Account.payments': 12,
  'Account.contacts': 14,
  'CollectionPolicy.levels': 8,
  'Group.accounts': 3,
};

// What hangs together within one record, put right after its members were filled in one by one.
const settled = {
  Invoice(it, w) {
    const { r } = w;
    const currency = it.currency ?? w.currency;
    it.amount = w.amount(1, currency);
    for (const key of ['open', 'withheld'])
      if (key in it) it[key] = r.holds(0.3) ? '0' : w.amount(r.one([0.01, 0.01, 0.2]), currency);
    if ('withheld' in it && Number(it.withheld) > Number(it.amount)) it.withheld = '0';
    if (it.writtenOff?.amount) it.writtenOff.amount = w.amount(0.3, currency);
    if (it.instalments) it.instalments = w.parts(it.amount, currency, r.from(1, 4), w.offset(it.issued));
    if ('due' in it) it.due = w.day(w.offset(it.issued) + r.from(-2, 90));
    if (it.kind !== undefined && r.holds(0.4)) delete it.kind;
    if (it.sdi?.on) it.sdi.on = w.day(w.offset(it.issued) + r.from(0, 10));
    if ('deliveredOn' in it) it.deliveredOn = w.day(w.offset(it.issued) + r.from(-9, 5));
  },
  Payment(it, w) {
    it.amount = w.amount(w.r.one([1, 1, 0.4]), it.currency ?? w.currency);
    if ('instalment' in it) it.instalment = 1;
  },
  Order(it, w) {
    for (const key of ['amount', 'invoicedAmount', 'deliveredAmount', 'prepaidAmount'])
      if (key in it) it[key] = w.amount(1, it.currency ?? w.currency);
  },
  Bill(it) {
    if ('instalment' in it) it.instalment = 1;
  },
  Candidate(it, w) {
    it.amount = w.amount(2, it.currency ?? w.currency);
    if ('prepaidAmount' in it) it.prepaidAmount = w.amount(0.05, it.currency ?? w.currency);
  },
  Credit(it, w) {
    for (const key of ['limit', 'insured']) if (key in it) it[key] = w.amount(scales[key], it.currency ?? w.currency);
    for (const key of Object.keys(it.bucketLimits ?? {})) it.bucketLimits[key] = w.amount(4, it.currency ?? w.currency);
  },
  PromiseToPay(it, w) {
    it.on = w.day(w.offset(it.madeOn) + w.r.from(0, 40));
  },
  RepaymentPlan(it, w) {
    it.instalments = w.parts(w.amount(2), w.currency, w.r.from(1, 5), w.offset(it.agreedOn ?? w.day(400)));
  },
  Hold(it, w) {
    if (it.scope === 'order') it.targetId = w.order();
    if ('until' in it) it.until = w.day(w.offset(it.from) + w.r.from(0, 200));
  },
  DisputeCode(it, w) {
    const list = codes[it.scheme] ?? {};
    it.value = w.r.holds(0.1) ? w.r.one(['999', '1 ', ' zz', '']) : w.r.one(Object.keys(list)).replace('!', '');
  },
  Scale(it) {
    it.min = '0';
    it.max = '100';
  },
  Receipt(it, w) {
    it.amount = w.amount(w.r.one([0.5, 2, 8]), it.currency);
  },
  TermsDocument(it, w) {
    it.amount = w.amount(1, it.currency);
    if (w.r.holds(0.1)) it.amount = `-${it.amount}`;
  },
  Claim(it, w) {
    it.amount = w.amount(1, it.currency);
    for (const payment of it.payments ?? []) payment.amount = w.amount(0.4, it.currency);
  },
  PaymentTerms(it) {
    // A split says all; its parts are plain.
    if (!it.split) return;
    const [first, second] = it.split;
    for (const key of Object.keys(it)) delete it[key];
    if (!first || !second) return;
    delete first.terms.split;
    delete second.terms.split;
    it.split = [
      { percent: '40', terms: first.terms },
      { percent: '60', terms: second.terms },
    ];
  },
  GateTest(it, w) {
    const { r } = w;
    if (it.figure === 'rating') it.value = r.one(['A', 'B', 'C', 'D']);
    else if (/amount|total|disputed|soon/.test(it.figure)) it.value = w.amount(2);
    else it.value = r.one(['0', '1', '3', '30', '90.5', 100]);
  },
  GatePolicy: (it) => uniquely(it.rules),
  WorklistPolicy: (it) => uniquely(it.rules),
  CollectionPolicy(it) {
    if (it.levels?.length === 0) delete it.levels;
    uniquely(it.levels, 'L');
    for (const level of it.levels?.slice(0, 1) ?? []) if (level.anchor === 'previous') delete level.anchor;
    it.levels?.sort((a, b) => a.days - b.days);
    if (it.levels?.[0]?.anchor === 'previous') delete it.levels[0].anchor;
  },
  AgeingPolicy(it, w) {
    if (it.bounds) it.bounds = w.r.one([[30], [30, 60], [1, 2, 400], [15, 30, 45, 60, 75, 90]]);
  },
  BehaviourPolicy(it, w) {
    if (it.bounds)
      it.bounds = w.r.one([
        [0, 10, 20],
        [5, 30, 31],
      ]);
    if ('intervalPercent' in it) it.intervalPercent = w.r.one(['50', '80', '99.5', 90]);
  },
  PaymentPrior(it) {
    it.spread = [-10, -2, 0, 3, 9, 40];
  },
  DisputePolicy(it) {
    const seen = new Set();
    if (it.rules) it.rules = it.rules.filter(({ reason }) => seen.size !== seen.add(reason).size);
  },
  PlanOptions(it, w) {
    if ('instalments' in it) delete it.perInstalment;
    if ('firstDue' in it) it.firstDue = w.day(w.offset(it.asOf) + w.r.from(0, 60));
  },
};

function uniquely(list, prefix = 'R') {
  for (const [place, item] of (list ?? []).entries()) item.id = `${prefix}${place}`;
}

// ---------------------------------------------------------------- filling in

const DAY = 86_400_000;
const START = Date.UTC(2024, 6, 1);

/** What the parts of one call have in common: its currency, the identifiers that refer to each other, the time. */
function world(types, r) {
  let count = 0;
  const invoices = r.from(1, 18);
  const w = {
    r,
    depth: 0,
    currency: r.one(CURRENCIES),
    fresh: (letter) => `${letter}${++count}`,
    invoice: () => (r.holds(0.05) ? 'unknown' : `F${r.from(1, invoices)}`),
    order: () => (r.holds(0.1) ? 'unknown' : `O${r.from(1, 4)}`),
    day: (offset) => new Date(START + offset * DAY).toISOString().slice(0, 10),
    offset: (day) => (Date.parse(day) - START) / DAY,
    /** An amount that the currency can have, in one of the ways in which it can be written. */
    amount(scale = 1, currency = w.currency) {
      const most = 4000 * scale * (currency === 'JPY' ? 100 : 1);
      const whole = r.from(0, Math.ceil(most));
      const fraction = digits(currency);
      if (fraction === 0 || r.holds(0.4)) return r.holds(0.1) ? whole : `${whole}`;
      if (r.holds(0.1)) return `${whole}.5`;
      return `${whole}.${String(r.below(10 ** fraction)).padStart(fraction, '0')}`;
    },
    /** Instalments that sum up to an amount. */
    parts(total, currency, most, from) {
      const unit = 10 ** digits(currency);
      let left = Math.round(Number(total) * unit);
      return Array.from({ length: most }, (_, place) => {
        const part = place === most - 1 ? left : r.below(left + 1);
        left -= part;
        return { due: w.day(from + 30 * (place + 1) + r.below(5)), amount: (part / unit).toFixed(digits(currency)) };
      });
    },
    /** A record with its members. */
    record(name, given = {}) {
      const it = {};
      w.depth++;
      for (const { key, optional, type } of types.get(name).members) {
        const share = odds[`${name}.${key}`] ?? odds[key] ?? (w.depth > 4 ? 0.15 : 0.3);
        if (key in given) it[key] = given[key];
        else if (!optional || r.holds(share)) it[key] = w.value(type, key, name);
        if (it[key] === undefined) delete it[key];
      }
      w.depth--;
      settled[name]?.(it, w);
      return it;
    },
    value(type, key, owner) {
      if (type.word !== undefined) return type.word;
      if (type.list) return w.list(type.list, key, owner);
      if (type.choices) return w.value(r.one(type.choices), key, owner);
      if (type.key) return w.map(type, key, owner);
      const { name } = type;
      switch (name) {
        case 'string':
          return (texts[`${owner}.${key}`] ?? texts[key] ?? (() => `some ${key}`))(w);
        case 'number':
          return r.from(...(numbers[`${owner}.${key}`] ?? numbers[key] ?? [0, 30]));
        case 'boolean':
          return r.holds(0.5);
        case 'unknown':
          return r.one([1, 'x', [], {}, { a: [1.5] }, null]);
        case 'IsoDate':
          return w.day(r.from(0, 760));
        case 'CurrencyCode':
          return r.holds(0.7) ? w.currency : r.one(CURRENCIES);
        case 'CountryCode':
          return r.one(COUNTRIES);
        case 'DecimalInput':
          if (key === 'rate') return r.one(['0.9', '1.1', '0.0073', '163.25', '1']);
          if (percentages.includes(key)) return r.one(['0', '10', '50', '80', '99.5', '100', 25]);
          if (/percent$/i.test(key)) return r.one(['0', '2', '5.25', '8', '12']);
          return w.amount(scales[key] ?? 1);
        case 'PlanId':
          return w.fresh('P');
        case 'TestValue':
          return '1';
      }
      const known = types.get(name);
      if (name === 'Terms' && r.holds(0.7)) return texts.Terms(w);
      if (name === 'Phrases') return w.phrases();
      if (!known) throw new Error(`compare: nothing is known about the type ${name} of ${owner}.${key}`);
      return known.members ? w.record(name) : w.value(known, key, owner);
    },
    list(type, key, owner) {
      if (key === 'fx') return w.fx();
      const most = lengths[`${owner}.${key}`] ?? 4;
      // Now and then a big one, for what only many records bring about.
      const length = most > 10 && r.holds(0.02) ? r.from(20, 90) : r.few(most);
      if (owner === 'Account' && key === 'invoices')
        return Array.from({ length }, (_, i) => ({ ...w.record('Invoice'), id: `F${i + 1}` }));
      if (owner === 'Account' && key === 'orders')
        return Array.from({ length }, (_, i) => ({ ...w.record('Order'), id: `O${i + 1}` }));
      const items = Array.from({ length: Math.max(length, owner === 'RepaymentPlan' ? 1 : 0) }, () => w.value(type, key, owner));
      // What is chosen from a few is chosen once.
      return items.every((item) => typeof item === 'string') ? [...new Set(items)] : items;
    },
    map({ key, value }, name, owner) {
      const it = {};
      if (name === 'groups') return { G: w.group(), ...(r.holds(0.3) ? { H: w.group() } : {}) };
      for (let left = r.from(1, 3); left > 0; left--) it[w.value(key, name, owner)] = w.value(value, name, owner);
      return it;
    },
    group() {
      // Members have worlds of their own, with few records.
      return { credit: w.record('Credit'), accounts: Array.from({ length: r.from(0, 2) }, () => w.account(true)) };
    },
    /** Phrases of the sentences' own words, in all the ways in which words are put together. */
    phrases() {
      const it = {};
      const word = () => r.one(r.one(sentences).split(' '));
      const forms = [
        () => word(),
        () => `${word()}|${word()}`,
        () => `${word()}_${word()}`,
        () => `${word()}|${word()}_${word()}|${word()}`,
        () => `=${word()}`,
        () => `${word().slice(0, 4)}*`,
        () => r.one(['#', 'non', 'not', '@goods', '@own', '@own|#', '|', '_', '*', '@nobody']),
      ];
      const phrase = () => Array.from({ length: r.from(1, 3) }, () => r.one(forms)()).join(' ');
      const keys = ['price', 'quality', 'quantity', 'undecided', '@goods', '@own', 'not-delivered', 'other'];
      for (let left = r.from(1, 4); left > 0; left--)
        it[r.one(keys)] = Array.from({ length: r.from(0, 4) }, () => (r.holds(0.2) ? '...' : phrase()));
      return it;
    },
    account(small = false) {
      const it = w.record('Account', { currency: w.currency });
      if (small) for (const key of Object.keys(it)) if (Array.isArray(it[key])) it[key] = it[key].slice(0, 3);
      return it;
    },
    /** Rates between the account's currency and the others, so that few calls fail for want of one. */
    fx() {
      const rates = [];
      for (const other of new Set(CURRENCIES)) {
        if (other === w.currency || r.holds(0.03)) continue;
        rates.push({ from: other, to: w.currency, rate: w.value({ name: 'DecimalInput' }, 'rate') });
        if (r.holds(0.3)) rates.push({ from: w.currency, to: other, rate: w.value({ name: 'DecimalInput' }, 'rate') });
      }
      return rates;
    },
  };
  return w;
}

// ---------------------------------------------------------------- calls

/** The functions of the package and what they are given. */
const functions = {
  exposure: (c) => [c.account(), c.options()],
  overdue: (c) => [c.account(), c.options()],
  behaviour: (c) => [c.account(), c.options()],
  alerts: (c) => [c.account(), c.options()],
  assess: (c) => [c.account(), c.options()],
  nextStep: (c) => [c.account(), c.options()],
  notice: (c) => [c.account(), c.options()],
  decideCredit: (c) => [c.account(), c.w.record('Candidate'), c.options()],
  allocate: (c) => [c.w.record('Receipt', { currency: c.w.currency }), c.account(), c.options()],
  badges: (c) => [c.accounts(), c.options()],
  worklist: (c) => [c.accounts(), c.options()],
  paymentPrior: (c) => [c.accounts(), c.options()],
  voiceOfCustomer: (c) => [c.accounts(), c.options('VoiceOptions')],
  reviewProcess: (c) => [c.accounts(), c.options('ProcessOptions')],
  remedyConsistency: (c) => [c.several(() => c.w.record('DecidedDispute'), 6), c.options()],
  proposeReason: (c) => [c.w.record('Contact'), c.options()],
  triageDispute(c) {
    const account = c.account();
    const own = Array.isArray(account.disputes) && account.disputes.length > 0 && c.r.holds(0.7);
    return [own ? c.r.one(account.disputes) : c.w.record('Dispute'), account, c.options()];
  },
  promiseStatus(c) {
    const account = c.account();
    const own = Array.isArray(account.promises) && account.promises.length > 0 && c.r.holds(0.5);
    return [own ? c.r.one(account.promises) : c.w.record('PromiseToPay'), account, c.options()];
  },
  planStatus(c) {
    const { id, ...plan } = c.w.record('RepaymentPlan');
    return [c.r.holds(0.5) ? plan : { id, ...plan }, c.account(), c.options()];
  },
  paymentRequest: (c) => [c.account(), c.options('PaymentOptions')],
  statement: (c) => [c.account(), c.options('StatementOptions')],
  creditorReference: (c) => [c.r.holds(0.5) ? texts.number(c.w) : c.iban()],
  proposePlan: (c) => [c.account(), c.options('PlanOptions')],
  defaultPolicy: (c) => c.r.one([[], ['it'], ['eu'], ['uk'], ['ch'], [null]]),
  checkPolicy: (c) => [c.policy() ?? {}],
  dueDates(c) {
    const terms = c.r.holds(0.6) ? texts.Terms(c.w) : c.w.record('PaymentTerms');
    return [terms, c.w.record('TermsDocument'), ...(c.r.holds(0.5) ? [c.options('TermsOptions')] : [])];
  },
  lateInterest: (c) => [c.w.record('Claim'), c.options('InterestOptions')],
  decimal: (c) => [c.r.one([0.1, 1234.565, -3.005, 1e21, 2 ** 53, 0, -0, 5e-324, c.r.below(1e6) / 1000]), c.r.one(CURRENCIES)],
  checkIban: (c) => [c.iban()],
  checkIbans(c) {
    const list = c.several(() => c.iban(), 8);
    return [c.r.holds(0.5) ? list : list.join('\n')];
  },
  checkBic: (c) => [c.r.holds(0.5) ? texts.bic(c.w) : c.iban().slice(0, 11)],
  checkParty: (c) => [c.w.record('Party')],
  explain(c) {
    const { code, args } = c.r.one(reasonCodes);
    const values = ['12.50', '2026-03-01', 'EUR', '3', 'F1', 'x'];
    const filled = Object.fromEntries(args.filter(() => c.r.holds(0.9)).map((name) => [name, c.r.one(values)]));
    return [{ code, args: filled, rule: null }, c.r.one(['it', 'en', 'de', 'fr', 'es', 'it_IT', 'nl', 'x'])];
  },
};

// Put more often than others, because more can differ; and less, because little can.
const weights = { nextStep: 3, assess: 3, badges: 2, worklist: 2, triageDispute: 2, exposure: 2, overdue: 2, decideCredit: 2 };
const lottery = Object.keys(functions).flatMap((name) => Array(weights[name] ?? 1).fill(name));

/**
 * Calls without end: the golden cases, then random ones. `dist` is the build whose declarations say what may be asked,
 * `complete` are policies without gaps, as a policy editor hands them back.
 */
export function* calls(dist, { seed, only, complete }) {
  const types = declared(readFileSync(`${dist}/types.d.ts`, 'utf8'));
  const kept = { accounts: [], policies: [], complete };
  const names = only ?? lottery;
  if (only) for (const name of only) if (!functions[name]) throw new Error(`compare: there is no function ${name}`);
  for (const { name, input } of golden) if (functions[name] && (!only || only.includes(name))) yield { name, args: input };
  for (let number = 0; ; number++) {
    const r = chance(seed + Math.imul(number, 0x9e3779b1));
    const w = world(types, r);
    const name = r.one(names);
    const models = r.holds(0.1) ? golden.filter((one) => one.name === name) : [];
    const args = models.length > 0 ? structuredClone(r.one(models).input) : functions[name](parts(w, kept));
    yield r.holds(1 / 3) ? { name, args: broken(args, r) } : { name, args };
  }
}

/** The arguments of one call. */
function parts(w, kept) {
  const { r } = w;
  // The same object again, as it was or changed since: what is remembered about an object must never be what it was.
  const again = (list, fresh, changed) => {
    if (list.length > 0 && r.holds(0.2)) {
      const it = r.one(list);
      if (r.holds(0.5)) changed(it);
      return it;
    }
    const it = fresh();
    if (r.holds(0.1)) list.push(it);
    if (list.length > 12) list.shift();
    return it;
  };
  const c = {
    r,
    w,
    several: (make, most) => Array.from({ length: r.from(0, most) }, make),
    account: () =>
      again(
        kept.accounts,
        () => w.account(),
        (it) => Object.assign(it, { invoices: [...(it.invoices ?? []).slice(1), { ...w.record('Invoice'), id: w.fresh('N') }] }),
      ),
    accounts() {
      const list = c.several(() => w.account(true), 4);
      return r.holds(0.1) && list.length > 0 ? [...list, list[0]] : list;
    },
    policy() {
      const kind = r.below(100);
      if (kind < 35) return undefined;
      if (kind < 43) return { preset: r.one(['it', 'eu', 'uk', 'ch']) };
      if (kind < 53) return r.one(shipped);
      if (kind < 55) return r.holds(0.5) ? r.one(kept.complete) : { ...r.one(kept.complete), ...w.record('Policy') };
      return again(
        kept.policies,
        () => w.record('Policy'),
        (it) => Object.assign(it, w.record('Policy')),
      );
    },
    options(name = 'Options') {
      const policy = c.policy();
      const given = { policy, asOf: w.day(r.from(150, 800)), fx: r.holds(0.85) ? w.fx() : undefined };
      // Nearly always the account's own: what hangs on it is worth more than the error.
      if (name === 'VoiceOptions') given.currency = r.holds(0.9) ? w.currency : undefined;
      if (name === 'TermsOptions' && r.holds(0.3)) given.asOf = undefined;
      return w.record(name, given);
    },
    iban() {
      const iban = r.one(ibans);
      switch (r.below(6)) {
        case 0:
          return iban.replace(/(.{4})/g, r.one(['$1 ', '$1-', '$1\u00a0']));
        case 1:
          return `IBAN ${iban.toLowerCase()}`;
        case 2: {
          const place = r.below(iban.length);
          return iban.slice(0, place) + r.one([...'0159AZz.é\0', '']) + iban.slice(place + 1);
        }
        default:
          return iban;
      }
    },
  };
  return c;
}
