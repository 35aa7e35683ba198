// The rules edited as data: errors by path, nothing broken applied, everything re-evaluated.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { badges, defaultPolicy, init, worklist } from 'fidato';
import { accountOf, axe, badgeTexts, noTrouble, sample, stage } from './support.mjs';

const here = stage();
before(() => init());
const folder = join(dirname(createRequire(import.meta.url).resolve('fidato/package.json')), 'policies');
const PEERS = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const ACCOUNTS = sample.firms.map(accountOf);
const open = async (t, query = 'lang=en', more = {}) => {
  const page = await here.open(t, `?${query}#/rules`, more);
  await page.locator('#rules-text').waitFor();
  return page;
};
const write = (page, value) => page.locator('#rules-text').fill(typeof value === 'string' ? value : JSON.stringify(value));
const errors = (page) => page.locator('.wrongs li').allTextContents();
const states = (page) =>
  page
    .locator('.customers credit-badge')
    .evaluateAll((found) => Object.fromEntries(found.map((badge) => [badge.closest('tr').dataset.id, badge.badge.code])));
const expected = (policy) =>
  Object.fromEntries(
    badges(
      sample.firms.map(({ account }) => account),
      { asOf: sample.asOf, fx: sample.fx, policy },
    ).map(({ accountId, code }) => [accountId, code]),
  );

test('unknown keys and broken values are shown by path and never applied', async (t) => {
  const page = await open(t);
  for (const [policy, path] of [
    ['{ "dueSoonDays": 3, ', 'the whole text'],
    ['[]', 'the whole text'],
    ['null', 'the whole text'],
    [{ colection: {} }, 'colection'],
    [{ collection: { levels: [{ id: 'a', days: 'soon', action: 'remind' }] } }, 'collection.levels[0].days'],
    [{ collection: { levels: [{ id: 'a', days: 1, action: 'shout' }] } }, 'collection.levels[0].action'],
    [{ overdue: { marginDays: -1 } }, 'overdue.marginDays'],
    [{ exposure: { watchPercent: 'much' } }, 'exposure.watchPercent'],
    [{ preset: 'fr' }, 'preset'],
  ]) {
    await write(page, policy);
    const found = await errors(page);
    assert.ok(
      found.some((text) => text.startsWith(path)),
      `${path}: ${found}`,
    );
    assert.ok(
      found.every((text) => text.replace(path, '').trim().includes(' ')),
      `a sentence: ${found}`,
    );
    assert.equal(await page.locator('#rules-apply').isDisabled(), true);
    assert.equal(await page.locator('#rules-text').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator('.in-force').count(), 0);
  }
  assert.deepEqual(await axe(page), []);
  await page.locator('#rules-discard').click();
  assert.equal(await page.locator('.wrongs').count(), 0);
  noTrouble(page);
});

test('the rules say who was not reached, that disputes are answered first, and what stops an order', async (t) => {
  const page = await open(t);
  const facts = () => page.locator('.rules .reasons li').allTextContents();
  const said = await facts();
  for (const text of ['bounced', 'answered first', 'for 60 days at most'])
    assert.ok(
      said.some((fact) => fact.includes(text)),
      `${text}: ${said}`,
    );
  const { rules } = defaultPolicy('it').gates;
  assert.deepEqual(
    await page.locator('.gates li').evaluateAll((found) => found.map(({ dataset }) => dataset.gate)),
    rules.map(({ id }) => id),
  );
  const aged = await page.locator('[data-gate="overdue-60"]').textContent();
  assert.match(aged.replace(/\s+/g, ' '), /On hold Days of the oldest item: from 60 orders, deliveries/);
  await write(page, {
    collection: { answerDisputes: false },
    contacts: { failed: [] },
    promises: { maxDays: 0 },
    gates: { rules: [] },
  });
  const other = await facts();
  for (const text of ['answered elsewhere', 'Every contact counts', 'however far its day'])
    assert.ok(
      other.some((fact) => fact.includes(text)),
      `${text}: ${other}`,
    );
  assert.equal(await page.locator('.gates li').count(), 0);
  assert.deepEqual(await axe(page), []);
  noTrouble(page);
});

