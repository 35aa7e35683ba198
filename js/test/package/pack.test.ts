// The packed package in a project of its own: Node, bundlers, and the linters of packages.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import webpack from 'webpack';
import { type Browser, type Page, serve, startBrowser } from '../browser/browser.js';
import { type Consumer, consumer, manifest } from './consumer.js';

const js = fileURLToPath(new URL('../..', import.meta.url));
const program = (path: string) => join(js, 'node_modules', path);
const entries = Object.entries(manifest.exports).filter(([name, target]) => typeof target === 'object' && !name.includes('*'));

/** Says on the page, or on the console, what the package answers. */
const MAIN = `
import { init, decimal, explain } from 'fidato';
await init();
const said = decimal(1234.565, 'EUR') + ' ' + explain({ code: 'nothing-open', args: {} }, 'it');
if (globalThis.document) document.title = said; else console.log(said);
`;
const SLIM = `
import { init, decimal, explain } from 'fidato/slim';
import wasm from 'fidato/fidato.wasm?url';
await init(wasm);
document.title = decimal(1234.565, 'EUR') + ' ' + explain({ code: 'nothing-open', args: {} }, 'it');
`;
const SAID = '1234.57 Nessuna partita aperta';
const HTML = '<!doctype html><meta charset="utf-8"><title></title><script type="module" src="./main.js"></script>';

let project: Consumer;
let browser: Browser;
beforeAll(async () => {
  project = consumer();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  project?.remove();
});

async function titleOf(address: string): Promise<string> {
  const page: Page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => problems.push(request.url()));
  try {
    await page.goto(address);
    await page
      .waitForFunction(() => document.title !== '', undefined, { timeout: 15_000 })
      .catch((error) => {
        throw new Error(problems.join('\n') || String(error));
      });
    return await page.title();
  } finally {
    await page.close();
  }
}

describe('Node', () => {
  test.each(entries.map(([name]) => name))('imports %s, which does nothing by itself', (name) => {
    const script = project.write(
      'import.mjs',
      `const before = Object.keys(globalThis).join();
       const exported = await import(${JSON.stringify(`fidato${name.slice(1)}`)});
       if (Object.keys(globalThis).join() !== before) throw new Error('a global was added');
       if (exported.isReady?.()) throw new Error('ready by itself');
       console.log(Object.keys(exported).length);`,
    );
    expect(Number(project.run('node', script))).toBeGreaterThanOrEqual(0);
  });

  test('works with import', () => {
    expect(project.run('node', project.write('main.mjs', MAIN)).trim()).toBe(SAID);
  });

  test('works with require', () => {
    const script = project.write(
      'main.cjs',
      `const fidato = require('fidato');
       fidato.initSync(require('node:fs').readFileSync(require.resolve('fidato/fidato.wasm')));
       console.log(fidato.decimal(1234.565, 'EUR'));`,
    );
    expect(project.run('node', script).trim()).toBe('1234.57');
  });

  test('takes every policy that is shipped', () => {
    const names = readdirSync(join(project.folder, 'node_modules/fidato/policies'));
    expect(names.length).toBeGreaterThan(5);
    const script = project.write(
      'policies.mjs',
      `import { checkPolicy, init } from 'fidato';
       ${names.map((name, at) => `import p${at} from 'fidato/policies/${name}' with { type: 'json' };`).join('\n')}
       await init();
       console.log([${names.map((_, at) => `p${at}`)}].every((policy) => checkPolicy(policy).valid));`,
    );
    expect(project.run('node', '--no-warnings', script).trim()).toBe('true');
  });

  test('is told its version by package.json', () => {
    const script = project.write('version.mjs', `import { version } from 'fidato'; console.log(version);`);
    expect(project.run('node', script).trim()).toBe(manifest.version);
  });
});

