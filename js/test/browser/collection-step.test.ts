// <collection-step> in a real browser, under a policy that also asks for Trusted Types.

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type Page, type Server, serve, startBrowser } from './browser.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const POLICY =
  "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await startBrowser();
  const page = (body: string, script = '/define.js') =>
    `<!doctype html><html lang="en"><title>t</title><meta name="color-scheme" content="light dark"><script type="module" src="${script}"></script><main>${body}</main></html>`;
  const early = JSON.stringify({ action: 'call', allowed: true, items: [] }).replaceAll('"', '&quot;');
  server = await serve(
    { '/dist/': dist },
    { 'content-security-policy': POLICY },
    {
      '/one.html': page('<collection-step>Remind by e-mail</collection-step>'),
      '/late.html': page('<collection-step>Remind by e-mail</collection-step>', '/late.js'),
      '/attribute.html': page(
        `<collection-step id="a" step="${early}">x</collection-step><collection-step id="b" step="{oops">as it was</collection-step>`,
      ),
      '/engine.html': page('<collection-step>…</collection-step>', '/engine.js'),
      '/define.js': "import '/dist/elements/define.js';",
      '/late.js': "addEventListener('define', () => import('/dist/elements/define.js'));",
      '/engine.js':
        "import '/dist/elements/define.js'; import * as fidato from '/dist/index.js'; Object.assign(window, { fidato });",
    },
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const STEP = {
  currency: 'EUR',
  action: 'remind',
  allowed: true,
  on: '2026-08-26',
  levelId: 'courtesy',
  channel: 'email',
  items: [
    { invoiceId: 'F-1', due: '2026-08-23', open: '782.33', daysLate: 38 },
    { invoiceId: 'F-1', due: '2026-09-01', open: '17.67', daysLate: 29 },
  ],
  amount: '800.00',
  interest: '11.05',
  fee: '0.00',
  tone: 'courtesy',
  template: 'courtesy',
  blockers: [] as unknown[],
  reasons: [{ code: 'step-by-level', args: { level: 'courtesy', since: '2026-08-26' }, rule: null }],
  following: { levelId: 'statement', action: 'send-statement', on: '2026-10-05' },
};
const BLOCKED = {
  ...STEP,
  allowed: false,
  on: '2026-10-08',
  blockers: [
    { code: 'promise-open', args: { amount: '800.00', currency: 'EUR', on: '2026-10-05', until: '2026-10-07' }, rule: null },
    { code: 'invoice-disputed', args: { amount: '17.67', currency: 'EUR', invoices: 'F-1' }, rule: null },
  ],
};

type Host = HTMLElement & { step: unknown; compact: boolean };

async function open(path = '/one.html', options = {}): Promise<Page> {
  const page = await browser.newPage(options);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    // Only the icon that a browser asks for is missing here.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) troubles.push(message.text());
  });
  page.once('close', () => expect(troubles).toEqual([]));
  await page.goto(server.address + path);
  if (path !== '/late.html') await page.waitForFunction(() => customElements.get('collection-step'));
  return page;
}

const set = (page: Page, step: unknown) =>
  page.locator('collection-step').evaluate(async (element, value) => {
    (element as Host).step = value;
    await new Promise(requestAnimationFrame);
  }, step);
/** The text of a part, or null where it is not shown. */
const part = (page: Page, name: string) =>
  page.locator('collection-step').evaluate((element, wanted) => {
    const found = element.shadowRoot?.querySelector<HTMLElement>(`[part=${wanted}]`);
    return found?.checkVisibility() ? (found.textContent ?? '') : null;
  }, name);
const state = (page: Page) =>
  page
    .locator('collection-step')
    .evaluate((e) => ['free', 'blocked', 'idle', 'empty'].filter((name) => e.matches(`:state(${name})`)));

