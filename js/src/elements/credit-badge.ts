import { chosen } from '../chosen.js';
import { explain } from '../explain.js';
import { formatPercent } from '../format.js';
import type { Badge } from '../index.js';
import { internals, PageElement, render, schedule, shadow } from './base.js';
import { brief } from './brief.js';
import { css } from './credit-badge.css.js';
import { languageOf, sharedSheet } from './page.js';

const TONES = ['good', 'notice', 'warning', 'danger', 'neutral'] as const;
type Tone = (typeof TONES)[number];

// Each tone has its own outline (circle, ring, triangle, octagon, dashes), so that it is told apart without colour.
const ICONS: Record<Tone, string> = {
  good: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.6 5.3-4.2 4.6a.8.8 0 0 1-1.1.05L4.2 9.1l1-1.15 1.5 1.3 3.8-4.1Z',
  notice:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6ZM7.2 4.4h1.6v3.3l2.2 1.6-.9 1.25L7.2 8.5Z',
  warning: 'M7.1 1.6a1 1 0 0 1 1.8 0l6.3 11.6a1 1 0 0 1-.9 1.5H1.7a1 1 0 0 1-.9-1.5Zm.1 3.9v4.3h1.6V5.5Zm0 5.5v1.6h1.6V11Z',
  danger: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Zm2.1 3v5h1.6V4Zm0 6.2v1.7h1.6v-1.7Z',
  neutral: 'M2 7.1h3.4v1.8H2Zm4.9 0h2.2v1.8H6.9Zm3.7 0H14v1.8h-3.4Z',
};
const SVG = 'http://www.w3.org/2000/svg';

/** What a badge may look like when it comes out of a store or a template: read-only, and from before a badge had reasons. */
export type BadgeInput = {
  readonly [K in Exclude<keyof Badge, 'reasons'>]: K extends 'args' ? Readonly<Record<string, string>> : Badge[K];
} & { readonly reasons?: Badge['reasons'] };

/** The badge now shows something else; `tone` and `code` are `null` when it fell back to its own content. */
export class CreditBadgeChangeEvent extends (globalThis.Event ?? (class {} as unknown as typeof Event)) {
  /** What is shown now. */
  readonly tone: Badge['tone'] | null;
  /** Why, as a stable code. */
  readonly code: string | null;
  /** What was shown before. */
  readonly previous: { readonly tone: Badge['tone']; readonly code: string } | null;

  constructor(now: Pick<BadgeInput, 'tone' | 'code'> | null, before: Pick<BadgeInput, 'tone' | 'code'> | null) {
    super('credit-badge-change', { bubbles: true, composed: true });
    this.tone = now ? now.tone : null;
    this.code = now ? now.code : null;
    this.previous = before ? { tone: before.tone, code: before.code } : null;
  }
}

