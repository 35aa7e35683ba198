// The page of what customers tell us: causes, the cases behind each, what changed, and like cases decided differently.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { init, remedyConsistency, voiceOfCustomer } from 'fidato';
import { axe, noTrouble, sample, stage } from './support.mjs';

const here = stage();
before(() => init());
const accounts = sample.firms.map(({ account }) => account);
const ask = (since) =>
  voiceOfCustomer(accounts, { asOf: sample.asOf, fx: sample.fx, currency: sample.currency, ...(since ? { since } : {}) });
const cents = (text) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);
const keyOf = ({ cause, touchpoint, site }) => [cause, touchpoint, site ?? ''].join('|');
const SINCE = '2026-07-03';
const open = async (t, query = '?lang=en', options) => {
  const page = await here.open(t, `${query}#/voice`, options);
  await page.locator('.causes').waitFor();
  return page;
};

test('the table is what the engine says: every cause with its count, amount and share, the dearest first', async (t) => {
  const page = await open(t);
  const { causes } = ask(SINCE);
  const rows = await page.locator('.causes tbody tr').evaluateAll((found) =>
    found.map((row) => ({
      key: row.dataset.cause,
      count: Number(row.cells[2].textContent),
      amount: row.cells[3].textContent,
      share: row.cells[4].textContent,
    })),
  );
  assert.deepEqual(
    rows.map(({ key, count, amount, share }) => [key, count, cents(amount), share]),
    causes.map((cause) => [keyOf(cause), cause.count, cents(cause.amount), `${Math.round(Number(cause.share))}%`]),
  );
  assert.ok(causes.length >= 10 && new Set(causes.map(({ touchpoint }) => touchpoint)).size >= 5, 'the sample tells a story');
  assert.equal(
    cents(await page.locator('#voice-amount strong').textContent()),
    Math.round(causes.reduce((sum, { amount }) => sum + Number(amount), 0)) * 100,
  );
  assert.equal(
    await page.locator('#voice-cases strong').textContent(),
    String(causes.reduce((sum, { count }) => sum + count, 0)),
  );
  noTrouble(page);
});

test('behind each bar is the list of its cases, no more and no less, for every period', async (t) => {
  const page = await open(t);
  for (const [days, since] of [
    [90, SINCE],
    [365, '2025-10-01'],
    [0, undefined],
  ]) {
    await page.locator(`[data-days="${days}"]`).click();
    const { causes } = ask(since);
    assert.equal(await page.locator('.causes tbody tr').count(), causes.length, String(days));
    for (const cause of causes) {
      await page.locator(`.causes tr[data-cause="${keyOf(cause)}"] button`).click();
      const cases = await page
        .locator('.two .cases > li')
        .evaluateAll((found) =>
          found.map((item) => ({ href: item.querySelector('a').hash, amount: item.querySelector('.number strong').textContent })),
        );
      assert.equal(cases.length, cause.count, keyOf(cause));
      assert.equal(
        cases.reduce((sum, { amount }) => sum + cents(amount), 0),
        cents(cause.amount),
        keyOf(cause),
      );
      assert.deepEqual([...new Set(cases.map(({ href }) => href.split('/').at(-1)))].sort(), [...cause.accounts].sort());
    }
  }
  noTrouble(page);
});

test('a click on a bar shows its cases', async (t) => {
  const page = await open(t);
  const { causes } = ask(SINCE);
  const canvas = page.locator('.across canvas');
  const box = await canvas.boundingBox();
  // Along the bars, just right of where they begin; from the last, since the first is chosen already.
  const begin = box.width * 0.28;
  const pitch = (box.height - 30) / causes.length;
  for (const i of [3, 2, 1, 0]) {
    await page.mouse.click(box.x + begin, box.y + pitch * (i + 0.5));
    await page
      .locator(`.across canvas button[aria-pressed=true][data-cause="${keyOf(causes[i])}"]`)
      .waitFor({ state: 'attached', timeout: 3000 });
    assert.match(await page.locator('#cases-title').textContent(), new RegExp(`: ${causes[i].count} case`));
  }
  noTrouble(page);
});

test('the keyboard reaches every bar: one stop, arrows from bar to bar, Enter shows the cases', async (t) => {
  const page = await open(t);
  const { causes } = ask(SINCE);
  await page.locator('[data-by=count]').focus();
  await page.keyboard.press('Tab');
  const bar = () => page.evaluate(() => (document.activeElement.closest('canvas') ? document.activeElement.dataset.cause : null));
  assert.equal(await bar(), keyOf(causes[0]));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await bar(), keyOf(causes[2]));
  assert.equal(
    await page.locator('.chart.across').evaluate((chart) => getComputedStyle(chart).outlineStyle),
    'solid',
    'the focus is seen',
  );
  await page.keyboard.press('Enter');
  await page.locator('#cases-title', { hasText: `${causes[2].count} case` }).waitFor();
  assert.equal(await bar(), keyOf(causes[2]), 'the focus stays on the bar');
  await page.keyboard.press('End');
  assert.equal(await bar(), keyOf(causes.at(-1)));
  await page.keyboard.press('Tab');
  assert.equal(await bar(), null);
  // A screen reader finds the bars as buttons with the figures.
  assert.equal(await page.locator('.across canvas button').count(), causes.length);
  assert.match(await page.locator('.across canvas button').first().textContent(), /€[\d,.]+ · \d+ cases?/);
  noTrouble(page);
});