describe('what it shows', () => {
  test('a step that is free: what, when, how much, why, what follows, and a button', async () => {
    const page = await open();
    await set(page, STEP);
    expect(await part(page, 'step')).toBe('Send a reminder');
    expect(await part(page, 'when')).toBe('Today');
    expect(await part(page, 'facts')).toBe('HowE-mailToneCourteousInvoicesF-1To ask for€800.00Late interest€11.05');
    expect(await part(page, 'reasons')).toMatch(/Why this stepLevel “courtesy reminder”, due since .*26.* 2026/);
    expect(await part(page, 'following')).toMatch(/^After that: Send a statement of account, from .*5.* 2026$/);
    expect(await part(page, 'action')).toBe('Send a reminder');
    expect(await part(page, 'blockers')).toBeNull();
    expect(await state(page)).toEqual(['free']);
    await page.close();
  });

  test('everything that stands in its way at once, with the first free day, and no button', async () => {
    const page = await open();
    await set(page, BLOCKED);
    expect(
      await page
        .locator('collection-step li[data-code]')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.code)),
    ).toEqual(['promise-open', 'invoice-disputed', 'step-by-level']);
    expect(await page.locator('collection-step [part=when] time').getAttribute('datetime')).toBe('2026-10-08');
    expect(await part(page, 'action')).toBeNull();
    expect(await state(page)).toEqual(['blocked']);
    await set(page, { ...BLOCKED, on: null });
    expect(await part(page, 'when')).toBe('No date known');
    await page.close();
  });

  test('nothing to do, waiting, a rate that is not known, a code of a later release', async () => {
    const page = await open();
    await set(page, {
      ...STEP,
      action: 'none',
      allowed: false,
      on: null,
      levelId: null,
      channel: null,
      items: [],
      following: null,
      reasons: [],
    });
    expect([await part(page, 'head'), await part(page, 'facts'), await part(page, 'action')]).toEqual([
      'Nothing to do',
      null,
      null,
    ]);
    expect(await state(page)).toEqual(['idle']);
    await set(page, { ...BLOCKED, action: 'wait' });
    expect([await part(page, 'step'), await state(page)]).toEqual(['Wait', ['blocked']]);
    await set(page, { ...STEP, interest: null });
    expect(await part(page, 'facts')).toContain('Late interestnot known');
    // What the step does not say is not known either.
    await set(page, { ...STEP, interest: undefined, reasons: [] });
    expect(await part(page, 'facts')).toContain('Late interestnot known');
    await set(page, { ...STEP, action: 'send-a-drone', channel: 'drone', tone: 'sung', currency: '??', on: 'soon' });
    expect(await part(page, 'step')).toBe('send-a-drone');
    expect(await part(page, 'facts')).toContain('800.00');
    await page.close();
  });

  test('its own content before it is defined and without a step; what is not said to be allowed is not', async () => {
    const page = await open('/late.html');
    const fallback = () =>
      page.locator('collection-step').evaluate((e) => e.shadowRoot?.querySelector<HTMLElement>('[part=base]')?.hidden ?? true);
    expect(await fallback()).toBe(true);
    await page.locator('collection-step').evaluate((element, step) => {
      (element as Host).step = step;
    }, STEP);
    await page.evaluate(() => dispatchEvent(new Event('define')));
    await page.waitForFunction(() => document.querySelector('collection-step')?.matches(':state(free)'));
    expect(await page.locator('collection-step').evaluate((e) => Object.hasOwn(e, 'step'))).toBe(false);
    for (const nothing of [null, undefined, 'remind', 7, {}, { allowed: true }, [], { action: '' }]) {
      await set(page, nothing);
      expect([await fallback(), await state(page), await page.locator('collection-step').innerText()]).toEqual([
        true,
        ['empty'],
        'Remind by e-mail',
      ]);
    }
    await set(page, { action: 'remind', allowed: 'yes', items: 'none', blockers: null, reasons: [null, 3], following: {} });
    expect([await state(page), await part(page, 'action'), await part(page, 'following')]).toEqual([['blocked'], null, null]);
    await page.close();
  });

  test('takes JSON in an attribute; what is no JSON leaves the content', async () => {
    const page = await open('/attribute.html');
    expect(await page.locator('#a [part=step]').innerText()).toBe('Call the customer');
    expect(await page.locator('#b').innerText()).toBe('as it was');
    await page.close();
  });

  test('compact: what, when and what is in the way', async () => {
    const page = await open();
    await set(page, BLOCKED);
    await page.locator('collection-step').evaluate(async (element) => {
      (element as Host).compact = true;
    });
    for (const name of ['facts', 'action', 'reasons', 'following', 'heading']) expect(await part(page, name), name).toBeNull();
    expect(await part(page, 'blockers')).toContain('Promised €800.00');
    expect(await part(page, 'when')).toMatch(/^From .*2026$/);
    await set(page, { ...STEP, action: 'none', allowed: false, items: [], following: null });
    expect(await part(page, 'reasons')).toContain('Level “courtesy reminder”'); // why there is nothing
    await page.close();
  });

  test('the language of the page, also when it changes', async () => {
    const page = await open();
    await set(page, STEP);
    await page.evaluate(() => {
      document.documentElement.lang = 'it-CH';
    });
    await page.waitForFunction(
      () =>
        document.querySelector('collection-step')?.shadowRoot?.querySelector('[part=step]')?.textContent ===
        'Inviare un sollecito',
    );
    expect(await part(page, 'following')).toMatch(/^Poi: Inviare l’estratto conto, dal .*2026$/);
    await page.evaluate(() => {
      document.documentElement.lang = 'ja';
    });
    await page.waitForFunction(
      () =>
        document.querySelector('collection-step')?.shadowRoot?.querySelector('[part=step]')?.textContent === 'Send a reminder',
    );
    await page.close();
  });
});

