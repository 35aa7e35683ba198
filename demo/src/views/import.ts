import { html, nothing, type TemplateResult } from 'lit-html';
import { App } from '../app.js';
import { day } from '../format.js';
import {
  type BadRow,
  badRowsCsv,
  FIELDS,
  type Field,
  guess,
  importTable,
  type Mapping,
  missing,
  NEEDED,
  type Problem,
  readFile,
  type Table,
  withFormats,
} from '../import/file.js';
import { DATE_FORMATS, type DateFormat } from '../import/parse.js';
import { currencyDigits } from '../money.js';
import { icon } from './icons.js';

const SHOWN_BAD_ROWS = 200;
// What most readers need stands first.
const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  ...Intl.supportedValuesOf('currency').filter((code) => !['EUR', 'USD', 'GBP', 'CHF'].includes(code)),
];

export function importPage(app: App): TemplateResult {
  const {
    texts,
    state: { importing },
  } = app;
  return html`
    <div class="head"><div><h1 tabindex="-1">${texts.importTitle}</h1><p class="lead">${texts.importLead}</p></div></div>
    ${importing.result ? result(app) : importing.table && importing.mapping ? mapping(app, importing.table, importing.mapping) : chooser(app)}
  `;
}

/** Reads a file that was chosen or dropped; what it is dropped on does not matter. */
export async function takeFile(app: App, file: File | undefined): Promise<void> {
  if (!file) return;
  const table = await readFile(file);
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

function mapping(app: App, table: Table, chosen: Mapping): TemplateResult {
  const { texts } = app;
  const change = (next: Mapping) => app.set({ importing: { ...app.state.importing, mapping: next } });
  const lacking = missing(chosen);
  const samples = (column: number) =>
    column < 0
      ? ''
      : [...new Set(table.rows.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean))].slice(0, 3).join('  ·  ');
  const field = (name: Field) => html`<tr>
    <th scope="row"><label for=${`map-${name}`}>${texts.fields[name]}</label>${NEEDED.includes(name) ? html` <small class="dim">${texts.needed}</small>` : nothing}</th>
    <td><select id=${`map-${name}`} @change=${(event: Event) => change(withFormats(table, { ...chosen, columns: { ...chosen.columns, [name]: Number((event.target as HTMLSelectElement).value) } }, app.texts.dates))}>
      <option value="-1" .selected=${chosen.columns[name] < 0}>${texts.none}</option>
      ${table.header.map((title, index) => html`<option value=${index} .selected=${chosen.columns[name] === index}>${title}</option>`)}
    </select></td>
    <td class="dim samples">${samples(chosen.columns[name])}</td>
  </tr>`;
  return html`
    <section class="card">
      <div class="file-line">${icon('file')}<strong>${table.name}</strong><span class="dim">${texts.fileRead(table.rows.length, table.header.length)}</span>
        <button class="link" @click=${() => app.set({ importing: App.noImport })}>${texts.anotherFile}</button></div>
      ${table.headless ? html`<p class="hint">${texts.headless}</p>` : nothing}
      <h2>${texts.mapTitle}</h2>
      <p class="dim">${texts.mapLead}</p>
      <table class="plain mapping">
        <thead><tr><th scope="col">${texts.field}</th><th scope="col">${texts.column}</th><th scope="col">${texts.example}</th></tr></thead>
        <tbody>${FIELDS.map(field)}</tbody>
      </table>
      <h2>${texts.formats}</h2>
      <div class="formats">
        <label for="date-format">${texts.dateFormat}</label>
        <select id="date-format" @change=${(event: Event) => change({ ...chosen, ambiguous: false, dates: (event.target as HTMLSelectElement).value as DateFormat })}>
          ${DATE_FORMATS.map((format) => html`<option value=${format} .selected=${format === chosen.dates}>${format}</option>`)}
        </select>
        ${chosen.ambiguous ? html`<p class="hint">${texts.dateAmbiguous}</p>` : nothing}
        <label for="decimal-format">${texts.decimalFormat}</label>
        <select id="decimal-format" @change=${(event: Event) => change({ ...chosen, decimals: (event.target as HTMLSelectElement).value === 'comma' ? 'comma' : 'point' })}>
          <option value="point" .selected=${chosen.decimals === 'point'}>1,234.56</option>
          <option value="comma" .selected=${chosen.decimals === 'comma'}>1.234,56</option>
        </select>
        ${
          chosen.columns.currency < 0
            ? html`<label for="currency">${texts.currency}</label>
            <select id="currency" @change=${(event: Event) => change({ ...chosen, currency: (event.target as HTMLSelectElement).value })}>
              ${CURRENCIES.map((code) => html`<option value=${code} .selected=${code === chosen.currency}>${code}</option>`)}
            </select>`
            : nothing
        }
      </div>
      ${chosen.columns.disputed >= 0 && chosen.columns.settled >= 0 ? html`<p class="hint">${texts.disputedNote}</p>` : nothing}
      <div class="actions">
        <button class="primary" id="import-run" ?disabled=${lacking.length > 0 || currencyDigits(chosen.currency) === null} @click=${() => run(app, table, chosen)}>${texts.run(table.rows.length)}</button>
        ${lacking.length > 0 ? html`<p class="wrong-text" role="status">${texts.missingFields(lacking.map((name) => texts.fields[name]).join(', '))}</p>` : nothing}
      </div>
    </section>`;
}

function run(app: App, table: Table, chosen: Mapping): void {
  const imported = importTable(table, chosen, App.today());
  if (imported.invoices > 0) app.setBook(imported.book);
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
      <p id="import-summary">${imported.invoices === 0 ? texts.doneNothing : texts.done(imported.invoices, imported.book.firms.length)}${imported.instalments === 0 ? nothing : html` ${texts.doneInstalments(imported.instalments)}`}</p>
      ${imported.firstDay && imported.lastDay ? html`<p class="dim">${texts.dayRange(day(imported.firstDay, language), day(imported.lastDay, language))}</p>` : nothing}
      <div class="actions">
        ${
          imported.invoices === 0
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
      <p class="dim">${imported.invoices === 0 ? nothing : texts.badLead}${bad.length > SHOWN_BAD_ROWS ? html` ${texts.firstOf(SHOWN_BAD_ROWS, bad.length)}` : nothing}</p>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="bad-title"><table class="plain bad-rows">
        <thead><tr><th scope="col" class="number">${texts.row}</th><th scope="col">${texts.column}</th><th scope="col">${texts.value}</th><th scope="col">${texts.problem}</th></tr></thead>
        <tbody>${bad.slice(0, SHOWN_BAD_ROWS).map(({ row, column, value, problem }) => html`<tr><td class="number">${row}</td><td>${column ?? '–'}</td><td class="mono">${value}</td><td>${texts.problems[problem]}</td></tr>`)}</tbody>
      </table></div>
      <div class="actions"><button class="quiet" id="download-bad" @click=${() => download(app, bad)}>${texts.download}</button></div>
    </section>`
    }
  `;
}

function download(app: App, bad: readonly BadRow[]): void {
  const { texts } = app;
  const csv = badRowsCsv(
    bad,
    [texts.row, texts.column, texts.value, texts.problem],
    (problem: Problem) => texts.problems[problem],
  );
  const link = document.createElement('a');
  // The mark at the start tells spreadsheets that it is UTF-8.
  link.href = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv' }));
  link.download = `fidato-${texts.problem.toLowerCase()}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
