// The reading of an import as pure functions. Files and right values are of public threads; each case names its own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const load = async (name) => {
  const path = fileURLToPath(new URL(`../src/import/${name}.ts`, import.meta.url));
  return (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
};
const { importTable } = await load('accounts');
const { decode, guessCodePage, tellingWords } = await load('codepage');
const { currencyOf } = await load('currency');
const { judgeDates, readDate } = await load('dates');
const { kindOf, sideOf } = await load('kinds');
const { guess, missing } = await load('mapping');
const { judgeDecimals, readAmount, readTyped } = await load('numbers');
const { records } = await load('records');
const { guessSeparator } = await load('separator');
const { readTable } = await load('table');

const TODAY = '2026-11-26';
const bytesOf = (text) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);
const tableOf = (text, chosen) => readTable('x.csv', bytesOf(text), chosen);
/** Reads a file as the page does when nobody changes anything, but for what is said. */
function imported(text, { language = 'it', columns = {}, ...changes } = {}) {
  const table = tableOf(text);
  const mapping = { ...guess(table, language === 'it' ? 'DD/MM/YYYY' : 'MM/DD/YYYY'), ...changes };
  for (const [field, title] of Object.entries(columns)) mapping.columns[field] = table.header.indexOf(title);
  assert.deepEqual(missing(mapping), [], 'every needed column is found');
  const done = importTable(table, mapping, TODAY);
  return { ...done, table, mapping, documents: done.accounts.flatMap(({ invoices }) => invoices.map(signed)) };
}
const signed = ({ id, kind, amount, ...rest }) => ({
  id,
  amount: Number(kind === 'credit-note' ? `-${amount}` : amount),
  ...rest,
});
const amounts = ({ documents }) => documents.map(({ amount }) => amount);
const left = ({ bad }) => bad.map(({ row, column, problem }) => [row, column, problem]);

// ---------------------------------------------------------------- the separator (mholt/PapaParse #153, #165, #824)

const COLUMNS = [
  'Cod cliente',
  'Ragione sociale',
  'Num fattura',
  'Data fattura',
  'Scadenza',
  'Importo',
  'Residuo',
  'Fido',
  'Agente',
  'Note',
];
/** A list as accounting programs write it: `width` columns of the ten above, amounts with a decimal comma. */
function list(width, rows, { separator = ';', titles = COLUMNS, above = '', end = '\n' } = {}) {
  const row = (i) =>
    [`C${i}`, `Ditta ${i} Srl`, `F${i}`, '15/10/2026', '14/11/2026', '1.000,50', '1.000,50', '5.000,00', 'Rossi', 'sì'].slice(
      0,
      width,
    );
  const lines = [titles.slice(0, width), ...Array.from({ length: rows }, (_, i) => row(i))];
  return `${above}${lines.map((cells) => cells.join(separator)).join('\n')}${end}`;
}

test('the separator of a short list, and of one under a title', () => {
  const title = 'Scadenzario clienti al 30/09/2026\n\n';
  const two = ['Cliente, codice', 'Numero', 'Data', 'Importo, totale', 'Scadenza'];
  const small = Array.from({ length: 20 }, (_, i) => `C${i};F${i};15/10/2026;1.000,50;14/11/2026`).join('\n');
  for (const [name, text, rows] of [
    ['6 columns by ;, 3 rows', list(6, 3), 3],
    ['7 columns by ;, 2 rows', list(7, 2), 2],
    ['7 columns by ;, 8 rows', list(7, 8), 8],
    ['7 columns by ;, 9 rows', list(7, 9), 9],
    ['7 columns by tab, 4 rows', list(7, 4, { separator: '\t' }), 4],
    ['7 columns by vertical bar, 4 rows', list(7, 4, { separator: '|' }), 4],
    ['8 columns, three amounts, 4 rows', list(8, 4), 4],
    ['10 columns by ;, 5 rows', list(10, 5), 5],
    ['title above, 10 columns by ;, 100 rows', list(10, 100, { above: title }), 100],
    ['title above, 7 columns by tab, 100 rows', list(7, 100, { above: title, separator: '\t' }), 100],
    ['7 columns by ;, 3 rows, no line end', list(7, 3, { end: '' }), 3],
    // beyond the list of the field
    ['one row', list(7, 1), 1],
    ['one row by comma, amounts in quotes', 'customer,invoice,date,amount\nA,1,2026-01-31,"1,234.50"\n', 1],
    ['a title with commas', list(7, 3, { above: 'Scadenzario, clienti, Italia, al 30/09/2026\n' }), 3],
    ['a title of two cells', list(7, 3, { above: 'Scadenzario;30/09/2026\n' }), 3],
    ['line ends of an old Mac', list(7, 3).replaceAll('\n', '\r'), 3],
    ['titles that nobody knows', list(7, 3, { titles: ['q', 'w', 'e', 'r', 't', 'y', 'u'] }), null],
    [
      'titles in German',
      list(6, 3, { titles: ['Kunde', 'Firma', 'Rechnungsnummer', 'Rechnungsdatum', 'Fälligkeit', 'Betrag'] }),
      3,
    ],
    [
      'titles in French',
      list(6, 3, { titles: ['Client', 'Raison sociale', 'N° facture', 'Date facture', 'Échéance', 'Montant TTC'] }),
      3,
    ],
    [
      'titles in Spanish',
      list(6, 3, { titles: ['Cliente', 'Razón social', 'Nº factura', 'Fecha', 'Vencimiento', 'Importe'] }),
      3,
    ],
  ]) {
    const table = tableOf(text);
    if (rows === null) assert.equal(table.header.length, 7, name);
    else {
      const done = imported(text);
      assert.deepEqual([done.invoices, done.bad], [rows, []], name);
    }
  }
  const done = imported(`${two.join(';')}\n${small}\n`, {
    columns: { customerId: 'Cliente, codice', amount: 'Importo, totale' },
  });
  assert.equal(done.invoices, 20, 'commas in two titles, 5 columns by ;, 20 rows');
});

