// From a CSV file to customers: reading, guessing the columns, and building the accounts row by row.

import type { Account, Invoice } from 'fidato';
import Papa from 'papaparse';
import type { Book, Customer } from '../book.js';
import { currencyDigits, digitsOf, minor, Sum } from '../money.js';
import {
  countryCode,
  DATE_FORMATS,
  type DateFormat,
  type DecimalFormat,
  fittingDates,
  isYes,
  likelyDecimals,
  namesAnother,
  readAmount,
  readDate,
} from './parse.js';

export const FIELDS = [
  'customerId',
  'customerName',
  'invoiceId',
  'issued',
  'due',
  'amount',
  'open',
  'settled',
  'disputed',
  'currency',
  'limit',
  'country',
] as const;
export type Field = (typeof FIELDS)[number];
export const NEEDED: readonly Field[] = ['customerId', 'invoiceId', 'issued', 'amount'];
const DATES: readonly Field[] = ['issued', 'due', 'settled'];

/** A file as read: rows keep the number a spreadsheet shows. */
export interface Table {
  name: string;
  /** no row of it is a header: the columns are called by their number */
  headless: boolean;
  header: string[];
  rows: { number: number; cells: string[]; malformed: boolean }[];
}

export interface Mapping {
  /** index of the column, -1 when the file has none */
  columns: Record<Field, number>;
  dates: DateFormat;
  /** more than one format reads every date of the file */
  ambiguous: boolean;
  decimals: DecimalFormat;
  /** where the file has no currency column */
  currency: string;
}

export type Problem =
  | 'empty'
  | 'date'
  | 'amount'
  | 'digits'
  | 'currency'
  | 'duplicate'
  | 'columns'
  | 'quotes'
  | 'range'
  | 'settledBefore'
  | 'large'
  | 'negative'
  | 'openAmount'
  | 'otherCurrency'
  | 'country';
export interface BadRow {
  row: number;
  /** name of the column in the file; `null` when it is about the whole row */
  column: string | null;
  value: string;
  problem: Problem;
}

export interface Imported {
  book: Book;
  invoices: number;
  /** rows that were a further due date of an invoice */
  instalments: number;
  bad: BadRow[];
  firstDay: string | null;
  lastDay: string | null;
}

/** Why a file is no table. */
export type Unreadable = 'empty' | 'spreadsheet' | 'binary' | 'header';

