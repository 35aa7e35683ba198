// Messages as texts: the examples in five languages, what may not get through, and what has to.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { CreditError, isReady, type Message, type WritableMessage, type Written, write } from 'fidato';
import { describe, expect, test } from 'vitest';
import { type Part, parse } from '../dist/message.js';
import { type MessageTexts, messages, type PartText } from '../dist/texts/messages.js';
import { measure } from '../dist/write/sms.js';
import { amount, expectWhole } from './written/check.js';

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const codes: { code: string; args: string[]; kinds: Record<string, string> }[] = read('../../tests/cases/part-codes.json');
const examples: { name: string; message: Message }[] = read('./written/examples.json');
const languages = Object.keys(messages) as (keyof typeof messages)[];
const TONES = ['courtesy', 'firm', 'formal', 'legal'] as const;
const example = (start: string): Message => {
  const found = examples.find(({ name }) => name.startsWith(start));
  if (!found) throw new Error(`no example ${start}`);
  return structuredClone(found.message);
};
const setArg = (message: Message, code: string, name: string, value: string) => {
  for (const part of message.parts) if (part.code === code) part.args[name] = value;
};
test('no engine is needed', () => {
  expect(write(example('First reminder')).body).toContain('1.000,00 €');
  expect(isReady()).toBe(false);
});

test('a bundle that writes no message has no text of one', async () => {
  const index = fileURLToPath(new URL('../dist/index.js', import.meta.url));
  const bundled = async (contents: string) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: dirname(index) },
      external: ['*/inline.js', '*/glue.js'],
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0]?.text ?? '';
  };
  expect(await bundled("export { write } from './index.js'")).toContain('Zahlungserinnerung');
  expect(await bundled("export { exposure, explain, message } from './index.js'")).not.toMatch(/Zahlungserinnerung|mailto/);
});

describe('the catalogues', () => {
  const textsOf = (text: PartText | undefined): string[] =>
    text === undefined ? [] : typeof text === 'string' ? [text] : [text.lead ?? '', text.each ?? '', ...(text.lines ?? [])];
  function* within(parts: Part[]): Generator<Exclude<Part, string | symbol>> {
    for (const part of parts) {
      if (typeof part !== 'object') continue;
      yield part;
      for (const branch of Object.values(part.branches)) yield* within(branch);
    }
  }
  test('five languages', () => {
    expect([...languages].sort()).toEqual(['de', 'en', 'es', 'fr', 'it']);
    expect(codes.length).toBeGreaterThan(70);
  });
  test.each(languages)('%s has a text for every part, and none besides', (language) => {
    const { parts, spoken } = messages[language] as MessageTexts;
    const known = codes.map(({ code }) => code);
    expect(Object.keys(parts).sort()).toEqual([...known].sort());
    for (const code of Object.keys(spoken)) expect(known).toContain(code);
    // What is spoken is spoken in every language.
    expect(Object.keys(spoken).sort()).toEqual(Object.keys(messages.en.spoken).sort());
  });
  const KINDS = ['', 'money', 'date', 'day', 'number', 'percent', 'country', 'plural', 'select', 'word'];
  test.each(languages.flatMap((language) => codes.map((one) => ({ language, ...one }))))(
    '$language $code',
    ({ language, code, args }) => {
      const { parts, spoken, words } = messages[language] as MessageTexts;
      const own = [...args, 'tone', 'action', 'law', 'voice', 'size', 'list', ...(code === 'broken-promise' ? ['kept'] : [])];
      const all = [...textsOf(parts[code as never]), ...textsOf(spoken[code as never])];
      expect(all.join('')).toMatch(/\p{L}/u);
      for (const text of all)
        for (const { name, kind, detail, branches } of within(parse(text))) {
          expect(own, text).toContain(name);
          expect(KINDS, text).toContain(kind);
          if (kind === 'money') expect(args).toContain(detail || 'currency');
          if (kind === 'plural' || kind === 'select') expect(Object.keys(branches), text).toContain('other');
          if (kind === 'word') expect(words).toHaveProperty(detail || name);
        }
    },
  );
});

// ---- the examples, as they go out: read them when they change

