import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axe, badgeTexts, noTrouble, stage } from './support.mjs';

const here = stage();
const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.isBuffer(text) ? text : Buffer.from(text) });
const chosen = (page, id) => page.locator(`#map-${id}`).evaluate((select) => select.selectedOptions[0].textContent);

test('good rows are kept, bad ones are listed with row, column and reason', async (t) => {
  const page = await here.open(t, '?lang=en#/import');
  await page
    .locator('#csv-file')
    .setInputFiles(
      file(
        'scadenzario.csv',
        Buffer.from(
          [
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
          ].join('\r\n'),
          'latin1',
        ),
      ),
    );
  assert.equal(await chosen(page, 'customerId'), 'Codice cliente');
  assert.equal(await chosen(page, 'amount'), 'Importo');
  assert.equal(await chosen(page, 'issued'), 'Data fattura');
  assert.equal(await page.locator('#date-issued').inputValue(), 'DD/MM/YYYY');
  assert.equal(await page.locator('#decimal-format').inputValue(), 'comma');
  await page.locator('#import-run').click();
  assert.equal(
    await page.locator('#import-summary').textContent(),
    '3 invoices of 2 customers are on the screen now. One of them is a credit note.',
  );
  const bad = await page
    .locator('.bad-rows tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(
    bad.map(([row, column, value]) => [row, column, value]),
    [
      ['3', 'Data fattura', '30/02/2026'],
      ['4', 'Codice cliente', ''],
      ['5', 'Importo', '12,345'],
      ['6', 'Importo', 'molto'],
      ['7', 'Numero fattura', '1'],
      ['8', '–', 'A2 | Società agricola | 6'],
    ],
  );
  assert.match(bad[0][3], /no date/);
  assert.match(bad[2][3], /more decimals/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download-bad').click()]);
  const list = readFileSync(await download.path(), 'utf8');
  assert.equal(list.trim().split('\r\n').length, 7);
  assert.match(list, /\r\n4,Codice cliente,,/);

  await page.locator('#show-today').click();
  await page.locator('#as-of').fill('2026-03-01');
  await page.locator('#as-of').dispatchEvent('change');
  assert.deepEqual(
    await page
      .locator('.customers .who a')
      .allTextContents()
      .then((all) => all.sort()),
    ['Perucchi e figli', 'Società agricola'],
  );
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
  await page
    .locator('#csv-file')
    .setInputFiles(
      file(
        'odd.csv',
        'who,what,when,how much,money\nX,1,03/04/2026,10.00,USD\nX,2,05/06/2026,20.00,usd\nX,3,05/06/2026,30.00,QQQ\n',
      ),
    );
  assert.equal(await page.locator('#import-run').isDisabled(), true);
  for (const [field, column] of [
    ['customerId', 'who'],
    ['invoiceId', 'what'],
    ['issued', 'when'],
    ['amount', 'how much'],
    ['currency', 'money'],
  ]) {
    await page.locator(`#map-${field}`).selectOption({ label: column });
  }
  await page.getByText('Every date fits more than one order').waitFor();
  assert.equal(await page.locator('#currency').count(), 0, 'the file names the currency itself');
  await page.locator('#date-issued').selectOption('DD/MM/YYYY');
  await page.locator('#import-run').click();
  assert.equal(await page.locator('.bad-rows tbody tr').count(), 1);
  assert.match(await page.locator('.bad-rows').textContent(), /QQQ.*no currency, or the sign of several/s);
  assert.match(await page.locator('main').textContent(), /from 3 Apr 2026 to 5 Jun 2026/);
  await page.locator('#show-today').click();
  await page.locator('.customers tbody tr').first().waitFor();
  assert.equal(await page.locator('.customers tbody tr').count(), 1);
  noTrouble(page);
});

test('a file of ten thousand rows, most of them broken', async (t) => {
  const page = await here.open(t, '?lang=it#/import');
  const rows = Array.from({ length: 10_000 }, (_, i) =>
    i % 4 === 0 ? `C${i % 97},F${i},2026-01-${String((i % 28) + 1).padStart(2, '0')},10.00` : `C${i % 97},F${i},never,=1+1`,
  );
  await page
    .locator('#csv-file')
    .setInputFiles(file('big.csv', `customer,invoice number,invoice date,amount\n${rows.join('\n')}\n`));
  await page.locator('#import-run').click();
  await page.locator('#import-done').waitFor();
  assert.equal(await page.locator('.bad-rows tbody tr').count(), 200);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download-bad').click()]);
  const list = readFileSync(await download.path(), 'utf8');
  assert.equal(list.trim().split('\r\n').length, 1 + 7500 * 2);
  assert.doesNotMatch(list, /,=1\+1/, 'a spreadsheet must not run it');
});

const PUBLISHED = fileURLToPath(new URL('../../../shared/data/ibm-ar.csv', import.meta.url));
test('the published sample of 2,466 invoices, as of 30 June 2013', {
  skip: existsSync(PUBLISHED) ? false : 'shared/data/ibm-ar.csv is not beside the repository',
}, async (t) => {
  const page = await here.open(t, '?lang=en#/import');
  await page.locator('#csv-file').setInputFiles(PUBLISHED);
  for (const [field, column] of [
    ['customerId', 'customerID'],
    ['invoiceId', 'invoiceNumber'],
    ['issued', 'InvoiceDate'],
    ['due', 'DueDate'],
    ['amount', 'InvoiceAmount'],
    ['settled', 'SettledDate'],
    ['disputed', 'Disputed'],
  ]) {
    assert.equal(await chosen(page, field), column);
  }
  assert.equal(await page.locator('#date-issued').inputValue(), 'MM/DD/YYYY');
  await page.locator('#currency').selectOption('USD');
  await page.locator('#import-run').click();
  assert.equal(await page.locator('#import-summary').textContent(), '2,466 invoices of 100 customers are on the screen now.');
  assert.equal(await page.locator('.bad-rows').count(), 0);
  await page.locator('#show-today').click();
  await page.locator('#as-of').fill('2013-06-30');
  await page.locator('#as-of').dispatchEvent('change');
  await page.waitForFunction(() => document.querySelector('#total-open strong').textContent === '84');
  assert.equal(await page.locator('#total-exposure strong').textContent(), '$5,119.85');
  const texts = await badgeTexts(page);
  assert.equal(texts.length, 100);
  assert.equal(texts.filter((text) => text.length < 3).length, 0);
  noTrouble(page);
});

const HEAD = 'Cliente;Ragione sociale;Numero;Data;Scadenza;Importo';
const badRows = (page) =>
  page.locator('.bad-rows tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

async function imported(page, name, content) {
  await page.goto('about:blank');
  await page.goto(`${here.url}?lang=en#/import`);
  await page.locator('#csv-file').setInputFiles(file(name, content));
  await page.locator('#import-run').click();
  await page.locator('#import-done').waitFor();
}

async function exposureOf(page) {
  await page.locator('#show-today').click();
  return page.locator('#total-exposure strong').textContent();
}

test('the ways in which spreadsheets write a table', async (t) => {
  const page = await here.open(t, null);
  const row = 'A;Città;1;01/02/2026;01/03/2026;1.234,56';
  for (const [name, content, total] of [
    ['utf-16', Buffer.from(`\ufeff${HEAD}\r\n${row}\r\n`.replaceAll(';', '\t'), 'utf16le'), '€1,234.56'],
    ['separator said', `sep=;\r\n${HEAD}\r\n${row}\r\n`, '€1,234.56'],
    ['title above, empty columns behind', `Scadenzario al 30/09/2026;;;;;\n\n${HEAD};;\n${row};;\n`, '€1,234.56'],
    [
      'two digits of the year',
      `${HEAD}\nA;X;1;01/02/26;01/03/26;€ 1.234,56\nB;X;2;01/02/26;;(1.000,00)\nC;X;3;01/02/26;;34,56-\n`,
      '€200.00',
    ],
    [
      'days as numbers, thousands without decimals',
      `${HEAD}\nA;X;1;46054;46082,5;1.234\nA;X;2;46054;;2.000\n`.replaceAll(';', '|'),
      '€3,234.00',
    ],
    ['the year first, with strokes', `${HEAD}\nA;X;1;2026/02/01;;10\n`, '€10.00'],
    ['American, with the time', 'customer,invoice,date,amount\nA,1,1/31/2026 12:00:00 AM,"1,234.50"\n', '€1,234.50'],
  ]) {
    await imported(page, name, content);
    assert.deepEqual(await badRows(page), [], name);
    assert.equal(await exposureOf(page), total, name);
  }
  noTrouble(page);
});

test('a file without customer codes knows the customers by their names', async (t) => {
  const page = await here.open(t, '?lang=it#/import');
  await page
    .locator('#csv-file')
    .setInputFiles(
      file(
        'nomi.csv',
        [
          'Ragione sociale;Numero fattura;Data;Importo',
          'Rossi S.r.l.;1;31/01/2026;1.234,50',
          'Verdi S.p.A.;2;01/02/2026;10,00',
          'Rossi S.r.l.;3;01/02/2026;10,00',
        ].join('\n'),
      ),
    );
  assert.equal(await chosen(page, 'customerId'), 'Ragione sociale');
  await page.locator('#import-run').click();
  assert.match(await page.locator('#import-summary').textContent(), /3 fatture di 2 clienti/);
  noTrouble(page);
});

test('a row for each due date makes one invoice with its instalments', async (t) => {
  const page = await here.open(t, null);
  await imported(
    page,
    'scadenzario.csv',
    `${HEAD};Saldata il\nA;X;1;01/02/2026;31/03/2026;100,00;31/03/2026\nA;X;1;01/02/2026;30/04/2026;150,00;\nA;X;1;01/02/2026;30/04/2026;150,00;\n`,
  );
  assert.equal(
    await page.locator('#import-summary').textContent(),
    '1 invoice of 1 customer is on the screen now. 1 row is a further instalment of the same invoice.',
  );
  assert.deepEqual(
    (await badRows(page)).map(([row, column]) => [row, column]),
    [['4', 'Numero']],
    'the same due date again is the same row again',
  );
  assert.equal(await exposureOf(page), '€150.00');
  await page.locator('.who a').first().click();
  await page.locator('#as-of').fill('2026-02-20');
  await page.locator('#as-of').dispatchEvent('change');
  await page.waitForFunction(() => document.querySelectorAll('.invoices tbody tr').length === 2);
  assert.deepEqual(await page.locator('.invoices tbody tr td:nth-child(3)').allTextContents(), ['€100.00', '€150.00']);
  noTrouble(page);
});

test('what no engine could count is told by row, and spoils nobody else', async (t) => {
  const page = await here.open(t, null);
  await imported(
    page,
    'odd.csv',
    `${HEAD};Paese;Fido;Residuo\nA;X;1;01/02/2026;;10;Italia;5;3\nA;X;2;01/02/2026;;10;IT;-5;3\nA;X;3;01/02/2026;;10;Atlantide;5;3\nA;X;4;01/02/2026;;10;UK;5;30\nA;X;5;01/02/2026;;10;de;5;-3\nA;X;6;01/02/2026;;99999999999999;fr;5;\nA;X;7;01/02/2026;;USD 5;Italia;5;\nA;"X;8;01/02/2026;;5;Italia;5;\nA;X;9;01/02/2026;;5;Germany;5;\nA;"X\nY";10;01/02/2026;;5;Germany;5;\n`,
  );
  assert.deepEqual(
    (await badRows(page)).map(([row, column]) => [row, column]),
    [
      ['3', 'Fido'],
      ['4', 'Paese'],
      ['5', 'Residuo'],
      ['6', 'Residuo'],
      ['7', 'Importo'],
      ['8', 'Importo'],
      ['9', '–'],
    ],
  );
  assert.match(
    await page.locator('.bad-rows').textContent(),
    /Atlantideis neither the code nor the name of a country.*USD 5is in another currency/s,
  );
  assert.equal(await exposureOf(page), '€13.00');
  noTrouble(page);
});

test('no table is said to be what it is, and a file without a header can still be read', async (t) => {
  const page = await here.open(t, '?lang=en#/import');
  for (const [content, said] of [
    ['', /empty/],
    [Buffer.from([0x50, 0x4b, 3, 4, 0]), /save it as CSV/],
    ['%PDF-1.4\n1;2;3\n', /not text/],
    ['one\ntwo\n', /header row/],
  ]) {
    await page.locator('#csv-file').setInputFiles(file('x.csv', content));
    await page.getByRole('alert').filter({ hasText: said }).waitFor();
  }
  await page.locator('#csv-file').setInputFiles(file('x.csv', 'A;B;1;01/02/2026;10,00\nA;B;2;01/02/2026;11,00\n'));
  await page.getByText('has no header row: the columns are numbered').waitFor();
  for (const [index, field] of ['customerId', 'customerName', 'invoiceId', 'issued', 'amount'].entries())
    await page.locator(`#map-${field}`).selectOption(String(index));
  await page.locator('#date-issued').selectOption('DD/MM/YYYY');
  await page.locator('#import-run').click();
  assert.equal(await page.locator('#import-summary').textContent(), '2 invoices of 1 customer are on the screen now.');
  noTrouble(page);
});

test('a file dropped beside its place does not take the page away, and on the import page it is read', async (t) => {
  const page = await here.open(t, '?lang=en');
  const drop = () =>
    page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File(['customer,invoice,date,amount\nA,1,2026-01-31,10\n'], 'dropped.csv', { type: 'text/csv' }),
      );
      return document.querySelector('h1').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
  await page.locator('.customers').waitFor();
  assert.equal(await drop(), false, 'the browser must not open it');
  assert.equal(await page.locator('.customers tbody tr').count(), 60);
  await page.goto(`${here.url}?lang=en#/import`);
  await page.locator('#csv-file').waitFor({ state: 'attached' });
  await drop();
  await page.getByText('dropped.csv').waitFor();
  noTrouble(page);
});

test('what was being written for a customer is not there for another book with the same code', async (t) => {
  const page = await here.open(t, '?lang=en#/customers/C1045');
  await page.locator('#order-amount').fill('777');
  await page.locator('#invoice-amount').fill('888');
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page.locator('#csv-file').setInputFiles(file('x.csv', 'customer,invoice,date,amount\nC1045,1,2026-01-31,10\n'));
  await page.locator('#import-run').click();
  await page.locator('#show-today').click();
  await page.locator('.who a').first().click();
  assert.equal(await page.locator('#order-amount').inputValue(), '');
  assert.equal(await page.locator('#invoice-amount').inputValue(), '');
  noTrouble(page);
});

test('twelve thousand customers: the page answers while they are evaluated, and a list is drawn in parts', async (t) => {
  const page = await here.open(t, '?lang=en#/import');
  const rows = Array.from(
    { length: 12_000 },
    (_, i) => `C${i},Firm ${i},F${i},2026-01-${String((i % 28) + 1).padStart(2, '0')},10.00`,
  );
  await page
    .locator('#csv-file')
    .setInputFiles(file('big.csv', `customer,name,invoice number,invoice date,amount\n${rows.join('\n')}\n`));
  await page.locator('#import-run').click();
  await page.locator('#show-today').click();
  await page.locator('progress').waitFor();
  await page.locator('#lang-it').click({ timeout: 2000 });
  await page.getByText('Valuto 12.000 clienti').waitFor({ timeout: 2000 });
  await page.locator('.customers tbody tr').first().waitFor({ timeout: 60_000 });
  assert.match(await page.locator('#total-exposure strong').textContent(), /^120\.000,00\s€$/);
  assert.equal(await page.locator('.customers tbody tr').count(), 200);
  await page.locator('[data-more=list]').click();
  assert.equal(await page.locator('.customers tbody tr').count(), 400);
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest('tr')?.rowIndex),
    201,
    'the reader goes on at the first new row',
  );
  await page.locator('#search').fill('firm 11999');
  await page.waitForFunction(() => document.querySelectorAll('.customers tbody tr').length === 1);
  // Another record of one customer asks the engine about that one alone.
  await page.locator('.who a').first().click();
  await page.locator('#record-save').click();
  await page.locator('.recorded').waitFor();
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.locator('.customers').waitFor({ timeout: 3000 });
  await page.evaluate(() => {
    location.hash = '#/worklist';
  });
  await page.locator('.work').first().waitFor({ timeout: 60_000 });
  assert.equal(await page.locator('.work[data-when=today] tbody tr').count(), 200);
  noTrouble(page);
});

