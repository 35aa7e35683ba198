// What the READMEs show, done as they show it.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild, transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, serve, startBrowser } from '../browser/browser.js';
import { type Consumer, consumer } from './consumer.js';

const js = fileURLToPath(new URL('../..', import.meta.url));
const blocksOf = (file: string) =>
  [...readFileSync(join(js, file), 'utf8').matchAll(/^```(\w+)\n(.*?)^```/gms)].map(([, language, code]) => ({
    language: language as string,
    code: code as string,
  }));
const shown = { 'README.md': blocksOf('README.md'), '../README.md': blocksOf('../README.md') };
/** The one block of a README that holds a text. */
const block = (file: keyof typeof shown, language: string, text: string): string => {
  const found = shown[file].filter((one) => one.language === language && one.code.includes(text));
  expect(found, `${language} with ${text} in ${file}`).toHaveLength(1);
  return found[0]?.code as string;
};

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

/** Opens a page of the project and answers an expression about it. */
async function seen<T>(path: string, expression: string, until: string): Promise<T> {
  const server = await serve({ '/': project.folder });
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) problems.push(message.text());
  });
  try {
    await page.goto(`${server.address}/${path}`);
    await page.waitForFunction(until, undefined, { timeout: 15_000 }).catch((error) => problems.push(String(error)));
    expect(problems).toEqual([]);
    return (await page.evaluate(expression)) as T;
  } finally {
    await page.close();
    await server.close();
  }
}

test('every block of JavaScript and JSON can be read', async () => {
  for (const { language, code } of Object.values(shown).flat()) {
    if (language === 'json') JSON.parse(code);
    if (['js', 'ts', 'tsx'].includes(language)) await transform(code, { loader: language as 'js' });
  }
});

