// The element on its own: its files served as they are, under a policy that also asks for Trusted Types; the engine answers from Node.
import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { init, triageDispute } from 'fidato';
import { axe, noTrouble, stage } from './support.mjs';

const root = realpathSync(fileURLToPath(new URL('../node_modules/fidato/dist', import.meta.url)));
const policy = "script-src 'self'; style-src 'self'; object-src 'none'; require-trusted-types-for 'script'";
const here = stage({ root, policy });
before(() => init());

const asOf = '2026-09-30';
const ACCOUNT = {
  id: 'A',
  currency: 'EUR',
  country: 'IT',
  invoices: [{ id: 'F1', issued: '2026-07-01', due: '2026-08-31', amount: '1000.00' }],
};
const answer = (text, code) =>
  triageDispute(
    { id: 'new', invoiceIds: ['F1'], amount: '400.00', openedOn: asOf, ...(text ? { text } : {}), ...(code ? { code } : {}) },
    ACCOUNT,
    { asOf },
  );

/** A page with this body, whose element is answered as a CRM would. */
async function page(t, body = '<dispute-triage></dispute-triage>', { lang = 'en', define = true, ...context } = {}) {
  const p = await here.open(t, null, context);
  await p.exposeFunction('answer', answer);
  await p.route('**/none.svg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  await p.route('**/blank*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body: `<!doctype html><html lang="${lang}"><head><title>t</title><link rel="icon" href="/elements/none.svg"><meta name="color-scheme" content="light dark">${define ? '<script type="module" src="/elements/define.js"></script>' : ''}</head><body><main><h1>t</h1>${body}</main></body></html>`,
    }),
  );
  await p.goto(`${here.url}blank`);
  if (define) await p.waitForFunction(() => customElements.get('dispute-triage'));
  await p.evaluate(() => {
    window.said = [];
    addEventListener('dispute-triage-request', async (event) => {
      window.said.push({ text: event.text, code: event.code });
      const triage = await window.answer(event.text, event.code);
      event.target.triage = triage;
    });
    addEventListener('dispute-triage-change', ({ reason, proposed }) => window.said.push({ reason, proposed }));
  });
  return p;
}
const part = (p, name) => p.locator(`dispute-triage [part=${name}]`);
const value = (p) => p.locator('dispute-triage').evaluate((element) => element.value);
const propose = async (p, text) => {
  await part(p, 'words').fill(text);
  await part(p, 'propose').click();
  await part(p, 'verdict').waitFor();
};

test('from words to a proposal, with the words it rests on, who answers and by when', async (t) => {
  const p = await page(t);
  await propose(p, 'Two pallets were missing from the delivery');
  assert.equal(await part(p, 'verdict').textContent(), 'Quantity');
  assert.equal(await value(p), 'quantity');
  const said = await part(p, 'result').textContent();
  for (const text of [
    'From the customer’s words',
    'Goes to: logistics',
    'Missing evidence: proof of delivery',
    'In dispute€400.00',
    'To collect€600.00',
    'Answer by2 Oct 2026',
  ])
    assert.ok(said.includes(text), `${text} in ${said}`);
  assert.deepEqual(await p.evaluate(() => window.said), [{ text: 'Two pallets were missing from the delivery', code: null }]);
  noTrouble(p);
});

