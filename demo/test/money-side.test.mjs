// What the customer page says about collecting, a new order, interest, expected cash and disputes.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { assess, decideCredit, init } from 'fidato';
import { noTrouble, sample, stage } from './support.mjs';

const here = stage();
before(() => init());
/** The firm of the sample data that has one of everything. */
const EVERYTHING = '#/customers/C1045';
const ROOMY = sample.firms.find(({ account }) => account.id === 'C1045').account;
const cents = (text) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);
const open = async (t, path, options) => {
  const page = await here.open(t, path, options);
  await page.locator('.step [part=base]').waitFor();
  return page;
};
/** What the step says; it is in the element's shadow tree. */
const stepText = (page) => page.locator('.step [part=base]').textContent();

test('the next step: what, when, how, how much, why, and what follows', async (t) => {
  const page = await open(t, `?lang=en${EVERYTHING}`);
  const card = page.locator('.step');
  assert.equal(await card.getAttribute('data-action'), 'remind');
  const text = await stepText(page);
  for (const said of [
    'Send a reminder',
    'Today',
    'E-mail',
    'Firm',
    'FT 2026/229',
    // 782.33 less 150.51 of cash that nobody has matched yet.
    '€631.82',
    '€10.79',
    'After that:',
    'Propose a repayment plan',
    '5 Oct 2026',
  ])
    assert.ok(text.includes(said), said);
  assert.ok((await card.locator('[part=reasons] li').count()) >= 3);
  await page.locator('#lang-it').click();
  assert.match(await card.locator('h2').textContent(), /Prossimo passo/);
  assert.match(await stepText(page), /Inviare un sollecito.*631,82.*Proporre un piano di rientro/s);
  noTrouble(page);
});

test('a dispute without our answer is the step: whose it is, and since when it is late', async (t) => {
  const answering = sample.firms.filter(({ account }) => {
    try {
      return assess(account, { asOf: sample.asOf, fx: sample.fx }).nextStep.action === 'resolve-dispute';
    } catch {
      return false;
    }
  });
  assert.ok(answering.length > 0, 'the sample has such a firm');
  const { account } = answering[0];
  const { dispute, reasons } = assess(account, { asOf: sample.asOf, fx: sample.fx }).nextStep;
  const page = await open(t, `?lang=en#/customers/${account.id}`);
  assert.equal(await page.locator('.step').getAttribute('data-action'), 'resolve-dispute');
  const text = await stepText(page);
  for (const said of ['Resolve the dispute', dispute.disputeId]) assert.ok(text.includes(said), `${said}: ${text}`);
  const codes = await page.locator('.step [part=reasons] li').count();
  assert.ok(codes >= reasons.length, text);
  noTrouble(page);
});

test('a step that is not free yet says what stands in the way and from when', async (t) => {
  // A day earlier nothing was free: the answer for a past day is the answer of that day.
  const firm = sample.firms.find((each) => {
    try {
      const { nextStep } = assess(each.account, { asOf: sample.asOf, fx: sample.fx });
      return !nextStep.allowed && nextStep.blockers.length > 0 && nextStep.on !== null;
    } catch {
      return false;
    }
  });
  const page = await open(t, `?lang=en#/customers/${firm.account.id}`);
  assert.equal(await page.locator('.step').getAttribute('data-allowed'), 'false');
  const blockers = await page.locator('.step [part=blockers] li').allTextContents();
  assert.ok(blockers.length > 0 && blockers.every((text) => text.includes(' ')), String(blockers));
  assert.match(await page.locator('.step [part=when]').textContent(), /^From \d+ \w+ 20\d\d$/);
  assert.equal(await page.locator('.step [part=action]').isVisible(), false);
});

test('a new order is decided while its amount is typed', async (t) => {
  const page = await open(t, `?lang=en${EVERYTHING}`);
  const amount = page.locator('#order-amount');
  const said = page.locator('#order-said');
  const action = () => said.locator('.verdict').getAttribute('data-action');
  assert.equal(await said.locator('.verdict').count(), 0, 'nothing is decided before an amount is written');
  await page.locator('#f-limit').fill('20000');
  await page.locator('#f-limit').blur();
  const options = { asOf: sample.asOf, fx: sample.fx };
  const account = { ...ROOMY, credit: { limit: '20000' } };
  const seen = new Set();
  for (const typed of ['100', '9000', '9000,50', '900000']) {
    await amount.pressSequentially(typed);
    const expected = decideCredit(account, { gate: 'order', amount: typed.replace(',', '.') }, options);
    assert.equal(await action(), expected.action, typed);
    seen.add(expected.action);
    assert.equal(cents(await said.locator('dd').nth(1).textContent()), cents(expected.exposureAfter), typed);
    assert.equal(
      /credit manager/.test(await said.textContent()),
      ['hold', 'stop'].includes(expected.action),
      'who may release it',
    );
    assert.equal(
      await said.locator('.reasons li').count(),
      new Set(expected.reasons.map((reason) => JSON.stringify(reason))).size,
    );
    await amount.fill('');
  }
  assert.ok(seen.size > 1, 'the amount decides');
  await amount.fill('a lot');
  assert.equal(await amount.getAttribute('aria-invalid'), 'true');
  assert.match(await said.textContent(), /Write an amount/);
  await page.goto(`${here.url}?lang=en#/customers/C1001`);
  await page.locator('#order-amount').waitFor();
  assert.equal(await page.locator('#order-amount').inputValue(), '', 'another customer, another order');
  noTrouble(page);
});

