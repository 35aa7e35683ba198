// `fidato/texts`: the words and formats that the texts are made of, for what a page says itself. Needs no engine.

import { chosen } from './chosen.js';
import type { Locale } from './primitives.js';
import { furtherWords, spokenWords, stepWords } from './texts/index.js';
import type { FurtherWords, SpokenWords, StepWords } from './texts/language.js';

export { capital, formatDate, formatMoney, formatNumber, formatPercent, titled } from './format.js';

/**
 * Words for the values of closed sets, and for the identifiers that the presets use (departments, evidence, root causes,
 * levels), as they stand inside a sentence.
 */
export type Words = SpokenWords & StepWords & FurtherWords;

/**
 * The words in a language, chosen as `explain()` chooses.
 *
 * @example
 * ```js
 * import { titled, words } from 'fidato/texts';
 * const { disputeReason } = words('en');
 * disputeReason.price; // "price or discount"
 * titled(disputeReason, 'price'); // "Price or discount"
 * ```
 */
export function words(locale: Locale | (string & {}) = 'en'): Words {
  const { language } = chosen(locale);
  return (all[language] ??= { ...spokenWords[language], ...stepWords[language], ...furtherWords[language] });
}

const all: { [L in ReturnType<typeof chosen>['language']]?: Words } = {};
