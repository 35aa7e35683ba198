import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type App, customerHref, PAGE, type SortKey } from '../app.js';
import { isToLookAt, type Row, type Totals, urgency } from '../book.js';
import { country, longDay, money, number, percent } from '../format.js';
import type { Texts } from '../i18n/index.js';
import { notReady } from '../party.js';
import { icon } from './icons.js';

export function listPage(app: App): TemplateResult {
  const { state, texts } = app;
  const { rows, totals } = app.evaluation;
  const shown = sorted(rows, state.sort, state.language).filter(
    (row) => passes(row, state.filter, texts) && matches(row, state.query),
  );
  return html`
    <div class="head">
      <div>
        <h1 tabindex="-1">${texts.listTitle}</h1>
        <p class="lead">${texts.listLead(longDay(app.asOf, state.language))}</p>
      </div>
      <p class="source">
        ${state.book.file === null ? html`${texts.sample}${state.kept.imported ? html` <button class="link" id="back-to-imported" @click=${() => app.backToImported()}>${texts.backToImported(state.kept.imported.book.file ?? '')}</button>` : nothing}` : html`${texts.imported(state.book.file)} <button class="link" @click=${() => app.backToSample()}>${texts.backToSample}</button>`}
      </p>
    </div>
    ${tiles(app, totals, rows.length)}
    <section class="card list" aria-label=${texts.listTitle}>
      <div class="filters">
        <label class="search">
          ${icon('search')}<span class="hidden-text">${texts.search}</span>
          <input type="search" id="search" placeholder=${texts.searchHint} autocomplete="off" .value=${state.query}
            @input=${(event: Event) => app.set({ query: (event.target as HTMLInputElement).value, drawn: { ...state.drawn, list: PAGE } })} />
        </label>
        <label class="sort-by"><span>${texts.sortBy}</span>
          <select @change=${(event: Event) => sortBy(app, (event.target as HTMLSelectElement).value as SortKey)}>
            ${COLUMNS.map(({ key, title }) => html`<option value=${key} .selected=${state.sort.key === key}>${title(texts)}</option>`)}
          </select>
        </label>
        ${chips(app, rows)}
      </div>
      ${
        shown.length === 0
          ? html`<div class="empty"><p>${texts.nothingFound}</p><button class="quiet" @click=${() => app.set({ query: '', filter: '' })}>${texts.clearFilters}</button></div>`
          : html`${table(app, shown.slice(0, state.drawn.list))}${more(app, 'list', shown.length)}`
      }
      <p class="count" role="status">${texts.shown(shown.length, rows.length)}</p>
    </section>
  `;
}

function tiles(app: App, totals: Totals, customers: number): TemplateResult {
  const { state, texts } = app;
  const amount = (value: string) => money(value, totals.currency, state.language);
  const tile = (id: string, name: string, value: unknown, note: unknown) =>
    html`<div class="tile" id=${id}><dt>${name}</dt><dd><strong>${value}</strong><span>${note}</span></dd></div>`;
  return html`
    <dl class="tiles" aria-label=${texts.totals}>
      ${tile('total-exposure', texts.kpiExposure, amount(totals.exposure), Number(totals.limit) === 0 ? texts.kpiExposureNoLimit : texts.kpiExposureNote(money(totals.limit, totals.currency, state.language, true)))}
      ${tile('total-overdue', texts.kpiOverdue, amount(totals.overdue), texts.kpiOverdueNote(totals.overdueInvoices, totals.overdueCustomers))}
      ${tile('total-open', texts.kpiOpen, number(totals.openInvoices, state.language), texts.kpiOpenNote(totals.oldestDays))}
      ${tile('total-look', texts.kpiLook, number(totals.toLookAt, state.language), html`${texts.kpiLookNote(customers)}${totals.toLookAt > 0 && state.filter !== 'look' ? html` · <button class="link" @click=${() => app.set({ filter: 'look' })}>${texts.kpiLookShow}</button>` : nothing}`)}
    </dl>
    ${totals.notCounted > 0 ? html`<p class="remark">${texts.notCounted(totals.notCounted)}</p>` : nothing}
  `;
}

