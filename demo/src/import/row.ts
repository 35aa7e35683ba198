// What one row of a table says, field by field.

import { digitsOf } from '../money.js';
import { countryCode } from './country.js';
import { currencyOf } from './currency.js';
import { type DateProblem, readDate } from './dates.js';
import { withoutLabel } from './groups.js';
import type { AMOUNTS, DATES, Field } from './header.js';
import { type Kind, kindOf, type Side, sideOf } from './kinds.js';
import { type Mapping, twoSided } from './mapping.js';
import { type AmountProblem, readAmount } from './numbers.js';

export type Problem =
  | AmountProblem
  | DateProblem
  | 'empty'
  | 'currency'
  | 'duplicate'
  | 'columns'
  | 'quotes'
  | 'settledBefore'
  | 'large'
  | 'negative'
  | 'openAmount'
  | 'country'
  | 'kind'
  | 'noClaim';

export interface BadRow {
  row: number;
  /** name of the column in the file; `null` when it is about the whole row */
  column: string | null;
  value: string;
  problem: Problem;
}

/** More digits before the decimal sign than any claim has. */
const LARGE = 12;
/** How programs write that there is no such day and no such amount. */
const NOTHING = /^(?:-+|–|—|n\/?[ad]|n\.[ad]\.|nan|nat|null|none|nil|#n\/?[ad]|[ 0]*([-/.])[ 0]*\1[ 0]*)$/i;
/** What belongs to the customer, and may be written once above. */
const ABOVE: readonly Field[] = ['customerId', 'customerName', 'limit', 'country', 'currency'];

/** Of a dispute, yes. */
const YES = /^(yes|y|true|1|x|s[iì]|vero|open|aperta|disputed)$/i;

/** What a row says; `null` where it says nothing or what it says is among the problems. */
export interface Reading {
  row: RowReader;
  customerId: string | null;
  customerName: string | null;
  invoiceId: string | null;
  kind: Kind | null;
  side: Side | null;
  currency: string | null;
  issued: string | null;
  due: string | null;
  settled: string | null;
  amount: string | null;
  open: string | null;
  disputed: boolean;
  limit: string | null;
  country: string | null;
}

export function readRow(row: RowReader): Reading {
  const kind = row.kind();
  const customerId = row.text('customerId', true);
  // Cash has no number of its own.
  const invoiceId = row.text('invoiceId', kind !== 'payment');
  const currency = row.currency();
  const issued = row.date('issued', true);
  const due = row.date('due');
  const settled = row.date('settled');
  const { amount, side } = row.money(currency);
  const open = row.amount('open', currency);
  const limit = row.amount('limit', currency);
  if (settled && issued && settled < issued) row.fail('settled', 'settledBefore');
  if (limit?.startsWith('-')) row.fail('limit', 'negative');
  return {
    row,
    customerId,
    customerName: row.text('customerName'),
    invoiceId,
    kind,
    side,
    currency,
    issued,
    due,
    settled,
    amount,
    open,
    disputed: YES.test(row.text('disputed') ?? ''),
    limit,
    country: row.country(),
  };
}

/** Reads the fields of one row and collects every problem, not only the first. */
export class RowReader {
  readonly problems: BadRow[] = [];

  constructor(
    readonly number: number,
    private readonly cells: readonly string[],
    private readonly header: readonly string[],
    private readonly mapping: Mapping,
    /** the row that names the customer of this one */
    private readonly above: readonly string[] | null = null,
  ) {}

  fail(field: Field, problem: Problem): null {
    const column = this.mapping.columns[field];
    this.problems.push({ row: this.number, column: this.header[column] ?? null, value: this.raw(field), problem });
    return null;
  }

  private raw(field: Field): string {
    const column = this.mapping.columns[field];
    const own = asText(this.cells[column]);
    if (this.above === null || !ABOVE.includes(field)) return own;
    const theirs = asText(this.above[column]);
    // In a list without a column of customers the name stands above the invoice numbers.
    const name = field === 'customerId' || field === 'customerName';
    if (name) return own === '' || column === this.mapping.columns.invoiceId ? withoutLabel(theirs) : own;
    return own === '' ? theirs : own;
  }

  text(field: Field, needed = false): string | null {
    const text = this.raw(field);
    if (text !== '') return text;
    return needed ? this.fail(field, 'empty') : null;
  }

  date(field: (typeof DATES)[number], needed = false): string | null {
    const text = this.text(field, needed);
    if (text === null) return null;
    if (NOTHING.test(text)) return needed ? this.fail(field, 'empty') : null;
    const read = readDate(text, this.mapping.dates[field].format);
    return 'date' in read ? read.date : this.fail(field, read.problem);
  }

  currency(): string | null {
    if (this.mapping.columns.currency < 0) return this.mapping.currency;
    const text = this.text('currency', true);
    return text === null ? null : (currencyOf(text) ?? this.fail('currency', 'currency'));
  }

  amount(field: (typeof AMOUNTS)[number], currency: string | null, needed = false): string | null {
    const text = this.text(field, needed);
    // A dash is nought in a column of amounts, and no limit in one of limits.
    if (text === null || (!needed && (field === 'limit' || /[a-z]/i.test(text)) && NOTHING.test(text))) return null;
    const code = currency ?? 'EUR';
    const read = readAmount(text, this.mapping.decimals.format, digitsOf(code), code);
    if (!('amount' in read)) return this.fail(field, read.problem);
    return read.amount.replace(/^-|\..*$/g, '').length > LARGE ? this.fail(field, 'large') : read.amount;
  }

  /** The amount of a column of amounts, or of dare and avere, with the side on which it stands. */
  money(currency: string | null): { amount: string | null; side: Side | null } {
    const { columns } = this.mapping;
    if (!twoSided(columns)) return { amount: this.amount('amount', currency, true), side: this.side() };
    const before = this.problems.length;
    const debit = this.amount('debit', currency);
    const credit = this.amount('credit', currency);
    if (this.problems.length > before) return { amount: null, side: null };
    const isZero = (amount: string | null) => amount === null || amount === '0';
    if (!isZero(debit) && !isZero(credit)) return { amount: this.fail('credit', 'sign'), side: null };
    if (!isZero(credit)) return { amount: credit, side: 'credit' };
    return { amount: debit ?? credit ?? this.fail(columns.debit < 0 ? 'credit' : 'debit', 'empty'), side: 'debit' };
  }

  /** The column of the amount of this row. */
  get moneyField(): Field {
    const { columns } = this.mapping;
    if (!twoSided(columns)) return 'amount';
    return this.raw('credit') === '' ? 'debit' : 'credit';
  }

  private side(): Side | null {
    const text = this.text('side');
    return text === null ? null : (sideOf(text) ?? this.fail('side', 'kind'));
  }

  kind(): Kind | null {
    const text = this.text('kind');
    if (text === null) return null;
    const kind = kindOf(text) ?? this.fail('kind', 'kind');
    return kind === 'other' ? this.fail('kind', 'noClaim') : kind;
  }

  country(): string | null {
    const text = this.text('country');
    return text === null ? null : (countryCode(text) ?? this.fail('country', 'country'));
  }
}

/** A cell; ="001" is how a file tells a spreadsheet to leave a number as it is. */
const asText = (cell: string | undefined): string => {
  const text = cell?.trim() ?? '';
  return /^="[^"]*"$/.test(text) ? text.slice(2, -1).trim() : text;
};
