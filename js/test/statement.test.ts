// A statement as plain text and for spreadsheets, and the pay code: what they say, and what a record cannot make them say.

import * as fidato from 'fidato';
import { payCode } from 'fidato/pay';
import { statementCsv, statementText } from 'fidato/statement';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Account, Options } from '../../tests/contract/api.js';

beforeAll(() => fidato.init());

const account: Account = {
  id: 'C-1',
  name: 'Rossi S.r.l.',
  currency: 'EUR',
  country: 'IT',
  credit: { limit: '5000.00' },
  invoices: [
    { id: 'F-1', number: '2026/17', customerReference: 'PO 4711', issued: '2026-08-01', due: '2026-09-30', amount: '1220.00' },
    { id: 'F-2', issued: '2026-10-01', due: '2026-12-31', amount: '80.00' },
    { id: 'N-1', kind: 'credit-note', issued: '2026-10-10', amount: '100.00' },
    { id: 'F-3', issued: '2026-10-02', due: '2026-12-31', amount: '50.00' },
    { id: 'U-1', issued: '2026-10-02', due: '2026-12-31', amount: '7.50', currency: 'USD' },
  ],
  payments: [{ id: 'P-1', on: '2026-10-05', amount: '220.00', invoiceId: 'F-1' }],
  bills: [
    {
      id: 'B-1',
      kind: 'riba',
      invoiceId: 'F-3',
      due: '2026-12-31',
      amount: '50.00',
      status: 'presented',
      presented: '2026-11-01',
    },
  ],
  disputes: [{ id: 'D-1', invoiceIds: ['F-1'], amount: '20.00', reason: 'price', openedOn: '2026-10-15' }],
};
const options = {
  asOf: '2026-11-22',
  from: '2026-10-01',
  sender: { name: 'Alfa S.r.l.', iban: 'IT60X0542811101000000123456' },
  fx: [{ from: 'USD', to: 'EUR', rate: '0.92' }],
};
const answer = () => fidato.statement(account, options as Options);

/** A small reader of RFC 4180, to read back what was written. */
function read(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at] as string;
    if (quoted) {
      if (sign === '"' && csv[at + 1] === '"') cell += csv[++at];
      else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === separator || csv.startsWith('\r\n', at)) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        rows.push([]);
        at++;
      }
    } else cell += sign;
  }
  rows.pop();
  return rows;
}

describe('for spreadsheets', () => {
  test('a row for each line, credit, bill and movement, and the balances', () => {
    const rows = read(statementCsv(answer()), ',');
    expect(rows[0]).toEqual('What,Number,Date,Due,Your order,Currency,Amount,Open,Balance,Days late,Note'.split(','));
    expect(rows.every((row) => row.length === 11)).toBe(true);
    expect(rows.slice(1, 6).map((row) => row.join('|'))).toEqual([
      'Overdue|2026/17|2026-08-01|2026-09-30|PO 4711|EUR|1220.00|1000.00||53|in dispute',
      'Falling due|F-2|2026-10-01|2026-12-31||EUR|80.00|80.00||0|',
      'Credit note|N-1|2026-10-10|||EUR||-100.00|||',
      'Balance||2026-11-22|||EUR|||980.00||',
      'Presented to the bank|F-3|2026-10-02|2026-12-31||EUR|50.00||||not in the balance',
    ]);
    const eur = rows.filter(([, , , , , currency]) => currency === 'EUR');
    const open = eur.map((row) => Number(row[7] || 0)).reduce((sum, one) => sum + one, 0);
    expect(open, 'lines and credits are the balance').toBe(980);
    const opening = Number(eur.find(([what]) => what === 'Opening balance')?.[8]);
    const moved = eur.slice(eur.findIndex(([what]) => what === 'Opening balance')).map((row) => Number(row[6] || 0));
    expect(opening + moved.reduce((sum, one) => sum + one, 0)).toBe(980);
    expect(rows.at(-1)?.slice(0, 9).join('|')).toBe('Closing balance||2026-11-22|||USD|||7.50');
  });

  test('as spreadsheets of the language expect it', () => {
    const csv = statementCsv(answer(), { locale: 'it' });
    expect(csv).toContain('Scaduto;2026/17;2026-08-01;2026-09-30;PO 4711;EUR;1220,00;1000,00;;53;contestata\r\n');
    expect(statementCsv(answer(), { locale: 'it', separator: ',' })).toContain('1220.00,1000.00');
    expect(statementCsv(answer(), { locale: 'en', separator: '\t' })).toContain('1220.00\t1000.00');
  });

  test.each(['=1+1', '+39 02', '-2+3', '@SUM(A1)', '\t=1', ' =1', '"=1"', '＝1', "=cmd|' /C calc'!A0", '\r\n=1'])(
    'a number of the record is no formula: %j',
    (number) => {
      const [line] = answer().overdue;
      const one = { ...answer(), overdue: [{ ...line, number, customerReference: number }] } as fidato.Statement;
      for (const separator of [',', ';', '\t'] as const) {
        const row = read(statementCsv(one, { separator }), separator)[1] as string[];
        expect(row, 'nothing is lost, and no cell is added').toHaveLength(11);
        expect(row[1]).toBe(`'${number}`);
        expect(row[4]).toBe(`'${number}`);
      }
    },
  );
});

