// Texts of the firm in place of ours. Every placeholder of every template is checked before anything is written.

import { type Argument, type Part, parse } from '../message.js';
import type { Input } from '../primitives.js';
import { messages } from '../texts/messages.js';
import type { Channel, MessageAction } from '../types.js';
import type { Block } from './blocks.js';
import { invalid, type WritableMessage } from './check.js';
import { cleanLines } from './clean.js';
import { blocksOf } from './parts.js';
import { type Args, type Speech, say } from './speech.js';

/** A text of the firm: plain text in the syntax of the catalogues. */
export interface Template {
  /** Ours where it is absent. */
  subject?: string;
  body: string;
}
/** By "action.channel.language" or some of the three, in this order: "formal-notice.pec.it", "remind.email", "sms.de", "thank". */
export type Templates = Record<string, Template>;

/** What a template may name, and how it is shown. */
const VALUES = {
  creditor: '',
  customer: '',
  contact: '',
  number: '',
  numbers: '',
  count: 'number',
  total: 'money',
  interest: 'money',
  costs: 'money',
  demanded: 'money',
  due: 'day',
  days: 'number',
  payBy: 'day',
  date: 'day',
  iban: '',
  bic: '',
  reference: '',
  link: '',
  person: '',
  phone: '',
  email: '',
  signatory: '',
  dispute: '',
  tone: '',
  action: '',
  channel: '',
  currency: '',
} as const;
const ACTIONS: Readonly<Record<MessageAction, true>> = {
  'resend-invoice': true,
  remind: true,
  call: true,
  'send-statement': true,
  'propose-plan': true,
  'formal-notice': true,
  'stop-delivery': true,
  legal: true,
  'match-payment': true,
  'file-claim': true,
  'hand-over': true,
  'notify-insurer': true,
  'write-off': true,
  'resolve-dispute': true,
  thank: true,
  'acknowledge-dispute': true,
  'confirm-promise': true,
};
/** The whole of our text. */
const WHOLE = 'message';

interface Read {
  action?: string;
  channel?: string;
  language?: string;
  path: string;
  subject?: Part[];
  body: Part[];
}

/** Reads and checks all of them. */
export function readTemplates(templates: Input<Templates> | null | undefined): Read[] {
  if (templates === null || templates === undefined) return [];
  if (typeof templates !== 'object' || Array.isArray(templates)) throw invalid('templates', 'not a record');
  return Object.entries(templates).map(([key, template]) => {
    const path = `templates[${JSON.stringify(key)}]`;
    if (typeof template !== 'object' || template === null) throw invalid(path, 'not a record');
    for (const name of Object.keys(template)) {
      if (name !== 'subject' && name !== 'body') throw invalid(`${path}.${name}`, 'unknown key; known here: subject, body');
    }
    const { subject, body } = template;
    return {
      ...meant(key, path),
      path,
      ...(subject !== null && subject !== undefined && { subject: checked(subject, `${path}.subject`, false) }),
      body: checked(body, `${path}.body`, true),
    };
  });
}

function meant(key: string, path: string): Pick<Read, 'action' | 'channel' | 'language'> {
  const words = key.split('.');
  const take = (known: object) => (words[0] !== undefined && Object.hasOwn(known, words[0]) ? words.shift() : undefined);
  const [action, channel, language] = [
    take(ACTIONS),
    take(messages.en.words.channel satisfies Record<Channel, string>),
    take(messages),
  ];
  if (words.length > 0) throw invalid(path, 'not "action.channel.language" or some of the three in this order');
  return { ...(action && { action }), ...(channel && { channel }), ...(language && { language }) };
}

function checked(text: unknown, path: string, long: boolean): Part[] {
  if (typeof text !== 'string' || text.trim() === '') throw invalid(path, 'not a text');
  let parts: Part[];
  try {
    parts = parse(cleanLines(text));
  } catch {
    throw invalid(path, 'malformed: a brace that opens no placeholder, or is not closed');
  }
  check(parts);
  return parts;

  function check(some: Part[]): void {
    for (const part of some) {
      if (typeof part !== 'object') continue;
      const isValue = Object.hasOwn(VALUES, part.name);
      const isText = long && (part.name === WHOLE || (Object.hasOwn(messages.en.parts, part.name) && part.name !== 'subject'));
      if (!isValue && !isText) throw invalid(path, `unknown placeholder {${part.name}}`);
      if (!kinds(part, isValue).includes(part.kind)) throw invalid(path, `{${part.name}} cannot be shown as "${part.kind}"`);
      for (const branch of Object.values(part.branches)) check(branch);
    }
  }
}

function kinds({ name }: Argument, isValue: boolean): string[] {
  const own = isValue ? VALUES[name as keyof typeof VALUES] : '';
  return ['', 'select', own, ...(own === 'day' ? ['date'] : []), ...(own === 'number' ? ['plural'] : [])];
}