test('interest and lump sum per overdue invoice, and the totals', async (t) => {
  const page = await open(t, `?lang=en${EVERYTHING}`);
  const cells = (invoice) => page.locator(`.invoices tr[data-invoice="${invoice}"] td`).allTextContents();
  // 1117.61 at 10.4 % for the 27 days until 335.28 were paid, then 782.33 for 11 days: 8.60 + 2.45.
  assert.deepEqual((await cells('FT 2026/229')).slice(-2), ['€11.05', '€40.00']);
  assert.deepEqual((await cells('FT 2026/309')).slice(-2), ['–', '–'], 'not due');
  for (const column of [6, 7]) {
    const parts = (await page.locator(`.invoices tbody tr > :nth-child(${column})`).allTextContents())
      .filter((text) => text !== '–')
      .map(cents);
    assert.equal(
      cents(await page.locator(`.invoices tfoot tr > :nth-child(${column})`).textContent()),
      parts.reduce((sum, part) => sum + part, 0),
    );
  }
  assert.match(await page.locator('[aria-labelledby=open-title] .notes').textContent(), /provisional/);
});

test('a rate that is not known is said, not hidden', async (t) => {
  const page = await open(t, `?lang=en&asOf=2027-03-01${EVERYTHING}`);
  assert.ok((await page.locator('.invoices [data-unknown]').count()) > 0);
  assert.match(await page.locator('#rate-unknown').textContent(), /reference rate is not known/);
  assert.match(await stepText(page), /Late interestnot known/);
  noTrouble(page);
});

test('expected cash by week: a chart, and the same as a table with every week and all the money', async (t) => {
  const page = await open(t, `?lang=en${EVERYTHING}`);
  const { behaviour } = assess(ROOMY, { asOf: sample.asOf, fx: sample.fx });
  const rows = await page.locator('.cash tbody tr').evaluateAll((found) =>
    found.map((row) => ({
      week: row.cells[0].textContent,
      amount: row.cells[1].textContent,
      count: Number(row.cells[2].textContent),
    })),
  );
  assert.equal(
    rows.reduce((sum, { amount }) => sum + (amount === '–' ? 0 : cents(amount)), 0),
    behaviour.expected.reduce((sum, { open: left }) => sum + cents(left), 0),
  );
  assert.equal(
    rows.reduce((sum, { count }) => sum + count, 0),
    behaviour.expected.length,
  );
  const mondays = rows.map(({ week }) => Date.parse(`${week} UTC`));
  assert.ok(
    mondays.every((time, i) => new Date(time).getUTCDay() === 1 && (i === 0 || time - mondays[i - 1] === 7 * 86_400_000)),
    'every week, from Monday',
  );
  // As many bars are drawn as there are weeks with money, and as high as the money says.
  const canvas = page.locator('[aria-labelledby=cash-title] canvas');
  await canvas.scrollIntoViewIfNeeded();
  const heights = await canvas.evaluate((element) => {
    const probe = document.createElement('i');
    probe.style.color = 'var(--b-not-due)';
    document.body.append(probe);
    const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
    probe.remove();
    const { data, width, height } = element.getContext('2d').getImageData(0, 0, element.width, element.height);
    const is = (x, y) => {
      const at = (y * width + x) * 4;
      return Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b) < 6 && data[at + 3] > 250;
    };
    const columns = Array.from(
      { length: width },
      (_, x) => Array.from({ length: height }, (_, y) => is(x, y)).filter(Boolean).length,
    );
    const bars = [];
    for (const [x, tall] of columns.entries()) {
      if (tall <= 3) continue;
      const before = columns[x - 1] > 3 ? bars.pop() : 0;
      bars.push(Math.max(before, tall));
    }
    return bars;
  });
  const paid = rows.filter(({ amount }) => amount !== '–').map(({ amount }) => cents(amount));
  assert.equal(heights.length, paid.length);
  for (const [i, tall] of heights.entries())
    assert.ok(Math.abs(tall / Math.max(...heights) - paid[i] / Math.max(...paid)) < 0.03, `${heights} for ${paid}`);
  await page.locator('[aria-labelledby=cash-title] summary').click();
  assert.ok(await page.locator('.cash').isVisible());
  assert.match(await page.locator('#rating').textContent(), new RegExp(`^${behaviour.rating} `));
  noTrouble(page);
});

test('an open dispute is triaged: who, by when, which remedy, what is missing', async (t) => {
  const page = await open(t, `?lang=en${EVERYTHING}`);
  const text = await page.locator('.disputes .triage').textContent();
  for (const said of [
    'logistics',
    '24 Sept 2026 · day passed',
    '6 Oct 2026',
    'Credit note',
    'up to €812.70',
    'logistics manager',
    'proof of delivery, delivery note',
  ])
    assert.ok(text.includes(said), said);
  await page.locator('#lang-it').click();
  assert.match(await page.locator('.disputes .triage').textContent(), /prova di consegna, DDT/);
  await page.goto(`${here.url}?lang=en#/customers/C1040`);
  await page.locator('.disputes > li').first().waitFor();
  assert.equal(await page.locator('.disputes .triage').count(), 1, 'what was admitted is still to be credited');
});

test('every word of a step, a decision and a dispute is there in both languages', async (t) => {
  for (const lang of ['en', 'it']) {
    const page = await here.open(t, `?lang=${lang}`);
    for (const { account } of sample.firms) {
      await page.evaluate((id) => {
        location.hash = `#/customers/${id}`;
      }, account.id);
      await page.locator('.customer-head').waitFor();
      const texts = await page
        .locator('.step strong, .step dd, .step li, .told td, .timeline li, .triage dd, #rating')
        .allTextContents();
      const bare = texts.filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text.trim()) || /undefined|\[object/.test(text));
      assert.deepEqual(bare, [], account.id);
    }
    noTrouble(page);
  }
});
