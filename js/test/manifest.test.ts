// custom-elements.json says of the elements what is true of them.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifest as pack } from './package/consumer.js';

interface Named {
  name: string;
}
interface Declaration extends Named {
  tagName?: string;
  description?: string;
  attributes?: Named[];
  events?: (Named & { type: { text: string } })[];
  members?: Named[];
  cssParts?: Named[];
}
interface Entry extends Named {
  kind: string;
  declaration: { name: string; module: string };
}
interface Module {
  path: string;
  declarations: Declaration[];
  exports: Entry[];
}

const root = new URL('../', import.meta.url);
const { customElements: named } = pack as unknown as { customElements: string };
const manifest = JSON.parse(readFileSync(new URL(named, root), 'utf8')) as { schemaVersion: string; modules: Module[] };
const defined: [string, CustomElementConstructor & { observedAttributes: string[] }][] = [];
Object.assign(globalThis, {
  customElements: { get: () => undefined, define: (...entry: (typeof defined)[number]) => defined.push(entry) },
});
const classes = await import('../dist/elements/define.js');

test('it lists every element that is defined, under the class that is exported', () => {
  const listed = manifest.modules.flatMap(({ exports }) => exports).filter(({ kind }) => kind === 'custom-element-definition');
  expect(defined.length).toBeGreaterThan(1);
  expect(listed.map(({ name, declaration }) => [name, declaration.name]).sort()).toEqual(
    defined.map(([tag, element]) => [tag, element.name]).sort(),
  );
  for (const { declaration } of listed) expect(classes).toHaveProperty(declaration.name);
});

test('every path is a file that is shipped', () => {
  for (const { path } of manifest.modules) expect(readFileSync(new URL(path, root), 'utf8').length, path).toBeGreaterThan(0);
});

const declarations = manifest.modules.flatMap((module) => module.declarations).filter(({ tagName }) => tagName);

test.each(declarations.map((declaration) => [declaration.tagName, declaration] as const))('<%s>', (tag, declaration) => {
  const element = defined.find(([name]) => name === tag)?.[1];
  const attributes = (declaration.attributes ?? []).map(({ name }) => name);
  for (const observed of element?.observedAttributes ?? []) expect(attributes).toContain(observed);
  expect(declaration.description?.length).toBeGreaterThan(50);
  for (const { name, type } of declaration.events ?? []) {
    // A form field speaks as the browser's own do.
    if (name === 'input' || name === 'change') continue;
    expect(name).toMatch(new RegExp(`^${tag}-`));
    expect(classes).toHaveProperty(type.text);
  }
  expect(declaration.cssParts?.length).toBeGreaterThan(0);
  expect((declaration.members ?? []).filter(({ name }) => name.startsWith('#'))).toEqual([]);
  // No part is named that the source does not make.
  const module = manifest.modules.find((one) => one.declarations.includes(declaration))?.path as string;
  const source = readFileSync(new URL(module, root), 'utf8');
  for (const { name } of declaration.cssParts ?? [])
    expect(source.match(new RegExp(`\\b${name}\\b`, 'g'))?.length, name).toBeGreaterThan(1); // once is the comment
});
