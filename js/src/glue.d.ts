// dist/glue.js is wasm-bindgen's glue, bundled with its snippets by scripts/build.mjs.

/** The exports of the glue. */
export interface Glue {
  default(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  initSync(options: { module: WebAssembly.Module }): unknown;
  /** A fresh instance of the same module. */
  __wbg_reset_state(): void;
}
/** Names the pair of glue and module; the module carries it in the custom section "fidato". */
export const stamp: string;
/** Evaluates the glue on the first call: importing it touches no global. */
export function load(): Glue;