/** The colours of a canvas, the most frequent first. */
const colours = (page) =>
  page.locator('.across canvas').evaluate((element) => {
    const { data } = element.getContext('2d').getImageData(0, 0, element.width, element.height);
    const count = new Map();
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] === 255) {
        const key = `${data[at]},${data[at + 1]},${data[at + 2]}`;
        count.set(key, (count.get(key) ?? 0) + 1);
      }
    return [...count]
      .sort(([, a], [, b]) => b - a)
      .map(([key]) => key)
      .slice(0, 3);
  });

test('the chart follows the scheme of the page, of the system, and forced colours', async (t) => {
  const page = await open(t, '?lang=en', { colorScheme: 'light' });
  const until = async (right, why) => {
    let seen;
    for (let i = 0; i < 40; i++) {
      seen = await colours(page);
      if (right(seen)) return seen;
      await page.waitForTimeout(50);
    }
    return assert.fail(`${why}: ${seen}`);
  };
  const light = await until((seen) => seen.length > 0, 'drawn');
  await page.emulateMedia({ colorScheme: 'dark' });
  await until((seen) => String(seen) !== String(light), 'dark as the system');
  await page.locator('#theme').click();
  await until((seen) => String(seen) === String(light), 'light as asked for, whatever the system says');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await until(([most]) => ['0,0,0', '255,255,255'].includes(most), 'forced colours');
  assert.deepEqual(
    page.troubles.filter((text) => !text.startsWith('Canvas2D: Multiple readback')),
    [],
  ); // this test's own reading
});

test('by number the most frequent cause comes first', async (t) => {
  const page = await open(t);
  await page.locator('[data-by=count]').click();
  const counts = (await page.locator('.causes td:nth-child(3)').allTextContents()).map(Number);
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => b - a),
  );
});

test('says what changed against the period before, and the column agrees with the sentences', async (t) => {
  const page = await open(t);
  const { reasons, causes } = ask(SINCE);
  const said = await page
    .locator('.changes li')
    .evaluateAll((found) => found.map((item) => [item.dataset.code, item.textContent.trim()]));
  assert.deepEqual(
    said.map(([code]) => code),
    reasons.slice(0, 8).map(({ code }) => code),
  );
  assert.ok(said.every(([, text]) => text.includes(' ') && !/undefined|\{/.test(text)));
  for (const { code, args } of reasons) {
    const of = causes.filter(({ cause }) => cause === args.cause);
    if (of.length !== 1) continue;
    const cell = await page.locator(`.causes tr[data-cause="${keyOf(of[0])}"] td:last-child`).textContent();
    if (code === 'cause-new') assert.equal(cell, 'new', args.cause);
    else assert.equal(cell[0], code === 'cause-up' ? '+' : '−', args.cause);
  }
  await page.locator('[data-days="0"]').click();
  assert.equal(
    await page.locator('.causes th').filter({ hasText: 'Against before' }).count(),
    0,
    'everything has no period before it',
  );
});

test('like cases treated differently are those that the engine finds', async (t) => {
  const page = await open(t);
  const decided = sample.firms.flatMap(({ account, crm }) =>
    (account.disputes ?? [])
      .filter(({ status, closedOn }) => crm.granted || (status !== 'open' && closedOn <= sample.asOf))
      .map((dispute) => ({
        ...dispute,
        accountId: account.id,
        ...(crm.granted?.[dispute.id] ? { granted: crm.granted[dispute.id] } : {}),
      })),
  );
  const { deviations } = remedyConsistency(decided, { asOf: sample.asOf });
  assert.ok(deviations.length >= 5);
  const shown = await page
    .locator('.unlike .cases > li')
    .evaluateAll((found) =>
      found.map((item) => [item.querySelector('a').hash.split('/').at(-1), item.querySelectorAll('.reasons li').length]),
    );
  assert.deepEqual(
    shown,
    deviations.map(({ accountId, reasons }) => [accountId, reasons.length]),
  );
});

test('who cannot be evaluated is named, not dropped in silence', async (t) => {
  const page = await open(t);
  for (const { accountId } of ask(SINCE).skipped)
    assert.ok((await page.locator('.skipped').textContent()).includes(accounts.find(({ id }) => id === accountId).name));
});

test('a case leads to its customer, and the navigation back', async (t) => {
  const page = await open(t);
  const link = page.locator('.two .cases a').first();
  const name = await link.textContent();
  await link.click();
  await page.locator('h1', { hasText: name }).waitFor();
  await page.locator('.bar nav a', { hasText: 'Customers’ voice' }).click();
  await page.locator('h1', { hasText: 'What customers tell us' }).waitFor();
  assert.equal(await page.locator('.bar nav [aria-current=page]').textContent(), 'Customers’ voice');
  assert.match(await page.title(), /^What customers tell us/);
});

test('before anybody complained there is nothing to show', async (t) => {
  const page = await here.open(t, '?lang=en&asOf=2020-01-01#/voice');
  await page.getByText('No cases in this period.').waitFor();
  noTrouble(page);
});

test('every word is there in both languages', async (t) => {
  for (const lang of ['en', 'it']) {
    const page = await open(t, `?lang=${lang}`);
    await page.locator('[data-days="0"]').click();
    const texts = await page.locator('main :is(th, td, li, dt, dd, h1, h2, button)').allTextContents();
    assert.deepEqual(
      texts.filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text.trim()) || /undefined|\[object/.test(text)),
      [],
    );
  }
});

for (const theme of ['light', 'dark']) {
  for (const width of [1300, 390]) {
    test(`${theme}, ${width} px: axe finds nothing, and nothing is wider than the screen`, async (t) => {
      const page = await open(t, `?lang=it&theme=${theme}`, { width, colorScheme: theme === 'dark' ? 'light' : 'dark' });
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      noTrouble(page);
    });
  }
}
