// Cells of somebody else's file as days, judged column by column.

export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD.MM.YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'DD MMM YYYY',
  'MMM DD YYYY',
  'YYYYMMDD',
  'DDMMYYYY',
  'Excel 45678',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** A time after the day is dropped, as spreadsheets write one. */
const TIME = '(?:,?[T ][\\d:.Z+-]*(?: ?[AaPp]\\.?[Mm]\\.?)?)?';
/** `D/M/YYYY`, one digit or two, also with two digits of the year, with spaces and a full stop at the end ("5. 1. 2026."). */
const inOrder = (first: string, mark: string, second: string): RegExp =>
  new RegExp(`^(?<${first}>\\d{1,2}) ?${mark} ?(?<${second}>\\d{1,2}) ?${mark} ?(?<y>\\d{4}|\\d{2})\\.?${TIME}$`);
const MONTH = '(?<month>\\p{L}{3,})\\.?';
const GAP = "[-/., ]*(?:de |d')?";
const PATTERNS: Record<DateFormat, RegExp> = {
  'YYYY-MM-DD': new RegExp(`^(?<y>\\d{4}) ?(?<mark>[-/.]) ?(?<m>\\d{1,2}) ?\\k<mark> ?(?<d>\\d{1,2})\\.?${TIME}$`),
  'DD/MM/YYYY': inOrder('d', '/', 'm'),
  'MM/DD/YYYY': inOrder('m', '/', 'd'),
  'DD.MM.YYYY': inOrder('d', '\\.', 'm'),
  'DD-MM-YYYY': inOrder('d', '-', 'm'),
  'MM-DD-YYYY': inOrder('m', '-', 'd'),
  'DD MMM YYYY': new RegExp(
    `^(?:(?<d>\\d{1,2})(?:°|º|er|st|nd|rd|th)?${GAP}${MONTH}${GAP}(?<y>\\d{4}|\\d{2})|(?<y2>\\d{4})[-/. ]${MONTH.replace('month', 'month2')}[-/. ]+(?<d2>\\d{1,2}))${TIME}$`,
    'u',
  ),
  'MMM DD YYYY': new RegExp(`^${MONTH}[-/ ]*(?<d>\\d{1,2})(?:st|nd|rd|th)?[-/, ]+(?<y>\\d{4})${TIME}$`, 'u'),
  // A data frame writes whole numbers with a nought behind the point.
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:[.,]0+)?$/,
  DDMMYYYY: /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})(?:[.,]0+)?$/,
  // Days since 30 December 1899, with the time of day behind the decimal sign.
  'Excel 45678': /^(?<n>\d{5})(?:[.,]\d+)?$/,
};
/** A year of four digits in front and the name of a month mean one thing only, whatever the other cells of the column are. */
const EVIDENT: readonly DateFormat[] = ['YYYY-MM-DD', 'DD MMM YYYY', 'MMM DD YYYY'];

export type DateProblem = 'date' | 'range';

const tidy = (text: string) =>
  text
    .trim()
    .replace(/^['’]/, '')
    .replace(/[\u00a0\u202f]/g, ' ');

/** The day as "YYYY-MM-DD", or what is wrong with it. */
export function readDate(text: string, format: DateFormat): { date: string } | { problem: DateProblem } {
  const day = tidy(text);
  const read = strictly(day, format);
  if ('date' in read) return read;
  for (const evident of EVIDENT) {
    const other = evident === format ? read : strictly(day, evident);
    if ('date' in other) return other;
  }
  return read;
}

function strictly(text: string, format: DateFormat): { date: string } | { problem: DateProblem } {
  const found = PATTERNS[format].exec(text)?.groups;
  if (!found) return { problem: 'date' };
  if (found.n !== undefined)
    return { date: new Date(Date.UTC(1899, 11, 30) + Number(found.n) * 86_400_000).toISOString().slice(0, 10) };
  const year = found.y ?? found.y2 ?? '';
  const name = found.month ?? found.month2;
  const m = name === undefined ? Number(found.m) : monthOf(name);
  const d = Number(found.d ?? found.d2);
  if (m === null) return { problem: 'date' };
  // Two digits are of 1970 to 2069.
  const y = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  const day = new Date(Date.UTC(y, m - 1, d));
  if (y < 100 || day.getUTCMonth() !== m - 1 || day.getUTCDate() !== d) return { problem: 'date' };
  if (y < 1900 || y > 2199) return { problem: 'range' };
  return { date: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
}

const MONTH_LANGUAGES = ['it', 'en', 'de', 'fr', 'es', 'pt', 'nl'];
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The month, 1 to 12, of a name, of its beginning (three letters or more) or of its short form; `null` when no language has it, or two disagree. */
function monthOf(text: string): number | null {
  if (months.size === 0) {
    const add = (part: string, month: number) => months.set(part, months.has(part) && months.get(part) !== month ? null : month);
    for (const language of MONTH_LANGUAGES) {
      const [long, short] = (['long', 'short'] as const).map(
        (month) => new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' }),
      );
      for (let month = 1; month <= 12; month += 1) {
        const nameIn = (format: Intl.DateTimeFormat | undefined) =>
          plain(format?.formatToParts(Date.UTC(2026, month - 1, 1)).find(({ type }) => type === 'month')?.value ?? '');
        const name = nameIn(long);
        for (let length = 3; length <= name.length; length += 1) add(name.slice(0, length), month);
        // "mrt" is no beginning of "maart".
        add(nameIn(short).replace('.', ''), month);
      }
    }
  }
  return months.get(plain(text)) ?? null;
}
const months = new Map<string, number | null>();

/** The formats that read most of these texts; none when no format reads any. A few broken cells hide nothing. */
export function fittingDates(texts: readonly string[]): DateFormat[] {
  // A long column has few days.
  const days = new Map<string, number>();
  for (const text of texts) days.set(text, (days.get(text) ?? 0) + 1);
  const counted = DATE_FORMATS.map((format) => {
    let fits = 0;
    for (const [text, times] of days) if ('date' in strictly(tidy(text), format)) fits += times;
    return { format, fits };
  });
  const best = Math.max(0, ...counted.map(({ fits }) => fits));
  return best === 0 ? [] : counted.filter(({ fits }) => fits === best).map(({ format }) => format);
}

export const isDate = (text: string): boolean => DATE_FORMATS.some((format) => 'date' in readDate(text, format));

export interface DateReading {
  format: DateFormat;
  /** another order of day and month reads the column as well, and nothing else in the file decides */
  doubtful: boolean;
}

const ORDER: Partial<Record<DateFormat, 'day' | 'month'>> = {
  'DD/MM/YYYY': 'day',
  'DD.MM.YYYY': 'day',
  'DD-MM-YYYY': 'day',
  'MM/DD/YYYY': 'month',
  'MM-DD-YYYY': 'month',
};

/** The format of each column of dates. Where a column fits two orders, the other columns decide, then the language. */
export function judgeDates(columns: readonly (readonly string[])[], dayFirst: boolean): DateReading[] {
  const fitting = columns.map(fittingDates);
  const decided = new Set(fitting.filter(({ length }) => length === 1).map(([format]) => format && ORDER[format]));
  const others = decided.has('day') !== decided.has('month');
  const order = (others ? decided.has('day') : dayFirst) ? 'day' : 'month';
  return fitting.map((formats) => ({
    format: formats.find((format) => ORDER[format] === order) ?? formats[0] ?? (dayFirst ? 'DD/MM/YYYY' : 'YYYY-MM-DD'),
    doubtful: formats.length > 1 && !others,
  }));
}
