// The worklist, recording what happened, and who was told of what.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { explain, init, nextStep, notice, worklist } from 'fidato';
import { accountOf, axe, noTrouble, sample, stage } from './support.mjs';

const here = stage();
before(() => init());
const options = { asOf: sample.asOf, fx: sample.fx };
const ACCOUNTS = sample.firms.map(accountOf);
const named = (id) => ACCOUNTS.find((account) => account.id === id);
const part = (page, name) => page.locator(`.step [part=${name}]`);
const badge = (page) => page.locator('.customer-head credit-badge [part=label]').textContent();
const customer = async (t, id, query = 'lang=en', more = {}) => {
  const page = await here.open(t, `?${query}#/customers/${id}`, more);
  await part(page, 'base').waitFor();
  return page;
};

test('the worklist: whom to contact today in the engine’s order, with every rule’s points', async (t) => {
  const page = await here.open(t, '?lang=en');
  await page.getByRole('link', { name: 'To do today' }).click();
  await page.locator('.work').first().waitFor();
  const { items, skipped } = worklist(ACCOUNTS, options);
  const today = items.filter(({ nextStep: { allowed } }) => allowed);
  const rows = await page.locator('.work[data-when=today] tbody tr').evaluateAll((found) =>
    found.map((row) => ({
      id: row.dataset.id,
      score: Number(row.querySelector('.points > strong').textContent),
      points: [...row.querySelectorAll('.points li')].map((item) => [
        item.dataset.rule,
        Number(item.querySelector('b').textContent),
      ]),
      step: row.querySelector('collection-step').step.action,
    })),
  );
  assert.deepEqual(
    rows,
    today.map(({ accountId, score, contributions, nextStep: { action } }) => ({
      id: accountId,
      score,
      points: contributions.map(({ rule, points }) => [rule, points]),
      step: action,
    })),
  );
  for (const { score, points } of rows)
    assert.equal(
      points.reduce((sum, [, given]) => sum + given, 0),
      score,
    );
  assert.equal(await page.locator('h2#work-today').textContent(), `${today.length} customers to contact today`);
  const waiting = await page
    .locator('.work[data-when=later] tbody tr')
    .evaluateAll((found) => found.map((row) => row.querySelector('collection-step').step));
  assert.ok(waiting.length > 5 && waiting.every(({ allowed }) => !allowed));
  const skips = await page.locator('#work-skipped li').allTextContents();
  assert.equal(skips.length, skipped.length);
  assert.ok(
    skips.some((text) => text.includes('invoices[0].due')),
    'the path of what is wrong',
  );
  await page.locator('.work .who a').first().click();
  await part(page, 'base').waitFor();
  assert.equal(await page.locator('h1').textContent(), named(rows[0].id).name);
  noTrouble(page);
});

test('the step’s button opens the message, the form proposes the record, and nothing is sent', async (t) => {
  const page = await customer(t, 'C1037');
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  assert.equal(await page.locator('.step').getAttribute('data-action'), 'formal-notice');
  await part(page, 'action').click();
  await page.locator('#compose-body').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.closest('.compose') !== null), true);
  assert.equal(await page.locator('#compose-channel').inputValue(), 'pec');
  assert.equal(await page.locator('#r-level').inputValue(), 'formal-notice');
  assert.equal(await page.locator('#r-channel').inputValue(), 'pec');
  assert.equal(await part(page, 'action').getAttribute('aria-disabled'), 'false', 'the host answered, so the button is free');
  assert.deepEqual(requests, []);
  noTrouble(page);
});

test('a recorded contact changes step, timeline and worklist; undoing it brings them back', async (t) => {
  const page = await customer(t, 'C1037');
  const told = () => page.locator('.timeline li').count();
  const before = { text: await part(page, 'base').textContent(), told: await told() };
  await page.locator('#r-proof').selectOption('pec-delivery');
  await page.locator('#record-save').click();
  await page.locator('#record-undo').waitFor();
  const account = named('C1037');
  const record = {
    on: sample.asOf,
    channel: 'pec',
    levelId: 'formal-notice',
    operator: 'Giulia Ferri',
    proof: { kind: 'pec-delivery' },
  };
  const expected = nextStep({ ...account, contacts: [...account.contacts, record] }, options);
  assert.notEqual(expected.action, 'formal-notice');
  assert.equal(await page.locator('.step').getAttribute('data-action'), expected.action);
  assert.equal(await part(page, 'blockers').locator('li').count(), expected.blockers.length);
  assert.equal(await told(), before.told + 1);
  assert.match(
    await page.locator('.timeline li').first().textContent(),
    /30 Sept? 2026.*Certified e-mail.*Send a formal notice.*PEC delivery receipt: proves that they know; stops the claim from lapsing/s,
  );
  assert.match(await page.locator('.before-now').textContent(), /Before.*Now/s);
  await page.locator('nav').getByRole('link', { name: 'To do today' }).click();
  await page.locator('.work').first().waitFor();
  assert.equal(
    await page.locator('.work[data-when=today] tr[data-id=C1037]').count(),
    0,
    'contacted today, so not to be contacted today',
  );
  assert.equal(await page.locator('.work[data-when=later] tr[data-id=C1037]').count(), 1);
  await page.goBack();
  await page.locator('#record-undo').click();
  await page.waitForFunction((count) => document.querySelectorAll('.timeline li').length === count, before.told);
  assert.equal(await part(page, 'base').textContent(), before.text);
  noTrouble(page);
});

