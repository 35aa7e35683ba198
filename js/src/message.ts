// The texts are ICU messages, of which this reads the part they use:
//   {name}                              the value as it is
//   {over, money} {fee, money, feeCurrency}   an amount in args.currency, or in the currency that another argument names
//   {due, date} {days, number} {used, percent}
//   {count, plural, =0 {none} one {# invoice} other {# invoices}}
//   {ends, select, yes {until then} other {}}
//   {number, select, none {} other { {number}}}   "none" is for a value that is not there
//   {remedy, word} {usual, word, remedy}      the word of the set of that name; a value without one as it is
//   {channels, word, channel}                 the words for "phone, sms"
//   {check, Word, legalCheck, sdi {SdI}}          the same at the beginning, and what this sentence says instead
// A brace is always syntax and an apostrophe never is.

import { capital, formatDate, formatMoney, formatNumber, formatPercent, pluralCategory } from './format.js';

/** Sets of words by name. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A piece of a message: text, the count of the plural around it, or an argument. */
export type Part = string | typeof COUNT | Argument;
/** A place for a value. */
export interface Argument {
  name: string;
  kind: string;
  /** What follows the kind: the argument that names the currency, or the set of words. */
  detail: string;
  /** The branches of a plural or a select, and the words that a sentence has instead of those of the set. */
  branches: Record<string, Part[]>;
}
const COUNT = Symbol('#');

/** Reads a message; throws on one that is malformed, which the tests do for every text. */
export function parse(message: string): Part[] {
  let at = 0;
  const fail = (): never => {
    throw new Error(`malformed message at ${at}: ${message}`);
  };
  const word = (): string => {
    const found = /^\s*([\w=-]*)\s*/.exec(message.slice(at)) as RegExpExecArray;
    at += found[0].length;
    return found[1] as string;
  };
  const take = (character: string): boolean => message[at] === character && ++at > 0;

  const argument = (): Argument => {
    const part: Argument = { name: word(), kind: '', detail: '', branches: Object.create(null) };
    if (!part.name) fail();
    if (take(',')) {
      part.kind = word();
      if (take(','))
        for (let key = word(); key; key = word()) {
          if (take('{')) {
            part.branches[key] = parts(part.kind === 'plural', true);
            if (!take('}')) fail();
          } else {
            part.detail = key;
            if (!take(',')) break;
          }
        }
    }
    if (!take('}')) fail();
    return part;
  };

  const parts = (counting: boolean, nested: boolean): Part[] => {
    const found: Part[] = [];
    for (;;) {
      const text = (counting ? /^[^{}#]*/ : /^[^{}]*/).exec(message.slice(at))?.[0] ?? '';
      at += text.length;
      if (text) found.push(text);
      if (take('{')) found.push(argument());
      else if (counting && take('#')) found.push(COUNT);
      else if (at >= message.length || nested) return found;
      else fail();
    }
  };
  const all = parts(false, false);
  return at < message.length ? fail() : all;
}

/** What a caller shows otherwise. */
export interface Own {
  /** A value of a kind; undefined for those that are shown as ever. */
  shown?(part: Argument, value: string, args: Readonly<Record<string, string>>): string | undefined;
  /** What stands for a value that is missing; may throw. */
  missing?(name: string): string;
}

/** Fills in the values. A value that is missing, as in a reason stored by an older release, shows as "?". */
export function render(
  parts: Part[],
  args: Readonly<Record<string, string>>,
  locale: string,
  words: Words = {},
  count = '',
  own: Own = {},
): string {
  const within = (some: Part[], counted?: string) => render(some, args, locale, words, counted, own);
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part === COUNT) return count ? formatNumber(count, locale) : '?';
      const value = Object.hasOwn(args, part.name) ? String(args[part.name]) : undefined;
      const { kind, branches } = part;
      if (kind === 'plural' || kind === 'select') return within(branch(part, value, locale), value);
      if (value === undefined) return own.missing?.(part.name) ?? '?';
      if (kind !== 'word' && kind !== 'Word') return own.shown?.(part, value, args) ?? shown(part, value, args, locale);
      const set = words[part.detail || part.name] ?? {};
      const said = value
        .split(', ')
        .map((code) => within(branches[code] ?? [Object.hasOwn(set, code) ? (set[code] as string) : code]))
        .join(', ');
      return kind === 'Word' ? capital(said) : said;
    })
    .join('');
}

function branch({ kind, branches }: Argument, value: string | undefined, locale: string): Part[] {
  const exact = branches[kind === 'plural' ? `=${value}` : (value ?? 'none')];
  const category = kind === 'plural' && value !== undefined ? branches[pluralCategory(value, locale)] : undefined;
  return exact ?? category ?? branches.other ?? [];
}

function shown({ kind, detail }: Argument, value: string, args: Readonly<Record<string, string>>, locale: string): string {
  try {
    switch (kind) {
      case 'money':
        return formatMoney(value, String(args[detail || 'currency']), locale);
      case 'date':
        return formatDate(value, locale);
      case 'number':
        return formatNumber(value, locale);
      case 'percent':
        return formatPercent(value, locale);
    }
  } catch {
    // A value that Intl refuses, or an unknown currency: the raw value still informs.
  }
  return value;
}
