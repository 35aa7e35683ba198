import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badgeTexts, names, noTrouble, sample, stage } from './support.mjs';

const here = stage();

test('every firm has a badge, and nothing breaks the policy or reaches the console', async (t) => {
  const page = await here.open(t, '?lang=en');
  await page.locator('.customers tbody tr').first().waitFor();
  const texts = await badgeTexts(page);
  assert.equal(texts.length, 60);
  assert.deepEqual(
    texts.filter((text) => text === '' || /^[a-z-]+$/.test(text) || text.includes('{')),
    [],
    'a badge without a sentence',
  );
  const tones = await page
    .locator('.customers credit-badge')
    .evaluateAll((badges) => [...new Set(badges.map((badge) => badge.badge.tone))].sort());
  assert.deepEqual(tones, ['danger', 'good', 'neutral', 'notice', 'warning']);
  noTrouble(page);
});

test('one broken record and one missing rate stay two neutral badges', async (t) => {
  const page = await here.open(t, '?lang=en');
  await page.locator('.customers tbody tr').first().waitFor();
  const codes = await page.locator('.customers credit-badge').evaluateAll((badges) =>
    badges
      .filter(({ badge }) => badge.code === 'invalid-input' || badge.code === 'unknown-rate')
      .map(({ badge }) => [badge.code, badge.tone])
      .sort(),
  );
  assert.deepEqual(codes, [
    ['invalid-input', 'neutral'],
    ['unknown-rate', 'neutral'],
  ]);
  assert.match(await page.locator('.remark').textContent(), /^2 customers are not in the totals/);
});

test('filters by state and by what there is to do', async (t) => {
  const page = await here.open(t, '?lang=en');
  const rows = page.locator('.customers tbody tr');
  await rows.first().waitFor();
  for (const chip of await page.locator('.chip').all()) {
    const count = Number(await chip.locator('span').textContent());
    await chip.click();
    assert.equal(await chip.getAttribute('aria-pressed'), 'true');
    assert.equal(await rows.count(), count);
  }
  await page.locator('[data-filter="look"]').click();
  const tones = await page
    .locator('.customers credit-badge')
    .evaluateAll((badges) => new Set(badges.map((badge) => badge.badge.tone)).size);
  assert.ok(tones <= 2, 'only warning and danger');
  assert.equal(await page.locator('#total-look strong').textContent(), String(await rows.count()));
  noTrouble(page);
});

test('searches in names, cities and invoice numbers, whatever the accents', async (t) => {
  const page = await here.open(t, '?lang=en');
  await page.locator('.customers tbody tr').first().waitFor();
  await page.locator('#search').fill('ceramica do');
  assert.deepEqual(await names(page), [sample.firms.find(({ account }) => account.name.startsWith('Cerâmica')).account.name]);
  const { account } = sample.firms[6];
  await page.locator('#search').fill(account.invoices[0].id);
  assert.ok((await names(page)).includes(account.name));
  await page.locator('#search').fill('zzz');
  await page.getByRole('button', { name: 'Show all customers' }).click();
  assert.equal((await names(page)).length, 60);
});

test('sorts by every column, both ways', async (t) => {
  const page = await here.open(t, '?lang=en');
  await page.locator('.customers tbody tr').first().waitFor();
  await page.locator('[data-sort=name]').click();
  const byName = await names(page);
  assert.deepEqual(byName, [...byName].sort(new Intl.Collator('en', { numeric: true }).compare));
  await page.locator('[data-sort=name]').click();
  assert.deepEqual(await names(page), [...byName].reverse());
  assert.equal(await page.locator('th:has([data-sort=name])').getAttribute('aria-sort'), 'descending');
  await page.locator('[data-sort=late]').click();
  const days = (await page.locator('.customers td:nth-child(6)').allTextContents()).map((text) => Number(text) || 0);
  assert.deepEqual(
    days,
    [...days].sort((a, b) => b - a),
  );
  await page.locator('[data-sort=limit]').click();
  const used = await page
    .locator('.customers credit-badge')
    .evaluateAll((badges) => badges.map(({ badge }) => Number(badge.utilisation ?? -1)));
  assert.deepEqual(
    used,
    [...used].sort((a, b) => b - a),
  );
});

