// How amounts, days and shares are written: as the package writes them in its texts, and what only a page needs.
import { formatDate, formatMoney, formatNumber, formatPercent } from 'fidato/texts';
import { type Language, TEXTS } from './i18n/index.js';
import { digitsOf } from './money.js';

/** An amount with the decimals of its currency, or with none. */
export const money = (amount: string, currency: string, language: Language, whole = false): string =>
  formatMoney(amount, currency, language, whole ? 0 : digitsOf(currency));

export const percent = (value: number, language: Language): string => formatPercent(String(value), language, 0);

export const number = (value: number, language: Language): string => formatNumber(String(value), language);

/** A day; a text that is none stays as it is. */
export const day = (date: string, language: Language): string =>
  Number.isNaN(Date.parse(`${date}T00:00:00Z`)) ? date : formatDate(date, language);

// Formatters are kept: building one costs more than using it a thousand times.
const kept = new Map<string, Intl.DateTimeFormat>();
const dayWith = (name: string, options: Intl.DateTimeFormatOptions) => (date: string, language: Language) => {
  const key = `${name} ${language}`;
  let format = kept.get(key);
  if (!format) kept.set(key, (format = new Intl.DateTimeFormat(TEXTS[language].locale, { ...options, timeZone: 'UTC' })));
  return format.format(Date.parse(`${date}T00:00:00Z`));
};
/** A day in a sentence. */
export const longDay = dayWith('long', { dateStyle: 'long' });
/** A day without its year, where there is little room. */
export const shortDay = dayWith('short', { day: 'numeric', month: 'short' });
/** The short name of a day of the week: it tells why a day was moved. */
export const weekday = dayWith('weekday', { weekday: 'short' });

export function country(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(TEXTS[language].locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // not a country code
  }
}

/** The reader's own day, which is not the day in UTC. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
