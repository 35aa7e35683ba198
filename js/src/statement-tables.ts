// A statement of account as tables of texts: what the element draws and the plain text prints.

import { chosen } from './chosen.js';
import { formatDate, formatMoney, formatNumber } from './format.js';
import { statementTexts } from './texts/index.js';
import type { StatementTexts } from './texts/language.js';
import type { Statement, StatementBlock, StatementLine } from './types.js';

export interface Column {
  key: string;
  title: string;
  /** Figures, which stand at the end of their column. */
  figure?: boolean;
  /** Nothing but zero in it. */
  empty?: boolean;
}
export interface Row {
  cells: Record<string, string>;
  /** A sum, and what is worth a look. */
  kind: 'line' | 'late' | 'total';
}
export interface Table {
  name: 'open' | 'presented' | 'ageing' | 'movements';
  title: string;
  currency: string;
  columns: Column[];
  rows: Row[];
}

/** How a language writes what a statement holds. What Intl refuses is shown as it is. */
export interface Writer {
  texts: StatementTexts;
  day(date: string | null): string;
  money(amount: string, currency: string): string;
  number(value: number): string;
}

export function writer(locale: string): Writer {
  const { language, tag } = chosen(locale);
  const safely = (format: () => string, raw: string) => {
    try {
      return format();
    } catch {
      return raw;
    }
  };
  return {
    texts: statementTexts[language],
    day: (date) => (date ? safely(() => formatDate(date, tag), date) : ''),
    money: (amount, currency) => safely(() => formatMoney(amount, currency, tag), `${amount} ${currency}`.trim()),
    number: (value) => safely(() => formatNumber(String(value), tag), String(value)),
  };
}

/** A text with its places filled in. */
export const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

/** The lines of a currency in the order in which they are listed, each with the section that it stands in. */
export function linesOf(statement: Statement, currency: string): [section: 'overdue' | 'fallingDue', line: StatementLine][] {
  const of = (section: 'overdue' | 'fallingDue') =>
    statement[section]
      .filter((line) => line.currency === currency)
      .map((line): [typeof section, StatementLine] => [section, line]);
  return [...of('overdue'), ...of('fallingDue')];
}

/** A credit lowers the balance. */
export const negative = (amount: string): string => (Number(amount) === 0 ? amount : `-${amount}`);

/** The tables of one currency; those without anything to say are left out. */
export function tablesOf(statement: Statement, block: StatementBlock, { texts, day, money, number }: Writer): Table[] {
  const { columns } = texts;
  const { currency } = block;
  const sum = (amount: string) => money(amount, currency);
  const column = (key: keyof StatementTexts['columns'], figure = false): Column => ({ key, title: columns[key], figure });
  const lines = linesOf(statement, currency);
  const listed = (line: StatementLine, note: string): Record<string, string> => ({
    number: line.number,
    date: day(line.issued),
    due: day(line.due),
    order: line.customerReference ?? '',
    amount: sum(line.amount),
    open: sum(line.open),
    late: line.daysLate > 0 ? number(line.daysLate) : '',
    note,
  });
  const order = lines.some(([, line]) => line.customerReference) ? [column('order')] : [];
  const notes = lines.some(([, line]) => line.disputed) ? [column('note')] : [];
  const tables: Table[] = [
    {
      name: 'open',
      title: texts.open,
      currency,
      columns: [
        column('number'),
        column('date'),
        column('due'),
        ...order,
        column('amount', true),
        column('late', true),
        ...notes,
        column('open', true),
      ],
      rows: [
        ...lines.map(
          ([section, line]): Row => ({
            cells: listed(line, line.disputed ? texts.disputed : ''),
            kind: section === 'overdue' ? 'late' : 'line',
          }),
        ),
        ...block.credits.map(
          ({ kind, on, number: its, amount }): Row => ({
            cells: { number: [texts.credit[kind], its].filter(Boolean).join(' '), date: day(on), open: sum(negative(amount)) },
            kind: 'line',
          }),
        ),
        { cells: { number: columns.balance, open: sum(block.balance) }, kind: 'total' },
      ],
    },
  ];
  const presented = statement.presented.filter((line) => line.currency === currency);
  if (presented.length > 0)
    tables.push({
      name: 'presented',
      title: `${texts.presented}, ${texts.notCounted}`,
      currency,
      columns: [column('number'), column('date'), column('due'), column('amount', true), column('open', true)],
      rows: presented.map((line) => ({ cells: listed(line, ''), kind: 'line' })),
    });
  if (lines.length > 0) {
    const named = ({ from, to }: StatementBlock['buckets'][number]) => {
      if (from === null) return texts.notDue;
      return filled(to === null ? texts.over : texts.days, { from: number(to === null ? from - 1 : from), to: number(to ?? 0) });
    };
    tables.push({
      name: 'ageing',
      title: texts.ageing,
      currency,
      columns: block.buckets.map((bucket, place) => ({
        key: String(place),
        title: named(bucket),
        figure: true,
        empty: Number(bucket.amount) === 0,
      })),
      rows: [{ cells: Object.fromEntries(block.buckets.map(({ amount }, place) => [place, sum(amount)])), kind: 'line' }],
    });
  }
  const { period } = block;
  if (period) {
    const edge = (title: string, on: string | null, balance: string): Row => ({
      cells: { date: day(on), what: title, balance: sum(balance) },
      kind: 'total',
    });
    tables.push({
      name: 'movements',
      title: `${texts.movements}: ${filled(texts.period, { from: day(period.from), to: day(statement.asOf) })}`,
      currency,
      columns: [column('date'), column('what'), column('number'), column('amount', true), column('balance', true)],
      rows: [
        edge(texts.opening, null, period.opening),
        ...period.movements.map(
          ({ on, kind, number: its, amount, balance }): Row => ({
            cells: { date: day(on), what: texts.movement[kind], number: its ?? '', amount: sum(amount), balance: sum(balance) },
            kind: 'line',
          }),
        ),
        edge(texts.closing, statement.asOf, period.closing),
      ],
    });
  }
  return tables;
}

/** What stands beside the tables: limit, plans, interest. */
export function factsOf(statement: Statement, { texts, day, money }: Writer): [name: string, value: string][] {
  const sum = (amount: string) => money(amount, statement.currency);
  const facts: [string, string][] = [];
  if (statement.limit !== null) facts.push([texts.limit, sum(statement.limit)]);
  if (statement.available !== null) facts.push([texts.available, sum(statement.available)]);
  for (const { remaining, nextDue } of statement.plans) {
    const amount = sum(remaining);
    facts.push([texts.plan, nextDue ? filled(texts.planNext, { amount, date: day(nextDue) }) : amount]);
  }
  if (statement.interest !== null && Number(statement.interest) > 0) facts.push([texts.interest, sum(statement.interest)]);
  return facts;
}

/** How to pay, as names and values; nothing where nothing is to be paid. */
export function paymentOf(statement: Statement, { texts, money }: Writer): [name: string, value: string][] {
  const { payment } = statement;
  if (!payment || Number(payment.amount) <= 0) return [];
  const fours = (text: string) => text.replace(/.{4}(?=.)/g, '$& ');
  const facts: [string, string | null][] = [
    [texts.payment.name, payment.name],
    [texts.payment.iban, fours(payment.iban)],
    [texts.payment.bic, payment.bic],
    [texts.payment.amount, money(payment.amount, payment.currency)],
    [texts.payment.reference, payment.reference && fours(payment.reference)],
    [texts.payment.text, payment.text],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