describe('its button', () => {
  const listen = (page: Page, cancel: boolean) =>
    page.evaluate((veto) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('collection-step-action', (event) => {
        const { bubbles, composed, cancelable, detail, target } = event as CustomEvent;
        heard.push({ bubbles, composed, cancelable, detail, tag: (target as Element).localName });
        if (veto) event.preventDefault();
      });
    }, cancel);
  const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  const resting = (page: Page) => page.locator('collection-step [part=action]').getAttribute('aria-disabled');

  test('asks the host, with all that it needs, by mouse and by keyboard', async () => {
    const page = await open();
    await set(page, STEP);
    await listen(page, true);
    await page.locator('collection-step [part=action]').click();
    await page.keyboard.press('Enter');
    const detail = {
      action: 'remind',
      level: 'courtesy',
      channel: 'email',
      amount: '800.00',
      currency: 'EUR',
      template: 'courtesy',
      invoiceIds: ['F-1'],
    };
    const event = { bubbles: true, composed: true, cancelable: true, detail, tag: 'collection-step' };
    expect(await heard(page)).toEqual([event, event]);
    expect(await resting(page)).toBe('false');
    await page.close();
  });

  test('rests after an event that nobody cancelled, keeps the focus, and is ready for the next step', async () => {
    const page = await open();
    await set(page, STEP);
    await listen(page, false);
    await page.locator('collection-step [part=action]').dblclick();
    expect((await heard(page)).length).toBe(1);
    await expect.poll(() => resting(page)).toBe('true');
    expect(await page.locator('collection-step').evaluate((e) => e.shadowRoot?.activeElement?.getAttribute('part'))).toBe(
      'action',
    );
    await set(page, { ...STEP, levelId: 'statement', action: 'send-statement' });
    expect(await resting(page)).toBe('false');
    await page.locator('collection-step [part=action]').click();
    expect((await heard(page)).length).toBe(2);
    await page.close();
  });

  test('does nothing while something stands in the way', async () => {
    const page = await open();
    await set(page, BLOCKED);
    await listen(page, false);
    await page
      .locator('collection-step')
      .evaluate((e) => e.shadowRoot?.querySelector<HTMLButtonElement>('[part=action]')?.click());
    expect(await heard(page)).toEqual([]);
    await page.close();
  });
});

