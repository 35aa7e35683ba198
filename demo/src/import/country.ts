// Which country do a code and a name mean?
import { LANGUAGES } from '../i18n/index.js';

/** The code of a country written as a code or by its Italian or English name; `null` when it is neither. */
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
