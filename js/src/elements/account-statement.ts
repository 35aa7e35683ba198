import type { Statement } from '../index.js';
import type { PayCode } from '../pay.js';
import { factsOf, paymentOf, type Table, tablesOf, type Writer, writer } from '../statement-tables.js';
import { css, sheetOfPaper } from './account-statement.css.js';
import { internals, PageElement, render, schedule, shadow } from './base.js';
import { languageOf, sharedSheet } from './page.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A statement as it may come out of a store or a template: read-only. */
export type StatementInput = Readonly<Statement>;

/**
 * The statement of account for the customer's eyes: what is open as a real table for each currency, what the bank
 * collects, ages, the movements of a period, and how to pay, with the pay code where one is given.
 *
 * The element computes nothing: give it the answer of `statement()`. Its own content is the fallback, shown before the
 * element is defined and whenever there is no statement to show. `print()` prints the statement alone, on A4.
 *
 * @tagname account-statement
 * @slot - Text to show as long as there is no statement.
 *
 * @attr {string} statement - The statement as JSON, for hosts that can only write attributes. The property wins over it; text that is no statement is ignored.
 * @attr {'light' | 'dark'} theme - Overrides the colour scheme of the page.
 * @attr {string} lang - Overrides the language of the page: the customer's, where that is another one.
 *
 * @csspart base - Everything.
 * @csspart head - Title, customer and day.
 * @csspart block - One currency.
 * @csspart scroll - Around a table, which scrolls where the page is narrow.
 * @csspart facts - A list of names and values: limit, plans and interest, and how to pay.
 * @csspart payment - How to pay.
 * @csspart ticks - The invoices to be ticked.
 * @csspart code - The pay code with its caption.
 *
 * @cssprop --credit-color-warning - What is late.
 * @cssprop --credit-color-neutral - Labels.
 * @cssprop --credit-color-line - Lines.
 * @cssprop --credit-color-focus - The ring around a focused table that scrolls.
 * @cssprop [--account-statement-gap=1.25em] - Space between the parts.
 * @cssprop [--account-statement-code-size=11em] - Width of the pay code.
 *
 * @cssstate empty - Shows its own content.
 *
 * @example
 * ```js
 * import 'fidato/elements/define';
 * import { payCode } from 'fidato/pay';
 * const element = document.querySelector('account-statement');
 * element.statement = statement(account, { asOf: '2026-09-30', from: '2026-07-01', sender });
 * element.payCode = payCode(element.statement.payment);
 * ```
 */
export class AccountStatement extends PageElement {
  static override readonly kind = Symbol.for('fidato.account-statement');
  static override readonly tag = 'account-statement';
  static override readonly early = ['statement', 'payCode'];
  static override readonly sheet = sharedSheet(css);
  static readonly observedAttributes = ['lang', 'statement'];

  #given: StatementInput | null = null;
  #fromAttribute: StatementInput | null = null;
  #code: PayCode | null = null;
  #base: HTMLElement | undefined;
  #fallback: HTMLSlotElement | undefined;
  #lastKey: string | undefined;

  /** The answer of `statement()`. Anything that is no statement shows the element's own content. */
  get statement(): StatementInput | null {
    return this.#given ?? this.#fromAttribute;
  }
  set statement(value: StatementInput | null | undefined) {
    this.#given = readStatement(value);
    this[schedule]();
  }

  /** What `payCode()` of `fidato/pay` drew of the statement's payment. */
  get payCode(): PayCode | null {
    return this.#code;
  }
  set payCode(value: PayCode | null | undefined) {
    this.#code = readCode(value);
    this[schedule]();
  }

