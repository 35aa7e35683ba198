// The languages. A further one is a folder beside this file, its name among `languages`, and what the compiler asks for then.
//
// Each kind of texts has a name of its own, so that a bundler takes only those that a page uses.

import * as en from './en/index.js';
import * as it from './it/index.js';
import type {
  Catalogue,
  FurtherWords,
  SomeOfCatalogue,
  SpokenWords,
  StatementTexts,
  StepTexts,
  StepWords,
  TriageTexts,
} from './language.js';

export const languages = ['en', 'it'] as const;
export type Language = (typeof languages)[number];
type Every<T> = Readonly<Record<Language, T>>;

/** A sentence for each reason code. */
export const reasons: Every<Catalogue> = { en: en.reasons, it: it.reasons };
/** The words that sentences speak of. */
export const spokenWords: Every<SpokenWords> = { en: en.spokenWords, it: it.spokenWords };
/** The words of a step. */
export const stepWords: Every<StepWords> = { en: en.stepWords, it: it.stepWords };
/** The words that no sentence speaks of. */
export const furtherWords: Every<FurtherWords> = { en: en.furtherWords, it: it.furtherWords };
/** What a badge says where there is no room for a sentence: the state and its one figure. */
export const badgeTexts: Every<SomeOfCatalogue> = { en: en.badgeTexts, it: it.badgeTexts };
/** What a statement of account says, on the page, as text and as a table for spreadsheets. */
export const statementTexts: Every<StatementTexts> = { en: en.statementTexts, it: it.statementTexts };
export const stepTexts: Every<StepTexts> = { en: en.stepTexts, it: it.stepTexts };
export const triageTexts: Every<TriageTexts> = { en: en.triageTexts, it: it.triageTexts };
