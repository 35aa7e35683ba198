// A statement of account as a text.

import type { Block, Figure } from './blocks.js';
import type { WritableStatement } from './check.js';
import { sentence, tableOf } from './parts.js';
import { type Args, money, type Speech } from './speech.js';

export function statementSubject({ asOf }: WritableStatement, speech: Speech): string {
  return sentence(speech.texts.statement.subject, { asOf }, 0, speech);
}

/** What is open by line, and the sums of each currency. */
export function statementBlocks(statement: WritableStatement, speech: Speech): Block[] {
  const { statement: texts } = speech.texts;
  const { asOf, name, currency, overdue, fallingDue, interest } = statement;
  const said = (text: string, args: Args): Block => ({ kind: 'text', text: sentence(text, args, 0, speech) });
  const blocks: Block[] = [said(texts.greeting, name ? { name } : {}), said(texts.open, { asOf, ...(name && { name }) })];
  if (overdue.length > 0) blocks.push(tableOf(sentence(texts.overdue, {}, 0, speech), overdue, speech));
  if (fallingDue.length > 0) blocks.push(tableOf(sentence(texts.fallingDue, {}, 0, speech), fallingDue, speech));
  if (overdue.length + fallingDue.length === 0) blocks.push(said(texts.nothing, {}));
  const own = statement.blocks ?? [
    { currency, overdue: null, fallingDue: null, unapplied: statement.credits, balance: statement.total },
  ];
  for (const block of own) {
    const figure = (label: string, amount: string | null): Figure[] =>
      amount !== null && isSome(amount)
        ? [{ label: sentence(label, {}, 0, speech), amount: money(amount, block.currency, speech) }]
        : [];
    blocks.push({
      kind: 'figures',
      rows: [
        ...figure(texts.sumOverdue, block.overdue),
        ...figure(texts.sumFallingDue, block.fallingDue),
        ...figure(texts.credits, block.unapplied),
        { label: sentence(texts.total, {}, 0, speech), amount: money(block.balance, block.currency, speech) },
      ],
    });
  }
  if (interest !== null && isSome(interest)) blocks.push(said(texts.interest, { amount: interest, currency }));
  for (const { id, remaining, nextDue } of statement.plans)
    blocks.push(said(texts.plan, { id, amount: remaining, currency, ...(nextDue && { nextDue }) }));
  return blocks;
}

const isSome = (amount: string): boolean => /[1-9]/.test(amount);