  /** Prints the statement alone, on A4: not the page around it, whose style is left as it is. */
  print(): void {
    this[render]();
    const base = this.#base;
    if (!base || !this.statement) return;
    const page = this.ownerDocument;
    const frame = page.createElement('iframe');
    frame.setAttribute('data-account-statement', '');
    frame.setAttribute('aria-hidden', 'true');
    frame.hidden = true;
    page.body.append(frame);
    const paper = frame.contentDocument as Document;
    paper.documentElement.lang = languageOf(this);
    paper.title = base.getAttribute('aria-label') ?? '';
    paper.body.append(paper.importNode(base, true));
    paper.adoptedStyleSheets = [paperSheet(paper), AccountStatement.sheet(paper)];
    const window = frame.contentWindow as Window;
    window.addEventListener('afterprint', () => frame.remove());
    window.print();
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'statement') this.#fromAttribute = readJson(value);
    this[schedule]();
  }

  override [render](): void {
    const own = this[internals];
    if (!own) return;
    const { statement } = this;
    const page = this.ownerDocument;
    if (statement && !this.#base) {
      this.#base = page.createElement('article');
      this.#base.setAttribute('part', 'base');
      this.#fallback = page.createElement('slot');
      this[shadow]().replaceChildren(this.#base, this.#fallback);
    }
    const lang = languageOf(this);
    const key = statement ? JSON.stringify([statement, lang, this.#code?.path]) : '';
    if (this.#base && this.#fallback && key !== this.#lastKey) {
      this.#base.hidden = !statement;
      this.#fallback.hidden = Boolean(statement);
      if (statement) new View(page, writer(lang), statement, this.#code).fill(this.#base);
    }
    this.#lastKey = key;
    try {
      if (statement) own.states.delete('empty');
      else own.states.add('empty');
    } catch {
      // Engines before the final CustomStateSet accept only names that begin with "--"; the element does not need it.
    }
  }
}

const paperSheet = sharedSheet(sheetOfPaper);

/** One drawing of a statement. */
class View {
  readonly #page: Document;
  readonly #write: Writer;
  readonly #statement: StatementInput;
  readonly #code: PayCode | null;

  constructor(page: Document, write: Writer, statement: StatementInput, code: PayCode | null) {
    this.#page = page;
    this.#write = write;
    this.#statement = statement;
    this.#code = code;
  }

  fill(base: HTMLElement): void {
    const { texts, day } = this.#write;
    const { name, asOf, blocks } = this.#statement;
    base.setAttribute('aria-label', [texts.title, name].filter(Boolean).join(', '));
    const head = this.#make('header', 'head', this.#make('h2', '', texts.title));
    head.append(this.#make('p', '', [name, `${texts.asOf} ${day(asOf)}`].filter(Boolean).join(' · ')));
    const shown: Node[] = [head];
    for (const block of blocks) {
      const section = this.#make('section', 'block');
      section.dataset.currency = block.currency;
      for (const table of tablesOf(this.#statement as Statement, block, this.#write)) section.append(this.#table(table));
      shown.push(section);
    }
    const facts = factsOf(this.#statement as Statement, this.#write);
    if (facts.length > 0) shown.push(this.#facts(facts));
    const payment = this.#payment();
    if (payment) shown.push(payment);
    base.replaceChildren(...shown);
  }

  #table({ name, title, currency, columns, rows }: Table): HTMLElement {
    const caption = `${title} (${currency})`;
    const table = this.#make('table', '');
    table.dataset.table = name;
    table.append(this.#make('caption', '', caption));
    const headings = this.#make('tr', '');
    for (const { key, title: heading, figure } of columns) {
      const cell = this.#make('th', '', heading);
      cell.scope = 'col';
      cell.dataset.key = key;
      cell.classList.toggle('figure', Boolean(figure));
      headings.append(cell);
    }
    const thead = this.#make('thead', '');
    thead.append(headings);
    const body = this.#make('tbody', '');
    // What names the row is its heading: the number of a document, the day of a movement.
    const heads = name !== 'ageing';
    for (const { cells, kind } of rows) {
      const row = this.#make('tr', '');
      row.dataset.kind = kind;
      columns.forEach(({ key, figure }, place) => {
        const isHead = heads && place === (name === 'movements' ? 1 : 0);
        const cell = this.#make(isHead ? 'th' : 'td', '', cells[key] ?? '');
        if (isHead) (cell as HTMLTableCellElement).scope = 'row';
        cell.dataset.key = key;
        cell.classList.toggle('figure', Boolean(figure));
        row.append(cell);
      });
      body.append(row);
    }
    table.append(thead, body);
    // A table that may scroll must be reachable by keyboard, and have a name then.
    const scroll = this.#make('div', 'scroll');
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'region');
    scroll.setAttribute('aria-label', caption);
    scroll.append(table);
    return scroll;
  }

  #payment(): HTMLElement | null {
    const facts = paymentOf(this.#statement as Statement, this.#write);
    if (facts.length === 0) return null;
    const { texts } = this.#write;
    const section = this.#make('section', 'payment');
    const words = this.#make('div', '');
    words.append(this.#make('h3', '', texts.pay), this.#facts(facts));
    const numbers = this.#numbers();
    if (numbers.length > 1) {
      const ticks = this.#make('ul', 'ticks');
      ticks.setAttribute('aria-label', texts.tick);
      ticks.append(...numbers.map((number) => this.#make('li', '', number)));
      words.append(this.#make('p', '', texts.tick), ticks);
    }
    section.append(words);
    if (this.#code) section.append(this.#drawn(this.#code));
    return section;
  }

  /** The numbers of the invoices that the payment pays. */
  #numbers(): string[] {
    const { payment, overdue, fallingDue } = this.#statement;
    const numbers = new Map([...overdue, ...fallingDue].map((line) => [line.invoiceId, line.number]));
    return (payment?.invoiceIds ?? []).map((id) => numbers.get(id) ?? id);
  }

  #drawn({ size, path }: PayCode): HTMLElement {
    const figure = this.#make('figure', 'code');
    const { code } = this.#write.texts;
    const svg = this.#page.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
    svg.setAttribute('shape-rendering', 'crispEdges');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', code);
    const drawing = this.#page.createElementNS(SVG, 'path');
    drawing.setAttribute('fill', '#000');
    drawing.setAttribute('d', path);
    svg.append(drawing);
    figure.append(svg, this.#make('figcaption', '', code));
    return figure;
  }

  #facts(facts: [string, string][]): HTMLElement {
    const list = this.#make('dl', 'facts');
    for (const [name, value] of facts) {
      const line = this.#make('div', '');
      line.append(this.#make('dt', '', name), this.#make('dd', '', value));
      list.append(line);
    }
    return list;
  }

  #make<K extends keyof HTMLElementTagNameMap>(tag: K, part: string, ...content: (Node | string)[]): HTMLElementTagNameMap[K] {
    const element = this.#page.createElement(tag);
    if (part) element.setAttribute('part', part);
    element.append(...content);
    return element;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A statement of another release may lack what this one shows: that is left out, and nothing breaks. */
function readStatement(value: unknown): StatementInput | null {
  if (!isObject(value) || typeof value.asOf !== 'string' || !Array.isArray(value.blocks)) return null;
  const lines = (given: unknown) =>
    list(given).map((line) => ({
      ...line,
      currency: text(line.currency) ?? '',
      number: text(line.number) ?? text(line.invoiceId) ?? '',
      open: text(line.open) ?? '0',
      amount: text(line.amount) ?? '0',
      daysLate: Number(line.daysLate) || 0,
    }));
  const payment = isObject(value.payment) && typeof value.payment.iban === 'string' ? value.payment : null;
  const read = {
    ...value,
    currency: text(value.currency) ?? '',
    name: text(value.name),
    overdue: lines(value.overdue),
    fallingDue: lines(value.fallingDue),
    presented: lines(value.presented),
    plans: list(value.plans),
    limit: text(value.limit),
    available: text(value.available),
    interest: text(value.interest),
    blocks: list(value.blocks).map((block) => ({
      ...block,
      currency: text(block.currency) ?? '',
      balance: text(block.balance) ?? '0',
      credits: list(block.credits),
      buckets: list(block.buckets),
      period: isObject(block.period) ? { ...block.period, movements: list(block.period.movements) } : null,
    })),
    payment: payment && { ...payment, invoiceIds: Array.isArray(payment.invoiceIds) ? payment.invoiceIds.map(String) : [] },
  };
  return read as unknown as StatementInput;
}

function readCode(value: unknown): PayCode | null {
  if (!isObject(value) || !Number.isInteger(value.size) || typeof value.path !== 'string') return null;
  return value as unknown as PayCode;
}

function readJson(value: string | null): StatementInput | null {
  if (value === null) return null;
  try {
    return readStatement(JSON.parse(value));
  } catch {
    return null; // the element's own content stays
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-statement': AccountStatement;
  }
}
