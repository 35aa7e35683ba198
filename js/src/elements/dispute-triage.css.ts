/** The style of `<dispute-triage>`; colours follow the badge's tokens. */
export const css = `
:host { display: block; line-height: 1.4; }
:host([hidden]), [hidden] { display: none !important; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }

[part="base"] { border: 1px solid var(--credit-color-line, #8a94a3); border-radius: 0.5em; margin: 0; padding: 0.75em 1em 1em; min-inline-size: 0; }
legend { font-weight: 600; padding-inline: 0.35em; }
label { display: block; margin-block: 0.5em 0.2em; font-weight: 500; }
textarea, select, input, button { font: inherit; color: inherit; box-sizing: border-box; min-block-size: 2.2em; }
textarea, select, input { inline-size: 100%; }
textarea, select, input, button { padding: 0.3em 0.5em; border: 1px solid var(--credit-color-line, #8a94a3); border-radius: 0.35em; background: var(--credit-color-field, Field); color: FieldText; }
.code { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 0 0.75em; }
textarea { min-block-size: 4.5em; resize: vertical; }
button { margin-block-start: 0.5em; padding-inline: 0.9em; cursor: pointer; background: ButtonFace; color: ButtonText; }
:is(textarea, select, input, button):focus-visible { outline: 2px solid var(--credit-color-focus, #1d5fa8); outline-offset: 1px; }
:disabled { opacity: 0.6; cursor: default; }
[part="result"]:not(:empty) { margin-block-start: 0.75em; }
[part="verdict"] { margin: 0; padding: 0.4em 0.6em; border-inline-start: 0.3em solid var(--credit-color-notice, #1d5fa8); font-weight: 600; }
[part="verdict"][data-confidence="undecided"] { border-inline-start-style: double; border-inline-start-color: var(--credit-color-warning, #8a5300); }
#hint { margin: 0.3em 0 0; color: var(--credit-color-neutral, #475467); }
#hint:empty { display: none; }
[part="reasons"] { margin: 0.4em 0 0; padding-inline-start: 1.4em; }
[part="facts"] { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr)); gap: 0.4em 0.9em; margin: 0.6em 0 0; }
dt { color: var(--credit-color-neutral, #475467); }
dd { margin: 0; overflow-wrap: anywhere; }
@supports (color: light-dark(#000, #fff)) { dt, #hint { color: var(--credit-color-neutral, light-dark(#475467, #b6c0cf)); } }
@media (forced-colors: active) { dt, #hint { color: CanvasText; } [part="verdict"] { border-inline-start-color: CanvasText; } }
`;
