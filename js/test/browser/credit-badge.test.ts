// <credit-badge> in a real browser.

import { expect, test } from 'vitest';
import type { CreditBadge } from '../../dist/elements/index.js';
import type { Page } from './browser.js';
import { axe, defineLate, noTrouble, stage } from './stage.js';

const open = stage('credit-badge');

const OVERDUE = {
  accountId: 'A',
  tone: 'danger',
  code: 'overdue',
  args: { amount: '1200.00', currency: 'EUR', days: '34', count: '2' },
  utilisation: '62.5',
};
const TONES = ['good', 'notice', 'warning', 'danger', 'neutral'];

const set = (page: Page, badge: unknown, selector = 'credit-badge') =>
  page.locator(selector).evaluate(async (element, value) => {
    (element as CreditBadge).badge = value as CreditBadge['badge'];
    await Promise.resolve();
  }, badge);

/** What a reader sees: the shadow text, or the element's own. */
const shown = (page: Page, selector = 'credit-badge') =>
  page.locator(selector).evaluate((element) => {
    const base = element.shadowRoot?.querySelector<HTMLElement>('[part=base]');
    return base && !base.hidden ? base.querySelector('[part=label]')?.textContent : element.textContent;
  });
const inState = (page: Page, state: string) => page.locator('credit-badge').evaluate((e, name) => e.matches(name), state);
const badgeOf = (page: Page) => page.locator('credit-badge').evaluate((e) => (e as CreditBadge).badge);

test('shows the sentence, an icon and the tone', async () => {
  const page = await open('<credit-badge>Overdue</credit-badge>');
  expect(await shown(page)).toBe('Overdue');
  expect(await inState(page, ':state(empty)')).toBe(true);
  await set(page, OVERDUE);
  expect(await shown(page)).toMatch(/€1,200\.00/);
  expect(await inState(page, ':state(danger):not(:state(empty))')).toBe(true);
  const drawn = await page
    .locator('credit-badge')
    .evaluate((e) => e.shadowRoot?.querySelector('[part=icon] path')?.getAttribute('d')?.length);
  expect(drawn).toBeGreaterThan(10);
  expect(await page.locator('credit-badge').evaluate((e) => e.hasAttribute('role') || e.hasAttribute('aria-label'))).toBe(false);
  noTrouble(page);
});

test('each tone has an outline of its own, so that colour is never the only sign', async () => {
  const page = await open('<credit-badge></credit-badge>');
  const outlines = new Set();
  for (const tone of TONES) {
    await set(page, { ...OVERDUE, tone });
    outlines.add(await page.locator('credit-badge').evaluate((e) => e.shadowRoot?.querySelector('path')?.getAttribute('d')));
  }
  expect(outlines.size).toBe(5);
});

test('its own text stays before it is defined, and without anything to show', async () => {
  const page = await open('<credit-badge>Scaduto</credit-badge>', { define: false });
  expect(await page.locator('credit-badge').innerText()).toBe('Scaduto');
  await page.locator('credit-badge').evaluate((e) => {
    (e as CreditBadge).badge = { accountId: 'A', tone: 'good', code: 'no-data', args: {}, utilisation: null };
  });
  await defineLate(page);
  await page.waitForFunction(() => document.querySelector('credit-badge')?.matches(':state(good)'));
  expect(
    await page.locator('credit-badge').evaluate((e) => Object.hasOwn(e, 'badge')),
    'the early property was handed over',
  ).toBe(false);
  for (const nothing of [null, undefined, 'danger', 7, {}, { tone: 'good' }, [], { code: '' }]) {
    await set(page, nothing);
    expect(await shown(page), JSON.stringify(nothing)).toBe('Scaduto');
  }
});

test('what is not known is neutral, never good', async () => {
  const page = await open('<credit-badge>x</credit-badge>');
  await set(page, { ...OVERDUE, tone: 'excellent' });
  expect((await badgeOf(page))?.tone).toBe('neutral');
  await set(page, { code: 'some-later-code' });
  expect(await shown(page)).toBe('some-later-code');
  expect((await badgeOf(page))?.tone).toBe('neutral');
  await set(page, { ...OVERDUE, utilisation: 'lots' });
  expect((await badgeOf(page))?.utilisation).toBe(null);
  noTrouble(page);
});

test('takes JSON in an attribute, for hosts that have nothing else', async () => {
  const json = JSON.stringify(OVERDUE).replaceAll('"', '&quot;');
  const page = await open(
    `<credit-badge id="a" badge="${json}">x</credit-badge><credit-badge id="b" badge="{oops">as it was</credit-badge>`,
  );
  expect(await shown(page, '#a')).toMatch(/1,200/);
  expect(await shown(page, '#b')).toBe('as it was');
  await set(page, { ...OVERDUE, args: { ...OVERDUE.args, amount: '7.00' } }, '#a');
  expect(await shown(page, '#a')).toMatch(/€7\.00/);
});

