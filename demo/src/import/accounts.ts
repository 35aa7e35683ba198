// From the rows of a table to the accounts of customers.

import type { Account } from 'fidato';
import { isHeading, isTotal } from './groups.js';
import { filled } from './header.js';
import { addInvoice, isPartOf, nameSheets, type Sheet, sheetKey } from './invoices.js';
import { type Mapping, NEEDED, twoSided } from './mapping.js';
import { type BadRow, type Reading, RowReader, readRow } from './row.js';
import { type Credits, creditsOf, signedAmount } from './signs.js';
import type { Table } from './table.js';

export interface Imported {
  accounts: Account[];
  /** the currency that most customers have */
  currency: string;
  invoices: number;
  /** of these, how many take away from what is owed */
  creditNotes: number;
  /** payments that no invoice is named for */
  payments: number;
  /** rows that were a further due date of an invoice */
  instalments: number;
  /** rows that add up others: passed over */
  totals: number;
  /** payments that the file itself says are used up: passed over */
  usedPayments: number;
  /** documents that have their year or kind behind a number that occurs twice */
  renamed: number;
  bad: BadRow[];
  firstDay: string | null;
  lastDay: string | null;
}

interface Firm {
  account: Account;
  sheets: Map<string, Sheet>;
}

/** Builds the accounts. A row that cannot be read is left out and reported; every other row is kept. */
export function importTable(table: Table, mapping: Mapping, today: string): Imported {
  const done: Imported = {
    accounts: [],
    currency: mapping.currency,
    invoices: 0,
    creditNotes: 0,
    payments: 0,
    instalments: 0,
    totals: 0,
    usedPayments: 0,
    renamed: 0,
    bad: [],
    firstDay: null,
    lastDay: null,
  };
  const firms = new Map<string, Firm>();
  const readings = readRows(table, mapping, done);
  const credits = creditsOf(readings);
  for (const reading of readings) {
    addReading(reading, credits, firms, done);
    done.bad.push(...reading.row.problems);
  }
  for (const { account, sheets } of firms.values()) {
    done.renamed += nameSheets([...sheets.values()]);
    for (const sheet of sheets.values()) addInvoice(account, sheet, today);
    done.accounts.push(account);
  }
  if (mapping.columns.currency >= 0)
    done.currency = mostCommon(done.accounts.map(({ currency }) => currency as string)) ?? mapping.currency;
  done.bad.sort((a, b) => a.row - b.row);
  return done;
}

/** Reads row by row what stands in the row, and the customer above it where the file is grouped. */
function readRows(table: Table, mapping: Mapping, done: Imported): Reading[] {
  const { columns, grouped } = mapping;
  const width = table.header.length;
  // A row that ends early is complete when what is missing is optional.
  const needed = twoSided(columns) ? NEEDED.filter((field) => field !== 'amount') : NEEDED;
  const least = Math.max(...needed.map((field) => columns[field])) + 1;
  let above: string[] | null = null;
  return table.rows.flatMap((row): Reading[] => {
    const { number, malformed } = row;
    const bad = (problem: 'quotes' | 'columns') => {
      done.bad.push({ row: number, column: null, value: row.cells.join(' | ').slice(0, 80), problem });
      return [];
    };
    if (malformed) return bad('quotes');
    const cells = Array.from({ length: Math.max(width, row.cells.length) }, (_, index) => row.cells[index] ?? '');
    if (isTotal(cells, columns)) {
      done.totals += 1;
      above = null;
      return [];
    }
    if (grouped && isHeading(cells, columns)) {
      above = cells;
      return [];
    }
    if (row.cells.length > width || row.cells.length < least) return bad('columns');
    const own =
      columns.customerId !== columns.invoiceId &&
      filled([cells[columns.customerId] ?? '', cells[columns.customerName] ?? '']) > 0;
    // The customer of a group may stand in its first row instead.
    if (grouped && own) above = cells;
    return [readRow(new RowReader(number, cells, table.header, mapping, grouped ? above : null))];
  });
}

function addReading(reading: Reading, credits: Credits, firms: Map<string, Firm>, done: Imported): void {
  const { row, customerId, invoiceId, currency, issued, due, settled, open, kind, disputed } = reading;
  const amount = signedAmount(reading, credits);
  if (amount === null && reading.amount !== null) row.fail(row.moneyField, 'sign');
  if (amount !== null && open !== null && !isPartOf(open, amount, currency ?? 'EUR')) row.fail('open', 'openAmount');
  if (row.problems.length > 0 || customerId === null || issued === null || amount === null || currency === null) return;
  const known = firms.get(customerId);
  const number = invoiceId ?? '';
  const key = sheetKey(number, issued, amount);
  const sheet = kind === 'payment' ? undefined : known?.sheets.get(key);
  const first = sheet?.lines[0];
  // A list of due dates has a row for each instalment; anything else with the same number is the same invoice again.
  if (
    first &&
    (first.issued !== issued ||
      sheet.currency !== currency ||
      amount.startsWith('-') ||
      sheet.lines.some((line) => line.due === null || due === null || line.due === due))
  ) {
    row.fail('invoiceId', 'duplicate');
    return;
  }
  const firm = known ?? newFirm(customerId, currency, reading);
  firms.set(customerId, firm);
  if (reading.limit !== null) firm.account.credit = { limit: reading.limit as `${number}`, currency };
  done.firstDay = done.firstDay === null || issued < done.firstDay ? issued : done.firstDay;
  for (const day of [issued, settled]) if (day !== null && (done.lastDay === null || day > done.lastDay)) done.lastDay = day;
  const line = { issued, due, settled, amount, open, disputed };
  if (kind === 'payment') addPayment(firm.account, line, currency, done);
  else if (sheet) {
    sheet.lines.push(line);
    done.instalments += 1;
  } else {
    firm.sheets.set(key, { number, id: number, currency, lines: [line] });
    done.invoices += 1;
    if (amount.startsWith('-')) done.creditNotes += 1;
  }
}

const newFirm = (id: string, currency: string, { customerName, country }: Reading): Firm => ({
  account: { id, name: customerName ?? id, currency, ...(country ? { country } : {}), invoices: [] },
  sheets: new Map(),
});

/** Cash of which the file does not say what it pays; where it says that nothing is left of it, the invoices say so too. */
function addPayment(
  account: Account,
  { issued, settled, amount, open }: { issued: string; settled: string | null; amount: string; open: string | null },
  currency: string,
  done: Imported,
): void {
  const left = (open ?? amount).replace('-', '');
  if (settled !== null || !/[1-9]/.test(left)) {
    done.usedPayments += 1;
    return;
  }
  account.payments = [...(account.payments ?? []), { on: issued, amount: left as `${number}`, currency }];
  done.payments += 1;
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
