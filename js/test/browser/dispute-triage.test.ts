// <dispute-triage> in a real browser; the engine answers from Node.

import { init, triageDispute } from 'fidato';
import { beforeAll, expect, test } from 'vitest';
import type { DisputeTriage } from '../../dist/elements/index.js';
import type { DisputeCode } from '../../dist/index.js';
import type { Page } from './browser.js';
import { axe, defineLate, noTrouble, type Options, stage } from './stage.js';

const openPage = stage('dispute-triage');
beforeAll(() => init());

const asOf = '2026-09-30';
const invoices = [{ id: 'F1', issued: '2026-07-01', due: '2026-08-31', amount: '1000.00' }];
const ACCOUNT = { id: 'A', currency: 'EUR', country: 'IT', invoices };
const answer = (text: string, code?: DisputeCode | null) =>
  triageDispute(
    {
      id: 'new',
      invoiceIds: ['F1'],
      amount: '400.00',
      openedOn: asOf,
      ...(text ? { text } : {}),
      ...(code ? { code } : {}),
    },
    ACCOUNT,
    { asOf },
  );

/** What the page was told by the element, and what answers it. */
interface Told extends Window {
  said: unknown[];
  answer: typeof answer;
}

/** A page with this body, whose element is answered as a CRM would. */
async function open(body = '<dispute-triage></dispute-triage>', options: Options = {}): Promise<Page> {
  const page = await openPage(body, options);
  await page.exposeFunction('answer', answer);
  await page.evaluate(() => {
    const told = window as unknown as Told;
    told.said = [];
    addEventListener('dispute-triage-request', async (event) => {
      const { text, code, target } = event as HTMLElementEventMap['dispute-triage-request'];
      told.said.push({ text, code });
      const triage = await told.answer(text, code);
      (target as DisputeTriage).triage = triage;
    });
    addEventListener('dispute-triage-change', (event) => {
      const { reason, proposed } = event as HTMLElementEventMap['dispute-triage-change'];
      told.said.push({ reason, proposed });
    });
  });
  return page;
}

const element = (page: Page) => page.locator('dispute-triage');
const part = (page: Page, name: string) => page.locator(`dispute-triage [part=${name}]`);
const value = (page: Page) => element(page).evaluate((e) => (e as DisputeTriage).value);
const give = (page: Page, properties: object) => element(page).evaluate((e, given) => void Object.assign(e, given), properties);
const said = (page: Page) => page.evaluate('said') as Promise<unknown[]>;
const lastSaid = (page: Page) => page.evaluate('said.at(-1)');
/** Where in the element the focus is: an attribute of it. */
const focused = (page: Page, attribute: 'id' | 'part') =>
  element(page).evaluate((e, name) => e.shadowRoot?.activeElement?.getAttribute(name) ?? null, attribute);
const propose = async (page: Page, text: string) => {
  await part(page, 'words').fill(text);
  await part(page, 'propose').click();
  await part(page, 'verdict').waitFor();
};

test('from words to a proposal, with the words it rests on, who answers and by when', async () => {
  const page = await open();
  await propose(page, 'Two pallets were missing from the delivery');
  expect(await part(page, 'verdict').textContent()).toBe('Quantity');
  expect(await value(page)).toBe('quantity');
  const result = await part(page, 'result').textContent();
  for (const text of [
    'From the customer’s words',
    'Goes to: logistics',
    'Missing evidence: proof of delivery',
    'In dispute€400.00',
    'To collect€600.00',
    'Answer by2 Oct 2026',
  ])
    expect(result).toContain(text);
  expect(await said(page)).toEqual([{ text: 'Two pallets were missing from the delivery', code: null }]);
  noTrouble(page);
});

test('from a code of each list, by Enter or by the button; a code that is not in its list is said to be unknown', async () => {
  const page = await open('<form><dispute-triage name="reason"></dispute-triage></form>');
  await page.evaluate(() =>
    document.querySelector('form')?.addEventListener('submit', () => (window as unknown as Told).said.push('submitted')),
  );
  for (const [scheme, code, reason, text] of [
    ['uncl4465', '4', 'quantity', 'UN/EDIFACT 4465 code 4'],
    ['x12-426', '06', 'quantity', 'X12 426 code 06'],
    ['sepa', 'AM04', 'cash-problem', 'SEPA code AM04'],
    ['sepa', 'ZZ99', '', '“ZZ99”'],
    ['sepa', 'MD06', '', 'MD06'],
  ] as const) {
    await part(page, 'scheme').selectOption(scheme);
    await part(page, 'code').fill(` ${code} `);
    await part(page, 'code').press('Enter');
    await part(page, 'result').filter({ hasText: text }).waitFor();
    expect(await value(page), code).toBe(reason);
    expect(await lastSaid(page)).toEqual({ text: '', code: { scheme, value: code } });
  }
  expect(await part(page, 'verdict').getAttribute('data-confidence')).toBe('undecided');
  noTrouble(page);
});

