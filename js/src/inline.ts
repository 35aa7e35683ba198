// The module itself, as text: needs no fetch, no path and no bundler setting. Loaded by init() only.

/** base64 of deflate-raw of fidato.wasm; put in by scripts/build.mjs. */
declare const FIDATO_WASM: string;

/** The bytes of the module. */
export async function wasm(): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(FIDATO_WASM), (character) => character.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}
