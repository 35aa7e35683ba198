// `fidato`: the module comes with the package.

import type { BuildLoader, WasmSource } from './primitives.js';
import { fromLoader, fromSource, ready } from './runtime.js';

export * from './facade.js';

/**
 * Readies the engine. Idempotent; concurrent calls share one load; a failure may be retried. Never runs at import.
 * Without an argument the module that comes inside the package is used. With a function, the build that it loads.
 *
 * Rejects with a {@link CreditError}: "wasm-blocked" where a policy forbids WebAssembly, else "wasm-load-failed".
 */
export function init(source?: WasmSource | BuildLoader): Promise<void> {
  return ready(() => {
    if (typeof source === 'function') return fromLoader(source as BuildLoader);
    return fromSource(source ?? import('./inline.js').then((inline) => inline.wasm()));
  });
}