test('in Italian no error stays in English', async (t) => {
  const page = await open(t, 'lang=it');
  for (const policy of [
    null,
    { x: 1 },
    { dueSoonDays: 'x' },
    { dueSoonDays: -1 },
    { overdue: { minAmount: 'x' } },
    { overdue: [] },
    { collection: { levels: {} } },
    { collection: { escalation: 'x' } },
    { promises: { blocksCollection: 1 } },
    { id: 1 },
    { exposure: { watchPercent: '-3' } },
    { ageing: { bounds: [3, 1] } },
  ]) {
    await write(page, policy);
    const [text, ...more] = await errors(page);
    assert.ok(
      text !== undefined && more.length === 0 && !/expected|unknown|must|missing/.test(text),
      `${JSON.stringify(policy)}: ${text}`,
    );
  }
});

test('several errors at once are all shown', async (t) => {
  const page = await open(t);
  const twice = { id: 'a', days: 1, action: 'remind' };
  await write(page, { ageing: { bounds: [30, 10] }, collection: { levels: [twice, twice] } });
  const found = await errors(page);
  for (const path of ['ageing.bounds', 'collection.levels[1].id'])
    assert.ok(
      found.some((text) => text.startsWith(path)),
      `${path}: ${found}`,
    );
  assert.match(await page.locator('#rules-said').textContent(), /2 errors: nothing is applied/);
});

test('applied rules re-evaluate list, worklist and customer page; the way back is on every page', async (t) => {
  const page = await open(t);
  const policy = {
    dueSoonDays: 60,
    overdue: { marginDays: 40 },
    collection: { minIntervalDays: 90 },
    worklist: { rules: [{ id: 'mine', when: { figure: 'overdue-amount', op: '>', value: '0' }, points: 7 }] },
  };
  await write(page, policy);
  await page.locator('#rules-apply').click();
  await page.locator('#rules-applied').waitFor();
  const [old, now] = [expected(undefined), expected(policy)];
  const changed = Object.keys(old).filter((id) => old[id] !== now[id]).length;
  assert.ok(changed > 5);
  assert.match(await page.locator('#rules-applied').textContent(), new RegExp(`${changed} customers have another credit state`));
  await page.locator('nav').getByRole('link', { name: 'Customers', exact: true }).click();
  await page.locator('.customers tbody tr').first().waitFor();
  assert.deepEqual(await states(page), now);
  await page.locator('nav').getByRole('link', { name: 'To do today' }).click();
  await page.locator('.work').first().waitFor();
  const { items } = worklist(ACCOUNTS, { asOf: sample.asOf, fx: sample.fx, policy });
  const scores = await page
    .locator('.work tbody tr')
    .evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [row.dataset.id, Number(row.querySelector('.points > strong').textContent)])),
    );
  for (const { accountId, score } of items) if (accountId in scores) assert.equal(scores[accountId], score);
  assert.ok(Object.values(scores).includes(7));
  assert.match(await page.locator('.work-rules').textContent(), /mine.*overdue amount over 0.*7/s);
  await page.evaluate(() => {
    location.hash = '#/customers/C1041';
  });
  await page.locator('.step [part=base]').waitFor();
  assert.equal(
    await page
      .locator('.in-force')
      .textContent()
      .then((text) => text.includes('Rules of your own')),
    true,
  );
  await page.locator('#rules-back').click();
  await page.locator('.in-force').waitFor({ state: 'detached' });
  await page.locator('.back').click();
  await page.locator('.customers tbody tr').first().waitFor();
  assert.deepEqual(await states(page), old);
  noTrouble(page);
});

