// The parts of a message as paragraphs, in their order. Nothing is added, dropped or moved.

import { formatList, formatNumber, formatShortDate } from '../format.js';
import type { PartText } from '../texts/messages.js';
import type { PartCode } from '../types.js';
import type { Block, Figure } from './blocks.js';
import type { WritableLine, WritablePart } from './check.js';
import { invalid } from './check.js';
import { type Args, money, type Speech, say, shownBy } from './speech.js';

/** A label with the part's amount. */
const FIGURES: ReadonlySet<string> = new Set<PartCode>(['total', 'interest-claimed', 'cost', 'grand-total']);
/** Remarks on what stands before them. */
const REMARKS: ReadonlySet<string> = new Set<PartCode>(['interest-basis', 'interest-runs']);
/** Sentences that share a paragraph where they follow one another. */
const TOGETHER: Readonly<Partial<Record<string, string>>> = {
  'earlier-contact': 'opening',
  'broken-promise': 'opening',
  'broken-plan': 'opening',
  'disputed-apart': 'apart',
  'agreed-apart': 'apart',
  'unchanged-due': 'resent',
  'confirm-receipt': 'resent',
  'plan-missed': 'plan',
  'plan-accept': 'plan',
  remains: 'rest',
  'nothing-remains': 'rest',
  'credit-left': 'rest',
  'disputed-amount': 'dispute',
  'undisputed-rest': 'dispute',
  'claim-law': 'claim',
  'claim-by': 'claim',
  'delivery-stopped': 'demand',
  'pay-by': 'demand',
  demand: 'demand',
  'puts-in-default': 'law',
  'interrupts-prescription': 'law',
  'if-paid': 'small',
  'tell-us': 'small',
  'ask-reason': 'small',
} satisfies Partial<Record<PartCode, string>>;
const paragraphOf = (code: string): string => (code.startsWith('open-') ? 'opening' : (TOGETHER[code] ?? code));

/** Every part but the subject. `at` says where a part stood in the message. */
export function blocksOf(parts: readonly WritablePart[], lines: readonly WritableLine[], speech: Speech): Block[] {
  const blocks: Block[] = [];
  let paragraph = '';
  for (let from = 0, to = 0; from < parts.length; from = to) {
    const { code } = parts[from] as WritablePart;
    to = from + 1;
    if (code === 'subject') continue;
    const text = textOf(code, speech);
    const listed = typeof text === 'object' && text.each !== undefined;
    while (listed && parts[to]?.code === code && lead(text, parts[to], to, speech) === lead(text, parts[from], from, speech))
      to++;
    const made = blockOf(code, text, parts.slice(from, to) as WritablePart[], from, lines, speech);
    if (!made) continue;
    const before = blocks.at(-1);
    const continues = paragraph === paragraphOf(code) && !speech.spoken;
    if (made.kind === 'figures' && before?.kind === 'figures') before.rows.push(...made.rows);
    else if (made.kind === 'text' && REMARKS.has(code) && before?.kind === 'figures')
      before.rows.push({ label: made.text, amount: null });
    else if (made.kind === 'text' && before?.kind === 'text' && (continues || REMARKS.has(code))) before.text += ` ${made.text}`;
    else blocks.push(made);
    if (!REMARKS.has(code)) paragraph = paragraphOf(code);
  }
  return blocks;
}

function textOf(code: string, { spoken, texts }: Speech): PartText {
  const own = spoken ? texts.spoken[code as PartCode] : undefined;
  return own ?? texts.parts[code as PartCode];
}

