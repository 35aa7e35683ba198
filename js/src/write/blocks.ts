// A text as paragraphs, lists and tables, and what it looks like as plain text and as HTML.

import { escapeHtml } from './clean.js';

/** A paragraph, possibly with a link that stands in it as it is. */
export type Paragraph = { kind: 'text'; text: string; link?: string };
/** A label with its amount, or a remark that belongs to the one above. */
export type Figure = { label: string; amount: string | null };
export type Block =
  | Paragraph
  | { kind: 'lines'; lead: string; lines: string[] }
  | { kind: 'list'; lead: string; items: string[] }
  | { kind: 'figures'; rows: Figure[] }
  /** `right`: the columns of figures. */
  | { kind: 'table'; lead: string; head: string[]; rows: string[][]; right: boolean[] };

/** How plain text is laid out: numbered, the paragraphs are steps; dense, the tables have no columns. */
export type Layout = { colon: string; numbered?: boolean; dense?: boolean };

/** Plain text: paragraphs with a blank line between them. */
export function plain(blocks: readonly Block[], { colon, numbered = false, dense = false }: Layout): string {
  const step = steps(numbered);
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'text':
          return step(block.text);
        case 'lines':
          return [block.lead, ...block.lines].filter(Boolean).join('\n');
        case 'list':
          return [step(block.lead), ...block.items.map((item) => `- ${item}`)].join('\n');
        case 'figures':
          return block.rows.map(({ label, amount }) => (amount === null ? `  ${label}` : `${label}${colon}${amount}`)).join('\n');
        default:
          return [
            ...(block.lead ? [block.lead, ''] : []),
            ...(dense ? [block.head, ...block.rows].map((row) => row.join('; ')) : columns(block.head, block.rows, block.right)),
          ].join('\n');
      }
    })
    .join('\n\n');
}

/** A piece of HTML in a language: paragraphs, lists and tables without classes, styles or scripts; everything else is text. */
export function html(blocks: readonly Block[], language: string, numbered = false): string {
  const step = steps(numbered);
  const said = blocks.map((block) => {
    switch (block.kind) {
      case 'text':
        return `<p>${linked(lines(step(block.text)), block.link)}</p>`;
      case 'lines':
        return `<p>${[block.lead, ...block.lines].filter(Boolean).map(escapeHtml).join('<br>')}</p>`;
      case 'list':
        return `<p>${lines(step(block.lead))}</p><ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
      case 'figures':
        return `<table cellpadding="4">${block.rows.map(figure).join('')}</table>`;
      default:
        return `${block.lead && `<p>${lines(block.lead)}</p>`}${table(block.head, block.rows, block.right)}`;
    }
  });
  return said.length > 0 ? `<div lang="${escapeHtml(language)}">${said.join('')}</div>` : '';
}

function steps(numbered: boolean): (text: string) => string {
  let count = 0;
  return (text) => (numbered && text ? `${++count}. ${text}` : text);
}

const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

function linked(escaped: string, link?: string): string {
  if (!link) return escaped;
  const target = escapeHtml(link);
  return escaped.split(target).join(`<a href="${target}">${target}</a>`);
}

function figure({ label, amount }: Figure): string {
  return amount === null
    ? `<tr><td colspan="2"><small>${escapeHtml(label)}</small></td></tr>`
    : `<tr><th scope="row" align="left">${escapeHtml(label)}</th><td align="right">${escapeHtml(amount)}</td></tr>`;
}

function table(head: string[], rows: string[][], right: boolean[]): string {
  const side = (column: number) => (right[column] ? 'right' : 'left');
  const heads = head.map((cell, at) => `<th scope="col" align="${side(at)}">${escapeHtml(cell)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td align="${side(at)}">${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<table border="1" cellpadding="4" cellspacing="0"><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function columns(head: string[], rows: string[][], right: boolean[]): string[] {
  const widths = head.map((cell, at) => Math.max(...[cell, ...rows.map((row) => row[at] ?? '')].map((text) => [...text].length)));
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - [...cell].length);
        return right[at] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}