test('a promise to pay changes badge and step, stands in the timeline, and is broken when its day has passed', async (t) => {
  const page = await customer(t, 'C1014');
  const [before, action] = [await badge(page), await page.locator('.step').getAttribute('data-allowed')];
  assert.equal(action, 'true');
  await page.locator('#record-promise').click();
  await page.locator('#r-promised').fill('2026-10-09');
  await page.locator('#r-amount').fill('1.234,36');
  await page.locator('#record-save').click();
  await page.locator('#record-undo').waitFor();
  assert.equal(await page.locator('.step').getAttribute('data-allowed'), 'false');
  assert.match(await part(page, 'blockers').textContent(), /Promised €1,234\.36 for 9 Oct 2026/);
  const now = await badge(page);
  assert.match(await page.locator('.timeline li').first().textContent(), /Promised €1,234\.36 for 9 Oct 2026.*open/s);
  await page.locator('#as-of').fill('2026-10-20');
  await page.locator('.timeline li', { hasText: 'broken' }).waitFor();
  assert.equal(await page.locator('.step').getAttribute('data-allowed'), 'true');
  assert.ok(before.length > 0 && now.length > 0);
  noTrouble(page);
});

test('the badge follows a promise, too', async (t) => {
  const page = await customer(t, 'C1041');
  const before = await badge(page);
  await page.locator('#record-promise').click();
  await page.locator('#r-promised').fill('2026-10-09');
  await page.locator('#r-amount').fill('1811.17');
  await page.locator('#record-save').click();
  await page.waitForFunction(
    (text) => document.querySelector('.customer-head credit-badge').shadowRoot.querySelector('[part=label]').textContent !== text,
    before,
  );
  assert.match(before, /overdue/);
  assert.match(await badge(page), /promised/);
});

test('a reason for not paying chooses the step', async (t) => {
  const page = await customer(t, 'C1041');
  for (const [reason, action] of [
    ['invoice-lost', 'resend-invoice'],
    ['no-cash', 'propose-plan'],
    ['already-paid', 'match-payment'],
    ['dispute', 'resolve-dispute'],
  ]) {
    await page.locator('#record-reason').click();
    await page.locator('#r-reason').selectOption(reason);
    await page.locator('#record-save').click();
    await page.locator(`.step[data-action=${action}]`).waitFor();
    assert.match(await part(page, 'reasons').textContent(), /The customer said on/);
    assert.match(await page.locator('.timeline li').first().textContent(), /from the customer.*says:/s);
    await page.locator('#record-undo').click();
    await page.locator('.step[data-action=send-statement]').waitFor();
  }
  noTrouble(page);
});

test('what the engine refuses is said at its field, with the path, and nothing is recorded', async (t) => {
  const page = await customer(t, 'C1003');
  await page.locator('#record-promise').click();
  const promises = named('C1003').promises.length;
  const refused = async (field, path) => {
    await page.locator('#record-save').click();
    await page.locator(`#r-${field}-said code`).waitFor();
    assert.equal(await page.locator(`#r-${field}-said code`).textContent(), path);
    assert.equal(await page.locator(`#r-${field}`).getAttribute('aria-invalid'), 'true');
    assert.equal(await page.evaluate(() => document.activeElement.id), `r-${field}`);
    assert.equal(await page.locator('.record [aria-invalid=true]').count(), 1);
  };
  await page.locator('#r-amount').fill('100');
  await refused('promised', `promises[${promises}].on`);
  await page.locator('#r-promised').fill('2026-10-09');
  for (const amount of ['a lot', '', '1e3', '10.0001', '-5']) {
    await page.locator('#r-amount').fill(amount);
    await refused('amount', `promises[${promises}].amount`);
  }
  assert.deepEqual(await axe(page), []);
  await page.locator('#record-contact').click();
  await page.locator('#r-on').fill('');
  await refused('on', 'contacts[0].on');
  assert.equal(await page.locator('#record-undo').count(), 0);
  assert.equal(await page.locator('.timeline li').count(), promises);
  noTrouble(page);
});