describe('without a bundler', () => {
  // The import map of the README, with the place where this project has the package.
  const map = /`(\{"imports": .*?\})` as its import\s+map/s.exec(readFileSync(join(js, 'README.md'), 'utf8'))?.[1] ?? '';
  const page = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title></title>
    <script type="importmap">${map.replaceAll('"/fidato/', '"/node_modules/fidato/')}</script>${body}`;

  test('the first example', async () => {
    const code = block('../README.md', 'js', 'const customer = {').replace('console.log(', 'window.said = [].concat(');
    project.write('first.html', page(`<credit-badge></credit-badge><script type="module">${code}</script>`));
    const shadow = `document.querySelector('credit-badge').shadowRoot?.textContent`;
    expect(await seen('first.html', `[...said, ${shadow}]`, `${shadow} !== undefined`)).toEqual([
      '€3,880.00 overdue on one item, the oldest by 22 days',
      '6120.00',
      22,
      expect.stringContaining('€3,880.00 overdue'),
    ]);
  });

  test("the first example of the package's own README", async () => {
    const code = block('README.md', 'js', "id: 'C-1024'")
      .replace(/^exposure\(.*\)\.available/m, 'window.said = [$&]')
      .replace(/^explain\(.*?\)/m, 'said.push($&)');
    project.write('own.html', page(`<script type="module">${code}</script>`));
    expect(await seen('own.html', 'said', 'window.said?.length === 2')).toEqual([
      '-2200.00',
      expect.stringMatching(/^Scaduto 12\.200,00/),
    ]);
  });

  test('records of a CRM, the policy, and a list', async () => {
    const record = block('README.md', 'js', 'partner.credit_limit');
    const policy = block('README.md', 'js', 'checkPolicy(policy)')
      .replace('checkPolicy(policy);', 'window.checked = checkPolicy(policy);')
      .replace('assess(', 'window.assessed = assess(');
    const list = block('README.md', 'js', 'document.querySelectorAll(');
    project.write(
      'records.html',
      page(`<table><td><credit-badge></credit-badge></td><td><credit-badge></credit-badge></td></table><script type="module">
        import { assess, badges, checkPolicy, decimal, init } from 'fidato';
        import 'fidato/elements/define';
        await init();
        const partner = { id: 7, credit_limit: 1000.1 };
        const today = '2026-11-22';
        const moves = [{ name: 'A', invoice_date: '2026-08-01', invoice_date_due: false, amount_total: 100.1, amount_residual: 50.05 }];
        ${record}
        ${policy}
        const accounts = [account, null];
        ${list}
        window.done = true;</script>`),
    );
    const answer = await seen<unknown>(
      'records.html',
      `[checked, assessed.exposure.total, [...document.querySelectorAll('credit-badge')].map(({ badge, compact }) => [badge.code, compact])]`,
      'window.done',
    );
    expect(answer).toEqual([
      { valid: true, problems: [] },
      '50.05',
      [
        ['overdue', true],
        ['invalid-input', true],
      ],
    ]);
  });

  test('the view for EspoCRM, with a stand-in for the base view', async () => {
    const view = block('README.md', 'js', 'views/fields/base').replaceAll(
      '/client/custom/lib/fidato/',
      '/node_modules/fidato/dist/',
    );
    project.write(
      'espo.html',
      page(`<div id="cell"></div><script>
        class Base { afterRender() {} }
        window.define = (name, needed, make) => { window.View = make(Base); };
        ${view}
        const view = new View();
        const cell = document.querySelector('#cell');
        cell.innerHTML = view.listTemplateContent;
        Object.assign(view, { name: 'a', element: cell, model: { get: () => '{"id":"1","currency":"EUR"}' } }).afterRender();</script>`),
    );
    const badge = `document.querySelector('credit-badge').badge`;
    expect(await seen('espo.html', `${badge}.code`, badge)).toBe('no-data');
  });
});

test('React takes over what a server rendered, and the badge appears', async () => {
  project.write('cell.tsx', block('README.md', 'tsx', 'CreditCell'));
  const main = project.write(
    'react.tsx',
    `import { hydrateRoot } from 'react-dom/client';
     import { badges, init } from 'fidato';
     import { CreditCell } from './cell';
     init().then(() => {
       const [badge] = badges([{ id: '1', currency: 'EUR' }], { asOf: '2026-11-22' });
       hydrateRoot(document.querySelector('#root')!, <CreditCell badge={badge}>checking</CreditCell>);
     });`,
  );
  await esbuild({
    entryPoints: [main],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    nodePaths: [join(js, 'node_modules')],
    outfile: join(project.folder, 'react.js'),
    logLevel: 'silent',
  });
  const root = '<div id="root"><credit-badge compact="">checking</credit-badge></div>';
  project.write('react.html', `<!doctype html><html lang="en">${root}<script type="module" src="react.js"></script>`);
  const badge = `document.querySelector('credit-badge').badge`;
  expect(await seen('react.html', `${badge}.code`, badge)).toBe('no-data');
});

describe('TypeScript', () => {
  const check = (options: object, files: string[]) => {
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };
    // The types of frameworks are those of the workshop.
    const paths = { '*': [join(js, 'node_modules/@types/*'), join(js, 'node_modules/*')] };
    const lib = ['ES2022', 'DOM', 'DOM.Iterable'];
    const compilerOptions = { ...strict, lib, types: [], noEmit: true, target: 'ES2022', jsx: 'react-jsx', paths, ...options };
    project.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
    const { stdout } = spawnSync('node', [join(js, 'node_modules/typescript/bin/tsc')], {
      cwd: project.folder,
      encoding: 'utf8',
    });
    return stdout;
  };

  test.each([
    ['nodenext', { module: 'nodenext' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler', resolveJsonModule: true }],
    // What Next.js 15 and pcf-scripts set.
    ['node', { module: 'esnext', moduleResolution: 'node', resolveJsonModule: true, ignoreDeprecations: '6.0' }],
  ])('finds every entry with moduleResolution %s', (_, options) => {
    project.write(
      'entries.ts',
      `import { assess, type Policy } from 'fidato';
       import { bankOf } from 'fidato/banks';
       import { CreditBadge } from 'fidato/elements';
       import 'fidato/elements/define';
       import odoo from 'fidato/policies/odoo-followup.json' with { type: 'json' };
       import { init } from 'fidato/slim';
       export const policy: Policy = odoo;
       export const element: CreditBadge | null = document.querySelector('credit-badge');
       if (element) element.badge = assess({ id: 'a', currency: 'EUR' }, { asOf: '2026-11-22', policy: odoo }).badge;
       export const all = [bankOf, init];`,
    );
    expect(check(options, ['entries.ts'])).toBe('');
  });

  test('knows the tags in JSX and in templates of Vue, and refuses what is no badge', () => {
    project.write('types.d.ts', block('README.md', 'ts', 'fidato/elements/react').replace(/\/\/.*/, ''));
    project.write('cell.tsx', block('README.md', 'tsx', 'CreditCell'));
    project.write(
      'tags.tsx',
      `import type { NextStep } from 'fidato';
       import type {} from 'fidato/elements/vue';
       import type { GlobalComponents } from 'vue';
       declare const step: NextStep | null;
       export const tags = [
         <collection-step key="1" step={step} compact oncollection-step-action={(event) => event.detail.invoiceIds} />,
         <iban-field key="2" name="iban" required country="IT" onInput={() => {}} />,
         <dispute-triage key="3" name="reason" ondispute-triage-request={({ text }) => text.length} />,
         <credit-badge key="4" badge={null} theme="dark" className="a" class="b" />,
         // @ts-expect-error
         <credit-badge key="5" badge={42} />,
       ];
       type Props<T extends keyof GlobalComponents> = InstanceType<GlobalComponents[T]>['$props'];
       export const props: Props<'credit-badge'> = { badge: null, compact: true, onCreditBadgeChange: ({ tone }) => tone };
       export const iban: Props<'iban-field'> = { name: 'iban', readOnly: true };
       // @ts-expect-error
       export const wrong: Props<'collection-step'> = { step: 42 };`,
    );
    expect(
      check({ module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true }, ['types.d.ts', 'cell.tsx', 'tags.tsx']),
    ).toBe('');
  });

  test('compiles the control for Power Apps', () => {
    project.write(
      'generated/ManifestTypes.ts',
      `export interface IInputs { limit: { raw: number | null } }
       export interface IOutputs { limit?: number }`,
    );
    // As much of @types/powerapps-component-framework as the recipe uses.
    project.write(
      'framework.d.ts',
      `declare namespace ComponentFramework {
         type Entity = Record<string, any>;
         interface WebApi { retrieveMultipleRecords(type: string, options?: string): Promise<{ entities: Entity[] }> }
         interface Context<T> { parameters: T; webAPI: WebApi; mode: { isVisible: boolean } }
         interface StandardControl<I, O> {
           init(context: Context<I>, changed?: () => void, state?: Record<string, unknown>, container?: HTMLDivElement): void;
           updateView(context: Context<I>): void;
           getOutputs?(): O;
           destroy(): void;
         }
       }`,
    );
    project.write('control.ts', block('README.md', 'ts', 'ComponentFramework.StandardControl'));
    expect(
      check(
        // As pcf-scripts has it, whose libraries are older.
        { module: 'es2020', moduleResolution: 'node', ignoreDeprecations: '6.0', exactOptionalPropertyTypes: false },
        ['framework.d.ts', 'control.ts'],
      ),
    ).toBe('');
  });
});
