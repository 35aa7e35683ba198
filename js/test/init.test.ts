// Each test starts from a package that nothing has loaded yet.

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const wasm = readFileSync(new URL('../dist/fidato.wasm', import.meta.url));
const address = 'https://example.test/fidato.wasm';
const answer = (body: BodyInit | null = wasm, type = 'application/wasm', status = 200) =>
  new Response(body, { status, headers: { 'content-type': type } });

type Default = typeof import('fidato');
type Slim = typeof import('fidato/slim');
let fidato: Default;
let slim: Slim;

beforeEach(async () => {
  vi.resetModules();
  fidato = await import('fidato');
  slim = await import('fidato/slim');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const works = (build: Default | Slim) => {
  expect(build.isReady()).toBe(true);
  expect(build.decimal(0.1 + 0.2, 'EUR')).toBe('0.30');
};

describe('the default entry', () => {
  test('readies itself, needs no network, and is idempotent', async () => {
    vi.stubGlobal('fetch', () => expect.fail('fetched'));
    await fidato.init();
    works(fidato);
    const compile = vi.spyOn(WebAssembly, 'compile');
    await fidato.init();
    expect(compile).not.toHaveBeenCalled();
  });

  test('concurrent calls share one load', async () => {
    const compile = vi.spyOn(WebAssembly, 'compile');
    await Promise.all([fidato.init(), fidato.init(), slim.init(wasm)]);
    expect(compile).toHaveBeenCalledTimes(1);
    works(fidato);
  });

  test('both entries share one engine', async () => {
    await fidato.init();
    works(slim);
  });

  test('takes a source too', async () => {
    await fidato.init(wasm);
    works(fidato);
  });

  // Node loads its whole network stack, 15 ms, when one of them is first looked at.
  test('in Node touches nothing of the web that it can do without', async () => {
    const names = ['Response', 'Request', 'fetch', 'DecompressionStream', 'Blob'] as const;
    const kept = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name) as PropertyDescriptor] as const);
    const touched: string[] = [];
    try {
      for (const name of names)
        Object.defineProperty(globalThis, name, { configurable: true, get: () => void touched.push(name) });
      await fidato.init();
    } finally {
      for (const [name, descriptor] of kept) Object.defineProperty(globalThis, name, descriptor);
    }
    expect(touched).toEqual([]);
    works(fidato);
  });

  test('unpacks itself with what older browsers have', async () => {
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
    await fidato.init();
    works(fidato);
  });
});

describe('the slim entry', () => {
  const module = () => new WebAssembly.Module(wasm);
  const exactBuffer = () => wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
  test.each<[string, () => Parameters<Slim['init']>[0]]>([
    ['bytes', () => wasm],
    ['an ArrayBuffer', exactBuffer],
    ['a view', () => new DataView(exactBuffer())],
    ['a module', module],
    ['a response', () => answer()],
    ['a promised response', () => Promise.resolve(answer())],
    ['a response with another type', () => answer(wasm, 'application/octet-stream')],
    ['a type with parameters', () => answer(wasm, 'Application/wasm; charset=utf-8')],
    ['text', () => address],
    ['an address', () => new URL(address)],
  ])('takes %s', async (_, source) => {
    const fetched = vi.fn(async () => answer());
    vi.stubGlobal('fetch', fetched);
    const warned = vi.spyOn(console, 'warn');
    await slim.init(source());
    works(slim);
    expect(warned).not.toHaveBeenCalled();
  });

  test('refuses what is no source', async () => {
    for (const source of [undefined, null, 1, {}, []]) {
      await expect(slim.init(source as never)).rejects.toMatchObject({
        name: 'CreditError',
        code: 'invalid-input',
        path: 'source',
      });
    }
  });
});

