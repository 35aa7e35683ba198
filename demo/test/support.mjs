// What the tests share: the demo behind its policy, a page in a real browser, and a list of everything that went wrong in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { launch } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';

export const sample = JSON.parse(readFileSync(new URL('../data/firms.json', import.meta.url), 'utf8'));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts server and browser for one test file. */
export function stage() {
  const here = {};
  before(async () => {
    Object.assign(here, await serve(0));
    here.browser = await launch();
  });
  after(async () => {
    await here.browser?.close();
    await here.close?.();
  });
  /** Opens a page; `troubles` collects console errors, exceptions and violations of the policy. */
  here.open = async (t, path = '', { width = 1300, height = 900, ...context } = {}) => {
    const session = await here.browser.newContext({ viewport: { width, height }, locale: 'en-GB', ...context });
    t.after(() => session.close());
    const page = await session.newPage();
    page.troubles = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) page.troubles.push(message.text());
    });
    page.on('pageerror', (error) => page.troubles.push(String(error)));
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      ),
    );
    if (path !== null) await page.goto(here.url + path);
    return page;
  };
  return here;
}

export const noTrouble = (page) => assert.deepEqual(page.troubles, []);

/** The names in the list, from the top. */
export const names = (page) => page.locator('.customers .who a').allTextContents();

/** The texts of the badges in the list, from the top. */
export const badgeTexts = (page) =>
  page
    .locator('.customers credit-badge')
    .evaluateAll((badges) => badges.map((badge) => badge.shadowRoot?.querySelector('[part=label]')?.textContent ?? ''));

/** Runs axe-core in the page; evaluated by the browser's own protocol, which the policy does not concern. */
export async function axe(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)
        .join(' | ')}`,
  );
}

/** The account with what the CRM knows of the customer, as the page hands it to the package. */
export function accountOf({ account, crm: { city, email, iban, vatNumber, recipientCode, pec, address } }) {
  const party = {
    name: account.name,
    country: account.country,
    email,
    iban,
    vatNumber,
    recipientCode,
    pec,
    address: address && { ...address, city },
  };
  return { ...account, party: { ...party, ...account.party } };
}