test('each thing a separator is judged by decides where the others do not', () => {
  assert.equal(guessSeparator('Cliente|Numero|Data, ora|Importo, totale, lordo\n'), '|', 'titles that are known');
  assert.equal(guessSeparator('q, w|x, z|v\n1|2|3,5\n'), '|', 'dates and amounts in the cells');
  assert.equal(guessSeparator('a, b, c|d\nx|1\nx, 5|1\ny, 1, 2, 3, 4|2\n'), '|', 'rows as wide as each other');
  const titled = tableOf(`Scadenzario;30/09/2026\n${list(7, 3, { titles: ['q', 'w', 'e', 'r', 't', 'y', 'u'] })}`);
  assert.deepEqual(
    [titled.header.length, titled.rows.length, titled.headless],
    [7, 3, false],
    'a title of two cells is no header',
  );
});

test('the separator a file says, and the one that is chosen', () => {
  assert.equal(guessSeparator('sep=^\r\na^b\r\n'), '^');
  const table = tableOf(list(7, 3), { separator: '\t' });
  assert.deepEqual([table.separator, table.header.length], ['\t', 1], 'a wrong choice is shown, to be mended');
  assert.equal(
    tableOf('sep=;\r\ncliente;numero;data;importo\r\nA;1;01/02/2026;5\r\n').rows[0].number,
    3,
    'as the spreadsheet counts',
  );
});

test('records: quotation marks, line ends, and what is out of place', () => {
  const cells = (text) => records(text, ';').map(({ cells, malformed }) => (malformed ? ['!', ...cells] : cells));
  assert.deepEqual(cells('a;"b;c";"d ""e"""\r\n1;"2\n3"; "4" \n'), [
    ['a', 'b;c', 'd "e"'],
    ['1', '2\n3', '4'],
  ]);
  assert.deepEqual(
    cells('a;"b;c\nd;e\n'),
    [
      ['!', 'a;"b;c'],
      ['d', 'e'],
    ],
    'a mark never closed costs its own line',
  );
  assert.deepEqual(cells('a;"b" c;d\ne;f'), [
    ['!', 'a;"b" c;d'],
    ['e', 'f'],
  ]);
  assert.deepEqual(cells('a;Rossi "e figli";b'), [['a', 'Rossi "e figli"', 'b']]);
  assert.deepEqual(cells('a;\n\n;'), [['a', ''], [''], ['', '']]);
  const long = `${'a;"b\n'.repeat(20_000)}`;
  assert.equal(records(long, ';').length, 20_000);
});

// ---------------------------------------------------------------- three decimals (actualbudget/actual #2374, #1051)

const cellsOf = (texts, currency = 'EUR', digits = 2) => texts.map((text) => ({ text, digits, currency }));

test('amounts with three decimals are not thousands, and thousands are not decimals', () => {
  for (const [cells, right, doubtful = false, [currency, digits] = ['EUR', 2]] of [
    ['1234.500 · 250.000 · 99.900', '1234.5 250 99.9'],
    ['1234,500 · 250,000 · 99,900', '1234.5 250 99.9'],
    ['10.25 · 250.000 · 99.900 · 12.500', '10.25 250 99.9 12.5'],
    ['0.500 · 250.000 · 99.900', '0.5 250 99.9'],
    ['1,234.500 · 250.000 · 99.900', '1234.5 250 99.9'],
    ['1234.500 · 2250.000 · 99.900', '1234.5 2250 99.9'],
    ['1234.500 · 250.000 · 99.900', '1234.5 250 99.9', false, ['KWD', 3]],
    ['1.234 · 250.000 · 99.900', '1234 250000 99900'],
    ['1.234,50 · 250.000 · 99.900', '1234.5 250000 99900'],
    // beyond the list of the field
    ['0,500 · 250,000', '0.5 250'],
    ['-1234.500 · (250.000) · 99.900-', '-1234.5 -250 -99.9'],
    ['€ 1234.500 · 250.000 EUR', '1234.5 250'],
    ["1'234.500 · 250.000", '1234.5 250'],
    ['1234 · 250.000', '1234 250', true],
    ['1234 · 250,000', '1234 250', true],
    ['.500 · 250.000', '0.5 250'],
    ['1.234.567 · 250.000', '1234567 250000'],
    ['250.000 · 99.900', '250000 99900', true],
    ['250.000 · 99.900', '250 99.9', true, ['KWD', 3]],
    ['1.234 · 250.000', '1234 250000', false, ['JPY', 0]],
    ['100,- · 250.000', '100 250000'],
    ['5 · 10', '5 10'],
    ['molto · 1.234,50 · 12,345', '! 1234.5 !'],
  ]) {
    const list = cellsOf(cells.split(' · '), currency, digits);
    const judged = judgeDecimals(list);
    const read = list.map(({ text }) => readAmount(text, judged.format, digits, currency).amount ?? '!');
    assert.deepEqual([read.join(' '), judged.doubtful], [right, doubtful], `${cells} ${currency}`);
  }
});

test('what was decided about the decimal sign carries the cell that shows it', () => {
  const example = (...texts) => judgeDecimals(cellsOf(texts)).example?.text;
  assert.equal(example('5', '1234.500', '250.000'), '1234.500');
  assert.equal(example('10,00', '250.000', '1234'), '10,00');
  assert.equal(example('12', '250.000'), '250.000', 'the doubtful one');
  assert.equal(example('5', '10'), undefined);
});

