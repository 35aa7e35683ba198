// `fidato/slim`: the caller supplies the module, for example `new URL('fidato/fidato.wasm', import.meta.url)`.

import type { BuildLoader, WasmSource } from './primitives.js';
import { fromLoader, fromSource, ready } from './runtime.js';

export * from './facade.js';

/**
 * Readies the engine. Idempotent; concurrent calls share one load; a failure may be retried. Never runs at import.
 * With a function, the build that it loads.
 *
 * Rejects with a {@link CreditError}: "wasm-blocked" where a policy forbids WebAssembly, else "wasm-load-failed".
 */
export function init(source: WasmSource | BuildLoader): Promise<void> {
  return ready(() => (typeof source === 'function' ? fromLoader(source as BuildLoader) : fromSource(source)));
}
