import { explain } from '../explain.js';
import { checkIban, checkParty } from '../identity.js';
import type { IbanCheck, Reason } from '../index.js';
import { isReady, whenReady } from '../runtime.js';
import { begin, FormElement, inert, internals, render, schedule, shadow, validate } from './base.js';
import { css } from './iban-field.css.js';
import { edited, electronic, grouped } from './iban-text.js';
import { languageOf, sharedSheet } from './page.js';

/**
 * What is known about the text: "empty"; "unchecked" as long as the engine is not ready; "valid"; "invalid"; and
 * "not-an-iban" for an account of a country that has no IBANs, which nothing can check.
 */
export type IbanStatus = 'empty' | 'unchecked' | 'valid' | 'invalid' | 'not-an-iban';

/**
 * A form field for an IBAN. Takes it as people have it (spaces, dashes, lower case, a leading "IBAN"), shows it in
 * groups of four, and says what is wrong, and which check digits would fit, when the field is left.
 *
 * In a form it behaves as an `<input>` does. Its value is the electronic form of a valid IBAN
 * ("IT60X0542811101000000123456"), else what was typed. Before `init()` is done it is a plain field that
 * accepts everything; it checks once the engine is ready. It never loads the engine itself, never logs, and never
 * writes what was typed into an attribute.
 *
 * @tagname iban-field
 * @slot - A hint below the field, part of its description.
 *
 * @attr {string} name - Name of the value in the form.
 * @attr {string} value - The value at the beginning, and after a reset.
 * @attr {string} label - The field's label, where no `<label>` of the page names it.
 * @attr {string} aria-label - The same, as any element may have it.
 * @attr {string} placeholder - Shown while the field is empty.
 * @attr {string} country - Where the account holder is, as ISO 3166-1 alpha-2. An account in a country without IBANs is then no mistake.
 * @attr {boolean} required - The form is not valid without a value.
 * @attr {boolean} disabled - Nothing can be typed, nothing is submitted.
 * @attr {boolean} readonly - Nothing can be typed.
 * @attr {'light' | 'dark'} theme - Overrides the colour scheme of the page.
 * @attr {string} lang - Overrides the language of the page.
 *
 * @fires {InputEvent} input - Something was typed, pasted or deleted.
 * @fires {Event} change - The user left the field, or pressed Enter, after changing it.
 *
 * @csspart base - Everything.
 * @csspart label - The label, when `label` gives one.
 * @csspart input - The text field.
 * @csspart hint - Around the slot.
 * @csspart message - What is wrong, or worth knowing; a polite live region that speaks when the field is left.
 *
 * @cssprop --credit-color-danger - Text and border of what is wrong.
 * @cssprop --credit-color-neutral - Text of hints.
 * @cssprop --credit-color-line - Border.
 * @cssprop --credit-color-field - Background of the text field.
 * @cssprop --credit-color-focus - Outline with the focus.
 *
 * @cssstate empty - Nothing was typed.
 * @cssstate unchecked - The engine is not ready.
 * @cssstate valid - The IBAN is in order.
 * @cssstate invalid - It is not, whether or not that is shown yet.
 * @cssstate not-an-iban - An account of a country without IBANs.
 * @cssstate error - It says what is wrong.
 *
 * @example
 * ```html
 * <label for="iban">IBAN</label>
 * <iban-field id="iban" name="iban" required></iban-field>
 * ```
 */
export class IbanField extends FormElement {
  static override readonly kind = Symbol.for('fidato.iban-field');
  static override readonly tag = 'iban-field';
  static override readonly early = ['name', 'label', 'placeholder', 'country', 'required', 'disabled', 'readOnly', 'value'];
  static override readonly sheet = sharedSheet(css);
  static readonly observedAttributes = [
    ...['aria-label', 'country', 'disabled', 'label', 'lang'],
    ...['placeholder', 'readonly', 'required', 'value'],
  ];

  /** What the field shows. */
  #text = '';
  /** What it showed when `change` was last said, or the program set it. */
  #committed = '';
  #dirty = false;
  #answer: Answer = EMPTY;
  /** Whether what is wrong may be said: not while somebody is still typing. */
  #revealed = false;
  #custom = '';
  #view: View | undefined;
  #waiting = false;

