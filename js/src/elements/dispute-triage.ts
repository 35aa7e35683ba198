import { explain } from '../explain.js';
import { formatDate, formatMoney } from '../format.js';
import type { DisputeReason, DisputeTriage as Triage } from '../index.js';
import { css } from './dispute-triage.css.js';
import { type FormTexts, formTexts } from './dispute-triage.texts.js';
import { defineOnce, ElementBase, followLanguage, languageOf, sharedSheet, stopFollowingLanguage, upgrade } from './page.js';

const KIND = Symbol.for('fidato.dispute-triage');
const sheet = sharedSheet(css);

/** The user wrote the customer's words and asks for a proposal; set `triage` in answer. */
export class DisputeTriageRequestEvent extends (globalThis.Event ?? (class {} as unknown as typeof Event)) {
  /** The customer's words. */
  readonly text: string;

  constructor(text: string) {
    super('dispute-triage-request', { bubbles: true, composed: true });
    this.text = text;
  }
}

/** The user confirmed or corrected the reason. */
export class DisputeTriageChangeEvent extends (globalThis.Event ?? (class {} as unknown as typeof Event)) {
  /** The chosen reason. */
  readonly reason: DisputeReason;
  /** What had been proposed; `null` = nothing, or "cannot decide". */
  readonly proposed: DisputeReason | null;

  constructor(reason: DisputeReason, proposed: DisputeReason | null) {
    super('dispute-triage-change', { bubbles: true, composed: true });
    this.reason = reason;
    this.proposed = proposed;
  }
}

/**
 * From a customer's words to a proposal that the user confirms or corrects. Form-associated: its value is the reason.
 *
 * The element computes nothing: give it the answer of `triageDispute()`, in `triage`, when it asks for it. "Cannot
 * decide" is shown as what it is, and leaves the choice open.
 *
 * @tagname dispute-triage
 *
 * @attr {string} name - Name of the value in the form.
 * @attr {string} value - The chosen reason at the beginning.
 * @attr {boolean} required - The form is not valid without a reason.
 * @attr {boolean} disabled - Nothing can be changed.
 * @attr {'light' | 'dark'} theme - Overrides the colour scheme of the page.
 * @attr {string} lang - Overrides the language of the page.
 *
 * @fires {DisputeTriageRequestEvent} dispute-triage-request - The user asks for a proposal for some words.
 * @fires {DisputeTriageChangeEvent} dispute-triage-change - The user chose a reason.
 *
 * @csspart base - The fieldset.
 * @csspart words - The text field for the customer's words.
 * @csspart propose - The button.
 * @csspart reason - The list of reasons.
 * @csspart result - The proposal; the one live region.
 * @csspart verdict - Its first line.
 * @csspart reasons - Why.
 * @csspart facts - Who, by when, how much.
 */
export class DisputeTriage extends ElementBase {
  /** Recognises other copies of this element. */
  static readonly kind = KIND;
  static readonly formAssociated = true;
  static readonly observedAttributes = ['disabled', 'lang', 'required', 'value'];

  /** Registers the element, unless the tag is taken already; does nothing on a server. */
  static define(tag = 'dispute-triage', registry?: CustomElementRegistry): void {
    // biome-ignore lint/complexity/noThisInStatic: a subclass registers itself
    defineOnce(this, tag, registry);
  }

  readonly #internals: ElementInternals | undefined;
  #triage: Triage | null = null;
  #value = '';
  #touched = false;
  #formDisabled = false;
  #view: View | undefined;
  #page: Document | undefined;
  #scheduled = false;

  constructor() {
    super();
    this.#internals = this.attachInternals?.();
  }