test('another customer starts with an empty form, and recorded facts survive the way there and back', async (t) => {
  const page = await customer(t, 'C1041');
  const before = await page.locator('.timeline li').count();
  await page.locator('#r-with').fill('Anna');
  await page.locator('#r-direction').selectOption('in');
  await page.locator('#record-save').click();
  await page.locator('#record-undo').waitFor();
  assert.equal(await page.locator('#r-with').inputValue(), '');
  await page.evaluate(() => {
    location.hash = '#/customers/C1003';
  });
  await page.locator('h1', { hasText: 'Andreoli' }).waitFor();
  assert.equal(await page.locator('#record-undo').count(), 0);
  await page.evaluate(() => {
    location.hash = '#/customers/C1041';
  });
  await page.locator('h1', { hasText: 'Lanificio' }).waitFor();
  assert.equal(await page.locator('.timeline li').count(), before + 1);
  assert.match(await page.locator('.timeline li').first().textContent(), /from the customer.*with Anna/s);
});

test('who was told of what: per invoice, when first, by what, with which proof, and when the claim lapses', async (t) => {
  const page = await customer(t, 'C1019');
  const said = notice(named('C1019'), options);
  assert.equal(await page.locator('.contacts').getAttribute('data-informed'), said.informed);
  const rows = await page
    .locator('.told tbody tr')
    .evaluateAll((found) => found.map((row) => [row.dataset.invoice, row.dataset.informed]));
  assert.deepEqual(
    rows,
    said.items.map(({ invoiceId, informed }) => [invoiceId, informed]),
  );
  const cells = await page.locator('.told tr[data-invoice="FT 2026/007"]').textContent();
  assert.match(
    cells,
    /proven.*2 Apr 2026.*E-mail, Elena Tosi.*read receipt.*25 May 2036.*runs again since 25 May 2026 \(Certified e-mail \(PEC\), PEC delivery receipt\)/s,
  );
  assert.match(await page.locator('.told tr[data-invoice="FT 2026/240"]').textContent(), /no.*–.*–.*not interrupted/s);
  assert.equal(await page.locator('.contacts').getByText(explain(said.reasons[0], 'en')).count(), 1);
  const entry = (text) => page.locator('.timeline li', { hasText: text });
  assert.equal(await entry('PEC delivery receipt: proves that they know; stops the claim from lapsing').count(), 1);
  assert.match(await entry('no answer').textContent(), /did not reach them/);
  const days = await page.locator('.timeline time').evaluateAll((times) => times.map((time) => time.dateTime));
  assert.deepEqual(days, [...days].sort().reverse(), 'newest first');
  // A claim that is with the bank is not asked for, and lapses all the same.
  await page.evaluate(() => {
    location.hash = '#/customers/C1045';
  });
  await page.locator('h1', { hasText: 'Officine' }).waitFor();
  assert.match(
    await page.locator('.told tr[data-informed=not-asked]').textContent(),
    /FT 2026\/284.*not asked for now.*9 Oct 2036/s,
  );
  assert.equal(
    await page.locator('.told tbody tr').count(),
    new Set(notice(named('C1045'), options).prescriptions.map(({ invoiceId }) => invoiceId)).size,
  );
  // A refused PEC proves nothing and interrupts nothing.
  await page.evaluate(() => {
    location.hash = '#/customers/C1028';
  });
  await page.locator('h1', { hasText: 'Farmacia' }).waitFor();
  assert.match(await entry('PEC non-delivery notice').textContent(), /PEC non-delivery notice: did not reach them/);
  assert.equal(await entry('stops the claim').count(), 0);
  // Before anything was said, nothing was.
  await page.locator('#as-of').fill('2026-04-01');
  await page.getByText('No contact recorded up to this day.').waitFor();
  noTrouble(page);
});

test('recording is usable by keyboard alone and stays clean for axe', async (t) => {
  const page = await customer(t, 'C1041', 'lang=it&theme=dark');
  await page.locator('#record-promise').focus();
  await page.keyboard.press('Enter');
  await page.locator('#r-promised').fill('2026-10-12');
  await page.locator('#r-amount').focus();
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await page.locator('#record-undo').waitFor();
  assert.deepEqual(await axe(page), []);
  noTrouble(page);
});
