// From what a file says of one invoice to the invoice: its number, its due dates, what is open.

import type { Account, Invoice } from 'fidato';
import { minor, Sum } from '../money.js';

/** What a row says of an invoice; the amount is negative for a credit note. */
export interface Line {
  issued: string;
  due: string | null;
  settled: string | null;
  amount: string;
  open: string | null;
  disputed: boolean;
}
/** An invoice: a row, or one for each of its due dates. */
export interface Sheet {
  /** the number that the file gives */
  number: string;
  id: string;
  currency: string;
  lines: Line[];
}

const isNote = ({ lines: [first] }: Sheet) => first?.amount.startsWith('-') ?? false;
const yearOf = ({ lines: [first] }: Sheet) => first?.issued.slice(0, 4) ?? '';

/** What makes two rows of a customer the same document: numbers may begin again each year, and credit notes have their own. */
export const sheetKey = (number: string, issued: string, amount: string): string =>
  `${issued.slice(0, 4)} ${amount.startsWith('-') ? '-' : '+'} ${number}`;

/**
 * Gives each document of a customer an identifier of its own: its number, with the year behind it where several years have the
 * number, and NC (nota di credito) where an invoice has it as well. Answers how many did not keep their bare number.
 */
export function nameSheets(sheets: readonly Sheet[]): number {
  const alike = new Map<string, Sheet[]>();
  for (const sheet of sheets) alike.set(sheet.number, [...(alike.get(sheet.number) ?? []), sheet]);
  const used = new Set([...alike].filter(([, { length }]) => length === 1).map(([number]) => number));
  let renamed = 0;
  for (const [number, same] of alike) {
    if (same.length === 1) continue;
    const years = new Set(same.map(yearOf)).size > 1;
    for (const sheet of same) {
      const beside = isNote(sheet) && same.some((other) => !isNote(other) && yearOf(other) === yearOf(sheet));
      const name = `${number}${years ? `/${yearOf(sheet)}` : ''}${beside ? ' NC' : ''}`;
      let id = name;
      for (let count = 2; used.has(id); count += 1) id = `${name} (${count})`;
      used.add(id);
      sheet.id = id;
      if (id !== number) renamed += 1;
    }
  }
  return renamed;
}

/** Puts the invoice of one row, or of a row for each instalment, into the account. */
export function addInvoice(account: Account, sheet: Sheet, today: string): void {
  const { id, currency, lines } = sheet;
  const [first] = lines;
  if (!first) return;
  const total = (texts: readonly string[]) => sumOf(texts, currency) as `${number}`;
  const invoice: Invoice = { id, issued: first.issued, amount: total(lines.map(({ amount }) => amount.replace('-', ''))) };
  if (isNote(sheet)) invoice.kind = 'credit-note';
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
export function isPartOf(open: string, amount: string, currency: string): boolean {
  if (open.startsWith('-') && !amount.startsWith('-')) return false;
  return minor(open.replace('-', ''), currency) <= minor(amount.replace('-', ''), currency);
}

/** One amount stays as the file has it. */
const sumOf = (texts: readonly string[], currency: string): string =>
  texts.length === 1 ? (texts[0] as string) : String(texts.reduce((sum, text) => sum.add(text), new Sum(currency)));
