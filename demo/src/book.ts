// The customers on the screen, and what the package says about them on a day.

import type {
  Account,
  Assessment,
  Badge,
  CurrencyCode,
  Exposure,
  Granted,
  IsoDate,
  Options,
  Overdue,
  Party,
  Policy,
  WorklistItem,
} from 'fidato';
import { assess, badges, CreditError, exposure, overdue, worklist } from 'fidato';
import { converted, type Rate, Sum } from './money.js';

/** A customer as a CRM has it: the account the package reads, and what only the CRM knows. */
export interface Customer {
  account: Account;
  crm: {
    city?: string;
    trade?: string;
    owner?: string;
    email?: string;
    iban?: string;
    vatNumber?: string;
    address?: { street?: string; houseNumber?: string; postcode?: string; province?: string };
    recipientCode?: string;
    pec?: string;
    /** what was granted, by dispute */
    granted?: Record<string, Granted>;
  };
}

export interface Book {
  /** `null` for the sample data that comes with the demo, else the name of the imported file. */
  file: string | null;
  asOf: IsoDate;
  currency: CurrencyCode;
  fx: Rate[];
  /** The firm's own rules; absent = those of each customer's country. */
  policy?: Policy;
  firms: Customer[];
}

export interface Row {
  customer: Customer;
  badge: Badge;
  /** `null` when the record cannot be evaluated; the badge says why. */
  exposure: Exposure | null;
  overdue: Overdue | null;
  /** In minor units of the book's currency, to sort by; `null` when unknown. */
  exposed: bigint | null;
  late: bigint | null;
}

export interface Totals {
  currency: CurrencyCode;
  exposure: string;
  limit: string;
  overdue: string;
  overdueInvoices: number;
  overdueCustomers: number;
  openInvoices: number;
  toLookAt: number;
  oldestDays: number;
  /** Customers that are in no total, because their record or an exchange rate is broken or missing. */
  notCounted: number;
}

export interface Evaluation {
  rows: Row[];
  totals: Totals;
}

export const answer = <T>(ask: () => T): T | null => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CreditError) return null;
    throw error;
  }
};

/** What the CRM knows of who the customer is. */
export function partyOf({ account, crm }: Customer): Party {
  const { city, email, iban, vatNumber, recipientCode, pec, address } = crm;
  const known = {
    name: account.name,
    country: account.country,
    email,
    iban,
    vatNumber,
    recipientCode,
    pec,
    address: address && { ...address, ...(city ? { city } : {}) },
  };
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== '')),
    ...account.party,
  };
}

/** A file of open invoices brings no master data, so nothing can be said about them. */
export const hasMasterData = ({ account, crm }: Customer): boolean =>
  Boolean(account.party ?? crm.vatNumber ?? crm.address ?? crm.recipientCode ?? crm.pec);

/** The account with what the CRM knows of the customer, so that the engine can say how it is reached. */
export const accountOf = (customer: Customer): Account =>
  customer.crm.email || hasMasterData(customer) ? { ...customer.account, party: partyOf(customer) } : customer.account;

export const optionsOf = (book: Book, asOf: IsoDate): Options =>
  ({ asOf, fx: book.fx, ...(book.policy && { policy: book.policy }) }) as Options;

/** Everything about one customer; `null` when the record cannot be evaluated. */
export const assessed = (book: Book, customer: Customer, asOf: IsoDate): Assessment | null =>
  answer(() => assess(accountOf(customer), optionsOf(book, asOf)));

export type Work = ReturnType<typeof worklist>;
/** Whom to deal with first on that day. */
export function workOf(book: Book, asOf: IsoDate): Work {
  const kept = answersOf(book, asOf);
  fill(book, asOf, 'work');
  const each = book.firms.map((customer) => kept.work.get(customer) as Work);
  // What is equal stays in the order in which it came, as the engine sorts a list of all.
  return {
    items: each.flatMap(({ items }) => items).sort((a, b) => b.score - a.score),
    skipped: each.flatMap(({ skipped }) => skipped),
  };
}
/** Somebody can be contacted today. */
export const isForToday = ({ nextStep: { allowed, action } }: WorklistItem): boolean =>
  allowed && action !== 'none' && action !== 'wait';

/** Everything the list shows, for the customers as they are on `asOf`. */
export function evaluate(book: Book, asOf: IsoDate): Evaluation {
  fill(book, asOf, 'rows');
  const kept = answersOf(book, asOf);
  const rows = book.firms.map((customer) => kept.rows.get(customer) as Row);
  return { rows, totals: total(rows, book) };
}

/** One customer of the list, whatever the others are. */
export function rowOf(book: Book, customer: Customer, asOf: IsoDate): Row {
  const kept = answersOf(book, asOf);
  if (!kept.rows.has(customer)) answerFor('rows', [customer], book, asOf, kept);
  return kept.rows.get(customer) as Row;
}

