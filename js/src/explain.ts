// Reasons as sentences.

import { chosen } from './chosen.js';
import { type Part, parse, render } from './message.js';
import type { Locale } from './primitives.js';
import { type Language, reasons, spokenWords } from './texts/index.js';
import type { SomeOfCatalogue } from './texts/language.js';

const parsed = new Map<string, Part[]>();

/**
 * One sentence, amounts and dates formatted for the language. Any BCP 47 tag: exact, then base language, then "en",
 * also the default. An unknown code returns the code. Never throws; works before init(). Takes reasons and badges,
 * stored ones too.
 */
export function explain(
  reason: { readonly code: string; readonly args: Readonly<Record<string, string>> },
  locale: Locale | (string & {}) = 'en',
): string {
  return sentence(reasons, reason, locale);
}

/** As {@link explain}, with the texts of other catalogues: the elements have briefer ones. */
export function sentence(
  texts: Readonly<Record<Language, SomeOfCatalogue>>,
  reason: { readonly code: string; readonly args: Readonly<Record<string, string>> },
  locale: string,
): string {
  let code = '';
  try {
    code = String(reason.code ?? '');
    const { language, tag } = chosen(locale);
    const catalogue = texts[language];
    if (!Object.hasOwn(catalogue, code)) return code;
    const text = catalogue[code as keyof SomeOfCatalogue] as string;
    let parts = parsed.get(text);
    if (!parts) parsed.set(text, (parts = parse(text)));
    return render(parts, reason.args ?? {}, tag, spokenWords[language]);
  } catch {
    return code;
  }
}
