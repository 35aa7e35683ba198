// The catalogues, by language. Every code of src/ground/reason.rs has a text in each: a test compares them.

import { en } from './en.js';
import { it } from './it.js';

/** Message by reason code; the syntax is described in ../message.ts. */
export type Catalogue = Readonly<Record<string, string>>;

export const catalogues: Readonly<Record<string, Catalogue>> = { en, it };