/** What the engine said of each customer; a customer is replaced, never changed, so an edit asks again for that one alone. */
interface Answers {
  asOf: IsoDate;
  policy: Policy | undefined;
  fx: readonly Rate[];
  currency: CurrencyCode;
  rows: WeakMap<Customer, Row>;
  work: WeakMap<Customer, Work>;
}
export type Asked = 'rows' | 'work';

let latest: Answers | null = null;

function answersOf({ policy, fx, currency }: Book, asOf: IsoDate): Answers {
  if (latest?.asOf !== asOf || latest.policy !== policy || latest.fx !== fx || latest.currency !== currency)
    latest = { asOf, policy, fx, currency, rows: new WeakMap(), work: new WeakMap() };
  return latest;
}

/** Customers that are asked about in one call. */
const AT_ONCE = 50;
/** Up to here the engine answers for all within a moment. */
const SMALL = 1000;

/** Asks for every customer that has no answer yet, for so many milliseconds at most; how many are left. */
export function fill(book: Book, asOf: IsoDate, asked: Asked, milliseconds = Number.POSITIVE_INFINITY): number {
  const kept = answersOf(book, asOf);
  const open = book.firms.filter((customer) => !kept[asked].has(customer));
  const end = performance.now() + milliseconds;
  let done = 0;
  while (done < open.length && (done === 0 || performance.now() < end)) {
    answerFor(asked, open.slice(done, done + AT_ONCE), book, asOf, kept);
    done += AT_ONCE;
  }
  return Math.max(0, open.length - done);
}

/** How many customers must be asked about in slices, with the page drawn in between; 0 when it is done in a moment. */
export function unanswered(book: Book, asOf: IsoDate, asked: Asked): number {
  if (book.firms.length <= SMALL) return 0;
  const kept = answersOf(book, asOf);
  const open = book.firms.filter((customer) => !kept[asked].has(customer)).length;
  return open <= SMALL ? 0 : open;
}

function answerFor(asked: Asked, customers: readonly Customer[], book: Book, asOf: IsoDate, kept: Answers): void {
  const options = optionsOf(book, asOf);
  if (asked === 'work') {
    const { items, skipped } = worklist(customers.map(accountOf), options);
    const work = new Map<string, Work>(customers.map(({ account }) => [account.id, { items: [], skipped: [] }]));
    for (const item of items) work.get(item.accountId)?.items.push(item);
    for (const one of skipped) work.get(one.accountId)?.skipped.push(one);
    for (const customer of customers) kept.work.set(customer, work.get(customer.account.id) as Work);
    return;
  }
  const all = badges(
    customers.map(({ account }) => account),
    options,
  );
  customers.forEach((customer, index) => {
    const exposed = answer(() => exposure(customer.account, options));
    const late = answer(() => overdue(customer.account, options));
    kept.rows.set(customer, {
      customer,
      badge: all[index] as Badge,
      exposure: exposed,
      overdue: late,
      exposed: exposed && converted(exposed.total, exposed.currency, book.currency, book.fx),
      late: late && converted(late.amount, late.currency, book.currency, book.fx),
    });
  });
}

function total(rows: readonly Row[], book: Book): Totals {
  const exposed = new Sum(book.currency, book.fx);
  const limit = new Sum(book.currency, book.fx);
  const late = new Sum(book.currency, book.fx);
  const totals = { overdueInvoices: 0, overdueCustomers: 0, openInvoices: 0, toLookAt: 0, oldestDays: 0, notCounted: 0 };
  for (const row of rows) {
    if (isToLookAt(row.badge)) totals.toLookAt += 1;
    if (!row.exposure || !row.overdue || row.exposed === null || row.late === null) {
      totals.notCounted += 1;
      continue;
    }
    exposed.add(row.exposure.total, row.exposure.currency);
    if (row.exposure.limit !== null) limit.add(row.exposure.limit, row.exposure.currency);
    late.add(row.overdue.amount, row.overdue.currency);
    totals.overdueInvoices += row.overdue.count;
    if (row.overdue.count > 0) totals.overdueCustomers += 1;
    totals.openInvoices += new Set(row.overdue.items.map((item) => item.invoiceId)).size;
    totals.oldestDays = Math.max(totals.oldestDays, row.overdue.oldestDays);
  }
  return { currency: book.currency, exposure: String(exposed), limit: String(limit), overdue: String(late), ...totals };
}

/** Somebody should deal with this customer today. */
export const isToLookAt = (badge: Badge): boolean => badge.tone === 'warning' || badge.tone === 'danger';

const TONE_ORDER: Record<string, number> = { danger: 0, warning: 1, notice: 2, neutral: 3, good: 4 };
/** How urgent a badge is: 0 is the most. */
export const urgency = (badge: Badge): number => TONE_ORDER[badge.tone] ?? 3;
