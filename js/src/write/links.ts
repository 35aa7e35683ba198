// The link that opens the user's own program with the message in it.

/** Longest mailto: link. Windows hands about 2,080 characters to a mail program and cuts the rest. */
export const MAILTO_LENGTH = 2000;

/**
 * A mailto: link (RFC 6068). A link that would be longer than {@link MAILTO_LENGTH} has no text, because half a letter is worse
 * than none; without room for the copies and the subject either, or without a recipient, there is no link.
 */
export function mailto(to: readonly string[], cc: readonly string[], subject: string, body: string): string | null {
  if (to.length === 0) return null;
  const head = `mailto:${to.map(address).join(',')}`;
  const fields = [cc.length > 0 && `cc=${cc.map(address).join(',')}`, subject && `subject=${encodeURIComponent(subject)}`];
  const text = body && `body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  const link = (...some: (string | false)[]) => [head, some.filter(Boolean).join('&')].filter(Boolean).join('?');
  return [link(...fields, text), link(...fields)].find(({ length }) => length <= MAILTO_LENGTH) ?? null;
}

/** An sms: link (RFC 5724) to one number. */
export function smsLink(to: readonly string[], body: string): string | null {
  const number = to[0]?.replace(/[^+\d]/g, '');
  return number ? `sms:${number}?body=${encodeURIComponent(body)}` : null;
}

const address = (mailbox: string): string => encodeURIComponent(mailbox).replaceAll('%40', '@').replaceAll('%2B', '+');
