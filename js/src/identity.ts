// Who the customer is: IBAN, BIC and master data.

import { CreditError } from './error.js';
import type { Input } from './primitives.js';
import { call } from './runtime.js';
import type { BicCheck, IbanCheck, Party, PartyCheck, ReasonCode } from './types.js';

/** Everything about one IBAN. Accepts lower case, spaces, NBSP, dashes and a leading "IBAN". Never throws on a string. */
export function checkIban(input: string): IbanCheck {
  return plain(input) ?? plain(tidy(input)) ?? told(call('checkIban', input));
}

/** What the engine tells as texts with a NUL between them. */
function told(text: string): IbanCheck {
  const fields = text.split('\0');
  let at = 0;
  const next = () => fields[at++] as string;
  const pairs = () => {
    const found: Record<string, string> = {};
    for (let left = Number(next()); left > 0; left--) {
      const name = next();
      found[name] = next();
    }
    return found;
  };
  const check: IbanCheck = {
    valid: next() !== '',
    error: (next() || null) as IbanCheck['error'],
    reasons: [],
    electronic: next(),
    formatted: next(),
    country: next() || null,
    sepa: next() !== '',
    length: Number(next()) || null,
    parts: pairs(),
    nationalCheck: next() as IbanCheck['nationalCheck'],
  };
  // The last field is followed by a NUL too.
  while (at < fields.length - 1) check.reasons.push({ code: next() as ReasonCode, args: pairs(), rule: null });
  return check;
}

let separators: RegExp | undefined;

/** Without what people type between the characters; undefined when that changes nothing or leaves no IBAN. */
function tidy(input: unknown): string | undefined {
  if (typeof input !== 'string' || input.length > 60) return undefined;
  separators ??= new RegExp(`[${call<string>('ibanSeparators')}]+`, 'g');
  const text = input.replace(separators, '');
  // Not before this is known is the case changed: some letters become two, and others become ASCII.
  const tidied = /^[0-9A-Za-z]+$/.test(text) ? text.toUpperCase() : input;
  return tidied === input ? undefined : tidied;
}

// Most IBANs are in order and need no reasons. Their characters cross as nine numbers, which costs a tenth of crossing as
// a text, and the answer is put together from the text that is here already, as the engine says once for each country.
const words = new Int32Array(9);
const layouts: Layout[] = [];

interface Layout extends Pick<IbanCheck, 'country' | 'sepa' | 'nationalCheck'> {
  /** Characters of each group, as printed. */
  group: number;
  parts: [name: string, start: number, end: number][];
}

function plain(electronic: unknown): IbanCheck | undefined {
  if (typeof electronic !== 'string' || electronic.length < 15 || electronic.length > 36) return undefined;
  const { length } = electronic;
  let all = 0;
  let at = 0;
  let word = 0;
  // Four at a time: a store for each character takes twice as long.
  for (; at + 3 < length; at += 4) {
    const a = electronic.charCodeAt(at);
    const b = electronic.charCodeAt(at + 1);
    const c = electronic.charCodeAt(at + 2);
    const d = electronic.charCodeAt(at + 3);
    all |= a | b | c | d;
    words[word++] = a | (b << 8) | (c << 16) | (d << 24);
  }
  for (let place = word; place < 9; place++) words[place] = 0;
  for (let shift = 0; at < length; at++, shift += 8) {
    const code = electronic.charCodeAt(at);
    all |= code;
    words[word] = (words[word] as number) | (code << shift);
  }
  if (all > 127) return undefined;
  const found: number = call(
    'plainIban',
    length,
    words[0],
    words[1],
    words[2],
    words[3],
    words[4],
    words[5],
    words[6],
    words[7],
    words[8],
  );
  if (found === 0) return undefined;
  const layout = (layouts[found] ??= call<Layout>('ibanLayout', found));
  const { country, sepa, nationalCheck, group } = layout;
  const parts: Record<string, string> = {};
  for (const [name, start, end] of layout.parts) parts[name] = electronic.slice(start, end);
  let formatted = electronic.slice(0, group);
  for (let at = group; at < length; at += group) formatted += ` ${electronic.slice(at, at + group)}`;
  return { valid: true, error: null, reasons: [], electronic, formatted, country, sepa, length, parts, nationalCheck };
}

/** Everything about one BIC: structure, country, codes for testing. Whether the bank exists only the directory knows. */
export function checkBic(input: string): BicCheck {
  return call('checkBic', input);
}

/** Whether invoices, statements and notices will reach this customer, field by field. */
export function checkParty(party: Input<Party>): PartyCheck {
  return call('checkParty', party);
}

// Characters that cross at once: enough to make crossing free, few enough to stay in the cache. The module's memory grows
// with what crosses, and never shrinks again.
const PIECE = 32_768;
let encoder: TextEncoder | undefined;

/**
 * One string per line or an array; far cheaper per item than {@link checkIban}, with the same checks. 1 = valid.
 * A line end after the last line starts no further one.
 */
export function checkIbans(inputs: readonly string[] | string): Uint8Array {
  if (typeof inputs !== 'string') return checkItems(inputs);
  return inputs === '' ? checkItems([]) : checkText(inputs.endsWith('\n') ? inputs.slice(0, -1) : inputs);
}

function checkText(text: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let count = 0;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from + PIECE);
    const piece = checkLines(text.slice(from, end < 0 ? undefined : end));
    pieces.push(piece);
    count += piece.length;
    from = end < 0 ? text.length + 1 : end + 1;
  }
  const answers = new Uint8Array(count);
  count = 0;
  for (const piece of pieces) {
    answers.set(piece, count);
    count += piece.length;
  }
  return answers;
}

function checkItems(inputs: readonly string[]): Uint8Array {
  const length = lengthOf(inputs);
  const answers = new Uint8Array(length);
  if (length === 0) checkLines(''); // not ready is said for an empty list too
  for (let from = 0; from < length; ) {
    let lines = itemOf(inputs, from);
    let to = from + 1;
    for (; to < length && lines.length < PIECE; to++) lines += `\n${itemOf(inputs, to)}`;
    let found = checkLines(lines);
    if (found.length !== to - from) {
      // Somebody's line end inside an item: it is a space to an IBAN.
      const items = Array.from({ length: to - from }, (_, place) => itemOf(inputs, from + place).replaceAll('\n', ' '));
      found = checkLines(items.join('\n'));
    }
    answers.set(found, from);
    from = to;
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

function itemOf(inputs: readonly string[], index: number): string {
  let item: unknown;
  let cause: unknown;
  try {
    item = inputs[index];
  } catch (error) {
    cause = error;
  }
  if (typeof item === 'string') return item;
  throw new CreditError('expected a string', {
    code: 'invalid-input',
    path: `inputs[${index}]`,
    ...(cause === undefined ? {} : { cause }),
  });
}