test('follows the language of the page, of its own attribute and through a shadow root', async () => {
  const page = await open(
    '<credit-badge id="a"></credit-badge><p lang="it"><credit-badge id="b"></credit-badge></p><div id="host" lang="it-CH"></div>',
  );
  await page.locator('#host').evaluate((host, badge) => {
    const inner = document.createElement('credit-badge');
    inner.badge = badge as CreditBadge['badge'];
    host.attachShadow({ mode: 'open' }).append(inner);
  }, OVERDUE);
  for (const id of ['#a', '#b']) await set(page, OVERDUE, id);
  const english = await shown(page, '#a');
  const italian = await shown(page, '#b');
  expect(english).not.toBe(italian);
  const inside = await page
    .locator('#host')
    .evaluate(
      (host) => host.shadowRoot?.querySelector('credit-badge')?.shadowRoot?.querySelector('[part=label]')?.textContent ?? '',
    );
  expect(inside).not.toBe(english);
  const says = (text: typeof english) =>
    page.waitForFunction(
      (expected) => document.querySelector('#a')?.shadowRoot?.querySelector('[part=label]')?.textContent === expected,
      text,
    );
  await page.evaluate(() => {
    document.documentElement.lang = 'it';
  });
  await says(italian);
  await page.locator('#a').evaluate((e) => e.setAttribute('lang', 'en'));
  await says(english);
  await page.locator('#a').evaluate((e) => e.setAttribute('lang', '!! no tag'));
  noTrouble(page);
});

test('says that it changed only when something else is shown', async () => {
  const page = await open('<credit-badge>x</credit-badge>');
  await page.evaluate(() => {
    const said: unknown[] = [];
    Object.assign(window, { said });
    addEventListener('credit-badge-change', (event) => {
      const { tone, code, previous, composed } = event as HTMLElementEventMap['credit-badge-change'];
      said.push([tone, code, previous?.code ?? null, composed]);
    });
  });
  await set(page, OVERDUE);
  await set(page, { ...OVERDUE });
  await set(page, { ...OVERDUE, args: { ...OVERDUE.args, days: '35' } });
  await set(page, { ...OVERDUE, tone: 'good', code: 'not-due' });
  await set(page, null);
  expect(await page.evaluate('said')).toEqual([
    ['good', 'not-due', 'overdue', true],
    [null, null, 'not-due', true],
  ]);
});

test('the used part of the limit is text with a bar beside it', async () => {
  const page = await open('<credit-badge meter></credit-badge>');
  await set(page, OVERDUE);
  const value = page.locator('credit-badge').locator('[part=value]');
  expect((await value.innerText()).trim()).toBe('63%');
  expect(await value.locator('.fill').getAttribute('width')).toBe('62.5');
  await set(page, { ...OVERDUE, utilisation: '214.0' });
  expect((await value.innerText()).trim()).toBe('214%');
  expect(await value.locator('.fill').getAttribute('width')).toBe('100');
  await set(page, { ...OVERDUE, utilisation: null });
  expect(await value.isVisible()).toBe(false);
});

test('a language that is none shows the used part in English', async () => {
  const page = await open('<credit-badge meter lang="!! no tag"></credit-badge>');
  await set(page, OVERDUE);
  expect((await page.locator('credit-badge').locator('[part=value]').innerText()).trim()).toBe('63%');
  noTrouble(page);
});

test('compact: the gist on one line, and the whole sentence can still be had', async () => {
  const page = await open('<div id="cell"><credit-badge compact></credit-badge></div>');
  await page.locator('#cell').evaluate((cell) => {
    cell.style.inlineSize = '90px';
  });
  await set(page, OVERDUE);
  const box = await page.locator('credit-badge').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(90);
  expect(box?.height).toBeLessThan(30);
  expect(await shown(page)).toBe('€1,200.00 overdue, 34 days');
  const sentence = await page.locator('credit-badge').locator('[part=label]').getAttribute('title');
  await page.locator('credit-badge').evaluate((e) => {
    (e as CreditBadge).compact = false;
  });
  expect(await shown(page)).toBe(sentence);
});

test('announces itself only when asked to', async () => {
  const page = await open('<credit-badge></credit-badge>');
  await set(page, OVERDUE);
  expect(await page.getByRole('status').count()).toBe(0);
  await page.locator('credit-badge').evaluate((e) => {
    (e as CreditBadge).live = true;
  });
  expect(await page.getByRole('status').count()).toBe(1);
});

