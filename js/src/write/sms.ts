// How many text messages a text is (GSM 03.38, 3GPP TS 23.038).

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Characters that take two places. */
const EXTENDED = '^{}\\[~]|€\f';

const places = new Map([
  ...[...BASIC].map((letter) => [letter, 1] as const),
  ...[...EXTENDED].map((letter) => [letter, 2] as const),
]);

/**
 * Messages that the text takes: 160 places in one and 153 in each of several; 70 and 67 where a character is outside of the
 * alphabet. `unusual` names those characters, each once. No character is cut in two, so a message may close one place early.
 */
export function measure(text: string): { segments: number; unusual: string[] } {
  const letters = [...text];
  const unusual = [...new Set(letters.filter((letter) => !places.has(letter)))];
  const size = (letter: string) => (unusual.length > 0 ? letter.length : (places.get(letter) as number));
  const [alone, each] = unusual.length > 0 ? [70, 67] : [160, 153];
  if (letters.reduce((sum, letter) => sum + size(letter), 0) <= alone) return { segments: letters.length > 0 ? 1 : 0, unusual };
  let segments = 1;
  let filled = 0;
  for (const letter of letters) {
    if (filled + size(letter) > each) {
      segments++;
      filled = 0;
    }
    filled += size(letter);
  }
  return { segments, unusual };
}
