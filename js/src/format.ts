// Amounts, days and percentages in the reader's language. Making an Intl formatter costs far more than using one,
// so each is made once; the keys are few, because languages and currencies on a page are.

const cache = new Map<string, unknown>();

function cached<T>(key: string, make: () => T): T {
  let found = cache.get(key) as T | undefined;
  if (found === undefined) cache.set(key, (found = make()));
  return found;
}

// Intl takes the decimal string itself (ES2023), so that no amount passes through a float.
function formatted(format: Intl.NumberFormat, decimal: string): string {
  return format.format(decimal as `${number}`);
}

/** "1234.50" and "EUR" as "1.234,50 €": with the digits that the amount has, or rounded to so many. */
export function formatMoney(amount: string, currency: string, locale: string, digits: number = fractionDigits(amount)): string {
  const format = cached(
    `m${locale}|${currency}|${digits}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping: 'always' as unknown as boolean,
      }),
  );
  return formatted(format, amount);
}

/** "1234.5" as "1.234,5". */
export function formatNumber(number: string, locale: string): string {
  return formatted(
    cached(`n${locale}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })),
    number,
  );
}

/** "85.5" as "85,5%", rounded to so many digits. */
export function formatPercent(percent: string, locale: string, digits = 2): string {
  const options = { style: 'unit', unit: 'percent', maximumFractionDigits: digits } as const;
  return formatted(
    cached(`p${locale}|${digits}`, () => new Intl.NumberFormat(locale, options)),
    percent,
  );
}

/** "10.40" as "10,40%": a rate with the digits that it has. */
export function formatRate(percent: string, locale: string): string {
  const digits = fractionDigits(percent);
  const options = { style: 'unit', unit: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return formatted(
    cached(`r${locale}|${digits}`, () => new Intl.NumberFormat(locale, options)),
    percent,
  );
}

/**
 * "2026-10-31" as "31 ott 2026": the day itself, whatever the reader's time zone. The month is a word, and English that
 * names no country puts the day first: Intl would take it for American.
 */
export function formatDate(date: string, locale: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const format = cached(`d${locale}`, () => new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options));
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** "2026-06-01" as "1 June 2026", for letters. */
export function formatLongDate(date: string, locale: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = cached(`l${locale}`, () => new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options));
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** "2026-06-01" as "01/06/2026", for columns and text messages. In English the month stays a word: "1 Jun 2026". */
export function formatShortDate(date: string, locale: string): string {
  if (/^en\b/.test(locale)) return formatDate(date, locale);
  const options = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
  const format = cached(`s${locale}`, () => new Intl.DateTimeFormat(locale, options));
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** "1234.50" and "EUR" as "EUR 1234,50": without signs that a text message pays for. */
export function formatPlainMoney(amount: string, currency: string, locale: string): string {
  const digits = fractionDigits(amount);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false } as const;
  const format = cached(`a${locale}|${digits}`, () => new Intl.NumberFormat(locale, options));
  return `${currency} ${formatted(format, amount)}`;
}

/** "a", "b", "c" as "a, b and c". */
export function formatList(items: readonly string[], locale: string): string {
  return cached(`j${locale}`, () => new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale)).format(items);
}

/** "IT" as "Italy"; a code that is none as it is. */
export function formatCountry(code: string, locale: string): string {
  try {
    return cached(`k${locale}`, () => new Intl.DisplayNames(locale, { type: 'region' })).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The plural category of a count: "one", "other", ... */
export function pluralCategory(count: string, locale: string): string {
  return cached(`c${locale}`, () => new Intl.PluralRules(locale)).select(Number(count));
}

/** A word as it stands at the beginning. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The word of a set for a code, as it stands at the beginning; a code without one as it is. */
export function titled(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? capital(words[code] as string) : code;
}

function fractionDigits(decimal: string): number {
  const point = decimal.indexOf('.');
  return point < 0 ? 0 : decimal.length - point - 1;
}
