// Cells of somebody else's file as dates and amounts. Strict: what does not fit the chosen format is a problem of that row.
import { LANGUAGES } from '../i18n/index.js';

export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD.MM.YYYY',
  'DD-MM-YYYY',
  'YYYYMMDD',
  'Excel 45678',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];
export type DecimalFormat = 'point' | 'comma';

/** `D/M/YYYY`, one digit or two, also with two digits of the year; a time after the day is dropped, as spreadsheets write one. */
const TIME = '(?:[T ][\\d:.Z+-]*(?: ?[AP]M)?)?';
const inOrder = (first: string, mark: string, second: string): RegExp =>
  new RegExp(`^(?<${first}>\\d{1,2})${mark}(?<${second}>\\d{1,2})${mark}(?<y>\\d{4}|\\d{2})${TIME}$`);
const PATTERNS: Record<DateFormat, RegExp> = {
  'YYYY-MM-DD': new RegExp(`^(?<y>\\d{4})(?<mark>[-/.])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})${TIME}$`),
  'DD/MM/YYYY': inOrder('d', '/', 'm'),
  'MM/DD/YYYY': inOrder('m', '/', 'd'),
  'DD.MM.YYYY': inOrder('d', '\\.', 'm'),
  'DD-MM-YYYY': inOrder('d', '-', 'm'),
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  // Days since 30 December 1899, with the time of day behind the decimal sign.
  'Excel 45678': /^(?<n>\d{5})(?:[.,]\d+)?$/,
};

/** The day as "YYYY-MM-DD", or what is wrong with it. */
export function readDate(text: string, format: DateFormat): { date: string } | { problem: 'date' | 'range' } {
  const found = PATTERNS[format].exec(text.trim())?.groups;
  if (!found) return { problem: 'date' };
  if (found.n !== undefined)
    return { date: new Date(Date.UTC(1899, 11, 30) + Number(found.n) * 86_400_000).toISOString().slice(0, 10) };
  const [written, m, d] = [Number(found.y), Number(found.m), Number(found.d)];
  // Two digits are of 1970 to 2069.
  const y = found.y?.length === 2 ? written + (written < 70 ? 2000 : 1900) : written;
  const day = new Date(Date.UTC(y, m - 1, d));
  if (y < 100 || day.getUTCMonth() !== m - 1 || day.getUTCDate() !== d) return { problem: 'date' };
  if (y < 1900 || y > 2199) return { problem: 'range' };
  return { date: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
}

const AMOUNTS: Record<DecimalFormat, RegExp> = {
  point: /^(?:\d{1,3}(?:[,' ]\d{3})+|\d+)(?:\.(\d*))?$/,
  comma: /^(?:\d{1,3}(?:[.' ]\d{3})+|\d+)(?:,(\d*))?$/,
};

const MARKS = /^\s*(?:[A-Z]{3}|[Ee]uro|[€$£¥])?\s*|\s*(?:[A-Z]{3}|[Ee]uro|[€$£¥])?\s*$/g;

/** The amount as a plain decimal. Signs may stand before or after, or be brackets; currency signs are dropped. */
export function readAmount(
  text: string,
  format: DecimalFormat,
  digits: number,
): { amount: string } | { problem: 'amount' | 'digits' } {
  let rest = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(MARKS, '')
    .replace('−', '-');
  const negative = /^-|-$|^\(.*\)$/.test(rest);
  if (negative) rest = rest.replace(/^\(|\)$|^-|-$/g, '').replace(/^\s*[€$£¥]?\s*/, '');
  const found = AMOUNTS[format].exec(rest);
  if (!found || rest.length > 24) return { problem: 'amount' };
  const fraction = (found[1] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return { problem: 'digits' };
  const whole = rest
    .slice(0, found[1] === undefined ? undefined : -(found[1].length + 1))
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '');
  const amount = fraction ? `${whole}.${fraction}` : whole;
  return { amount: negative && /[1-9]/.test(amount) ? `-${amount}` : amount };
}

/** Marks before every three digits and none besides: "1.500" is no amount of 1.5 where a currency has two decimals. */
const isGrouped = (text: string, digits: number): boolean =>
  digits < 3 && /^\D*[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*\D*$/.test(text);

/** An amount as somebody types it: the last mark is the decimal sign, unless it parts thousands. */
export function readTyped(text: string, digits: number): ReturnType<typeof readAmount> {
  const comma = text.lastIndexOf(',') > text.lastIndexOf('.');
  return readAmount(text, comma !== isGrouped(text.trim(), digits) ? 'comma' : 'point', digits);
}

/** The formats in which every one of these texts is a date. */
export function fittingDates(texts: readonly string[]): DateFormat[] {
  return DATE_FORMATS.filter((format) => texts.length > 0 && texts.every((text) => 'date' in readDate(text, format)));
}

/** The format in which most of these texts are amounts; a lone separator with two digits after it decides. */
export function likelyDecimals(texts: readonly string[], digits: number): DecimalFormat {
  // "1.234" is a thousand and more, since no currency with two digits has three.
  const mark = { point: '.', comma: ',' } as const;
  const count = (format: DecimalFormat) =>
    texts.filter(
      (text) => 'amount' in readAmount(text, format, digits) && !(text.includes(mark[format]) && isGrouped(text, digits)),
    ).length;
  const [point, comma] = [count('point'), count('comma')];
  if (point !== comma) return point > comma ? 'point' : 'comma';
  return texts.filter((text) => /,\d{1,2}\D*$/.test(text)).length > texts.filter((text) => /\.\d{1,2}\D*$/.test(text)).length
    ? 'comma'
    : 'point';
}

/** Does an amount name another currency than that of its row? */
export function namesAnother(text: string, currency: string): boolean {
  const code = /(?:^|[^A-Za-z])([A-Z]{3})(?:$|[^A-Za-z])/.exec(text)?.[1];
  if (code !== undefined) return code !== currency;
  const sign = /[€$£¥]|euro/i.exec(text)?.[0];
  if (sign === undefined) return false;
  return sign.length > 1
    ? currency !== 'EUR'
    : new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
        .formatToParts(0)
        .find(({ type }) => type === 'currency')?.value !== sign;
}

/** The code of a country written as a code or by its name in a language of the pages; `null` when it is neither. */
export function countryCode(text: string): string | null {
  if (countries.size === 0) {
    for (const language of LANGUAGES) {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      for (const a of LETTERS) {
        for (const b of LETTERS) {
          const code = new Intl.Locale(`und-${a}${b}`).region ?? a + b; // UK is GB
          const name = names.of(code);
          if (name === undefined || name === code || code === 'ZZ') continue;
          countries.set(a + b, code).set(name.toUpperCase(), code);
        }
      }
    }
  }
  return countries.get(text.trim().toUpperCase()) ?? null;
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const countries = new Map<string, string>();

export const isYes = (text: string): boolean => /^(yes|y|true|1|x|s[iì]|vero|open|aperta|disputed)$/i.test(text.trim());