describe('the examples', () => {
  test.each(languages)('%s', (language) => {
    const said = examples.map(({ name, message }) => {
      const { subject, body, segments, unusual } = write(message, language);
      const count = segments === null ? '' : `(${segments} text message${segments === 1 ? '' : 's'}${unusual.join('')})\n`;
      return `##### ${name}\n${subject === null ? '' : `[${subject}]\n`}${count}\n${body}\n`;
    });
    const file = new URL(`./written/${language}.txt`, import.meta.url);
    if (process.env.UPDATE_CASES) writeFileSync(file, said.join('\n\n'));
    expect(said.join('\n\n')).toBe(readFileSync(file, 'utf8'));
  });

  const all = examples.flatMap(({ name, message }) => languages.map((language) => ({ name, language, message })));
  test.each(all)('$name, $language: every part once and in order, amounts those of the message', ({ language, message }) => {
    expectWhole(message, language);
  });

  test('the language is that of the message, and any tag falls back as elsewhere', () => {
    const message = example('First reminder');
    expect(write(message).subject).toMatch(/^Promemoria/);
    expect(write({ ...message, language: 'de' }).subject).toMatch(/^Zahlungserinnerung/);
    expect(write(message, 'de-CH').body).toMatch(/1.000\.00/);
    expect(write(message, 'pt-BR').subject).toMatch(/^Reminder/);
    expect(write(message, 'not a tag').subject).toMatch(/^Reminder/);
  });
  test('a message that may not be written is empty', () => {
    expect(write(example('Empty'))).toEqual({ subject: '', body: '', html: '', segments: null, unusual: [], href: null });
    expect(write({ ...example('Empty'), channel: 'sms' })).toMatchObject({ subject: null, body: '', segments: 0, href: null });
  });
});

// ---- every part with every value there or absent

