/**
 * The style of `<credit-badge>`. The tones' colours are chosen for at least 4.5:1 against their surface in both schemes.
 * A custom property that an older engine cannot resolve does not fall back to an earlier declaration, so the plain
 * colours come first and `light-dark()` sits behind `@supports`.
 */
export const css = `
:host {
  display: inline-block;
  max-inline-size: 100%;
  vertical-align: middle;
  line-height: 1.3;
}
:host([hidden]), [hidden] { display: none !important; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }

[part="base"] {
  --ink: var(--credit-color-neutral, #475467);
  --surface: var(--credit-color-neutral-surface, #f1f3f6);
  display: inline-flex;
  align-items: center;
  gap: 0.4em;
  box-sizing: border-box;
  max-inline-size: 100%;
  padding: var(--credit-badge-padding, 0.2em 0.65em 0.2em 0.5em);
  border: 1px solid transparent;
  border-radius: var(--credit-badge-radius, 0.9em);
  font-size: var(--credit-badge-font-size, 0.8125em);
  font-weight: 500;
  font-variant-numeric: tabular-nums;
  text-align: start;
  color: var(--ink);
  background-color: var(--surface);
}
[part="base"][data-tone="good"] { --ink: var(--credit-color-good, #146c43); --surface: var(--credit-color-good-surface, #e8f6ee); }
[part="base"][data-tone="notice"] { --ink: var(--credit-color-notice, #1d5fa8); --surface: var(--credit-color-notice-surface, #e9f2fc); }
[part="base"][data-tone="warning"] { --ink: var(--credit-color-warning, #8a5300); --surface: var(--credit-color-warning-surface, #fdf3e0); }
[part="base"][data-tone="danger"] { --ink: var(--credit-color-danger, #b3261e); --surface: var(--credit-color-danger-surface, #fdecea); }

@supports (color: light-dark(#000, #fff)) {
  [part="base"] { --ink: var(--credit-color-neutral, light-dark(#475467, #b6c0cf)); --surface: var(--credit-color-neutral-surface, light-dark(#f1f3f6, #2a313c)); }
  [part="base"][data-tone="good"] { --ink: var(--credit-color-good, light-dark(#146c43, #7fd6a4)); --surface: var(--credit-color-good-surface, light-dark(#e8f6ee, #17342a)); }
  [part="base"][data-tone="notice"] { --ink: var(--credit-color-notice, light-dark(#1d5fa8, #93c4f8)); --surface: var(--credit-color-notice-surface, light-dark(#e9f2fc, #182f4a)); }
  [part="base"][data-tone="warning"] { --ink: var(--credit-color-warning, light-dark(#8a5300, #f2c26b)); --surface: var(--credit-color-warning-surface, light-dark(#fdf3e0, #3c2e12)); }
  [part="base"][data-tone="danger"] { --ink: var(--credit-color-danger, light-dark(#b3261e, #ffaba3)); --surface: var(--credit-color-danger-surface, light-dark(#fdecea, #44201d)); }
}

[part="icon"] { flex: none; inline-size: 1.1em; block-size: 1.1em; align-self: start; margin-block-start: 0.1em; }
[part="label"] { min-inline-size: 0; overflow-wrap: anywhere; }
[part="value"] { display: none; flex: none; align-items: center; gap: 0.35em; padding-inline-start: 0.5em; border-inline-start: 1px solid; border-color: color-mix(in srgb, currentColor 30%, transparent); }
[part="meter"] { inline-size: 2.6em; block-size: 0.35em; border-radius: 1em; }
.track { fill: currentColor; opacity: 0.25; }
.fill { fill: currentColor; }

:host([meter]) [part="value"]:not([hidden]) { display: inline-flex; }
:host([compact]) [part="base"] { white-space: nowrap; }
:host([compact]) [part="label"] { overflow: hidden; text-overflow: ellipsis; }

@media (forced-colors: active) {
  [part="base"] { border-color: CanvasText; color: CanvasText; background-color: Canvas; }
  .track { opacity: 1; fill: GrayText; }
  .fill { fill: CanvasText; }
}
@media print {
  [part="base"] { border-color: currentColor; color: #000; background: none; }
}
`;
