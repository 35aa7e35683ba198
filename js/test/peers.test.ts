// With policy data alone the package answers as the systems people use today do: the cases of tests/peers, which the
// Rust tests read too, with the policies as they are shipped.

import { readdirSync, readFileSync } from 'node:fs';
import * as fidato from 'fidato';
import { beforeAll, describe, expect, test } from 'vitest';

type Section = Record<string, unknown>;
interface Case {
  name: string;
  function: 'exposure' | 'decideCredit';
  input: unknown[];
  /** Fields of the policy that this customer sets otherwise. */
  policy?: Record<string, Section>;
  expect: object;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const folder = '../../tests/peers/';
const peers = readdirSync(new URL(folder, import.meta.url)).map((file) => read(folder + file)) as { policy: string; cases: Case[] }[];

/** Section by section, field by field, as a user would write it. */
function overlay(base: Record<string, unknown>, over: Record<string, Section> = {}): fidato.Policy {
  const sections = Object.entries(over).map(([name, fields]) => [name, { ...(base[name] as Section), ...fields }]);
  return { ...base, ...Object.fromEntries(sections) };
}

beforeAll(() => fidato.init());

describe.each(peers)('$policy', ({ policy, cases }) => {
  const shipped = read(`../policies/${policy}.json`);
  test('is a policy', () => expect(fidato.checkPolicy(shipped)).toEqual({ valid: true, problems: [] }));
  test.each(cases)('$name', ({ function: name, input, policy: own, expect: expected }) => {
    const options = { ...(input.at(-1) as object), policy: overlay(shipped, own) };
    const ask = fidato[name] as (...args: unknown[]) => object;
    expect(ask(...input.slice(0, -1), options)).toMatchObject(expected);
  });
});
