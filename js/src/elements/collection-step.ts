import { chosen } from '../chosen.js';
import { explain } from '../explain.js';
import { formatDate, formatMoney, titled } from '../format.js';
import type { Channel, Decimal, NextStep, Reason } from '../index.js';
import { type Language, spokenWords, stepTexts, stepWords } from '../texts/index.js';
import type { StepTexts } from '../texts/language.js';
import { internals, PageElement, render, schedule, shadow } from './base.js';
import { css } from './collection-step.css.js';
import { languageOf, sharedSheet } from './page.js';

const SVG = 'http://www.w3.org/2000/svg';

/** How the step stands: it may be done, something is in its way, or there is nothing to do. */
type Standing = 'free' | 'blocked' | 'idle';

// Each standing has its own shape: an arrow, a clock, a tick.
const CIRCLE = 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13Z';
const ICONS: Record<Standing, string> = {
  free: `${CIRCLE}M5 8h5.5M8.2 5.6 10.6 8l-2.4 2.4`,
  blocked: `${CIRCLE}M8 4.6V8l2.3 1.5`,
  idle: `${CIRCLE}M5.2 8.2l2 1.9 3.5-3.8`,
};
/** Invoices named in full; more of them are counted. */
const NAMED = 4;

/** A step as it may come out of a store or a template: read-only. */
export type StepInput = Readonly<NextStep>;

/** What the user asked for, of the step that was shown. */
export interface CollectionStepAction {
  action: NextStep['action'];
  level: string | null;
  channel: Channel | null;
  amount: Decimal;
  currency: string;
  template: string | null;
  invoiceIds: readonly string[];
}

/**
 * The user pressed the button of the step. The element does nothing of its own: the host carries the step out, or asks
 * first. Unless the event is cancelled the button rests until another `step` is set, so that two clicks are not two letters.
 */
