import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { badgeTexts, noTrouble, stage } from './support.mjs';

const here = stage();
const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.isBuffer(text) ? text : Buffer.from(text) });
const chosen = (page, id) => page.locator(`#map-${id}`).evaluate((select) => select.selectedOptions[0].textContent);

test('good rows are kept, bad ones are listed with row, column and reason', async (t) => {
  const page = await here.open(t, '?lang=en#/import');
  await page.locator('#csv-file').setInputFiles(
    file('scadenzario.csv', Buffer.from([
      'Codice cliente;Ragione sociale;Numero fattura;Data fattura;Scadenza;Importo;Fido',
      'A1;Perucchi "e figli";1;31/01/2026;02/03/2026;1.234,50;5000,00'.replace('"e figli"', 'e figli'),
      'A1;Perucchi e figli;2;30/02/2026;01/04/2026;100,00;',
      ';Senza codice;3;01/02/2026;;100,00;',
      'A2;"Società; agricola";4;01/02/2026;01/03/2026;12,345;',
      'A2;Società agricola;5;01/02/2026;01/03/2026;molto;',
      'A1;Perucchi e figli;1;05/02/2026;01/03/2026;10,00;',
      'A2;Società agricola;6',
      '',
      'A2;Società agricola;7;01/02/2026;15/02/2026;-40,00;',
      'A2;Società agricola;8;01/02/2026;15/02/2026;90,00;',
    ].join('\r\n'), 'latin1')),
  );
  assert.equal(await chosen(page, 'customerId'), 'Codice cliente');
  assert.equal(await chosen(page, 'amount'), 'Importo');
  assert.equal(await chosen(page, 'issued'), 'Data fattura');
  assert.equal(await page.locator('#date-format').inputValue(), 'DD/MM/YYYY');
  assert.equal(await page.locator('#decimal-format').inputValue(), 'comma');
  await page.locator('#import-run').click();
  assert.equal(await page.locator('#import-summary').textContent(), '3 invoices of 2 customers are on the screen now.');
  const bad = await page.locator('.bad-rows tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(bad.map(([row, column, value]) => [row, column, value]), [
    ['3', 'Data fattura', '30/02/2026'],
    ['4', 'Codice cliente', ''],
    ['5', 'Importo', '12,345'],
    ['6', 'Importo', 'molto'],
    ['7', 'Numero fattura', '1'],
    ['8', '–', 'A2 | Società agricola | 6'],
  ]);
  assert.match(bad[0][3], /no date/);
  assert.match(bad[2][3], /more decimals/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download-bad').click()]);
  const list = readFileSync(await download.path(), 'utf8');
  assert.equal(list.trim().split('\r\n').length, 7);
  assert.match(list, /\r\n4,Codice cliente,,/);

  await page.locator('#show-today').click();
  await page.locator('#as-of').fill('2026-03-01');
  await page.locator('#as-of').dispatchEvent('change');
  assert.deepEqual(await page.locator('.customers .who a').allTextContents().then((all) => all.sort()), ['Perucchi e figli', 'Società agricola']);
  assert.equal(await page.locator('#total-exposure strong').textContent(), '€1,284.50');
  assert.match(await page.locator('tr[data-id=A1]').textContent(), /of €5,000/);
  await page.getByRole('button', { name: 'Back to the sample data' }).click();
  assert.equal(await page.locator('.customers tbody tr').count(), 60);
  noTrouble(page);
});

test('what cannot be guessed is asked, and a file that is no table is refused', async (t) => {
  const page = await here.open(t, '?lang=en#/import');
  await page.locator('#csv-file').setInputFiles(file('list.csv', 'just one column\nvalue\n'));
  await page.getByRole('alert').waitFor();
  await page.locator('#csv-file').setInputFiles(file('odd.csv', 'who,what,when,how much,money\nX,1,03/04/2026,10.00,USD\nX,2,05/06/2026,20.00,usd\nX,3,05/06/2026,30.00,QQQ\n'));
  assert.equal(await page.locator('#import-run').isDisabled(), true);
  for (const [field, column] of [['customerId', 'who'], ['invoiceId', 'what'], ['issued', 'when'], ['amount', 'how much'], ['currency', 'money']]) {
    await page.locator(`#map-${field}`).selectOption({ label: column });
  }
  await page.getByText('Every date fits more than one order').waitFor();
  assert.equal(await page.locator('#currency').count(), 0, 'the file names the currency itself');
  await page.locator('#date-format').selectOption('DD/MM/YYYY');
  await page.locator('#import-run').click();
  assert.equal(await page.locator('.bad-rows tbody tr').count(), 1);
  assert.match(await page.locator('.bad-rows').textContent(), /QQQ.*no currency code/s);
  assert.match(await page.locator('main').textContent(), /from 03 Apr 2026 to 05 Jun 2026/);
  await page.locator('#show-today').click();
  await page.locator('.customers tbody tr').first().waitFor();
  assert.equal(await page.locator('.customers tbody tr').count(), 1);
  noTrouble(page);
});

test('a file of ten thousand rows, most of them broken', async (t) => {
  const page = await here.open(t, '?lang=it#/import');
  const rows = Array.from({ length: 10_000 }, (_, i) => (i % 4 === 0 ? `C${i % 97},F${i},2026-01-${String((i % 28) + 1).padStart(2, '0')},10.00` : `C${i % 97},F${i},never,=1+1`));
  await page.locator('#csv-file').setInputFiles(file('big.csv', `customer,invoice number,invoice date,amount\n${rows.join('\n')}\n`));
  await page.locator('#import-run').click();
  await page.locator('#import-done').waitFor();
  assert.equal(await page.locator('.bad-rows tbody tr').count(), 200);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download-bad').click()]);
  const list = readFileSync(await download.path(), 'utf8');
  assert.equal(list.trim().split('\r\n').length, 1 + 7500 * 2);
  assert.doesNotMatch(list, /,=1\+1/, 'a spreadsheet must not run it');
});

const PUBLISHED = fileURLToPath(new URL('../../../shared/data/ibm-ar.csv', import.meta.url));
test('the published sample of 2,466 invoices, as of 30 June 2013', { skip: existsSync(PUBLISHED) ? false : 'shared/data/ibm-ar.csv is not beside the repository' }, async (t) => {
  const page = await here.open(t, '?lang=en#/import');
  await page.locator('#csv-file').setInputFiles(PUBLISHED);
  for (const [field, column] of [['customerId', 'customerID'], ['invoiceId', 'invoiceNumber'], ['issued', 'InvoiceDate'], ['due', 'DueDate'], ['amount', 'InvoiceAmount'], ['settled', 'SettledDate'], ['disputed', 'Disputed']]) {
    assert.equal(await chosen(page, field), column);
  }
  assert.equal(await page.locator('#date-format').inputValue(), 'MM/DD/YYYY');
  await page.locator('#currency').selectOption('USD');
  await page.locator('#import-run').click();
  assert.equal(await page.locator('#import-summary').textContent(), '2,466 invoices of 100 customers are on the screen now.');
  assert.equal(await page.locator('.bad-rows').count(), 0);
  await page.locator('#show-today').click();
  await page.locator('#as-of').fill('2013-06-30');
  await page.locator('#as-of').dispatchEvent('change');
  await page.waitForFunction(() => document.querySelector('#total-open strong').textContent === '84');
  assert.equal(await page.locator('#total-exposure strong').textContent(), 'US$5,119.85');
  const texts = await badgeTexts(page);
  assert.equal(texts.length, 100);
  assert.equal(texts.filter((text) => text.length < 3).length, 0);
  noTrouble(page);
});