test('a mixed file judges each amount by the decimals of its own currency', () => {
  const done = imported('customer,invoice,date,amount,currency\nA,1,2026-01-01,1234.500,EUR\nA,2,2026-01-01,1.234,KWD\n');
  assert.deepEqual([amounts(done), done.bad], [[1234.5, 1.234], []]);
});

test('typed amounts know the same groups', () => {
  for (const [text, right] of [
    ['1.500', '1500'],
    ['1,500', '1500'],
    ['0.500', '0.5'],
    ['1234.500', '1234.5'],
    ['1.500,50', '1500.5'],
    ['1,23,456', '123456'],
    ['12.5', '12.5'],
    ["1'500.00", '1500'],
    ['1’500,00', '1500'],
  ])
    assert.equal(readTyped(text, 2).amount, right, text);
});

// ---------------------------------------------------------------- numbers of invoices (Agenzia delle Entrate, ris. 1/E of 2013)

const HEAD = 'Cliente;Numero;Data;Scadenza;Importo';

test('a currency of three decimals has no thousands in three digits', () => {
  assert.equal(readTyped('1.500', 3).amount, '1.5');
});

test('the same number in another year is another invoice, and a credit note has numbers of its own', () => {
  for (const [name, rows, right, ids] of [
    ['5 of 2023, 5 of 2025', 'A;5;01/02/2023;;100\nA;5;01/02/2025;;200', [100, 200], ['5/2023', '5/2025']],
    [
      '1 of three years',
      'A;1;01/02/2024;;10\nA;1;01/02/2025;;20\nA;1;01/02/2026;;30',
      [10, 20, 30],
      ['1/2024', '1/2025', '1/2026'],
    ],
    ['invoice 12, credit note 12 of one year', 'A;12;01/02/2026;;1000\nA;12;01/03/2026;;-200', [1000, -200], ['12', '12 NC']],
    ['31 December and 2 January', 'A;5;31/12/2025;;100\nA;5;02/01/2026;;200', [100, 200], ['5/2025', '5/2026']],
    ['credit notes of two years', 'A;1;01/02/2025;;-10\nA;1;01/02/2026;;-20', [-10, -20], ['1/2025', '1/2026']],
    ['written out', 'A;5/2025;01/02/2025;;100\nA;5/2026;01/02/2026;;200', [100, 200], ['5/2025', '5/2026']],
    ['two customers', 'A;5;01/02/2025;;100\nB;5;01/02/2025;;200', [100, 200], ['5', '5']],
    // beyond the list of the field
    [
      'a name that is taken',
      'A;5;01/02/2025;;1\nA;5;01/02/2026;;2\nA;5/2026;03/02/2026;;3',
      [1, 2, 3],
      ['5/2025', '5/2026 (2)', '5/2026'],
    ],
    ['both', 'A;7;01/02/2025;;1\nA;7;01/02/2026;;2\nA;7;01/02/2026;;-3', [1, 2, -3], ['7/2025', '7/2026', '7/2026 NC']],
    [
      'instalments of two years',
      'A;5;01/02/2025;28/02/2025;1\nA;5;01/02/2025;31/03/2025;2\nA;5;01/02/2026;28/02/2026;4',
      [3, 4],
      ['5/2025', '5/2026'],
    ],
  ]) {
    const done = imported(`${HEAD}\n${rows}\n`);
    assert.deepEqual([amounts(done), done.documents.map(({ id }) => id), done.bad], [right, ids, []], name);
    assert.equal(done.renamed, ids.filter((id) => !rows.includes(`;${id};`)).length, name);
  }
  const twice = imported(`${HEAD}\nA;5;01/02/2026;;100\nA;5;05/02/2026;;10\nA;5;01/02/2026;;100\n`);
  assert.deepEqual(
    left(twice),
    [
      [3, 'Numero', 'duplicate'],
      [4, 'Numero', 'duplicate'],
    ],
    'within a year it is the same number again',
  );
});

test('a payment of an instalment finds the invoice under the name it got', () => {
  const rows = 'A;5;01/02/2025;28/02/2025;1;28/02/2025\nA;5;01/02/2025;31/03/2025;2;\nA;5;01/02/2026;;4;';
  const [account] = imported(`${HEAD};Saldata il\n${rows}\n`).accounts;
  assert.deepEqual(
    account.payments.map(({ invoiceId, instalment }) => [invoiceId, instalment]),
    [['5/2025', 1]],
  );
});

// ---------------------------------------------------------------- cells that mean one thing only

