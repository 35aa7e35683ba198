// The one place that holds state: which build serves the calls, and whether one is being loaded.

import { CreditError, type CreditErrorCode } from './error.js';
import { type Glue, load, stamp } from './glue.js';
import type { WasmBytes, WasmModule } from './primitives.js';

/** The exports of a build: WebAssembly behind the glue, or plain JavaScript. */
type Build = Record<string, unknown>;

let build: Build | undefined;
let pending: Promise<void> | undefined;
let waiting: (() => void)[] = [];

/** Calls a function of the build; whatever goes wrong in it is thrown as a {@link CreditError}. */
export function call<T>(name: string, ...args: unknown[]): T {
  if (!build) throw new CreditError('the engine is not ready: await init() first', { code: 'not-ready' });
  const target = build[name];
  if (typeof target !== 'function') throw new CreditError(`this build has no function ${name}()`, { code: 'internal' });
  try {
    return target(...args);
  } catch (error) {
    throw translated(error, args);
  }
}

/** Whether the other functions may be called: {@link init} is done. */
export function isReady(): boolean {
  return build !== undefined;
}

/** Calls back once there is a build; the elements wait for it so. */
export function whenReady(tell: () => void): void {
  if (build) tell();
  else waiting.push(tell);
}

function become(loaded: Build): void {
  build = loaded;
  const told = waiting;
  waiting = [];
  // Later, so that nothing a listener does can look like a failure to load.
  for (const tell of told) queueMicrotask(tell);
}

/** Readies what `source` resolves to. Concurrent calls share one load, a failed one may be retried. */
export function ready(source: () => Promise<Build> | Build): Promise<void> {
  if (build) return Promise.resolve();
  pending ??= (async () => {
    try {
      // Not before a microtask: otherwise a synchronous failure would be forgotten before it is remembered.
      await null;
      const loaded = await source();
      if (!build) become(loaded);
    } finally {
      pending = undefined;
    }
  })();
  return pending;
}

/** The WebAssembly build, from whatever the caller has. */
export async function fromSource(source: unknown): Promise<Build> {
  try {
    const module = checked(await compiled(await source));
    const glue = load();
    await glue.default({ module_or_path: module });
    return exportsOf(glue);
  } catch (error) {
    throw loadFailure(error);
  }
}

/** The build that a function loads. */
export async function fromLoader(loader: () => unknown): Promise<Build> {
  let loaded: unknown;
  try {
    loaded = await loader();
  } catch (error) {
    throw new CreditError('the build could not be loaded', { code: 'wasm-load-failed', cause: error });
  }
  if (typeof loaded !== 'object' || loaded === null || !('exposure' in loaded || 'decimal' in loaded)) {
    throw new CreditError('the function given to init() loaded something that is no build of fidato', {
      code: 'wasm-load-failed',
    });
  }
  return { ...loaded };
}

/** Readies at once, from bytes or a compiled module. */
export function initSync(source: WasmBytes | WasmModule): void {
  if (build) return;
  try {
    const module = checked(isModule(source) ? (source as WebAssembly.Module) : new WebAssembly.Module(bytes(source)));
    const glue = load();
    glue.initSync({ module });
    become(exportsOf(glue));
  } catch (error) {
    throw loadFailure(error);
  }
}

/** Of the glue only what it exports: a plain object, so that a call is one look-up. */
function exportsOf(glue: Glue): Build {
  return { ...glue };
}

async function compiled(source: unknown): Promise<WebAssembly.Module> {
  if (isModule(source)) return source as WebAssembly.Module;
  if (isAddress(source)) return compiled(await fetch(source));
  if (isResponse(source)) {
    if (!source.ok) throw new Error(`the server answered ${source.status} for ${source.url}`);
    // A type with parameters is refused by compileStreaming().
    return source.headers.get('content-type')?.trim().toLowerCase() === 'application/wasm'
      ? WebAssembly.compileStreaming(source)
      : WebAssembly.compile(await source.arrayBuffer());
  }
  return WebAssembly.compile(bytes(source));
}