function blockOf(
  code: string,
  text: PartText,
  run: readonly WritablePart[],
  at: number,
  lines: readonly WritableLine[],
  speech: Speech,
): Block | null {
  const { args } = run[0] as WritablePart;
  if (code === 'items') return tableOf(sentence(text as string, args, at, speech), lines, speech);
  if (FIGURES.has(code)) return { kind: 'figures', rows: [figureOf(text as string, args, at, speech)] };
  if (typeof text === 'string') {
    const said = { kind: 'text', text: sentence(text, args, at, speech) } as const;
    return args.link === undefined ? said : { ...said, link: args.link };
  }
  const size = String(run.length);
  const leading = text.lead ?? '';
  if (text.each !== undefined) {
    const items = run.map((part, index) => sentence(text.each as string, part.args, at + index, speech));
    const all = { ...args, size, list: formatList(items, speech.tag) };
    if (leading.includes('{list}')) return { kind: 'text', text: sentence(leading, all, at, speech) };
    return { kind: 'list', lead: sentence(leading, all, at, speech), items };
  }
  const said = (text.lines ?? [])
    .filter((line) => shownBy(line).every((name) => Object.hasOwn({ ...speech.about, ...args }, name)))
    .map((line) => sentence(line, args, at, speech))
    .filter(Boolean);
  if (said.length === 0) return null;
  if (leading.includes('{list}'))
    return { kind: 'text', text: sentence(leading, { ...args, list: said.join(', ') }, at, speech) };
  return { kind: 'lines', lead: sentence(leading, args, at, speech), lines: said };
}

/** What a list says in front of its items: parts that would say it differently are lists of their own. */
function lead(text: PartText, part: WritablePart | undefined, at: number, speech: Speech): string {
  const leading = typeof text === 'object' ? (text.lead ?? '') : '';
  return sentence(leading, { ...part?.args, size: '2', list: '' }, at, speech);
}

function figureOf(text: string, args: Args, at: number, speech: Speech): Figure {
  const { amount, currency } = args;
  if (amount === undefined || currency === undefined)
    throw invalid(`parts[${at}].args.${amount ? 'currency' : 'amount'}`, 'missing');
  return { label: sentence(text, args, at, speech), amount: money(amount, currency, speech) };
}

/** Fills in the text of the part at this place. */
export function sentence(text: string, args: Args, at: number, speech: Speech): string {
  return say(text, args, speech, (name) => {
    throw invalid(`parts[${at}].args.${name}`, 'missing');
  });
}

/** What is asked for, a line each. Columns that would say nothing are left out. */
export function tableOf(lead: string, lines: readonly WritableLine[], speech: Speech): Block {
  const { table } = speech.texts;
  const several = (line: WritableLine) =>
    (line.instalment ?? 1) > 1 || lines.filter((one) => one.invoiceId === line.invoiceId).length > 1;
  const number = (line: WritableLine): string => {
    const own = line.number ?? line.invoiceId;
    const args = { number: own, instalment: String(line.instalment ?? 1) };
    return several(line) ? sentence(table.instalment, args, 0, speech) : own;
  };
  const all: { head: string; right?: boolean; cell: (line: WritableLine) => string; used?: boolean }[] = [
    { head: table.number, cell: number },
    { head: table.reference, cell: (line) => line.customerReference ?? '', used: lines.some((line) => line.customerReference) },
    { head: table.issued, cell: (line) => day(line.issued, speech) },
    { head: table.due, cell: (line) => day(line.due, speech) },
    {
      head: table.amount,
      right: true,
      cell: (line) => money(line.amount, line.currency, speech),
      used: lines.some((line) => line.amount !== line.open),
    },
    { head: table.open, right: true, cell: (line) => money(line.open, line.currency, speech) },
    {
      head: table.late,
      right: true,
      cell: (line) => (line.daysLate > 0 ? formatNumber(String(line.daysLate), speech.tag) : ''),
      used: lines.some((line) => line.daysLate > 0),
    },
  ];
  const some = all.filter(({ used }) => used ?? true);
  return {
    kind: 'table',
    lead,
    head: some.map(({ head }) => head),
    rows: lines.map((line) => some.map(({ cell }) => cell(line))),
    right: some.map(({ right }) => right ?? false),
  };
}

function day(date: string, { tag }: Speech): string {
  try {
    return formatShortDate(date, tag);
  } catch {
    return date;
  }
}
