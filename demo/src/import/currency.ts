// Which currency do a code, a sign and a word mean?
import { currencyDigits } from '../money.js';

const upper = (text: string) => text.trim().replace(/\.$/, '').toUpperCase();

// What people write and no locale says. "$", "kr" and "¥" are signs of several currencies and mean none by themselves.
const WORDS: readonly [string, string][] = [
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
  ['FR', 'CHF'],
  ['SFR', 'CHF'],
  ['STG', 'GBP'],
  ['ZŁ', 'PLN'],
  ['KČ', 'CZK'],
  ['FT', 'HUF'],
  ['LEI', 'RON'],
  ['RS', 'INR'],
];
const LANGUAGES = ['en', 'it', 'de', 'fr', 'es'];

/** The code of the currency that a code, a sign or a name in five languages means; `null` when it means none or several. */
export function currencyOf(text: string): string | null {
  const word = upper(text);
  if (currencyDigits(word) !== null) return word;
  if (names.size === 0) {
    for (const code of Intl.supportedValuesOf('currency')) {
      for (const name of [...LANGUAGES.map((language) => displayName(language, code)), signOf(code, 'en-GB', 'symbol')])
        names.set(upper(name), code);
    }
    for (const [name, code] of WORDS) names.set(name, code);
  }
  return names.get(word) ?? null;
}
const names = new Map<string, string>();

const displayName = (language: string, code: string): string => {
  let of = displayNames.get(language);
  if (of === undefined) displayNames.set(language, (of = new Intl.DisplayNames(language, { type: 'currency' })));
  return of.of(code) ?? code;
};
const displayNames = new Map<string, Intl.DisplayNames>();

const signOf = (code: string, locale: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: code, currencyDisplay })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? code;

/** Whether a word beside an amount is that currency's, another's, or no currency at all. */
export function isCurrency(word: string, currency: string): 'same' | 'other' | 'none' {
  const key = `${word} ${currency}`;
  let known = compared.get(key);
  if (known === undefined) {
    const code = currencyOf(word);
    if (code !== null) known = code === currency ? 'same' : 'other';
    else if (['$', '¥', 'KR'].includes(upper(word)))
      known = upper(signOf(currency, 'en', 'narrowSymbol')) === upper(word) ? 'same' : 'other';
    else known = 'none';
    compared.set(key, known);
  }
  return known;
}
const compared = new Map<string, 'same' | 'other' | 'none'>();
