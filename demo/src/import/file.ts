// From a CSV file to customers: reading, guessing the columns, and building the accounts row by row.
import Papa from 'papaparse';
import type { Account, Invoice } from 'fidato';
import type { Book, Customer } from '../book.js';
import { currencyDigits, fittingDates, isYes, likelyDecimals, readAmount, readDate, type DateFormat, type DecimalFormat } from './parse.js';

export const FIELDS = ['customerId', 'customerName', 'invoiceId', 'issued', 'due', 'amount', 'open', 'settled', 'disputed', 'currency', 'limit', 'country'] as const;
export type Field = (typeof FIELDS)[number];
export const NEEDED: readonly Field[] = ['customerId', 'invoiceId', 'issued', 'amount'];
const DATES: readonly Field[] = ['issued', 'due', 'settled'];

/** A file as read: rows keep the number a spreadsheet shows. */
export interface Table {
  name: string;
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

export type Problem = 'empty' | 'date' | 'amount' | 'digits' | 'currency' | 'duplicate' | 'columns' | 'quotes' | 'range' | 'settledBefore';
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
  bad: BadRow[];
  firstDay: string | null;
  lastDay: string | null;
}

/** UTF-8, or what Excel writes on a western Windows. */
export async function readFile(file: File): Promise<Table | null> {
  const bytes = await file.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const [header, ...body] = parsed.data;
  if (!header || header.length < 2) return null;
  const malformed = new Set(parsed.errors.filter((error) => error.type === 'Quotes').map((error) => error.row));
  const rows = body.map((cells, index) => ({ number: index + 2, cells, malformed: malformed.has(index + 1) })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { name: file.name, header: header.map((title, index) => title.trim() || `#${index + 1}`), rows };
}

// What columns are called in exports, without spaces, case and accents.
const NAMES: Record<Field, RegExp> = {
  customerId: /^(customer(id|no|number|code)?|client(id|code)?|account(id|no|number)?|debtor(id)?|cliente|cod(ice)?cliente|idcliente)$/,
  customerName: /^(customername|accountname|name|company|ragionesociale|denominazione|nomecliente|clientname|debtorname)$/,
  invoiceId: /^(invoice(id|no|number|ref)?|document(no|number)?|docno|number|fattura|num(ero)?(fattura|documento|doc)?|nfattura)$/,
  issued: /^(invoicedate|issue(d|date|don)?|documentdate|date|data|data(fattura|emissione|documento|doc))$/,
  due: /^(due(date|on)?|paymentdue|maturity(date)?|scadenza|datascadenza)$/,
  amount: /^((invoice|total|gross)?amount|total|gross|importo(totale|documento|fattura)?|totale|ammontare)$/,
  open: /^(open(amount|balance)?|outstanding|balance|residual|residuo|aperto|importoaperto|saldo)$/,
  settled: /^(settled(date|on)?|paid(date|on)?|payment(date)?|clear(ed|ing)(date|on)?|datapagamento|pagata(il)?|saldata(il)?|datasaldo)$/,
  disputed: /^(disputed?|indispute|contestata|contestazione|contestato)$/,
  currency: /^(currency(code)?|curr|valuta|divisa|isocurrency)$/,
  limit: /^(credit(limit|line)|limit|fido|fidocliente|affidamento)$/,
  country: /^(country|countryiso|iso2|paese|nazione)$/,
};
const plain = (title: string) => title.normalize('NFD').replace(/[^a-zA-Z0-9]/g, '').toLowerCase();

/** The likely reading of a file; `day` first is only preferred where the dates themselves do not tell. */
export function guess(table: Table, language: 'it' | 'en'): Mapping {
  const columns = Object.fromEntries(FIELDS.map((field) => [field, table.header.findIndex((title) => NAMES[field].test(plain(title)))])) as Record<Field, number>;
  return withFormats(table, { columns, dates: 'YYYY-MM-DD', ambiguous: false, decimals: 'point', currency: 'EUR' }, language);
}

/** The same mapping with the formats that fit the columns now chosen. */
export function withFormats(table: Table, mapping: Mapping, language: 'it' | 'en'): Mapping {
  const values = (fields: readonly Field[]) =>
    fields.flatMap((field) => (mapping.columns[field] < 0 ? [] : table.rows.map(({ cells }) => cells[mapping.columns[field]]?.trim() ?? ''))).filter((text) => text !== '');
  const dates = values(DATES);
  // A few broken cells must not hide the format of all the others.
  let fitting = fittingDates(dates);
  if (fitting.length === 0) fitting = mostlyFitting(dates);
  const preferred: DateFormat = language === 'it' ? 'DD/MM/YYYY' : 'MM/DD/YYYY';
  return {
    ...mapping,
    dates: fitting.includes(preferred) ? preferred : (fitting[0] ?? mapping.dates),
    ambiguous: fitting.length > 1,
    decimals: likelyDecimals(values(['amount', 'open'])),
  };
}

function mostlyFitting(texts: readonly string[]): DateFormat[] {
  const counted = (['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'DD-MM-YYYY', 'YYYYMMDD'] as const).map((format) => ({ format, fits: texts.filter((text) => 'date' in readDate(text, format)).length }));
  const best = Math.max(0, ...counted.map(({ fits }) => fits));
  return best === 0 ? [] : counted.filter(({ fits }) => fits === best).map(({ format }) => format);
}

export const missing = (mapping: Mapping): Field[] => NEEDED.filter((field) => mapping.columns[field] < 0);

/** Builds the accounts. A row that cannot be read is left out and reported; every other row is kept. */
export function importTable(table: Table, mapping: Mapping, today: string): Imported {
  const bad: BadRow[] = [];
  const firms = new Map<string, Customer & { account: Account & { invoices: Invoice[] } }>();
  const seen = new Set<string>();
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
    if (settled && issued && settled < issued) row.fail('settled', 'settledBefore');
    const key = JSON.stringify([customerId, invoiceId]);
    if (row.problems.length === 0 && seen.has(key)) row.fail('invoiceId', 'duplicate');
    if (row.problems.length > 0 || customerId === null || invoiceId === null || issued === null || amount === null || currency === null) {
      bad.push(...row.problems);
      continue;
    }
    seen.add(key);

    let customer = firms.get(customerId);
    if (!customer) {
      customer = { account: { id: customerId, name: row.text('customerName') ?? customerId, currency, invoices: [] }, crm: {} };
      const country = row.text('country');
      if (country && /^[A-Za-z]{2}$/.test(country)) customer.account.country = country.toUpperCase();
      firms.set(customerId, customer);
    }
    if (limit !== null) customer.account.credit = { limit, currency };

    const negative = amount.startsWith('-');
    const invoice: Invoice = { id: invoiceId, issued, amount: negative ? amount.slice(1) : amount };
    if (negative) invoice.kind = 'credit-note';
    if (due !== null) invoice.due = due;
    if (currency !== customer.account.currency) invoice.currency = currency;
    if (open !== null) {
      invoice.open = open.replace('-', '');
      invoice.openOn = today;
    }
    if (settled !== null) invoice.settled = settled;
    if (isYes(row.text('disputed') ?? '')) {
      // Of a settled invoice the mark is history, and the file does not say of when.
      if (settled === null) invoice.disputed = true;
      else invoice.tags = ['disputed'];
    }
    customer.account.invoices.push(invoice);
    invoices += 1;
    if (firstDay === null || issued < firstDay) firstDay = issued;
    for (const date of [issued, settled]) if (date !== null && (lastDay === null || date > lastDay)) lastDay = date;
  }
  const list = [...firms.values()];
  const currency = mapping.columns.currency < 0 ? mapping.currency : mostCommon(list.map(({ account }) => account.currency));
  return { book: { file: table.name, asOf: today, currency: currency ?? mapping.currency, fx: [], firms: list }, invoices, bad, firstDay, lastDay };
}

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
    this.problems.push({ row: this.number, column: this.header[this.mapping.columns[field]] ?? null, value: this.raw(field), problem });
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
    const read = readAmount(text, this.mapping.decimals, currencyDigits(currency ?? 'EUR') ?? 2);
    return 'amount' in read ? read.amount : this.fail(field, read.problem);
  }
}

/** The rows left out, as a CSV file; text that a spreadsheet would run as a formula is escaped. */
export function badRowsCsv(bad: readonly BadRow[], titles: readonly [string, string, string, string], say: (problem: Problem) => string): string {
  return Papa.unparse({ fields: [...titles], data: bad.map(({ row, column, value, problem }) => [row, column ?? '', value, say(problem)]) }, { escapeFormulae: true });
}