describe('how it looks', () => {
  /** Contrast of what is written against what is behind it. */
  const contrasts = (page: Page) =>
    page.locator('collection-step').evaluate((element) => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
      const luminance = (color: string, over = '') => {
        canvas.fillStyle = over || color;
        canvas.fillRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
          .slice(0, 3)
          .map((c) => (c / 255 <= 0.03928 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const page = matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#ffffff';
      const behind = (at: Element): string => {
        const own = getComputedStyle(at).backgroundColor;
        return own !== 'rgba(0, 0, 0, 0)' ? own : at.parentElement ? behind(at.parentElement) : page;
      };
      return [
        ...(element.shadowRoot?.querySelectorAll<HTMLElement>(
          '[part=step], [part=when], [part=action], dt, dd, li, [part=heading], [part=following], [part=following] span',
        ) ?? []),
      ]
        .filter((e) => e.checkVisibility())
        .map((e) => {
          const [a, b] = [luminance(getComputedStyle(e).color), luminance(behind(e))].sort((x, y) => y - x) as [number, number];
          return [e.getAttribute('part') ?? e.localName, (a + 0.05) / (b + 0.05)] as const;
        });
    });

  test.each(['light', 'dark'] as const)('is readable in the %s scheme', async (colorScheme) => {
    const page = await open('/one.html', { colorScheme });
    for (const step of [STEP, BLOCKED, { ...STEP, action: 'none' }]) {
      await set(page, step);
      const all = await contrasts(page);
      expect(all.length).toBeGreaterThan(1);
      expect(all.filter(([, contrast]) => contrast < 4.5)).toEqual([]);
    }
    await page.close();
  });

  test('each standing has a shape of its own, and forced colours keep a button and a mark', async () => {
    const page = await open('/one.html', { forcedColors: 'active' });
    const shapes = new Set();
    for (const step of [STEP, BLOCKED, { ...STEP, action: 'none' }]) {
      await set(page, step);
      shapes.add(await page.locator('collection-step [part=icon] path').getAttribute('d'));
    }
    expect(shapes.size).toBe(3);
    await set(page, STEP);
    const border = await page.locator('collection-step [part=action]').evaluate((e) => getComputedStyle(e).borderTopColor);
    expect(border).not.toBe('rgba(0, 0, 0, 0)');
    await page.close();
  });

  test('parts and custom properties reach it', async () => {
    const page = await open();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'collection-step { --collection-step-action-surface: rgb(1, 2, 3); } collection-step::part(step) { font-size: 40px; }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    await set(page, STEP);
    expect(await page.locator('collection-step [part=action]').evaluate((e) => getComputedStyle(e).backgroundColor)).toBe(
      'rgb(1, 2, 3)',
    );
    expect(await page.locator('collection-step [part=step]').evaluate((e) => getComputedStyle(e).fontSize)).toBe('40px');
    await page.close();
  });
});

test('shows the answer of the engine as it is', async () => {
  const page = await open('/engine.html');
  await page.evaluate(async () => {
    const { fidato } = window as unknown as { fidato: typeof import('fidato') };
    await fidato.init();
    const invoices = [{ id: 'F-7', issued: '2026-07-01', due: '2026-07-31', amount: '120.00' }];
    const account = { id: 'A', currency: 'EUR', country: 'IT', invoices, party: { email: 'a@b.example' } };
    (document.querySelector('collection-step') as Host).step = fidato.nextStep(account, { asOf: '2026-09-30' });
  });
  await page.waitForFunction(() => document.querySelector('collection-step')?.matches(':state(free)'));
  expect(await part(page, 'step')).toBe('Send a reminder');
  expect(await part(page, 'facts')).toContain('F-7');
  await page.close();
});
