// Opening a dispute on an invoice stops the collection of that amount and no more; closing it restores the rest.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { assess, init, overdue, triageDispute } from 'fidato';
import { axe, noTrouble, sample, stage } from './support.mjs';

const here = stage();
before(() => init());
const options = { asOf: sample.asOf, fx: sample.fx };
const firm = (id) => sample.firms.find(({ account }) => account.id === id).account;
const cents = (text) => Math.round(Number(String(text).replace(/[^\d.-]/g, '')) * 100);
const ID = 'C1045';
const INVOICE = 'FT 2026/229';

const open = async (t, query = '?lang=en', context) => {
  const page = await here.open(t, `${query}#/customers/${ID}`, context);
  await page.locator('#disputes').waitFor();
  return page;
};
const start = async (page, invoice = INVOICE) => {
  await page.locator(`[data-contest="${invoice}"]`).click();
  await page.locator('.dispute-form').waitFor();
};
const part = (page, name) => page.locator(`dispute-triage [part=${name}]`);
const propose = async (page, text) => {
  await part(page, 'words').fill(text);
  await part(page, 'propose').click();
  await part(page, 'verdict').waitFor();
};
const figures = (page, card) =>
  page
    .locator(card)
    .locator('dl.figures > div')
    .evaluateAll((found) =>
      Object.fromEntries(found.map((div) => [div.querySelector('dt').textContent, div.querySelector('dd').textContent])),
    );
const badge = (page) => page.locator('.customer-head credit-badge').evaluate((element) => element.badge);
const collected = (account) =>
  overdue(account, options)
    .items.filter(({ daysLate }) => daysLate > 0)
    .reduce((sum, { open: left, disputed }) => sum + cents(left) - cents(disputed), 0);

test('from the invoice to the form, with the focus in it and the invoice chosen', async (t) => {
  const page = await open(t);
  await start(page);
  assert.equal(await page.locator('#dispute-invoice').inputValue(), INVOICE);
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'dispute-triage');
  await page.getByRole('button', { name: 'Cancel' }).click();
  assert.equal(await page.locator('.dispute-form').count(), 0);
  noTrouble(page);
});