/**
 * The state of a customer's credit as one short text: the sentence of `explain()` in the page's language, an icon whose
 * shape says how serious it is, and a colour that only repeats it. It is text, without a role: a screen reader reads
 * what is written.
 *
 * Its own content is the fallback: shown before the element is defined and whenever there is no badge to show. The
 * element never computes, fetches or reads the clock; give it the answer of `badges()` or `assess()`.
 *
 * @tagname credit-badge
 * @slot - Text to show as long as there is no badge, for example what the server rendered.
 *
 * @attr {string} badge - The badge as JSON, for hosts that can only write attributes. The property wins over it; text that is no badge is ignored.
 * @attr {boolean} compact - For list cells: the gist in a few words and on one line, cut where the place is too narrow; the whole sentence is then its `title`.
 * @attr {boolean} meter - Shows how much of the credit limit is used, when there is a limit.
 * @attr {boolean} live - Announces changes to screen readers. For one badge on a page, never for a list.
 * @attr {'light' | 'dark'} theme - Overrides the colour scheme of the page.
 * @attr {string} lang - Overrides the language of the page.
 *
 * @fires {CreditBadgeChangeEvent} credit-badge-change - The shown tone or code changed after the first time it was shown.
 *
 * @csspart base - The whole badge.
 * @csspart icon - The sign whose shape says how serious it is.
 * @csspart label - The text.
 * @csspart value - The used part of the limit, in percent, with its bar; only with `meter`.
 * @csspart meter - The bar beside the percentage.
 *
 * @cssprop --credit-color-good - Text and icon of an account in order.
 * @cssprop --credit-color-notice - Text and icon of something to know.
 * @cssprop --credit-color-warning - Text and icon of something to look at.
 * @cssprop --credit-color-danger - Text and icon of something to act on.
 * @cssprop --credit-color-neutral - Text and icon of what is not known.
 * @cssprop --credit-color-good-surface - Background of `good`; the other tones have theirs likewise.
 * @cssprop --credit-color-notice-surface - Background of `notice`.
 * @cssprop --credit-color-warning-surface - Background of `warning`.
 * @cssprop --credit-color-danger-surface - Background of `danger`.
 * @cssprop --credit-color-neutral-surface - Background of `neutral`.
 * @cssprop [--credit-badge-radius=0.9em] - Rounding of the corners.
 * @cssprop [--credit-badge-padding=0.2em 0.65em 0.2em 0.5em] - Space inside.
 * @cssprop [--credit-badge-font-size=0.8125em] - Size of the text, relative to where the badge stands.
 *
 * @cssstate good - Shows an account in order.
 * @cssstate notice - Shows something to know.
 * @cssstate warning - Shows something to look at.
 * @cssstate danger - Shows something to act on.
 * @cssstate neutral - Shows that it is not known.
 * @cssstate empty - Shows its own content.
 *
 * @example
 * ```js
 * import 'fidato/elements/define';
 * const [badge] = badges([account], { asOf: '2026-09-30' });
 * document.querySelector('credit-badge').badge = badge;
 * ```
 */
export class CreditBadge extends PageElement {
  static override readonly kind = Symbol.for('fidato.credit-badge');
  static override readonly tag = 'credit-badge';
  static override readonly early = ['badge', 'compact', 'live', 'meter'];
  static override readonly sheet = sharedSheet(css);
  static readonly observedAttributes = ['badge', 'compact', 'lang', 'live', 'meter'];

  #given: BadgeInput | null = null;
  #fromAttribute: BadgeInput | null = null;
  #shown: BadgeInput | null = null;
  #wasShown = false;
  #view: View | undefined;

  /** The badge to show, an answer of `badges()` or `assess()`. Anything that is no badge shows the element's own content. */
  get badge(): BadgeInput | null {
    return this.#given ?? this.#fromAttribute;
  }
  set badge(value: BadgeInput | null | undefined) {
    this.#given = readBadge(value);
    this[schedule]();
  }

  /** The gist on one line, for list cells. */
  get compact(): boolean {
    return this.hasAttribute('compact');
  }
  set compact(value: boolean) {
    this.toggleAttribute('compact', Boolean(value));
  }

  /** Shows the used part of the limit. */
  get meter(): boolean {
    return this.hasAttribute('meter');
  }
  set meter(value: boolean) {
    this.toggleAttribute('meter', Boolean(value));
  }

  /** Announces changes to screen readers. */
  get live(): boolean {
    return this.hasAttribute('live');
  }
  set live(value: boolean) {
    this.toggleAttribute('live', Boolean(value));
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'badge') this.#fromAttribute = readJson(value);
    this[schedule]();
  }

  override [render](): void {
    const own = this[internals];
    if (!own) return;
    const badge = this.badge;
    if (badge || this.#view) {
      this.#view ??= new View(this[shadow](), this.ownerDocument);
      this.#view.show(badge, languageOf(this), this.compact, this.live);
    }
    const before = this.#shown;
    if (before?.tone !== badge?.tone) {
      setState(own, before ? before.tone : 'empty', false);
    }
    setState(own, badge ? badge.tone : 'empty', true);
    this.#shown = badge;
    const changed = before?.tone !== badge?.tone || before?.code !== badge?.code;
    if (changed && this.#wasShown) this.dispatchEvent(new CreditBadgeChangeEvent(badge, before));
    if (badge) this.#wasShown = true;
  }
}

/** The shadow tree: built once, afterwards only what differs is written. */
class View {
  readonly #base: HTMLElement;
  readonly #icon: SVGPathElement;
  readonly #label: HTMLElement;
  readonly #value: HTMLElement;
  readonly #percent: HTMLElement;
  readonly #fill: SVGRectElement;
  readonly #fallback: HTMLSlotElement;
  #lastKey: string | undefined;