function bytes(source: unknown): BufferSource {
  if (kind(source) === 'ArrayBuffer') return source as ArrayBuffer;
  // Engines take a Uint8Array, but not every other view.
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength);
  throw new CreditError('expected an address, a response, bytes or a compiled module', { code: 'invalid-input', path: 'source' });
}

// By their tag rather than `instanceof`, which fails for a value of another frame or of a test runner's realm.
function isAddress(source: unknown): source is string | URL {
  return typeof source === 'string' || kind(source) === 'URL';
}

function isResponse(source: unknown): source is Response {
  return kind(source) === 'Response';
}

// No type guard: to TypeScript a Module has no members, so that everything would be one.
function isModule(source: unknown): boolean {
  return kind(source) === 'WebAssembly.Module';
}

function kind(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** Glue and module are made together: a module of another release would fail later, and less clearly. */
function checked(module: WebAssembly.Module): WebAssembly.Module {
  const [section] = WebAssembly.Module.customSections(module, 'fidato');
  const found = section && String.fromCharCode(...new Uint8Array(section));
  if (found !== stamp) throw new Error(found ? `the module is of ${found}, the package of ${stamp}` : 'this is not fidato.wasm');
  return module;
}

function loadFailure(error: unknown): CreditError {
  if (error instanceof CreditError) return error;
  return allowed()
    ? new CreditError(`fidato.wasm could not be loaded: ${error instanceof Error ? error.message : error}`, {
        code: 'wasm-load-failed',
        cause: error,
      })
    : new CreditError("WebAssembly is blocked here: the page's script-src needs 'wasm-unsafe-eval'", {
        code: 'wasm-blocked',
        cause: error,
      });
}

/** Only instantiating tells: validate() is true under a policy that forbids WebAssembly, and engines differ at compiling. */
function allowed(): boolean {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
    return true;
  } catch {
    return false;
  }
}

/** Messages about the kind of a value: only there is it of use which kind was found. */
const FORM =
  /expected (?:a text|an identifier|a value|true or false|a (?:finite |whole )?number|a decimal|a date|a list|an object|an ISO|payment terms|one of)/;

function translated(error: unknown, args: unknown[]): CreditError {
  if (isThrown(error)) {
    const message = FORM.test(error.message) ? error.message + found(error.message, args, error.path) : error.message;
    return new CreditError(message, { code: error.code, path: error.path, cause: error });
  }
  // A trap, or an exception that passed through the module: what it had on its stack is lost, so it starts afresh.
  try {
    (build as Partial<Glue> | undefined)?.__wbg_reset_state?.();
  } catch {
    // The next call says so by itself.
  }
  return new CreditError('the engine failed on this input; please report it', { code: 'internal', cause: error });
}

/** What kind of value stands at a path: ", found Date". Never the value, which may be a customer's; of a text nothing. */
function found(message: string, args: unknown[], path: string): string {
  try {
    const kinds = args
      .map((root) =>
        path
          .split(/[.[\]]+/)
          .reduce<unknown>((at, key) => (key ? (at as Record<string, unknown> | null | undefined)?.[key] : at), root),
      )
      .filter((value) => value != null)
      .map(kind);
    // Of a number that is out of its range, or not whole, nobody needs to hear that it is a number.
    const same = kinds[0] === 'Number' && /expected a (?:finite |whole )?number/.test(message);
    return kinds.length === 1 && kinds[0] !== 'String' && !same ? `, found ${kinds[0]}` : '';
  } catch {
    return '';
  }
}

/** What the engine throws on broken input. */
function isThrown(error: unknown): error is { code: CreditErrorCode; path: string; message: string } {
  return typeof error === 'object' && error !== null && !(error instanceof Error) && 'code' in error && 'path' in error;
}
