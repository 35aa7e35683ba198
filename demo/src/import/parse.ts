// Cells of somebody else's file as dates and amounts. Strict: what does not fit the chosen format is a problem of that row.

export type DateFormat = 'YYYY-MM-DD' | 'DD/MM/YYYY' | 'MM/DD/YYYY' | 'DD.MM.YYYY' | 'DD-MM-YYYY' | 'YYYYMMDD';
export const DATE_FORMATS: readonly DateFormat[] = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'DD-MM-YYYY', 'YYYYMMDD'];
export type DecimalFormat = 'point' | 'comma';

/** `D/M/YYYY`, one digit or two; a time after the day is dropped, as spreadsheets write one. */
const PATTERNS: Record<DateFormat, RegExp> = {
  'YYYY-MM-DD': /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:[T ][\d:.Z+-]*)?$/,
  'DD/MM/YYYY': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})(?: [\d:.]+)?$/,
  'MM/DD/YYYY': /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})(?: [\d:.]+)?$/,
  'DD.MM.YYYY': /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?: [\d:.]+)?$/,
  'DD-MM-YYYY': /^(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4})(?: [\d:.]+)?$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
};

/** The day as "YYYY-MM-DD", or what is wrong with it. */
export function readDate(text: string, format: DateFormat): { date: string } | { problem: 'date' | 'range' } {
  const found = PATTERNS[format].exec(text.trim())?.groups;
  if (!found) return { problem: 'date' };
  const [y, m, d] = [Number(found['y']), Number(found['m']), Number(found['d'])];
  const day = new Date(Date.UTC(y, m - 1, d));
  if (y < 100 || day.getUTCMonth() !== m - 1 || day.getUTCDate() !== d) return { problem: 'date' };
  if (y < 1900 || y > 2199) return { problem: 'range' };
  return { date: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
}

const AMOUNTS: Record<DecimalFormat, RegExp> = {
  point: /^(?:\d{1,3}(?:[,' ]\d{3})+|\d+)(?:\.(\d*))?$/,
  comma: /^(?:\d{1,3}(?:[.' ]\d{3})+|\d+)(?:,(\d*))?$/,
};

/** The amount as a plain decimal. Signs may stand before or after, or be brackets; currency signs are dropped. */
export function readAmount(text: string, format: DecimalFormat, digits: number): { amount: string } | { problem: 'amount' | 'digits' } {
  let rest = text.replace(/[\u00a0\u202f]/g, ' ').replace(/^\s*(?:[A-Z]{3}|[€$£¥])?\s*|\s*(?:[A-Z]{3}|[€$£¥])?\s*$/g, '').replace('−', '-');
  const negative = /^-|-$|^\(.*\)$/.test(rest);
  if (negative) rest = rest.replace(/^\(|\)$|^-|-$/g, '').replace(/^\s*[€$£¥]?\s*/, '');
  const found = AMOUNTS[format].exec(rest);
  if (!found || rest.length > 24) return { problem: 'amount' };
  const fraction = (found[1] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return { problem: 'digits' };
  const whole = rest.slice(0, found[1] === undefined ? undefined : -(found[1].length + 1)).replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const amount = fraction ? `${whole}.${fraction}` : whole;
  return { amount: negative && /[1-9]/.test(amount) ? `-${amount}` : amount };
}

/** The formats in which every one of these texts is a date. */
export function fittingDates(texts: readonly string[]): DateFormat[] {
  return DATE_FORMATS.filter((format) => texts.length > 0 && texts.every((text) => 'date' in readDate(text, format)));
}

/** The format in which most of these texts are amounts; a lone separator with two digits after it decides. */
export function likelyDecimals(texts: readonly string[]): DecimalFormat {
  const count = (format: DecimalFormat) => texts.filter((text) => 'amount' in readAmount(text, format, 4)).length;
  const [point, comma] = [count('point'), count('comma')];
  if (point !== comma) return point > comma ? 'point' : 'comma';
  return texts.filter((text) => /,\d{1,2}\D*$/.test(text)).length > texts.filter((text) => /\.\d{1,2}\D*$/.test(text)).length ? 'comma' : 'point';
}

/** Minor units of a currency; `null` when there is no such currency. */
export function currencyDigits(code: string): number | null {
  if (!/^[A-Z]{3}$/.test(code) || !Intl.supportedValuesOf('currency').includes(code)) return null;
  return new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2;
}

export const isYes = (text: string): boolean => /^(yes|y|true|1|x|s[iì]|vero|open|aperta|disputed)$/i.test(text.trim());
