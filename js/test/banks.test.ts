// The list of banks, through its own entry.

import { existsSync, readFileSync } from 'node:fs';
import { checkBic, checkIban, init } from 'fidato';
import { bankOf } from 'fidato/banks';
import { beforeAll, expect, test } from 'vitest';

const dist = new URL('../dist/', import.meta.url);
const codes = [...readFileSync(new URL('../src/banks.data.ts', import.meta.url), 'utf8').matchAll(/^(\d{5})[A-Z\d]*\|/gm)].map(
  ([, code]) => code as string,
);

beforeAll(() => init());

test('an IBAN, however it is written, and a code lead to the bank', () => {
  const bank = { name: 'INTESA SANPAOLO', bic: 'BCITITMM', source: expect.stringMatching(/^schwifty \d+\.\d+\.\d+ \(MIT\)$/) };
  expect(bankOf('IT60X0306911101000000123456')).toMatchObject(bank);
  expect(bankOf('IBAN: it60 x030\u00a06911-1010 0000 0123 456')).toMatchObject(bank);
  expect(bankOf({ country: 'IT', bank: checkIban('IT60X0306911101000000123456').parts.abi as string })).toMatchObject(bank);
  expect(bankOf({ country: 'IT', bank: '03069' })?.asOf).toMatch(/^20\d\d-(0\d|1[0-2])$/);
});

// From the banks' own published details: Banca d'Italia, UniCredit, FinecoBank, Credito Emiliano.
test.each([
  ['01000', 'BITAITRRENT'],
  ['02008', 'UNCRITMM'],
  ['03015', 'FEBIITM1'],
  ['03032', 'BACRIT21'],
])('%s has the BIC %s', (bank, bic) => expect(bankOf({ country: 'IT', bank })?.bic).toBe(bic));

test('what is not in the list is not guessed', () => {
  for (const unknown of ['', 'IT60', 'IT60X9999911101000000123456', 'SM86U0306909800000000270100', 'FR1420041010050500013M02606'])
    expect(bankOf(unknown), unknown).toBeNull();
  for (const odd of [
    undefined,
    null,
    7,
    {},
    { country: 'FR', bank: '03069' },
    { country: 'IT', bank: 3069 },
    { country: 'IT', bank: 'toString' },
  ])
    expect(bankOf(odd as never)).toBeNull();
});

test('every line is a bank with a name, and every BIC is one of Italy', () => {
  expect(codes.length).toBeGreaterThan(400);
  expect(new Set(codes).size).toBe(codes.length);
  for (const bank of codes) {
    const found = bankOf({ country: 'IT', bank });
    expect(found?.name.length, bank).toBeGreaterThan(2);
    if (found?.bic) expect(checkBic(found.bic), bank).toMatchObject({ valid: true, country: 'IT' });
  }
  // The lists give two BICs that are not one.
  expect(bankOf({ country: 'IT', bank: '03599' })).toMatchObject({ bic: null });
});

test('the notice of the list is shipped with it, and no other part loads it', () => {
  expect(readFileSync(new URL('banks.data.js', dist), 'utf8')).toContain('Permission is hereby granted');
  for (const entry of ['index.js', 'slim.js', 'facade.js', 'identity.js', 'elements/define.js', 'elements/iban-field.js'])
    expect(readFileSync(new URL(entry, dist), 'utf8'), entry).not.toMatch(/banks(\.data)?\.js/);
  expect(existsSync(new URL('banks.d.ts', dist))).toBe(true);
});
