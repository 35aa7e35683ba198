// The element on its own: the package's files served as they are, under a policy that also asks for Trusted Types.
import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axe, noTrouble, stage } from './support.mjs';

const root = realpathSync(fileURLToPath(new URL('../node_modules/fidato/dist', import.meta.url)));
const here = stage({
  root,
  policy: "script-src 'self'; style-src 'self'; object-src 'none'; require-trusted-types-for 'script'",
});

const OVERDUE = {
  accountId: 'A',
  tone: 'danger',
  code: 'overdue',
  args: { amount: '1200.00', currency: 'EUR', days: '34', count: '2' },
  utilisation: '62.5',
};

/** A page with this body; `define` loads the element, and `show` gives it a badge. */
async function page(t, body, options = {}) {
  const { define = true, lang = 'en', ...context } = options;
  const opened = await here.open(t, null, context);
  await opened.route('**/none.svg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  await opened.route('**/blank', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'Content-Security-Policy': "script-src 'self'; style-src 'self'; object-src 'none'; require-trusted-types-for 'script'",
      },
      body: `<!doctype html><html lang="${lang}"><head><title>t</title><link rel="icon" href="/elements/none.svg"><meta name="color-scheme" content="light dark">${define ? '<script type="module" src="/elements/define.js"></script>' : ''}</head><body><main><h1>t</h1>${body}</main></body></html>`,
    }),
  );
  await opened.goto(`${here.url}blank`);
  if (define) await opened.waitForFunction(() => customElements.get('credit-badge'));
  return opened;
}
const set = (p, badge, selector = 'credit-badge') =>
  p.locator(selector).evaluate(async (element, value) => {
    element.badge = value;
    await Promise.resolve();
  }, badge);
/** What a reader sees: the shadow text, or the element's own. */
const shown = (p, selector = 'credit-badge') =>
  p.locator(selector).evaluate((element) => {
    const base = element.shadowRoot?.querySelector('[part=base]');
    return base && !base.hidden ? base.querySelector('[part=label]').textContent : element.textContent;
  });

test('shows the sentence, an icon and the tone', async (t) => {
  const p = await page(t, '<credit-badge>Overdue</credit-badge>');
  assert.equal(await shown(p), 'Overdue');
  assert.equal(await p.locator('credit-badge').evaluate((e) => e.matches(':state(empty)')), true);
  await set(p, OVERDUE);
  const text = await shown(p);
  assert.match(text, /€1,200\.00/);
  assert.equal(await p.locator('credit-badge').evaluate((e) => e.matches(':state(danger)') && !e.matches(':state(empty)')), true);
  assert.ok(
    await p.locator('credit-badge').evaluate((e) => e.shadowRoot.querySelector('[part=icon] path').getAttribute('d').length > 10),
  );
  assert.equal(await p.locator('credit-badge').evaluate((e) => e.hasAttribute('role') || e.hasAttribute('aria-label')), false);
  noTrouble(p);
});

test('each tone has an outline of its own, so that colour is never the only sign', async (t) => {
  const p = await page(t, '<credit-badge></credit-badge>');
  const outlines = new Set();
  for (const tone of ['good', 'notice', 'warning', 'danger', 'neutral']) {
    await set(p, { ...OVERDUE, tone });
    outlines.add(await p.locator('credit-badge').evaluate((e) => e.shadowRoot.querySelector('path').getAttribute('d')));
  }
  assert.equal(outlines.size, 5);
});

