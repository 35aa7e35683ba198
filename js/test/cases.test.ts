// The golden cases of tests/cases, which the Rust tests read too: the package answers as the engine does.

import { readdirSync, readFileSync } from 'node:fs';
import * as fidato from 'fidato';
import { beforeAll, describe, expect, test } from 'vitest';
import { engineFunctions } from './valid.js';

interface Case {
  name: string;
  function?: string;
  input: unknown[];
  expect?: unknown;
  error?: { code: string; path?: string };
}

const folder = new URL('../../tests/cases/', import.meta.url);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, content: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) }))
  .filter(({ content }) => typeof content.function === 'string' && Array.isArray(content.cases)) as {
  file: string;
  content: { function: string; cases: Case[] };
}[];

const functions = Object.fromEntries(engineFunctions(fidato));
beforeAll(() => fidato.init());

/** Where an answer is not what is expected: objects by the listed keys, lists by length, scalars exactly. */
function difference(expected: unknown, found: unknown, at: string): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found)) return `${at}: expected a list, found ${JSON.stringify(found)}`;
    if (expected.length !== found.length) return `${at}: expected ${expected.length} items, found ${JSON.stringify(found)}`;
    return expected.map((item, index) => difference(item, found[index], `${at}[${index}]`)).find(Boolean);
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof found !== 'object' || found === null) return `${at}: expected an object, found ${JSON.stringify(found)}`;
    return Object.entries(expected)
      .map(([key, value]) => difference(value, (found as Record<string, unknown>)[key], at ? `${at}.${key}` : key))
      .find(Boolean);
  }
  return Object.is(expected, found) ? undefined : `${at}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;
}

/** Every key that is there is a plain JSON value: no undefined, no Map, no BigInt. */
const plain = (answer: unknown) => expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);

test('there are cases', () => {
  expect(files.map(({ content }) => content.function)).toEqual(expect.arrayContaining(['exposure', 'overdue', 'badges']));
});

describe.each(files)('$file', ({ content }) => {
  test.each(content.cases)('$name', ({ function: own, input, expect: expected, error }) => {
    const call = functions[own ?? content.function];
    if (!call) expect.fail(`no function ${own ?? content.function}`);
    let answer: unknown;
    try {
      answer = call(...input);
    } catch (thrown) {
      if (!(thrown instanceof fidato.CreditError)) throw thrown;
      expect({ code: thrown.code, path: thrown.path ?? '' }).toMatchObject(error ?? { code: 'no error', path: thrown.message });
      return;
    }
    expect(error, `answered ${JSON.stringify(answer)}`).toBeUndefined();
    plain(answer);
    expect(difference(expected, answer, '')).toBeUndefined();
  });
});
