// Every reason code of the engine has a text in every language, and a text uses only what its code brings.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Part, parse, render } from '../dist/message.js';
import { catalogues } from '../dist/texts/index.js';

const list = new URL('../../tests/cases/reason-codes.json', import.meta.url);
const codes: { code: string; args: string[] }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : declared();
const KINDS = ['', 'money', 'date', 'number', 'percent', 'plural', 'select', 'list'];
const CATEGORIES = /^(=\d+|zero|one|two|few|many|other)$/;

/** The codes as src/ground/reason.rs declares them. */
function declared(): typeof codes {
  const source = readFileSync(new URL('../../src/ground/reason.rs', import.meta.url), 'utf8');
  return [...source.matchAll(/^\s*[A-Z0-9_]+ = "([a-z0-9-]+)" \[([^\]]*)\];/gm)].map(([, code, args]) => ({
    code: code as string,
    args: [...(args as string).matchAll(/"(\w+)"/g)].map(([, name]) => name as string),
  }));
}

const texts = Object.entries(catalogues).flatMap(([language, catalogue]) =>
  Object.entries(catalogue).map(([code, text]) => ({ language, code, text })),
);

function* argumentsOf(parts: Part[]): Generator<Exclude<Part, string | symbol>> {
  for (const part of parts) {
    if (typeof part !== 'object') continue;
    yield part;
    for (const branch of Object.values(part.branches)) yield* argumentsOf(branch);
  }
}

test('the list of codes is there', () => {
  expect(codes.length).toBeGreaterThan(2);
  expect(codes.map(({ code }) => code)).toContain('limit-exceeded');
  expect(Object.keys(catalogues)).toEqual(expect.arrayContaining(['it', 'en']));
});

describe.each(Object.entries(catalogues))('%s', (_, catalogue) => {
  const known = codes.map(({ code }) => code);
  test('has a text for every code, and none besides', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...known].sort());
  });
});

test.each(texts)('$language $code', ({ language, code, text }) => {
  const args = codes.find((known) => known.code === code)?.args ?? [];
  const parts = parse(text);
  for (const { name, kind, detail, branches } of argumentsOf(parts)) {
    expect(args, `{${name}} in: ${text}`).toContain(name);
    expect(KINDS).toContain(kind);
    if (kind === 'money') expect(args, `the currency of {${name}}`).toContain(detail || 'currency');
    if (kind === 'plural' || kind === 'select') expect(Object.keys(branches), `branches of {${name}}`).toContain('other');
    if (kind === 'plural') for (const key of Object.keys(branches)) expect(key).toMatch(CATEGORIES);
  }
  // Typography: one sentence, no stray spaces, no trailing full stop; a text that is empty says nothing.
  const sample = render(parts, Object.fromEntries(args.map((name) => [name, name === 'currency' ? 'EUR' : '2'])), language);
  expect(sample.trim()).toBe(sample);
  expect(sample).toMatch(/\p{L}/u);
  expect(sample).not.toMatch(/ {2}|\?\?|undefined|\.$/);
});
