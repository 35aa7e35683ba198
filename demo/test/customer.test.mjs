import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noTrouble, stage } from './support.mjs';

const here = stage();
/** The firm of the sample data that has one of everything. */
const EVERYTHING = '#/customers/C1045';

test('a row leads to its customer, by the link and by the row', async (t) => {
  const page = await here.open(t, '?lang=en');
  const first = page.locator('.customers tbody tr').first();
  const name = await first.locator('.who a').textContent();
  await first.locator('.who a').click();
  await page.locator('h1', { hasText: name }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  await page.locator('.back').click();
  await first.locator('td').nth(4).click();
  await page.locator('h1', { hasText: name }).waitFor();
  noTrouble(page);
});

test('the parts of the exposure add up to the total', async (t) => {
  const page = await here.open(t, `?lang=en${EVERYTHING}`);
  await page.locator('.buckets').waitFor();
  const cents = async (selector) => (await page.locator(selector).allTextContents()).map((text) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100));
  const parts = await cents('.buckets tbody tr:not(.left-out) td:nth-child(2)');
  assert.equal(await page.locator('.buckets .left-out').count(), 1, 'the draft invoice');
  assert.ok(parts.length >= 6, `${parts.length} parts`);
  assert.deepEqual(await cents('.buckets tfoot td:nth-child(2)'), [parts.reduce((sum, part) => sum + part, 0)]);
  const width = await page.locator('.stack span').evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
  assert.ok(width.every((pixels) => pixels >= 2) && new Set(width.map(Math.round)).size > 2, 'the bar shows the parts');
  noTrouble(page);
});

test('ageing, open invoices and disputes are there as tables and lists', async (t) => {
  const page = await here.open(t, `?lang=en${EVERYTHING}`);
  await page.locator('.ageing:not(.cash)').waitFor();
  assert.equal(await page.locator('.ageing:not(.cash) tbody tr').count(), 7);
  assert.ok((await page.locator('.invoices tbody tr').count()) >= 4);
  assert.equal(await page.locator('.disputes blockquote').count(), 1);
  assert.equal(await page.locator('.disputes blockquote').getAttribute('lang'), 'it');
});

test('says why: every reason as a sentence in the reader’s language', async (t) => {
  const page = await here.open(t, `?lang=en${EVERYTHING}`);
  await page.locator('.reasons li').first().waitFor();
  const english = await page.locator('.reasons li').allTextContents();
  assert.deepEqual(english.filter((text) => !text.trim().includes(' ')), [], 'a bare code');
  await page.locator('#lang-it').click();
  const italian = await page.locator('.reasons li').allTextContents();
  assert.equal(italian.length, english.length);
  assert.equal(italian.filter((text) => english.includes(text)).length, 0);
});

test('the IBAN is checked while it is typed', async (t) => {
  const page = await here.open(t, `?lang=en${EVERYTHING}`);
  const iban = page.locator('#f-iban');
  const said = page.locator('#f-iban-said');
  await iban.fill('it60 x054-2811101000000123456');
  assert.equal(await said.getAttribute('data-state'), 'ok');
  assert.match(await said.textContent(), /Italy.*05428.*11101/s);
  assert.equal(await iban.inputValue(), 'it60 x054-2811101000000123456', 'what is typed stays while it is typed');
  await iban.blur();
  assert.equal(await iban.inputValue(), 'IT60 X054 2811 1010 0000 0123 456');
  await iban.fill('IT61X0542811101000000123456');
  assert.equal(await said.getAttribute('data-state'), 'wrong');
  assert.equal(await iban.getAttribute('aria-invalid'), 'true');
  assert.ok((await said.textContent()).trim().length > 10);
  await iban.fill('');
  assert.equal(await said.getAttribute('data-state'), 'none');
  noTrouble(page);
});

test('a new limit changes the badge at once, and a wrong one is refused', async (t) => {
  const page = await here.open(t, `?lang=en${EVERYTHING}`);
  const figures = page.locator('.figures').filter({ hasText: 'Total exposure' });
  const badge = page.locator('.customer-head credit-badge');
  const text = () => badge.evaluate((element) => element.shadowRoot.querySelector('[part=label]').textContent);
  await page.locator('#f-limit').fill('1000');
  await page.locator('#f-limit').blur();
  await figures.locator('.bad').waitFor();
  const before = await text();
  assert.equal(await badge.evaluate((element) => element.badge.tone), 'danger');
  await page.locator('#f-limit').fill('9000000,50');
  await page.locator('#f-limit').blur();
  await figures.locator('.bad').waitFor({ state: 'detached' });
  assert.match(await figures.textContent(), /€9,000,000\.50/);
  await page.locator('#f-limit').fill('a lot');
  await page.locator('#f-limit').blur();
  assert.equal(await page.locator('#f-limit').evaluate((input) => input.validity.valid), false);
  assert.match(await figures.textContent(), /€9,000,000\.50/);
  assert.ok(before.length > 0);
});

test('a customer that is not there, and one that cannot be evaluated', async (t) => {
  const page = await here.open(t, '?lang=en#/customers/nobody');
  await page.getByRole('heading', { name: 'There is no such customer.' }).waitFor();
  await page.goto(`${here.url}?lang=en#/`);
  await page.locator('[data-filter="invalid-input"]').click();
  await page.locator('.customers .who a').click();
  await page.getByText('This record cannot be evaluated').waitFor();
  assert.match(await page.locator('.trouble').textContent(), /invoices\[0\]\.due/);
  noTrouble(page);
});