  /** The proposal: the answer of `triageDispute()`. Its reason is chosen unless the user has chosen already. */
  get triage(): Triage | null {
    return this.#triage;
  }
  set triage(value: Triage | null | undefined) {
    this.#triage = typeof value === 'object' && value !== null && Array.isArray(value.reasons) ? value : null;
    // What was only proposed gives way to the next proposal, also to "cannot decide"; what the user chose stays.
    if (this.#triage && !this.#touched) this.#choose(this.#triage.reason ?? '');
    this.#schedule();
  }

  /** The chosen reason; "" = none. */
  get value(): string {
    return this.#value;
  }
  set value(value: string) {
    this.#choose(value);
    this.#schedule();
  }

  /** The customer's words. */
  get text(): string {
    return this.#view?.words.value ?? '';
  }
  set text(value: string) {
    this.#build();
    if (this.#view) this.#view.words.value = String(value ?? '');
  }

  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(value: string) {
    this.setAttribute('name', value);
  }
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(value: boolean) {
    this.toggleAttribute('required', Boolean(value));
  }
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(value: boolean) {
    this.toggleAttribute('disabled', Boolean(value));
  }

  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
  }
  get labels(): NodeList | undefined {
    return this.#internals?.labels;
  }
  get validity(): ValidityState | undefined {
    return this.#internals?.validity;
  }
  get validationMessage(): string {
    return this.#internals?.validationMessage ?? '';
  }
  get willValidate(): boolean {
    return this.#internals?.willValidate ?? false;
  }
  checkValidity(): boolean {
    this.#validate();
    return this.#internals?.checkValidity() ?? true;
  }
  reportValidity(): boolean {
    this.#validate();
    return this.#internals?.reportValidity() ?? true;
  }

  connectedCallback(): void {
    upgrade(this, ['triage', 'value', 'text', 'name', 'required', 'disabled']);
    this.#page = this.ownerDocument;
    followLanguage(this);
    this.#build();
    this.#render();
  }

  disconnectedCallback(): void {
    if (this.#page) stopFollowingLanguage(this, this.#page);
    this.#page = undefined;
  }

  adoptedCallback(): void {
    this.#view?.adopt(this.ownerDocument);
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'value' && !this.#touched) this.#choose(value ?? '');
    this.#schedule();
  }

  formResetCallback(): void {
    this.#touched = false;
    this.#triage = null;
    if (this.#view) this.#view.words.value = '';
    this.#choose(this.getAttribute('value') ?? '');
    this.#schedule();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.#schedule();
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.value = state;
  }

  /** Called by the shared observer when a `lang` of the document changed. */
  languageChanged(): void {
    this.#schedule();
  }

  #choose(reason: string): void {
    this.#value = Object.hasOwn((formTexts.en as FormTexts).reasons, reason) ? reason : '';
    this.#internals?.setFormValue(this.#value || null, this.#value);
    this.#validate();
  }

  #validate(): void {
    if (this.required && !this.#value)
      this.#internals?.setValidity({ valueMissing: true }, this.#texts().required, this.#view?.reason);
    else this.#internals?.setValidity({});
  }

  #texts(): FormTexts {
    const language = languageOf(this).toLowerCase().split(/[-_]/, 1)[0] as string;
    return (Object.hasOwn(formTexts, language) ? formTexts[language] : formTexts.en) as FormTexts;
  }

  #build(): void {
    const internals = this.#internals;
    if (!internals || this.#view) return;
    this.#view = new View(internals.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true }), this.ownerDocument);
    this.#view.propose.addEventListener('click', () => {
      const text = this.text.trim();
      if (!text) return;
      this.#touched = false;
      this.dispatchEvent(new DisputeTriageRequestEvent(text));
    });
    this.#view.reason.addEventListener('change', () => {
      this.#touched = true;
      this.#choose((this.#view as View).reason.value);
      if (this.#value)
        this.dispatchEvent(new DisputeTriageChangeEvent(this.#value as DisputeReason, this.#triage?.reason ?? null));
    });
  }

  #schedule(): void {
    if (this.#scheduled || !this.isConnected) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) this.#render();
    });
  }

  #render(): void {
    this.#validate();
    this.#view?.show(this.#triage, this.#value, this.#texts(), languageOf(this), this.disabled || this.#formDisabled);
  }
}