test('its own text stays before it is defined, and without anything to show', async (t) => {
  const p = await page(t, '<credit-badge>Scaduto</credit-badge>', { define: false });
  assert.equal(await p.locator('credit-badge').innerText(), 'Scaduto');
  await p.locator('credit-badge').evaluate((e) => {
    e.badge = { accountId: 'A', tone: 'good', code: 'no-data', args: {}, utilisation: null };
  });
  await p.evaluate(async () => void (await import('/elements/define.js')));
  await p.waitForFunction(() => document.querySelector('credit-badge').matches(':state(good)'));
  assert.equal(
    await p.locator('credit-badge').evaluate((e) => Object.hasOwn(e, 'badge')),
    false,
    'the early property was handed over',
  );
  for (const nothing of [null, undefined, 'danger', 7, {}, { tone: 'good' }, [], { code: '' }]) {
    await set(p, nothing);
    assert.equal(await shown(p), 'Scaduto', JSON.stringify(nothing));
  }
});

test('what is not known is neutral, never good', async (t) => {
  const p = await page(t, '<credit-badge>x</credit-badge>');
  await set(p, { ...OVERDUE, tone: 'excellent' });
  assert.equal(await p.locator('credit-badge').evaluate((e) => e.badge.tone), 'neutral');
  await set(p, { code: 'some-later-code' });
  assert.equal(await shown(p), 'some-later-code');
  assert.equal(await p.locator('credit-badge').evaluate((e) => e.badge.tone), 'neutral');
  await set(p, { ...OVERDUE, utilisation: 'lots' });
  assert.equal(await p.locator('credit-badge').evaluate((e) => e.badge.utilisation), null);
  noTrouble(p);
});

test('takes JSON in an attribute, for hosts that have nothing else', async (t) => {
  const json = JSON.stringify(OVERDUE).replaceAll('"', '&quot;');
  const p = await page(
    t,
    `<credit-badge id="a" badge="${json}">x</credit-badge><credit-badge id="b" badge="{oops">as it was</credit-badge>`,
  );
  assert.match(await shown(p, '#a'), /1,200/);
  assert.equal(await shown(p, '#b'), 'as it was');
  await set(p, { ...OVERDUE, args: { ...OVERDUE.args, amount: '7.00' } }, '#a');
  assert.match(await shown(p, '#a'), /€7\.00/);
});

test('follows the language of the page, of its own attribute and through a shadow root', async (t) => {
  const p = await page(
    t,
    '<credit-badge id="a"></credit-badge><p lang="it"><credit-badge id="b"></credit-badge></p><div id="host" lang="it-CH"></div>',
  );
  await p.locator('#host').evaluate((host, badge) => {
    const inner = document.createElement('credit-badge');
    inner.badge = badge;
    host.attachShadow({ mode: 'open' }).append(inner);
  }, OVERDUE);
  for (const id of ['#a', '#b']) await set(p, OVERDUE, id);
  const english = await shown(p, '#a');
  const italian = await shown(p, '#b');
  assert.notEqual(english, italian);
  assert.notEqual(
    await p
      .locator('#host')
      .evaluate((host) => host.shadowRoot.querySelector('credit-badge').shadowRoot.querySelector('[part=label]').textContent),
    english,
  );
  await p.evaluate(() => {
    document.documentElement.lang = 'it';
  });
  await p.waitForFunction(
    (text) => document.querySelector('#a').shadowRoot.querySelector('[part=label]').textContent === text,
    italian,
  );
  await p.locator('#a').evaluate((e) => {
    e.lang = 'en';
  });
  await p.waitForFunction(
    (text) => document.querySelector('#a').shadowRoot.querySelector('[part=label]').textContent === text,
    english,
  );
  await p.locator('#a').evaluate((e) => {
    e.lang = '!! no tag';
  });
  noTrouble(p);
});

test('says that it changed only when something else is shown', async (t) => {
  const p = await page(t, '<credit-badge>x</credit-badge>');
  await p.evaluate(() => {
    globalThis.said = [];
    addEventListener('credit-badge-change', (event) =>
      said.push([event.tone, event.code, event.previous?.code ?? null, event.composed]),
    );
  });
  await set(p, OVERDUE);
  await set(p, { ...OVERDUE });
  await set(p, { ...OVERDUE, args: { ...OVERDUE.args, days: '35' } });
  await set(p, { ...OVERDUE, tone: 'good', code: 'not-due' });
  await set(p, null);
  assert.deepEqual(await p.evaluate(() => said), [
    ['good', 'not-due', 'overdue', true],
    [null, null, 'not-due', true],
  ]);
});

