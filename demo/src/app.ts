// The state of the screen, what the address says of it, and how it changes.

import type { Account, NextStep, Policy } from 'fidato';
import { CreditError, init } from 'fidato';
import { type Asked, type Book, type Customer, type Evaluation, evaluate, fill, unanswered, type Work, workOf } from './book.js';
import { addDays, today } from './format.js';
import { LANGUAGES, type Language, TEXTS, type Texts } from './i18n/index.js';
import type { Imported } from './import/accounts.js';
import type { Mapping } from './import/mapping.js';
import type { Table, Unreadable } from './import/table.js';
import { type Change, editionOf, type Kept, load, NOTHING_KEPT, save, type What, withChanges } from './keep.js';
import type { Fields, RecordKind } from './record.js';
import { type Composing, NO_MESSAGE } from './views/compose.js';
import type { Disputing } from './views/disputes.js';
import type { Writing } from './views/invoice.js';
import { NO_PLAN, type Planning } from './views/plan.js';
import { NO_PROSPECT, type Prospect } from './views/prospect.js';
import { unlikeOf, type Voice, voiceOf } from './voice.js';

export type Theme = 'auto' | 'light' | 'dark';
export type Route =
  | { page: 'list' }
  | { page: 'customer'; id: string }
  | { page: 'their'; id: string }
  | { page: 'import' }
  | { page: 'worklist' }
  | { page: 'process' }
  | { page: 'prospect' }
  | { page: 'rules' }
  | { page: 'voice' };
export type SortKey = 'name' | 'state' | 'exposure' | 'limit' | 'overdue' | 'late';

export interface State {
  engine: 'loading' | 'ready' | { failed: string };
  language: Language;
  theme: Theme;
  route: Route;
  /** `null` = the book's own day */
  asOf: string | null;
  sample: Book;
  book: Book;
  query: string;
  /** a badge code, "look" for everything to look at, "not-ready" for what cannot be invoiced, or "" for all */
  filter: string;
  sort: { key: SortKey; down: boolean };
  /** how many rows of a long list are drawn */
  drawn: { list: number; today: number; later: number };
  /** the order being written for a customer, as it is written */
  order: { id: string; text: string };
  recording: Recording;
  /** The rules as they are being written; `null` = as they are in force. `refused` = a path the engine would not take after all. */
  rules: { source: string; text: string; applied: Applied | null; refused: string | null } | null;
  /** an invoice being written */
  writing: Writing;
  /** a repayment plan being written */
  planning: Planning;
  /** a message being written */
  composing: Composing;
  /** what the customer sees: days of the period, 0 = what is open */
  theirs: { days: number };
  /** the page of our own process: days of the period */
  process: { days: 90 | 365 };
  /** a prospect being written */
  prospect: Prospect;
  /** a dispute being opened or closed */
  disputing: Disputing;
  /** the page of what customers tell us: days of the period (0 = all), measure, the cause whose cases are shown, the bar with the focus */
  voice: { days: number; by: 'amount' | 'count'; cause: string | null; focus: number | null };
  /** What is kept in this browser; `safe` = whether the browser really keeps it. `asking` = the reader is asked whether to drop it. */
  kept: Kept & { safe: boolean; asking: boolean };
  importing: { table: Table | null; mapping: Mapping | null; result: Imported | null; unreadable: Unreadable | null };
}

/** What is being recorded for a customer, and what came of the last record. */
export interface Recording {
  id: string;
  kind: RecordKind;
  wrong: { field: keyof Fields | null; path: string } | null;
  done: { account: Account; before: NextStep; after: NextStep } | null;
}

/** What other rules changed on the day shown. */
export interface Applied {
  steps: number;
  states: number;
  today: { before: number; now: number };
}

const NO_RECORDING: Recording = { id: '', kind: 'contact', wrong: null, done: null };

/** Milliseconds of work between two drawings. */
const SLICE = 40;

interface Told {
  book: Book;
  asOf: string;
  days: number;
  voice: Voice;
  unlike: ReturnType<typeof unlikeOf>;
}