const VALUES: Record<string, (random: () => number) => string> = {
  Money: (random) => `${Math.floor(random() * 100000)}.${String(Math.floor(random() * 100)).padStart(2, '0')}`,
  Count: (random) => String(1 + Math.floor(random() * 3)),
  Number: () => '10.15',
  Day: (random) =>
    `2026-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
  CurrencyCode: () => 'EUR',
};
const WORDS: Record<string, string[]> = {
  Stage:
    'before-due first firm statement resend plan notice last legal hand-over match thank dispute promise insurer claim'.split(
      ' ',
    ),
  NoticeLaw: ['it', 'gb-company', 'gb-person', 'de', 'fr', 'other'],
  Channel: Object.keys(messages.en.words.channel),
  StepAction: ['formal-notice', 'stop-delivery', 'legal', 'hand-over'],
  DisputeReason: Object.keys(messages.en.words.disputeReason),
  ProceedingKind: Object.keys(messages.en.words.proceeding),
  InterestOrigin: ['statutory', 'contract'],
  CostKind: ['lump-sum', 'fee'],
};
const TEXTS: Record<string, string> = {
  link: 'https://pay.example/x',
  country: 'IT',
  iban: 'IT60 X054',
  evidence: 'photos',
  owner: 'quality',
};

function* partsOf(random: () => number): Generator<Message['parts'][number]> {
  for (const { code, kinds } of codes) {
    const optional = Object.entries(kinds).filter(([, kind]) => kind.startsWith('Option'));
    const sets = Object.values(kinds).flatMap((kind) => WORDS[/ as (\w+)$/.exec(kind)?.[1] ?? ''] ?? []);
    for (const word of sets.length > 0 ? sets : [''])
      for (let mask = 0; mask < 2 ** Math.min(optional.length, 6); mask++) {
        const args: Record<string, string> = {};
        for (const [name, kind] of Object.entries(kinds)) {
          const index = optional.findIndex(([own]) => own === name);
          if (index >= 0 && !((mask >> (index % 6)) & 1)) continue;
          const plain = /^(?:Option<)?(\w+)/.exec(kind)?.[1] as string;
          const set = WORDS[/ as (\w+)$/.exec(kind)?.[1] ?? ''];
          args[name] = set
            ? set.includes(word)
              ? word
              : (set[0] as string)
            : (VALUES[plain]?.(random) ?? TEXTS[name] ?? `Value ${name}`);
        }
        // A number names the one document that there is.
        if ('number' in kinds && kinds.count && args.number === undefined && args.count === '1') args.count = '2';
        yield { code, args, rule: null } as Message['parts'][number];
      }
  }
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test.each(languages)('%s: every part reads well whatever it carries', (language) => {
  const base = example('First reminder');
  const odd = language === 'fr' ? /[^\s?!»][;!?]| :$(?!\n)/ : / [;:!?]/;
  const wrong = new Set<string>();
  let count = 0;
  for (const part of partsOf(seeded(7)))
    for (const tone of TONES)
      for (const channel of ['letter', 'phone'] as const) {
        const { body, subject } = write({ ...base, parts: [part], tone, channel }, language);
        const said = `${subject ?? ''}\n${body}`;
        // Nothing is said of a person about whom nothing is known.
        const nothing =
          /^(recipient|contact-person|greeting)$/.test(part.code) || (part.code === 'subject' && channel === 'phone');
        if (part.code !== 'items' && part.code !== 'sender' && part.code !== 'recipient')
          if (/\?\?|undefined|\{|\}|\( |\(\)| {2,}\S| [,.]|,,|\.\.|,\.|: ?\.|\n\n\n/m.test(said) || odd.test(said))
            wrong.add(said);
        if (!nothing && said.trim() === '') wrong.add(JSON.stringify(part));
        count++;
      }
  expect(count).toBeGreaterThan(2000);
  expect([...wrong]).toEqual([]);
});

// ---- text messages

describe('text messages', () => {
  const short = (args: Record<string, string>, more: Partial<Message> = {}): WritableMessage =>
    ({ ...example('SMS'), ...more, parts: [{ code: 'short', args }] }) satisfies WritableMessage;

  // 3GPP TS 23.038: what is in the alphabet, what takes two places, what is outside.
  test('the alphabet, letter by letter', () => {
    const basic = `@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`;
    expect([...basic].length).toBe(127);
    for (const letter of basic) {
      expect(measure(letter.repeat(160)), letter).toEqual({ segments: 1, unusual: [] });
      expect(measure(letter.repeat(161)).segments, letter).toBe(2);
    }
    for (const letter of '^{}\\[~]|€\f') {
      expect(measure(letter.repeat(80)), letter).toEqual({ segments: 1, unusual: [] });
      expect(measure(letter.repeat(81)).segments, letter).toBe(2);
    }
    const outside = [
      ...'íóúÀÈÌÒÙ', // it
      ...'âçêëîïôœûÿÂÊËÎÏÔŒÛ', // fr
      ...'áÁÍÓÚºª', // es
      'ẞ', // de
      ...'\u00a0\u202f°’‘“”«»–—…•`\t',
    ];
    for (const letter of outside) {
      expect(measure(letter.repeat(70)), letter).toEqual({ segments: 1, unusual: [letter] });
      expect(measure(letter.repeat(71)).segments, letter).toBe(2);
    }
  });
  test('several messages, and no character cut in two', () => {
    expect(measure('').segments).toBe(0);
    expect(measure('a'.repeat(306)).segments).toBe(2);
    expect(measure('a'.repeat(307)).segments).toBe(3);
    // The euro sign does not fit into the last place of the first message, which closes at 152.
    expect(measure(`${'a'.repeat(152)}€${'a'.repeat(151)}`).segments).toBe(2);
    expect(measure(`${'a'.repeat(152)}€${'a'.repeat(152)}`).segments).toBe(3);
    expect(measure(`${'ç'.repeat(134)}`).segments).toBe(2);
    expect(measure(`${'ç'.repeat(135)}`).segments).toBe(3);
    expect(measure(`${'ç'.repeat(66)}😀${'ç'.repeat(65)}`)).toEqual({ segments: 2, unusual: ['ç', '😀'] });
    expect(measure(`${'ç'.repeat(66)}😀${'ç'.repeat(66)}`).segments).toBe(3);
  });
  test('ours are within the alphabet in every language and stage', () => {
    const random = seeded(3);
    for (const language of languages)
      for (const part of [...partsOf(random)].filter(({ code }) => code === 'short')) {
        const written = write(short(part.args), language);
        expect(written.unusual, written.body).toEqual([]);
        expect(written.subject).toBeNull();
      }
  });
  test('a usual one fits into one message', () => {
    for (const language of languages) expect(write(example('SMS'), language), language).toMatchObject({ segments: 1 });
  });
  test('a letter of a name is never replaced: it is named, with what it costs', () => {
    const message = example('SMS');
    setArg(message, 'short', 'sender', 'Šimić d.o.o.');
    const { body, unusual, segments } = write(message);
    expect(body).toMatch(/^Šimić d\.o\.o\.: /);
    expect(unusual).toEqual(['Š', 'ć']);
    expect(segments).toBe(3);
  });
  test('without a sender it begins with a capital, and the link carries number and text', () => {
    const { body, href } = write(short({ stage: 'first', count: '1', number: 'FT-1', by: '2026-06-01' }));
    expect(body).toBe('Fattura n. FT-1. Vi chiediamo il pagamento entro il 01/06/2026. Se già pagato, grazie.');
    expect(href).toBe(`sms:+393335550123?body=${encodeURIComponent(body)}`);
    expect(write(short({ stage: 'first', count: '1', number: 'X' }, { to: [] })).href).toBeNull();
    expect(write(short({ stage: 'first', count: '1', number: 'X' }, { channel: 'chat' }))).toMatchObject({
      segments: null,
      href: null,
    });
  });
});

