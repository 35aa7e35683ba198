// The link that opens the user's own program with the message in it.

/**
 * Longest mailto: link. On Windows a longer one opens nothing: Chrome stops at 2,046 characters (camcops issue 180, electromagnet
 * issue 2), Electron at 2,081 (electron issue 9987).
 */
export const MAILTO_LENGTH = 2000;

/**
 * A mailto: link (RFC 6068). Where it would be longer than {@link MAILTO_LENGTH} it has the dense text, else none, because half a
 * letter is worse; without room for the copies and the subject either, or without a recipient, there is no link.
 */
export function mailto(
  to: readonly string[],
  cc: readonly string[],
  subject: string,
  body: string,
  dense: () => string,
): string | null {
  if (to.length === 0) return null;
  const head = `mailto:${to.map(address).join(',')}`;
  const fields = [cc.length > 0 && `cc=${cc.map(address).join(',')}`, subject && `subject=${value(subject)}`];
  const link = (text: string) =>
    [head, [...fields, text && `body=${value(text)}`].filter(Boolean).join('&')].filter(Boolean).join('?');
  for (const text of [() => body, dense, () => '']) {
    const made = link(text());
    if (made.length <= MAILTO_LENGTH) return made;
  }
  return null;
}

/** An sms: link (RFC 5724) to one number. */
export function smsLink(to: readonly string[], body: string): string | null {
  const number = to[0]?.replace(/[^+\d]/g, '');
  return number ? `sms:${number}?body=${encodeURIComponent(body)}` : null;
}

/** A value of a field. What RFC 6068 lets stand stays, which spares room. */
const value = (text: string): string =>
  encodeURIComponent(text.replaceAll('\n', '\r\n')).replace(/%(3A|3B|2C|40)/g, (sign) => decodeURIComponent(sign));

const address = (mailbox: string): string => encodeURIComponent(mailbox).replaceAll('%40', '@').replaceAll('%2B', '+');