const NO_IMPORT: State['importing'] = { table: null, mapping: null, result: null, unreadable: null };
/** Rows that are drawn at first, and each time more are asked for. */
export const PAGE = 200;
const FIRST_PAGE: State['drawn'] = { list: PAGE, today: PAGE, later: PAGE };
/** What belongs to a customer of one book says nothing about those of another, even with the same code. */
const NOTHING_WRITTEN = {
  recording: NO_RECORDING,
  order: { id: '', text: '' },
  writing: { id: '', number: null, issued: null, amount: '', terms: null, saved: null },
  disputing: { id: '', draft: null, effect: null },
  planning: NO_PLAN,
  composing: NO_MESSAGE,
  theirs: { days: 0 },
  process: { days: 90 },
  prospect: NO_PROSPECT,
  voice: { days: 90, by: 'amount', cause: null, focus: null },
} satisfies Partial<State>;

export class App {
  state: State;
  #evaluated: { book: Book; asOf: string; result: Evaluation } | null = null;
  #work: { book: Book; asOf: string; result: Work } | null = null;
  #told: Told | null = null;
  #frame = false;
  #slice = false;
  /** One after the other: the last state is the one that stays. */
  #saving: Promise<void> = Promise.resolve();

  constructor(
    sample: Book,
    private readonly draw: (app: App) => void,
  ) {
    const asked = new URLSearchParams(location.search);
    const wished = [asked.get('lang'), stored('lang'), navigator.language.split('-')[0]];
    const [language = 'en'] = wished.flatMap((tag) => LANGUAGES.filter((known) => known === tag));
    const theme = asked.get('theme') ?? stored('theme') ?? 'auto';
    this.state = {
      engine: 'loading',
      language,
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      route: routeOf(location.hash),
      asOf: isDay(asked.get('asOf')) ? asked.get('asOf') : null,
      sample,
      book: sample,
      query: '',
      filter: '',
      sort: { key: 'state', down: false },
      drawn: FIRST_PAGE,
      ...NOTHING_WRITTEN,
      rules: null,
      kept: { ...NOTHING_KEPT, safe: true, asking: false },
      importing: NO_IMPORT,
    };
    addEventListener('hashchange', () => this.go(routeOf(location.hash)));
  }

  get texts(): Texts {
    return TEXTS[this.state.language];
  }

  /** The day everything is asked about. */
  get asOf(): string {
    return this.state.asOf ?? this.state.book.asOf;
  }

  /** The customers on that day; computed again only when the day or the customers changed. */
  get evaluation(): Evaluation {
    const { book } = this.state;
    if (this.#evaluated?.book !== book || this.#evaluated.asOf !== this.asOf) {
      this.#evaluated = { book, asOf: this.asOf, result: evaluate(book, this.asOf) };
    }
    return this.#evaluated.result;
  }

