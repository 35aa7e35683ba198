// The words of the pages. A further language is a folder beside this file, and its name here.
import { en } from './en/index.js';
import { it } from './it/index.js';

/** What every language says; the words of the closed sets are the package's. */
export type Texts = typeof en;
export const TEXTS = { it, en } satisfies Record<string, Texts>;
export type Language = keyof typeof TEXTS;
export const LANGUAGES = Object.keys(TEXTS) as readonly Language[];
