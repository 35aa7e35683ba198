// What the engine throws, what a trap does, and that nothing is lost after either.

import * as fidato from 'fidato';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { engineFunctions, VALID } from './valid.js';

describe('a CreditError', () => {
  beforeAll(() => fidato.init());

  const thrown = (call: () => unknown): fidato.CreditError => {
    try {
      call();
    } catch (error) {
      return error as fidato.CreditError;
    }
    return expect.fail('did not throw');
  };

  test('is an Error with name, code, path and cause', () => {
    const error = thrown(() => fidato.decimal(Number.NaN, 'EUR'));
    expect(error).toBeInstanceOf(fidato.CreditError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'CreditError', code: 'invalid-input', path: 'value' });
    expect(error.cause).toMatchObject({ code: 'invalid-input', path: 'value' });
    expect(error.stack).toMatch(/^CreditError: [\s\S]*errors\.test/);
    expect(String(error)).toMatch(/^CreditError: .*value/);
  });

  test('says what kind of value was found, but never the value', () => {
    const account = (invoice: object) => ({
      id: 'a',
      currency: 'EUR',
      invoices: [{ id: '1', issued: '2026-01-01', ...invoice }],
    });
    const message = (invoice: object) => thrown(() => fidato.overdue(account(invoice) as never, { asOf: '2026-11-22' })).message;
    const due = new Date('2026-02-01');
    expect(message({ amount: '1.00', due })).toBe('invalid-input at invoices[0].due: expected a date YYYY-MM-DD, found Date');
    expect(message({ amount: 77.5 })).toMatch(/decimal string .*"1234.50", found Number$/);
    expect(message({ amount: '1.234,50' })).toMatch(/decimal string .*"1234.50"$/);
    const bounds = (policy: object) =>
      thrown(() => fidato.overdue(account({ amount: '1.00' }) as never, { asOf: '2026-11-22', policy } as never)).message;
    expect(bounds({ ageing: { bounds: [30, 30] } })).toMatch(
      /at policy\.ageing\.bounds: expected ascending days, the first at least 1$/,
    );
    expect(bounds({ dueSoonDays: 70_000 })).toMatch(/at policy\.dueSoonDays: expected a whole number from 0 to 65535$/);
    expect(bounds({ dueSoonDays: [] })).toMatch(/, found Array$/);
    expect(message({ amount: '1.00', dueDate: '2026-02-01' })).toMatch(/unknown key; known here: .*\bdue\b/);
  });

  test('has no path where none applies', () => {
    expect('path' in new fidato.CreditError('text', { code: 'not-ready' })).toBe(false);
    expect(new fidato.CreditError('text')).toMatchObject({ code: 'internal', message: 'text' });
    expect('cause' in new fidato.CreditError('text')).toBe(false);
  });
});

describe('a trap', () => {
  test('is "internal", resets the instance and is not the end', async () => {
    vi.resetModules();
    const fresh = await import('fidato');
    const trap = new WebAssembly.RuntimeError('unreachable');
    const reset = vi.fn();
    let broken = true;
    const build = {
      __wbg_reset_state: reset,
      decimal: () => {
        if (broken) throw trap;
        return '1.00';
      },
    };
    await fresh.init(async () => build);
    expect(() => fresh.decimal(1, 'EUR')).toThrow(
      expect.objectContaining({ name: 'CreditError', code: 'internal', cause: trap }),
    );
    expect(reset).toHaveBeenCalledTimes(1);
    broken = false;
    expect(fresh.decimal(1, 'EUR')).toBe('1.00');
    expect(reset).toHaveBeenCalledTimes(1);
  });

  test('even a failing reset leaves a CreditError', async () => {
    vi.resetModules();
    const fresh = await import('fidato');
    const fail = () => {
      throw new RangeError('out of memory');
    };
    await fresh.init(async () => ({ __wbg_reset_state: fail, decimal: fail }));
    expect(() => fresh.decimal(1, 'EUR')).toThrow(expect.objectContaining({ name: 'CreditError', code: 'internal' }));
  });

  test('an exhausted stack in the middle of a call is "internal", and the next call works', async () => {
    await fidato.init();
    const deep = (left: number): string => {
      try {
        return left === 0 ? fidato.decimal(1.5, 'EUR') : deep(left - 1);
      } catch (error) {
        // Near the end of the stack the overflow may also come from here: then there is no code.
        return (error as fidato.CreditError).code ?? 'none';
      }
    };
    const outcomes = new Set<string>();
    for (let depth = 1_000; depth < 200_000; depth = Math.ceil(depth * 1.02)) {
      outcomes.add(deep(depth));
      expect(fidato.decimal(1.5, 'EUR')).toBe('1.50');
    }
    expect([...outcomes].sort().slice(0, 1)).toEqual(['1.50']);
    for (const outcome of outcomes) expect(['1.50', 'internal', 'none']).toContain(outcome);
  });
});

describe('20,000 failing calls', () => {
  test.each(engineFunctions(fidato))('%s: leave the instance as it was', async (name, call) => {
    await fidato.init();
    const valid = VALID[name] as unknown[];
    const before = JSON.stringify(call(...valid));
    const bad = valid.map(() => ({ 'no such key': 1 }));
    for (let round = 0; round < 20_000; round++) {
      try {
        call(...bad);
      } catch (error) {
        if ((error as fidato.CreditError).code !== 'invalid-input') throw error;
      }
    }
    expect(JSON.stringify(call(...valid))).toBe(before);
  });
});
