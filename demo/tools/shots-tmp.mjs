import { launch } from './browser.mjs';
import { serve } from './serve.mjs';
const { url, close } = await serve(0);
const browser = await launch();
for (const [file, lang, theme, width] of [['scadenzario-dos.csv','it','light',1300],['scadenzario-dos.csv','it','dark',390],['ar-aging.csv','en','dark',1300],['ar-aging.csv','en','light',390],['offene-posten.txt','en','light',1300],['offene-posten.txt','it','dark',1300],['offene-posten.txt','it','light',390], ['bad.csv','it','light',1300],['bad.csv','en','dark',390]]) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
  await page.goto(`${url}?lang=${lang}&theme=${theme}#/import`);
  if (file === 'bad.csv') await page.locator('#csv-file').setInputFiles({name:file, mimeType:'text/csv', buffer: Buffer.from('Cliente;Tipo;Numero;Data;Scadenza;Importo\nA;Fattura;5;03/04/2025;05/06/2025;250.000\nA;Fattura;5;03/04/2026;05/06/2026;99.900\nA;Boh;6;03/04/2026;05/06/2026;99.900\nA;Proforma;7;03/04/2026;05/06/2026;99.900\nA;Nota di credito;8;03/04/2026;;-1.000\nA;Nota di credito;5;03/04/2026;;1.000\nTotale;;;;;12.000\n')});
  else await page.locator('#csv-file').setInputFiles(new URL(`../test/messy/${file}`, import.meta.url).pathname);
  await page.locator('#import-run').waitFor();
  await page.screenshot({ path: `/tmp/imp/${file}-${lang}-${theme}-${width}.png`, fullPage: true });
  if (file === 'bad.csv' || file.startsWith('offene')) {
  await page.locator('#import-run').click(); await page.locator('#import-done').waitFor();
  await page.screenshot({ path: `/tmp/imp/${file}-${lang}-${theme}-${width}-done.png`, fullPage: true }); }
  await page.close();
}
await browser.close(); await close();
