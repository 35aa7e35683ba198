// The engine's own answers, written: every golden case of message() and of statement(), in every language.

import { readFileSync } from 'node:fs';
import { init, type Message, message, type Statement, statement, write } from 'fidato';
import { beforeAll, describe, expect, test } from 'vitest';
import { messages } from '../dist/texts/messages.js';
import { expectWhole } from './written/check.js';

const languages = Object.keys(messages);
const cases = (file: string): { name: string; input: unknown[]; error?: unknown }[] =>
  JSON.parse(readFileSync(new URL(`../../tests/cases/${file}`, import.meta.url), 'utf8')).cases;

beforeAll(() => init());

/** The answer; nothing for a case that is about broken input. */
function answered<T>(ask: (...input: never[]) => T, input: unknown[]): T | null {
  try {
    return ask(...(input as never[]));
  } catch {
    return null;
  }
}

describe('messages', () => {
  const all = cases('message.json');
  test('are many', () => {
    expect(all.map(({ input }) => answered<Message>(message, input)).filter(Boolean).length).toBeGreaterThan(40);
  });
  test.each(all)('$name', ({ input }) => {
    const answer = answered<Message>(message, input);
    if (!answer) return;
    for (const language of languages) expectWhole(answer, language);
    const { subject, body } = write(answer);
    expect(body === '').toBe(answer.parts.length === 0);
    if (['email', 'pec', 'letter', 'registered-letter'].includes(answer.channel)) expect(subject === '').toBe(body === '');
  });
});

describe('statements', () => {
  test.each(cases('statement.json'))('$name', ({ input }) => {
    const answer = answered<Statement>(statement, input);
    if (!answer) return;
    for (const language of languages) {
      const { subject, body, html } = write(answer, language);
      expect(subject).not.toBe('');
      for (const { number } of [...answer.overdue, ...answer.fallingDue]) expect(body).toContain(number.trim());
      expect(body).not.toMatch(/\?\?|undefined|\bnull\b|\{|\}|\n\n\n/);
      expect(html).toMatch(/^<div lang="/);
    }
  });
});
