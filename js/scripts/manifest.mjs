// The custom elements manifest, which editors and documentation tools read: from the JSDoc of the sources.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';

/** The manifest of the elements in `source`, with the paths under which they are shipped. */
export function manifestOf(source) {
  const files = readdirSync(join(source, 'elements')).filter((file) => file.endsWith('.ts') && !/\.(css|define)\.ts$/.test(file));
  const parsed = files.map((file) =>
    ts.createSourceFile(`elements/${file}`, readFileSync(join(source, 'elements', file), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const manifest = create({ modules: parsed });
  const elements = [];
  for (const module of manifest.modules) {
    module.path = shipped(module.path);
    for (const declaration of module.declarations) {
      if (declaration.tagName) elements.push({ ...declaration, module: module.path });
      tidy(declaration);
    }
    for (const entry of module.exports) entry.declaration.module &&= shipped(entry.declaration.module);
  }
  // What is of use outside: the elements and their events, and the entry that registers them.
  const modules = manifest.modules.filter(({ path }) => elements.some(({ module }) => module === path));
  for (const module of modules) {
    module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
    const declared = new Set(module.declarations.map(({ name }) => name));
    module.exports = module.exports.filter(({ name }) => declared.has(name));
  }
  const definitions = elements.map(({ tagName, name, module }) => ({
    kind: 'custom-element-definition',
    name: tagName,
    declaration: { name, module },
  }));
  modules.push({ kind: 'javascript-module', path: 'dist/elements/define.js', declarations: [], exports: definitions });
  return { ...manifest, schemaVersion: '2.1.0', modules };
}

const shipped = (path) => `dist/${path.replace(/^\//, '').replace(/\.ts$/, '.js')}`;

/** Without what is private, and without what only the browser calls. */
function tidy(declaration) {
  const inner =
    /^(#|connectedCallback|disconnectedCallback|adoptedCallback|attributeChangedCallback|form\w+Callback|early$|languageChanged$|sheet$|tag$|\[)/;
  declaration.members = declaration.members?.filter(({ name, privacy }) => privacy !== 'private' && !inner.test(name));
  // The analyzer also takes the first argument of every `new SomeEvent(...)` for the name of an event.
  declaration.events = declaration.events?.filter(({ name }) => name?.startsWith(`${declaration.tagName}-`));
}
