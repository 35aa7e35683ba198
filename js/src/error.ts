/** What kind of failure a {@link CreditError} is. May grow: keep a default branch. */
export type CreditErrorCode =
  | 'not-ready'
  | 'wasm-blocked'
  | 'wasm-load-failed'
  | 'invalid-input'
  | 'out-of-range'
  | 'unknown-rate'
  | 'internal';

/**
 * The one error. `path` names the offending field ("invoices[3].due"), `cause` holds the original error.
 * Across workers send `{ code, path }`: structured cloning drops them.
 */
export class CreditError extends Error {
  override readonly name = 'CreditError';
  readonly code: CreditErrorCode;
  readonly path?: string;

  constructor(message?: string, details: { code?: CreditErrorCode; path?: string | undefined; cause?: unknown } = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = details.code ?? 'internal';
    if (details.path) this.path = details.path;
  }
}