test('the day changes every figure, and the address keeps it', async (t) => {
  const page = await here.open(t, '?lang=en');
  await page.locator('.customers tbody tr').first().waitFor();
  const before = await badgeTexts(page);
  const overdue = await page.locator('#total-overdue strong').textContent();
  await page.locator('#as-of').fill('2026-12-31');
  await page.locator('#as-of').dispatchEvent('change');
  await page.waitForFunction((was) => document.querySelector('#total-overdue strong').textContent !== was, overdue);
  assert.notDeepEqual(await badgeTexts(page), before);
  assert.match(page.url(), /asOf=2026-12-31/);
  await page.reload();
  await page.locator('.customers tbody tr').first().waitFor();
  assert.equal(await page.locator('#as-of').inputValue(), '2026-12-31');
  // Before the first invoice nobody owes anything.
  await page.locator('#as-of').fill('2020-01-01');
  await page.locator('#as-of').dispatchEvent('change');
  await page.waitForFunction(() => document.querySelector('#total-open strong').textContent === '0');
  await page.locator('#sample-day').click();
  await page.waitForFunction((was) => document.querySelector('#total-overdue strong').textContent === was, overdue);
  noTrouble(page);
});

test('today is the reader’s own day, not the day in UTC', async (t) => {
  const page = await here.open(t, '?lang=en', { timezoneId: 'Pacific/Kiritimati' });
  await page.locator('#today').click();
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Kiritimati' }).format(new Date());
  assert.equal(await page.locator('#as-of').inputValue(), local);
});

test('speaks Italian and English throughout', async (t) => {
  const page = await here.open(t, '?lang=en');
  await page.locator('.customers tbody tr').first().waitFor();
  const english = await badgeTexts(page);
  await page.locator('#lang-it').click();
  assert.equal(await page.locator('h1').textContent(), 'Clienti');
  assert.equal(await page.locator('html').getAttribute('lang'), 'it');
  await page.waitForFunction(
    (was) => document.querySelector('.customers credit-badge').shadowRoot.querySelector('[part=label]').textContent !== was,
    english[0],
  );
  const italian = await badgeTexts(page);
  assert.equal(italian.filter((text, i) => text === english[i]).length, 0, 'every badge is in the other language');
  assert.match(await page.locator('#total-exposure strong').textContent(), /^[\d.]+,\d\d\s€$/);
  await page.reload();
  assert.equal(await page.locator('h1').textContent(), 'Clienti');
  noTrouble(page);
});

test('an Italian browser is greeted in Italian', async (t) => {
  const page = await here.open(t, '', { locale: 'it-IT' });
  await page.locator('.customers tbody tr').first().waitFor();
  assert.equal(await page.locator('h1').textContent(), 'Clienti');
});

test('a policy without wasm-unsafe-eval is said, not a blank page', async (t) => {
  const page = await here.open(t);
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "script-src 'self'; style-src 'self'; object-src 'none'" },
    });
  });
  await page.goto(`${here.url}?lang=en`);
  await page.getByRole('alert').getByText('wasm-unsafe-eval').waitFor();
});

test('nothing is wider than a phone, in both languages', async (t) => {
  for (const lang of ['it', 'en']) {
    for (const hash of ['#/', '#/customers/C1045', '#/import']) {
      const page = await here.open(t, `?lang=${lang}${hash}`, { width: 390, height: 844 });
      await page.locator('h1').waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, `${lang} ${hash}`);
    }
  }
});

test('the customers that cannot be invoiced yet', async (t) => {
  const page = await here.open(t, '?lang=en');
  const chip = page.locator('[data-filter="not-ready"]');
  await chip.click();
  const found = (await names(page)).sort();
  assert.deepEqual(
    found.map((name) => name.split(' ')[0]),
    ['Bianchetti', 'Clerici', 'Conceria', 'Grafiche', 'Hallstein', 'Kowalczyk', 'Marchetti', 'Officine'],
  );
  assert.equal(await chip.locator('span').textContent(), '8');
  await page.locator('.customers .who a', { hasText: 'Grafiche' }).click();
  await page.locator('#f-street').fill('Via Roma 1');
  await page.locator('#f-street').blur();
  assert.equal(await page.locator('.ready').getAttribute('data-ready'), 'no');
  await page.locator('#f-postcode').fill('11100');
  await page.locator('#f-postcode').blur();
  await page.locator('.ready[data-ready=yes]').waitFor();
  await page.locator('.back').click();
  assert.equal(await chip.locator('span').textContent(), '7');
  noTrouble(page);
});
