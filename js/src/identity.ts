// Who the customer is: IBAN, BIC and master data.

import { CreditError } from './error.js';
import type { Input } from './primitives.js';
import { call } from './runtime.js';
import type { BicCheck, IbanCheck, Party, PartyCheck } from './types.js';

/** Everything about one IBAN. Accepts lower case, spaces, NBSP, dashes and a leading "IBAN". Never throws on a string. */
export function checkIban(input: string): IbanCheck {
  return plain(input) ?? call('checkIban', input);
}

// Most IBANs are in order and need no reasons. Their characters cross as nine numbers, which costs a tenth of crossing as
// a text, and the answer is put together from the text that is here already.
const words = new Uint32Array(9);
const layouts: [name: string, start: number, end: number][][] = [];
const SEPARATORS = /[ \xA0-]+/g;

function plain(input: unknown): IbanCheck | undefined {
  if (typeof input !== 'string' || input.length < 15 || input.length > 60) return undefined;
  let length = 0;
  let word = 0;
  let changed = false;
  words.fill(0);
  for (let at = 0; at < input.length; at++) {
    let code = input.charCodeAt(at);
    if (code > 96 && code < 123) {
      code -= 32;
      changed = true;
    } else if (code === 32 || code === 45 || code === 160) {
      changed = true;
      continue;
    } else if (code < 48 || code > 90) return undefined;
    word |= code << ((length & 3) << 3);
    if (++length % 4 === 0) {
      if (length > 36) return undefined;
      words[(length >> 2) - 1] = word;
      word = 0;
    }
  }
  if (length < 15 || length > 35) return undefined;
  if (word) words[length >> 2] = word;
  const [a, b, c, d, e, f, g, h, i] = words;
  const found: number = call('plainIban', length, a, b, c, d, e, f, g, h, i);
  if (found === 0) return undefined;
  const electronic = changed ? input.replace(SEPARATORS, '').toUpperCase() : input;
  const country = (found & 127) - 1;
  const layout = (layouts[country] ??= call<(typeof layouts)[number]>('ibanParts', country));
  const parts: Record<string, string> = {};
  for (const [name, start, end] of layout) parts[name] = electronic.slice(start, end);
  let formatted = electronic.slice(0, 4);
  for (let at = 4; at < length; at += 4) formatted += ` ${electronic.slice(at, at + 4)}`;
  return {
    valid: true,
    error: null,
    reasons: [],
    electronic,
    formatted,
    country: electronic.slice(0, 2),
    sepa: true,
    parts,
    nationalCheck: found > 127 ? 'verified' : 'none',
  };
}

/** Everything about one BIC: structure, country, codes for testing. Whether the bank exists only the directory knows. */
export function checkBic(input: string): BicCheck {
  return call('checkBic', input);
}

/** Whether invoices, statements and notices will reach this customer, field by field. */
export function checkParty(party: Input<Party>): PartyCheck {
  return call('checkParty', party);
}

// Enough lines to make crossing the boundary free, few enough to stay in the cache.
const CHUNK = 4096;
let encoder: TextEncoder | undefined;

/**
 * One string per line or an array; far cheaper per item than {@link checkIban}, with the same checks. 1 = valid.
 * A line end after the last line starts no further one.
 */
export function checkIbans(inputs: readonly string[] | string): Uint8Array {
  if (typeof inputs === 'string')
    return inputs === '' ? check([]) : checkLines(inputs.endsWith('\n') ? inputs.slice(0, -1) : inputs);
  return check(inputs);
}

function check(inputs: readonly string[]): Uint8Array {
  const length = lengthOf(inputs);
  const answers = new Uint8Array(length);
  if (length === 0) checkLines(''); // not ready is said for an empty list too
  for (let from = 0; from < length; from += CHUNK) {
    const items = texts(inputs, from, Math.min(from + CHUNK, length));
    let found = checkLines(items.join('\n'));
    // Somebody's line end inside an item: it is a space to an IBAN.
    if (found.length !== items.length) found = checkLines(items.map((item) => item.replaceAll('\n', ' ')).join('\n'));
    answers.set(found, from);
  }
  return answers;
}

function checkLines(lines: string): Uint8Array {
  encoder ??= new TextEncoder();
  return call('checkIbanLines', encoder.encode(lines));
}

function lengthOf(inputs: unknown): number {
  let length: number | undefined;
  let cause: unknown;
  try {
    if (Array.isArray(inputs)) length = inputs.length;
  } catch (error) {
    cause = error;
  }
  if (length === undefined)
    throw new CreditError('expected a string or an array of strings', { code: 'invalid-input', path: 'inputs', cause });
  // More than any memory holds as strings: an array with nothing but a length.
  if (length > 100_000_000) throw new CreditError('more than 100 million items', { code: 'out-of-range', path: 'inputs' });
  return length;
}

function texts(inputs: readonly string[], from: number, to: number): string[] {
  const items = new Array<string>(to - from);
  for (let index = from; index < to; index++) {
    let item: unknown;
    let cause: unknown;
    try {
      item = inputs[index];
    } catch (error) {
      cause = error;
    }
    if (typeof item !== 'string') {
      throw new CreditError('expected a string', {
        code: 'invalid-input',
        path: `inputs[${index}]`,
        ...(cause === undefined ? {} : { cause }),
      });
    }
    items[index - from] = item;
  }
  return items;
}
