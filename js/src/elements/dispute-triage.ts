import { chosen } from '../chosen.js';
import { explain } from '../explain.js';
import { formatDate, formatMoney, titled } from '../format.js';
import type { DisputeCode, DisputeReason, DisputeTriage as Triage } from '../index.js';
import { type Language, spokenWords, triageTexts } from '../texts/index.js';
import { codeScheme } from '../texts/language.js';
import { begin, FormElement, inert, internals, render, schedule, shadow, validate } from './base.js';
import { css } from './dispute-triage.css.js';
import { languageOf, sharedSheet } from './page.js';

/** The user wrote the customer's words or a code, and asks for a proposal; set `triage` in answer. */
export class DisputeTriageRequestEvent extends (globalThis.Event ?? (class {} as unknown as typeof Event)) {
  /** The customer's words; "" = none. */
  readonly text: string;
  /** The code that came with the complaint or from the bank; `null` = none. */
  readonly code: DisputeCode | null;

  constructor(text: string, code: DisputeCode | null = null) {
    super('dispute-triage-request', { bubbles: true, composed: true });
    this.text = text;
    this.code = code;
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
 * From a customer's words, or from a code of UN/EDIFACT 4465, X12 426 or SEPA, to a proposal that the user confirms or
 * corrects. Form-associated: its value is the reason. In a form the submission confirms; elsewhere a button does.
 *
 * The element computes nothing: give it the answer of `triageDispute()`, in `triage`, when it asks for it. "Cannot
 * decide" is shown as what it is, and leaves the choice open. Without any answer the reason can be chosen all the same.
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
 * @fires {DisputeTriageRequestEvent} dispute-triage-request - The user asks for a proposal for some words or a code.
 * @fires {DisputeTriageChangeEvent} dispute-triage-change - The user confirmed the proposal or chose a reason.
 *
 * @csspart base - The fieldset.
 * @csspart words - The text field for the customer's words.
 * @csspart scheme - The list of code lists.
 * @csspart code - The field for the code.
 * @csspart propose - The button that asks for a proposal.
 * @csspart reason - The list of reasons.
 * @csspart confirm - The button that confirms the proposal, where there is no form.
 * @csspart result - The proposal; the one live region.
 * @csspart verdict - Its first line.
 * @csspart reasons - Why.
 * @csspart facts - Who, by when, how much.
 *
 * @cssprop --credit-color-line - Borders of the frame and of the fields.
 * @cssprop --credit-color-field - Background of the fields.
 * @cssprop --credit-color-focus - Ring around what has the focus.
 * @cssprop --credit-color-notice - Edge of a proposal.
 * @cssprop --credit-color-warning - Edge of "cannot decide".
 * @cssprop --credit-color-neutral - Names of the facts.
 *
 * @example
 * ```js
 * const triage = document.querySelector('dispute-triage');
 * triage.addEventListener('dispute-triage-request', ({ text, code }) => {
 *   const dispute = { id: 'new', invoiceIds: ['2026/118'], openedOn: asOf, text, ...(code ? { code } : {}) };
 *   triage.triage = triageDispute(dispute, account, { asOf });
 * });
 * ```
 */
export class DisputeTriage extends FormElement {
  static override readonly kind = Symbol.for('fidato.dispute-triage');
  static override readonly tag = 'dispute-triage';
  static override readonly early = ['triage', 'value', 'text', 'code', 'name', 'required', 'disabled'];
  static override readonly sheet = sharedSheet(css);
  static readonly observedAttributes = ['disabled', 'lang', 'required', 'value'];

  #triage: Triage | null = null;
  #value = '';
  #touched = false;
  #view: View | undefined;

  /** The proposal: the answer of `triageDispute()`. Its reason is chosen unless the user has chosen already. */
  get triage(): Triage | null {
    return this.#triage;
  }
  set triage(value: Triage | null | undefined) {
    this.#triage = typeof value === 'object' && value !== null && Array.isArray(value.reasons) ? value : null;
    // What was only proposed gives way to the next proposal, also to "cannot decide"; what the user chose stays.
    if (this.#triage && !this.#touched) this.#choose(this.#triage.reason ?? '');
    this[schedule]();
  }

  /** The chosen reason; "" = none. */
  get value(): string {
    return this.#value;
  }
  set value(value: string) {
    this.#choose(value);
    this[schedule]();
  }

  /** The customer's words. */
  get text(): string {
    return this.#view?.words.value ?? '';
  }
  set text(value: string) {
    this.#build();
    if (this.#view) this.#view.words.value = String(value ?? '');
  }

  /** The code, with the list it is from; `null` = none. */
  get code(): DisputeCode | null {
    const value = this.#view?.code.value.trim();
    return value ? { scheme: this.#view?.scheme.value as DisputeCode['scheme'], value } : null;
  }
  set code(code: DisputeCode | null | undefined) {
    this.#build();
    if (!this.#view) return;
    this.#view.code.value = String(code?.value ?? '');
    if (code && Object.hasOwn(codeScheme, code.scheme)) this.#view.scheme.value = code.scheme;
  }

  override [begin](): void {
    this.#build();
    this[render]();
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'value' && !this.#touched) this.#choose(value ?? '');
    this[schedule]();
  }

  formResetCallback(): void {
    this.#touched = false;
    this.#triage = null;
    this.text = '';
    this.code = null;
    this.#choose(this.getAttribute('value') ?? '');
    this[schedule]();
  }

  #choose(reason: string): void {
    this.#value = Object.hasOwn(spokenWords.en.disputeReason, reason) ? reason : '';
    this[internals]?.setFormValue(this.#value || null, this.#value);
    this[validate]();
  }

  override [validate](): void {
    if (this.required && !this.#value)
      this[internals]?.setValidity(
        { valueMissing: true },
        triageTexts[chosen(languageOf(this)).language].required,
        this.#view?.reason,
      );
    else this[internals]?.setValidity({});
  }

  #build(): void {
    const own = this[internals];
    if (!own || this.#view) return;
    this.#view = new View(this[shadow](true), this.ownerDocument);
    const { propose, code, reason, confirm, words } = this.#view;
    const ask = () => {
      const text = this.text.trim();
      // Nothing to go by: there, where it can be written.
      if (!text && !this.code) return words.focus();
      this.#touched = false;
      this.dispatchEvent(new DisputeTriageRequestEvent(text, this.code));
    };
    propose.addEventListener('click', ask);
    code.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      ask();
    });
    const decide = (value: string) => {
      this.#touched = true;
      this.#choose(value);
      this[schedule]();
      if (this.#value)
        this.dispatchEvent(new DisputeTriageChangeEvent(this.#value as DisputeReason, this.#triage?.reason ?? null));
    };
    reason.addEventListener('change', () => decide(reason.value));
    confirm.addEventListener('click', () => {
      reason.focus(); // the button is about to go
      decide(this.#value);
    });
  }

  override [render](): void {
    this[validate]();
    const open = this.#value !== '' && this.#triage?.reason === this.#value && !this.#touched;
    this.#view?.show({
      triage: this.#triage,
      value: this.#value,
      lang: languageOf(this),
      disabled: this[inert],
      hint: open ? 'proposed' : this.#triage && this.#touched && this.#value ? 'confirmed' : null,
      confirm: open && !this.form,
    });
  }
}

/** What is shown. */
interface Shown {
  triage: Triage | null;
  value: string;
  lang: string;
  disabled: boolean;
  hint: 'proposed' | 'confirmed' | null;
  confirm: boolean;
}

/** The shadow tree: built once, afterwards only what differs is written. */
class View {
  readonly words: HTMLTextAreaElement;
  readonly scheme: HTMLSelectElement;
  readonly code: HTMLInputElement;
  readonly propose: HTMLButtonElement;
  readonly reason: HTMLSelectElement;
  readonly confirm: HTMLButtonElement;
  readonly #root: ShadowRoot;
  readonly #base: HTMLFieldSetElement;
  readonly #legend: HTMLLegendElement;
  readonly #wordsLabel: HTMLLabelElement;
  readonly #schemeLabel: HTMLLabelElement;
  readonly #codeLabel: HTMLLabelElement;
  readonly #reasonLabel: HTMLLabelElement;
  readonly #result: HTMLElement;
  readonly #hint: HTMLElement;
  #lang: string | undefined;
  #shown: Triage | null | undefined;

  constructor(root: ShadowRoot, page: Document) {
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K, part?: string): HTMLElementTagNameMap[K] => {
      const element = page.createElement(tag);
      if (part) element.setAttribute('part', part);
      return element;
    };
    const field = <K extends 'textarea' | 'select' | 'input'>(
      tag: K,
      id: string,
    ): [HTMLLabelElement, HTMLElementTagNameMap[K]] => {
      const label = make('label');
      label.htmlFor = id;
      const element = make(tag, id);
      element.id = id;
      return [label, element];
    };
    const box = (name: string, ...children: Node[]) => {
      const element = make('div');
      element.className = name;
      element.append(...children);
      return element;
    };
    this.#root = root;
    this.#base = make('fieldset', 'base');
    this.#legend = make('legend');
    [this.#wordsLabel, this.words] = field('textarea', 'words');
    this.words.rows = 2;
    [this.#schemeLabel, this.scheme] = field('select', 'scheme');
    for (const [value, name] of Object.entries(codeScheme)) this.scheme.append(new Option(name, value));
    [this.#codeLabel, this.code] = field('input', 'code');
    this.code.autocomplete = 'off';
    this.code.autocapitalize = 'characters';
    this.code.spellcheck = false;
    this.code.maxLength = 20;
    this.propose = make('button', 'propose');
    this.propose.type = 'button';
    this.#result = make('div', 'result');
    this.#result.setAttribute('role', 'status');
    [this.#reasonLabel, this.reason] = field('select', 'reason');
    this.reason.setAttribute('aria-describedby', 'hint');
    this.#hint = make('p');
    this.#hint.id = 'hint';
    this.confirm = make('button', 'confirm');
    this.confirm.type = 'button';
    this.#base.append(
      this.#legend,
      this.#wordsLabel,
      this.words,
      box('code', box('', this.#schemeLabel, this.scheme), box('', this.#codeLabel, this.code)),
      this.propose,
      this.#result,
      this.#reasonLabel,
      this.reason,
      this.#hint,
      this.confirm,
    );
    root.replaceChildren(this.#base);
  }

  show({ triage, value, lang, disabled, hint, confirm }: Shown): void {
    const page = this.#root.ownerDocument;
    const { language, tag } = chosen(lang);
    const texts = triageTexts[language];
    this.#base.disabled = disabled;
    const translated = lang !== this.#lang;
    if (translated) {
      this.#lang = lang;
      this.#legend.textContent = texts.legend;
      this.#wordsLabel.textContent = texts.words;
      this.#schemeLabel.textContent = texts.scheme;
      this.#codeLabel.textContent = texts.code;
      this.propose.textContent = texts.propose;
      this.confirm.textContent = texts.confirm;
      this.#reasonLabel.textContent = texts.reason;
      const words = spokenWords[language].disputeReason;
      const options = Object.keys(words).map((code) => new Option(titled(words, code), code));
      this.reason.replaceChildren(new Option(texts.choose, ''), ...options);
    }
    this.reason.value = value;
    const said = hint ? texts[hint] : '';
    if (this.#hint.textContent !== said) this.#hint.textContent = said;
    this.confirm.hidden = !confirm;
    if (!translated && triage === this.#shown) return;
    this.#shown = triage;
    this.#result.replaceChildren(...(triage ? contents(page, triage, language, tag) : []));
  }
}

/** Reasons that another line of the proposal says already. */
const SAID_ELSEWHERE = new Set(['cannot-decide']);

/** What the proposal says. */
function contents(page: Document, triage: Triage, language: Language, tag: string): Element[] {
  const texts = triageTexts[language];
  const { disputeReason, who } = spokenWords[language];
  const make = (tag: string, text?: string, part?: string): HTMLElement => {
    const element = page.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (part) element.setAttribute('part', part);
    return element;
  };
  const verdict = make('p', triage.reason ? titled(disputeReason, triage.reason) : texts.undecided, 'verdict');
  verdict.dataset.confidence = triage.confidence;
  const reasons = make('ul', undefined, 'reasons');
  for (const reason of triage.reasons.filter(({ code }) => !SAID_ELSEWHERE.has(code)))
    reasons.append(make('li', explain(reason, tag)));
  const facts = make('dl', undefined, 'facts');
  const fact = (name: string, value: string) => {
    const pair = make('div');
    pair.append(make('dt', name), make('dd', value));
    facts.append(pair);
  };
  // The rule's own department is named by a reason, in words.
  const named = triage.reasons.some(({ code, args }) => code === 'dispute-rule' && args.owner === triage.owner);
  if (!named) fact(texts.facts.owner, who[triage.owner] ?? triage.owner);
  fact(texts.facts.respondBy, formatDate(triage.respondBy, tag));
  fact(texts.facts.resolveBy, formatDate(triage.resolveBy, tag));
  fact(texts.facts.disputed, formatMoney(triage.disputed, triage.currency, tag));
  fact(texts.facts.undisputed, formatMoney(triage.undisputed, triage.currency, tag));
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