const messy = (name) => readFileSync(new URL(`messy/${name}`, import.meta.url));

test('a messy file says how it was read, and adds up', async (t) => {
  const page = await here.open(t, '?lang=it#/import');
  await page.locator('#csv-file').setInputFiles(file('scadenzario-dos.csv', messy('scadenzario-dos.csv')));
  assert.equal(await page.locator('#separator').inputValue(), ';');
  assert.equal(await page.locator('#code-page').inputValue(), 'ibm850');
  assert.match(await page.locator('#telling').textContent(), /CONTABILITÀ, Città, Perché/);
  assert.match(await page.locator('#decimal-example').textContent(), /«6\.847,15» è 6\.847,15\s€/);
  const cell = (id) => page.locator(`#map-${id}`).locator('xpath=..').textContent();
  assert.match(await cell('kind'), /Nota di credito, TD04 \(6\): riduce il debito/);
  assert.match(await cell('issued'), /«24-mag-25» è 24 maggio 2025/);
  assert.match(await cell('due'), /«25\/08\/2026» è 25 agosto 2026/);
  assert.equal(await page.locator('#grouped').isChecked(), true);
  assert.deepEqual(await axe(page), []);
  await page.locator('#import-run').click();
  assert.equal(
    await page.locator('#import-summary').textContent(),
    '42 fatture di 6 clienti sono ora sullo schermo. 6 sono note di credito. 7 righe di totale saltate.',
  );
  assert.equal(await page.locator('.bad-rows').count(), 0);
  assert.match(await exposureOf(page), /^117\.849,89\s€$/, 'as tests/tools/import_totals.py finds');
  noTrouble(page);
});