test('amounts that mean one thing only', () => {
  for (const [text, right, format = 'point', currency = 'EUR'] of [
    ['.47', '0.47'], // actualbudget/actual #1051
    ['-.75', '-0.75'],
    ['-', '0'],
    [' -   ', '0'],
    ['1’500.00', '1500', 'point', 'CHF'], // BenjaminVanRyseghem/numbro #414, scrapinghub/price-parser pull 85
    ["'-20.00", '-20'],
    ['1,234.50 CR', '-1234.5'],
    ['1,23,456.78', '123456.78'],
    ['100.00 €', '100'],
    ['100.00 Euro', '100'],
    // beyond the list of the field
    [',47', '0.47', 'comma'],
    ['€ -', '0'],
    ['–', '0'],
    ['1.234,50 DR', '1234.5', 'comma'],
    ['100,00 H', '-100', 'comma'],
    ['100,00 S', '100', 'comma'],
    ['CR 5', '-5'],
    ['1,00,00,000', '10000000'],
    ["1'234'567.50", '1234567.5'],
    ['1 234,50', '1234.5', 'comma'],
    ['1\u202f234,50 €', '1234.5', 'comma'],
    ['100.-', '100', 'point', 'CHF'], // no cents, not a minus
    ['Fr. 1’500.—', '1500', 'point', 'CHF'],
    ['1.234,--', '1234', 'comma'],
    ['+5,00', '5', 'comma'],
    ['US$ 5', '5', 'point', 'USD'],
    ['$5', '5', 'point', 'CAD'],
    ['5 zł', '5', 'point', 'PLN'],
    ['(1.234,50)', '-1234.5', 'comma'],
    ['1.234,50-', '-1234.5', 'comma'],
    ['- 1.234,50', '-1234.5', 'comma'],
    ['0012.50', '12.5'],
    ['7.10', '7.1'],
    ['-0.00', '0'],
  ])
    assert.deepEqual(readAmount(text, format, 2, currency), { amount: right }, text);
  for (const [text, problem, format = 'point'] of [
    ['-5 CR', 'sign'],
    ['(5) DR', 'sign'],
    ['--5', 'amount'],
    ['5%', 'amount'],
    ['5 pz', 'amount'],
    ['USD 5', 'otherCurrency'],
    ['$5', 'otherCurrency'],
    ['1.2.3', 'amount'],
    ['1,23,45', 'amount'],
    ['0,500', 'amount'],
    ['1,234,50', 'amount'],
    ["1'234,567.50", 'amount'],
    ['12,345', 'digits', 'comma'],
    ['1.5E+03', 'amount'],
    ['(5', 'amount'],
    ['', 'amount'],
    ['n/a', 'amount'],
  ])
    assert.deepEqual(readAmount(text, format, 2), { problem }, text);
});

test('a dash is nothing open, and nothing known is nothing said', () => {
  const done = imported(
    'customer,invoice,date,due,amount,open\nA,1,2026-01-01,-,500.00,-\nA,2,2026-01-01,00/00/0000,500.00, -   \nA,3,2026-01-01,NaT,500.00,n/a\nA,4,2026-01-01,0000-00-00,500.00,\n',
  );
  assert.deepEqual(done.bad, []);
  assert.deepEqual(
    done.documents.map(({ open, due }) => [open, due]),
    [
      ['0', undefined],
      ['0', undefined],
      [undefined, undefined],
      [undefined, undefined],
    ],
  );
});

test('a dash is no limit, and a limit of nought is one', () => {
  const { accounts } = imported('Cliente;Numero;Data;Importo;Fido\nA;1;10/01/2026;5;-\nB;2;10/01/2026;5;0\n');
  assert.deepEqual(
    accounts.map(({ credit }) => credit?.limit),
    [undefined, '0'],
  );
});

test('dates that mean one thing only', () => {
  for (const [text, right, format = 'DD MMM YYYY'] of [
    ['05-gen-26', '2026-01-05'],
    ['03 Oct 2024', '2024-10-03'],
    ['12 gennaio 2026', '2026-01-12'],
    ['29-Jun-2022', '2022-06-29'],
    ['20190307.0', '2019-03-07', 'YYYYMMDD'],
    ['5. 1. 2026', '2026-01-05', 'DD.MM.YYYY'],
    ['2026. 01. 05.', '2026-01-05', 'YYYY-MM-DD'],
    // beyond the list of the field
    ['Oct 3, 2024', '2024-10-03', 'MMM DD YYYY'],
    ['29. Juni 2022', '2022-06-29'],
    ['1er août 2026', '2026-08-01'],
    ['5 de enero de 2026', '2026-01-05'],
    ['2026-Jan-05', '2026-01-05'],
    ['5. Mär. 2026', '2026-03-05'],
    ['05.01.2026.', '2026-01-05', 'DD.MM.YYYY'],
    ['05-gen-26 10:30', '2026-01-05'],
    ['31/01/2026, 12:00', '2026-01-31', 'DD/MM/YYYY'],
    ['31012026', '2026-01-31', 'DDMMYYYY'],
    ['01-31-2026', '2026-01-31', 'MM-DD-YYYY'],
    ["'31/01/2026", '2026-01-31', 'DD/MM/YYYY'],
  ]) {
    const [judged] = judgeDates([[text]], true);
    assert.deepEqual([judged.format, readDate(text, judged.format)], [format, { date: right }], text);
    if (format.includes('MMM') || format === 'YYYY-MM-DD')
      assert.deepEqual(readDate(text, 'MM/DD/YYYY'), { date: right }, `${text} among others`);
  }
  for (const text of ['30 Feb 2026', '5 jui 2026', '12 listopad 2026', '2026-13-01', 'gen-26'])
    assert.deepEqual(readDate(text, 'DD MMM YYYY'), { problem: 'date' }, text);
});

test('each column of dates has a format of its own, and one that is sure decides for the others', () => {
  // HighRadius open items, as published in many repositories.
  const done = imported(
    'cust_number,name_customer,clear_date,posting_date,due_in_date,invoice_currency,total_open_amount,invoice_id\n' +
      '0200000001,ALFA in,2019-03-07 00:00:00,2019-02-20,20190307.0,USD,21227.05,1900000001\n' +
      '0200000002,BETA foundation,,2020-01-04,20200119.0,USD,5669.72,1900000002\n',
    { language: 'en' },
  );
  assert.deepEqual(done.bad, []);
  assert.deepEqual(
    done.documents.map(({ issued, due, settled }) => [issued, due, settled]),
    [
      ['2019-02-20', '2019-03-07', '2019-03-07'],
      ['2020-01-04', '2020-01-19', undefined],
    ],
  );
  const orders = (...columns) => judgeDates(columns, true).map(({ format, doubtful }) => `${format}${doubtful ? '?' : ''}`);
  assert.deepEqual(orders(['03/04/2026', '05/06/2026'], ['1/31/2026']), ['MM/DD/YYYY', 'MM/DD/YYYY']);
  assert.deepEqual(orders(['03/04/2026'], ['05/06/2026']), ['DD/MM/YYYY?', 'DD/MM/YYYY?']);
  assert.deepEqual(orders(['31/01/2026', 'never', '05/06/2026'], []), ['DD/MM/YYYY', 'DD/MM/YYYY']);
  assert.deepEqual(orders(['03-04-2026'], ['31/01/2026']), ['DD-MM-YYYY', 'DD/MM/YYYY']);
});

