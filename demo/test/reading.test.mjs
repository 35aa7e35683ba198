// The reading of an import as pure functions. Files and right values are of public threads; each case names its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
  const mapping = { ...guess(table, language), ...changes };
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