test('a part of an invoice: that amount stops, the rest goes on, everywhere as the engine says', async (t) => {
  const page = await open(t);
  await start(page);
  await page.locator('#dispute-amount').fill('300');
  await page.locator('#dispute-amount').blur();
  await propose(page, 'La merce è arrivata rotta');
  assert.match(
    await part(page, 'result').textContent(),
    /In dispute€300\.00To collect€482\.33/,
    'what will happen is said before it does',
  );
  await page.locator('#dispute-wanted').selectOption('replacement');
  await page.locator('#dispute-wanted-amount').fill('120,50');
  await page.locator('#dispute-wanted-amount').blur();
  await page.getByRole('button', { name: 'Open the dispute' }).click();
  const after = {
    ...firm(ID),
    disputes: [
      ...firm(ID).disputes,
      {
        id: 'new',
        invoiceIds: [INVOICE],
        amount: '300',
        reason: 'quality',
        text: 'La merce è arrivata rotta',
        openedOn: sample.asOf,
        status: 'open',
        requested: { remedy: 'replacement', amount: '120.50' },
      },
    ],
  };
  const expected = assess(after, options);
  assert.match(await page.locator('#dispute-said').textContent(), /€300\.00 will not be chased/);
  assert.equal(await page.locator('.step').getAttribute('data-action'), expected.nextStep.action);
  const step = page.locator('.effect tbody tr').nth(2).locator('td');
  assert.equal(
    cents((await step.nth(1).textContent()).split(':')[1]),
    cents(expected.nextStep.amount),
    'the next step asks for the rest',
  );
  const late = await figures(page, '[aria-labelledby=ageing-title]');
  assert.equal(cents(late['To be chased']), collected(after));
  assert.equal(cents(late.Overdue) - cents(late['of it in dispute']), cents(late['To be chased']));
  assert.match(await page.locator(`.invoices tr[data-invoice="${INVOICE}"]`).textContent(), /€300\.00 in dispute/);
  // The page gives the dispute its number.
  const shown = await badge(page);
  const numbered = shown.reasons.find(({ code }) => code === 'dispute-answer-owed').args;
  assert.match(numbered.dispute, /^CONT \d+$/);
  numbered.dispute = 'new';
  assert.deepEqual(shown, expected.badge);
  const effect = await page
    .locator('.effect tbody tr')
    .evaluateAll((rows) => rows.slice(0, 2).map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(effect, [
    ['To collect now', '€782.33', '€482.33'],
    ['In dispute', '€812.70', '€1,112.70'],
  ]);
  const triage = triageDispute(after.disputes.at(-1), after, options);
  const line = await page.locator('.disputes > li').first().textContent();
  for (const said of ['Quality', '€300.00', 'La merce è arrivata rotta', 'quality manager', 'inspection report'])
    assert.ok(line.includes(said), said);
  assert.equal(triage.remedy.requestedWithinPolicy, true);
  assert.match(line, /Request.*within/i, 'whether the request is within the policy is said at once');
  noTrouble(page);
});

test('the whole invoice in dispute changes the badge; rejecting it restores everything', async (t) => {
  const id = sample.firms.find(({ account }) => {
    try {
      const { overdue: late, disputes } = assess(account, options);
      return (
        late.status === 'overdue' &&
        disputes.length === 0 &&
        new Set(late.items.filter(({ daysLate }) => daysLate > 0).map(({ invoiceId }) => invoiceId)).size === 1
      );
    } catch {
      return false;
    }
  }).account.id;
  const page = await here.open(t, `?lang=en#/customers/${id}`);
  const before = assess(firm(id), options);
  const invoice = before.overdue.items.find(({ daysLate }) => daysLate > 0).invoiceId;
  assert.deepEqual((await badge(page)).code, before.badge.code);
  await start(page, invoice);
  await propose(
    page,
    firm(id).country === 'IT' ? 'Il prezzo non è quello del listino' : 'The price is not the one of the price list',
  );
  await page.getByRole('button', { name: 'Open the dispute' }).click();
  await page.locator('.effect').waitFor();
  const disputed = assess(
    {
      ...firm(id),
      disputes: [...(firm(id).disputes ?? []), { id: 'new', invoiceIds: [invoice], reason: 'price', openedOn: sample.asOf }],
    },
    options,
  );
  assert.equal(disputed.overdue.status === 'overdue', false);
  assert.equal((await badge(page)).code, disputed.badge.code);
  assert.notEqual(disputed.badge.code, before.badge.code);
  assert.equal(await page.locator('.step').getAttribute('data-action'), disputed.nextStep.action);
  await page.locator('[data-close=rejected]').click();
  await page.locator('[data-reopen]').waitFor({ state: 'attached' });
  assert.deepEqual(await badge(page), before.badge);
  assert.equal(await page.locator('.step').getAttribute('data-action'), before.nextStep.action);
  assert.match(await page.locator('#dispute-said').textContent(), /can be collected again/);
  // A decision can be taken back the same day.
  await page.locator('#disputes summary').click();
  await page.locator('[data-reopen]').click();
  await page.locator('[data-close=confirmed]').waitFor();
  assert.equal((await badge(page)).code, disputed.badge.code);
  await page.locator('[data-close=confirmed]').click();
  assert.match(await page.locator('#dispute-said').textContent(), /until the credit note/);
  const admitted = assess(
    {
      ...firm(id),
      disputes: [
        ...(firm(id).disputes ?? []),
        { id: 'new', invoiceIds: [invoice], reason: 'price', openedOn: sample.asOf, status: 'confirmed', closedOn: sample.asOf },
      ],
    },
    options,
  );
  assert.equal((await badge(page)).code, admitted.badge.code);
  assert.deepEqual(
    await figures(page, '[aria-labelledby=ageing-title]').then((found) => [
      cents(found.Overdue) - cents(found['to be credited']),
      cents(found['To be chased']),
    ]),
    [0, 0],
    'what we admitted is never chased',
  );
  noTrouble(page);
});

test('what cannot be decided can be opened as such; nothing at all cannot', async (t) => {
  const page = await open(t);
  await start(page);
  await page.getByRole('button', { name: 'Open the dispute' }).click();
  assert.equal(await page.locator('.dispute-form').count(), 1, 'no words, no code, no reason');
  assert.equal(await page.locator('dispute-triage').evaluate((element) => element.validity.valueMissing), true);
  await propose(page, 'Richiamatemi');
  assert.equal(await part(page, 'verdict').getAttribute('data-confidence'), 'undecided');
  await page.getByRole('button', { name: 'Open the dispute' }).click();
  assert.match(await page.locator('.disputes > li').first().textContent(), /Reason unclear|Cannot|unclear/i);
  noTrouble(page);
});

test('a code, and a reason that the user corrects', async (t) => {
  const page = await open(t);
  await start(page);
  await part(page, 'scheme').selectOption('uncl4465');
  await part(page, 'code').fill('4');
  await part(page, 'propose').click();
  await part(page, 'verdict').filter({ hasText: 'Quantity' }).waitFor();
  await part(page, 'reason').selectOption('price');
  await part(page, 'verdict').filter({ hasText: 'Price' }).waitFor();
  assert.match(await part(page, 'result').textContent(), /Goes to: sales/, 'the consequences follow the correction');
  await page.getByRole('button', { name: 'Open the dispute' }).click();
  assert.match(await page.locator('.disputes > li').first().textContent(), /^\s*Price/);
});

test('an amount beyond what is open is refused at the field', async (t) => {
  const page = await open(t);
  await start(page);
  for (const text of ['782.34', 'a lot', '0', '-5']) {
    await page.locator('#dispute-amount').fill(text);
    await page.locator('#dispute-amount').blur();
    assert.equal(await page.locator('#dispute-amount').getAttribute('aria-invalid'), 'true', text);
    assert.match(await page.locator('#dispute-amount-hint').textContent(), /up to €782\.33/);
  }
  await propose(page, 'La merce è arrivata rotta').catch(() => {});
  await page.getByRole('button', { name: 'Open the dispute' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'dispute-amount');
  await page.locator('#dispute-amount').fill('782.33');
  await page.locator('#dispute-amount').blur();
  assert.equal(await page.locator('#dispute-amount').getAttribute('aria-invalid'), 'false');
});

test('a new dispute is heard on the page of what customers tell us', async (t) => {
  const page = await here.open(t, '?lang=en#/voice');
  await page.locator('.causes').waitFor();
  const cases = async () => Number(await page.locator('#voice-cases strong').textContent());
  const count = await cases();
  await page.evaluate((id) => {
    location.hash = `#/customers/${id}`;
  }, ID);
  await start(page);
  await propose(page, 'La merce è arrivata rotta');
  await page.getByRole('button', { name: 'Open the dispute' }).click();
  await page.locator('.effect').waitFor();
  await page.evaluate(() => {
    location.hash = '#/voice';
  });
  await page.locator('.causes').waitFor();
  assert.equal(await cases(), count + 1);
});

for (const theme of ['light', 'dark']) {
  for (const width of [1300, 390]) {
    test(`${theme}, ${width} px: axe finds nothing in the form, with a proposal, and after it`, async (t) => {
      const page = await open(t, `?lang=it&theme=${theme}`, { width, colorScheme: theme === 'dark' ? 'light' : 'dark' });
      await start(page);
      assert.deepEqual(await axe(page), []);
      await propose(page, 'La merce è arrivata rotta');
      await page.locator('#dispute-wanted').selectOption('refund');
      await page.locator('#dispute-amount').fill('x');
      await page.locator('#dispute-amount').blur();
      assert.deepEqual(await axe(page), []);
      await page.locator('#dispute-amount').fill('');
      await page.locator('#dispute-amount').blur();
      await page.locator('.dispute-form button.primary').click();
      await page.locator('.effect').waitFor();
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      noTrouble(page);
    });
  }
}
