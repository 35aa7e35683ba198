// The step is carried out: written, changed by hand, recorded as sent; and what the customer sees.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { init, message, nextStep, write } from 'fidato';
import { accountOf, axe, noTrouble, sample, stage } from './support.mjs';

const here = stage();
before(() => init());
const options = { asOf: sample.asOf, fx: sample.fx };
/** The first customer whose next step may be written today. */
const due = () =>
  sample.firms.find((firm) => {
    const { action, allowed } = nextStep(accountOf(firm), options);
    return allowed && action === 'remind';
  });
const open = async (t, firm, more = {}) => {
  const page = await here.open(t, `?lang=en#/customers/${firm.account.id}`, more);
  await page.locator('#compose-open').click();
  await page.locator('#compose-body').waitFor();
  return page;
};

test('the message is the engine’s, and each language and channel is', async (t) => {
  const firm = due();
  const page = await open(t, firm);
  const body = page.locator('#compose-body');
  const made = message(accountOf(firm), { ...options });
  // The demo's own firm signs; what is asked is the engine's.
  assert.equal(await page.locator('#compose-channel').inputValue(), made.channel);
  for (const language of ['it', 'en', 'de', 'fr', 'es']) {
    await page.locator('#compose-language').selectOption(language);
    await page.waitForFunction((tag) => document.getElementById('compose-body')?.lang === tag, language);
    const total = write({ ...made, language }, language).body.match(/\d[\d.,\u00a0\u202f ]*\d/);
    assert.ok(total && (await body.inputValue()).length > 100, language);
  }
  await page.locator('#compose-channel').selectOption('sms');
  await page.locator('#compose .hint').first().waitFor();
  assert.match(await page.locator('#compose').textContent(), /text message/);
  noTrouble(page);
});

test('sent: the contact is recorded, the step goes on, and undo takes it back', async (t) => {
  const firm = due();
  const page = await open(t, firm);
  const step = page.locator('.card.step');
  const contacts = page.locator('.contacts li');
  const had = await contacts.count();
  assert.equal(await step.getAttribute('data-allowed'), 'true');
  await page.locator('#compose-body').fill('In my own words.');
  assert.match(await page.locator('#compose-link').getAttribute('href'), /^mailto:.*In%20my%20own%20words/);
  await page.locator('#compose-sent').click();
  await page.waitForFunction(() => document.querySelector('.card.step')?.dataset.allowed === 'false');
  assert.equal(await contacts.count(), had + 1);
  await page.reload();
  await step.waitFor();
  assert.equal(await step.getAttribute('data-allowed'), 'false');
  await page.locator('#kept-undo').click();
  await page.waitForFunction(() => document.querySelector('.card.step')?.dataset.allowed === 'true');
  noTrouble(page);
});

test('nothing to write is said with its reasons', async (t) => {
  const firm = sample.firms.find((one) => nextStep(accountOf(one), options).blockers.some(({ code }) => code === 'promise-open'));
  const page = await here.open(t, `?lang=en#/customers/${firm.account.id}`);
  await page.locator('#compose-open').click();
  await page.locator('#compose .reasons li').first().waitFor();
  assert.equal(await page.locator('#compose-sent').count(), 0);
  noTrouble(page);
});

test('the customer’s own view has the pay code and nothing internal', async (t) => {
  const firm = due();
  const page = await here.open(t, `?lang=en#/customers/${firm.account.id}`);
  await page.getByRole('link', { name: 'What the customer sees' }).click();
  const element = page.locator('account-statement');
  await element.waitFor();
  assert.ok((await element.locator('[part=code] svg').count()) > 0);
  await page.locator('[data-days="90"]').click();
  await page.waitForFunction(() => document.querySelector('[data-days="90"]')?.getAttribute('aria-pressed') === 'true');
  assert.deepEqual(await axe(page), []);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#their-csv').click()]);
  assert.match(download.suggestedFilename(), /\.csv$/);
  noTrouble(page);
});

for (const [colorScheme, width] of [
  ['light', 1300],
  ['dark', 390],
])
  test(`${colorScheme}, ${width} px: axe finds nothing in the message, and nothing is wider than the page`, async (t) => {
    const page = await open(t, due(), { width, colorScheme });
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    noTrouble(page);
  });