test('every peer and every preset can be chosen, is valid, is told in words and can be applied', async (t) => {
  const page = await open(t);
  const sources = await page
    .locator('#rules-from option')
    .evaluateAll((options) => options.map(({ value }) => value).filter((value) => value !== 'now' && value !== ''));
  assert.deepEqual(sources.filter((id) => id.startsWith('peer:')).sort(), PEERS.map(({ id }) => id).sort());
  assert.deepEqual(sources.slice(0, 4), ['it', 'eu', 'uk', 'ch']);
  for (const source of sources) {
    await page.locator('#rules-from').selectOption(source);
    assert.deepEqual(await errors(page), [], source);
    const policy = JSON.parse(await page.locator('#rules-text').inputValue());
    const levels = policy.collection?.levels ?? defaultPolicy('it').collection.levels;
    assert.equal(await page.locator('.ladder li').count(), levels.length, source);
    assert.deepEqual(
      (await page.locator('.ladder li').allTextContents()).filter((text) => /undefined|\[object/.test(text)),
      [],
    );
    await page.locator('#rules-apply').click();
    await page.locator('#rules-applied').waitFor();
    assert.match(
      await page.locator('.in-force').textContent(),
      source.startsWith('peer:') ? /The rules of \w+/ : /Rules of your own/,
    );
  }
  noTrouble(page);
});

test('Kill Bill’s rules on our customers: three steps from the invoice date, no promise stops them', async (t) => {
  const page = await open(t);
  await page.locator('#rules-from').selectOption('peer:kill-bill');
  assert.deepEqual(await page.locator('.ladder small:first-child').allTextContents(), [
    '10 days after the invoice date',
    '14 days after the invoice date',
    '21 days after the invoice date',
  ]);
  await page.locator('#rules-apply').click();
  await page.locator('#rules-applied').waitFor();
  await page.evaluate(() => {
    location.hash = '#/customers/C1003';
  });
  await page.locator('.step [part=base]').waitFor();
  assert.equal(await page.locator('.step').getAttribute('data-action'), 'hand-over');
  assert.equal(await page.locator('.step').getAttribute('data-allowed'), 'true', 'although a promise is open');
});

test('the most used figures have fields of their own, which write the text', async (t) => {
  const page = await open(t);
  const field = page.locator('[id="q-overdue.marginDays"]');
  await field.fill('12');
  await field.blur();
  assert.deepEqual(JSON.parse(await page.locator('#rules-text').inputValue()), { overdue: { marginDays: 12 } });
  await field.fill('a dozen');
  await field.blur();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.match(await page.locator('[id="q-overdue.marginDays-said"]').textContent(), /^overdue\.marginDays: /);
  assert.equal(await page.locator('#rules-apply').isDisabled(), true);
  await field.fill('');
  await field.blur();
  assert.deepEqual(JSON.parse(await page.locator('#rules-text').inputValue()), { overdue: {} });
  await write(page, '{');
  assert.equal(await field.isDisabled(), true, 'no field for a text that is not readable');
  assert.match(await page.locator('#rules-said').textContent(), /cannot be read from line 1, character 2/);
});

test('rules outlive an imported file, and leaving the page keeps what is being written', async (t) => {
  const page = await open(t);
  await write(page, { overdue: { marginDays: 400 } });
  await page.locator('nav').getByRole('link', { name: 'Customers', exact: true }).click();
  await page.locator('nav').getByRole('link', { name: 'Rules' }).click();
  assert.match(await page.locator('#rules-text').inputValue(), /400/);
  await page.locator('#rules-apply').click();
  await page.locator('#rules-applied').waitFor();
  await page.locator('nav').getByRole('link', { name: 'Import CSV' }).click();
  await page.locator('#csv-file').setInputFiles({
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('customer,invoice number,invoice date,due date,amount\nA,1,2026-01-01,2026-02-01,10\n'),
  });
  await page.locator('#import-run').click();
  await page.locator('#import-done').waitFor();
  await page.locator('nav').getByRole('link', { name: 'Customers', exact: true }).click();
  await page.locator('.in-force').waitFor();
  assert.deepEqual(
    (await badgeTexts(page)).filter((text) => /overdue/.test(text)),
    [],
  );
  noTrouble(page);
});

test('clean for axe with an error, after applying, on a phone and in the dark', async (t) => {
  const page = await open(t, 'lang=it&theme=dark', { width: 390 });
  await page.locator('#rules-from').selectOption('peer:kill-bill');
  assert.deepEqual(await axe(page), []);
  await page.locator('#rules-apply').click();
  await page.locator('#rules-applied').waitFor();
  assert.deepEqual(await axe(page), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${wide} pixels wide`);
});