test('currencies by sign and name; a sign of several currencies is none', () => {
  for (const [text, code] of [
    ['€', 'EUR'],
    ['Euro', 'EUR'],
    ['eur', 'EUR'],
    ['£', 'GBP'],
    ['Franco svizzero', 'CHF'],
    ['US Dollar', 'USD'],
    ['$', null],
    ['kr', null],
    ['QQQ', null],
  ])
    assert.equal(currencyOf(text), code, text);
  const done = imported(
    'customer,invoice,date,amount,currency\nA,1,2026-01-01,100.00,€\nA,2,2026-01-01,100.00,Euro\nA,3,2026-01-01,1,$\n',
  );
  assert.deepEqual([amounts(done), left(done)], [[100, 100], [[4, 'currency', 'currency']]]);
  assert.equal(
    guess(tableOf('customer,invoice,date,amount\nA,1,2026-01-01,$5\nA,2,2026-01-01,$6.50\n'), 'MM/DD/YYYY').currency,
    'USD',
  );
});

test('an equals sign and quotation marks are how a file tells a spreadsheet to leave a code alone', () => {
  const [account] = imported('customer,invoice,date,amount\n"=""007""","=""001""",2026-01-01,5\n').accounts;
  assert.deepEqual([account.id, account.invoices[0].id], ['007', '001']);
});

// ---------------------------------------------------------------- what adds to the debt and what takes away (OCA/account-financial-reporting #289)

test('credit notes written with positive amounts take away', () => {
  const TYPED = 'Cliente;Tipo;Numero;Data;Importo';
  for (const [name, text, right, options] of [
    ['Nota di credito', `${TYPED}\nAlfa;Fattura;1;10/02/2026;100,00\nAlfa;Nota di credito;NC1;11/02/2026;30,00\n`, [100, -30]],
    [
      'TD04',
      `${TYPED}\nAlfa;TD01;1;10/02/2026;100,00\nAlfa;TD04;1;11/02/2026;30,00\nAlfa;TD24;2;11/02/2026;5,00\n`,
      [100, -30, 5],
    ],
    [
      'credit memo',
      'Customer,Type,No,Date,Amount\nA,Invoice,1,2026-02-10,100\nA,Credit memo,2,2026-02-11,30\n',
      [100, -30],
      { columns: { invoiceId: 'No' } },
    ],
    ['already negative', `${TYPED}\nAlfa;Fattura;1;10/02/2026;100,00\nAlfa;Nota di credito;NC1;11/02/2026;-30,00\n`, [100, -30]],
    ['S and H', 'Kunde;Soll/Haben;Belegnr;Belegdatum;Betrag\nA;S;1;10.02.2026;100,00\nA;H;2;11.02.2026;30,00\n', [100, -30]],
    ['S and H, signed', 'Kunde;S/H;Belegnr;Belegdatum;Betrag\nA;S;1;10.02.2026;100,00\nA;H;2;11.02.2026;30,00-\n', [100, -30]],
    ['D and K', 'customer;D/K;invoice;date;amount\nA;D;1;10.02.2026;100,00\nA;K;2;11.02.2026;30,00\n', [100, -30]],
    ['CR and DR', 'customer,CR/DR,invoice,date,amount\nA,DR,1,2026-02-10,100\nA,CR,2,2026-02-11,30\n', [100, -30]],
    ['plus and minus', 'Cliente;Segno;Numero;Data;Importo\nA;+;1;10/02/2026;100\nA;-;2;11/02/2026;30\n', [100, -30]],
    ['beside the amount', 'customer,invoice,date,amount\nA,1,2026-02-10,100.00 DR\nA,2,2026-02-11,30.00 CR\n', [100, -30]],
    [
      'dare and avere',
      'Cliente;Numero;Data;Dare;Avere;Saldo\nA;1;10/02/2026;100,00;;100,00\nA;2;11/02/2026;;30,00;70,00\n',
      [100, -30],
    ],
    [
      'dare and avere with noughts',
      'Cliente;Numero;Data;Dare;Avere\nA;1;10/02/2026;100,00;0,00\nA;2;11/02/2026;0,00;30,00\n',
      [100, -30],
    ],
    ['dare and avere, minus', 'Cliente;Numero;Data;Dare;Avere\nA;1;10/02/2026;100,00;\nA;2;11/02/2026;;-30,00\n', [100, -30]],
    [
      'dare taken back',
      'Cliente;Numero;Data;Dare;Avere\nA;1;10/02/2026;100,00;\nA;2;11/02/2026;-30,00;\nA;3;11/02/2026;;5,00\n',
      [100, -30, -5],
    ],
    [
      'a title that nobody knows',
      'Cliente;Cosa;Numero;Data;Importo\nA;Fattura;1;10/02/2026;100\nA;Nota credito;2;11/02/2026;30\n',
      [100, -30],
    ],
    ['signs under a title of kinds', 'Cliente;Tipo;Numero;Data;Importo\nA;D;1;10/02/2026;100\nA;A;2;11/02/2026;30\n', [100, -30]],
  ]) {
    const done = imported(text, options);
    assert.deepEqual([amounts(done), done.bad], [right, []], name);
    assert.equal(done.creditNotes, right.filter((amount) => amount < 0).length, name);
  }
});

