import { readdirSync, readFileSync } from 'node:fs';
import * as fidato from 'fidato';
import { expect, test } from 'vitest';
import { engineFunctions, VALID } from './valid.js';

const functions = engineFunctions(fidato);

test('there are functions to test', () => {
  expect(functions.map(([name]) => name)).toContain('decimal');
  expect(fidato.isReady()).toBe(false);
});

test.each(functions)('%s says that the engine is not ready', (name, call) => {
  expect(() => call(...(VALID[name] as unknown[]))).toThrow(
    expect.objectContaining({ name: 'CreditError', code: 'not-ready', message: expect.stringContaining('init()') }),
  );
});

test('version and explain work without the engine', () => {
  expect(fidato.version).toBe(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
  expect(
    fidato.explain({ code: 'limit-exceeded', args: { total: '2.00', limit: '1.00', over: '1.00', currency: 'EUR' } }, 'en'),
  ).toContain('€1.00');
});

test('nothing shipped awaits at the top level, and nothing needs eval', () => {
  const dist = new URL('../dist/', import.meta.url);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  expect(files).toContain('index.js');
  for (const file of files) {
    const text = readFileSync(new URL(file, dist), 'utf8');
    expect(text, file).not.toMatch(/\beval\(|new Function\(/);
    expect(text, file).not.toMatch(/^await\b/m);
    // A bundler would take this for a file to be emitted.
    expect(text, file).not.toContain('import.meta.url');
  }
});