test('what was guessed can be chosen, and what is doubtful is said', async (t) => {
  const page = await here.open(t, '?lang=en#/import');
  const rows = 'Cliente;Numero;Data;Importo\nCitt\xe0;1;03/04/2026;250.000\nCitt\xe0;2;05/06/2026;99.900\n';
  await page.locator('#csv-file').setInputFiles(file('x.csv', Buffer.from(rows, 'latin1')));
  await page.getByText('No amount tells whether its last mark parts thousands or cents').waitFor();
  assert.match(await page.locator('#decimal-example').textContent(), /“250\.000” is €250,000\.00/);
  await page.locator('#decimal-format').selectOption('point');
  assert.match(await page.locator('#decimal-example').textContent(), /“250\.000” is €250\.00/);
  assert.equal(await page.locator('.doubt').count(), 1, 'the order of the dates is doubtful still');
  await page.locator('#date-issued').selectOption('DD/MM/YYYY');
  assert.match(await page.locator('#map-issued').locator('xpath=..').textContent(), /“03\/04\/2026” is 3 April 2026/);
  assert.equal(await page.locator('.doubt').count(), 0);
  await page.locator('#code-page').selectOption('macintosh');
  assert.match(await page.locator('#telling').textContent(), /Citt‡/);
  await page.locator('#code-page').selectOption('windows-1252');
  assert.match(await page.locator('#telling').textContent(), /Città/);
  await page.locator('#separator').selectOption('\t');
  assert.equal(await page.locator('#import-run').isDisabled(), true);
  await page.locator('#separator').selectOption(';');
  await page.locator('#decimal-format').selectOption('point');
  await page.locator('#import-run').click();
  assert.equal(await exposureOf(page), '€349.90');
  noTrouble(page);
});
