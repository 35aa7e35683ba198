// The engine asks for memory in few large pieces: at each, the host may collect the garbage of the whole page.

import { expect, test, vi } from 'vitest';

const options = { asOf: '2026-11-22' };
const PAGE = 65_536;

/** An engine that nobody has asked anything, and its memory. */
async function fresh() {
  vi.resetModules();
  const instantiate = vi.spyOn(WebAssembly, 'instantiate');
  const fidato = await import('fidato');
  await fidato.init();
  // Not the only one: Node has WebAssembly of its own.
  const instances = (await Promise.all(instantiate.mock.results.map(({ value }) => value))) as unknown as WebAssembly.Instance[];
  vi.restoreAllMocks();
  const ours = instances.find((instance) => instance.exports && 'worklist' in instance.exports);
  return { fidato, memory: ours?.exports.memory as WebAssembly.Memory };
}

const invoices = Array.from({ length: 10 }, (_, i) => ({
  id: `F${i}`,
  issued: '2026-08-01',
  due: '2026-09-30',
  amount: '100.00',
}));

test.each([
  ['the accounts of a prior, which are all kept', 'paymentPrior'],
  ['the steps of a worklist', 'worklist'],
] as const)('%s', async (_, ask) => {
  const { fidato, memory } = await fresh();
  const sizes = new Set<number>();
  // Each account notes how large the memory is when it is read.
  const accounts = Array.from({ length: 4_000 }, (_, i) => ({
    get id() {
      sizes.add(memory.buffer.byteLength);
      return `C${i}`;
    },
    currency: 'EUR',
    invoices,
  }));
  const before = memory.buffer.byteLength;
  fidato[ask](accounts, options);
  const pages = (memory.buffer.byteLength - before) / PAGE;
  expect(pages).toBeGreaterThan(60);
  expect(sizes.size).toBeLessThan(20);
});