test('two signs that say two things are told, not guessed', () => {
  const both =
    'Cliente;Tipo;Numero;Data;Importo\nA;Fattura;1;10/02/2026;100\nA;Nota di credito;2;11/02/2026;30\nA;Nota di credito;3;11/02/2026;-5\n';
  assert.deepEqual([amounts(imported(both)), left(imported(both))], [[100, -30], [[4, 'Importo', 'sign']]]);
  const debit =
    'Kunde;S/H;Belegart;Belegnr;Belegdatum;Betrag\nA;S;DR;1;10.02.2026;100\nA;S;DG;2;10.02.2026;5\nA;H;DG;3;10.02.2026;7\n';
  assert.deepEqual(left(imported(debit)), [[3, 'Betrag', 'sign']]);
  const minus = 'Kunde;S/H;Belegnr;Belegdatum;Betrag\nA;S;1;10.02.2026;100\nA;H;2;10.02.2026;-5\nA;S;3;10.02.2026;-7\n';
  assert.deepEqual(left(imported(minus)), [[4, 'Betrag', 'sign']], 'where credits have a minus, a debit with one is either');
  const sides = 'Cliente;Numero;Data;Dare;Avere\nA;1;10/02/2026;100;30\nA;2;10/02/2026;;\n';
  assert.deepEqual(left(imported(sides)), [
    [2, 'Avere', 'sign'],
    [3, 'Dare', 'empty'],
  ]);
  const other =
    'Cliente;Tipo;Numero;Data;Importo\nA;Fattura;1;10/02/2026;100\nA;Proforma;2;10/02/2026;5\nA;TD27;3;10/02/2026;5\nA;Boh;4;10/02/2026;5\nA;;5;10/02/2026;-5\n';
  assert.deepEqual(
    [amounts(imported(other)), left(imported(other))],
    [
      [100, -5],
      [
        [3, 'Tipo', 'noClaim'],
        [4, 'Tipo', 'noClaim'],
        [5, 'Tipo', 'kind'],
      ],
    ],
  );
});

test('a column called type that says something else is no column of kinds', () => {
  const done = imported('Cliente;Tipo;Numero;Data;Importo\nA;Grossista;1;10/02/2026;100\nB;Dettaglio;2;10/02/2026;5\n');
  assert.deepEqual([done.mapping.columns.kind, done.mapping.columns.side, amounts(done)], [-1, -1, [100, 5]]);
});

test('titles that mean two things are judged by what stands below them', () => {
  const done = imported('Cliente;Numero;Data;Valuta;Country code;Importo\nA;1;10/02/2026;12/02/2026;391;100\n');
  assert.deepEqual([done.mapping.columns.currency, done.mapping.columns.country, amounts(done)], [-1, -1, [100]]);
});

test('the open part of a credit note has its sign or none', () => {
  const done = imported(
    'Cliente;Tipo;Numero;Data;Importo;Residuo\nA;Fattura;1;10/02/2026;100;40\nA;NC;2;10/02/2026;30;30\nA;NC;3;10/02/2026;30;-10\nA;Fattura;4;10/02/2026;30;-10\n',
  );
  assert.deepEqual(
    done.documents.map(({ amount, open }) => [amount, open]),
    [
      [100, '40'],
      [-30, '30'],
      [-30, '10'],
    ],
  );
  assert.deepEqual(left(done), [[5, 'Residuo', 'openAmount']]);
});

test('a payment is cash on account, unless the file says that it is used up', () => {
  const done = imported(
    'Kunde;Belegart;Belegnr;Belegdatum;Betrag;Ausgleich\nA;RV;1;10.02.2026;100,00;\nA;DZ;2;11.02.2026;-30,00;\nA;DZ;;12.02.2026;-5,00;\nA;RV;4;10.02.2026;50,00;15.02.2026\nA;DZ;5;15.02.2026;-50,00;15.02.2026\n',
  );
  assert.deepEqual([amounts(done), done.bad, done.payments, done.usedPayments], [[100, 50], [], 2, 1]);
  assert.deepEqual(done.accounts[0].payments, [
    { on: '2026-02-11', amount: '30', currency: 'EUR' },
    { on: '2026-02-12', amount: '5', currency: 'EUR' },
  ]);
});

test('the words for kinds and signs in five languages', () => {
  for (const [right, words] of Object.entries({
    credit:
      'Nota di credito, Nota credito, Nota di accredito, N.C., TD04, TD08, TD04 - Nota di credito, Credit Note, CREDIT MEMO, credit_note, Gutschrift, Avoir, Note de crédit, Nota de crédito, Abono, 381, out_refund, DG, Storno',
    invoice:
      'Fattura, FT, Fattura accompagnatoria, TD01, TD24, Nota di debito, Invoice, Tax invoice, Rechnung, Facture, Factura, 380, DR, RV, Debit note',
    payment: 'Pagamento, Incasso, Bonifico, Payment, Zahlungseingang, Règlement, Cobro, DZ',
    other: 'Proforma, Fattura pro-forma, DDT, Ordine, Preventivo, Quotation, Lieferschein, Devis, Autofattura, TD16',
    null: 'Grossista, Boh, TD99, 7',
  }))
    for (const word of words.split(', ')) assert.equal(String(kindOf(word)), right, word);
  for (const [right, words] of Object.entries({
    debit: 'D, DR, Dr., S, Soll, Dare, Debe, Wn, +',
    credit: 'C, CR, Cr., H, K, A, Haben, Avere, Haber, Ma, -',
    null: 'X, 5, Fattura',
  }))
    for (const word of words.split(', ')) assert.equal(String(sideOf(word)), right, word);
});

// ---------------------------------------------------------------- customers written once above their invoices

