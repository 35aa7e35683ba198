// Pictures of the demo for the README and for looking at: npm --prefix demo run screenshots -- [folder] [--full] [names or their beginnings, as voice-1300-en]
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';

const folder = resolve(process.argv[2] ?? 'screenshots');
await mkdir(folder, { recursive: true });
const { url, close } = await serve(0);
const browser = await launch();
const CUSTOMER = '#/customers/C1045';
const top = (page, selector) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 16));
/** What is on a picture: where it is, what is done there first, and what has to be there for it (a view may be missing). */
const PICTURES = {
  list: { hash: '#/' },
  customer: { hash: CUSTOMER },
  identity: {
    hash: CUSTOMER,
    needs: '[aria-labelledby="form-title"]',
    prepare: (page) => top(page, '[aria-labelledby="form-title"]'),
  },
  exposure: { hash: CUSTOMER, prepare: (page) => top(page, '[aria-labelledby="exposure-title"]') },
  overdue: { hash: CUSTOMER, prepare: (page) => top(page, '[aria-labelledby="open-title"]') },
  worklist: { hash: '#/worklist', needs: '.bar nav [href="#/worklist"]' },
  rules: { hash: '#/rules', needs: '.bar nav [href="#/rules"]' },
  voice: { hash: '#/voice' },
  dispute: {
    hash: CUSTOMER,
    async prepare(page, lang) {
      await page.locator('[data-contest]').first().click();
      await page
        .locator('dispute-triage [part=words]')
        .fill(
          lang === 'it'
            ? 'Metà dei pezzi è arrivata rotta, la merce è inservibile.'
            : 'Half of the pieces arrived broken, the goods are useless.',
        );
      await page.locator('dispute-triage [part=propose]').click();
      await page.locator('dispute-triage [part=verdict]').waitFor();
      await page.locator('#dispute-amount').fill('300');
      await page.locator('#dispute-amount').blur();
      await top(page, '#disputes');
    },
  },
  'dispute-opened': {
    hash: CUSTOMER,
    async prepare(page, lang) {
      await PICTURES.dispute.prepare(page, lang);
      await page.locator('.dispute-form button.primary').click();
      await page.locator('.effect').waitFor();
      await top(page, '#disputes');
    },
  },
  invoice: {
    hash: CUSTOMER,
    async prepare(page) {
      await page.locator('#invoice-amount').fill('4800');
      await page.locator('#invoice-terms').fill('60/90 FM+10');
      await page.locator('#invoice-terms').blur();
      await top(page, '.card.invoice');
    },
  },
  import: { hash: '#/import' },
};
const wanted = process.argv.slice(3).filter((argument) => !argument.startsWith('--'));
for (const width of [1300, 390]) {
  for (const theme of ['light', 'dark']) {
    for (const lang of ['en', 'it']) {
      for (const [name, { hash, needs, prepare }] of Object.entries(PICTURES)) {
        const file = `${name}-${width}-${lang}-${theme}`;
        if (wanted.length > 0 && !wanted.some((beginning) => file.startsWith(beginning))) continue;
        const page = await browser.newPage({
          viewport: { width, height: width > 800 ? 860 : 844 },
          deviceScaleFactor: width > 800 ? 1 : 2,
          colorScheme: theme,
        });
        await page.goto(`${url}?lang=${lang}&theme=${theme}${hash}`);
        await page.locator('h1').waitFor();
        await page.evaluate(() => document.fonts.ready);
        if (needs === undefined || (await page.locator(needs).count()) > 0) {
          await prepare?.(page, lang);
          await page.screenshot({ path: `${folder}/${file}.png`, fullPage: process.argv.includes('--full') });
        }
        await page.close();
      }
    }
  }
}
await browser.close();
await close();
console.log(`Written to ${folder}`);
