// Where the process leaks, the limit looked at again, and a prospect that becomes a customer.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { evaluateProspect, init, reviewCredit, reviewProcess } from 'fidato';
import { accountOf, axe, noTrouble, sample, stage } from './support.mjs';

const here = stage();
before(() => init());
const options = { asOf: sample.asOf, fx: sample.fx };

test('the findings are the engine’s, the dearest first, with their cases', async (t) => {
  const page = await here.open(t, '?lang=en#/process');
  await page.locator('.finding').first().waitFor();
  const from = new Date(Date.parse(sample.asOf) - 89 * 86_400_000).toISOString().slice(0, 10);
  const { findings, measures } = reviewProcess(sample.firms.map(accountOf), { ...options, from, currency: sample.currency });
  const shown = await page.locator('.finding').evaluateAll((found) => found.map(({ dataset }) => dataset.id));
  assert.deepEqual(
    shown,
    findings.map(({ id }) => id),
  );
  assert.equal(await page.locator('.measures tbody tr').count(), measures.length);
  await page.locator('.finding summary').first().click();
  assert.ok((await page.locator('.finding').first().locator('li a').count()) > 0);
  assert.deepEqual(await axe(page), []);
  await page.locator('[data-days="365"]').click();
  await page.waitForFunction(() => document.querySelector('[data-days="365"]')?.getAttribute('aria-pressed') === 'true');
  noTrouble(page);
});

test('a limit that is proposed is set, and the review follows', async (t) => {
  const firm = sample.firms.find((one) => {
    const { proposal, proposedLimit, currentLimit } = reviewCredit(accountOf(one), options);
    return (proposal === 'raise' || proposal === 'lower') && proposedLimit !== null && proposedLimit !== currentLimit;
  });
  const page = await here.open(t, `?lang=en#/customers/${firm.account.id}`);
  await page.locator('#review-accept').click();
  await page.locator('#review-accept').waitFor({ state: 'detached' });
  await page.locator('#kept-undo').click();
  await page.locator('#review-accept').waitFor();
  noTrouble(page);
});

test('a prospect is judged as it is written, becomes a customer, and is taken back', async (t) => {
  const page = await here.open(t, '?lang=en#/prospect');
  const verdict = page.locator('.review .verdict');
  assert.equal(await verdict.getAttribute('data-decision'), 'more-information');
  await page.fill('#p-name', 'Nuova S.r.l.');
  await page.fill('#p-foundedOn', '2012-03-01');
  await page.fill('#p-monthly', '4000');
  await page.fill('#p-score', '70');
  await page.fill('#p-year', '2025');
  await page.fill('#p-equity', '300,000');
  await page.fill('#p-assets', '800000');
  await page.locator('#p-assets').blur();
  const asked = evaluateProspect(
    {
      id: 'prospect',
      currency: 'EUR',
      country: 'IT',
      lifecycle: 'prospect',
      party: {
        kind: 'company',
        country: 'IT',
        foundedOn: '2012-03-01',
        accounts: [{ year: 2025, equity: '300000', assets: '800000' }],
      },
      signals: [
        { kind: 'bureau-score', on: sample.asOf, source: 'bureau', value: '70', scale: { min: '0', max: '100', better: 'high' } },
      ],
    },
    { ...options, expectedMonthlySales: '4000' },
  );
  await page.waitForFunction(
    (decision) => document.querySelector('.review .verdict')?.dataset.decision === decision,
    asked.decision,
  );
  assert.deepEqual(await axe(page), []);
  await page.fill('#p-equity', 'a lot');
  await page.locator('#p-equity').blur();
  assert.equal(await page.locator('#p-equity').getAttribute('aria-invalid'), 'true');
  assert.equal(await verdict.count(), 0);
  await page.fill('#p-equity', '300000');
  await page.locator('#p-equity').blur();
  await page.locator('#prospect-take').click();
  await page.waitForFunction(() => location.hash.startsWith('#/customers/N'));
  assert.equal(await page.locator('h1').textContent(), 'Nuova S.r.l.');
  await page.reload();
  await page.locator('.review').waitFor();
  await page.locator('#kept-undo').click();
  await page.waitForFunction(() => document.querySelector('h1')?.textContent !== 'Nuova S.r.l.');
  noTrouble(page);
});

for (const path of ['#/process', '#/prospect'])
  test(`${path}: nothing is wider than a phone, in the dark, in Italian`, async (t) => {
    const page = await here.open(t, `?lang=it${path}`, { width: 390, colorScheme: 'dark' });
    await page.locator('.card').first().waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(await axe(page), []);
    noTrouble(page);
  });
