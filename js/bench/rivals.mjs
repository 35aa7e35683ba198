// The same work by the libraries that a CRM front end would reach for.

import { differenceInCalendarDays, parseISO } from 'date-fns';
import { Decimal } from 'decimal.js';
import ibanJs from 'iban';
import { IBAN as IbanKit } from 'ibankit';
import { isValidIBAN } from 'ibantools';

export const ibantoolsValid = (iban) => isValidIBAN(iban);
export const ibanJsValid = (iban) => ibanJs.isValid(iban);
export const ibankitValid = (iban) => IbanKit.isValid(iban);

const BOUNDS = [30, 60, 90, 180, 360];

/** Open amounts after payments, what is overdue, how old it is. */
export function overdueByLibraries(account, asOf) {
  const today = parseISO(asOf);
  const paid = new Map();
  for (const { invoiceId, amount } of account.payments) {
    paid.set(invoiceId, (paid.get(invoiceId) ?? new Decimal(0)).plus(amount));
  }
  let amount = new Decimal(0);
  let notDue = new Decimal(0);
  let count = 0;
  let oldestDays = 0;
  const ageing = Array.from({ length: BOUNDS.length + 2 }, () => new Decimal(0));
  for (const invoice of account.invoices) {
    if (differenceInCalendarDays(today, parseISO(invoice.issued)) < 0) continue;
    const open = new Decimal(invoice.amount).minus(paid.get(invoice.id) ?? 0);
    if (open.lte(0)) continue;
    const late = differenceInCalendarDays(today, parseISO(invoice.due));
    if (late <= 0) {
      notDue = notDue.plus(open);
      ageing[0] = ageing[0].plus(open);
      continue;
    }
    amount = amount.plus(open);
    count += 1;
    oldestDays = Math.max(oldestDays, late);
    const bound = BOUNDS.findIndex((limit) => late <= limit);
    const bucket = bound < 0 ? BOUNDS.length + 1 : bound + 1;
    ageing[bucket] = ageing[bucket].plus(open);
  }
  return {
    amount: amount.toFixed(2),
    count,
    oldestDays,
    notDue: notDue.toFixed(2),
    ageing: ageing.map((bucket) => bucket.toFixed(2)),
  };
}
