// What holds for every message as a text.

import { type Message, write } from 'fidato';
import { expect } from 'vitest';

/** An amount as Intl writes it, with plain spaces. */
export const amount = (value: string, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: value.split('.')[1]?.length ?? 0,
    useGrouping: 'always' as never,
  })
    .format(value as `${number}`)
    .replace(/[\u00a0\u202f]/g, ' ');

/** Every part is there once, in the order of the message, and every amount in the text is one of the message. */
export function expectWhole(message: Message, language: string): void {
  const { body, html } = write(message, language);
  const runs = message.parts.reduce<Message['parts'][]>((found, part) => {
    const last = found.at(-1);
    if (last?.[0]?.code === part.code) last.push(part);
    else found.push([part]);
    return found;
  }, []);
  let from = 0;
  for (const parts of runs) {
    const code = parts[0]?.code;
    if (code === 'subject') continue;
    // Alone, a step has the number 1.
    const alone = write({ ...message, parts }, language).body.replace(/^1\. /, '');
    expect(alone, code).not.toBe('');
    const at = body.indexOf(alone, from);
    expect(at, `${code}: ${alone}`).toBeGreaterThanOrEqual(from);
    from = at + alone.length;
    if (alone.length > 40) expect(body.indexOf(alone, from), `twice: ${alone}`).toBe(-1);
  }
  const lines = message.lines.map((line) => ({ args: line as unknown as Record<string, string> }));
  const known = [...message.parts, ...lines].flatMap(({ args }) =>
    ['amount', 'paid', 'open'].flatMap((name) => (args[name] ? [amount(args[name], String(args.currency), language)] : [])),
  );
  if (message.channel !== 'sms') {
    const rest = known.sort((a, b) => b.length - a.length).reduce((left, one) => left.replaceAll(one, ''), body);
    expect(rest).not.toMatch(/[€£$]|GBP|EUR|USD|CHF/);
    if (message.parts.some(({ code }) => code === 'items'))
      for (const { open, currency } of message.lines) expect(body).toContain(amount(open, currency, language));
  }
  if (body) expect(html).toMatch(new RegExp(`^<div lang="${language}">.*</div>$`, 's'));
  else expect(html).toBe('');
  expect(body).not.toMatch(/\?\?|undefined|\bnull\b|\{|\}| {2}[,.]| \.|\.\.(?!\.)|\n\n\n/);
}
