// The language, the channel and the tone in which a text is written, and how values look in it.

import { capital, formatCountry, formatLongDate, formatMoney, formatPlainMoney, formatRate, formatShortDate } from '../format.js';
import { type Argument, type Own, type Part, parse, render } from '../message.js';
import { type MessageLanguage, type MessageTexts, messages } from '../texts/messages.js';
import { clean } from './clean.js';

export type Args = Readonly<Record<string, string>>;

export interface Speech {
  readonly language: MessageLanguage;
  /** What amounts and days are formatted for. */
  readonly tag: string;
  readonly texts: MessageTexts;
  /** A text message pays for signs: amounts and days are written without. */
  readonly brief: boolean;
  /** A person speaks, and reads it. */
  readonly spoken: boolean;
  /** What the texts may use besides the values of their part. */
  readonly about: Args;
}

/** The language for a tag: exact, then base language, then English. */
export function languageOf(locale: string): { language: MessageLanguage; tag: string } {
  try {
    const [tag = 'en'] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
    const language = tag.split('-', 1)[0] as string;
    if (Object.hasOwn(messages, language)) return { language: language as MessageLanguage, tag };
  } catch {
    // Not a language tag.
  }
  return { language: 'en', tag: 'en' };
}

const parsed = new Map<string, Part[]>();

/** A text of the catalogue, read once. */
export function partsOf(text: string): Part[] {
  let parts = parsed.get(text);
  if (!parts) parsed.set(text, (parts = parse(text)));
  return parts;
}

/** Fills in a text. `missing` is told of a value that is not there. */
export function say(text: string | Part[], args: Args, speech: Speech, missing: (name: string) => string): string {
  const own: Own = { shown: (part, value, all) => shown(part.kind, part.detail, value, all, speech), missing };
  const all = { ...speech.about, ...args };
  return render(typeof text === 'string' ? partsOf(text) : text, all, speech.tag, speech.texts.words, '', own);
}

/** The names that a text shows as they are, outside of its branches. */
export const shownBy = (text: string): string[] =>
  partsOf(text).flatMap((part) => (typeof part === 'object' && !isChoice(part) ? [part.name] : []));
const isChoice = ({ kind }: Argument): boolean => kind === 'plural' || kind === 'select';

/** A value as a text of this kind shows it; undefined for the kinds that every text has. */
export function shown(kind: string, detail: string, value: string, args: Args, speech: Speech): string | undefined {
  try {
    switch (kind) {
      case 'money':
        return money(value, String(args[detail || 'currency']), speech);
      case 'date':
        return formatShortDate(value, speech.tag);
      case 'day': {
        const written = speech.brief ? formatShortDate(value, speech.tag) : formatLongDate(value, speech.tag);
        return speech.texts.day?.(written, detail) ?? written;
      }
      case 'percent':
        return formatRate(value, speech.tag);
      case 'country':
        return formatCountry(value, speech.tag);
    }
  } catch {
    // A value that Intl refuses still informs as it is.
    return value;
  }
  return undefined;
}

/** An amount: the spaces that Intl puts into it would double the price of a text message. */
export function money(amount: string, currency: string, speech: Speech): string {
  return speech.brief ? formatPlainMoney(amount, currency, speech.tag) : formatMoney(amount, currency, speech.tag);
}

/** A sentence as it stands at the beginning. */
export const opened = (text: string): string => capital(clean(text));