/** The shadow tree: built once, afterwards only what differs is written. */
class View {
  readonly words: HTMLTextAreaElement;
  readonly propose: HTMLButtonElement;
  readonly reason: HTMLSelectElement;
  readonly #root: ShadowRoot;
  readonly #base: HTMLFieldSetElement;
  readonly #legend: HTMLLegendElement;
  readonly #wordsLabel: HTMLLabelElement;
  readonly #reasonLabel: HTMLLabelElement;
  readonly #result: HTMLElement;
  #language: string | undefined;
  #shown: Triage | null | undefined;

  constructor(root: ShadowRoot, page: Document) {
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K, part?: string): HTMLElementTagNameMap[K] => {
      const element = page.createElement(tag);
      if (part) element.setAttribute('part', part);
      return element;
    };
    this.#root = root;
    this.#base = make('fieldset', 'base');
    this.#legend = make('legend');
    this.#wordsLabel = make('label');
    this.#wordsLabel.htmlFor = 'words';
    this.words = make('textarea', 'words');
    this.words.id = 'words';
    this.words.rows = 2;
    this.propose = make('button', 'propose');
    this.propose.type = 'button';
    this.#result = make('div', 'result');
    this.#result.setAttribute('role', 'status');
    this.#reasonLabel = make('label');
    this.#reasonLabel.htmlFor = 'reason';
    this.reason = make('select', 'reason');
    this.reason.id = 'reason';
    this.#base.append(this.#legend, this.#wordsLabel, this.words, this.propose, this.#result, this.#reasonLabel, this.reason);
    root.replaceChildren(this.#base);
    this.adopt(page);
  }

  adopt(page: Document): void {
    this.#root.adoptedStyleSheets = [sheet(page)];
  }

  show(triage: Triage | null, value: string, texts: FormTexts, language: string, disabled: boolean): void {
    const page = this.#root.ownerDocument;
    this.#base.disabled = disabled;
    const translated = language !== this.#language;
    if (translated) {
      this.#language = language;
      this.#legend.textContent = texts.legend;
      this.#wordsLabel.textContent = texts.words;
      this.propose.textContent = texts.propose;
      this.#reasonLabel.textContent = texts.reason;
      const options: [string, string][] = [['', texts.choose], ...Object.entries(texts.reasons)];
      this.reason.replaceChildren(
        ...options.map(([code, label]) => {
          const option = page.createElement('option');
          option.value = code;
          option.textContent = label;
          return option;
        }),
      );
    }
    this.reason.value = value;
    if (!translated && triage === this.#shown) return;
    this.#shown = triage;
    this.#result.replaceChildren(...(triage ? contents(page, triage, texts, language) : []));
  }
}

/** What the proposal says. */
function contents(page: Document, triage: Triage, texts: FormTexts, language: string): Element[] {
  const make = (tag: string, text?: string, part?: string): HTMLElement => {
    const element = page.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (part) element.setAttribute('part', part);
    return element;
  };
  const verdict = make('p', triage.reason ? (texts.reasons[triage.reason] ?? triage.reason) : texts.undecided, 'verdict');
  verdict.dataset.confidence = triage.confidence;
  const reasons = make('ul', undefined, 'reasons');
  for (const reason of triage.reasons) reasons.append(make('li', explain(reason, language)));
  const facts = make('dl', undefined, 'facts');
  const fact = (name: string, value: string) => facts.append(make('dt', name), make('dd', value));
  // The rule's own department is named by a reason, in words.
  const named = triage.reasons.some(({ code, args }) => code === 'dispute-rule' && args.owner === triage.owner);
  if (!named) fact(texts.facts.owner, triage.owner);
  fact(texts.facts.respondBy, formatDate(triage.respondBy, language));
  fact(texts.facts.resolveBy, formatDate(triage.resolveBy, language));
  fact(texts.facts.disputed, formatMoney(triage.disputed, triage.currency, language));
  fact(texts.facts.undisputed, formatMoney(triage.undisputed, triage.currency, language));
  return [verdict, reasons, facts];
}

declare global {
  interface HTMLElementTagNameMap {
    'dispute-triage': DisputeTriage;
  }
  interface HTMLElementEventMap {
    'dispute-triage-request': DisputeTriageRequestEvent;
    'dispute-triage-change': DisputeTriageChangeEvent;
  }
}
