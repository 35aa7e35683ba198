// What all elements have in common: when they render, in which language and style, and what a form expects of a field.

import { defineOnce, ElementBase, followLanguage, stopFollowingLanguage, upgrade } from './page.js';

// Symbols, so that a page finds none of these on an element.
const attach = Symbol('attach');
export const begin = Symbol('begin');
export const inert = Symbol('inert');
export const internals = Symbol('internals');
export const render = Symbol('render');
export const schedule = Symbol('schedule');
export const shadow = Symbol('shadow');
export const validate = Symbol('validate');

/** An element that shows something in the page's language. */
export abstract class PageElement extends ElementBase {
  /** Recognises other copies of this element. */
  static readonly kind: symbol;
  /** The name under which it is registered when none is given. */
  static readonly tag: string;
  /** Properties that a page may have set before the element was defined. */
  static readonly early: readonly string[];
  /** The style sheet of a document. */
  static readonly sheet: (page: Document) => CSSStyleSheet;

  /** Registers the element, unless the tag is taken already; does nothing on a server. */
  static define(tag?: string, registry?: CustomElementRegistry): void {
    // biome-ignore lint/complexity/noThisInStatic: each element, and each subclass of one, registers itself
    defineOnce(this as never, tag ?? this.tag, registry);
  }

  readonly [internals]: ElementInternals | undefined = this[attach]();
  #page: Document | undefined;
  #scheduled = false;

  /** None where there is no page, or one that only a test runner simulates. */
  [attach](): ElementInternals | undefined {
    return this.attachInternals?.();
  }

  /** Shows the state as it is. */
  abstract [render](): void;

  /** Called when the element has come into a document. */
  [begin](): void {
    this[schedule]();
  }

  connectedCallback(): void {
    upgrade(this, this.#class.early as never);
    this.#page = this.ownerDocument;
    followLanguage(this);
    this[begin]();
  }

  disconnectedCallback(): void {
    if (this.#page) stopFollowingLanguage(this, this.#page);
    this.#page = undefined;
  }

  /** Moved into another document, whose style sheet it needs then. */
  adoptedCallback(): void {
    const root = this[internals]?.shadowRoot;
    if (root) root.adoptedStyleSheets = [this.#class.sheet(this.ownerDocument)];
  }

  /** Called by the shared observer when a `lang` of the document changed. */
  languageChanged(): void {
    this[schedule]();
  }

  /** Several properties set in one go cost one rendering, still before the next paint. */
  [schedule](): void {
    if (this.#scheduled || !this.isConnected) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) this[render]();
    });
  }

  /** The shadow root, with its style; a server may have rendered it. */
  [shadow](delegatesFocus = false): ShadowRoot {
    const root = this[internals]?.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus });
    root.adoptedStyleSheets = [this.#class.sheet(this.ownerDocument)];
    return root;
  }

  get #class(): typeof PageElement {
    return this.constructor as typeof PageElement;
  }
}

/** A field of a form: behaves as an `<input>` does. */
export abstract class FormElement extends PageElement {
  static readonly formAssociated = true;

  #formDisabled = false;

  abstract value: string;

  /** Simulated pages have no more than half of it: as good as none. */
  override [attach](): ElementInternals | undefined {
    const own = super[attach]();
    return own && 'setFormValue' in own ? own : undefined;
  }

  /** Tells the form what is wrong with the value. */
  abstract [validate](): void;

  /** Whether the field or a fieldset around it is disabled. */
  get [inert](): boolean {
    return this.disabled || this.#formDisabled;
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
    return this[internals]?.form ?? null;
  }
  get labels(): NodeList | undefined {
    return this[internals]?.labels;
  }
  get validity(): ValidityState | undefined {
    return this[internals]?.validity;
  }
  get validationMessage(): string {
    return this[internals]?.validationMessage ?? '';
  }
  get willValidate(): boolean {
    return this[internals]?.willValidate ?? false;
  }
  checkValidity(): boolean {
    this[validate]();
    return this[internals]?.checkValidity() ?? true;
  }
  reportValidity(): boolean {
    this[validate]();
    return this[internals]?.reportValidity() ?? true;
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this[schedule]();
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.value = state;
  }
}
