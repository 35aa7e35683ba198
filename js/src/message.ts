// The texts are ICU messages, of which this reads the part they use:
//   {name}                              the value as it is
//   {over, money} {fee, money, feeCurrency}   an amount in args.currency, or in the currency that another argument names
//   {due, date} {days, number} {used, percent}
//   {count, plural, =0 {none} one {# invoice} other {# invoices}}
//   {bucket, select, overdue {overdue} other {not due}}
//   {channels, list, phone {telephone}}       each word of "phone, sms"; one without a branch as it is
// A brace is always syntax and an apostrophe never is.

import { formatDate, formatMoney, formatNumber, formatPercent, pluralCategory } from './format.js';

/** A piece of a message: text, the count of the plural around it, or an argument. */
export type Part = string | typeof COUNT | Argument;
/** A place for a value. */
export interface Argument {
  name: string;
  kind: string;
  /** What follows the kind: the argument that names the currency. */
  detail: string;
  /** The branches of a plural, a select or a list. */
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
      if (take(',')) {
        if (!['plural', 'select', 'list'].includes(part.kind)) part.detail = word();
        else
          for (let key = word(); key; key = word()) {
            if (!take('{')) fail();
            part.branches[key] = parts(part.kind === 'plural', true);
            if (!take('}')) fail();
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

/** Fills in the values. A value that is missing, as in a reason stored by an older release, shows as "?". */
export function render(parts: Part[], args: Readonly<Record<string, string>>, locale: string, count = ''): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part === COUNT) return count ? formatNumber(count, locale) : '?';
      const value = Object.hasOwn(args, part.name) ? String(args[part.name]) : undefined;
      if (part.kind === 'plural' || part.kind === 'select') return render(branch(part, value, locale), args, locale, value);
      if (value === undefined) return '?';
      if (part.kind === 'list')
        return value
          .split(', ')
          .map((word) => render(part.branches[word] ?? [word], args, locale))
          .join(', ');
      return shown(part, value, args, locale);
    })
    .join('');
}

function branch({ kind, branches }: Argument, value: string | undefined, locale: string): Part[] {
  const exact = branches[kind === 'plural' ? `=${value}` : (value ?? '')];
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
