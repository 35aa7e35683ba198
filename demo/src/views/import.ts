import { html, nothing, type TemplateResult } from 'lit-html';
import { App } from '../app.js';
import { day } from '../format.js';
import { type Imported, importTable } from '../import/accounts.js';
import { guess, type Mapping } from '../import/mapping.js';
import { csv } from '../import/records.js';
import type { BadRow } from '../import/row.js';
import { readTable, type Table } from '../import/table.js';
import { icon } from './icons.js';
import { mappingCard } from './mapping.js';

const SHOWN_BAD_ROWS = 200;
export function importPage(app: App): TemplateResult {
  const {
    texts,
    state: { importing },
  } = app;
  const { table, mapping: chosen } = importing;
  return html`
    <div class="head"><div><h1 tabindex="-1">${texts.importTitle}</h1><p class="lead">${texts.importLead}</p></div></div>
    ${importing.result ? result(app) : table && chosen ? mappingCard(app, table, chosen, () => run(app, table, chosen)) : chooser(app)}
  `;
}

/** Reads a file that was chosen or dropped; what it is dropped on does not matter. */
export async function takeFile(app: App, file: File | undefined): Promise<void> {
  if (!file) return;
  const table = readTable(file.name, new Uint8Array(await file.arrayBuffer()));
  app.set({
    importing:
      typeof table === 'string'
        ? { ...App.noImport, unreadable: table }
        : { table, mapping: guess(table, app.texts.dates), result: null, unreadable: null },
  });
}

function chooser(app: App): TemplateResult {
  const {
    texts,
    state: { importing },
  } = app;
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file, mended, can be chosen again.
    void takeFile(app, file).then(() => {
      input.value = '';
    });
  };
  return html`<section class="card drop"
      @dragover=${(event: DragEvent) => (event.currentTarget as Element).classList.add('over')}
      @dragleave=${(event: DragEvent) => (event.currentTarget as Element).classList.remove('over')}
      @drop=${(event: DragEvent) => (event.currentTarget as Element).classList.remove('over')}>
    ${icon('file')}
    <label class="primary file"><input type="file" id="csv-file" accept=".csv,.txt,.tsv,text/csv" @change=${choose} />${texts.choose}</label>
    <p class="dim">${texts.drop}</p>
    ${importing.unreadable === null ? nothing : html`<p class="wrong-text" role="alert">${texts.notReadable[importing.unreadable]}</p>`}
  </section>`;
}

function run(app: App, table: Table, chosen: Mapping): void {
  const imported = importTable(table, chosen, App.today());
  const { accounts, currency } = imported;
  if (accounts.length > 0)
    app.setBook({
      file: table.name,
      asOf: App.today(),
      currency,
      fx: [],
      firms: accounts.map((account) => ({ account, crm: {} })),
    });
  // The rows as they were read are not needed any more, and a large file is large.
  app.set({ importing: { ...App.noImport, result: imported } });
  queueMicrotask(() => document.getElementById('import-done')?.focus());
}

function result(app: App): TemplateResult {
  const {
    texts,
    state: { importing, language },
  } = app;
  const imported = importing.result;
  if (!imported) return html``;
  const { bad } = imported;
  const badRows = new Set(bad.map(({ row }) => row)).size;
  const show = (asOf: string | null) => {
    app.setDay(asOf);
    location.hash = '#/';
  };
  return html`
    <section class="card">
      <h2 id="import-done" tabindex="-1">${texts.doneTitle}</h2>
      <p id="import-summary">${imported.accounts.length === 0 ? texts.doneNothing : texts.done(imported.invoices, imported.accounts.length)}${also(app, imported).map((said) => html` ${said}`)}</p>
      ${imported.firstDay && imported.lastDay ? html`<p class="dim">${texts.dayRange(day(imported.firstDay, language), day(imported.lastDay, language))}</p>` : nothing}
      <div class="actions">
        ${
          imported.accounts.length === 0
            ? nothing
            : html`<button class="primary" id="show-today" @click=${() => show(null)}>${texts.showToday}</button>
          ${imported.lastDay && imported.lastDay < App.today() ? html`<button class="quiet" @click=${() => show(imported.lastDay)}>${texts.showAsOf(day(imported.lastDay, language))}</button>` : nothing}`
        }
        <button class="quiet" @click=${() => app.set({ importing: App.noImport })}>${texts.anotherFile}</button>
      </div>
    </section>
    ${
      bad.length === 0
        ? nothing
        : html`<section class="card" aria-labelledby="bad-title">
      <h2 id="bad-title">${texts.badTitle(badRows)}</h2>
      <p class="dim">${imported.accounts.length === 0 ? nothing : texts.badLead}${bad.length > SHOWN_BAD_ROWS ? html` ${texts.firstOf(SHOWN_BAD_ROWS, bad.length)}` : nothing}</p>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="bad-title"><table class="plain bad-rows">
        <thead><tr><th scope="col" class="number">${texts.row}</th><th scope="col">${texts.column}</th><th scope="col">${texts.value}</th><th scope="col">${texts.problem}</th></tr></thead>
        <tbody>${bad.slice(0, SHOWN_BAD_ROWS).map(({ row, column, value, problem }) => html`<tr><td class="number">${row}</td><td>${column ?? '–'}</td><td class="mono">${value}</td><td>${texts.problems[problem]}</td></tr>`)}</tbody>
      </table></div>
      <div class="actions"><button class="quiet" id="download-bad" @click=${() => download(app, bad)}>${texts.download}</button></div>
    </section>`
    }
  `;
}

/** What was done with rows that did not simply become an invoice. */
function also({ texts }: App, { creditNotes, instalments, payments, renamed, totals, usedPayments }: Imported): string[] {
  return [
    creditNotes > 0 ? texts.doneNotes(creditNotes) : '',
    instalments > 0 ? texts.doneInstalments(instalments) : '',
    payments > 0 ? texts.donePayments(payments) : '',
    usedPayments > 0 ? texts.doneUsed(usedPayments) : '',
    renamed > 0 ? texts.doneRenamed(renamed) : '',
    totals > 0 ? texts.doneTotals(totals) : '',
  ].filter(Boolean);
}

function download(app: App, bad: readonly BadRow[]): void {
  const { texts } = app;
  const list = csv([
    [texts.row, texts.column, texts.value, texts.problem],
    ...bad.map(({ row, column, value, problem }) => [row, column ?? '', value, texts.problems[problem]]),
  ]);
  const link = document.createElement('a');
  // The mark at the start tells spreadsheets that it is UTF-8.
  link.href = URL.createObjectURL(new Blob(['\ufeff', list], { type: 'text/csv' }));
  link.download = `fidato-${texts.problem.toLowerCase()}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