// ---- what may not get through

describe('hostile values', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&\u202Etxt.exe\u0007';
  const spoilt = (message: Message): Message => {
    for (const { args } of message.parts)
      for (const name of ['number', 'name', 'contact', 'address', 'street', 'text', 'reference', 'phone', 'signatory', 'dispute'])
        if (args[name] !== undefined) args[name] = `${evil}${args[name]}`;
    for (const line of message.lines) Object.assign(line, { number: evil, customerReference: evil });
    return message;
  };
  const tags =
    /^(?:[^<>]|<\/?(?:div|p|br|ul|li|table|thead|tbody|tr|th|td|small|a)(?: (?:lang|href|scope|align|border|cellpadding|cellspacing|colspan)="[^"<>]*")*>)*$/;
  test.each(examples.map(({ name }) => name))('%s', (name) => {
    for (const language of languages) {
      const { html, body, subject, href } = write(spoilt(example(name)), language);
      expect(html).toMatch(tags);
      expect(html).not.toContain('<img');
      for (const text of [html, body, subject ?? '']) {
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u);
      }
      expect(subject ?? '').not.toContain('\n');
      if (href) expect(decodeURIComponent(href).replace(/\r\n/g, '')).not.toMatch(/\p{Cc}|\u202e/u);
    }
  });
  test('a line break in a value starts no line', () => {
    const message = example('First reminder');
    setArg(message, 'signature', 'name', 'Alfa\r\nBcc: all@example.com\u2028x');
    expect(write(message).body).toContain('\nAlfa Bcc: all@example.com x');
  });
  test('an address cannot add to the link', () => {
    const message = example('First reminder');
    message.to = ['a@b.example?bcc=evil@x.example&body=x'];
    message.cc = [];
    const link = new URL(write(message).href as string);
    expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(decodeURIComponent(link.pathname)).toBe(message.to[0]);
  });
  test('half a character cannot break the link', () => {
    const message = example('First reminder');
    setArg(message, 'signature', 'name', 'Alfa \ud800');
    expect(write(message).body).toContain('Alfa \ufffd');
  });
  test('a link is https or nothing is written', () => {
    const message = example('First reminder');
    const withLink = (link: string) => ({
      ...message,
      parts: [...message.parts, { code: 'pay-link', args: { link }, rule: null } as never],
    });
    for (const link of [
      'javascript:alert(1)',
      'http://pay.example',
      'https://x.example/"onclick=',
      'data:text/html,x',
      'pay.example',
      '',
    ])
      expect(() => write(withLink(link)), link).toThrow(
        expect.objectContaining({ code: 'invalid-input', path: 'parts[11].args.link' }),
      );
    expect(write(withLink('https://pay.example/a?b=1&c=2')).html).toContain(
      '<a href="https://pay.example/a?b=1&amp;c=2">https://pay.example/a?b=1&amp;c=2</a>',
    );
  });
});

