// How a file was read, to be checked before it is imported.

import { html, nothing, type TemplateResult } from 'lit-html';
import { App } from '../app.js';
import { longDay, money } from '../format.js';
import { CODE_PAGES, type CodePage } from '../import/codepage.js';
import { DATE_FORMATS, type DateFormat, readDate } from '../import/dates.js';
import { type Columns, isTotal } from '../import/groups.js';
import { DATES, FIELDS, type Field } from '../import/header.js';
import { kindOf, sideOf, understood } from '../import/kinds.js';
import { guess, type Mapping, missing, NEEDED, twoSided, withFormats } from '../import/mapping.js';
import { readAmount } from '../import/numbers.js';
import { SEPARATORS } from '../import/separator.js';
import { readTable, type Table, type TableRow } from '../import/table.js';
import { currencyDigits } from '../money.js';
import { icon } from './icons.js';

// What most readers need stands first.
const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  ...Intl.supportedValuesOf('currency').filter((code) => !['EUR', 'USD', 'GBP', 'CHF'].includes(code)),
];

const isDateField = (field: Field): field is (typeof DATES)[number] => (DATES as readonly Field[]).includes(field);
/** Debits and credits are two columns in the place of one of amounts. */
const isAsked = (field: Field, columns: Columns) => (field !== 'debit' && field !== 'credit') || columns.amount < 0;
const picked = (event: Event) => (event.target as HTMLSelectElement).value;
const change = (app: App, mapping: Mapping) => app.set({ importing: { ...app.state.importing, mapping } });
/** Rows that examples are taken from. */
const FIRST = 1000;
/** The cells of a column that have something in them; rows that add up others are none. */
const filledTexts = (rows: readonly TableRow[], columns: Columns, field: Field): string[] =>
  columns[field] < 0
    ? []
    : rows.flatMap(({ cells }) => (isTotal(cells, columns) ? [] : (cells[columns[field]]?.trim() ?? ''))).filter(Boolean);

export function mappingCard(app: App, table: Table, chosen: Mapping, run: () => void): TemplateResult {
  const { texts } = app;
  const lacking = missing(chosen);
  return html`
    <section class="card">
      <div class="file-line">${icon('file')}<strong>${table.name}</strong><span class="dim">${texts.fileRead(table.rows.length, table.header.length)}</span>
        <button class="link" @click=${() => app.set({ importing: App.noImport })}>${texts.anotherFile}</button></div>
      ${source(app, table)}
      ${table.headless ? html`<p class="hint">${texts.headless}</p>` : nothing}
      <h2>${texts.mapTitle}</h2>
      <p class="dim">${texts.mapLead}</p>
      <table class="plain mapping">
        <thead><tr><th scope="col">${texts.field}</th><th scope="col">${texts.column}</th><th scope="col">${texts.example}</th></tr></thead>
        <tbody>${FIELDS.filter((name) => isAsked(name, chosen.columns)).map((name) => fieldRow(app, table, chosen, name))}</tbody>
      </table>
      <h2>${texts.formats}</h2>
      ${formats(app, table, chosen)}
      ${chosen.columns.disputed >= 0 && chosen.columns.settled >= 0 ? html`<p class="hint">${texts.disputedNote}</p>` : nothing}
      <div class="actions">
        <button class="primary" id="import-run" ?disabled=${lacking.length > 0 || currencyDigits(chosen.currency) === null} @click=${run}>${texts.run(table.rows.length)}</button>
        ${lacking.length > 0 ? html`<p class="wrong-text" role="status">${texts.missingFields(lacking.map((name) => texts.fields[name]).join(', '))}</p>` : nothing}
      </div>
    </section>`;
}

/** What parts the cells and which letters the bytes are: everything else follows, so a change reads the file again. */
function source(app: App, table: Table): TemplateResult {
  const { texts } = app;
  const again = (codePage: CodePage, separator: string) => {
    const read = readTable(table.name, table.bytes, { codePage, separator });
    if (typeof read === 'string') app.set({ importing: { ...App.noImport, unreadable: read } });
    else app.set({ importing: { ...App.noImport, table: read, mapping: guess(read, app.texts.dates) } });
  };
  const separators = [...new Set([...SEPARATORS, table.separator])];
  return html`<div class="formats">
    <label for="separator">${texts.separator}</label>
    <select id="separator" @change=${(event: Event) => again(table.codePage, picked(event))}>
      ${separators.map((separator) => html`<option value=${separator} .selected=${separator === table.separator}>${texts.separators[separator] ?? separator}</option>`)}
    </select>
    <label for="code-page">${texts.codePage}</label>
    <select id="code-page" @change=${(event: Event) => again(picked(event) as CodePage, table.separator)}>
      ${CODE_PAGES.map((page) => html`<option value=${page} .selected=${page === table.codePage}>${texts.codePages[page]}</option>`)}
    </select>
    ${table.telling.length > 0 ? html`<p class="hint" id="telling">${texts.telling(table.telling.join(', '))}</p>` : nothing}
  </div>`;
}

