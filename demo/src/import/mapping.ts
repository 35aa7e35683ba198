// Which column is what, and how does the file write things? A guess over the whole file, for somebody to check.

import { digitsOf } from '../money.js';
import { countryCode } from './country.js';
import { currencyOf } from './currency.js';
import { type DateFormat, type DateReading, judgeDates } from './dates.js';
import { type Columns, headingColumn, isTotal, looksGrouped } from './groups.js';
import { AMOUNTS, columnNamed, DATES, FIELDS, type Field } from './header.js';
import { kindOf, sideOf, understood } from './kinds.js';
import { type Decimals, judgeDecimals, wordsBeside } from './numbers.js';
import type { Table } from './table.js';

export interface Mapping {
  /** index of the column, -1 when the file has none */
  columns: Columns;
  dates: Record<(typeof DATES)[number], DateReading>;
  decimals: Decimals;
  /** where the file has no currency column */
  currency: string;
  /** rows without a customer belong to the one written above */
  grouped: boolean;
}

export const NEEDED: readonly Field[] = ['customerId', 'invoiceId', 'issued', 'amount'];

/** Two columns, dare and avere, stand for one of amounts. */
export const twoSided = (columns: Columns): boolean => columns.amount < 0 && (columns.debit >= 0 || columns.credit >= 0);

export const missing = ({ columns }: Mapping): Field[] =>
  NEEDED.filter((field) => columns[field] < 0 && !(field === 'amount' && twoSided(columns)));

/** The likely reading of a file; a form of dates only decides where the dates themselves do not. */
export function guess(table: Table, preferred: DateFormat): Mapping {
  const { header, rows } = table;
  const columns = Object.fromEntries(FIELDS.map((field) => [field, columnNamed(header, field)])) as Columns;
  const texts = (column: number) => rows.map(({ cells }) => cells[column]?.trim() ?? '');
  // Many exports know the customer by name alone.
  if (columns.customerId < 0) columns.customerId = columns.customerName;
  if (columns.amount >= 0) columns.debit = columns.credit = -1;
  // Beside dare and avere the balance runs on from row to row, and is of no invoice.
  else if (twoSided(columns)) columns.open = -1;
  // A list of open items may say nothing else.
  else if (columns.open >= 0) [columns.amount, columns.open] = [columns.open, -1];
  if (columns.customerId < 0) columns.customerId = columns.customerName = headingColumn(rows, columns);
  // What the words of a column mean says what it is; its title may mean anything.
  for (const [field, read] of [
    ['side', sideOf],
    ['currency', currencyOf],
    ['country', countryCode],
  ] as const)
    if (!mostly(texts(columns[field]), read)) columns[field] = -1;
  if (!mostly(texts(columns.kind), kindOf)) {
    const sided = columns.kind >= 0 && columns.side < 0 && mostly(texts(columns.kind), sideOf);
    if (sided) columns.side = columns.kind;
    columns.kind = sided ? -1 : header.findIndex((_, index) => !taken(columns, index) && sayKinds(texts(index)));
  }
  const currency = currencyBeside(AMOUNTS.flatMap((field) => (columns[field] < 0 ? [] : texts(columns[field])))) ?? 'EUR';
  return withFormats(table, columns, currency, preferred);
}

/** The currency that most of the amounts name; nothing where most name none. A lone "$" is first taken for the United States'. */
function currencyBeside(amounts: readonly string[]): string | null {
  const named = new Map<string, number>();
  for (const word of amounts.flatMap(wordsBeside)) {
    const code = word === '$' ? 'USD' : currencyOf(word);
    if (code !== null) named.set(code, (named.get(code) ?? 0) + 1);
  }
  const [most] = [...named].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 > amounts.filter((text) => text !== '').length ? most[0] : null;
}

const taken = (columns: Columns, index: number) => Object.values(columns).includes(index);

/** Most cells of the column are words that are understood. */
function mostly(texts: readonly string[], read: (text: string) => unknown): boolean {
  const { filled, unknown } = understood(texts, read);
  return filled > 0 && unknown * 2 < filled;
}

/** A column without a known title whose every word is a kind of document, credit notes among them. */
function sayKinds(texts: readonly string[]): boolean {
  const { known, unknown } = understood(texts, kindOf);
  return unknown === 0 && known.has('invoice') && known.has('credit');
}

/** The formats that fit the columns now chosen, and whether the rows are grouped. */
export function withFormats(table: Table, columns: Columns, currency: string, preferred: DateFormat): Mapping {
  const rows = table.rows.filter(({ cells }) => !isTotal(cells, columns));
  const texts = (field: Field) =>
    columns[field] < 0 ? [] : rows.map(({ cells }) => cells[columns[field]]?.trim() ?? '').filter((text) => text !== '');
  const [issued, due, settled] = judgeDates(DATES.map(texts), preferred.startsWith('DD')) as [
    DateReading,
    DateReading,
    DateReading,
  ];
  const cells = rows.flatMap(({ cells }) => {
    const code = columns.currency < 0 ? currency : (currencyOf(cells[columns.currency] ?? '') ?? currency);
    const digits = digitsOf(code);
    return AMOUNTS.flatMap((field) => {
      const text = columns[field] < 0 ? '' : (cells[columns[field]]?.trim() ?? '');
      return text === '' ? [] : [{ text, digits, currency: code }];
    });
  });
  return {
    columns,
    dates: { issued, due, settled },
    decimals: judgeDecimals(cells),
    currency,
    grouped: looksGrouped(table.rows, columns),
  };
}
