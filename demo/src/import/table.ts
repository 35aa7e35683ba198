// From the bytes of a file to a table: code page, separator, header, rows.

import { type CodePage, decode, guessCodePage, type NoText, tellingWords } from './codepage.js';
import { filled, headerAt } from './header.js';
import { type RawRow, records } from './records.js';
import { guessSeparator, saidSeparator } from './separator.js';

/** A row keeps the number a spreadsheet shows. */
export interface TableRow extends RawRow {
  number: number;
}

/** A file as read, and how. */
export interface Table {
  name: string;
  bytes: Uint8Array;
  codePage: CodePage;
  separator: string;
  /** words that another code page would show otherwise */
  telling: string[];
  /** no row of it is a header: the columns are called by their number */
  headless: boolean;
  header: string[];
  rows: TableRow[];
}

/** Why a file is no table. */
export type Unreadable = NoText | 'header';

/** Reads a file; what is not chosen is guessed. */
export function readTable(
  name: string,
  bytes: Uint8Array,
  chosen: { codePage?: CodePage; separator?: string } = {},
): Table | Unreadable {
  const guessed = guessCodePage(bytes);
  if (guessed === 'empty' || guessed === 'spreadsheet' || guessed === 'binary') return guessed;
  const codePage = chosen.codePage ?? guessed;
  const text = decode(bytes, codePage).replace(/^\ufeff/, '');
  const said = saidSeparator(text);
  const separator = chosen.separator ?? guessSeparator(text);
  const all = records(said ? text.slice(said.length) : text, separator).map((record, index) => ({
    number: index + (said ? 2 : 1),
    ...record,
  }));
  // A wrong choice is made by hand and must be seen to be mended: one column then.
  const found = headerAt(all) ?? (chosen.separator === undefined ? null : { at: 0, headless: false });
  if (!found) return all.some(({ cells }) => filled(cells) > 0) ? 'header' : 'empty';
  const { at, headless } = found;
  const titles = all[at]?.cells ?? [];
  // Empty cells at the end are what is left of a wider sheet.
  const width = headless
    ? Math.max(...all.slice(at, at + 20).map(({ cells }) => cells.length))
    : titles.findLastIndex((cell) => cell.trim() !== '') + 1;
  const header = Array.from({ length: width }, (_, index) => (headless ? '' : titles[index]?.trim()) || `#${index + 1}`);
  const cut = (cells: string[]) => (cells.length > width && filled(cells.slice(width)) === 0 ? cells.slice(0, width) : cells);
  // A printed list has its header on every page.
  const again = titles.join('\n');
  const rows = all
    .slice(headless ? at : at + 1)
    .filter(({ cells, malformed }) => malformed || (filled(cells) > 0 && (headless || cells.join('\n') !== again)))
    .map(({ cells, ...row }) => ({ ...row, cells: cut(cells) }));
  return { name, bytes, codePage, separator, telling: tellingWords(text), headless, header, rows };
}
