// `fidato/banks`: which bank an Italian code (ABI) belongs to, from a public list. Nothing else of the package loads it.

import { asOf, italy, source } from './banks.data.js';

/** A bank as the list has it. For information only: banks merge and change their names, so it may be out of date. */
export interface Bank {
  name: string;
  /** As published, with 8 or 11 characters; null where the list contradicts itself. */
  bic: string | null;
  /** Where the list comes from. */
  source: string;
  /** The month of the list's release, "YYYY-MM". Its entries bear no dates, and many are older. */
  asOf: string;
}

let banks: Map<string, [bic: string, name: string]> | undefined;

/**
 * The bank of an IBAN, or of a country and the code of the bank in it (`checkIban(...).parts.abi`). Null when it is
 * not in the list, which covers Italy alone: that says nothing about whether the bank exists. Nothing is
 * checked, and the engine is not needed.
 *
 * @example
 * ```js
 * const { bankOf } = await import('fidato/banks');
 * bankOf('IT60 X030 6911 1010 0000 0123 456')?.name; // "INTESA SANPAOLO"
 * ```
 */
export function bankOf(of: string | { readonly country: string; readonly bank: string }): Bank | null {
  const code = codeOf(of);
  if (code === undefined) return null;
  banks ??= new Map(
    italy
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, 5), [line.slice(5, line.indexOf('|')), line.slice(line.indexOf('|') + 1)]]),
  );
  const found = banks.get(code);
  return found ? { name: found[1], bic: found[0] || null, source, asOf } : null;
}

function codeOf(of: unknown): string | undefined {
  if (typeof of === 'string') {
    const iban = of.replace(/[\s\p{Pd}\p{Cf}]/gu, '').replace(/^IBAN:?/i, '');
    return /^IT\d\d[A-Z](\d{5})[A-Z\d]{17}$/i.exec(iban)?.[1];
  }
  if (typeof of !== 'object' || of === null) return undefined;
  const { country, bank } = of as { country?: unknown; bank?: unknown };
  return country === 'IT' && typeof bank === 'string' ? bank : undefined;
}