test('grouped lists: the customer is carried down, and totals are passed over', () => {
  const of = ({ accounts }) => accounts.map(({ id, invoices }) => [id, invoices.length]);
  const right = [
    ['Alfa Srl', 2],
    ['Beta SpA', 1],
  ];
  for (const [name, text, options] of [
    [
      'a row of its own',
      `${HEAD}\nAlfa Srl;;;;\n;1;10/01/2026;;100,00\n;2;10/02/2026;;50,00\nTotale Alfa Srl;;;;150,00\nBeta SpA;;;;\n;3;10/01/2026;;7,00\nTotale Beta SpA;;;;7,00\nTotale generale;;;;157,00\n`,
    ],
    [
      'in the first row of the group',
      `${HEAD}\nAlfa Srl;1;10/01/2026;;100,00\n;2;10/02/2026;;50,00\nBeta SpA;3;10/01/2026;;7,00\n`,
      { grouped: true },
    ],
    [
      'in the column of the numbers',
      'Numero;Data;Scadenza;Importo\nCliente: Alfa Srl;;;\n1;10/01/2026;;100,00\n2;10/02/2026;;50,00\nTotale cliente;;;150,00\nCliente: Beta SpA;;;\n3;10/01/2026;;7,00\nTotale;;;7,00\n',
    ],
    [
      'in a column without a title',
      ',Type,Date,Num,Due Date,Amount\nAlfa Srl,,,,,\n,Invoice,01/31/2026,1,,100.00\n,Invoice,01/31/2026,2,,50.00\nTotal Alfa Srl,,,,,150.00\nBeta SpA,,,,,\n,Invoice,01/31/2026,3,,7.00\nTotal Beta SpA,,,,,7.00\nTOTAL,,,,,157.00\n',
      { language: 'en', columns: { invoiceId: 'Num' } },
    ],
    [
      'rows that end early',
      'Cliente;Numero;Data;Scadenza;Importo\nAlfa Srl\n;1;10/01/2026;;100,00\n;2;10/02/2026;;50,00\nBeta SpA\n;3;10/01/2026;;7,00\n',
    ],
  ]) {
    const done = imported(text, options);
    assert.deepEqual([of(done), done.bad, amounts(done)], [right, [], [100, 50, 7]], name);
  }
  const limit = imported('Cliente;Fido;Numero;Data;Importo\nAlfa;5.000,00;;;\n;;1;10/01/2026;100,00\n;;2;10/01/2026;50,00\n');
  assert.deepEqual(limit.accounts[0].credit, { limit: '5000', currency: 'EUR' });
});

test('what is grouped is judged over the whole list', () => {
  const grouped = (rows) => guess(tableOf(`${HEAD}\n${rows}\n`), 'DD/MM/YYYY').grouped;
  assert.equal(grouped('A;1;10/01/2026;;1\n;2;10/01/2026;;1\n;3;10/01/2026;;1\nB;4;10/01/2026;;1\n;5;10/01/2026;;1'), true);
  assert.equal(
    grouped('A;1;10/01/2026;;1\nA;2;10/01/2026;;1\n;3;10/01/2026;;1\nB;4;10/01/2026;;1'),
    false,
    'a mistake in a plain list',
  );
  assert.equal(
    grouped('A;1;10/01/2026;;1\nB;2;10/01/2026;;1\n;3;10/01/2026;;1\nC;4;10/01/2026;;1'),
    false,
    'one row may be a mistake',
  );
  assert.equal(grouped('A;1;10/01/2026;;1\n;2;10/01/2026;;1'), false, 'nor is one a group');
  const after = imported(`${HEAD}\nA;1;10/01/2026;;1\n;2;10/01/2026;;1\n;3;10/01/2026;;1\nTotale;;;;3\n;4;10/01/2026;;1\n`);
  assert.deepEqual(left(after), [[6, 'Cliente', 'empty']], 'behind a total nobody is above');
  const firm = imported(`${HEAD}\nTotal Energies;1;10/01/2026;;1\nSaldo Srl;2;10/01/2026;;1\n`);
  assert.deepEqual([firm.invoices, firm.totals], [2, 0], 'a firm called Total is no total');
});

// ---------------------------------------------------------------- rows that end early, and code pages

test('rows that end early are complete when what is missing is optional', () => {
  const done = imported(
    'Cliente;Numero;Data;Importo;Scadenza;Residuo\nA;1;10/01/2026;5\nA;2;10/01/2026;5;10/02/2026\nA;3;10/01/2026\nA;4;10/01/2026;5;;;7\nA;5;10/01/2026;5;;;\n',
  );
  assert.deepEqual(
    [done.documents.map(({ id, due }) => [id, due]), left(done)],
    [
      [
        ['1', undefined],
        ['2', '2026-02-10'],
        ['5', undefined],
      ],
      [
        [4, null, 'columns'],
        [5, null, 'columns'],
      ],
    ],
  );
});

test('the header on every page of a printed list is no row', () => {
  const done = imported(`${HEAD}\nA;1;10/01/2026;;1\n${HEAD}\nA;2;10/01/2026;;1\n`);
  assert.deepEqual([done.invoices, done.bad], [2, []]);
});

