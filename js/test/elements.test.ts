// The elements' classes where there is no browser: importing them does nothing.

import { expect, test } from 'vitest';

test('classes and registration can be imported on a server', async () => {
  const before = Object.keys(globalThis).join();
  // As files, since the entry of a folder has no name of its own in the tests.
  const { CreditBadge, DisputeTriage, IbanField } = await import('../dist/elements/index.js');
  await import('../dist/elements/define.js');
  for (const element of [CreditBadge, DisputeTriage, IbanField]) element.define();
  expect(globalThis.customElements).toBeUndefined();
  expect(Object.keys(globalThis).join()).toBe(before);
});
