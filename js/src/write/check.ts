// What write() takes, read and cleaned. What it cannot write is refused with its path: a letter with a hole never goes out.

import { CreditError } from '../error.js';
import type { MessageTexts } from '../texts/messages.js';
import { clean } from './clean.js';

/** A part of a message: its code with its values. */
export interface WritablePart {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
}

/** An open due date. */
export interface WritableLine {
  readonly currency: string;
  readonly invoiceId: string;
  readonly number?: string;
  readonly customerReference?: string | null;
  readonly instalment?: number;
  readonly issued: string;
  readonly due: string;
  readonly amount: string;
  readonly open: string;
  readonly daysLate: number;
}

/** What `message()` answers, as far as a text needs it. */
export interface WritableMessage {
  readonly currency: string;
  readonly action: string;
  readonly tone: string;
  readonly channel: string;
  readonly language: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly parts: readonly WritablePart[];
  readonly lines: readonly WritableLine[];
  readonly total: string;
  readonly interest: string | null;
  readonly costs: string;
  readonly payBy: string | null;
  readonly contact: { readonly on: string };
}

/** What `statement()` answers, as far as a text needs it. */
export interface WritableStatement {
  readonly name: string | null;
  readonly currency: string;
  readonly asOf: string;
  readonly overdue: readonly WritableLine[];
  readonly fallingDue: readonly WritableLine[];
  readonly credits: string;
  readonly plans: readonly { readonly id: string; readonly nextDue: string | null; readonly remaining: string }[];
  readonly interest: string | null;
  readonly total: string;
  /** One for each currency, where the statement has them. */
  readonly blocks?: readonly {
    readonly currency: string;
    readonly overdue: string;
    readonly fallingDue: string;
    readonly unapplied: string;
    readonly balance: string;
  }[];
}

export function invalid(path: string, problem: string): CreditError {
  return new CreditError(`${path}: ${problem}`, { code: 'invalid-input', path });
}

const MONEY = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A record without surprises: its values, each read by a function that is told the path. */
type Readers<T> = { readonly [K in keyof T]-?: (value: unknown, path: string) => T[K] };

function record<T>(value: unknown, path: string, readers: Readers<T>): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path || 'what', 'not a record');
  const read: Partial<T> = {};
  for (const key of Object.keys(readers) as (keyof T & string)[]) {
    const own = readers[key]((value as Record<string, unknown>)[key], path ? `${path}.${key}` : key);
    if (own !== undefined) read[key] = own;
  }
  return read as T;
}

const text = (value: unknown, path: string): string => {
  if (typeof value !== 'string') throw invalid(path, 'not a text');
  return clean(value);
};
const matching =
  (form: RegExp, problem: string) =>
  (value: unknown, path: string): string => {
    if (typeof value !== 'string' || !form.test(value)) throw invalid(path, problem);
    return value;
  };
const amount = matching(MONEY, 'not an amount');
const day = matching(DAY, 'not a day');
const orNull =
  <T>(read: (value: unknown, path: string) => T) =>
  (value: unknown, path: string): T | null =>
    value === null || value === undefined ? null : read(value, path);
const optional =
  <T>(read: (value: unknown, path: string) => T) =>
  (value: unknown, path: string): T =>
    (value === null || value === undefined ? undefined : read(value, path)) as T;
const count = (value: unknown, path: string): number => {
  if (!Number.isSafeInteger(value)) throw invalid(path, 'not a whole number');
  return value as number;
};
const list =
  <T>(read: (value: unknown, path: string) => T) =>
  (value: unknown, path: string): T[] => {
    if (!Array.isArray(value)) throw invalid(path, 'not a list');
    return value.map((one, at) => read(one, `${path}[${at}]`));
  };

const line = (value: unknown, path: string): WritableLine =>
  record<WritableLine>(value, path, {
    currency: text,
    invoiceId: text,
    number: optional(text),
    customerReference: orNull(text),
    instalment: optional(count),
    issued: day,
    due: day,
    amount,
    open: amount,
    daysLate: count,
  });

const part =
  (texts: MessageTexts) =>
  (value: unknown, path: string): WritablePart => {
    const { code, args } = record<{ code: string; args: Record<string, string> }>(value, path, {
      code: text,
      args: (given, where) => {
        if (typeof given !== 'object' || given === null) throw invalid(where, 'not a record');
        return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, text(one, `${where}.${name}`)]));
      },
    });
    if (!Object.hasOwn(texts.parts, code)) throw invalid(`${path}.code`, 'unknown part');
    if (args.link !== undefined && !isHttps(args.link)) throw invalid(`${path}.args.link`, 'not an https address');
    // Whether a broken promise was kept in part is a matter of words.
    if (code === 'broken-promise' && /[1-9]/.test(args.paid ?? '')) args.kept = 'partly';
    return { code, args };
  };

function isHttps(link: string): boolean {
  try {
    return new URL(link).protocol === 'https:' && !/[\s"'<>`]/.test(link);
  } catch {
    return false;
  }
}

export function readMessage(value: unknown, texts: MessageTexts): WritableMessage {
  return record<WritableMessage>(value, '', {
    currency: text,
    action: text,
    tone: text,
    channel: text,
    language: text,
    to: list(text),
    cc: list(text),
    parts: list(part(texts)),
    lines: list(line),
    total: amount,
    interest: orNull(amount),
    costs: amount,
    payBy: orNull(day),
    contact: (contact, path) => record(contact, path, { on: day }),
  });
}

export function readStatement(value: unknown): WritableStatement {
  return record<WritableStatement>(value, '', {
    name: orNull(text),
    currency: text,
    asOf: day,
    overdue: list(line),
    fallingDue: list(line),
    credits: amount,
    plans: list((plan, path) => record(plan, path, { id: text, nextDue: orNull(day), remaining: amount })),
    interest: orNull(amount),
    total: amount,
    blocks: optional(
      list((block, path) =>
        record(block, path, { currency: text, overdue: amount, fallingDue: amount, unapplied: amount, balance: amount }),
      ),
    ),
  });
}