test('nothing leaves that is not meant for the reader', () => {
  const MARK = 'INTERNAL';
  for (const { name } of examples) {
    const message = example(name);
    message.accountId = `${MARK}-account`;
    message.reasons.push({ code: 'adverse-signal', args: { source: MARK }, rule: MARK } as never);
    message.missing.push({ code: 'signature-needed', args: { channel: MARK }, rule: MARK } as never);
    Object.assign(message.contact, { note: MARK, levelId: MARK, person: MARK, invoiceIds: [MARK] });
    if (message.payment)
      Object.assign(message.payment, { epc: MARK, reasons: [{ code: MARK, args: {}, rule: null }], invoiceIds: [MARK] });
    for (const line of message.lines) line.invoiceId = `${MARK}-${line.invoiceId}`;
    for (const part of message.parts) Object.assign(part, { rule: MARK });
    for (const language of languages) expect(JSON.stringify(write(message, language))).not.toContain(MARK);
  }
});

// ---- links

describe('mail links', () => {
  test('carry recipients, copies, subject and text', () => {
    const message = example('First reminder');
    const { subject, body, href } = write(message);
    expect(href).toMatch(/^mailto:anna@beta\.example\?cc=fatture@beta\.example&subject=/);
    const link = new URL(href as string);
    expect(link.searchParams.get('subject')).toBe(subject);
    expect(link.searchParams.get('body')).toBe(body.replaceAll('\n', '\r\n'));
  });
  test('are at most 2,000 characters: rather no text than half of one', () => {
    const { href, subject } = write(example('Formal notice, Italian company'));
    expect(href).toBe(
      `mailto:beta@pec.example?subject=${encodeURIComponent(subject as string)
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')}`,
    );
    // Without the columns of its table this one fits.
    const last = write(example('Last notice'));
    const text = new URL(last.href as string).searchParams.get('body') ?? '';
    expect(text).toContain(
      '\r\nFattura; Data; Scadenza; Importo; Da pagare; Giorni di ritardo\r\nFT-1; 20/03/2026; 19/04/2026; 1.000,00 €; 1.000,00 €; 74\r\n',
    );
    expect(last.body).not.toContain('Fattura; Data');
    for (const { message } of examples)
      for (const language of languages) expect((write(message, language).href ?? '').length).toBeLessThanOrEqual(2000);
    const many = { ...example('First reminder'), to: Array.from({ length: 200 }, (_, at) => `${at}@example.com`) };
    expect(write(many).href).toBeNull();
  });
  test('stay away from other channels and without a recipient', () => {
    expect(write({ ...example('First reminder'), to: [] }).href).toBeNull();
    expect(write(example('Letter before claim, UK company')).href).toBeNull();
    expect(write(example('Call')).href).toBeNull();
  });
});

// ---- templates