/** The subject and the paragraphs: of the template that says most of action, channel and language, else ours. */
export function filled(
  templates: readonly Read[],
  message: WritableMessage,
  speech: Speech,
  subject: string,
  blocks: Block[],
): { subject: string; blocks: Block[]; replaced: boolean } {
  const asked = { action: message.action, channel: message.channel, language: speech.language };
  const names = ['action', 'channel', 'language'] as const;
  const fitting = templates.filter((one) => names.every((name) => one[name] === undefined || one[name] === asked[name]));
  // One that names the action goes before one that names only channel and language.
  const weight = (one: Read) => names.filter((name) => one[name]).length * 8 + (one.action ? 4 : 0) + (one.channel ? 2 : 0);
  const chosen = fitting.sort((a, b) => weight(b) - weight(a))[0];
  if (!chosen) return { subject, blocks, replaced: false };

  const values: Record<string, string> = { ...valuesOf(message) };
  const pieces: Block[][] = [];
  const place = (name: string, some: Block[]) => {
    if (some.length > 0) values[name] = `\u0000${pieces.push(some) - 1}\u0000`;
  };
  place(WHOLE, blocks);
  for (const code of new Set(message.parts.map((part) => part.code))) {
    const own = message.parts.filter((part) => part.code === code);
    place(code, blocksOf(own, message.lines, speech));
  }
  const fill = (parts: Part[], path: string): string =>
    say(natural(parts), values, { ...speech, about: {} }, (name) => {
      if (!Object.hasOwn(VALUES, name)) return '';
      throw invalid(path, `this message has no {${name}}; {${name}, select, none {…} other {…}} says what to write then`);
    });
  const said: Block[] = [];
  fill(chosen.body, `${chosen.path}.body`)
    .split('\u0000')
    .forEach((piece, at) => {
      if (at % 2 === 1) said.push(...(pieces[Number(piece)] ?? []));
      else for (const text of piece.split(/\n[^\S\n]*\n\s*/)) if (text.trim()) said.push(paragraph(text.trim(), values.link));
    });
  return { subject: chosen.subject ? fill(chosen.subject, `${chosen.path}.subject`) : subject, blocks: said, replaced: true };
}

const paragraph = (text: string, link: string | undefined): Block =>
  link && text.includes(link) ? { kind: 'text', text, link } : { kind: 'text', text };

/** Values that name no kind are shown in their own. */
function natural(parts: Part[]): Part[] {
  return parts.map((part) => {
    if (typeof part !== 'object') return part;
    const kind = part.kind || (Object.hasOwn(VALUES, part.name) ? VALUES[part.name as keyof typeof VALUES] : '');
    return {
      ...part,
      kind,
      branches: Object.fromEntries(Object.entries(part.branches).map(([key, some]) => [key, natural(some)])),
    };
  });
}

/** Every value that the message has. */
function valuesOf(message: WritableMessage): Args {
  const { parts, lines } = message;
  const of = (name: string, ...codes: string[]): string | undefined =>
    codes.flatMap((code) => parts.find((part) => part.code === code && part.args[name] !== undefined)?.args[name] ?? [])[0];
  const documents = [...new Map(lines.map((line) => [line.invoiceId, line.number ?? line.invoiceId])).values()];
  const numbers =
    documents.length > 0 ? documents : parts.flatMap(({ code, args }) => (LISTS.has(code) && args.number ? [args.number] : []));
  const found: Record<string, string | null | undefined> = {
    creditor: of('name', 'signature', 'sender', 'call-who', 'pay-to') ?? of('sender', 'short'),
    customer: of('name', 'recipient', 'greeting', 'call-person') ?? of('debtor', 'open-insurer', 'open-claim'),
    contact: of('contact', 'recipient', 'greeting', 'call-person'),
    number: numbers.length === 1 ? numbers[0] : undefined,
    numbers: numbers.length > 0 ? numbers.join(', ') : undefined,
    count: String(numbers.length),
    total: message.total,
    interest: message.interest,
    costs: message.costs,
    demanded: of('amount', 'grand-total', 'demand', 'pay-by', 'short') ?? message.total,
    due: lines.map((line) => line.due).sort()[0],
    days: lines.length > 0 ? String(Math.max(...lines.map((line) => line.daysLate))) : undefined,
    payBy: message.payBy,
    date: message.contact.on,
    iban: of('iban', 'pay-to'),
    bic: of('bic', 'pay-to'),
    reference: of('reference', 'pay-to') ?? of('text', 'pay-to'),
    link: of('link', 'pay-link', 'short'),
    person: of('name', 'contact-person') ?? of('contact', 'call-who'),
    phone: of('phone', 'contact-person', 'sender', 'short'),
    email: of('email', 'contact-person', 'sender'),
    signatory: of('signatory', 'signature'),
    dispute: of('dispute', 'open-dispute', 'short'),
    tone: message.tone,
    action: message.action,
    channel: message.channel,
    currency: message.currency,
  } satisfies Record<keyof typeof VALUES, string | null | undefined>;
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null && value !== undefined)) as Args;
}
const LISTS: ReadonlySet<string> = new Set(['settled-invoice', 'disputed-invoice', 'promised-invoice']);
