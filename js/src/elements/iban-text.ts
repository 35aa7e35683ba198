// The text of an IBAN while somebody types it: groups of four, and the caret where it was.

/** What people put between the characters: white space of any kind, dashes, the minus sign, invisible marks. */
const SEPARATORS = /[\s\p{Pd}\p{Cf}\u2212]/gu;
/** The word that invoices print in front of the number. */
const PREFIX = /^IBAN:?(?=[A-Z]{2}\d)/i;
/** Looks like an IBAN as far as it goes. Anything else is left as it was typed: it may be an account number. */
const LIKE = /^(?:[A-Z]{0,2}|[A-Z]{2}\d[A-Z0-9]*)$/i;

const compact = (text: string): string => text.replace(SEPARATORS, '');

/** The characters alone, in capitals; null for a text that does not begin as an IBAN does. */
export function electronic(text: string): string | null {
  const found = compact(text).replace(PREFIX, '');
  return LIKE.test(found) ? found.toUpperCase() : null;
}

/** In groups of four, as it is printed. */
export const grouped = (characters: string): string => characters.replace(/(.{4})(?=.)/gu, '$1 ');

/** A text and the place of the caret in it, in UTF-16 units. */
export interface Edited {
  text: string;
  caret: number;
}

/**
 * What the field shows after an edit, and where the caret stands: behind the same character as before.
 * `before` is what it showed until then and `kind` the event's `inputType`: a deletion that hit only the space
 * between two groups takes the character beyond it, as it would without the space.
 */
export function edited(before: string, now: Edited, kind = ''): Edited {
  let characters = electronic(now.text);
  if (characters === null) return now;
  const prefix = compact(now.text).length - characters.length;
  let place = Math.max(0, compact(now.text.slice(0, now.caret)).length - prefix);
  const nothingGone = now.text.length < before.length && electronic(before) === characters;
  if (nothingGone && kind === 'deleteContentBackward' && place > 0) {
    place -= 1;
    characters = characters.slice(0, place) + characters.slice(place + 1);
  } else if (nothingGone && kind === 'deleteContentForward') {
    characters = characters.slice(0, place) + characters.slice(place + 1);
  }
  // Behind the last character of a group the caret stays in front of the space, unless it got there by deleting forward.
  const spaces = place === 0 ? 0 : Math.floor((place - 1) / 4);
  return { text: grouped(characters), caret: place + spaces };
}