/** UTF-8, UTF-16 (what Excel calls "Unicode text"), or what it writes on a western Windows. */
function textOf(bytes: Uint8Array): string | Unreadable {
  if (bytes.length === 0) return 'empty';
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet';
  if (starts(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  if (starts(0x25, 0x50, 0x44, 0x46) || bytes.subarray(0, 4096).includes(0)) return 'binary';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

interface RawRow {
  cells: string[];
  malformed: boolean;
}

/** The records of a text. A quotation mark that is never closed costs its own line, not all that follow. */
function records(text: string): RawRow[] {
  const found: RawRow[] = [];
  // Excel says the separator in a line of its own.
  const said = /^sep=(.)\r?\n/i.exec(text);
  let rest = said ? text.slice(said[0].length) : text;
  let delimiter = said?.[1] ?? '';
  for (let tries = 0; rest !== ''; tries += 1) {
    const parsed = Papa.parse<string[]>(rest, { skipEmptyLines: false, delimiter });
    delimiter = parsed.meta.delimiter;
    const wrong = new Set(parsed.errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
    // A later quotation mark may close it, and take whole rows with it.
    const open = parsed.errors.find(
      ({ code, type, row }) =>
        code === 'MissingQuotes' ||
        (type === 'Quotes' && row !== undefined && parsed.data[row]?.some((cell) => cell.includes('\n'))),
    );
    const whole = open?.row === undefined || tries > 200 ? parsed.data : parsed.data.slice(0, open.row);
    for (const [index, cells] of whole.entries()) found.push({ cells, malformed: wrong.has(index) });
    if (whole === parsed.data) break;
    const start = rest.lastIndexOf('\n', open?.index ?? 0) + 1;
    const end = rest.indexOf('\n', start);
    found.push({ cells: [rest.slice(start, end < 0 ? undefined : end).trim()], malformed: true });
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  if (said) found.unshift({ cells: [], malformed: false });
  return found;
}

/** A cell that a header would not have. */
const isData = (cell: string): boolean =>
  DATE_FORMATS.some((format) => 'date' in readDate(cell, format)) ||
  (/\d/.test(cell) && (['point', 'comma'] as const).some((format) => 'amount' in readAmount(cell, format, 4)));

export async function readFile(file: File): Promise<Table | Unreadable> {
  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  if (text === 'empty' || text === 'spreadsheet' || text === 'binary') return text;
  const all = records(text.replace(/^\ufeff/, '')).map((record, index) => ({ number: index + 1, ...record }));
  const filled = ({ cells }: RawRow) => cells.filter((cell) => cell.trim() !== '').length;
  // Exports often begin with a title; the header is the first row with two cells or more.
  const at = all.findIndex((record) => filled(record) > 1);
  const first = all[at];
  if (!first) return all.some((record) => filled(record) > 0) ? 'header' : 'empty';
  const headless = first.cells.filter(isData).length > 1;
  // Empty cells at the end are what is left of a wider sheet.
  const width = headless
    ? Math.max(...all.slice(at, at + 20).map(({ cells }) => cells.length))
    : first.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const header = Array.from({ length: width }, (_, index) => (headless ? '' : first.cells[index]?.trim()) || `#${index + 1}`);
  const cut = (cells: string[]) =>
    cells.length > width && cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
  const rows = all
    .slice(headless ? at : at + 1)
    .filter((record) => record.malformed || filled(record) > 0)
    .map(({ cells, ...row }) => ({ ...row, cells: cut(cells) }));
  return { name: file.name, headless, header, rows };
}

// What columns are called in exports, without spaces, case and accents.
const NAMES: Record<Field, RegExp> = {
  customerId:
    /^(customer(id|no|number|code)?|client(id|code)?|account(id|no|number)?|debtor(id)?|cliente|cod(ice)?cliente|idcliente)$/,
  customerName: /^(customername|accountname|name|company|ragionesociale|denominazione|nomecliente|clientname|debtorname)$/,
  invoiceId:
    /^(invoice(id|no|number|ref)?|document(no|number)?|docno|number|fattura|num(ero)?(fattura|documento|doc)?|nfattura)$/,
  issued: /^(invoicedate|issue(d|date|don)?|documentdate|date|data|data(fattura|emissione|documento|doc))$/,
  due: /^(due(date|on)?|paymentdue|maturity(date)?|scadenza|datascadenza)$/,
  amount: /^((invoice|total|gross)?amount|total|gross|importo(totale|documento|fattura)?|totale|ammontare)$/,
  open: /^(open(amount|balance)?|outstanding|balance|residual|residuo|aperto|importoaperto|saldo)$/,
  settled:
    /^(settled(date|on)?|paid(date|on)?|payment(date)?|clear(ed|ing)(date|on)?|datapagamento|pagata(il)?|saldata(il)?|datasaldo)$/,
  disputed: /^(disputed?|indispute|contestata|contestazione|contestato)$/,
  currency: /^(currency(code)?|curr|valuta|divisa|isocurrency)$/,
  limit: /^(credit(limit|line)|limit|fido|fidocliente|affidamento)$/,
  country: /^(country|countryiso|iso2|paese|nazione)$/,
};
const plain = (title: string) =>
  title
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();

/** The likely reading of a file; a form of dates is only preferred where the dates themselves do not tell. */
export function guess(table: Table, preferred: DateFormat): Mapping {
  const columns = Object.fromEntries(
    FIELDS.map((field) => [field, table.header.findIndex((title) => NAMES[field].test(plain(title)))]),
  ) as Record<Field, number>;
  // Many exports know the customer by name alone.
  if (columns.customerId < 0) columns.customerId = columns.customerName;
  return withFormats(table, { columns, dates: 'YYYY-MM-DD', ambiguous: false, decimals: 'point', currency: 'EUR' }, preferred);
}

/** The same mapping with the formats that fit the columns now chosen. */
export function withFormats(table: Table, mapping: Mapping, preferred: DateFormat): Mapping {
  const values = (fields: readonly Field[]) =>
    fields
      .flatMap((field) =>
        mapping.columns[field] < 0 ? [] : table.rows.map(({ cells }) => cells[mapping.columns[field]]?.trim() ?? ''),
      )
      .filter((text) => text !== '');
  const dates = values(DATES);
  // A few broken cells must not hide the format of all the others.
  let fitting = fittingDates(dates);
  if (fitting.length === 0) fitting = mostlyFitting(dates);
  return {
    ...mapping,
    dates: fitting.includes(preferred) ? preferred : (fitting[0] ?? mapping.dates),
    ambiguous: fitting.length > 1,
    decimals: likelyDecimals(
      values(['amount', 'open']),
      Math.max(
        2,
        ...[...new Set(mapping.columns.currency < 0 ? [mapping.currency] : values(['currency']))].map((code) =>
          digitsOf(code.toUpperCase()),
        ),
      ),
    ),
  };
}

function mostlyFitting(texts: readonly string[]): DateFormat[] {
  const counted = DATE_FORMATS.map((format) => ({
    format,
    fits: texts.filter((text) => 'date' in readDate(text, format)).length,
  }));
  const best = Math.max(0, ...counted.map(({ fits }) => fits));
  return best === 0 ? [] : counted.filter(({ fits }) => fits === best).map(({ format }) => format);
}

export const missing = (mapping: Mapping): Field[] => NEEDED.filter((field) => mapping.columns[field] < 0);

/** A row that could be read. */
interface Line {
  row: RowReader;
  issued: string;
  due: string | null;
  settled: string | null;
  amount: string;
  open: string | null;
  disputed: boolean;
}
/** What the file says of one invoice: a row, or one for each of its due dates. */
interface Sheet {
  id: string;
  currency: string;
  lines: Line[];
}

/** More digits before the decimal sign than any claim has. */
const LARGE = 12;

/** Builds the accounts. A row that cannot be read is left out and reported; every other row is kept. */
export function importTable(table: Table, mapping: Mapping, today: string): Imported {
  const bad: BadRow[] = [];
  const firms = new Map<string, { customer: Customer; sheets: Map<string, Sheet> }>();
  let instalments = 0;
  let invoices = 0;
  let firstDay: string | null = null;
  let lastDay: string | null = null;

  for (const { number, cells, malformed } of table.rows) {
    const row = new RowReader(number, cells, table.header, mapping);
    if (malformed || cells.length !== table.header.length) {
      bad.push({ row: number, column: null, value: cells.join(' | ').slice(0, 80), problem: malformed ? 'quotes' : 'columns' });
      continue;
    }
    const customerId = row.text('customerId', true);
    const invoiceId = row.text('invoiceId', true);
    const currency = row.currency();
    const issued = row.date('issued', true);
    const due = row.date('due');
    const settled = row.date('settled');
    const amount = row.amount('amount', currency, true);
    const open = row.amount('open', currency);
    const limit = row.amount('limit', currency);
    const country = row.country();
    if (settled && issued && settled < issued) row.fail('settled', 'settledBefore');
    if (limit?.startsWith('-')) row.fail('limit', 'negative');
    if (amount !== null && open !== null && !isPartOf(open, amount, currency ?? 'EUR')) row.fail('open', 'openAmount');
    const firm = firms.get(customerId ?? '');
    const sheet = firm?.sheets.get(invoiceId ?? '');
    // A list of due dates has a row for each instalment; anything else with the same number is the same invoice again.
    const further = sheet?.lines[0];
    if (
      row.problems.length === 0 &&
      further &&
      (further.issued !== issued ||
        sheet.currency !== currency ||
        further.amount.startsWith('-') ||
        amount?.startsWith('-') ||
        sheet.lines.some((line) => line.due === null || due === null || line.due === due))
    )
      row.fail('invoiceId', 'duplicate');
    if (
      row.problems.length > 0 ||
      customerId === null ||
      invoiceId === null ||
      issued === null ||
      amount === null ||
      currency === null
    ) {
      bad.push(...row.problems);
      continue;
    }
    const line: Line = { row, issued, due, settled, amount, open, disputed: isYes(row.text('disputed') ?? '') };
    if (sheet) {
      sheet.lines.push(line);
      instalments += 1;
    } else {
      const into = firm ?? {
        customer: {
          account: {
            id: customerId,
            name: row.text('customerName') ?? customerId,
            currency,
            ...(country ? { country } : {}),
            invoices: [],
          },
          crm: {},
        } as Customer,
        sheets: new Map<string, Sheet>(),
      };
      into.sheets.set(invoiceId, { id: invoiceId, currency, lines: [line] });
      firms.set(customerId, into);
      invoices += 1;
    }
    const { account } = (firms.get(customerId) as { customer: Customer }).customer;
    if (limit !== null) account.credit = { limit: limit as `${number}`, currency };
    if (firstDay === null || issued < firstDay) firstDay = issued;
    for (const date of [issued, settled]) if (date !== null && (lastDay === null || date > lastDay)) lastDay = date;
  }
  const list = [...firms.values()].map(({ customer, sheets }) => {
    for (const sheet of sheets.values()) addInvoice(customer.account, sheet, today);
    return customer;
  });
  const currency = mapping.columns.currency < 0 ? mapping.currency : mostCommon(list.map(({ account }) => account.currency));
  return {
    book: { file: table.name, asOf: today, currency: currency ?? mapping.currency, fx: [], firms: list },
    invoices,
    instalments,
    bad,
    firstDay,
    lastDay,
  };
}

/** The invoice of one row, or of a row for each instalment. */
function addInvoice(account: Account, { id, currency, lines }: Sheet, today: string): void {
  const [first] = lines;
  if (!first) return;
  const total = (texts: readonly string[]) => sumOf(texts, currency) as `${number}`;
  const negative = first.amount.startsWith('-');
  const invoice: Invoice = { id, issued: first.issued, amount: total(lines.map(({ amount }) => amount.replace('-', ''))) };
  if (negative) invoice.kind = 'credit-note';
  if (currency !== account.currency) invoice.currency = currency;
  if (lines.length === 1) {
    if (first.due !== null) invoice.due = first.due;
    if (first.settled !== null) invoice.settled = first.settled;
  } else {
    lines.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
    invoice.instalments = lines.map(({ due, amount }) => ({ due: due as string, amount: amount as `${number}` }));
    const paid = lines.flatMap(({ settled, amount }, index) =>
      settled === null ? [] : [{ on: settled, amount: amount as `${number}`, invoiceId: id, instalment: index + 1, currency }],
    );
    if (paid.length > 0) account.payments = [...(account.payments ?? []), ...paid];
  }
  if (lines.some(({ open }) => open !== null)) {
    invoice.open = total(
      lines.map(({ open, settled, amount }) => open?.replace('-', '') ?? (settled === null ? amount.replace('-', '') : '0')),
    );
    invoice.openOn = today;
  }
  if (lines.some(({ disputed }) => disputed)) {
    // Of a settled invoice the mark is history, and the file does not say of when.
    if (lines.every(({ settled }) => settled !== null)) invoice.tags = ['disputed'];
    else invoice.disputed = true;
  }
  account.invoices?.push(invoice);
}

/** What is open is between nothing and the amount; the sign of a credit note may be left away. */
function isPartOf(open: string, amount: string, currency: string): boolean {
  if (open.startsWith('-') && !amount.startsWith('-')) return false;
  return minor(open.replace('-', ''), currency) <= minor(amount.replace('-', ''), currency);
}

/** One amount stays as the file has it. */
const sumOf = (texts: readonly string[], currency: string): string =>
  texts.length === 1 ? (texts[0] as string) : String(texts.reduce((sum, text) => sum.add(text), new Sum(currency)));

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Reads the fields of one row and collects every problem, not only the first. */
class RowReader {
  readonly problems: BadRow[] = [];

  constructor(
    private readonly number: number,
    private readonly cells: readonly string[],
    private readonly header: readonly string[],
    private readonly mapping: Mapping,
  ) {}

  fail(field: Field, problem: Problem): null {
    this.problems.push({
      row: this.number,
      column: this.header[this.mapping.columns[field]] ?? null,
      value: this.raw(field),
      problem,
    });
    return null;
  }

  private raw(field: Field): string {
    return this.cells[this.mapping.columns[field]]?.trim() ?? '';
  }

  text(field: Field, needed = false): string | null {
    const text = this.raw(field);
    if (text !== '') return text;
    return needed ? this.fail(field, 'empty') : null;
  }

  date(field: Field, needed = false): string | null {
    const text = this.text(field, needed);
    if (text === null) return null;
    const read = readDate(text, this.mapping.dates);
    return 'date' in read ? read.date : this.fail(field, read.problem);
  }

  currency(): string | null {
    if (this.mapping.columns.currency < 0) return this.mapping.currency;
    const code = this.text('currency', true)?.toUpperCase();
    if (code === undefined) return null;
    return currencyDigits(code) === null ? this.fail('currency', 'currency') : code;
  }

  amount(field: Field, currency: string | null, needed = false): string | null {
    const text = this.text(field, needed);
    if (text === null) return null;
    const read = readAmount(text, this.mapping.decimals, digitsOf(currency ?? 'EUR'));
    if (!('amount' in read)) return this.fail(field, read.problem);
    if (namesAnother(text, currency ?? 'EUR')) return this.fail(field, 'otherCurrency');
    return read.amount.replace(/^-|\..*$/g, '').length > LARGE ? this.fail(field, 'large') : read.amount;
  }

  country(): string | null {
    const text = this.text('country');
    return text === null ? null : (countryCode(text) ?? this.fail('country', 'country'));
  }
}

/** The rows left out, as a CSV file; text that a spreadsheet would run as a formula is escaped. */
export function badRowsCsv(
  bad: readonly BadRow[],
  titles: readonly [string, string, string, string],
  say: (problem: Problem) => string,
): string {
  return Papa.unparse(
    { fields: [...titles], data: bad.map(({ row, column, value, problem }) => [row, column ?? '', value, say(problem)]) },
    { escapeFormulae: true },
  );
}