test('the used part of the limit is text with a bar beside it', async (t) => {
  const p = await page(t, '<credit-badge meter></credit-badge>');
  await set(p, OVERDUE);
  const value = p.locator('credit-badge').locator('[part=value]');
  assert.equal((await value.innerText()).trim(), '63%');
  assert.equal(await value.locator('.fill').getAttribute('width'), '62.5');
  await set(p, { ...OVERDUE, utilisation: '214.0' });
  assert.equal((await value.innerText()).trim(), '214%');
  assert.equal(await value.locator('.fill').getAttribute('width'), '100');
  await set(p, { ...OVERDUE, utilisation: null });
  assert.equal(await value.isVisible(), false);
});

test('compact: the gist on one line, and the whole sentence can still be had', async (t) => {
  const p = await page(t, '<div id="cell"><credit-badge compact></credit-badge></div>');
  await p.locator('#cell').evaluate((cell) => {
    cell.style.inlineSize = '90px';
  });
  await set(p, OVERDUE);
  const box = await p.locator('credit-badge').boundingBox();
  assert.ok(box.width <= 90 && box.height < 30, JSON.stringify(box));
  assert.equal(await shown(p), '€1,200.00 overdue, 34 days');
  const sentence = await p.locator('credit-badge').locator('[part=label]').getAttribute('title');
  await p.locator('credit-badge').evaluate((e) => {
    e.compact = false;
  });
  assert.equal(await shown(p), sentence);
});

test('announces itself only when asked to', async (t) => {
  const p = await page(t, '<credit-badge></credit-badge>');
  await set(p, OVERDUE);
  assert.equal(await p.getByRole('status').count(), 0);
  await p.locator('credit-badge').evaluate((e) => {
    e.live = true;
  });
  assert.equal(await p.getByRole('status').count(), 1);
});

test('can be coloured from outside, by theme, by property and by part', async (t) => {
  const p = await page(t, '<credit-badge></credit-badge>', { colorScheme: 'light' });
  await set(p, OVERDUE);
  const colour = () =>
    p.locator('credit-badge').evaluate((e) => getComputedStyle(e.shadowRoot.querySelector('[part=base]')).color);
  const light = await colour();
  await p.locator('credit-badge').evaluate((e) => e.setAttribute('theme', 'dark'));
  assert.notEqual(await colour(), light);
  await p.locator('credit-badge').evaluate((e) => {
    e.removeAttribute('theme');
    e.style.setProperty('--credit-color-danger', 'rgb(1, 2, 3)');
  });
  assert.equal(await colour(), 'rgb(1, 2, 3)');
  await p.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('credit-badge::part(base) { border-radius: 3px }');
    document.adoptedStyleSheets = [sheet];
  });
  assert.equal(
    await p
      .locator('credit-badge')
      .evaluate((e) => getComputedStyle(e.shadowRoot.querySelector('[part=base]')).borderTopLeftRadius),
    '3px',
  );
  noTrouble(p);
});

test('forced colours and print keep an outline', async (t) => {
  const p = await page(t, '<credit-badge></credit-badge>', { forcedColors: 'active' });
  await set(p, OVERDUE);
  const base = () =>
    p.locator('credit-badge').evaluate((e) => {
      const s = getComputedStyle(e.shadowRoot.querySelector('[part=base]'));
      return [s.borderTopWidth, s.borderTopColor !== 'rgba(0, 0, 0, 0)'];
    });
  assert.deepEqual(await base(), ['1px', true]);
  await p.emulateMedia({ media: 'print', forcedColors: 'none' });
  assert.deepEqual(await base(), ['1px', true]);
});

