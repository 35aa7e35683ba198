/** The style of `<account-statement>`; colours follow the badge's tokens, plain ones first for engines without `light-dark()`. */
export const css = `
:host { display: block; line-height: 1.45; }
:host([hidden]), [hidden] { display: none !important; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }

[part="base"] {
  --late: var(--credit-color-warning, #8a5300);
  --rest: var(--credit-color-neutral, #475467);
  --line: var(--credit-color-line, #8a94a3);
  display: grid;
  gap: var(--account-statement-gap, 1.25em);
  font-variant-numeric: tabular-nums;
}
@supports (color: light-dark(#000, #fff)) {
  [part="base"] {
    --late: var(--credit-color-warning, light-dark(#8a5300, #f2c26b));
    --rest: var(--credit-color-neutral, light-dark(#475467, #b6c0cf));
    --line: var(--credit-color-line, light-dark(#8a94a3, #5c6878));
  }
}
p, h2, h3, dl, dd { margin: 0; padding: 0; }
h2 { font-size: 1.3em; }
h3 { font-size: 1em; }
[part="head"] p { color: var(--rest); }
[part="block"] { display: grid; gap: 1em; min-inline-size: 0; container-type: inline-size; }
[part="scroll"] { overflow-x: auto; }
[part="scroll"]:focus-visible { outline: 2px solid var(--credit-color-focus, currentColor); outline-offset: 2px; }
table { inline-size: 100%; border-collapse: collapse; }
caption { text-align: start; font-weight: 600; padding-block-end: 0.3em; }
th, td { text-align: start; vertical-align: baseline; padding: 0.3em 0.6em; border-block-end: 1px solid color-mix(in srgb, var(--line) 45%, transparent); }
th:first-child, td:first-child { padding-inline-start: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { color: var(--rest); font-size: 0.9em; font-weight: 600; }
tbody th { font-weight: inherit; overflow-wrap: break-word; }
.figure { text-align: end; }
td.figure, :is([data-key="date"], [data-key="due"]) { white-space: nowrap; }
[data-kind="late"] :is([data-key="due"], [data-key="late"]) { color: var(--late); font-weight: 550; }
[data-kind="total"] > * { font-weight: 600; border-block-start: 1px solid var(--line); }
[part="facts"] { display: grid; gap: 0.3em; }
[part="facts"] div { display: flex; flex-wrap: wrap; gap: 0 0.75em; }
dt { color: var(--rest); min-inline-size: 9em; }
dd { overflow-wrap: anywhere; }
[part="payment"] { display: flex; flex-wrap: wrap; gap: 1em 2em; align-items: flex-start; padding-block-start: 1em; border-block-start: 1px solid var(--line); }
[part="payment"] > div { display: grid; gap: 0.6em; flex: 1 1 18em; min-inline-size: 0; }
[part="ticks"] { display: flex; flex-wrap: wrap; gap: 0.2em 1.5em; margin: 0; padding: 0; list-style: none; }
[part="ticks"] li::before { content: ""; display: inline-block; inline-size: 0.8em; block-size: 0.8em; margin-inline-end: 0.5em; border: 1px solid currentColor; vertical-align: -0.05em; }
/* On a narrow page which invoice, until when and how much is open must be seen without scrolling; paper and spreadsheet have the rest. */
@container (max-width: 34em) {
  table { font-size: 0.9em; }
  [data-table="open"] :is([data-key="date"], [data-key="order"], [data-key="amount"], [data-key="late"]) { display: none; }
  [data-table="movements"] [data-key="number"] { display: none; }
  [data-table="movements"] [data-key="date"] { white-space: normal; }
  th, td { padding-inline: 0.3em; }
}
/* Dark on light in both schemes: scanners need it so. */
[part="code"] { margin: 0; text-align: center; font-size: 0.85em; inline-size: var(--account-statement-code-size, 11em); }
[part="code"] svg { display: block; inline-size: 100%; block-size: auto; background: #fff; forced-color-adjust: none; }

@media (forced-colors: active) {
  [part="base"] :is(p, dt, thead th, [data-key]) { color: CanvasText; }
}
@media print {
  [part="base"] { --late: #000; --rest: #333; --line: #666; color: #000; font-size: 9pt; line-height: 1.4; }
  [part="base"], [part="block"] { gap: 0.8em; }
  th, td { padding-block: 0.15em; }
  [part="block"] { container-type: normal; }
  [part="scroll"] { overflow: visible; }
  thead { display: table-header-group; }
  tr, [data-table="ageing"], [part="payment"], [part="facts"] { break-inside: avoid; }
  caption, h2, h3 { break-after: avoid; }
  [part="code"] { inline-size: 38mm; }
}
`;

/** The page that a statement alone is printed on. */
export const sheetOfPaper = `
@page { size: A4; margin: 14mm 15mm; }
html { color-scheme: light; }
body { margin: 0; font: 9pt/1.4 system-ui, sans-serif; color: #000; background: #fff; }
`;