describe('as text', () => {
  test('every part, in columns', () => {
    const text = statementText(answer());
    for (const part of [
      'Statement of account\nRossi S.r.l.\nAs of 22 Nov 2026',
      'Open items (EUR)',
      'By age (EUR)',
      'Movements: from',
      'Open items (USD)',
      'How to pay\nPayee: Alfa S.r.l.\nIBAN: IT60 X054 2811 1010 0000 0123 456',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/^2026\/17 +1 Aug 2026 +30 Sept 2026 +PO 4711 +€1,220\.00 +53 +in dispute +€1,000\.00$/m);
    expect(text).toMatch(/^Credit note N-1 +10 Oct 2026 +-€100\.00$/m);
    expect(text).toMatch(/^Balance +€980\.00$/m);
    expect(text).toMatch(/^To pay now: €880\.00$/m);
    expect(text).toMatch(/^Reference: RF\d\d 2026 17$/m);
    const lines = text.split('\n');
    const table = lines.slice(lines.indexOf('Open items (EUR)') + 1);
    const width = table[1]?.length;
    expect(table.slice(2, 6).every((line) => line.length <= (width as number))).toBe(true);
  });

  test('in Italian', () => {
    const text = statementText(answer(), 'it');
    expect(text).toContain('Estratto conto\nRossi S.r.l.\nAl 22 nov 2026');
    expect(text).toMatch(/^Saldo +980,00 €$/m);
  });

  test('no control character of a record reaches it', () => {
    const one = { ...answer(), name: 'Rossi\u202e\u0007\nBcc: x@example.it' };
    expect(statementText(one)).toContain('\nRossi Bcc: x@example.it\n');
    for (const sign of '\u202e\u0007\u00a0') expect(statementText(one)).not.toContain(sign);
  });

  test('nothing open', () =>
    expect(statementText(fidato.statement({ id: 'C', currency: 'EUR' }, { asOf: '2026-11-22' }))).toContain('Nothing open'));
});

describe('the pay code', () => {
  test('is drawn of a request, dark on white, with a quiet zone of four modules', () => {
    const { payment } = answer();
    const code = payCode(payment);
    expect(code?.size).toBeGreaterThan(8 + 21);
    expect((Number(code?.size) - 8 - 17) % 4, 'a version of its standard').toBe(0);
    const starts = [...(code?.path ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)].map(([, x, y, run]) => [x, y, run].map(Number));
    expect(starts.length).toBeGreaterThan(50);
    for (const [x, y, run] of starts as [number, number, number][]) {
      expect(x).toBeGreaterThanOrEqual(4);
      expect(y).toBeGreaterThanOrEqual(4);
      expect(x + run).toBeLessThanOrEqual(Number(code?.size) - 4);
    }
    expect(code?.svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1" shape-rendering="crispEdges"><path fill="#fff" .+<path fill="#000" /,
    );
  });

  test('331 bytes are version 13, more are none', () => {
    expect(payCode({ epc: 'x'.repeat(331) })?.size).toBe(13 * 4 + 17 + 8);
    expect(payCode({ epc: 'x'.repeat(332) })).toBeNull();
    expect(payCode({ epc: 'è'.repeat(166) })).toBeNull();
  });

  test('nothing to draw', () => {
    for (const nothing of [null, undefined, { epc: null }, { epc: '' }]) expect(payCode(nothing)).toBeNull();
  });
});
