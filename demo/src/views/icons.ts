import { html, svg, type TemplateResult } from 'lit-html';

const SHAPES = {
  brand: svg`<rect width="32" height="32" rx="8" class="brand-tile"></rect><path d="M9 17.2l4.6 4.6L23.4 11" class="brand-tick"></path>`,
  sun: svg`<circle cx="16" cy="16" r="5.5"></circle><path d="M16 4v3M16 25v3M4 16h3M25 16h3M7.5 7.5l2.1 2.1M22.4 22.4l2.1 2.1M7.5 24.5l2.1-2.1M22.4 9.6l2.1-2.1"></path>`,
  moon: svg`<path d="M25 19.5A10.5 10.5 0 0 1 12.5 7a10 10 0 1 0 12.5 12.5z"></path>`,
  auto: svg`<circle cx="16" cy="16" r="10"></circle><path d="M16 6a10 10 0 0 1 0 20z" class="solid"></path>`,
  up: svg`<path d="M16 25V8M9 15l7-7 7 7"></path>`,
  down: svg`<path d="M16 7v17M9 17l7 7 7-7"></path>`,
  back: svg`<path d="M19 8l-8 8 8 8"></path>`,
  search: svg`<circle cx="14" cy="14" r="8"></circle><path d="M20 20l7 7"></path>`,
  file: svg`<path d="M8 4h11l6 6v18H8zM19 4v6h6"></path><path d="M12 17h9M12 22h9"></path>`,
  ok: svg`<circle cx="16" cy="16" r="11"></circle><path d="M11 16.5l3.6 3.5 6.6-7"></path>`,
  right: svg`<circle cx="16" cy="16" r="11"></circle><path d="M10.5 16h10.5M16.5 11.5l4.5 4.5-4.5 4.5"></path>`,
  clock: svg`<circle cx="16" cy="16" r="11"></circle><path d="M16 9.5V16l4.5 3"></path>`,
  warn: svg`<path d="M16 5.5L28 26H4z"></path><path d="M16 13v6M16 22.5v.3"></path>`,
  pause: svg`<circle cx="16" cy="16" r="11"></circle><path d="M13 12v8M19 12v8"></path>`,
  wrong: svg`<circle cx="16" cy="16" r="11"></circle><path d="M16 10v8M16 21.5v.5"></path>`,
  write: svg`<path d="M6 26l1.5-6L21 6.5l4.5 4.5L12 24.5z"></path><path d="M18 9.5l4.5 4.5"></path>`,
  close: svg`<path d="M9 9l14 14M23 9L9 23"></path>`,
} as const;

/** A sign beside a text that says the same. */
export const icon = (name: keyof typeof SHAPES): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 32 32" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
