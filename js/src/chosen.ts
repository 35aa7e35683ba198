import { type Language, languages } from './texts/index.js';

/** The language of the texts for a tag: exact, then base language, then English; and the tag that amounts and days are formatted for. */
export function chosen(locale: string): { language: Language; tag: string } {
  try {
    // Several CRMs write it_IT.
    const [tag = 'en'] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
    for (const wanted of [tag, tag.split('-', 1)[0]]) {
      const language = languages.find((one) => one === wanted);
      if (language) return { language, tag };
    }
  } catch {
    // Not a language tag.
  }
  return { language: 'en', tag: 'en' };
}
