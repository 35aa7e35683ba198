// What calls cost, counted rather than timed: the memory that is asked for, and how often the boundary is crossed.

import { expect, test, vi } from 'vitest';

const options = { asOf: '2026-11-22' };
const PAGE = 65_536;

/** An engine that nobody has asked anything, its memory, and how often it has called JavaScript. */
async function fresh() {
  vi.resetModules();
  const instantiate = WebAssembly.instantiate as (module: WebAssembly.Module, imports?: WebAssembly.Imports) => Promise<unknown>;
  let memory: WebAssembly.Memory | undefined;
  let crossings = 0;
  vi.spyOn(WebAssembly, 'instantiate').mockImplementation((async (
    module: WebAssembly.Module,
    imports: WebAssembly.Imports = {},
  ) => {
    const counting = (called: unknown) =>
      typeof called !== 'function'
        ? called
        : (...args: unknown[]) => {
            crossings++;
            return called(...args);
          };
    const counted = Object.entries(imports).map(([name, members]) => [
      name,
      Object.fromEntries(Object.entries(members).map(([key, member]) => [key, counting(member)])),
    ]);
    const instance = (await instantiate(module, Object.fromEntries(counted))) as WebAssembly.Instance;
    memory = instance.exports.memory as WebAssembly.Memory;
    return instance;
  }) as typeof WebAssembly.instantiate);
  const fidato = await import('fidato');
  await fidato.init();
  vi.restoreAllMocks();
  return { fidato, size: () => memory?.buffer.byteLength ?? 0, crossings: () => crossings };
}

const invoices = Array.from({ length: 10 }, (_, i) => ({
  id: `F${i}`,
  issued: '2026-08-01',
  due: '2026-09-30',
  amount: '100.00',
}));

// At each piece of memory the host may collect the garbage of the whole page.
test.each([
  ['the accounts of a prior, which are all kept', 'paymentPrior'],
  ['the steps of a worklist', 'worklist'],
] as const)('memory grows in few large pieces: %s', async (_, ask) => {
  const { fidato, size } = await fresh();
  const sizes = new Set<number>();
  // Each account notes how large the memory is when it is read.
  const accounts = Array.from({ length: 4_000 }, (_, i) => ({
    get id() {
      sizes.add(size());
      return `C${i}`;
    },
    currency: 'EUR',
    invoices,
  }));
  const before = size();
  fidato[ask](accounts, options);
  expect((size() - before) / PAGE).toBeGreaterThan(60);
  expect(sizes.size).toBeLessThan(20);
});

test('the names of keys cross once, not with every list', async () => {
  const { fidato, crossings } = await fresh();
  const cost = () => {
    const before = crossings();
    fidato.badges([{ id: 'C1', currency: 'EUR' }], options);
    return crossings() - before;
  };
  const first = cost();
  // Account has 24 keys, and each crosses as a text that is put into a list.
  expect(first - cost()).toBeGreaterThan(24);
});
