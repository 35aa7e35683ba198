// Amounts that a page adds up or takes apart. Decimal strings in, whole minor units inside, never a float.
import type { CurrencyCode } from 'fidato';

export interface Rate {
  from: CurrencyCode;
  to: CurrencyCode;
  rate: string;
}

const knownDigits = new Map<string, number | null>();

/** Decimals of a currency; `null` when there is no such currency. Kept: asked for every row of a file. */
export function currencyDigits(code: string): number | null {
  let digits = knownDigits.get(code);
  if (digits === undefined) {
    const exists = /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);
    digits = exists
      ? (new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2)
      : null;
    knownDigits.set(code, digits);
  }
  return digits;
}

/** Decimals that an amount is written with. */
export const digitsOf = (currency: CurrencyCode): number => currencyDigits(currency) ?? 2;

/** A decimal string, with no more decimals than its currency, as whole minor units. */
export function minor(amount: string, currency: CurrencyCode): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(digitsOf(currency), '0'));
}

/** Whole minor units as a decimal string. */
export function decimals(units: bigint, currency: CurrencyCode): `${number}` {
  const digits = digitsOf(currency);
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const fraction = digits > 0 ? `.${text.slice(-digits)}` : '';
  return `${units < 0n ? '-' : ''}${text.slice(0, text.length - digits)}${fraction}` as `${number}`;
}

/** An amount in minor units of another currency, rounded half up; `null` when there is no rate. */
export function converted(amount: string, from: CurrencyCode, to: CurrencyCode, rates: readonly Rate[]): bigint | null {
  const rate = from === to ? '1' : rates.find((entry) => entry.from === from && entry.to === to)?.rate;
  if (rate === undefined) return null;
  const a = scaled(amount);
  const r = scaled(rate);
  const units = a.units * r.units * 10n ** BigInt(digitsOf(to));
  const divisor = 10n ** BigInt(a.scale + r.scale);
  const half = (units < 0n ? -units : units) + divisor / 2n;
  return units < 0n ? -(half / divisor) : half / divisor;
}

function scaled(text: string): { units: bigint; scale: number } {
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** Amounts of several currencies added up in one; those without a rate are left out. */
export class Sum {
  units = 0n;

  constructor(
    readonly currency: CurrencyCode,
    private readonly rates: readonly Rate[] = [],
  ) {}

  add(amount: string, currency: CurrencyCode = this.currency): this {
    this.units += converted(amount, currency, this.currency, this.rates) ?? 0n;
    return this;
  }

  toString(): `${number}` {
    return decimals(this.units, this.currency);
  }
}

/** Part of a whole in percent, for widths and shares; 0 where there is no whole. */
export function share(part: string, whole: string): number {
  const w = Number(whole);
  return w > 0 ? Math.max(0, Math.min(100, (Number(part) / w) * 100)) : 0;
}
