// How amounts, days and shares are written; formatters are kept, building one costs more than using it a thousand times.
import type { Language } from './i18n/index.js';

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
function keep<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  let format = kept.get(key) as F | undefined;
  if (!format) {
    format = make();
    kept.set(key, format);
  }
  return format;
}
const LOCALE: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** An amount from its decimal string, never through a float. */
export function money(amount: string, currency: string, language: Language, whole = false): string {
  const format = keep(
    `money ${language} ${currency} ${whole}`,
    () =>
      new Intl.NumberFormat(LOCALE[language], {
        style: 'currency',
        currency,
        useGrouping: 'always' as unknown as boolean,
        ...(whole ? { maximumFractionDigits: 0 } : {}),
      }),
  );
  return format.format(amount as `${number}`);
}

export function day(date: string, language: Language, long = false): string {
  const format = keep(
    `day ${language} ${long}`,
    () =>
      new Intl.DateTimeFormat(
        LOCALE[language],
        long ? { dateStyle: 'long', timeZone: 'UTC' } : { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' },
      ),
  );
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : format.format(time);
}

/** A day without its year, where there is little room. */
export function shortDay(date: string, language: Language): string {
  return keep(
    `short ${language}`,
    () => new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  ).format(Date.parse(`${date}T00:00:00Z`));
}

/** The short name of a day of the week: it tells why a day was moved. */
export function weekday(date: string, language: Language): string {
  return keep(
    `weekday ${language}`,
    () => new Intl.DateTimeFormat(LOCALE[language], { weekday: 'short', timeZone: 'UTC' }),
  ).format(Date.parse(`${date}T00:00:00Z`));
}

export function percent(value: number, language: Language): string {
  return keep(
    `percent ${language}`,
    () => new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: 0 }),
  ).format(value / 100);
}

export function number(value: number, language: Language): string {
  return keep(`number ${language}`, () => new Intl.NumberFormat(LOCALE[language])).format(value);
}

export function country(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(LOCALE[language], { type: 'region' }).of(code) ?? code;
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