  constructor(root: ShadowRoot, page: Document) {
    const part = (name: string) => {
      const element = page.createElement('span');
      element.setAttribute('part', name);
      return element;
    };
    const svg = (name: string, box: string) => {
      const element = page.createElementNS(SVG, 'svg');
      element.setAttribute('part', name);
      element.setAttribute('viewBox', box);
      element.setAttribute('aria-hidden', 'true');
      return element;
    };
    this.#base = part('base');
    const icon = svg('icon', '0 0 16 16');
    this.#icon = page.createElementNS(SVG, 'path');
    this.#icon.setAttribute('fill', 'currentColor');
    this.#icon.setAttribute('fill-rule', 'evenodd');
    icon.append(this.#icon);
    this.#label = part('label');
    this.#value = part('value');
    const meter = svg('meter', '0 0 100 10');
    meter.setAttribute('preserveAspectRatio', 'none');
    const track = page.createElementNS(SVG, 'rect');
    track.setAttribute('class', 'track');
    track.setAttribute('width', '100');
    track.setAttribute('height', '10');
    this.#fill = page.createElementNS(SVG, 'rect');
    this.#fill.setAttribute('class', 'fill');
    this.#fill.setAttribute('height', '10');
    meter.append(track, this.#fill);
    this.#percent = page.createElement('span');
    this.#value.append(meter, this.#percent);
    this.#base.append(icon, this.#label, this.#value);
    this.#fallback = page.createElement('slot');
    root.replaceChildren(this.#base, this.#fallback);
  }

  show(badge: BadgeInput | null, language: string, compact: boolean, live: boolean): void {
    const sentence = badge ? explain(badge, language) : '';
    const text = badge && compact ? brief(badge, language) : sentence;
    const key = badge ? [badge.tone, badge.utilisation, language, live, text, sentence].join('\n') : '';
    if (key === this.#lastKey) return;
    this.#lastKey = key;
    this.#base.hidden = !badge;
    this.#fallback.hidden = Boolean(badge);
    if (live) this.#base.setAttribute('role', 'status');
    else this.#base.removeAttribute('role');
    if (!badge) return;
    this.#base.dataset.tone = badge.tone;
    this.#icon.setAttribute('d', ICONS[badge.tone]);
    this.#label.textContent = text;
    if (text !== sentence) this.#label.title = sentence;
    else this.#label.removeAttribute('title');
    const { utilisation } = badge;
    this.#value.hidden = utilisation === null;
    if (utilisation === null) return;
    this.#percent.textContent = formatPercent(utilisation, chosen(language).tag, 0);
    this.#fill.setAttribute('width', String(Math.min(100, Math.max(0, Number(utilisation)))));
  }
}

function readBadge(value: unknown): BadgeInput | null {
  if (typeof value !== 'object' || value === null) return null;
  const { accountId, tone, code, args, utilisation, reasons } = value as Partial<Record<keyof Badge, unknown>>;
  if (typeof code !== 'string' || code === '') return null;
  return {
    accountId: typeof accountId === 'string' ? accountId : '',
    // What is not known is never shown as good.
    tone: TONES.find((known) => known === tone) ?? 'neutral',
    code,
    args: typeof args === 'object' && args !== null ? (args as Record<string, string>) : {},
    utilisation:
      typeof utilisation === 'string' && /^-?\d+(\.\d+)?$/.test(utilisation) ? (utilisation as Badge['utilisation']) : null,
    ...(Array.isArray(reasons) ? { reasons: reasons as Badge['reasons'] } : {}),
  };
}

function readJson(text: string | null): BadgeInput | null {
  if (text === null) return null;
  try {
    return readBadge(JSON.parse(text));
  } catch {
    return null; // the element's own content stays
  }
}

function setState(own: ElementInternals, name: string, on: boolean): void {
  try {
    if (on) own.states.add(name);
    else own.states.delete(name);
  } catch {
    // Engines before the final CustomStateSet accept only names that begin with "--"; the badge itself does not need it.
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'credit-badge': CreditBadge;
  }
  interface HTMLElementEventMap {
    'credit-badge-change': CreditBadgeChangeEvent;
  }
}
