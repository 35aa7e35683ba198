// What no text that leaves us may hold, wherever it came from.

const BREAKS = /[\t\n\r\u0085\p{Zl}\p{Zp}]+/gu;
/** Control characters, and marks that turn the direction of writing or cannot be seen; joiners are letters in some scripts. */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
/** Half a character, which no address can encode. */
const LONE = /\p{Cs}/gu;

/** A value as one line without control characters and without marks that turn the direction of writing. */
export function clean(text: string): string {
  return text.replace(BREAKS, ' ').replace(HIDDEN, '').replace(LONE, '\ufffd').trim();
}

/** A text of several lines, otherwise as {@link clean}. */
export function cleanLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(BREAKS, ' ').replace(HIDDEN, '').replace(LONE, '\ufffd'))
    .join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as text of an HTML document, between tags and within quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}
