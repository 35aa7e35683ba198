// The elements where there is no page: imported by a server, they do nothing and break nothing.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = new URL('../dist/', import.meta.url);

test.each(['elements/index.js', 'elements/define.js', 'elements/collection-step.js', 'elements/collection-step.define.js'])(
  '%s is imported by bare Node',
  (file) => {
    const program = `
      const names = Object.keys(await import(${JSON.stringify(new URL(file, dist).href)}));
      process.stdout.write(JSON.stringify([names.includes('CollectionStep'), typeof globalThis.customElements]));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: fileURLToPath(dist) });
    expect(JSON.parse(String(said))).toEqual([true, 'undefined']);
  },
);

test('a field is no trouble on a page that a test runner simulates by half', () => {
  // As much of ElementInternals as jsdom and happy-dom have.
  const program = `
    globalThis.HTMLElement = class { attachInternals() { return { shadowRoot: null }; } hasAttribute() { return false; } };
    const { DisputeTriage, IbanField } = await import(${JSON.stringify(new URL('elements/index.js', dist).href)});
    process.stdout.write(JSON.stringify([new IbanField(), new DisputeTriage()].map((field) => field.checkValidity())));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: fileURLToPath(dist) });
  expect(JSON.parse(String(said))).toEqual([true, true]);
});

test('classes, events and registration can be imported on a server', async () => {
  const before = Object.keys(globalThis).join();
  // As files, since the entry of a folder has no name of its own in the tests.
  const elements = await import('../dist/elements/index.js');
  await import('../dist/elements/define.js');
  const { AccountStatement, CollectionStep, CreditBadge, DisputeTriage, IbanField } = elements;
  for (const element of [AccountStatement, CollectionStep, CreditBadge, DisputeTriage, IbanField]) element.define();
  expect(DisputeTriage.formAssociated).toBe(true);
  for (const event of [elements.CreditBadgeChangeEvent, elements.DisputeTriageRequestEvent]) expect(event).toBeTypeOf('function');
  expect(globalThis.customElements).toBeUndefined();
  expect(Object.keys(globalThis).join()).toBe(before);
});
