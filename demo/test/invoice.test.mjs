// A new invoice: due dates while the terms are typed, problems at their field, and everything evaluated again once it is saved.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { exposure, init, overdue } from 'fidato';
import { axe, noTrouble, sample, stage } from './support.mjs';

const here = stage();
before(() => init());
const ID = 'C1045';
const ACCOUNT = sample.firms.find(({ account }) => account.id === ID).account;
const options = { asOf: sample.asOf, fx: sample.fx };
const cents = (text) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);
const open = async (t, id = ID, query = '?lang=en', context) => {
  const page = await here.open(t, `${query}#/customers/${id}`, context);
  await page.locator('#invoice-preview').waitFor();
  return page;
};
const preview = (page) =>
  page
    .locator('#invoice-preview tbody tr')
    .evaluateAll((rows) => rows.map((row) => [row.querySelector('time').dateTime, row.cells[2].textContent]));
/** How the engine reads the terms of an invoice of this customer. */
const read = (account, terms, issued, amount) =>
  overdue(
    { ...account, invoices: [{ id: 'n', issued, amount, terms }], payments: [], bills: [], disputes: [], orders: [] },
    { ...options, asOf: issued },
  ).items.map((item) => [item.due, cents(item.open)]);

test('the due dates follow the terms as they are typed, each with its day, amount and reasons', async (t) => {
  const page = await open(t);
  await page.locator('#invoice-amount').fill('1000,01');
  for (const terms of [
    '30 gg DF',
    '30 gg DFFM',
    '60 gg FM',
    '60/90 FM+10',
    '30/60/90 FM',
    'RB 60 FM',
    'rimessa diretta',
    '10 gg',
  ]) {
    await page.locator('#invoice-terms').fill(terms);
    const shown = (await preview(page)).map(([due, amount]) => [due, cents(amount)]);
    assert.deepEqual(shown, read(ACCOUNT, terms, sample.asOf, '1000.01'), terms);
    assert.equal(
      shown.reduce((sum, [, amount]) => sum + amount, 0),
      100_001,
      'no cent is lost',
    );
  }
  await page.locator('#invoice-terms').fill('60/90 FM+10');
  const reasons = await page
    .locator('#invoice-preview .reasons li')
    .evaluateAll((found) => found.map((item) => [item.dataset.code, item.textContent]));
  assert.ok(
    reasons.some(([code, text]) => code === 'end-of-month-months-first' && text.includes('months first')),
    'which meaning of "fine mese"',
  );
  assert.ok(
    reasons.some(([code]) => code === 'due-moved-civil'),
    '10 January 2027 is a Sunday',
  );
  assert.match(await page.locator('#invoice-preview tbody tr').nth(1).textContent(), /Mon\s*11 Jan 2027/);
  await page.locator('#lang-it').click();
  assert.match(await page.locator('#invoice-preview').textContent(), /lun\s*11 gen 2027.*Fine mese inteso così.*festivo/s);
  noTrouble(page);
});

test('working days are those of the customer’s country', async (t) => {
  for (const { account } of ['DE', 'GB', 'CH', 'PL'].map((country) =>
    sample.firms.find((each) => each.account.country === country && each.account.id !== 'C1044'),
  )) {
    const page = await open(t, account.id);
    await page.locator('#invoice-issued').fill('2026-11-25');
    await page.locator('#invoice-issued').dispatchEvent('change');
    await page.locator('#invoice-terms').fill('30 gg DF');
    assert.deepEqual(
      (await preview(page)).map(([due]) => due),
      read(account, '30 gg DF', '2026-11-25', '10').map(([due]) => due),
      account.country,
    );
  }
});

