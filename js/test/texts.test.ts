// Every reason code of the engine has a text in every language, and a text uses only what its code brings.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Part, parse, render } from '../dist/message.js';
import { languages, reasons, spokenWords } from '../dist/texts/index.js';

const list = new URL('../../tests/cases/reason-codes.json', import.meta.url);
const codes: { code: string; args: string[] }[] = JSON.parse(readFileSync(list, 'utf8'));
const KINDS = ['', 'money', 'date', 'number', 'percent', 'plural', 'select', 'word', 'Word'];
const CATEGORIES = /^(=\d+|zero|one|two|few|many|other)$/;

const texts = languages.flatMap((language) =>
  Object.entries(reasons[language]).map(([code, text]) => ({ language, code, text })),
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
  expect(languages).toEqual(expect.arrayContaining(['it', 'en']));
});

describe.each(Object.entries(reasons))('%s', (_, catalogue) => {
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
    if (kind === 'word' || kind === 'Word') {
      const words: Record<string, Record<string, string>> = spokenWords[language];
      const set = words[detail || name];
      expect(set, `the words of {${name}}`).toBeDefined();
      // A sentence says otherwise only what the set has a word for.
      for (const key of Object.keys(branches)) expect(set).toHaveProperty([key]);
    }
    if (kind === 'plural') for (const key of Object.keys(branches)) expect(key).toMatch(CATEGORIES);
  }
  // Typography: one sentence, no stray spaces, no trailing full stop; a text that is empty says nothing.
  const sample = render(
    parts,
    Object.fromEntries(args.map((name) => [name, name === 'currency' ? 'EUR' : '2'])),
    language,
    spokenWords[language],
  );
  expect(sample.trim()).toBe(sample);
  expect(sample).toMatch(/\p{L}/u);
  expect(sample).not.toMatch(/ {2}|\?\?|undefined|\.$/);
});
