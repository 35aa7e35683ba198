// IBAN, BIC and master data through the built package, against the cases of the Rust tests.

import { readFileSync } from 'node:fs';
import { CreditError, checkBic, checkIban, checkIbans, checkParty, init } from 'fidato';
import { beforeAll, expect, test } from 'vitest';

interface Cases {
  examples: string[];
  published: { source: string; ibans: string[] }[];
  forms: string[];
  fails: { input: string; error: string; expected?: string }[];
}
const cases: Cases = JSON.parse(readFileSync(new URL('../../tests/cases/iban.json', import.meta.url), 'utf8'));

beforeAll(() => init());

test('every published example is valid, by the short cut as by the long way', () => {
  for (const example of cases.examples) {
    const quick = checkIban(example);
    // A tab in front takes the long way, a space the short cut again.
    const long = checkIban(`\t${example}`);
    expect(quick).toEqual(long);
    expect(checkIban(` ${example.toLowerCase()}`)).toEqual(long);
    expect(quick).toMatchObject({ valid: true, error: null, electronic: example, country: example.slice(0, 2) });
    expect(Object.keys(quick)).toEqual(Object.keys(long));
  }
});

test('what the tests of other libraries publish as valid is valid', () => {
  for (const { source, ibans } of cases.published) {
    for (const iban of ibans) expect(checkIban(iban), `${iban} of ${source}`).toMatchObject({ valid: true });
    expect([...checkIbans(ibans)]).toEqual(ibans.map(() => 1));
  }
});

test('whatever people paste is the same IBAN', () => {
  for (const form of cases.forms) {
    expect(checkIban(form)).toMatchObject({
      valid: true,
      formatted: 'IT60 X054 2811 1010 0000 0123 456',
      length: 27,
      nationalCheck: 'verified',
    });
  }
  expect(checkIban(cases.forms[0] as string).parts).toEqual({ cin: 'X', abi: '05428', cab: '11101', account: '000000123456' });
});

test('what is wrong is said, and what would fit', () => {
  for (const { input, error, expected } of cases.fails) {
    const check = checkIban(input);
    expect(check, input).toMatchObject({ valid: false, error });
    if (expected) expect(check.reasons.find(({ code }) => code === 'expected-check')?.args.expected, input).toBe(expected);
  }
});

test('any string is answered', () => {
  for (const odd of ['\ud800', 'IT60\udc00X0542811101000000123456', '\0'.repeat(27), 'é'.repeat(27), 'A'.repeat(10_000_000)]) {
    expect(checkIban(odd).valid).toBe(false);
    expect([...checkIbans([odd])]).toEqual([0]);
  }
});

test('a list answers as each of its items does', () => {
  const inputs = [...cases.examples, ...cases.forms, ...cases.fails.map(({ input }) => input)];
  const answers = checkIbans(inputs);
  expect(answers).toBeInstanceOf(Uint8Array);
  expect([...answers]).toEqual(inputs.map((input) => (checkIban(input).valid ? 1 : 0)));
  const long = Array.from({ length: 10_000 }, (_, index) => inputs[index % inputs.length] as string);
  const expected = long.map((_, index) => answers[index % inputs.length]);
  expect([...checkIbans(long)]).toEqual(expected);
  // As lines, and with somebody's line ends inside: both cross in several pieces.
  const lines = long.map((item) => `${item.replaceAll('\n', ' ')}\n`).join('');
  expect([...checkIbans(lines)]).toEqual(expected);
  expect([...checkIbans(long.map((item) => `${item}\n`))]).toEqual(expected);
});

test('lines: a line end after the last starts no further one, and an item may hold one', () => {
  const iban = 'IT60X0542811101000000123456';
  expect([...checkIbans(`${iban}\r\nno\n${iban}`)]).toEqual([1, 0, 1]);
  expect([...checkIbans(`${iban}\n`)]).toEqual([1]);
  expect([...checkIbans('')]).toEqual([]);
  expect([...checkIbans([])]).toEqual([]);
  expect([...checkIbans([''])]).toEqual([0]);
  expect([...checkIbans([`${iban.slice(0, 9)}\n${iban.slice(9)}`, iban, ''])]).toEqual([1, 1, 0]);
});

test('what is no text is refused with its place', () => {
  for (const wrong of [undefined, null, 5, {}, [], Symbol('x')]) {
    for (const [check, path] of [
      [checkIban, 'input'],
      [checkBic, 'input'],
    ] as const) {
      expect(() => check(wrong as string)).toThrow(CreditError);
      expect(() => check(wrong as string)).toThrow(expect.objectContaining({ code: 'invalid-input', path }));
    }
  }
  expect(() => checkIbans(['', 5 as unknown as string])).toThrow(
    expect.objectContaining({ code: 'invalid-input', path: 'inputs[1]' }),
  );
  expect(() => checkIbans({} as string[])).toThrow(expect.objectContaining({ code: 'invalid-input', path: 'inputs' }));
  expect(checkIban('DE89370400440532013000').valid).toBe(true);
});

test('a customer, field by field', () => {
  const check = checkParty(
    Object.freeze({
      name: 'Bianchi',
      vatNumber: '00743110157',
      recipientCode: 'abc1234',
      iban: 'IT61X0542811101000000123456',
      pec: '',
      email: null,
    }),
  );
  expect(check.verdict).toBe('invalid');
  expect(check.fields.iban).toMatchObject({ status: 'invalid', normalised: null });
  expect(check.fields.address).toMatchObject({ status: 'missing', lacks: [{ purpose: 'invoice', part: 'address' }] });
  expect(check.fields.vatNumber).toEqual({
    status: 'ok',
    normalised: 'IT00743110157',
    lacks: [],
    wrongPart: null,
    reasons: [],
  });
  expect(check.fields.recipientCode.normalised).toBe('ABC1234');
  expect(() => checkParty({ vat: '1' } as never)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  expect(checkBic('blop it 22')).toEqual({ valid: true, reasons: [], electronic: 'BLOPIT22', country: 'IT', test: false });
});

test('letters that only become ASCII when their case is changed are no letters of an IBAN', () => {
  for (const strange of ['GB29NWBK6016133192681\u017f', 'F\u01312112345600000785', '\ufb012112345600000785'])
    expect(checkIban(strange)).toMatchObject({ valid: false, error: 'bad-characters' });
});
