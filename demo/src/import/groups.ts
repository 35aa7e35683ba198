// Is the customer written once above its invoices?

import type { Field } from './header.js';
import { filled } from './header.js';
import { isAmount } from './numbers.js';
import type { TableRow } from './table.js';

export type Columns = Record<Field, number>;

const cell = (cells: readonly string[], column: number): string => cells[column]?.trim() ?? '';
const CUSTOMER: readonly Field[] = ['customerId', 'customerName'];
const MONEY: readonly Field[] = ['amount', 'debit', 'credit', 'open'];
const has = (cells: readonly string[], columns: Columns, fields: readonly Field[]) =>
  fields.some((field) => cell(cells, columns[field]) !== '');

/** The customer's column is the one of the invoice numbers: its name stands in a row of its own above them. */
const shared = (columns: Columns) => columns.customerId >= 0 && columns.customerId === columns.invoiceId;
const namesCustomer = (cells: readonly string[], columns: Columns) => !shared(columns) && has(cells, columns, CUSTOMER);

/** A row that names a customer and nothing of an invoice. */
export const isHeading = (cells: readonly string[], columns: Columns): boolean =>
  has(cells, columns, CUSTOMER) &&
  !has(cells, columns, ['issued', 'due', ...MONEY]) &&
  (shared(columns) || !has(cells, columns, ['invoiceId']));

const TOTAL = /^(gran |sub[- ]?|zwischen|gesamt)?(tot(ale?|aux|ali)?|somma|summe|saldo|sous-total|subtotal|grand total)\b/i;

/** A row that adds up others: it begins with the word, has an amount, and no date of issue. */
export const isTotal = (cells: readonly string[], columns: Columns): boolean =>
  TOTAL.test(cells.find((text) => text.trim() !== '')?.trim() ?? '') &&
  cell(cells, columns.issued) === '' &&
  MONEY.some((field) => isAmount(cell(cells, columns[field]))) &&
  (shared(columns) || cell(cells, columns.invoiceId) === '' || TOTAL.test(cell(cells, columns.invoiceId)));

const isInvoice = (cells: readonly string[], columns: Columns) =>
  cell(cells, columns.issued) !== '' && has(cells, columns, MONEY);

/**
 * Whether rows without a customer belong to the one above: there are rows that name one alone, or no customer is written twice
 * and a good part of the rows has none. One row without a customer in a plain list is a mistake, and stays one.
 */
export function looksGrouped(rows: readonly TableRow[], columns: Columns): boolean {
  if (columns.customerId < 0) return false;
  const invoices = rows.filter(({ cells }) => isInvoice(cells, columns) && !isTotal(cells, columns));
  const blank = invoices.filter(({ cells }) => !namesCustomer(cells, columns)).length;
  if (blank === 0) return false;
  if (rows.some(({ cells }) => isHeading(cells, columns)) && blank * 2 >= invoices.length) return true;
  const written = invoices.map(({ cells }) => cell(cells, columns.customerId)).filter((text) => text !== '');
  return new Set(written).size === written.length && blank > 1 && blank * 2 >= written.length;
}

/** The column of the rows with one cell alone, where no title says where the customers are; -1 = none. */
export function headingColumn(rows: readonly TableRow[], columns: Columns): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (filled(cells) !== 1) continue;
    const column = cells.findIndex((text) => text.trim() !== '');
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best) return -1;
  const [column] = best;
  const used = rows.filter(({ cells }) => isInvoice(cells, columns) && cell(cells, column) !== '').length;
  return column === columns.invoiceId || used === 0 ? column : -1;
}

/** The name without the word that announces it. */
export const withoutLabel = (text: string): string =>
  text.replace(/^(cliente|customer|client|kunde|debitor|ragione sociale)\s*[:.]\s*/i, '');