describe('templates', () => {
  const message = example('First reminder');
  const body = (text: string, of: WritableMessage = message): Written => write(of, undefined, { remind: { body: text } });
  test('replace ours, the closest first', () => {
    const own = {
      it: { body: 'language' },
      email: { body: 'channel' },
      remind: { body: 'action' },
      'email.it': { body: 'channel and language' },
      'remind.it': { body: 'action and language' },
    };
    const said = (templates: Record<string, { body: string }>) => write(message, undefined, templates).body;
    expect(said(own)).toBe('action and language');
    expect(said({ ...own, 'remind.email': { body: 'action and channel' } })).toBe('action and channel');
    expect(said({ ...own, 'remind.email.it': { body: 'all' } })).toBe('all');
    expect(said({ it: own.it, email: own.email })).toBe('channel');
    expect(said({ 'thank.it': { body: 'no' }, 'remind.de': { body: 'no' }, sms: { body: 'no' } })).toBe(write(message).body);
  });
  test('values are shown as the language shows them, in the subject too', () => {
    const { subject, body: said } = write(message, undefined, {
      remind: {
        subject: 'Fattura {number}: {total}',
        body: '{contact}, {count, plural, one {una fattura} other {# fatture}} entro {payBy, day, il}.\n{iban}',
      },
    });
    expect(subject).toMatch(/^Fattura FT-1: 1\.000,00 €$/);
    expect(said).toBe('Anna Rossi, una fattura entro il 1° giugno 2026.\nIT60 X054 2811 1010 0000 0123 456');
    expect(write(message, undefined, { remind: { body: 'x' } }).subject).toBe(write(message).subject);
  });
  test('our paragraphs have names: those of the parts, and the whole', () => {
    const said = body(
      'Prima.\n\n{items}\n\n{total, select, none {} other {Totale {total}}}\n\n{earlier-contact}\n\n{pay-to}\n{signature}',
    );
    expect(said.body).toMatch(
      /^Prima\.\n\nDettaglio:\n\nFattura {2}Data.*\n\nTotale 1\.000,00 €\n\nCoordinate.*\n\nCarla Neri\nAlfa S\.r\.l\.$/s,
    );
    expect(said.html).toContain('<table border="1"');
    expect(body('Gentili,\n\n{message}').body).toBe(`Gentili,\n\n${write(message).body}`);
  });
  test('are text, whatever they hold', () => {
    const { html, body: said } = body('<b>{customer}</b>\u202e\u0000\u0007');
    expect(said).toBe('<b>Beta S.p.A.</b>');
    expect(html).toBe('<div lang="it"><p>&lt;b&gt;Beta S.p.A.&lt;/b&gt;</p></div>');
    const marked = example('First reminder');
    setArg(marked, 'greeting', 'contact', '{total} \u00000\u0000');
    expect(body('{contact}', marked).body).toBe('{total} 0');
  });
  test.each([
    ['{nobody}', 'unknown placeholder {nobody}'],
    ['{total, select, none {{secret}} other {}}', 'unknown placeholder {secret}'],
    ['{constructor}', 'unknown placeholder {constructor}'],
    ['{subject}', 'unknown placeholder {subject}'],
    ['{payBy, money}', 'cannot be shown'],
    ['{customer, plural, one {x} other {y}}', 'cannot be shown'],
    ['{total', 'malformed'],
    ['total}', 'malformed'],
    ['  ', 'not a text'],
    [3 as never, 'not a text'],
  ])('%s is refused with its path', (text, problem) => {
    const templates = { 'thank.pec': { body: text } };
    let thrown: unknown;
    try {
      write(message, undefined, templates);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CreditError);
    expect(thrown).toMatchObject({
      code: 'invalid-input',
      path: 'templates["thank.pec"].body',
      message: expect.stringContaining(problem),
    });
  });
  test('an unknown name or key is refused, and a block in a subject', () => {
    const path = (templates: unknown) => {
      try {
        write(message, undefined, templates as never);
        return null;
      } catch (error) {
        return (error as CreditError).path;
      }
    };
    expect(path({ 'remind.fax': { body: 'x' } })).toBe('templates["remind.fax"]');
    expect(path({ 'it.remind': { body: 'x' } })).toBe('templates["it.remind"]');
    expect(path({ '': { body: 'x' } })).toBe('templates[""]');
    expect(path({ remind: { body: 'x', html: 'y' } })).toBe('templates["remind"].html');
    expect(path({ remind: { subject: '{items}', body: 'x' } })).toBe('templates["remind"].subject');
    expect(path({ remind: 'x' })).toBe('templates["remind"]');
    expect(path([])).toBe('templates');
    expect(path(null)).toBeNull();
    expect(path({ remind: { subject: null, body: 'x' } })).toBeNull();
  });
  test('a value that the message lacks leaves no hole', () => {
    expect(() => body('Caso {dispute}')).toThrow(
      expect.objectContaining({ code: 'invalid-input', path: 'templates["remind"].body' }),
    );
    expect(body('Caso{dispute, select, none {} other { {dispute}}}.').body).toBe('Caso.');
  });
  test('a text message of the firm is counted as ours are', () => {
    const {
      body: said,
      segments,
      unusual,
    } = write(example('SMS'), undefined, { sms: { body: '{creditor}: {total} entro il {payBy} – grazie' } });
    expect(said).toBe('Alfa S.r.l.: EUR 1000,00 entro il 01/06/2026 – grazie');
    expect([segments, unusual]).toEqual([1, ['–']]);
  });
});

