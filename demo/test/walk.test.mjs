// What a first visitor does: odd days, odd amounts, there and back again, printing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noTrouble, stage } from './support.mjs';

const here = stage();

test('the first and the last day, no day and no such day', async (t) => {
  const page = await here.open(t, '?lang=en&asOf=2026-02-30#/');
  await page.locator('.customers').waitFor();
  assert.equal(await page.locator('#as-of').inputValue(), '2026-09-30', 'a day that does not exist is not asked about');
  for (const day of ['1900-01-01', '2199-12-31']) {
    await page.goto('about:blank');
    await page.goto(`${here.url}?lang=en&asOf=${day}#/customers/C1045`);
    await page.locator('#exposure-total').waitFor();
    await page.evaluate(() => {
      location.hash = '#/voice';
    });
    await page.getByRole('heading', { level: 1, name: 'What customers tell us' }).waitFor();
  }
  await page.locator('#as-of').fill('');
  await page.locator('#as-of').blur();
  assert.equal(await page.locator('#as-of').inputValue(), '2199-12-31', 'the day shown is the day asked about');
  noTrouble(page);
});

test('1.500 is fifteen hundred in every field, and 1,500 too', async (t) => {
  const page = await here.open(t, '?lang=it#/customers/C1045');
  const limit = page.locator('#f-limit');
  for (const [written, then] of [
    ['12.500', '12500'],
    ['12,500', '12500'],
    ['12.500,50', '12500,5'],
    ['12,500.50', '12500,5'],
    ['12,5', '12,5'],
    ['1.250.000', '1250000'],
  ]) {
    await limit.fill(written);
    await limit.blur();
    assert.equal(await limit.inputValue(), then, written);
  }
  await page.locator('#order-amount').fill('1.500');
  await page.locator('#order-said').filter({ hasText: '9.358,45' }).waitFor();
  await page.locator('#invoice-amount').fill('1.500');
  assert.match(await page.locator('#invoice-preview').textContent(), /1\.500,00/);
  noTrouble(page);
});

test('a contact of a later day is refused where it is written', async (t) => {
  const page = await here.open(t, '?lang=en#/customers/C1045');
  await page.locator('#r-on').fill('2026-12-31');
  await page.locator('#record-save').click();
  await page.getByText('at the latest the one shown above').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'r-on');
  assert.equal(await page.locator('.recorded').count(), 0);
  await page.locator('#r-on').fill('2026-09-30');
  await page.locator('#record-save').click();
  await page.locator('#record-undo').click();
  assert.equal(
    await page.evaluate(() => document.activeElement?.id),
    'record-save',
    'what is taken back leaves the focus in the form',
  );
  noTrouble(page);
});

test('back from a customer the list is where it was left', async (t) => {
  const page = await here.open(t, '?lang=en');
  const link = page.locator('.who a').nth(40);
  const name = await link.textContent();
  await link.click();
  await page.locator('#order-amount').waitFor();
  await page.goBack();
  await page.waitForFunction((said) => document.activeElement?.textContent === said, name);
  assert.ok(await page.evaluate(() => scrollY > 300));
  noTrouble(page);
});

test('the printed sheet of a customer has no forms and no buttons', async (t) => {
  const page = await here.open(t, '?lang=it#/customers/C1045');
  await page.locator('#exposure-total').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(
    await page
      .locator('main button:visible, .card.record:visible, .card.order:visible, .card.invoice:visible')
      .evaluateAll((all) => all.filter((one) => !one.closest('.times')).map((one) => one.textContent)),
    [],
  );
  assert.equal(await page.locator('.times button').first().isVisible(), true, 'the other days stay');
  noTrouble(page);
});
