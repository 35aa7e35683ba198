// The brief texts of the badge say less than the sentences, never something else: same codes, same arguments.

import { expect, test } from 'vitest';
import { brief } from '../dist/elements/brief.js';
import { type Part, parse } from '../dist/message.js';
import { badgeTexts, languages, reasons } from '../dist/texts/index.js';

function* names(parts: Part[]): Generator<string> {
  for (const part of parts) {
    if (typeof part !== 'object') continue;
    yield part.name;
    for (const branch of Object.values(part.branches)) yield* names(branch);
  }
}

test('every language has the same codes', () => {
  for (const texts of Object.values(badgeTexts)) expect(Object.keys(texts)).toEqual(Object.keys(badgeTexts.en));
});

test.each(
  languages.flatMap((language) => Object.entries(badgeTexts[language]).map(([code, text]) => ({ language, code, text }))),
)('$language $code', ({ language, code, text }) => {
  const sentence = reasons[language][code as keyof typeof reasons.en];
  expect(sentence, 'a code of the engine').toBeTypeOf('string');
  const known = new Set(names(parse(sentence as string)));
  for (const name of names(parse(text))) expect(known).toContain(name);
});

test('a code without a brief text shows its sentence, an unknown one itself', () => {
  const badge = (code: string, args = {}) => ({ code, args });
  expect(brief(badge('no-limit', { total: '10.00', currency: 'EUR' }), 'en')).toBe('Exposure of €10.00; no credit limit set');
  expect(brief(badge('some-later-code'), 'en')).toBe('some-later-code');
  expect(brief(badge('overdue', { amount: '1200.00', currency: 'EUR', days: '1', count: '1' }), 'it-IT')).toBe(
    'Scaduto 1.200,00\u00a0€ da 1 giorno',
  );
});