test('can be coloured from outside, by theme, by property and by part', async () => {
  const page = await open('<credit-badge></credit-badge>', { colorScheme: 'light' });
  await set(page, OVERDUE);
  const styled = (property: 'color' | 'borderTopLeftRadius') =>
    page
      .locator('credit-badge')
      .evaluate((e, name) => getComputedStyle(e.shadowRoot?.querySelector('[part=base]') as Element)[name], property);
  const light = await styled('color');
  await page.locator('credit-badge').evaluate((e) => e.setAttribute('theme', 'dark'));
  expect(await styled('color')).not.toBe(light);
  await page.locator('credit-badge').evaluate((e) => {
    e.removeAttribute('theme');
    e.style.setProperty('--credit-color-danger', 'rgb(1, 2, 3)');
  });
  expect(await styled('color')).toBe('rgb(1, 2, 3)');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('credit-badge::part(base) { border-radius: 3px }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await styled('borderTopLeftRadius')).toBe('3px');
  noTrouble(page);
});

test('forced colours and print keep an outline', async () => {
  const page = await open('<credit-badge></credit-badge>', { forcedColors: 'active' });
  await set(page, OVERDUE);
  const base = () =>
    page.locator('credit-badge').evaluate((e) => {
      const style = getComputedStyle(e.shadowRoot?.querySelector('[part=base]') as Element);
      return [style.borderTopWidth, style.borderTopColor !== 'rgba(0, 0, 0, 0)'];
    });
  expect(await base()).toEqual(['1px', true]);
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  expect(await base()).toEqual(['1px', true]);
});

test.each(['light', 'dark'] as const)('axe finds nothing, for every tone, %s', async (colorScheme) => {
  const page = await open(TONES.map((tone) => `<p><credit-badge id="${tone}" meter></credit-badge></p>`).join(''), {
    colorScheme,
  });
  for (const tone of TONES) await set(page, { ...OVERDUE, tone }, `#${tone}`);
  expect(await axe(page)).toEqual([]);
  noTrouble(page);
});

test('moves, leaves and comes back, also into another document', async () => {
  const page = await open('<credit-badge>x</credit-badge><div id="there"></div><iframe src="about:blank" title="f"></iframe>');
  await set(page, OVERDUE);
  await page.evaluate(() => document.querySelector('#there')?.append(document.querySelector('credit-badge') as Element));
  expect(await shown(page)).toMatch(/1,200/);
  const inFrame = await page.evaluate(async () => {
    const badge = document.querySelector('credit-badge') as CreditBadge;
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    frame.contentDocument?.body.append(badge);
    badge.badge = { ...(badge.badge as NonNullable<CreditBadge['badge']>), tone: 'warning' };
    await Promise.resolve();
    const base = badge.shadowRoot?.querySelector<HTMLElement>('[part=base]') as HTMLElement;
    return [badge.shadowRoot?.adoptedStyleSheets.length, frame.contentWindow?.getComputedStyle(base).display, base.dataset.tone];
  });
  expect(inFrame).toEqual([1, 'inline-flex', 'warning']);
  noTrouble(page);
});

test('takes over a shadow root that the server declared', async () => {
  const page = await open(
    '<credit-badge><template shadowrootmode="open"><span>from the server</span></template>x</credit-badge>',
  );
  await set(page, OVERDUE);
  expect(await shown(page)).toMatch(/1,200/);
  expect(await page.locator('credit-badge').evaluate((e) => e.shadowRoot?.textContent)).not.toContain('from the server');
});

test('defining it twice is silent, a stranger under its name is said', async () => {
  const page = await open('');
  // As a text, since an import in a function would be the test runner's.
  await page.evaluate("import('/elements/index.js').then((elements) => void Object.assign(window, { elements }))");
  const warned = await page.evaluate(() => {
    const { elements } = window as unknown as { elements: typeof import('../../dist/elements/index.js') };
    const said: unknown[] = [];
    console.warn = (text) => said.push(text);
    elements.CreditBadge.define();
    elements.CreditBadge.define('credit-badge');
    customElements.define('other-badge', class extends HTMLElement {});
    class Mine extends elements.CreditBadge {}
    Mine.define('other-badge');
    Mine.define('my-badge');
    return [said.length, document.createElement('my-badge') instanceof elements.CreditBadge];
  });
  expect(warned).toEqual([1, true]);
});

test('five hundred badges cost little and one observer', async () => {
  const page = await open('<div id="list"></div>');
  const { built, changed, observers } = await page.evaluate(async (given) => {
    const badge = given as NonNullable<CreditBadge['badge']>;
    let made = 0;
    const Native = MutationObserver;
    globalThis.MutationObserver = class extends Native {
      constructor(callback: MutationCallback) {
        super(callback);
        made += 1;
      }
    };
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    let from = performance.now();
    const all = Array.from({ length: 500 }, () => {
      const one = document.createElement('credit-badge');
      one.badge = badge;
      return one;
    });
    document.querySelector('#list')?.append(...all);
    await frame();
    const first = performance.now() - from;
    from = performance.now();
    for (const one of all) one.badge = { ...badge, tone: 'warning' };
    await frame();
    return { built: first, changed: performance.now() - from, observers: made };
  }, OVERDUE);
  console.log(`500 badges: first shown in ${built.toFixed(0)} ms, all changed in ${changed.toFixed(0)} ms`);
  expect(observers).toBe(1);
  expect(built).toBeLessThan(1500);
  expect(changed).toBeLessThan(1500);
  noTrouble(page);
});
