// Does a row add to what is owed? The sign of the amount, the kind of the document and the side may each say it.

import type { Reading } from './row.js';

/** Whether credits are written with a minus, without, or both ways. */
type Written = 'plain' | 'negative' | 'both';
export interface Credits {
  note: Written;
  payment: Written;
}

const isNegative = (amount: string) => amount.startsWith('-');
const isCredit = ({ kind, side }: Reading) => kind === 'credit' || kind === 'payment' || side === 'credit';

/** How the file writes credit notes and payments, judged over all rows that a word calls so. */
export function creditsOf(readings: readonly Reading[]): Credits {
  const written = (payments: boolean): Written => {
    const amounts = readings.flatMap((reading) =>
      isCredit(reading) && (reading.kind === 'payment') === payments && reading.amount !== null && reading.amount !== '0'
        ? [reading.amount]
        : [],
    );
    const negative = amounts.filter(isNegative).length;
    return negative === 0 ? 'plain' : negative === amounts.length ? 'negative' : 'both';
  };
  return { note: written(false), payment: written(true) };
}

/** The amount with the sign it has for the customer's debt; `null` where two signs say two things. */
export function signedAmount(reading: Reading, credits: Credits): string | null {
  const { kind, side, amount } = reading;
  if (amount === null) return null;
  if (!isCredit(reading)) {
    // Where credits carry a minus, a debit with one is either.
    return side === 'debit' && isNegative(amount) && credits.note === 'negative' ? null : amount;
  }
  // A credit note on the side of debits takes something back, and the file does not say what.
  if (side === 'debit' && kind !== null && kind !== 'invoice') return null;
  const written = kind === 'payment' ? credits.payment : credits.note;
  if (isNegative(amount)) return written === 'both' ? null : amount;
  return amount === '0' ? amount : `-${amount}`;
}
