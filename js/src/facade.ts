// The functions of the engine, as the contract names them.
//
// To ship a further function of the module: one declaration here, whose types come from the Rust structs
// (types.ts, written by the build), and its name off the list in test/types/contract.ts.

import type { CurrencyCode, Decimal } from './primitives.js';
import { call } from './runtime.js';

export { CreditError, type CreditErrorCode } from './error.js';
export { explain } from './explain.js';
export type * from './primitives.js';
export { initSync, isReady } from './runtime.js';
export type * from './types.js';

declare const FIDATO_VERSION: string;
/** The version of the package, of its module and of its texts. */
export const version: string = FIDATO_VERSION;

/** From a CRM's float field: rounded half up to the currency's minor units; throws on NaN, infinity and unsafe size. */
export function decimal(value: number, currency: CurrencyCode): Decimal {
  return call('decimal', value, currency);
}
