// What parts the cells of a file?

import { filled, headerAt, isData, knownTitles } from './header.js';
import { records } from './records.js';

export const SEPARATORS = [';', ',', '\t', '|'] as const;

/** Excel says the separator in a line of its own. */
export const saidSeparator = (text: string): { separator: string; length: number } | null => {
  const said = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text);
  return said ? { separator: said[1] as string, length: said[0].length } : null;
};

/** Enough to judge by: so many letters, and so many records. */
const SAMPLE = 100_000;
const RECORDS = 100;

/**
 * The separator that makes a table of the text: one whose header has titles that are known, whose rows have dates and amounts in
 * their cells, and as many cells as each other. How often a letter occurs says nothing: an amount has a comma as well.
 */
export function guessSeparator(text: string): string {
  const said = saidSeparator(text);
  if (said) return said.separator;
  let best = { separator: SEPARATORS[0] as string, score: 0, width: 0 };
  for (const separator of SEPARATORS) {
    const { score, width } = judge(text.slice(0, SAMPLE), separator);
    if (score > best.score || (score === best.score && width > best.width)) best = { separator, score, width };
  }
  return best.separator;
}

function judge(text: string, separator: string): { score: number; width: number } {
  const rows = records(text, separator, RECORDS).filter(({ cells }) => filled(cells) > 0);
  const header = headerAt(rows);
  const cells = header ? (rows[header.at]?.cells ?? []) : [];
  if (!header || cells.length < 2) return { score: 0, width: cells.length };
  const below = rows.slice(header.headless ? header.at : header.at + 1);
  const widths = new Map<number, number>();
  for (const row of below) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
  const alike = below.length === 0 ? 1 : Math.max(...widths.values()) / below.length;
  const data = below.reduce((sum, row) => sum + row.cells.filter(isData).length, 0) / Math.max(1, below.length);
  return { score: (1 + knownTitles(cells) + data) * alike, width: cells.length };
}