  constructor() {
    super();
    // The browser asks for it when a form is submitted or reportValidity() is called.
    this.addEventListener?.('invalid', () => {
      this.#revealed = true;
      this[schedule]();
    });
  }

  /** The IBAN's electronic form; what was typed when it is not valid or not yet checked. */
  get value(): string {
    return this.#answer.value;
  }
  set value(value: string) {
    const text = String(value ?? '');
    this.#dirty = true;
    // A framework writes back what it was told at each key: the text, the caret and the message stay as they are.
    if (text !== this.#answer.value) this.#show(text);
  }

  /** The value at the beginning, and after a reset. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /** What is known about the value. */
  get status(): IbanStatus {
    return this.#answer.status;
  }

  /** The answer of `checkIban()`: parts, reasons, country. Null as long as there is none. */
  get check(): IbanCheck | null {
    return this.#answer.check;
  }

  get type(): string {
    return 'iban';
  }
  get label(): string {
    return this.getAttribute('label') ?? '';
  }
  set label(value: string) {
    this.setAttribute('label', value);
  }
  get placeholder(): string {
    return this.getAttribute('placeholder') ?? '';
  }
  set placeholder(value: string) {
    this.setAttribute('placeholder', value);
  }
  get country(): string {
    return this.getAttribute('country') ?? '';
  }
  set country(value: string) {
    this.setAttribute('country', value ?? '');
  }
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(value: boolean) {
    this.toggleAttribute('readonly', Boolean(value));
  }

  /** A mistake that only the page can see, for example an account of somebody else; "" = none. */
  setCustomValidity(message: string): void {
    this.#custom = String(message ?? '');
    this[validate]();
    this[schedule]();
  }
  /** Selects everything in the field. */
  select(): void {
    this.#view?.input.select();
  }

  override [begin](): void {
    this.#build();
    this.#evaluate();
    this[render]();
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'value' && !this.#dirty) this.#show(value ?? '');
    else {
      if (name === 'country' || name === 'required') this.#evaluate();
      this[schedule]();
    }
  }

  formResetCallback(): void {
    this.#dirty = false;
    this.#show(this.defaultValue);
    this.#revealed = false;
  }

  /** Called by the shared observer when a `lang` of the document changed. */
  override languageChanged(): void {
    this[validate]();
    this[schedule]();
  }

  /** A text that the program gave, not the user. */
  #show(text: string): void {
    const characters = electronic(text);
    this.#text = characters === null ? text : grouped(characters);
    this.#committed = this.#text;
    this.#revealed = this.#text !== '';
    this.#evaluate();
    this.#view?.write(this.#text);
    this[schedule]();
  }

  #build(): void {
    const own = this[internals];
    if (!own || this.#view) return;
    const root = this[shadow](true);
    const view = new View(root, this.ownerDocument);
    this.#view = view;
    view.write(this.#text);
    const { input } = view;
    const typed = (kind?: string) => {
      const caret = input.selectionStart ?? input.value.length;
      const next = edited(this.#text, { text: input.value, caret }, kind);
      // Only when it differs: writing a value takes the browser's own undo away.
      if (next.text !== input.value) {
        input.value = next.text;
        input.setSelectionRange(next.caret, next.caret);
      }
      this.#text = next.text;
      this.#dirty = true;
      this.#revealed = false;
      this.#custom = '';
      this.#evaluate();
      this[schedule]();
    };
    input.addEventListener('input', (event) => {
      if ((event as InputEvent).isComposing) this.#take(input.value);
      else typed((event as InputEvent).inputType);
    });
    input.addEventListener('compositionend', () => typed());
    input.addEventListener('focus', () => this[schedule]());
    input.addEventListener('blur', () => this.#commit());
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      this.#commit();
      if (!event.defaultPrevented) submit(this.form);
    });
  }

  /** Text that an input method is still composing: kept as it is. */
  #take(text: string): void {
    this.#text = text;
    this.#dirty = true;
    this.#revealed = false;
    this.#evaluate();
  }

