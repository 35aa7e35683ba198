// What is recorded stays in the browser: payments, credit notes and plans, taken back one by one or dropped at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, noTrouble, stage } from './support.mjs';

const here = stage();
const first = async (page) => page.locator('.customers .who a').first().click();
const kept = (page) => page.locator('.kept > p');

/** Records a payment of 100 for the first invoice, and a credit note of 50 on it. */
async function record(page) {
  await page.locator('#record-payment').click();
  await page.fill('#r-amount', '100');
  await page.locator('#r-invoices').selectOption({ index: 1 });
  await page.locator('#record-save').click();
  await page.locator('#record-credit-note').click();
  await page.fill('#r-number', 'NC/1');
  await page.fill('#r-amount', '50');
  await page.locator('#r-invoices').selectOption({ index: 1 });
  await page.locator('#record-save').click();
  await page.locator('#record-said .recorded').waitFor();
}

test('a payment and a credit note lower what is overdue, outlast a reload, and are taken back', async (t) => {
  const page = await here.open(t);
  await first(page);
  const total = page.locator('#exposure-total');
  const minor = async () => Number((await total.textContent()).replace(/\D/g, ''));
  const before = await minor();
  await record(page);
  assert.equal(await minor(), before - 15000);
  await page.reload();
  await total.waitFor();
  assert.equal(await minor(), before - 15000);
  assert.match(await kept(page).textContent(), /^2 changes/);
  await page.locator('#kept-undo').click();
  await page.waitForFunction(() => /^1 change/.test(document.querySelector('.kept > p')?.textContent ?? ''));
  assert.equal(await minor(), before - 10000);
  await page.locator('#kept-undo').click();
  await page.locator('.kept').waitFor({ state: 'detached' });
  assert.equal(await minor(), before);
  noTrouble(page);
});

test('starting again says what goes, and Escape keeps it', async (t) => {
  const page = await here.open(t);
  await first(page);
  await record(page);
  await page.locator('#kept-again').click();
  assert.deepEqual(
    (await page.locator('.asking li').allTextContents()).map((line) => line.replace(/ \(.*/, '')),
    ['1 payment', '1 credit note'],
  );
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Escape');
  await page.locator('.asking').waitFor({ state: 'detached' });
  assert.match(await kept(page).textContent(), /^2 changes/);
  await page.locator('#kept-again').click();
  await page.locator('#kept-drop').click();
  await page.locator('.kept').waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('.customers').waitFor();
  assert.equal(await page.locator('.kept').count(), 0);
  noTrouble(page);
});

test('a credit note with a number that is taken, and a payment of tomorrow, are refused at their field', async (t) => {
  const page = await here.open(t);
  await first(page);
  await page.locator('#record-credit-note').click();
  const taken = await page.locator('#r-invoices option').nth(1).getAttribute('value');
  await page.fill('#r-number', taken);
  await page.fill('#r-amount', '50');
  await page.locator('#record-save').click();
  assert.equal(await page.locator('#r-number').getAttribute('aria-invalid'), 'true');
  await page.locator('#record-payment').click();
  await page.fill('#r-on', '2199-12-31');
  await page.fill('#r-amount', '50');
  await page.locator('#record-save').click();
  assert.equal(await page.locator('#r-on').getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator('.kept').count(), 0);
  noTrouble(page);
});

test('a plan is proposed, changed by hand, agreed, kept and cancelled', async (t) => {
  const page = await here.open(t);
  await page.locator('.customers .who a').nth(2).click();
  await page.locator('#plan-new').click();
  const amounts = page.locator('#plan table input[inputmode=decimal]');
  assert.equal(await amounts.count(), 3);
  await page.fill('#plan-instalments', '2');
  await page.locator('#plan-instalments').blur();
  await page.waitForFunction(() => document.querySelectorAll('#plan table input[inputmode=decimal]').length === 2);
  // What one instalment loses the other must take.
  const [one, two] = [Number(await amounts.nth(0).inputValue()), Number(await amounts.nth(1).inputValue())];
  await amounts.nth(0).fill(String(one - 100));
  await amounts.nth(0).blur();
  await page.locator('#plan-agree').click();
  assert.match(await page.locator('#plan-sum').getAttribute('class'), /wrong-text/);
  await amounts.nth(1).fill((two + 100).toFixed(2));
  await amounts.nth(1).blur();
  assert.deepEqual(await axe(page), []);
  await page.locator('#plan-agree').click();
  const plan = page.locator('.plan-on-record');
  await plan.waitFor();
  assert.equal(await plan.getAttribute('data-status'), 'on-track');
  assert.notEqual(await page.locator('.card.step').getAttribute('data-allowed'), 'true');
  await page.reload();
  await plan.waitFor();
  assert.equal(await plan.locator('tbody tr').count(), 2);
  await plan.locator('button').click();
  await page.waitForFunction(() => document.querySelector('.plan-on-record')?.dataset.status === 'cancelled');
  noTrouble(page);
});

test('other rules and an imported file are kept too, and said', async (t) => {
  const page = await here.open(t, '#/import');
  await page.setInputFiles('input[type=file]', {
    name: 'open.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Customer,Invoice,Date,Due,Amount\nAcme,1,2026-09-01,2026-10-01,1000.00\nBeta,2,2026-09-01,2026-10-01,500.00\n',
    ),
  });
  await page.locator('main button.primary').first().click();
  await page.locator('main button.primary').first().click();
  await page.locator('.customers').waitFor();
  assert.equal(await page.locator('.customers .who a').count(), 2);
  await page.reload();
  await page.locator('.customers').waitFor();
  assert.equal(await page.locator('.customers .who a').count(), 2);
  await page.locator('.head button.link').click();
  await page.locator('#back-to-imported').click();
  await page.waitForFunction(() => document.querySelectorAll('.customers .who a').length === 2);
  noTrouble(page);
});