describe('bundlers', () => {
  test('Vite builds the default and the slim entry', async () => {
    for (const [name, main] of Object.entries({ inline: MAIN, slim: SLIM })) {
      project.write(`${name}/index.html`, HTML);
      project.write(`${name}/main.js`, main);
      const out = join(project.folder, `dist-${name}`);
      execFileSync(
        'node',
        [program('vite/bin/vite.js'), 'build', join(project.folder, name), '--outDir', out, '--logLevel', 'error'],
        { cwd: project.folder },
      );
      const emitted = readdirSync(join(out, 'assets'));
      expect(emitted.some((file) => file.endsWith('.wasm'))).toBe(name === 'slim');
      const server = await serve({ '/': out });
      expect(await titleOf(`${server.address}/index.html`), name).toBe(SAID);
      await server.close();
    }
  });

  test('Vite serves it in development', async () => {
    const { createServer } = await import('vite');
    project.write('dev/index.html', HTML);
    project.write('dev/main.js', MAIN);
    const server = await createServer({
      root: join(project.folder, 'dev'),
      cacheDir: join(project.folder, '.vite'),
      logLevel: 'error',
      server: { port: 0, host: '127.0.0.1' },
    });
    await server.listen();
    try {
      expect(await titleOf(server.resolvedUrls?.local[0] as string)).toBe(SAID);
    } finally {
      await server.close();
    }
  });

  test('esbuild, without a word of warning', async () => {
    const entry = project.write('esbuild/main.js', MAIN);
    const out = join(project.folder, 'dist-esbuild');
    const { warnings } = await esbuild({
      entryPoints: [entry],
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      outdir: out,
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    project.write('dist-esbuild/index.html', HTML);
    const server = await serve({ '/': out });
    expect(await titleOf(`${server.address}/index.html`)).toBe(SAID);
    await server.close();
  });

  test('webpack without configuration', async () => {
    const out = join(project.folder, 'dist-webpack');
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
      webpack(
        {
          mode: 'production',
          context: project.folder,
          entry: project.write('webpack/main.js', MAIN),
          output: { path: out, filename: 'main.js' },
          performance: { hints: false },
        },
        (error, done) => (error ? reject(error) : resolve(done)),
      ),
    );
    expect(stats?.toJson({ all: false, errors: true, warnings: true })).toMatchObject({ errors: [], warnings: [] });
    project.write('dist-webpack/index.html', HTML);
    const server = await serve({ '/': out });
    expect(await titleOf(`${server.address}/index.html`)).toBe(SAID);
    await server.close();
  });

  test('what is not used is left out', async () => {
    const entry = project.write('shake/main.js', `import { isReady } from 'fidato'; console.log(isReady());`);
    const bundle = await esbuild({
      entryPoints: [entry],
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: join(project.folder, 'dist-shake'),
      write: false,
    });
    // The chunk with the module is emitted, and nothing can ever ask for it.
    const text = bundle.outputFiles.find((file) => file.path.endsWith('main.js'))?.text ?? '';
    expect(text).not.toContain('Nessuna partita aperta');
    expect(text).toContain('console.log');
    expect(text.length).toBeLessThan(20_000);
  });
});

describe('the elements', () => {
  const bundle = async (main: string) => {
    const entry = project.write('elements/main.js', main);
    const options = {
      bundle: true,
      format: 'esm',
      write: false,
      outdir: join(project.folder, 'dist-elements'),
      splitting: true,
      logLevel: 'silent',
    } as const;
    return (await esbuild({ entryPoints: [entry], ...options })).outputFiles.map((file) => file.text).join('');
  };

  test('a bundler keeps the registration, and only where it was asked for', async () => {
    expect(await bundle(`import 'fidato/elements/define';`)).toMatch(/\.define\(/);
    expect((await bundle(`import 'fidato/elements';`)).length).toBeLessThan(500);
  });

  test('a bundler takes the texts of the elements that are used, and of no other', async () => {
    const own = { badge: 'Record not readable', step: 'What stands in the way', triage: 'Or a code from' };
    const badge = await bundle(`import { CreditBadge } from 'fidato/elements'; CreditBadge.define();`);
    expect(badge).toContain(`"${own.badge}"`);
    for (const text of [own.step, own.triage, 'record of the call']) expect(badge).not.toContain(text);
    const triage = await bundle(`import { DisputeTriage } from 'fidato/elements'; DisputeTriage.define();`);
    expect(triage).toContain(own.triage);
    for (const text of [`"${own.badge}"`, own.step]) expect(triage).not.toContain(text);
    const words = await bundle(`import { words } from 'fidato/texts'; console.log(words('it').proof);`);
    expect(words).toContain('registro della chiamata');
    for (const text of [own.badge, own.step, own.triage, 'Nessuna partita aperta']) expect(words).not.toContain(text);
  });
});

describe('what is shipped', () => {
  test('publint has nothing to say', async () => {
    const { messages, pkg } = await publint({ pkgDir: js, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as never))).toEqual([]);
  });

  test('arethetypeswrong finds nothing wrong', () => {
    const args = [
      project.tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'fidato.wasm',
      'package.json',
      '--format',
      'json',
    ];
    const { status, stdout, stderr } = spawnSync('node', [program('@arethetypeswrong/cli/dist/index.js'), ...args], {
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toContain('fidato/elements/define');
  });

  test('every file that is named exists, and nothing else of the workshop is there', () => {
    const root = join(project.folder, 'node_modules/fidato');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
    for (const [name, target] of Object.entries(manifest.exports)) {
      for (const file of typeof target === 'string' ? [target] : Object.values(target))
        if (file.includes('*')) {
          const [before = '', after = ''] = file.slice(2).split('*');
          expect(
            files.some((one) => one.startsWith(before) && one.endsWith(after)),
            `${name}: ${file}`,
          ).toBe(true);
        } else expect(existsSync(join(root, file)), `${name}: ${file}`).toBe(true);
    }
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'LICENSE-APACHE', 'LICENSE-MIT']));
    expect(files.filter((file) => /\.(?:ts|mjs)$/.test(file) && !file.endsWith('.d.ts'))).toEqual([]);
    expect(readFileSync(join(root, 'package.json'), 'utf8')).not.toContain('file:');
  });

  test('the declarations stand alone, with and without the DOM', () => {
    project.write(
      'main.ts',
      `import { init, type Input, type Account } from 'fidato';\nexport const ready: Promise<void> = init();\nexport const account: Input<Account> = { id: 'a', currency: 'EUR' };\n`,
    );
    for (const lib of [['ES2022'], ['ES2022', 'DOM']]) {
      const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };
      const compilerOptions = { ...strict, lib, types: [], noEmit: true, target: 'ES2022', module: 'NodeNext' };
      project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['main.ts'] }));
      expect(spawnSync('node', [program('typescript/bin/tsc')], { cwd: project.folder, encoding: 'utf8' }).stdout).toBe('');
    }
  });
});
