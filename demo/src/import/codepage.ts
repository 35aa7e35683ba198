// Which letters do the bytes of a file mean?

/** The code pages a table is met in; the names are those of `TextDecoder`, but for `ibm850`, which it does not know. */
export const CODE_PAGES = [
  'utf-8',
  'windows-1252',
  'ibm850',
  'macintosh',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'utf-16le',
  'utf-16be',
] as const;
export type CodePage = (typeof CODE_PAGES)[number];

/** Why bytes are no text. */
export type NoText = 'empty' | 'spreadsheet' | 'binary';

// The upper half of code page 850, in which programs for DOS write, with the euro of 858.
const IBM850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** The text that the bytes are in that code page; what it does not know becomes a replacement character. */
export function decode(bytes: Uint8Array, page: CodePage): string {
  if (page !== 'ibm850') return new TextDecoder(page).decode(bytes);
  const ascii = new TextDecoder('windows-1252').decode(bytes);
  return ascii.replace(/[^\0-\x7f]/g, (_, index: number) => IBM850[(bytes[index] ?? 0) - 128] ?? '\ufffd');
}

// Letters with marks, small ones anywhere and capitals where no small letter stands before them.
const MARKED = /[àèéìòùäöüßçñáíóúêâîôûëï]|(?<![a-z])[ÀÈÉÌÒÙÄÖÜÑÁÓÚÊ]/g;
const marked = (text: string): number => text.match(MARKED)?.length ?? 0;

/** UTF-8 and UTF-16 tell themselves; of the rest, the code page in which most marked letters stand where letters would. */
export function guessCodePage(bytes: Uint8Array): CodePage | NoText {
  if (bytes.length === 0) return 'empty';
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet';
  if (starts(0xff, 0xfe)) return 'utf-16le';
  if (starts(0xfe, 0xff)) return 'utf-16be';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'binary';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Latin text of two bytes a letter has its zeros on one side.
  if (even + odd > 0) {
    if (odd > sample.length / 4 && even === 0) return 'utf-16le';
    return even > sample.length / 4 && odd === 0 ? 'utf-16be' : 'binary';
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    const part = bytes.subarray(0, 200_000);
    let best: CodePage = 'windows-1252';
    for (const page of ['ibm850', 'macintosh'] as const) if (marked(decode(part, page)) > marked(decode(part, best))) best = page;
    return best;
  }
}

/** Words with letters that another code page would show otherwise, so that a reader sees whether it is the right one. */
export function tellingWords(text: string, most = 3): string[] {
  const words = new Set<string>();
  for (const [word] of text.slice(0, 200_000).matchAll(/[\p{L}\p{N}'’]*[^\0-\x7f\s][^\s;,|"]*/gu)) {
    words.add(word);
    if (words.size === most) break;
  }
  return [...words];
}