test('from a code of each list, by Enter or by the button; a code that is not in its list is said to be unknown', async (t) => {
  const p = await page(t, '<form><dispute-triage name="reason"></dispute-triage></form>');
  await p.evaluate(() => document.querySelector('form').addEventListener('submit', () => window.said.push('submitted')));
  for (const [scheme, code, reason, text] of [
    ['uncl4465', '4', 'quantity', 'UN/EDIFACT 4465 code 4'],
    ['x12-426', '06', 'quantity', 'X12 426 code 06'],
    ['sepa', 'AM04', 'cash-problem', 'SEPA code AM04'],
    ['sepa', 'ZZ99', '', '“ZZ99”'],
    ['sepa', 'MD06', '', 'MD06'],
  ]) {
    await part(p, 'scheme').selectOption(scheme);
    await part(p, 'code').fill(` ${code} `);
    await part(p, 'code').press('Enter');
    await p.waitForFunction(
      (expected) =>
        document.querySelector('dispute-triage').shadowRoot.querySelector('[part=result]').textContent.includes(expected),
      text,
    );
    assert.equal(await value(p), reason, code);
    assert.deepEqual(await p.evaluate(() => window.said.at(-1)), { text: '', code: { scheme, value: code } });
  }
  assert.equal(await part(p, 'verdict').getAttribute('data-confidence'), 'undecided');
  noTrouble(p);
});

test('nothing to go by asks for nothing and shows where to write', async (t) => {
  const p = await page(t);
  await part(p, 'words').fill('   ');
  await part(p, 'propose').click();
  assert.deepEqual(await p.evaluate(() => window.said), []);
  assert.equal(await p.evaluate(() => document.querySelector('dispute-triage').shadowRoot.activeElement.id), 'words');
});

test('"cannot decide" is an answer: it takes back what was only proposed, and leaves the choice open', async (t) => {
  const p = await page(t);
  await propose(p, 'The goods arrived broken');
  assert.equal(await value(p), 'quality');
  await part(p, 'words').fill('Please call me back');
  await part(p, 'propose').click();
  await part(p, 'verdict').filter({ hasText: 'Cannot decide' }).waitFor();
  assert.equal(await value(p), '');
  assert.equal(await part(p, 'reason').inputValue(), '');
  assert.equal(await part(p, 'confirm').isVisible(), false);
  const edge = await part(p, 'verdict').evaluate((element) => getComputedStyle(element).borderLeftStyle);
  assert.equal(edge, 'double', 'a sign that is not a colour');
  await part(p, 'reason').selectOption('price');
  assert.equal(await value(p), 'price');
  assert.deepEqual(await p.evaluate(() => window.said.at(-1)), { reason: 'price', proposed: null });
});

test('a proposal is confirmed or corrected, and a new one does not undo what the user chose', async (t) => {
  const p = await page(t);
  await propose(p, 'The goods arrived broken');
  await part(p, 'confirm').click();
  assert.deepEqual(await p.evaluate(() => window.said.at(-1)), { reason: 'quality', proposed: 'quality' });
  assert.equal(await part(p, 'confirm').isVisible(), false);
  assert.equal(
    await p.evaluate(() => document.querySelector('dispute-triage').shadowRoot.activeElement.id),
    'reason',
    'the focus is not lost with the button',
  );
  await part(p, 'reason').selectOption('price');
  assert.deepEqual(await p.evaluate(() => window.said.at(-1)), { reason: 'price', proposed: 'quality' });
  const other = answer('Two pallets were missing');
  await p.locator('dispute-triage').evaluate((element, triage) => {
    element.triage = triage;
  }, other);
  assert.equal(await value(p), 'price');
  // Asked for again, the proposal is what counts.
  await part(p, 'propose').click();
  await p.waitForFunction(() => document.querySelector('dispute-triage').value === 'quality');
});

