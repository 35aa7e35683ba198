// A page with an element on it: the package's files as they are, under a policy that also asks for Trusted Types.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { type Browser, type Page, type Server, serve, startBrowser } from './browser.js';

const POLICY = "script-src 'self'; style-src 'self'; object-src 'none'; require-trusted-types-for 'script'";
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Options extends BrowserContextOptions {
  /** Loads the elements with the page; true by default. */
  define?: boolean;
  /** The language of the page; English by default. */
  lang?: string;
}

const troubles = new WeakMap<Page, string[]>();

/** Starts a browser for the tests of a file, and answers what opens a page with this body. */
export function stage(tag: string): (body: string, options?: Options) => Promise<Page> {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    browser = await startBrowser();
    server = await serve({ '/': fileURLToPath(new URL('../../dist', import.meta.url)) }, { 'content-security-policy': POLICY });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return async (body, { define = true, lang = 'en', ...options } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, locale: 'en-GB', ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const found: string[] = [];
    troubles.set(page, found);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) found.push(message.text());
    });
    page.on('pageerror', (error) => found.push(String(error)));
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      ),
    );
    const script = define ? '<script type="module" src="/elements/define.js"></script>' : '';
    const contentType = 'text/html; charset=utf-8';
    await page.route('**/none.svg', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
    );
    await page.route('**/blank*', (route) =>
      route.fulfill({
        contentType,
        headers: { 'Content-Security-Policy': POLICY },
        body: `<!doctype html><html lang="${lang}"><head><title>t</title><link rel="icon" href="/elements/none.svg"><meta name="color-scheme" content="light dark">${script}</head><body><main><h1>t</h1>${body}</main></body></html>`,
      }),
    );
    await page.goto(`${server.address}/blank`);
    if (define) await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
    return page;
  };
}

/** The elements' modules, loaded by the page itself. */
export const defineLate = (page: Page): Promise<void> => page.evaluate("import('/elements/define.js').then(() => undefined)");

/** No console error, no exception, and nothing that the policy forbids. */
export const noTrouble = (page: Page): void => expect(troubles.get(page)).toEqual([]);

/** What axe-core finds in a page; evaluated by the browser's own protocol, which the policy does not concern. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] };
    const { violations } = await (window as unknown as { axe: { run(of: Document, options: object): Promise<Found> } }).axe.run(
      document,
      { resultTypes: ['violations'] },
    );
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`,
    );
  });
}
