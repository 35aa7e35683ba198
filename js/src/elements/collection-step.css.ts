/** The style of `<collection-step>`; colours follow the badge's tokens, plain ones first for engines without `light-dark()`. */
export const css = `
:host { display: block; line-height: 1.45; }
:host([hidden]), [hidden] { display: none !important; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }

[part="base"] {
  --go: var(--credit-color-notice, #1d5fa8);
  --rest: var(--credit-color-neutral, #475467);
  --stop: var(--credit-color-warning, #8a5300);
  --line: var(--credit-color-line, #8a94a3);
  display: grid;
  gap: var(--collection-step-gap, 0.75em);
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
@supports (color: light-dark(#000, #fff)) {
  [part="base"] {
    --go: var(--credit-color-notice, light-dark(#1d5fa8, #93c4f8));
    --rest: var(--credit-color-neutral, light-dark(#475467, #b6c0cf));
    --stop: var(--credit-color-warning, light-dark(#8a5300, #f2c26b));
    --line: var(--credit-color-line, light-dark(#8a94a3, #5c6878));
  }
}
p, ul, dl, dd { margin: 0; padding: 0; }
[part="head"] { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15em 0.5em; }
[part="icon"] { flex: none; align-self: center; inline-size: 1.15em; block-size: 1.15em; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
[part="step"] { font-size: var(--collection-step-font-size, 1.2em); font-weight: 600; }
[part="when"] { font-weight: 500; }
[part="head"] { color: var(--rest); }
[data-state="free"] > [part="head"] { color: var(--go); }
[data-state="blocked"] > [part="head"] [part="when"] { color: var(--stop); }

[part="action"] {
  justify-self: start;
  font: inherit;
  font-weight: 550;
  min-block-size: 2.4em;
  padding: 0.3em 1em;
  border: 1px solid transparent;
  border-radius: var(--collection-step-radius, 0.5em);
  color: var(--collection-step-action-color, #fff);
  background: var(--collection-step-action-surface, #1d5fa8);
  cursor: pointer;
}
[part="action"]:hover { filter: brightness(1.1); }
[part="action"][aria-disabled="true"] { opacity: 0.6; cursor: default; filter: none; }
[part="action"]:focus-visible { outline: 2px solid var(--credit-color-focus, var(--go)); outline-offset: 2px; }

[part="facts"] { display: flex; flex-wrap: wrap; gap: 0.5em 1.75em; }
dt, [part="heading"], [part="following"] span { color: var(--rest); font-size: 0.9em; }
[part="heading"] { font-weight: 600; margin-block-end: 0.15em; }
ul { padding-inline-start: 1.2em; }
[part="blockers"] { padding-inline-start: 0.75em; border-inline-start: 0.25em solid var(--stop); }
[part="following"] { padding-block-start: 0.6em; border-block-start: 1px solid color-mix(in srgb, var(--line) 45%, transparent); }

:host([compact]) [part="base"] { gap: 0.1em; }
:host([compact]) [part="step"] { font-size: 1em; }
:host([compact]) :is([part="facts"], [part="action"], [part="reasons"], [part="following"], [part="heading"]) { display: none; }
:host([compact]) [data-state="idle"] [part="reasons"]:not([hidden]) { display: block; }
:host([compact]) :is([part="blockers"], [part="reasons"]) { padding: 0; border: 0; font-size: 0.9em; color: var(--rest); }
:host([compact]) :is([part="blockers"], [part="reasons"]) ul { padding: 0; list-style: none; }

@media (forced-colors: active) {
  [part="head"], [part="head"] [part="when"], dt, [part="heading"], [part="following"] span { color: CanvasText !important; }
  [part="action"] { border-color: ButtonText; color: ButtonText; background: ButtonFace; }
  [part="action"][aria-disabled="true"] { opacity: 1; border-color: GrayText; color: GrayText; }
  [part="blockers"] { border-inline-start-color: CanvasText; }
}
@media print {
  [part="action"] { display: none; }
}
`;
