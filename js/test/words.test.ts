// The words of the closed sets: the same in every language, also for what the presets name, and as a page takes them.

import { defaultPolicy, init } from 'fidato';
import { formatMoney, formatPercent, titled, words } from 'fidato/texts';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../dist/texts/index.js';

beforeAll(() => init());

describe.each(languages)('%s', (language) => {
  const said: Record<string, Record<string, string>> = words(language);

  test('has the sets and the words of English', () => {
    expect(Object.keys(said).sort()).toEqual(Object.keys(words('en')).sort());
    // Of the departments English names only those that it calls otherwise than their code.
    for (const [set, english] of Object.entries(words('en')))
      if (set !== 'who') expect(Object.keys(said[set] ?? {}).sort(), set).toEqual(Object.keys(english).sort());
  });

  test('a word stands inside a sentence, without blanks around it', () => {
    for (const word of Object.values(said).flatMap((set) => Object.values(set))) expect(word).toMatch(/^\S.*\S$/);
  });

  test.each(['it', 'eu', 'uk', 'ch'] as const)('every identifier of the preset %s has a word', (preset) => {
    const { disputes, collection, worklist } = defaultPolicy(preset);
    const rules = disputes.rules;
    expect(rules.length).toBeGreaterThan(10);
    const named = {
      who: rules.flatMap(({ owner, remedy }) => [owner, remedy.approver]),
      evidence: rules.flatMap(({ evidence }) => evidence),
      cause: rules.map(({ rootCause }) => rootCause),
      touchpoint: rules.map(({ touchpoint }) => touchpoint),
      level: collection.levels.map(({ id }) => id),
      worklistRule: worklist.rules.map(({ id }) => id),
    };
    for (const [set, identifiers] of Object.entries(named))
      for (const identifier of identifiers)
        if (!(language === 'en' && set === 'who' && /^[a-z]+$/.test(identifier as string)))
          expect(said[set], set).toHaveProperty([identifier as string]);
  });
});

test('the language is chosen as explain() chooses it', () => {
  expect(words('it-CH').disputeReason.price).toBe('prezzo o sconto');
  for (const locale of [undefined, 'pt-BR', 'no tag', '']) expect(words(locale).disputeReason.price).toBe('price or discount');
  expect(words('it')).toBe(words('it_IT'));
});

test('a title begins with a capital, and a code without a word stays as it is', () => {
  expect(titled(words('it').disputeReason, 'quality')).toBe('Qualità o danni');
  expect(titled(words('it').channel, 'pec')).toBe('PEC');
  expect(titled(words('en').who, 'our-own-department')).toBe('our-own-department');
  expect(titled(words('en').who, 'constructor')).toBe('constructor');
});

test('amounts and shares are written as in the texts, or rounded', () => {
  expect(formatMoney('1234.56', 'EUR', 'it', 0)).toBe('1.235\u00a0€');
  expect(formatPercent('62.5', 'it')).toBe('62,5%');
  expect(formatPercent('62.5', 'it', 0)).toBe('63%');
});