test('what is wrong is said at its field', async (t) => {
  const page = await open(t);
  const states = async () =>
    Object.fromEntries(
      await Promise.all(
        ['issued', 'amount', 'terms'].map(async (field) => [
          field,
          [
            await page.locator(`#invoice-${field}`).getAttribute('aria-invalid'),
            await page.locator(`#invoice-${field}-said`).isVisible(),
          ],
        ]),
      ),
    );
  const fine = ['false', false];
  assert.deepEqual(await states(), { issued: fine, amount: fine, terms: fine });
  for (const terms of ['boh', '', '30 gg FM 30/60 x', '999999 gg']) {
    await page.locator('#invoice-terms').fill(terms);
    assert.deepEqual(await states(), { issued: fine, amount: fine, terms: ['true', true] }, terms);
    assert.equal(await page.locator('#invoice-preview table').count(), 0);
  }
  await page.locator('#invoice-terms').fill('60 FM');
  for (const amount of ['x', '12,3456', '-5']) {
    await page.locator('#invoice-amount').fill(amount);
    assert.deepEqual(await states(), { issued: fine, amount: ['true', true], terms: fine }, amount);
  }
  await page.locator('#invoice-amount').fill('12,34');
  await page.locator('#invoice-issued').fill('');
  await page.locator('#invoice-issued').dispatchEvent('change');
  assert.deepEqual(await states(), { issued: ['true', true], amount: fine, terms: fine });
  await page.getByRole('button', { name: 'Save the invoice' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'invoice-issued');
  await page.locator('#invoice-number').fill(ACCOUNT.invoices[0].id);
  assert.equal(await page.locator('#invoice-number').getAttribute('aria-invalid'), 'true');
  noTrouble(page);
});

test('what settles it early is seen while it is written, and an invoice with such terms is saved', async (t) => {
  const page = await open(t);
  await page.locator('#invoice-amount').fill('1000');
  await page.locator('#invoice-terms').fill('30 gg DF, sconto 2% a 10 gg');
  // Ten days after 30 September 2026; that Saturday is no holiday.
  assert.match(await page.locator('#invoice-preview tbody tr').textContent(), /€980\.00 settles it until 10 Oct 2026/);
  const number = await page.locator('#invoice-number').inputValue();
  await page.getByRole('button', { name: 'Save the invoice' }).click();
  await page.locator('.invoice .said-of', { hasText: number }).waitFor();
  assert.equal(await page.locator(`.invoices tr[data-invoice="${number}"]`).count(), 1);
  noTrouble(page);
});

test('saved, it is on the account: open items, exposure and badge follow', async (t) => {
  const page = await open(t);
  const number = await page.locator('#invoice-number').inputValue();
  assert.match(number, /^FT 2026\/\d{3}$/);
  assert.equal(
    sample.firms.some(({ account }) => account.invoices?.some(({ id }) => id === number)),
    false,
  );
  await page.getByRole('button', { name: 'Save the invoice' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'invoice-amount', 'no amount, no invoice');
  await page.locator('#invoice-amount').fill('25000');
  await page.locator('#invoice-terms').fill('30/60 FM');
  const due = await preview(page);
  await page.getByRole('button', { name: 'Save the invoice' }).click();
  await page.locator('.invoice .said-of', { hasText: number }).waitFor();
  const rows = page.locator(`.invoices tr[data-invoice="${number}"]`);
  assert.equal(await rows.count(), 2);
  const expected = exposure(
    {
      ...ACCOUNT,
      invoices: [
        ...ACCOUNT.invoices,
        {
          id: number,
          issued: sample.asOf,
          amount: '25000',
          instalments: due.map(([on, amount]) => ({ due: on, amount: (cents(amount) / 100).toFixed(2) })),
        },
      ],
    },
    options,
  );
  assert.equal(cents(await page.locator('#exposure-total').textContent()), cents(expected.total));
  assert.notEqual(await page.locator('#invoice-number').inputValue(), number, 'the next number');
  assert.equal(await page.locator('#invoice-amount').inputValue(), '');
  await page.locator('.back').click();
  await page.locator('#search').fill(number);
  assert.equal(await page.locator('.customers tbody tr').count(), 1, 'the list knows it too');
  noTrouble(page);
});

for (const theme of ['light', 'dark']) {
  test(`${theme}: axe finds nothing, with due dates and with a problem`, async (t) => {
    const page = await open(t, ID, `?lang=it&theme=${theme}`, { width: 390, height: 844 });
    await page.locator('#invoice-amount').fill('100');
    assert.deepEqual(await axe(page), []);
    await page.locator('#invoice-terms').fill('boh');
    assert.deepEqual(await axe(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  });
}