// ---- statements

describe('a statement', () => {
  const line = {
    currency: 'EUR',
    issued: '2026-04-01',
    due: '2026-05-01',
    amount: '500.00',
    open: '234.50',
    daysLate: 19,
    disputed: false,
  };
  const statement = {
    accountId: 'INTERNAL',
    name: 'Beta <b>S.p.A.',
    currency: 'EUR',
    asOf: '2026-05-20',
    limit: '10000.00',
    available: '9000.00',
    overdue: [{ ...line, invoiceId: 'FT-2' }],
    fallingDue: [{ ...line, invoiceId: 'FT-3', amount: '10.00', open: '10.00', daysLate: 0, due: '2026-06-30' }],
    credits: '20.00',
    plans: [{ id: 'P-1', nextDue: '2026-06-08', remaining: '100.00' }],
    interest: '1.20',
    total: '224.50',
    reasons: [],
  };
  test.each(languages)('%s', (language) => {
    const { subject, body, html, segments, href } = write(statement, language);
    expect(subject).toMatch(/2026$/);
    for (const one of ['234.50', '10.00', '20.00', '224.50', '1.20', '100.00'])
      expect(body).toContain(amount(one, 'EUR', language));
    for (const text of ['FT-2', 'FT-3', 'P-1']) expect(body).toContain(text);
    expect(html).not.toContain('<b>');
    // The limit is between the firms, not for whoever opens the mail.
    expect(body).not.toContain(amount('10000.00', 'EUR', language));
    expect(JSON.stringify(write(statement, language))).not.toContain('INTERNAL');
    expect([segments, href]).toEqual([null, null]);
  });
  test('one block of sums for each currency', () => {
    const blocks = [
      { currency: 'EUR', overdue: '234.50', fallingDue: '0.00', unapplied: '0.00', balance: '234.50' },
      { currency: 'USD', overdue: '0.00', fallingDue: '7.00', unapplied: '0.00', balance: '7.00' },
    ];
    const { body } = write({ ...statement, blocks }, 'en');
    expect(body).toContain('Total overdue: €234.50\nBalance: €234.50');
    expect(body).toContain('Total not yet due: $7.00\nBalance: $7.00');
  });
  test('nothing open', () => {
    const { body } = write(
      { ...statement, overdue: [], fallingDue: [], plans: [], interest: null, credits: '0.00', total: '0.00' },
      'it',
    );
    expect(body).toContain('Non risulta nulla da pagare.');
    expect(body).toMatch(/Saldo: 0,00 €$/);
  });
});

// ---- what is no message

test.each([
  [undefined, 'what'],
  [null, 'what'],
  [3, 'what'],
  [[], 'what'],
  [{}, 'currency'],
  [{ ...example('Call'), parts: [{ code: 'no-such', args: {} }] }, 'parts[0].code'],
  [{ ...example('Call'), parts: [{ code: 'constructor', args: {} }] }, 'parts[0].code'],
  [{ ...example('Call'), parts: [{ code: 'dated', args: { on: 3 } }] }, 'parts[0].args.on'],
  [{ ...example('Call'), parts: [{ code: 'dated', args: {} }] }, 'parts[0].args.on'],
  [{ ...example('Call'), parts: [{ code: 'total', args: { count: '1', amount: '1.00' } }] }, 'parts[0].args.currency'],
  [{ ...example('Call'), parts: [{ code: 'if-paid' }] }, 'parts[0].args'],
  [{ ...example('Call'), lines: [{ ...example('Call').lines[0], open: 1000 }] }, 'lines[0].open'],
  [{ ...example('Call'), to: 'x' }, 'to'],
])('%# is refused with the path', (what, path) => {
  let thrown: unknown;
  try {
    write(what as never);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(CreditError);
  expect(thrown).toMatchObject({ code: 'invalid-input', path });
});
