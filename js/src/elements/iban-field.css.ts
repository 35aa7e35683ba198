/** The style of `<iban-field>`; colours follow the badge's tokens. */
export const css = `
:host { display: block; line-height: 1.4; }
:host([hidden]), [hidden] { display: none !important; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }

[part="base"] { --bad: var(--credit-color-danger, #b3261e); --soft: var(--credit-color-neutral, #475467); --focus: var(--credit-color-focus, #1d5fa8); }
@supports (color: light-dark(#000, #fff)) {
  [part="base"] { --bad: var(--credit-color-danger, light-dark(#b3261e, #ffaba3)); --soft: var(--credit-color-neutral, light-dark(#475467, #b6c0cf)); --focus: var(--credit-color-focus, light-dark(#1d5fa8, #93c4f8)); }
}
[part="label"] { display: block; margin-block-end: 0.25em; font-weight: 500; }
[part="input"] {
  font: inherit; font-variant-numeric: tabular-nums; letter-spacing: 0.02em; color: FieldText; box-sizing: border-box; inline-size: 100%; min-block-size: 2.2em; margin: 0;
  padding: 0.3em 0.5em; border: 1px solid var(--credit-color-line, #8a94a3); border-radius: 0.35em; background: var(--credit-color-field, Field);
}
[part="input"]:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
[part="input"][aria-invalid="true"] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
[part="input"]:disabled { opacity: 0.6; }
[part="hint"] { color: var(--soft); font-size: 0.9em; }
[part="message"] { font-size: 0.9em; color: var(--soft); overflow-wrap: anywhere; }
[part="message"][data-kind="error"] { color: var(--bad); padding-inline-start: 0.5em; border-inline-start: 3px solid var(--bad); }
[part="message"]:not(:empty) { margin-block-start: 0.25em; }
[part="message"] p { margin: 0; }
@media (forced-colors: active) {
  [part="input"][aria-invalid="true"] { border: 3px double CanvasText; box-shadow: none; }
  [part="input"]:focus-visible { outline-color: Highlight; }
  [part="message"] { color: CanvasText; }
}
@media print { [part="message"], [part="hint"] { display: none; } }
`;