  /** The day's worklist, likewise. */
  get work(): Work {
    const { book } = this.state;
    if (this.#work?.book !== book || this.#work.asOf !== this.asOf)
      this.#work = { book, asOf: this.asOf, result: workOf(book, this.asOf) };
    return this.#work.result;
  }

  /** How far all customers are asked about, from 0 to 1, while that takes longer than a moment; `null` when every answer is there. */
  progress(asked: Asked): number | null {
    const { book } = this.state;
    if (unanswered(book, this.asOf, asked) === 0) return null;
    const left = fill(book, this.asOf, asked, SLICE);
    if (!this.#slice) {
      this.#slice = true;
      setTimeout(() => {
        this.#slice = false;
        this.refresh();
      });
    }
    return 1 - left / book.firms.length;
  }

  /** Has every answer about a book there, with the page alive in between. */
  async prepare(book: Book, asOf: string): Promise<void> {
    for (const asked of ['rows', 'work'] as const) {
      while (unanswered(book, asOf, asked) > 0) {
        fill(book, asOf, asked, SLICE);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
  }

  /** What customers tell us on that day; computed again only when something of the question changed. */
  get told(): Told {
    const {
      book,
      voice: { days },
    } = this.state;
    if (this.#told?.book !== book || this.#told.asOf !== this.asOf || this.#told.days !== days) {
      this.#told = { book, asOf: this.asOf, days, voice: voiceOf(book, this.asOf, days), unlike: unlikeOf(book, this.asOf) };
    }
    return this.#told;
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    if (this.#frame) return;
    this.#frame = true;
    queueMicrotask(() => {
      this.#frame = false;
      this.refresh();
    });
  }

  refresh(): void {
    const { language, theme } = this.state;
    const page = document.documentElement;
    if (page.lang !== language) page.lang = language;
    page.dataset.theme = theme;
    this.draw(this);
  }

  async start(): Promise<void> {
    this.set({ engine: 'loading' });
    try {
      const [kept] = await Promise.all([load(editionOf(this.state.sample)), init()]);
      this.#restore(kept);
      this.set({ engine: 'ready' });
    } catch (error) {
      if (!(error instanceof CreditError)) throw error;
      this.set({ engine: { failed: error.code } });
    }
  }

  go(route: Route): void {
    const from = this.state.route;
    const samePage = JSON.stringify(route) === JSON.stringify(this.state.route);
    this.set({ route });
    if (samePage) return;
    // As after a page load: at the top, and a screen reader starts at the title.
    queueMicrotask(() => {
      scrollTo(0, 0);
      // Back from a customer, the reader goes on where that customer stands in the list.
      const link =
        from.page === 'customer' && route.page !== 'customer' && route.page !== 'their'
          ? [...document.querySelectorAll<HTMLElement>('main tbody a')].find(
              (one) => one.getAttribute('href') === customerHref(from.id),
            )
          : undefined;
      if (link) {
        link.focus({ preventScroll: true });
        link.scrollIntoView({ block: 'center' });
      } else document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
  }

  setDay(day: string | null): void {
    this.set({ asOf: day });
    this.#remember('asOf', day);
  }

  setLanguage(language: Language): void {
    this.set({ language });
    this.#remember('lang', language);
    store('lang', language);
  }

  setTheme(theme: Theme): void {
    this.set({ theme });
    this.#remember('theme', null);
    store('theme', theme);
  }

  /** Shows another book: one just imported, or the sample with what was recorded in it. */
  setBook(book: Book): void {
    const { kept } = this.state;
    this.#keep(
      book.file === null ? { ...kept, showing: 'sample' } : { ...kept, imported: { book, changes: [] }, showing: 'imported' },
    );
    this.set({
      book: withPolicy(book, this.state.book.policy),
      ...NOTHING_WRITTEN,
      query: '',
      filter: '',
      sort: { key: 'state', down: false },
      drawn: FIRST_PAGE,
    });
    this.setDay(null);
  }

  backToSample(): void {
    this.setBook(withChanges(this.state.sample, this.state.kept.sample));
    this.set({ importing: NO_IMPORT });
  }

  /** The imported file again, with what was recorded in it. */
  backToImported(): void {
    const { imported } = this.state.kept;
    if (!imported) return;
    const { changes } = imported;
    this.setBook(imported.book);
    this.#setChanges(changes);
    this.set({ book: withPolicy(withChanges(imported.book, changes), this.state.book.policy) });
  }

  /** Other rules for everybody; `undefined` = those of each customer's country. */
  setPolicy(policy: Policy | undefined): void {
    this.set({ book: withPolicy(this.state.book, policy) });
    this.#keep({ ...this.state.kept, policy: policy ?? null });
  }

  /** What is being recorded for a customer; what was being recorded for another is forgotten. */
  recordingOf(id: string): Recording {
    const { recording } = this.state;
    return recording.id === id ? recording : { ...NO_RECORDING, id };
  }

  /** Replaces one customer and keeps it; the whole screen follows. */
  edit(id: string, what: What, change: (customer: Customer) => Customer): void {
    const before = this.state.book.firms.find(({ account }) => account.id === id);
    if (!before) return;
    const after = change(before);
    this.#put(after);
    this.#setChanges([...this.changes, { id, name: before.account.name ?? id, what, before, after }]);
  }

  /** A new customer, at the end of the list. */
  add(customer: Customer): void {
    const { book } = this.state;
    const { id, name = id } = customer.account;
    this.set({ book: { ...book, firms: [...book.firms, customer] } });
    this.#setChanges([...this.changes, { id, name, what: 'customer', before: null, after: customer }]);
  }

  /** What was changed in the book on the screen, the oldest first. */
  get changes(): readonly Change[] {
    const { kept } = this.state;
    return kept.showing === 'sample' ? kept.sample : (kept.imported?.changes ?? []);
  }

  /** Takes back the last change. */
  undo(): void {
    const last = this.changes.at(-1);
    if (!last) return;
    if (last.before) this.#put(last.before);
    else this.set({ book: { ...this.state.book, firms: this.state.book.firms.filter(({ account }) => account.id !== last.id) } });
    this.#setChanges(this.changes.slice(0, -1));
    this.set(NOTHING_WRITTEN);
  }

  /** Drops everything that was kept: the sample is again as it came. */
  startAgain(): void {
    this.#keep(NOTHING_KEPT);
    this.set({
      kept: { ...NOTHING_KEPT, safe: this.state.kept.safe, asking: false },
      book: this.state.sample,
      ...NOTHING_WRITTEN,
    });
    this.set({ importing: NO_IMPORT, rules: null, query: '', filter: '' });
    this.setDay(null);
  }

  #put(customer: Customer): void {
    const { book } = this.state;
    const { id } = customer.account;
    this.set({ book: { ...book, firms: book.firms.map((one) => (one.account.id === id ? customer : one)) } });
  }

  #setChanges(changes: readonly Change[]): void {
    const { kept } = this.state;
    this.#keep(
      kept.showing === 'sample'
        ? { ...kept, sample: changes }
        : { ...kept, imported: kept.imported && { ...kept.imported, changes } },
    );
  }

  #keep({ sample, imported, showing, policy }: Kept): void {
    const kept = { sample, imported, showing, policy };
    this.set({ kept: { ...this.state.kept, ...kept } });
    this.#saving = this.#saving.then(async () => {
      const safe = await save(editionOf(this.state.sample), kept);
      if (safe !== this.state.kept.safe) this.set({ kept: { ...this.state.kept, safe } });
    });
  }

  #restore(kept: Kept): void {
    const { sample } = this.state;
    const shown =
      kept.showing === 'imported' && kept.imported
        ? withChanges(kept.imported.book, kept.imported.changes)
        : withChanges(sample, kept.sample);
    this.set({ kept: { ...kept, safe: true, asking: false }, book: withPolicy(shown, kept.policy ?? undefined) });
  }

  // The address can be sent to somebody else, or opened again.
  #remember(key: string, value: string | null): void {
    const address = new URL(location.href);
    if (value === null) address.searchParams.delete(key);
    else address.searchParams.set(key, value);
    history.replaceState(null, '', address);
  }

  static readonly noImport = NO_IMPORT;
  static readonly today = today;
}

