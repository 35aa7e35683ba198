// The scalar types that the generated declarations (types.ts) speak of, and what they do not say by themselves.

/** Money or a rate in plain notation: "-1234.50". Amounts always show the currency's minor units. */
export type Decimal = `${number}`;
/** A decimal string in plain notation; at run time a safe integer is accepted too. */
export type DecimalInput = string;
/** Exactly "YYYY-MM-DD", from 1900-01-01 to 2199-12-31. */
export type IsoDate = string;
/** ISO 4217. */
export type CurrencyCode = string;
/** ISO 3166-1 alpha-2. */
export type CountryCode = string;
/** The languages of the texts. Any other BCP 47 tag falls back: exact, base language, "en". */
export type Locale = 'it' | 'en' | 'de' | 'fr' | 'es';

/** What a function takes: read-only, and null or undefined where a key may be absent. */
export type Input<T> = T extends readonly (infer U)[]
  ? readonly Input<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Input<T[K]> | (object extends Pick<T, K> ? null | undefined : never) }
    : T;

// What a host may lack (a worker, Node without its types) must not break the declarations, so the platform's
// types are taken from the globals only where they exist.
type Global = typeof globalThis;
type HostUrl = Global extends { URL: { prototype: infer T } } ? T : never;
type HostResponse = Global extends { Response: { prototype: infer T } } ? T : never;
type HostModule = Global extends { WebAssembly: { Module: { prototype: infer T } } } ? T : never;

/** The bytes of `fidato.wasm`. */
export type WasmBytes = ArrayBuffer | ArrayBufferView;
/** A compiled `fidato.wasm`. */
export type WasmModule = HostModule;
/** Where the module comes from: an address, a response, bytes or a compiled module. */
export type WasmSource = HostUrl | string | HostResponse | Promise<HostResponse> | WasmBytes | WasmModule;
/** Loads another build of the engine: a module that exports its functions. */
export type BuildLoader = () => Promise<object>;