test('code pages: what the letters tell, and what is chosen', () => {
  const text = 'Cliente;Numero\nSocietà Perché Può;1\nCittà più;2\n';
  const dos = Buffer.from(
    text.replace(/[^\0-\x7f]/g, (letter) => String.fromCharCode({ à: 0x85, é: 0x82, ò: 0x95, ù: 0x97 }[letter])),
    'latin1',
  );
  const mac = Buffer.from(
    text.replace(/[^\0-\x7f]/g, (letter) => String.fromCharCode({ à: 0x88, é: 0x8e, ò: 0x98, ù: 0x9d }[letter])),
    'latin1',
  );
  for (const [page, bytes] of [
    ['utf-8', Buffer.from(text)],
    ['windows-1252', Buffer.from(text, 'latin1')],
    ['ibm850', dos],
    ['macintosh', mac],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
  ]) {
    assert.equal(guessCodePage(bytes), page);
    assert.equal(decode(bytes, page), text, page);
  }
  assert.deepEqual(tellingWords(text), ['Società', 'Perché', 'Può']);
  assert.equal(decode(Buffer.from([0xa3, 0x9c]), 'windows-1250'), 'Łś');
  assert.equal(tableOf(dos, { codePage: 'windows-1252' }).codePage, 'windows-1252');
  assert.equal(guessCodePage(Buffer.from([0x70, 0x65, 0x72, 0x63, 0x68, 0x8e])), 'macintosh', 'no capital behind a small letter');
  assert.equal(guessCodePage(new Uint8Array()), 'empty');
  assert.equal(guessCodePage(Buffer.from('a\0b\0\0c')), 'binary');
});

// ---------------------------------------------------------------- the files of the field as they are

const FIELD = fileURLToPath(new URL('../../../shared/cases/field.json', import.meta.url));
const published = existsSync(FIELD)
  ? JSON.parse(readFileSync(FIELD, 'utf8')).filter(({ call }) => call === 'demo #import view')
  : [];
test('the published files, read as they are', {
  skip: published.length === 0 && 'shared/cases/field.json is not beside the repository',
}, () => {
  for (const { id, args, expected } of published) {
    const done = imported(args.csv, { language: args.lang ?? 'it', ...(args.map && { columns: args.map }) });
    const total = done.documents.reduce((sum, { amount, settled }) => sum + (settled ? 0 : amount), 0);
    const figure = expected.totalExposure
      .replace(/[^\d.,]/g, '')
      .replace(/[.,](?=\d{3})/g, '')
      .replace(',', '.');
    assert.equal(total.toFixed(2), Number(figure).toFixed(2), id);
    assert.deepEqual(done.bad, [], id);
  }
});

// ---------------------------------------------------------------- whole files, added up by a second reader

test('three messy files add up to what somebody finds who knows how each is written', () => {
  const second = fileURLToPath(new URL('../../tests/tools/import_totals.py', import.meta.url));
  for (const [name, right] of Object.entries(JSON.parse(execFileSync('python3', [second], { encoding: 'utf8' })))) {
    const changes = name === 'ar-aging.csv' ? { language: 'en', currency: 'USD' } : {};
    const done = imported(readFileSync(new URL(`messy/${name}`, import.meta.url)), changes);
    const open = {};
    const add = (currency, amount) => {
      open[currency] = (open[currency] ?? 0) + Math.round(Number(amount) * 100);
    };
    for (const { currency, invoices, payments = [] } of done.accounts) {
      for (const { kind, amount, settled, open: left, currency: own = currency } of invoices)
        add(own, settled ? 0 : `${kind === 'credit-note' ? '-' : ''}${left ?? amount}`);
      for (const payment of payments) add(payment.currency, `-${payment.amount}`);
    }
    assert.deepEqual(done.bad, [], name);
    assert.deepEqual({ documents: done.invoices, customers: done.accounts.length, open }, right, name);
  }
});

// ---------------------------------------------------------------- whatever a locale writes is read back

test('amounts as eleven locales write them come back', () => {
  let seed = 14;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (const locale of ['en-GB', 'en-IN', 'it-IT', 'de-DE', 'de-CH', 'de-AT', 'fr-FR', 'es-ES', 'pl-PL', 'sv-SE', 'nl-NL'])
    for (const currency of ['EUR', 'CHF', 'JPY', 'KWD']) {
      const digits = { JPY: 0, KWD: 3 }[currency] ?? 2;
      for (const style of [{}, { style: 'currency', currency }, { style: 'currency', currency, currencySign: 'accounting' }]) {
        const format = new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: digits, maximumFractionDigits: digits });
        const units = Array.from({ length: 30 }, () => random(10 ** (2 + random(8))) * (random(4) === 0 ? -1 : 1));
        const exact = units
          .map((unit) => `${unit < 0 ? '-' : ''}${String(Math.abs(unit)).padStart(digits + 1, '0')}`)
          .map((text) => (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`));
        const texts = exact.map((text) => format.format(text));
        const judged = judgeDecimals(cellsOf(texts, currency, digits));
        const read = texts.map((text) => Number(readAmount(text, judged.format, digits, currency).amount));
        assert.deepEqual(
          read,
          exact.map((text) => Number(text) + 0),
          `${locale} ${texts.slice(0, 3).join(' · ')}`,
        );
      }
    }
});

test('days as seven languages write them come back', () => {
  const days = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2025, 0, 1 + i * 11)));
  for (const locale of ['it-IT', 'en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'pt-PT', 'nl-NL', 'sv-SE', 'hu-HU', 'cs-CZ'])
    for (const style of [
      { dateStyle: 'short' },
      { day: 'numeric', month: 'numeric', year: 'numeric' },
      { dateStyle: 'medium' },
      { dateStyle: 'long' },
      { day: '2-digit', month: 'short', year: 'numeric' },
    ]) {
      const worded = style.dateStyle === 'medium' || style.dateStyle === 'long' || style.month === 'short';
      // Months by name are those of seven languages.
      if (worded && ['sv-SE', 'hu-HU', 'cs-CZ'].includes(locale)) continue;
      const texts = days.map((date) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(date));
      const [{ format }] = judgeDates([texts], true);
      const read = texts.map((text) => readDate(text, format).date);
      assert.deepEqual(
        read,
        days.map((date) => date.toISOString().slice(0, 10)),
        `${locale} ${texts[0]}`,
      );
    }
});
