// `fidato/statement`: a statement of account as plain text and for spreadsheets. Needs no engine.

import type { Locale } from './primitives.js';
import { factsOf, linesOf, negative, paymentOf, type Row, type Table, tablesOf, writer } from './statement-tables.js';
import type { Statement } from './types.js';

export interface CsvOptions {
  /** Language of headings and notes, and how amounts are written; English by default. */
  locale?: Locale | (string & {});
  /** Between fields; a comma where amounts have a point, else a semicolon, as spreadsheets of that language expect. */
  separator?: ',' | ';' | '\t';
}

/**
 * The statement for a spreadsheet: one row for each line, credit, bill with the bank and movement, and the balances.
 *
 * Rows end with CR LF (RFC 4180). A text that a spreadsheet would take for a formula has an apostrophe in front of it.
 */
export function statementCsv(statement: Statement, { locale = 'en', separator }: CsvOptions = {}): string {
  const { texts, number } = writer(locale);
  const { columns } = texts;
  const point = number(1.5).includes(',') ? ',' : '.';
  const between = separator ?? (point === ',' ? ';' : ',');
  const amount = (text: string) => (between === ',' ? text : text.replace('.', point));
  const rows: string[][] = [
    [
      columns.what,
      columns.number,
      columns.date,
      columns.due,
      columns.order,
      columns.currency,
      columns.amount,
      columns.open,
      columns.balance,
      columns.late,
      columns.note,
    ],
  ];
  for (const block of statement.blocks) {
    const { currency } = block;
    for (const [section, line] of linesOf(statement, currency))
      rows.push([
        texts[section],
        line.number,
        line.issued,
        line.due,
        line.customerReference ?? '',
        currency,
        amount(line.amount),
        amount(line.open),
        '',
        String(line.daysLate),
        line.disputed ? texts.disputed : '',
      ]);
    for (const { kind, on, number: its, amount: sum } of block.credits)
      rows.push([texts.credit[kind], its ?? '', on ?? '', '', '', currency, '', amount(negative(sum)), '', '', '']);
    rows.push([columns.balance, '', statement.asOf, '', '', currency, '', '', amount(block.balance), '', '']);
    for (const line of statement.presented.filter((one) => one.currency === currency))
      rows.push([
        texts.presented,
        line.number,
        line.issued,
        line.due,
        line.customerReference ?? '',
        currency,
        amount(line.open),
        '',
        '',
        '',
        texts.notCounted,
      ]);
    const { period } = block;
    if (!period) continue;
    rows.push([texts.opening, '', period.from, '', '', currency, '', '', amount(period.opening), '', '']);
    for (const one of period.movements)
      rows.push([
        texts.movement[one.kind],
        one.number ?? '',
        one.on,
        '',
        '',
        currency,
        amount(one.amount),
        '',
        amount(one.balance),
        '',
        '',
      ]);
    rows.push([texts.closing, '', statement.asOf, '', '', currency, '', '', amount(period.closing), '', '']);
  }
  return rows.map((row) => `${row.map((cell) => field(cell, between)).join(between)}\r\n`).join('');
}

/** A number as it is; a text quoted where it must be, and harmless. */
function field(text: string, separator: string): string {
  if (/^-?\d+([.,]\d+)?$/.test(text) && !text.includes(separator)) return text;
  // What spreadsheets begin a formula with, in full width too, and behind what they pass over (OWASP, CSV injection).
  const safe = /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(separator) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The statement as plain text, in columns: for a message, or a terminal. */
export function statementText(statement: Statement, locale: Locale | (string & {}) = 'en'): string {
  const write = writer(locale);
  const { texts } = write;
  const parts: string[] = [
    [texts.title, statement.name?.replace(/\s+/g, ' '), `${texts.asOf} ${write.day(statement.asOf)}`].filter(Boolean).join('\n'),
  ];
  for (const block of statement.blocks) {
    for (const table of tablesOf(statement, block, write)) {
      if (table.name === 'open' && table.rows.length === 1 && statement.blocks.length === 1) parts.push(texts.nothing);
      else parts.push(`${table.title} (${table.currency})\n${inColumns(table)}`);
    }
  }
  const facts = factsOf(statement, write);
  if (facts.length > 0) parts.push(pairs(facts));
  const payment = paymentOf(statement, write);
  if (payment.length > 0) parts.push(`${texts.pay}\n${pairs(payment)}`);
  return `${parts.map(plain).join('\n\n')}\n`;
}

const pairs = (facts: [string, string][]) => facts.map(([name, value]) => `${name}: ${value}`).join('\n');
/** Intl's spaces are ordinary ones, so that columns keep their width; a record brings no control character. */
const plain = (text: string) =>
  text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\p{Cc}\p{Bidi_C}\u2028\u2029]/gu, (sign) => (sign === '\n' ? sign : ''));

/** Ages stand one below the other, and only those that have something: there are too many for a line. */
function inColumns({ name, columns, rows }: Table): string {
  if (name === 'ageing')
    return pairs(columns.filter(({ empty }) => !empty).map(({ key, title }) => [title, rows[0]?.cells[key] ?? '']));
  const line = (cell: (key: string) => string) =>
    columns.map(({ key, figure }, place) =>
      figure ? cell(key).padStart(widths[place] as number) : cell(key).padEnd(widths[place] as number),
    );
  const cellOf = (row: Row) => (key: string) => (row.cells[key] ?? '').replace(/\s+/g, ' ');
  const widths = columns.map(({ key, title }) => Math.max(title.length, ...rows.map((row) => cellOf(row)(key).length)));
  const titles = (key: string) => columns.find((column) => column.key === key)?.title ?? '';
  const drawn = [line(titles), widths.map((width) => '-'.repeat(width)), ...rows.map((row) => line(cellOf(row)))];
  return drawn.map((cells) => cells.join('  ').trimEnd()).join('\n');
}