test('nothing to go by asks for nothing and shows where to write', async () => {
  const page = await open();
  await part(page, 'words').fill('   ');
  await part(page, 'propose').click();
  expect(await said(page)).toEqual([]);
  expect(await focused(page, 'id')).toBe('words');
});

test('"cannot decide" is an answer: it takes back what was only proposed, and leaves the choice open', async () => {
  const page = await open();
  await propose(page, 'The goods arrived broken');
  expect(await value(page)).toBe('quality');
  await part(page, 'words').fill('Please call me back');
  await part(page, 'propose').click();
  await part(page, 'verdict').filter({ hasText: 'Cannot decide' }).waitFor();
  expect(await value(page)).toBe('');
  expect(await part(page, 'reason').inputValue()).toBe('');
  expect(await part(page, 'confirm').isVisible()).toBe(false);
  const edge = await part(page, 'verdict').evaluate((e) => getComputedStyle(e).borderLeftStyle);
  expect(edge, 'a sign that is not a colour').toBe('double');
  await part(page, 'reason').selectOption('price');
  expect(await value(page)).toBe('price');
  expect(await lastSaid(page)).toEqual({ reason: 'price', proposed: null });
});

test('a proposal is confirmed or corrected, and a new one does not undo what the user chose', async () => {
  const page = await open();
  await propose(page, 'The goods arrived broken');
  await part(page, 'confirm').click();
  expect(await lastSaid(page)).toEqual({ reason: 'quality', proposed: 'quality' });
  expect(await part(page, 'confirm').isVisible()).toBe(false);
  expect(await focused(page, 'id'), 'the focus is not lost with the button').toBe('reason');
  await part(page, 'reason').selectOption('price');
  expect(await lastSaid(page)).toEqual({ reason: 'price', proposed: 'quality' });
  await give(page, { triage: answer('Two pallets were missing') });
  expect(await value(page)).toBe('price');
  // Asked for again, the proposal is what counts.
  await part(page, 'propose').click();
  await page.waitForFunction(() => document.querySelector('dispute-triage')?.value === 'quality');
});

test('takes part in a form: submission, validity, disabled, labels and reset', async () => {
  const page = await open(
    '<form action="/blank"><label for="d">Why</label><dispute-triage id="d" name="reason" required></dispute-triage><fieldset id="f"><button>Send</button></fieldset></form>',
  );
  const state = () =>
    page.evaluate(() => {
      const form = document.forms[0] as HTMLFormElement;
      const field = document.querySelector('#d') as DisputeTriage;
      const data = [...new FormData(form)];
      return {
        data,
        valid: form.checkValidity(),
        missing: field.validity?.valueMissing,
        message: field.validationMessage,
      };
    });
  const reset = () => page.evaluate(() => document.forms[0]?.reset());
  expect(await state()).toEqual({ data: [], valid: false, missing: true, message: 'Choose the reason of the dispute.' });
  await propose(page, 'The goods arrived broken');
  expect(await part(page, 'confirm').isVisible(), 'the submission confirms').toBe(false);
  expect(await state()).toEqual({ data: [['reason', 'quality']], valid: true, missing: false, message: '' });
  await part(page, 'code').fill('4');
  await reset();
  expect((await state()).data).toEqual([]);
  expect(
    await element(page).evaluate((e) => {
      const { text, code, triage } = e as DisputeTriage;
      return [text, code, triage];
    }),
  ).toEqual(['', null, null]);
  expect(await part(page, 'result').textContent()).toBe('');
  await element(page).evaluate((e) => e.setAttribute('value', 'terms'));
  expect(await value(page)).toBe('terms');
  await part(page, 'reason').selectOption('price');
  await reset();
  expect(await value(page), 'reset goes back to the attribute').toBe('terms');
  await give(page, { disabled: true });
  await page.waitForFunction(
    () => document.querySelector('#d')?.shadowRoot?.querySelector<HTMLFieldSetElement>('fieldset')?.disabled,
  );
  expect((await state()).data).toEqual([]);
  await give(page, { disabled: false });
  expect(await element(page).evaluate((e) => (e as DisputeTriage).labels?.[0]?.textContent)).toBe('Why');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/\?reason=terms$/);
  noTrouble(page);
});

test('no value but a known reason; properties set before the definition are taken over', async () => {
  const page = await open('<dispute-triage></dispute-triage>', { define: false });
  await give(page, { triage: answer('The goods arrived broken'), text: 'early', code: { scheme: 'sepa', value: 'AM04' } });
  await defineLate(page);
  await part(page, 'verdict').waitFor();
  expect(
    await element(page).evaluate((e) => {
      const field = e as DisputeTriage;
      return [field.value, field.text, field.code, Object.hasOwn(field, 'triage')];
    }),
  ).toEqual(['quality', 'early', { scheme: 'sepa', value: 'AM04' }, false]);
  await give(page, { value: 'constructor' });
  expect(await value(page)).toBe('');
  for (const nothing of [null, undefined, 7, 'x', {}, { reasons: 'x' }]) {
    await give(page, { triage: nothing });
    expect(await element(page).evaluate((e) => (e as DisputeTriage).triage)).toBe(null);
  }
  await give(page, { code: { scheme: 'none', value: 'x' } });
  await give(page, { code: null });
  expect(await element(page).evaluate((e) => (e as DisputeTriage).code)).toBe(null);
  noTrouble(page);
});