/** One button per state that occurs, the most urgent first, with how many customers are in it. */
function chips(app: App, rows: readonly Row[]): TemplateResult {
  const { state, texts } = app;
  // Codes that a reader would call the same are one state.
  const states = new Map<string, { code: string; count: number; rank: number; tone: string }>();
  for (const { badge } of rows) {
    const name = nameOfState(badge.code, texts);
    const entry = states.get(name) ?? { code: badge.code, count: 0, rank: urgency(badge), tone: badge.tone };
    if (urgency(badge) < entry.rank) Object.assign(entry, { rank: urgency(badge), tone: badge.tone });
    entry.count += 1;
    states.set(name, entry);
  }
  const pressed = (value: string) =>
    state.filter === value || (state.filter !== '' && states.get(nameOfState(state.filter, texts))?.code === value)
      ? 'true'
      : 'false';
  const incomplete = rows.filter(({ customer }) => notReady(customer)).length;
  const chip = (value: string, name: string, count: number, tone: string) => html`
    <button class="chip" data-tone=${tone} data-filter=${value} aria-pressed=${pressed(value)} @click=${() => app.set({ filter: value, drawn: { ...state.drawn, list: PAGE } })}>${name} <span>${count}</span></button>`;
  return html`<div class="chips" role="group" aria-label=${texts.filter}>
    ${chip('', texts.all, rows.length, 'all')}
    ${chip('look', texts.toLookAt, rows.filter(({ badge }) => isToLookAt(badge)).length, 'all')}
    ${incomplete > 0 || state.filter === 'not-ready' ? chip('not-ready', texts.notReady, incomplete, 'all') : nothing}
    ${[...states].sort(([, a], [, b]) => a.rank - b.rank || b.count - a.count).map(([name, { code, count, tone }]) => chip(code, name, count, tone))}
  </div>`;
}

export const nameOfState = (code: string, texts: Texts): string => (texts.states as Record<string, string>)[code] ?? code;

function passes(row: Row, filter: string, texts: Texts): boolean {
  if (filter === '') return true;
  if (filter === 'look') return isToLookAt(row.badge);
  if (filter === 'not-ready') return notReady(row.customer);
  return nameOfState(row.badge.code, texts) === nameOfState(filter, texts);
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
// Made once for each customer: with many of them it is what typing would wait for.
const searched = new WeakMap<Row['customer'], string>();
function matches({ customer }: Row, query: string): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  let text = searched.get(customer);
  if (text === undefined) {
    const { account, crm } = customer;
    text = plain(
      [account.name, account.id, crm.city, crm.owner, ...(account.invoices ?? []).map((invoice) => invoice.id)].join(' '),
    );
    searched.set(customer, text);
  }
  const found = text;
  return words.every((word) => found.includes(word));
}

/** The way to the rows of a long list that are not drawn yet. */
export function more(app: App, list: keyof App['state']['drawn'], all: number): TemplateResult | typeof nothing {
  const {
    texts,
    state: { drawn },
  } = app;
  const left = all - drawn[list];
  if (left <= 0) return nothing;
  const show = (event: Event) => {
    const table = (event.currentTarget as HTMLElement).closest('section')?.querySelector('tbody');
    const first = drawn[list];
    app.set({ drawn: { ...drawn, [list]: first + PAGE } });
    // The reader goes on at the first row that is new.
    queueMicrotask(() => table?.rows[first]?.querySelector<HTMLElement>('a')?.focus());
  };
  return html`<div class="more"><button class="quiet" data-more=${list} @click=${show}>${texts.showMore(Math.min(PAGE, left), left)}</button></div>`;
}

interface Column {
  key: SortKey;
  title: (texts: Texts) => string;
  number: boolean;
}
const COLUMNS: readonly Column[] = [
  { key: 'name', title: (t) => t.colCustomer, number: false },
  { key: 'state', title: (t) => t.colState, number: false },
  { key: 'exposure', title: (t) => t.colExposure, number: true },
  { key: 'limit', title: (t) => t.colLimit, number: true },
  { key: 'overdue', title: (t) => t.colOverdue, number: true },
  { key: 'late', title: (t) => t.colLate, number: true },
];

function sortBy(app: App, key: SortKey): void {
  const { sort } = app.state;
  // Figures are looked at from the top, names from the beginning.
  app.set({ sort: { key, down: sort.key === key ? !sort.down : COLUMNS.some((column) => column.key === key && column.number) } });
}

const big = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
const ORDER: Record<SortKey, (a: Row, b: Row) => number> = {
  name: () => 0,
  state: (a, b) => urgency(a.badge) - urgency(b.badge) || -ORDER.overdue(a, b) || -ORDER.exposure(a, b),
  exposure: (a, b) => big(a.exposed ?? -1n, b.exposed ?? -1n),
  limit: (a, b) => Number(a.badge.utilisation ?? -1) - Number(b.badge.utilisation ?? -1),
  overdue: (a, b) => big(a.late ?? -1n, b.late ?? -1n),
  late: (a, b) => (a.overdue?.oldestDays ?? -1) - (b.overdue?.oldestDays ?? -1),
};