test('takes part in a form: submission, validity, disabled, labels and reset', async (t) => {
  const p = await page(
    t,
    '<form action="/blank"><label for="d">Why</label><dispute-triage id="d" name="reason" required></dispute-triage><fieldset id="f"><button>Send</button></fieldset></form>',
  );
  const state = () =>
    p.evaluate(() => ({
      data: [...new FormData(document.forms[0])],
      valid: document.forms[0].checkValidity(),
      missing: document.querySelector('#d').validity.valueMissing,
      message: document.querySelector('#d').validationMessage,
    }));
  assert.deepEqual(await state(), { data: [], valid: false, missing: true, message: 'Choose the reason of the dispute.' });
  await propose(p, 'The goods arrived broken');
  assert.equal(await part(p, 'confirm').isVisible(), false, 'the submission confirms');
  assert.deepEqual(await state(), { data: [['reason', 'quality']], valid: true, missing: false, message: '' });
  await part(p, 'code').fill('4');
  await p.evaluate(() => document.forms[0].reset());
  assert.deepEqual((await state()).data, []);
  assert.deepEqual(await p.locator('#d').evaluate((element) => [element.text, element.code, element.triage]), ['', null, null]);
  assert.equal(await part(p, 'result').textContent(), '');
  await p.locator('#d').evaluate((element) => {
    element.setAttribute('value', 'terms');
  });
  assert.equal(await value(p), 'terms');
  await part(p, 'reason').selectOption('price');
  await p.evaluate(() => document.forms[0].reset());
  assert.equal(await value(p), 'terms', 'reset goes back to the attribute');
  await p.locator('#d').evaluate((element) => {
    element.disabled = true;
  });
  await p.waitForFunction(() => document.querySelector('#d').shadowRoot.querySelector('fieldset').disabled);
  assert.deepEqual((await state()).data, []);
  await p.locator('#d').evaluate((element) => {
    element.disabled = false;
  });
  assert.equal(await p.locator('#d').evaluate((element) => element.labels[0].textContent), 'Why');
  await p.getByRole('button', { name: 'Send' }).click();
  await p.waitForURL(/\?reason=terms$/);
  noTrouble(p);
});

test('no value but a known reason; properties set before the definition are taken over', async (t) => {
  const p = await page(t, '<dispute-triage></dispute-triage>', { define: false });
  const early = answer('The goods arrived broken');
  await p.locator('dispute-triage').evaluate((element, triage) => {
    Object.assign(element, { triage, text: 'early', code: { scheme: 'sepa', value: 'AM04' } });
  }, early);
  await p.evaluate(async () => void (await import('/elements/define.js')));
  await part(p, 'verdict').waitFor();
  assert.deepEqual(await p.locator('dispute-triage').evaluate((e) => [e.value, e.text, e.code, Object.hasOwn(e, 'triage')]), [
    'quality',
    'early',
    { scheme: 'sepa', value: 'AM04' },
    false,
  ]);
  await p.locator('dispute-triage').evaluate((e) => {
    e.value = 'constructor';
  });
  assert.equal(await value(p), '');
  for (const nothing of [null, undefined, 7, 'x', {}, { reasons: 'x' }]) {
    await p.locator('dispute-triage').evaluate((e, triage) => {
      e.triage = triage;
    }, nothing);
    assert.equal(await p.locator('dispute-triage').evaluate((e) => e.triage), null);
  }
  await p.locator('dispute-triage').evaluate((e) => {
    e.code = { scheme: 'none', value: 'x' };
    e.code = null;
  });
  assert.equal(await p.locator('dispute-triage').evaluate((e) => e.code), null);
  noTrouble(p);
});

test('exactly one live region, filled only by an answer, and the focus stays where it was', async (t) => {
  const p = await page(t);
  const live = () =>
    p
      .locator('dispute-triage')
      .evaluate((element) =>
        [...element.shadowRoot.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live], output')].map((e) => [
          e.getAttribute('part'),
          e.textContent === '',
        ]),
      );
  assert.deepEqual(await live(), [['result', true]]);
  await propose(p, 'The goods arrived broken');
  assert.deepEqual(await live(), [['result', false]]);
  assert.equal(
    await p.evaluate(() => document.querySelector('dispute-triage').shadowRoot.activeElement.getAttribute('part')),
    'propose',
  );
});

