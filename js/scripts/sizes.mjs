// What the package weighs, and what it may weigh: the one place for the budgets.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * Bytes after gzip. The module was meant to stay under 75 kB while it answered only exposure, overdue and IBANs; it does
 * not, and it answers five times as many questions now. The figure here keeps it from growing unseen.
 */
const BUDGETS = {
  module: 552_000,
  'facade and glue': 8_300,
  texts: 29_900,
  elements: 14_200,
  'texts of elements': 3_000,
  statement: 2_600,
  pay: 5_000,
  write: 8_500,
  'texts of messages': 25_500,
  'further words': 2_800,
  banks: 9_110,
};

/** Prints a table; false when a part is over its budget. */
export async function weigh(dist) {
  const texts = (...names) => bundled({ contents: `export { ${names} } from './texts/index.js'`, resolveDir: dist });
  const parts = {
    module: readFileSync(join(dist, 'fidato.wasm')),
    'module, inlined': readFileSync(join(dist, 'inline.js')),
    'facade and glue': await bundled(join(dist, 'index.js'), ['./inline.js', './texts/index.js', './write.js']),
    texts: await texts('reasons', 'spokenWords', 'languages'),
    'texts of elements': await texts('badgeTexts', 'statementTexts', 'stepTexts', 'stepWords', 'triageTexts'),
    'further words': await texts('furtherWords'),
    statement: await bundled(join(dist, 'statement.js'), ['./texts/index.js', './format.js', './chosen.js']),
    pay: await bundled(join(dist, 'pay.js')),
    write: await bundled(join(dist, 'write.js'), ['./texts/messages.js', '../texts/messages.js', './error.js', '../error.js']),
    'texts of messages': await bundled(join(dist, 'texts/messages.js')),
    banks: await bundled(join(dist, 'banks.js')),
  };
  if (existsSync(join(dist, 'elements/define.js'))) {
    parts.elements = await bundled(join(dist, 'elements/define.js'), [], [besides]);
  }

  let fits = true;
  console.log(`\n${['part'.padEnd(18), 'raw', 'gzip', 'brotli', 'budget'].join('\t')}`);
  for (const [name, content] of Object.entries(parts)) {
    const gzip = gzipSync(content, { level: 9 }).length;
    const budget = BUDGETS[name];
    const over = budget !== undefined && gzip > budget;
    fits &&= !over;
    const row = [name.padEnd(18), content.length, gzip, brotliCompressSync(content).length, budget ?? '-'];
    console.log(`${row.join('\t')}${over ? '\tOVER BUDGET' : ''}`);
  }
  console.log(fits ? '' : '\nbuild: over the size budget (gzip); budgets are in scripts/sizes.mjs');
  return fits;
}

/** What a bundler makes of an entry: a file, or the text of one. */
async function bundled(entry, external = [], plugins = []) {
  const result = await build({
    ...(typeof entry === 'string' ? { entryPoints: [entry] } : { stdin: entry }),
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external,
    plugins,
    charset: 'utf8',
  });
  return result.outputFiles[0].contents;
}

/** Leaves out what lies outside of the entry's folder: it was weighed as facade or texts. */
const besides = {
  name: 'besides',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\.\// }, ({ path }) => ({ path, external: true }));
  },
};
