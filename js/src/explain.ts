// Reasons as sentences.

import { type Part, parse, render } from './message.js';
import type { Locale } from './primitives.js';
import { type Catalogue, catalogues } from './texts/index.js';

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
  return sentence(catalogues, reason, locale);
}

/** As {@link explain}, with the texts of other catalogues: the elements have briefer ones. */
export function sentence(
  texts: Readonly<Record<string, Catalogue>>,
  reason: { readonly code: string; readonly args: Readonly<Record<string, string>> },
  locale: string,
): string {
  let code = '';
  try {
    code = String(reason.code ?? '');
    const { language, tag } = chosen(locale);
    const catalogue = texts[language] as Catalogue;
    if (!Object.hasOwn(catalogue, code)) return code;
    const text = catalogue[code] as string;
    let parts = parsed.get(text);
    if (!parts) parsed.set(text, (parts = parse(text)));
    return render(parts, reason.args ?? {}, tag);
  } catch {
    return code;
  }
}

/** The catalogue for a tag, and the tag that amounts and days are formatted for. */
function chosen(locale: string): { language: string; tag: string } {
  try {
    // Several CRMs write it_IT.
    const [tag = 'en'] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
    const base = tag.split('-', 1)[0] as string;
    for (const language of [tag, base]) if (Object.hasOwn(catalogues, language)) return { language, tag };
  } catch {
    // Not a language tag.
  }
  return { language: 'en', tag: 'en' };
}
