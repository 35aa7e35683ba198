// The built package in a real browser, under the policies that pages have.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type Page, type Server, serve, startBrowser } from './browser.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const wasm = readFileSync(`${dist}/fidato.wasm`);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const PAGE = '<!doctype html><title>-</title><script type="module" src="/page.js"></script>';
const SCRIPT = `
import * as fidato from '/dist/index.js';
import * as slim from '/dist/slim.js';
Object.assign(window, { fidato, slim });
`;

const WORKER = `
import { decimal, init } from '/dist/index.js';
await init();
postMessage(decimal(0.1 + 0.2, 'EUR'));
`;

async function under(policy: string | undefined, use: (page: Page, server: Server) => Promise<void>): Promise<void> {
  const headers: Record<string, string> = policy === undefined ? {} : { 'content-security-policy': policy };
  const texts = {
    '/page.html': PAGE,
    '/page.js': SCRIPT,
    '/worker.js': WORKER,
    '/truncated.wasm': wasm.subarray(0, wasm.length - 64),
  };
  const server = await serve({ '/dist/': dist }, headers, texts);
  const page = await browser.newPage();
  try {
    await page.goto(`${server.address}/page.html`);
    await page.waitForFunction(() => 'slim' in window);
    await use(page, server);
  } finally {
    await page.close();
    await server.close();
  }
}

type Package = typeof import('fidato');
declare global {
  interface Window {
    fidato: Package;
    slim: typeof import('fidato/slim');
  }
}

/** What comes of an init(), as data. */
const attempt = (page: Page, entry: 'fidato' | 'slim', source?: string) =>
  page.evaluate(
    async ([name, address]) => {
      const build = window[name];
      try {
        await build.init(address as string);
        return { ready: build.isReady(), said: build.decimal(0.1 + 0.2, 'EUR') };
      } catch (error) {
        const { name: kind, code, message, cause } = error as InstanceType<Package['CreditError']>;
        return {
          kind,
          code,
          message,
          cause: String(cause),
          instance: error instanceof build.CreditError,
          ready: build.isReady(),
        };
      }
    },
    [entry, source] as const,
  );

const WORKS = { ready: true, said: '0.30' };
const ALLOWED = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'";

describe('works', () => {
  test.each([
    ['without a policy', undefined],
    ['under the policy of the README', ALLOWED],
    ['where nothing may be fetched', `default-src 'none'; ${ALLOWED}; connect-src 'none'`],
    ['with trusted types', `${ALLOWED}; require-trusted-types-for 'script'; trusted-types 'none'`],
  ])('%s', async (_, policy) => {
    await under(policy, async (page) => {
      expect(await attempt(page, 'fidato')).toEqual(WORKS);
    });
  });

  test('with the file, streamed', async () => {
    await under(ALLOWED, async (page, { address }) => {
      expect(await attempt(page, 'slim', `${address}/dist/fidato.wasm`)).toEqual(WORKS);
    });
  });

  test('in a module worker', async () => {
    await under(ALLOWED, async (page) => {
      const said = await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker('/worker.js', { type: 'module' });
            worker.onmessage = (event) => resolve(event.data);
            worker.onerror = reject;
          }),
      );
      expect(said).toBe('0.30');
    });
  });
});

describe('is refused', () => {
  test('under script-src \'self\': "wasm-blocked", again on retry, and a build without WebAssembly still serves', async () => {
    await under("script-src 'self'", async (page) => {
      for (let round = 0; round < 2; round++) {
        expect(await attempt(page, 'fidato')).toMatchObject({
          kind: 'CreditError',
          code: 'wasm-blocked',
          instance: true,
          ready: false,
          cause: expect.stringContaining('CompileError'),
        });
      }
      const explained = await page.evaluate(() => window.fidato.explain({ code: 'nothing-open', args: {} }, 'it'));
      expect(explained).toBe('Nessuna partita aperta');
      const said = await page.evaluate(async () => {
        await window.fidato.init(async () => ({ decimal: () => '0.30' }));
        return window.fidato.decimal(0.3, 'EUR');
      });
      expect(said).toBe('0.30');
    });
  });

  test('initSync says the same', async () => {
    await under("script-src 'self'", async (page) => {
      const code = await page.evaluate(async () => {
        const bytes = await (await fetch('/dist/fidato.wasm')).arrayBuffer();
        try {
          window.fidato.initSync(bytes);
          return 'ready';
        } catch (error) {
          return (error as InstanceType<Package['CreditError']>).code;
        }
      });
      expect(code).toBe('wasm-blocked');
    });
  });

  test.each([
    ['a truncated module', '/truncated.wasm'],
    ['a missing file', '/dist/none.wasm'],
    ['a page', '/page.html'],
  ])('%s: "wasm-load-failed", and a retry works', async (_, path) => {
    await under(ALLOWED, async (page, { address }) => {
      expect(await attempt(page, 'slim', address + path)).toMatchObject({
        kind: 'CreditError',
        code: 'wasm-load-failed',
        ready: false,
      });
      expect(await attempt(page, 'slim', `${address}/dist/fidato.wasm`)).toEqual(WORKS);
    });
  });
});