export class CollectionStepActionEvent extends (globalThis.CustomEvent ??
  (class {} as unknown as typeof CustomEvent))<CollectionStepAction> {
  constructor(detail: CollectionStepAction) {
    super('collection-step-action', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

/**
 * What to do next with a customer: the step, everything that stands in its way with the first day on which it is free,
 * why it is this step, and what follows.
 *
 * The element computes and sends nothing: give it the answer of `nextStep()`, and handle `collection-step-action`. Its own
 * content is the fallback, shown before the element is defined and whenever there is no step to show.
 *
 * @tagname collection-step
 * @slot - Text to show as long as there is no step.
 *
 * @attr {string} step - The step as JSON, for hosts that can only write attributes. The property wins over it; text that is no step is ignored.
 * @attr {boolean} compact - For list cells: the step, when, and what stands in its way (or why there is none), without figures and button.
 * @attr {'light' | 'dark'} theme - Overrides the colour scheme of the page.
 * @attr {string} lang - Overrides the language of the page.
 *
 * @fires {CollectionStepActionEvent} collection-step-action - The user asks for the step; cancelable.
 *
 * @csspart base - Everything.
 * @csspart head - What to do and when.
 * @csspart icon - The sign whose shape says whether it can be done.
 * @csspart step - What to do.
 * @csspart when - From when.
 * @csspart facts - How, in which tone, for which invoices, how much.
 * @csspart action - The button.
 * @csspart blockers - What stands in the way.
 * @csspart reasons - Why this step.
 * @csspart following - The step after it.
 * @csspart heading - The line above a list.
 *
 * @cssprop --credit-color-notice - A step that can be done.
 * @cssprop --credit-color-neutral - Labels, and a step that cannot be done yet.
 * @cssprop --credit-color-warning - The day it waits for, and the mark of what stands in the way.
 * @cssprop --credit-color-line - Lines.
 * @cssprop --credit-color-focus - The ring around the focused button.
 * @cssprop [--collection-step-action-surface=#1d5fa8] - Background of the button.
 * @cssprop [--collection-step-action-color=#fff] - Text of the button.
 * @cssprop [--collection-step-radius=0.5em] - Corners of the button.
 * @cssprop [--collection-step-font-size=1.2em] - Size of what to do.
 * @cssprop [--collection-step-gap=0.75em] - Space between the parts.
 *
 * @cssstate free - The step can be done on the day asked about.
 * @cssstate blocked - Something stands in its way.
 * @cssstate idle - There is nothing to do.
 * @cssstate empty - Shows its own content.
 *
 * @example
 * ```js
 * import 'fidato/elements/define';
 * const element = document.querySelector('collection-step');
 * element.step = nextStep(account, { asOf: '2026-09-30' });
 * element.addEventListener('collection-step-action', ({ detail }) => openLetter(detail));
 * ```
 */
export class CollectionStep extends PageElement {
  static override readonly kind = Symbol.for('fidato.collection-step');
  static override readonly tag = 'collection-step';
  static override readonly early = ['step', 'compact'];
  static override readonly sheet = sharedSheet(css);
  static readonly observedAttributes = ['compact', 'lang', 'step'];

  #given: StepInput | null = null;
  #fromAttribute: StepInput | null = null;
  #resting = false;
  #view: View | undefined;

  /** The answer of `nextStep()`. Anything that is no step shows the element's own content. */
  get step(): StepInput | null {
    return this.#given ?? this.#fromAttribute;
  }
  set step(value: StepInput | null | undefined) {
    this.#given = readStep(value);
    this.#resting = false;
    this[schedule]();
  }

  /** Without figures and button, for list cells. */
  get compact(): boolean {
    return this.hasAttribute('compact');
  }
  set compact(value: boolean) {
    this.toggleAttribute('compact', Boolean(value));
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'step') {
      this.#fromAttribute = readJson(value);
      this.#resting = false;
    }
    this[schedule]();
  }

  override [render](): void {
    const own = this[internals];
    if (!own) return;
    const step = this.step;
    if (step && !this.#view) {
      this.#view = new View(this[shadow](), this.ownerDocument);
      this.#view.button.addEventListener('click', () => this.#ask());
    }
    this.#view?.show(step, languageOf(this), this.#resting);
    const standing = step ? standingOf(step) : 'empty';
    for (const name of ['free', 'blocked', 'idle', 'empty']) {
      try {
        if (name === standing) own.states.add(name);
        else own.states.delete(name);
      } catch {
        // Engines before the final CustomStateSet accept only names that begin with "--"; the element does not need it.
      }
    }
  }

  #ask(): void {
    const step = this.step;
    if (!step || this.#resting || standingOf(step) !== 'free') return;
    const event = new CollectionStepActionEvent({
      action: step.action,
      level: step.levelId,
      channel: step.channel,
      amount: step.amount,
      currency: step.currency,
      template: step.template,
      invoiceIds: invoicesOf(step),
    });
    // The host may have set the next step already while it handled the event: that one is not at rest.
    if (this.dispatchEvent(event) && this.step === step) {
      this.#resting = true;
      this[schedule]();
    }
  }
}

const standingOf = (step: StepInput): Standing =>
  step.action === 'none' ? 'idle' : step.allowed && step.action !== 'wait' ? 'free' : 'blocked';
const invoicesOf = (step: StepInput): string[] => [...new Set(step.items.map(({ invoiceId }) => invoiceId))];

/** The shadow tree: built once; the button stays, so that it keeps the focus. */
class View {
  readonly button: HTMLButtonElement;
  readonly #root: ShadowRoot;
  readonly #base: HTMLElement;
  readonly #icon: SVGPathElement;
  readonly #step: HTMLElement;
  readonly #when: HTMLElement;
  readonly #facts: HTMLElement;
  readonly #blockers: HTMLElement;
  readonly #reasons: HTMLElement;
  readonly #following: HTMLElement;
  readonly #fallback: HTMLSlotElement;
  #lastKey: string | undefined;

  constructor(root: ShadowRoot, page: Document) {
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K, part: string): HTMLElementTagNameMap[K] => {
      const element = page.createElement(tag);
      element.setAttribute('part', part);
      return element;
    };
    this.#root = root;
    this.#base = make('div', 'base');
    const head = make('p', 'head');
    const svg = page.createElementNS(SVG, 'svg');
    svg.setAttribute('part', 'icon');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('aria-hidden', 'true');
    this.#icon = page.createElementNS(SVG, 'path');
    svg.append(this.#icon);
    this.#step = make('strong', 'step');
    this.#when = make('span', 'when');
    head.append(svg, this.#step, this.#when);
    this.#facts = make('dl', 'facts');
    this.button = make('button', 'action');
    this.button.type = 'button';
    this.#blockers = make('div', 'blockers');
    this.#reasons = make('div', 'reasons');
    this.#following = make('p', 'following');
    this.#base.append(head, this.#blockers, this.#facts, this.button, this.#reasons, this.#following);
    this.#fallback = page.createElement('slot');
    root.replaceChildren(this.#base, this.#fallback);
  }

  show(step: StepInput | null, lang: string, resting: boolean): void {
    const key = step ? JSON.stringify([step, lang, resting]) : '';
    if (key === this.#lastKey) return;
    this.#lastKey = key;
    this.#base.hidden = !step;
    this.#fallback.hidden = Boolean(step);
    if (!step) return;
    const { language, tag } = chosen(lang);
    const texts = stepTexts[language];
    const named = (action: string) => titled(stepWords[language].action, action);
    const standing = standingOf(step);
    this.#base.dataset.state = standing;
    this.#icon.setAttribute('d', ICONS[standing]);
    this.#step.textContent = named(step.action);
    this.#when.replaceChildren(...this.#day(step, standing, texts, tag));
    this.#when.hidden = standing === 'idle';
    this.#list(this.#blockers, texts.blockers, step.blockers, tag);
    this.#list(this.#reasons, texts.reasons, step.reasons, tag);
    this.#figures(step, language, tag);
    this.button.textContent = named(step.action);
    this.button.hidden = standing !== 'free';
    this.button.disabled = standing !== 'free';
    // A disabled button would lose the focus; one at rest keeps it.
    this.button.setAttribute('aria-disabled', String(resting));
    const { following } = step;
    this.#following.hidden = !following;
    if (following) {
      this.#following.replaceChildren(
        this.#text('span', `${texts.following}:`),
        ` ${named(following.action)}, ${texts.from.toLowerCase()} `,
        this.#time(following.on, tag),
      );
    }
  }

  #day(step: StepInput, standing: Standing, texts: StepTexts, tag: string): (Node | string)[] {
    // A step that has been possible for a while is one for today.
    if (standing !== 'blocked') return standing === 'free' ? [texts.today] : [];
    return step.on === null ? [texts.noDay] : [`${texts.from} `, this.#time(step.on, tag)];
  }

  #figures(step: StepInput, language: Language, tag: string): void {
    const { facts, rate } = stepTexts[language];
    const invoices = invoicesOf(step);
    const money = (amount: string) => safely(() => formatMoney(amount, step.currency, tag), amount);
    const more = invoices.length > NAMED ? ` +${invoices.length - NAMED}` : '';
    const asked = invoices.length > 0;
    // Nothing accrued yet is not worth a line; that a rate is not known is.
    const interest = step.interest === null ? rate : Number(step.interest) > 0 ? money(step.interest) : null;
    const lines: [string, string | null][] = [
      [facts.channel, step.channel && titled(spokenWords[language].channel, step.channel)],
      [facts.tone, step.levelId === null ? null : titled(stepWords[language].tone, step.tone)],
      [facts.invoices, asked ? invoices.slice(0, NAMED).join(', ') + more : null],
      // A step about what is wholly in dispute asks for nothing.
      [facts.amount, asked && Number(step.amount) > 0 ? money(step.amount) : null],
      [facts.interest, asked ? interest : null],
      [facts.fee, asked && Number(step.fee) > 0 ? money(step.fee) : null],
    ];
    const shown = lines.filter((line): line is [string, string] => Boolean(line[1]));
    this.#facts.hidden = shown.length === 0;
    this.#facts.replaceChildren(
      ...shown.map(([name, value]) => {
        const line = this.#root.ownerDocument.createElement('div');
        line.append(this.#text('dt', name), this.#text('dd', value));
        return line;
      }),
    );
  }

  #list(into: HTMLElement, title: string, reasons: readonly Reason[], tag: string): void {
    const said = new Map(reasons.map((reason) => [explain(reason, tag), reason.code]));
    into.hidden = said.size === 0;
    const heading = this.#text('p', title);
    heading.setAttribute('part', 'heading');
    const list = this.#root.ownerDocument.createElement('ul');
    list.setAttribute('aria-label', title);
    for (const [text, code] of said) {
      const item = this.#text('li', text);
      item.dataset.code = code;
      list.append(item);
    }
    into.replaceChildren(heading, list);
  }

  #time(day: string, tag: string): HTMLTimeElement {
    const time = this.#text(
      'time',
      safely(() => formatDate(day, tag), day),
    );
    time.dateTime = day;
    return time;
  }

  #text<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
    const element = this.#root.ownerDocument.createElement(tag);
    element.textContent = text;
    return element;
  }
}

