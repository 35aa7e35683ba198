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
  const cents = async (selector) =>
    (await page.locator(selector).allTextContents()).map((text) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100));
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
  assert.deepEqual(
    english.filter((text) => !text.trim().includes(' ')),
    [],
    'a bare code',
  );
  await page.locator('#lang-it').click();
  const italian = await page.locator('.reasons li').allTextContents();
  assert.equal(italian.length, english.length);
  assert.equal(italian.filter((text) => english.includes(text)).length, 0);
});

test('the IBAN is grouped while it is typed, and judged when the field is left', async (t) => {
  const page = await here.open(t, `?lang=en${EVERYTHING}`);
  const iban = page.locator('#f-iban input');
  const message = page.locator('#f-iban [part=message]');
  const said = page.locator('#f-iban-said');
  await iban.fill('');
  await iban.pressSequentially('it60 x054-2811101000000123456');
  assert.equal(await iban.inputValue(), 'IT60 X054 2811 1010 0000 0123 456');
  assert.equal(await said.getAttribute('data-state'), 'ok');
  assert.match(await said.textContent(), /Italy.*05428.*11101/s);
  await iban.fill('IT61X0542811101000000123456');
  assert.equal(await said.isVisible(), false);
  assert.equal(await message.textContent(), '');
  await iban.blur();
  assert.match(await message.textContent(), /check digits would be 60/);
  assert.equal(await iban.getAttribute('aria-invalid'), 'true');
  await iban.fill('');
  assert.match(await said.textContent(), /No IBAN recorded/);
  noTrouble(page);
});

test('the bank behind an Italian IBAN, whose list is loaded for the first one', async (t) => {
  const page = await here.open(t, '?lang=en#/customers/C1002');
  const loaded = [];
  page.on('request', (request) => loaded.push(request.url()));
  const iban = page.locator('#f-iban input');
  await iban.waitFor();
  assert.match(await page.locator('#f-iban-said').textContent(), /Austria/);
  await iban.fill('SM86U0322509800000000270100');
  assert.deepEqual(
    loaded.filter((url) => /banks/.test(url)),
    [],
    'an Austrian and a Sammarinese IBAN need no list',
  );
  await iban.fill('IT34 T030 6911 1010 0000 0123 456');
  await page.getByText('INTESA SANPAOLO').waitFor();
  assert.equal(loaded.filter((url) => /banks/.test(url)).length, 1);
  assert.match(await page.locator('#f-iban-said').textContent(), /BIC BCITITMM.*may be out of date/s);
  noTrouble(page);
});

test('says what an invoice still needs, and follows what is filled in', async (t) => {
  const page = await here.open(t, `?lang=en${EVERYTHING}`);
  const ready = page.locator('.ready');
  assert.equal(await ready.getAttribute('data-ready'), 'no');
  assert.equal(await ready.locator('li').count(), 1);
  assert.match(await ready.textContent(), /Not ready to invoice.*PEC/s);
  assert.equal(await page.locator('#f-recipient').getAttribute('aria-invalid'), 'true');
  await page.locator('#f-recipient').fill('abc1234');
  await page.locator('#f-recipient').blur();
  await page.locator('.ready[data-ready=yes]').waitFor();
  await page.locator('#f-postcode').fill('20121');
  await page.locator('#f-postcode').blur();
  await ready.locator('li').waitFor();
  assert.equal(await ready.getAttribute('data-ready'), 'yes', 'another province is a remark');
  await page.locator('#f-postcode').fill('');
  await page.locator('#f-postcode').blur();
  await page.locator('.ready[data-ready=no]').waitFor();
  assert.equal(await page.locator('#f-postcode').getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator('#f-street').getAttribute('aria-invalid'), null);
  await page.locator('#f-vat').fill('09656200153');
  await page.locator('#f-vat').blur();
  await ready.locator('li').nth(2).waitFor();
  assert.match(await ready.textContent(), /last digit would be 2/);
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