describe('a load that fails', () => {
  const foreign = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  test.each<[string, () => unknown]>([
    ['a truncated module', () => wasm.subarray(0, wasm.length - 100)],
    ['a module cut in half', () => wasm.subarray(0, wasm.length / 2)],
    ['an empty one', () => new Uint8Array()],
    ['a page instead of a module', () => answer('<!doctype html>', 'text/html')],
    ['an error page', () => answer('gone', 'text/plain', 404)],
    ['a module of something else', () => foreign],
    ['a rejected response', () => Promise.reject(new TypeError('fetch failed'))],
  ])('%s is "wasm-load-failed" with its cause, and may be retried', async (_, source) => {
    const failed = slim.init(source() as never);
    await expect(failed).rejects.toBeInstanceOf(slim.CreditError);
    await expect(failed).rejects.toMatchObject({ code: 'wasm-load-failed', cause: expect.any(Error) });
    expect(slim.isReady()).toBe(false);
    await slim.init(wasm);
    works(slim);
  });

  test('a module of another release is named as such', async () => {
    const other = Buffer.from(wasm);
    const at = other.indexOf(`fidato ${fidato.version} `);
    expect(at).toBeGreaterThan(0);
    other.write('fidato 9.9.9 ', at);
    await expect(slim.init(other)).rejects.toMatchObject({
      code: 'wasm-load-failed',
      cause: expect.objectContaining({ message: expect.stringContaining('9.9.9') }),
    });
  });

  test('WebAssembly that may not be used is "wasm-blocked", and may be retried', async () => {
    const { WebAssembly: real } = globalThis;
    const refuse = function refuse() {
      throw new real.CompileError("Refused to compile: 'unsafe-eval' is not an allowed source of script");
    };
    vi.spyOn(WebAssembly, 'compile').mockImplementation(async () => refuse());
    // Like WebKit: compiling succeeds, instantiating does not.
    vi.spyOn(WebAssembly, 'Instance').mockImplementation(refuse as never);
    const failed = fidato.init();
    await expect(failed).rejects.toMatchObject({ code: 'wasm-blocked', message: expect.stringContaining("'wasm-unsafe-eval'") });
    expect(() => fidato.initSync(wasm)).toThrow(expect.objectContaining({ code: 'wasm-blocked' }));
    vi.restoreAllMocks();
    await fidato.init();
    works(fidato);
  });

  test('an engine without WebAssembly is "wasm-blocked"', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    await expect(fidato.init()).rejects.toMatchObject({ code: 'wasm-blocked' });
    vi.unstubAllGlobals();
    await fidato.init();
    works(fidato);
  });
});

describe('init with a function', () => {
  test('the build that it loads serves the calls, without WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    const decimal = vi.fn(() => '7.00');
    await fidato.init(async () => ({ decimal }));
    expect(fidato.decimal(7, 'EUR')).toBe('7.00');
    expect(decimal).toHaveBeenCalledWith(7, 'EUR');
  });

  test.each<[string, () => Promise<object>]>([
    ['a failing load', () => Promise.reject(new Error('offline'))],
    [
      'one that throws',
      () => {
        throw new Error('at once');
      },
    ],
    ['something else', async () => ({ nothing: true })],
    ['nothing', async () => undefined as never],
  ])('%s is "wasm-load-failed", and may be retried', async (_, loader) => {
    await expect(fidato.init(loader)).rejects.toMatchObject({ name: 'CreditError', code: 'wasm-load-failed' });
    await fidato.init();
    works(fidato);
  });
});

describe('initSync', () => {
  test('takes bytes or a module, and is idempotent', async () => {
    fidato.initSync(wasm);
    works(fidato);
    fidato.initSync(new WebAssembly.Module(wasm));
    await fidato.init();
    works(fidato);
  });

  test('wins over a load that is under way', async () => {
    const loading = fidato.init();
    fidato.initSync(wasm);
    works(fidato);
    await loading;
    works(fidato);
  });

  test('throws what init() would reject with', () => {
    expect(() => fidato.initSync(wasm.subarray(0, 1000))).toThrow(expect.objectContaining({ code: 'wasm-load-failed' }));
    expect(() => fidato.initSync('x' as never)).toThrow(expect.objectContaining({ code: 'invalid-input', path: 'source' }));
    expect(fidato.isReady()).toBe(false);
    fidato.initSync(wasm);
    works(fidato);
  });
});