test('exactly one live region, filled only by an answer, and the focus stays where it was', async () => {
  const page = await open();
  const live = () =>
    element(page).evaluate((e) =>
      [...(e.shadowRoot?.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live], output') ?? [])].map((one) => [
        one.getAttribute('part'),
        one.textContent === '',
      ]),
    );
  expect(await live()).toEqual([['result', true]]);
  await propose(page, 'The goods arrived broken');
  expect(await live()).toEqual([['result', false]]);
  expect(await focused(page, 'part')).toBe('propose');
});

test('speaks the language of the page, and changes with it', async () => {
  const page = await open('<dispute-triage></dispute-triage>', { lang: 'it' });
  await propose(page, 'La merce è arrivata rotta');
  expect(await part(page, 'verdict').textContent()).toBe('Qualità o danni');
  expect(await part(page, 'result').textContent()).toMatch(/Dalle parole del cliente.*Documento mancante: fotografie/s);
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
  });
  await part(page, 'verdict').filter({ hasText: 'Quality or damage' }).waitFor();
  expect(await page.getByLabel('The customer’s words').inputValue(), 'what is written stays').toBe('La merce è arrivata rotta');
});

test('the department of the dispute itself has its word, too; a language that is none is English', async () => {
  const page = await open('<dispute-triage lang="it"></dispute-triage>');
  const triage = triageDispute({ id: 'x', reason: 'quality', invoiceIds: ['F1'], openedOn: asOf, owner: 'billing' }, ACCOUNT, {
    asOf,
  });
  await give(page, { triage });
  await part(page, 'facts').filter({ hasText: 'Se ne occupafatturazione' }).waitFor();
  await give(page, { lang: '!! no tag' });
  await part(page, 'facts').filter({ hasText: 'Answer by2 Oct 2026' }).waitFor();
  noTrouble(page);
});

test('the keyboard alone is enough', async () => {
  const page = await open();
  const order: (string | null)[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    order.push(await focused(page, 'part'));
    if (order.at(-1) === 'words') await page.keyboard.type('The goods arrived broken');
    if (order.at(-1) === 'propose') {
      await page.keyboard.press('Enter');
      await part(page, 'verdict').waitFor();
    }
  }
  expect(order).toEqual(['words', 'scheme', 'code', 'propose', 'reason', 'confirm']);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing: empty, with a proposal, undecided, disabled, %s',
  async (colorScheme) => {
    const page = await open('<dispute-triage></dispute-triage>', { colorScheme });
    // axe takes a page without a background for white, in the dark scheme too.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body { background: Canvas }');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await axe(page)).toEqual([]);
    await propose(page, 'The goods arrived broken');
    expect(await axe(page)).toEqual([]);
    await propose(page, 'Please call me back');
    expect(await axe(page)).toEqual([]);
    await give(page, { disabled: true });
    expect(await axe(page)).toEqual([]);
    noTrouble(page);
  },
);

test('forced colours keep borders and the edge of the verdict', async () => {
  const page = await open('<dispute-triage></dispute-triage>', { forcedColors: 'active' });
  await propose(page, 'Please call me back');
  for (const name of ['words', 'code', 'reason', 'propose', 'verdict']) {
    const style = await part(page, name).evaluate((e) => {
      const { borderLeftStyle, borderLeftWidth, borderLeftColor } = getComputedStyle(e);
      return { style: borderLeftStyle, wide: parseFloat(borderLeftWidth) >= 1, seen: borderLeftColor !== 'rgba(0, 0, 0, 0)' };
    });
    expect(style.style, name).not.toBe('none');
    expect(style, name).toMatchObject({ wide: true, seen: true });
  }
});

test('no target is smaller than 24 pixels, and nothing is wider than a phone', async () => {
  const page = await open('<dispute-triage></dispute-triage>', { viewport: { width: 320, height: 700 }, lang: 'it' });
  await propose(page, 'La merce è arrivata rotta');
  const sizes = await element(page).evaluate((e) =>
    [...(e.shadowRoot?.querySelectorAll<HTMLElement>('textarea, select, input, button') ?? [])]
      .filter((one) => !one.hidden)
      .map((one) => one.getBoundingClientRect().height),
  );
  expect(sizes.length).toBeGreaterThanOrEqual(6);
  for (const height of sizes) expect(height).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
