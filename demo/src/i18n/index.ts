import { en } from './en.js';
import { it } from './it.js';

export type Language = 'it' | 'en';
export type Texts = typeof en;
export const TEXTS: Record<Language, Texts> = { it, en };
export const LANGUAGES: readonly Language[] = ['it', 'en'];
