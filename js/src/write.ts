// Messages and statements as texts. Needs no engine.

import type { Input, Locale } from './primitives.js';
import { messages } from './texts/messages.js';
import { html, plain } from './write/blocks.js';
import { readMessage, readStatement, type WritableMessage, type WritableStatement } from './write/check.js';
import { clean, cleanLines } from './write/clean.js';
import { mailto, smsLink } from './write/links.js';
import { blocksOf, sentence } from './write/parts.js';
import { measure } from './write/sms.js';
import { languageOf, opened, type Speech } from './write/speech.js';
import { statementBlocks, statementSubject } from './write/statement.js';
import { filled, readTemplates, type Templates } from './write/templates.js';

export type { WritableLine, WritableMessage, WritablePart, WritableStatement } from './write/check.js';
export type { Template, Templates } from './write/templates.js';

/** A message as it goes out. */
export interface Written {
  /** Of letters and mails; null where the channel has none. */
  subject: string | null;
  /** Plain text. Lines end with "\n". */
  body: string;
  /** The same with real tables and lists: a piece of HTML in which everything from a record is text. */
  html: string;
  /** Text messages that it takes, for the channel "sms"; else null. */
  segments: number | null;
  /** The characters that double the price of a text message, each once: none is replaced in silence. */
  unusual: string[];
  /**
   * Opens the user's own program: "mailto:" for "email" and "pec", "sms:" for "sms". Null elsewhere and without a recipient. A mailto:
   * link has at most 2,000 characters: where the text does not fit, neither with its tables written without columns, the link has only
   * recipients, copies and subject.
   */
  href: string | null;
}

/**
 * The text of a message or of a statement in Italian, English, German, French or Spanish. Works before init().
 *
 * The language is that of the message, in a statement English; `locale` chooses another, and decides how amounts and days are written:
 * exact, then base language, then "en". `templates` are texts of your own.
 *
 * A message without parts (nothing may be written) has an empty body. Throws a {@link CreditError} "invalid-input" with the path of
 * what is not a message, of a part whose code or value is missing or unknown, or of a placeholder that no message has.
 */
export function write(
  what: WritableMessage | WritableStatement,
  locale?: Locale | (string & {}),
  templates?: Input<Templates>,
): Written {
  const own = readTemplates(templates);
  if (typeof what === 'object' && what !== null && !('parts' in what) && 'asOf' in what) return statement(what, locale ?? 'en');
  const given = what as WritableMessage | undefined;
  const { language, tag } = languageOf(String(locale ?? given?.language ?? 'en'));
  const texts = messages[language];
  const message = readMessage(given, texts);
  const { channel, parts } = message;
  const short = channel === 'sms' || channel === 'chat';
  const spoken = channel === 'phone' || channel === 'visit';
  const law = parts.find(({ args }) => args.law)?.args.law;
  const about = { tone: message.tone, action: message.action, voice: spoken ? 'spoken' : 'written', ...(law && { law }) };
  const speech: Speech = { language, tag, texts, brief: channel === 'sms', spoken, about };

  const head = parts.findIndex(({ code }) => code === 'subject');
  const subjectless = short || spoken;
  if (parts.length === 0) return { ...NOTHING, subject: subjectless ? null : '', segments: channel === 'sms' ? 0 : null };

  const ours = head < 0 ? '' : sentence(texts.parts.subject as string, parts[head]?.args ?? {}, head, speech);
  const made = filled(own, message, speech, ours, blocksOf(parts, message.lines, speech));
  const numbered = spoken && !made.replaced;
  const subject = subjectless ? null : plainly(clean(made.subject));
  let body = plainly(cleanLines(plain(made.blocks, { colon: texts.colon, numbered })));
  if (short && !made.replaced && parts[0]?.args.sender === undefined) body = opened(body);
  const { segments, unusual } = channel === 'sms' ? measure(body) : { segments: null, unusual: [] };
  const mailed = channel === 'email' || channel === 'pec';
  const dense = () => plainly(cleanLines(plain(made.blocks, { colon: texts.colon, dense: true })));
  const href = mailed
    ? mailto(message.to, message.cc, subject ?? '', body, dense)
    : channel === 'sms'
      ? smsLink(message.to, body)
      : null;
  return { subject, body, html: html(made.blocks, tag, numbered), segments, unusual, href };
}

const NOTHING: Written = { subject: null, body: '', html: '', segments: null, unusual: [], href: null };

function statement(what: WritableStatement, locale: string): Written {
  const { language, tag } = languageOf(locale);
  const speech: Speech = { language, tag, texts: messages[language], brief: false, spoken: false, about: {} };
  const read = readStatement(what);
  const blocks = statementBlocks(read, speech);
  const subject = plainly(clean(statementSubject(read, speech)));
  return {
    ...NOTHING,
    subject,
    body: plainly(cleanLines(plain(blocks, { colon: speech.texts.colon }))),
    html: html(blocks, tag),
  };
}

/** Spaces that Intl does not let break are spaces in a text that any program may show. */
const plainly = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