test('axe finds nothing, for every tone in both schemes', async (t) => {
  for (const colorScheme of ['light', 'dark']) {
    const p = await page(
      t,
      ['good', 'notice', 'warning', 'danger', 'neutral']
        .map((tone) => `<p><credit-badge id="${tone}" meter></credit-badge></p>`)
        .join(''),
      { colorScheme },
    );
    for (const tone of ['good', 'notice', 'warning', 'danger', 'neutral']) await set(p, { ...OVERDUE, tone }, `#${tone}`);
    assert.deepEqual(await axe(p), []);
    noTrouble(p);
  }
});

test('moves, leaves and comes back, also into another document', async (t) => {
  const p = await page(t, '<credit-badge>x</credit-badge><div id="there"></div><iframe src="about:blank" title="f"></iframe>');
  await set(p, OVERDUE);
  await p.evaluate(() => document.querySelector('#there').append(document.querySelector('credit-badge')));
  assert.match(await shown(p), /1,200/);
  const inFrame = await p.evaluate(async () => {
    const badge = document.querySelector('credit-badge');
    const frame = document.querySelector('iframe');
    frame.contentDocument.body.append(badge);
    badge.badge = { ...badge.badge, tone: 'warning' };
    await Promise.resolve();
    const base = badge.shadowRoot.querySelector('[part=base]');
    return [badge.shadowRoot.adoptedStyleSheets.length, frame.contentWindow.getComputedStyle(base).display, base.dataset.tone];
  });
  assert.deepEqual(inFrame, [1, 'inline-flex', 'warning']);
  noTrouble(p);
});

test('takes over a shadow root that the server declared', async (t) => {
  const p = await page(
    t,
    '<credit-badge><template shadowrootmode="open"><span>from the server</span></template>x</credit-badge>',
  );
  await set(p, OVERDUE);
  assert.match(await shown(p), /1,200/);
  assert.equal(await p.locator('credit-badge').evaluate((e) => e.shadowRoot.textContent.includes('from the server')), false);
});

test('defining it twice is silent, a stranger under its name is said', async (t) => {
  const p = await page(t, '');
  const warned = await p.evaluate(async () => {
    const { CreditBadge } = await import('/elements/index.js');
    const said = [];
    console.warn = (text) => said.push(text);
    CreditBadge.define();
    CreditBadge.define('credit-badge');
    customElements.define('other-badge', class extends HTMLElement {});
    class Mine extends CreditBadge {}
    Mine.define('other-badge');
    Mine.define('my-badge');
    return [said.length, document.createElement('my-badge') instanceof CreditBadge];
  });
  assert.deepEqual(warned, [1, true]);
});

test('five hundred badges cost little and one observer', async (t) => {
  const p = await page(t, '<div id="list"></div>');
  const { built, changed, observers } = await p.evaluate(async (badge) => {
    const list = document.querySelector('#list');
    let made = 0;
    const Native = MutationObserver;
    globalThis.MutationObserver = class extends Native {
      constructor(callback) {
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
    list.append(...all);
    await frame();
    const first = performance.now() - from;
    from = performance.now();
    for (const one of all) one.badge = { ...badge, tone: 'warning' };
    await frame();
    return { built: first, changed: performance.now() - from, observers: made };
  }, OVERDUE);
  t.diagnostic(`500 badges: first shown in ${built.toFixed(0)} ms, all changed in ${changed.toFixed(0)} ms`);
  assert.equal(observers, 1);
  assert.ok(built < 1500 && changed < 1500, `${built} ${changed}`);
  noTrouble(p);
});

test('the entries can be imported where there is no browser', async () => {
  const { CreditBadge, CreditBadgeChangeEvent } = await import('fidato/elements');
  await import('fidato/elements/define');
  assert.equal(typeof CreditBadge.define, 'function');
  CreditBadge.define();
  assert.equal(typeof CreditBadgeChangeEvent, 'function');
  assert.equal(globalThis.customElements, undefined);
});