/** The rows in their order, kept as long as nobody asks for another: searching and filtering leave it alone. */
let inOrder: { rows: readonly Row[]; key: SortKey; down: boolean; language: string; result: readonly Row[] } | null = null;

function sorted(rows: readonly Row[], { key, down }: { key: SortKey; down: boolean }, language: string): readonly Row[] {
  if (inOrder?.rows === rows && inOrder.key === key && inOrder.down === down && inOrder.language === language)
    return inOrder.result;
  const names = new Intl.Collator(language, { numeric: true });
  const byName = (a: Row, b: Row) =>
    names.compare(a.customer.account.name ?? a.customer.account.id, b.customer.account.name ?? b.customer.account.id);
  const sign = down ? -1 : 1;
  const result = [...rows].sort((a, b) => (key === 'name' ? sign * byName(a, b) : sign * ORDER[key](a, b) || byName(a, b)));
  inOrder = { rows, key, down, language, result };
  return result;
}

// On a narrow screen rows become cards, which takes the table's meaning away from the elements: the roles keep it.
function table(app: App, rows: readonly Row[]): TemplateResult {
  const { state, texts } = app;
  const heading = ({ key, title, number: figure }: Column) => {
    const active = state.sort.key === key;
    return html`<th role="columnheader" scope="col" class=${figure ? 'number' : ''} aria-sort=${active ? (state.sort.down ? 'descending' : 'ascending') : nothing}>
      <button data-sort=${key} @click=${() => sortBy(app, key)}>${title(texts)}${active ? icon(state.sort.down ? 'down' : 'up') : nothing}</button>
    </th>`;
  };
  return html`<table role="table" class="customers">
    <thead role="rowgroup"><tr role="row">${COLUMNS.map(heading)}</tr></thead>
    <tbody role="rowgroup">${repeat(
      rows,
      (row) => row.customer.account.id,
      (row) => line(app, row),
    )}</tbody>
  </table>`;
}

function line(app: App, { customer: { account, crm }, badge, exposure, overdue }: Row): TemplateResult {
  const {
    state: { language },
    texts,
  } = app;
  const href = customerHref(account.id);
  const used = badge.utilisation === null ? null : Number(badge.utilisation);
  const where = [crm.city, account.country && country(account.country, language)].filter(Boolean).join(', ') || account.id;
  const none = html`<span class="dim">–</span>`;
  return html`<tr role="row" data-id=${account.id} @click=${(event: MouseEvent) => open(event, href)}>
    <td role="cell" class="who"><a href=${href}>${account.name ?? account.id}</a><small>${where}</small></td>
    <td role="cell" class="state"><credit-badge compact .badge=${badge}>${nameOfState(badge.code, texts)}</credit-badge></td>
    <td role="cell" class="number" data-label=${texts.colExposure}>${exposure ? money(exposure.total, exposure.currency, language) : none}</td>
    <td role="cell" class="number use" data-label=${texts.colLimit}>${
      exposure === null
        ? none
        : exposure.limit === null
          ? html`<span class="dim">${texts.noLimit}</span>`
          : html`<span class="used">${used === null ? nothing : html`<span class="meter" data-level=${level(used)} aria-hidden="true"><span .style=${width(`${Math.max(0, Math.min(100, used ?? 0))}%`)}></span></span>`}${used === null ? none : percent(used, language)}</span>
        <small>${texts.of} ${money(exposure.limit, exposure.currency, language, true)}</small>`
    }</td>
    <td role="cell" class="number" data-label=${texts.colOverdue}>${overdue && overdue.count > 0 ? html`<strong>${money(overdue.amount, overdue.currency, language)}</strong>` : none}</td>
    <td role="cell" class="number" data-label=${texts.colLate}>${overdue && overdue.oldestDays > 0 ? number(overdue.oldestDays, language) : none}</td>
  </tr>`;
}

/** For `.style`: set as a property, since the policy forbids the attribute. */
export const width = (size: string): string => `inline-size: ${size}`;

export const level = (used: number | null): string =>
  used === null ? 'none' : used > 100 ? 'over' : used >= 80 ? 'high' : 'fine';

// The whole row leads to the customer, unless somebody is selecting text or using the link itself.
function open(event: MouseEvent, href: string): void {
  if ((event.target as Element).closest('a, button') || getSelection()?.isCollapsed === false) return;
  location.hash = href;
}
