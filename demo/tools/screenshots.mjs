// Pictures of the demo for the README and for looking at: npm --prefix demo run screenshots [folder]
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';

const folder = resolve(process.argv[2] ?? 'screenshots');
await mkdir(folder, { recursive: true });
const { url, close } = await serve(0);
const browser = await launch();
const PAGES = { list: '#/', customer: '#/customers/C1045', worklist: '#/worklist', rules: '#/rules', import: '#/import' };
for (const width of [1300, 390]) {
  for (const theme of ['light', 'dark']) {
    for (const lang of ['en', 'it']) {
      const page = await browser.newPage({ viewport: { width, height: width > 800 ? 860 : 844 }, deviceScaleFactor: width > 800 ? 1 : 2, colorScheme: theme });
      for (const [name, hash] of Object.entries(PAGES)) {
        await page.goto(`${url}?lang=${lang}&theme=${theme}${hash}`);
        await page.locator('h1').waitFor();
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${folder}/${name}-${width}-${lang}-${theme}.png`, fullPage: process.argv.includes('--full') });
      }
      await page.close();
    }
  }
}
await browser.close();
await close();
console.log(`Written to ${folder}`);