  // A browser forgets that a field was changed by hand once a script wrote to it, so `change` is said from here.
  #commit(): void {
    const { check } = this.#answer;
    if (check?.valid) this.#text = check.formatted;
    if (this.#text === this.#committed) {
      if (this.#revealed || this.#text === '') return;
      this.#revealed = true;
      this[render](true);
      return;
    }
    this.#committed = this.#text;
    this.#revealed = true;
    this.#view?.write(this.#text);
    this[render](true);
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #evaluate(): void {
    this.#answer = answered(this.#text, this.country);
    this[internals]?.setFormValue(this.#answer.value, this.#text);
    this[validate]();
    if (this.#answer.status !== 'unchecked' || this.#waiting) return;
    this.#waiting = true;
    whenReady(() => {
      this.#waiting = false;
      this.#evaluate();
      // What was typed in the meantime is not interrupted.
      if (!this.matches(':focus')) this.#revealed = this.#text !== '';
      this[schedule]();
    });
  }

  override [validate](): void {
    const own = this[internals];
    if (!own) return;
    const { status, check } = this.#answer;
    const flags: ValidityStateFlags = {};
    if (this.#custom) flags.customError = true;
    else if (status === 'empty' && this.required) flags.valueMissing = true;
    else if (status === 'invalid') flags[flagOf(check)] = true;
    const message = this.#custom || `${this.#sentences().join('. ')}.`;
    if (Object.keys(flags).length === 0) own.setValidity({});
    else own.setValidity(flags, message, this.#view?.input);
  }

  /** All that there is to say about the value. */
  #sentences(): string[] {
    if (this.#custom) return [this.#custom];
    const language = languageOf(this);
    const { status, reasons } = this.#answer;
    if (status === 'empty') return this.required ? [explain({ code: 'empty', args: {} }, language)] : [];
    return reasons.map((reason) => explain(reason, language));
  }

  override [render](announced = false): void {
    const own = this[internals];
    const view = this.#view;
    if (!own || !view) return;
    const { status } = this.#answer;
    const wrong = !own.validity.valid;
    const error = wrong && this.#revealed && own.willValidate;
    view.show({
      disabled: this[inert],
      readOnly: this.readOnly,
      required: this.required,
      placeholder: this.placeholder,
      label: this.label,
      name: this.label || this.getAttribute('aria-label') || this.#nameOutside() || 'IBAN',
      error,
      sentences: this.#revealed && (error || !wrong) ? this.#sentences() : [],
      announced,
    });
    const states = own.states;
    for (const one of STATES)
      if (one === status) states?.add(one);
      else states?.delete(one);
    if (error) states?.add('error');
    else states?.delete('error');
  }

  /** What the page's labels say; an element inside a shadow root cannot be labelled from outside it. */
  #nameOutside(): string {
    const text = (label: Node): string =>
      [...label.childNodes]
        .map((node) => (node === this ? '' : node.contains(this) ? text(node) : (node.textContent ?? '')))
        .join('');
    return [...(this.labels ?? [])].map(text).join(' ').replace(/\s+/g, ' ').trim();
  }
}

const STATES: readonly IbanStatus[] = ['empty', 'unchecked', 'valid', 'invalid', 'not-an-iban'];

interface Answer {
  readonly status: IbanStatus;
  readonly value: string;
  readonly check: IbanCheck | null;
  readonly reasons: readonly Reason[];
}
const EMPTY: Answer = { status: 'empty', value: '', check: null, reasons: [] };

/** What the engine says of a text, as a form needs it. */
function answered(text: string, country: string): Answer {
  const typed = electronic(text) ?? text.trim();
  if (typed === '') return EMPTY;
  if (!isReady()) return { status: 'unchecked', value: typed, check: null, reasons: [] };
  const check = checkIban(text);
  if (check.valid) return { status: 'valid', value: check.electronic, check, reasons: check.reasons };
  if (check.error === 'empty') return EMPTY;
  const elsewhere = check.error === 'unknown-country' ? withoutIban(typed, country) : [];
  if (elsewhere.length > 0) return { status: 'not-an-iban', value: typed, check, reasons: elsewhere };
  return { status: 'invalid', value: typed, check, reasons: check.reasons };
}

/** Why a number need not be an IBAN in a country; nothing where it has to be. */
function withoutIban(iban: string, country: string): Reason[] {
  if (!/^[A-Z]{2}$/i.test(country)) return [];
  const { status, reasons } = checkParty({ country: country.toUpperCase(), iban }).fields.iban;
  return status === 'invalid' ? [] : reasons;
}

/** The flag of a native field that comes nearest. */
function flagOf(check: IbanCheck | null): 'tooShort' | 'tooLong' | 'patternMismatch' | 'customError' {
  switch (check?.error) {
    case 'wrong-length':
      return check.electronic.length > Number(check.length) ? 'tooLong' : 'tooShort';
    case 'bad-characters':
    case 'unknown-country':
    case 'wrong-structure':
      return 'patternMismatch';
    default:
      return 'customError';
  }
}

/** What Enter does in a native field: presses the form's first submit button, or submits a form that has none. */
function submit(form: HTMLFormElement | null): void {
  if (!form) return;
  const button = [...form.elements].find(
    (one): one is HTMLButtonElement | HTMLInputElement =>
      (one.localName === 'button' || one.localName === 'input') && ['submit', 'image'].includes((one as HTMLButtonElement).type),
  );
  if (!button) form.requestSubmit();
  else if (!button.disabled) button.click();
}

interface Shown {
  disabled: boolean;
  readOnly: boolean;
  required: boolean;
  placeholder: string;
  label: string;
  name: string;
  error: boolean;
  sentences: readonly string[];
  announced: boolean;
}

/** The shadow tree: built once, afterwards only what differs is written. */
class View {
  readonly input: HTMLInputElement;
  readonly #root: ShadowRoot;
  readonly #label: HTMLLabelElement;
  readonly #message: HTMLElement;
  #said = '';

  constructor(root: ShadowRoot, page: Document) {
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K, part: string): HTMLElementTagNameMap[K] => {
      const element = page.createElement(tag);
      element.setAttribute('part', part);
      return element;
    };
    this.#root = root;
    const base = make('div', 'base');
    this.#label = make('label', 'label');
    this.#label.htmlFor = 'input';
    this.input = make('input', 'input');
    this.input.id = 'input';
    const hint = make('div', 'hint');
    hint.id = 'hint';
    hint.append(page.createElement('slot'));
    this.#message = make('div', 'message');
    this.#message.id = 'message';
    for (const [name, value] of Object.entries({
      ...{ type: 'text', inputmode: 'text', autocapitalize: 'characters', autocomplete: 'off', autocorrect: 'off' },
      ...{ spellcheck: 'false', dir: 'ltr', 'aria-describedby': 'hint message' },
    }))
      this.input.setAttribute(name, value);
    base.append(this.#label, this.input, hint, this.#message);
    root.replaceChildren(base);
  }

  write(text: string): void {
    if (this.input.value !== text) this.input.value = text;
  }

  show({ disabled, readOnly, required, placeholder, label, name, error, sentences, announced }: Shown): void {
    const { input } = this;
    Object.assign(input, { disabled, readOnly, required, placeholder });
    this.#label.textContent = label;
    this.#label.hidden = label === '';
    if (label) input.removeAttribute('aria-label');
    else input.setAttribute('aria-label', name);
    if (error) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    const kind = error ? 'error' : 'note';
    const said = `${kind} ${sentences.join('\n')}`;
    if (said === this.#said) return;
    this.#said = said;
    // A screen reader is told when the user leaves the field, not when a record is opened or at each key.
    this.#message.setAttribute('aria-live', announced ? 'polite' : 'off');
    this.#message.dataset.kind = kind;
    this.#message.replaceChildren(
      ...sentences.map((sentence) => {
        const line = this.#root.ownerDocument.createElement('p');
        line.textContent = sentence;
        return line;
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iban-field': IbanField;
  }
}