/** What Intl refuses is shown as it is. */
function safely(format: () => string, raw: string): string {
  try {
    return format();
  } catch {
    return raw;
  }
}

function readStep(value: unknown): StepInput | null {
  if (typeof value !== 'object' || value === null) return null;
  const step = value as Partial<Record<keyof NextStep, unknown>>;
  if (typeof step.action !== 'string' || step.action === '') return null;
  const text = (field: unknown) => (typeof field === 'string' ? field : null);
  const list = (field: unknown) =>
    Array.isArray(field) ? field.filter((entry) => typeof entry === 'object' && entry !== null) : [];
  const following = step.following as NextStep['following'] | undefined;
  const read = {
    currency: text(step.currency) ?? '',
    action: step.action,
    // What is not said to be allowed is not.
    allowed: step.allowed === true,
    on: text(step.on),
    levelId: text(step.levelId),
    channel: text(step.channel),
    items: list(step.items),
    amount: text(step.amount) ?? '0',
    interest: text(step.interest),
    fee: text(step.fee) ?? '0',
    tone: text(step.tone) ?? '',
    template: text(step.template),
    blockers: list(step.blockers),
    reasons: list(step.reasons),
    following: following && typeof following.action === 'string' && typeof following.on === 'string' ? following : null,
  };
  return read as NextStep;
}

function readJson(text: string | null): StepInput | null {
  if (text === null) return null;
  try {
    return readStep(JSON.parse(text));
  } catch {
    return null; // the element's own content stays
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collection-step': CollectionStep;
  }
  interface HTMLElementEventMap {
    'collection-step-action': CollectionStepActionEvent;
  }
}
