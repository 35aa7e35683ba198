// Every public function, given what nobody should give it: it answers, or throws a CreditError with a path,
// and the next call works.

import * as fidato from 'fidato';
import { beforeAll, describe, expect, test } from 'vitest';
import { engineFunctions, VALID } from './valid.js';

/** Values that no field expects, made anew for each use because some are broken by use. */
const BAD: Record<string, () => unknown> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  NaN: () => Number.NaN,
  infinity: () => Number.NEGATIVE_INFINITY,
  zero: () => 0,
  'minus zero': () => -0,
  'a fraction': () => 0.1,
  'a huge number': () => 1e308,
  'an unsafe integer': () => 2 ** 53,
  'the largest safe integer': () => Number.MAX_SAFE_INTEGER,
  'a bigint': () => 10n ** 30n,
  'empty text': () => '',
  text: () => 'x',
  'a long number': () => '9'.repeat(400),
  'many digits': () => `0.${'1'.repeat(60)}`,
  'an exponent': () => '1e5',
  separators: () => '1_000',
  'a far day': () => '9999-12-31',
  'no day': () => '2026-02-30',
  'a lone surrogate': () => 'a\ud800b',
  'a NUL': () => '\u0000',
  'a symbol': () => Symbol('s'),
  'a function': () => () => 1,
  'a Date': () => new Date(),
  'an invalid Date': () => new Date(Number.NaN),
  'a Map': () => new Map([['id', 'x']]),
  'a Set': () => new Set([1]),
  'a regular expression': () => /x/,
  bytes: () => new Uint8Array(4),
  'a boxed text': () => Object('x'),
  'a promise': () => Promise.resolve(1),
  'an empty object': () => ({}),
  'an empty list': () => [],
  'a list with holes': () => new Array(3),
  'a list of nulls': () => [null, undefined],
  'an absurd length': () => Object.assign([], { length: 2 ** 32 - 1 }),
  'no prototype': () => Object.create(null),
  'a poisoned prototype': () => JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1}'),
  'a cycle': () => {
    const cyclic: Record<string, unknown> = {};
    for (const key of ['id', 'terms', 'split', 'and', 'accounts', 'party', 'credit']) cyclic[key] = cyclic;
    return cyclic;
  },
  'a cyclic list': () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    return cyclic;
  },
  'a getter that throws': () => ({
    get id(): never {
      throw new Error('mine');
    },
  }),
  'a getter that throws what the engine would': () => ({
    get id(): never {
      throw { code: 'internal', path: 'x', message: 'y' };
    },
  }),
  'a Proxy that refuses everything': () =>
    new Proxy(
      {},
      new Proxy(
        {},
        {
          get: () => () => {
            throw new Error('mine');
          },
        },
      ),
    ),
  'a Proxy of a list that refuses everything': () =>
    new Proxy(
      [],
      new Proxy(
        {},
        {
          get: () => () => {
            throw new Error('mine');
          },
        },
      ),
    ),
  'a revoked Proxy': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'an object that calls the engine while it is read': () => ({
    get id() {
      return fidato.decimal(1, 'EUR');
    },
  }),
};

type Path = (string | number)[];

/** Every place in a value, itself included. */
function* places(value: unknown, at: Path = []): Generator<Path> {
  yield at;
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* places(inner, [...at, key]);
}

/** A copy with something else at a place. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** A copy without a key. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  if (rest.length === 0) delete copy[key as string];
  else copy[key as string] = without(copy[key as string], rest);
  return copy;
}

beforeAll(() => fidato.init());

/** Fails unless the call answers or throws as promised; says whether it threw. */
function survives(call: (...args: unknown[]) => unknown, args: unknown[], what: string): fidato.CreditError | undefined {
  try {
    const answer = call(...args);
    if (answer === undefined) expect.fail(`${what}: no answer`);
    return undefined;
  } catch (error) {
    if (!(error instanceof fidato.CreditError)) throw new Error(`${what}: threw ${String(error)}`, { cause: error });
    if (!['invalid-input', 'out-of-range', 'unknown-rate'].includes(error.code))
      throw new Error(`${what}: ${error.code}`, { cause: error.cause });
    if (typeof error.path !== 'string') throw new Error(`${what}: no path in "${error.message}"`);
    return error;
  }
}

describe.each(engineFunctions(fidato))('%s', (name, call) => {
  const valid = VALID[name] as unknown[];
  const answer = () => JSON.stringify(call(...valid));

  test('answers a valid call, and a frozen one alike', () => {
    const frozen = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
      return Object.freeze(value);
    };
    const before = answer();
    expect(JSON.stringify(call(...valid.map((argument) => frozen(structuredClone(argument)))))).toBe(before);
  });

  test('survives any bad value in any place', () => {
    const before = answer();
    let threw = 0;
    for (const [kind, make] of Object.entries(BAD)) {
      for (const place of places(valid)) {
        if (place.length === 0) continue;
        const args = replaced(valid, place, make()) as unknown[];
        if (survives(call, args, `${kind} at ${place.join('.')}`)) threw++;
        if (place.length === 1 && answer() !== before) expect.fail(`another answer after ${kind} at ${place.join('.')}`);
      }
      expect(answer(), `after ${kind}`).toBe(before);
    }
    if (name !== 'checkIban' && name !== 'checkPolicy') expect(threw).toBeGreaterThan(10);
  });

  test('survives missing and unknown keys, and fewer arguments', () => {
    const before = answer();
    for (const place of places(valid)) {
      if (place.length < 2) continue;
      survives(call, without(valid, place) as unknown[], `without ${place.join('.')}`);
      survives(
        call,
        replaced(valid, [...place.slice(0, -1), 'disputted'], true) as unknown[],
        `unknown key beside ${place.join('.')}`,
      );
    }
    for (let count = 0; count < valid.length; count++) survives(call, valid.slice(0, count), `${count} arguments`);
    expect(answer()).toBe(before);
  });

  test('survives 10 MB of text in any place', () => {
    const before = answer();
    const texts = ['a', '1', 'è', '\ud800'].map((character) => character.repeat(10_000_000));
    for (const place of places(valid)) {
      if (place.length === 0) continue;
      const inner = place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], valid);
      if (typeof inner === 'object' && place.length > 1) continue;
      for (const text of place.length === 1 ? texts : texts.slice(0, 1)) {
        survives(call, replaced(valid, place, text) as unknown[], `10 MB at ${place.join('.')}`);
      }
    }
    expect(answer()).toBe(before);
  });
});

test('a list with very many keys, and deep nesting, do not end the engine', () => {
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, index]));
  let deep: unknown = {};
  for (let level = 0; level < 100_000; level++) deep = level % 2 ? [deep] : { terms: deep, split: deep, and: deep };
  for (const [name, call] of engineFunctions(fidato)) {
    const valid = VALID[name] as unknown[];
    for (const [kind, bad] of Object.entries({ wide, deep })) {
      for (const index of valid.keys())
        survives(call, replaced(valid, [index], bad) as unknown[], `${name}, ${kind} at ${index}`);
    }
    expect(call(...valid), name).toBeDefined();
  }
});
