// What every element needs of the page, and what must not break where there is no page.

/** `HTMLElement`, or a stand-in, so that a class can be imported on a server. */
export const ElementBase: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

/** The language an element is in: the nearest `lang`, looked for through shadow roots too. */
export function languageOf(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const holder: Element | null = at.closest('[lang]');
    if (holder) return holder.getAttribute('lang') || 'en';
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return 'en';
}

/** An element that shows text in the page's language. */
export interface Localised extends Element {
  /** Called when a `lang` attribute of the document changed. */
  languageChanged(): void;
}

// One observer for all elements of a document: a list of five hundred badges must not bring five hundred observers.
const followers = new Map<Document, { elements: Set<Localised>; observer: MutationObserver }>();

/** Calls `element.languageChanged()` whenever a `lang` in its document changes, until {@link stopFollowingLanguage}. */
export function followLanguage(element: Localised): void {
  const page = element.ownerDocument;
  let entry = followers.get(page);
  if (!entry) {
    const elements = new Set<Localised>();
    const observer = new MutationObserver(() => {
      for (const follower of elements) follower.languageChanged();
    });
    observer.observe(page, { attributes: true, attributeFilter: ['lang'], subtree: true });
    entry = { elements, observer };
    followers.set(page, entry);
  }
  entry.elements.add(element);
}

/** Ends {@link followLanguage}; the observer goes with the last element. `page` is where the element was. */
export function stopFollowingLanguage(element: Localised, page: Document): void {
  const entry = followers.get(page);
  if (!entry) return;
  entry.elements.delete(element);
  if (entry.elements.size === 0) {
    entry.observer.disconnect();
    followers.delete(page);
  }
}

/** Makes the function that gives a document its one style sheet; a sheet belongs to the document that built it. */
export function sharedSheet(css: string): (page: Document) => CSSStyleSheet {
  const sheets = new WeakMap<Document, CSSStyleSheet>();
  return (page) => {
    let sheet = sheets.get(page);
    if (!sheet) {
      sheet = new (page.defaultView ?? globalThis).CSSStyleSheet();
      sheet.replaceSync?.(css); // missing where a test runner simulates the document
      sheets.set(page, sheet);
    }
    return sheet;
  };
}

/**
 * Registers `element` as `tag`, unless the tag is taken. Taken by another copy of the same element (two bundles on
 * one page) is fine and silent; taken by something else is said on the console, because the page will look wrong.
 */
export function defineOnce(
  element: CustomElementConstructor & { readonly kind: symbol },
  tag: string,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry) return;
  const taken = registry.get(tag) as (CustomElementConstructor & { readonly kind?: symbol }) | undefined;
  if (!taken) registry.define(tag, element);
  else if (taken.kind !== element.kind)
    console.warn(`<${tag}> is already defined by another library; fidato's element was not registered.`);
}

/** Hands properties that were set before the element was defined to their accessors, which they would hide otherwise. */
export function upgrade<E extends HTMLElement>(element: E, properties: readonly (keyof E)[]): void {
  for (const name of properties) {
    if (!Object.hasOwn(element, name)) continue;
    const early = element[name];
    delete (element as Partial<E>)[name];
    element[name] = early;
  }
}
