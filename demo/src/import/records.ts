// The records of a text whose separator is known.

export interface RawRow {
  cells: string[];
  /** a quotation mark is not closed or not in its place: the line is one cell */
  malformed: boolean;
}

/** A quotation mark that is never closed costs its own line, not all that follow. */
export function records(text: string, separator: string, most = Number.POSITIVE_INFINITY): RawRow[] {
  const found: RawRow[] = [];
  let at = 0;
  while (at < text.length && found.length < most) {
    const row = recordAt(text, at, separator);
    found.push({ cells: row.cells ?? [text.slice(at, row.end).trim()], malformed: row.cells === null });
    at = row.end + (text.startsWith('\r\n', row.end) ? 2 : 1);
  }
  return found;
}

const isLineEnd = (letter: string | undefined) => letter === undefined || letter === '\n' || letter === '\r';
const skipSpaces = (text: string, from: number) => {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
};

/** The cells from here, and where the record ends; no cells where a quotation mark is out of place. */
function recordAt(text: string, start: number, separator: string): { cells: string[] | null; end: number } {
  const cells: string[] = [];
  const ends = (at: number) => text[at] === separator || isLineEnd(text[at]);
  for (let at = start; ; at += 1) {
    const quote = skipSpaces(text, at);
    let end = at;
    if (text[quote] === '"') {
      const closed = closing(text, quote);
      end = skipSpaces(text, closed + 1);
      if (closed < 0 || !ends(end)) {
        end = start;
        while (!isLineEnd(text[end])) end += 1;
        return { cells: null, end };
      }
      cells.push(text.slice(quote + 1, closed).replaceAll('""', '"'));
    } else {
      while (!ends(end)) end += 1;
      cells.push(text.slice(at, end));
    }
    if (text[end] !== separator) return { cells, end };
    at = end;
  }
}

/** Where the quotation mark opened here is closed; -1 = never. A doubled one stands for itself. */
function closing(text: string, quote: number): number {
  for (let at = text.indexOf('"', quote + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

/** A table as a CSV file; text that a spreadsheet would run as a formula is escaped. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
    return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}
