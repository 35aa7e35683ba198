// A project that installed the packed package, as a user would.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const js = fileURLToPath(new URL('../..', import.meta.url));

export interface Consumer {
  readonly folder: string;
  readonly tarball: string;
  /** Writes a file and says where it is. */
  write(name: string, content: string): string;
  /** Runs a program there and answers what it prints. */
  run(command: string, ...args: string[]): string;
  remove(): void;
}

export function consumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'fidato-consumer-'));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const write = (name: string, content: string) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: js, stdio: 'ignore' });
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) as string);
  run('npm', 'install', '--silent', '--offline', '--no-audit', '--no-fund', tarball);
  return { folder, tarball, write, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The package.json of what is shipped. */
export const manifest = JSON.parse(readFileSync(join(js, 'package.json'), 'utf8')) as {
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
};
