// Cells of somebody else's file as amounts. Strict: what does not fit the chosen format is a problem of that row.

import { isCurrency } from './currency.js';
import { sideBeside } from './kinds.js';

export type DecimalFormat = 'point' | 'comma';
const MARK = { point: '.', comma: ',' } as const;

/** Groups of thousands have one mark, three digits each and no zero in front; India's are of two above the thousands. */
const BODIES: Record<DecimalFormat, RegExp> = {
  point:
    /^(?:(?<whole>[1-9]\d{0,2}(?<mark>[,' ])\d{3}(?:\k<mark>\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3}|\d+)(?:\.(?<part>\d*))?|\.(?<only>\d+))$/,
  comma: /^(?:(?<whole>[1-9]\d{0,2}(?<mark>[.' ])\d{3}(?:\k<mark>\d{3})*|\d+)(?:,(?<part>\d*))?|,(?<only>\d+))$/,
};
/** What stands before the digits, the digits with their marks, "no cents" (100.- and 100,--), and what stands behind. */
const SHAPE = /^(?<before>\D*?)(?<body>(?:(?<!\p{L})[.,])?\d[\d.,' ]*?)(?<none>[.,]-{1,2})?(?<after>(?![.,])\D*)$/u;

interface Parts {
  body: string;
  /** the decimal sign before "no cents" */
  none: string | null;
  negative: boolean;
  /** currencies, as written */
  words: string[];
}

/** One way of writing for spaces, apostrophes and signs; an apostrophe in front tells a spreadsheet that it is text. */
const tidy = (text: string): string =>
  text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[−–—‐‑]/g, '-')
    .trim()
    .replace(/^'(?=[-+(\d.,])/, '');

/** Signs may stand before or after, be brackets, or a word (CR, DR, H, S): one of them, since two say two things. */
function parts(text: string): Parts | 'amount' | 'sign' {
  const rest = tidy(text);
  if (rest.length > 40) return 'amount';
  const found = SHAPE.exec(rest)?.groups;
  const { before = '', body = '', none, after = '' } = found ?? {};
  // A dash alone is how accounts write nothing.
  const around = found ? `${before} ${after}` : rest.replace(/--?/, ' ');
  if (!found && !/^[^-]*--?[^-]*$/.test(rest)) return 'amount';
  const bracketed = /\(/.test(before) && /\)/.test(after);
  if (!bracketed && /[()]/.test(around)) return 'amount';
  const minus = around.split('-').length - 1;
  const plus = around.split('+').length - 1;
  const words = around
    .replace(/[()+-]/g, ' ')
    .split(' ')
    .filter(Boolean);
  const sides = words.map(sideBeside).filter((side) => side !== null);
  if (minus > 1 || plus > 1 || (plus > 0 && (minus > 0 || bracketed)) || (minus > 0 && bracketed)) return 'amount';
  if (sides.length > 1 || (sides.length > 0 && (minus > 0 || plus > 0 || bracketed))) return 'sign';
  return {
    body: found ? body : '0',
    none: none?.[0] ?? null,
    negative: minus > 0 || bracketed || sides[0] === 'credit',
    words: words.filter((word) => sideBeside(word) === null),
  };
}

export type AmountProblem = 'amount' | 'digits' | 'sign' | 'otherCurrency';

/** The amount as a plain decimal; words beside it must be the currency's. `digits` = decimals that the currency has. */
export function readAmount(
  text: string,
  format: DecimalFormat,
  digits: number,
  currency = 'EUR',
): { amount: string } | { problem: AmountProblem } {
  // Most cells of a long file are plain.
  const simple = /^(-?)0*(\d{1,15})(?:\.(\d*?)0*)?$/.exec(text);
  if (simple && format === 'point' && !text.includes(',')) {
    const [, sign = '', whole = '', part = ''] = simple;
    if (part.length > digits) return { problem: 'digits' };
    return signed(part ? `${whole}.${part}` : whole, sign !== '');
  }
  const read = parts(text);
  if (typeof read === 'string') return { problem: read };
  const found = BODIES[format].exec(read.body)?.groups;
  if (!found || read.body.length > 24 || (read.none !== null && (read.none !== MARK[format] || found.part !== undefined)))
    return { problem: 'amount' };
  for (const word of read.words) {
    const whose = isCurrency(word, currency);
    if (whose !== 'same') return { problem: whose === 'other' ? 'otherCurrency' : 'amount' };
  }
  const fraction = (found.part ?? found.only ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return { problem: 'digits' };
  const whole = (found.whole ?? '0').replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return signed(fraction ? `${whole}.${fraction}` : whole, read.negative);
}

const signed = (amount: string, negative: boolean) => ({ amount: negative && /[1-9]/.test(amount) ? `-${amount}` : amount });

/** A cell with a digit in it that is an amount in one format or the other, whatever currency it names. */
export function isAmount(text: string): boolean {
  const read = /\d/.test(text) ? parts(text) : 'amount';
  return typeof read !== 'string' && (BODIES.point.test(read.body) || BODIES.comma.test(read.body));
}

/** The words beside an amount that may name its currency. */
export function wordsBeside(text: string): readonly string[] {
  const read = /\d/.test(text) && /[^\d.,' +()-]/.test(text) ? parts(text) : 'amount';
  return typeof read === 'string' ? [] : read.words;
}

/** Marks before every three digits and none besides: "1.500" is no amount of 1.5 where a currency has two decimals. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3}(?:\1\d{3})*|(?:,\d{2})+,\d{3})$/;

/** An amount as somebody types it: the last mark is the decimal sign, unless it parts thousands. */
export function readTyped(text: string, digits: number): { amount: string } | { problem: AmountProblem } {
  const read = parts(text);
  const grouped = typeof read !== 'string' && digits < 3 && GROUPED.test(read.body);
  const comma = text.lastIndexOf(',') > text.lastIndexOf('.');
  return readAmount(text, comma !== grouped ? 'comma' : 'point', digits);
}

export interface AmountCell {
  text: string;
  /** decimals that the currency of its row has */
  digits: number;
  currency: string;
}
/** What the amounts of a file tell of their decimal sign. */
export interface Decimals {
  format: DecimalFormat;
  /** the same cells could be read with the other sign, and would be other amounts */
  doubtful: boolean;
  /** a cell that the other format reads as another amount or not at all */
  example: AmountCell | null;
}

/**
 * The decimal sign of the amounts of a file, judged over all of them: the format that leaves the fewest unread; where both read
 * all, the one in which no grouped number has an ungrouped neighbour of four digits; and then marks before three digits part
 * thousands, unless the currency has three decimals.
 */
export function judgeDecimals(cells: readonly AmountCell[]): Decimals {
  const seen = { point: counted(), comma: counted() };
  const differing: { cell: AmountCell; body: string }[] = [];
  let example: AmountCell | null = null;
  for (const cell of cells) {
    const read = parts(cell.text);
    if (typeof read === 'string') continue;
    const values = (['point', 'comma'] as const).map((format) => {
      const amount = readAmount(cell.text, format, cell.digits, cell.currency);
      if (!('amount' in amount)) {
        seen[format].unread += 1;
        if (amount.problem !== 'digits') seen[format].misshapen += 1;
        return null;
      }
      const found = BODIES[format].exec(read.body)?.groups;
      if (found?.mark === '.' || found?.mark === ',' || (found?.whole?.includes(',') ?? false)) seen[format].grouped += 1;
      else if (/^[1-9]\d{3}/.test(found?.whole ?? '')) seen[format].long += 1;
      return amount.amount;
    });
    if (values[0] === values[1]) continue;
    example ??= cell;
    if (values[0] !== null && values[1] !== null) differing.push({ cell, body: read.body });
  }
  const { point, comma } = seen;
  const contradicts = ({ grouped, long }: Counted) => grouped > 0 && long > 0;
  const sure = (format: DecimalFormat, doubtful = false): Decimals => ({
    format,
    doubtful,
    example: doubtful ? (differing[0]?.cell ?? example) : example,
  });
  if (point.unread !== comma.unread) return sure(point.unread < comma.unread ? 'point' : 'comma');
  if (point.misshapen !== comma.misshapen) return sure(point.misshapen < comma.misshapen ? 'point' : 'comma');
  if (contradicts(point) !== contradicts(comma)) return sure(contradicts(point) ? 'comma' : 'point', true);
  const votes = differing.reduce(
    (sum, { cell, body }) => sum + (body.includes('.') === (cell.digits < 3 && GROUPED.test(body)) ? 1 : -1),
    0,
  );
  return sure(votes > 0 ? 'comma' : 'point', differing.length > 0);
}

interface Counted {
  unread: number;
  /** of these, not for too many decimals */
  misshapen: number;
  grouped: number;
  /** ungrouped, of four digits or more */
  long: number;
}
const counted = (): Counted => ({ unread: 0, misshapen: 0, grouped: 0, long: 0 });
