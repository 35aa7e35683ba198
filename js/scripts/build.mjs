// Builds the package into js/dist: cargo, wasm-bindgen, wasm-opt, esbuild, tsc; then says what it weighs.
//
// --no-cargo         takes the module of the last build, for work on the TypeScript alone
// --committed-types  leaves src/types.ts as it is: tests/tools/stale.mjs says whether that is what the Rust types say

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { writeTypes } from '../../tests/tools/types.mjs';
import { manifestOf } from './manifest.mjs';
import { weigh } from './sizes.mjs';

const js = fileURLToPath(new URL('..', import.meta.url));
const root = dirname(js.replace(/\/$/, ''));
const raw = join(js, 'build');
const dist = join(js, 'dist');
const { name, version } = JSON.parse(readFileSync(join(js, 'package.json'), 'utf8'));

function run(title, command, args) {
  const started = performance.now();
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  if (status !== 0) {
    console.error(`build: ${title} failed`);
    process.exit(status ?? 1);
  }
  console.log(`build: ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** A program of one of the development packages. */
const program = (file) => join(js, 'node_modules', file);

// ---- the module and its glue

if (!process.argv.includes('--no-cargo')) {
  const target = join(root, 'target/wasm32-unknown-unknown/release/fidato.wasm');
  // As a cdylib alone: with an rlib beside it, every public function would stay in the module.
  run('cargo rustc', 'cargo', [
    ...['rustc', '--release', '--locked', '--lib', '--crate-type', 'cdylib'],
    ...['--target', 'wasm32-unknown-unknown', '--target-dir', join(root, 'target')],
  ]);
  // wasm-opt takes most of the time, so an unchanged module is not worked on again.
  const made = createHash('sha256')
    .update(readFileSync(target))
    .update(readFileSync(join(root, 'Cargo.lock')))
    .digest('hex');
  const mark = join(raw, 'made-from');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === made) console.log('build: the module is unchanged');
  else {
    rmSync(raw, { recursive: true, force: true });
    run('wasm-bindgen', 'cargo', [
      ...['bindgen', '--target', 'web', '--omit-default-module-path', '--experimental-reset-state-function'],
      ...['--remove-name-section', '--remove-producers-section', '--out-name', 'fidato', '--out-dir', raw, target],
    ]);
    // Never --all-features: it writes sections that no engine reads yet.
    run('wasm-opt', process.execPath, [
      program('binaryen/bin/wasm-opt'),
      '-Oz',
      '--strip-target-features',
      // The stack lies lowest (rustc's --stack-first), so nothing is ever read or written below the first kilobyte.
      '--low-memory-unused',
      join(raw, 'fidato_bg.wasm'),
      '-o',
      join(raw, 'small.wasm'),
    ]);
    writeFileSync(mark, made);
  }
}

const cargoVersion = /^version = "(.+)"$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'))?.[1];
if (cargoVersion !== version) throw new Error(`Cargo.toml says version ${cargoVersion}, js/package.json ${version}`);

// ---- declarations: a snapshot in the repository, so that a change of the Rust types is seen in review

if (!process.argv.includes('--committed-types')) writeTypes();

// ---- dist

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

// Glue and module carry the same stamp, so that a module of another release is refused by name.
// wasm-bindgen lists a snippet once for each function imported from it, of which a user's bundler would warn.
const listed = new Set();
const glue = readFileSync(join(raw, 'fidato.js'), 'utf8').replace(/^ *("\.\/snippets\/.+"): import\d+,\n/gm, (line, key) =>
  listed.size === listed.add(key).size ? '' : line,
);
writeFileSync(join(raw, 'glue.js'), glue);
const optimised = readFileSync(join(raw, 'small.wasm'));
const stamp = `${name} ${version} ${createHash('sha256').update(glue).update(optimised).digest('hex').slice(0, 8)}`;
const wasm = Buffer.concat([optimised, customSection('fidato', stamp)]);
writeFileSync(join(dist, 'fidato.wasm'), wasm);
const packed = join(raw, 'fidato.deflate');
run('deflate', 'cargo', ['deflate', join(dist, 'fidato.wasm'), packed]);

const common = { format: 'esm', target: 'es2022', charset: 'utf8', logLevel: 'warning', legalComments: 'inline' };
await esbuild({
  ...common,
  stdin: {
    // require() makes esbuild evaluate the glue on the first call only: it touches TextDecoder when evaluated.
    contents: `export const stamp = ${JSON.stringify(stamp)}; export const load = () => require('./glue.js');`,
    resolveDir: raw,
  },
  bundle: true,
  minify: true,
  // The glue is given a module. It looks for these two first, and Node loads its whole network stack when they are touched.
  define: { Response: 'undefined', Request: 'undefined' },
  outfile: join(dist, 'glue.js'),
});

const sources = readdirSync(join(js, 'src'), { recursive: true })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !['types.ts', 'primitives.ts', 'pay.ts'].includes(file))
  .map((file) => join(js, 'src', file));
const define = {
  FIDATO_VERSION: JSON.stringify(version),
  FIDATO_WASM: JSON.stringify(readFileSync(packed, 'base64')),
};
// One module a file, so that the entries share what they have in common. Readable, for debuggers and stack traces: whoever
// minds the bytes has a bundler.
await esbuild({ ...common, define, entryPoints: sources, outbase: join(js, 'src'), outdir: dist, bundle: false });

// The one module with a library inside: bundled, so that the package has no dependencies, with the library's licence.
const licence = readFileSync(program('uqr/LICENSE'), 'utf8').trim();
await esbuild({
  ...common,
  entryPoints: [join(js, 'src/pay.ts')],
  outfile: join(dist, 'pay.js'),
  bundle: true,
  banner: { js: `/*! uqr (https://github.com/unjs/uqr)\n\n${licence}\n*/` },
});

run('tsc', process.execPath, [program('typescript/bin/tsc'), '-p', join(js, 'tsconfig.json')]);
writeFileSync(join(dist, 'custom-elements.json'), `${JSON.stringify(manifestOf(join(js, 'src')), null, 2)}\n`);
copyFileSync(join(js, 'src/policy.d.ts'), join(dist, 'policy.d.ts'));
// Beside package.json, where npm and those who check licences look for them.
for (const file of readdirSync(root)) if (file.startsWith('LICENSE')) copyFileSync(join(root, file), join(js, file));

if (!(await weigh(dist))) process.exitCode = 1;

function customSection(name, content) {
  const bytes = Buffer.concat([leb(Buffer.byteLength(name)), Buffer.from(name), Buffer.from(content)]);
  return Buffer.concat([Buffer.of(0), leb(bytes.length), bytes]);
}

function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value);
  return Buffer.from(bytes);
}
