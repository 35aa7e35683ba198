// What a tool of this folder writes, or with --check only compares. generated.json says which file is by which tool.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const root = new URL('../../', import.meta.url);
const list = new URL('generated.json', import.meta.url);

/** What is generated, by file: the tool, what it needs, and the checksum where that is not everywhere. */
export const GENERATED = JSON.parse(readFileSync(list, 'utf8'));

/** A file of the repository as it stands; undefined when there is none. */
export function standing(file) {
  try {
    return readFileSync(new URL(file, root), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export const checksum = (text) => createHash('sha256').update(text).digest('hex');

/** A development package of js/, for a tool that has none of its own. */
export const packageOfJs = createRequire(new URL('js/package.json', root));

/** Writes a file of the repository. With --check nothing is written, and a file that would change ends the tool with 1. */
export function put(file, text) {
  if (!Object.hasOwn(GENERATED, file)) throw new Error(`${file} is not in generated.json`);
  if (standing(file) === text) console.log(`${file} is as it would be written`);
  else if (process.argv.includes('--check')) {
    console.error(`${file} is stale`);
    process.exitCode = 1;
  } else {
    writeFileSync(new URL(file, root), text);
    console.log(`${file} written`);
  }
}