/** A day of the calendar that the engine can be asked about. `Date` takes 30 February as 2 March, so it must come back as it went in. */
export const isDay = (text: string | null): text is string =>
  text !== null && /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

export function withPolicy({ policy: _before, ...book }: Book, policy: Policy | undefined): Book {
  return policy ? { ...book, policy } : book;
}

export const customerHref = (id: string): string => `#/customers/${encodeURIComponent(id)}`;
/** What the customer sees. */
export const theirHref = (id: string): string => `${customerHref(id)}/statement`;

function routeOf(hash: string): Route {
  for (const page of ['import', 'worklist', 'rules', 'voice', 'process', 'prospect'] as const)
    if (hash === `#/${page}`) return { page };
  const found = /^#\/customers\/([^/]+)(\/statement)?$/.exec(hash);
  if (!found) return { page: 'list' };
  try {
    return { page: found[2] ? 'their' : 'customer', id: decodeURIComponent(found[1] as string) };
  } catch {
    return { page: 'list' };
  }
}

// Storage may be forbidden; the choice then lasts as long as the page.
function stored(key: string): string | null {
  try {
    return localStorage.getItem(`fidato-demo-${key}`);
  } catch {
    return null;
  }
}
function store(key: string, value: string): void {
  try {
    localStorage.setItem(`fidato-demo-${key}`, value);
  } catch {
    // as above
  }
}
