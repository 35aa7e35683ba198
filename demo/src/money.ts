// Sums over customers for the totals on top of the list. Decimal strings in, integers inside, never a float.
import type { CurrencyCode } from 'fidato';

interface Scaled {
  units: bigint;
  scale: number;
}

function scaled(text: string): Scaled {
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

export interface Rate {
  from: CurrencyCode;
  to: CurrencyCode;
  rate: string;
}

/** Amounts of several currencies added up in one, each rounded half up to its cents; `missing` counts those without a rate. */
export class Sum {
  #cents = 0n;
  missing = 0;

  constructor(
    readonly currency: CurrencyCode,
    private readonly rates: readonly Rate[],
  ) {}

  add(amount: string, currency: CurrencyCode): void {
    const cents = inCents(amount, currency, this.currency, this.rates);
    if (cents === null) this.missing += 1;
    else this.#cents += cents;
  }

  get cents(): bigint {
    return this.#cents;
  }

  toString(): string {
    return decimals(this.#cents);
  }
}

/** Whole minor units as a decimal string; `digits` is how many decimals the currency has. */
export function decimals(units: bigint, digits = 2): string {
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  return `${units < 0n ? '-' : ''}${text.slice(0, text.length - digits)}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
}

/** A decimal string, with no more decimals than its currency, as whole minor units. */
export function minor(amount: string, digits = 2): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

/** An amount in hundredths of another currency; `null` when there is no rate. */
export function inCents(amount: string, from: CurrencyCode, to: CurrencyCode, rates: readonly Rate[]): bigint | null {
  const rate = from === to ? '1' : rates.find((entry) => entry.from === from && entry.to === to)?.rate;
  if (rate === undefined) return null;
  const a = scaled(amount);
  const r = scaled(rate);
  const units = a.units * r.units * 100n;
  const divisor = 10n ** BigInt(a.scale + r.scale);
  const half = (units < 0n ? -units : units) + divisor / 2n;
  return units < 0n ? -(half / divisor) : half / divisor;
}

/** Part of a whole in percent, for widths and shares; 0 where there is no whole. */
export function share(part: string, whole: string): number {
  const w = Number(whole);
  return w > 0 ? Math.max(0, Math.min(100, (Number(part) / w) * 100)) : 0;
}
