// What is kept in this browser: said on every page, taken back one by one, or dropped after saying what goes.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { App } from '../app.js';
import type { Change, What } from '../keep.js';
import { icon } from './icons.js';

export function keptBar(app: App): TemplateResult | typeof nothing {
  const {
    texts,
    changes,
    state: { kept },
  } = app;
  if (changes.length === 0 && !kept.imported && !kept.policy && kept.sample.length === 0) return nothing;
  const last = changes.at(-1);
  const count = texts.keptCount(changes.length);
  const said =
    changes.length > 0
      ? kept.safe
        ? texts.keptHere(count)
        : texts.keptNot(count)
      : kept.imported
        ? texts.keptFile(kept.imported.book.file ?? '')
        : texts.keptRules;
  const ask = (asking: boolean) => app.set({ kept: { ...app.state.kept, asking } });
  return html`<section class="kept" aria-label=${texts.keptTitle}>
    <p>${said}</p>
    ${last ? html`<button class="link" id="kept-undo" @click=${() => app.undo()}>${icon('back')}${texts.keptUndo(texts.keptWhat[last.what][0], last.name)}</button>` : nothing}
    <button class="link" id="kept-again" aria-expanded=${kept.asking ? 'true' : 'false'} @click=${() => {
      ask(true);
      queueMicrotask(() => queueMicrotask(() => document.getElementById('kept-keep')?.focus()));
    }}>${texts.keptAgain}</button>
    ${
      kept.asking
        ? html`<div class="card asking" role="alertdialog" aria-labelledby="kept-title" aria-describedby="kept-lead" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && close(ask)}>
      <h2 id="kept-title">${texts.keptAgainTitle}</h2>
      <p id="kept-lead">${texts.keptAgainLead}</p>
      <ul>${dropped(app).map((line) => html`<li>${line}</li>`)}</ul>
      <div class="actions">
        <button class="primary" id="kept-keep" @click=${() => close(ask)}>${texts.keptAgainNot}</button>
        <button class="quiet" id="kept-drop" @click=${() => {
          app.startAgain();
          location.hash = '#/';
          queueMicrotask(() => queueMicrotask(() => document.querySelector<HTMLElement>('h1')?.focus()));
        }}>${texts.keptAgainDo}</button>
      </div>
    </div>`
        : nothing
    }
  </section>`;
}

function close(ask: (asking: boolean) => void): void {
  ask(false);
  document.getElementById('kept-again')?.focus();
}

/** Everything that starting again drops, one line a kind, with the customers it is about. */
function dropped(app: App): string[] {
  const {
    texts,
    state: { kept },
  } = app;
  const kinds = new Map<What, Change[]>();
  for (const change of [...kept.sample, ...(kept.imported?.changes ?? [])])
    kinds.set(change.what, [...(kinds.get(change.what) ?? []), change]);
  const lines = [...kinds].map(([what, changes]) =>
    texts.keptOf(changes.length, texts.keptWhat[what], [...new Set(changes.map(({ name }) => name))].join(', ')),
  );
  if (kept.imported) lines.push(texts.keptImported(kept.imported.book.file ?? ''));
  if (kept.policy) lines.push(texts.keptOwnRules);
  return lines;
}