function fieldRow(app: App, table: Table, chosen: Mapping, name: Field): TemplateResult {
  const { texts } = app;
  const column = chosen.columns[name];
  const needed = NEEDED.includes(name) && !(name === 'amount' && twoSided(chosen.columns));
  const choose = (event: Event) => {
    const columns = { ...chosen.columns, [name]: Number(picked(event)) };
    change(app, withFormats(table, columns, chosen.currency, app.texts.dates));
  };
  return html`<tr>
    <th scope="row"><label for=${`map-${name}`}>${texts.fields[name]}</label>${needed ? html` <small class="dim">${texts.needed}</small>` : nothing}</th>
    <td><select id=${`map-${name}`} @change=${choose}>
      <option value="-1" .selected=${column < 0}>${texts.none}</option>
      ${table.header.map((title, index) => html`<option value=${index} .selected=${column === index}>${title}</option>`)}
    </select>
    ${column < 0 ? nothing : isDateField(name) ? dateReading(app, table, chosen, name) : name === 'kind' || name === 'side' ? signReading(app, table, chosen.columns, name) : nothing}</td>
    <td class="dim samples">${[...new Set(filledTexts(table.rows.slice(0, FIRST), chosen.columns, name))].slice(0, 3).join('  ·  ')}</td>
  </tr>`;
}

/** Each column has its own order of day, month and year; an example says what it makes of a cell. */
function dateReading(app: App, table: Table, chosen: Mapping, name: (typeof DATES)[number]): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { format, doubtful } = chosen.dates[name];
  const cells = filledTexts(table.rows.slice(0, FIRST), chosen.columns, name);
  const text = cells.find((cell) => 'date' in readDate(cell, format)) ?? cells[0];
  const read = text === undefined ? null : readDate(text, format);
  const choose = (event: Event) =>
    change(app, { ...chosen, dates: { ...chosen.dates, [name]: { format: picked(event) as DateFormat, doubtful: false } } });
  return html`<div class="as">
    <select id=${`date-${name}`} aria-label=${texts.dateFormat(texts.fields[name])} @change=${choose}>
      ${DATE_FORMATS.map((one) => html`<option value=${one} .selected=${one === format}>${texts.dateName(one)}</option>`)}
    </select>
    ${read === null || text === undefined ? nothing : html`<span class="hint">${'date' in read ? texts.readAs(text, longDay(read.date, language)) : texts.notRead(text)}</span>`}
    ${doubtful ? html`<p class="hint doubt">${texts.dateAmbiguous}</p>` : nothing}
  </div>`;
}

/** What the words of a column of kinds or signs are taken for. */
function signReading(app: App, table: Table, columns: Columns, name: 'kind' | 'side'): TemplateResult {
  const { texts } = app;
  const { known, unknown } = understood<keyof typeof texts.signs>(
    filledTexts(table.rows, columns, name),
    name === 'kind' ? kindOf : sideOf,
  );
  const words = (found: Map<string, number>) =>
    `${[...found.keys()].slice(0, 4).join(', ')}${found.size > 4 ? ' …' : ''} (${[...found.values()].reduce((a, b) => a + b, 0)})`;
  return html`<ul class="as">
    ${[...known].map(([meaning, found]) => html`<li class="hint">${texts.signs[meaning](words(found))}</li>`)}
    ${unknown > 0 ? html`<li class="hint doubt">${texts.signsUnknown(unknown)}</li>` : nothing}
  </ul>`;
}

function formats(app: App, table: Table, chosen: Mapping): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { format, doubtful, example } = chosen.decimals;
  const read = example && readAmount(example.text, format, example.digits, example.currency);
  return html`<div class="formats">
    <label for="decimal-format">${texts.decimalFormat}</label>
    <select id="decimal-format" @change=${(event: Event) => change(app, { ...chosen, decimals: { ...chosen.decimals, doubtful: false, format: picked(event) === 'comma' ? 'comma' : 'point' } })}>
      <option value="point" .selected=${format === 'point'}>1,234.56</option>
      <option value="comma" .selected=${format === 'comma'}>1.234,56</option>
    </select>
    ${example && read ? html`<span class="hint" id="decimal-example">${'amount' in read ? texts.readAs(example.text, money(read.amount, example.currency, language)) : texts.notRead(example.text)}</span>` : nothing}
    ${doubtful ? html`<p class="hint doubt">${texts.decimalDoubtful}</p>` : nothing}
    ${
      chosen.columns.currency < 0
        ? html`<label for="currency">${texts.currency}</label>
        <select id="currency" @change=${(event: Event) => change(app, { ...chosen, currency: picked(event), decimals: withFormats(table, chosen.columns, picked(event), app.texts.dates).decimals })}>
          ${CURRENCIES.map((code) => html`<option value=${code} .selected=${code === chosen.currency}>${code}</option>`)}
        </select>`
        : nothing
    }
    <label class="carry"><input type="checkbox" id="grouped" .checked=${chosen.grouped} @change=${(event: Event) => change(app, { ...chosen, grouped: (event.target as HTMLInputElement).checked })} /> ${texts.grouped}</label>
    ${twoSided(chosen.columns) ? html`<p class="hint">${texts.twoSides}</p>` : nothing}
  </div>`;
}