test('speaks the language of the page, and changes with it', async (t) => {
  const p = await page(t, '<dispute-triage></dispute-triage>', { lang: 'it' });
  await propose(p, 'La merce è arrivata rotta');
  assert.equal(await part(p, 'verdict').textContent(), 'Qualità o danni');
  assert.match(await part(p, 'result').textContent(), /Dalle parole del cliente.*Documento mancante: fotografie/s);
  await p.evaluate(() => {
    document.documentElement.lang = 'en';
  });
  await part(p, 'verdict').filter({ hasText: 'Quality or damage' }).waitFor();
  assert.equal(await p.getByLabel('The customer’s words').inputValue(), 'La merce è arrivata rotta', 'what is written stays');
});

test('the keyboard alone is enough', async (t) => {
  const p = await page(t);
  const order = [];
  for (let i = 0; i < 6; i++) {
    await p.keyboard.press('Tab');
    order.push(
      await p.evaluate(() => document.querySelector('dispute-triage').shadowRoot.activeElement?.getAttribute('part') ?? null),
    );
    if (order.at(-1) === 'words') await p.keyboard.type('The goods arrived broken');
    if (order.at(-1) === 'propose') {
      await p.keyboard.press('Enter');
      await part(p, 'verdict').waitFor();
    }
  }
  assert.deepEqual(order, ['words', 'scheme', 'code', 'propose', 'reason', 'confirm']);
});

test('axe finds nothing: empty, with a proposal, undecided, disabled, in both schemes', async (t) => {
  for (const colorScheme of ['light', 'dark']) {
    const p = await page(t, '<dispute-triage></dispute-triage>', { colorScheme });
    // axe takes a page without a background for white, in the dark scheme too.
    await p.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body { background: Canvas }');
      document.adoptedStyleSheets = [sheet];
    });
    assert.deepEqual(await axe(p), []);
    await propose(p, 'The goods arrived broken');
    assert.deepEqual(await axe(p), []);
    await propose(p, 'Please call me back');
    assert.deepEqual(await axe(p), []);
    await p.locator('dispute-triage').evaluate((e) => {
      e.disabled = true;
    });
    assert.deepEqual(await axe(p), []);
    noTrouble(p);
  }
});

test('forced colours keep borders and the edge of the verdict', async (t) => {
  const p = await page(t, '<dispute-triage></dispute-triage>', { forcedColors: 'active' });
  await propose(p, 'Please call me back');
  const styles = await p.locator('dispute-triage').evaluate((element) =>
    ['words', 'code', 'reason', 'propose', 'verdict'].map((name) => {
      const style = getComputedStyle(element.shadowRoot.querySelector(`[part=${name}]`));
      return [name, style.borderLeftStyle, parseFloat(style.borderLeftWidth) >= 1, style.borderLeftColor !== 'rgba(0, 0, 0, 0)'];
    }),
  );
  for (const [name, style, wide, visible] of styles) assert.ok(style !== 'none' && wide && visible, name);
});

test('no target is smaller than 24 pixels, and nothing is wider than a phone', async (t) => {
  const p = await page(t, '<dispute-triage></dispute-triage>', { width: 320, height: 700, lang: 'it' });
  await propose(p, 'La merce è arrivata rotta');
  const sizes = await p
    .locator('dispute-triage')
    .evaluate((element) =>
      [...element.shadowRoot.querySelectorAll('textarea, select, input, button')]
        .filter((e) => !e.hidden)
        .map((e) => e.getBoundingClientRect().height),
    );
  assert.ok(sizes.length >= 6 && sizes.every((height) => height >= 24), String(sizes));
  assert.equal(await p.evaluate(() => document.documentElement.scrollWidth), 320);
});

test('the class can be imported where there is no browser', async () => {
  const { DisputeTriage, DisputeTriageRequestEvent } = await import('fidato/elements');
  await import('fidato/elements/define');
  assert.equal(DisputeTriage.formAssociated, true);
  DisputeTriage.define();
  assert.equal(typeof DisputeTriageRequestEvent, 'function');
  assert.equal(globalThis.customElements, undefined);
});
